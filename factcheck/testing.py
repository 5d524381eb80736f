"""What a source must fulfil, for those who write one and for our own.

In a test of yours, with a claim that your source knows something about::

    def test_almanac_is_a_source():
        check_source(Almanac(settings, http), claim)
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from factcheck.errors import SourceError
from factcheck.model import Claim, Document, Lang, Tier
from factcheck.sources.base import Source
from factcheck.sources.published import REVIEW

LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
#: What a block may be: sentences, one labelled row, or a published review of a claim.
KINDS = frozenset({"prose", "row", REVIEW})
#: Texts that are no claims, as responses hold them; a source finds nothing, or says it cannot look.
_ODD_TEXTS = ("", " ", "|#<>[]{}_%&=+", "\x00\x1b[31m\u202e", "💧🏔️", "a" * 5_000, "x " * 2_000)


def check_source(source: Source, claim: Claim) -> tuple[Document, ...]:
    """Hold a source to its contract, and return what it found.

    Args:
        source: ready to be asked.
        claim: what the source is known to have a document about.

    Raises:
        AssertionError: the source breaks the contract; the message names every way.
        factcheck.errors.SourceError: the source could not be asked.
    """
    assert isinstance(source, Source), f"{source!r} lacks one of name, languages, search"
    problems = list(_of_class(source))
    documents = tuple(source.search(claim))
    if not documents:
        problems.append("search() finds nothing for a claim that the source is known to cover")
    for document in documents:
        problems += (f"{document.url or document.title!r}: {p}" for p in _of(source, document))
    if len({document.url for document in documents}) < len(documents):
        problems.append("two documents have one url")
    if not problems and _timeless(documents) != _timeless(tuple(source.search(claim))):
        problems.append("asked again, search() returns other documents")
    problems += _of_odd_claims(source, claim)
    assert not problems, "\n".join([f"source {source.name!r}:", *problems])
    return documents


def _of_class(source: Source) -> Iterator[str]:
    if not source.name or source.name != source.name.strip().lower():
        yield f"name {source.name!r} is not a lower-case word"
    if not source.languages or not set(source.languages) <= set(LANGUAGES):
        yield f"languages {source.languages!r} are not some of {', '.join(LANGUAGES)}"


def _of(source: Source, document: Document) -> Iterator[str]:
    holds = {
        f"source is {document.source!r}": document.source == source.name,
        "url is not absolute": bool(urlsplit(document.url).scheme),
        "title is empty": bool(document.title.strip()),
        f"lang {document.lang!r} is none of the source's": document.lang in source.languages,
        f"tier {document.tier!r} is not a Tier": isinstance(document.tier, Tier),
        f"retrieved_at {document.retrieved_at!r} is neither a moment in UTC nor a date, in ISO 8601": (
            _is_utc(document.retrieved_at)
        ),
        "an alias is empty": all(alias.strip() for alias in document.aliases),
        "it has no blocks": bool(document.blocks),
    }
    yield from (problem for problem, fine in holds.items() if not fine)
    for number, block in enumerate(document.blocks):
        if not block.text.strip():
            yield f"block {number} is empty"
        if block.kind not in KINDS:
            yield f"block {number} is of kind {block.kind!r}, not one of {', '.join(sorted(KINDS))}"
        if any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in block.text):
            yield f"block {number} has control characters"


def _of_odd_claims(source: Source, claim: Claim) -> Iterator[str]:
    for lang in source.languages:
        for text in _ODD_TEXTS:
            odd = replace(
                claim, text=text, quote="", end=claim.start, lang=lang, entities=(), quantities=()
            )
            try:
                list(source.search(odd))
            except SourceError:
                continue
            except Exception as error:  # noqa: BLE001 - whatever it is, it is no SourceError
                yield f"search() of {text[:20]!r} in {lang} raises {type(error).__name__}: {error}"


def _timeless(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    return tuple(replace(document, retrieved_at="") for document in documents)


def _is_utc(moment: str) -> bool:
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return False
    # A snapshot has a date alone.
    return read.utcoffset() == timedelta(0) or len(moment) == len("2025-01-31")

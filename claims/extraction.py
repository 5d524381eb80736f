"""A text to its claims: every statement in text order, checkable or not, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from claims import pipelines as spacy_pipelines
from claims.english.mending import mend
from claims.entities import Name, find, names_of
from claims.labels import unlabelled
from claims.language import detect
from claims.languages import BY_CODE
from claims.model import Claim, Kind, Lang, Layout
from claims.quantities import read_quantities
from claims.reader import Reader, claim_id, worth_of
from claims.segment import Located, locate
from claims.worthiness import REASONS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["extract", "read_claim"]


def extract(
    text: str,
    *,
    lang: Lang | None = None,
    prompt: str = "",
    pipelines: Mapping[str, str] | None = None,
) -> tuple[Claim, ...]:
    """Return every statement of a text in order: the check-worthy ones and those left out.

    Args:
        text: The answer, as Markdown or plain text.
        lang: Its language; detected when None.
        prompt: What it answers, if known; repeating it is not a claim.
        pipelines: Names of installed spaCy pipelines by language, used instead of the rules.

    Raises:
        UnsupportedLanguageError: when no language is given and the text's is not supported.
        MissingPipelineError: when a named pipeline is not installed.

    >>> [claim.text for claim in extract("Oslo is the capital of Norway. Hope this helps!")]
    ['Oslo is the capital of Norway.', 'Hope this helps!']
    """
    located = tuple(unlabelled(place, text) for place in locate(text, lang=lang or detect(text)))
    docs = list(_parse(located, pipelines))
    reader = Reader(text, prompt=prompt, recognised=_recognised(docs))
    claims: dict[str, Claim] = {}
    for place, doc in zip(located, docs, strict=True):
        for claim in reader.read(place, doc):
            claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def read_claim(
    text: str, *, lang: Lang | None = None, pipelines: Mapping[str, str] | None = None
) -> Claim:
    """Read a whole text as one check-worthy claim, as someone states it who wants it checked.

    Args and errors are those of `extract`.

    >>> read_claim("Oslo is the capital of Norway.").entities[0].text
    'Oslo'
    """
    lang = lang or detect(text)
    (doc,) = spacy_pipelines.parse(spacy_pipelines.load(lang, pipelines), [text])
    return Claim(
        id=claim_id(text, 0),
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason=REASONS[Kind.FACT],
        entities=find(text, BY_CODE[lang], names_of(doc)),
        quantities=read_quantities(text, lang),
        worth=worth_of(text, lang),
    )


def _recognised(docs: Sequence[Doc | None]) -> tuple[Name, ...] | None:
    """Return the names that a pipeline found in Hindi sentences, longest first; None without one."""
    hindi = [doc for doc in docs if doc is not None and doc.lang_ == "hi"]
    found = dict.fromkeys(name for doc in hindi for name in names_of(doc))
    return tuple(sorted(found, key=lambda name: -len(name[0]))) if hindi else None


def _parse(located: Sequence[Located], pipelines: Mapping[str, str] | None) -> Iterator[Doc | None]:
    """Parse the sentences that have a pipeline; others give None."""
    docs: dict[int, Doc | None] = {}
    for lang in sorted({place.sentence.lang for place in located}):
        wanted = [
            (i, place.sentence.plain)
            for i, place in enumerate(located)
            if place.sentence.lang == lang
            and place.sentence.layout not in {Layout.CODE, Layout.TABLE_ROW}
        ]
        if wanted:
            pipeline = spacy_pipelines.load(lang, pipelines)
            numbers, texts = zip(*wanted, strict=True)
            parsed = spacy_pipelines.parse(pipeline, texts)
            mended = (mend(doc) if doc is not None and lang == "en" else doc for doc in parsed)
            docs.update(zip(numbers, mended, strict=True))
    yield from (docs.get(i) for i in range(len(located)))

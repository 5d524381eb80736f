"""What sources of scholarly works have in common: which claims they are asked for, and with what.

They are asked for a claim that looks scholarly or scientific, in any of the four languages:

- it has a DOI, an arXiv number or a PMID in it; or
- it has a word of research (study, trial, journal, retracted: ``scholarly_words.tsv``); or
- it has two words of subjects that are studied (vaccine and autism); or
- it has one of those, and a word of effect (causes, risk) or a percentage.

``always: true`` in the settings asks for every claim. A claim that is not asked for is a
`NotAsked`, which becomes the status ``skipped``: to have found nothing is another thing.

Abstracts are mostly English, so words that the table knows are asked for in English. A question
has the claim's names first and no quantities, no words of effect and no negation, so that a false
claim finds the paper that refutes it. What this cannot see: subjects beyond the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Final

import regex

from claims.languages import BY_CODE
from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import SettingsError
from factcheck.model import LANGUAGES, Claim, Lang, QuantityKind
from factcheck.sources.base import NotAsked
from factcheck.sources.titles import content_runs, name_titles

#: Words of the long question, and of the short one that is asked where the long one finds nothing.
MOST_WORDS: Final = 6
FEWEST_WORDS: Final = 3
#: Words of a claim that are looked at.
MAX_WORDS: Final = 200

_NOT_IN_DOI = r"[^\s\"<>“”«»|\\^`{}]"
# These find what is written rightly; `factcheck.checks.references` finds what is not, and says so.
_DOI: Final = regex.compile(rf"(?<![\p{{L}}\p{{N}}.])10\.\d{{4,9}}/{_NOT_IN_DOI}{{1,200}}")
_ARXIV: Final = regex.compile(
    r"(?:arxiv(?:\.org/(?:abs|pdf)/|[:\s]{1,3}))"
    r"(?P<v>\d{4}\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,7})?/\d{7})",
    regex.IGNORECASE,
)
_PMID: Final = regex.compile(
    r"(?:\bpmid|pubmed\.ncbi\.nlm\.nih\.gov)[\s:/]{1,3}(?P<v>[1-9]\d{0,8})(?!\d)", regex.IGNORECASE
)
_QUERY_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]{2,40}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """The works that a claim names by number, each number once, in its order."""

    dois: tuple[str, ...] = ()
    arxiv: tuple[str, ...] = ()
    pmids: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.dois or self.arxiv or self.pmids)


def identifiers(text: str) -> Identifiers:
    """Return the DOIs, arXiv numbers and PMIDs in a text.

    >>> identifiers("It was retracted (doi:10.1016/S0140-6736(97)11096-0).").dois
    ('10.1016/s0140-6736(97)11096-0',)
    """
    return Identifiers(
        dois=_once(_trimmed(found[0]).lower() for found in _DOI.finditer(text)),
        arxiv=_once(found["v"].lower() for found in _ARXIV.finditer(text)),
        pmids=_once(found["v"] for found in _PMID.finditer(text)),
    )


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _trimmed(doi: str) -> str:
    """Drop what belongs to the sentence: its full stop, a bracket that opened before the DOI."""
    while doi:
        last = doi[-1]
        if last in ".,;:!?'*_।]" or (last == ")" and doi.count(")") > doi.count("(")):
            doi = doi[:-1]
        else:
            break
    return doi


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    kind: str
    #: The word that is asked for in English.
    english: str


@cache
def _terms(lang: Lang) -> tuple[Mapping[str, _Term], Mapping[str, _Term]]:
    """Return the terms of a language by whole word, and by the beginning of a word."""
    whole: dict[str, _Term] = {}
    begun: dict[str, _Term] = {}
    table = resources.files("factcheck.sources").joinpath("scholarly_words.tsv").read_text("utf-8")
    for row in table.splitlines():
        if row.startswith("#"):
            continue
        kind, *cells = row.split("\t")
        english = cells[0].split("|")[0].rstrip("*")
        # English words stand in claims of every language.
        for word in {*cells[LANGUAGES.index(lang)].split("|"), *cells[0].split("|")}:
            table_of = begun if word.endswith("*") else whole
            own = word.rstrip("*") if lang == "en" else english
            table_of.setdefault(names.fold(word.rstrip("*")), _Term(kind=kind, english=own))
    return MappingProxyType(whole), MappingProxyType(begun)


def _term(word: str, lang: Lang) -> _Term | None:
    whole, begun = _terms(lang)
    folded = names.fold(word)
    if folded in whole:
        return whole[folded]
    beginnings = (folded[:length] for length in range(len(folded), 3, -1))
    return next((begun[one] for one in beginnings if one in begun), None)


def looks_scholarly(claim: Claim) -> bool:
    """Tell whether a claim is one that scholarly indexes are asked for; see the module."""
    if identifiers(claim.text):
        return True
    terms = {
        term
        for word in names.tokens(claim.text)[:MAX_WORDS]
        if (term := _term(word, claim.lang)) is not None
    }
    kinds = [term.kind for term in terms]
    percent = any(quantity.kind is QuantityKind.PERCENT for quantity in claim.quantities)
    subjects = kinds.count("subject")
    return "research" in kinds or subjects > 1 or (subjects == 1 and (percent or "effect" in kinds))


def require_scholarly(claim: Claim, settings: SourceSettings) -> None:
    """Go on only with a claim that the source is asked for.

    Raises:
        NotAsked: it is none, and the settings do not say ``always: true``.
    """
    if not settings.options.get("always", False) and not looks_scholarly(claim):
        raise NotAsked("asked only for claims that look scholarly")


def question_words(claim: Claim, *, english: bool = True) -> tuple[str, ...]:
    """Return the words to ask for, the most telling first; of a claim without any, none.

    Args:
        claim: what is to be found.
        english: the index knows English only, so that other words of another script are left out.
    """
    found = identifiers(claim.text)
    skipped = {one for value in (*found.dois, *found.arxiv) for one in _QUERY_WORD.findall(value)}
    named = [word for name in name_titles(claim) for word in _QUERY_WORD.findall(name)]
    subjects: list[str] = []
    others: list[str] = []
    for word in _content(claim):
        term = _term(word, claim.lang)
        if term is None:
            others.append(word)
        elif term.kind == "subject":
            subjects.append(word if claim.lang == "en" else term.english)
    words = [word for word in named if _term(word, claim.lang) is None]
    if english and claim.lang != "en":
        words = [*map(_latin, words), *subjects] or list(map(_latin, others))
    else:
        words += [*subjects, *others]
    functional = BY_CODE[claim.lang].function_words
    kept: dict[str, str] = {}
    for word in words:
        folded = names.fold(word)
        if folded not in functional and word.lower() not in skipped:
            kept.setdefault(folded, word)
    return tuple(kept.values())


def questions(claim: Claim, *, english: bool = True) -> Iterator[str]:
    """Yield what to ask an index that wants all words: the long question, then the short one.

    In lower case: a name such as OR would be an operator to most of them.
    """
    words = [word.lower() for word in question_words(claim, english=english)]
    asked = (" ".join(words[:MOST_WORDS]), " ".join(words[:FEWEST_WORDS]))
    yield from dict.fromkeys(filter(None, asked))


def _content(claim: Claim) -> Iterator[str]:
    for run in content_runs(claim):
        for words in run:
            yield from _QUERY_WORD.findall(words)


def _latin(word: str) -> str:
    """Return a name as an English index may know it: by CLDR where it can, else by its sound."""
    if word.isascii():
        return word
    known = [one for one in sorted(names.aliases(word)) if one.isascii()]
    return known[0] if known else names.romanise(word)


def option_url(settings: SourceSettings, default: str) -> str:
    """Return the address of an API that the settings give, or the default, without a last slash.

    Raises:
        SettingsError: it is not an http(s) address.
    """
    url = settings.options.get("url") or default
    if isinstance(url, str) and url.startswith(("http://", "https://")):
        return url.rstrip("/")
    raise SettingsError(
        f"sources.yaml: sources.{settings.name}.url is {url!r}",
        hint=f"it is the address of an API, such as {default}",
    )

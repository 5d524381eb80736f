"""Negation, doubt and opposites in four languages.

What it cannot see: irony, negation by the meaning of a verb that stands in no table ("missed the
train"), and how far a negation reaches in a long sentence; callers treat an odd word as a reason to
abstain.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict.languages import language
from factcheck.verdict.text import normal

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:'[\p{L}]+)?")
_CONTRACTED = regex.compile(r"n't$")
#: "not only … but also" denies nothing.
_NOT_ONLY = regex.compile(
    r"\b(?:not only|no solo|no sólo|no solamente|não só|não apenas|não somente|न केवल|न सिर्फ)\b",
    regex.I,
)
#: Before a word that is capitalised as part of a title, and not as the first of a sentence: "Never Let Me Go".
_TITLED = regex.compile(r"(?:[\p{L}\p{N},]|\p{Lu}\.) $")
#: "From 1994 until 1999" and "so far" take nothing back, as "until 1999" may; nor do "almost 30", or what
#: is ancient ("la antigua Roma", "más antigua") and not former ("la antigua capital").
_SPAN = regex.compile(
    r"\b(?:nearly|almost|casi|quase) (?:\S+ )?\p{N}"
    r"|\bantigu?[oa]s?\b(?! (?:capital|nombre|nome|colonia|colônia|president|rep[uú]blica|moneda|moeda|jugador|jogador"
    r"|primer|ministr|líder|sede|territori|territóri|provincia|província|estado|país|alum?n|espos|marid|miembr|membr|uni[óã]))"
    r"|\bsí\b|\bfrom \S+(?: \S+){0,5} until\b|\bdesde \S+(?: \S+){0,5} (?:hasta|até)\b|\bde \S+(?: \S+){0,2} até\b"
    r"|(?<!\S)(?:से \S+(?: \S+){0,2}|अब) तक",
    regex.I,
)

#: "On 6 and 9 August, respectively": which of several values is whose.
RESPECTIVELY = regex.compile(r"\brespectively\b|\brespectivamente\b|क्रमशः", regex.I)
#: "One of the largest" is not the largest.
ONE_OF = regex.compile(
    r"\b(?:one|some|among)(?: of)? the\b|\bun[oa] de (?:los|las)\b|\bentre (?:los|las)\b"
    r"|\buma? d[oa]s\b|\bentre [oa]s\b|में से एक",
    regex.I,
)


@cache
def _folded(lang: Lang, which: str) -> frozenset[str]:
    return frozenset(fold(normal(word)) for word in getattr(language(lang), which))


def negations(text: str, lang: Lang) -> tuple[tuple[int, int], ...]:
    """Return where a view denies: the spans of "not", "nunca", "नहीं" and their like."""
    return _found(text, lang, "negations")


def doubts(text: str, lang: Lang) -> tuple[tuple[int, int], ...]:
    """Return where a view takes back or leaves open what it says: "myth", "quizá", "शायद"."""
    return _found(text, lang, "doubts")


# A claim is compared with each sentence that was found for it, and sentences with many claims.
@lru_cache(maxsize=8_192)
def _found(text: str, lang: Lang, which: str) -> tuple[tuple[int, int], ...]:
    known = _folded(lang, which)
    found = []
    for match in _WORD.finditer(text):
        word = match.group().lower()
        if fold(word) not in known and not (which == "negations" and _CONTRACTED.search(word)):
            continue  # nearly all
        if not (match.group()[0].isupper() and _TITLED.search(text, 0, match.start())):
            found.append(match.span())
    if not found:  # as in most
        return ()
    harmless = _NOT_ONLY if which == "negations" else _SPAN
    ignored = [match.span() for match in harmless.finditer(text)]
    return tuple(span for span in found if not any(a <= span[0] < b for a, b in ignored))


@cache
def _opposites(lang: Lang) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for left, right in language(lang).opposites:
        ours = {fold(normal(word)) for word in left}
        theirs = {fold(normal(word)) for word in right}
        for word in ours:
            table.setdefault(word, set()).update(theirs)
        for word in theirs:
            table.setdefault(word, set()).update(ours)
    return {word: frozenset(others) for word, others in table.items()}


def opposite(one: str, other: str, lang: Lang) -> bool:
    """Return whether two words cannot both be true of one thing.

    >>> opposite("largest", "smallest", "en"), opposite("norte", "sur", "es")
    (True, True)
    """
    return fold(other) in _opposites(lang).get(fold(one), frozenset())

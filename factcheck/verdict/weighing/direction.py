"""Which of two names does what to the other: a model reads "Poland invaded Germany" as the reverse.

It gives a claim and the same claim with its two names exchanged nearly one probability. So its
support says nothing where both readings make sense:

- of two persons, two countries or two heavenly bodies ("Portugal was a colony of Brazil"), unless the
  page is about the first, and the sentence has it, or a pronoun, before the other;
- of a land and a town or a country in it ("Italy lies in Rome", "Europe is a part of France").

What the rules read themselves is decided before a model is asked. What it cannot see: other pairs
that may stand in either order, such as companies that buy each other.
"""

from __future__ import annotations

from itertools import combinations

import regex

from claims.model import EntityKind
from factcheck.model import Evidence
from factcheck.names import things
from factcheck.verdict.facts.subjects import page_is
from factcheck.verdict.mentions import Held, Name, holds
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import script
from factcheck.verdict.values.compare import Outcome
from factcheck.verdict.values.places import region
from factcheck.verdict.weighing.gate import Topic

__all__ = ["either_way"]

#: What holds of two alike: "France borders Spain", "a war between …", "were brothers", "unlike …".
_BOTH = regex.compile(
    r"\b(?:borders?|bordering|between|together|both|than|married|wife|husband|brothers?|sisters?|siblings?|friends?"
    r"|rivals?|shares?|limita|linda|fronteriz\p{L}*|front[ei]ras?|entre|junt[oa]s?|amb[oa]s|que|casad[oa]s?|casou|casó"
    r"|espos[oa]|herman[oa]s?|irmãos?|irmãs?|amig[oa]s?|riva(?:l|les|is)|comparten?|compartilham?|vizinh[oa]s?"
    r"|vecin[oa]s?|con|com)\b"
    r"|सीमा|बीच|मिलकर|दोनों|विवाह|शादी|पत्नी|पति|भाई|बहन|मित्र|पडोसी|पड़ोसी|तुलना|साथ",
    regex.I,
)
#: Before whoever did what a sentence says was done.
_DONE_BY = regex.compile(r"\b(?:by|por|pel[oa]s?)(?: (?:the|el|la|los|las|o|a|os|as))? ?$", regex.I)
_TOWNS = frozenset({"city", "place", "built"})
_STARTS = regex.compile(r"(?<![\p{L}\p{M}\p{N}])\p{L}")


def either_way(
    reading: ClaimReading, about: Topic, evidence: Evidence, span: tuple[int, int]
) -> str:
    """Return a name of a claim that may have changed places with another in a passage, else "".

    Args:
        reading: the claim.
        about: what it is about.
        evidence: a passage that a model takes for support.
        span: the sentence of it that decides.
    """
    if _BOTH.search(reading.claim.text):
        return ""
    names = {name.text: name for name in (*about.subjects, *about.others)}
    placed = sorted(names.values(), key=lambda name: reading.claim.text.find(name.text))
    for one, two in combinations(placed, 2):
        if _together(one, two, reading.claim.text):
            continue
        if _holds_it(one, two):
            return two.text
        if _alike(one, two) and not _in_order(one, two, reading, evidence, span):
            return two.text
    return ""


def _together(one: Name, two: Name, text: str) -> bool:
    """Return whether a claim lists two names side by side: "starring De Niro and Hathaway"."""
    start = text.find(one.text) + len(one.text)
    end = text.find(two.text)
    names = r"(?:\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:de |del |da |do |la |von |van )?\p{Lu}[\p{L}\p{M}'’.-]*)*)"
    between = rf"(?:,? (?:and|y|e|और|तथा|एवं) |, )(?:{names}(?:,? (?:and|y|e|और|तथा|एवं) |, )){{0,4}}"
    return 0 < start < end and regex.fullmatch(between, text[start:end]) is not None


def _holds_it(one: Name, two: Name) -> bool:
    """Return whether the first is a land and the second a town, or a land within a continent."""
    if not region(one.text):
        return False
    if not region(two.text):
        return bool(_TOWNS & _kinds(two))
    return _is_continent(one) and not _is_continent(two)


def _alike(one: Name, two: Name) -> bool:
    if one.kind is two.kind is EntityKind.PERSON:
        return True
    if region(one.text) and region(two.text):
        return _is_continent(one) == _is_continent(two)
    return "body" in _kinds(one) & _kinds(two)


def _in_order(
    one: Name, two: Name, reading: ClaimReading, evidence: Evidence, span: tuple[int, int]
) -> bool:
    """Return whether a page is about the first name, and its sentence has it before the other."""
    if page_is(one.text, evidence, lang=reading.lang) is not Outcome.SAME:
        return False
    sentence = evidence.text[slice(*span)]
    across = reading.lang != script(sentence, evidence.lang)
    first, second = (_place(name, sentence, across=across) for name in (one, two))
    if second is None:
        return True  # nothing that could stand in another order
    return (first is None or first < second) and not _DONE_BY.search(sentence[:second])


def _place(name: Name, text: str, *, across: bool) -> int | None:
    """Return where a text has named a thing for the last time before its end, if it does."""
    starts = [match.start() for match in _STARTS.finditer(text)]
    held = (at for at in reversed(starts) if holds(name, text[at:], across=across) is Held.HELD)
    return next(held, None)


def _is_continent(name: Name) -> bool:
    return (region(name.text) or "").isdigit()


def _kinds(name: Name) -> frozenset[str]:
    return frozenset(thing.partition(":")[0] for thing in things(name.text))

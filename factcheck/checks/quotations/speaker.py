"""Whose words a passage says they are."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

import regex

from factcheck.checks.quotations.compare import Place
from factcheck.checks.quotations.find import BREAK, MARKED, NEAR, Quotation, find_kept
from factcheck.checks.quotations.words import DOUBTED, NOT_THEIRS
from factcheck.model import Evidence
from factcheck.names import fold, skeleton, tokens
from factcheck.verdict.facts.subjects import names_of
from factcheck.verdict.facts.subjects import words as name_words
from factcheck.verdict.values.compare import Outcome, compare_names

_WRITES: Final = regex.compile(r"\b(?:wr[io]te\p{L}?|written|escri\p{L}+|escre\p{L}+)\b|लिख")


class By(StrEnum):
    """Whose words a passage says they are."""

    SAME = "same"
    OTHER = "other"
    NOT_THEIRS = "not_theirs"
    UNSAID = "unsaid"


def whose(quotation: Quotation, speaker: str, evidence: Evidence, place: Place) -> tuple[By, str]:
    """Read whose words a passage says they are."""
    titles = names_of(evidence)
    sentence = _sentence(evidence.text, place)
    named = _mentions(speaker, (sentence, *titles))
    if NOT_THEIRS.search(sentence):
        return (By.NOT_THEIRS, "") if named else (By.UNSAID, "")
    if DOUBTED.search(sentence):
        return By.UNSAID, ""
    quoted = [
        one
        for one in find_kept(evidence.text)
        if one.words_start < place.end and place.start < one.words_end
    ]
    for one in quoted:
        theirs = (one.speaker,) if one.speaker else titles
        outcomes = {_same(speaker, name) for name in theirs}
        if Outcome.SAME in outcomes:
            return By.SAME, ""
        characters = _WRITES.search(one.around) and not _WRITES.search(quotation.around)
        anywhere = _mentions(speaker, (evidence.text, *titles))
        if outcomes == {Outcome.DIFFERENT} and not characters and not anywhere:
            return By.OTHER, one.speaker or titles[0]
        return By.UNSAID, ""
    own_page = any(_same(speaker, name) is Outcome.SAME for name in titles)
    return (By.SAME, "") if own_page and _in_marks(evidence, place) else (By.UNSAID, "")


def _in_marks(evidence: Evidence, place: Place) -> bool:
    """Tell whether the words stand in quotation marks, or on a page that has nothing else."""
    return "wikiquote." in evidence.url or any(
        match.start() <= place.start and place.end <= match.end()
        for match in MARKED.finditer(evidence.text)
    )


def _sentence(text: str, place: Place) -> str:
    """Return what is said around the words, up to the ends of their sentence, without them."""
    left = text[max(0, place.start - NEAR) : place.start]
    right = text[place.end : place.end + NEAR]
    starts = [found.end() for found in BREAK.finditer(left)]
    # A full stop inside the quotation marks does not end the sentence around them.
    stop = next((found for found in BREAK.finditer(right) if found.start() > 3), None)
    return f"{left[starts[-1] if starts else 0 :]} {right[: stop.start() if stop else len(right)]}"


def _same(one: str, other: str) -> Outcome:
    """Compare two names of speakers: "Einstein" is Albert Einstein; a shared first name is no more."""
    if not one or not other:
        return Outcome.UNDECIDED
    across = _devanagari(one) != _devanagari(other)
    outcome = compare_names(one, other, across=across, person=True)
    if outcome is Outcome.SAME:
        return outcome
    ours, theirs = _keys(one, across=across), _keys(other, across=across)
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return Outcome.SAME
    return Outcome.UNDECIDED if ours & theirs else outcome


def _keys(name: str, *, across: bool) -> frozenset[str]:
    words = name_words(name)
    return frozenset(map(skeleton, words)) if across else words


def _mentions(speaker: str, texts: Iterable[str]) -> bool:
    """Tell whether a speaker, or the last word of the name, is named in any of the texts."""
    return any(
        bool(
            _keys(speaker, across=_devanagari(speaker) != _devanagari(text)) & _keyed(text, speaker)
        )
        for text in texts
    )


def _keyed(text: str, speaker: str) -> frozenset[str]:
    said = frozenset(tokens(fold(text)))
    across = _devanagari(speaker) != _devanagari(text)
    return frozenset(map(skeleton, said)) if across else said


def _devanagari(text: str) -> bool:
    return regex.search(r"\p{Devanagari}", text) is not None

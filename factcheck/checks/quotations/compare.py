"""Compares the words of a quotation with a passage: where they stand, and what differs."""

# rapidfuzz loads when there is a quotation to look for.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import regex

from claims.languages import BY_CODE
from factcheck.checks.quotations.find import LEAST, WORD, find_kept
from factcheck.model import Lang
from factcheck.names import fold
from factcheck.verdict.polarity import negations, opposite
from factcheck.verdict.text import script

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

#: A quotation is verbatim where one run of words has so much of its letters, and what differs
#: besides carries no meaning. Shorter runs may be chance.
VERBATIM: Final = 0.85
SHORTEST_RUN: Final = 9
#: Below this share of common letters two texts are two quotations, not one that was altered.
ALTERED: Final = 0.6
#: Share of its words that a passage must have before the two are aligned.
COMMON: Final = 0.5
#: Words so alike are spellings of one: "colour", "color".
SPELLING: Final = 80
LEAST_SPELLED: Final = 4
#: Words of a passage beside the likeliest place that may belong to the quotation.
_MARGIN: Final = 6
_LEFT_OUT: Final = regex.compile(r"\s*(?:\[[^\]\n]{0,80}\]|\(\.{3}\)|\(…\)|…|\.{3,})\s*")


class Said(StrEnum):
    """How the words of a passage compare with the quotation's."""

    VERBATIM = "verbatim"
    CLOSE = "close"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words of a quotation stand in a passage, ``text[start:end]``, and what differs."""

    said: Said
    start: int
    end: int
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text, folded, and where each stands in it."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    known: frozenset[str]


def locate(quoted: str, text: str, lang: Lang) -> Place | None:
    """Find the words in what a text quotes itself, or else anywhere in it."""
    for one in find_kept(text):
        place = _place(quoted, one.words, lang)
        if place is not None:
            start = one.words_start
            return replace(place, start=start + place.start, end=start + place.end)
    return _place(quoted, text, lang)


def _place(quoted: str, text: str, lang: Lang) -> Place | None:
    """Find the words in a text, piece by piece where the quotation leaves something out."""
    pieces = [piece for piece in _LEFT_OUT.split(quoted) if len(piece.strip()) >= LEAST]
    places = [_piece(piece, text, script(quoted, lang)) for piece in pieces]
    found = [place for place in places if place is not None]
    if not found or len(found) < len(pieces):
        return None
    if any(one.end > other.start + 1 for one, other in pairwise(found)):
        return None
    worst = max(found, key=lambda place: list(Said).index(place.said))
    return Place(
        said=worst.said,
        start=found[0].start,
        end=found[-1].end,
        changes=tuple(change for place in found for change in place.changes),
    )


def _piece(quoted: str, text: str, lang: Lang) -> Place | None:
    """Read how a run of quoted words differs from the part of a text that is most like it."""
    ours, theirs = read_words(quoted), read_words(text)
    steps = _aligned(ours, theirs, lang)
    runs = _runs(ours, theirs, steps)
    letters = sum(map(len, ours.folded))
    if sum(runs) < ALTERED * letters or max(runs) < min(SHORTEST_RUN, letters):
        return None
    changed = [step for step in steps if step.tag != "equal"]
    how = Said.VERBATIM
    if any(
        _matters(
            ours.folded[step.src_start : step.src_end],
            theirs.folded[step.dest_start : step.dest_end],
            lang,
        )
        for step in changed
    ):
        how = Said.ALTERED
    elif changed and max(runs) < VERBATIM * letters:
        how = Said.CLOSE
    return Place(
        said=how,
        start=theirs.spans[steps[0].dest_start][0],
        end=theirs.spans[max(steps[-1].dest_end, 1) - 1][1],
        changes=tuple(
            _change(
                _written(quoted, ours, step.src_start, step.src_end),
                _written(text, theirs, step.dest_start, step.dest_end),
            )
            for step in changed
        ),
    )


def _runs(ours: Words, theirs: Words, steps: Sequence[Opcode]) -> list[int]:
    """Return how many letters each run of the same words has; spellings of one word are the same."""
    runs = [0]
    for step in steps:
        said = ours.folded[step.src_start : step.src_end]
        stated = theirs.folded[step.dest_start : step.dest_end]
        if step.tag == "equal" or _spelled(said, stated):
            runs[-1] += sum(map(len, said))
        else:
            runs.append(0)
    return runs


def _spelled(said: Sequence[str], stated: Sequence[str]) -> bool:
    """Tell whether words are spellings of the same."""
    from rapidfuzz.fuzz import ratio

    one, other = "".join(said), "".join(stated)
    if min(len(one), len(other)) < LEAST_SPELLED or any(map(str.isdigit, one + other)):
        return False
    return bool(ratio(one, other) >= SPELLING)


def _aligned(ours: Words, theirs: Words, lang: Lang) -> list[Opcode]:
    """Return the steps from quoted words to the likeliest part of a text; none if it has too few."""
    from rapidfuzz.distance import Opcode
    from rapidfuzz.fuzz import partial_ratio_alignment

    few = len(ours.known & theirs.known) < COMMON * len(ours.known)
    if not ours.folded or few or len(theirs.folded) < len(ours.folded) / 2:
        return []
    near = partial_ratio_alignment(" ".join(ours.folded), " ".join(theirs.folded))
    if near is None:
        return []
    first, last = (_index(theirs.folded, at) for at in (near.dest_start, near.dest_end - 1))
    narrow = _steps(ours, theirs, first, last + 1)
    wide = _steps(ours, theirs, max(0, first - _MARGIN), last + 1 + _MARGIN)
    steps = min(narrow, wide, key=_changed)
    begin = steps[0].dest_start if steps else 0
    # … but for the "not" before what is quoted without it.
    if begin and negations(theirs.folded[begin - 1], lang):
        steps.insert(0, Opcode("insert", 0, 0, begin - 1, begin))
    return steps


def _steps(ours: Words, theirs: Words, low: int, high: int) -> list[Opcode]:
    """Align quoted words with some words of a text."""
    from rapidfuzz.distance import Levenshtein, Opcode

    steps = [
        Opcode(step.tag, step.src_start, step.src_end, low + step.dest_start, low + step.dest_end)
        for step in Levenshtein.opcodes(ours.folded, theirs.folded[low:high])
    ]
    # What the passage says before and after belongs to no quotation of a part.
    first = 1 if steps and steps[0].tag == "insert" else 0
    last = -1 if len(steps) > 1 and steps[-1].tag == "insert" else None
    return steps[first:last]


def _changed(steps: Sequence[Opcode]) -> int:
    """Count the words that differ."""
    return sum(
        max(step.src_end - step.src_start, step.dest_end - step.dest_start)
        for step in steps
        if step.tag != "equal"
    )


def _index(words: Sequence[str], at: int) -> int:
    """Return which word of a text joined by spaces stands at an offset."""
    end = 0
    for index, word in enumerate(words):
        end += len(word) + 1
        if at < end:
            return index
    return len(words) - 1


def _matters(said: Sequence[str], stated: Sequence[str], lang: Lang) -> bool:
    """Tell whether other words say something else: a word of content, a number, a negation."""
    if _spelled(said, stated):
        return False
    if any(opposite(one, other, lang) for one in said for other in stated):
        return True
    if len(negations(" ".join(said), lang)) != len(negations(" ".join(stated), lang)):
        return True
    plain = functional(lang)
    return any(word not in plain for word in (*said, *stated))


def _change(said: str, stated: str) -> str:
    """Write one difference out: words put in, left out, or changed."""
    if not stated:
        return f"“{said}” was put in"
    if not said:
        return f"“{stated}” was left out"
    return f"“{said}” stands for “{stated}”"


def _written(text: str, words: Words, first: int, last: int) -> str:
    return text[words.spans[first][0] : words.spans[last - 1][1]] if last > first else ""


# Each quotation of an answer is held against its passages, of which there are some hundred.
@lru_cache(maxsize=1_024)
def read_words(text: str) -> Words:
    """Return the words of a text."""
    found = list(WORD.finditer(text))
    folded = tuple(fold(word.group().replace("’", "'")) for word in found)
    return Words(
        folded=folded,
        spans=tuple(word.span() for word in found),
        known=frozenset(folded),
    )


@lru_cache(maxsize=4)
def functional(lang: Lang) -> frozenset[str]:
    """Return the words of a language that carry no content, folded."""
    return frozenset(map(fold, BY_CODE[lang].function_words))

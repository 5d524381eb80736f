"""The figures by which claim extraction is measured; pure functions over plain values."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import regex

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")

#: METEOR's weights as NLTK sets them: recall counts nine times as much as precision.
ALPHA, BETA, GAMMA = 0.9, 3.0, 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Zero where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def counted(right: float, said: float, wanted: float) -> Score:
    """Make a score of counts; of nothing said or nothing wanted, it is zero."""
    return Score(right / said if said else 0.0, right / wanted if wanted else 0.0)


def classes(said: Iterable[bool], wanted: Iterable[bool]) -> tuple[Score, Score]:
    """Return the scores of the positive and of the negative class."""
    pairs = list(zip(said, wanted, strict=True))
    return tuple(  # type: ignore[return-value]  # two, always
        counted(
            sum(a == b == side for a, b in pairs),
            sum(a == side for a, _ in pairs),
            sum(b == side for _, b in pairs),
        )
        for side in (True, False)
    )


def average_precision(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """Return the mean of the precision at each rank that holds a positive.

    Rows of one score share one rank, so that the order of a file never counts.
    """
    positives = sum(wanted)
    if not positives:
        return 0.0
    found = seen = 0
    total = 0.0
    ranked = sorted(zip(scores, wanted, strict=True), key=lambda row: -row[0])
    at = 0
    while at < len(ranked):
        tied = [want for score, want in ranked[at:] if score == ranked[at][0]]
        at += len(tied)
        seen += len(tied)
        found += sum(tied)
        total += sum(tied) * found / seen
    return total / positives


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, vowel signs kept."""
    return _WORD.findall(text.casefold())


def meteor(said: Sequence[str], wanted: Sequence[str], stem: Callable[[str], str]) -> float:
    """Return METEOR over exact words and stems, without the synonyms that need WordNet.

    Banerjee and Lavie, 2005 (aclanthology.org/W05-0909): the weighted harmonic mean of unigram
    precision and recall, less a penalty for the number of runs that the matches fall into.
    """
    pairs = _align(said, wanted, stem)
    if not pairs:
        return 0.0
    precision, recall = len(pairs) / len(said), len(pairs) / len(wanted)
    mean = precision * recall / (ALPHA * precision + (1 - ALPHA) * recall)
    runs = 1 + sum((a + 1, b + 1) != after for (a, b), after in itertools.pairwise(pairs))
    return float(mean * (1 - GAMMA * (runs / len(pairs)) ** BETA))


def _align(
    said: Sequence[str], wanted: Sequence[str], stem: Callable[[str], str]
) -> list[tuple[int, int]]:
    """Pair words one to one, exact ones first; the next word of the reference goes before others."""
    pairs: dict[int, int] = {}
    for read in (str, stem):
        left, right = [read(word) for word in said], [read(word) for word in wanted]
        free: dict[str, list[int]] = {}
        for at, word in enumerate(right):
            if at not in pairs.values():
                free.setdefault(word, []).append(at)
        for at, word in enumerate(left):
            places = free.get(word)
            if at in pairs or not places:
                continue
            following = pairs.get(at - 1, -2) + 1
            pairs[at] = places.pop(places.index(following) if following in places else 0)
    return sorted(pairs.items())

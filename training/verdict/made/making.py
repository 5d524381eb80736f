"""What all programs that make pairs share."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from training.verdict.made.names import LANGS
from training.verdict.pairs import Pair

T = TypeVar("T")

#: How often a passage and a claim are in which language: Hindi and Portuguese have little else.
WEIGHTS = {"en": 3, "es": 3, "pt": 4, "hi": 5}


def language(rng: random.Random) -> str:
    """Draw a language."""
    return rng.choices(LANGS, [WEIGHTS[lang] for lang in LANGS])[0]


def languages(rng: random.Random, passages: Sequence[str] = LANGS) -> tuple[str, str]:
    """Draw the languages of a passage, of those it is to be had in, and of a claim: a third differ."""
    passage = rng.choices(list(passages), [WEIGHTS[lang] for lang in passages])[0]
    others = [lang for lang in LANGS if lang != passage]
    claim = passage if rng.random() < 0.6 else rng.choices(others, [WEIGHTS[o] for o in others])[0]
    return passage, claim


def endless(make: Callable[[], Pair | None]) -> Iterator[Pair]:
    """Yield what a maker makes, without end; it may fail at a draw."""
    while True:
        if made := make():
            yield made


def other(rng: random.Random, values: Sequence[T], *but: T) -> T:
    """Draw a value that is none of those given."""
    while (value := rng.choice(values)) in but:
        pass
    return value


def pair(
    kind: str, group: str, label: str, passage: tuple[str, str], claim: tuple[str, str]
) -> Pair:
    """Return a pair from texts with their languages: ``("hi", "…")``."""
    return Pair(
        premise=passage[1],
        claim=claim[1],
        label=label,
        lang_premise=passage[0],
        lang_claim=claim[0],
        set=kind,
        group=group,
    )

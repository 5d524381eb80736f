"""Which passages are copies of one text, and so one voice.

Wire stories, press releases and encyclopaedia texts stand on many pages, between other sentences and
with a word changed. Two passages are copies when most runs of words of the shorter stand in the
longer, or when the quoted sentences are such. Short sentences are no copies for being alike: many
write "Paris is the capital of France".

What it cannot see: a text that was told again in other words, or translated.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.model import Evidence
from factcheck.names import fold, tokens

#: Words of a run (Broder 1997 takes 4 to 10); runs of names alone are seldom longer than this.
RUN = 4
#: The share of the shorter text's runs that a copy has.
SHARED = 0.8
#: A shorter text is compared as a whole: it has too few runs.
SHORT = 12
#: Two short texts with this share of words in common are one text.
DUPLICATE = 0.9


def copies(one: Evidence, other: Evidence) -> bool:
    """Tell whether two passages are one text; a passage is a copy of itself."""
    if one.sha256 == other.sha256:
        return True
    return _alike(one.text, other.text) or (
        min(len(_words(one.quote)), len(_words(other.quote))) >= SHORT
        and _alike(one.quote, other.quote)
    )


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if len(shorter) < SHORT:
        theirs = frozenset(shorter) & frozenset(longer)
        return len(theirs) >= DUPLICATE * max(len(set(longer)), 1)
    runs = _runs(shorter)
    return len(runs & _runs(longer)) >= SHARED * len(runs)


# Whole words: a mark is never parted from its letter, and spellings that mean the same are one.
@lru_cache(maxsize=1_024)
def _words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, tokens(text)))


# 6 kB each. Of 512 68% are there, of any number 68% (64 answers of benchmarks/scale.py).
@lru_cache(maxsize=512)
def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))

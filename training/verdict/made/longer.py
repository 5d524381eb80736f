"""Longer passages: the deciding sentences somewhere among those of other passages of the same set.

What a search finds is seldom one sentence. A pair's label stays: the sentences put around its
passage are about other subjects.
"""

from __future__ import annotations

import random
from dataclasses import replace

from training.verdict.pairs import Pair, bucket

#: A passage that is long by itself gets no more sentences.
LONG = 400
#: At most so many passages of others stand around one.
OTHERS = 4


def among_others(pairs: list[Pair], share: float, rng: random.Random) -> list[Pair]:
    """Return the pairs, a share of them with passages of others before or after their own."""
    if not share:
        return pairs
    return [
        _surrounded(pair, pairs, rng)
        if len(pair.premise) < LONG and bucket(pair.premise + pair.claim, 1000) < share * 1000
        else pair
        for pair in pairs
    ]


def _surrounded(pair: Pair, pairs: list[Pair], rng: random.Random) -> Pair:
    others = {rng.choice(pairs).premise for _ in range(rng.randint(1, OTHERS))}
    short = sorted(text for text in others if len(text) < LONG and text != pair.premise)
    rng.shuffle(short)
    short.insert(rng.randint(0, len(short)), pair.premise)
    # The order is drawn, so the deciding passage may stand anywhere; what is too long is left out.
    while sum(map(len, short)) > 2 * LONG and len(short) > 1:
        short.remove(next(text for text in reversed(short) if text != pair.premise))
    return replace(pair, premise=" ".join(short))

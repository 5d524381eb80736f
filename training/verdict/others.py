"""Pairs of English sets in the other languages: on both sides, or on one, so that languages meet."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from training.verdict.made import tables, texts
from training.verdict.pairs import Pair
from training.verdict.switched import dictionary, switch
from training.verdict.translated import WAYS, translate

#: How often the passage, the claim or both are put into the other language.
SIDES = {(True, True): 0.6, (True, False): 0.15, (False, True): 0.25}
#: Of the words that the dictionary knows, so many are switched.
SWITCHED = 0.85
#: Claims of XInfoTabS that the dictionary learns from, beside the parallel corpora.
ALIGNED = 6_000


def english_hindi(data: Path, rng: random.Random) -> dict[str, str]:
    """Learn the dictionary from PUD, NTREX and the aligned claims of info boxes."""
    rows = texts.parallel(data / "corpora" / "parallel")
    claims = tables.aligned_claims(data / "nli", "en", "hi")
    rng.shuffle(claims)
    return dictionary([(row["en"], row["hi"]) for _, row in rows] + claims[:ALIGNED])


def in_language(
    pairs: Sequence[Pair], lang: str, known: Mapping[str, str], rng: random.Random
) -> list[Pair]:
    """Return English pairs with passage, claim or both in ``es`` or ``pt`` (Apertium) or ``hi``."""
    sides = rng.choices(list(SIDES), list(SIDES.values()), k=len(pairs))
    if lang in WAYS:
        premises = translate([pair.premise for pair in pairs], lang)
        claims = translate([pair.claim for pair in pairs], lang)
    else:
        premises = [switch(pair.premise, known, SWITCHED, rng) for pair in pairs]
        claims = [switch(pair.claim, known, SWITCHED, rng) for pair in pairs]
    return [
        replace(
            pair,
            premise=premises[i] if sides[i][0] else pair.premise,
            claim=claims[i] if sides[i][1] else pair.claim,
            lang_premise=lang if sides[i][0] else pair.lang_premise,
            lang_claim=lang if sides[i][1] else pair.lang_claim,
            set=f"{pair.set}/{lang}",
        )
        for i, pair in enumerate(pairs)
    ]

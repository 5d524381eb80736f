"""What one gets without a model: the share of a claim's words that stand in the passage."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from training.verdict.metrics import Labels, Metric, by_cuts
from training.verdict.pairs import Pair, key


def overlap(pairs: Sequence[Pair]) -> npt.NDArray[np.float32]:
    """Return rapidfuzz's token_set_ratio of each pair.

    Of letters, vowel signs and digits alone, without case: `rapidfuzz.utils.default_process` would
    delete the vowel signs of Hindi.
    """
    ratios = [fuzz.token_set_ratio(key(pair.premise), key(pair.claim)) for pair in pairs]
    return np.array(ratios, np.float32)


def floor(metric: Metric, overlaps: npt.NDArray[np.float32], labels: Labels) -> float:
    """Return the figure that overlap reaches with cuts tuned on one half, measured on the other."""
    table = by_cuts(overlaps, metric.gold(labels), metric.classes, metric.figure)
    return float(metric.figure(table))

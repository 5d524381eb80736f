"""Verdicts that decide: how often right, how many, and whether confidence means what it says.

Of a set that says no more than "not supported", only "supported" can be judged; "refuted" is left
out there, of precision, of coverage and of reliability.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from training.verdict.evaluate import numbers
from training.verdict.metrics import Array, calibration_error, judged, reliability, wilson
from training.verdict.pairs import NOT_SUPPORTED, Pair


class Verdicts:
    """What a model said of the pairs of one group, as sets are added."""

    def __init__(self) -> None:
        self._sure: list[Array] = []
        self._right: list[npt.NDArray[np.bool_]] = []
        self._over: list[npt.NDArray[np.bool_]] = []
        self._pairs = 0

    def add(self, pairs: Sequence[Pair], probabilities: Array, bars: Array) -> None:
        """Add the pairs of one set, each with what a verdict on it must reach."""
        two = any(pair.label == NOT_SUPPORTED for pair in pairs)
        found = judged(probabilities, numbers(pairs), np.full(len(pairs), two))
        self._sure.append(found.sure)
        self._right.append(found.right)
        self._over.append(found.sure >= bars[found.rows])
        self._pairs += len(pairs)

    def figures(self) -> dict[str, Any]:
        """Return precision and coverage over the bars, and the reliability of all verdicts."""
        sure, right = np.concatenate(self._sure), np.concatenate(self._right)
        over = np.concatenate(self._over)
        decisive, true = int(over.sum()), int(right[over].sum())
        return {
            "pairs": self._pairs,
            "decisive": decisive,
            "right": true,
            "precision": round(true / decisive, 3) if decisive else None,
            "interval": [round(end, 3) for end in wilson(true, decisive)],
            "coverage": round(decisive / max(1, self._pairs), 3),
            "calibration_error": round(calibration_error(sure, right), 3),
            "reliability": reliability(sure, right),
        }

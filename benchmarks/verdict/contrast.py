"""The contrast set: by language, by kind of change, within one language and across two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.verdict.floors import floor, overlap
from training.verdict.evaluate import numbers
from training.verdict.metrics import METRICS, Array, wilson
from training.verdict.pairs import Pair
from training.verdict.sets import rows

LANGUAGES = ("en", "es", "pt", "hi")
REACH = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """A pair of the set; ``changed``: the claim says something else than the passage."""

    pair: Pair
    kind: str
    changed: bool


def read(path: Path) -> list[Contrast]:
    """Read one language's file."""
    return [
        Contrast(
            pair=Pair(
                premise=row["premise"],
                claim=row["claim"],
                label=row["label"],
                lang_premise=row["lang_premise"],
                lang_claim=row["lang_claim"],
                set="contrast",
            ),
            kind=row["kind"],
            changed=row["changed"],
        )
        for row in rows(path)
    ]


#: The groups that the figures are given for.
GROUPS: dict[str, Callable[[Contrast], str]] = {
    "kind": lambda one: one.kind,
    "languages": lambda one: "within" if one.pair.lang_premise == one.pair.lang_claim else "across",
    "claim": lambda one: "changed" if one.changed else "unchanged",
    "label": lambda one: one.pair.label,
}


def figures(language: str, listed: Sequence[Contrast], probabilities: Array) -> dict[str, Any]:
    """Return the accuracy over one language's pairs, by group, and the floor."""
    pairs = [one.pair for one in listed]
    right = probabilities.argmax(1) == numbers(pairs)
    return {
        "language": language,
        **_share(right),
        "reach": REACH,
        "floor": round(floor(METRICS["accuracy"], overlap(pairs), numbers(pairs)), 3),
        "by": {name: dict(_grouped(listed, right, of)) for name, of in GROUPS.items()},
    }


def _grouped(
    listed: Sequence[Contrast], right: npt.NDArray[np.bool_], of: Callable[[Contrast], str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    names = np.array([of(one) for one in listed])
    for name in np.unique(names):
        yield str(name), _share(right[names == name])


def _share(right: npt.NDArray[np.bool_]) -> dict[str, Any]:
    low, high = wilson(int(right.sum()), len(right))
    return {
        "pairs": len(right),
        "accuracy": round(float(right.mean()), 3),
        "interval": [round(low, 3), round(high, 3)],
    }

"""Fits the temperature and the thresholds below which the model should rather say nothing.

    python -m training.verdict.calibrate WORK EXPORT

They come from ``held_out.jsonl.xz``: pairs of subjects and tables that training never saw, of sets
that may be shipped. A threshold is the lowest probability at which decisive answers in a language,
or across languages, are right in `RIGHT` of the cases.
"""

from __future__ import annotations

import argparse
import json
import logging
import random
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from training.verdict import pairs as files
from training.verdict import score
from training.verdict.metrics import NEITHER
from training.verdict.pairs import LABELS, NOT_SUPPORTED
from training.verdict.settings import load

logger = logging.getLogger(__name__)

#: Share of decisive answers that must be right; the product's own aim on its dev sets is .85.
RIGHT = 0.9
ACROSS = "across"

Array = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]


def temperature(logits: Array, gold: Labels) -> float:
    """Return the temperature with the highest likelihood, of a grid."""
    rows = np.arange(len(gold))

    def surprise(value: float) -> float:
        return float(-np.log(score.probabilities(logits, value)[rows, gold] + 1e-9).mean())

    return min((round(0.5 + 0.05 * step, 2) for step in range(71)), key=surprise)


def threshold(probabilities: Array, gold: Labels, right: float = RIGHT) -> float:
    """Return the lowest probability from which decisive answers are right often enough, at least .5."""
    said = probabilities.argmax(1)
    decisive = said != NEITHER
    sure, true = probabilities.max(1)[decisive], (said == gold)[decisive]
    order = np.argsort(-sure)
    share = np.cumsum(true[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(share >= right)
    return round(max(0.5, float(sure[order][enough[-1]])), 3) if len(enough) else 1.0


def reliability(probabilities: Array, gold: Labels, bins: int = 5) -> list[dict[str, float]]:
    """Return for slices of the highest probability how often it was right."""
    sure, true = probabilities.max(1), probabilities.argmax(1) == gold
    edges = np.linspace(1 / 3, 1, bins + 1)
    table = []
    for low, high in pairwise(edges):
        inside = (sure > low) & (sure <= high)
        if inside.any():
            table.append(
                {
                    "from": round(float(low), 2),
                    "said": round(float(sure[inside].mean()), 3),
                    "right": round(float(true[inside].mean()), 3),
                    "pairs": int(inside.sum()),
                }
            )
    return table


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument(
        "folder", type=Path, help="an exported model; ``calibration.json`` is written beside it"
    )
    parser.add_argument("--most", type=int, default=4000)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    rows = [p for p in files.read(arguments.work / "held_out.jsonl.xz") if p.label != NOT_SUPPORTED]
    random.Random(load()["seed"]).shuffle(rows)
    rows = rows[: arguments.most]
    logits = score.exported(arguments.folder, arguments.threads)(
        [(p.premise, p.claim) for p in rows]
    )
    gold = np.array([LABELS.index(p.label) for p in rows])
    degrees = temperature(logits, gold)
    sure = score.probabilities(logits, degrees)
    groups = np.array([p.lang_claim if p.lang_claim == p.lang_premise else ACROSS for p in rows])
    calibration = {
        "temperature": degrees,
        "thresholds": {
            str(group): threshold(sure[groups == group], gold[groups == group])
            for group in np.unique(groups)
        },
        "reliability": reliability(sure, gold),
    }
    text = json.dumps(calibration, indent=1) + "\n"
    (arguments.folder / "calibration.json").write_text(text, "utf-8")
    logger.info("temperature %.2f, thresholds %s", degrees, calibration["thresholds"])


if __name__ == "__main__":
    main()

"""Measures `factcheck verify` on labelled pairs: the labels it gives, and the scores that go with them.

    python -m benchmarks.verify --most 300 --keep

The sets are those of `benchmarks.verdict`, and so is the model; here the rules have their say as well, as
they do for users. Of each set: how many verdicts decide and how many of those are right, how many labels
are right of all, and two figures of the scores: whether the likelier of supported and refuted is right where
the gold is one of them, and how well the score of ``supported`` tells supported pairs from the rest (area
under the ROC curve). Beside both stands the same figure of the model alone.

What this cannot see: evidence that the tool found itself.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import machine
from benchmarks.verdict import contrast
from benchmarks.verdict.__main__ import CONTRAST, DATA, WHOLE
from benchmarks.verdict.models import Array, Model
from factcheck.api import pair as given
from factcheck.pipeline import verify_all
from factcheck.verdict import Entailment
from training.verdict import sets
from training.verdict.evaluate import in_windows, sample
from training.verdict.pairs import NOT_SUPPORTED, REFUTED, SUPPORTED, Pair
from training.verdict.settings import load

Row = dict[str, Any]
_DECISIVE = (SUPPORTED, REFUTED)


def judged(model: Entailment, pairs: Sequence[Pair]) -> tuple[list[str], Array]:
    """Return the label of each pair, and its scores of supported, refuted and neither."""
    asked = (given(one.claim, one.premise, lang=one.lang_claim) for one in pairs)
    labels, rows = [], []
    for _, outcome in verify_all(asked, model):
        assert outcome is not None
        verdict, scores = outcome
        labels.append(verdict.label.value)
        rows.append([scores[name] for name in (*_DECISIVE, "not_enough_evidence")])
    return labels, np.array(rows, np.float32).reshape(-1, 3)


def figures(pairs: Sequence[Pair], labels: Sequence[str], scores: Array, alone: Array) -> Row:
    """Return what the labels and scores of pairs are worth, beside the scores of the model alone."""
    gold = [one.label for one in pairs]
    decided = [
        said == right
        for said, right in zip(labels, gold, strict=True)
        if said in _DECISIVE and not (said == REFUTED and right == NOT_SUPPORTED)
    ]
    told = [
        said == right or (right == NOT_SUPPORTED and said != SUPPORTED)
        for said, right in zip(labels, gold, strict=True)
    ]
    found = {
        "pairs": len(pairs),
        "decided": len(decided),
        "right_of_decided": _share(decided),
        "right_of_all": _share(told),
    }
    for name, rows in (("scores", scores), ("model", alone)):
        found |= {
            f"{name}_likelier": _likelier(rows, gold),
            f"{name}_area": _area(rows[:, 0], [right == SUPPORTED for right in gold]),
        }
    return found


def _share(right: Sequence[bool]) -> float | None:
    return round(sum(right) / len(right), 3) if right else None


def _likelier(scores: Array, gold: Sequence[str]) -> float | None:
    """Return how often the likelier of supported and refuted is right; a tie is half right."""
    told = [
        0.5 if row[0] == row[1] else float((row[0] > row[1]) == (right == SUPPORTED))
        for row, right in zip(scores, gold, strict=True)
        if right in _DECISIVE
    ]
    return round(sum(told) / len(told), 3) if REFUTED in gold and told else None


def _area(score: Array, gold: Sequence[bool]) -> float | None:
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 - slow to import

    return round(float(roc_auc_score(gold, score)), 3) if len(set(gold)) > 1 else None


def measure(data: Path, most: int) -> list[Row]:
    """Return a row of figures for each set that is there."""
    model = Model()
    rows: list[Row] = []
    named = [
        (settings["name"], settings["lang"], sets.pairs(data, settings))
        for settings in load()["measured"]
        if (data / settings["path"]).exists()
    ]
    named += [
        (f"contrast_{lang}", lang, [one.pair for one in contrast.read(CONTRAST / f"{lang}.jsonl")])
        for lang in contrast.LANGUAGES
    ]
    for name, lang, pairs in named:
        chosen = sample(pairs, most, load()["seed"])
        labels, scores = judged(model.entailment, chosen)
        alone = in_windows(model, chosen)
        rows.append({"set": name, "lang": lang, **figures(chosen, labels, scores, alone)})
        sys.stderr.write(f"{rows[-1]}\n")
    return rows


def main() -> None:
    """Measure, print a table, and keep it if asked to."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--data", type=Path, default=DATA, help="the folder of labelled sets")
    options.add_argument("--most", type=int, default=WHOLE, help="pairs of a set, drawn by seed")
    options.add_argument("--keep", action="store_true", help="keep the figures in results/")
    chosen = options.parse_args()
    rows = measure(chosen.data, chosen.most)
    for row in rows:
        print("\t".join(str(value) for value in row.values()))
    if chosen.keep:
        machine.keep("verify", {"most": chosen.most, "rows": rows})


if __name__ == "__main__":
    main()

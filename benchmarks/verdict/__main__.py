"""Measures the verdict model on whole sets, by set and language, through the product's own runtime.

    python -m benchmarks.verdict
    python -m benchmarks.verdict --model FOLDER --name verdict-other
    python -m benchmarks.verdict --most 40

The sets of others come from ../shared/data; the contrast set lies in the repository. A set that is
not there is named as missing. Only the shipped model on whole sets writes the figures of record;
``--name`` keeps those of another.

What this cannot see: the rules that weigh the model's word in the product, and claims of the kind
that people check (`make eval` has some).
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import machine
from benchmarks.verdict import contrast
from benchmarks.verdict.decisive import Verdicts
from benchmarks.verdict.floors import floor, overlap
from benchmarks.verdict.models import Model
from benchmarks.verdict.report import markdown
from training.verdict.evaluate import Measured, measured
from training.verdict.metrics import METRICS
from training.verdict.settings import load

logger = logging.getLogger("benchmarks.verdict")

Row = dict[str, Any]
DATA = machine.ROOT.parent / "shared" / "data"
CONTRAST = machine.ROOT / "benchmarks" / "contrast"
#: No set is as large.
WHOLE = 1_000_000


def with_floors(found: Measured, supported_from: float) -> Iterator[Row]:
    """Yield the rows of a set with what overlap reaches and what is hoped for."""
    overlaps = overlap(found.pairs)
    for row in found.figures(supported_from):
        metric = METRICS[row["metric"]]
        yield {
            **row,
            "floor": round(floor(metric, overlaps, found.labels), 3),
            "reach": found.settings.get("reach", {}).get(row["metric"]),
        }


def measure(model: Model, data: Path, most: int) -> Row:
    """Return all figures of a model."""
    sets: list[Row] = []
    groups: dict[str, Verdicts] = defaultdict(Verdicts)
    by_set: dict[str, Verdicts] = defaultdict(Verdicts)
    for found in measured(data, load(), model, most):
        if not isinstance(found, Measured):
            sets.append(found)
            continue
        rows = list(with_floors(found, model.supported_from))
        sets += rows
        for row in rows:
            logger.info("%s %s %s", row["set"], row["metric"], row["value"])
        bars = model.bars(found.pairs)
        by_set[found.settings["name"]].add(found.pairs, found.probabilities, bars)
        for group in ("all sets", f"sets, {found.settings['lang']}"):
            groups[group].add(found.pairs, found.probabilities, bars)
    contrasted: list[Row] = []
    for language in contrast.LANGUAGES:
        path = CONTRAST / f"{language}.jsonl"
        if not path.exists():
            contrasted.append({"language": language, "missing": path.name})
            continue
        listed = contrast.read(path)[:most]
        pairs = [one.pair for one in listed]
        probabilities = model(pairs)
        contrasted.append(contrast.figures(language, listed, probabilities))
        logger.info("contrast %s %s", language, contrasted[-1]["accuracy"])
        for group in ("all contrast", f"contrast, {language}"):
            groups[group].add(pairs, probabilities, model.bars(pairs))
    return {
        "model": model.name,
        "most": most if most < WHOLE else None,
        "supported_from": model.supported_from,
        "calibration": model.calibration,
        "sets": sets,
        "contrast": contrasted,
        "decisive": {name: found.figures() for name, found in groups.items()},
        "decisive_by_set": {name: found.figures() for name, found in by_set.items()},
    }


def main() -> None:
    """Measure, print the report, and keep it."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--model", type=Path, metavar="FOLDER", help="not the one that ships")
    options.add_argument("--data", type=Path, default=DATA, help="the folder of labelled sets")
    options.add_argument("--most", type=int, default=WHOLE, help="pairs of a set, drawn by seed")
    options.add_argument("--name", help="keep the figures in benchmarks/results under this name")
    chosen = options.parse_args()

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    figures = measure(Model(chosen.model), chosen.data, chosen.most)
    report = markdown(machine.describe(), figures)
    print(report)
    of_record = chosen.model is None and chosen.most == WHOLE
    if name := chosen.name or ("verdict" if of_record else None):
        kept = machine.keep(name, figures)
        kept.with_suffix(".md").write_text(report, encoding="utf-8")
        sys.stderr.write(f"written: {kept} and {kept.with_suffix('.md').name}\n")


if __name__ == "__main__":
    main()

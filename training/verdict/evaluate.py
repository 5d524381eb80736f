"""Measures a checkpoint or the exported model, by set and language.

    python -m training.verdict.evaluate ../shared/data WORK MODEL --most 600 --output results.json

This is the quick look at a model that is being made, with the pairs made by program of subjects that
training never saw. What ships is measured by ``make bench-verdict``, which reads sets with `measured`.
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from training.verdict import pairs as files
from training.verdict import score, sets, windows
from training.verdict.metrics import METRICS, Array, Labels, accuracy, counts, interval
from training.verdict.pairs import LABELS, NOT_SUPPORTED, Pair
from training.verdict.settings import load

logger = logging.getLogger(__name__)

Row = dict[str, Any]
#: Gives the probabilities of `LABELS` for each pair.
Reader = Callable[[Sequence[Pair]], Array]
#: From this probability on, a passage supports a claim; calibration finds a better one.
SUPPORTED_FROM = 0.5
_NUMBERS = {label: i for i, label in enumerate((*LABELS, NOT_SUPPORTED))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A set and what a model said of it."""

    settings: dict[str, Any]
    pairs: list[Pair]
    probabilities: Array

    @property
    def labels(self) -> Labels:
        """The gold, as numbers of `training.verdict.metrics`."""
        return numbers(self.pairs)

    def figures(self, supported_from: float = SUPPORTED_FROM) -> Iterator[Row]:
        """Yield a row of results for each figure of the set."""
        for name in self.settings["metrics"]:
            metric = METRICS[name]
            table = metric.table(self.probabilities, self.labels, supported_from)
            low, high = interval(metric.figure, table)
            yield {
                "set": self.settings["name"],
                "language": self.settings["lang"],
                "pairs": len(self.pairs),
                "metric": name,
                "value": round(float(metric.figure(table)), 3),
                "interval": [round(low, 3), round(high, 3)],
            }


def numbers(pairs: Iterable[Pair]) -> Labels:
    """Return labels as numbers."""
    return np.array([_NUMBERS[pair.label] for pair in pairs], np.int64)


def sample(pairs: Iterable[Pair], most: int, seed: int) -> list[Pair]:
    """Return at most so many pairs, the same for one seed."""
    rows = list(pairs)
    return rows if len(rows) <= most else random.Random(seed).sample(rows, most)


def in_windows(reader: Reader, rows: Sequence[Pair]) -> Array:
    """Read pairs, long passages in windows."""
    cuts = [windows.cut(pair.premise, pair.lang_premise) for pair in rows]
    parts = [
        replace(pair, premise=part) for pair, cut in zip(rows, cuts, strict=True) for part in cut
    ]
    return windows.together(reader(parts), np.array([len(cut) for cut in cuts]))


def measured(
    data: Path, config: dict[str, Any], reader: Reader, most: int
) -> Iterator[Measured | Row]:
    """Yield what a model says of each set; a row with ``missing`` for a set that is not there."""
    for settings in config["measured"]:
        if not (data / settings["path"]).exists():
            logger.warning("%s: %s is missing", settings["name"], settings["path"])
            yield {
                "set": settings["name"],
                "language": settings["lang"],
                "missing": settings["path"],
            }
            continue
        rows = sample(sets.pairs(data, settings), most, config["seed"])
        yield Measured(settings=settings, pairs=rows, probabilities=in_windows(reader, rows))


def held_out(path: Path, most: int, reader: Reader) -> Iterable[Row]:
    """Yield the accuracy on made pairs of unseen subjects, by language and by kind."""
    rows = sample(files.read(path), most, load()["seed"])
    found, gold = reader(rows), numbers(rows)
    keys: dict[str, Callable[[Pair], str]] = {
        "made, claim in": lambda pair: pair.lang_claim,
        "made, across languages": lambda pair: (
            "yes" if pair.lang_claim != pair.lang_premise else "no"
        ),
        "made, label": lambda pair: pair.label,
        "made, kind": lambda pair: pair.set,
    }
    for name, of in keys.items():
        groups: dict[str, list[int]] = defaultdict(list)
        for i, pair in enumerate(rows):
            if pair.label != NOT_SUPPORTED:
                groups[of(pair)].append(i)
        for group, chosen in sorted(groups.items()):
            table = counts(found[chosen].argmax(1), gold[chosen], len(LABELS))
            yield {
                "set": f"{name} {group}",
                "pairs": len(chosen),
                "metric": "accuracy",
                "value": round(float(accuracy(table)), 3),
            }


def markdown(rows: list[Row]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| set | pairs | metric | value |", "|---|---|---|---|"]
    for row in rows:
        if "missing" in row:
            lines.append(f"| {row['set']} | | | missing: {row['missing']} |")
        else:
            lines.append(
                f"| {row['set']} | {row['pairs']} | {row['metric']} | {row['value']:.3f} |"
            )
    return "\n".join(lines)


def reader_of(scorer: score.Scorer) -> Reader:
    """Return the reader of a model that gives logits."""
    return lambda pairs: score.probabilities(scorer([(p.premise, p.claim) for p in pairs]))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path, help="a checkpoint, or the folder of an exported model")
    parser.add_argument("--most", type=int, default=100_000, help="pairs of a set")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    scorer = score.opened(arguments.model, arguments.work / "tokenizer.json", arguments.threads)
    reader = reader_of(scorer)
    began, rows = time.monotonic(), []
    for found in measured(arguments.data, load(), reader, arguments.most):
        new = list(found.figures()) if isinstance(found, Measured) else [found]
        for row in new:
            logger.info("%s", row)
        rows += new
    rows += held_out(arguments.work / "held_out.jsonl.xz", arguments.most * 2, reader)
    print(markdown(rows))
    if arguments.output:
        result = {
            "date": datetime.now(UTC).date().isoformat(),
            "machine": f"{platform.machine()}, {arguments.threads} threads",
            "model": arguments.model.name,
            "most_pairs_of_a_set": arguments.most,
            "seconds": round(time.monotonic() - began),
            "results": rows,
        }
        arguments.output.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

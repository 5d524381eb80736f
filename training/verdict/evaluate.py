"""Measures a checkpoint or the exported model, by set and language.

python -m training.verdict.evaluate ../shared/data WORK MODEL --most 600 --output results.json
"""

from __future__ import annotations

import argparse
import json
import logging
import platform
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from training.verdict import pairs as files
from training.verdict import score, sets
from training.verdict.metrics import METRICS, accuracy
from training.verdict.pairs import LABELS, NOT_SUPPORTED, Pair
from training.verdict.settings import load

logger = logging.getLogger(__name__)

Row = dict[str, Any]
_NUMBERS = {label: i for i, label in enumerate((*LABELS, NOT_SUPPORTED))}


def sample(pairs: Iterable[Pair], most: int, seed: int) -> list[Pair]:
    """Return at most so many pairs, the same for one seed."""
    rows = list(pairs)
    return rows if len(rows) <= most else random.Random(seed).sample(rows, most)


def measure(name: str, metrics: list[str], rows: list[Pair], scorer: score.Scorer) -> list[Row]:
    """Return a row of results for each metric."""
    found = score.probabilities(scorer([(pair.premise, pair.claim) for pair in rows]))
    gold = np.array([_NUMBERS[pair.label] for pair in rows])
    return [
        {
            "set": name,
            "pairs": len(rows),
            "metric": metric,
            "value": round(METRICS[metric](found, gold), 3),
        }
        for metric in metrics
    ]


def measured_sets(data: Path, most: int, scorer: score.Scorer) -> Iterable[Row]:
    """Yield the results on the sets of others."""
    config = load()
    for settings in config["measured"]:
        rows = sample(sets.pairs(data, settings), most, config["seed"])
        for row in measure(settings["name"], settings["metrics"], rows, scorer):
            yield {"language": settings["lang"], **row}


def held_out(path: Path, most: int, scorer: score.Scorer) -> Iterable[Row]:
    """Yield the accuracy on made pairs of unseen subjects, by language and by kind."""
    rows = sample(files.read(path), most, load()["seed"])
    found = score.probabilities(scorer([(pair.premise, pair.claim) for pair in rows]))
    gold = np.array([_NUMBERS[pair.label] for pair in rows])
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
            groups[of(pair)].append(i)
        for group, chosen in sorted(groups.items()):
            value = round(accuracy(found[chosen], gold[chosen]), 3)
            yield {
                "set": f"{name} {group}",
                "pairs": len(chosen),
                "metric": "accuracy",
                "value": value,
            }


def table(rows: list[Row]) -> str:
    """Return the results as a Markdown table."""
    lines = ["| set | pairs | metric | value |", "|---|---|---|---|"]
    lines += [f"| {r['set']} | {r['pairs']} | {r['metric']} | {r['value']:.3f} |" for r in rows]
    return "\n".join(lines)


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
    began, rows = time.monotonic(), []
    for row in measured_sets(arguments.data, arguments.most, scorer):
        logger.info("%s %s %.3f (%d)", row["set"], row["metric"], row["value"], row["pairs"])
        rows.append(row)
    rows += held_out(arguments.work / "held_out.jsonl.xz", arguments.most * 2, scorer)
    print(table(rows))
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

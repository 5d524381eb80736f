"""Pairs written by hand for this model: one passage a line, with what it supports, refutes and leaves open.

Each rests on one thing that word overlap does not show: who did what to whom, a denial that is true,
a number in other words, a neighbour's fact. `written/*.jsonl`; the claims' languages differ from the
passage's where they say so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

FOLDER = Path(__file__).with_name("written")
#: The keys of a line and the labels of the claims under them.
KEYS = {"supported": SUPPORTED, "refuted": REFUTED, "neither": NEITHER}


def pairs(folder: Path, measured: str = "") -> Iterator[Pair]:
    """Yield the pairs of all files, but those whose subject is named in a text that is measured on.

    Raises:
        ValueError: a line is not as it should be, with the file and the line.
    """
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            try:
                row = json.loads(line)
                if not measured or row["subject"].casefold() not in measured:
                    yield from _pairs(row, f"written/{path.stem}")
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}:{number}: {error}") from error


def _pairs(row: dict[str, Any], name: str) -> Iterator[Pair]:
    for key, label in KEYS.items():
        for claim in row[key]:
            lang, text = (
                (row["lang"], claim) if isinstance(claim, str) else (claim["lang"], claim["claim"])
            )
            yield Pair(
                premise=row["passage"],
                claim=text,
                label=label,
                lang_premise=row["lang"],
                lang_claim=lang,
                set=name,
                group=row["subject"],
            )

"""Score facts of countries that tables have: capitals, currencies, languages, codes, holidays.

    python benchmarks/places_gold.py

`places/statements.jsonl` has a hundred statements, half of them wrong, twenty-five a language. Each
is checked offline against the embedded reference alone, as a run does. A statement counts as judged
where it is supported or refuted, and with evidence: the row that decides it is what is cited.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import machine

from factcheck.config import load
from factcheck.model import Label, Response
from factcheck.pipeline import Checker

STATEMENTS = Path(__file__).resolve().parent / "places" / "statements.jsonl"
DECISIVE = (Label.REFUTED, Label.SUPPORTED)


def label(checker: Checker, row: dict[str, Any]) -> str:
    """Return the verdict on a statement that cites a row; "" for none."""
    report = checker.check(Response(id=row["id"], text=row["text"], lang=row["lang"]))
    found = {verdict.label for verdict in report.verdicts if verdict.evidence_ids}
    return next((one.value for one in DECISIVE if one in found), "")


def main() -> None:
    """Measure, print and keep the figures."""
    rows = [json.loads(line) for line in STATEMENTS.read_text(encoding="utf-8").splitlines()]
    counts: dict[str, Counter[str]] = {}
    mistakes = []
    with Checker(load(environ={}).choose(["reference"]), offline=True) as checker:
        for row in rows:
            said = label(checker, row)
            for part in ("all", row["kind"], row["lang"]):
                count = counts.setdefault(part, Counter())
                count["rows"] += 1
                count["judged"] += bool(said)
                count["right"] += said == row["label"]
            if said != row["label"]:
                mistakes.append({"id": row["id"], "text": row["text"], "label": said})
    figures = {
        part: {
            **count,
            "precision": round(count["right"] / max(count["judged"], 1), 4),
            "recall": round(count["right"] / count["rows"], 4),
        }
        for part, count in counts.items()
    }
    for part, one in figures.items():
        print(part, one)
    for mistake in mistakes:
        print("  ", json.dumps(mistake, ensure_ascii=False))
    print(machine.keep("places_gold", {"figures": figures, "mistakes": mistakes}))


if __name__ == "__main__":
    main()

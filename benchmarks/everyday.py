"""How many everyday claims are decided, and rightly, offline, by language.

    python benchmarks/everyday.py
    python benchmarks/everyday.py --half dev --lang pt --verbose
    python benchmarks/everyday.py --keep

``everyday/claims.tsv`` holds 80 statements, half of them false, each in the four languages: what
answers of language models are full of (rivers, planets, who wrote what, when, where), written before
the tool was tried on them. Each is checked as an answer of its own, with no network, as ``factcheck
batch`` does it. A claim is decided when it is supported or refuted; a statement that is split counts by
its parts: false when one is refuted, true when all are supported.

The statements with odd pairs of numbers (1 and 2, 5 and 6, …) are ``dev``: rules may be mended with
them in view. The others are ``test``: only their totals are looked at.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine

CLAIMS = machine.ROOT / "benchmarks" / "everyday" / "claims.tsv"
LANGUAGES = ("en", "es", "pt", "hi")
HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement in one language, and whether it is true."""

    number: int
    lang: str
    text: str
    label: str

    @property
    def half(self) -> str:
        """The half that it belongs to."""
        return HALVES[(self.number - 1) // 2 % 2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was said of one half in one language."""

    half: str
    lang: str
    statements: int
    decided: int
    right: int

    def __str__(self) -> str:
        share = f"{self.right / self.decided:.0%}" if self.decided else "–"
        return (
            f"{self.half:<5} {self.lang:<5} {self.statements:>4} statements, "
            f"{self.decided:>3} decided, {self.right:>3} rightly ({share})"
        )


def read(langs: Sequence[str], halves: Sequence[str]) -> Iterator[Statement]:
    """Yield the statements, language by language."""
    with CLAIMS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    for lang in langs:
        for row in rows:
            one = Statement(number=int(row["id"]), lang=lang, text=row[lang], label=row["label"])
            if one.half in halves:
                yield one


def check(statements: Sequence[Statement]) -> list[Mapping[str, Any]]:
    """Return a report for each statement."""
    lines = (
        json.dumps({"id": f"{one.lang}-{one.number}", "response": one.text, "lang": one.lang})
        for one in statements
    )
    with tempfile.TemporaryDirectory() as folder:
        answers, reports = Path(folder, "answers.jsonl"), Path(folder, "reports.jsonl")
        answers.write_text("\n".join(lines) + "\n", "utf-8")
        command = [sys.executable, "-m", "factcheck", "batch", str(answers), "-o", str(reports)]
        subprocess.run([*command, "--offline", "--fail-on", "never", "-q"], check=True)
        return [json.loads(line) for line in reports.read_text("utf-8").splitlines()]


def said(report: Mapping[str, Any]) -> str:
    """Return what a report says of a statement, as one label."""
    labels = [verdict["label"] for verdict in report["verdicts"]]
    if "refuted" in labels:
        return "refuted"
    return "supported" if labels and set(labels) == {"supported"} else ""


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", action="append", choices=LANGUAGES)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--verbose", action="store_true", help="show what dev gave")
    parser.add_argument("--keep", action="store_true", help="write the figures to results/")
    arguments = parser.parse_args()
    halves = [arguments.half] if arguments.half else list(HALVES)
    statements = list(read(arguments.lang or LANGUAGES, halves))
    reports = check(statements)
    found = [(one, said(report)) for one, report in zip(statements, reports, strict=True)]
    rows = []
    for half in halves:
        for lang in dict.fromkeys(one.lang for one in statements):
            mine = [(one, label) for one, label in found if (one.half, one.lang) == (half, lang)]
            rows.append(
                Row(
                    half=half,
                    lang=lang,
                    statements=len(mine),
                    decided=sum(bool(label) for _, label in mine),
                    right=sum(label == one.label for one, label in mine),
                )
            )
    for (one, label), report in zip(found, reports, strict=True):
        if arguments.verbose and one.half == "dev" and label != one.label:
            print(f"{'WRONG' if label else '  -  '} {one.lang} {one.label:<10} {one.text}")
            for verdict in report["verdicts"]:
                for reason in verdict["reasons"][:3]:
                    print(f"        {reason['rule']}: {reason['detail']}")
    for row in rows:
        print(row)
    if arguments.keep:
        kept = [
            {
                "half": row.half,
                "lang": row.lang,
                "statements": row.statements,
                "decided": row.decided,
                "right": row.right,
            }
            for row in rows
        ]
        print(f"kept in {machine.keep('everyday', {'rows': kept})}")


if __name__ == "__main__":
    main()

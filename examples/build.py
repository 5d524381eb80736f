"""Bring the examples into step after an edit: offsets of the gold statements, and batch.jsonl.

    python examples/build.py
    python examples/build.py benchmarks/answers

A gold line needs its ``quote`` only; ``start`` and ``end`` are found here, in text order. The
prompts live in batch.jsonl: write one there after adding an answer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "es", "pt", "hi")
KEYS = ("quote", "start", "end", "claim", "label", "why", "offline")


def read(path: Path) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write JSON Lines, letters as they are."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def locate(rows: list[dict[str, Any]], text: str, where: str) -> list[dict[str, Any]]:
    """Give each quote its place, each at or after the start of the one before.

    A statement may stand inside the one before it; two of the same words may not start together.
    """
    at, taken, located = 0, set(), []
    for row in rows:
        quote = row["quote"]
        start = text.find(quote, at)
        while start >= 0 and (start, start + len(quote)) in taken:
            start = text.find(quote, start + 1)
        if start < 0:
            raise SystemExit(f"{where}: not in the answer, or not in text order: {quote!r}")
        at, end = start, start + len(quote)
        taken.add((start, end))
        # Keys in one order, so that a diff shows what changed; a missing one is for the tests.
        whole = {**row, "start": start, "end": end}
        located.append({key: whole[key] for key in KEYS if key in whole})
    return located


def main() -> None:
    """Rewrite the gold files and batch.jsonl of a folder, this one if none is named."""
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else HERE
    batch = folder / "batch.jsonl"
    prompts = {row["id"]: row.get("prompt", "") for row in read(batch)} if batch.exists() else {}
    lines = []
    for lang in LANGUAGES:
        for answer in sorted((folder / lang).glob("*.md")):
            text = answer.read_text("utf-8")
            gold = answer.with_suffix(".gold.jsonl")
            write(gold, locate(read(gold), text, str(gold.relative_to(folder))))
            name = f"{lang}/{answer.stem}"
            lines.append(
                {"id": name, "prompt": prompts.get(name, ""), "response": text, "lang": lang}
            )
            if not prompts.get(name):
                sys.stderr.write(f"{name}: write its prompt into batch.jsonl\n")
    write(batch, lines)


if __name__ == "__main__":
    main()

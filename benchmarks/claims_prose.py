"""Claim extraction on prose as models answer: whole wordings alone, in four languages.

    python benchmarks/claims_prose.py
    python benchmarks/claims_prose.py --show hi

`examples/claims/prose/` has short answers with the claims that a careful annotator takes from them,
each in all wordings that are as good, by the conventions of ``claims_gold.md``; places in the text and
marks are left out. Each set of a language was written before extraction was run on it, the first on
2026-11-23, the others after rules had been mended on those before; rules were then mended on what
differed, so that only the figures of the first reading, in ``results/claims_prose_first.json``,
measure new text. Those here keep what was mended from being lost.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import claims_gold
import machine
from claims_gold import Statement
from claims_metrics import counted

from claims import Lang, extract
from claims.model import LANGUAGES

PROSE = claims_gold.GOLD / "prose"


def rows(lang: Lang) -> Iterator[dict[str, Any]]:
    """Yield the answers of a language: ``text``, ``set`` and the wordings of each of its ``claims``."""
    for line in (PROSE / f"{lang}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def laid(
    row: dict[str, Any], lang: Lang
) -> tuple[list[Statement], list[Statement], dict[int, int]]:
    """Return the claims of the gold, ours, and which of ours says which word for word."""
    gold = [Statement(wordings=tuple(wordings), start=0, end=1) for wordings in row["claims"]]
    ours = [
        Statement(wordings=(claim.text,), start=0, end=1)
        for claim in extract(row["text"], lang=lang)
        if claim.checkworthy
    ]

    def exactly(one: Statement, other: Statement) -> float:
        return float(claims_gold.same(one, other))

    return gold, ours, claims_gold.pair(gold, ours, exactly)


def figures(lang: Lang) -> dict[str, Any]:
    """Score the sets of a language, and all of them together; F1 in points of 100."""
    count: Counter[tuple[str, str]] = Counter()
    for row in rows(lang):
        gold, ours, exact = laid(row, lang)
        for key in (f"set {row['set']}", "all"):
            count[key, "items"] += 1
            count[key, "gold"] += len(gold)
            count[key, "said"] += len(ours)
            count[key, "exact"] += len(exact)
    return {
        key: {
            "items": count[key, "items"],
            "gold claims": count[key, "gold"],
            "exact F1": round(
                100 * counted(count[key, "exact"], count[key, "said"], count[key, "gold"]).f1, 1
            ),
        }
        for key in sorted({key for key, _ in count})
    }


def show(lang: Lang) -> str:
    """Write out what differs."""
    lines = []
    for row in rows(lang):
        gold, ours, exact = laid(row, lang)
        missing = [one.wordings[0] for at, one in enumerate(gold) if at not in exact]
        added = [one.wordings[0] for to, one in enumerate(ours) if to not in exact.values()]
        if missing or added:
            lines += [row["text"], *_marked("-", missing), *_marked("+", added), ""]
    return "\n".join(lines)


def _marked(mark: str, texts: Sequence[str]) -> list[str]:
    return [f"  {mark} {text}" for text in texts]


def main() -> None:
    """Run, print the table, and keep the figures."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--show", choices=LANGUAGES, help="what differs in a language, alone")
    chosen = options.parse_args()
    if chosen.show:
        print(show(chosen.show))
        return
    languages = {lang: figures(lang) for lang in LANGUAGES}
    table = {f"{lang}, {key}": row for lang, sets in languages.items() for key, row in sets.items()}
    print(claims_gold.text_table(table))
    sys.stderr.write(f"written: {machine.keep('claims_prose', {'languages': languages})}\n")


if __name__ == "__main__":
    main()

"""Info boxes of InfoTabS in one language and claims about them in another.

XInfoTabS translates the tables and the claims of InfoTabS, so a table in English decides a claim in
Hindi as it decides the English one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from training.verdict import sets
from training.verdict.made.making import pair
from training.verdict.pairs import Pair

FILES = {"en": "infotabs", "es": "xinfotabs_es", "hi": "xinfotabs_hi"}

#: Text of a table, claim, label.
Row = tuple[str, str, str]


def pairs(folder: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield each claim that is aligned in two languages once, at random, without repetition."""
    languages = {lang: _by_table(folder / f"{name}.jsonl.xz") for lang, name in FILES.items()}
    aligned = [
        (passage, claim, table, i)
        for passage, tables in languages.items()
        for claim, others in languages.items()
        if passage != claim
        for table, rows in tables.items()
        if [row[2] for row in rows] == [row[2] for row in others.get(table, [])]
        for i in range(len(rows))
    ]
    rng.shuffle(aligned)
    for passage, claim, table, i in aligned:
        premise, _, label = languages[passage][table][i]
        _, text, _ = languages[claim][table][i]
        yield pair("tables/across", table, sets.LABELS[label], (passage, premise), (claim, text))


def aligned_claims(folder: Path, one: str, other: str) -> list[tuple[str, str]]:
    """Return the claims of tables that stand in both languages, side by side."""
    tables, others = (_by_table(folder / f"{FILES[lang]}.jsonl.xz") for lang in (one, other))
    return [
        (row[1], translated[1])
        for table, rows in tables.items()
        if [row[2] for row in rows] == [row[2] for row in others.get(table, [])]
        for row, translated in zip(rows, others[table], strict=True)
    ]


def _by_table(path: Path) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {}
    for row in sets.rows(path):
        tables.setdefault(row["table"], []).append(
            (row["premise"], row["hypothesis"], row["label"])
        )
    return tables

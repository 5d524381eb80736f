"""The labelled sets of others, read into pairs with one set of labels."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.verdict.pairs import NEITHER, NOT_SUPPORTED, REFUTED, SUPPORTED, Pair, bucket

#: The sets' labels; ASSIN's "none" and PAWS's "0" say no more than that it does not follow.
LABELS = {
    "entailment": SUPPORTED,
    "paraphrase": SUPPORTED,
    "supported": SUPPORTED,
    "completely-support": SUPPORTED,
    "1": SUPPORTED,
    "contradiction": REFUTED,
    "refuted": REFUTED,
    "refute": REFUTED,
    "neutral": NEITHER,
    "nei": NEITHER,
    "irrelevant": NEITHER,
    "partially-support": NEITHER,
    "none": NOT_SUPPORTED,
    "not_entailment": NOT_SUPPORTED,
    "not_supported": NOT_SUPPORTED,
    "partially_supported": NOT_SUPPORTED,
    "0": NOT_SUPPORTED,
}
# FEVER's text is tokenised as the Penn Treebank is.
_BRACKETS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-COLON-": ":",
    "``": '"',
    "''": '"',
    " -- ": " – ",
}
# FEVEROUS links its words and puts the title before each sentence.
_LINK = re.compile(r"\[\[[^|\]]{1,200}\|([^\]]{1,200})\]\]")
_TITLE = re.compile(r"(?m)^[^\t\n]{1,200}\t")
_BEFORE = re.compile(r" ([,.;:!?)\]%]|'s\b|n't\b)")
_AFTER = re.compile(r"([(\[]) ")


def plain(text: str) -> str:
    """Undo the Penn Treebank's tokenisation and wiki links where a text shows them."""
    text = _LINK.sub(r"\1", _TITLE.sub("", text))
    for mark, sign in _BRACKETS.items():
        text = text.replace(mark, sign)
    return " ".join(_AFTER.sub(r"\1", _BEFORE.sub(r"\1", text)).split())


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a JSON Lines file, compressed or not."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def pairs(data: Path, settings: dict[str, Any]) -> Iterator[Pair]:
    """Yield the pairs of one set of `config.yaml`.

    ``part: [i, n]`` keeps the tables of one share of n, for sets that translate one another.
    """
    lang = settings["lang"]
    for row in rows(data / settings["path"]):
        premise = row[settings.get("premise", "premise")]
        if isinstance(premise, list):
            premise = " ".join(map(str, premise))
        group = str(row.get("table") or "")
        if "part" in settings:
            part, of = settings["part"]
            if bucket(group, of) != part:
                continue
        claim = row[settings.get("claim", "hypothesis")]
        label = LABELS[str(row[settings.get("label", "label")])]
        if premise and claim:
            yield Pair(
                premise=plain(str(premise)),
                claim=plain(claim),
                label=label,
                lang_premise=lang,
                lang_claim=lang,
                set=settings["name"],
                group=group,
            )

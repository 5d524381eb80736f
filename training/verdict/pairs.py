"""A labelled pair, and files of them: JSON Lines, one pair a line."""

from __future__ import annotations

import hashlib
import json
import lzma
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, TextIO, cast

import regex

#: What the model says, in the order of its logits.
SUPPORTED = "supported"
REFUTED = "refuted"
NEITHER = "not_enough_evidence"
#: A set of two classes says only that the premise does not support: refuted or neither.
NOT_SUPPORTED = "not_supported"
LABELS = (SUPPORTED, REFUTED, NEITHER)

_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A passage, a claim, and what the passage says of the claim."""

    premise: str
    claim: str
    label: str
    lang_premise: str
    lang_claim: str
    #: The data set, or the kind of pair made by program ("people/other_nationality").
    set: str
    #: What must not stand both in training and in a held-out part: a subject, a table.
    group: str = ""


def key(text: str) -> str:
    """Return a text without case, punctuation and compatibility forms, to find it again."""
    return " ".join(_LETTERS.findall(unicodedata.normalize("NFKC", text).casefold()))


def bucket(text: str, of: int) -> int:
    """Return a number below ``of`` that depends on the text alone."""
    return int.from_bytes(hashlib.md5(text.encode()).digest()[:4], "big") % of


def write(path: Path, pairs: Iterable[Pair]) -> int:
    """Write pairs, all or none, and return how many there were."""
    count = 0
    unfinished = path.with_name(f"unfinished-{path.name}")
    with _open(unfinished, "w") as out:
        for pair in pairs:
            out.write(json.dumps(asdict(pair), ensure_ascii=False) + "\n")
            count += 1
    unfinished.replace(path)
    return count


def read(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file."""
    with _open(path, "r") as lines:
        for line in lines:
            yield Pair(**json.loads(line))


def _open(path: Path, mode: Literal["r", "w"]) -> TextIO:
    if path.suffix == ".xz":
        return cast(TextIO, lzma.open(path, f"{mode}t", encoding="utf-8"))
    return path.open(mode, encoding="utf-8")

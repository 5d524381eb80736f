"""Labelled sets that lie beside the project, in ``../shared/data``; none of it is part of it."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from typing import Any

import machine
import regex

DATA = machine.ROOT.parent / "shared" / "data"

_PUD = {"en": "English", "es": "Spanish", "pt": "Portuguese", "hi": "Hindi"}
_MISSING = regex.compile(r"\s+None\s*$")
#: Longer posts are read to here; none of the sets has a claim behind it.
MAX_POST = 6_000


class MissingSetError(LookupError):
    """A set is not here; its message names the file."""


def rows(name: str) -> list[dict[str, Any]]:
    """Read a set of JSON lines, such as ``factscore/facts_ChatGPT``.

    Raises:
        MissingSetError: when there is no such file, packed or not.
    """
    plain = DATA / "labelled" / f"{name}.jsonl"
    packed = plain.with_name(f"{plain.name}.xz")
    if packed.exists():
        lines = lzma.decompress(packed.read_bytes()).decode("utf-8").split("\n")
    elif plain.exists():
        lines = plain.read_text("utf-8").split("\n")
    else:
        raise MissingSetError(f"{plain.relative_to(machine.ROOT.parent)} is not here")
    return [json.loads(line) for line in lines if line]


def parallel(lang: str) -> list[str]:
    """Read the 1,000 sentences of Parallel Universal Dependencies in a language.

    Raises:
        MissingSetError: when they are not here.
    """
    path = DATA / "corpora" / "parallel" / "pud" / f"{_PUD[lang]}.txt.xz"
    if not path.exists():
        raise MissingSetError(f"{path.relative_to(machine.ROOT.parent)} is not here")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        found = [line.partition(" = ") for line in lines if line.startswith("# text =")]
    return [text.strip() for _, _, text in found]


def spread(items: Sequence[dict[str, Any]], most: int) -> Sequence[dict[str, Any]]:
    """Return at most so many of the rows, at equal steps through the set; 0 means all."""
    if not most or most >= len(items):
        return items
    return [items[i * len(items) // most] for i in range(most)]


def post_text(post: str) -> str:
    """Return a post of the claim normalisation sets once: they hold most posts three times.

    >>> post_text("It rains. It rains. It rains. None")
    'It rains.'
    """
    text = _MISSING.sub("", post).strip()
    for times in (3, 2):
        part = (len(text) - times + 1) // times
        copies = [text[i * (part + 1) : i * (part + 1) + part] for i in range(times)]
        if part and len(set(copies)) == 1:
            text = copies[0].strip()
            break
    return text[:MAX_POST]

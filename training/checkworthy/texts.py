"""The settings, and the texts they name."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CONFIG = Path(__file__).with_name("config.yaml")


def load(path: Path = CONFIG) -> dict[str, Any]:
    """Read the settings."""
    settings: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return settings


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a file, packed or not."""
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def sentences(path: Path) -> list[str]:
    """Read the sentences of a treebank in CoNLL-U."""
    mark = "# text = "
    return [line.removeprefix(mark).strip() for line in lines(path) if line.startswith(mark)]


def labelled(path: Path) -> list[tuple[str, bool]]:
    """Read sentences and whether people found them worth a check."""
    rows = [json.loads(line) for line in lines(path)]
    return [(row["text"], row["label"] in {"Yes", "1"}) for row in rows]

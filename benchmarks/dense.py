"""Does a claim find its page among the embedded leads: by words, by meaning, by both? And how soon?

    taskset -c 0 python benchmarks/dense.py
    taskset -c 0 python benchmarks/dense.py --xquad ../shared/data/labelled/xquad

``dense/claims.jsonl`` holds a statement about each of 50 leads in four languages, half of the
statements false. The leads are the first 50 of ``random.seed(20261123)``, ``random.sample(leads, 56)``
over the English and then the Spanish ones; the statements were written from the leads before anything
was looked up. A page counts as right if it bears one of the titles beside the statement: the lead's,
that of the same subject in the other language, or that of the thing that decides as well.

Times are the processor's for a claim that is new: to find what is near, and for the whole search
in the reference with the ranking of its sentences.

``--xquad`` measures the encoder alone: questions whose paragraph comes first among the 240 of the same
language and of each other; "any" are the paragraphs of all languages but the question's. "Plain" is
without the languages' means.
"""

from __future__ import annotations

import argparse
import itertools
import json
import lzma
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import machine
import numpy as np

from claims import read_claim
from claims.model import Claim, Lang
from factcheck import dense
from factcheck.config import NetworkSettings, Policy, SourceEntry, SourceSettings
from factcheck.evidence.search import Searcher
from factcheck.http import Http
from factcheck.sources.reference import Reference, lookup, meaning
from factcheck.sources.reference.store import Store
from factcheck.sources.registry import Opened

CLAIMS = machine.ROOT / "benchmarks" / "dense" / "claims.jsonl"
LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
#: Pages that one claim may cost, as in sources.yaml.
PAGES = 8
FIRST = (1, 3, 5, 8)
#: XQuAD has no Portuguese.
ASKED: tuple[Lang, ...] = ("en", "es", "hi")

Find = Callable[[Store, Claim], Sequence[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement, the titles of the pages that decide it, and whether it is true."""

    claim: Claim
    titles: frozenset[str]
    true: bool


def statements() -> list[Statement]:
    """Read the statements of all languages."""
    rows = [json.loads(line) for line in CLAIMS.read_text("utf-8").splitlines()]
    return [
        Statement(
            claim=read_claim(row[lang], lang=lang), titles=frozenset(row["pages"]), true=row["true"]
        )
        for lang in LANGUAGES
        for row in rows
    ]


def _by_meaning(store: Store, claim: Claim) -> Sequence[int]:
    pages = dense.load_pages()
    assert pages is not None
    near = pages.nearest(claim.text, claim.lang, PAGES, floor=-1.0)
    return [store.of_package(pages.package)[one.row] for one in near]


WAYS: dict[str, Find] = {
    "words": lambda store, claim: lookup.find(store, claim, PAGES),
    "both": lambda store, claim: lookup.find(
        store,
        claim,
        PAGES,
        near=meaning.nearest(store, claim),
        others=meaning.others(store, claim),
    ),
    "meaning": _by_meaning,
}


def measure(store: Store, find: Find, asked: Sequence[Statement]) -> dict[str, float]:
    """Return the shares of statements whose page is among the first."""
    places = []
    for statement in asked:
        titles = [store.document(one).title for one in find(store, statement.claim)]
        right = [place for place, title in enumerate(titles) if title in statement.titles]
        places.append(right[0] if right else PAGES)
    figures = {f"@{first}": _share([place < first for place in places]) for first in FIRST}
    for name, wanted in (("true", True), ("false", False)):
        chosen = [p for p, one in zip(places, asked, strict=True) if one.true is wanted]
        figures[f"{name} @{FIRST[-1]}"] = _share([place < FIRST[-1] for place in chosen])
    return figures


def times(store: Store, asked: Sequence[Statement]) -> dict[str, float]:
    """Return the median milliseconds of a new claim: what is near, and the whole search."""
    settings = SourceSettings(name="reference", pages=PAGES)
    entry = SourceEntry(settings=settings, policy=Policy(source="reference"), enabled=True)
    http = Http(NetworkSettings(), cache=None, offline=True)
    source = Reference(settings, http.for_source(entry.policy))
    searcher = Searcher([Opened(entry=entry, source=source)], passages=8, threads=1)
    near, whole = [], []
    for statement in asked:
        begun = time.process_time()
        meaning.nearest(store, statement.claim)
        meaning.others(store, statement.claim)
        near.append(time.process_time() - begun)
        list(searcher.search([statement.claim]))
        whole.append(time.process_time() - begun)
    searcher.close()
    http.close()
    return {
        "near_ms": round(median(near) * 1000, 1),
        "search_ms": round(median(whole) * 1000, 1),
    }


def xquad(folder: Path) -> dict[str, dict[str, float]]:
    """Return the share of questions whose paragraph comes first, by language of both."""
    encoder = dense.load()
    assert encoder is not None
    ways = ("plain", "centred")
    paragraphs: dict[str, dict[str, Any]] = {way: {} for way in ways}
    questions: dict[str, dict[str, Any]] = {way: {} for way in ways}
    answers = np.zeros(0, np.int64)
    for lang in ASKED:
        with lzma.open(folder / f"{lang}.jsonl.xz", "rt", encoding="utf-8") as lines:
            read = [json.loads(line) for line in lines]
        places = {text: i for i, text in enumerate(dict.fromkeys(row["context"] for row in read))}
        answers = np.array([places[row["context"]] for row in read])
        asked = [row["question"] for row in read]
        for way, by in zip(ways, (None, lang), strict=True):
            paragraphs[way][lang] = encoder.encode(list(places), lang=by)
            questions[way][lang] = encoder.encode(asked, query=True, lang=by)
    figures: dict[str, dict[str, float]] = {way: {} for way in ways}
    for way, one in itertools.product(ways, ASKED):
        among = {other: paragraphs[way][other] for other in ASKED}
        among["any"] = np.concatenate([rows for other, rows in among.items() if other != one])
        for other, rows in among.items():
            first = (questions[way][one] @ rows.T).argmax(1) % len(paragraphs[way][one])
            figures[way][f"{one}>{other}"] = _share(first == answers)
    return figures


def _share(right: Any) -> float:
    return round(float(np.mean(right)), 3)


def main() -> None:
    """Measure, print, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--xquad", type=Path, metavar="FOLDER", help="measure the encoder alone")
    arguments = parser.parse_args()
    asked = statements()
    store = Store.open()
    begun = time.process_time()
    assert dense.load_pages() is not None, "the encoder or its vectors are missing"
    figures: dict[str, Any] = {"load_ms": round((time.process_time() - begun) * 1000)}
    print(figures)
    by_language = {lang: [one for one in asked if one.claim.lang == lang] for lang in LANGUAGES}
    # First of all, while every claim is new to the encoder.
    figures["time"] = {lang: times(store, chosen) for lang, chosen in by_language.items()}
    print(figures["time"], flush=True)
    for name, find in WAYS.items():
        figures[name] = {}
        for lang, chosen in by_language.items():
            figures[name][lang] = measure(store, find, chosen)
            print(f"{name:<8} {lang}", figures[name][lang], flush=True)
    if arguments.xquad:
        figures["xquad"] = xquad(arguments.xquad)
        print(figures["xquad"])
    kept = machine.keep("dense", figures)
    print(f"kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()

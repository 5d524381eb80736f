"""Does a claim find its page among the embedded leads: by words, by meaning, by both?

    python benchmarks/dense.py
    python benchmarks/dense.py --xquad ../shared/data/labelled/xquad

``dense/claims.jsonl`` holds a statement about each of 50 leads in four languages, half of the
statements false. The leads are the first 50 of ``random.seed(20261123)``, ``random.sample(leads, 56)``
over the English and then the Spanish ones; the statements were written from the leads before anything
was looked up. A page counts as right if it bears one of the titles beside the statement: the lead's,
that of the same subject in the other language, or that of the thing that decides as well.

``--xquad`` measures the encoder alone: questions looked up among the 240 paragraphs of the same
language and of others. Times are the processor's, on one thread.
"""

from __future__ import annotations

import argparse
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

from claims import extract
from claims.model import Claim, Kind, Lang
from factcheck import dense
from factcheck.sources.reference import lookup, meaning
from factcheck.sources.reference.store import Store

CLAIMS = machine.ROOT / "benchmarks" / "dense" / "claims.jsonl"
LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
#: Pages that one claim may cost, as in sources.yaml.
PAGES = 5
FIRST = (1, 3, 5)
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
    """Read the statements of all languages, as the tool extracts them."""
    rows = [json.loads(line) for line in CLAIMS.read_text("utf-8").splitlines()]
    return [
        Statement(claim=_claim(row[lang], lang), titles=frozenset(row["pages"]), true=row["true"])
        for lang in LANGUAGES
        for row in rows
    ]


def _claim(text: str, lang: Lang) -> Claim:
    """Return the one claim of a text; where extraction makes several or none, the text as it stands."""
    found = extract(text, lang=lang)
    if len(found) == 1:
        return found[0]
    return Claim(
        id="c",
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason="",
    )


def _by_meaning(store: Store, claim: Claim) -> Sequence[int]:
    pages = dense.load_pages()
    assert pages is not None
    near = pages.nearest(claim.text, claim.lang, PAGES, floor=-1.0)
    return [store.of_package(pages.package)[one.row] for one in near]


WAYS: dict[str, Find] = {
    "words": lambda store, claim: lookup.find(store, claim, PAGES),
    "both": lambda store, claim: lookup.find(
        store, claim, PAGES, near=meaning.nearest(store, claim)
    ),
    # Last, when the claims' vectors are at hand: its time is that of comparing alone.
    "meaning": _by_meaning,
}


def measure(store: Store, find: Find, asked: Sequence[Statement]) -> dict[str, Any]:
    """Return the shares of statements whose page is among the first, and the time for each."""
    places, taken = [], []
    for statement in asked:
        begun = time.process_time()
        identifiers = find(store, statement.claim)
        taken.append((time.process_time() - begun) * 1000)
        titles = [store.document(identifier).title for identifier in identifiers]
        right = [place for place, title in enumerate(titles) if title in statement.titles]
        places.append(right[0] if right else PAGES)
    figures: dict[str, Any] = {
        f"@{first}": round(float(np.mean([place < first for place in places])), 3)
        for first in FIRST
    }
    for name, wanted in (("true", True), ("false", False)):
        chosen = [p for p, s in zip(places, asked, strict=True) if s.true is wanted]
        figures[f"{name} @5"] = round(float(np.mean([place < PAGES for place in chosen])), 3)
    return {**figures, "median_ms": round(median(taken), 1)}


def xquad(folder: Path) -> dict[str, float]:
    """Return the share of questions whose paragraph comes first, by language of both."""
    encoder = dense.load()
    assert encoder is not None
    questions, paragraphs = {}, {}
    answers = np.zeros(0, np.int64)
    for lang in ASKED:
        with lzma.open(folder / f"{lang}.jsonl.xz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        places = {text: i for i, text in enumerate(dict.fromkeys(row["context"] for row in rows))}
        answers = np.array([places[row["context"]] for row in rows])
        paragraphs[lang] = encoder.encode(list(places), lang=lang)
        questions[lang] = encoder.encode([row["question"] for row in rows], query=True, lang=lang)
    return {
        f"{one}>{other}": round(
            float(((questions[one] @ paragraphs[other].T).argmax(1) == answers).mean()), 3
        )
        for one in ASKED
        for other in ASKED
    }


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
    for name, find in WAYS.items():
        figures[name] = {}
        for lang in LANGUAGES:
            chosen = [one for one in asked if one.claim.lang == lang]
            figures[name][lang] = measure(store, find, chosen)
            print(f"{name:<8} {lang}", figures[name][lang], flush=True)
    if arguments.xquad:
        figures["xquad"] = xquad(arguments.xquad)
        print(figures["xquad"])
    kept = machine.keep("dense", figures)
    print(f"kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()

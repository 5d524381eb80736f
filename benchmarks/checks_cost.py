"""Measure what the checks of an answer of 300 words cost, in CPU time and without network.

    python benchmarks/checks_cost.py
    python benchmarks/checks_cost.py --rounds 20

The answers are those of `examples/` joined until they have 300 words, one a language: prose, sums,
dates, units, references and quotations as people read them. The time is this thread's own, so that
a busy machine gives the same; the first round, which compiles patterns and loads libraries, is kept
apart. Claims are extracted before: checks read them, and do not make them. Consistency is measured
without a model; what a model would be asked is counted, as its time is the model's. References are
those of the offline check: no index is asked.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import machine

from claims import extract
from factcheck.checks import consistency, oddities
from factcheck.checks.run import CHECKS, READING
from factcheck.model import Claim, Lang, Response
from factcheck.verdict.entailment.model import Scores, TextPair, rounded

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
LANGUAGES: tuple[Lang, ...] = ("en", "es", "pt", "hi")
WORDS = 300
#: What an answer's checks may take together, in milliseconds of CPU.
MOST_MS = 100.0


class Counting:
    """Stands in for the verdict model: counts the pairs that it is asked about, and decides none."""

    name = "counting"

    def __init__(self) -> None:
        self.pairs = 0

    def score(self, pairs: Sequence[TextPair]) -> Sequence[Scores]:
        """Count pairs; say of each that it is neither supported nor refuted."""
        self.pairs += len(pairs)
        return [rounded(0.0, 0.0, bar=1.0) for _ in pairs]


def answer(lang: Lang, words: int = WORDS) -> str:
    """Join the examples of a language, and cut after so many words."""
    joined = "\n\n".join(
        path.read_text(encoding="utf-8").strip()
        for path in sorted((EXAMPLES / lang).glob("*.md"))
        if path.stem != "nothing"
    )
    kept: list[str] = []
    left = words
    for line in joined.splitlines():
        kept.append(line)
        left -= len(line.split())
        if left <= 0:
            break
    return "\n".join(kept)


def runs(response: Response, claims: Sequence[Claim]) -> dict[str, Callable[[], object]]:
    """Return what runs each check of an answer, by its name."""
    found: dict[str, Callable[[], object]] = {}
    for module, name in (*CHECKS, *READING):
        check = getattr(importlib.import_module(module), name)
        read = (response, claims, ()) if (module, name) in READING else (response, claims)
        found[module.rpartition(".")[2]] = lambda check=check, read=read: list(check(*read))
    found["consistency"] = lambda: consistency.flags(response, claims, (), ())
    found["oddities"] = lambda: oddities.flags(response, claims)
    return found


def measured(lang: Lang, rounds: int) -> dict[str, Any]:
    """Measure each check on the answer of one language; the first round is kept apart."""
    took: dict[str, list[float]] = {}
    text = answer(lang)
    paragraphs = text.split("\n\n")
    model = Counting()
    for turn in range(rounds + 1):
        # Checks keep what they read of a text: each round has another one, of the same paragraphs.
        place = turn % len(paragraphs)
        turned = "\n\n".join((*paragraphs[place:], *paragraphs[:place], f"({turn})"))
        response = Response(id=lang, text=turned, lang=lang)
        claims = extract(turned, lang=lang)
        for name, run in runs(response, claims).items():
            gc.collect()
            began = time.thread_time()
            run()
            took.setdefault(name, []).append((time.thread_time() - began) * 1000)
        if turn == 0:
            consistency.flags(response, claims, (), (), model)
    totals = [sum(times) for times in zip(*took.values(), strict=True)]
    return {
        "words": len(text.split()),
        "claims": len(claims),
        "model_pairs": model.pairs,
        "ms": {name: round(statistics.median(times[1:]), 2) for name, times in took.items()},
        "first_ms": {name: round(times[0], 2) for name, times in took.items()},
        "total_ms": round(statistics.median(totals[1:]), 2),
        "most_ms": round(max(totals[1:]), 2),
    }


def main() -> None:
    """Measure, print and keep the figures."""
    parser = argparse.ArgumentParser(description="Measure the cost of the checks of an answer.")
    parser.add_argument("--rounds", type=int, default=9, help="measured runs of each check")
    rounds = parser.parse_args().rounds
    figures = {lang: measured(lang, rounds) for lang in LANGUAGES}
    for lang, one in figures.items():
        within = "within" if one["total_ms"] <= MOST_MS else "over"
        print(lang, f"{one['words']} words, {one['claims']} claims,", end=" ")
        print(f"a model would be asked {one['model_pairs']} pairs:", end=" ")
        print(f"{one['total_ms']} ms (at most {one['most_ms']}), {within} {MOST_MS:.0f} ms")
        for name, took in sorted(one["ms"].items(), key=lambda item: -item[1]):
            print(f"  {name:12} {took:8.2f} ms  (first {one['first_ms'][name]:.0f} ms)")
    print(machine.keep("checks_cost", {"most_ms": MOST_MS, "languages": figures}))


if __name__ == "__main__":
    main()

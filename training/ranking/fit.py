"""Fits the weights of `factcheck.evidence.rank`, and tells what each part is worth.

    python -m training.ranking.fit WORK [--data ../shared/data] [--write]

WORK keeps the parts of all candidates, so that fitting again takes seconds. The weights minimise, over
all lists, the negative logarithm of the share that a list's deciding candidates have in the sum of
exp(score) (ListNet's top-one likelihood; Cao et al. 2007), with a penalty on their squares and none
below zero: each part is made so that more of it is better. Every set counts the same. ``--write``
puts them into ``factcheck/evidence/ranking.json``, each divided by their sum.

``--ablation`` prints recall at 1 and 5 by five-fold cross-validation over claims, with all parts, and
the change when each is left out.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks import machine
from factcheck.dense import load
from factcheck.evidence.features import NAMES, Asked, measure
from factcheck.evidence.rank import MEANING, closeness
from training.ranking.sets import Listed, fever, fm2, ntrex, wice

logger = logging.getLogger(__name__)

Array = npt.NDArray[np.float64]

SHIPPED = machine.ROOT / "factcheck" / "evidence" / "ranking.json"
#: Claims of FEVER and WiCE, and of Fool Me Twice, that are asked.
CLAIMS = 250
FM2_CLAIMS = 110
#: Candidates of a list whose meaning is compared: 5 ms each. In Fool Me Twice words mislead.
COMPARED = 8
FM2_COMPARED = 24
#: Of the squares of the weights, each times the variance of its part.
PENALTY = 0.003
#: The share of all weights that ``own`` gets. No set has rows, which state values in few words, so this
#: is set by the verdicts on ``examples/`` (``make eval``).
OWN = 0.25
FOLDS = 5
SETS = ("fever", "fm2", "wice", "ntrex")
DEPTHS = (1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A list in numbers: parts by candidate, likeness of meaning last, and which decide."""

    set: str
    parts: Array
    gold: npt.NDArray[np.bool_]


def read(listed: Listed) -> Rows:
    """Measure a list; candidates whose meaning was not compared have NaN there."""
    parts = np.array(measure(Asked.of(listed.claim), listed.candidates))
    gold = np.zeros(len(parts), bool)
    gold[list(listed.gold)] = True
    # Those that deciding ones must be told from: what the parts like best.
    most = FM2_COMPARED if listed.set == "fm2" else COMPARED
    best = np.argsort(-(parts.sum(axis=1) + len(NAMES) * gold), kind="stable")[:most]
    close = np.full(len(parts), np.nan)
    encoder = load()
    assert encoder is not None, "the encoder is not installed"
    texts = [listed.candidates[place] for place in best]
    close[best] = closeness(encoder, listed.claim, texts, len(texts))
    return Rows(set=listed.set, parts=np.column_stack([parts, close]), gold=gold)


def measured(data: Path, work: Path) -> list[Rows]:
    """Return all lists that have a deciding candidate, measured now or before."""
    kept = []
    for name, listed in (
        ("fever", lambda: fever(data, CLAIMS)),
        ("fm2", lambda: fm2(data, FM2_CLAIMS)),
        ("wice", lambda: wice(data, CLAIMS)),
        ("ntrex", lambda: ntrex(data)),
    ):
        path = work / f"{name}.npz"
        if not path.exists():
            rows = [read(one) for one in listed() if one.gold and len(one.candidates) > 1]
            logger.info("%s: %d lists", name, len(rows))
            np.savez_compressed(
                path,
                parts=np.vstack([row.parts for row in rows]),
                gold=np.concatenate([row.gold for row in rows]),
                ends=np.cumsum([len(row.gold) for row in rows])[:-1],
            )
        with np.load(path) as saved:
            parts = np.split(saved["parts"], saved["ends"])
            gold = np.split(saved["gold"], saved["ends"])
        kept += [Rows(set=name, parts=p, gold=g) for p, g in zip(parts, gold, strict=True)]
    return kept


def shortened(lists: Iterable[Rows]) -> list[Rows]:
    """Keep of each list the candidates whose meaning was compared."""
    found = []
    for one in lists:
        kept = ~np.isnan(one.parts[:, -1])
        found.append(Rows(set=one.set, parts=one.parts[kept], gold=one.gold[kept]))
    return found


def fit(lists: Sequence[Rows], columns: Sequence[int]) -> Array:
    """Return a weight for each column."""
    sets = [one.set for one in lists]
    share = {name: 1 / (len(set(sets)) * sets.count(name)) for name in set(sets)}
    chosen = [(one.parts[:, columns], one.gold, share[one.set]) for one in lists]
    # A part that varies little may weigh more.
    spread = np.vstack([parts for parts, _, _ in chosen]).std(axis=0) ** 2

    def loss(weights: Array) -> tuple[float, Array]:
        total, slope = PENALTY * float(spread @ weights**2), 2 * PENALTY * spread * weights
        for parts, gold, counts in chosen:
            scores = parts @ weights
            odds = np.exp(scores - scores.max())
            all_of, right = odds / odds.sum(), odds * gold / (odds * gold).sum()
            total -= counts * float(np.log((odds * gold).sum() / odds.sum()))
            slope = slope + counts * ((all_of - right) @ parts)
        return total, slope

    bounds = [(0.0, None)] * len(columns)
    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", bounds=bounds)
    return np.asarray(found.x)


def recall(lists: Sequence[Rows], columns: Sequence[int]) -> dict[str, list[float]]:
    """Return recall at each depth by set, each fold's claims by weights of the others."""
    hits: dict[str, list[list[bool]]] = {}
    for fold in range(FOLDS):
        weights = fit([one for at, one in enumerate(lists) if at % FOLDS != fold], columns)
        for one in lists[fold::FOLDS]:
            order = np.argsort(-(one.parts[:, columns] @ weights), kind="stable")
            hits.setdefault(one.set, []).append([bool(one.gold[order[:k]].any()) for k in DEPTHS])
    return {name: [float(x) for x in np.mean(found, axis=0)] for name, found in hits.items()}


def ablation(lists: Sequence[Rows], names: Sequence[str]) -> dict[str, dict[str, list[float]]]:
    """Return the recall with all parts, and without each."""
    every = list(range(len(names)))
    found = {"all": recall(lists, every)}
    for left_out in every:
        found[f"without {names[left_out]}"] = recall(lists, [c for c in every if c != left_out])
    return found


def table(found: dict[str, dict[str, list[float]]]) -> str:
    """Return an ablation as Markdown: first the recall, then the differences in points."""
    sets = list(found["all"])
    heads = [f"{name} @{k}" for name in sets for k in DEPTHS]
    text = [f"| | {' | '.join(heads)} |", f"|---|{'---:|' * len(heads)}"]
    for name, row in found.items():
        cells = []
        for one in sets:
            for place in range(len(DEPTHS)):
                value, whole = row[one][place], found["all"][one][place]
                cells.append(f"{value:.3f}" if name == "all" else f"{100 * (value - whole):+.1f}")
        text.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(text)


def main() -> None:
    """Measure, fit, tell, and write."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--data", type=Path, default=machine.ROOT.parent / "shared" / "data")
    parser.add_argument("--write", action="store_true", help="put the weights where they ship")
    parser.add_argument("--ablation", action="store_true", help="tell what each part is worth")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    lists = measured(options.data, options.work)
    shipped: dict[str, Any] = {}
    for stage, names, chosen in (
        ("words", NAMES, lists),
        ("meaning", (*NAMES, MEANING), shortened(lists)),
    ):
        weights = fit(chosen, range(len(names)))
        share = weights * (np.array(names) != "own")
        share *= (1 - OWN) / share.sum()
        share[names.index("own")] = OWN
        shipped[stage] = {n: round(float(w), 4) for n, w in zip(names, share, strict=True) if w > 0}
        print(f"\n{stage}: {shipped[stage]}")
        if options.ablation:
            print(f"\n{table(ablation(chosen, names))}")
    if options.write:
        shipped["fitted"] = {
            "by": "python -m training.ranking.fit",
            "on": {name: sum(one.set == name for one in lists) for name in SETS},
            "date": machine.describe()["date"],
        }
        SHIPPED.write_text(json.dumps(shipped, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

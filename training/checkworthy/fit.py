"""Writes the weights of `claims.checkworthy`, with a middle and a spread for each language.

    python -m training.checkworthy.fit ../shared/data

The middle of English is the sum that one ordinary sentence in three reaches, its spread the standard
deviation over those sentences. The other languages get the middle and the spread with which sentences
that are translations of the English ones score like them. A language's threshold is the score that
one sentence in three of its own running text reaches. No label is read.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from claims.checkworthy import features, total
from claims.model import LANGUAGES, Lang
from training.checkworthy import texts

logger = logging.getLogger(__name__)

MODEL = Path(__file__).resolve().parents[2] / "claims" / "checkworthy.json"


def fit(sums: Sequence[float], one_in: int) -> dict[str, float]:
    """Return the sum that one in so many reach, and the standard deviation.

    >>> fit([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3)
    {'middle': 5.0, 'spread': 1.708}
    """
    ranked = sorted(sums)
    middle = ranked[len(ranked) - len(ranked) // one_in]
    return {"middle": round(middle, 3), "spread": round(statistics.pstdev(ranked), 3)}


def scaled(
    own: Mapping[str, float],
    english: Mapping[str, float],
    sums: Sequence[float],
    wanted: Sequence[float],
) -> dict[str, float]:
    """Return the middle and the spread that make sentences score like their English translations.

    Args:
        own: What `fit` says of the language's running text: its middle becomes the threshold.
        english: The same of English.
        sums: Those of the parallel sentences in this language.
        wanted: Those of the same sentences in English.

    >>> scaled({"middle": 6.0}, {"middle": 1.0, "spread": 1.0}, [4.0, 8.0], [1.0, 3.0])
    {'middle': 4.0, 'spread': 2.0, 'threshold': 0.731}
    """
    spread = english["spread"] * statistics.pstdev(sums) / statistics.pstdev(wanted)
    ahead = (statistics.mean(wanted) - english["middle"]) / english["spread"]
    middle = statistics.mean(sums) - ahead * spread
    threshold = 1 / (1 + math.exp(-(own["middle"] - middle) / spread))
    return {
        "middle": round(middle, 3),
        "spread": round(spread, 3),
        "threshold": round(threshold, 3),
    }


def model(data: Path, settings: dict[str, Any]) -> dict[str, Any]:
    """Return what ships: the weights, and each language's middle and spread."""
    weights = {name: float(value) for name, value in settings["weights"].items()}

    def sums(lang: Lang) -> list[float]:
        found = [
            total(features(sentence, lang), weights)
            for source in settings["text"][lang]
            for sentence in texts.sentences(data / source["path"])
        ]
        logger.info("%s: %d sentences", lang, len(found))
        return found

    def side_by_side(lang: Lang) -> list[float]:
        path = data / settings["parallel"][lang]["path"]
        return [total(features(sentence, lang), weights) for sentence in texts.sentences(path)]

    own = {lang: fit(sums(lang), settings["one_in"]) for lang in LANGUAGES}
    english = side_by_side("en")
    fitted = {lang: scaled(own[lang], own["en"], side_by_side(lang), english) for lang in LANGUAGES}
    return {"weights": weights, "languages": fitted}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--output", type=Path, default=MODEL)
    chosen = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    made = model(chosen.data, texts.load())
    chosen.output.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

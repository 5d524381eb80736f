"""What labelled text that may not ship would give, beside the score that does.

    python -m training.checkworthy.compare ../shared/data

Logistic regressions of scikit-learn are trained on the training splits of CheckThat! and measured on
the others: over the features of `claims.checkworthy` alone, and with hashed character n-grams.
Nothing is written. F1 of a trained model is at .5; the last column is the best threshold of the very
set, which no one can know beforehand.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score

from claims.checkworthy import checkworthiness, features, threshold
from claims.model import Lang
from training.checkworthy import texts

Scores = npt.NDArray[np.float64]
Scorer = Callable[[Sequence[str], Lang], Scores]
Rows = Sequence[tuple[str, bool]]


def shipped(sentences: Sequence[str], lang: Lang) -> Scores:
    """Score as users do."""
    return np.array([checkworthiness(sentence, lang) for sentence in sentences])


def trained(rows: Rows, lang: Lang, *, grams: bool) -> Scorer:
    """Fit a regression to labelled sentences of a language."""
    own = DictVectorizer()
    hashed = HashingVectorizer(analyzer="char_wb", ngram_range=(2, 5), n_features=2**18)

    def matrix(sentences: Sequence[str], read: Lang, *, first: bool = False) -> csr_matrix:
        found = [features(sentence, read) for sentence in sentences]
        counted = own.fit_transform(found) if first else own.transform(found)
        return hstack([counted, hashed.transform(sentences)]).tocsr() if grams else counted

    model = LogisticRegression(max_iter=300, class_weight="balanced", C=1.0)
    model.fit(matrix([text for text, _ in rows], lang, first=True), [gold for _, gold in rows])
    return lambda sentences, read: np.asarray(model.predict_proba(matrix(sentences, read))[:, 1])


def figures(
    scores: Scores, gold: npt.NDArray[np.bool_], least: float
) -> tuple[float, float, float]:
    """Return average precision, F1 at the threshold and F1 at the best one."""
    limits = np.quantile(scores, np.linspace(0.005, 0.995, 199))
    return (
        float(average_precision_score(gold, scores)),
        float(f1_score(gold, scores >= least)),
        max(float(f1_score(gold, scores >= limit)) for limit in limits),
    )


def scorers(data: Path, settings: dict[str, Any], most: int) -> dict[str, Scorer]:
    """Return what is compared, by name."""
    found: dict[str, Scorer] = {"shipped": shipped}
    for lang, path in settings["labelled"]["train"].items():
        rows = texts.labelled(data / path)[: most or None]
        for name, grams in (("features", False), ("features and n-grams", True)):
            found[f"{lang} {name}"] = trained(rows, lang, grams=grams)
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--most", type=int, default=0, help="training rows a language; 0: all")
    chosen = parser.parse_args()
    settings = texts.load()
    compared = scorers(chosen.data, settings, chosen.most)
    for part in settings["labelled"]["measured"]:
        rows = texts.labelled(chosen.data / part["path"])
        gold = np.array([worthy for _, worthy in rows])
        print(f"{Path(part['path']).name.partition('.')[0]}, {len(rows)} rows: AP, F1, best F1")
        for name, scorer in compared.items():
            scores = scorer([text for text, _ in rows], part["lang"])
            least = threshold(part["lang"]) if name == "shipped" else 0.5
            shown = "  ".join(f"{100 * figure:5.1f}" for figure in figures(scores, gold, least))
            print(f"  {name:<24} {shown}", flush=True)


if __name__ == "__main__":
    main()

"""The figures by which a verdict model is measured."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.int64]
Array = npt.NDArray[np.float32]
SUPPORTED, REFUTED, NEITHER, NOT_SUPPORTED = range(4)


def accuracy(probabilities: Array, gold: Labels) -> float:
    """Return the share of right answers of three."""
    return float((probabilities.argmax(1) == gold).mean())


def macro_f1(probabilities: Array, gold: Labels) -> float:
    """Return the mean F1 of the classes that the gold has."""
    said = probabilities.argmax(1)
    scores = []
    for label in np.unique(gold):
        both = ((said == label) & (gold == label)).sum()
        scores.append(2 * both / max(1, (said == label).sum() + (gold == label).sum()))
    return float(np.mean(scores))


def supported_or_refuted(probabilities: Array, gold: Labels) -> float:
    """Return the accuracy where the passage always decides: the likelier of the two."""
    said = np.where(probabilities[:, SUPPORTED] >= probabilities[:, REFUTED], SUPPORTED, REFUTED)
    return float((said == gold).mean())


def supported_or_not(probabilities: Array, gold: Labels) -> float:
    """Return the accuracy of "supported" against the rest."""
    return float(((probabilities.argmax(1) == SUPPORTED) == (gold == SUPPORTED)).mean())


def balanced_accuracy(probabilities: Array, gold: Labels) -> float:
    """Return the balanced accuracy of "supported" against the rest.

    The threshold is the best of one half of the rows and measured on the other, both ways.
    """
    score, truth = probabilities[:, SUPPORTED], gold == SUPPORTED
    halves = [np.arange(len(gold)) % 2 == half for half in (0, 1)]
    found = []
    for tuned, measured in (halves, halves[::-1]):
        limits = np.quantile(score[tuned], np.linspace(0.02, 0.98, 49))
        best = max(limits, key=lambda t: _balanced(score[tuned] >= t, truth[tuned]))
        found.append(_balanced(score[measured] >= best, truth[measured]))
    return float(np.mean(found))


def _balanced(said: npt.NDArray[np.bool_], truth: npt.NDArray[np.bool_]) -> float:
    return float((said[truth].mean() + (~said[~truth]).mean()) / 2)


METRICS = {
    "accuracy": accuracy,
    "macro_f1": macro_f1,
    "supported_or_refuted": supported_or_refuted,
    "supported_or_not": supported_or_not,
    "balanced_accuracy": balanced_accuracy,
}

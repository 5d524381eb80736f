"""The figures by which a verdict model is measured.

Every figure is read off a table of counts, ``table[..., said, gold]``, so that it can be computed for
many tables at once: for each cut tried, for each sample drawn to get an interval.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.int64]
Array = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]
Figure = Callable[[Floats], Floats]
SUPPORTED, REFUTED, NEITHER, NOT_SUPPORTED = range(4)

#: Samples drawn for an interval, and cuts tried on a score: as many quantiles.
DRAWS = 2000
CUTS = 25
#: Bins of confidence in a reliability table.
EDGES = (1 / 3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


def counts(said: Labels, gold: Labels, classes: int) -> Floats:
    """Return how often each class was said of each class of the gold."""
    table = np.zeros((classes, classes))
    np.add.at(table, (said, gold), 1)
    return table


def accuracy(table: Floats) -> Floats:
    """Return the share of right answers."""
    right: Floats = np.trace(table, axis1=-2, axis2=-1) / table.sum((-2, -1))
    return right


def macro_f1(table: Floats) -> Floats:
    """Return the mean F1 of the classes that the gold has."""
    right = np.diagonal(table, axis1=-2, axis2=-1)
    said, gold = table.sum(-1), table.sum(-2)
    return _mean(2 * right / np.maximum(1, said + gold), gold)


def balanced_accuracy(table: Floats) -> Floats:
    """Return the mean share of right answers over the classes that the gold has."""
    gold = table.sum(-2)
    return _mean(np.diagonal(table, axis1=-2, axis2=-1) / np.maximum(1, gold), gold)


def _mean(values: Floats, gold: Floats) -> Floats:
    mean: Floats = np.where(gold > 0, values, 0).sum(-1) / (gold > 0).sum(-1)
    return mean


def interval(figure: Figure, table: Floats, seed: int = 0) -> tuple[float, float]:
    """Return the bootstrap's 95% interval of a figure: rows drawn again, with replacement.

    Rows that share a passage or a claim are drawn as if they did not.
    """
    total = int(table.sum())
    drawn = np.random.default_rng(seed).multinomial(total, table.ravel() / total, DRAWS)
    values = figure(drawn.reshape(DRAWS, *table.shape).astype(float))
    low, high = np.quantile(values, [0.025, 0.975])
    return float(low), float(high)


def by_cuts(score: Array, gold: Labels, classes: int, figure: Figure, seed: int = 0) -> Floats:
    """Cut a score into intervals, one a class, as suits the figure best, and return the counts.

    The cuts, and which interval is which class, are the best of one half of the rows; the counts are
    of the other half, both ways. This is how a floor is found: the score is the overlap of words.
    """
    halves = np.random.default_rng(seed).permutation(len(gold)) % 2
    table = np.zeros((classes, classes))
    for half in (0, 1):
        tuned, measured = halves == half, halves != half
        limits, order = _best_cuts(score[tuned], gold[tuned], classes, figure)
        said = np.array(order)[np.searchsorted(limits, score[measured], side="right")]
        table += counts(said, gold[measured], classes)
    return table


def _best_cuts(
    score: Array, gold: Labels, classes: int, figure: Figure
) -> tuple[Array, tuple[int, ...]]:
    limits = np.unique(np.quantile(score, np.linspace(0.02, 0.98, CUTS)).astype(np.float32))
    if classes == 2:
        chosen = limits[:, None]
    else:
        low, high = np.triu_indices(len(limits))
        chosen = np.stack([limits[low], limits[high]], 1)
    # How many of each class lie below each limit; the intervals between are differences.
    below = np.stack(
        [np.searchsorted(np.sort(score[gold == c]), chosen) for c in range(classes)], -1
    )
    ends = np.zeros((len(chosen), 1, classes))
    whole = np.broadcast_to(np.bincount(gold, minlength=classes), ends.shape)
    parts = np.diff(np.concatenate([ends, below, whole], axis=1), axis=1)
    best = max(
        (
            (float(values.max()), int(values.argmax()), order)
            for order in permutations(range(classes))
            for values in [figure(parts[:, np.argsort(order)])]
        ),
        key=lambda found: found[0],
    )
    return chosen[best[1]], best[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure, and how three probabilities become the classes that it counts."""

    figure: Figure
    #: How many classes the gold has: two are "supported" and the rest.
    classes: int
    #: In words, for the report.
    said: str
    #: What is said, of probabilities and of the cut on "supported" that calibration found.
    choose: Callable[[Array, float], Labels]
    #: What is said is cut anew on one half of the rows, as the floor is.
    tuned: bool = False

    def gold(self, labels: Labels) -> Labels:
        """Return the gold in the classes of this figure."""
        return labels if self.classes == 3 else _rest(labels != SUPPORTED)

    def table(self, probabilities: Array, labels: Labels, cut: float) -> Floats:
        """Return the counts."""
        gold = self.gold(labels)
        if self.tuned:
            return by_cuts(probabilities[:, SUPPORTED], gold, self.classes, self.figure)
        return counts(self.choose(probabilities, cut), gold, self.classes)


def _likeliest(probabilities: Array, _cut: float) -> Labels:
    said: Labels = probabilities.argmax(1)
    return said


def _rest(others: npt.NDArray[np.bool_]) -> Labels:
    """Return "supported", or the other class where it is not."""
    return others.astype(np.int64)


def _likelier_of_two(probabilities: Array, _cut: float) -> Labels:
    return _rest(probabilities[:, SUPPORTED] < probabilities[:, REFUTED])


def _supported_likeliest(probabilities: Array, cut: float) -> Labels:
    return _rest(_likeliest(probabilities, cut) != SUPPORTED)


def _supported_from_cut(probabilities: Array, cut: float) -> Labels:
    return _rest(probabilities[:, SUPPORTED] < cut)


METRICS = {
    "accuracy": Metric(
        figure=accuracy, classes=3, choose=_likeliest, said="the likeliest of three"
    ),
    "macro_f1": Metric(
        figure=macro_f1, classes=3, choose=_likeliest, said="the likeliest of three"
    ),
    "supported_or_refuted": Metric(
        figure=accuracy,
        classes=2,
        choose=_likelier_of_two,
        said="the likelier of supported and refuted, whatever neither got",
    ),
    "supported_or_not": Metric(
        figure=accuracy,
        classes=2,
        choose=_supported_likeliest,
        said="supported where that is the likeliest of three, else not",
    ),
    "balanced_accuracy": Metric(
        figure=balanced_accuracy,
        classes=2,
        choose=_supported_from_cut,
        said="supported from the probability on that calibration chose (`supported_from`)",
    ),
    "balanced_accuracy_tuned": Metric(
        figure=balanced_accuracy,
        classes=2,
        choose=_supported_from_cut,
        tuned=True,
        said="supported from a probability on that is tuned on one half, as the floor's cut is",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Verdicts that decide, as far as the gold can judge them."""

    #: Which of the rows they are on.
    rows: Labels
    #: The probability of each, and whether it was right.
    sure: Array
    right: npt.NDArray[np.bool_]


def judged(probabilities: Array, labels: Labels, two_classes: npt.NDArray[np.bool_]) -> Judged:
    """Return the rows whose likeliest answer is "supported" or "refuted".

    Of a set that says no more than "not supported" (``two_classes``), only "supported" is judged.
    """
    said = probabilities.argmax(1)
    rows = np.flatnonzero((said == SUPPORTED) | ((said == REFUTED) & ~two_classes))
    return Judged(rows=rows, sure=probabilities[rows, said[rows]], right=said[rows] == labels[rows])


def reliability(
    sure: Array, right: npt.NDArray[np.bool_], edges: Sequence[float] = EDGES
) -> list[dict[str, float]]:
    """Return, for bins of confidence, what was said on average and how often it was right."""
    table = []
    for low, high in pairwise(edges):
        inside = (sure > low) & (sure <= high)
        if inside.any():
            table.append(
                {
                    "from": round(float(low), 2),
                    "said": round(float(sure[inside].mean()), 3),
                    "right": round(float(right[inside].mean()), 3),
                    "verdicts": int(inside.sum()),
                }
            )
    return table


def calibration_error(sure: Array, right: npt.NDArray[np.bool_]) -> float:
    """Return the expected calibration error: how far said and right differ, a verdict, by bins."""
    bins = reliability(sure, right)
    total = sum(row["verdicts"] for row in bins)
    return sum(row["verdicts"] * abs(row["said"] - row["right"]) for row in bins) / max(1, total)


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return Wilson's 95% interval of a share."""
    if not total:
        return 0.0, 1.0
    z, share = 1.96, right / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    spread = z * np.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    spread /= 1 + z * z / total
    return float(middle - spread), float(middle + spread)

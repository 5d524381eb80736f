"""Each rater, and the tool, against an expert: what they find, how they lean, how they drift."""

# ruff: noqa: PLC0415 - numpy and scikit-learn are imported by what computes with them

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from factcheck.agreement.bootstrap import FEWEST, Bootstrap, units
from factcheck.agreement.lines import TOOL, is_tool
from factcheck.agreement.measure import pair
from factcheck.agreement.model import (
    Bias,
    Calibrated,
    Estimate,
    Item,
    Judgement,
    LabelScore,
    Period,
    Value,
    Variable,
)
from factcheck.agreement.queue import ORDER

if TYPE_CHECKING:
    from factcheck.agreement.coefficients import Floats

#: Fewer items than these cannot be cut into thirds, or into halves: ten each at least, or five.
_THIRDS = 30
_HALVES = 10


def with_suggestions(items: Sequence[Item], expert: str) -> tuple[Item, ...]:
    """Add the tool's verdicts, as decisions keep them, unless reports tell them already."""
    if any(is_tool(one.rater) for item in items for one in item.judgements):
        return tuple(items)
    return tuple(_with_suggestion(item, expert) for item in items)


def _with_suggestion(item: Item, expert: str) -> Item:
    suggested = [one for one in item.judgements if one.suggested]
    if not suggested:
        return item
    # Raters whose claims were joined by overlap may have seen different suggestions.
    of = next((one for one in suggested if one.rater == expert), suggested[0])
    tool = Judgement(
        rater=TOOL,
        about=of.about,
        response_id=of.response_id,
        subject=of.subject,
        values={"verdict": of.suggested},
        lang=of.lang,
    )
    return replace(item, judgements=(*item.judgements, tool))


def calibrate(
    items: Sequence[Item],
    expert: str,
    variables: Iterable[Variable],
    bootstrap: Bootstrap,
) -> tuple[Calibrated, ...]:
    """Hold each rater against the expert on each variable that both judged."""
    raters = sorted({one.rater for item in items for one in item.judgements} - {expert})
    found = []
    for rater in raters:
        both = [_only(item, {rater, expert}) for item in items]
        for variable in variables:
            shared = [item for item in both if len(item.values(variable.name)) == 2]
            if shared:
                found.append(_one(rater, expert, variable, shared, bootstrap=bootstrap))
    return tuple(found)


def _only(item: Item, raters: set[str]) -> Item:
    kept = tuple(one for one in item.judgements if one.rater in raters)
    return replace(item, judgements=kept)


def _one(
    rater: str,
    expert: str,
    variable: Variable,
    items: Sequence[Item],
    *,
    bootstrap: Bootstrap,
) -> Calibrated:
    measured = pair(variable, items, (rater, expert), bootstrap)
    given = [
        (item.values(variable.name)[rater], item.values(variable.name)[expert]) for item in items
    ]
    leans = [_lean(variable, *values) for values in given]
    periods, drift = _periods(rater, items, given, leans, bootstrap)
    return Calibrated(
        rater=rater,
        variable=variable.name,
        items=len(items),
        agreement=measured.agreement,
        kappa=measured.kappa,
        labels=_labels(variable, given),
        bias=_bias(items, leans, bootstrap),
        periods=periods,
        drift=drift,
    )


def _labels(variable: Variable, given: Sequence[tuple[Value, Value]]) -> tuple[LabelScore, ...]:
    """Return precision, recall and F1 of each label; marks have no labels."""
    import math

    from sklearn.metrics import precision_recall_fscore_support  # type: ignore[import-untyped]

    if not all(isinstance(value, str) for value in variable.values):
        return ()
    rater = [str(one) for one, _ in given]
    expert = [str(other) for _, other in given]
    labels = [str(value) for value in variable.values if value in {*rater, *expert}]
    scores = precision_recall_fscore_support(expert, rater, labels=labels, zero_division=math.nan)
    return tuple(
        LabelScore(
            label=label,
            expert=expert.count(label),
            rater=rater.count(label),
            precision=None if math.isnan(precision) else float(precision),
            recall=None if math.isnan(recall) else float(recall),
            f1=None if math.isnan(f1) else float(f1),
        )
        for label, precision, recall, f1, _ in zip(labels, *scores, strict=True)
    )


def _lean(variable: Variable, rater: Value, expert: Value) -> float | None:
    """Return how much kinder to the answer the rater is than the expert; None without an order.

    In steps of the verdicts' order (`ORDER`), of severity, or of the marks.
    """
    if variable.name == "verdict":
        if str(rater) in ORDER and str(expert) in ORDER:
            return ORDER[str(rater)] - ORDER[str(expert)]
        return None
    if variable.level == "nominal" or variable.name == "preference":
        return None
    if variable.name == "severity":
        return float(variable.values.index(expert) - variable.values.index(rater))
    return float(rater) - float(expert)


def _bias(
    items: Sequence[Item], leans: Sequence[float | None], bootstrap: Bootstrap
) -> Bias | None:
    placed = [(item, lean) for item, lean in zip(items, leans, strict=True) if lean is not None]
    if not placed:
        return None
    values = [lean for _, lean in placed]
    low, high = bootstrap.interval(_means([item for item, _ in placed], values, bootstrap))
    difference = Estimate(value=sum(values) / len(values), low=low, high=high)
    return Bias(items=len(placed), difference=difference, says=_says(difference))


def _says(difference: Estimate) -> Literal["lenient", "severe", "none shown", "not known"]:
    if difference.low is None or difference.high is None:
        return "not known"
    if difference.low > 0:
        return "lenient"
    return "severe" if difference.high < 0 else "none shown"


def _means(items: Sequence[Item], values: Sequence[float], bootstrap: Bootstrap) -> list[Floats]:
    """Return the mean of each resample; none of too few items."""
    import numpy as np

    drawn, _ = units(items)
    if len(set(drawn)) < FEWEST:
        return []
    return [
        draws @ np.array(values, dtype=float) / draws.sum(axis=1)
        for draws in bootstrap.draws(drawn)
    ]


def _periods(
    rater: str,
    items: Sequence[Item],
    given: Sequence[tuple[Value, Value]],
    leans: Sequence[float | None],
    bootstrap: Bootstrap,
) -> tuple[tuple[Period, ...], Estimate]:
    """Cut a rater's work into thirds by time, or halves when few; say how agreement changed."""
    import numpy as np

    times = [next(one.at for one in item.judgements if one.rater == rater) for item in items]
    if not all(times):
        return (), Estimate(why="not every judgement says when it was made")
    if len(items) < _HALVES:
        return (), Estimate(why=f"{len(items)} items are too few to cut by time")
    parts = np.array_split(
        np.array(sorted(range(len(items)), key=lambda at: (times[at], items[at].key))),
        3 if len(items) >= _THIRDS else 2,
    )
    right = np.array([float(one == other) for one, other in given])
    periods = []
    for part in parts:
        placed = [lean for at in part if (lean := leans[at]) is not None]
        periods.append(
            Period(
                since=times[part[0]],
                until=times[part[-1]],
                items=len(part),
                agreement=float(right[part].mean()),
                bias=float(np.mean(placed)) if placed else None,
            )
        )
    # Two samples, so two seeds: with one, both would be drawn alike.
    early, later = (
        np.concatenate(_means([items[at] for at in part], right[part], drawing))
        for part, drawing in (
            (parts[0], bootstrap),
            (parts[-1], replace(bootstrap, seed=bootstrap.seed + 1)),
        )
    )
    low, high = bootstrap.interval([later - early])
    changed = periods[-1].agreement - periods[0].agreement
    return tuple(periods), Estimate(value=changed, low=low, high=high)

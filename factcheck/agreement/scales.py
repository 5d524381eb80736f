"""What is judged, and the values that it may take: labels of the guidelines, scales of marks."""

# ruff: noqa: PLC0415 - numpy is imported by what computes with it

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd

from factcheck.agreement.coefficients import MISSING, Table
from factcheck.agreement.model import Item, Level, Value, Variable
from factcheck.errors import InputError
from factcheck.review.guidelines import Guidelines

#: A scale with more places than this is no scale of marks but a measurement.
MOST_PLACES = 201
#: The range of a preference's strength: much worse to much better.
_PREFERENCE = (-3, 3)


def variables(items: Iterable[Item], guidelines: Guidelines) -> tuple[Variable, ...]:
    """Name what is judged, in the order of the guidelines, with the scale of each.

    Raises:
        InputError: the marks of a dimension are too fine for a scale.
    """
    found: dict[str, set[Value]] = {}
    for item in items:
        for one in item.judgements:
            for name, value in one.values.items():
                found.setdefault(name, set()).add(value)
    labels: dict[str, tuple[Level, list[str]]] = {
        "verdict": ("nominal", [label.value for label in guidelines.labels]),
        "label": ("nominal", []),
        "error_type": ("nominal", list(guidelines.error_types)),
        "severity": ("ordinal", sorted(guidelines.severities, key=_weight(guidelines))),
        "flags": ("nominal", ["not raised", "raised"]),
    }
    ordered = [name for name in labels if name in found]
    scores = [f"score.{name}" for name in guidelines.dimensions if f"score.{name}" in found]
    rest = sorted(name for name in found if name not in {*ordered, *scores, "preference"})
    ordered += [*scores, *rest, *(["preference"] if "preference" in found else [])]
    return tuple(_variable(name, found[name], labels, guidelines) for name in ordered)


def _weight(guidelines: Guidelines) -> Callable[[str], float]:
    return lambda name: guidelines.severities[name].weight


def _variable(
    name: str,
    found: set[Value],
    labels: dict[str, tuple[Level, list[str]]],
    guidelines: Guidelines,
) -> Variable:
    if name in labels:
        level, known = labels[name]
        others = sorted(str(value) for value in found if value not in known)
        if level == "ordinal" and others:
            # A name without a place in the order makes the whole set one without order.
            level = "nominal"
        return Variable(name=name, level=level, values=(*known, *others))
    if any(isinstance(value, str) for value in found):
        return Variable(name=name, level="nominal", values=tuple(sorted(map(str, found))))
    marks = {float(value) for value in found}
    if name == "preference":
        marks |= set(map(float, _PREFERENCE))
    dimension = guidelines.dimensions.get(name.removeprefix("score."))
    if dimension is not None:
        marks |= {float(dimension.lowest), float(dimension.highest)}
    return Variable(name=name, level="ordinal", values=_scale(name, marks))


def _scale(name: str, marks: set[float]) -> tuple[float, ...]:
    """Return every place of the scale that the marks stand on, evenly spaced."""
    exact = sorted(Fraction(str(mark)) for mark in marks)
    steps = [after - before for before, after in pairwise(exact)]
    step = reduce(_common, steps, Fraction(0)) or Fraction(1)
    places = int((exact[-1] - exact[0]) / step) + 1
    if places > MOST_PLACES:
        raise InputError(
            f"{name}: marks such as {float(exact[0]):g} and {float(exact[1]):g} make a scale of "
            f"{places} places; at most {MOST_PLACES}",
            hint="round the marks first",
        )
    return tuple(float(exact[0] + step * place) for place in range(places))


def _common(one: Fraction, other: Fraction) -> Fraction:
    """Return the greatest step of which both are multiples."""
    return Fraction(
        gcd(one.numerator * other.denominator, other.numerator * one.denominator),
        one.denominator * other.denominator,
    )


def table_of(variable: Variable, items: Sequence[Item], raters: Sequence[str]) -> Table:
    """Make the table of a variable; only values that occur have a column in what is added up."""
    import numpy as np

    place = {value: at for at, value in enumerate(variable.values)}
    codes = np.full((len(items), len(raters)), MISSING, dtype=np.int64)
    for row, item in enumerate(items):
        given = item.values(variable.name)
        for column, rater in enumerate(raters):
            if rater in given:
                codes[row, column] = place[_as_listed(given[rater], variable)]
    used = np.unique(codes[codes != MISSING])
    compact = np.full(len(variable.values) + 1, MISSING, dtype=np.int64)
    compact[used] = np.arange(len(used))
    return Table(codes=compact[codes], positions=used.astype(float), level=variable.level)


def _as_listed(value: Value, variable: Variable) -> Value:
    if isinstance(value, str) or isinstance(variable.values[0], str):
        return str(value)
    return float(value)

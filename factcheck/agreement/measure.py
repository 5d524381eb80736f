"""Items -> how far the raters agree on each variable, with intervals and warnings.

Intervals are percentile bootstraps (Efron and Tibshirani 1993, chapter 13). What is drawn is whole
responses where there are enough of them, for claims of one response are not independent of each
other (Field and Welsh 2007 on cluster bootstraps); else items. The seed is fixed.
"""

# ruff: noqa: PLC0415 - numpy is imported by what computes with it

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd
from typing import TYPE_CHECKING, Literal

from factcheck.agreement import coefficients
from factcheck.agreement.coefficients import MISSING, Sums, Table
from factcheck.agreement.model import (
    Estimate,
    Group,
    Item,
    LabelAgreement,
    Level,
    Measured,
    Pair,
    Value,
    Variable,
)
from factcheck.agreement.warn import warnings
from factcheck.errors import InputError
from factcheck.review.guidelines import Guidelines

if TYPE_CHECKING:
    from factcheck.agreement.coefficients import Floats

#: Resamples of a bootstrap; Efron and Tibshirani 1993, section 13.3, ask 1,000 for percentiles.
RESAMPLES = 1000
SEED = 20261122
#: From how many responses on whole responses are drawn; fewer make intervals too narrow
#: (Cameron, Gelbach and Miller 2008 find the like below about 20 clusters).
ENOUGH_RESPONSES = 20
#: Fewer items draw so few different resamples that an interval says nothing.
FEWEST = 5
#: A scale with more places than this is no scale of marks but a measurement.
MOST_PLACES = 201
#: How many numbers of 8 bytes a block of resamples may hold.
_BLOCK = 4_000_000
#: The range of a preference's strength: much worse to much better.
_PREFERENCE = (-3, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bootstrap:
    """How many resamples are drawn, and from which seed."""

    resamples: int = RESAMPLES
    seed: int = SEED

    def draws(self, units: Sequence[object], *, cells: int = 1) -> Iterator[Floats]:
        """Say, for each resample (row), how often each item (column) is drawn with its unit.

        In blocks, so that neither these nor a table of ``cells`` for each row fill the memory.
        """
        import numpy as np

        order = {unit: place for place, unit in enumerate(dict.fromkeys(units))}
        unit_of = np.array([order[unit] for unit in units])
        random = np.random.default_rng(self.seed)
        rows = max(1, _BLOCK // max(len(units), cells))
        for start in range(0, self.resamples, rows):
            yield np.array(
                [
                    np.bincount(random.integers(len(order), size=len(order)), minlength=len(order))
                    for _ in range(min(rows, self.resamples - start))
                ],
                dtype=float,
            )[:, unit_of]

    def interval(self, parts: Sequence[Floats]) -> tuple[float | None, float | None]:
        """Return the 2.5th and 97.5th percentile; none if many resamples have no value."""
        import numpy as np

        values = np.concatenate([*parts, np.zeros(0)])
        defined = values[~np.isnan(values)]
        if len(defined) < 0.95 * self.resamples:
            return None, None
        low, high = np.percentile(defined, [2.5, 97.5])
        return float(low), float(high)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Coefficient:
    """How a coefficient comes from sums; a library's own function gives its value."""

    of: Callable[[Sums, Table], Floats]
    library: Callable[[Table], float] | None = None
    #: Whether it is beyond chance, and so needs two items and two values at least.
    beyond_chance: bool = True


_EXACT = _Coefficient(of=lambda sums, _: coefficients.exact(sums), beyond_chance=False)
_KAPPA = _Coefficient(
    of=lambda sums, table: coefficients.cohen(sums.crossed, coefficients.weights(table)),
    library=coefficients.cohen_of,
)
_ALPHA = _Coefficient(
    of=lambda sums, table: coefficients.alpha(sums, table.level), library=coefficients.alpha_of
)
_FLEISS = _Coefficient(of=lambda sums, _: coefficients.fleiss(sums))
_GWET = _Coefficient(
    of=lambda sums, table: coefficients.gwet(sums, coefficients.weights(table)),
)
_PABAK = _Coefficient(
    of=lambda sums, table: coefficients.pabak(sums, coefficients.weights(table)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sample:
    """A table, with what is drawn of it."""

    table: Table
    units: Sequence[object]
    bootstrap: Bootstrap

    def estimate(self, *wanted: _Coefficient) -> list[Estimate]:
        """Estimate coefficients with their intervals, from the same resamples."""
        import numpy as np

        table = self.table
        found = [self._undefined(one) for one in wanted]
        if all(found):
            return [one for one in found if one]
        once = coefficients.sums(table, np.ones((1, len(table.codes))))
        drawn: list[list[Floats]] = [[] for _ in wanted]
        if len(set(self.units)) >= FEWEST:
            for draws in self.bootstrap.draws(self.units, cells=table.size**2):
                sums = coefficients.sums(table, draws)
                for one, values in zip(wanted, drawn, strict=True):
                    values.append(one.of(sums, table))
        estimates = []
        for one, undefined, values in zip(wanted, found, drawn, strict=True):
            if undefined:
                estimates.append(undefined)
                continue
            value = one.library(table) if one.library else float(one.of(once, table)[0])
            low, high = self.bootstrap.interval(values)
            estimates.append(Estimate(value=value, low=low, high=high))
        return estimates

    def _undefined(self, wanted: _Coefficient) -> Estimate | None:
        import numpy as np

        codes = self.table.codes
        if not len(codes):
            return Estimate(why="no item was judged by two raters")
        if not wanted.beyond_chance:
            return None
        if len(codes) < 2:
            return Estimate(why="one item alone says nothing about agreement beyond chance")
        if len(np.unique(codes[codes != MISSING])) < 2:
            return Estimate(why="every rating is the same, so chance alone would agree as well")
        return None

    def part(self, chosen: Sequence[int]) -> _Sample:
        """Return the sample of some of the items."""
        return _Sample(
            table=self.table.rows(list(chosen)),
            units=[self.units[at] for at in chosen],
            bootstrap=self.bootstrap,
        )

    def of_raters(self, *columns: int) -> _Sample:
        """Return the sample of some raters, with the items that all of them judged."""
        whole = (self.table.codes[:, list(columns)] != MISSING).all(axis=1)
        return _Sample(
            table=self.table.columns(*columns),
            units=[unit for unit, has in zip(self.units, whole, strict=True) if has],
            bootstrap=self.bootstrap,
        )


def measure(
    variable: Variable, items: Sequence[Item], guidelines: Guidelines, bootstrap: Bootstrap
) -> Measured:
    """Measure how far raters agree on one variable."""
    judged = [item for item in items if item.values(variable.name)]
    shared = [item for item in judged if len(item.values(variable.name)) > 1]
    raters = sorted({rater for item in judged for rater in item.values(variable.name)})
    sample, resampled = _sample(variable, shared, raters, bootstrap)
    agreement, alpha, fleiss, gwet, pabak = sample.estimate(_EXACT, _ALPHA, _FLEISS, _GWET, _PABAK)
    pairs = tuple(
        _pair(variable, sample, (one, other), (raters[one], raters[other]))
        for one in range(len(raters))
        for other in range(one + 1, len(raters))
    )
    two = len(raters) == 2
    main = pairs[0].kappa if two else alpha
    given = int((sample.table.codes != MISSING).sum())
    found = Measured(
        variable=variable.name,
        level=variable.level,
        values=_values(variable, sample.table),
        raters=tuple(raters),
        items=len(shared),
        alone=len(judged) - len(shared),
        missing=len(shared) * len(raters) - given,
        resampled=resampled,
        agreement=agreement,
        pairs=pairs,
        fleiss=fleiss,
        alpha=alpha,
        gwet=gwet,
        pabak=pabak,
        coefficient="kappa" if two else "alpha",
        main=main,
        verdict=_verdict(main.value, guidelines),
        warnings=(),
        labels=_labels(variable, sample.table),
        by_language=_groups(sample, _KAPPA if two else _ALPHA, [[item.lang] for item in shared]),
        by_type=_groups(sample, _KAPPA if two else _ALPHA, _kinds(shared)),
        by_error_type=_groups(sample, None, _error_types(variable, shared)),
        disagreements=sum(len(set(item.values(variable.name).values())) > 1 for item in shared),
    )
    return replace(found, warnings=tuple(warnings(found, variable, guidelines)))


def pair(
    variable: Variable, items: Sequence[Item], raters: tuple[str, str], bootstrap: Bootstrap
) -> Pair:
    """Measure how far two raters agree on one variable."""
    sample, _ = _sample(variable, items, raters, bootstrap)
    return _pair(variable, sample, (0, 1), raters)


def _sample(
    variable: Variable, items: Sequence[Item], raters: Sequence[str], bootstrap: Bootstrap
) -> tuple[_Sample, Literal["responses", "items"]]:
    drawn, resampled = units(items)
    table = table_of(variable, items, raters)
    return _Sample(table=table, units=drawn, bootstrap=bootstrap), resampled


def units(items: Sequence[Item]) -> tuple[Sequence[object], Literal["responses", "items"]]:
    """Return the unit with which each item is drawn: its response where there are enough."""
    responses = [item.response_id for item in items]
    if len(set(responses)) >= ENOUGH_RESPONSES:
        return responses, "responses"
    return range(len(items)), "items"


def _pair(
    variable: Variable, sample: _Sample, columns: tuple[int, int], raters: tuple[str, str]
) -> Pair:
    part = sample.of_raters(*columns)
    agreement, kappa = part.estimate(_EXACT, _KAPPA)
    return Pair(
        raters=raters,
        items=len(part.table.codes),
        agreement=agreement,
        kappa=kappa,
        values=_values(variable, part.table),
        confusion=_confusion(part.table),
        difference=_difference(part.table),
    )


def _values(variable: Variable, table: Table) -> tuple[Value, ...]:
    return tuple(variable.values[int(place)] for place in table.positions)


def _confusion(table: Table) -> tuple[tuple[int, ...], ...]:
    from sklearn.metrics import confusion_matrix  # type: ignore[import-untyped]

    if not len(table.codes):
        return ()
    if table.size == 1:
        # scikit-learn warns of a matrix with one cell.
        return ((len(table.codes),),)
    counts = confusion_matrix(*table.codes.T, labels=range(table.size))
    return tuple(tuple(int(count) for count in row) for row in counts)


def _difference(table: Table) -> float | None:
    """Return how much higher the first rater's values are on average, in places of the scale."""
    if table.level == "nominal" or not len(table.codes):
        return None
    first, second = table.positions[table.codes.T]
    return float((first - second).mean())


def _labels(variable: Variable, table: Table) -> tuple[LabelAgreement, ...]:
    import numpy as np

    if not len(table.codes):
        return ()
    sums = coefficients.sums(table, np.ones((1, len(table.codes))))
    agreements = coefficients.specific(sums)[0]
    shares = sums.shares[0] / sums.shares[0].sum()
    return tuple(
        LabelAgreement(
            value=value,
            share=float(share),
            agreement=None if np.isnan(agreement) else float(agreement),
        )
        for value, share, agreement in zip(
            _values(variable, table), shares, agreements, strict=True
        )
    )


def _kinds(items: Sequence[Item]) -> list[list[str]]:
    return [sorted({one.kind for one in item.judgements}) for item in items]


def _error_types(variable: Variable, items: Sequence[Item]) -> list[list[str]]:
    """Return the error types that any rater names of each item; of its verdict and severity."""
    if variable.name not in {"verdict", "label", "severity"}:
        return []
    return [sorted(map(str, set(item.values("error_type").values()))) for item in items]


def _groups(
    sample: _Sample, coefficient: _Coefficient | None, names: Sequence[Sequence[str]]
) -> tuple[Group, ...]:
    """Measure each group of items alone; none where all are of one group."""
    members: dict[str, list[int]] = {}
    for at, groups in enumerate(names):
        for name in groups:
            members.setdefault(name, []).append(at)
    members.pop("", None)
    if coefficient is not None and len(members) < 2:
        return ()
    found = []
    for name, chosen in sorted(members.items()):
        wanted = (_EXACT, coefficient) if coefficient else (_EXACT,)
        agreement, *beyond = sample.part(chosen).estimate(*wanted)
        chosen_by_raters = Estimate(
            why="raters chose these items by what they answered, so chance is not defined"
        )
        found.append(
            Group(
                name=name,
                items=len(chosen),
                agreement=agreement,
                coefficient=beyond[0] if beyond else chosen_by_raters,
            )
        )
    return tuple(found)


def _verdict(
    value: float | None, guidelines: Guidelines
) -> Literal["good", "enough", "too low", "not known"]:
    if value is None:
        return "not known"
    if value >= guidelines.good:
        return "good"
    return "enough" if value >= guidelines.enough else "too low"

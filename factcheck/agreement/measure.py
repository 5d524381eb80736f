"""Items -> how far the raters agree on each variable, with intervals and warnings.

Intervals are percentile bootstraps (Efron and Tibshirani 1993, chapter 13). What is drawn is whole
responses where there are enough of them, for claims of one response are not independent of each
other (Field and Welsh 2007 on cluster bootstraps); else items. The seed is fixed.
"""

# ruff: noqa: PLC0415 - numpy is imported by what computes with it

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from math import gcd
from typing import TYPE_CHECKING, Any, Literal

from factcheck.agreement import coefficients
from factcheck.agreement.coefficients import MISSING, Table
from factcheck.agreement.model import Estimate, Group, Item, Level, Measured, Pair, Value, Variable
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
#: Below this many items a coefficient is rough, and its report says so.
FEW_ITEMS = 30
#: A value with more than this share of the ratings makes kappa low whatever the raters do.
PREVALENT = 0.8
#: High agreement with low kappa is the paradox of Feinstein and Cicchetti 1990.
PARADOX_AGREEMENT = 0.8
#: A scale with more places than this is no scale of marks but a measurement.
MOST_PLACES = 201
#: The range of a preference's strength: much worse to much better.
_PREFERENCE = (-3, 3)

Statistic = Callable[[Table, "Floats"], "Floats"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bootstrap:
    """How many resamples are drawn, and from which seed."""

    resamples: int = RESAMPLES
    seed: int = SEED

    def draws(self, units: Sequence[object]) -> Floats:
        """Say, for each resample (row), how often each item (column) is drawn with its unit."""
        import numpy as np

        order = {unit: place for place, unit in enumerate(dict.fromkeys(units))}
        random = np.random.default_rng(self.seed)
        drawn = random.multinomial(len(order), [1 / len(order)] * len(order), size=self.resamples)
        return drawn[:, [order[unit] for unit in units]].astype(float)

    def interval(self, values: Any) -> tuple[float | None, float | None]:
        """Return the 2.5th and 97.5th percentile; none if many resamples have no value."""
        import numpy as np

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


def measure(
    variable: Variable, items: Sequence[Item], guidelines: Guidelines, bootstrap: Bootstrap
) -> Measured:
    """Measure how far raters agree on one variable."""
    judged = [item for item in items if item.values(variable.name)]
    shared = [item for item in judged if len(item.values(variable.name)) > 1]
    raters = sorted({rater for item in judged for rater in item.values(variable.name)})
    table = table_of(variable, shared, raters)
    units, resampled = _units(shared)
    sample = _Sample(table=table, units=units, bootstrap=bootstrap)
    pairs = tuple(
        _pair(sample, (one, other), (raters[one], raters[other]))
        for one in range(len(raters))
        for other in range(one + 1, len(raters))
    )
    name: Literal["kappa", "alpha"] = "kappa" if len(raters) == 2 else "alpha"
    alpha = sample.estimate(_alpha, exact=coefficients.alpha_of)
    main = pairs[0].kappa if name == "kappa" else alpha
    agreement = sample.estimate(_exact, constant=True)
    shares = _shares(variable, table)
    given = int((table.codes != MISSING).sum())
    found = Measured(
        variable=variable.name,
        level=variable.level,
        values=tuple(variable.values[int(place)] for place in table.positions),
        raters=tuple(raters),
        items=len(shared),
        alone=len(judged) - len(shared),
        missing=len(shared) * len(raters) - given,
        resampled=resampled,
        agreement=agreement,
        pairs=pairs,
        fleiss=sample.estimate(_fleiss),
        alpha=alpha,
        gwet=sample.estimate(_gwet),
        pabak=sample.estimate(_pabak),
        coefficient=name,
        main=main,
        verdict=_verdict(main.value, guidelines),
        warnings=(),
        shares=shares,
        by_language=_groups(sample, shared, name, lambda item: [item.lang]),
        by_type=_groups(sample, shared, name, _types),
        disagreements=sum(len(set(item.values(variable.name).values())) > 1 for item in shared),
    )
    return _warned(found, guidelines)


def _units(items: Sequence[Item]) -> tuple[list[object], Literal["responses", "items"]]:
    responses: list[object] = [item.response_id for item in items]
    if len(set(responses)) >= ENOUGH_RESPONSES:
        return responses, "responses"
    return list(range(len(items))), "items"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sample:
    """A table, with what is drawn of it."""

    table: Table
    units: Sequence[object]
    bootstrap: Bootstrap

    def estimate(
        self,
        statistic: Statistic,
        *,
        exact: Callable[[Table], float] | None = None,
        constant: bool = False,
    ) -> Estimate:
        """Estimate a coefficient; ``exact`` is the library's own, ``constant`` needs no variety."""
        import numpy as np

        table = self.table
        if not len(table.codes):
            return Estimate(why="no item was judged by two raters")
        if not constant and len(table.codes) < 2:
            return Estimate(why="one item alone says nothing about agreement")
        if not constant and len(np.unique(table.codes[table.codes != MISSING])) < 2:
            return Estimate(
                why="every rating is the same value, so agreement beyond chance is not defined"
            )
        once = np.ones((1, len(table.codes)))
        value = exact(table) if exact else float(statistic(table, once)[0])
        low = high = None
        if len(set(self.units)) >= FEWEST:
            draws = self.bootstrap.draws(self.units)
            drawn = [statistic(table, some) for some in coefficients.blocks(draws, table.size)]
            low, high = self.bootstrap.interval(np.concatenate(drawn))
        return Estimate(value=value, low=low, high=high)

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


def _exact(table: Table, draws: Floats) -> Floats:
    return coefficients.exact(coefficients.sums(table, draws))


def _alpha(table: Table, draws: Floats) -> Floats:
    return coefficients.alpha(coefficients.sums(table, draws), table.level)


def _fleiss(table: Table, draws: Floats) -> Floats:
    return coefficients.fleiss(coefficients.sums(table, draws))


def _gwet(table: Table, draws: Floats) -> Floats:
    return coefficients.gwet(coefficients.sums(table, draws), coefficients.weights(table))


def _pabak(table: Table, draws: Floats) -> Floats:
    return coefficients.pabak(coefficients.sums(table, draws), coefficients.weights(table))


def _cohen(table: Table, draws: Floats) -> Floats:
    return coefficients.cohen(coefficients.crossed(table, draws), coefficients.weights(table))


def _pair(sample: _Sample, columns: tuple[int, int], raters: tuple[str, str]) -> Pair:
    part = sample.of_raters(*columns)
    return Pair(
        raters=raters,
        items=len(part.table.codes),
        agreement=part.estimate(_exact, constant=True),
        kappa=part.estimate(_cohen, exact=coefficients.cohen_of),
        confusion=_confusion(part.table),
    )


def _confusion(table: Table) -> tuple[tuple[int, ...], ...]:
    from sklearn.metrics import confusion_matrix  # type: ignore[import-untyped]

    if not len(table.codes):
        return ()
    counts = confusion_matrix(*table.codes.T, labels=range(table.size))
    return tuple(tuple(int(count) for count in row) for row in counts)


def _shares(variable: Variable, table: Table) -> dict[str, float]:
    import numpy as np

    given = table.codes[table.codes != MISSING]
    counts = np.bincount(given, minlength=table.size)
    return {
        _word(variable.values[int(place)]): float(count / len(given))
        for place, count in zip(table.positions, counts, strict=True)
    }


def _word(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _types(item: Item) -> list[str]:
    """Return the types of an item: error types that any rater names, else what kind it is."""
    errors = {str(value) for value in item.values("error_type").values()}
    kinds = {one.kind for one in item.judgements if one.kind}
    return sorted(errors | kinds)


def _groups(
    sample: _Sample,
    items: Sequence[Item],
    coefficient: Literal["kappa", "alpha"],
    names: Callable[[Item], Sequence[str]],
) -> tuple[Group, ...]:
    """Measure each group of items alone; none where all are of one group."""
    members: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        for name in names(item):
            members.setdefault(name, []).append(at)
    members.pop("", None)
    if len(members) < 2:
        return ()
    groups = []
    for name, chosen in sorted(members.items()):
        part = sample.part(chosen)
        kappa = coefficient == "kappa"
        groups.append(
            Group(
                name=name,
                items=len(chosen),
                agreement=part.estimate(_exact, constant=True),
                coefficient=part.estimate(
                    _cohen if kappa else _alpha,
                    exact=coefficients.cohen_of if kappa else coefficients.alpha_of,
                ),
            )
        )
    return tuple(groups)


def _verdict(
    value: float | None, guidelines: Guidelines
) -> Literal["good", "enough", "too low", "not known"]:
    if value is None:
        return "not known"
    if value >= guidelines.good:
        return "good"
    return "enough" if value >= guidelines.enough else "too low"


def _warned(found: Measured, guidelines: Guidelines) -> Measured:
    from dataclasses import replace

    return replace(found, warnings=tuple(_warnings(found, guidelines)))


def _warnings(found: Measured, guidelines: Guidelines) -> Iterable[str]:
    if not found.items:
        return
    if found.items < FEW_ITEMS:
        yield f"{found.items} items are few: the figures are rough"
    value, share = max(
        ((value, share) for value, share in found.shares.items()), key=lambda pair: pair[1]
    )
    agreement = found.agreement.value or 0.0
    main = found.main.value
    beside = [
        f"{name} {estimate.value:.2f}"
        for name, estimate in (
            ("Gwet's AC2" if found.level == "ordinal" else "Gwet's AC1", found.gwet),
            ("PABAK", found.pabak),
        )
        if estimate.value is not None
    ]
    see = f"; {' and '.join(beside)} are less moved by it" if beside else ""
    if share > PREVALENT:
        yield f"{share:.0%} of the ratings are {value!r}: chance agreement is high{see}"
    elif main is not None and agreement >= PARADOX_AGREEMENT and main < guidelines.enough:
        yield f"raters agree on {agreement:.0%}, and yet {found.coefficient} is {main:.2f}{see}"
    low = found.main.low
    if low is not None and main is not None:
        for name, bar in (("good", guidelines.good), ("enough", guidelines.enough)):
            if low < bar <= main:
                yield f"{name} by the figure, but its interval reaches down to {low:.2f}"
                return

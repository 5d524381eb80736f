"""Items -> how far the raters agree on each variable, with intervals and warnings.

Only items that two or more raters judged count. Where ratings are missing, Fleiss' kappa and Gwet's
coefficients may so differ a little from implementations that take prevalence from the others too.
"""

# ruff: noqa: PLC0415 - numpy is imported by what computes with it

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from factcheck.agreement import coefficients
from factcheck.agreement.bootstrap import FEWEST, Bootstrap, units
from factcheck.agreement.coefficients import MISSING, Sums, Table
from factcheck.agreement.model import (
    Estimate,
    Group,
    Item,
    LabelAgreement,
    Measured,
    Pair,
    Value,
    Variable,
)
from factcheck.agreement.scales import table_of
from factcheck.agreement.warn import warnings
from factcheck.review.guidelines import Guidelines

if TYPE_CHECKING:
    from factcheck.agreement.coefficients import Floats


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

"""Coefficients of agreement over a table of items and raters, many resamples at once.

Every coefficient here is a function of sums over items, so that a bootstrap is one product of
matrices. Cohen's kappa and Krippendorff's alpha of the items themselves come from scikit-learn and
krippendorff; a thousand resamples through them would take a minute, so their intervals come from
the same formulas below, which the tests hold against both libraries.

Sources: Cohen 1960 and 1968 (kappa, weighted kappa); Fleiss 1971; Krippendorff 2011, "Computing
Krippendorff's alpha-reliability"; Gwet 2008 and "Handbook of Inter-Rater Reliability", 4th edition,
2014, chapters 2-4 (AC1, AC2, and Fleiss' kappa with missing ratings); Brennan and Prediger 1981;
Byrt, Bishop and Carlin 1993 (PABAK).
"""

# ruff: noqa: PLC0415 - numpy, scipy and scikit-learn are imported by what computes with them
# mypy: disable-error-code="import-untyped"

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.agreement.model import Level

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int64]

#: A code for "this rater did not judge this item".
MISSING = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Codes of values by item (rows) and rater (columns); `MISSING` where there is none.

    ``positions`` says at which place of its scale (0, 1, 2 …) each value stands; the distances weigh
    ordinal values.
    """

    codes: Codes
    positions: Floats
    level: Level

    @property
    def size(self) -> int:
        """How many values there are."""
        return len(self.positions)

    def rows(self, chosen: Any) -> Table:
        """Return the table of some of the items."""
        return Table(codes=self.codes[chosen], positions=self.positions, level=self.level)

    def columns(self, *chosen: int) -> Table:
        """Return the table of some of the raters, with the items that all of them judged."""
        codes = self.codes[:, list(chosen)]
        return Table(
            codes=codes[(codes != MISSING).all(axis=1)],
            positions=self.positions,
            level=self.level,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Sums over the items of one or more resamples (first axis), all that coefficients need."""

    #: Ordered pairs of ratings of one item, each item weighing as many as it has ratings.
    coincidences: Floats
    #: The same, each item weighing 1.
    matches: Floats
    #: How each item's ratings are shared out over the values, each item weighing 1.
    shares: Floats
    #: Of two raters: the first's values (rows) crossed with the second's; empty of more.
    crossed: Floats


def weights(table: Table) -> Floats:
    """Return how much a pair of values agrees: 1 if equal, else 0, or by squared distance."""
    import numpy as np

    if table.level == "nominal":
        return np.eye(table.size)
    distances = np.subtract.outer(table.positions, table.positions) ** 2
    widest = distances.max(initial=0.0)
    return np.asarray(1 - distances / widest if widest else np.ones_like(distances))


def sums(table: Table, draws: Floats) -> Sums:
    """Add up a table, once for each row of ``draws``, which says how often each item is drawn."""
    import numpy as np
    from scipy.sparse import coo_array

    items, raters = table.codes.shape
    size = table.size
    given = (table.codes != MISSING).sum(axis=1)
    cells: list[Any] = []
    rows: list[Any] = []
    singles = np.zeros((items, size))
    for first in range(raters):
        has = np.flatnonzero(table.codes[:, first] != MISSING)
        singles[has, table.codes[has, first]] += 1 / given[has]
        for second in range(raters):
            if first != second:
                both = has[table.codes[has, second] != MISSING]
                cells.append(table.codes[both, first] * size + table.codes[both, second])
                rows.append(both)
    row = np.concatenate(rows) if rows else np.zeros(0, dtype=int)
    cell = np.concatenate(cells) if cells else np.zeros(0, dtype=int)

    def add(each: Any, chosen: int | None = None) -> Floats:
        where = cell[:chosen], row[:chosen]
        spread = coo_array((each[:chosen], where), shape=(size * size, items)).tocsr()
        return np.asarray((spread @ draws.T).T).reshape(len(draws), size, size)

    return Sums(
        coincidences=add(1 / (given[row] - 1)),
        matches=add(1 / (given[row] * (given[row] - 1))),
        shares=draws @ singles,
        crossed=add(np.ones(len(row)), chosen=len(row) // 2) if raters == 2 else draws[:, :0],
    )


def specific(added: Sums) -> Floats:
    """Return the agreement on each value (Cicchetti and Feinstein 1990), for each resample."""
    import numpy as np

    return _ratio(np.diagonal(added.matches, axis1=1, axis2=2), added.matches.sum(axis=2))


def _ratio(numerator: Floats, denominator: Floats) -> Floats:
    """Divide; 0/0 is not a number, and no warning."""
    import numpy as np

    none = np.full_like(numerator, np.nan, dtype=float)
    return np.asarray(
        np.divide(numerator, denominator, out=none, where=np.abs(denominator) > 1e-12)
    )


def _over_chance(observed: Floats, chance: Floats) -> Floats:
    return _ratio(observed - chance, 1 - chance)


def exact(added: Sums) -> Floats:
    """Return the mean share of agreeing pairs of raters ("per cent agreement"), 0 to 1."""
    import numpy as np

    return _ratio(np.trace(added.matches, axis1=1, axis2=2), added.matches.sum(axis=(1, 2)))


def cohen(tables: Floats, weight: Floats) -> Floats:
    """Return Cohen's kappa of crossed tables (Cohen 1960; weighted, 1968)."""
    import numpy as np

    total = tables.sum(axis=(1, 2))[:, None, None]
    share = _ratio(tables, np.broadcast_to(total, tables.shape))
    chance = share.sum(axis=2)[:, :, None] * share.sum(axis=1)[:, None, :]
    lost = 1 - weight
    return 1 - _ratio((share * lost).sum(axis=(1, 2)), (chance * lost).sum(axis=(1, 2)))


def alpha(added: Sums, level: Level) -> Floats:
    """Return Krippendorff's alpha, nominal or ordinal (Krippendorff 2011)."""
    import numpy as np

    pairable = added.coincidences.sum(axis=2)
    total = pairable.sum(axis=1)
    size = pairable.shape[1]
    if level == "nominal":
        distance = np.broadcast_to(1 - np.eye(size), added.coincidences.shape)
    else:
        # All that stand between the two, with half of each: the distance of two mid-ranks.
        middle = np.cumsum(pairable, axis=1) - pairable / 2
        distance = (middle[:, :, None] - middle[:, None, :]) ** 2
    chance = pairable[:, :, None] * pairable[:, None, :]
    observed = (added.coincidences * distance).sum(axis=(1, 2))
    return 1 - _ratio((total - 1) * observed, (chance * distance).sum(axis=(1, 2)))


def fleiss(added: Sums) -> Floats:
    """Return Fleiss' kappa (1971); with ratings missing, as Gwet 2014, chapter 2."""
    return _over_chance(exact(added), (_prevalence(added) ** 2).sum(axis=1))


def gwet(added: Sums, weight: Floats) -> Floats:
    """Return Gwet's AC1, or AC2 if ``weight`` is not the identity (Gwet 2008; 2014)."""
    share = _prevalence(added)
    even = weight.sum() / (len(weight) * max(len(weight) - 1, 1))
    return _over_chance(_weighted(added, weight), even * (share * (1 - share)).sum(axis=1))


def pabak(added: Sums, weight: Floats) -> Floats:
    """Return the coefficient whose chance is even: PABAK (Byrt 1993; Brennan & Prediger 1981)."""
    observed = _weighted(added, weight)
    return _over_chance(observed, weight.mean() + 0 * observed)


def _weighted(added: Sums, weight: Floats) -> Floats:
    return _ratio((added.matches * weight).sum(axis=(1, 2)), added.matches.sum(axis=(1, 2)))


def _prevalence(added: Sums) -> Floats:
    import numpy as np

    total = added.shares.sum(axis=1, keepdims=True)
    return _ratio(added.shares, np.broadcast_to(total, added.shares.shape))


def cohen_of(table: Table) -> float:
    """Return Cohen's kappa of a table of two raters, by scikit-learn; not for a single value."""
    import numpy as np
    from sklearn.metrics import cohen_kappa_score

    # scikit-learn weighs by the place in ``labels``, so these must be the whole scale.
    places = table.positions.astype(int)
    first, second = places[table.codes.T]
    scale = np.arange(places.min(), places.max() + 1)
    kind = "quadratic" if table.level == "ordinal" else None
    return float(cohen_kappa_score(first, second, labels=scale, weights=kind))


def alpha_of(table: Table) -> float:
    """Return Krippendorff's alpha of a table, by the library krippendorff; not for a single value."""
    import krippendorff
    import numpy as np

    data = np.where(table.codes == MISSING, np.nan, table.codes.astype(float))
    return float(krippendorff.alpha(data.T, level_of_measurement=table.level))

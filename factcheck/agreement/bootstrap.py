"""Which items are drawn, how often, and what that says of a figure.

Intervals are percentile bootstraps (Efron and Tibshirani 1993, chapter 13). What is drawn is whole
responses where there are enough of them, for claims of one response are not independent of each
other (Field and Welsh 2007, "Bootstrapping clustered data"); else items. The seed is fixed.
"""

# ruff: noqa: PLC0415 - numpy is imported by what computes with it

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.agreement.model import Item

if TYPE_CHECKING:
    from factcheck.agreement.coefficients import Floats

#: Resamples of a bootstrap; percentiles take a thousand (Efron and Tibshirani 1993, chapter 13).
RESAMPLES = 1000
SEED = 20261122
#: From how many responses on whole responses are drawn: intervals from few clusters are too narrow
#: (Cameron, Gelbach and Miller 2008 study five to thirty).
ENOUGH_RESPONSES = 20
#: Fewer items draw so few different resamples that an interval says nothing.
FEWEST = 5
#: How many numbers of 8 bytes a block of resamples may hold.
_BLOCK = 4_000_000


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


def units(items: Sequence[Item]) -> tuple[Sequence[object], Literal["responses", "items"]]:
    """Return the unit with which each item is drawn: its response where there are enough."""
    responses = [item.response_id for item in items]
    if len(set(responses)) >= ENOUGH_RESPONSES:
        return responses, "responses"
    return range(len(items)), "items"

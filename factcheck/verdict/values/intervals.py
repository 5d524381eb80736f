"""What every comparison of quantities is made of: an outcome, why, and intervals."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from factcheck.model import Bound

#: The end of "more than 5" and "up to 5".
_INFINITY: Final = Decimal("Infinity")


class Outcome(StrEnum):
    """How two quantities stand to each other."""

    AGREES = "agrees"
    DIFFERS = "differs"
    #: They decide nothing about each other.
    INCOMPARABLE = "incomparable"


class Finding(NamedTuple):
    """An outcome with its reason, before the two quantities are put in words."""

    outcome: Outcome
    why: str
    #: How far apart the two are, to find the nearest; None where there is no common scale.
    distance: Decimal | None


class Interval(NamedTuple):
    """The values between two ends, both of them included."""

    low: Decimal
    high: Decimal

    def gap(self, other: Interval) -> Decimal:
        """How far apart two intervals are; 0 where they meet."""
        return max(self.low - other.high, other.low - self.high, Decimal(0))

    def holds(self, other: Interval, slack: Decimal) -> bool:
        """Whether another lies within this one, give or take a slack at either end."""
        return self.low - slack <= other.low and other.high <= self.high + slack

    def opened(self, bound: Bound) -> Interval:
        """The values that a bound leaves open."""
        if bound is Bound.AT_LEAST:
            return Interval(self.low, _INFINITY)
        if bound is Bound.AT_MOST:
            return Interval(-_INFINITY, self.high)
        return self


def undecided(why: str) -> Finding:
    """Say why two quantities have no common scale."""
    return Finding(Outcome.INCOMPARABLE, why, None)

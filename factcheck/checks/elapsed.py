"""Whether a stated time fits between two dates."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import regex

from factcheck.checks.days import Days, days_between, months_between, years_between
from factcheck.model import Bound, Quantity

__all__ = ["compare_age", "compare_elapsed", "is_before", "with_number"]

_DIGITS: Final = regex.compile(r"(?:^[-−])?\p{Nd}(?:[\p{Nd}.,]|[ \u00a0\u202f](?=\p{Nd}{3}))*")
#: How far "about" reaches, as a share, and how far it leaves open what is meant.
ABOUT_RIGHT: Final = Decimal("0.05")
ABOUT_OPEN: Final = Decimal("0.10")
_SCALE: Final = regex.compile(r"^\s*[\p{L}\p{M}]+")
#: Days and nights, and both ends or neither: counts of days one off are left undecided.
_ONE: Final = Decimal(1)


def compare_elapsed(first: Days, last: Days, stated: Quantity) -> tuple[bool, str] | None:
    """Compare a stated time with what lies between two dates.

    Returns:
        Whether it is right and the right figure; None where that is not sure.
    """
    number, resolution = stated.number, Decimal(stated.resolution or 1)
    if stated.bound is Bound.ABOUT and stated.unit == "year" and not stated.value_to:
        return _about(first, last, number, resolution)
    if stated.bound is not Bound.EXACT or stated.value_to:
        return None
    match stated.unit:
        case "year":
            return _years(first, last, number, resolution)
        case "month" if first.exact and last.exact:
            exact = Decimal(months_between(first.first, last.first))
            return _near(number, exact, exact + (last.first.day != first.first.day))
        case "week" if first.exact and last.exact:
            days = days_between(first.first, last.first)
            return None if days is None else _near(number * 7, Decimal(days), Decimal(days), by=7)
        case "day" if first.exact and last.exact:
            days = days_between(first.first, last.first)
            return None if days is None else _near(number, Decimal(days), Decimal(days))
        case _:
            return None


def _years(
    first: Days, last: Days, number: Decimal, resolution: Decimal
) -> tuple[bool, str] | None:
    least, most = years_between(first.last, last.first), years_between(first.first, last.last)
    difference = last.first.year - first.first.year
    exact = first.exact and last.exact
    wanted = least if exact else difference
    if resolution != 1:  # "two decades", "4.5 years"
        off = abs(number - wanted)
        if off <= resolution / 2:
            return True, str(wanted)
        return (False, str(wanted)) if off > max(resolution, _ONE) + _ONE else None
    if number == wanted:
        return True, str(wanted)
    if min(least, wanted) <= number <= max(most, wanted) + 1:
        return None
    return False, str(wanted)


def _about(
    first: Days, last: Days, number: Decimal, resolution: Decimal
) -> tuple[bool, str] | None:
    """Compare "about 80 years": right at a twentieth, wrong beyond a tenth."""
    wanted = last.first.year - first.first.year
    off = abs(number - wanted)
    if off <= max(resolution / 2, ABOUT_RIGHT * abs(wanted)):
        return True, str(wanted)
    if off > max(resolution, ABOUT_OPEN * abs(wanted), 2 * _ONE):
        return False, str(wanted)
    return None


def _near(
    number: Decimal, exact: Decimal, other: Decimal, *, by: int = 1
) -> tuple[bool, str] | None:
    if number == exact or (by > 1 and abs(number - exact) * 2 < by):
        return True, str(exact // by)
    if min(abs(number - exact), abs(number - other)) <= by:
        return None
    return False, str(exact // by)


def compare_age(born: Days, then: Days, stated: Quantity) -> tuple[bool, str] | None:
    """Compare an age in completed years with the dates of birth and of the event."""
    if stated.bound is not Bound.EXACT or stated.value_to or stated.resolution != "1":
        return None
    least, most = years_between(born.last, then.first), years_between(born.first, then.last)
    if most < 0:
        return None  # the order of the dates is what is wrong
    right = str(most) if least == most else f"{max(least, 0)}-{most}"
    return least <= stated.number <= most, right


def with_number(quantity: Quantity, number: str) -> str:
    """Write a quantity as it stands with another number.

    Hindi and Latin digits are both understood, so a correction is in Latin ones.
    """
    found = _DIGITS.search(quantity.quote)
    if found is not None:
        before, after = quantity.quote[: found.start()], quantity.quote[found.end() :]
        whole = sum(char.isdecimal() for char in quantity.value.partition(".")[0])
        if sum(char.isdecimal() for char in found.group()) < whole:  # "2 million"
            after = _SCALE.sub("", after)
        return f"{before}{number}{after}"
    *_, unit = quantity.quote.split()
    return f"{number} {unit}" if quantity.unit else number


def is_before(one: Days, other: Days) -> bool | None:
    """Tell whether one date is before another; None where they overlap."""
    if one.last < other.first:
        return True
    return False if other.last < one.first else None

"""Reckoning with dates as precise as a text gives them: "1879", "1879-03" or "1879-03-14".

Years before the common era carry a minus as in `claims.quantities`, and are counted without a year
zero. Until 4 October 1582 dates are taken for Julian ones, as historians write them; from then until
1923, when the last states went over, a date may be of either calendar.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from typing import Final, NamedTuple

#: The first day of the Gregorian calendar.
GREGORIAN_FROM: Final = (1582, 10, 15)
#: Greece was the last to leave the Julian calendar in civil life, on 1 March 1923.
JULIAN_UNTIL: Final = (1923, 3, 1)


class Day(NamedTuple):
    """A day; ``year`` is astronomical: 1 BC is 0, 44 BC is -43."""

    year: int
    month: int
    day: int


class Days(NamedTuple):
    """The first and the last day that a date may mean."""

    first: Day
    last: Day

    @property
    def exact(self) -> bool:
        """Whether the date names one day."""
        return self.first == self.last


def days_of(value: str) -> Days | None:
    """Read an ISO 8601 date, cut as `Quantity.value` is; None for a day of any year."""
    if value.startswith("--"):
        return None
    before = value.startswith("-")
    year, month, day = (*(int(part) for part in value.lstrip("-").split("-")), 0, 0)[:3]
    if before:
        year = 1 - year
    last_month = month or 12
    first = Day(year, month or 1, day or 1)
    return Days(first, Day(year, last_month, day or days_in_month(year, last_month)))


def days_in_month(year: int, month: int) -> int:
    """Count the days of a month; of February by the Gregorian rule."""
    return monthrange(year % 400 + 400, month)[1]


def is_leap(year: int, *, julian: bool = False) -> bool:
    """Whether a year has 366 days."""
    return year % 4 == 0 if julian else isleap(year)


def day_number(day: Day, *, julian: bool = False) -> int:
    """Number the days through, by the formulas of the Julian day number."""
    shift = (14 - day.month) // 12
    year = day.year + 4800 - shift
    month = day.month + 12 * shift - 3
    number = day.day + (153 * month + 2) // 5 + 365 * year + year // 4
    return number - 32083 if julian else number - year // 100 + year // 400 - 32045


def weekday(day: Day, *, julian: bool | None = None) -> int:
    """Return the weekday of a date, Monday 0, in the calendar of its time unless one is named.

    >>> weekday(Day(1969, 7, 20)), weekday(Day(1492, 10, 12))
    (6, 4)
    """
    return day_number(day, julian=day < GREGORIAN_FROM if julian is None else julian) % 7


def years_between(first: Day, last: Day) -> int:
    """Count the completed years from one day to another; below zero if the other is earlier."""
    return last.year - first.year - (last[1:] < first[1:])


def months_between(first: Day, last: Day) -> int:
    """Count the completed months from one day to another."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months - (last.day < first.day)


def days_between(first: Day, last: Day) -> int | None:
    """Count the days from one day to another; None where they are not of one calendar."""
    if first < GREGORIAN_FROM <= last:
        return None
    julian = first < GREGORIAN_FROM
    return day_number(last, julian=julian) - day_number(first, julian=julian)

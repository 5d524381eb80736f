"""Whether two dates agree, at the coarser precision of the two.

A year agrees with each of its days; decades and centuries with each of their years. A span with
two stated ends ("1914–1918") agrees with one that has the same ends. Of a single date it decides
only that it is one of the ends, or lies outside.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from factcheck.model import Bound, Quantity
from factcheck.verdict.values.intervals import Finding, Interval, Outcome, undecided

#: "around 1900": years either side.
ABOUT_YEARS: Final = 5
#: Twelve months of 31 days: enough to put dates in order, and the same before the common era.
_DAYS_IN_YEAR: Final = 372


def compare_dates(claimed: Quantity, stated: Quantity) -> Finding:
    """Compare two dates or spans of time."""
    if "--" in (claimed.value[:2], stated.value[:2]):
        return _days_of_any_year(claimed, stated)
    left, right = _days(claimed), _days(stated)
    distance = left.gap(right)
    about = Bound.ABOUT in (claimed.bound, stated.bound)
    slack = Decimal(ABOUT_YEARS * _DAYS_IN_YEAR if about else 0)
    if {claimed.bound, stated.bound} & {Bound.AT_LEAST, Bound.AT_MOST}:
        may_be, is_said = left.opened(claimed.bound), right.opened(stated.bound)
        if may_be.holds(is_said, slack):
            outcome, why = Outcome.AGREES, "what is stated lies within what is claimed"
        elif may_be.gap(is_said) > slack:
            outcome, why = Outcome.DIFFERS, "what is stated lies outside what is claimed"
        else:
            outcome, why = Outcome.INCOMPARABLE, "the bound leaves it open"
    elif is_span(claimed) or is_span(stated):
        outcome, why = _spans(claimed, stated, apart=distance > slack)
    elif left.holds(right, Decimal(0)) or right.holds(left, Decimal(0)):
        why = "" if left == right else "the same at the precision that both state"
        outcome = Outcome.AGREES
    elif distance <= slack and about:
        outcome, why = Outcome.AGREES, f"within {ABOUT_YEARS} years for an approximate date"
    else:
        outcome, why = Outcome.DIFFERS, ""
    return Finding(outcome, why, distance)


def _spans(claimed: Quantity, stated: Quantity, *, apart: bool) -> tuple[Outcome, str]:
    """Compare where at least one is a span with two stated ends."""
    if is_span(claimed) and is_span(stated):
        same = same_date(claimed.value, stated.value) and same_date(
            claimed.value_to, stated.value_to
        )
        return (Outcome.AGREES, "") if same else (Outcome.DIFFERS, "not both ends are the same")
    if apart:
        return Outcome.DIFFERS, "one lies outside the other"
    if is_span(stated) and not claimed.value_to:
        ends = (stated.value, stated.value_to)
        if any(same_date(claimed.value, end) for end in ends):
            return Outcome.AGREES, "it is one end of the span"
    return Outcome.INCOMPARABLE, "one lies within the other, which says nothing of its ends"


def _days_of_any_year(claimed: Quantity, stated: Quantity) -> Finding:
    """Compare "14 March" with a date: month and day alone count."""
    left, right = (_any_year(quantity) for quantity in (claimed, stated))
    if not left or not right:
        return undecided("only one of them states a day")
    return Finding(
        Outcome.AGREES if left == right else Outcome.DIFFERS,
        "" if claimed.value == stated.value else "day and month are what both state",
        Decimal(left != right),
    )


def _any_year(quantity: Quantity) -> str:
    return quantity.value[-5:] if len(quantity.value.lstrip("-")) in (5, 10) else ""


def is_span(quantity: Quantity) -> bool:
    """Whether both ends of a range are stated, unlike those of decades, centuries, millennia."""
    if not quantity.value_to:
        return False
    first, last = quantity.value, quantity.value_to
    if max(len(first.lstrip("-")), len(last.lstrip("-"))) > 4:
        return True
    start, years = int(first), int(last) - int(first) + 1
    if start < 0:
        return not (years % 100 == 0 and start % 100 == 0)
    decade = years == 10 and start % 10 == 0
    return not (decade or (years % 100 == 0 and start % 100 in (0, 1)))


def same_date(one: str, other: str) -> bool:
    """Whether two dates are the same at the coarser precision of the two."""
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or longer.startswith(f"{shorter}-")


def _days(quantity: Quantity) -> Interval:
    first = _parts(quantity.value)
    last = _parts(quantity.value_to or quantity.value)
    return Interval(_order(*first, first=True), _order(*last, first=False))


def _parts(value: str) -> tuple[int, int, int]:
    sign = -1 if value.startswith("-") else 1
    year, month, day = (*(int(part) for part in value.lstrip("-").split("-")), 0, 0)[:3]
    return sign * year, month, day


def _order(year: int, month: int, day: int, *, first: bool) -> Decimal:
    """Number the first, or the last, day that a date may mean."""
    month = month or (1 if first else 12)
    day = day or (1 if first else 31)
    return Decimal(year * _DAYS_IN_YEAR + (month - 1) * 31 + day)

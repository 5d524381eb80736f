"""Spans of years, ages and offsets of time: read and compare them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import regex

from claims.model import Quantity, QuantityKind
from factcheck.verdict.values.dates import is_span, same_date
from factcheck.verdict.values.intervals import Outcome
from factcheck.verdict.values.properties import Value

Found = tuple[Value, tuple[tuple[int, int], ...]]

_TILL = regex.compile(r"(?: to | until | till |hasta| a | até | ao | से |-| and | y | e )")
#: Words between the two ends of a span: "from 1831 until his overthrow in 1889".
_FARTHEST = 70
_OFFSET = regex.compile(
    r"(?:UTC|GMT|यूटीसी|जीएमटी) ?(?P<sign>[+-]) ?(?P<hours>\p{N}{1,2})(?::(?P<minutes>\p{N}{2})|(?P<part>[.,]\p{N}{1,2}))?",
    regex.I,
)
_AHEAD = regex.compile(
    r"(?P<hours>\p{N}{1,2})(?: hours?)?(?:(?: and|,)? (?P<minutes>\p{N}{1,2}) minutes?)?(?: hours?)? (?P<way>ahead of|behind)",
    regex.I,
)
#: In a date of birth or death only the year may be known, so an age is one of two.
_YEAR = 4


def read_period(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read "from 1831 to 1889", also where words stand before the second date."""
    dates = [q for q in found if q.kind is QuantityKind.DATE and start <= q.start < end]
    for date in dates:
        if is_span(date):
            return Value(text=date.quote, quantities=(date,)), ((date.start, date.end),)
    for first, last in pairwise(dates):
        between = text[first.end : last.start]
        if len(between) <= _FARTHEST and _TILL.search(between) and first.value < last.value:
            whole = replace(
                first, quote=text[first.start : last.end], end=last.end, value_to=last.value
            )
            return Value(text=whole.quote, quantities=(whole,)), ((first.start, last.end),)
    return None


def compare_periods(ours: Value, theirs: Value) -> Outcome:
    """Compare two spans: both ends agree, or one does and the other is wrong.

    Where neither agrees, it may be another office or event.
    """
    if not (ours.quantities and theirs.quantities):
        return Outcome.INCOMPARABLE
    one, other = ours.quantities[0], theirs.quantities[0]
    ends = (same_date(one.value, other.value), same_date(one.value_to, other.value_to))
    if all(ends):
        return Outcome.AGREES
    return Outcome.DIFFERS if any(ends) else Outcome.INCOMPARABLE


def compare_ages(ours: Value, theirs: Value) -> Outcome:
    """Compare an age with dates of birth and death."""
    if not ours.quantities or len(theirs.quantities) != 2:
        return Outcome.INCOMPARABLE
    if ours.quantities[0].kind is QuantityKind.DATE:
        return Outcome.INCOMPARABLE  # a claim's own "(1903–1977)" is no age
    born, died = (quantity.value for quantity in theirs.quantities)
    if born.startswith("-") or died.startswith("-"):
        return Outcome.INCOMPARABLE
    years = int(died[:_YEAR]) - int(born[:_YEAR])
    ages = {years - 1, years}
    if len(born) == len(died) == len("2000-01-01"):
        ages = {years if died[_YEAR:] >= born[_YEAR:] else years - 1}
    return Outcome.AGREES if int(ours.quantities[0].number) in ages else Outcome.DIFFERS


def read_offset(text: str, start: int, end: int) -> Found | None:
    """Read "UTC+5:45", "5 hours and 45 minutes ahead of UTC"."""
    match = _OFFSET.search(text, start, end) or _AHEAD.search(text, start, end)
    if match is None:
        return None
    hours = Decimal(match["hours"])
    groups = match.groupdict()
    if groups.get("minutes"):
        hours += Decimal(groups["minutes"]) / 60
    if groups.get("part"):
        hours += Decimal("0" + groups["part"].replace(",", "."))
    if groups.get("sign") == "-" or groups.get("way", "").lower() == "behind":
        hours = -hours
    return Value(text=match.group(), codes=frozenset({f"{hours.normalize():f}"})), (match.span(),)

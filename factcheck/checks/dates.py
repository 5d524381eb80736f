"""Dates that a response gives, computed against each other.

Weekdays of full dates, leap years, days that no month has, the decade or century of a year, the
order of two dates, how long something lasted, how long one thing came after another, and ages from
dates of birth in the same answer. Everything that the computation needs must stand in the response;
nothing is looked up and no date is relative to today.

A figure of years beside years alone ("1914-1918, five years") may count either end, so only figures
more than one year off are wrong; ages and full dates are held to the year.

What this cannot see: dates in a calendar of which the text says nothing, and who is meant where two
people stand in one sentence; such sentences are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

import regex

from claims.numerals import fold
from factcheck.checks.ages import ages, ages_of_claims
from factcheck.checks.date_words import DATE_WORDS
from factcheck.checks.days import (
    GREGORIAN_FROM,
    JULIAN_UNTIL,
    Days,
    days_in_month,
    days_of,
    is_leap,
    weekday,
)
from factcheck.checks.elapsed import compare_elapsed, is_before, with_number
from factcheck.checks.masked import Match, Reading, Template, readings
from factcheck.checks.model import Finding
from factcheck.checks.order import orders
from factcheck.checks.outcome import Outcome, finding, finding_of_claim
from factcheck.model import Bound, Claim, Lang, Quantity, QuantityKind, Response

__all__ = ["check"]

_WORD: Final = regex.compile(r"[\p{L}\p{M}'’]+")
_NUMBER: Final = regex.compile(r"\p{Nd}+")
_MONTH: Final = regex.compile(r"\d{4}-\d\d")
#: "in 1865, after which it appeared in 1869": what follows is the later of the two.
_RELATIVE: Final = regex.compile(r"\b(?:which|that|lo cual|lo que|o qual|o que)\b|जिसके")
#: Sweden alone had a 30 February, in 1712.
_SWEDISH: Final = ("1712-02", 30)


def check(response: Response, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield what the dates of a response say of each other.

    >>> response = Response(id="", lang="en", text="4 July 1776 was a Friday.")
    >>> [finding.detail for finding in check(response, [])]
    ['4 July 1776 is a Thursday, not a Friday.']
    """
    sentences = [reading for reading in readings(response, claims) if reading.quantities]
    sound = [reading for reading in sentences if not _disowned(reading, reading.plain)]
    found: list[tuple[Reading, Outcome]] = []
    for reading in sentences:
        found += [(reading, outcome) for outcome in _leap_years(reading)]
    for reading in sound:
        found += [(reading, outcome) for outcome in _within(reading)]
    found += ages(sound)
    everything = readings(response, claims)
    found += _same_day(everything)
    found += _later(everything)
    kept: list[tuple[Reading, Outcome]] = []
    places: list[tuple[int, int]] = []
    for reading, outcome in sorted(found, key=lambda item: item[1].start - item[1].end):
        if not any(at is reading and _covers(longer, outcome) for at, longer in kept):
            kept.append((reading, outcome))
            made = finding(outcome, reading, claims, check="dates", error_type="temporal")
            places.append((made.start, made.end))
            yield made
    for claim, outcome in (*ages_of_claims(claims), *orders(claims)):
        if not any(claim.start <= start and end <= claim.end for start, end in places):
            yield finding_of_claim(outcome, claim, check="dates", error_type="temporal")


def _covers(longer: Outcome, outcome: Outcome) -> bool:
    """Tell whether two templates read the same words, one of them more of them."""
    same = longer.right is outcome.right
    return same and longer.start <= outcome.start and outcome.end <= longer.end


@cache
def _templates(lang: Lang, field: str) -> tuple[Template, ...]:
    words = {"weekday": [name for names in DATE_WORDS[lang].weekdays for name in names]}
    return tuple(Template(source, words) for source in getattr(DATE_WORDS[lang], field))


def _matches(reading: Reading, field: str) -> Iterator[Match]:
    for template in _templates(reading.lang, field):
        yield from template.matches(reading)


def _disowned(reading: Reading, text: str) -> bool:
    """Tell whether a text has a word that takes back what it says, or sets a condition."""
    words = DATE_WORDS[reading.lang].disowning
    return any(word in words for word in _WORD.findall(text.casefold()))


def _within(reading: Reading) -> Iterator[Outcome]:
    """Compute what one sentence says."""
    yield from _impossible_days(reading)
    for match in _matches(reading, "weekday"):
        yield from _weekday(match, match.quantity("d"))
    for match in _matches(reading, "age_of"):
        yield from _age_of(match)
    for match in _matches(reading, "duration"):
        yield from _elapsed(match)
    for match in _matches(reading, "after"):
        if not _RELATIVE.search(reading.plain, match.start, match.end):
            yield from _elapsed(match)
    for match in _matches(reading, "since"):
        if not _dates_before(reading, match) and not _RELATIVE.search(
            reading.plain, match.start, match.end
        ):
            yield from _elapsed(match)
    for match in _matches(reading, "before"):
        if not _RELATIVE.search(reading.plain, match.start, match.end):
            yield from _order(match)


def _dates_before(reading: Reading, match: Match) -> bool:
    return any(q.kind is QuantityKind.DATE and q.end <= match.start for q in reading.quantities)


# --- single dates ------------------------------------------------------------------------------


def _same_day(sentences: Sequence[Reading]) -> Iterator[tuple[Reading, Outcome]]:
    """Compute "It was a Friday" from the only full date of the sentence before."""
    for before, reading in pairwise(sentences):
        dates = [q for q in before.quantities if q.kind is QuantityKind.DATE]
        if len(dates) != 1 or before.located.block != reading.located.block:
            continue
        if any(_disowned(one, one.plain) for one in (before, reading)):
            continue
        for match in _matches(reading, "same_day"):
            for outcome in _weekday(match, dates[0]):
                yield reading, outcome


def _weekday(match: Match, written: Quantity) -> Iterator[Outcome]:
    days = _exact(written)
    if days is None:
        return
    names = DATE_WORDS[match.reading.lang].weekdays
    said = fold(match.words("w")).replace(" ", "-")
    claimed = next(
        number
        for number, spellings in enumerate(names)
        if said in {fold(spelling) for spelling in spellings}
    )
    rightly = weekday(days.first)
    if claimed != rightly and days.first < JULIAN_UNTIL:
        other = weekday(days.first, julian=days.first >= GREGORIAN_FROM)
        if claimed == other:
            return  # right in the other calendar
    right = claimed == rightly
    said = f"{written.quote} is a {names[rightly][0]}"
    yield Outcome(
        right=right,
        detail=f"{said}." if right else f"{said}, not a {match.written('w')}.",
        start=match.start,
        end=match.end,
        correction="" if right else names[rightly][0],
        proves=True,
    )


def _leap_years(reading: Reading) -> Iterator[Outcome]:
    for match in _matches(reading, "leap"):
        written = match.quantity("d")
        rest = reading.plain[: match.start] + reading.plain[match.end :]
        if not written.quote.isdecimal() or len(written.quote) > 4 or _disowned(reading, rest):
            continue
        year = int(written.value)
        leap = is_leap(year)
        if year < GREGORIAN_FROM[0] and leap != is_leap(year, julian=True):
            continue
        denied = match.has("no")
        right = leap != denied
        yield Outcome(
            right=right,
            detail=f"{year} {'is' if leap else 'is not'} a leap year: {_leap_rule(year)}.",
            start=match.start,
            end=match.end,
            proves=True,
        )


def _leap_rule(year: int) -> str:
    if year % 4:
        return "4 does not divide it"
    if year % 100:
        return "4 divides it and 100 does not"
    return "400 divides it" if year % 400 == 0 else "100 divides it and 400 does not"


def _impossible_days(reading: Reading) -> Iterator[Outcome]:
    """Find days that their month does not have: "31 April 2020"."""
    for written in reading.quantities:
        if written.kind is not QuantityKind.DATE or not _MONTH.fullmatch(written.value):
            continue
        year, month = (int(part) for part in written.value.split("-"))
        numbers = [int(number) for number in _NUMBER.findall(written.quote) if len(number) <= 2]
        most = days_in_month(year, month)
        days = [number for number in numbers if most < number <= 31]
        if not days or (written.value, days[0]) == _SWEDISH:
            continue
        if month == 2 and days[0] == 29 and year < JULIAN_UNTIL[0] and is_leap(year, julian=True):
            continue
        name = DATE_WORDS[reading.lang].months[month - 1]
        yield Outcome(
            right=False,
            detail=f"There is no {written.quote}: {name} {year} has {most} days.",
            start=written.start,
            end=written.end,
        )


def _age_of(match: Match) -> Iterator[Outcome]:
    """Compare a date with the decade or century in which it is said to be."""
    written, age = match.quantity("d"), match.quantity("c")
    day, years = days_of(written.value), _span(age)
    if day is None or years is None or written.bound is not Bound.EXACT:
        return
    year = day.first.year
    right = years.first.year <= year <= years.last.year
    century = years.last.year - years.first.year == 99
    # 1900 is popularly of the 20th century, and 1800 may begin or end one
    if century and not right and (year % 100 == 0):
        return
    yield Outcome(
        right=right,
        detail=f"{age.quote} is {age.value.lstrip('0')} to {age.value_to.lstrip('0')}, which "
        f"{'holds' if right else 'does not hold'} {written.quote}.",
        start=match.start,
        end=match.end,
    )


# --- two dates ---------------------------------------------------------------------------------


def _elapsed(match: Match) -> Iterator[Outcome]:
    """Compare a stated time with the two dates around it."""
    if match.has("r"):
        span = match.quantity("r")
        begin, finish = days_of(span.value), days_of(span.value_to)
        dates = span.quote
    else:
        first, last = match.quantity("b"), match.quantity("e")
        begin, finish = days_of(first.value), days_of(last.value)
        dates = f"{first.quote} to {last.quote}"
    if begin is not None and finish is not None:
        yield from _time(begin, finish, match.quantity("n"), dates, (match.start, match.end))


def _time(
    begin: Days, finish: Days, stated: Quantity, dates: str, place: tuple[int, int]
) -> Iterator[Outcome]:
    compared = compare_elapsed(begin, finish, stated)
    if compared is None:
        return
    right, number = compared
    unit = stated.unit if number == "1" else f"{stated.unit}s"
    yield Outcome(
        right=right,
        detail=f"{dates} is {number} {unit}{'' if right else f', not {stated.value}'}.",
        start=place[0],
        end=place[1],
        correction="" if right or number.startswith("-") else with_number(stated, number),
    )


def _order(match: Match) -> Iterator[Outcome]:
    first, last = match.quantity("b"), match.quantity("e")
    begin, finish = days_of(first.value), days_of(last.value)
    right = None if begin is None or finish is None else is_before(begin, finish)
    if right is not None:
        yield Outcome(
            right=right,
            detail=f"{first.quote} is {'before' if right else 'after'} {last.quote}.",
            start=match.start,
            end=match.end,
        )


def _later(sentences: Sequence[Reading]) -> Iterator[tuple[Reading, Outcome]]:
    """Compute "Two years later, in 1971" from the only date before it, at most a sentence away."""
    for before, reading in zip((None, *sentences), sentences, strict=False):
        for match in _matches(reading, "later"):
            date = match.quantity("e" if match.has("e") else "b")
            dates = [
                quantity
                for quantity in reading.quantities
                if quantity.kind is QuantityKind.DATE and quantity.end <= match.start
            ]
            first = not dates and not _WORD.search(reading.plain[: match.start])
            if first and before is not None and before.located.block == reading.located.block:
                dates = [q for q in before.quantities if q.kind is QuantityKind.DATE]
            if len(dates) != 1 or dates[0].value_to or dates[0].bound is Bound.ABOUT:
                continue
            if _disowned(reading, reading.plain):
                continue
            pair = (dates[0], date) if match.has("e") else (date, dates[0])
            begin, finish = (days_of(quantity.value) for quantity in pair)
            if begin is None or finish is None:
                continue
            said = f"{pair[0].quote} to {pair[1].quote}"
            for outcome in _time(
                begin, finish, match.quantity("n"), said, (match.start, match.end)
            ):
                yield reading, outcome


def _exact(written: Quantity) -> Days | None:
    days = days_of(written.value)
    return days if days is not None and days.exact and len(written.value) >= 10 else None


def _span(age: Quantity) -> Days | None:
    first, last = days_of(age.value), days_of(age.value_to)
    return None if first is None or last is None else Days(first.first, last.last)

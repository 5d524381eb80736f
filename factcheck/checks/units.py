"""Conversions, physical constants and chemical elements, computed with pint and periodictable.

A conversion is right when the two figures agree within the precision of both as they are written:
"26.2 miles (42.2 km)". In an equation ("1 mile is 1.6 km") the first figure is exact. Between what
rounding explains and what no rounding could, nothing is decided. Currencies are never converted.

What this cannot see: which of two units of one name is meant (US and imperial gallons, tons, bytes
by 1000 or 1024); a figure is wrong only if it is so for each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

import regex

from claims import unit_names
from claims.numerals import fold
from factcheck.checks.constants import constants
from factcheck.checks.elapsed import with_number
from factcheck.checks.elements import elements
from factcheck.checks.kitchen import kitchen_measures
from factcheck.checks.masked import Match, Reading, Template, read_text, readings
from factcheck.checks.measures import (
    Amount,
    Zone,
    amounts,
    compare_amounts,
    convert,
    figure,
    is_complete,
)
from factcheck.checks.model import Finding
from factcheck.checks.outcome import Outcome, finding, finding_of_claim
from factcheck.checks.unit_words import UNIT_WORDS
from factcheck.model import Claim, Lang, Quantity, QuantityKind, Response

__all__ = ["check"]

_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")
#: "5 feet 11 inches (180 cm)": before a measure, the larger part of it.
_TOUCHING: Final = regex.compile(r"\s?(?:,|and|y|e|और|con)?\s?")
_OF_ELEMENTS: Final = regex.compile(
    r"symbol|símbolo|atomic|atómic|atômic|protons|protones|prótons|प्रतीक|परमाणु|प्रोटॉन|संकेत",
    regex.IGNORECASE,
)
_TEMPERATURES: Final = frozenset({"degree_Celsius", "degree_Fahrenheit"})
#: Which units make one figure with a smaller one.
_COMPOUNDS: Final = frozenset(
    {("foot", "inch"), ("pound", "ounce"), ("hour", "minute"), ("minute", "second"),
     ("meter", "centimeter"), ("kilometer", "meter"), ("year", "month"), ("day", "hour")}
)  # fmt: skip


def check(response: Response, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield what the measures, constants and elements of a response come to.

    >>> response = Response(id="", lang="en", text="It is 26.2 miles (45 km) long.")
    >>> [(finding.detail, finding.correction) for finding in check(response, [])]
    [('26.2 miles is 42 km, not 45 km.', '42 km')]
    """
    taken: set[tuple[int, int]] = set()
    for reading in readings(response, claims, advice=True):
        for outcome in (
            *conversions(reading),
            *kitchen_measures(reading),
            *constants(reading),
            *elements(reading),
        ):
            one = finding(outcome, reading, claims, check="units", error_type="numerical")
            if (one.start, one.end) not in taken:
                taken.add((one.start, one.end))
                yield one
    for claim in claims:
        if _names_what_its_sentence_does_not(claim):
            if any(claim.start <= start and end <= claim.end for start, end in taken):
                continue
            for reading in read_text(claim.text, claim.lang):
                for outcome in elements(reading):
                    yield finding_of_claim(outcome, claim, check="units", error_type="numerical")


def _names_what_its_sentence_does_not(claim: Claim) -> bool:
    """Tell whether a claim on an element has its name from a sentence before: "Its symbol is Si"."""
    told = claim.checkworthy and not claim.ambiguous and _OF_ELEMENTS.search(claim.text)
    return bool(told) and claim.text.split()[0] not in claim.quote


@cache
def _templates(lang: Lang, field: str) -> tuple[Template, ...]:
    words = {"unit": unit_names.UNIT_WORDS[lang]}
    return tuple(Template(source, words) for source in getattr(UNIT_WORDS[lang], field))


def conversions(reading: Reading) -> Iterator[Outcome]:
    """Compute the conversions that a sentence states."""
    for field in ("equations", "asides"):
        for template in _templates(reading.lang, field):
            for match in template.matches(reading):
                outcome = _conversion(match, exact=field == "equations")
                if outcome is not None:
                    yield outcome


def _conversion(match: Match, *, exact: bool) -> Outcome | None:
    reading = match.reading
    given, said = _given(match), match.quantity("b")
    if given is None or QuantityKind.MONEY in (given.kind, said.kind):
        return None
    if not (is_complete(reading.plain, given) and is_complete(reading.plain, said)):
        return None
    if _has_larger_part(reading, match) or _same_unit(given, said):
        return None
    if exact and said.start < given.start and given.number != 1:
        return None  # "60 minutes in 1 hour", but not "5 km in 20 minutes"
    compared = _compare(reading, given, said, exact=exact or given.number == 1)
    if compared is None or compared[0] is Zone.OPEN:
        return None
    zone, value, half = compared
    number = figure(value, half, reading.lang)
    written = with_number(said, number)
    start, end = match.start, match.end
    right = zone is Zone.RIGHT
    return Outcome(
        right=right,
        detail=f"{given.quote} is {written}{'' if right else f', not {said.quote}'}.",
        start=start,
        end=end,
        correction="" if right else written,
    )


def _given(match: Match) -> Quantity | None:
    """Return the measure that is converted: of two parts, of one unit, or as it stands."""
    if match.has("u"):
        name = " ".join(match.words("u").replace("-", " ").split())
        one = unit_names.UNIT_WORDS[match.reading.lang][name]
        said = match.quantity("b")
        return replace(
            said,
            quote=f"1 {match.written('u')}",
            value=str(one.factor),
            value_to="",
            unit=one.name,
            resolution="1",
        )
    given = match.quantity("a")
    if not match.has("c"):
        return given
    part = match.quantity("c")
    unit = part.unit or "inch"
    if (given.unit, unit) not in _COMPOUNDS or part.kind is QuantityKind.DATE:
        return None
    small = Amount(value=part.number, unit=unit, half=Decimal(part.resolution or 1) / 2)
    large = convert(next(amounts(given)), unit)
    if large is None:
        return None
    first, last = sorted((given, part), key=lambda quantity: quantity.start)
    return replace(
        part,
        quote=match.reading.plain[first.start : last.end],
        start=first.start,
        kind=QuantityKind.MEASURE,
        unit=unit,
        value=str(large.value + small.value),
    )


def _has_larger_part(reading: Reading, match: Match) -> bool:
    """Tell whether a measure stands before the first, of which this is only the smaller part."""
    return any(
        quantity.kind in (QuantityKind.MEASURE, QuantityKind.MONEY)
        and quantity.end <= match.start
        and _TOUCHING.fullmatch(reading.plain, quantity.end, match.start) is not None
        for quantity in reading.quantities
    )


def _same_unit(given: Quantity, said: Quantity) -> bool:
    return given.unit == said.unit or "degree" in (given.unit, said.unit)


def _compare(
    reading: Reading, given: Quantity, said: Quantity, *, exact: bool
) -> tuple[Zone, Decimal, Decimal] | None:
    """Compare by all readings: right if one is right, wrong if each is wrong, as both ends are."""
    lower = _ends(reading, given, said, exact=exact, upper=False)
    if lower is None or bool(given.value_to) != bool(said.value_to):
        return None
    if not given.value_to:
        return lower
    upper = _ends(reading, given, said, exact=exact, upper=True)
    if upper is None or upper[0] is lower[0]:
        return lower
    return next((end for end in (lower, upper) if end[0] is Zone.OPEN), None)


def _ends(
    reading: Reading, given: Quantity, said: Quantity, *, exact: bool, upper: bool
) -> tuple[Zone, Decimal, Decimal] | None:
    compared = [
        (*found, other.half)
        for one in amounts(given, upper=upper)
        for other in amounts(said, upper=upper)
        if not {one.unit, other.unit} >= {"troy_ounce", "pound"}
        and (found := compare_amounts(one, other, exact=exact)) is not None
    ]
    if not compared:
        return None
    # the reading that fits best; of equals the first
    best = min(compared, key=lambda found: list(Zone).index(found[0]))
    if best[0] is not Zone.RIGHT and given.unit in _TEMPERATURES:
        return _as_difference(reading, given, said, best)
    return best


def _as_difference(
    reading: Reading, given: Quantity, said: Quantity, absolute: tuple[Zone, Decimal, Decimal]
) -> tuple[Zone, Decimal, Decimal]:
    """Read two temperatures as a rise or fall: right if the sentence says so, else left open."""
    one, other = next(amounts(given)), next(amounts(said))
    compared = compare_amounts(one, other, exact=False, difference=True)
    words = {fold(word) for word in UNIT_WORDS[reading.lang].differences}
    changes = any(fold(word) in words for word in _WORD.findall(reading.plain))
    if compared is None:
        return absolute
    if changes and compared[0] is Zone.RIGHT:
        return *compared, other.half
    return (Zone.OPEN if changes or compared[0] is not Zone.WRONG else absolute[0]), *absolute[1:]

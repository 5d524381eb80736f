"""Amounts with their units, converted and compared to the precision that they state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import regex

from factcheck.model import Bound, Lang, Quantity
from factcheck.units import registry

__all__ = [
    "Amount",
    "Zone",
    "amounts",
    "compare_amounts",
    "convert",
    "figure",
    "is_complete",
]

#: Conversion factors are themselves rounded ("1 mile = 1.609 km"), and figures cut short: 3.78 l.
CONVERSION_TOLERANCE: Final = Decimal("0.0005")
#: Zeros at the end of a whole number ("1,600") may stand for rounding: so far they make a figure
#: right, and so far those of the first figure keep the second from being wrong.
ROUND_RIGHT: Final = Decimal("0.01")
ROUND_OPEN: Final = Decimal("0.05")
#: The same for "about", which makes no digit right that is not a zero.
ABOUT_RIGHT: Final = Decimal("0.03")
ABOUT_OPEN: Final = Decimal("0.06")
#: How far ovens are rounded: 350 °F for 180 °C and for 175 °C.
_OVEN_DEGREES: Final = MappingProxyType(
    {"degree_Celsius": Decimal(5), "degree_Fahrenheit": Decimal(10)}
)
#: Temperatures below this are not rounded to tens: water boils at 100 °C.
_ROUND_DEGREES: Final = Decimal(1000)

#: Names of several units; the first is what `claims.quantities` reads.
_SEVERAL: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "metric_ton": ("metric_ton", "short_ton", "long_ton"),
        "gallon": ("gallon", "imperial_gallon"),
        "ounce": ("ounce", "troy_ounce", "fluid_ounce", "imperial_fluid_ounce"),
        "oil_barrel": ("oil_barrel", "beer_barrel", "imperial_barrel"),
        "horsepower": ("horsepower", "metric_horsepower"),
        "calorie": ("calorie", "kilocalorie"),
        "kilobyte": ("kilobyte", "kibibyte"),
        "megabyte": ("megabyte", "mebibyte"),
        "gigabyte": ("gigabyte", "gibibyte"),
        "terabyte": ("terabyte", "tebibyte"),
        "petabyte": ("petabyte", "pebibyte"),
    }
)
#: Days in a month or a year that a text may reckon with.
_LENGTHS: Final[Mapping[str, tuple[Decimal, ...]]] = MappingProxyType(
    {
        "month": tuple(map(Decimal, ("30", "28", "29", "31", "30.4375"))),
        "year": tuple(map(Decimal, ("365", "364", "365.25", "366", "360"))),
    }
)
_AMBIGUOUS_DIGITS: Final = regex.compile(r"\p{Nd}{1,3}[.,]\p{Nd}{3}(?![\p{Nd}.,])")
_SPELLED_TONNE: Final = regex.compile(r"(?i)\b(?:tonnes?|metric|m[ée]tricas?|toneladas?)\b|टन")
#: After a measure these go on with its unit.
_GOES_ON: Final = regex.compile(r"[²³⁻⁰¹]|\s?[\^·⋅*/×]|-\p{L}")

#: Before a number these make it a part of one.
_PARTS: Final = frozenset("+-−–/⁄·×*^")


class Zone(StrEnum):
    """Whether a figure is what rounding explains, what nothing explains, or between the two."""

    RIGHT = "right"
    OPEN = "open"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A value in a unit of pint with half of what its last digit states.

    ``zeros`` is how far the zeros at the end of a whole number may reach, ``loose`` says "about".
    """

    value: Decimal
    unit: str
    half: Decimal
    zeros: Decimal = Decimal(0)
    loose: bool = False


def is_complete(plain: str, measure: Quantity) -> bool:
    """Tell whether a measure is read from end to end: "9.81 m/s^2" and "8+1⁄2 inch" are not."""
    if plain[max(measure.start - 1, 0) : measure.start] in _PARTS:
        return False
    return _GOES_ON.match(plain, measure.end) is None


def amounts(measure: Quantity, *, upper: bool = False) -> Iterator[Amount]:
    """Yield the readings of a measure: of a name of several units, of a mark in its digits.

    Args:
        measure: The measure as `claims.quantities` read it, which comes first.
        upper: Take the upper end of a range.
    """
    value = Decimal(measure.value_to) if upper and measure.value_to else measure.number
    resolution = Decimal(measure.resolution or 1)
    values = [(value, resolution)]
    if _AMBIGUOUS_DIGITS.search(measure.quote) and not measure.value_to:
        thousand = Decimal(1000)
        values.append(
            (value / thousand, resolution / thousand)
            if value == value.to_integral_value() and value >= thousand
            else (value * thousand, resolution * thousand)
        )
    for number, step in values:
        plain = Amount(
            value=number,
            unit=measure.unit,
            half=step / 2,
            zeros=_zeros(number, step, measure.unit),
            loose=measure.bound is Bound.ABOUT,
        )
        yield from _by_unit(plain, measure)


def _by_unit(plain: Amount, measure: Quantity) -> Iterator[Amount]:
    base, _, power = plain.unit.partition("**")
    if base == "metric_ton" and _SPELLED_TONNE.search(measure.quote):
        yield plain
    elif plain.unit in _LENGTHS:
        yield plain
        for days in _LENGTHS[plain.unit]:
            yield replace(
                plain,
                value=plain.value * days,
                unit="day",
                half=plain.half * days,
                zeros=plain.zeros * days,
            )
    else:
        for name in _SEVERAL.get(base, (base,)):
            yield replace(plain, unit=f"{name}**{power}" if power else name)


def _zeros(value: Decimal, resolution: Decimal, unit: str) -> Decimal:
    if unit.startswith("degree") and abs(value) < _ROUND_DEGREES:
        return Decimal(0)
    if resolution != 1 or not value or value != value.to_integral_value():
        return Decimal(0)
    digits = str(abs(int(value)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** zeros / 2 if zeros else Decimal(0)


def convert(given: Amount, unit: str, *, difference: bool = False) -> Amount | None:
    """Convert an amount; None where the units measure different things.

    Args:
        given: The amount.
        unit: What pint calls the unit to convert to.
        difference: Take temperatures for differences of temperature.
    """
    from pint.errors import PintError  # noqa: PLC0415 - see `factcheck.units`

    source = given.unit
    if difference:
        source, unit = (name.replace("degree_", "delta_degree_") for name in (source, unit))
    units = registry(source, unit)

    def to(value: Decimal) -> Decimal:
        magnitude: Decimal = units.Quantity(value, source).to(unit).magnitude
        return magnitude

    try:
        # degrees and bytes are both without dimension, but have different roots
        if units.get_root_units(source)[1] != units.get_root_units(unit)[1]:
            return None
        value = to(given.value)
        return replace(
            given,
            value=value,
            unit=unit,
            half=abs(to(given.value + given.half) - value),
            zeros=abs(to(given.value + given.zeros) - value),
        )
    except PintError:
        return None


def compare_amounts(
    given: Amount, said: Amount, *, exact: bool, difference: bool = False
) -> tuple[Zone, Decimal] | None:
    """Compare an amount with what it is said to be.

    Args:
        given: The first figure.
        said: The second, in another unit.
        exact: The first is exactly what it says; else it is rounded too.
        difference: As for `convert`.

    Returns:
        The zone, and the first figure in the unit of the second; None without a common unit.
    """
    converted = convert(given, said.unit, difference=difference)
    if converted is None:
        return None
    size = max(abs(converted.value), abs(said.value))
    gap = abs(converted.value - said.value)
    own = Decimal(0) if exact else converted.half
    zeros = said.zeros if exact else max(said.zeros, converted.zeros)
    loose = given.loose or said.loose
    right = (
        said.half
        + own
        + CONVERSION_TOLERANCE * size
        + min(zeros, (ABOUT_RIGHT if loose else ROUND_RIGHT) * size)
    )
    # a figure may be cut instead of rounded: 3.78 of 3.785
    is_cut = abs(said.value) < abs(converted.value)
    cut = min(said.half, ROUND_OPEN * size) if is_cut else Decimal(0)
    near = min(zeros, ROUND_OPEN * size)
    if said.value >= 100 and said.value % 5 == 0 and not exact:
        cut = max(cut, _OVEN_DEGREES.get(said.unit, cut))
    open_to = right + cut + (near if exact else max(said.zeros, near))
    if loose:
        open_to = max(open_to, ABOUT_OPEN * size)
    if gap <= right:
        return Zone.RIGHT, converted.value
    return (Zone.OPEN if gap <= open_to else Zone.WRONG), converted.value


def figure(value: Decimal, half: Decimal, lang: Lang) -> str:
    """Write a number to a precision, with the decimal mark of a language.

    >>> figure(Decimal("42.1648"), Decimal("0.05"), "pt")
    '42,2'
    """
    step = half * 2
    if step and abs(value) >= step:
        rounded = (value / step).to_integral_value(ROUND_HALF_UP) * step
    else:
        rounded = Decimal(f"{value:.3g}")
    if rounded and not Decimal("1e-6") <= abs(rounded) < Decimal("1e15"):
        text = f"{rounded.normalize():E}".replace("E", " × 10^").replace("+", "")
    else:
        text = f"{rounded.normalize():f}"
    return text.replace(".", ",") if lang in ("es", "pt") else text

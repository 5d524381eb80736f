"""Whether a stated number is what was computed, as precisely as the text states it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from factcheck.checks.arithmetic.values import Value

#: Below this, a whole number after "=" for a result that is none may be meant as rounded or as cut
#: off ("7 / 2 = 3"), so nothing is said; above it, rounding is usual.
_ROUNDED_FROM: Final = 100
#: What "about" is granted at most, as a part of the result, before it is wrong.
_ABOUT: Final = Fraction(1, 20)
#: Numbers written to so many decimals come from a computer, whose last digits are off.
_FLOAT: Final = Fraction(1, 10**10)


def agrees(
    stated: Fraction,
    resolution: Fraction,
    computed: Value,
    *,
    about: bool = False,
    rounds: bool = False,
) -> bool | None:
    """Compare a stated number with the computed one.

    Args:
        stated: The number in the text.
        resolution: One unit of its last digit.
        computed: What it should be.
        about: The text says that it is rounded: "≈", "about".
        rounds: Numbers of this sort are usually rounded to whole ones: percentages.

    Returns:
        None where rounding or cutting off may explain the difference.

    >>> from factcheck.checks.arithmetic.values import exactly
    >>> agrees(Fraction("0.33"), Fraction("0.01"), exactly(Fraction(1, 3)))
    True
    >>> agrees(Fraction(418), Fraction(1), exactly(408))
    False
    """
    distance = Value(stated, stated).distance(computed)
    if distance == 0:
        return True
    if resolution <= _FLOAT and distance <= abs(computed.low) * _FLOAT:
        return True
    if about:
        return _agrees_about(stated, resolution, computed, distance)
    ends_there = computed.exact and (computed.low / resolution).denominator == 1
    if ends_there:
        return False
    if resolution == 1 and abs(computed.low) < _ROUNDED_FROM and not rounds:
        return None if distance <= 1 else False
    if distance <= resolution / 2:
        return True
    return None if distance <= resolution else False


def _agrees_about(
    stated: Fraction, resolution: Fraction, computed: Value, distance: Fraction
) -> bool | None:
    unit = max(resolution, _last_digit(stated))
    if distance <= unit / 2:
        return True
    return None if distance <= max(unit, abs(computed.low) * _ABOUT) else False


def _last_digit(number: Fraction) -> Fraction:
    """Return the place of the last digit of a whole number that is not zero: 100 for 4,300."""
    whole = number.numerator
    if number.denominator != 1 or whole == 0:
        return Fraction(0)
    place = 1
    while whole % (place * 10) == 0:
        place *= 10
    return Fraction(place)

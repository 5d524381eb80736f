"""Exact numbers, and enclosures of those that are not rational.

A value is a closed interval of fractions: a point where the number is rational, and an interval
narrower than 10^-40 of its size for roots, powers, logarithms and angles. Whatever would grow
beyond `MOST_BITS` is refused, so no text can make the arithmetic slow.
"""

from __future__ import annotations

import decimal
import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

#: Enough for 400 digits above and below the line.
MOST_BITS: Final = 2700
#: Bits that an irrational number is known to.
_PRECISION: Final = 180
#: The largest argument of a factorial: 180! has 330 digits.
MOST_FACTORIAL: Final = 180
_CONTEXT: Final = decimal.Context(prec=60)
_SLACK: Final = Fraction(1, 10**45)


class UncomputableError(ValueError):
    """An expression has no value, or one too large to compute."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number that lies between ``low`` and ``high``, which are equal where it is exact."""

    low: Fraction
    high: Fraction

    @property
    def exact(self) -> bool:
        """Whether the number is known exactly."""
        return self.low == self.high

    @property
    def whole(self) -> int | None:
        """The integer that it is, or None."""
        return int(self.low) if self.exact and self.low.denominator == 1 else None

    def distance(self, other: Value) -> Fraction:
        """Return how far apart the two are at least; 0 where they may be equal."""
        return max(self.low - other.high, other.low - self.high, Fraction(0))


def exactly(number: Fraction | int) -> Value:
    """Return the value of a rational number."""
    fraction = Fraction(number)
    return _checked(fraction, fraction)


def near(low: Fraction, high: Fraction) -> Value:
    """Return an enclosure, rounded outwards to a bounded size."""
    if low == high:
        return _checked(low, high)
    size = max(abs(low), abs(high))
    scale = 1 << max(_PRECISION - (size.numerator // size.denominator).bit_length(), 0)
    return _checked(
        Fraction(math.floor(low * scale), scale), Fraction(math.ceil(high * scale), scale)
    )


def _checked(low: Fraction, high: Fraction) -> Value:
    for end in (low, high):
        if max(end.numerator.bit_length(), end.denominator.bit_length()) > MOST_BITS:
            raise UncomputableError("too large")
    return Value(low, high)


def add(left: Value, right: Value) -> Value:
    """Return the sum."""
    return near(left.low + right.low, left.high + right.high)


def subtract(left: Value, right: Value) -> Value:
    """Return the difference."""
    return near(left.low - right.high, left.high - right.low)


def multiply(left: Value, right: Value) -> Value:
    """Return the product."""
    corners = [a * b for a in (left.low, left.high) for b in (right.low, right.high)]
    return near(min(corners), max(corners))


def divide(left: Value, right: Value) -> Value:
    """Return the quotient.

    Raises:
        UncomputableError: for a divisor that is or may be zero.
    """
    if right.low <= 0 <= right.high:
        raise UncomputableError("division by zero")
    return multiply(left, near(1 / right.high, 1 / right.low))


def modulo(left: Value, right: Value) -> Value:
    """Return the remainder of whole numbers, between 0 and the divisor."""
    a, b = left.whole, right.whole
    if a is None or b is None or b <= 0:
        raise UncomputableError("remainder of no whole numbers")
    return exactly(a % b)


def power(base: Value, exponent: Value) -> Value:
    """Return a power with a rational exponent of moderate size."""
    if not exponent.exact:
        raise UncomputableError("irrational exponent")
    top, bottom = exponent.low.numerator, exponent.low.denominator
    if bottom > 100:
        raise UncomputableError("root of too high a degree")
    if top < 0:
        return divide(exactly(1), power(base, exactly(-exponent.low)))
    longest = max(
        part.bit_length()
        for end in (base.low, base.high)
        for part in (end.numerator, end.denominator)
    )
    if top and longest * top > MOST_BITS + top and not (base.exact and abs(base.low) in (0, 1)):
        raise UncomputableError("too large a power")
    if not base.exact and base.low < 0:
        raise UncomputableError("power of a number of unknown sign")
    if base.exact and base.low == 0 and top == 0:
        raise UncomputableError("0 to the power of 0")
    if base.exact and abs(base.low) in (0, 1):
        top = top % 2 or (2 if top else 0)
    raised = near(base.low**top, base.high**top)
    return raised if bottom == 1 else root(raised, bottom)


def root(value: Value, degree: int) -> Value:
    """Return the real root of a degree from 2 to 100."""
    if not 2 <= degree <= 100:
        raise UncomputableError("degree of a root")
    if value.low < 0:
        if degree % 2 == 0 or not value.exact:
            raise UncomputableError("root of a negative number")
        positive = root(exactly(-value.low), degree)
        return Value(-positive.high, -positive.low)
    if value.exact:
        top = _whole_root(value.low.numerator, degree)
        bottom = _whole_root(value.low.denominator, degree)
        if top**degree == value.low.numerator and bottom**degree == value.low.denominator:
            return exactly(Fraction(top, bottom))
    scale = 1 << _PRECISION
    low = _whole_root(math.floor(value.low * scale**degree), degree)
    high = _whole_root(math.ceil(value.high * scale**degree), degree) + 1
    return near(Fraction(low, scale), Fraction(high, scale))


def _whole_root(number: int, degree: int) -> int:
    """Return the whole part of a root, by Newton's method in integers."""
    if degree == 2:
        return math.isqrt(number)
    if number < 2:
        return number
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better


def factorial(value: Value) -> Value:
    """Return the factorial of a whole number up to `MOST_FACTORIAL`."""
    number = value.whole
    if number is None or not 0 <= number <= MOST_FACTORIAL:
        raise UncomputableError("factorial")
    return exactly(math.factorial(number))


def logarithm(value: Value, base: Value | None = None) -> Value:
    """Return a logarithm; the natural one where no base is given."""
    if not value.exact or value.low <= 0:
        raise UncomputableError("logarithm")
    if base is not None:
        return divide(logarithm(value), logarithm(base))
    top = _CONTEXT.ln(decimal.Decimal(value.low.numerator))
    bottom = _CONTEXT.ln(decimal.Decimal(value.low.denominator))
    return _around(_CONTEXT.subtract(top, bottom))


def angle(name: str, degrees: Value) -> Value:
    """Return the sine, cosine or tangent of whole or fractional degrees."""
    if not degrees.exact:
        raise UncomputableError("angle")
    turned = degrees.low % 360
    if name == "cos":
        turned = (turned + 90) % 360
    if name == "tan":
        return divide(angle("sin", degrees), angle("cos", degrees))
    sign = -1 if turned >= 180 else 1
    turned %= 180
    if turned > 90:
        turned = 180 - turned
    known = {Fraction(0): Fraction(0), Fraction(30): Fraction(1, 2), Fraction(90): Fraction(1)}
    if turned in known:
        return exactly(sign * known[turned])
    radians = turned * PI.low / 180
    term, total = radians, radians
    for n in range(1, 30):
        term *= -radians * radians / ((2 * n) * (2 * n + 1))
        term = Fraction(math.floor(term * 10**60), 10**60)
        total += term
    return near(sign * total - _SLACK, sign * total + _SLACK)


def _around(number: decimal.Decimal) -> Value:
    middle = Fraction(number)
    return middle_value(middle)


def middle_value(middle: Fraction) -> Value:
    """Return the enclosure of a number computed to 50 digits and more."""
    return near(middle - _SLACK, middle + _SLACK)


PI: Final = middle_value(
    Fraction("3.14159265358979323846264338327950288419716939937510582097494459")
)

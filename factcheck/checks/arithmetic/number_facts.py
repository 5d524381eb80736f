"""Facts of whole numbers: primes, divisors, Roman numerals."""

from __future__ import annotations

import math
from typing import Final

#: Miller and Rabin's test with these bases is exact below `MOST_PRIME` (Sorenson and Webster, 2015).
_BASES: Final = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
MOST_PRIME: Final = 3_317_044_064_679_887_385_961_981
_SMALL: Final = 10_000
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def is_prime(number: int) -> bool | None:
    """Tell whether a number is prime; None above `MOST_PRIME` where no small divisor shows."""
    if number < 2:
        return False
    if smallest_divisor(number) is not None:
        return False
    if number >= MOST_PRIME:
        return None
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    return all(_passes(number, base, odd, twos) for base in _BASES if base < number)


def _passes(number: int, base: int, odd: int, twos: int) -> bool:
    power = pow(base, odd, number)
    if power in {1, number - 1}:
        return True
    for _ in range(twos - 1):
        power = power * power % number
        if power == number - 1:
            return True
    return False


def smallest_divisor(number: int) -> int | None:
    """Return the smallest divisor above 1 and below the number, up to 10,000; or None."""
    for divisor in range(2, min(math.isqrt(number), _SMALL) + 1):
        if number % divisor == 0:
            return divisor
    return None


def is_power(number: int, degree: int) -> bool:
    """Tell whether a number is a perfect square (2) or cube (3)."""
    if number < 0:
        return degree == 3 and is_power(-number, 3)
    root = math.isqrt(number) if degree == 2 else round(number ** (1 / 3))
    return any((root + step) ** degree == number for step in (-1, 0, 1))


def to_roman(number: int) -> str:
    """Return the Roman numeral of a number from 1 to 3999.

    Raises:
        ValueError: outside of that.
    """
    if not 0 < number < 4000:
        raise ValueError("no Roman numeral")
    found = ""
    for value, sign in _ROMAN:
        found += sign * (number // value)
        number %= value
    return found


def from_roman(text: str) -> int | None:
    """Return what a well-formed Roman numeral stands for, or None."""
    rest, total = text.upper(), 0
    for value, sign in _ROMAN:
        while rest.startswith(sign):
            rest, total = rest[len(sign) :], total + value
    return total if not rest and 0 < total < 4000 and to_roman(total) == text.upper() else None

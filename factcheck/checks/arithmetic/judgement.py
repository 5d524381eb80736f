"""What the readers of arithmetic hand on, and how numbers are written for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factcheck.checks.arithmetic.values import Value

#: Digits after the mark where the text sets no example.
_DECIMALS: Final = 4
#: Longer numbers are not written out.
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A statement that was computed: ``text[start:end]`` holds or does not."""

    start: int
    end: int
    holds: bool
    #: The computation for people: "17 × 24 = 408, not 418".
    detail: str
    #: What the text should say in place of what is wrong; "" where it is right.
    correction: str = ""


def written(value: Value, example: str = "") -> str:
    """Write a number as people do, in the style of an example: its marks and its decimals.

    >>> from fractions import Fraction
    >>> from factcheck.checks.arithmetic.values import exactly
    >>> written(exactly(1234567), "1,234"), written(exactly(Fraction(1, 4)), "0,3")
    ('1,234,567', '0,25')
    """
    number = (value.low + value.high) / 2
    places = _places(value, example)
    scaled = round(abs(number) * 10**places)
    digits = str(scaled).rjust(places + 1, "0")
    whole, fraction = (digits[:-places], digits[-places:]) if places else (digits, "")
    if len(whole) > _LONGEST:
        return f"a number of {len(whole)} digits"
    mark, group = _marks(example)
    if group and len(whole) > 3:
        whole = f"{int(whole):,}".replace(",", group)
    sign = "-" if number < 0 and scaled else ""
    return f"{sign}{whole}{mark}{fraction}" if fraction else f"{sign}{whole}"


def _places(value: Value, example: str) -> int:
    mark, group = _marks(example)
    shown = len(example.rpartition(mark)[2]) if mark in example and mark != group else 0
    money = 2 if shown == 2 else 0
    if value.whole is not None:
        return money
    ends = 0
    if value.exact:
        denominator = value.low.denominator
        while ends <= _DECIMALS and (10**ends) % denominator:
            ends += 1
        if ends <= _DECIMALS:
            return max(ends, money)
    return max(min(shown, _DECIMALS), 2)


def _marks(example: str) -> tuple[str, str]:
    """Return the decimal mark and the mark of thousands that an example shows."""
    last = max(example.rfind("."), example.rfind(","))
    if last < 0:
        return ".", ""
    mark = example[last]
    other = "," if mark == "." else "."
    if other in example:
        return mark, other
    if example.count(mark) > 1 or (len(example) - last == 4 and not example.startswith("0")):
        return other, mark
    return mark, ""

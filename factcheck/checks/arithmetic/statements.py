"""A statement of a result, as its sentence gave it, and how it comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from claims.model import Lang
from factcheck.checks.arithmetic.lexemes import Numeral
from factcheck.checks.arithmetic.values import UncomputableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A number of a statement."""

    numeral: Numeral
    raw: str

    @property
    def value(self) -> Fraction:
        """What it says."""
        return self.numeral.value

    @property
    def whole(self) -> int:
        """The integer that it is.

        Raises:
            UncomputableError: if it is none.
        """
        if self.value.denominator != 1:
            raise UncomputableError("no whole number")
        return int(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence that a pattern was found in."""

    numbers: tuple[Stated, ...]
    groups: MappingProxyType[str, str]
    about: bool
    negated: bool
    lang: Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule says: whether the statement holds, how, and what would be right."""

    holds: bool | None
    detail: str
    correction: str = ""


#: Judges a statement; None where it cannot be judged.
Rule = Callable[[Statement], Outcome | None]

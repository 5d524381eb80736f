"""The lexemes of arithmetic: what they are, and what a number may be read as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from claims.model import Lang
from claims.quantities.digits import parse_digits

#: Digits of a number that is computed with.
MOST_DIGITS: Final = 400


class Kind(StrEnum):
    """What a lexeme is to the grammar."""

    NUMBER = "number"
    OPERATOR = "operator"
    OPEN = "open"
    CLOSE = "close"
    RELATION = "relation"
    PERCENT = "percent"
    FACTORIAL = "factorial"
    POSTFIX = "postfix"
    FUNCTION = "function"
    OF = "of"
    DEGREE = "degree"
    ELLIPSIS = "ellipsis"
    WORD = "word"
    COMMA = "comma"
    STOP = "stop"
    QUESTION = "question"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number as it may be read: its value and one unit of its last digit."""

    value: Fraction
    resolution: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexeme:
    """A piece of a text; ``value`` is the operator, the function or the folded word."""

    kind: Kind
    value: str
    start: int
    end: int
    #: A space stands before it.
    gap: bool = True
    #: A line break stands before it.
    breaks: bool = False
    #: The readings of a number, the likeliest first: "1.234" has two.
    numerals: tuple[Numeral, ...] = ()
    #: It is written as a word: "plus", "is", "five".
    spelt: bool = False


def read_digits(text: str, lang: Lang, *, point: bool) -> tuple[Numeral, ...]:
    """Read digits with their marks; the likeliest reading first, none for what is no number."""
    if text.isdecimal():
        if len(text) > MOST_DIGITS or (text[0] in "0०" and len(text) > 1):
            return ()
        return (Numeral(value=Fraction(int(text)), resolution=Fraction(1)),)
    if lang in ("en", "hi") and "," in text:
        grouped = parse_digits(text.partition(".")[0], point=True)
        if grouped is None or grouped[1] != 1:
            return ()
    readings: list[Numeral] = []
    for way in (point, not point):
        parsed = parse_digits(text, point=way)
        if parsed is not None:
            read = Numeral(value=Fraction(parsed[0]), resolution=Fraction(parsed[1]))
            if read not in readings:
                readings.append(read)
    return tuple(readings)

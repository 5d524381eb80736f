"""Digits with their marks: "1.234,5", "12,34,567", "१२,३४,५६७", "1 234 567".

A comma or a point that could be either mark is read by its shape: two different marks, or one mark
twice, settle it. What is left ("1.234", "1,234") follows the text's own clear numbers if they are
all of one kind, and else the language: the point groups in es and pt, the comma in en and hi. A
mark before three digits groups only after one to three digits that do not start with 0 ("0.125").
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import regex

from claims.quantities.tokens import TokenKind, Tokens

#: Longer runs of digits are codes, not quantities.
_MOST_DIGITS: Final = 30
_GROUPED: Final = regex.compile(r"\d{1,3}(?:[^\d]\d{3})++|\d{1,2}(?:,\d{2}){1,8},\d{3}")
_SPACES: Final = " \u00a0\u202f\u2009'’"


def point_decimal(tokens: Tokens) -> bool:
    """Whether "1.234" is read as one and a bit: the text's clear numbers decide, or the language."""
    marks = {
        _clear_decimal_mark(token.text) for token in tokens if token.kind is TokenKind.NUMBER
    } - {""}
    if len(marks) == 1:
        return marks.pop() == "."
    return tokens.lang in ("en", "hi")


def _clear_decimal_mark(text: str) -> str:
    """The decimal mark that a number shows beyond doubt, or "" ."""
    points, commas = text.count("."), text.count(",")
    if points and commas:
        last = "." if text.rindex(".") > text.rindex(",") else ","
        return last if text.count(last) == 1 else ""
    if points + commas > 1:
        return "," if points else "."
    if points + commas == 1:
        head, tail = text.replace(",", ".").split(".")
        if len(tail) != 3 or len(head) > 3:
            return "." if points else ","
    return ""


def parse_digits(text: str, *, point: bool) -> tuple[Decimal, Decimal] | None:
    """Read digits with their marks: the value and one unit of its last digit.

    Args:
        text: Digits of any script with ``. , '`` and spaces between them.
        point: Whether a lone mark that could be either is a decimal point.

    Returns:
        None for what is no number: versions (3.11.2), addresses, codes of over 30 digits.
    """
    if len(text) > 2 * _MOST_DIGITS:
        return None
    if not (text.isascii() and text.isdecimal()):
        text = "".join(_ascii(char) for char in text)
    mark = _clear_decimal_mark(text) or ("." if point else ",")
    whole, _, fraction = text.rpartition(mark) if text.count(mark) == 1 else (text, "", "")
    if mark not in text and "." not in text and "," not in text:
        whole, fraction = text, ""
    if not whole.isdecimal() and not _GROUPED.fullmatch(whole):
        return None
    others = {char for char in whole if not char.isdecimal()}
    if len(others) > 1 or (fraction and not fraction.isdecimal()):
        return None
    if others and whole.startswith("0"):
        # "0.125" in Spanish: nothing groups after a zero.
        whole, _, fraction = text.replace(",", ".").partition(".")
        if not (whole.isdecimal() and fraction.isdecimal()):
            return None
    digits = "".join(char for char in whole if char.isdecimal())
    if len(digits) + len(fraction) > _MOST_DIGITS:
        return None
    value = Decimal(f"{digits}.{fraction}" if fraction else digits)
    return value, Decimal(1).scaleb(-len(fraction))


def _ascii(char: str) -> str:
    return str(int(char)) if char.isdecimal() else " " if char in _SPACES else char

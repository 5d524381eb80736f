"""Numbers as digits, as words, or as both: "1.234,5", "12,34,567", "1,4 milhão", "साढ़े तीन लाख".

A comma or a point that could be either mark is read by its shape: two different marks, or one mark
twice, settle it. What is left ("1.234", "1,234") follows the text's own clear numbers if they are
all of one kind, and else the language: the point groups in es and pt, the comma in en and hi. A
mark before three digits groups only after one to three digits that do not start with 0 ("0.125").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

import regex

from claims import numerals
from claims.model import LANGUAGES, Lang
from claims.quantities.tokens import TokenKind, Tokens
from claims.quantities.units import read_unit
from claims.unit_names import HEADS, SHORT_SCALES

ONE: Final = Decimal(1)
#: Longer runs of digits are codes, not quantities.
_MOST_DIGITS: Final = 30
#: Wide enough that nothing read here is rounded.
_EXACT: Final = Context(prec=80)
_GROUPED: Final = regex.compile(r"\d{1,3}(?:[^\d]\d{3})++|\d{1,2}(?:,\d{2}){1,8},\d{3}")
_SPACES: Final = " \u00a0\u202f\u2009'’"
#: What a number in words may go on with: a word, digits before a scale, a hyphen.
_CONTINUING: Final = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.MARK})
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_VULGAR: Final = MappingProxyType(
    {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667", "⅕": "0.2", "⅛": "0.125"}
)
_COUNTED: Final = {lang: numerals.COUNTED[lang] | HEADS[lang] for lang in LANGUAGES}
#: Only everyday fractions: 24/7 and 9/11 are none.
_DENOMINATORS: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 100, 1000})
_HALF: Final = Decimal("0.5")
#: One unit of the last digit of a fraction: a hundredth.
_FRACTION_RESOLUTION: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number in the text and where it ends (an index of tokens)."""

    value: Decimal
    #: One unit of the last digit that is stated.
    resolution: Decimal
    end: int
    #: The last scale word's factor; 1 where there is none.
    scale: Decimal = ONE
    #: Digits alone, without marks or scale: may be a year, a day, a rank.
    plain: bool = False
    #: Nothing but a word that is also an article: "one", "un", "एक".
    article: bool = False


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


@cache
def _vocabulary(lang: Lang) -> Vocabulary:
    values = numerals.VALUES[lang]
    return Vocabulary(
        values=values,
        scales=numerals.SCALES[lang],
        starters=frozenset(
            {
                *values,
                *numerals.STANDALONE[lang],
                *numerals.INDEFINITE[lang],
                *numerals.OFFSETS[lang],
                *numerals.WHOLE_AND_HALF[lang],
                *(phrase.split()[0] for phrase in numerals.HALF_BEFORE[lang]),
                *numerals.HALF_OF[lang],
            }
        ),
        half_before=dict.fromkeys(numerals.HALF_BEFORE[lang], _HALF),
        half_after=dict.fromkeys(numerals.HALF_AFTER[lang], _HALF),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The number words of one language."""

    values: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    starters: frozenset[str]
    half_before: Mapping[str, Decimal]
    half_after: Mapping[str, Decimal]


class NumberReader:
    """Reads the number that starts at a token.

    Args:
        tokens: The text.
        point: As for `parse_digits`.
    """

    def __init__(self, tokens: Tokens, *, point: bool) -> None:
        self._tokens = tokens
        self._lang: Lang = tokens.lang
        self._words = _vocabulary(tokens.lang)
        self._point = point

    def read(self, index: int, *, money: bool = False) -> Number | None:
        """Read the longest number that starts here, or None.

        Args:
            index: The token to start at.
            money: A sign of currency stands before it, so that M and bn are scales.
        """
        token = self._tokens[index]
        if token.kind is TokenKind.NUMBER:
            return self._power_of_ten(index) or self._digits(index, money=money)
        if token.text in _VULGAR:
            value = Decimal(_VULGAR[token.text])
            return self._scaled(Number(value=value, resolution=_FRACTION_RESOLUTION, end=index + 1))
        if token.kind is TokenKind.WORD and token.key in self._words.starters:
            return self._word_fraction(index) or self._in_words(index)
        return None

    # --- digits ---------------------------------------------------------------------------------

    def _digits(self, index: int, *, money: bool) -> Number | None:
        tokens = self._tokens
        token = tokens[index]
        if not money and tokens.is_name_part(index):
            return None
        parsed = parse_digits(token.text, point=self._point)
        if parsed is None:
            return None
        value, resolution = parsed
        plain = token.text.isdecimal()
        number = Number(value=value, resolution=resolution, end=index + 1, plain=plain)
        after = tokens[number.end]
        if after.kind is TokenKind.BREAK:
            return number
        if plain:
            number = self._fraction(number, index)
            if number.end == index + 1 and self._is_divided(index):
                return None
        number = self._exponent(number)
        after = tokens[number.end]
        if after.kind is TokenKind.WORD and after.text in SHORT_SCALES:
            counted = after.text in "kK" or (
                after.text in "mM" and tokens[number.end + 1].key in _COUNTED[self._lang]
            )
            if money or (after.glued and counted):
                return _times(number, SHORT_SCALES[after.text], number.end + 1)
        return self._scaled(number)

    def _is_divided(self, index: int) -> bool:
        """Whether digits follow a slash that make no everyday fraction: 24/7, 9/11."""
        slash, bottom = self._tokens[index + 1], self._tokens[index + 2]
        divided = slash.text == "/" and slash.glued
        return divided and bottom.glued and bottom.kind is TokenKind.NUMBER

    def _fraction(self, number: Number, index: int) -> Number:
        """Read "1/2", "2½" and "2 1/2"."""
        tokens = self._tokens
        if tokens[index + 1].text in _VULGAR:
            part = Decimal(_VULGAR[tokens[index + 1].text])
            return Number(value=number.value + part, resolution=_FRACTION_RESOLUTION, end=index + 2)
        whole = Decimal(0)
        first = index
        if tokens[index + 2].text == "/" and tokens[index + 1].kind is TokenKind.NUMBER:
            whole, first = number.value, index + 1
        top, bottom = tokens[first].text, tokens[first + 2].text
        if not (
            tokens[first + 1].text == "/"
            and tokens[first + 1].glued
            and tokens[first + 2].glued
            and max(len(top), len(bottom)) <= 4
            and top.isdecimal()
            and bottom.isdecimal()
            and tokens[first + 3].text != "/"
            and int(top) < int(bottom)
            and int(bottom) in _DENOMINATORS
        ):
            return number
        value = whole + _ratio(int(top), int(bottom))
        return Number(value=value, resolution=_FRACTION_RESOLUTION, end=first + 3)

    def _exponent(self, number: Number) -> Number:
        """Read "6.02×10^23", "1,5 x 10⁶" and "2e9"."""
        tokens, position = self._tokens, number.end
        if tokens[position].text in {"×", "x", "X", "·", "*", "⋅"}:
            ten = self._power_of_ten(position + 1)
            if ten is not None:
                return _times(number, ten.value, ten.end)
        sign, digits = tokens[position + 1], tokens[position + 1]
        if sign.text in {"-", "+", "−"}:
            digits = tokens[position + 2]
        if (
            tokens[position].text in {"e", "E"}
            and tokens[position].glued
            and digits.kind is TokenKind.NUMBER
            and digits.glued
            and len(digits.text) <= 2
            and digits.text.isdecimal()
        ):
            power = int(digits.text) * (-1 if sign.key == "-" else 1)
            end = position + (2 if sign is digits else 3)
            return _times(number, Decimal(1).scaleb(power), end)
        return number

    def _power_of_ten(self, index: int) -> Number | None:
        """Read "10^23", "10²³", "10⁻⁹", "10**6"."""
        tokens, position = self._tokens, index + 1
        if tokens[index].text not in {"10", "१०"}:
            return None
        power = ""
        while tokens[position].glued and tokens[position].text in "⁰¹²³⁴⁵⁶⁷⁸⁹⁻" and len(power) < 4:
            power += tokens[position].text.translate(_SUPERSCRIPTS)
            position += 1
        if not power:
            while tokens[position].text in {"^", "*", "{"} and position < index + 4:
                position += 1
            if position == index + 1:
                return None
            if tokens[position].key == "-":
                power, position = "-", position + 1
            power += tokens[position].text
            position += 1
            if tokens[position].text == "}":
                position += 1
        if not regex.fullmatch(r"-?[0-9]{1,2}", power):
            return None
        value = Decimal(1).scaleb(int(power))
        return Number(value=value, resolution=value, end=position)

    # --- words ----------------------------------------------------------------------------------

    def _scaled(self, number: Number) -> Number:
        """Read the scale words after digits, and smaller parts after those: "3 करोड़ 20 लाख"."""
        total = _Total(number.value, number.resolution)
        return self._continue(total, number.end, number)

    def _in_words(self, index: int) -> Number | None:
        tokens, lang = self._tokens, self._lang
        key = tokens[index].key
        start = index
        total = _Total(None, ONE)
        half = tokens.match(index, self._words.half_before)
        if half is not None and self._scale_at(half[1]) is not None:
            total = _Total(half[0], half[0])
            index = half[1]
        elif half is not None and read_unit(tokens, half[1]) is not None:
            return Number(value=half[0], resolution=half[0], end=half[1])  # "meia hora"
        elif key in numerals.INDEFINITE[lang]:
            if self._scale_at(index + 1) is None:
                return None
            total = _Total(ONE, ONE)
            index += 1
        elif key in numerals.STANDALONE[lang]:
            total = _Total(ONE, ONE)
        elif key in self._words.values:
            if self._is_percent(index):
                return None
        elif key not in numerals.OFFSETS[lang] and key not in numerals.WHOLE_AND_HALF[lang]:
            return None
        number = self._continue(total, index, Number(value=Decimal(0), resolution=ONE, end=index))
        if number.end == start:
            return None
        return replace(number, article=number.end == start + 1 and key in numerals.ARTICLES[lang])

    def _continue(self, total: _Total, position: int, number: Number) -> Number:
        """Add the number words that follow, as long as they make one number."""
        tokens, lang = self._tokens, self._lang
        while tokens[position].kind in _CONTINUING:
            half = tokens.match(position, self._words.half_after) if total.started else None
            if half is not None and total.add_half():
                position = half[1]
                number = total.number(position)
                continue
            token, after = tokens[position], tokens[position + 1]
            hyphen = token.text == "-" and token.glued and after.glued
            joined = total.started and (hyphen or token.key in numerals.JOINERS[lang])
            if not self._take(total, position + joined, joined=joined, hyphen=hyphen):
                break
            position += 1 + joined
            if total.complete:
                number = total.number(position)
        return number

    def _take(self, total: _Total, index: int, *, joined: bool, hyphen: bool) -> bool:
        """Add one word, or the digits before a scale word; False if they make no number."""
        lang, words = self._lang, self._words
        token = self._tokens[index]
        if token.kind is TokenKind.NUMBER:
            parsed = parse_digits(token.text, point=self._point)
            scale = self._scale_at(index + 1)
            if joined or parsed is None or scale is None or not total.may_take_digits:
                return False
            return total.add_digits(*parsed)
        if token.kind is not TokenKind.WORD:
            return False
        if token.key in words.values:
            article = token.key in numerals.ARTICLES[lang]
            may = not joined or total.may_join(lang, article=article)
            return may and total.add(words.values[token.key], lang)
        if token.key in words.scales:
            return (hyphen or not joined) and total.scale(words.scales[token.key])
        if joined:
            return False
        if token.key in numerals.OFFSETS[lang]:
            return total.offset(numerals.OFFSETS[lang][token.key])
        halves = numerals.WHOLE_AND_HALF[lang]
        return token.key in halves and total.add(halves[token.key], lang)

    def _scale_at(self, index: int) -> Decimal | None:
        token = self._tokens[index]
        return self._words.scales.get(token.key) if token.kind is TokenKind.WORD else None

    def _is_percent(self, index: int) -> bool:
        """Whether this is the "ciento" of "por ciento"."""
        before = self._tokens[index - 1].key
        return before == "por" and self._tokens[index].key in {"ciento", "cento"}

    def _word_fraction(self, index: int) -> Number | None:
        """Read "two-thirds", "un tercio de", "दो तिहाई", "half of"."""
        tokens, lang = self._tokens, self._lang
        key = tokens[index].key
        of = tokens[index + 1].key in numerals.OF[lang]
        if key in numerals.HALF_OF[lang] and (of or lang != "en"):
            return Number(value=Decimal("0.5"), resolution=_FRACTION_RESOLUTION, end=index + 1)
        top = self._words.values.get(key) or (ONE if key in numerals.INDEFINITE[lang] else None)
        position = index + 1
        if tokens[position].text == "-":
            position += 1
        bottom = numerals.FRACTIONS[lang].get(tokens[position].key)
        if top is None or bottom is None or not 0 < top < bottom:
            return None
        sure = (
            lang == "hi"
            or (bottom == 3 and lang != "en")  # "tercio" and "terço" mean nothing else
            or (lang == "en" and (top > 1) == tokens[position].key.endswith("s") and key != "a")
            or tokens[position + 1].key in numerals.OF[lang]
        )
        if not sure:
            return None
        return Number(
            value=_ratio(int(top), bottom), resolution=_FRACTION_RESOLUTION, end=position + 1
        )


class _Total:
    """A number in the making: finished groups ("two million"), and the one being read."""

    def __init__(self, current: Decimal | None, resolution: Decimal) -> None:
        self._groups: list[Decimal] = []
        self._current = current
        self._resolution = resolution
        self._last_scale = ONE
        self._offset: Decimal | None = None
        self._digits = current is not None

    @property
    def started(self) -> bool:
        return bool(self._groups) or self._current is not None

    @property
    def complete(self) -> bool:
        return self._offset is None and self.started

    @property
    def may_take_digits(self) -> bool:
        return bool(self._groups) and self._current is None

    def number(self, end: int) -> Number:
        value = sum((*self._groups, self._current or Decimal(0)), Decimal(0))
        return Number(value=value, resolution=self._resolution, end=end, scale=self._last_scale)

    def may_join(self, lang: Lang, *, article: bool) -> bool:
        """Whether the grammar lets a word be added with "and" before it."""
        current = self._current
        if lang == "es":
            return current is not None and current % 100 >= 30
        if article and self._last_scale >= 10**6 and current is None:
            return False  # "um milhão e um quilômetro"
        return lang == "pt" or (lang == "en" and (current is None or current >= 20))

    def add(self, value: Decimal, lang: Lang) -> bool:
        """Add "one" to "twenty", "veinte" to "doscientos"; False where they make no number."""
        if self._offset is not None:
            value, self._offset = value + self._offset, None
            self._resolution = Decimal("0.01")
        elif self._current is not None:
            if self._digits or not _fits(self._current, value, lang):
                return False
            value += self._current
            self._resolution = ONE
        elif value != value.to_integral_value():
            self._resolution = Decimal("0.1")
        else:
            self._resolution = Decimal(100) if value >= 100 else ONE
        self._current = value
        self._digits = False
        return True

    def add_digits(self, value: Decimal, resolution: Decimal) -> bool:
        self._current, self._resolution, self._digits = value, resolution, True
        return True

    def add_half(self) -> bool:
        """Add half of the last scale: "a million and a half"."""
        if self._current is not None:
            self._current += Decimal("0.5")
            self._resolution = Decimal("0.1")
        elif self._groups:
            self._groups.append(self._last_scale / 2)
            self._resolution = self._last_scale / 10
        else:
            return False
        return True

    def offset(self, by: Decimal) -> bool:
        if self._current is not None or self._offset is not None:
            return False
        self._offset = by
        return True

    def scale(self, by: Decimal) -> bool:
        """Multiply the group, and smaller groups before it: "cien mil millones"."""
        if self._offset is not None:
            self._current, self._offset = ONE + self._offset, None
            self._resolution = Decimal("0.01")
        if by == 100 and (self._current is None or self._current >= 100) and self.started:
            if self._groups and self._current is None:
                self._current = ONE  # हज़ार सौ: a hundred more
            else:
                return False
        kept = len(self._groups)
        while kept and self._groups[kept - 1] < by:
            kept -= 1
        smaller = self._groups[kept:]
        if self._current is None and not smaller:
            if not self._groups:
                return False
            self._current, self._resolution = ONE, ONE  # "dos millones mil": one thousand more
        chunk = sum(smaller, self._current or Decimal(0))
        if kept and self._groups[kept - 1] <= chunk * by:
            return False  # groups get smaller, so this is another number
        del self._groups[kept:]
        if by == 100:
            # The hundreds go on: "two hundred" + "five" + "thousand".
            self._current, self._digits = chunk * by, False
        else:
            self._groups.append(_EXACT.multiply(chunk, by))
            self._current = None
            self._last_scale = by
        self._resolution = _EXACT.multiply(self._resolution, by)
        return True


def _fits(current: Decimal, value: Decimal, lang: Lang) -> bool:
    """Whether a word adds to what stands before it: smaller than its last round part."""
    if value == 0 or value != value.to_integral_value():
        return False
    below_100 = current % 100
    if below_100 == 0:
        return current >= 100 and value < 100
    return lang != "hi" and below_100 >= 20 and below_100 % 10 == 0 and value < 10


def _times(number: Number, by: Decimal, end: int) -> Number:
    return Number(
        value=_EXACT.multiply(number.value, by),
        resolution=_EXACT.multiply(number.resolution, by),
        end=end,
        scale=by,
    )


def _ratio(top: int, bottom: int) -> Decimal:
    return (Decimal(top) / Decimal(bottom)).quantize(Decimal("0.0001")).normalize()

"""Numbers as digits, as words, or as both: "1.234,5", "1/2", "1,4 milhão", "साढ़े तीन लाख"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

import regex

from claims import numerals
from claims.model import LANGUAGES, Lang
from claims.quantities.digits import parse_digits
from claims.quantities.tokens import TokenKind, Tokens
from claims.quantities.units import read_unit
from claims.quantities.words import EXACT, ONE, Total
from claims.unit_names import HEADS, SHORT_SCALES

#: What a number in words may go on with: a word, digits before a scale, a hyphen.
_CONTINUING: Final = frozenset({TokenKind.WORD, TokenKind.NUMBER, TokenKind.MARK})
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
VULGAR: Final = MappingProxyType(
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
        half_before=numerals.Phrases(dict.fromkeys(numerals.HALF_BEFORE[lang], _HALF)),
        half_after=numerals.Phrases(dict.fromkeys(numerals.HALF_AFTER[lang], _HALF)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The number words of one language."""

    values: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    starters: frozenset[str]
    half_before: Mapping[str, Decimal]
    half_after: Mapping[str, Decimal]


def starters(lang: Lang) -> frozenset[str]:
    """Return the words that a number may begin with."""
    return _vocabulary(lang).starters


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
        if token.text in VULGAR:
            value = Decimal(VULGAR[token.text])
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
        if tokens[index + 1].text in VULGAR:
            part = Decimal(VULGAR[tokens[index + 1].text])
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
        total = Total(number.value, number.resolution)
        return self._continue(total, number.end, number)

    def _in_words(self, index: int) -> Number | None:
        tokens, lang = self._tokens, self._lang
        key = tokens[index].key
        start = index
        total = Total(None, ONE)
        half = tokens.match(index, self._words.half_before)
        if half is not None and self._scale_at(half[1]) is not None:
            total = Total(half[0], half[0])
            index = half[1]
        elif half is not None and read_unit(tokens, half[1]) is not None:
            return Number(value=half[0], resolution=half[0], end=half[1])  # "meia hora"
        elif key in numerals.INDEFINITE[lang]:
            if self._scale_at(index + 1) is None:
                return None
            total = Total(ONE, ONE)
            index += 1
        elif key in numerals.STANDALONE[lang]:
            total = Total(ONE, ONE)
        elif key in self._words.values:
            if self._is_percent(index):
                return None
        elif key not in numerals.OFFSETS[lang] and key not in numerals.WHOLE_AND_HALF[lang]:
            return None
        number = self._continue(total, index, Number(value=Decimal(0), resolution=ONE, end=index))
        if number.end == start:
            return None
        return replace(number, article=number.end == start + 1 and key in numerals.ARTICLES[lang])

    def _continue(self, total: Total, position: int, number: Number) -> Number:
        """Add the number words that follow, as long as they make one number."""
        tokens, lang = self._tokens, self._lang
        while tokens[position].kind in _CONTINUING:
            half = tokens.match(position, self._words.half_after) if total.started else None
            if half is not None and total.add_half():
                position = half[1]
                number = _number(total, position)
                continue
            token, after = tokens[position], tokens[position + 1]
            hyphen = token.text == "-" and token.glued and after.glued
            joined = total.started and (hyphen or token.key in numerals.JOINERS[lang])
            if not self._take(total, position + joined, joined=joined, hyphen=hyphen):
                break
            position += 1 + joined
            if total.complete:
                number = _number(total, position)
        return number

    def _take(self, total: Total, index: int, *, joined: bool, hyphen: bool) -> bool:
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
        found = tokens.match(position, numerals.FRACTIONS[lang], longest=2)
        if top is None or found is None or not 0 < top < found[0]:
            return None
        bottom, end = found
        plural = tokens[position].key.endswith("s")
        sure = (
            lang == "hi"
            or (lang == "en" and (top > 1) == plural and key != "a")
            # "tercio", "terço" and "cuarta parte" mean nothing else
            or (lang != "en" and (bottom == 3 or end > position + 1))
            or tokens[end].key in numerals.OF[lang]
        )
        if not sure:
            return None
        return Number(value=_ratio(int(top), bottom), resolution=_FRACTION_RESOLUTION, end=end)


def _number(total: Total, end: int) -> Number:
    return Number(value=total.value, resolution=total.resolution, end=end, scale=total.last_scale)


def _times(number: Number, by: Decimal, end: int) -> Number:
    return Number(
        value=EXACT.multiply(number.value, by),
        resolution=EXACT.multiply(number.resolution, by),
        end=end,
        scale=by,
    )


def _ratio(top: int, bottom: int) -> Decimal:
    return (Decimal(top) / Decimal(bottom)).quantize(Decimal("0.0001")).normalize()

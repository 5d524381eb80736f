"""From a text to its quantities: numbers with their units, bounds and ranges, dates and ranks.

What a quote holds: the number and its unit, without the word of its bound ("about 8,800 m" is
quoted as "8,800 m" with `Bound.ABOUT`). "more than" and "at least" are both `Bound.AT_LEAST`.
``resolution`` is one unit of the last digit as written: 1 for "8,800", 100000 for "1.4 million".

Not read: citations such as [1], list numbers, telephone numbers, ISBN and DOI, addresses, clock
times and ratios with a colon, versions (3.11.2), digits inside words (H2O, COVID-19) and vague
plurals ("thousands of"). Numbers in names ("Apollo 11") are read as numbers. The words "one",
"un", "um" and "एक" are read only before a unit (not of time) or a scale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final

from claims import numerals, unit_names
from claims.model import Bound, Lang, Quantity, QuantityKind
from claims.quantities.dates import DateReader
from claims.quantities.digits import point_decimal
from claims.quantities.numbers import VULGAR, Number, NumberReader, starters
from claims.quantities.ranks import rank_words, read_rank
from claims.quantities.tokens import TokenKind, Tokens, marked
from claims.quantities.units import read_currency, read_currency_before, read_unit

_PERCENT_SIGNS: Final = frozenset({"%", "‰"})
#: What a quantity may begin with, of marks: "'90s", "-5", "½", "€5".
_MARKS: Final = frozenset({"'", "’", "-", *VULGAR, *unit_names.CURRENCY_SIGNS})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
    """A number with its unit, from token ``first`` to before token ``end``."""

    first: int
    end: int
    value: Decimal
    resolution: Decimal
    kind: QuantityKind = QuantityKind.NUMBER
    unit: str = ""
    number: Number
    value_to: Decimal | None = None
    bound: Bound = Bound.EXACT


def read_quantities(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read every quantity of a text, in order and without overlap; the longest reading wins.

    The time grows linearly with the text, whatever it holds.

    Args:
        text: Plain text; offsets count its code points.
        lang: Decides the words, and the marks of numbers that could be read either way.

    >>> [(q.quote, q.value, q.unit) for q in read_quantities("1,4 milhão de reais", "pt")]
    [('1,4 milhão de reais', '1400000', 'BRL')]
    """
    return _Reader(text, lang).read()


class _Reader:
    def __init__(self, text: str, lang: Lang) -> None:
        self._text = text
        self._lang: Lang = lang
        self._tokens = Tokens(text, lang)
        self._numbers = NumberReader(self._tokens, point=point_decimal(self._tokens))
        self._dates = DateReader(self._tokens, self._numbers)

    def read(self) -> tuple[Quantity, ...]:
        found = []
        index = 0
        while index < len(self._tokens):
            if not self._may_begin(index):
                index += 1
                continue
            step = self._date(index) or self._rank(index) or self._amount(index)
            if step is None:
                index += 1
                continue
            quantity, index = step
            found.append(quantity)
        return tuple(found)

    def _may_begin(self, index: int) -> bool:
        """Tell whether any quantity begins with the token here: few do, and each is asked."""
        kind, text, key, *_ = self._tokens[index]
        if kind is TokenKind.WORD:
            return (
                key in _beginnings(self._lang)
                or text in unit_names.CURRENCY_CODES
                or self._tokens[index + 1].text == "$"  # "US$ 5"
            )
        if kind is TokenKind.MARK:
            return text in _MARKS or key in _MARKS or key in _beginnings(self._lang)
        return kind is not TokenKind.BREAK

    def _quantity(
        self, first: int, end: int, kind: QuantityKind, value: str, **fields: str
    ) -> Quantity:
        start, stop = self._tokens[first].start, self._tokens[end - 1].end
        return Quantity(
            quote=self._text[start:stop],
            start=start,
            end=stop,
            kind=kind,
            value=value,
            value_to=fields.get("value_to", ""),
            unit=fields.get("unit", ""),
            resolution=fields.get("resolution", ""),
        )

    # --- dates and ranks ------------------------------------------------------------------------

    def _date(self, index: int) -> tuple[Quantity, int] | None:
        when = self._dates.read(index)
        if when is None:
            return None
        quantity = self._quantity(
            index, when.end, QuantityKind.DATE, when.value, value_to=when.value_to
        )
        return replace(quantity, bound=self._date_bound(index, when.end)), when.end

    def _date_bound(self, first: int, end: int) -> Bound:
        tokens, lang = self._tokens, self._lang
        bound = tokens.match_before(first, numerals.DATE_BOUNDS[lang]) or tokens.match(
            end, numerals.DATE_BOUNDS_AFTER[lang]
        )
        if bound is not None:
            return bound[0]
        about = tokens.match_before(first, numerals.BOUNDS_BEFORE[lang]) or tokens.match(
            end, numerals.BOUNDS_AFTER[lang]
        )
        return Bound.ABOUT if about is not None and about[0] is Bound.ABOUT else Bound.EXACT

    def _rank(self, index: int) -> tuple[Quantity, int] | None:
        rank = read_rank(self._tokens, index)
        if rank is None:
            return None
        quantity = self._quantity(index, rank[1], QuantityKind.ORDINAL, str(rank[0]))
        return quantity, rank[1]

    # --- amounts --------------------------------------------------------------------------------

    def _amount(self, index: int) -> tuple[Quantity, int] | None:
        amount = self._one(index)
        if amount is None:
            return None
        amount = self._ranged(amount)
        if amount.number.article and amount.kind is not QuantityKind.PERCENT:
            time = amount.unit in unit_names.TIMES and self._lang != "en"  # "un año", a year
            if not amount.unit or time or amount.unit == "day":
                return None
        bound, end = self._bound(amount)
        unit = amount.unit
        quantity = self._quantity(
            amount.first,
            amount.end,
            amount.kind,
            _plain(amount.value),
            value_to="" if amount.value_to is None else _plain(amount.value_to),
            unit=unit,
            resolution=_plain(amount.resolution),
        )
        return replace(quantity, bound=bound), end

    def _one(self, index: int) -> _Amount | None:
        """Read one number with the sign and currency before it and the unit after it."""
        tokens = self._tokens
        currency = read_currency_before(tokens, index)
        position = currency[1] if currency else index
        negative = self._is_negative(position)
        number = self._numbers.read(position + negative, money=currency is not None)
        if number is None:
            return None
        amount = self._with_unit(index, number, currency[0] if currency else "")
        if amount is None or not negative:
            return amount
        word = tokens[position].kind is TokenKind.WORD
        if word and self._lang in ("es", "pt") and amount.unit not in unit_names.TEMPERATURES:
            return None
        return replace(amount, value=-amount.value)

    def _is_negative(self, index: int) -> bool:
        tokens = self._tokens
        sign, after = tokens[index], tokens[index + 1]
        if sign.key == "-":
            return after.glued and after.kind is TokenKind.NUMBER and not sign.glued
        return sign.kind is TokenKind.WORD and sign.key in numerals.NEGATIVE[self._lang]

    def _with_unit(self, first: int, number: Number, currency: str) -> _Amount | None:
        tokens, lang = self._tokens, self._lang
        plain = _Amount(
            first=first,
            end=number.end,
            value=number.value,
            resolution=number.resolution,
            number=number,
        )
        if currency:
            return replace(plain, kind=QuantityKind.MONEY, unit=currency)
        after = tokens[number.end]
        if after.key in _PERCENT_SIGNS:
            by = Decimal(1) if after.key == "%" else Decimal("0.1")
            return replace(
                plain,
                kind=QuantityKind.PERCENT,
                value=number.value * by,
                resolution=number.resolution * by,
                end=number.end + 1,
            )
        percent = tokens.match(number.end, marked(numerals.PERCENT[lang]), longest=2)
        if percent is not None:
            return replace(plain, kind=QuantityKind.PERCENT, end=percent[1])
        position = number.end
        if (after.text == "-" and after.glued and tokens[position + 1].glued) or (
            number.scale > 1 and after.key in unit_names.UNIT_JOINERS[lang]
        ):
            position += 1
        return self._measured(plain, position) or self._unmeasured(plain)

    def _measured(self, plain: _Amount, position: int) -> _Amount | None:
        tokens, number = self._tokens, plain.number
        unit = read_unit(tokens, position)
        money = read_currency(tokens, position)
        if unit is not None and unit[0].name == "pound" and number.scale > 1000:
            unit, money = None, ("GBP", position + 1)  # "five million pounds" are money
        if money is not None and (unit is None or money[1] >= unit[1]):
            return replace(plain, kind=QuantityKind.MONEY, unit=money[0], end=money[1])
        if unit is None:
            return None
        measure, end = unit
        return replace(
            plain,
            kind=QuantityKind.MEASURE,
            unit=measure.name,
            value=number.value * measure.factor,
            resolution=number.resolution * measure.factor,
            end=end,
        )

    def _unmeasured(self, plain: _Amount) -> _Amount | None:
        """A number without a unit, unless letters are glued to its digits: 3D, 5G, 1080p."""
        after = self._tokens[plain.end]
        glued = after.glued and after.kind is TokenKind.WORD
        if glued and self._lang != "hi" and plain.number.scale == 1:
            return None
        if glued and after.text.isascii():
            return None
        return plain

    # --- ranges and bounds ----------------------------------------------------------------------

    def _ranged(self, low: _Amount) -> _Amount:
        """Read the upper end of "10–15 km", "between 10 and 15", "10 से 15 किमी"."""
        tokens, lang = self._tokens, self._lang
        joiner = tokens[low.end]
        if low.kind is QuantityKind.NUMBER and low.number.end != low.end:
            return low
        between = joiner.key in numerals.BETWEEN_JOINERS[lang]
        if between and tokens[low.first - 1].key not in numerals.BETWEEN[lang] and lang != "hi":
            return low
        if not between and joiner.key not in numerals.RANGE_JOINERS[lang]:
            return low
        after = tokens[low.end + 1]
        if joiner.kind is TokenKind.MARK and (
            joiner.glued != after.glued  # "10 -5" and "10- "
            or (joiner.glued and after.kind is TokenKind.WORD)  # "7-Eleven"
        ):
            return low
        high = self._one(low.end + 1)
        if high is None or high.number.article:
            return low
        if between and lang == "hi":
            within = tokens.match(high.end, marked(numerals.BETWEEN_AFTER[lang]))
            if within is None:
                return low
        if low.kind is QuantityKind.MONEY and high.kind is QuantityKind.NUMBER:
            high = replace(high, kind=low.kind, unit=low.unit)  # "$10–15 million"
        start = _same_unit(low, high)
        if start.value >= high.value or (start.kind, start.unit) != (high.kind, high.unit):
            return low
        return replace(
            high,
            first=low.first,
            value=start.value,
            value_to=high.value,
            resolution=min(start.resolution, high.resolution),
        )

    def _bound(self, amount: _Amount) -> tuple[Bound, int]:
        tokens, lang = self._tokens, self._lang
        after = tokens.match(amount.end, numerals.BOUNDS_AFTER[lang])
        if after is not None and (tokens[amount.end].text != "+" or tokens[amount.end].glued):
            return after[0], after[1]
        before = tokens.match_before(amount.first, numerals.BOUNDS_BEFORE[lang])
        return (Bound.EXACT if before is None else before[0]), amount.end


@cache
def _beginnings(lang: Lang) -> frozenset[str]:
    """Return the words that a date, a rank or an amount may begin with."""
    phrases = (
        *numerals.MONTHS[lang],
        *numerals.CENTURY[lang],
        *numerals.MILLENNIUM[lang],
        *numerals.DECADE_BEFORE[lang],
        *numerals.ERAS_BEFORE[lang],
        *numerals.NEGATIVE[lang],
        *unit_names.CURRENCY_BEFORE[lang],
        *rank_words(lang),
        *starters(lang),
    )
    return frozenset(phrase.split(" ")[0] for phrase in phrases)


def _same_unit(low: _Amount, high: _Amount) -> _Amount:
    """Give the lower end the scale and unit that stand only after the upper: "5 to 10 million"."""
    if low.unit and low.unit != high.unit:
        return low
    value, resolution = low.value, low.resolution
    if low.number.scale == 1 and high.number.scale > 1:
        value, resolution = value * high.number.scale, resolution * high.number.scale
    return replace(low, value=value, resolution=resolution, kind=high.kind, unit=high.unit)


def _plain(value: Decimal) -> str:
    """Write a decimal without exponent or needless zeros."""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"

"""Dates, years, decades and centuries, in the order and with the words of each language.

Values are ISO 8601 cut to what the text says: "1879-03-14", "1879-03", "1879". A day without a
year is "--03-14" (the truncated form of ISO 8601:2000). Years before the common era carry a minus
and are not shifted: 44 BC is "-0044". Decades and centuries are ranges of years: the 19th century
is 1801 to 1900. "14 March 1879 – 18 April 1955" are two dates, "1914–1918" is one range.
"""

from __future__ import annotations

from calendar import monthrange
from typing import Final

import regex

from claims import numerals
from claims.quantities.ages import AgeReader
from claims.quantities.numbers import NumberReader
from claims.quantities.ranks import read_rank
from claims.quantities.tokens import Token, TokenKind, Tokens
from claims.quantities.when import When, iso, read_era, with_month
from claims.quantities.years import YearReader

_NUMERIC: Final = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_DAYS: Final = frozenset(range(1, 32))


class DateReader:
    """Reads the date that starts at a token."""

    def __init__(self, tokens: Tokens, numbers: NumberReader) -> None:
        self._tokens = tokens
        self._lang = tokens.lang
        self._numbers = numbers
        self._ages = AgeReader(tokens, numbers)
        self._years = YearReader(tokens)

    def read(self, index: int) -> When | None:
        """Read the longest date that starts here, or None."""
        token = self._tokens[index]
        if token.kind is TokenKind.DATE:
            return self._numeric(token, index)
        if token.kind is TokenKind.NUMBER:
            if self._tokens.is_name_part(index):
                return None
            return self._day_first(index) or self._ages.read(index) or self._years.read(index)
        if token.kind is not TokenKind.WORD:
            return self._ages.read(index)
        return (
            self._month_first(index)
            or self._day_first(index)
            or self._ages.read(index)
            or self._years.read_after_era(index)
        )

    def _numeric(self, token: Token, index: int) -> When | None:
        """Read "1879-03-14", "14/03/1879"; in English 03/04/1879 says only its year."""
        match = _NUMERIC.fullmatch(token.text)
        if match is None:
            year, month, *day = (int(part) for part in token.text.split("-"))
            if not day and month > 12:
                last = year // 100 * 100 + month  # 1914-18
                return (
                    When(value=iso(year), value_to=iso(last), end=index + 1)
                    if last > year
                    else None
                )
            value = iso(year, month, *day)
        else:
            first, second, year = (int(part) for part in match.groups())
            if self._lang == "en" and first <= 12 and second <= 12 and first != second:
                value = iso(year)
            elif second > 12:
                value = iso(year, first, second)
            else:
                value = iso(year, second, first)
        return When(value=value, end=index + 1) if value else None

    def _day_first(self, index: int) -> When | None:
        day = self._day(index)
        if day is None:
            return None
        first = last = day[0]
        end = day[1]
        if self._tokens[end].key in numerals.RANGE_JOINERS[self._lang]:
            other = self._day(end + 1)
            if other is not None and other[0] > first:
                last, end = other
        month = self._month(self._skip_joiners(end))
        if month is None:
            return None
        year = self._year_after(month[1])
        return self._dated(year, month, (first, last))

    def _month_first(self, index: int) -> When | None:
        month = self._month(index)
        if month is None:
            return None
        short = len(self._tokens[index].text) <= 4
        day = self._day(month[1])
        if day is not None and (self._lang in ("en", "hi") or not short):
            first = last = day[0]
            end = day[1]
            if self._tokens[end].key in numerals.RANGE_JOINERS[self._lang]:
                other = self._day(end + 1)
                if other is not None and other[0] > first:
                    last, end = other
            year = self._year_after(end)
            if year is not None or not self._years.counts(day[1]):
                return self._dated(year, (month[0], end), (first, last))
        year = self._year_after(month[1])
        if year is None:
            return None
        return When(value=with_month(year[0], month[0]), end=year[1])

    def _dated(
        self, year: tuple[str, int] | None, month: tuple[int, int], days: tuple[int, int]
    ) -> When | None:
        values = [
            f"-{f'-{month[0]:02d}-{day:02d}'}"
            if year is None
            else with_month(year[0], month[0], day)
            for day in days
        ]
        end = month[1] if year is None else year[1]
        if year is None and days[1] > monthrange(2000, month[0])[1]:
            return None
        return When(value=values[0], value_to=values[1] if days[1] > days[0] else "", end=end)

    def _day(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        rank = read_rank(self._tokens, index)
        if token.kind is TokenKind.WORD:
            return None if self._lang == "en" else self._day_in_words(index, rank)
        if rank is not None:
            return rank if 1 <= rank[0] <= 31 else None
        if token.kind is not TokenKind.NUMBER or not token.text.isdecimal() or len(token.text) > 2:
            return None
        day = int(token.text)
        return (day, index + 1) if 1 <= day <= 31 else None

    def _day_in_words(self, index: int, rank: tuple[int, int] | None) -> tuple[int, int] | None:
        """Read "primero de enero", "trinta e um de dezembro"."""
        if rank is not None and rank[0] == 1:
            return rank
        if self._tokens[index].key not in numerals.VALUES[self._lang]:
            return None
        number = self._numbers.read(index)
        if number is None or number.value not in _DAYS or number.scale != 1:
            return None
        return int(number.value), number.end

    def _month(self, index: int) -> tuple[int, int] | None:
        token = self._tokens[index]
        month = numerals.MONTHS[self._lang].get(token.key)
        if month is None or (self._lang == "en" and not token.text[0].isupper()):
            return None
        dot, after = self._tokens[index + 1], self._tokens[index + 2]
        goes_on = after.kind is TokenKind.NUMBER or after.key in numerals.DATE_JOINERS[self._lang]
        short = dot.text == "." and dot.glued and len(token.text) <= 4
        return month, index + 1 + (short and goes_on)

    def _skip_joiners(self, index: int) -> int:
        for _ in range(2):
            index += self._tokens[index].key in numerals.DATE_JOINERS[self._lang]
        return index

    def _year_after(self, index: int) -> tuple[str, int] | None:
        """Read the year that ends a date."""
        index = self._skip_joiners(index)
        token = self._tokens[index]
        if token.kind is not TokenKind.NUMBER or not token.text.isdecimal():
            return None
        era = read_era(self._tokens, index + 1)
        if era is not None and len(token.text) <= 4:
            return iso(int(token.text), before=era[0]), era[1]
        if len(token.text) == 4 and not self._years.counts(index + 1):
            return iso(int(token.text)), index + 1
        return None

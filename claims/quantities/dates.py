"""Dates, years, decades and centuries, in the order and with the words of each language.

Values are ISO 8601 cut to what the text says: "1879-03-14", "1879-03", "1879". A day without a
year is "--03-14" (the truncated form of ISO 8601:2000). Years before the common era carry a minus
and are not shifted: 44 BC is "-0044". Decades and centuries are ranges of years: the 19th century
is 1801 to 1900. "14 March 1879 – 18 April 1955" are two dates, "1914–1918" is one range.

A bare number of four digits from 1000 to 2100 is a year unless a unit, a scale or a plural noun
follows it, a bound or a verb of having stands before it, or it stands in a sum.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import Final

import regex

from claims import numerals
from claims.model import Bound
from claims.quantities.numbers import NumberReader
from claims.quantities.ranks import read_rank, roman
from claims.quantities.tokens import Token, TokenKind, Tokens
from claims.quantities.units import read_currency, read_unit

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2100
_NUMERIC: Final = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_DAYS: Final = frozenset(range(1, 32))
#: Next to these a number is part of a sum.
_SUMS: Final = frozenset("+=×*÷<>≤≥^")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or a span of time, and where it ends (an index of tokens)."""

    value: str
    end: int
    value_to: str = ""


class DateReader:
    """Reads the date that starts at a token."""

    def __init__(self, tokens: Tokens, numbers: NumberReader) -> None:
        self._tokens = tokens
        self._lang = tokens.lang
        self._numbers = numbers

    def read(self, index: int) -> When | None:
        """Read the longest date that starts here, or None."""
        token = self._tokens[index]
        if token.kind is TokenKind.DATE:
            return self._numeric(token, index)
        if token.kind is TokenKind.NUMBER:
            if self._tokens.is_name_part(index):
                return None
            return (
                self._day_first(index)
                or self._century_after(index)
                or self._decade_after(index)
                or self._years(index)
            )
        if token.kind is not TokenKind.WORD:
            return self._short_decade(index)
        return (
            self._month_first(index)
            or self._day_first(index)
            or self._century_before(index)
            or self._century_after(index)
            or self._decade_before(index)
            or self._era_before(index)
        )

    # --- days and months ------------------------------------------------------------------------

    def _numeric(self, token: Token, index: int) -> When | None:
        """Read "1879-03-14", "14/03/1879"; in English 03/04/1879 says only its year."""
        match = _NUMERIC.fullmatch(token.text)
        if match is None:
            year, month, *day = (int(part) for part in token.text.split("-"))
            if not day and month > 12:
                last = year // 100 * 100 + month  # 1914-18
                return (
                    When(value=_iso(year), value_to=_iso(last), end=index + 1)
                    if last > year
                    else None
                )
            value = _iso(year, month, *day)
        else:
            first, second, year = (int(part) for part in match.groups())
            if self._lang == "en" and first <= 12 and second <= 12 and first != second:
                value = _iso(year)
            elif second > 12:
                value = _iso(year, first, second)
            else:
                value = _iso(year, second, first)
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
            if year is not None or not self._counts(day[1]):
                return self._dated(year, (month[0], end), (first, last))
        year = self._year_after(month[1])
        if year is None:
            return None
        return When(value=_with_month(year[0], month[0]), end=year[1])

    def _dated(
        self, year: tuple[str, int] | None, month: tuple[int, int], days: tuple[int, int]
    ) -> When | None:
        values = [
            f"-{f'-{month[0]:02d}-{day:02d}'}"
            if year is None
            else _with_month(year[0], month[0], day)
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
        era = self._era(index + 1)
        if era is not None and len(token.text) <= 4:
            return _iso(int(token.text), before=era[0]), era[1]
        if len(token.text) == 4 and not self._counts(index + 1):
            return _iso(int(token.text)), index + 1
        return None

    # --- years ----------------------------------------------------------------------------------

    def _era(self, index: int) -> tuple[bool, int] | None:
        if self._lang == "en" and not self._tokens[index].text.replace(".", "").isupper():
            return None
        found = self._tokens.match(index, numerals.ERAS[self._lang])
        if found is None:
            return None
        before, end = found
        dot, last = self._tokens[end], self._tokens[end - 1]
        return before, end + (dot.text == "." and dot.glued and len(last.key) == 1)

    def _era_before(self, index: int) -> When | None:
        if self._lang == "en" and self._tokens[index].text not in {"AD", "A.D."}:
            return None
        found = self._tokens.match(index, numerals.ERAS_BEFORE[self._lang])
        if found is None:
            return None
        before, position = found
        token = self._tokens[position]
        if token.kind is not TokenKind.NUMBER or not _is_short(token.text):
            return None
        span = self._span(position, int(token.text), position + 1, before=before)
        return span or When(value=_iso(int(token.text), before=before), end=position + 1)

    def _years(self, index: int) -> When | None:
        tokens = self._tokens
        token = tokens[index]
        if not _is_short(token.text):
            return None
        year = int(token.text)
        era = self._era(index + 1)
        if era is not None:
            value = _iso(year, before=era[0])
            span = self._span(index, year, era[1], before=era[0])
            return span or When(value=value, end=era[1])
        shared = self._shared_era(index, year)
        if shared is not None:
            return shared
        if not self._is_year(index):
            return None
        return self._span(index, year, index + 1) or When(value=_iso(year), end=index + 1)

    def _shared_era(self, index: int, year: int) -> When | None:
        """Read "100–44 BC", where the era stands once."""
        tokens = self._tokens
        other = tokens[index + 2]
        if (
            tokens[index + 1].key not in numerals.RANGE_JOINERS[self._lang]
            or other.kind is not TokenKind.NUMBER
            or not _is_short(other.text)
        ):
            return None
        era = self._era(index + 3)
        if era is None or (int(other.text) > year) == era[0]:
            return None
        return When(
            value=_iso(year, before=era[0]),
            value_to=_iso(int(other.text), before=era[0]),
            end=era[1],
        )

    def _span(self, index: int, year: int, end: int, *, before: bool = False) -> When | None:
        """Read the upper end of "1914–1918", "1914–18", "2020/21", "between 1914 and 1918"."""
        tokens, lang = self._tokens, self._lang
        joiner, other = tokens[end], tokens[end + 1]
        if other.kind is not TokenKind.NUMBER or not _is_short(other.text):
            return None
        known = joiner.key in numerals.RANGE_JOINERS[lang]
        if joiner.key in numerals.BETWEEN_JOINERS[lang]:
            known = tokens[index - 1].key in numerals.BETWEEN[lang] or (
                tokens.match(end + 2, dict.fromkeys(numerals.BETWEEN_AFTER[lang], True)) is not None
            )
        last, position = int(other.text), end + 2
        short = len(other.text) == 2 and joiner.glued and other.glued
        if short and (known or joiner.text == "/") and year >= _FIRST_YEAR:
            last += year // 100 * 100
        elif not known:
            return None
        era = self._era(position)
        late_before = before if era is None else era[0]
        if era is None and not before and not _FIRST_YEAR <= last <= _LAST_YEAR:
            return None
        if self._counts(position if era is None else era[1]):
            return None
        start, finish = (-year if before else year), (-last if late_before and era else last)
        if finish <= start:
            return None
        return When(
            value=_iso(year, before=before),
            value_to=_iso(last, before=late_before and era is not None),
            end=position if era is None else era[1],
        )

    def _is_year(self, index: int) -> bool:
        tokens, lang = self._tokens, self._lang
        token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
        named = before.key in numerals.YEAR_WORDS[lang]
        if len(token.text) != 4:
            return (named and lang != "hi" and not self._counts(index + 1)) or (
                len(token.text) == 3
                and before.key in {"in", "en", "em"}
                and after.text in {",", "."}
                and not tokens[index + 2].glued
            )
        if not _FIRST_YEAR <= int(token.text) <= _LAST_YEAR:
            return False
        if before.text in _SUMS or after.text in _SUMS or self._counts(index + 1):
            return False
        if (
            after.glued
            and after.kind is TokenKind.WORD
            and after.key not in numerals.YEAR_BEFORE[lang]
        ):
            return False
        if named:
            return True
        if before.key in numerals.COUNTED_AFTER[lang]:
            return False
        return not (self._is_bounded(index) or self._is_counting(index))

    def _is_bounded(self, index: int) -> bool:
        """Whether "more than", or से अधिक, makes the number an amount."""
        tokens, lang = self._tokens, self._lang
        after = tokens.match(index + 1, numerals.BOUNDS_AFTER[lang])
        if after is not None and after[0] is not Bound.ABOUT:
            return True
        before = tokens.match_before(index, numerals.BOUNDS_BEFORE[lang])
        if before is None or tokens[before[1]].key in numerals.YEAR_AFTER[lang]:
            return False
        follows = tokens[index + 1]
        noun = follows.kind is TokenKind.WORD and follows.text.islower() and lang != "hi"
        return before[0] is not Bound.ABOUT or (
            noun and follows.key not in numerals.NOT_COUNTED[lang] and len(follows.key) > 3
        )

    def _is_counting(self, index: int) -> bool:
        """Whether the noun that follows is counted: "1500 people", "1500 लोग"."""
        lang = self._lang
        before, after = self._tokens[index - 1], self._tokens[index + 1]
        if after.kind is not TokenKind.WORD or after.key in numerals.NOT_COUNTED[lang]:
            return False
        if lang == "hi":
            return after.key not in numerals.YEAR_BEFORE[lang]
        if not after.text[0].islower() or (lang == "en" and before.key == "the"):
            return False
        return after.key in numerals.COUNTED[lang] or (
            after.key.endswith("s") and len(after.key) > 3
        )

    def _counts(self, index: int) -> bool:
        """Whether a unit, a currency, a percentage or a scale stands here."""
        tokens, lang = self._tokens, self._lang
        token = tokens[index]
        if token.key == "%" or token.key in numerals.SCALES[lang]:
            return True
        if token.kind is TokenKind.WORD or token.key in {"°", "$", "€", "£"}:
            return (
                token.key in {"percent", "per", "प्रतिशत"}
                or read_unit(tokens, index) is not None
                or read_currency(tokens, index) is not None
            )
        return (
            token.text == "-"
            and token.glued
            and tokens[index + 1].glued
            and (read_unit(tokens, index + 1) is not None)
        )

    # --- decades and centuries ------------------------------------------------------------------

    def _decade_after(self, index: int) -> When | None:
        """Read "1920s", "the 20s", "1920 के दशक"."""
        tokens, lang = self._tokens, self._lang
        text, position = tokens[index].text, index + 1
        if lang not in ("en", "hi") or not text.isdecimal() or len(text) not in (2, 4):
            return None
        if tokens[position].text in {"'", "’"} and tokens[position].glued:
            position += 1
        found = tokens.match(position, dict.fromkeys(numerals.DECADE_AFTER[lang], True))
        if found is None or int(text) % 10:
            return None
        if lang == "en" and not tokens[position].glued:
            return None
        if (
            len(text) == 2
            and lang == "en"
            and tokens[index - 1].key not in {"the", "'", "’", "early", "late", "mid"}
        ):
            return None  # "in his 20s"
        return _decade(int(text), found[1])

    def _short_decade(self, index: int) -> When | None:
        if self._tokens[index].text not in {"'", "’"} or not self._tokens[index + 1].glued:
            return None
        return self._decade_after(index + 1) if self._lang == "en" else None

    def _decade_before(self, index: int) -> When | None:
        """Read "años veinte", "década de 1920"."""
        found = self._tokens.match(index, dict.fromkeys(numerals.DECADE_BEFORE[self._lang], True))
        if found is None:
            return None
        number = self._numbers.read(found[1])
        if number is None or number.value % 10 or number.end != found[1] + 1:
            return None
        value = int(number.value)
        if not (10 <= value <= 90 or _FIRST_YEAR <= value <= _LAST_YEAR):
            return None
        return _decade(value, number.end)

    def _century_after(self, index: int) -> When | None:
        """Read "19th century", "sixteenth and seventeenth centuries", "19वीं शताब्दी"."""
        tokens, lang = self._tokens, self._lang
        first = read_rank(tokens, index)
        if first is None or first[0] > 30:
            return None
        last = first
        joiner = tokens[first[1]].key
        if joiner in numerals.BETWEEN_JOINERS[lang] or joiner in numerals.RANGE_JOINERS[lang]:
            second = read_rank(tokens, first[1] + 1)
            if second is not None and first[0] < second[0] <= 30:
                last = second
        position = last[1] + (tokens[last[1]].text == "-")
        return self._ages(first[0], last[0], position)

    def _ages(self, first: int, last: int, position: int) -> When | None:
        lang, key = self._lang, self._tokens[position].key
        if key in numerals.CENTURY[lang] and key != "s":
            length = 100
        elif key in numerals.MILLENNIUM[lang]:
            length = 1000
        else:
            return None
        return self._age(first, last, length, position + 1)

    def _century_before(self, index: int) -> When | None:
        """Read "siglo XIX", "siglos XVI y XVII", "século 19", "s. V a. C."; and Hindi's ईसा पूर्व first."""
        tokens, lang = self._tokens, self._lang
        key = tokens[index].key
        if (
            lang not in ("es", "pt")
            or key not in numerals.CENTURY[lang] | numerals.MILLENNIUM[lang]
        ):
            return None
        position = index + 1 + (tokens[index + 1].text == ".")
        if key == "s" and position == index + 1:
            return None
        first = self._age_number(position)
        if first is None:
            return None
        last, end = first, position + 1
        if tokens[end].key in numerals.BETWEEN_JOINERS[lang] | numerals.RANGE_JOINERS[lang]:
            second = self._age_number(end + 1)
            if second is not None and second > first:
                last, end = second, end + 2
        length = 1000 if key in numerals.MILLENNIUM[lang] else 100
        return self._age(first, last, length, end)

    def _age_number(self, index: int) -> int | None:
        token = self._tokens[index]
        if token.kind is TokenKind.NUMBER and token.text.isdecimal() and len(token.text) <= 2:
            return int(token.text) or None
        return roman(token.text)

    def _age(self, first: int, last: int, length: int, position: int) -> When:
        era = self._era(position)
        if era is not None and era[0]:
            return When(
                value=_iso(first * length, before=True),
                value_to=_iso((last - 1) * length + 1, before=True),
                end=era[1],
            )
        return When(
            value=_iso((first - 1) * length + 1),
            value_to=_iso(last * length),
            end=position if era is None else era[1],
        )


def _decade(value: int, end: int) -> When:
    start = value + 1900 if value < 100 else value
    # "the 1800s" is the century; "the 2000s" is mostly the decade
    years = 100 if start % 100 == 0 and start != 2000 else 10
    return When(value=_iso(start), value_to=_iso(start + years - 1), end=end)


def _is_short(text: str) -> bool:
    return len(text) <= 4 and text.isdecimal() and int(text) > 0


def _with_month(year: str, month: int, day: int = 0) -> str:
    """Put month and day to a year, as far as there is such a day."""
    days = monthrange(abs(int(year)) % 400 + 400, month)[1]
    return f"{year}-{month:02d}-{day:02d}" if 1 <= day <= days else f"{year}-{month:02d}"


def _iso(year: int, month: int = 0, day: int = 0, *, before: bool = False) -> str:
    """Write a date as ISO 8601; "" if there is no such month, cut where there is no such day."""
    value = f"-{year:04d}" if before else f"{year:04d}"
    if not month:
        return value
    return _with_month(value, month, day) if 1 <= month <= 12 else ""

"""Years, and spans of them: "1879", "44 BC", "सन् 1947", "1914–18", "between 1914 and 1918".

A bare number of four digits from 1000 to 2100 is a year unless a unit, a scale or a plural noun
follows it, a bound or a verb of having stands before it, or it stands in a sum.
"""

from __future__ import annotations

from typing import Final

from claims import numerals
from claims.model import Bound
from claims.quantities.tokens import TokenKind, Tokens, marked
from claims.quantities.units import read_currency, read_unit
from claims.quantities.when import FIRST_YEAR, LAST_YEAR, When, iso, read_era

#: Next to these a number is part of a sum.
_SUMS: Final = frozenset("+=×÷≤≥^")


class YearReader:
    """Reads the year, or span of years, that starts at a token."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._lang = tokens.lang

    def read_after_era(self, index: int) -> When | None:
        """Read the year whose era stands first: "AD 79", "ईसा पूर्व 44", "सन् 1947"."""
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
        return span or When(value=iso(int(token.text), before=before), end=position + 1)

    def read(self, index: int) -> When | None:
        """Read the year, or the span of years, that starts with these digits."""
        tokens = self._tokens
        token = tokens[index]
        if not _is_short(token.text):
            return None
        year = int(token.text)
        era = read_era(self._tokens, index + 1)
        if era is not None:
            value = iso(year, before=era[0])
            span = self._span(index, year, era[1], before=era[0])
            return span or When(value=value, end=era[1])
        shared = self._shared_era(index, year)
        if shared is not None:
            return shared
        if not self._is_year(index):
            return None
        return self._span(index, year, index + 1) or When(value=iso(year), end=index + 1)

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
        era = read_era(self._tokens, index + 3)
        if era is None or (int(other.text) > year) == era[0]:
            return None
        return When(
            value=iso(year, before=era[0]),
            value_to=iso(int(other.text), before=era[0]),
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
                tokens.match(end + 2, marked(numerals.BETWEEN_AFTER[lang])) is not None
            )
        last, position = int(other.text), end + 2
        short = len(other.text) == 2 and joiner.glued and other.glued
        if short and (known or joiner.text == "/") and year >= FIRST_YEAR:
            last += year // 100 * 100
        elif not known:
            return None
        era = read_era(self._tokens, position)
        late_before = before if era is None else era[0]
        if era is None and not before and not FIRST_YEAR <= last <= LAST_YEAR:
            return None
        if self.counts(position if era is None else era[1]):
            return None
        start, finish = (-year if before else year), (-last if late_before and era else last)
        if finish <= start:
            return None
        return When(
            value=iso(year, before=before),
            value_to=iso(last, before=late_before and era is not None),
            end=position if era is None else era[1],
        )

    def _is_year(self, index: int) -> bool:
        tokens, lang = self._tokens, self._lang
        token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
        named = before.key in numerals.YEAR_WORDS[lang]
        if len(token.text) != 4:
            return (named and lang != "hi" and not self.counts(index + 1)) or (
                len(token.text) == 3
                and before.key in {"in", "en", "em"}
                and after.text in {",", "."}
                and not tokens[index + 2].glued
            )
        if not FIRST_YEAR <= int(token.text) <= LAST_YEAR:
            return False
        if before.text in _SUMS or after.text in _SUMS or self.counts(index + 1):
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

    def counts(self, index: int) -> bool:
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


def _is_short(text: str) -> bool:
    return len(text) <= 4 and text.isdecimal() and int(text) > 0

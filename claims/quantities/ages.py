"""Decades, centuries and millennia: "the 1920s", "años veinte", "siglo XIX", "19वीं शताब्दी"."""

from __future__ import annotations

from claims import numerals
from claims.quantities.numbers import NumberReader
from claims.quantities.ranks import read_rank, roman
from claims.quantities.tokens import TokenKind, Tokens, marked
from claims.quantities.when import FIRST_YEAR, LAST_YEAR, When, iso, read_era


class AgeReader:
    """Reads the decade, century or millennium that starts at a token."""

    def __init__(self, tokens: Tokens, numbers: NumberReader) -> None:
        self._tokens = tokens
        self._lang = tokens.lang
        self._numbers = numbers

    def read(self, index: int) -> When | None:
        """Read the age that starts here, or None."""
        kind = self._tokens[index].kind
        if kind is TokenKind.NUMBER:
            return self._century_after(index) or self._decade_after(index)
        if kind is not TokenKind.WORD:
            return self._short_decade(index)
        return (
            self._century_before(index) or self._century_after(index) or self._decade_before(index)
        )

    def _decade_after(self, index: int) -> When | None:
        """Read "1920s", "the 20s", "1920 के दशक"."""
        tokens, lang = self._tokens, self._lang
        text, position = tokens[index].text, index + 1
        if lang not in ("en", "hi") or not text.isdecimal() or len(text) not in (2, 4):
            return None
        if tokens[position].text in {"'", "’"} and tokens[position].glued:
            position += 1
        found = tokens.match(position, marked(numerals.DECADE_AFTER[lang]))
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
        found = self._tokens.match(index, marked(numerals.DECADE_BEFORE[self._lang]))
        if found is None:
            return None
        number = self._numbers.read(found[1])
        if number is None or number.value % 10 or number.end != found[1] + 1:
            return None
        value = int(number.value)
        if not (10 <= value <= 90 or FIRST_YEAR <= value <= LAST_YEAR):
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
        era = read_era(self._tokens, position)
        if era is not None and era[0]:
            return When(
                value=iso(first * length, before=True),
                value_to=iso((last - 1) * length + 1, before=True),
                end=era[1],
            )
        return When(
            value=iso((first - 1) * length + 1),
            value_to=iso(last * length),
            end=position if era is None else era[1],
        )


def _decade(value: int, end: int) -> When:
    start = value + 1900 if value < 100 else value
    # "the 1800s" is the century; "the 2000s" is mostly the decade
    years = 100 if start % 100 == 0 and start != 2000 else 10
    return When(value=iso(start), value_to=iso(start + years - 1), end=end)

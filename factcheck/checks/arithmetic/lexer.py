r"""Prose, Markdown and LaTeX -> the lexemes of arithmetic.

The words and digits come from `claims.quantities`, so that numbers are read here as everywhere.
Whatever is no arithmetic stays as a word, a stop or an `UNKNOWN`, which the readers do not cross.
Not read: matrices, sums with limits, integrals, variables.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Final

import regex

from claims import numerals
from claims.model import Lang
from claims.quantities.numbers import NumberReader
from claims.quantities.tokens import TokenKind, Tokens, marked
from claims.quantities.units import read_unit
from factcheck.checks.arithmetic import words
from factcheck.checks.arithmetic.lexemes import MOST_DIGITS, Kind, Lexeme, Numeral, read_digits
from factcheck.checks.arithmetic.symbols import (
    COMMANDS,
    CURRENCIES,
    IGNORED,
    SILENT,
    SUPERSCRIPTS,
    SYMBOLS,
    TEXT,
    VULGAR,
)

_CURRENCY_WORDS: Final = frozenset(("r", "us", "rs", "usd", "eur", "inr", "brl", "रु", "₹"))
#: Single letters that are words.
_ONE_LETTER_WORDS: Final = numerals.sets("a", "a|e|o|y|u", "a|e|o", "")
#: Letters that are units after a number and a space; other single letters are variables.
_UNIT_LETTERS: Final = frozenset("mgshlr")
_DOZEN: Final = 12
_ONES: Final = frozenset({"one", "uno"})
_EXACT: Final = Fraction(0)
_GOES_ON: Final = frozenset({Kind.RELATION, Kind.OPERATOR})


class Reader:
    """Reads the lexemes of a stretch of text.

    Args:
        lang: The language of its words.
        point: As for `claims.quantities.digits.parse_digits`.
    """

    def __init__(self, lang: Lang, *, point: bool) -> None:
        self._lang: Lang = lang
        self._point = point

    def read(self, text: str, start: int, end: int) -> tuple[Lexeme, ...]:
        """Return the lexemes of ``text[start:end]``, with offsets of the text."""
        return _Scan(text[start:end], self._lang, point=self._point, base=start).lexemes()


#: Words of one kind and their meanings, and whether a number must stand before them.
_Table = tuple[Kind, Mapping[str, str], bool]


@cache
def _tables(lang: Lang) -> tuple[tuple[_Table, ...], frozenset[str]]:
    """Return the words of arithmetic, and the first word of each of them."""
    tables: tuple[_Table, ...] = (
        (Kind.POSTFIX, words.POSTFIXES[lang], True),
        (Kind.FUNCTION, words.PREFIXES[lang], False),
        (Kind.RELATION, words.RELATIONS[lang], False),
        (Kind.PERCENT, dict.fromkeys(numerals.PERCENT[lang], "%"), True),
        (Kind.OPERATOR, words.OPERATORS[lang], True),
    )
    return tables, frozenset(phrase.partition(" ")[0] for _, table, _ in tables for phrase in table)


class _Scan:
    def __init__(self, text: str, lang: Lang, *, point: bool, base: int) -> None:
        self._text = text
        self._lang: Lang = lang
        self._point = point
        self._base = base
        self._tokens = Tokens(text, lang)
        self._words = NumberReader(self._tokens, point=point)
        self._found: list[Lexeme] = []
        self._italic = False
        self._readers: Mapping[str, Callable[[int], int]] = {
            "\\": self._command,
            "*": self._star,
            "_": self._underscore,
            ".": self._point_or_stop,
            "=": self._equals,
            "-": self._dash,
            "–": self._dash,
            "<": self._angle,
            ">": self._angle,
            "!": self._exclamation,
        }

    def lexemes(self) -> tuple[Lexeme, ...]:
        index = 0
        while index < len(self._tokens):
            index = max(self._step(index), index + 1)
        return tuple(_with_line_ends(self._found))

    # --- one step -------------------------------------------------------------------------------

    def _step(self, index: int) -> int:
        token = self._tokens[index]
        if token.kind in (TokenKind.BREAK, TokenKind.DATE):
            self._put(Kind.STOP if token.kind is TokenKind.BREAK else Kind.UNKNOWN, "", index)
            return index + 1
        if token.kind is TokenKind.NUMBER:
            return self._number(index)
        if token.kind is TokenKind.WORD:
            return self._word(index)
        return self._mark(index)

    def _put(
        self,
        kind: Kind,
        value: str,
        first: int,
        end: int = 0,
        *,
        spelt: bool = False,
        numerals: tuple[Numeral, ...] = (),
    ) -> int:
        end = end or first + 1
        token, last = self._tokens[first], self._tokens[end - 1]
        before = self._found[-1].end - self._base if self._found else 0
        between = self._text[before : token.start]
        self._found.append(
            Lexeme(
                kind=kind,
                value=value,
                start=self._base + token.start,
                end=self._base + last.end,
                gap=not token.glued,
                breaks="\n" in between,
                numerals=numerals,
                spelt=spelt,
            )
        )
        return end

    # --- numbers --------------------------------------------------------------------------------

    def _number(self, index: int) -> int:
        tokens = self._tokens
        token = tokens[index]
        end = index + 1
        readings = read_digits(token.text, self._lang, point=self._point)
        # LaTeX writes 1{,}000 and 1\,000.
        while readings and len(readings) == 1 and readings[0].resolution == 1:
            joined = self._thousands(end)
            if joined is None:
                break
            value = readings[0].value * 1000 + int(tokens[joined - 1].text)
            readings, end = (Numeral(value=value, resolution=Fraction(1)),), joined
        scale = tokens[end]
        if readings and scale.kind is TokenKind.WORD and scale.key in numerals.SCALES[self._lang]:
            number = self._words.read(index)
            if number is not None and number.scale > _DOZEN:
                # "3.5 × 2 = 7 million": the word may have been left out on one side.
                scaled = Numeral(
                    value=Fraction(number.value), resolution=Fraction(number.resolution)
                )
                readings, end = (scaled, *readings), number.end
        if readings and self._is_name(end):
            readings = ()
        return self._put(
            Kind.NUMBER if readings else Kind.UNKNOWN, token.text, index, end, numerals=readings
        )

    def _is_name(self, index: int) -> bool:
        """Whether letters are glued to digits that are no unit: 1st, 3D, 2x."""
        after = self._tokens[index]
        if after.kind is not TokenKind.WORD or not after.glued or self._lang == "hi":
            return False
        if after.key == "x":
            return not self._before_operand(index + 1) or self._tokens[index + 1].text == "-"
        return len(after.text) < 2 or read_unit(self._tokens, index) is None

    def _thousands(self, index: int) -> int | None:
        """Return where three more digits end that a LaTeX mark of thousands stands before."""
        tokens = self._tokens
        marks = "".join(tokens[index + i].text for i in range(3))
        if marks == "{,}":
            at = index + 3
        elif marks[:2] == "\\,":
            at = index + 2
        else:
            return None
        digits = tokens[at]
        three = digits.kind is TokenKind.NUMBER and digits.glued and len(digits.text) == 3
        return at + 1 if three and digits.text.isdecimal() else None

    # --- words ----------------------------------------------------------------------------------

    def _word(self, index: int) -> int:
        tokens = self._tokens
        token = tokens[index]
        if token.key == "π":
            return self._put(Kind.NUMBER, "π", index)
        if token.key == "x" or token.text == "х":
            between = self._after_operand() and self._before_operand(index + 1)
            # Not 4x-13, and not 2.5x at the end of a line.
            between = between and tokens[index + 1].text != "-" and not self._breaks_after(index)
            kind, value = (Kind.OPERATOR, "*") if between else (Kind.UNKNOWN, "x")
            return self._put(kind, value, index, spelt=True)
        if token.key in _CURRENCY_WORDS and self._money_follows(index):
            return index + 1
        if token.text in {"C", "P"} and tokens[index + 1].text == "(" and tokens[index + 1].glued:
            return self._put(Kind.FUNCTION, "binom" if token.text == "C" else "perm", index)
        if token.key in words.FUNCTIONS and tokens[index + 1].text in {"(", "[", "_"}:
            return self._put(Kind.FUNCTION, words.FUNCTIONS[token.key], index)
        return (
            self._in_words(index)
            or self._fraction(index)
            or self._spelt(index)
            or self._of(index)
            or self._plain(index)
        )

    def _in_words(self, index: int) -> int:
        """Read the words of arithmetic: "plus", "squared", "is equal to", "per cent"."""
        tables, beginnings = _tables(self._lang)
        if self._tokens[index].key not in beginnings:
            return 0  # as nearly all
        for kind, table, needs_operand in tables:
            found = self._tokens.match(index, table)
            if found is not None and (self._after_operand() or not needs_operand):
                return self._put(kind, found[0], index, found[1], spelt=True)
        return 0

    def _breaks_after(self, index: int) -> bool:
        tokens = self._tokens
        return "\n" in self._text[tokens[index].end : tokens[index + 1].start]

    def _of(self, index: int) -> int:
        """Read the "of" after a part, and Hindi's between the whole and its part."""
        before = self._found[-1] if self._found else None
        if before is None:
            return 0
        of = self._tokens.match(index, marked(words.OF[self._lang]))
        part = before.kind is Kind.PERCENT or (
            before.kind is Kind.NUMBER
            and (before.spelt or self._ends_fraction())
            and any(reading.value < 1 or self._ends_fraction() for reading in before.numerals)
        )
        if of is not None and part:
            return self._put(Kind.OF, "of", index, of[1], spelt=True)
        key = self._tokens[index].key
        if before.kind is Kind.NUMBER and key in words.OF_WHOLE[self._lang]:
            number = self._tokens[index + 1].kind is TokenKind.NUMBER
            percent = self._tokens[index + 2]
            if number and (percent.text == "%" or percent.key in numerals.PERCENT[self._lang]):
                return self._put(Kind.OF, "of", index, spelt=True)
        return 0

    def _ends_fraction(self) -> bool:
        """Whether what stands before is a fraction such as 3/4."""
        last = self._found[-3:]
        return (
            len(last) == 3
            and last[0].kind is Kind.NUMBER
            and last[1].value == "/"
            and last[2].kind is Kind.NUMBER
            and not last[1].gap
        )

    def _fraction(self, index: int) -> int:
        """Read "two-thirds", "a quarter", "un tercio" before an "of"."""
        tokens, lang = self._tokens, self._lang
        top = numerals.VALUES[lang].get(tokens[index].key)
        if top is None and tokens[index].key in numerals.INDEFINITE[lang]:
            top = numerals.VALUES["en"]["one"]
        position = index + 1
        if tokens[position].text == "-":
            position += 1
        found = tokens.match(position, numerals.FRACTIONS[lang], longest=2)
        if top is None or found is None or not 0 < top < found[0]:
            return 0
        bottom, end = found
        if lang != "hi" and tokens[end].key not in numerals.OF[lang]:
            return 0
        reading = Numeral(value=Fraction(int(top), bottom), resolution=_EXACT)
        return self._put(Kind.NUMBER, "fraction", index, end, spelt=True, numerals=(reading,))

    def _spelt(self, index: int) -> int:
        number = self._words.read(index)
        if number is None or (number.article and self._tokens[index].key not in _ONES):
            return 0
        value, resolution = Fraction(number.value), Fraction(number.resolution)
        if value < 1 and value != 0:
            return 0  # a third is no 0.3333
        if value.denominator == 1 and number.scale == 1:
            resolution = Fraction(1)
        reading = Numeral(value=value, resolution=resolution)
        return self._put(Kind.NUMBER, "word", index, number.end, spelt=True, numerals=(reading,))

    def _plain(self, index: int) -> int:
        token = self._tokens[index]
        letter = len(token.text) == 1 and token.text.isascii()
        bound = (
            token.glued and bool(self._found) and self._found[-1].end == self._base + token.start
        )
        variable = letter and (bound or token.key not in _ONE_LETTER_WORDS[self._lang])
        after_number = bool(self._found) and self._found[-1].kind is Kind.NUMBER
        if variable and not (after_number and not token.glued and token.key in _UNIT_LETTERS):
            return self._put(Kind.UNKNOWN, token.key, index)
        return self._put(Kind.WORD, token.key, index)

    def _money_follows(self, index: int) -> bool:
        after = self._tokens[index + 1]
        if after.text in CURRENCIES or after.kind is TokenKind.NUMBER:
            return True
        return after.text == "." and self._tokens[index + 2].kind is TokenKind.NUMBER

    def _after_operand(self) -> bool:
        return bool(self._found) and self._found[-1].kind in {
            Kind.NUMBER, Kind.CLOSE, Kind.PERCENT, Kind.POSTFIX, Kind.FACTORIAL, Kind.WORD,
            Kind.DEGREE,
        }  # fmt: skip

    def _before_operand(self, index: int) -> bool:
        token = self._tokens[index]
        if token.kind is TokenKind.NUMBER or token.text in {
            "(",
            "[",
            "\\",
            "√",
            "$",
            "€",
            "₹",
            "-",
        }:
            return True
        return token.key in numerals.VALUES[self._lang]

    # --- marks ----------------------------------------------------------------------------------

    def _mark(self, index: int) -> int:
        key = self._tokens[index].key
        if key in self._readers:
            return self._readers[key](index)
        if key in SUPERSCRIPTS:
            return self._superscript(index)
        if key in VULGAR:
            reading = Numeral(value=VULGAR[key], resolution=_EXACT)
            return self._put(Kind.NUMBER, key, index, numerals=(reading,))
        if key in CURRENCIES or key in IGNORED:
            return index + 1
        if key in SYMBOLS:
            return self._put(*SYMBOLS[key], index)
        return self._put(Kind.UNKNOWN, key, index)

    def _underscore(self, index: int) -> int:
        """Tell a subscript from a mark of italics."""
        glued = self._tokens[index].glued and self._tokens[index + 1].glued
        return self._put(Kind.UNKNOWN, "_", index) if glued and self._found else index + 1

    def _equals(self, index: int) -> int:
        after = self._tokens[index + 1]
        if not after.glued or after.text not in {">", "="}:
            return self._put(Kind.RELATION, "=", index)
        return self._put(Kind.STOP if after.text == ">" else Kind.RELATION, "=", index, index + 2)

    def _dash(self, index: int) -> int:
        after = self._tokens[index + 1]
        if after.text == ">" and after.glued:
            return self._put(Kind.STOP, "→", index, index + 2)
        return self._put(Kind.OPERATOR, "-", index)

    def _exclamation(self, index: int) -> int:
        glued = self._tokens[index].glued
        return self._put(Kind.FACTORIAL if glued else Kind.STOP, "!", index)

    def _angle(self, index: int) -> int:
        token, after = self._tokens[index], self._tokens[index + 1]
        if after.text == "=" and after.glued:
            return self._put(Kind.RELATION, "≤" if token.text == "<" else "≥", index, index + 2)
        spaced = not token.glued and not after.glued
        return self._put(*((Kind.RELATION, token.text) if spaced else (Kind.UNKNOWN, "<")), index)

    def _star(self, index: int) -> int:
        """Tell the sign of multiplication and of powers from the marks of bold and italic."""
        tokens = self._tokens
        end = index + 1
        while tokens[end].text == "*" and tokens[end].glued and end < index + 3:
            end += 1
        single = end - index == 1
        after_number = bool(self._found) and self._found[-1].kind in {Kind.NUMBER, Kind.CLOSE}
        alike = tokens[index].glued == tokens[end].glued
        if single and after_number and not self._italic:
            operand = self._before_operand(end)
            return self._put(Kind.OPERATOR if operand else Kind.UNKNOWN, "*", index)
        if self._after_operand() and self._before_operand(end) and alike and end - index <= 2:
            return self._put(Kind.OPERATOR, "*" if single else "^", index, end)
        if single and not tokens[index].glued and not tokens[end].glued:
            return self._put(Kind.OPERATOR, "*", index)
        self._italic ^= single
        return end

    def _superscript(self, index: int) -> int:
        tokens = self._tokens
        end, digits = index, ""
        while tokens[end].text in SUPERSCRIPTS and (end == index or tokens[end].glued):
            digits += SUPERSCRIPTS[tokens[end].text]
            end += 1
        if not regex.fullmatch(r"-?[0-9]{1,4}", digits):
            return self._put(Kind.UNKNOWN, digits, index, end)
        reading = Numeral(value=Fraction(int(digits)), resolution=Fraction(1))
        self._put(Kind.OPERATOR, "^", index, end)
        return self._put(Kind.NUMBER, digits, index, end, numerals=(reading,))

    def _point_or_stop(self, index: int) -> int:
        tokens = self._tokens
        token, after = tokens[index], tokens[index + 1]
        if after.text == "." and after.glued and tokens[index + 2].text == ".":
            return self._put(Kind.ELLIPSIS, "…", index, index + 3)
        digits = after.kind is TokenKind.NUMBER and after.glued and after.text.isdecimal()
        before = tokens[index - 1]
        apart = not token.glued or before.kind is TokenKind.MARK or before.kind is TokenKind.BREAK
        if digits and apart and len(after.text) <= MOST_DIGITS:
            size = 10 ** len(after.text)
            reading = Numeral(value=Fraction(int(after.text), size), resolution=Fraction(1, size))
            return self._put(Kind.NUMBER, "." + after.text, index, index + 2, numerals=(reading,))
        return self._put(Kind.STOP, ".", index)

    # --- LaTeX ----------------------------------------------------------------------------------

    def _command(self, index: int) -> int:
        name = self._tokens[index + 1]
        if not name.glued:
            return index + 1
        if name.kind is TokenKind.WORD:
            return self._named_command(index, name.text)
        if name.text in {"\\", "[", "]"}:
            return self._put(Kind.STOP, "\\\\", index, index + 2)
        if name.text in {"%", "$", "#", "&", "_"}:
            return index + 1
        return index + 2  # \( \) \, \; \! only set type

    def _named_command(self, index: int, name: str) -> int:
        if name in COMMANDS:
            return self._put(*COMMANDS[name], index, index + 2)
        if name in SILENT or name == "boxed":
            return index + 2
        if name in {"begin", "end"}:
            return self._past_brackets(index + 2)
        if name in TEXT:
            return self._text_command(index + 2)
        return self._put(Kind.UNKNOWN, name, index, index + 2)

    def _past_brackets(self, index: int) -> int:
        tokens = self._tokens
        if tokens[index].text != "{":
            return index
        for end in range(index, min(index + 8, len(tokens))):
            if tokens[end].text == "}":
                return end + 1
        return index

    def _text_command(self, index: int) -> int:
        r"""Read the words of \text{...}, without its braces."""
        tokens = self._tokens
        if tokens[index].text != "{":
            return index
        at = index + 1
        while at < min(index + 40, len(tokens)) and tokens[at].text != "}":
            at = max(self._step(at), at + 1)
        return at + 1


def _with_line_ends(lexemes: list[Lexeme]) -> Iterator[Lexeme]:
    """Put a stop at the end of each line that does not go on in the next."""
    before: Lexeme | None = None
    for lexeme in lexemes:
        if lexeme.breaks and before is not None:
            open_end = before.kind in _GOES_ON and not (
                before.spelt and before.kind is Kind.OPERATOR
            )
            goes_on = lexeme.kind is Kind.RELATION or open_end
            if not goes_on:
                end = before.end
                yield Lexeme(kind=Kind.STOP, value="\n", start=end, end=end, breaks=True)
        yield lexeme
        before = lexeme

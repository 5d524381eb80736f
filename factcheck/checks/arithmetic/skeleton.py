"""A text as a line of words with ``#`` for each number, which patterns of sentences are matched to.

"The sum of 17 and 24 is 42." becomes "the sum of # and # is # ." So the patterns hold the words of a
language and nothing of how numbers are written.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from claims import numerals
from claims.model import Lang
from claims.quantities.numbers import NumberReader
from claims.quantities.tokens import TokenKind, Tokens
from factcheck.checks.arithmetic.lexemes import Numeral, read_digits

#: Tokens of one stretch that are read.
_MOST_TOKENS: Final = 4000
_DOZEN: Final = 12
_DROPPED: Final = frozenset(
    (
        "*",
        "_",
        "`",
        "$",
        "€",
        "£",
        "₹",
        '"',
        "“",
        "”",
        "«",
        "»",
        "'",
        "‘",
        "’",
        "\\",
        "~",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        "&",
    )
)
#: The letters of "R$" and "US$", which are dropped with the sign.
_MONEY: Final = frozenset({"r", "us", "mx", "ar", "a", "c"})
_SAME: Final = {"×": "*", "·": "*", "÷": "/", "≈": "≈", "।": ".", "!": ".", "–": "-", ";": "."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One word, mark or number of the line, with its place in the text."""

    text: str
    start: int
    end: int
    readings: tuple[Numeral, ...] = ()


class Skeleton:
    """The line of a stretch of text, and the way back from its characters to the text."""

    def __init__(self, text: str, start: int, end: int, lang: Lang, *, point: bool) -> None:
        self.source = text
        self.pieces = _pieces(text[start:end], lang, point=point, base=start)
        self._starts: list[int] = []
        at = 0
        for piece in self.pieces:
            self._starts.append(at)
            at += len(piece.text) + 1
        self.line = " ".join(piece.text for piece in self.pieces)

    def index(self, position: int) -> int:
        """Return which piece stands at a position of the line."""
        return bisect_right(self._starts, position) - 1

    def raw(self, first: int, last: int) -> str:
        """Return the text of some pieces as it was written."""
        return self.source[self.pieces[first].start : self.pieces[last].end]


def _pieces(text: str, lang: Lang, *, point: bool, base: int) -> list[Piece]:
    tokens = Tokens(text, lang)
    words = NumberReader(tokens, point=point)
    pieces: list[Piece] = []
    index, before = 0, 0
    while index < min(len(tokens), _MOST_TOKENS):
        token, end = tokens[index], index + 1
        readings: tuple[Numeral, ...] = ()
        shown = _SAME.get(token.key, token.key)
        if "\n" in text[before : token.start]:
            place = base + token.start
            pieces.append(Piece(text="\n", start=place, end=place))
        if token.kind is TokenKind.NUMBER:
            readings = read_digits(token.text, lang, point=point)
            if tokens[end].key in numerals.SCALES[lang]:
                number = words.read(index)
                if number is not None and number.scale > _DOZEN:
                    readings, end = (_numeral(number.value, number.resolution),), number.end
            shown = "#" if readings or token.text.isdecimal() else "?"
        elif token.kind is TokenKind.WORD:
            number = words.read(index)
            if number is not None and not number.article and number.value >= 1:
                readings, end, shown = (_numeral(number.value, number.resolution),), number.end, "#"
        elif token.kind is not TokenKind.MARK or shown == "#":
            shown = "?"
        before = tokens[end - 1].end
        if shown not in _DROPPED and not (shown in _MONEY and tokens[end].key == "$"):
            pieces.append(
                Piece(text=shown, start=base + token.start, end=base + before, readings=readings)
            )
        index = end
    return pieces


def _numeral(value: object, resolution: object) -> Numeral:
    number = Fraction(str(value))
    unit = Fraction(1) if number.denominator == 1 else Fraction(str(resolution))
    return Numeral(value=number, resolution=unit)

"""A text as words, runs of digits and marks, with what must not be read as a number set aside.

One pass with one pattern; every repeat is possessive or bounded, so the time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import islice
from typing import Final, NamedTuple, TypeVar

import regex

from claims.model import LANGUAGES, Lang
from claims.numerals import Phrases, fold

T = TypeVar("T")

_PATTERN: Final = r"""
    # Most tokens are a word with a space or a comma behind it, which nothing but "ISBN 9 ..." is.
    (?P<word>(?![ºª]|(?i:isbn|issn))\p{L}[\p{L}\p{M}\u200c\u200d]*+(?=[ ,]))
  | (?P<skip>
        (?:https?://|www\.)[^\s)\]>]*+                                     # addresses
      | [\p{L}\p{N}._+-]{1,64}+@[\p{L}\p{N}.-]{1,64}+
      | (?<![\p{L}\p{N}])10\.[0-9]{4,9}+/[^\s)\]>]*+                       # DOI
      | \[\^?+[0-9०-९]{1,3}+(?:[ ]?[,;–-][ ]?[0-9०-९]{1,3}+){0,9}\]        # citations: [1], [2, 5]
      | ^[ \t]{0,12}+(?:[-*+>\#]{1,6}[ \t]{1,4}+)?[(]?[0-9०-९]{1,3}[.)](?=[ \t])  # list numbers
      | (?i:isbn|issn)(?:-1[03])?+[ ]?:?[ ]?[0-9][0-9Xx\ -]{6,17}
      | (?<![\p{L}\p{N}])\+[0-9]{1,3}(?:[ .()-]{1,2}[0-9]{2,5}){2,5}        # telephone numbers
      | (?<![\p{L}\p{N}])\(?[0-9]{3}\)?[ -][0-9]{3}-[0-9]{4}(?![0-9])
      | (?<![\p{L}\p{N}])[0-9०-९]{1,3}(?::[0-9०-९]{1,3}){1,3}(?![\p{N}])     # 10:30, John 3:16, 3:1
    )
  | (?P<date>
        (?<![\p{L}\p{N}.,/-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![\p{L}\p{N}-])
      | (?<![\p{L}\p{N}.,/-])[0-9०-९]{1,2}(?P<sep>[/.-])[0-9०-९]{1,2}(?P=sep)[0-9०-९]{4}(?![\p{N}/-])
    )
  | (?P<number>
        [0-9०-९]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,7}(?![0-9])(?:[.,][0-9]++)?
      | (?<![0-9०-९.,][ ]|[0-9.,])[0-9]{1,3}(?:[ ][0-9]{3}){LEAST,7}(?![0-9])(?:[.,][0-9]++)?
      | [0-9०-९]++(?:[.,'’][0-9०-९]++)*+
    )
  | (?P<mark>[ºª])
  | (?P<abbreviation>
        (?<![\p{L}\p{M}])(?:\p{L}\p{M}{0,2}+){1,3}(?:\.(?:\p{L}\p{M}{0,2}+){1,3}){1,3}(?![\p{L}\p{M}])\.?+
    )
  | (?P<word>\p{L}[\p{L}\p{M}\u200c\u200d]*+)
  | (?P<blank>\n(?:[^\S\n]*+\n)++)
  | (?P<space>[^\S\n]++|\n)
  | (?P<mark>[^\s\p{L}\p{N}]|\p{N})
    """
_FLAGS: Final = regex.VERBOSE | regex.MULTILINE | regex.VERSION1
#: Thousands after a plain space are usual in es and pt ("12 345"); elsewhere only from a million on.
_TOKENS: Final = {
    lang: regex.compile(_PATTERN.replace("LEAST", "1" if lang in ("es", "pt") else "2"), _FLAGS)
    for lang in LANGUAGES
}
#: Marks that are written in several ways.
_SAME: Final = {"−": "-", "º": "°", "％": "%", "٪": "%"}


class TokenKind(StrEnum):
    """What a token is; `BREAK` is what nothing may be read across."""

    NUMBER = "number"
    DATE = "date"
    WORD = "word"
    MARK = "mark"
    BREAK = "break"


class Token(NamedTuple):
    """A piece of the text; ``key`` is its spelling in the tables."""

    kind: TokenKind
    text: str
    key: str
    start: int
    end: int
    #: No space stands before it.
    glued: bool


#: What phrases are made of.
_SPELT: Final = (TokenKind.WORD, TokenKind.MARK)
_NOWHERE: Final = Token(TokenKind.BREAK, "", "", 0, 0, glued=False)
_MARGIN: Final = 16
_KINDS: Final = {
    "skip": TokenKind.BREAK,
    "blank": TokenKind.BREAK,
    "date": TokenKind.DATE,
    "number": TokenKind.NUMBER,
    "abbreviation": TokenKind.WORD,
    "word": TokenKind.WORD,
    "mark": TokenKind.MARK,
}


class Tokens(list[Token]):
    """The tokens of one text in one language, and how phrases are found among them.

    A few tokens beyond either end are of kind `BREAK`, so that readers may look around freely. They
    are a list because readers look at tokens more often than they do anything else.
    """

    def __init__(self, text: str, lang: Lang) -> None:
        self.text = text
        self.lang: Lang = lang
        tokens = _tokenize(text, lang)
        self._length = len(tokens)
        # No reader looks further than this, and negative indices count back into the margin too.
        super().__init__((*tokens, *(_NOWHERE,) * _MARGIN))

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Token]:
        return islice(super().__iter__(), self._length)

    def match(self, index: int, table: Mapping[str, T], longest: int = 5) -> tuple[T, int] | None:
        """Find the longest phrase of a table that starts here: its meaning and where it ends.

        Dots after abbreviations and hyphens inside compounds stand for a space.
        """
        found = None
        key = ""
        position = index
        beginnings = table.beginnings if isinstance(table, Phrases) else None
        for _ in range(longest):
            token = self[position]
            if token.kind not in _SPELT:
                break
            key = f"{key} {token.key}" if key else token.key
            if beginnings is not None and key not in beginnings:
                break
            position += 1
            if key in table:
                found = (table[key], position)
            connector, after = self[position], self[position + 1]
            if connector.glued and (
                connector.text == "." or (connector.text == "-" and after.glued)
            ):
                position += 1
        return found

    def match_before(
        self, index: int, table: Mapping[str, T], longest: int = 5
    ) -> tuple[T, int] | None:
        """Find the longest phrase of a table that ends just before here, and where it starts."""
        found = None
        key = ""
        position = index
        for _ in range(longest):
            token = self[position - 1]
            if token.text in {".", "-"} and token.glued and self[position - 2].key:
                position -= 1
                token = self[position - 1]
            if token.kind not in _SPELT:
                break
            key = f"{token.key} {key}" if key else token.key
            position -= 1
            if key in table:
                found = (table[key], position)
        return found

    def is_name_part(self, index: int) -> bool:
        """Whether the digits here belong to a word: H2O, COVID-19, B-52."""
        token, before = self[index], self[index - 1]
        if not token.glued:
            return False
        if before.text in {"-", "–", "_"} and before.glued:
            before = self[index - 2]
            return before.kind is TokenKind.WORD and before.key not in _PREFIXES
        return before.kind is TokenKind.WORD or before.text in {"_", "#", "@", "/"}


@cache
def marked(phrases: frozenset[str]) -> Mapping[str, bool]:
    """Return a set of phrases as a table for `Tokens.match`."""
    return Phrases(dict.fromkeys(phrases, True))


#: Prefixes that leave a year or a number one: mid-1990s, pre-1914, sub-20.
_PREFIXES: Final = frozenset({"mid", "early", "late", "pre", "post", "circa", "ex", "sub", "pos"})


def _tokenize(text: str, lang: Lang) -> list[Token]:
    tokens = []
    glued = False
    for found in _TOKENS[lang].finditer(text):
        group = found.lastgroup
        if group is None or group == "space":
            glued = False
            continue
        piece, (start, end), kind = found.group(), found.span(), _KINDS[group]
        if kind is TokenKind.WORD:
            key = fold(piece.replace(".", "") if group == "abbreviation" else piece)
        else:
            key = _SAME.get(piece, piece)
        tokens.append(Token(kind, piece, key, start, end, glued))
        glued = True
    return tokens

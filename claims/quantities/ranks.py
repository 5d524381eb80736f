"""Ranks: "5th", "twenty-first", "5.º", "quinto", "पाँचवाँ"; and Roman numerals, for centuries."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import regex

from claims import numerals
from claims.quantities.tokens import TokenKind, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claims.model import Lang

_ROMAN: Final = regex.compile(r"(?=[IVXL])(XL|X{0,3})(IX|IV|V?I{0,3})")
#: "5.º", "2.ª", "1.er"
_DOTTED_SUFFIXES: Final = frozenset({"°", "ª", "er", "o", "a"})
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
#: Not ranks: "at first", "first of all", "First, ...".
_ADVERBS: Final = frozenset({"at", "first"})


def read_rank(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """Read the rank that starts here: the rank and where it ends."""
    token = tokens[index]
    if token.kind is TokenKind.NUMBER:
        return _digits(tokens, index)
    if token.kind is not TokenKind.WORD or token.key not in rank_words(tokens.lang):
        return None
    table = _ordinals(tokens.lang)
    rank = table.get(token.key)
    tens = numerals.VALUES[tokens.lang].get(token.key)
    step = index + 2 if tokens[index + 1].text == "-" else index + 1
    unit = table.get(tokens[step].key)
    round_tens = rank if tokens.lang in ("es", "pt") else tens
    if (
        round_tens is not None
        and unit is not None
        and unit < 10 <= round_tens
        and round_tens % 10 == 0
    ):
        return int(round_tens) + unit, step + 1  # "twenty-first", "vigésimo primero"
    if rank is None or _means_another(tokens, index):
        return None
    return rank, index + 1


def _digits(tokens: Tokens, index: int) -> tuple[int, int] | None:
    token, position = tokens[index], index + 1
    if not token.text.isdecimal() or len(token.text) > 4 or tokens.is_name_part(index):
        return None
    if tokens[position].text == "." and tokens[position].glued:
        position += 1
        if tokens[position].key not in _DOTTED_SUFFIXES:
            return None
    suffix = tokens[position]
    if not suffix.glued or suffix.key not in numerals.ORDINAL_SUFFIXES[tokens.lang]:
        return None
    if suffix.text == "°" or (suffix.text == "º" and tokens[position + 1].text in {"C", "F"}):
        return None  # degrees
    return int(token.text), position + 1


@cache
def _ordinals(lang: Lang) -> Mapping[str, int]:
    table = dict(numerals.ORDINALS[lang])
    if lang == "hi":
        for word, value in (*numerals.VALUES[lang].items(), *numerals.SCALES[lang].items()):
            for suffix in ("वां", "वीं", "वें", "वा", "वी", "वे"):
                table.setdefault(word + suffix, int(value))
    return MappingProxyType(table)


@cache
def rank_words(lang: Lang) -> frozenset[str]:
    """Return the words that a rank may begin with: few words do, and each is asked."""
    return frozenset((*_ordinals(lang), *numerals.VALUES[lang]))


def _means_another(tokens: Tokens, index: int) -> bool:
    """Whether a word of rank is an adverb, a moment, a room or a day of the week here."""
    lang, token, before, after = tokens.lang, tokens[index], tokens[index - 1], tokens[index + 1]
    if lang == "en" and token.key == "first":
        return (
            before.key == "at"
            or after.text == ","
            or (after.key == "of" and tokens[index + 2].key == "all")
        )
    if lang == "pt" and (after.key == "feira" or tokens[index + 2].key == "feira"):
        return True
    if token.key not in numerals.AMBIGUOUS_ORDINALS[lang]:
        return lang in ("en", "hi") and before.key in numerals.ARTICLES[lang]  # "one third", एक दूसरे
    if after.text == "-" and lang == "en":
        return tokens[index + 2].key == "hand"
    best = after.key in {
        "largest",
        "most",
        "highest",
        "smallest",
        "oldest",
        "mayor",
        "maior",
        "mas",
        "mais",
    }
    return not best and before.key not in numerals.RANKED_AFTER[lang]


def roman(text: str) -> int | None:
    """Read a Roman numeral up to XLIX.

    >>> roman("XIX"), roman("VX")
    (19, None)
    """
    if len(text) > 8 or not _ROMAN.fullmatch(text):
        return None
    digits = [_ROMAN_DIGITS[char] for char in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-digit if digit < after else digit for digit, after in pairs)

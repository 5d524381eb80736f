"""Where one clause of a sentence ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.tokens import Token, read_tokens
from claims.romance.word_lists import (
    AND,
    ARTICLES,
    BEFORE_VERB,
    CONTRAST_TAIL,
    CONTRASTS,
    DETERMINERS,
    LEAD_WORDS,
    MAX_PHRASE,
    OPENING_TIES,
    SUBORDINATORS,
    TIES,
)

_COMPARATIVES = words(
    "más mais menos mayor mayores maior maiores menor menores mejor melhor peor pior"
)
_BEFORE_NOUN = words(
    "último primer primero primeiro segundo tercer terceiro único en no de en del do este ese otro outro"
)
#: Times that need no comma behind them: "y desde entonces vive en Lima".
_SINCE = frozenset({"desde entonces", "desde então", "em seguida", "en seguida"})
DIGIT = regex.compile(r"\p{N}")
_HALVES = (["media"], ["medio"], ["meia"], ["meio"])
_TIMES = words("hora horas día días dia dias mes meses mês año años ano anos metro metros")


def joints(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Literal["verb", "subject"]]]:
    """Yield where a clause ends, where the next begins, and whether it has its own subject."""
    if not tokens or (tokens[0].low in OPENING_TIES and not _is_reflexive(tokens)):
        return
    state = _Open()
    candidates = []
    for i, token in enumerate(tokens):
        if token.masked:
            state.bare = False
            continue
        joint = _joint(tokens, i, state)
        if joint is not None:
            candidates.append((i, *joint))
            state = _Open()
            if joint[0] == token.start:
                state.read(tokens, i)
            continue
        state.read(tokens, i)
    last = max((i for i, *_, series in candidates if not series), default=-1)
    tied = max(
        (i for i, t in enumerate(tokens) if is_tie(tokens, i) and not _is_contrast(tokens, i)),
        default=-1,
    )
    for i, begin, kind, series in candidates:
        if (series and i > last) or (i < tied and not _is_apart(tokens, i, tied)):
            continue
        yield tokens[i].start - len(tokens[i].joint), begin, kind


def _is_apart(tokens: Sequence[Token], i: int, tied: int) -> bool:
    """Tell whether a tie belongs to what stands behind a joint: "se usó, pero cayó cuando ganó Ana"."""
    token = tokens[i]
    contrast = token.low in words("pero mas porém") and token.joint.startswith((",", ";"))
    verb = any(t.finite for t in tokens[i + 1 : tied])
    inverted = tokens[tied].low in words("si pues caso conforme")
    return (contrast or token.joint == "; ") and verb and not inverted


def is_tie(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a word ties a clause: "caso" as "if", not "o caso", "el último caso"."""
    noun = tokens[i].low == "caso" and i and tokens[i - 1].low in DETERMINERS | _BEFORE_NOUN
    return tokens[i].low in TIES and not noun


def _is_reflexive(tokens: Sequence[Token]) -> bool:
    """Tell "Se casó" from "Se o fogo", and "Ya ganó" from "Ya que"."""
    return tokens[0].low in {"se", "ya", "já"} and len(tokens) > 1 and tokens[1].finite


def _is_contrast(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "mientras" is "mientras que", which ties nothing."""
    return tokens[i].low == "mientras" and tokens[i].gap.startswith(",")


@dataclass(slots=True)
class _Open:
    """What has been read of a clause: its verb, and what is still open in it."""

    verb: bool = False
    #: Whether the word before is that verb, whose object may be still to come.
    bare: bool = False
    #: A relative clause or a reported one waits for its verb, or goes on behind it.
    waiting: bool = False
    inside: bool = False
    reported: bool = False
    between: bool = False

    def read(self, tokens: Sequence[Token], i: int) -> None:
        """Take one more word into account."""
        token = tokens[i]
        before = tokens[i - 1] if i else None
        self.bare = False
        if "," in token.gap and self.inside and not self.reported:
            self.inside = False
        if token.low in SUBORDINATORS and not _compares(tokens, i):
            self.waiting = True
            self.reported |= before is not None and before.finite and token.low == "que"
        elif token.finite:
            if self.waiting:
                self.waiting, self.inside = False, True
            else:
                self.verb = self.bare = True
        elif token.low == "entre":
            self.between = True
        elif token.low in AND:
            self.between = False


def _compares(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "que" stands behind a comparison: "es más extenso que el Poopó"."""
    if tokens[i].low != "que" or i + 1 >= len(tokens) or tokens[i + 1].finite:
        return False
    for token in reversed(tokens[max(0, i - 5) : i]):
        if token.low in _COMPARATIVES:
            return True
        if token.finite or token.gap.strip():
            return False
    return False


def _joint(
    tokens: Sequence[Token], i: int, state: _Open
) -> tuple[int, Literal["verb", "subject"], bool] | None:
    """Return where the next clause begins, when one begins at this word, and how."""
    token = tokens[i]
    comma = token.joint.startswith((",", ";", ":"))
    inside = state.inside and not (comma and not state.reported)
    if not state.verb or inside or state.reported:
        return None
    if _joins(tokens, i) and not state.between:
        kind = begins(tokens, i + 1, after_comma=comma) or _behind_aside(tokens, i + 1)
        if (kind == "subject" and state.waiting) or (kind == "verb" and state.bare):
            return None
        return (tokens[i + 1].start, kind, False) if kind else None
    if token.low in words("ni nem") and token.joint in {" ", ", "} and _is_denied(tokens, i):
        behind = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low in words("tampoco também"))
        if not state.bare and begins(tokens, behind, after_comma=False) == "verb":
            return token.start, "verb", False
        return None
    if token.low in CONTRASTS and token.joint.startswith((",", ";")):
        tail = CONTRAST_TAIL.get(token.low, ())
        if tuple(t.low for t in tokens[i + 1 : i + 1 + len(tail)]) != tail:
            return None
        begin = i + 1 + len(tail)
        kind = begins(tokens, begin, after_comma=True)
        return (tokens[begin].start, kind, False) if kind else None
    if token.joint == "; " or (token.joint == ": " and token.text[0].islower()):
        begin = i + _is_turn(tokens, i)  # "; já a gripe e o sarampo são virais"
        kind = begins(tokens, begin, after_comma=True) or _behind_semicolon(tokens, begin)
        return (tokens[begin].start, kind, False) if kind else None
    if token.joint == ", " and not state.waiting:
        kind = begins(tokens, i, after_comma=True)
        return (token.start, kind, True) if kind else None
    return None


def _joins(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a word is an "and" that may join clauses: not that of "tres horas y media"."""
    if tokens[i].low not in AND or tokens[i].joint not in {" ", ", ", "; "}:
        return False
    counted = any(t.text.isdigit() or t.low in _TIMES for t in tokens[max(0, i - 2) : i])
    return not (counted and [t.low for t in tokens[i + 1 : i + 2]] in _HALVES)


def _is_turn(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "já" turns to another subject: "já o Chile"."""
    following = tokens[i + 1 : i + 2]
    return tokens[i].low in {"já", "ya"} and any(
        t.low in ARTICLES or t.text[0].isupper() for t in following
    )


def _behind_semicolon(tokens: Sequence[Token], i: int) -> Literal["subject"] | None:
    """Tell whether a part behind a semicolon has a verb that hangs on nothing."""
    apart = tokens[i].joint == "; " or (_is_turn(tokens, i - 1) and tokens[i - 1].joint == "; ")
    if not apart or tokens[i].low in OPENING_TIES | SUBORDINATORS:
        return None
    for at, token in enumerate(tokens[i:], i):
        if token.low in SUBORDINATORS or is_tie(tokens, at) or (at > i and token.joint == "; "):
            return None
        if token.finite:
            return "subject"
    return None


def _is_denied(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the clause before "ni" denies something."""
    return any(token.low in {"no", "não", "nunca"} for token in tokens[max(0, i - 20) : i])


def _behind_aside(tokens: Sequence[Token], i: int) -> Literal["verb"] | None:
    """Tell whether a verb follows an aside: "e, eleito, voltou ao poder"."""
    if i < len(tokens) and tokens[i].gap == ", ":
        for at in range(i + 1, min(len(tokens), i + 6)):
            if "," in tokens[at].gap:
                return "verb" if main_verb(tokens, at) else None
    return None


def begins(
    tokens: Sequence[Token], i: int, *, after_comma: bool
) -> Literal["verb", "subject"] | None:
    """Tell whether a clause begins at a word: with its verb, or with its own subject."""
    at = i
    while at < len(tokens) and at - i < 4 and tokens[at].low in BEFORE_VERB:
        if at > i and tokens[at].gap != " ":
            return None
        at += 1
    if at < len(tokens) and tokens[at].finite and (at == i or tokens[at].gap == " "):
        return "verb"
    if i >= len(tokens):
        return None
    first = tokens[i]
    if first.low in LEAD_WORDS - ARTICLES and first.text[0].islower():
        return _behind_adjunct(tokens, i)
    named = first.text[0].isupper() or first.text[0].isdigit()
    if not (named or first.low in DETERMINERS or (first.masked and after_comma)):
        return None
    return None if _is_last_of_numbers(tokens, i) else _behind_subject(tokens, i)


def _is_last_of_numbers(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a number ends a list: the second of "em 1988 e 1991 e morreu"."""
    alone = i + 1 < len(tokens) and tokens[i + 1].low in AND
    return tokens[i].text[0].isdigit() and alone


def _behind_subject(tokens: Sequence[Token], i: int) -> Literal["subject"] | None:
    """Tell whether a verb follows a subject that begins at a word."""
    commas = 0
    for at in range(i + 1, min(len(tokens), i + 1 + MAX_PHRASE)):
        token = tokens[at]
        commas += token.gap.count(",")
        if any(mark in token.gap for mark in ";:.—–") or token.low in SUBORDINATORS | TIES:
            return None
        if token.finite:
            closed = commas != 1 and (commas == 0 or _comes_behind_comma(tokens, at))
            return "subject" if closed else None
    return None


def _behind_adjunct(tokens: Sequence[Token], i: int) -> Literal["verb", "subject"] | None:
    """Tell what follows an adjunct: "y en 1921 ganó", "y cada día, al alba, nadaba"."""
    for at in range(i + 1, min(len(tokens), i + 1 + MAX_PHRASE)):
        token = tokens[at]
        if any(mark in token.gap for mark in ";:.—–") or token.low in SUBORDINATORS | TIES | AND:
            return None
        if "," in token.gap and main_verb(tokens, at):
            return "verb"
        if token.finite:
            if at > i + 1 and "," in tokens[at - 1].gap and tokens[at - 1].text[0].isupper():
                return "subject"  # "e, aos 34, Ghiggia virou"
            opening = " ".join(t.low for t in tokens[i : i + 2])
            dated = DIGIT.search(tokens[i + 1].text) is not None or opening in _SINCE
            return "verb" if dated and at <= i + 3 else None
    return None


def _comes_behind_comma(tokens: Sequence[Token], verb: int) -> bool:
    """Tell whether a verb stands behind a comma, with pronouns and adverbs between at most."""
    return any(
        "," in t.gap and main_verb(tokens, i) == verb
        for i, t in enumerate(tokens[: verb + 1])
        if i >= verb - 4
    )


def main_verb(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the verb at a word, behind pronouns and adverbs; 0 if there is none."""
    for at in range(i, min(len(tokens), i + 4)):
        if tokens[at].finite:
            return at
        if tokens[at].low not in BEFORE_VERB:
            return 0
    return 0


def is_finite_at(rest: str, language: Language) -> bool:
    """Tell whether a text begins with a verb, behind pronouns and adverbs."""
    return bool(begins([*read_tokens(f"x {rest}", 2, language)], 0, after_comma=False) == "verb")

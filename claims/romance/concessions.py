"""Two statements of which one holds in spite of the other: "Aunque llueve poco, el río crece"."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.joints import begins
from claims.romance.moods import is_stated
from claims.romance.tokens import Token, read_tokens
from claims.romance.word_lists import LEAD_WORDS, SUBORDINATORS, TIES

__all__ = ["Concession", "concession_at"]

_OPENS = regex.compile(
    r"(?:aunque|si\sbien|a\spesar\sde\sque|pese\sa\sque|embora|apesar\sde\sque|ainda\sque|se\sbem\sque)\s",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """Where the two statements stand; ``shared`` where the first has its subject from the second."""

    start: int
    end: int
    main: int
    shared: bool


def concession_at(plain: str, offset: int, language: Language) -> Concession | None:
    """Read what a sentence concedes before it states something; None where it does not, or unclear.

    A subjunctive may be a supposition, or have no form that states it: the sentence stays whole.
    """
    opening = _OPENS.match(plain, offset)
    if opening is None:
        return None
    tokens = read_tokens(plain, opening.end(), language)
    verb = next((i for i, token in enumerate(tokens) if token.finite), -1)
    if verb < 0 or not is_stated(plain, tokens[verb], language):
        return None
    for i in range(verb + 1, len(tokens)):
        token = tokens[i]
        if not token.gap.startswith(",") or token.masked:
            if token.low in TIES or any(mark in token.gap for mark in ";:—–"):
                return None
            continue
        if begins(tokens, i, after_comma=True) or _behind_lead(tokens, i):
            end = token.start - len(token.gap)
            own = _has_subject(tokens[: verb + 1])
            named = token.text[0].isupper() and begins(tokens, i, after_comma=True) == "subject"
            return Concession(
                start=tokens[0].start, end=end, main=token.start, shared=not own and named
            )
    return None


def _has_subject(tokens: list[Token]) -> bool:
    return any(
        token.low not in LEAD_WORDS | SUBORDINATORS | words("no não se le lo la los las te me nos")
        for token in tokens[:-1]
    )


def _behind_lead(tokens: list[Token], i: int) -> bool:
    """Tell whether a clause follows behind a lead: ", en 1984 ganó"."""
    if tokens[i].low not in LEAD_WORDS:
        return False
    return any(token.finite for token in tokens[i + 1 : i + 6])

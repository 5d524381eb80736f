"""Clauses that leave their verb to the one before: "y Uruguay, el de 1930"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose
from claims.romance.clause import Clause
from claims.romance.tokens import read_tokens

__all__ = ["Gap", "fill", "find_gaps"]

_GAP = regex.compile(
    r"(?:;\s(?:y\s|e\s)?|,?\s(?:y|e|mientras\sque|enquanto)\s)(?P<who>[^,;.:()]{1,60}),\s"
    r"(?P<what>(?:el|la|los|las|o|a|os|as|en|em|no|na|nos|nas|por|con|com|al|desde|hasta|até|pelo|"
    r"pela|de|del|do|da)\s[^,;.:()]{1,80})(?=;|,?\s(?:y|e)\s[^,;.:()]{1,60},\s|[.]?$)"
)
#: Prepositions that one may stand for another of.
_ALIKE = (
    words("en em no na nos nas"),
    words("por pelo pela"),
    words("con com"),
    words("al"),
    words("desde"),
    words("hasta até"),
    words("de del do da"),
)
_ARTICLES = words("el la los las o a os as")
_OF = words("de del do da dos das")
_BY = words("por para con com pelo pela")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A clause without a verb: whom it is about, and what is said instead."""

    who: str
    what: str
    span: Span


def find_gaps(plain: str, offset: int, language: Language) -> list[Gap]:
    """Return the clauses without a verb at the end of a sentence."""
    found = list(_GAP.finditer(plain, offset))
    gaps = [
        Gap(who=one["who"], what=one["what"], span=(one.start("who"), one.end("what")))
        for one in found
        if _is_subject(one["who"]) and not _has_verb(f"{one['who']} x {one['what']}", language)
    ]
    whole = found and len(gaps) == len(found) and not plain[found[-1].end() :].strip(" .")
    if not whole or found[0].start() <= offset:
        return []
    apart = all(one.end() == following.start() for one, following in pairwise(found))
    return gaps if apart else []


def fill(plain: str, clause: Clause, gaps: Sequence[Gap]) -> list[Proposition]:
    """Say of each gap's subject what the clause says, with what is told instead; [] if not all fit."""
    if clause.verb is None or not clause.subject:
        return []
    verb = plain[clause.subject_end : clause.verb[1]]
    rest = plain[clause.verb[1] : clause.end]
    said = []
    for gap in gaps:
        told = _instead(rest, gap.what)
        if not told:
            return []
        said.append(
            Proposition(
                text=compose([f"{gap.who}{verb} {told}"]), start=gap.span[0], end=gap.span[1]
            )
        )
    return said


def _instead(rest: str, what: str) -> str:
    """Put "el de 1930" in place of "el Mundial de 1978", "en 2020" in place of "en 2019"; or ""."""
    first, _, behind = what.partition(" ")
    if first in _ARTICLES and behind.partition(" ")[0] in _OF:
        noun = regex.search(
            rf"(?<!\p{{L}}){first}\s(?P<noun>[^,]{{2,60}}?)\s(?:de|del|do|da|dos|das)\s", rest
        )
        return f"{rest[: noun.start()]}{first} {noun['noun']} {behind}" if noun else ""
    alike = next((group for group in _ALIKE if first in group), None)
    if alike is None:
        return ""
    places = [
        found.start()
        for found in regex.finditer(r"(?<=\s)\p{L}+(?=\s)", rest)
        if found.group() in alike
    ]
    return f"{rest[: places[-1]]}{what}" if places else ""


def _is_subject(who: str) -> bool:
    parts = who.split()
    named = parts[0] in _ARTICLES or parts[0][0].isupper()
    return len(parts) <= 7 and named and _BY.isdisjoint(parts)


def _has_verb(text: str, language: Language) -> bool:
    return any(token.finite for token in read_tokens(text, 0, language)[1:])

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
from claims.romance.clause import Clause, first_clause
from claims.romance.tokens import read_tokens

__all__ = ["Gap", "denied_alone", "enumerated", "fill", "find_gaps"]

#: Parts of the longest list that tells what was counted.
MAX_COUNTED = 8

_GAP = regex.compile(
    r"(?:;\s(?:y\s|e\s)?|,?\s(?:y|e|mientras\sque|enquanto)\s)(?P<who>[^,;.:()]{1,60}),\s"
    r"(?P<what>(?:el|la|los|las|o|a|os|as|en|em|no|na|nos|nas|por|con|com|al|desde|hasta|até|pelo|"
    r"pela|de|del|do|da)\s[^,;.:()]{1,80})(?=;|,?\s(?:y|e)\s[^,;.:()]{1,60},\s|[.]?$)"
)
#: "El hierro es atraído por los imanes; el aluminio, no."
_ALONE = regex.compile(
    r"(?P<first>[^;:]{5,200}?)(?:;\s(?:pero\s|mas\s|e\s|y\s)?|,\s(?:pero|mas|y|e|mientras\sque|enquanto)\s)"
    r"(?P<who>[^,;.:()]{1,60}?),?\s(?P<not>no|não|sí|sim|también|também|tampoco)\.?"
)
_COUNT = (
    r"(?:\p{N}{1,4}|una?|uno|uma?|dos|dois|duas|tres|três|cuatro|quatro|cinco|seis|siete|sete|ocho|oito|"
    r"nueve|nove|diez|dez|once|onze|doce|doze|trece|treze|catorce|catorze|quatorze|quince|quinze|veinte|vinte)"
)
#: "Ha ganado 22 torneos: catorce Roland Garros, dos Wimbledon y dos Abiertos".
_LIST = regex.compile(
    rf"(?P<head>[^:;]{{3,160}}\s{_COUNT}\s[^:;]{{3,80}}):\s(?P<list>{_COUNT}\s[^:;]{{3,400}}?)\.?"
)
_NEXT = regex.compile(rf"(?:,\s(?:[ye]\s)?|\s[ye]\s)(?={_COUNT}\s)")
#: What is had, won or made, each part as the whole.
_HAVING = regex.compile(
    r"(?:tiene|tienen|tuvo|tuvieron|ganó|ganaron|ganado|obtuvo|obtenido|logró|logrado|consiguió|"
    r"conquistó|conquistado|marcó|escribió|publicó|compuso|pintó|posee|contiene|incluye|recibió|recibido|"
    r"sumó|rodó|dirigió|grabó|tem|têm|teve|tiveram|ganhou|ganharam|ganhado|obteve|obtido|conquistou|"
    r"conquistaram|conquistado|marcou|escreveu|publicou|compôs|pintou|possui|contém|inclui|recebeu|"
    r"recebido|somou|filmou|dirigiu|gravou|venceu|vencido)"
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


def denied_alone(plain: str, offset: int, language: Language) -> list[Proposition]:
    """Say of who stands before a bare "no" what is said of the first; [] where none does.

    >>> from claims.languages import BY_CODE
    >>> [s.text for s in denied_alone("El oro conduce la luz; el vidrio, no.", 0, BY_CODE["es"])]
    ['El oro conduce la luz.', 'El vidrio no conduce la luz.']
    """
    found = _ALONE.fullmatch(plain, offset)
    if found is None or not _is_subject(found["who"]):
        return []
    clause = first_clause(found["first"], 0, language)
    if clause.verb is None or not clause.subject or clause.inserted or clause.body:
        return []
    told = found["first"][clause.subject_end :].strip()
    not_ = "no " if language.code == "es" else "não "
    if found["not"] in {"no", "não"}:
        if told.startswith(not_):
            return []
        told = not_ + told
    elif told.startswith(not_) and found["not"] in {"sí", "sim"}:
        told = told.removeprefix(not_)
    elif found["not"] in {"también", "também", "tampoco"}:
        told = f"{found['not']} {told.removeprefix(not_)}"
    start = found.start("who")
    return [
        Proposition(text=compose([found["first"]]), start=offset, end=found.end("first")),
        Proposition(text=compose([found["who"], told]), start=start, end=found.end("not")),
    ]


def enumerated(plain: str, offset: int, language: Language) -> list[Proposition]:
    """Say of each part what is said of all that were counted; [] where nothing was.

    >>> from claims.languages import BY_CODE
    >>> text = "Ana ganó tres medallas: una de oro y dos de plata."
    >>> [said.text for said in enumerated(text, 0, BY_CODE["es"])]
    ['Ana ganó tres medallas.', 'Ana ganó una de oro.', 'Ana ganó dos de plata.']
    """
    found = _LIST.fullmatch(plain, offset)
    if found is None:
        return []
    head = found["head"]
    verbs = [one for one in regex.finditer(r"\p{L}+", head) if _HAVING.fullmatch(one.group())]
    tokens = read_tokens(head, 0, language)
    if len(verbs) != 1 or sum(token.finite for token in tokens) != 1:
        return []
    cuts = [(one.start(), one.end()) for one in _NEXT.finditer(found["list"])]
    if not 1 <= len(cuts) < MAX_COUNTED:
        return []
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(found["list"])]
    at = found.start("list")
    owned = head[: verbs[0].end()]
    return [
        Proposition(text=compose([head]), start=offset, end=found.end("head")),
        *(
            Proposition(text=compose([owned, found["list"][a:b]]), start=at + a, end=at + b)
            for a, b in zip(starts, ends, strict=True)
        ),
    ]


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

"""What a recogniser of names tells of the topics of a Hindi clause.

The rules take for a name what is no word of everyday life; "संन्यास" and "बहुराष्ट्रीय" are neither. Where a
recogniser read the text, a topic is one that it found, one that was spoken of before, one that does
something or opens the clause, or a place that is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from claims.entities import Name, is_country, is_place
from claims.hindi.names import QUOTES, lead_in
from claims.hindi.phrases import agent_of, phrases
from claims.hindi.verbs import COPULAS, FINITE, TOKEN
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold, is_everyday
from claims.model import EntityKind
from claims.standalone import Subject

__all__ = ["agreed"]

_HINDI = BY_CODE["hi"]
_POLITE = words("थे थीं हैं रहे रहीं बने बनीं गए गईं हुए हुईं")
#: What may stand before a subject that opens a clause.
_TIME = regex.compile(
    r"(?:(?:सन्?|वर्ष)\s)?(?:\p{Nd}{1,2}\s\p{L}[\p{L}\p{M}]{1,12}\s)?\p{Nd}{4}\s(?:में|को)\s"
)
_KNOWN_KINDS = {EntityKind.PLACE: False, EntityKind.ORGANISATION: False}


def agreed(
    named: Sequence[Subject], text: str, recognised: Sequence[Name], before: Subject | None
) -> list[Subject]:
    """Return the topics of a clause that the recogniser, or what was said before, bears out.

    Args:
        named: What the rules take for its topics.
        text: The clause.
        recognised: Names with their kinds.
        before: What was spoken of before it.
    """
    found = phrases(text)
    agent = agent_of(found)
    lead = lead_in(text, 0, recognised)
    if lead is not None and agent is None:
        same = next((topic for topic in named if topic.text == lead[0]), Subject(text=lead[0]))
        person = _is_person(text, lead[1])
        return [replace(same, person=same.person if person is None else person)]
    said = " ".join(name for name, _ in recognised)
    kinds = dict(recognised)
    return [
        replace(topic, person=_agreed_person(topic, text, kinds.get(topic.text)))
        for topic in named
        if _is_borne_out(topic, text, said, before)
    ]


def _is_person(text: str, kind: EntityKind) -> bool | None:
    """Tell whether a subject is a person: one of whom the verb speaks politely."""
    said = [token.group() for token in TOKEN.finditer(text)]
    polite = bool(said) and said[-1] in _POLITE
    if polite and said[-2:-1] and said[-2] in _HINDI.person_nouns:
        return True  # "रूस के वैज्ञानिक थे"
    if kind in {*_KNOWN_KINDS, EntityKind.WORK}:
        return False
    return True if kind is EntityKind.PERSON and polite else None


#: What only persons have: "X का जन्म".
_LIVED = regex.compile(
    r"\s(?:का|की|के)\s(?:जन्म|निधन|मृत्यु|देहांत|विवाह|बचपन|पिता|माता|पत्नी|पति)(?![\p{L}\p{M}])"
)


def _agreed_person(topic: Subject, text: str, kind: EntityKind | None) -> bool | None:
    at = text.find(topic.text)
    if at >= 0 and _LIVED.match(text, at + len(topic.text)):
        return True  # the recogniser takes many a person for an organisation
    if kind is EntityKind.PERSON:
        return topic.person if topic.person is not None else True
    if kind in _KNOWN_KINDS:
        last = [token.group() for token in TOKEN.finditer(text)][-1:]
        return topic.person if topic.person and last and last[0] in _POLITE else False
    return topic.person


def _is_borne_out(topic: Subject, text: str, said: str, before: Subject | None) -> bool:
    parts = topic.text.split()
    if not FINITE.isdisjoint(parts) or not COPULAS.isdisjoint(parts):
        return False
    if is_place(topic.text) or is_country(topic.text, _HINDI) or fold(parts[-1]) in TYPES:
        return True
    at = text.find(topic.text)
    first = at == 0 or (at > 0 and (text[at - 1] in QUOTES or _TIME.fullmatch(text[:at])))
    does = text.startswith(" ने ", at + len(topic.text))
    if first or does or (topic.rivals and is_everyday(topic.text)):
        return True
    known = (before, *before.earlier) if before else ()
    return any(part in said for part in parts) or any(
        topic.text in other.text or other.text in topic.text for other in known
    )

"""What a recogniser of names tells of whom a Hindi clause speaks.

The rules take for a name what is no word of everyday life; "संन्यास" and "बहुराष्ट्रीय" are neither. Where a
recogniser read the sentence, a topic is one that it found, one that was spoken of before, or a place that
is known; and a name that it found at the start, with no postposition, is the subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from claims.entities import Name, is_country, is_place
from claims.hindi_phrases import AND, COPULAS, FINITE, TOKEN, agent_of, phrases
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold, is_everyday
from claims.model import EntityKind
from claims.standalone import Subject

__all__ = ["agreed", "lead_in"]

_HINDI = BY_CODE["hi"]
_QUOTES = {"'": "'", "‘": "’", '"': '"', "“": "”", "«": "»"}
_POSTPOSITIONS = words("का की के को ने में पर से तक द्वारा नामक नाम जी")
_POLITE = words("थे थीं हैं रहे रहीं बने बनीं गए गईं हुए हुईं")
_KNOWN_KINDS = {EntityKind.PLACE: False, EntityKind.ORGANISATION: False}
#: Words that go on with a name: "टाटा समूह", "हवा महल".
_AFTER = regex.compile(r"\s?(?P<next>[\p{L}\p{M}\p{N}]+)?")


def lead_in(text: str, offset: int, recognised: Sequence[Name]) -> tuple[str, EntityKind] | None:
    """Return the name that a clause begins with as its subject, with its quotation marks.

    >>> lead_in("बाघ भारत का राष्ट्रीय पशु है।", 0, [("बाघ", EntityKind.OTHER)])[0]
    'बाघ'
    """
    opens = text[offset : offset + 1]
    closes = _QUOTES.get(opens, "")
    start = offset + bool(closes)
    for name, kind in recognised:
        if not text.startswith(name, start):
            continue
        end = start + len(name)
        if closes:
            if text[end : end + 1] != closes:
                continue
            return _behind(text, offset, end + 1, EntityKind.WORK)
        if text[end : end + 1] not in {" ", ""}:
            return None
        return _behind(text, offset, end, kind)
    return None


def _behind(text: str, start: int, end: int, kind: EntityKind) -> tuple[str, EntityKind] | None:
    """Take in the noun that closes a name; None where a postposition follows."""
    found = _AFTER.match(text, end)
    following = found["next"] if found else None
    if found and following and fold(following) in TYPES and kind is not EntityKind.WORK:
        end = found.end("next")
        found = _AFTER.match(text, end)
        following = found["next"] if found else None
    if following is None or following in _POSTPOSITIONS | AND:
        return None
    return text[start:end], kind


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
    if kind in {*_KNOWN_KINDS, EntityKind.WORK}:
        return False
    last = [token.group() for token in TOKEN.finditer(text)][-1:]
    polite = bool(last) and last[0] in _POLITE
    return True if kind is EntityKind.PERSON and polite else None


def _agreed_person(topic: Subject, text: str, kind: EntityKind | None) -> bool | None:
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
    first = at == 0 or (at > 0 and text[at - 1] in _QUOTES)
    does = text.startswith(" ने ", at + len(topic.text)) and len(parts) > 1
    if first or does or (topic.rivals and is_everyday(topic.text)):
        return True
    known = (before, *before.earlier) if before else ()
    return any(part in said for part in parts) or any(
        topic.text in other.text or other.text in topic.text for other in known
    )

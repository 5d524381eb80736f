"""The name that a Hindi clause begins with: where no postposition follows, it is the subject."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.entities import Name
from claims.hindi.phrases import AND
from claims.languages.base import words
from claims.languages.hi_words import TYPES, fold
from claims.model import EntityKind

__all__ = ["QUOTES", "lead_in"]

QUOTES = {"'": "'", "‘": "’", '"': '"', "“": "”", "«": "»"}
_POSTPOSITIONS = words("का की के को ने में पर से तक द्वारा नामक नाम जी")
#: Words that go on with a name: "टाटा समूह", "हवा महल".
_AFTER = regex.compile(r"\s?(?P<next>[\p{L}\p{M}\p{N}]+)?")


def lead_in(text: str, offset: int, recognised: Sequence[Name]) -> tuple[str, EntityKind] | None:
    """Return the name that a clause begins with as its subject, with its quotation marks.

    >>> lead_in("बाघ भारत का राष्ट्रीय पशु है।", 0, [("बाघ", EntityKind.OTHER)])[0]
    'बाघ'
    """
    opens = text[offset : offset + 1]
    closes = QUOTES.get(opens, "")
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

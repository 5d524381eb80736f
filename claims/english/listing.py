"""English lists that a statement announces with a number: "Paraguay borders three countries: ...".

The lead is a claim of its own, and each item takes the place of what was counted. Lists inside a
sentence are read as those below it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from claims.english.forms import a_or_an
from claims.english.trees import (
    is_past,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    text_of,
    whole_phrase,
)
from claims.markdown import Span
from claims.propositions import Proposition, compose

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Lead", "inline", "item_of", "lead_of"]

#: Words of the longest item.
MAX_ITEM = 8

_BETWEEN = regex.compile(r",\s(?:and\s)?|\sand\s")
_COLON = regex.compile(r":\s")
_UPPER = regex.compile(r"[\p{Lu}\p{N}]")
_HOLDING = frozenset({"have", "include", "contain", "comprise"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A statement that counts what its list names: where the counted words stand in it."""

    plain: str
    counted: Span
    #: How an item is written: with ``{item}`` in it.
    pattern: str


def lead_of(doc: Doc | None, end: int | None = None) -> Lead | None:
    """Read a statement that announces a list by a number; None where it announces none.

    Args:
        doc: The parsed statement, with its colon.
        end: Where the colon stands; at the end when None.
    """
    if doc is None:
        return None
    plain = plain_of(doc)[:end].rstrip(" :")
    verb, subject = root_of(doc), subject_of(doc)
    noun = next((child for child in verb.children if child.dep_ in {"dobj", "attr"}), None)
    if subject is None or noun is None or subject.pos_ not in {"PROPN", "NOUN"} or noun.i < verb.i:
        return None
    if not any(child.dep_ == "nummod" for child in noun.children) or verb.lemma_ == "be":
        return None
    counted = noun_phrase(noun)
    if counted[1] > len(plain):
        return None
    name = text_of(whole_phrase(subject), doc)
    return Lead(plain=plain, counted=counted, pattern=_pattern(verb, noun, name, plain, counted))


def _pattern(verb: Token, noun: Token, name: str, plain: str, counted: Span) -> str:
    """Return how an item is said: "Ireland has four provinces" of "Ulster is a province of Ireland"."""
    if verb.lemma_ not in _HOLDING:
        return f"{plain[: counted[0]]}\0{plain[counted[1] :]}"
    kind = [child.text for child in noun.lefts if child.dep_ in {"amod", "compound"}] + [
        noun.lemma_
    ]
    said = " ".join(kind)
    owner = f"the {name[4:]}" if name.startswith("The ") else name
    return f"\0 {'was' if is_past(verb) else 'is'} {a_or_an(said)} {said} of {owner}"


def item_of(lead: Lead, item: str) -> str:
    """Write an item of the list as a statement."""
    return compose([lead.pattern.replace("\0", item.strip(" .;,"))])


def inline(doc: Doc) -> list[Proposition]:
    """Read "borders three countries: A, B and C" as a statement and its items; or nothing."""
    plain = plain_of(doc)
    colons = list(_COLON.finditer(plain))
    lead = lead_of(doc, colons[0].start()) if len(colons) == 1 else None
    if lead is None or "(" in plain or '"' in plain or ";" in plain:
        return []
    found = [Proposition(text=compose([lead.plain]), start=0, end=len(lead.plain))]
    start = colons[0].end()
    for joint in (*_BETWEEN.finditer(plain, start), None):
        end = joint.start() if joint else len(plain.rstrip(" ."))
        item = plain[start:end]
        if not 0 < len(item.split()) <= MAX_ITEM or not _UPPER.match(item):
            return []
        found.append(Proposition(text=item_of(lead, item), start=start, end=end))
        start = joint.end() if joint else end
    return found if len(found) > 2 else []

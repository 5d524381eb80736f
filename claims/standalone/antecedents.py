"""The subject of a sentence, by its parse in English and by its words elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import regex

from claims.languages import ROMANCE, Language
from claims.languages.base import words
from claims.model import Entity, EntityKind
from claims.standalone.english import MAX_SUBJECT, parsed_subject
from claims.standalone.pronouns import WORD, after_lead
from claims.standalone.subject import Subject

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["subject_in"]

_PERSONS = {
    EntityKind.PERSON: True,
    EntityKind.PLACE: False,
    EntityKind.ORGANISATION: False,
}
_JOINED = regex.compile(r"(?<!\w)(?:y|e|और)(?!\w)")
_PLURAL_ARTICLE = regex.compile(r"(?:los|las|os|as)\s", regex.IGNORECASE)
_ARTICLES = words("the a an el la los las o a os as un una um uma")
#: What is inserted after a name: "Lyon (antes Lugdunum), ubicada al sur, es".
_INSERTED = regex.compile(r"\s?\([^()]{1,80}\)|,\s\p{Ll}[^,]{2,80},(?=\s|$)")
_CLITICS = words("no não se ya já también também")
#: "La publicó": pronouns that look like articles.
_OBJECTS = words("la lo las los le les o a os as lhe lhes")


def subject_in(
    plain: str,
    language: Language,
    entities: Sequence[Entity],
    doc: Doc | None,
    before: Subject | None,
    *,
    person: Subject | None = None,
) -> Subject | None:
    """Return whom a later pronoun may mean after this sentence.

    Args:
        plain: The sentence, without connector and frame.
        language: Its language.
        entities: Its names.
        doc: Its parse, in English.
        before: The subject before the sentence, which stays when this one is a pronoun.
        person: The only person that was a subject so far.
    """
    if doc is not None and language.code == "en":
        return parsed_subject(doc, language, before, person)
    offset = after_lead(plain, language)
    first = WORD.match(plain, offset)
    word = first.group().casefold() if first else ""
    if word in language.pronouns or _misses_subject(plain, offset, language):
        return before
    if language.code == "hi":
        return _hindi_subject(plain, entities)
    return _listed_subject(plain, offset, language) or _only(entities)


def _misses_subject(text: str, at: int, language: Language) -> bool:
    """Tell whether a clause begins with its verb, in a language that may leave subjects out."""
    if language.code not in ROMANCE:
        return False
    for found in WORD.finditer(text, at):
        word = found.group().casefold().removesuffix("-se")
        if word in language.verbs:
            return True
        if word not in _CLITICS and word not in _OBJECTS:
            return False
    return False


def _listed_subject(plain: str, offset: int, language: Language) -> Subject | None:
    """Return the words before the first known verb, where they are a noun phrase."""
    found = WORD.finditer(plain, offset)
    verb = next((word.start() for word in found if word.group().casefold() in language.verbs), -1)
    phrase = _INSERTED.sub("", plain[offset:verb]).split() if verb >= 0 else []
    while phrase and phrase[-1].casefold() in _CLITICS:
        phrase.pop()
    text = " ".join(phrase)
    first = phrase[0].casefold() if phrase else ""
    usable = (
        text.casefold() not in _ARTICLES
        and 0 < len(phrase) <= MAX_SUBJECT
        and (first not in language.function_words or first in _ARTICLES)
        and "," not in text
        and "(" not in text
    )
    if not usable:
        return None
    plural = bool(_PLURAL_ARTICLE.match(text) or _JOINED.search(text))
    return Subject(text=text, plural=plural)


def _hindi_subject(plain: str, entities: Sequence[Entity]) -> Subject | None:
    """Return the name that a sentence begins with, unless it is where something happens."""
    if not entities or entities[0].start > 0:
        return None
    following = WORD.match(plain, entities[0].end + 1)
    if following and following.group() in {"में", "पर", "से", "तक", "mein", "par", "se"}:
        return None
    return Subject(text=entities[0].text, person=_PERSONS.get(entities[0].kind))


def _only(entities: Sequence[Entity]) -> Subject | None:
    """Return the only name of a sentence: "En 1889 se construyó la Torre Eiffel"."""
    if len(entities) != 1:
        return None
    return Subject(text=entities[0].text, person=_PERSONS.get(entities[0].kind))

"""What an English sentence leaves to be spoken of again: its subject, names, nouns, year and title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from claims.english.trees import SUBJECTS, chain, noun_phrase, plain_of, root_of, subject_of
from claims.languages.base import words
from claims.standalone import Subject

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Memory", "acting_in", "named_in", "nouns_in", "objects_in", "title_in", "year_in"]

#: Words of the longest object that is remembered.
MAX_OBJECT = 6

#: Names of who writes, in answers of models.
_WRITER = frozenset({"AI", "I", "OpenAI", "ChatGPT", "Google", "Anthropic"})
_YEAR = regex.compile(r"(?<![\p{N}.,-])(?:1[0-9]|20)\d\d(?![\p{N}-]|[.,]\p{N})")
#: Verbs of making: their object, or their subject in the passive, is a work.
_MAKING = words("release write direct publish compose record paint produce create star film")
#: Headings that name a part of a text rather than what it is about.
_SECTIONS = words(
    """
    origin origins history overview background introduction conclusion summary early later life
    career legacy geography economy culture climate demographics education politics government
    personal death facts figures key details information notes references sources see also works
    awards achievements influence impact reception plot cast production development design features
    types uses benefits examples about what why how who when where the first next final steps part
    timeline events causes effects results language languages religion people population food
    """
)
_NAME = regex.compile(r"[\p{Lu}\p{N}][^.!?:;|]{1,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the sentences before told of."""

    subject: Subject | None = None
    #: What the last sentence named beside its subject.
    objects: tuple[Subject, ...] = ()
    #: Nouns that the last sentence brought in: "a company".
    nouns: frozenset[str] = frozenset()
    #: The only year of the last sentence, or "".
    year: str = ""
    #: What the section is about by its heading.
    title: str = ""
    #: The only person that was a subject so far.
    person: Subject | None = None
    #: All that were, where nobody else was named since.
    persons: tuple[Subject, ...] = ()
    #: What of its subject the last sentence was about: "his theory".
    thing: Subject | None = None
    #: What else sentences of the section were about, the latest first.
    topics: tuple[Subject, ...] = ()

    @property
    def only_thing(self) -> Subject | None:
        """What "it" may mean behind a sentence about a person: what it was about, or all that was."""
        if self.thing is not None and not self.thing.plural:
            return self.thing
        things = {thing.text: thing for thing in self.topics if not thing.plural}
        near = [one for one in self.objects if one.person is not True and not one.plural]
        return next(iter(things.values())) if len(things) == 1 and not near else None


def objects_in(doc: Doc | None) -> tuple[Subject, ...]:
    """Return the names and things of a statement beside its subject, in order."""
    if doc is None:
        return ()
    subject = subject_of(doc)
    owned = {token.i for token in subject.subtree} if subject is not None else set()
    found = []
    for token in doc:
        direct = token.dep_ == "dobj" and token.head == root_of(doc)
        if token.lower_ in {"him", "her"} and token.tag_ == "PRP":
            found.append(Subject(text=token.text, person=True, plural=False, vague=True))
        if token.i in owned or token.pos_ == "PRON" or not (direct or token.pos_ == "PROPN"):
            continue
        if token.dep_ not in {"dobj", "pobj", "attr", "oprd"} or len(chain(token)) > 1:
            continue
        start, end = noun_phrase(token)
        text = plain_of(doc)[start:end]
        if len(text.split()) <= MAX_OBJECT and (token.pos_ in {"PROPN", "NOUN"}):
            made = direct and token.head.lemma_ in _MAKING
            found.append(
                Subject(
                    text=text,
                    person=False if made else {"PERSON": True, "GPE": False}.get(token.ent_type_),
                    plural=token.tag_ in {"NNS", "NNPS"} and not (made and token.pos_ == "PROPN"),
                    nouns=frozenset({"work"} if made else {token.ent_type_.casefold()}),
                    vague=token.pos_ == "NOUN",
                )
            )
    return tuple(found)


def acting_in(doc: Doc | None) -> Subject | None:
    """Return the only person of a statement, where a clause behind its main one tells what he did.

    >>> from claims.pipelines import load
    >>> acting_in(load("en")("The decade ended in 1799, when Napoleon Bonaparte seized power.")).text
    'Napoleon Bonaparte'
    """
    persons = [ent for ent in doc.ents if ent.label_ == "PERSON"] if doc is not None else []
    if doc is None or len(persons) != 1:
        return None
    head = persons[0].root
    acts = head.dep_ in SUBJECTS and head.head.left_edge.lower_ == "when"
    acts = acts or (head.dep_ == "pobj" and head.head.dep_ == "agent")
    start, end = noun_phrase(head)
    return Subject(text=plain_of(doc)[start:end], person=True, plural=False) if acts else None


def named_in(doc: Doc) -> Subject | None:
    """Return the only name in a sentence that is no statement, or what "facts about honey" names.

    >>> from claims.pipelines import load
    >>> named_in(load("en")("Here are two facts about honey:")).text
    'honey'
    """
    found = {}
    for token in doc:
        if token.pos_ == "PROPN" and token.dep_ != "compound" and token.text not in _WRITER:
            found[plain_of(doc)[slice(*noun_phrase(token))]] = token
    if not found:
        for token in doc:
            if token.lower_ == "about":
                found |= {
                    plain_of(doc)[slice(*noun_phrase(child))]: child
                    for child in token.children
                    if child.dep_ == "pobj"
                }
    about = subject_of(doc)
    if len(found) > 1 and about is not None:
        found = {text: token for text, token in found.items() if token == about}
    if len(found) != 1:
        return None
    ((text, token),) = found.items()
    if len(text.split()) > MAX_OBJECT:
        return None
    sure = token.ent_type_ == "PERSON" and not text.startswith(("the ", "The "))
    person = True if sure else None
    return Subject(text=text, person=person, plural=token.tag_ in {"NNS", "NNPS"})


def nouns_in(doc: Doc | None) -> frozenset[str]:
    """Return the nouns that a statement brings in with "a" or "an", but for what its subject is."""
    if doc is None:
        return frozenset()
    return frozenset(
        token.lemma_
        for token in doc
        if token.pos_ == "NOUN"
        and token.dep_ not in {"attr", "appos"}
        and any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in token.children)
    )


def year_in(plain: str) -> str:
    """Return the only year in a sentence; "" where there is none, or more than one.

    >>> year_in("It broke out in July 1936.")
    '1936'
    """
    found = set(_YEAR.findall(plain))
    return found.pop() if len(found) == 1 else ""


def title_in(headings: Sequence[str]) -> str:
    """Return the innermost heading that names something: "Petra", but not "Early life".

    >>> title_in(("Tour de France", "Origins"))
    'Tour de France'
    """
    for heading in reversed(headings):
        low = {word.strip(".,:;").casefold() for word in heading.split()}
        if _NAME.fullmatch(heading) and low.isdisjoint(_SECTIONS):
            return heading
    return ""

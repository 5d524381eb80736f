"""What a text has spoken of so far: its section, its list and line, and whom it named in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from claims.english.listing import Lead
from claims.entities import Name, find
from claims.hindi.before import asked_about
from claims.hindi.statements import is_devanagari
from claims.labels import named_by
from claims.languages import BY_CODE, ROMANCE, Language
from claims.marks import Statement
from claims.model import Kind, Layout
from claims.segment import Located
from claims.standalone import Subject, country_in, heading_subject, subject_in
from claims.topics.english_memory import (
    Memory,
    acting_in,
    named_in,
    nouns_in,
    objects_in,
    title_in,
    year_in,
)
from claims.topics.hindi import topic_of
from claims.topics.romance import refer as refer_romance
from claims.topics.romance_mentions import spoken_of
from claims.worthiness import strip_frame

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from claims.reader.references import Referred

__all__ = ["Discourse"]

#: Characters of the sentence before that are kept as context.
MAX_CONTEXT = 300
#: Things that were spoken of, and may be called "the city" again.
MAX_TOPICS = 6

#: What may name whom the next sentences are about: "Now to Japan."
_NAMING = frozenset(
    {
        Kind.OPINION,
        Kind.STRUCTURE,
        Kind.INSTRUCTION,
        Kind.PERSONAL,
        Kind.QUESTION,
        Kind.REPHRASED_PROMPT,
    }
)
#: A few words without a number.
_NAME = regex.compile(r"[\p{L}\p{M}'’.-]{2,30}(?:\s[\p{L}\p{M}'’.-]{1,30}){0,4}")


@dataclass(slots=True)
class Discourse:
    """What is known before a sentence is read; changes with each.

    Args:
        text: The whole text.
        recognised: Names that a pipeline recognised anywhere in it; None without one.
    """

    text: str
    recognised: tuple[Name, ...] | None = None
    subject: Subject | None = None
    #: What the section began with, which its lists are about.
    topic: Subject | None = None
    #: What the whole text began with.
    first: Subject | None = None
    #: The subject before a list; each item starts from it.
    above: Subject | None = None
    #: The indentation of each list that is open, and the subject that its items start from.
    levels: tuple[tuple[int, Subject | None], ...] = ()
    names: tuple[Name, ...] = ()
    block: int = -1
    layout: Layout = Layout.PROSE
    headings: tuple[str, ...] = ()
    previous: str = ""
    #: The country spoken of last: "the country", "there".
    country: str = ""
    #: Persons that sentences of the section were about.
    persons: tuple[Subject, ...] = ()
    #: Who was named since beside them.
    others: frozenset[str] = frozenset()
    #: The last names of people whose whole names were given.
    surnames: frozenset[str] = frozenset()
    #: What else they were about, the latest first.
    topics: tuple[Subject, ...] = ()
    #: What the last sentence spoke of beside its subject, and when.
    objects: tuple[Subject, ...] = ()
    nouns: frozenset[str] = frozenset()
    year: str = ""
    #: What of its subject it was about: "his theory".
    thing: Subject | None = None
    #: Who did something in a clause of it.
    acting: Subject | None = None
    #: The statement that announced the list, with a number.
    lead: Lead | None = None
    #: What the line began with, and whom it speaks of by that.
    label: str = ""
    labelled: Subject | None = None
    #: Who was named last as saying something.
    source: str = ""
    #: Whether a story has begun, which lasts to the next heading.
    story: bool = False

    @property
    def person(self) -> Subject | None:
        """The person that the section is about, where that is only one."""
        return self.persons[-1] if len(self.persons) == 1 and not self.others else None

    @property
    def owner(self) -> Subject | None:
        """Whom a list of works or awards is about: a person, or what the section is about."""
        known = [one for one in (self.above, self.topic, self.first) if one and not one.vague]
        person = next((one for one in known if one.person is True), None)
        if person is not None or not known:
            return person
        return known[0] if len({one.text for one in known}) == 1 else None

    @property
    def memory(self) -> Memory:
        """What an English sentence may speak of again."""
        return Memory(
            subject=self.subject,
            objects=self.objects,
            nouns=self.nouns,
            year=self.year,
            title=title_in(self.headings),
            person=self.person,
            persons=() if self.others else self.persons,
            thing=self.thing,
            topics=self.topics,
        )

    def context(self, place: Located, *, clear: bool = True) -> str:
        """Return the headings, or what was said just before where those are missing or vague."""
        parts = list(place.sentence.headings)
        if not parts or not clear:
            parts.append(place.lead or self.previous)
        return " / ".join(filter(None, parts))[-MAX_CONTEXT:]

    def enter(self, place: Located) -> None:
        """Forget what does not reach into a new section, or from one list item to the next."""
        layout = place.sentence.layout
        language = BY_CODE[place.sentence.lang]
        entered = layout is Layout.HEADING or place.sentence.headings != self.headings
        if entered and self.topic is not None and _announces(place):
            self.headings = place.sentence.headings
            self.subject = self.above = self.topic
        elif entered:
            self._enter_section(place.sentence.headings, language)
        elif place.block != self.block and layout is Layout.LIST_ITEM:
            self._enter_item(_indentation(self.text, place.sentence.start))
        elif self.layout is Layout.LIST_ITEM and layout is Layout.PROSE:
            self.above = self.levels[0][1] if self.levels else self.above
            self.subject = self.above or self.subject
        if entered:
            self.levels = ()
        if entered and layout is Layout.LIST_ITEM:
            self._enter_item(_indentation(self.text, place.sentence.start))
        if place.label or place.block != self.block:
            plain = place.sentence.plain
            self.label = place.label
            self.labelled = named_by(place.label, plain, language) if place.label else None
            self.subject = self.labelled or self.subject
        self.block, self.layout = place.block, layout

    def _enter_section(self, headings: tuple[str, ...], language: Language) -> None:
        self.headings = headings
        self.subject = self.above = heading_subject(headings, self.text, language)
        self.country = country_in(self.subject, language)
        self.story, self.previous, self.source = False, "", ""
        self.persons, self.topics, self.others, self.topic = (), (), frozenset(), None
        self.objects, self.nouns, self.year, self.acting = (), frozenset(), "", None
        self.thing = None

    def _enter_item(self, indentation: int) -> None:
        """Start an item from what its list is about; a list inside an item, from what that is about."""
        if self.layout is not Layout.LIST_ITEM or not self.levels:
            self.levels = ((indentation, self.subject),)
        elif indentation > self.levels[-1][0]:
            self.levels = (*self.levels, (indentation, self.subject))
        while len(self.levels) > 1 and indentation < self.levels[-1][0]:
            self.levels = self.levels[:-1]
        self.subject = self.above = self.levels[-1][1]

    def leave(self, place: Located, language: Language) -> None:
        """Keep a sentence as what was said before, and the name that an item is, for a list in it."""
        sentence = place.sentence
        plain = sentence.plain.rstrip(" :.")
        if sentence.layout is Layout.LIST_ITEM and _NAME.fullmatch(plain) is not None:
            self.subject = named_by(plain, "", language) or self.subject
        if sentence.layout not in {Layout.CODE, Layout.HEADING}:
            self.previous = sentence.plain[:MAX_CONTEXT]

    def sourced(self, said: Statement, language: Language) -> Statement:
        """Return a statement with the source that "según él" means: the one named last."""
        if said.attributed_to.casefold() in language.pronouns:
            said = replace(said, attributed_to=self.source or said.attributed_to)
        self.source = said.attributed_to or self.source
        return said

    def mention(self, place: Located, kind: Kind, language: Language, doc: Doc | None) -> None:
        """Remember whom a sentence names that is no claim."""
        plain = place.sentence.plain
        before = self.subject
        self._name(plain, kind, language, doc, heading=place.sentence.layout is Layout.HEADING)
        announces = kind is Kind.STRUCTURE and plain.endswith((":", "ः"))
        if announces and self.topic is not None and self.subject in (before, None):
            self.subject = self.topic  # "Some facts:" are about what the section is about

    def _name(
        self, plain: str, kind: Kind, language: Language, doc: Doc | None, *, heading: bool
    ) -> None:
        names = kind in _NAMING and not heading
        spoken = spoken_of(plain, language) if language.code in ROMANCE else None
        if spoken is not None and names:
            self.subject = spoken
        elif plain.endswith(":") and not language.structure.search(plain):
            # "Ada Lovelace was a writer:" names whom the list is about.
            self.subject = subject_in(plain, language, find(plain, language), doc, self.subject)
        elif kind is Kind.OPINION and language.code in ROMANCE:
            offset = strip_frame(plain, language)
            self.subject = refer_romance(plain[offset:], self.subject, language).subject
        elif not names:
            return
        elif doc is not None and language.code == "en":
            self.subject = named_in(doc) or self.subject
            places = {ent.text for ent in doc.ents if ent.label_ == "GPE"}
            if len(places) == 1:
                self.country = country_in(Subject(text=places.pop()), language) or self.country
        elif language.code == "hi" and is_devanagari(plain):
            about = asked_about(plain)
            after = Subject(text=about) if about else topic_of(plain, self.subject)
            self.subject = self.subject if after and after.vague else after

    def keep(self, plain: str, referred: Referred, language: Language) -> None:
        """Keep whom and what a statement was about, for the next."""
        subject, doc = referred.subject, referred.doc
        known = (*referred.names, *self.names)
        self.names = tuple(name for name in known if subject and name[0] in subject.text)[:3]
        self.objects, self.nouns = objects_in(doc), nouns_in(doc)
        if subject is not None and doc is not None:
            subject = self._known(subject, doc)
        self.subject = subject
        if self.topic is None and subject is not None and not subject.vague:
            self.topic = subject
            self.first = self.first or subject
        self._remember(subject)
        self._remember(referred.thing)
        self.thing = referred.thing
        self.country = country_in(subject, language) or self.country
        self._meet(doc)
        self.year, self.acting = year_in(plain), acting_in(doc)

    def _known(self, subject: Subject, doc: Doc) -> Subject:
        """Take "Banting" for the person that was named whole, and say who else is spoken of."""
        self.surnames |= {
            ent.text.rsplit(maxsplit=1)[-1]
            for ent in doc.ents
            if ent.label_ == "PERSON" and " " in ent.text
        }
        if subject.person is None and subject.text in self.surnames:
            subject = replace(subject, person=True, plural=False)
        others = [one for one in self.objects if one.person and one.text not in subject.text]
        return replace(subject, accompanied=subject.person is True and bool(others))

    def _remember(self, subject: Subject | None) -> None:
        """Keep the persons and things that sentences were about."""
        if subject is None or subject.vague:
            return
        if subject.person is not True:
            known = tuple(topic for topic in self.topics if topic.text != subject.text)
            self.topics = (replace(subject, earlier=()), *known)[:MAX_TOPICS]
            return
        name = subject.text.rsplit(maxsplit=1)[-1]
        same = [known for known in self.persons if known.text.rsplit(maxsplit=1)[-1] == name]
        others = [known for known in self.persons if known not in same]
        gender = subject.gender or next((known.gender for known in same), "")
        longest = max((*same, subject), key=lambda known: len(known.text))
        self.persons = (*others, replace(longest, gender=gender, rivals=False, rival_names=()))

    def _meet(self, doc: Doc | None) -> None:
        """Keep who else was named since a sentence was about the person of the section."""
        if doc is None:
            return
        if self.subject is not None and self.subject.person is True:
            self.others = frozenset()
            return
        known = {name for person in self.persons for name in person.text.split()}
        known |= {f"{name}s" for name in known}  # "The Curies"
        named = {ent.text for ent in doc.ents if ent.label_ == "PERSON"}
        self.others |= {name for name in named if known.isdisjoint(name.split())}


def _indentation(text: str, start: int) -> int:
    """Return how far the line is set in on which a list item stands."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return len(line) - len(line.lstrip())


def _announces(place: Located) -> bool:
    """Tell whether the innermost heading is the lead of a list: "**Her major works:**"."""
    sentence = place.sentence
    if sentence.layout is Layout.HEADING:
        return sentence.plain.endswith((":", "ः"))
    return bool(sentence.headings) and sentence.headings[-1].endswith((":", "ः"))

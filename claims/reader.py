"""Reads a text sentence after sentence and remembers whom it spoke of: the claims of each."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from claims import romance
from claims.atomic import split
from claims.checkworthy import checkworthiness
from claims.english.listing import Lead, item_of, lead_of
from claims.english.trees import part_of
from claims.entities import Name, find, names_of
from claims.enumerated import described, item_said, kind_in
from claims.fields import field_texts, is_event, item_text, listed_texts, row_texts
from claims.hindi import lists as hindi_lists
from claims.hindi.before import asked_about
from claims.hindi.statements import is_devanagari
from claims.labels import in_time, named_by, renamed
from claims.languages import BY_CODE, Language
from claims.markdown import Span
from claims.marks import Statement, as_of, is_hedged, statement
from claims.model import Claim, Kind, Lang, Layout
from claims.propositions import Proposition
from claims.quantities import read_quantities
from claims.segment import Located
from claims.standalone import (
    UNCLEAR,
    Resolved,
    Subject,
    country_in,
    heading_name,
    heading_subject,
    in_country,
    resolve,
    subject_in,
)
from claims.topics.english import References, references
from claims.topics.english_memory import (
    Memory,
    acting_in,
    named_in,
    nouns_in,
    objects_in,
    title_in,
    year_in,
)
from claims.topics.english_subjects import kin_of
from claims.topics.hindi import topic_names, topic_of
from claims.topics.hindi_references import refer
from claims.topics.romance import refer as refer_romance
from claims.topics.romance_mentions import spoken_of
from claims.worthiness import REASONS, has_predicate, judge, strip_frame

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Reader", "claim_id", "worth_of"]

#: Characters of the sentence before that are kept as context.
MAX_CONTEXT = 300
#: Things that were spoken of, and may be called "the city" again.
MAX_TOPICS = 6

_FIELD_REASON = "It gives a value that a source can confirm or deny."
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
#: A picture among words, with what colours and joins it, and the space after it.
_PICTURE = (
    r"(?:(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)"
    r"[\p{Emoji_Modifier}\ufe0f\u200d\p{Extended_Pictographic}]{0,12})"
)
_PICTURES = rf"{_PICTURE}{{1,20}}+"
_EMOJI = regex.compile(rf"(?<!\S){_PICTURES}\s|\s?{_PICTURES}")
#: Between two words, which stay two.
_BETWEEN = regex.compile(rf"(?<=[\p{{L}}\p{{M}}\p{{N}}]){_PICTURES}(?=[\p{{L}}\p{{N}}])")
_LEADING = regex.compile(rf"(?:{_PICTURE}|\s){{0,500}}+")
#: Matches backwards, from the end.
_TRAILING = regex.compile(rf"(?r)(?:{_PICTURE}|\s){{0,500}}+")
#: A few words without a number.
_NAME = regex.compile(r"[\p{L}\p{M}'’.-]{2,30}(?:\s[\p{L}\p{M}'’.-]{1,30}){0,4}")
#: Languages without a parse that are read by `claims.romance`.
_ROMANCE = frozenset({"es", "pt"})
#: What a part of a sentence may turn out to be, though the whole is a fact.
_PARTS = frozenset({Kind.OPINION, Kind.ADVICE, Kind.INSTRUCTION, Kind.PREDICTION, Kind.PERSONAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parse:
    """The parse of an English statement, where it begins in its sentence, and whom it speaks of."""

    doc: Doc | None
    start: int
    refers: References


@dataclass(slots=True)
class Reader:
    """Reads sentence after sentence and remembers whom the last one spoke of.

    Args:
        text: The whole text, which claims quote.
        prompt: What it answers, if known.
    """

    text: str
    prompt: str
    #: Names that a pipeline recognised anywhere in it; None without one.
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
    #: What else they were about, the latest first.
    topics: tuple[Subject, ...] = ()
    #: What the last sentence spoke of beside its subject, and when.
    objects: tuple[Subject, ...] = ()
    nouns: frozenset[str] = frozenset()
    year: str = ""
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

    def read(self, place: Located, doc: Doc | None) -> Iterator[Claim]:
        """Yield the claims of one sentence."""
        sentence = place.sentence
        language = BY_CODE[sentence.lang]
        if sentence.lang in _ROMANCE:
            language = romance.tagged(language, doc)
        self._enter(place)
        if sentence.layout is Layout.TABLE_ROW:
            yield from self._row(place, language)
        else:
            yield from self._sentence(place, language, doc)
            self._name_item(place, language)
        if sentence.layout not in {Layout.CODE, Layout.HEADING}:
            self.previous = sentence.plain[:MAX_CONTEXT]

    def _enter(self, place: Located) -> None:
        """Forget what does not reach into a new section, or from one list item to the next."""
        layout = place.sentence.layout
        entered = layout is Layout.HEADING or place.sentence.headings != self.headings
        if entered and self.topic is not None and _announces(place):
            self.headings = place.sentence.headings
            self.subject = self.above = self.topic
        elif entered:
            self.headings = place.sentence.headings
            self.subject = self.above = heading_subject(
                self.headings, self.text, BY_CODE[place.sentence.lang]
            )
            self.country = country_in(self.subject, BY_CODE[place.sentence.lang])
            self.story, self.previous = False, ""
            self.persons, self.topics, self.others, self.topic = (), (), frozenset(), None
            self.source = ""
            self.objects, self.nouns, self.year, self.acting = (), frozenset(), "", None
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
            language = BY_CODE[place.sentence.lang]
            plain = place.sentence.plain
            self.label = place.label
            self.labelled = named_by(place.label, plain, language) if place.label else None
            self.subject = self.labelled or self.subject
        self.block, self.layout = place.block, layout

    def _enter_item(self, indentation: int) -> None:
        """Start an item from what its list is about; a list inside an item, from what that is about."""
        if self.layout is not Layout.LIST_ITEM or not self.levels:
            self.levels = ((indentation, self.subject),)
        elif indentation > self.levels[-1][0]:
            self.levels = (*self.levels, (indentation, self.subject))
        while len(self.levels) > 1 and indentation < self.levels[-1][0]:
            self.levels = self.levels[:-1]
        self.subject = self.above = self.levels[-1][1]

    def _sentence(self, place: Located, language: Language, doc: Doc | None) -> Iterator[Claim]:
        sentence = place.sentence
        kind = judge(
            sentence.plain, language, layout=sentence.layout, prompt=self.prompt, doc=doc
        ).kind
        written = self._listed(place, language, doc)
        if not written and _is_fragment(place, kind, language, doc):
            written = self._written(place, language)
        for found in written:
            span = _span(place, found)
            yield self._claim(place, language, found.text, reason=_FIELD_REASON, span=span)
        if written:
            return
        kind = self._in_place(place, kind, language, doc)
        if kind is Kind.FACT or (kind is Kind.OPINION and _has_fact(sentence.plain, language, doc)):
            yield from self._facts(place, language, doc)
        else:
            yield self._claim(place, language, sentence.plain, kind=kind, reason=REASONS[kind])
            before = self.subject
            self._name(place, kind, language, doc)
            announces = kind is Kind.STRUCTURE and sentence.plain.endswith((":", "ः"))
            if announces and self.topic is not None and self.subject in (before, None):
                self.subject = self.topic  # "Some facts:" are about what the section is about

    def _name_item(self, place: Located, language: Language) -> None:
        """Remember the name that an item is, for a list inside it."""
        plain = place.sentence.plain.rstrip(" :.")
        if place.sentence.layout is not Layout.LIST_ITEM or _NAME.fullmatch(plain) is None:
            return
        self.subject = named_by(plain, "", language) or self.subject

    def _in_place(self, place: Located, kind: Kind, language: Language, doc: Doc | None) -> Kind:
        """Return what a sentence is where it stands: in a story, or above a list."""
        plain = place.sentence.plain
        if kind is Kind.STRUCTURE and plain.endswith(":") and language.code == "en":
            self.lead = lead_of(doc)
            kind = kind if self.lead is None else Kind.FACT
        elif kind is Kind.STRUCTURE and language.code == "hi" and plain.endswith((":", "ः")):
            self.lead = hindi_lists.lead_of(plain)
            kind = kind if self.lead is None else Kind.FACT
        elif kind is Kind.STRUCTURE and language.code in _ROMANCE:
            kind = Kind.FACT if romance.announces(plain, language) else kind
        if kind is Kind.FICTION:
            self.story = True
        elif language.reality.search(plain):
            self.story = False
        told = self.story or language.fiction_prompt.search(self.prompt)
        return Kind.FICTION if kind is Kind.FACT and told else kind

    def _name(self, place: Located, kind: Kind, language: Language, doc: Doc | None) -> None:
        """Remember whom a sentence names that is no claim."""
        plain = place.sentence.plain
        spoken = spoken_of(plain, language) if language.code in _ROMANCE else None
        if spoken is not None and kind in _NAMING and place.sentence.layout is not Layout.HEADING:
            self.subject = spoken
        elif plain.endswith(":") and not language.structure.search(plain):
            # "Ada Lovelace was a writer:" names whom the list is about.
            names = find(plain, language)
            self.subject = subject_in(plain, language, names, doc, self.subject)
        elif kind is Kind.OPINION and language.code in _ROMANCE:
            offset = strip_frame(plain, language)
            self.subject = refer_romance(plain[offset:], self.subject, language).subject
        elif kind not in _NAMING or place.sentence.layout is Layout.HEADING:
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

    def _facts(self, place: Located, language: Language, doc: Doc | None) -> Iterator[Claim]:
        """Yield the propositions of a factual sentence."""
        plain = place.sentence.plain
        before = self.subject
        latin = language.code in _ROMANCE
        recognised = tuple(language.recognised.items()) if latin else names_of(doc)
        said = self._sourced(statement(plain, language), language)
        part = part_of(doc, said.start, said.end)
        hindi = language.code == "hi" and is_devanagari(plain)
        if hindi or latin:
            after = before
        else:
            stated = plain[said.start : said.end]
            names = () if part else find(stated, language)
            after = subject_in(
                stated, language, names, part[0] if part else None, before, person=self._person()
            )
        refers = References()
        if part and language.code == "en":
            refers = references(part[0], language, self._memory())
            after = refers.subject or self._country_of(after)
        edits = [(a + said.start, b + said.start, new) for a, b, new in refers.edits]
        propositions = split(plain, language, doc, edits)
        for i, proposition in enumerate(propositions):
            if hindi or latin:
                resolved = self._referred(propositions, i, after, language)
                after = after if proposition.aside else resolved.subject
            else:
                about = (after or before, before)
                parse = _Parse(doc=part[0] if part else None, start=said.start, refers=refers)
                resolved = self._spoken(propositions, i, about, parse)
                if after is before and refers.subject is None:
                    after = (resolved.subject or after) if resolved.clear else None
            if hindi:
                recognised = (*names_of(doc), *topic_names(after))
            kind = Kind.FACT
            if len(propositions) > 1:
                alone = judge(resolved.text, language).kind
                kind = alone if alone in _PARTS else kind
            reason = REASONS[kind]
            if not resolved.clear:
                reason = f"{reason[:-1]}, but {UNCLEAR}."
            text = in_time(resolved.text, self.label, language)
            yield self._claim(
                place,
                language,
                text,
                kind=kind,
                reason=reason,
                span=_span(place, proposition),
                names=(*recognised, *self.names),
                resolved=resolved,
                said=said,
            )
        if hindi and len(propositions) > 1 and len({_place(one) for one in propositions}) == 1:
            # of all that it told apart
            after = topic_of(plain[said.start :], before, self.recognised)
        self._keep(after, (*recognised, *self.names), language)
        english = part[0] if part and language.code == "en" else None
        self._meet(english)
        self.objects, self.nouns = objects_in(english), nouns_in(english)
        self.year, self.acting = year_in(plain), acting_in(english)

    def _sourced(self, said: Statement, language: Language) -> Statement:
        """Return a statement with the source that "según él" means: the one named last."""
        if said.attributed_to.casefold() in language.pronouns:
            said = replace(said, attributed_to=self.source or said.attributed_to)
        self.source = said.attributed_to or self.source
        return said

    def _spoken(
        self,
        propositions: Sequence[Proposition],
        i: int,
        about: tuple[Subject | None, Subject | None],
        parse: _Parse,
    ) -> Resolved:
        """Resolve whom an English proposition speaks of: the sentence's subject, or the one before."""
        language, said = BY_CODE["en"], propositions[i]
        behind = i > 0 and not said.aside
        kin = kin_of(parse.doc) if behind else None
        if kin is not None:
            of_kin = _of_kin(said, kin, language)
            if of_kin is None:  # "His father sold boats, and he died"
                return Resolved(text=said.text, clear=False)
            said = of_kin
        subject, before = about
        resolved = self._said(said, language, subject, parse)
        if resolved.clear or not behind or before is subject or not _has_no_thing(parse.doc):
            return resolved
        again = self._said(said, language, before, parse)
        return again if again.clear else resolved

    def _said(
        self,
        proposition: Proposition,
        language: Language,
        subject: Subject | None,
        parse: _Parse,
    ) -> Resolved:
        """Resolve whom an English proposition speaks of."""
        named = renamed(proposition.text, self.labelled, language)
        if named != proposition.text:
            return Resolved(text=named, subject=subject)
        written = in_country(proposition.text, language, self.country)
        resolved = self._resolved(written, language, subject)
        places = [at + parse.start for at in parse.refers.unclear]
        if any(proposition.start <= at < proposition.end for at in places):
            return replace(resolved, clear=False)
        return resolved

    def _country_of(self, subject: Subject | None) -> Subject | None:
        """Return the country that "the country" is."""
        known = subject is not None and subject.text.casefold() == "the country" and self.country
        return Subject(text=self.country, person=False) if known else subject

    def _referred(
        self,
        propositions: Sequence[Proposition],
        i: int,
        subject: Subject | None,
        language: Language,
    ) -> Resolved:
        """Resolve whom a Spanish, Portuguese or Hindi proposition speaks of."""
        said, title = propositions[i], title_in(self.headings)
        named = renamed(said.text, self.labelled, language)
        if named != said.text:
            return Resolved(text=named, subject=subject)
        if language.code == "hi":
            before = propositions[i - 1].text if i else self.previous
            return refer(said.text, subject, before=before, recognised=self.recognised)
        if said.opening and i + 1 < len(propositions):
            behind = propositions[i + 1].text
            subject = refer_romance(behind, subject, language, title=title).subject
        return refer_romance(said.text, subject, language, goes_on=i > 0, title=title)

    def _keep(self, subject: Subject | None, known: Sequence[Name], language: Language) -> None:
        """Keep whom a sentence was about, for the next."""
        self.names = tuple(name for name in known if subject and name[0] in subject.text)[:3]
        self.subject = subject
        if self.topic is None and subject is not None and not subject.vague:
            self.topic = subject
            self.first = self.first or subject
        self._remember(subject)
        self.country = country_in(subject, language) or self.country

    def _person(self) -> Subject | None:
        """Return the person that the section is about, where that is only one."""
        return self.persons[-1] if len(self.persons) == 1 and not self.others else None

    def _meet(self, doc: Doc | None) -> None:
        """Keep who else was named since a sentence was about the person of the section."""
        if doc is None:
            return
        if self.subject is not None and self.subject.person is True:
            self.others = frozenset()
            return
        known = {name for person in self.persons for name in person.text.split()}
        named = {ent.text for ent in doc.ents if ent.label_ == "PERSON"}
        self.others |= {name for name in named if known.isdisjoint(name.split())}

    def _resolved(self, text: str, language: Language, subject: Subject | None) -> Resolved:
        """Resolve a pronoun by the last subject, or by the only person so far."""
        resolved = resolve(text, language, subject)
        person = self._person() or (None if self.persons else self.acting)
        if resolved.clear or resolved.ambiguous or person is None:
            return resolved
        again = resolve(text, language, person)
        told = again.clear and again.subject is not None and again.subject.gender
        return again if told else resolved

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

    def _memory(self) -> Memory:
        return Memory(
            subject=self.subject,
            objects=self.objects,
            nouns=self.nouns,
            year=self.year,
            title=title_in(self.headings),
            person=self._person(),
            topics=self.topics,
        )

    def _listed(self, place: Located, language: Language, doc: Doc | None) -> list[Proposition]:
        """Write an item that the line above its list says what it is: "Other works:"."""
        if place.sentence.layout is not Layout.LIST_ITEM or place.label or not place.lead:
            return []
        kind, topic = kind_in(place.lead, language), self._owner()
        quote, plain = place.sentence.quote, place.sentence.plain
        verb = has_predicate(plain, language, doc)
        said = ""
        if kind and topic is not None:
            said = item_said(quote, plain, kind, topic.text, language, verb=verb)
        said = said or described(quote, plain, language, verb=verb)
        if not said:
            return []
        if language.code not in _ROMANCE:
            return [Proposition(text=said, start=0, end=len(plain))]
        return [replace(part, start=0, end=len(plain)) for part in split(said, language)]

    def _owner(self) -> Subject | None:
        """Return whom a list of works or awards is about: a person, or what the section is about."""
        known = [one for one in (self.above, self.topic, self.first) if one and not one.vague]
        person = next((one for one in known if one.person is True), None)
        if person is not None or not known:
            return person
        return known[0] if len({one.text for one in known}) == 1 else None

    def _written(self, place: Located, language: Language) -> list[Proposition]:
        """Write out a fragment that is a field of something, or an item of an announced list."""
        sentence = place.sentence
        if sentence.layout is Layout.HEADING or sentence.layout is Layout.CODE:
            return []
        plain = sentence.plain
        lead = place.lead if len(self.levels) < 2 else ""  # which speaks of the outer list
        listed = listed_texts(plain, lead, language)
        if listed and language.code not in _ROMANCE:
            return listed
        if self.lead is not None and lead.rstrip(" :") == self.lead.plain:
            return [Proposition(text=item_of(self.lead, plain), start=0, end=len(plain))]
        owner = heading_name(sentence.headings[-1]) if sentence.headings else ""
        nested = len(self.levels) > 1 and self.levels[-1][1] != self.levels[0][1]
        if (nested or not owner) and self.subject is not None:
            owner = self.subject.text
        field = field_texts(plain, owner, language)
        if language.code in _ROMANCE:
            told = romance.fields(plain, owner if field else "", lead, language)
            if told or listed:
                return told or listed
        if (field and owner) or has_predicate(plain, language):
            return field
        item = item_text(plain, lead, language)
        return [Proposition(text=item, start=0, end=len(plain))] if item else field

    def _row(self, place: Located, language: Language) -> Iterator[Claim]:
        headings = place.sentence.headings
        heading = headings[-1] if headings else ""
        texts = row_texts(place.cells, place.header, heading, language)
        if language.code in _ROMANCE:
            texts = romance.rows(place.cells, place.header, heading, language) or texts
        for written, first, last in texts:
            span = place.cell_spans[first][0], place.cell_spans[last][1]
            yield self._claim(place, language, written, reason=_FIELD_REASON, span=span)
        if not texts:
            plain = place.sentence.plain
            reason = REASONS[Kind.STRUCTURE]
            yield self._claim(place, language, plain, kind=Kind.STRUCTURE, reason=reason)

    def _claim(
        self,
        place: Located,
        language: Language,
        text: str,
        *,
        reason: str,
        kind: Kind = Kind.FACT,
        span: Span | None = None,
        names: Sequence[Name] = (),
        resolved: Resolved | None = None,
        said: Statement | None = None,
    ) -> Claim:
        sentence = place.sentence
        start, end = span or (sentence.start, sentence.end)
        checkworthy = kind is Kind.FACT
        if checkworthy:
            text = _EMOJI.sub("", _BETWEEN.sub(" ", text)).strip() or text
            start, end = _without_emoji(self.text, start, end)
        return Claim(
            id=claim_id(text, start),
            text=text,
            quote=self.text[start:end],
            start=start,
            end=end,
            lang=sentence.lang,
            kind=kind,
            checkworthy=checkworthy,
            reason=reason,
            entities=find(text, language, names) if checkworthy else (),
            quantities=read_quantities(text, sentence.lang) if checkworthy else (),
            context=self._context(place, clear=resolved is None or resolved.clear),
            attributed_to=said.attributed_to if said and checkworthy else "",
            hedged=checkworthy and (bool(said and said.hedged) or is_hedged(text, language)),
            as_of=as_of(text, language) if checkworthy else "",
            ambiguous=resolved.ambiguous if resolved and checkworthy else (),
            worth=worth_of(text, sentence.lang) if checkworthy else 0.0,
        )

    def _context(self, place: Located, *, clear: bool) -> str:
        """Return the headings, or what was said just before where those are missing or vague."""
        parts = list(place.sentence.headings)
        if not parts or not clear:
            parts.append(place.lead or self.previous)
        return " / ".join(filter(None, parts))[-MAX_CONTEXT:]


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


def _is_fragment(place: Located, kind: Kind, language: Language, doc: Doc | None) -> bool:
    """Tell whether a line may be a field or an item rather than a sentence."""
    plain = place.sentence.plain
    item = place.sentence.layout is Layout.LIST_ITEM and not has_predicate(plain, language, doc)
    return kind in {Kind.STRUCTURE, Kind.HEDGE} or (
        kind is Kind.FACT and (item or is_event(plain, language))
    )


def _has_fact(plain: str, language: Language, doc: Doc | None) -> bool:
    """Tell whether a part of an opinion is a fact: "Lisbon is on the Tagus and is lovely"."""
    parts = split(plain, language, doc)
    return len(parts) > 1 and any(judge(part.text, language).checkworthy for part in parts)


def _of_kin(said: Proposition, kin: tuple[Subject, str], language: Language) -> Proposition | None:
    """Write "Her father" for the "he" of a clause behind one about him; None where both are "he"."""
    subject, owner = kin
    first, _, rest = said.text.partition(" ")
    pronoun = language.pronouns.get(first.casefold())
    if pronoun is None or pronoun.gender != subject.gender:
        return said
    if pronoun.gender == owner:
        return None
    name = f"{subject.text}'s" if pronoun.after else subject.text
    return replace(said, text=f"{name} {rest}")


def _has_no_thing(doc: Doc | None) -> bool:
    """Tell whether the first clause of a sentence has no object that "it" could mean."""
    if doc is None:
        return False
    objects = [token for token in doc if token.dep_ in {"dobj", "attr"}][:1]
    return all(
        token.pos_ == "PRON" or any(child.dep_ == "poss" for child in token.lefts)
        for token in objects
    )


def _place(proposition: Proposition) -> Span:
    return proposition.start, proposition.end


def _span(place: Located, proposition: Proposition) -> Span:
    """Return where a proposition's clause stands in the source."""
    plain = place.sentence.plain
    start, end = proposition.start, proposition.end
    while start < end and plain[start].isspace():
        start += 1
    while end > start and plain[end - 1].isspace():
        end -= 1
    if start == end:
        return place.sentence.start, place.sentence.end
    first, last = place.projection.span(start, end)
    return (
        place.sentence.start if start == 0 else first,
        place.sentence.end if end == len(plain) else last,
    )


def _without_emoji(text: str, start: int, end: int) -> Span:
    """Leave out emoji at both ends of a quote, unless nothing else is in it."""
    leading = _LEADING.match(text, start, end)
    first = leading.end() if leading else start
    trailing = _TRAILING.match(text, first, end)
    last = trailing.start() if trailing else end
    return (first, last) if first < last else (start, end)


def worth_of(text: str, lang: Lang) -> float:
    """Return what a fact is worth; no more digits than the score has a meaning for."""
    return round(checkworthiness(text, lang, fact=True), 3)


def claim_id(text: str, start: int) -> str:
    """Make an id from what is claimed and where, so that two runs diff cleanly."""
    digest = hashlib.sha256(f"{text}\x1f{start}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"c-{digest[:12]}"

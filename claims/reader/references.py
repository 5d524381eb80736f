"""The propositions of a statement, each with whom it speaks of written out.

English, and Hindi in Latin letters, by the subject of the sentence: a pronoun that begins a clause,
then those inside it. Spanish, Portuguese and Hindi by what was spoken of, one proposition after
another, since each may leave out its subject and bring in a new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.atomic import split
from claims.english.forms import is_role
from claims.english.trees import is_many, noun_phrase, part_of, plain_of, subject_of
from claims.entities import Name, find, names_of
from claims.hindi.statements import is_devanagari
from claims.labels import renamed
from claims.languages import BY_CODE, ROMANCE, Language
from claims.marks import Statement
from claims.propositions import Proposition
from claims.reader.discourse import Discourse
from claims.standalone import (
    Resolved,
    Subject,
    country_in,
    in_country,
    is_bridged,
    resolve,
    subject_in,
)
from claims.topics.english import References, references
from claims.topics.english_memory import title_in
from claims.topics.english_subjects import kin_of
from claims.topics.hindi import topic_names, topic_of
from claims.topics.hindi_references import refer
from claims.topics.romance import refer as refer_romance

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Referred", "Stated", "refer_all"]


#: Labels of names that a text goes on about instead of the country.
_ANOTHER = frozenset({"gpe", "loc", "fac", "org", "product", "work_of_art", "work", "event"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A proposition, its text that stands alone, and the names that are known to be in it."""

    proposition: Proposition
    resolved: Resolved
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred:
    """The propositions of a statement, and whom the next sentence may speak of."""

    stated: tuple[Stated, ...]
    subject: Subject | None
    #: The parse of the statement, in English.
    doc: Doc | None = None
    #: What of the subject it was about: "Einstein's theory".
    thing: Subject | None = None

    @property
    def names(self) -> tuple[Name, ...]:
        """The names that are known at its end."""
        return self.stated[-1].names if self.stated else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parse:
    """The parse of an English statement, where it begins in its sentence, and whom it speaks of."""

    doc: Doc | None
    start: int
    refers: References
    #: The country that its subject is of: "Kenya's capital", "the capital of Kenya".
    country: str = ""


def refer_all(
    plain: str,
    said: Statement,
    language: Language,
    doc: Doc | None,
    known: Discourse,
) -> Referred:
    """Split a statement and write out whom its propositions speak of.

    Args:
        plain: The sentence.
        said: Where its statement stands in it.
        language: Its language.
        doc: Its parse, where there is one.
        known: What was spoken of before it.
    """
    if language.code in ROMANCE or (language.code == "hi" and is_devanagari(plain)):
        return _by_topic(plain, said, language, doc, known)
    return _by_subject(plain, said, language, doc, known)


def _by_topic(
    plain: str, said: Statement, language: Language, doc: Doc | None, known: Discourse
) -> Referred:
    """Refer Spanish, Portuguese and Hindi propositions."""
    subject = known.subject
    propositions = split(plain, language, doc)
    stated = []
    for i, proposition in enumerate(propositions):
        resolved = _referred(propositions, i, subject, language, known)
        subject = subject if proposition.aside else resolved.subject
        names = (
            tuple(language.recognised.items())
            if language.code in ROMANCE
            else (*names_of(doc), *topic_names(subject))
        )
        stated.append(Stated(proposition=proposition, resolved=resolved, names=names))
    spans = {(one.start, one.end) for one in propositions}
    if language.code == "hi" and len(propositions) > 1 and len(spans) == 1:
        # of all that it told apart
        subject = topic_of(plain[said.start :], known.subject, known.recognised)
    return Referred(stated=tuple(stated), subject=subject)


def _referred(
    propositions: Sequence[Proposition],
    i: int,
    subject: Subject | None,
    language: Language,
    known: Discourse,
) -> Resolved:
    """Resolve whom a Spanish, Portuguese or Hindi proposition speaks of."""
    said, title = propositions[i], title_in(known.headings)
    named = renamed(said.text, known.labelled, language)
    if named != said.text:
        return Resolved(text=named, subject=subject)
    if language.code == "hi":
        before = propositions[i - 1].text if i else known.previous
        return refer(said.text, subject, before=before, recognised=known.recognised)
    if said.opening and i + 1 < len(propositions):
        behind = propositions[i + 1].text
        subject = refer_romance(behind, subject, language, title=title).subject
    return refer_romance(said.text, subject, language, goes_on=i > 0, title=title)


def _by_subject(
    plain: str, said: Statement, language: Language, doc: Doc | None, known: Discourse
) -> Referred:
    """Refer English propositions, and Hindi ones in Latin letters."""
    before = known.subject
    found = part_of(doc, said.start, said.end)
    part = found[0] if found else None
    statement_text = plain[said.start : said.end]
    entities = () if part is not None else find(statement_text, language)
    after = subject_in(statement_text, language, entities, part, before, person=known.person)
    refers = References()
    if part is not None and language.code == "en":
        refers = references(part, language, known.memory)
        after = refers.subject or _country_of(statement_text, after, known)
    parse = _Parse(doc=part, start=said.start, refers=refers, country=_country_behind(part))
    edits = [(a + said.start, b + said.start, new) for a, b, new in refers.edits]
    propositions = split(plain, language, doc, edits)
    if refers.called is not None:
        propositions.insert(0, refers.called.moved(said.start))
    names = names_of(doc)
    stated = []
    for i, proposition in enumerate(propositions):
        resolved = _spoken(propositions, i, (after or before, before), parse, known)
        if after is before and refers.subject is None:
            after = (resolved.subject or after) if resolved.clear else None
        stated.append(Stated(proposition=proposition, resolved=resolved, names=names))
    english = part if language.code == "en" else None
    thing = _owned_thing(part, before, language) if english is not None else None
    return Referred(stated=tuple(stated), subject=after, doc=english, thing=thing)


def _spoken(
    propositions: Sequence[Proposition],
    i: int,
    about: tuple[Subject | None, Subject | None],
    parse: _Parse,
    known: Discourse,
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
    resolved = _said(said, language, subject, parse, known)
    owned = None if resolved.clear or not behind else _owned_thing(parse.doc, before, language)
    if owned is not None:
        again = _said(said, language, owned, parse, known)
        return again if again.clear else resolved
    if resolved.clear or not behind or before is subject or not _has_no_thing(parse.doc):
        return resolved
    again = _said(said, language, before, parse, known)
    return again if again.clear else resolved


def _said(
    proposition: Proposition,
    language: Language,
    subject: Subject | None,
    parse: _Parse,
    known: Discourse,
) -> Resolved:
    """Resolve an English proposition by one subject."""
    named = renamed(proposition.text, known.labelled, language)
    if named != proposition.text:
        return Resolved(text=named, subject=subject)
    country = parse.country if proposition.start > parse.start else ""
    written = in_country(
        proposition.text, language, country or known.country, topic=_in_country(known)
    )
    resolved = _resolved(written, language, subject, known)
    places = [at + parse.start for at in parse.refers.unclear]
    if any(proposition.start <= at < proposition.end for at in places):
        return replace(resolved, clear=False)
    return resolved


def _resolved(text: str, language: Language, subject: Subject | None, known: Discourse) -> Resolved:
    """Resolve a pronoun by the last subject, or by the only person so far that it fits."""
    resolved = resolve(text, language, subject)
    if resolved.clear or resolved.ambiguous:
        return resolved
    acting = (known.acting,) if known.acting is not None and not known.persons else ()
    persons = (() if known.others else known.persons) or acting
    again = [one for one in (resolve(text, language, person) for person in persons) if one.clear]
    if len(again) == 1 and again[0].subject is not None and again[0].subject.gender:
        return again[0]
    # "It" behind a sentence about people or many is the one thing that the section is about.
    other = subject is not None and (subject.person or subject.plural)
    thing = known.memory.only_thing if other else None
    return resolve(text, language, thing) if thing is not None else resolved


def _country_behind(doc: Doc | None) -> str:
    """Return the only country in a subject that is something of it."""
    subject = subject_of(doc) if doc is not None else None
    if doc is None or subject is None or subject.pos_ != "NOUN":
        return ""
    owners = [child for child in subject.lefts if child.dep_ == "poss"]
    owners += [
        owner
        for child in subject.rights
        if child.lower_ == "of"
        for owner in child.children
        if owner.dep_ == "pobj"
    ]
    names = (country_in(Subject(text=_name(owner)), BY_CODE["en"]) for owner in owners)
    return next(filter(None, names), "") if len(owners) == 1 else ""


def _name(owner: Token) -> str:
    start, end = noun_phrase(owner)
    return plain_of(owner.doc)[start:end].removesuffix("'s").removesuffix("’s")


def _in_country(known: Discourse) -> bool:
    """Tell whether a text goes on about a country, and not about somebody or a place in it."""
    subject = known.subject
    if subject is None or country_in(subject, BY_CODE["en"]) == known.country:
        return True
    return subject.person is not True and subject.nouns.isdisjoint(_ANOTHER)


def _country_of(text: str, subject: Subject | None, known: Discourse) -> Subject | None:
    """Return the country that "the country" is, or that a text goes on about: "The flag is …"."""
    if known.country and is_bridged(text) and _in_country(known):
        return Subject(text=known.country, person=False, nouns=frozenset({"gpe"}))
    meant = subject is not None and subject.text.casefold() == "the country" and known.country
    return Subject(text=known.country, person=False) if meant else subject


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


def _owned_thing(doc: Doc | None, before: Subject | None, language: Language) -> Subject | None:
    """Return what "it" is in "Her book came out in 1990, and it sold well": Ann's book."""
    head = subject_of(doc) if doc is not None else None
    if doc is None or head is None or before is None or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    if head.left_edge.tag_ != "PRP$" or head.ent_type_ == "PERSON" or is_role(head.lemma_):
        return None
    written = resolve(plain_of(doc)[slice(*noun_phrase(head))], language, before)
    if not written.clear or written.subject is None:
        return None
    return Subject(text=written.text, person=False, plural=is_many(head))


def _has_no_thing(doc: Doc | None) -> bool:
    """Tell whether the first clause of a sentence has no object that "it" could mean."""
    if doc is None:
        return False
    objects = [token for token in doc if token.dep_ in {"dobj", "attr"}][:1]
    return all(
        token.pos_ == "PRON" or any(child.dep_ == "poss" for child in token.lefts)
        for token in objects
    )

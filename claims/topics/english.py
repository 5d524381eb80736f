"""What English words inside a sentence speak of: "it", "her novel", "the film", "a year later".

`claims.standalone` resolves the pronoun that a clause begins with; here are those inside it,
descriptions of what was named ("the company"), subjects left out under a heading ("Located in
Jordan."), and times counted from another. Each becomes an edit of the sentence. What fits two
names, or has something else to mean in its own sentence, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from claims.english.forms import is_role
from claims.english.trees import (
    SUBJECTS,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
)
from claims.languages import Language, Pronoun
from claims.languages.base import words
from claims.propositions import Edit, Proposition
from claims.standalone import Subject, fits, inside
from claims.topics.english_descriptions import called_again, described
from claims.topics.english_memory import Memory
from claims.topics.english_subjects import (
    behind_label,
    behind_opening,
    both_of,
    conceding,
    embedded,
)
from claims.topics.english_within import within

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["References", "references"]

_OBJECTIVE = {"him": "he", "her": "she", "it": "it", "them": "they"}
#: A thing that has no name: "The case".
_PLAIN = regex.compile(r"(?:The|A|An)(?:\s\p{Ll}+){1,3}")
_AMOUNTS = frozenset({"DATE", "TIME", "PERCENT", "CARDINAL", "QUANTITY", "MONEY"})
_NOT_A_THING = words("possible impossible clear difficult easy hard necessary likely easier harder")
_MEASURING = words(
    "survey measurement census study estimate expedition satellite scientist researcher surveyor team"
)
_MEASURES = words(
    "height depth length width area size elevation altitude volume mass weight age diameter population"
)
_LASTING = words("located situated nestled surrounded bordered based known home divided covered")
_YEAR = regex.compile(r"(?<!\p{N})(?:1\p{N}|20)\p{N}\p{N}(?!\p{N})")
_SAME_YEAR = regex.compile(r"(?<!\p{L})(?P<tie>(?:in|of)\s)?(?:the|that)\ssame\syear(?=[,.;]|$)")
#: What ties a sentence to the one before, and stands inside it.
_INSERTED = regex.compile(
    r",\s(?:on\sthe\s(?:other\shand|contrary)|however|(?:by|in)\s(?:contrast|comparison)|in\s(?:turn|fact|"
    r"addition)|for\s(?:example|instance)|meanwhile|moreover|therefore|of\scourse|nevertheless|though|"
    r"incidentally|likewise|similarly|conversely|too|then),\s"
)
#: "He crowned himself five years later." counts from the year of the sentence before.
_LATER = regex.compile(r"\s(?:\p{L}+|\p{N}+)\s(?:years?|decades?)\s(?P<later>later)(?=\.?$)")
#: What follows, and how it is written from a year.
_RELATIVE = (
    (
        regex.compile(r"(?:[Ii]n\s)?[Tt]he\sfollowing\s(?P<unit>year|decade|century)(?=,)"),
        "the {unit} following {year}",
    ),
    (
        regex.compile(r"(?:[Ii]n\s)?[Tt]he\snext\s(?P<unit>year|decade)(?=,)"),
        "the {unit} after {year}",
    ),
    (
        regex.compile(
            r"(?P<unit>(?:\p{L}+|\p{N}+)\s(?:years?|decades?|months?|centuries|days|weeks))\slater(?=,)"
        ),
        "{unit} after {year}",
    ),
    (
        regex.compile(r"(?:[Ii]n\s)?[Tt]he\s(?P<unit>year|decade)\sbefore(?=,)"),
        "the {unit} before {year}",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """How words of a sentence are to be written, and its subject where they tell it."""

    edits: tuple[Edit, ...] = ()
    subject: Subject | None = None
    #: Where a subject that does not begin its clause means nobody that is known.
    unclear: tuple[int, ...] = ()
    #: What the sentence calls its subject: "Ann was a Polish chemist", of "The Polish chemist".
    called: Proposition | None = None


def references(doc: Doc, language: Language, memory: Memory) -> References:
    """Return how the words of a statement that speak of something before are to be written."""
    edits: list[Edit] = []
    left_out = _left_out(doc, memory)
    if left_out is not None:
        return left_out
    both = both_of(doc, memory)
    if both is not None:
        return References(edits=both.edits, subject=both.subject)
    behind = behind_opening(doc, language, memory)
    label, conceded = behind_label(doc), conceding(doc, language)
    edits += [*behind.edits, *filter(None, (label, conceded))]
    edits += embedded(doc, language, memory)
    called = called_again(doc, memory)
    subject = behind.subject
    if called is not None and memory.subject is not None:
        edits.append((called.start, called.end, memory.subject.text))
        subject = memory.subject
    for token in doc:
        if token.tag_ in {"PRP", "PRP$"} and token.dep_ not in SUBJECTS:
            edits += _pronoun(token, language, memory)
        elif token.pos_ == "NOUN" and token.lower_ != "ones":
            meant = described(token, language, memory)
            if meant is not None:
                start, end = noun_phrase(token)
                owned = any(child.dep_ == "case" for child in token.children)
                end = token.idx + len(token) if owned else end
                edits.append((start, end, inside(meant.text)))
                subject = meant if token == subject_of(doc) else subject
        elif token.lower_ == "ones":
            edits += _ones(token)
    edits += _counted(doc, memory)
    edits += ((*found.span(), " ") for found in _INSERTED.finditer(plain_of(doc)))
    known = {edit[0] for edit in edits}
    edits += (edit for edit in within(doc) if edit[0] not in known)
    return References(edits=tuple(edits), subject=subject, unclear=behind.unclear, called=called)


def _pronoun(token: Token, language: Language, memory: Memory) -> Iterator[Edit]:
    """Write whom a pronoun inside a clause means."""
    low, doc = token.lower_, token.doc
    owning = token.tag_ == "PRP$"
    pronoun = language.pronouns.get(low if owning else _OBJECTIVE.get(low, ""))
    clause, main = _clause_of(token), subject_of(doc)
    if pronoun is None or _stands_first(token, doc):
        return
    if clause != root_of(doc) and main is not None and _may_be_person(main, memory.subject):
        return  # "She left when her father died": the sentence has whom it means
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    topic = _owner(token, subject, pronoun, memory) if owning else _object(token, subject, memory)
    if topic is not None and fits(pronoun, topic):
        name = inside(topic.text)
        yield token.idx, token.idx + len(token), f"{name}'s" if owning else name


def _owner(token: Token, subject: Token | None, pronoun: Pronoun, memory: Memory) -> Subject | None:
    """Return whom "her" may mean in "The prize honours her work"; its clause comes first."""
    within = subject is not None and subject.is_ancestor(token)
    if not pronoun.plural and not pronoun.person and _is_measured(token, subject):
        return memory.subject
    if within or _names_what_is_owned(token, subject, memory.subject):
        return memory.subject
    if subject is None:
        return None
    if not pronoun.person:
        # "Joe Hisaishi composed its music": a person is no "it"
        alone = subject.ent_type_ == "PERSON" and not _rivalled(token, subject, "it")
        return memory.subject if alone and not pronoun.plural else None
    return None if _may_be_person(subject, memory.subject) else memory.subject


def _is_measured(token: Token, subject: Token | None) -> bool:
    """Tell whether "its height" in "A survey put its height at 8,849 m" can be none of the survey's."""
    return subject is not None and subject.lemma_ in _MEASURING and token.head.lemma_ in _MEASURES


def _names_what_is_owned(token: Token, subject: Token | None, topic: Subject | None) -> bool:
    """Tell whether "Tokyo is its capital" says which of another's things the subject is."""
    noun = token.head
    if subject is None or topic is None or noun.dep_ != "attr" or noun.head != subject.head:
        return False
    return subject.pos_ == "PROPN" and subject.text not in topic.text and topic.person is not True


def _object(token: Token, subject: Token | None, memory: Memory) -> Subject | None:
    """Return what "it" may mean as an object; nothing where its sentence has something to mean."""
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if (
        token.dep_ not in {"dobj", "pobj", "dative"}
        or (token.lower_ == "it" and after in _NOT_A_THING)
        or (token.head.tag_ == "VBG" and token.head.dep_ in {"advcl", "acl"})
        or _rivalled(token, subject, token.lower_)
    ):
        return None
    if (
        token.lower_ == "it"
        and memory.subject is not None
        and _PLAIN.fullmatch(memory.subject.text)
    ):
        return None  # "The case arose after ... He refused to deliver it"
    if subject is not None and subject.pos_ != "PRON":
        told = memory.subject is not None and memory.subject.person is True
        return memory.only_thing if token.lower_ == "it" and told else memory.subject
    topic = memory.subject
    told = token.lower_ == "it" and subject is not None and subject.lower_ in {"he", "she"}
    if told and topic is not None and topic.person is False:
        return topic  # "He kept it for two years": the text goes on about it
    # "They tested it": the subject of before is taken by "they".
    things = [thing for thing in memory.objects if thing.person is not True and not thing.plural]
    things = [thing for thing in things if thing.vague] or things
    return things[0] if token.lower_ == "it" and len(things) == 1 else None


def _stands_first(token: Token, doc: Doc) -> bool:
    """Tell whether a pronoun begins a clause, where it is resolved with its subject."""
    verb = _clause_of(token)
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    main = verb == root_of(doc) or verb.dep_ == "conj"
    return main and subject is not None and subject.left_edge == token


def _clause_of(token: Token) -> Token:
    """Return the verb of the clause that a word belongs to."""
    for parent in token.ancestors:
        if parent.pos_ in {"VERB", "AUX"} and any(c.dep_ in SUBJECTS for c in parent.children):
            return parent
    return root_of(token.doc)


def _may_be_person(subject: Token, topic: Subject | None) -> bool:
    if subject.pos_ == "PRON":
        return True
    if subject.pos_ == "NOUN":
        named = any(
            word.ent_type_ == "PERSON"
            for child in subject.children
            if child.dep_ == "acl" and child.lower_ in {"named", "called"}
            for word in child.subtree
        )
        return named or is_role(subject.lemma_) or subject.ent_type_ == "PERSON"
    same = topic is not None and subject.text in topic.text
    return same or subject.ent_type_ in {"PERSON", "ORG", ""}


def _rivalled(token: Token, subject: Token | None, low: str) -> bool:
    """Tell whether an object pronoun has something to mean in its own sentence."""
    for other in token.doc[: token.i]:
        if subject is not None and (other == subject or subject.is_ancestor(other)):
            continue
        if other.pos_ not in {"NOUN", "PROPN"} or other.dep_ in {"compound", "npadvmod"}:
            continue
        many = other.tag_ in {"NNS", "NNPS"}
        person = other.ent_type_ == "PERSON"
        if low in {"him", "her"} and person:
            return True
        if low == "them" and many:
            return True
        if low == "it" and not many and not person and other.ent_type_ not in _AMOUNTS:
            return True
    return False


def _left_out(doc: Doc, memory: Memory) -> References | None:
    """Give a statement without a subject the one that is meant: "Died in 1830.", "X: born in Y"."""
    root = root_of(doc)
    colon = doc[root.i + 1] if root.i + 1 < len(doc) else None
    if root.pos_ == "PROPN" and colon is not None and colon.text == ":":
        said = doc[colon.i + 1] if colon.i + 1 < len(doc) else None
        if said is not None and said.tag_ == "VBN":
            name = Subject(text=plain_of(doc)[slice(*noun_phrase(root))], plural=False)
            form = "is" if said.lower_ in _LASTING else "was"
            return References(edits=((colon.idx, colon.idx + 1, f" {form}"),), subject=name)
    subject = memory.subject
    if subject is None and memory.title:
        subject = Subject(text=memory.title)
    if (
        subject is None
        or root.tag_ not in {"VBN", "VBD"}
        or root.i != 0
        or any(
            child.dep_ in {*SUBJECTS, "aux", "auxpass", "expl", "csubj"} for child in root.children
        )
        or not any(child.dep_ in {"prep", "agent", "dobj", "advmod"} for child in root.children)
    ):
        return None
    active = root.tag_ == "VBD" or any(child.dep_ == "dobj" for child in root.children)
    many = bool(subject.plural)
    lasting = root.lower_ in _LASTING
    form = ("are" if many else "is") if lasting else ("were" if many else "was")
    verb = root.lower_ if active and root.lower_ != "born" else f"{form} {root.lower_}"
    edit = (root.idx, root.idx + len(root), f"{subject.text} {verb}")
    return References(edits=(edit,), subject=subject)


def _ones(token: Token) -> Iterator[Edit]:
    """Write the noun that "two small ones" stands for."""
    nouns = [
        other
        for other in token.doc[: token.i]
        if other.tag_ == "NNS" and other.dep_ in {"dobj", "attr", "nsubj"}
    ]
    if len({noun.lower_ for noun in nouns}) == 1 and token.dep_ in {"dobj", "attr"}:
        yield token.idx, token.idx + len(token), nouns[0].text


def _counted(doc: Doc, memory: Memory) -> Iterator[Edit]:
    """Write a time that is counted from the year before: "two decades after 1990"."""
    if not memory.year:
        return
    plain = plain_of(doc)
    same = _SAME_YEAR.search(plain)
    if same and not _YEAR.search(plain, 0, same.start()):
        yield *same.span(), f"{same['tie'] or 'in '}{memory.year}"
    closing = _LATER.search(plain)
    if closing and not _YEAR.search(plain):
        yield *closing.span("later"), f"after {memory.year}"
        return
    for pattern, written in _RELATIVE:
        found = pattern.match(plain)
        if found:
            unit = found["unit"]
            text = written.format(unit=unit, year=memory.year)
            yield *found.span(), f"in {text}" if text.startswith("the") else text
            return

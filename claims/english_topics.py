"""What English words inside a sentence speak of: "it", "her novel", "the film", "a year later".

`claims.standalone` resolves the pronoun that a clause begins with; here are those inside it,
descriptions of what was named ("the company"), subjects left out under a heading ("Located in
Jordan."), and times counted from another. Each becomes an edit of the sentence. What fits two
names, or has something else to mean in its own sentence, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from claims.languages import Language, Pronoun
from claims.languages.base import words
from claims.propositions import Edit
from claims.standalone import Subject, fits
from claims.trees import SUBJECTS, chain, noun_phrase, plain_of, root_of, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = [
    "Memory",
    "References",
    "named_in",
    "nouns_in",
    "objects_in",
    "references",
    "title_in",
    "year_in",
]

#: Words of the longest object that is remembered.
MAX_OBJECT = 6

#: Names of who writes, in answers of models.
_WRITER = frozenset({"AI", "I", "OpenAI", "ChatGPT", "Google", "Anthropic"})
_YEAR = regex.compile(r"(?<![\p{N}.,-])(?:1[0-9]|20)\d\d(?![\p{N}-]|[.,]\p{N})")
_OBJECTIVE = {"him": "he", "her": "she", "it": "it", "them": "they"}
_NOT_A_THING = words("possible impossible clear difficult easy hard necessary likely easier harder")
_LASTING = words("located situated nestled surrounded bordered based known home divided covered")
#: Verbs of making: their object, or their subject in the passive, is a work.
_MAKING = words("release write direct publish compose record paint produce create star film")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """How words of a sentence are to be written, and its subject where they tell it."""

    edits: tuple[Edit, ...] = ()
    subject: Subject | None = None


def references(doc: Doc, language: Language, memory: Memory) -> References:
    """Return how the words of a statement that speak of something before are to be written."""
    edits: list[Edit] = []
    left_out = _left_out(doc, memory)
    if left_out is not None:
        return left_out
    subject: Subject | None = None
    for token in doc:
        if token.tag_ in {"PRP", "PRP$"} and token.dep_ not in SUBJECTS:
            edits += _pronoun(token, language, memory)
        elif token.pos_ == "NOUN" and token.lower_ != "ones":
            meant = _description(token, language, memory)
            if meant is not None:
                start, end = noun_phrase(token)
                owned = any(child.dep_ == "case" for child in token.children)
                end = token.idx + len(token) if owned else end
                edits.append((start, end, _inside(meant.text)))
                subject = meant if token == subject_of(doc) else subject
        elif token.lower_ == "ones":
            edits += _ones(token)
    return References(edits=(*edits, *_counted(doc, memory)), subject=subject)


def objects_in(doc: Doc | None) -> tuple[Subject, ...]:
    """Return the names and things of a statement beside its subject, in order."""
    if doc is None:
        return ()
    subject = subject_of(doc)
    owned = {token.i for token in subject.subtree} if subject is not None else set()
    found = []
    for token in doc:
        direct = token.dep_ == "dobj" and token.head == root_of(doc)
        if token.i in owned or not (direct or token.pos_ == "PROPN"):
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


def _pronoun(token: Token, language: Language, memory: Memory) -> Iterator[Edit]:
    """Write whom a pronoun inside a clause means."""
    low, doc = token.lower_, token.doc
    owning = token.tag_ == "PRP$"
    pronoun = language.pronouns.get(low if owning else _OBJECTIVE.get(low, ""))
    clause, main = _clause_of(token), subject_of(doc)
    if pronoun is None or _stands_first(token, doc):
        return
    if (
        clause != root_of(doc)
        and main is not None
        and _may_be_person(main, language, memory.subject)
    ):
        return  # "She left when her father died": the sentence has whom it means
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    if owning:
        topic = _owner(token, subject, pronoun, language, memory)
    else:
        topic = _object(token, subject, memory)
    if topic is not None and fits(pronoun, topic):
        name = _inside(topic.text)
        yield token.idx, token.idx + len(token), f"{name}'s" if owning else name


def _owner(
    token: Token, subject: Token | None, pronoun: Pronoun, language: Language, memory: Memory
) -> Subject | None:
    """Return whom "her" may mean in "The prize honours her work"; its clause comes first."""
    within = subject is not None and subject.is_ancestor(token)
    if within:
        return memory.subject
    if subject is None or not pronoun.person or _may_be_person(subject, language, memory.subject):
        return None
    return memory.subject


def _object(token: Token, subject: Token | None, memory: Memory) -> Subject | None:
    """Return what "it" may mean as an object; nothing where its sentence has something to mean."""
    doc = token.doc
    after = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if (
        token.dep_ not in {"dobj", "pobj", "dative"}
        or (token.lower_ == "it" and after in _NOT_A_THING)
        or _rivalled(token, subject, token.lower_)
    ):
        return None
    if subject is not None and subject.pos_ != "PRON":
        return memory.subject
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


def _may_be_person(subject: Token, language: Language, topic: Subject | None) -> bool:
    if subject.pos_ == "PRON":
        return True
    if subject.pos_ == "NOUN":
        return subject.lemma_ in language.person_nouns or subject.ent_type_ == "PERSON"
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
        if low == "it" and not many and not person and other.ent_type_ not in {"DATE", "TIME"}:
            return True
    return False


def _description(noun: Token, language: Language, memory: Memory) -> Subject | None:
    """Return what "the film" stands for as a subject, or as the owner of one."""
    doc = noun.doc
    place = noun.head if noun.dep_ == "poss" else noun
    kind = _kind(noun.lemma_, language)
    if noun.lemma_ == "country":
        return None  # `claims.standalone.in_country` knows which names are countries
    children = [child for child in noun.children if child.dep_ not in {"case", "punct"}]
    verb = place.head
    if (
        place.dep_ not in SUBJECTS
        or not (verb == root_of(doc) or verb.dep_ in {"conj", "advcl"})
        or noun.tag_ != "NN"
        or [child.lower_ for child in children] != ["the"]
        or noun.lemma_ in memory.nouns
        or any(other.lemma_ == noun.lemma_ for other in doc[: noun.i])
    ):
        return None
    topic = memory.subject
    if topic is None and memory.title:
        topic = Subject(text=memory.title, nouns=frozenset({"title"}))
    candidates = [
        known for known in (topic, *memory.objects) if known is not None and not known.vague
    ]
    again = [known for known in candidates if noun.lower_ in known.text.casefold().split()[1:]]
    if again:
        return again[0]
    if kind is None:
        return None
    if kind == "place":
        candidates += _named_before(noun)
    suited = [known for known in candidates if _suits(known, kind)]
    if kind == "work":
        made = [known for known in suited if "work" in known.nouns]
        suited = made or suited
    return suited[0] if suited else None


def _kind(lemma: str, language: Language) -> str | None:
    kinds = {
        "person": language.person_nouns,
        "work": language.work_nouns,
        "event": language.event_nouns,
        "organisation": language.organisation_nouns,
        "place": language.place_nouns,
    }
    return next((kind for kind, nouns in kinds.items() if lemma in nouns), None)


def _suits(known: Subject, kind: str) -> bool:
    """Tell whether a name may be what a noun of some kind calls it."""
    label = next(iter(known.nouns), "")
    if known.plural:
        return False
    if kind == "person":
        return known.person is True or label == "person"
    if known.person is True:
        return False
    if kind == "work":
        return label not in {"gpe", "loc", "org", "date", "fac"} and "title" not in known.nouns
    if kind == "organisation":
        return label not in {"gpe", "loc", "date", "person", "event"}
    if kind == "place":
        return label not in {"date", "person", "event", "work", "norp"}
    return label not in {"date", "person", "gpe", "loc", "work"}


def _named_before(noun: Token) -> list[Subject]:
    """Return the only name in the same sentence before a noun: "a year on Venus, and the planet"."""
    doc = noun.doc
    named = [token for token in doc[: noun.i] if token.pos_ == "PROPN" and token.dep_ != "compound"]
    texts = {plain_of(doc)[slice(*noun_phrase(token))] for token in named}
    return [Subject(text=texts.pop())] if len(texts) == 1 else []


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
    for pattern, written in _RELATIVE:
        found = pattern.match(plain)
        if found:
            unit = found["unit"]
            text = written.format(unit=unit, year=memory.year)
            yield *found.span(), f"in {text}" if text.startswith("the") else text
            return


def _inside(name: str) -> str:
    """Write a name inside a sentence: "The Danube" loses its capital, "Los Angeles" not."""
    return f"the {name[4:]}" if name.startswith("The ") else name

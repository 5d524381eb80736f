"""What English descriptions speak of: "the film", "the company", "The Polish chemist"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from claims.english.forms import a_or_an, is_role
from claims.english.trees import (
    SUBJECTS,
    is_many,
    is_past,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    whole_phrase,
)
from claims.languages import Language
from claims.languages.base import words
from claims.propositions import Proposition, compose
from claims.standalone import Subject
from claims.topics.english_memory import Memory

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["called_again", "described"]

#: What stands before a noun, or joins another, to say what somebody is.
_DESCRIBING = frozenset({"det", "amod", "compound", "conj", "cc", "punct", "nmod"})
_ANOTHER = words(
    "other next first second third last former previous then new current only old young"
)
#: Ships by their prefix: "RMS Titanic".
_SHIP = regex.compile(r"(?:^|\s)(?:RMS|SS|HMS|USS|MS|MV|HMHS|USCGC|INS)\s")
_VESSELS = words("ship liner vessel boat steamship submarine warship steamer ferry cruiser")
#: Places that somebody built, which are called by their kind.
_BUILT = words(
    "canal tunnel bridge tower castle palace church temple cathedral dam stadium monument park building"
)
_LABELS = {"organisation": {"org"}, "place": {"gpe", "loc", "fac"}, "work": {"work_of_art"}}
#: Words in a name that only organisations have.
_ORGANISATION = regex.compile(
    r"(?<!\p{L})(?:Inc|Corp|Corporation|Ltd|LLC|Company|Co|Group|Holdings|Foundation|Bank|University|"
    r"College|Institute|Club|FC|Studios?|Records|Entertainment|Technologies|Airlines|Airways|Motors|"
    r"Systems|Industries|Museum|Party|Association|Society|Agency|Press|Pictures|Games|Labs)(?!\p{L})"
)
#: Labels of names that a noun of some kind does not call so.
_UNSUITED: Mapping[str, frozenset[str]] = {
    "work": frozenset({"gpe", "loc", "org", "date", "fac", "title"}),
    "organisation": frozenset({"gpe", "loc", "date", "person", "event"}),
    "place": frozenset({"date", "person", "event", "work", "norp"}),
    "event": frozenset({"date", "person", "gpe", "loc", "work"}),
}


def described(noun: Token, language: Language, memory: Memory) -> Subject | None:
    """Return what "the film" stands for as a subject, or as the owner of one."""
    kind = _kind(noun.lemma_, language)
    if noun.lemma_ in {"country", "capital"} or not _is_definite(noun, memory):
        return None  # `claims.standalone.in_country` knows which names are countries
    topic = memory.subject
    if topic is None and memory.title:
        topic = Subject(text=memory.title, nouns=frozenset({"title"}))
    candidates = [
        known
        for known in (topic, *memory.objects)
        if known is not None and not known.vague and _is_name(known, memory)
    ]
    called = [known for known in (*candidates, *memory.topics) if noun.lemma_ in known.nouns]
    if not _is_told(noun):
        return _elsewhere(noun, kind, called, memory)
    again = [known for known in candidates if noun.lower_ in known.text.casefold().split()[1:]]
    if again or called:
        meant = (again or called)[0]
        near = [known for known in memory.objects if kind == "place" and "gpe" in known.nouns]
        return None if near and meant not in candidates else meant
    if kind == "person" and topic is not None and topic.accompanied:
        return None
    if noun.lemma_ in _VESSELS:
        ships = {one.text: one for one in (*candidates, *memory.topics) if _SHIP.search(one.text)}
        return next(iter(ships.values())) if len(ships) == 1 else None
    if kind is None or (kind == "organisation" and len(_companies_before(noun)) > 1):
        return None
    suited = _suited(noun, kind, candidates)
    organisations = {
        one.text
        for one in (*suited, *_suited(noun, kind, memory.topics))
        if "org" in one.nouns or _ORGANISATION.search(one.text)
    }
    if kind == "organisation" and len(organisations) > 1:
        return None
    return suited[0] if suited else _only(kind, _suited(noun, kind, memory.topics))


def called_again(doc: Doc, memory: Memory) -> Proposition | None:
    """Read what "The Polish chemist and physicist" says of whom the text goes on about."""
    topic, noun = memory.subject, subject_of(doc)
    if topic is None or noun is None or topic.person is not True or topic.plural:
        return None
    others = [word for word in noun.subtree if word != noun]
    called = (
        noun.pos_ == "NOUN"
        and is_role(noun.lemma_)
        and not is_many(noun)
        and noun.left_edge.lower_ == "the"
        and len(others) > 1
        and all(word.dep_ in _DESCRIBING and word.lower_ not in _ANOTHER for word in others)
        and not topic.rivals
        and not topic.accompanied
    )
    if not called:
        return None
    start, end = whole_phrase(noun)
    phrase = plain_of(doc)[start + len("the ") : end]
    form = "was" if is_past(noun.head) else "is"
    text = compose([topic.text, form, a_or_an(phrase), phrase])
    return Proposition(text=text, start=start, end=end, aside=True)


def _suited(noun: Token, kind: str, known: Sequence[Subject]) -> list[Subject]:
    """Return what may be called "the canal" of what was named, or is named in its own sentence."""
    near = {"place": _named_before, "organisation": _companies_before}.get(kind)
    own = near(noun) if near is not None else []
    candidates = [*own, *known] if kind == "organisation" else [*known, *own]
    suited = [one for one in candidates if _suits(one, kind)]
    if noun.lemma_ in _BUILT:  # no country is "the canal"
        suited = [one for one in suited if one.nouns.isdisjoint({"gpe", "loc", "norp"})]
    if kind == "work":
        suited = [one for one in suited if "work" in one.nouns] or suited
    return suited


def _is_definite(noun: Token, memory: Memory) -> bool:
    """Tell whether "the film" may speak of what was named: it says no more, and is not new."""
    children = [child for child in noun.children if child.dep_ not in {"case", "punct"}]
    said = [child.lower_ for child in children if not _is_inserted(child)]
    return (
        noun.tag_ == "NN"
        and said == ["the"]
        and noun.lemma_ not in memory.nouns
        and not any(other.lemma_ == noun.lemma_ for other in noun.doc[: noun.i])
    )


def _is_inserted(verb: Token) -> bool:
    """Tell whether a relative clause stands between commas: "The novelist, who was ill, died"."""
    return verb.dep_ == "relcl" and verb.doc[verb.left_edge.i - 1].text == ","


def _is_name(known: Subject, memory: Memory) -> bool:
    """Tell whether something is called by a name, or is what the section is about: not "The flag"."""
    said = known.text.removeprefix("The ").removeprefix("the ")
    return said[:1].isupper() or known.text in {said, memory.title}


def _is_told(noun: Token) -> bool:
    """Tell whether something is said of a noun, or of what it owns, in a main clause."""
    place = noun.head if noun.dep_ == "poss" else noun
    verb = place.head
    main = verb == root_of(noun.doc) or verb.dep_ in {"conj", "advcl"}
    return place.dep_ in SUBJECTS and main


def _elsewhere(
    noun: Token, kind: str | None, called: Sequence[Subject], memory: Memory
) -> Subject | None:
    """Return what "returned to the company" speaks of: what was called so, or the only company."""
    if noun.dep_ not in {"pobj", "dobj", "poss"}:
        return None
    if called:
        return called[0]
    if kind != "organisation" or any("org" in known.nouns for known in memory.objects):
        return None
    topic = memory.subject
    known = (topic, *memory.topics) if topic is not None else memory.topics
    return _only(kind, [one for one in known if one.person is not True])


def _only(kind: str, topics: Sequence[Subject]) -> Subject | None:
    """Return the only topic of a kind."""
    labels = _LABELS.get(kind, set())
    found = {
        topic.text: topic
        for topic in topics
        if not topic.nouns.isdisjoint(labels)
        # The recogniser takes many a person for an organisation.
        and (kind != "organisation" or _ORGANISATION.search(topic.text))
    }
    return next(iter(found.values())) if len(found) == 1 else None


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
    if known.plural:
        return False
    if kind == "person":
        return known.person is True or "person" in known.nouns
    return known.person is not True and known.nouns.isdisjoint(_UNSUITED[kind])


def _named_before(noun: Token) -> list[Subject]:
    """Return the only name in the same sentence before a noun: "a year on Venus, and the planet"."""
    doc = noun.doc
    named = [token for token in doc[: noun.i] if token.pos_ == "PROPN" and token.dep_ != "compound"]
    texts = {plain_of(doc)[slice(*noun_phrase(token))] for token in named}
    return [Subject(text=texts.pop())] if len(texts) == 1 else []


def _companies_before(noun: Token) -> list[Subject]:
    """Return the organisations that its own sentence names before "the company"."""
    named = dict.fromkeys(ent.text for ent in noun.doc[: noun.i].ents if ent.label_ == "ORG")
    return [Subject(text=text, person=False) for text in named]

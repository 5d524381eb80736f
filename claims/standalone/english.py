"""The subject of an English sentence, by its parse: what a pronoun in the next may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.english.forms import is_role
from claims.english.trees import (
    SUBJECTS,
    chain,
    is_numeral,
    is_one,
    name_of,
    noun_phrase,
    plain_of,
    subject_of,
)
from claims.given_names import gender_of_name
from claims.languages import Language
from claims.languages.base import words
from claims.standalone.persons import gender_told, has_many, is_person, other_persons, pair_of
from claims.standalone.subject import Subject, without_article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["MAX_SUBJECT", "parsed_subject"]

#: Words of the longest subject that is taken for a name.
MAX_SUBJECT = 9
_MAKING = words(
    "build construct release launch publish introduce develop design open erect create unveil"
)
_ANY = words("no few every each any")
_ORDERED = words("first second third next last final previous original inaugural")


def parsed_subject(
    doc: Doc, language: Language, before: Subject | None, person: Subject | None
) -> Subject | None:
    """Return whom a later pronoun may mean after a sentence; args are those of `subject_in`."""
    head = _first_subject(doc)
    if head is None:
        return None
    predicate = next((child for child in head.head.children if child.dep_ == "attr"), None)
    goes_on = _going_on(head, predicate, before, person)
    if goes_on is not None:
        return goes_on[0]
    if predicate is not None and head.pos_ == "NOUN" and head.is_lower and _identifies(predicate):
        head, predicate = predicate, None  # "The first president was George Washington."
    made = _made(head, before)
    if made is not None:
        return made
    head = name_of(head)
    begin, end = noun_phrase(head)
    text = plain_of(doc)[begin:end].removesuffix(" both")
    phrase = text.casefold().split()
    if len(phrase) > MAX_SUBJECT or phrase[0] in language.demonstratives:
        return None
    if before and _describes(head, phrase, before):
        return before
    if before is not None and before.person is not True and _is_one_of_several(head):
        return None  # "The first tournament": "it" may mean all of them as well
    same = (
        known
        for known in (before, person)
        if known and _is_same(text, known.text) and not _is_another(head, text, known)
    )
    if person is not None and text == person.text.split(maxsplit=1)[0]:
        return person  # "Ylona" of whom it said "Ylona Garcia" before
    known = next(same, None)
    if _is_plain(head):
        text = text[:1].lower() + text[1:]  # "Water boils": later it is water that boils
    others = () if known else other_persons(doc, text)
    personal = is_person(head, phrase, predicate, language)
    gender = gender_told(head, predicate, text) if personal else ""
    rivals = tuple(name for name in others if not _are_apart(gender, gender_of_name(name)))
    single = head.tag_ == "NNP" and len(chain(head)) == 1
    return Subject(
        text=text,
        person=known.person if known and known.person is not None else personal,
        gender=(known.gender if known else "") or ("" if rivals else gender),
        plural=(
            None  # a team or a band is "it" and "they"
            if single and head.ent_type_ == "ORG" and personal is not True and not has_many(doc)
            else any(child.dep_ == "conj" for child in head.children)
            or (head.tag_ in {"NNS", "NNPS"} and not (personal and head.tag_ == "NNPS"))
        )
        and not is_one(head),
        rivals=bool(rivals),
        rival_names=rivals,
        nouns=_called(head, predicate) | (known.nouns if known else frozenset()),
        owner=_person_owning(head),
        pair=pair_of(head, text, others) if personal is not False else "",
    )


def _first_subject(doc: Doc) -> Token | None:
    """Return the head of the subject; of "A came in 1990; it was small", that of the first clause."""
    subject = subject_of(doc)
    if subject is not None and doc[0].lower_ in {"neither", "either"} and doc[0].head == subject:
        return None
    if subject is None or not (
        subject.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in subject.lefts)
    ):
        return subject
    first = next((child for child in subject.head.lefts if child.dep_ == "ccomp"), None)
    if (
        first is None
        or first.i > subject.i
        or doc[subject.left_edge.i - 1].text not in {";", ":", "—", "–"}
    ):
        return subject
    return next((child for child in first.children if child.dep_ in SUBJECTS), subject)


def _going_on(
    head: Token, predicate: Token | None, before: Subject | None, person: Subject | None
) -> tuple[Subject | None] | None:
    """Return whom a text goes on about where its subject is nobody to be spoken of; else None."""
    if _is_owned_by_pronoun(head):
        return (before,)  # "His wife": "he" means still him
    if head.pos_ == "PRON" and not is_numeral(head):
        return (_with_pair(before, head) if head.tag_ in {"PRP", "PRP$"} else None,)
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if owner is not None and before and before.person and _is_same(owner.text, before.text):
        return (before,)  # "Curie's work": "she" means still her
    if _is_part_of_them(head):
        return (before,)  # "Many of them are lost": "he" means still him
    if _is_any(head):
        return (_compared(head.doc, person),)  # "No composer was as gifted as Mozart"
    if before is not None and before.person and predicate is not None and _is_kin(predicate):
        return (_beside(before, head),)
    return None


def _made(head: Token, before: Subject | None) -> Subject | None:
    """Return what somebody or a company made and the text goes on about: "Sony released the Walkman"."""
    verbs = [head.head, *(child for child in head.head.children if child.dep_ == "xcomp")]
    verb = verbs[-1]
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if (
        thing is None
        or verb.lemma_ not in _MAKING
        or thing.pos_ != "PROPN"
        or thing.tag_ != "NNP"
        or len(chain(thing)) > 1
        or head.dep_ != "nsubj"
        or head.ent_type_ == "PERSON"
        or head.pos_ != "PROPN"
        or (before is not None and before.text == plain_of(head.doc)[slice(*noun_phrase(head))])
    ):
        return None
    text = plain_of(head.doc)[slice(*noun_phrase(thing))]
    return Subject(text=text, person=False, plural=False, nouns=frozenset({"work"}))


def _is_plain(head: Token) -> bool:
    """Tell whether a subject is a common noun that has its capital from the start of a sentence."""
    first = head.left_edge
    return (
        head.pos_ == "NOUN"
        and not head.ent_type_
        and first.i == 0
        and first.text[1:].islower()
        and first.pos_ in {"NOUN", "ADJ", "VERB"}
    )


def _is_part_of_them(head: Token) -> bool:
    """Tell whether a subject is a part of what a pronoun means: "many of them", "one of these"."""
    of = next((child for child in head.rights if child.lower_ == "of"), None)
    return (
        head.pos_ != "PROPN"
        and of is not None
        and any(child.pos_ == "PRON" for child in of.children)
    )


def _is_any(head: Token) -> bool:
    """Tell whether a subject is nobody that could be spoken of again: "no composer", "few men"."""
    return head.pos_ == "NOUN" and any(child.lower_ in _ANY for child in head.lefts)


def _compared(doc: Doc, person: Subject | None) -> Subject | None:
    """Return the only person of a sentence about nobody: "Few were as productive as Thomas Edison"."""
    named = {ent.text: ent for ent in doc.ents if ent.label_ == "PERSON"}
    if len(named) != 1:
        return None
    ((text, ent),) = named.items()
    if person is not None and _is_same(text, person.text):
        return person
    return Subject(
        text=text,
        person=True,
        plural=False,
        gender=gender_of_name(text),
        nouns=frozenset({ent.label_.casefold()}),
    )


def _is_kin(predicate: Token) -> bool:
    """Tell whether "was her half-sister" says whose a subject is, so that the text goes on about her."""
    return predicate.pos_ == "NOUN" and any(child.tag_ == "PRP$" for child in predicate.lefts)


def _beside(before: Subject, head: Token) -> Subject:
    """Return the person that a text goes on about, with another beside who may be meant as well."""
    begin, end = noun_phrase(head)
    name = plain_of(head.doc)[begin:end]
    if head.ent_type_ != "PERSON":
        return before
    apart = _are_apart(before.gender, gender_of_name(name))
    return before if apart else replace(before, rivals=True, rival_names=(name,))


def _are_apart(one: str, other: str) -> bool:
    """Tell whether two genders are known and differ, so that "she" means only one of two persons."""
    return bool(one) and bool(other) and one != other


def _person_owning(head: Token) -> str:
    """Return "Vivaldi" of "Vivaldi's concertos"."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    if owner is None or owner.ent_type_ != "PERSON":
        return ""
    return plain_of(head.doc)[owner.left_edge.idx : owner.idx + len(owner)]


def _is_owned_by_pronoun(head: Token) -> bool:
    """Tell whether a subject is "his wife" or "the roof of its hall"; "Ann and her son" is none."""
    if head.pos_ == "PROPN" and len(chain(head)) > 1:
        return any(child.tag_ == "PRP$" for child in head.lefts)
    return any(token.tag_ == "PRP$" for token in head.subtree)


def _with_pair(before: Subject | None, head: Token) -> Subject | None:
    """Return the subject that "she" means in "She married Ben", with Ben beside her."""
    if before is None or head.lower_ not in {"he", "she"}:
        return before
    others = other_persons(head.doc, before.text)
    pair = pair_of(head, before.text, others)
    return replace(before, pair=pair) if pair else before


def _identifies(predicate: Token) -> bool:
    """Tell whether "is the peregrine falcon" names the subject, rather than describing it."""
    ranked = any(
        child.tag_ in {"JJS", "RBS"} or child.ent_type_ == "ORDINAL" or child.lower_ == "only"
        for child in predicate.lefts
    )
    definite = any(child.dep_ == "det" and child.lower_ == "the" for child in predicate.children)
    return predicate.pos_ == "PROPN" or (definite and not ranked)


def _called(head: Token, predicate: Token | None) -> frozenset[str]:
    """Return what a name is called: its kind, and what the sentence says that it is."""
    nouns = {head.ent_type_.casefold()}
    if predicate is not None and predicate.pos_ == "NOUN":
        nouns.add(predicate.lemma_)
    return frozenset(nouns)


def _is_same(name: str, before: str) -> bool:
    """Tell whether a name is said again, whole or by its last word."""
    return name == before or before.rsplit(maxsplit=1)[-1] == name.rsplit(maxsplit=1)[-1]


def _is_one_of_several(head: Token) -> bool:
    """Tell whether a subject is one of what was spoken of: "the first tournament"."""
    ordered = any(child.lower_ in _ORDERED for child in head.lefts)
    definite = any(child.lower_ == "the" for child in head.lefts)
    return head.pos_ == "NOUN" and head.is_lower and ordered and definite


def _is_another(head: Token, name: str, known: Subject) -> bool:
    """Tell whether "the Blue Nile" is another than "the Nile", of which it has the last word."""
    if head.pos_ != "PROPN" or head.ent_type_ == "PERSON" or known.person is True:
        return False
    bare, before = without_article(name).split(), without_article(known.text).split()
    return len(bare) > len(before) and bare != before


def _describes(head: Token, phrase: Sequence[str], before: Subject) -> bool:
    """Tell whether "The tower" goes on about "The Eiffel Tower", "The chemist" about a person."""
    if phrase[0] == "the" and phrase[1:2] in (["word"], ["name"], ["term"]):
        return True  # "The word paella comes from": the text goes on about paella
    if phrase[0] != "the" or head.pos_ != "NOUN":
        return False
    again = len(phrase) == 2 and head.lower_ == before.text.split()[-1].casefold()
    alone = before.person and not before.plural and not before.accompanied
    return again or bool(alone and is_role(head.lemma_))

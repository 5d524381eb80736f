"""Pronouns that are the subject of an English clause but do not begin it: "Born in Ulm, he moved".

`claims.standalone` resolves a pronoun that a clause begins with. Here are those behind an opening, and
those behind the label of a list item ("Calvin cycle: This occurs in the stroma").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from claims.english.forms import is_role
from claims.english.trees import (
    SUBJECTS,
    is_many,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    whole_phrase,
)
from claims.languages import Language, Pronoun
from claims.languages.base import words
from claims.propositions import Edit
from claims.standalone import Subject, fits, inside
from claims.topics.english_memory import Memory

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Found", "behind_label", "behind_opening", "both_of", "conceding", "embedded", "kin_of"]

#: Words of the longest label.
MAX_LABEL = 6

_LABEL = regex.compile(r"(?P<label>\p{Lu}[^:.!?]{1,60}):\s(?P<this>This|These)\s(?=\p{Ll})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How a subject is to be written, whom it means, and where a pronoun means nobody that is known."""

    edits: tuple[Edit, ...] = ()
    subject: Subject | None = None
    unclear: tuple[int, ...] = ()


def behind_label(doc: Doc) -> Edit | None:
    """Write the label of a list item for "this": "Calvin cycle occurs in the stroma".

    >>> from claims.pipelines import load
    >>> behind_label(load("en")("Calvin cycle: This occurs in the stroma."))
    (0, 18, 'Calvin cycle')
    """
    found = _LABEL.match(plain_of(doc))
    if found is None or len(found["label"].split()) > MAX_LABEL:
        return None
    this = next((token for token in doc if token.idx == found.start("this")), None)
    if this is None or this.dep_ not in SUBJECTS:
        return None
    return 0, found.end("this"), found["label"].strip()


def conceding(doc: Doc, language: Language) -> Edit | None:
    """Write whom "Although he was born in Poland, Chopin lived in Paris" speaks of first."""
    subject, root = subject_of(doc), root_of(doc)
    if subject is None or subject.pos_ != "PROPN":
        return None
    for token in doc[: min(4, len(doc))]:
        verb = token.head
        pronoun = language.pronouns.get(token.lower_)
        if token.tag_ == "PRP" and token.dep_ in SUBJECTS and pronoun is not None:
            named = Subject(
                text=plain_of(doc)[slice(*whole_phrase(subject))],
                person={"PERSON": True, "": None}.get(subject.ent_type_, False),
                plural=subject.tag_ == "NNPS",
            )
            if verb.dep_ == "advcl" and verb.head == root and fits(pronoun, named):
                return token.idx, token.idx + len(token), named.text
    return None


def behind_opening(doc: Doc, language: Language, memory: Memory) -> Found:
    """Return how subjects that stand behind something else in their clause are to be written."""
    edits: list[Edit] = []
    unclear: list[int] = []
    meant: Subject | None = None
    for token in doc:
        pronoun = language.pronouns.get(token.lower_) if token.tag_ == "PRP" else None
        if pronoun is None or not _stands_behind(token) or _is_expletive(token, language):
            continue
        if _is_told_before(token, pronoun):
            continue
        subject = _meant(token, pronoun, memory)
        if subject is None:
            unclear.append(token.idx)
            continue
        edits.append((token.idx, token.idx + len(token), inside(subject.text)))
        meant = replace(subject, gender=subject.gender or pronoun.gender)
    return Found(edits=tuple(edits), subject=meant, unclear=tuple(unclear))


def _is_told_before(token: Token, pronoun: Pronoun) -> bool:
    """Tell whether "If a firm grows, it pays" has its own sentence tell what "it" is."""
    if pronoun.plural or pronoun.person:
        return False
    return any(
        other.dep_ in SUBJECTS
        and other.head != root_of(token.doc)
        and other.tag_ == "NN"
        and other.left_edge.lower_ in {"a", "an", "any", "each", "every", "no"}
        for other in token.doc[: token.i]
    )


def embedded(doc: Doc, language: Language, memory: Memory) -> list[Edit]:
    """Return how "he" is to be written in "Records show that he moved": nobody there is meant.

    >>> from claims.languages import BY_CODE
    >>> from claims.pipelines import load
    >>> doc = load("en")("Records show that he married in 1582.")
    >>> embedded(doc, BY_CODE["en"], Memory(subject=Subject(text="Ben Jonson", person=True)))
    [(18, 20, 'Ben Jonson')]
    """
    subject = memory.subject
    if subject is None:
        return []
    edits = []
    for token in doc:
        pronoun = language.pronouns.get(token.lower_) if token.tag_ == "PRP" else None
        if (
            pronoun is not None
            and token.dep_ in SUBJECTS
            and (_is_said(token.head) or _opens(token, pronoun))
            and not _is_expletive(token, language)
            and fits(pronoun, subject)
            and not any(_may_be_meant(other, pronoun) for other in doc[: token.i])
        ):
            edits.append((token.idx, token.idx + len(token), inside(subject.text)))
            break  # the next one speaks of this
    return edits


def _is_said(verb: Token) -> bool:
    """Tell whether a clause is what another says: "show that he married and that he moved"."""
    return verb.dep_ in {"ccomp", "conj"} and not _is_main(verb)


def _opens(token: Token, pronoun: Pronoun) -> bool:
    """Tell whether "it" in "If it grows, prices fall" can be nothing in its own sentence."""
    verb, main = token.head, subject_of(token.doc)
    if verb.dep_ != "advcl" or main is None or main.i < verb.i:
        return False
    return not _may_be_meant(main, pronoun)


def both_of(doc: Doc, memory: Memory) -> Found | None:
    """Write the two that "Both" at the start of a sentence means: "Both Ann and Ben fought"."""
    subject = memory.subject
    first = doc[0]
    if (
        subject is None
        or not subject.plural
        or subject.text.count(" and ") != 1
        or "," in subject.text
        or first.lower_ != "both"
        or first.dep_ not in SUBJECTS
        or first.head != root_of(doc)
        or any(child.dep_ == "prep" for child in first.children)
    ):
        return None
    return Found(edits=((0, len(first), f"Both {inside(subject.text)}"),), subject=subject)


def _may_be_meant(token: Token, pronoun: Pronoun) -> bool:
    """Tell whether a word before a pronoun may be what it means."""
    if token.pos_ == "PRON":
        return token.tag_ in {"PRP", "PRP$"}
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "npadvmod"}:
        return False
    many = token.tag_ in {"NNS", "NNPS"}
    if pronoun.plural:
        return many or any(child.dep_ == "conj" for child in token.children)
    if pronoun.person:
        return not many and (
            token.ent_type_ == "PERSON"
            or (token.ent_type_ == "ORG" and not any(c.lower_ == "the" for c in token.children))
            or is_role(token.lemma_)
            or (token.pos_ == "PROPN" and not token.ent_type_)
        )
    return not many and token.ent_type_ not in {"PERSON", "DATE", "CARDINAL", "TIME"}


#: Kin by what they are called, and the pronoun's gender that goes with it.
_KIN = {
    **dict.fromkeys(words("father son brother husband uncle grandfather nephew stepfather"), "m"),
    **dict.fromkeys(words("mother daughter sister wife aunt grandmother niece stepmother"), "f"),
}


def kin_of(doc: Doc | None) -> tuple[Subject, str] | None:
    """Return the subject "Her father" and the gender of whose he is; None for other subjects."""
    subject = subject_of(doc) if doc is not None else None
    if doc is None or subject is None or subject.lemma_ not in _KIN:
        return None
    owner = next((child for child in subject.lefts if child.tag_ == "PRP$"), None)
    if owner is None or owner.lower_ not in {"his", "her"} or is_many(subject):
        return None
    start, end = owner.idx, subject.idx + len(subject)
    gender = _KIN[subject.lemma_]
    kin = Subject(text=plain_of(doc)[start:end], person=True, plural=False, gender=gender)
    return kin, "m" if owner.lower_ == "his" else "f"


def _stands_behind(token: Token) -> bool:
    """Tell whether a pronoun is the subject of a main clause that something else opens."""
    verb = token.head
    if token.dep_ not in SUBJECTS or token.i == 0:
        return False
    if token.doc[token.i - 1].text in {";", ":", "—", "–"}:
        return False
    if verb.dep_ != "conj":
        return verb == root_of(token.doc)
    return verb.left_edge != token and _is_main(verb) and verb.left_edge.dep_ != "cc"


def _is_main(verb: Token) -> bool:
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb == root_of(verb.doc)


def _is_expletive(token: Token, language: Language) -> bool:
    return language.expletive.search(plain_of(token.doc)[token.idx :]) is not None


def _meant(token: Token, pronoun: Pronoun, memory: Memory) -> Subject | None:
    """Return whom a pronoun means: the last subject, or the only person so far."""
    opening = list(token.doc[: token.i])
    if _names_another(opening, pronoun, memory):
        return None
    subject = memory.subject
    if subject is not None and fits(pronoun, subject):
        return subject
    if pronoun.person is False and not pronoun.plural and subject is not None:
        return memory.only_thing if subject.person or subject.plural else None
    fitting = [person for person in memory.persons if pronoun.person and fits(pronoun, person)]
    return fitting[0] if len(fitting) == 1 and fitting[0].gender else None


def _names_another(opening: Sequence[Token], pronoun: Pronoun, memory: Memory) -> bool:
    """Tell whether what stands before a pronoun names somebody that it may mean instead."""
    known = memory.subject.text if memory.subject is not None else ""
    for token in opening:
        if _is_of_participle(token):
            continue  # "Raised by Ann Lee, she": it is said of whom the pronoun means
        acts = token.dep_ in SUBJECTS and token.head != root_of(token.doc)
        named = token.pos_ == "PROPN" and token.text not in known
        if (
            acts
            and named
            and (pronoun.person is None or (token.ent_type_ == "PERSON") == pronoun.person)
        ):
            return True
        if (
            pronoun.person
            and named
            and token.ent_type_ == "PERSON"
            and not _is_told(memory, pronoun)
        ):
            start, end = noun_phrase(token)
            if plain_of(token.doc)[start:end] not in known:
                return True
    return False


def _is_of_participle(token: Token) -> bool:
    """Tell whether a word belongs to a participle without a subject of its own."""
    return any(
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBN", "VBG"}
        and not any(child.dep_ in SUBJECTS for child in verb.children)
        for verb in token.ancestors
    )


def _is_told(memory: Memory, pronoun: Pronoun) -> bool:
    """Tell whether the last subject is known to be the one that the pronoun may mean."""
    subject = memory.subject
    return subject is not None and bool(pronoun.gender) and subject.gender == pronoun.gender

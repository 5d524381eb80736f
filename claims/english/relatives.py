"""Relative clauses of an English sentence that a comma sets apart, as statements of their own.

``, who was born in Ulm,`` and ``, which soldiers found,`` speak of the name before them, ``, half of
whom are elected`` of a part of several. A clause is left where it is when it may speak of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.english.trees import (
    AUXILIARIES,
    SUBJECTS,
    chain,
    is_many,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    text_of,
    whole_phrase,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["closes", "described", "is_definite", "relative", "stop_of"]

_STOPS = frozenset({",", ".", ";", "!", ")"})
#: What tells a part from several: "half of whom".
_PARTS = words("half most many some all both each none few one two three several either")


def relative(verb: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", who was born in Ulm," and ", which soldiers found," as statements about a name."""
    head, doc = verb.head, verb.doc
    pronoun = verb.left_edge
    if doc[pronoun.i - 1].text != "," or not closes(verb.right_edge):
        return None
    if pronoun.lower_ not in {"who", "which", "where", "whose"}:
        return _of_which(verb, edits)
    if pronoun.dep_ == "prep" or not is_definite(head):
        return None
    name = _meant_by(pronoun, verb, head)
    if name is None:
        return None
    span = (pronoun.idx, stop_of(verb.right_edge))
    rest = (pronoun.idx + len(pronoun), span[1])
    if pronoun.lower_ == "whose" and pronoun.dep_ == "poss":
        owner = f"{rewrite(plain_of(doc), *name, edits)}'s"
        return _said(doc, [owner, rest], span, edits)
    if pronoun.lower_ == "where":
        return _where(verb, name, span, edits)
    if pronoun.head != verb:
        return None
    if pronoun.dep_ in SUBJECTS:
        return _said(doc, [name, rest], span, edits)
    inner = _subject(verb)
    if pronoun.dep_ not in {"dobj", "pobj"} or inner is None or inner.pos_ == "PRON":
        return None
    particle = next((c for c in verb.children if c.dep_ == "prt" and c.i == verb.i + 1), verb)
    after = particle.idx + len(particle)
    lowered = text_of(name, doc)
    lowered = f"the {lowered[4:]}" if lowered.startswith("The ") else lowered
    return _said(doc, [(rest[0], after), lowered, (after, span[1])], span, edits)


def _where(verb: Token, name: Span, span: Span, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", where the river ends" as "In Cairo, the river ends"."""
    doc, head, inner = verb.doc, verb.head, _subject(verb)
    if inner is None or inner.i < verb.left_edge.i or len(chain(verb)) > 1:
        return None  # "where he was exiled and from which he escaped"
    if inner.pos_ == "PRON":
        meant, main = _same_as_subject(inner), subject_of(doc)
        if meant is None and (main is None or main.pos_ == "NOUN" or is_many(main)):
            return None  # "Their house, where she was born"
        edits = (*edits, meant) if meant is not None else edits
    tied = head.dep_ == "pobj" and head.head.lower_ in {"in", "at", "on"}
    place = head.head.lower_.capitalize() if tied else "In"
    rest = (span[0] + len("where"), span[1])
    return _said(doc, [place, name, ",", rest], span, edits)


def _of_which(verb: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", half of whom are elected" as "Half of the judges are", ", the roof of which fell"."""
    doc, head, subject = verb.doc, verb.head, _subject(verb)
    if subject is None or subject.left_edge != verb.left_edge or head.pos_ not in {"NOUN", "PROPN"}:
        return None
    prep = next((child for child in subject.children if child.lower_ == "of"), None)
    pronoun = next((child for child in prep.children), None) if prep is not None else None
    if prep is None or pronoun is None or pronoun.lower_ not in {"which", "whom"}:
        return None
    members = chain(head)
    start, end = noun_phrase(head) if len(members) == 1 else whole_phrase(members[0])
    phrase = rewrite(plain_of(doc), start, end, edits)
    counts = subject.lower_ in _PARTS or subject.like_num
    span = (verb.left_edge.idx, stop_of(verb.right_edge))
    rest = (pronoun.idx + len(pronoun), span[1])
    first = plain_of(doc)[span[0] : prep.idx].strip()
    if counts and head.tag_ in {"NNS", "NNPS"} and head.pos_ == "NOUN":
        named = any(child.dep_ in {"det", "poss"} for child in head.lefts)
        counted = any(child.dep_ == "nummod" for child in head.lefts) or named
        if not counted:
            return None  # "novels, most of which": nothing tells them from other novels
        whole = phrase if named else f"the {phrase}"
        return _said(doc, [f"{first} of {whole}", rest], span, edits)
    if not counts and len(members) == 1 and is_definite(head):
        whole = f"the {phrase[4:]}" if phrase.startswith("The ") else phrase
        return _said(doc, [f"{first} of {whole}", rest], span, edits)
    return None


def _same_as_subject(pronoun: Token) -> Edit | None:
    """Write the subject of the sentence for "he" or "she", where nobody else may be meant."""
    subject = subject_of(pronoun.doc)
    if (
        subject is None
        or subject.ent_type_ != "PERSON"
        or is_many(subject)
        or pronoun.lower_ not in {"he", "she"}
        or any(
            ent.label_ == "PERSON" and subject.i not in range(ent.start, ent.end)
            for ent in pronoun.doc.ents
            if ent.start < pronoun.i
        )
    ):
        return None
    name = text_of(whole_phrase(subject), pronoun.doc)
    return pronoun.idx, pronoun.idx + len(pronoun), name


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _meant_by(pronoun: Token, verb: Token, head: Token) -> Span | None:
    """Return the phrase that a relative pronoun stands for; None where it may be another."""
    if pronoun.lower_ == "which" and (head.ent_type_ == "PERSON" or _gives_reason(verb)):
        return None
    if _is_of_all(verb, head):
        return whole_phrase(chain(head.head)[0])
    if pronoun.lower_ == "where" or not _is_inside(head):
        return noun_phrase(head)
    return (_owner_of_land(head) or _sure_owner(head)) if pronoun.lower_ == "whose" else None


def _gives_reason(verb: Token) -> bool:
    """Tell whether ", which is why ice floats" speaks of all that was said before."""
    return verb.lemma_ == "be" and verb.nbor().lower_ in {"why", "how", "when", "because"}


def _is_inside(head: Token) -> bool:
    """Tell whether a noun stands behind a preposition of another: "a country in East Africa"."""
    return head.dep_ == "pobj" and head.head.head.pos_ in {"NOUN", "PROPN"}


def _owner_of_land(head: Token) -> Span | None:
    """Return "Kenya" of "Kenya is a country in East Africa, whose capital is Nairobi"."""
    subject, root = subject_of(head.doc), root_of(head.doc)
    said = next((child for child in root.children if child.dep_ == "attr"), None)
    if subject is None or subject.pos_ != "PROPN" or said is None or not said.is_ancestor(head):
        return None
    if said.lemma_ not in BY_CODE["en"].place_nouns:
        return None
    return noun_phrase(subject)


def _sure_owner(head: Token) -> Span | None:
    """Return "the Coffea plant", which a comma and "whose" can only mean itself."""
    definite = any(child.lower_ == "the" for child in head.lefts)
    named = any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in head.lefts)
    return noun_phrase(head) if head.pos_ == "NOUN" and definite and named else None


def _is_of_all(verb: Token, head: Token) -> bool:
    """Tell whether "A and B, who play" is said of both, though the parse joins it to the last."""
    finite = next((child for child in verb.children if child.dep_ in AUXILIARIES), verb)
    many = finite.tag_ == "VBP" or finite.lower_ == "were"
    return many and head.dep_ == "conj" and head.tag_ in {"NNP", "NN"}


def described(verb: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read "is an actor who was born in Lima" as two statements about the subject."""
    doc, head = verb.doc, verb.head
    pronoun = verb.left_edge
    subject = subject_of(doc)
    if (
        subject is None
        or head.dep_ != "attr"
        or head.head != subject.head
        or head.tag_ != "NN"
        or pronoun.lower_ != "who"
        or pronoun.dep_ not in SUBJECTS
        or pronoun.head != verb
        or not all(token.is_punct for token in doc[verb.right_edge.i + 1 :])
        or not _has_article(head, {"a", "an"})
        or any(child.dep_ == "neg" for child in (*verb.children, *subject.head.children))
    ):
        return None
    span = (pronoun.idx, len(plain_of(doc).rstrip(" .!")))
    rest = (pronoun.idx + len(pronoun), span[1])
    return _said(doc, [noun_phrase(subject), rest], span, edits)


def is_definite(head: Token) -> bool:
    """Tell whether a noun names one thing: "Oslo", "the US dollar", but not "a novel".

    A subject does, too, as "the temple" or "its roof"; without an article it means all there are.
    """
    if head.pos_ == "PROPN":
        return True
    children = list(head.children)
    if head.dep_ in SUBJECTS and head == subject_of(head.doc):
        told = [child for child in head.lefts if child.dep_ in {"det", "poss", "nummod"}]
        return (
            bool(told and told[0].lower_ == "the")
            or any(child.dep_ == "poss" for child in told)
            or (not told and head.left_edge.i == 0 and head.pos_ == "NOUN")
        )
    if head.dep_ in SUBJECTS and any(child.tag_ == "PRP$" for child in head.lefts):
        return True  # ", and its roof, added in 1900, is flat"
    return (
        head.pos_ == "NOUN"
        and head.dep_ in {"dobj", "attr", "nsubj", "nsubjpass", "pobj"}
        and any(child.dep_ == "det" and child.lower_ == "the" for child in children)
        and any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in children)
    )


def closes(last: Token) -> bool:
    """Tell whether a comma or the end follows, so that the part is surely a part."""
    doc = last.doc
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    return after is None or after.text in _STOPS or last.text in {",", "."}


def stop_of(last: Token) -> int:
    """Return where a part ends, without the comma that its last word may be."""
    return last.idx if last.text in _STOPS - {")"} else last.idx + len(last)


def _has_article(noun: Token, articles: set[str]) -> bool:
    return any(child.dep_ == "det" and child.lower_ in articles for child in noun.children)


def _said(doc: Doc, pieces: Sequence[str | Span], span: Span, edits: Sequence[Edit]) -> Proposition:
    written = [
        piece if isinstance(piece, str) else rewrite(plain_of(doc), *piece, edits)
        for piece in pieces
    ]
    return Proposition(text=compose(written), start=span[0], end=span[1], aside=True)

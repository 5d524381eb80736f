"""What "it" and "its" mean in an English clause by the clause before it in the same sentence.

"Tesla was founded in 2003, and Elon Musk is called its founder" has one thing that "its" may be. The
reader asks this where nothing that was spoken of before the sentence fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.english.relatives import is_definite
from claims.english.trees import SUBJECTS, noun_phrase, plain_of
from claims.propositions import Edit

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["within"]


def within(doc: Doc) -> Iterator[Edit]:
    """Yield how "it" and "its" are to be written that mean what the clause before is about.

    >>> from claims.pipelines import load
    >>> list(within(load("en")("Brazil won the World Cup in 1958, and Italy won it in 2006.")))
    [(48, 50, 'the World Cup')]
    """
    for token in doc:
        meant = _meant(token) if token.lower_ in {"it", "its"} else None
        if meant is not None:
            start, end = noun_phrase(meant)
            name = plain_of(doc)[start:end]
            name = f"t{name[1:]}" if name.startswith("The ") else name
            owning = "'s" if token.tag_ == "PRP$" else ""
            yield token.idx, token.idx + len(token), name + owning


def _meant(token: Token) -> Token | None:
    verb = next((one for one in token.ancestors if _subject(one) is not None), None)
    if verb is None:
        return None
    said = verb.head if verb.dep_ == "ccomp" else verb
    before = _before(said)
    own, first = _subject(said), _subject(before) if before is not None else None
    if before is None or own is None or first is None or own.pos_ == "PRON":
        return None
    if token.tag_ == "PRP$":
        return first if verb is said and own.ent_type_ == "PERSON" and _is_thing(first) else None
    if token.dep_ in SUBJECTS and verb is not said:
        several = own.tag_ in {"NNS", "NNPS"} or own.ent_type_ == "PERSON"
        return first if several and _is_thing(first) else None
    if token.dep_ != "dobj" or verb.lemma_ != before.lemma_:
        return None
    thing = next((child for child in before.children if child.dep_ == "dobj"), None)
    return thing if thing is not None and is_definite(thing) else None


def _before(verb: Token) -> Token | None:
    """Return the verb of the clause before: the first of two joined, or what is conceded."""
    if verb.dep_ == "conj":
        return verb.head
    if verb.dep_ == "advcl" and verb.head.i < verb.i:
        return verb.head
    return next((c for c in verb.lefts if c.dep_ == "advcl" and _subject(c) is not None), None)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _is_thing(noun: Token) -> bool:
    """Tell whether a subject is one thing, and nobody."""
    return (
        noun.tag_ in {"NN", "NNP"}
        and noun.ent_type_ != "PERSON"
        and (noun.pos_ == "PROPN" or is_definite(noun))
        and not any(child.dep_ == "conj" for child in noun.children)
    )

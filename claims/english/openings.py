"""What an English sentence says before its subject: participles, "having", "as well as being".

``Founded in 1919, the Bauhaus moved`` and ``Having sold its mills, it moved`` say two things of one
subject; so does ``Besides making cars, Honda builds boats``. Each reader returns None where the
subject of what it reads is not surely that of the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from claims.english.forms import past, third_person
from claims.english.trees import (
    AUXILIARIES,
    SUBJECTS,
    chain,
    is_many,
    is_past,
    plain_of,
    subject_of,
    whole_phrase,
)
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["HELD", "LASTING", "be", "is_begun", "is_completed", "openings"]

#: Participles of what still holds: "Located in the Alps, Davos is".
LASTING = words("located situated nestled surrounded bordered based known home divided covered")
#: What somebody is held for, as long as the sentence says that he does something.
HELD = words("considered regarded called nicknamed known recognized recognised named dubbed")
#: What adds one thing to another: "besides making cars", "in addition to being a poet".
_ADDING = ("as well as", "besides", "in addition to", "apart from", "aside from")
_SAID_TOO = frozenset({"dobj", "attr", "acomp", "oprd", "prep", "xcomp"})
_ARTICLES = frozenset({"a", "an", "the"})
#: What is said, and the span that the rest does without.
_Found = tuple[Proposition, Span]


def openings(doc: Doc, edits: Sequence[Edit] = ()) -> Iterator[_Found]:
    """Yield what is said before the subject, each with the span that the rest does without.

    Args:
        doc: The parsed statement.
        edits: How words of the statement are to be written, such as pronouns.
    """
    subject = subject_of(doc)
    if subject is None or not subject.left_edge.i or not _is_known(subject, edits):
        return
    for read in _READERS:
        found = read(doc, subject, edits)
        if found:
            yield from found
            return


def be(subject: Token, *, past: bool) -> str:
    """Return the form of "be" that goes with a subject."""
    if is_many(subject):
        return "were" if past else "are"
    return "was" if past else "is"


def is_begun(verb: Token) -> bool:
    """Tell whether a participle begins its part, but for an adverb: "formerly known as"."""
    first = verb.left_edge
    return first == verb or (first.dep_ == "advmod" and first.i == verb.i - 1)


def is_completed(verb: Token) -> bool:
    """Tell whether a participle says by whom, where, when or as what: "considered a classic"."""
    wanted = {"prep", "agent", "npadvmod", "oprd"} | ({"dobj"} if verb.lower_ in HELD else set())
    return any(child.dep_ in wanted for child in verb.children)


def _participles(doc: Doc, subject: Token, edits: Sequence[Edit]) -> list[_Found]:
    """Read "Directed by Lee and starring Poe, it won" as "It was directed by Lee", "It stars Poe"."""
    verb = _opening_verb(doc, subject, "advcl")
    if verb is None or verb.tag_ != "VBN" or not is_begun(verb):
        return []
    verbs = [verb, *(child for child in chain(verb)[1:] if child.tag_ in {"VBN", "VBG"})]
    if len(verbs) != len(chain(verb)):
        return []
    end = _end(verb.right_edge)
    found = []
    for i, one in enumerate(verbs):
        start = one.left_edge.idx
        stop = _before(verbs[i + 1].left_edge) if i + 1 < len(verbs) else end
        if one.tag_ == "VBG":
            form = _finite(one, subject)
        elif is_completed(one):
            lasting = one.lower_ in LASTING | HELD
            form = be(subject, past=not lasting or is_past(subject.head))
            form = f"{form} {one.left_edge.lower_}"
        else:
            return []
        rest = start + len(one if one.tag_ == "VBG" else one.left_edge)
        found.append(_said(doc, [whole_phrase(subject), form, (rest, stop)], (start, stop), edits))
    return [(one, (one.start, one.end)) for one in found[:-1]] + [
        (found[-1], (verb.left_edge.idx, subject.left_edge.idx))
    ]


def _having(doc: Doc, subject: Token, edits: Sequence[Edit]) -> list[_Found]:
    """Read "Having sold its mills in 1914, it makes" as "It sold its mills in 1914"."""
    verb = _opening_verb(doc, subject, "advcl")
    if verb is None or doc[0].lower_ != "having" or doc[0].head != verb or len(chain(verb)) > 1:
        return []
    passive = next((child for child in verb.children if child.lower_ == "been"), None)
    if any(child.dep_ == "neg" for child in verb.children):
        return []
    form = be(subject, past=True) if passive is not None else past(verb.lemma_.casefold())
    begin = verb.idx if passive is not None else verb.idx + len(verb)
    between = [token.text for token in doc[1 : verb.i] if token != passive]
    span = (0, _end(verb.right_edge))
    pieces = [*between, form] if passive is None else [form, *between]
    said = _said(doc, [whole_phrase(subject), *pieces, (begin, span[1])], span, edits)
    return [(said, (0, subject.left_edge.idx))]


def _besides(doc: Doc, subject: Token, edits: Sequence[Edit]) -> list[_Found]:
    """Read "As well as being a poet, he was a judge" as "He was a poet"; "Besides making cars"."""
    low = plain_of(doc).casefold()
    adding = next((phrase for phrase in _ADDING if low.startswith(f"{phrase} ")), None)
    verb = _opening_verb(doc, subject, "pcomp") if adding else None
    if adding is None or verb is None or verb.tag_ != "VBG" or verb.idx != len(adding) + 1:
        return []
    if len(chain(verb)) > 1 or any(child.dep_ in AUXILIARIES for child in verb.children):
        return []
    if not any(child.dep_ in _SAID_TOO for child in verb.children):
        return []  # "Aside from acting" says little
    begin, end = verb.idx + len(verb), _end(verb.right_edge)
    form = _finite(verb, subject)
    said = _said(doc, [whole_phrase(subject), form, (begin, end)], (verb.idx, end), edits)
    return [(said, (0, subject.left_edge.idx))]


def _role(doc: Doc, subject: Token, edits: Sequence[Edit]) -> list[_Found]:
    """Read "A lawyer by training, Nelson Mandela became" as "Nelson Mandela was a lawyer"."""
    noun = next((child for child in subject.head.lefts if child.dep_ == "advcl"), None)
    if (
        noun is None
        or noun.tag_ != "NN"
        or noun.left_edge.i
        or noun.left_edge.lower_ not in _ARTICLES
        or subject.pos_ != "PROPN"
        or not _meets(noun.right_edge, subject)
    ):
        return []
    form = be(subject, past=is_past(subject.head))
    span = (0, _end(noun.right_edge))
    said = plain_of(doc)[0].lower() + rewrite(plain_of(doc), 1, span[1], edits)
    return [
        (
            _said(doc, [whole_phrase(subject), form, said], span, edits),
            (0, subject.left_edge.idx),
        )
    ]


_READERS: tuple[Callable[[Doc, Token, Sequence[Edit]], list[_Found]], ...] = (
    _having,
    _besides,
    _participles,
    _role,
)


def _opening_verb(doc: Doc, subject: Token, relation: str) -> Token | None:
    """Return the verb without a subject of its own that opens a sentence, up to the comma."""
    for token in doc[: subject.left_edge.i]:
        if (
            token.dep_ == relation
            and _meets(token.right_edge, subject)
            and not any(child.dep_ in {*SUBJECTS, "mark"} for child in token.children)
            and (relation != "advcl" or not token.left_edge.i)
        ):
            return token
    return None


def _meets(last: Token, subject: Token) -> bool:
    """Tell whether a fronted part ends with a comma before the subject."""
    doc = last.doc
    return last.i + 2 == subject.left_edge.i and doc[last.i + 1].text == ","


def _is_known(subject: Token, edits: Sequence[Edit]) -> bool:
    """Tell whether a subject is a name, "the company", or a pronoun that is written as one."""
    if subject.pos_ == "PROPN":
        return True
    if subject.pos_ == "NOUN":
        return any(child.lower_ in {"the", "its", "his", "her"} for child in subject.lefts)
    return any(first == subject.idx for first, _, _ in edits)


def _finite(verb: Token, subject: Token) -> str:
    """Write a participle in the tense of the main verb."""
    lemma = verb.lemma_.casefold()
    if lemma == "be":
        return be(subject, past=is_past(subject.head))
    if is_past(subject.head):
        return past(lemma)
    return lemma if is_many(subject) else third_person(lemma)


def _before(token: Token) -> int:
    """Return where the words before "and" end."""
    joint = token.doc[token.i - 1]
    while joint.i > 0 and joint.lower_ in {"and", ","}:
        joint = joint.nbor(-1)
    return joint.idx + len(joint)


def _end(last: Token) -> int:
    return last.idx + len(last)


def _said(doc: Doc, pieces: Sequence[str | Span], span: Span, edits: Sequence[Edit]) -> Proposition:
    written = [
        piece if isinstance(piece, str) else rewrite(plain_of(doc), *piece, edits)
        for piece in pieces
    ]
    return Proposition(text=compose(written), start=span[0], end=span[1], aside=True)

"""Reading a dependency parse: main verbs, subjects, noun phrases.

Works on the English labels of spaCy's shipped pipelines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from claims.markdown import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = [
    "AUXILIARIES",
    "SUBJECTS",
    "chain",
    "forget",
    "is_many",
    "is_numeral",
    "is_one",
    "is_past",
    "name_of",
    "noun_phrase",
    "part_of",
    "plain_of",
    "root_of",
    "subject_of",
    "text_of",
    "whole_phrase",
]

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AUXILIARIES = frozenset({"aux", "auxpass"})
_PLAIN, _ROOT, _SUBJECT = (
    "claims.english.trees.plain",
    "claims.english.trees.root",
    "claims.english.trees.subject",
)
_ROMAN = regex.compile(r"[IVX]{1,5}")
_VERBS = frozenset({"VERB", "AUX"})
_BREAKS = frozenset({",", "(", ";", ":", "—", "–"})


def part_of(doc: Doc | None, start: int, end: int) -> tuple[Doc, int] | None:
    """Return the parse of a part of a sentence and where it begins; None where there is none."""
    if doc is None:
        return None
    span = doc.char_span(start, end, alignment_mode="contract")
    if span is None or not len(span):
        return None
    return (doc, 0) if len(span) == len(doc) else (span.as_doc(), span.start_char)


def plain_of(doc: Doc) -> str:
    """Return the text of a parse, which spaCy joins from its tokens each time it is asked."""
    text: str | None = doc.user_data.get(_PLAIN)
    if text is None:
        text = doc.user_data[_PLAIN] = doc.text
    return text


def root_of(doc: Doc) -> Token:
    """Return the main verb of a statement; of several roots in a part, the first verb."""
    at: int | None = doc.user_data.get(_ROOT)
    if at is None:
        at = doc.user_data[_ROOT] = _find_root(doc).i
    return doc[at]


def forget(doc: Doc) -> None:
    """Look for root and subject of a parse again, which was corrected."""
    doc.user_data.pop(_ROOT, None)
    doc.user_data.pop(_SUBJECT, None)


def _find_root(doc: Doc) -> Token:
    first = doc[0]
    while first.head != first:
        first = first.head
    if first.pos_ in _VERBS:
        return first
    roots = [token for token in doc if token.head == token]
    return next((root for root in roots if root.pos_ in _VERBS), roots[0])


def subject_of(doc: Doc) -> Token | None:
    """Return the head of the main clause's subject."""
    at: int | None = doc.user_data.get(_SUBJECT)
    if at is None:
        root = root_of(doc)
        # The parser hangs the subject of "Few are as admired as Ann" on "are".
        verbs = (root, *(child for child in root.lefts if child.dep_ in AUXILIARIES))
        subjects = (child for verb in verbs for child in verb.children if child.dep_ in SUBJECTS)
        found = next(subjects, None)
        at = doc.user_data[_SUBJECT] = -1 if found is None else found.i
    return None if at < 0 else doc[at]


def noun_phrase(head: Token) -> Span:
    """Return the span of a noun phrase without what a comma or bracket adds to it."""
    last = head
    for token in head.subtree:
        if token.i > head.i:
            if token.is_punct and token.text in _BREAKS:
                break
            last = token
    first = head.left_edge
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    if after is not None and last == head and is_numeral(after):
        last = after
    if is_numeral(head):
        first = min(first, head.doc[head.i - 1].left_edge, key=lambda token: token.i)
    return first.idx, last.idx + len(last)


def name_of(head: Token) -> Token:
    """Return the name that a noun has behind it, "K2" of "the second-highest mountain, K2"; else itself."""
    if head.pos_ != "NOUN":
        return head
    beside = [child for child in head.rights if child.dep_ == "appos"]
    # The parser takes some for a second subject.
    beside += [
        child for child in head.head.lefts if child.dep_ in SUBJECTS and child.i == head.i + 2
    ]
    return next((child for child in beside if child.pos_ == "PROPN"), head)


def whole_phrase(head: Token) -> Span:
    """Return the span of a noun phrase with all that is joined to it: "Lima, Cusco and Puno"."""
    members = chain(head)
    start, end = noun_phrase(head)
    return start, max(end, noun_phrase(members[-1])[1])


def chain(head: Token) -> list[Token]:
    """Return a head and what is coordinated with it, in order."""
    found = [head]
    for token in found:
        found += [child for child in token.children if child.dep_ == "conj"]
    return sorted(found, key=lambda token: token.i)


def text_of(span: Span, doc: Doc) -> str:
    """Return the words of a span."""
    return plain_of(doc)[slice(*span)]


def is_numeral(token: Token) -> bool:
    """Tell whether a token is the number of a name, such as that of "World War I"."""
    return (
        _ROMAN.fullmatch(token.text) is not None
        and token.i > 0
        and token.doc[token.i - 1].pos_ == "PROPN"
    )


def is_past(verb: Token) -> bool:
    """Tell whether a clause is in the past, by its verb or its auxiliaries."""
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in verb.children)


def is_one(subject: Token) -> bool:
    """Tell whether joined nouns are one by their verb: "The chemist and writer was born"."""
    members = chain(subject)
    verb = subject.head
    finite = next((child for child in verb.children if child.dep_ in AUXILIARIES), verb)
    return (
        len(members) > 1
        and all(member.tag_ in {"NN", "NNP"} and member.is_lower for member in members)
        and not any(child.dep_ == "det" for member in members[1:] for child in member.lefts)
        and (finite.tag_ == "VBZ" or finite.lower_ == "was")
    )


def is_many(subject: Token) -> bool:
    """Tell whether a subject takes the plural."""
    if is_one(subject):
        return False
    return subject.tag_ in {"NNS", "NNPS"} or any(
        child.dep_ == "conj" for child in subject.children
    )

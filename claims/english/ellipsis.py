"""What an English clause leaves out because the one before it said it: "; Pluto, in 1930"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from claims.english.trees import noun_phrase, plain_of, root_of, whole_phrase
from claims.markdown import Span
from claims.propositions import Proposition, compose

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["gapped"]

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
#: "; Pluto, in 1930": another subject with what differs.
_COMMA = regex.compile(
    r"[;,]\s(?:and\s)?(?P<who>[^,;]{2,60}),\s(?P<rest>(?P<prep>\p{Ll}{2,8})\s[^;,]{1,80})"
)
#: "; Tobago did so in 1962".
_DID_SO = regex.compile(
    r"[;,]\s(?:and\s|while\s)?(?P<who>[^,;]{2,60}?)(?<!\sto)\s(?:did|does|do)\s(?:so|the\ssame)"
    r"(?:\s(?P<rest>(?P<prep>\p{Ll}{2,8})\s[^;,]{1,80}))?"
)
#: "and Brazil the one in 1958".
_THE_ONE = regex.compile(
    r",?\sand\s(?P<who>\p{Lu}[^,;]{1,40}?)\sthe\sone\s(?P<rest>(?:in|of|at|from)\s[^;,]{1,80})"
)


def gapped(doc: Doc) -> tuple[Span, list[Proposition]] | None:
    """Return the span of the whole clause, and the clauses that borrow from it, written out."""
    plain = plain_of(doc).rstrip(" .")
    for pattern, write in ((_DID_SO, _with_verb), (_COMMA, _with_verb), (_THE_ONE, _with_object)):
        found = pattern.search(plain)
        if found is None or found.end() != len(plain):
            continue
        first = doc.char_span(0, found.start(), alignment_mode="contract")
        if first is None or not any(token.tag_ in _FINITE for token in first):
            continue
        borrowed = doc.char_span(*found.span("who"), alignment_mode="contract")
        if borrowed is None or any(token.tag_ in _FINITE for token in borrowed):
            continue
        if pattern is _COMMA and any(
            token.tag_ in _FINITE for token in doc if token.idx >= found.start()
        ):
            continue
        text = write(first.as_doc(), found)
        if text:
            clause = Proposition(text=text, start=found.start("who"), end=len(plain))
            return (0, found.start()), [clause]
    return None


def _main(doc: Doc) -> tuple[Token, Token] | None:
    """Return the verb of a clause and its subject."""
    root = root_of(doc)
    subject = next((child for child in root.children if child.dep_.startswith("nsubj")), None)
    return (root, subject) if subject is not None else None


def _with_verb(doc: Doc, found: regex.Match[str]) -> str:
    """Write the verb and what goes with it behind the other subject."""
    main = _main(doc)
    if main is None:
        return ""
    root, subject = main
    start = whole_phrase(subject)[1]
    end, rest = len(plain_of(doc)), found["rest"] or ""
    if rest:
        same = [
            child
            for child in root.rights
            if child.dep_ == "prep" and child.lower_ == found["prep"].casefold()
        ]
        if not same or _is_dated(rest) != _is_dated(plain_of(doc)[same[-1].idx :]):
            return ""  # "born in Ulm, Germany, in 1879" says when, and Germany where
        end = same[-1].idx
    return compose([found["who"], plain_of(doc)[start:end], rest])


def _is_dated(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _with_object(doc: Doc, found: regex.Match[str]) -> str:
    """Write the verb and the object, without what tells the first one apart."""
    main = _main(doc)
    root = main[0] if main else None
    thing = next((c for c in root.children if c.dep_ == "dobj"), None) if root is not None else None
    if root is None or thing is None:
        return ""
    start, end = noun_phrase(thing)
    own = next((child for child in thing.lefts if child.dep_ == "nummod"), None)
    kept = plain_of(doc)[start:end]
    if own is not None:
        kept = plain_of(doc)[start : own.idx] + plain_of(doc)[own.idx + len(own) + 1 : end]
    return compose([found["who"], root.text, kept, found["rest"]])

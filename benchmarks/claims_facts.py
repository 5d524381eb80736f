"""Claims laid over the atomic facts that people wrote of the same answers.

A claim covers a fact when, after lemmatising with the English pipeline, at least ``SHARE`` of the
fact's content words stand in the claim and so do all of its numbers and names. Content words are
what the English word list does not call function words. Words of the name that the answer is about
count as one: "Flaherty was born" says it of Lanny Flaherty; a claim with none of them covers no
fact that has one. A fact may be covered by any check-worthy claim of its answer, and a claim may
cover several.

What this cannot see: who did what to whom, and negation; a covered fact is not proved to be said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from claims.languages import BY_CODE
from claims.languages.base import words
from claims.pipelines import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: The share of a fact's content words that its claim must have.
SHARE = 0.8

_ENGLISH = BY_CODE["en"]
_NUMBER = regex.compile(r"\p{N}")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_NAMES = frozenset({"NOUN", "PROPN"})
_THIRD = words(
    "he she it they him her them his hers its their theirs himself herself itself themselves"
)
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
#: Stands for the person that an answer is about.
_TOPIC = "<topic>"


@dataclass(frozen=True, slots=True)
class Content:
    """What a statement is made of: lemmas and forms of its content words, numbers and names."""

    #: A word in each form under which it may be met.
    words: tuple[frozenset[str], ...]
    strict: frozenset[str]
    forms: frozenset[str]

    def missing(self, claim: Content) -> tuple[set[str], set[str]]:
        """Return which words a claim lacks, and which numbers and names."""
        lacking = {min(word) for word in self.words if claim.forms.isdisjoint(word)}
        return lacking, set(self.strict - claim.forms)

    def within(self, claim: Content) -> bool:
        """Tell whether a claim covers this fact."""
        lacking, strict = self.missing(claim)
        return not strict and len(lacking) <= (1 - SHARE) * len(self.words) + 1e-9


@lru_cache(maxsize=50_000)
def parsed(text: str) -> Doc:
    """Parse a statement in English, once."""
    pipeline = load("en")
    assert pipeline is not None
    return pipeline(text)


def content(text: str, topic: str) -> Content:
    """Read what a statement is made of.

    Args:
        text: A fact or a claim.
        topic: The name that the answer is about.
    """
    about = {word.casefold() for word in _WORD.findall(topic)}
    found: list[frozenset[str]] = []
    strict: set[str] = set()
    for token in parsed(text):
        forms = _forms(token)
        if not forms:
            continue
        if not about.isdisjoint(forms):
            forms = frozenset({_TOPIC})
            strict.add(_TOPIC)
        elif _NUMBER.search(token.text) or (token.pos_ == "PROPN" and token.text[0].isupper()):
            strict.add(min(forms, key=lambda form: (form != token.text.casefold(), form)))
        if forms not in found:
            found.append(forms)
    return Content(tuple(found), frozenset(strict), frozenset().union(*found))


def _forms(token: Token) -> frozenset[str]:
    word = token.text.casefold()
    if not _WORD.search(word) or word in _ENGLISH.function_words:
        return frozenset()
    parts = _WORD.findall(word) if "-" in word else []
    return frozenset({word, token.lemma_.casefold(), *parts})


def unresolved(text: str) -> str:
    """Return the first pronoun of the third person that nothing in a claim stands for, or "".

    A pronoun is resolved when a named subject stands before it ("Curie left her home"), or when it
    is possessive and one follows ("In her youth, Curie left"). "It is known that" stands for nothing.
    """
    doc = parsed(text)
    expletive = _ENGLISH.expletive.search(text)
    named = [token.i for token in doc if token.dep_ in _SUBJECTS and token.pos_ in _NAMES]
    for token in doc:
        word = token.text.casefold()
        if word not in _THIRD or (expletive and token.idx < expletive.end()):
            continue
        before = any(at < token.i for at in named)
        if not before and not (word in _POSSESSIVES and named):
            return token.text
    return ""


def covering(fact: Content, claims: Iterable[Content]) -> list[int]:
    """Return the places of the claims that cover a fact."""
    return [at for at, claim in enumerate(claims) if fact.within(claim)]

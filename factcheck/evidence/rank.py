"""Order candidates by how likely they are to decide a claim.

A weighted sum of parts in 0..1: BM25 of the content words (Robertson & Zaragoza 2009) against the
best candidate, the share of the claim's names that the sentence or its page has in any script, the
share of its numbers, whether it states a property that the claim is about, and the place on the
page. The weights are set by hand on ``examples/`` (``make eval``): a row about the
right subject comes before prose that repeats the words.

It cannot see paraphrase: a sentence in other words ranks by its names and numbers alone.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from claims.languages import BY_CODE
from factcheck import names
from factcheck.evidence.passages import Candidate
from factcheck.model import Claim, Document, Lang
from factcheck.verdict import facts
from factcheck.verdict.places import other_names

WEIGHT_WORDS = 0.35
WEIGHT_NAMES = 0.25
WEIGHT_PROPERTY = 0.25
WEIGHT_NUMBERS = 0.10
WEIGHT_PLACE = 0.05

#: What the words of a passage count at least where its own page states what the claim is about.
OWN_WORDS = 0.6

#: BM25's usual constants.
_K1 = 1.2
_B = 0.75
#: "painter" and "painters", "nació" and "nacido" are one word: endings vary after these letters.
_STEM = 5
#: Positions after which the place on the page is worth half.
_HALF_PLACE = 10

_DIGITS = regex.compile(r"\p{Nd}[\p{Nd}.,\u00a0\u202f]*\p{Nd}|\p{Nd}")


def rank(claim: Claim, candidates: Sequence[Candidate]) -> list[tuple[float, Candidate]]:
    """Return (score in 0..1, candidate), best first; ties keep the order of the pages."""
    if not candidates:
        return []
    asked = _Asked.of(claim)
    words = _bm25(asked.words, [_spoken(candidate) for candidate in candidates])
    titles = {id(c.document): _page_sounds(c.document) for c in candidates}
    scored = [
        (round(_score(asked, candidate, word_score, titles[id(candidate.document)]), 4), candidate)
        for candidate, word_score in zip(candidates, words, strict=True)
    ]
    return sorted(scored, key=lambda pair: -pair[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What of the claim the ranking looks at."""

    words: tuple[str, ...]
    #: The sounds of each word of each name, in each of the ways it is known: Brasil, Brazil.
    names: tuple[tuple[frozenset[str], ...], ...]
    numbers: frozenset[str]
    properties: frozenset[str]
    #: The sounds of each subject of which the claim states a property.
    subjects: tuple[tuple[frozenset[str], ...], ...]

    @classmethod
    def of(cls, claim: Claim) -> _Asked:
        stated = facts.read_claim(claim.text, claim.lang)
        spelt = [entity.text for entity in claim.entities] or list(_words(claim.text, claim.lang))
        return cls(
            words=_words(claim.text, claim.lang),
            names=tuple(known for name in spelt if (known := _known(name))),
            numbers=_numbers(claim.text),
            properties=frozenset(fact.property.name for fact in stated),
            subjects=tuple(
                known
                for subject in dict.fromkeys(fact.subject for fact in stated)
                if (known := _known(subject))
            ),
        )


def _score(asked: _Asked, candidate: Candidate, words: float, page: frozenset[str]) -> float:
    present = _sounds(candidate.quote) | page
    states = _states(candidate, asked.properties)
    named = [max(len(way & present) / len(way) for way in name) for name in asked.names]
    if states and any(way <= page for subject in asked.subjects for way in subject):
        # The claim may name a wrong value, which no true row has, or be in another language.
        named, words = [1.0], max(words, OWN_WORDS)
    numbers = asked.numbers & _numbers(candidate.quote)
    return (
        WEIGHT_WORDS * words
        + WEIGHT_NAMES * (sum(named) / len(named) if named else 0.0)
        + WEIGHT_PROPERTY * states
        + WEIGHT_NUMBERS * (len(numbers) / len(asked.numbers) if asked.numbers else 0.0)
        + WEIGHT_PLACE * _HALF_PLACE / (_HALF_PLACE + candidate.position)
    )


def _states(candidate: Candidate, properties: frozenset[str]) -> bool:
    """Tell whether a sentence or row gives a value of one of the properties, in any language."""
    return bool(properties) and _gives(
        candidate.quote, candidate.document.lang, properties, row=candidate.block.kind == "row"
    )


@lru_cache(maxsize=20_000)
def _gives(text: str, lang: Lang, properties: frozenset[str], *, row: bool) -> bool:
    return bool(facts.read_passage(text, lang, properties, row=row))


def _bm25(query: Sequence[str], texts: Sequence[Sequence[str]]) -> list[float]:
    """Return the BM25 score of each text, divided by the best."""
    counts = [Counter(text) for text in texts]
    average = sum(map(len, texts)) / len(texts) or 1.0
    inverse = {
        word: math.log(1 + (len(texts) - having + 0.5) / (having + 0.5))
        for word in dict.fromkeys(query)
        if (having := sum(word in count for count in counts))
    }
    scores = [
        sum(
            weight
            * count[word]
            * (_K1 + 1)
            / (count[word] + _K1 * (1 - _B + _B * len(text) / average))
            for word, weight in inverse.items()
            if count[word]
        )
        for text, count in zip(texts, counts, strict=True)
    ]
    best = max(scores) or 1.0
    return [score / best for score in scores]


@lru_cache(maxsize=20_000)
def _words(text: str, lang: Lang) -> tuple[str, ...]:
    """Return the stems of the content words."""
    functional = BY_CODE[lang].function_words
    return tuple(word[:_STEM] for word in names.tokens(text) if word not in functional)


@lru_cache(maxsize=20_000)
def _sounds(text: str) -> frozenset[str]:
    """Return the consonants of each word: where Devanagari and Latin spellings of a name meet."""
    return frozenset(
        sound
        for word in names.tokens(text)
        for sound in _word_sounds(word).split()
        if len(sound) > 1
    )


@lru_cache(maxsize=50_000)
def _word_sounds(word: str) -> str:
    # Pages share most of their words, so each is sounded once.
    return names.skeleton(word)


@lru_cache(maxsize=20_000)
def _known(name: str) -> tuple[frozenset[str], ...]:
    """Return the sounds of a name and of what else the same place or thing is called."""
    ways = (_sounds(name), *map(_sounds, sorted(other_names(name))))
    return tuple(dict.fromkeys(way for way in ways if way))


def _spoken(candidate: Candidate) -> tuple[str, ...]:
    """Return the words of a sentence; a row speaks of its page's subject without naming it."""
    words = _words(candidate.quote, candidate.document.lang)
    if candidate.block.kind == "row":
        return _words(candidate.document.title, candidate.document.lang) + words
    return words


def _page_sounds(document: Document) -> frozenset[str]:
    """Return the sounds of all names of a page's subject."""
    return frozenset().union(*map(_sounds, (document.title, *document.aliases)))


@lru_cache(maxsize=20_000)
def _numbers(text: str) -> frozenset[str]:
    """Return the numbers as bare digits: a false claim still finds the line with its date."""
    return frozenset(
        "".join(str(unicodedata.digit(c)) for c in match if c.isdigit())
        for match in _DIGITS.findall(text)
    )

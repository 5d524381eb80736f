"""A passage as a claim is held against it, and how many of the claim's values a sentence has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from claims.model import Lang, Quantity, QuantityKind
from factcheck.model import Evidence
from factcheck.verdict.facts.subjects import names_of, words
from factcheck.verdict.lexical import counts_alike, in_name
from factcheck.verdict.mentions import Held, Words, holds, words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain, script, sentences, view
from factcheck.verdict.values import quantities
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing.gate import Topic

_BRACKETED = regex.compile(r"\(([^()]{1,200})\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage, its deciding sentence, and the quantities of both; ``row`` if it is "Capital: Oslo"."""

    text: str
    page: frozenset[str]
    sentence: str
    lang: Lang
    amounts: tuple[Quantity, ...]
    own_amounts: tuple[Quantity, ...]
    row: bool = False

    @classmethod
    def of(cls, evidence: Evidence, span: tuple[int, int]) -> Passage:
        """Read a passage, of which ``span`` is the deciding sentence."""
        lang = script(evidence.text, evidence.lang)
        spans = sentences(evidence.text)
        found = [q for a, b in spans for q in amounts(evidence.text[a:b], lang)]
        sentence = evidence.text[slice(*span)]
        return cls(
            text=". ".join(filter(None, (*names_of(evidence), evidence.text))),
            page=frozenset(word for name in names_of(evidence) for word in words(name)),
            sentence=sentence,
            lang=lang,
            amounts=(*found, *amounts(evidence.title, lang)),
            own_amounts=amounts(sentence, lang),
            row=evidence.kind == "row",
        )

    @property
    def words(self) -> Words:
        """Its words, and those of its page's names."""
        return words_of(self.text)

    def rivals_of(self, one: Quantity, claim: str) -> tuple[Quantity, ...]:
        """Return what the sentence may state in a quantity's place: of numbers, those that count the same."""
        if one.kind is not QuantityKind.NUMBER:
            return self.own_amounts
        text = plain(self.sentence).text
        found = quantities_of(text, self.lang)
        return tuple(other for other in found if counts_alike(one, claim, other, text))


def held(
    reading: ClaimReading,
    about: Topic,
    evidence: Evidence,
    span: tuple[int, int],
    *,
    titled: bool = False,
) -> int:
    """Return how many of the claim's quantities and names, its subject aside, a sentence has.

    ``titled`` counts the names of the page as well: its sentences say "he" for them.
    """
    text = evidence.text[slice(*span)]
    lang = script(text, evidence.lang)
    asked = _asked(reading)
    stated = amounts(text, lang) if asked else ()
    agreeing = sum(
        any(quantities.compare(one, other).outcome is Outcome.AGREES for other in stated)
        for one in asked
    )
    across = reading.lang != lang
    whole = ". ".join((*names_of(evidence), text)) if titled else text
    return agreeing + sum(holds(name, whole, across=across) is Held.HELD for name in about.others)


def values(reading: ClaimReading, about: Topic) -> int:
    """Return how many quantities and names a claim has, its subject aside."""
    return len(_asked(reading)) + len(about.others)


def _asked(reading: ClaimReading) -> list[Quantity]:
    """Return the quantities of a claim; a number in a title, "Hollow Man 2", is none."""
    found = quantities_of(reading.text, reading.lang)
    return [one for one in found if not in_name(one, reading.text)]


@lru_cache(maxsize=4_096)
def amounts(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read quantities, also those in brackets, which the plain view leaves out: "(1879-1955)"."""
    inside = (plain(match[1]).text for match in _BRACKETED.finditer(view(text).text))
    bracketed = [quantity for one in inside for quantity in quantities_of(one, lang)]
    return (*quantities_of(plain(text).text, lang), *bracketed)


def words_about(about: Topic) -> frozenset[str]:
    """Return the folded words of all names of a claim."""
    return frozenset(word for name in (*about.subjects, *about.others) for word in words(name.text))

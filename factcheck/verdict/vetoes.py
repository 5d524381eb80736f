"""What the rules hold against a model's reading of a passage.

A model is not followed where it supports a claim with a number, date or name that the passage does
not have, or with another polarity; nor where it refutes what the rules find equal. Each veto is a
sentence for people.

What it cannot see: names that share no sound and stand in no table, and a role or relation that
differs while every word is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from claims.model import Lang, Quantity, QuantityKind
from factcheck.model import Evidence, Stance
from factcheck.names import fold
from factcheck.verdict import polarity, quantities
from factcheck.verdict.compare import finer
from factcheck.verdict.demonyms import demonyms, occupations
from factcheck.verdict.gate import Topic
from factcheck.verdict.lexical import content
from factcheck.verdict.mentions import Held, holds, words_of
from factcheck.verdict.nouns import noun
from factcheck.verdict.quantities import Outcome
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.subjects import names_of
from factcheck.verdict.text import plain, script, sentences
from factcheck.verdict.values import quantities_of

_SUPERLATIVE = regex.compile(
    r"\b(?:\p{L}{3,}est|most|least|más|mais|mayor|menor|maior|menos)\b|सबसे", regex.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A value of the claim that a passage does not have; ``stated`` is what it has instead."""

    error: str
    claimed: str
    stated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A claim held against the sentences of a passage, value by value.

    ``differences`` are those that must agree before a passage supports; ``unheard`` are content
    words that it lacks, within one language; ``equal`` says that the claim has quantities and all
    values of it agree.
    """

    differences: tuple[Difference, ...]
    unheard: tuple[str, ...]
    equal: bool


def compare(reading: ClaimReading, about: Topic, evidence: Evidence, sentence: str) -> Compared:
    """Hold a claim against a passage, and its polarity and order against the deciding sentence."""
    lang = script(evidence.text, evidence.lang)
    across = reading.lang != lang
    asked = quantities_of(reading.text, reading.lang)
    stated = [q for a, b in sentences(evidence.text) for q in _amounts(evidence.text[a:b], lang)]
    stated += _amounts(evidence.title, lang)
    text = ". ".join(filter(None, (*names_of(evidence), evidence.text)))
    found = [
        *_polarity(reading, sentence, lang),
        *_amounts_missing(asked, stated, text),
        *_names_missing(about, text, across=across),
        *_kinds_missing(reading, text),
        *_places_in_order(reading, asked, sentence, lang),
    ]
    unheard = () if across else _unheard(reading, asked, text)
    return Compared(
        differences=tuple(found),
        unheard=unheard,
        equal=not found and (bool(asked) or (not across and not unheard)),
    )


def veto(stance: Stance, compared: Compared) -> str:
    """Return why a model's reading is not followed, "" where nothing is held against it."""
    if stance is Stance.REFUTES:
        return "the rules find nothing in it that differs from the claim" if compared.equal else ""
    for difference in compared.differences:
        if difference.error == "negation":
            return f"one of the two denies or doubts it (“{difference.claimed}”)"
        if difference.stated:
            return f"it has “{difference.stated}” where the claim has “{difference.claimed}”"
        return f"it does not have “{difference.claimed}”"
    return ""


def _amounts(text: str, lang: Lang) -> tuple[Quantity, ...]:
    return quantities_of(plain(text).text, lang) + _bracketed(text, lang)


def _bracketed(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read what stands in brackets, which the plain view leaves out: "(1879-1955)"."""
    return tuple(
        quantity
        for inside in regex.findall(r"\(([^()]{1,200})\)", text)
        for quantity in quantities_of(plain(inside).text, lang)
    )


def _amounts_missing(
    asked: Sequence[Quantity], stated: Sequence[Quantity], text: str
) -> Iterator[Difference]:
    """Yield the claim's quantities that agree with none of the passage's."""
    for one in asked:
        results = [(quantities.compare(one, other).outcome, other) for other in stated]
        agreeing = [o for outcome, o in results if outcome is Outcome.AGREES and not finer(one, o)]
        if agreeing or _digits(one, text):
            continue
        rivals = dict.fromkeys(o.quote for outcome, o in results if outcome is Outcome.DIFFERS)
        temporal = one.kind is QuantityKind.DATE
        error = "temporal" if temporal else "numerical"
        only = next(iter(rivals)) if len(rivals) == 1 else ""
        yield Difference(error=error, claimed=one.quote, stated=only)


def _digits(quantity: Quantity, text: str) -> bool:
    """Return whether a bare number stands in the text as it is: "Apollo 11"."""
    bare = quantity.kind in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
    return bare and fold(quantity.quote) in words_of(text).all


def _names_missing(about: Topic, text: str, *, across: bool) -> Iterator[Difference]:
    for name in about.others:
        if holds(name, text, across=across) is Held.MISSING:
            yield Difference(error="entity", claimed=name.text)


def _kinds_missing(reading: ClaimReading, text: str) -> Iterator[Difference]:
    """Yield the nationalities, occupations and kinds that the passage has in no language."""
    found = words_of(text)
    for word in content(reading.text, reading.lang):
        if word.name and word.folded not in demonyms():
            continue
        if word.folded in demonyms():
            table, error = demonyms(), "entity"
            if demonyms()[word.folded].partition("-")[0] in found.countries:
                continue
        elif word.folded in occupations():
            table, error = occupations(), "entity"
        elif noun(word.folded):
            table, error = {}, ""
        else:
            continue
        if not found.have(word.folded):
            rivals = dict.fromkeys(other for other in found.all if other in table)
            only = next(iter(rivals)) if len(rivals) == 1 else ""
            yield Difference(error=error, claimed=word.text, stated=only)


def _polarity(reading: ClaimReading, sentence: str, lang: Lang) -> Iterator[Difference]:
    """Yield what one of the two denies or doubts."""
    theirs = plain(sentence).text
    for seek in (polarity.negations, polarity.doubts):
        ours, others = seek(reading.text, reading.lang), seek(theirs, lang)
        if bool(ours) != bool(others):
            (start, end), whole = (ours[0], reading.text) if ours else (others[0], theirs)
            yield Difference(error="negation", claimed=whole[start:end])


def _places_in_order(
    reading: ClaimReading, asked: Sequence[Quantity], sentence: str, lang: Lang
) -> Iterator[Difference]:
    """Yield "second" of "the second most populous" where the claim says "the most populous"."""
    claimed = _SUPERLATIVE.search(reading.text)
    if claimed is None or any(one.kind is QuantityKind.ORDINAL for one in asked):
        return
    theirs = plain(sentence).text
    for one in quantities_of(theirs, lang):
        follows = _SUPERLATIVE.search(theirs, one.start, one.end + 30)
        if one.kind is QuantityKind.ORDINAL and one.value != "1" and follows:
            yield Difference(error="relational", claimed=claimed.group(), stated=one.quote)


def _unheard(reading: ClaimReading, asked: Sequence[Quantity], text: str) -> tuple[str, ...]:
    found = words_of(text)
    spans = [(one.start, one.end) for one in asked]
    return tuple(
        word.text
        for word in content(reading.text, reading.lang, without=spans)
        if not found.have(word.folded)
    )


__all__ = ["Compared", "Difference", "compare", "veto"]

"""A claim with one of its values exchanged for what a sentence states in its place.

"Salvador was founded in 1649" and "Its foundation in 1549 by Tomé de Sousa …": a model finds little
in that pair, but it is sure that the sentence supports "Salvador was founded in 1549". So the
sentence states the same fact with another value, and excludes the claim.

A value is exchanged only where it is the one thing of the claim that the passage lacks: all of its
names are there, its other quantities agree, and the page is about the claim's subject, a name.

What it cannot see: an event that happened twice ("won in 1911" and "won in 1921").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import regex

from claims.model import Bound, Lang, Quantity, QuantityKind
from factcheck.model import Evidence, Stance
from factcheck.verdict import polarity
from factcheck.verdict.confidence import short
from factcheck.verdict.entailment.model import Entailment, Scores
from factcheck.verdict.facts.subjects import names_of, page_is, speaks_of_part, words
from factcheck.verdict.findings import WHOLE, Finding
from factcheck.verdict.lexical import content, counts_alike
from factcheck.verdict.lexical import missing as missing_words
from factcheck.verdict.mentions import Held, holds
from factcheck.verdict.moments import may_recur
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain, script, sentences
from factcheck.verdict.values import quantities
from factcheck.verdict.values.compare import Outcome as Same
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.pairing import Span, pair
from factcheck.verdict.weighing.vetoes import amounts, read_by_rules

__all__ = ["SUBSTITUTED", "Exchange", "exchanges", "substituted"]

#: Rule id, as it stands in `Reason.rule`.
SUBSTITUTED = "entailment_substituted"
#: With its own value a sentence supports the claim at least so much, and so much more than with the
#: claim's, and it refutes the claim as given at least so much. Of 292 pairs that pass, 96% are refuted; they
#: are of the sets for calibration and of FEVER's and FoolMeTwice's dev sets, on which these were also
#: chosen, so expect less (``training/verdict/log.md``).
FROM = 0.7
MORE = 0.3
REFUTED = 0.3
#: … or so much where it also has every word of the claim, and one value of the kind alone, and so much where
#: it lacks a word: who died on one day was buried on another. Both are guesses.
WORDED = 0.55
UNWORDED = 0.9
#: Values of one sentence that are tried; a sentence with more of a kind is a list or a table.
MOST = 3
#: Digits of the year in an ISO date.
_YEAR = 4
_KINDS = frozenset(
    {QuantityKind.DATE, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.NUMBER}
)

#: Before a number that is part of a name: "Blade Runner 2049".
_NAMED = regex.compile(r"(?<!^)\b\p{Lu}[\p{L}\p{M}]+ $")
_VALUES = frozenset({Bound.EXACT, Bound.ABOUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A claim's text as given, and with ``stated`` in the place of ``claimed``.

    ``sentence`` is where in the passage the stated value stands; ``worded`` says that it has every word of
    the claim beside the value, and no other of the kind, and ``lacks`` that it lacks a word.
    """

    before: str
    after: str
    claimed: Quantity
    stated: str
    sentence: Span
    worded: bool = False
    lacks: bool = False


def substituted(
    asked: Sequence[tuple[ClaimReading, Topic, Evidence]], model: Entailment
) -> list[Finding | None]:
    """Say of each passage whether it states another value in the place of the claim's.

    Args:
        asked: claims, what each is about, and a passage about the same.
        model: who reads them.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    tried = [(at, one) for at, case in enumerate(asked) for one in exchanges(*case)]
    befores = dict.fromkeys((at, one.sentence, one.before) for at, one in tried)
    texts = [*befores, *((at, one.sentence, one.after) for at, one in tried)]
    pairs = [
        pair(asked[at][0], asked[at][2], sentence, claim=claim) for at, sentence, claim in texts
    ]
    scores = dict(zip(texts, model.score(pairs) if pairs else (), strict=True))
    found: list[Finding | None] = [None] * len(asked)
    for at, one in tried:
        before = scores[at, one.sentence, one.before]
        after = scores[at, one.sentence, one.after]
        best = found[at]
        least = WORDED if one.worded else UNWORDED if one.lacks else FROM
        if _tells(before, after, least) and (best is None or after.supported > best.probability):
            found[at] = _finding(one, after.supported)
    return found


def _tells(before: Scores, after: Scores, least: float) -> bool:
    return (
        after.supported >= least
        and after.supported - before.supported >= MORE
        and before.refuted >= REFUTED
    )


def _finding(one: Exchange, probability: float) -> Finding:
    return Finding(
        part=WHOLE,
        stance=Stance.REFUTES,
        rule=SUBSTITUTED,
        detail=f"With “{one.stated}” in the place of “{one.claimed.quote}” the passage says so"
        f" (model {short(probability)}).",
        sentence=one.sentence,
        by_model=True,
        probability=probability,
        error="temporal" if one.claimed.kind is QuantityKind.DATE else "numerical",
        correction=one.stated,
        values=MappingProxyType({"claimed": one.claimed.quote, "stated": one.stated}),
    )


def exchanges(reading: ClaimReading, about: Topic, evidence: Evidence) -> Iterator[Exchange]:
    """Yield what a claim would say with a passage's values, where it lacks just one of the claim's.

    Args:
        reading: the claim.
        about: what it is about.
        evidence: a passage about the same.
    """
    lang = script(evidence.text, evidence.lang)
    claim = plain(reading.claim.text).text
    asked = quantities_of(claim, reading.lang)
    stated = {span: amounts(evidence.text[slice(*span)], lang) for span in sentences(evidence.text)}
    everything = [one for found in stated.values() for one in found]
    missing = [one for one in asked if not _agrees(one, everything)]
    if len(missing) != 1 or not _fit(missing[0]) or read_by_rules(missing[0].quote, reading):
        return
    own = _about_it(about, evidence)
    if not _named(about, evidence, reading.lang, lang):
        return
    (one,) = missing
    if _NAMED.search(claim[: one.start]):
        return
    if one.kind is QuantityKind.DATE and may_recur(claim, reading.lang):
        return
    for span, found in stated.items():
        sentence = evidence.text[slice(*span)]
        if speaks_of_part(sentence) or polarity.negations(sentence, lang):
            continue
        same = script(sentence, evidence.lang) == reading.lang
        # Between languages the rules do not see that a date is that of what followed the battle.
        if not (own or (same and _in_full(about, sentence, lang))):
            continue
        # "1.59 children (2025 est.)" is of no event: the year says when a row was estimated.
        within = found if evidence.kind != "row" else _outside_brackets(evidence, span, lang)
        bare = plain(sentence).text
        if one.kind is QuantityKind.NUMBER:
            counted = quantities_of(bare, lang)
            within = tuple(other for other in counted if counts_alike(one, claim, other, bare))
        rivals = [other for other in within if _rival(one, other)]
        values = dict.fromkeys(_written(one, other) for other in rivals[:MOST])
        whole = same and _worded(claim, one, sentence, evidence, reading.lang)
        worded = len(values) == 1 and whole
        for value in values:
            yield Exchange(
                before=claim,
                after=claim[: one.start] + value + claim[one.end :],
                claimed=one,
                stated=value,
                sentence=span,
                worded=worded,
                lacks=same and not whole,
            )


def _worded(claim: str, value: Quantity, sentence: str, evidence: Evidence, lang: Lang) -> bool:
    """Return whether a sentence, or its page's title, has every word of a claim beside a value."""
    said = content(claim, lang, without=[(value.start, value.end)])
    return not missing_words(said, plain(sentence).text, lang, also=" ".join(names_of(evidence)))


def _outside_brackets(evidence: Evidence, span: Span, lang: Lang) -> tuple[Quantity, ...]:
    return quantities_of(plain(evidence.text[slice(*span)]).text, lang)


def _agrees(one: Quantity, others: list[Quantity]) -> bool:
    return any(quantities.compare(one, other).outcome is Outcome.AGREES for other in others)


def _fit(one: Quantity) -> bool:
    """Return whether a value may be exchanged: one value, no limit, of a kind that has a scale."""
    return one.kind in _KINDS and one.bound in _VALUES and not one.value_to


def _rival(one: Quantity, other: Quantity) -> bool:
    return _fit(other) and quantities.compare(one, other).outcome is Outcome.DIFFERS


def _about_it(about: Topic, evidence: Evidence) -> bool:
    """Return whether the passage's page, if it has one, is about a name that the claim is about.

    "The republic was proclaimed in 1889" is about whichever republic the answer speaks of.
    """
    if not evidence.title:
        return bool(about.subjects)
    return any(
        page_is(name.text, evidence, lang=about.lang) is Same.SAME for name in about.subjects
    )


def _in_full(about: Topic, sentence: str, lang: Lang) -> bool:
    """Return whether a sentence on another page has all of the subject's name, of several words."""
    across = about.lang != lang
    return any(
        len(words(name.text)) > 1 and holds(name, sentence, across=across) is Held.HELD
        for name in about.subjects
    )


def _named(about: Topic, evidence: Evidence, ours: str, theirs: str) -> bool:
    """Return whether a passage has every name of the claim."""
    text = ". ".join(filter(None, (*names_of(evidence), evidence.text)))
    across = ours != theirs
    return all(holds(name, text, across=across) is Held.HELD for name in about.others)


def _written(one: Quantity, other: Quantity) -> str:
    """Write the stated value as precisely as the claimed one: a year for a year."""
    year_for_year = one.kind is QuantityKind.DATE and one.value.isdigit() and one.value == one.quote
    known = other.value[:_YEAR]
    return known if year_for_year and known.isdigit() else other.quote

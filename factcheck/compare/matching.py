"""Which claims of two answers say the same, and which cannot both be true.

One claim is read as evidence for the other by the same rules, and the same model, that judge claims
against sources. Alike wording chooses which claims are read so; it decides only where two claims have
the same words, names and numbers, or differ in one number alone. What this cannot see: the same fact
in two languages without a shared name or number, and facts that several claims state together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from factcheck.compare.model import Stated
from factcheck.model import Claim, Evidence, Label, Tier, content_id, text_digest
from factcheck.names import fold, romanise, tokens
from factcheck.verdict import Entailment, judge_all
from factcheck.verdict.polarity import negations
from factcheck.verdict.values.quantities import Outcome, compare

#: `fuzz.token_sort_ratio` of folded words from which claims with the same names and numbers are one.
SAME_WORDS = 92.0
#: The same without their only quantity: from here on, another quantity is a contradiction.
SAME_BUT_QUANTITY = 88.0
#: From here on claims are read as evidence for each other; names or numbers in common are enough.
WORTH_READING = 60.0
#: Of the claims of another answer, so many of the likest are read for each claim.
MOST_READ = 3


class Relation(StrEnum):
    """How one claim stands to another."""

    SAME = "same"
    #: The other says it too, and more.
    WITHIN = "within"
    CONTRADICTS = "contradicts"


#: Places of two claims -> how the first stands to the second.
Relations = Mapping[tuple[int, int], Relation]


def relate(claims: Sequence[Stated], entailment: Entailment | None) -> Relations:
    """Relate the claims of all answers; the result does not depend on the order of the answers.

    Same and contradicting claims stand in both directions. Within one answer only what is said
    again in nearly the same words is related.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    found: dict[tuple[int, int], Relation] = {}
    likeness: dict[tuple[int, int], float] = {}
    for one, other in combinations(range(len(claims)), 2):
        first, second = claims[one], claims[other]
        relation = _by_words(first.claim, second.claim)
        if relation is Relation.SAME or (relation and first.answer != second.answer):
            found[one, other] = found[other, one] = relation
        elif first.answer != second.answer and not relation:
            likeness[one, other] = _likeness(first.claim, second.claim)
    found |= _by_reading(claims, sorted(_likest(claims, likeness)), entailment)
    return found


def _likest(
    claims: Sequence[Stated], likeness: Mapping[tuple[int, int], float]
) -> Iterable[tuple[int, int]]:
    """Choose the pairs worth reading: those that are among the likest of either claim."""
    near: dict[tuple[int, int], list[tuple[float, str, tuple[int, int]]]] = {}
    for pair, alike in likeness.items():
        if alike >= WORTH_READING:
            for one, other in (pair, pair[::-1]):
                key = (one, claims[other].answer)
                # By text where equally alike, so that the order of the answers decides nothing.
                near.setdefault(key, []).append((-alike, claims[other].claim.text, pair))
    return {pair for ranked in near.values() for _, _, pair in sorted(ranked)[:MOST_READ]}


def _by_reading(
    claims: Sequence[Stated], pairs: Sequence[tuple[int, int]], entailment: Entailment | None
) -> Relations:
    """Judge each claim on the other as its evidence."""
    directed = [way for pair in pairs for way in (pair, pair[::-1])]
    judged = judge_all(
        [
            (claims[one].claim, [as_evidence(claims[other].claim, claims[one].claim)])
            for one, other in directed
        ],
        entailment,
    )
    said = {way: verdict.label for way, (verdict, _) in zip(directed, judged, strict=True)}
    found: dict[tuple[int, int], Relation] = {}
    for one, other in pairs:
        there, back = said[one, other], said[other, one]
        labels = {there, back}
        if Label.REFUTED in labels and Label.SUPPORTED not in labels:
            found[one, other] = found[other, one] = Relation.CONTRADICTS
        elif labels == {Label.SUPPORTED}:
            found[one, other] = found[other, one] = Relation.SAME
        elif there is Label.SUPPORTED and Label.REFUTED not in labels:
            found[one, other] = Relation.WITHIN
        elif back is Label.SUPPORTED and Label.REFUTED not in labels:
            found[other, one] = Relation.WITHIN
    return found


def as_evidence(stated: Claim, asked: Claim) -> Evidence:
    """Wrap one claim as evidence for another."""
    return Evidence(
        id=content_id("e", asked.id, stated.id, stated.text),
        claim_id=asked.id,
        source="answer",
        url="",
        title="",
        text=stated.text,
        lang=stated.lang,
        revision="",
        retrieved_at="",
        sha256=text_digest(stated.text),
        # Both claims are the answers' own words: whether they are true is not asked here.
        tier=Tier.PRIMARY,
        quote=stated.text,
        start=0,
        end=len(stated.text),
    )


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    return " ".join(tokens(fold(text)))


def _by_words(one: Claim, other: Claim) -> Relation | None:
    """Relate claims that differ in nothing, or in one quantity alone."""
    ours, theirs = _words(one.text), _words(other.text)
    if ours == theirs:
        return Relation.SAME
    if one.lang != other.lang or _denied(one) != _denied(other):
        return None
    numbers = [[q.quote for q in claim.quantities] for claim in (one, other)]
    if sorted(map(_words, numbers[0])) == sorted(map(_words, numbers[1])):
        alike = fuzz.token_sort_ratio(ours, theirs) >= SAME_WORDS
        return Relation.SAME if alike and _names(one) == _names(other) else None
    if len(one.quantities) == len(other.quantities) == 1 and _names(one) == _names(other):
        ways = (one.quantities[0], other.quantities[0]), (other.quantities[0], one.quantities[0])
        differ = all(compare(*way).outcome is Outcome.DIFFERS for way in ways)
        rest = fuzz.token_sort_ratio(_without_quantity(one), _without_quantity(other))
        return Relation.CONTRADICTS if differ and rest >= SAME_BUT_QUANTITY else None
    return None


def _denied(claim: Claim) -> bool:
    return bool(negations(claim.text, claim.lang))


def _without_quantity(claim: Claim) -> str:
    (quantity,) = claim.quantities
    return _words(claim.text[: quantity.start] + " " + claim.text[quantity.end :])


@lru_cache(maxsize=8192)
def _names(claim: Claim) -> frozenset[str]:
    """The words of a claim's names, in Latin letters whatever the script."""
    return frozenset(word for name in claim.entities for word in tokens(romanise(name.text)))


def _likeness(one: Claim, other: Claim) -> float:
    """Measure how far it pays to read two claims together, 0 to 100 and above."""
    alike = fuzz.token_set_ratio(_words(one.text), _words(other.text))
    shared = bool(_names(one) & _names(other))
    return float(max(alike, WORTH_READING) + alike / 100 if shared else alike)

"""When a model's reading of a passage is followed, and why it is not."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from claims.model import QuantityKind
from factcheck.model import Stance
from factcheck.names import fold
from factcheck.verdict.confidence import short
from factcheck.verdict.findings import WHOLE, Finding
from factcheck.verdict.lexical import counts_alike
from factcheck.verdict.mentions import words_of
from factcheck.verdict.text import plain, script, sentences
from factcheck.verdict.values import quantities
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.pairing import Span
from factcheck.verdict.weighing.passages import Passage
from factcheck.verdict.weighing.vetoes import Compared, amounts, compare, held, superlative, values

#: Rule ids, as they stand in `Reason.rule`.
ENTAILMENT = "entailment"
ENTAILMENT_VETOED = "entailment_vetoed"

#: Support counts from this probability where the passage has all values of the claim: from here to .8
#: it is right in 88% of 50 pairs of the sets for calibration (2026-11-23); in 43% of 7 from .6 to here.
HELD_BAR = 0.65
#: … and where it is in another language. Those sets have no such pairs, so this is a guess between that
#: bar and the one of all readings across languages.
HELD_ACROSS = 0.75
#: Support below this is not followed where another passage refutes the claim with no less probability.
SURE = 0.9
#: … or with so much, where that has another number of the same: "nine nations" and "four nations". A guess.
COUNTED = 0.5
#: Differences that hold against a reading however sure it is.
_ALWAYS = frozenset({"temporal", "numerical", "order", "relational"})


def finding(passage: Passage, spans: Sequence[Span]) -> Finding:
    """Follow the model where the rules hold nothing against it."""
    tried = [compare(passage.reading, passage.about, passage.evidence, span) for span in spans]
    against = [_against(passage, compared) for compared in tried]
    if all(against):
        return _not_followed(passage, spans[0], against[0])
    place = against.index("")
    compared, span = tried[place], spans[place]
    lacking = [one.claimed for one in compared.differences if one.grounds and one.error == "entity"]
    refutes = passage.stance is Stance.REFUTES and compared.lacks
    if refutes and stated_elsewhere(passage, lacking):
        return _not_followed(passage, span, "another passage has its values")
    supports = passage.stance is Stance.SUPPORTS
    dissent = passage.dissent >= (COUNTED if _counted_otherwise(passage) else passage.probability)
    if supports and passage.probability < SURE and dissent:
        return _not_followed(
            passage, span, f"another passage refutes it ({short(passage.dissent)})"
        )
    error, correction = ("", "") if supports else _error(compared)
    says = "says so" if supports else "says otherwise"
    return Finding(
        part=WHOLE,
        stance=passage.stance,
        rule=ENTAILMENT,
        detail=f"The passage {says} (model {short(passage.probability)}).",
        sentence=span,
        by_model=True,
        probability=passage.probability,
        named=supports and compared.named,
        error=error,
        correction=correction,
        values=MappingProxyType({passage.stance.value: f"{passage.probability:.2f}"}),
    )


def _against(passage: Passage, compared: Compared) -> str:
    """Return what the rules hold against a reading, "" for nothing."""
    held_against = compared.veto(passage.stance, passage.probability)
    if not passage.vouched:
        return held_against
    if passage.stance is Stance.SUPPORTS:
        differs = any(
            one.error in _ALWAYS or (one.rivals and one.grounds) for one in compared.differences
        )
        return held_against if differs or compared.turned else ""
    return held_against if compared.equal else ""


def holds_all(passage: Passage) -> bool:
    """Return whether a passage that supports a little has all values of the claim.

    Then fewer things can differ, and so the model is right more often.
    """
    reading, about, text = passage.reading, passage.about, passage.evidence.text
    bar = HELD_ACROSS if passage.across else HELD_BAR
    if passage.stance is not Stance.SUPPORTS or passage.probability < bar or not passage.near:
        return False
    if superlative(reading):
        return False  # the second most has all values of the most
    whole = held(reading, about, passage.evidence, (0, len(text)))
    return 0 < whole == values(reading, about)


def stated_elsewhere(passage: Passage, lacking: Sequence[str] = ()) -> bool:
    """Return whether a sentence about the same has all values of the claim, so that none is false.

    What refutes then speaks of another event: "in 2007 it was put on another list". Of words that the
    passage is ``lacking``, such as the claim's "Russian" where it has "Japanese", it must have each.
    """
    wanted = [fold(word) for word in lacking if " " not in word]
    reading, about = passage.reading, passage.about
    count = values(reading, about)
    # "He did so in 1928" says it of whom the page is about.
    titled = count > len(about.others)
    return count > 0 and any(
        held(reading, about, other, span, titled=titled) == count
        and all(words_of(other.text[slice(*span)]).have(word) for word in wanted)
        for other in passage.others
        if other.tier <= passage.evidence.tier and gate.may_decide(about, other)
        for span in sentences(other.text)
    )


def _counted_otherwise(passage: Passage) -> bool:
    """Return whether another passage of the page has another number of what a claim counts."""
    claim = passage.reading.text
    asked = [
        one for one in quantities_of(claim, passage.about.lang) if one.kind is QuantityKind.NUMBER
    ]
    texts = [
        plain(other.text[slice(*span)]).text
        for other in passage.others
        if asked and other.title == passage.evidence.title and other.lang == passage.about.lang
        for span in sentences(other.text)
    ]
    return any(
        quantities.compare(one, stated).outcome is Outcome.DIFFERS
        and counts_alike(one, claim, stated, text)
        for text in texts
        for stated in quantities_of(text, passage.about.lang)
        for one in asked
    )


def given_elsewhere(passage: Passage, claimed: str) -> bool:
    """Return whether another passage about the same has the one value of a claim that this one lacks.

    "Begun in 1882" may stand behind the sentence that says who designed it.
    """
    asked = quantities_of(claimed, passage.about.lang)
    return any(
        quantities.compare(one, stated).outcome is Outcome.AGREES
        for other in passage.others
        if other.tier <= passage.evidence.tier and gate.may_decide(passage.about, other)
        for stated in amounts(other.text, script(other.text, other.lang))
        for one in asked
    )


def _error(compared: Compared) -> tuple[str, str]:
    """Read the kind of error, and what the passage has instead, off what differs."""
    first = next((one for one in compared.differences if one.grounds), None)
    return (first.error, first.stated) if first else ("", "")


def _not_followed(passage: Passage, span: Span, against: str) -> Finding:
    verb = "supports" if passage.stance is Stance.SUPPORTS else "refutes"
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=ENTAILMENT_VETOED,
        detail=f"Read by the model, the passage {verb} the claim"
        f" ({short(passage.probability)}), but {against}.",
        sentence=span,
        by_model=True,
        probability=passage.probability,
    )


__all__ = [
    "ENTAILMENT",
    "ENTAILMENT_VETOED",
    "HELD_ACROSS",
    "HELD_BAR",
    "SURE",
    "finding",
    "given_elsewhere",
    "holds_all",
    "stated_elsewhere",
]

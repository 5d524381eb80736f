"""Compare the facts of a claim with those of a passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from factcheck.model import Evidence, Stance
from factcheck.names import element
from factcheck.verdict import moments
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.subjects import (
    names_of,
    only_sounds_like,
    page_is,
    same_subject,
)
from factcheck.verdict.findings import Finding
from factcheck.verdict.rules.reading import ClaimReading
from factcheck.verdict.text import script, sentences
from factcheck.verdict.values.compare import Outcome, compare_values
from factcheck.verdict.values.places import region
from factcheck.verdict.values.properties import Fact

#: Rule ids, as they stand in `Reason.rule`.
SAME_VALUE = "same_value"
OTHER_VALUE = "other_value"
OTHER_OWNER = "other_owner"
HELD_BEFORE = "held_before"
#: Properties whose value in the past says nothing of today's.
_OF_TODAY = frozenset({"capital", "currency", "official_language", "population", "largest_city"})


def by_facts(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    """Yield what a passage says of each property that the claim gives a value of."""
    if not reading.facts:
        return
    properties = frozenset(fact.property.name for fact in reading.facts)
    stated = read_passage(
        evidence.text,
        evidence.lang,
        properties,
        row=evidence.kind == "row",
        names=names_of(evidence),
    )
    for name in sorted(properties):
        ours = [fact for fact in reading.facts if fact.property.name == name]
        theirs = [fact for fact in stated if fact.property.name == name]
        found = [
            finding
            for one in ours
            for other in theirs
            if (finding := _compare(reading, one, other, evidence)) is not None
        ]
        # One reading that agrees outweighs others of the same words that do not.
        supporting = [finding for finding in found if finding.stance is Stance.SUPPORTS]
        yield from (supporting or found)[:1]


def _compare(
    reading: ClaimReading, claimed: Fact, stated: Fact, evidence: Evidence
) -> Finding | None:
    prop = claimed.property
    subject = same_subject(claimed.subject, stated.subject, evidence, lang=reading.lang)
    across = reading.lang != script(stated.value.text, evidence.lang)
    value = compare_values(claimed, stated, across=across)
    held = moments.year_of_fact(stated, evidence) if prop.drifting else 0
    if reading.dated and prop.name in _OF_TODAY and not held:
        return None
    if prop.drifting and held and subject is Outcome.SAME:
        value, before = _in_time(reading, (claimed, stated), value, held, moments.read_in(evidence))
        if before:
            return _was(claimed, stated)
    if subject is Outcome.DIFFERENT and value is Outcome.SAME and prop.owned:
        return _other_owner(claimed, stated, evidence)
    if subject is not Outcome.SAME or value is Outcome.UNDECIDED:
        return None
    if value is Outcome.DIFFERENT and (
        stated.negated
        or not _exclusive(claimed, stated)
        or only_sounds_like(
            claimed.subject, (stated.subject,) if stated.subject else names_of(evidence)
        )
    ):
        return None
    agrees = (value is Outcome.SAME) == (claimed.negated == stated.negated)
    if value is Outcome.DIFFERENT:
        agrees = claimed.negated
    denied = claimed.negated or stated.negated
    owner = claimed.subject
    name = prop.phrase
    said = f"“{claimed.value.text}”" if not claimed.negated else f"not “{claimed.value.text}”"
    says = f"“{stated.value.text}”" if not stated.negated else f"not “{stated.value.text}”"
    verb = "agrees" if agrees else "disagrees"
    of_year = f" for {held}" if held else ""
    return Finding(
        part=prop.part,
        stance=Stance.SUPPORTS if agrees else Stance.REFUTES,
        rule=SAME_VALUE if value is Outcome.SAME else OTHER_VALUE,
        detail=f"Of {owner}, the claim gives {name} as {said} and the source as {says}{of_year}: it"
        f" {verb}.",
        sentence=stated.sentence,
        typed=True,
        error="" if agrees else ("negation" if denied else prop.error),
        correction="" if agrees or denied else stated.value.text,
        values=MappingProxyType(
            {"property": prop.name, "claimed": claimed.value.text, "stated": stated.value.text}
            | ({"year": str(held)} if held else {})
        ),
        when=held,
    )


def _in_time(
    reading: ClaimReading, pair: tuple[Fact, Fact], value: Outcome, held: int, read_in: int
) -> tuple[Outcome, bool]:
    """Compare values that change with time, of two years; and whether one says what was so before.

    `factcheck.verdict.moments` has the rule.
    """
    asked = reading.year if reading.dated else read_in
    values = (pair[0].value, pair[1].value)
    if not asked:
        return Outcome.UNDECIDED if reading.dated else value, False
    years = abs(asked - held)
    if not reading.dated and years <= moments.RECENT:
        return value, False
    if value is Outcome.SAME:
        near = reading.dated and years <= moments.NEAR
        return (value if near else Outcome.UNDECIDED), not reading.dated
    if not years and moments.apart(*values):
        return Outcome.DIFFERENT, False
    return (Outcome.UNDECIDED if moments.explained(*values, years) else value), False


def _was(claimed: Fact, stated: Fact) -> Finding:
    return Finding(
        part=claimed.property.part,
        stance=Stance.NEUTRAL,
        rule=HELD_BEFORE,
        detail=f"A source gives “{stated.value.text}” as {claimed.property.phrase} of"
        f" {claimed.subject} at an earlier time.",
        sentence=stated.sentence,
    )


def held_before(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    """Find sentences by which what the claim gives as today's was so once."""
    today = [
        fact
        for fact in reading.facts
        if fact.property.name in _OF_TODAY and not fact.negated and not reading.dated
    ]
    if not today or evidence.kind == "row":
        return
    for start, end in sentences(evidence.text):
        for fact in today:
            named = page_is(fact.subject, evidence, lang=reading.lang) is Outcome.SAME
            sentence = evidence.text[start:end]
            if named and moments.ended(fact, sentence, evidence.lang):
                yield _was(fact, replace(fact, sentence=(start, end)))
                return


def _exclusive(claimed: Fact, stated: Fact) -> bool:
    """Return whether another value than the stated one must be false."""
    prop = claimed.property
    if prop.name in {"borders", "member_of"}:
        return stated.row and stated.value.complete
    if prop.name == "located_in":
        return True
    return prop.single and stated.value.complete and claimed.value.complete


def _other_owner(claimed: Fact, stated: Fact, evidence: Evidence) -> Finding | None:
    """Read "Canberra is the capital of New Zealand" against "Canberra is the capital of Australia"."""
    owner = stated.subject or next(iter(names_of(evidence)), "")
    kind = region if claimed.property.name == "capital" else element
    ours, theirs = kind(claimed.subject), kind(owner)
    known = ours is not None and theirs is not None and ours != theirs
    if not owner or not known or claimed.negated or stated.negated:
        return None
    return Finding(
        part=claimed.property.part,
        stance=Stance.REFUTES,
        rule=OTHER_OWNER,
        detail=(
            f"The claim gives “{claimed.value.text}” as {claimed.property.phrase} of {claimed.subject};"
            f" the source gives it as that of {owner}."
        ),
        sentence=stated.sentence,
        typed=True,
        error="entity",
        correction=owner,
        values=MappingProxyType(
            {"property": claimed.property.name, "claimed": claimed.subject, "stated": owner}
        ),
    )

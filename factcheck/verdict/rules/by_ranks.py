"""Compare the ranks of a claim with those of a passage."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from claims.model import Lang
from factcheck.model import Evidence, Stance
from factcheck.names import fold
from factcheck.verdict.facts.ranks import Rank, compare_subjects, read_ranks
from factcheck.verdict.facts.subjects import (
    names_of,
    same_subject,
)
from factcheck.verdict.findings import Finding
from factcheck.verdict.languages import language
from factcheck.verdict.mentions import Held, Name, holds
from factcheck.verdict.rules.reading import ClaimReading
from factcheck.verdict.text import script
from factcheck.verdict.values.compare import Outcome

SAME_RANK = "same_rank"
OTHER_RANK = "other_rank"


def by_ranks(reading: ClaimReading, evidence: Evidence) -> Iterator[Finding]:
    """Yield what a passage says of the first rank of the claim that it decides."""
    if not reading.ranks:
        return
    row = evidence.kind == "row"
    for theirs in read_ranks(evidence.text, evidence.lang, claim=False, row=row):
        for ours in reading.ranks:
            subject = same_subject(ours.subject, theirs.subject, evidence, lang=reading.lang)
            stated = theirs.subject or next(iter(names_of(evidence)), "")
            outcome = compare_subjects(ours, theirs, subject)
            if subject is Outcome.SAME and _implied(ours, theirs, reading.lang, evidence):
                outcome = Outcome.SAME
            if (
                outcome is Outcome.UNDECIDED
                or theirs.negated
                or (theirs.subject == "" and not stated)
            ):
                continue
            agrees = (outcome is Outcome.SAME) != ours.negated
            yield Finding(
                part="rank",
                stance=Stance.SUPPORTS if agrees else Stance.REFUTES,
                rule=SAME_RANK if outcome is Outcome.SAME else OTHER_RANK,
                detail=_placed(ours, theirs, stated),
                sentence=theirs.sentence,
                typed=True,
                error="" if agrees else ("negation" if ours.negated else "relational"),
                correction="" if agrees or ours.negated or subject is Outcome.SAME else stated,
                values=MappingProxyType(
                    {
                        "order": ours.criterion,
                        "claimed": f"{ours.subject}: {ours.place}",
                        "stated": f"{stated}: {theirs.place}",
                    }
                ),
            )
            return


def _implied(ours: Rank, theirs: Rank, lang: Lang, evidence: Evidence) -> bool:
    """Return whether what is the first of all is so of a part that a passage puts it in."""
    alike = ours.order[:3] == theirs.order[:3] and ours.place == theirs.place == 1
    if not alike or theirs.scope != "world" or not ours.within:
        return False
    across = lang != script(evidence.text, evidence.lang)
    return holds(Name(text=ours.within), evidence.text, across=across) is Held.HELD


def _placed(ours: Rank, theirs: Rank, stated: str) -> str:
    """Say where a claim and a source put their subjects in an order."""
    denied = "does not put" if ours.negated else "puts"
    claimed = f"{ours.criterion}, the claim {denied} {ours.subject} {_ordinal(ours.place)}"
    if ours.adjective != theirs.adjective:
        other = theirs.criterion[:1].lower() + theirs.criterion[1:]
        return f"{claimed}; the source puts {stated} {_ordinal(theirs.place)} {other}."
    if fold(ours.subject) == fold(stated):
        return f"{claimed}; the source puts it {_ordinal(theirs.place)}."
    return f"{claimed}; the source puts {stated} {_ordinal(theirs.place)}."


def _ordinal(place: int) -> str:
    words = language("en").ordinals
    return words[place - 1] if place <= len(words) else f"number {place}"

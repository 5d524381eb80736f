"""Which passages a model is asked about, and which of them first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.model import Evidence, Stance
from factcheck.verdict.facts.subjects import names_of
from factcheck.verdict.findings import WHOLE, Finding
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.passages import (
    Cases,
    Place,
    evidence_at,
    foremost,
    is_given,
    page_of,
)

#: Rule id, as it stands in `Reason.rule`.
OTHER_SUBJECT = "other_subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """What a model is asked about.

    ``near`` are those of the places ``asked`` whose passages are about what the claim is about; ``found``
    says of claims without such a passage what they have instead.
    """

    asked: tuple[Place, ...]
    near: frozenset[Place]
    found: dict[Place, Finding]


def hear(cases: Cases, topics: Sequence[gate.Topic]) -> Hearing:
    """Choose the passages that a model is asked about."""
    asked: list[Place] = []
    near: set[Place] = set()
    found: dict[Place, Finding] = {}
    for case, (_, assessments) in enumerate(cases):
        about = topics[case]
        # A review quotes what it may call false: a model would take it for a statement.
        stated = {
            i: one.evidence
            for i, one in enumerate(assessments)
            if one.evidence.kind != REVIEW and not one.namesake
        }
        worth = {i: one for i, one in stated.items() if gate.worth_scoring(about, one)}
        same = {i for i, one in worth.items() if gate.may_decide(about, one)}
        near |= {(case, i) for i in same}
        asked += [(case, i) for i, one in worth.items() if i in same or is_given(one)]
        if not same:
            found |= {(case, i): _other(about, one) for i, one in islice(worth.items(), 1)}
    return Hearing(asked=tuple(asked), near=frozenset(near), found=found)


def foremost_of_pages(cases: Cases, asked: Sequence[Place]) -> list[Place]:
    """Return for each claim and page the passage that stands first."""
    best: dict[tuple[int, str, str], Place] = {}
    for at in sorted(asked, key=lambda at: foremost(at, evidence_at(cases, at))):
        best.setdefault(page_of(cases, at), at)
    return sorted(best.values())


def _other(about: gate.Topic, evidence: Evidence) -> Finding:
    """Say that no passage is about what the claim is about, but about something else, as this one."""
    title = next(iter(names_of(evidence)), "")
    subject = ", ".join(f"“{name.text}”" for name in about.subjects)
    if not about.known:
        detail = "Whom the claim speaks of is not known."
    else:
        other = f"this one is about “{title}”" if title else "this one names another subject"
        detail = f"No passage is about {subject or 'what the claim is about'}: {other}."
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=OTHER_SUBJECT,
        detail=detail,
        sentence=(0, 0),
        by_model=True,
    )


__all__ = ["OTHER_SUBJECT", "Hearing", "foremost_of_pages", "hear"]

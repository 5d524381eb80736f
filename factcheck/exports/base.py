"""What every export shares: a report beside what people decided about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from factcheck import wire
from factcheck.model import Claim, Evidence, Label, Report, Verdict
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import AnyRecord, Decision, Score, TaskFlag, standing

#: Verdicts that public evidence decided, one way or both.
DECIDED = frozenset({Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A claim with what the tool suggests for it and what people decided."""

    #: From 1, in the order of the report.
    number: int
    claim: Claim
    verdict: Verdict
    #: What the verdict cites comes first.
    evidence: tuple[Evidence, ...]
    #: What stands, one a reviewer, oldest first.
    decisions: tuple[Decision, ...]

    @property
    def decision(self) -> Decision | None:
        """The latest decision: after a disagreement, that of the one who settled it."""
        return self.decisions[-1] if self.decisions else None

    @property
    def label(self) -> Label:
        """What a person decided, else what the tool suggests."""
        return self.decision.label if self.decision else self.verdict.label

    @property
    def reason(self) -> str:
        """The first reason of the suggestion, in words."""
        return self.verdict.reasons[0].detail if self.verdict.reasons else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A report with the records about its response that stand."""

    report: Report
    #: By claim id.
    decisions: Mapping[str, tuple[Decision, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    scores: tuple[Score, ...] = ()
    flags: tuple[TaskFlag, ...] = ()

    def judged(self) -> Iterator[Judged]:
        """Yield the claims in the order of the report."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for item in self.report.evidence:
            found[item.claim_id].append(item)
        pairs = zip(self.report.claims, self.report.verdicts, strict=True)
        for number, (claim, verdict) in enumerate(pairs, start=1):
            cited = verdict.evidence_ids
            evidence = sorted(
                found[claim.id],
                key=lambda item, cited=cited: (  # type: ignore[misc]  # mypy asks lambdas for no defaults
                    cited.index(item.id) if item.id in cited else len(cited)
                ),
            )
            yield Judged(
                number=number,
                claim=claim,
                verdict=verdict,
                evidence=tuple(evidence),
                decisions=self.decisions.get(claim.id, ()),
            )

    @property
    def agent(self) -> str:
        """What made the suggestions, with its version."""
        return f"factcheck-{self.report.made_with.factcheck}"


class Reviews:
    """The records of review files, found by the response that they are about."""

    def __init__(self, records: Sequence[AnyRecord] = ()) -> None:
        self.standing = standing(records)
        self._of: dict[str, list[AnyRecord]] = defaultdict(list)
        for record in self.standing:
            self._of[record.response_id].append(record)

    def beside(self, report: Report) -> Reviewed:
        """Put the report beside what stands about its response."""
        records = self._of.get(report.response.id, [])
        decisions: dict[str, list[Decision]] = defaultdict(list)
        for record in records:
            if isinstance(record, Decision):
                decisions[record.claim_id].append(record)
        return Reviewed(
            report=report,
            decisions={
                # Without the letter, times with and without a fraction sort together.
                claim: tuple(sorted(of, key=lambda decision: decision.at.removesuffix("Z")))
                for claim, of in decisions.items()
            },
            scores=tuple(record for record in records if isinstance(record, Score)),
            flags=tuple(record for record in records if isinstance(record, TaskFlag)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What an exporter is given: reports to go through once, and what they are to be read with."""

    reports: Iterable[Reviewed]
    guidelines: Guidelines
    reviews: Reviews


def cited(one: Judged) -> tuple[Evidence, ...]:
    """Return the evidence that the suggestion rests on."""
    return tuple(item for item in one.evidence if item.id in one.verdict.evidence_ids)


def evidence_record(evidence: Evidence) -> dict[str, Any]:
    """Shape a quote with all that leads back to exactly what was read."""
    return {
        "id": evidence.id,
        "quote": evidence.quote,
        "url": evidence.url,
        "title": evidence.title,
        "source": evidence.source,
        "revision": evidence.revision,
        "retrieved_at": evidence.retrieved_at,
        "sha256": evidence.sha256,
        "stance": evidence.stance.value,
    }


def claim_record(judged: Judged) -> dict[str, Any]:
    """Shape a claim with suggestion, evidence and decisions, for a format's field for extras."""
    return {
        "claim_id": judged.claim.id,
        "start": judged.claim.start,
        "end": judged.claim.end,
        "claim": judged.claim.text,
        "label": judged.label.value,
        "suggested": judged.verdict.label.value,
        "confidence": judged.verdict.confidence,
        "error_type": judged.verdict.error_type,
        "correction": judged.verdict.correction,
        "reason": judged.reason,
        "evidence": [evidence_record(item) for item in judged.evidence],
        "decisions": [wire.plain(decision) for decision in judged.decisions],
    }


def response_record(reviewed: Reviewed) -> dict[str, Any]:
    """Shape what is known about the whole response."""
    response = reviewed.report.response
    return {
        "response_id": response.id,
        "lang": response.lang,
        "origin": response.origin,
        "prompt": response.prompt,
        "made_with": wire.plain(reviewed.report.made_with),
        "scores": [wire.plain(score) for score in reviewed.scores],
        "flags": [wire.plain(flag) for flag in reviewed.flags],
    }


def annotation_features(reviewed: Reviewed, one: Judged, guidelines: Guidelines) -> dict[str, str]:
    """Shape suggestion and decision as the features of an annotation, all of them strings."""
    decision = one.decision
    deciding = next(iter(cited(one)), None)
    return {
        "verdict": one.label.value,
        "claim_id": one.claim.id,
        "claim": one.claim.text,
        "suggested": one.verdict.label.value,
        "confidence": f"{one.verdict.confidence:.4f}",
        "error_type": decision.error_type
        if decision
        else guidelines.error_type(one.verdict.error_type),
        "severity": decision.severity if decision else "",
        "reason": one.reason,
        "quote": deciding.quote if deciding else "",
        "url": deciding.url if deciding else "",
        "revision": deciding.revision if deciding else "",
        "note": decision.note if decision else "",
        "source": decision.source if decision else "",
        "reviewer": decision.reviewer if decision else "",
        "at": decision.at if decision else "",
        "made_with": reviewed.agent,
    }

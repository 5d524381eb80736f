"""What every report for people shares: safe text, and which evidence to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.model import Claim, Evidence, Label, Reason, Report, Stance, Verdict
from factcheck.untrusted import clean

__all__ = ["WORDS", "Row", "Side", "clean", "rows", "source_lines", "summary_line"]

#: What a person reads for each label, and the symbol that says it without colour.
WORDS = {
    Label.SUPPORTED: ("✔", "supported"),
    Label.REFUTED: ("✘", "refuted"),
    Label.CONFLICTING: ("≠", "conflicting"),
    Label.NOT_ENOUGH_EVIDENCE: ("?", "not enough evidence"),
    Label.NOT_CHECKED: ("·", "not checked"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What is shown for a verdict: a piece of evidence, and the reason that rests on it."""

    evidence: Evidence | None
    reason: Reason | None
    #: "For:" or "Against:" where both are shown.
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One judged claim as a person reads it."""

    number: int
    claim: Claim
    verdict: Verdict
    #: What the verdict cites first; of a conflicting one, what supports and what refutes.
    sides: tuple[Side, ...]

    @property
    def symbol(self) -> str:
        """The verdict without colour."""
        return WORDS[self.verdict.label][0]

    @property
    def word(self) -> str:
        """The verdict in words."""
        return WORDS[self.verdict.label][1]


def rows(report: Report) -> tuple[list[Row], list[Row]]:
    """Return the claims that were judged, and those that were left out."""
    evidence = {item.id: item for item in report.evidence}
    judged: list[Row] = []
    left_out: list[Row] = []
    for number, (claim, verdict) in enumerate(
        zip(report.claims, report.verdicts, strict=True), start=1
    ):
        row = Row(
            number=number,
            claim=claim,
            verdict=verdict,
            sides=_sides(verdict, evidence),
        )
        (left_out if verdict.label is Label.NOT_CHECKED else judged).append(row)
    return judged, left_out


def _sides(verdict: Verdict, evidence: Mapping[str, Evidence]) -> tuple[Side, ...]:
    if verdict.label is Label.CONFLICTING:
        both = tuple(
            Side(evidence=evidence[cited], reason=reason, heading=heading)
            for stance, heading in ((Stance.SUPPORTS, "For:"), (Stance.REFUTES, "Against:"))
            for reason, cited in _cited(verdict, stance, evidence)[:1]
        )
        if both:
            return both
    first = next((evidence[i] for i in verdict.evidence_ids if i in evidence), None)
    return (Side(evidence=first, reason=next(iter(verdict.reasons), None)),)


def _cited(
    verdict: Verdict, stance: Stance, evidence: Mapping[str, Evidence]
) -> list[tuple[Reason, str]]:
    return [
        (reason, cited)
        for reason in verdict.reasons
        if reason.effect is stance
        for cited in reason.evidence_ids
        if cited in evidence
    ]


def summary_line(report: Report) -> str:
    """Count the verdicts in one line."""
    counts = Counter(verdict.label for verdict in report.verdicts)
    left_out = counts.pop(Label.NOT_CHECKED, 0)
    total = counts.total()
    said = ", ".join(f"{counts[label]} {WORDS[label][1]}" for label in Label if counts[label])
    return (
        _claims(total)
        + (f": {said}" if said else "")
        + (f"; {left_out} left out" if left_out else "")
    )


def source_lines(report: Report) -> Iterable[str]:
    """Say, once each, which sources could not look and why."""
    counts = Counter(
        (status.source, status.state, status.detail)
        for status in report.statuses
        if status.state in {"failed", "rate_limited", "skipped"}
    )
    for (source, state, detail), count in sorted(counts.items()):
        yield f"{clean(source)}: {state.replace('_', ' ')} for {_claims(count)}: {clean(detail)}"


def _claims(count: int) -> str:
    return f"{count} {'claim' if count == 1 else 'claims'}"

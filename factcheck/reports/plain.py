"""What every report for people shares: safe text, and which evidence to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model import Claim, Evidence, Label, Reason, Report, Verdict
from factcheck.untrusted import clean

__all__ = ["WORDS", "Row", "clean", "rows", "source_lines", "summary_line"]

#: What a person reads for each label, and the symbol that says it without colour.
WORDS = {
    Label.SUPPORTED: ("✔", "supported"),
    Label.REFUTED: ("✘", "refuted"),
    Label.CONFLICTING: ("≠", "conflicting"),
    Label.NOT_ENOUGH_EVIDENCE: ("?", "not enough evidence"),
    Label.NOT_CHECKED: ("·", "not checked"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One judged claim as a person reads it."""

    number: int
    claim: Claim
    verdict: Verdict
    #: The evidence that the verdict cites first, if it cites any.
    evidence: Evidence | None
    reason: Reason | None

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
            evidence=next((evidence[i] for i in verdict.evidence_ids if i in evidence), None),
            reason=verdict.reasons[0] if verdict.reasons else None,
        )
        (left_out if verdict.label is Label.NOT_CHECKED else judged).append(row)
    return judged, left_out


def summary_line(report: Report) -> str:
    """Count the verdicts in one line."""
    counts = Counter(verdict.label for verdict in report.verdicts)
    left_out = counts.pop(Label.NOT_CHECKED, 0)
    total = counts.total()
    said = ", ".join(f"{counts[label]} {WORDS[label][1]}" for label in Label if counts[label])
    return (
        f"{total} {'claim' if total == 1 else 'claims'}"
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
        yield f"{clean(source)}: {state.replace('_', ' ')} for {count} claims: {clean(detail)}"

"""What every report for people shares: safe text, and which evidence to show."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from factcheck.model import Claim, Evidence, Label, Reason, Report, Stance, Verdict
from factcheck.untrusted import clean

__all__ = [
    "WORDS",
    "Row",
    "Side",
    "clean",
    "flag_lines",
    "left_out_line",
    "readable_address",
    "rows",
    "source_lines",
    "summary_line",
]

#: What a person reads for each label, and the symbol that says it without colour.
WORDS = {
    Label.SUPPORTED: ("✔", "supported"),
    Label.REFUTED: ("✘", "refuted"),
    Label.CONFLICTING: ("≠", "conflicting"),
    Label.NOT_ENOUGH_EVIDENCE: ("?", "not enough evidence"),
    Label.NOT_CHECKED: ("·", "not checked"),
}


_ENCODED = re.compile(r"(?:%[0-9A-Fa-f]{2}){1,400}")
#: Code points of a statement that is left out, which may be a page of code.
_EXCERPT = 160


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
        _count(total, "claim")
        + (f": {said}" if said else "")
        + (f"; {left_out} left out" if left_out else "")
        + (f"; {_count(len(report.flags), 'flag')}" if report.flags else "")
    )


def flag_lines(report: Report) -> Iterable[str]:
    """Say what the evaluator should know about the whole response, and which claims it is about."""
    numbers = {claim.id: number for number, claim in enumerate(report.claims, start=1)}
    for flag in report.flags:
        about = sorted(numbers[one] for one in flag.claim_ids if one in numbers)
        named = f" (claim{'s' if len(about) > 1 else ''} {', '.join(map(str, about))})"
        rule = clean(flag.rule.replace("_", " "))
        yield f"{rule}: {clean(flag.detail)}{named if about else ''}"


def readable_address(url: str) -> str:
    """Return an address with its letters as people read them; browsers take it so, too.

    >>> readable_address("https://hi.wikipedia.org/wiki/%E0%A4%A6%E0%A4%BF%E0%A4%B2?a=%20b")
    'https://hi.wikipedia.org/wiki/दिल?a=%20b'
    """
    return _ENCODED.sub(_letters, clean(url))


def _letters(encoded: re.Match[str]) -> str:
    """Decode what are letters of other alphabets; all else may mean something where it stands."""
    try:
        text = unquote(encoded[0], errors="strict")
    except UnicodeDecodeError:
        return encoded[0]
    told = all(not one.isascii() and unicodedata.category(one)[0] in "LMN" for one in text)
    return text if told else encoded[0]


def left_out_line(claim: Claim) -> str:
    """Say why a statement was left out, with its first words."""
    text = clean(claim.quote)
    if len(text) > _EXCERPT:
        cut = text[:_EXCERPT]
        text = f"{cut.rpartition(' ')[0] or cut}…"
    return f'"{text}" ({claim.kind.value}: {clean(claim.reason)})'


def source_lines(report: Report) -> Iterable[str]:
    """Say, once each, which sources could not look and why."""
    counts = Counter(
        (status.source, status.state, status.detail)
        for status in report.statuses
        if status.state in {"failed", "rate_limited", "skipped"}
    )
    for (source, state, detail), count in sorted(counts.items()):
        yield f"{clean(source)}: {state.replace('_', ' ')} for {_count(count, 'claim')}: {clean(detail)}"


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"

"""What every report for people shares: safe text, which evidence to show, and why in words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from factcheck.model import Claim, Evidence, Label, Reason, Report, Stance, Verdict
from factcheck.reports.words import Words
from factcheck.untrusted import clean

__all__ = [
    "WORDS",
    "Row",
    "Side",
    "because",
    "clean",
    "flag_lines",
    "left_out_line",
    "readable_address",
    "reason_line",
    "rows",
    "source_lines",
    "summary_line",
    "why",
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
    #: "For" or "Against" where both are shown.
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One judged claim as a person reads it."""

    number: int
    claim: Claim
    verdict: Verdict
    #: The verdict in words.
    word: str
    #: What the verdict cites first; of a conflicting one, what supports and what refutes.
    sides: tuple[Side, ...]

    @property
    def symbol(self) -> str:
        """The verdict without colour."""
        return WORDS[self.verdict.label][0]


def rows(report: Report) -> tuple[list[Row], list[Row]]:
    """Return the claims that were judged, and those that were left out."""
    words = Words(report.response.lang)
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
            word=words[verdict.label.value],
            sides=_sides(verdict, evidence, words),
        )
        (left_out if verdict.label is Label.NOT_CHECKED else judged).append(row)
    return judged, left_out


def _sides(verdict: Verdict, evidence: Mapping[str, Evidence], words: Words) -> tuple[Side, ...]:
    if verdict.label is Label.CONFLICTING:
        both = tuple(
            Side(evidence=evidence[cited], reason=reason, heading=heading)
            for stance, heading in (
                (Stance.SUPPORTS, words["for"]),
                (Stance.REFUTES, words["against"]),
            )
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
    """Count the verdicts in one line, in the answer's language."""
    words = Words(report.response.lang)
    counts = Counter(verdict.label for verdict in report.verdicts)
    left_out = counts.pop(Label.NOT_CHECKED, 0)
    total = counts.total()
    said = ", ".join(
        _count(counts[label], label.value, label.value, words) for label in Label if counts[label]
    )
    return (
        _count(total, "claim", "claims", words)
        + (f": {said}" if said else "")
        + (f"; {_count(left_out, 'left_out', 'left_out', words)}" if left_out else "")
        + (f"; {_count(len(report.flags), 'flag', 'flags', words)}" if report.flags else "")
    )


def flag_lines(report: Report, words: Words) -> Iterable[str]:
    """Say what the evaluator should know about the whole response, and which claims it is about.

    Args:
        report: The report.
        words: Of the language in which it is said; the flags themselves speak English.
    """
    numbers = {claim.id: number for number, claim in enumerate(report.claims, start=1)}
    for flag in report.flags:
        about = sorted(numbers[one] for one in flag.claim_ids if one in numbers)
        noun = words.one_claim if len(about) == 1 else words.many_claims
        named = f" ({noun} {', '.join(map(str, about))})"
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


def because(claim: Claim, words: Words) -> str:
    """Say why a statement was left out: what it is, and in English what that means."""
    if words.lang == "en" or claim.checkworthy:
        return f"{claim.kind.value}: {clean(claim.reason)}"
    return words[f"is_{claim.kind.value}"]


def left_out_line(row: Row, words: Words) -> str:
    """Say why a statement was left out, with its number and its first words."""
    text = clean(row.claim.quote)
    if len(text) > _EXCERPT:
        cut = text[:_EXCERPT]
        text = f"{cut.rpartition(' ')[0] or cut}…"
    return f'{row.number}: "{text}" ({because(row.claim, words)})'


def source_lines(report: Report) -> Iterable[str]:
    """Say, once each and in the answer's language, which sources could not look; why in English."""
    words = Words(report.response.lang)
    counts = Counter(
        (status.source, status.state, status.detail)
        for status in report.statuses
        if status.state in {"failed", "rate_limited", "skipped"}
    )
    for (source, state, detail), count in sorted(counts.items()):
        yield words.source_line.format(
            source=clean(source),
            state=words[f"was_{state}"],
            claims=_count(count, "claim", "claims", words),
            detail=clean(detail),
        )


def why(reason: Reason, words: Words) -> str:
    """Say why a verdict was given, in a language; "" where there are no words of it for that.

    English has the whole reason. The other languages say what was compared with what, or what the
    passage or the computing came to; `factcheck explain` has each step.
    """
    if words.lang == "en":
        return clean(reason.detail)
    # Ranks are compared by numbers of the tool's own making; values are words of either side.
    if all(key in reason.values for key in ("property", "claimed", "stated")):
        return clean(words.compared.format_map(reason.values))
    if reason.effect is Stance.NEUTRAL:
        return words.get(f"why_{reason.rule}")
    read = "says" if reason.evidence_ids else "checked"
    so = "so" if reason.effect is Stance.SUPPORTS else "otherwise"
    return words[f"{read}_{so}"]


def reason_line(reason: Reason, words: Words) -> str:
    """Say why a verdict was given, where nothing else does: what was worked out, in English, too."""
    said = why(reason, words) or words.no_evidence
    worked_out = reason.effect is not Stance.NEUTRAL and not reason.evidence_ids
    return f"{said} {clean(reason.detail)}" if worked_out and words.lang != "en" else said


def _count(count: int, one: str, many: str, words: Words) -> str:
    """Count what has a word for one and another for many; labels of evidence have one for both."""
    key = f"one_{one}" if count == 1 else f"many_{many}"
    return f"{count} {words.get(key) or words[one]}"

"""Why a verdict is what it is, step by step, for one who wants to follow it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from factcheck.errors import InputError
from factcheck.model import Claim, Evidence, Report, Verdict
from factcheck.reports.plain import WORDS, clean


def render(report: Report, wanted: str = "", *, width: int = 100) -> str:
    """Return the explanation of one claim (by id or number from 1), or of all.

    Raises:
        InputError: the report has no such claim.
    """
    numbered = list(enumerate(zip(report.claims, report.verdicts, strict=True), start=1))
    if wanted:
        numbered = [
            (number, pair) for number, pair in numbered if wanted in {str(number), pair[0].id}
        ]
        if not numbered:
            raise InputError(
                f"the report has no claim '{wanted}'",
                hint=f"give a number from 1 to {len(report.claims)}, or an id such as "
                f"{report.claims[0].id if report.claims else 'c-…'}",
            )
    lines: list[str] = []
    for number, (claim, verdict) in numbered:
        evidence = [item for item in report.evidence if item.claim_id == claim.id]
        lines += _wrapped(_claim(number, claim, verdict), width)
        lines += _wrapped(_reasons(verdict, evidence), width)
        lines += _wrapped(_evidence(verdict, evidence), width)
        lines += _wrapped(_statuses(report, claim), width)
        lines.append("")
    return "\n".join(lines) + "\n"


def _wrapped(lines: Iterator[tuple[int, str]], width: int) -> Iterator[str]:
    """Lay out (depth, text) as indented paragraphs; words longer than a line stay whole."""
    for depth, text in lines:
        indent = "  " * depth
        yield from textwrap.wrap(
            clean(text),
            max(width, 40),
            initial_indent=indent,
            subsequent_indent=indent + "  ",
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]


def _claim(number: int, claim: Claim, verdict: Verdict) -> Iterator[tuple[int, str]]:
    symbol, word = WORDS[verdict.label]
    yield 0, f"{number}. {claim.text}"
    yield 1, f"{claim.id}, characters {claim.start}-{claim.end}, {claim.lang}"
    if clean(claim.quote) != clean(claim.text):
        yield 1, f'in the response: "{claim.quote}"'
    yield 1, f"{claim.kind.value}: {claim.reason}" if claim.reason else claim.kind.value
    for quantity in claim.quantities:
        bound = "" if quantity.bound == "exact" else f" ({quantity.bound.value.replace('_', ' ')})"
        value = quantity.value + (f" to {quantity.value_to}" if quantity.value_to else "")
        yield 2, f'read "{quantity.quote}" as {quantity.kind.value} {value} {quantity.unit}{bound}'
    yield 1, f"{symbol} {word}, confidence {verdict.confidence:.2f}"
    if verdict.error_type:
        yield 1, f"kind of error: {verdict.error_type}"
    if verdict.correction:
        yield 1, f"the source states: {verdict.correction}"


def _reasons(verdict: Verdict, evidence: Sequence[Evidence]) -> Iterator[tuple[int, str]]:
    places = {item.id: place for place, item in enumerate(evidence, start=1)}
    for reason in verdict.reasons:
        cited = ", ".join(f"[{places[i]}]" for i in reason.evidence_ids if i in places)
        yield 1, f"{reason.effect.value} by {reason.rule}: {reason.detail} {cited}"
        for name, value in reason.values.items():
            yield 2, f"{name} = {value}"


def _evidence(verdict: Verdict, evidence: Sequence[Evidence]) -> Iterator[tuple[int, str]]:
    for place, item in enumerate(evidence, start=1):
        mark = "*" if item.id in verdict.evidence_ids else " "
        yield 1, f'[{place}]{mark} {item.stance.value}: "{item.quote}"'
        yield 3, f"{item.source}, {item.title}, tier {int(item.tier)}, revision {item.revision}"
        if item.url:
            yield 3, item.url
    if not evidence and verdict.label != "not_checked":
        yield 1, "no evidence was found"


def _statuses(report: Report, claim: Claim) -> Iterator[tuple[int, str]]:
    statuses = [status for status in report.statuses if status.claim_id == claim.id]
    for status in statuses:
        detail = f": {status.detail}" if status.detail else ""
        yield 1, f"{status.source} {status.state.replace('_', ' ')}{detail}"

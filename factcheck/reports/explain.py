"""Why a verdict is what it is, step by step, for one who wants to follow it."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.errors import InputError
from factcheck.model import Claim, Evidence, Report, Verdict
from factcheck.reports.plain import WORDS, clean, flag_lines
from factcheck.reports.words import Words
from factcheck.review.records import AnyRecord, Decision, standing

#: How a note came about, by `Decision.note_source`.
_NOTES = {"": "", "draft": "drafted, confirmed", "edited": "drafted, edited", "written": "written"}


def render(
    report: Report,
    wanted: str = "",
    *,
    width: int = 100,
    reviews: Sequence[AnyRecord] | None = None,
) -> str:
    """Return the explanation of one claim (by id or number from 1), or of all.

    Args:
        report: the report.
        wanted: the claim; all without.
        width: of a line.
        reviews: what people recorded, to be put beside what the tool suggests.

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
        if reviews is not None:
            lines += _decisions(report, claim, verdict, reviews, width)
        lines.append("")
    if not wanted and report.flags:
        lines += [*_wrapped(_flags(report), width), ""]
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


def _flags(report: Report) -> Iterator[tuple[int, str]]:
    yield 0, "About the whole answer:"
    for line in flag_lines(report, Words("en")):
        yield 1, line


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


def _decisions(
    report: Report, claim: Claim, verdict: Verdict, reviews: Sequence[AnyRecord], width: int
) -> Iterator[str]:
    """Put each decision beside the suggestion, notes below, and name what no longer stands."""
    about = report.response.id, claim.id
    made = [
        record
        for record in reviews
        if isinstance(record, Decision) and (record.response_id, record.claim_id) == about
    ]
    stands = [
        record for record in standing(reviews) if isinstance(record, Decision) and record in made
    ]
    yield from _columns(verdict, stands, width)
    yield from _wrapped(_notes(verdict, made, stands), width)


def _columns(verdict: Verdict, stands: Sequence[Decision], width: int) -> Iterator[str]:
    """Lay out the suggestion and what people decided, side by side."""
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0), show_header=False)
    suggested = " ".join(WORDS[verdict.label])
    rows = [
        ("", "suggested", [f"decided by {one.reviewer}" for one in stands]),
        (
            "verdict",
            f"{suggested} {verdict.confidence:.2f}",
            [" ".join(WORDS[one.label]) for one in stands],
        ),
        ("error type", verdict.error_type, [one.error_type for one in stands]),
        ("severity", "", [one.severity for one in stands]),
        ("at", "", [one.at for one in stands]),
        ("guidelines", "", [one.guidelines[:12] for one in stands]),
        ("note", "", [_NOTES[one.note_source] for one in stands]),
        ("", "", ["blind" if one.blind else "" for one in stands]),
    ]
    for name, own, theirs in rows:
        if own or any(theirs):
            table.add_row(name, *(Text(clean(cell)) for cell in (own, *theirs)))
    buffer = io.StringIO()
    console = Console(file=buffer, width=max(width, 40), color_system=None, legacy_windows=False)
    console.print(Padding(table, (0, 0, 0, 2)))
    yield from (line.rstrip() for line in buffer.getvalue().splitlines())


def _notes(
    verdict: Verdict, made: Sequence[Decision], stands: Sequence[Decision]
) -> Iterator[tuple[int, str]]:
    if not stands:
        yield 1, "no decision" + (" stands" if made else "")
    for one in stands:
        if one.suggested is not None and one.suggested is not verdict.label:
            yield 1, f"{one.reviewer} decided when the suggestion was {WORDS[one.suggested][1]}"
        if one.note:
            yield 1, f"note of {one.reviewer}: {one.note}"
        if one.source:
            yield 1, f"source of {one.reviewer}: {one.source}"
    for one in made:
        if one not in stands:
            word = WORDS[one.label][1]
            yield 1, f"no longer stands: {word}, by {one.reviewer}, {one.at}"

"""doccano: one line a response, each claim a span whose label is its verdict.

The project wants the type "sequence labeling" with overlapping spans allowed, as claims may overlap.
doccano guesses the encoding of a file, so the lines are ASCII. It knows no reviewer in its export.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from factcheck.exports.base import Task, claim_record, response_record
from factcheck.exports.reading import Entry, Found, Lost, check
from factcheck.exports.text import for_xml, json_line


def export(task: Task) -> Iterator[str]:
    """Yield one line a response."""
    for reviewed in task.reports:
        judged = list(reviewed.judged())
        line = {
            # PostgreSQL, which doccano may run on, holds no U+0000.
            "text": for_xml(reviewed.report.response.text),
            "label": [[one.claim.start, one.claim.end, one.label.value] for one in judged],
            "meta": {
                **response_record(reviewed),
                "claims": [claim_record(one) for one in judged],
            },
        }
        yield json_line(line, ascii_only=True)


class _Claim(BaseModel):
    claim_id: str
    start: int
    end: int
    label: str


class _Meta(BaseModel):
    response_id: str = ""
    claims: list[_Claim] = []


class _Span(BaseModel):
    start_offset: int
    end_offset: int
    label: str


class _Example(BaseModel):
    text: str
    label: list[tuple[int, int, str]] | None = None
    #: The spelling of projects with relations.
    entities: list[_Span] | None = None
    meta: _Meta = _Meta()


def read(entries: Iterator[Entry]) -> Iterator[Found | Lost]:
    """Read the spans of an export as JSONL; a span that still stands counts as decided.

    Raises:
        InputError: an entry is no example of a sequence labeling project.
    """
    for entry in entries:
        example = check(_Example, entry, "export a sequence labeling project as JSONL")
        spans = list(example.label or ())
        spans += [(s.start_offset, s.end_offset, s.label) for s in example.entities or ()]
        claims = list(example.meta.claims)
        # Spans have no id. Where several claims share one, those whose label nobody changed are
        # told apart by it, and the last one that remains by being the last.
        for start, end, label in sorted(spans, key=lambda span: not _unchanged(claims, span)):
            there = [claim for claim in claims if (claim.start, claim.end) == (start, end)]
            same = [claim for claim in there if claim.label == label]
            meant = same[0] if same else there[0] if len(there) == 1 else None
            if meant is not None:
                claims.remove(meant)
            yield Found(
                where=f"{entry.where}: span {start}-{end} {label}",
                raw=[start, end, label],
                response_id=example.meta.response_id,
                text=example.text,
                claim_id=meant.claim_id if meant else "",
                start=start,
                end=end,
                label=label,
            )


def _unchanged(claims: list[_Claim], span: tuple[int, int, str]) -> bool:
    return span in {(claim.start, claim.end, claim.label) for claim in claims}

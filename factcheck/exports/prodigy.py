"""Prodigy: one line a claim, a choice among the verdicts with the suggestion chosen beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, Field

from factcheck.exports.base import Judged, Task, cited, claim_record, response_record
from factcheck.exports.reading import Entry, Found, Lost, check, instant
from factcheck.exports.text import json_line
from factcheck.model import Label
from factcheck.reports.plain import WORDS
from factcheck.review.records import Decision

#: Seconds from 1970 on that are no time of ours any more.
_YEAR_10000 = 253_402_300_800
_OPTIONS = [{"id": label.value, "text": WORDS[label][1].capitalize()} for label in Label]


def export(task: Task) -> Iterator[str]:
    """Yield one line a claim that nobody decided, and one for each decision on the others."""
    for reviewed in task.reports:
        about = response_record(reviewed)
        for one in reviewed.judged():
            for decision in one.decisions or (None,):
                yield json_line(_line(reviewed.report.response.text, about, one, decision))


def _line(
    text: str, about: dict[str, Any], one: Judged, decision: Decision | None
) -> dict[str, Any]:
    label = decision.label if decision else one.verdict.label
    place = {"start": one.claim.start, "end": one.claim.end}
    line: dict[str, Any] = {
        "text": text,
        "spans": [{**place, "label": label.value.upper()}],
        # Prodigy shows this in the corner of the card, and carries what it does not know along.
        "meta": {
            "claim_id": one.claim.id,
            "response_id": about["response_id"],
            "confidence": one.verdict.confidence,
            "reason": one.reason,
            "sources": ", ".join(item.url for item in cited(one)),
        },
        "factcheck": {**about, **claim_record(one)},
        "options": _OPTIONS,
        "accept": [label.value],
    }
    if decision:
        # Without these the line is a task that waits for its answer.
        line |= {
            "answer": "accept",
            "_annotator_id": decision.reviewer,
            "_timestamp": int(instant(decision.at, f"decision {decision.id}").timestamp()),
        }
    return line


class _Meta(BaseModel):
    response_id: str = ""
    claim_id: str = ""


class _Span(BaseModel):
    start: int
    end: int


class _Task(BaseModel):
    text: str
    spans: list[_Span] = []
    meta: _Meta = _Meta()
    accept: list[str] = []
    answer: str = ""
    annotator: str = ""
    timestamp: float | None = Field(default=None, ge=0, lt=_YEAR_10000)


def read(entries: Iterator[Entry]) -> Iterator[Found | Lost]:
    """Read what ``prodigy db-out`` writes; lines without an answer are tasks and are passed over.

    Raises:
        InputError: a line is no task.
    """
    for entry in entries:
        # Pydantic keeps names with an underscore in front for itself.
        value = dict(entry.value)
        value["annotator"] = value.get("_annotator_id") or value.get("_session_id") or ""
        value["timestamp"] = value.get("_timestamp")
        task = check(_Task, Entry(where=entry.where, value=value), "export with: prodigy db-out")
        if not task.answer:
            continue
        if task.answer != "accept":
            reason = f"the answer is '{task.answer}', which names no verdict"
            yield Lost(where=entry.where, reason=reason, raw=entry.value)
        elif len(task.accept) > 1:
            reason = f"{len(task.accept)} verdicts were chosen"
            yield Lost(where=entry.where, reason=reason, raw=entry.value)
        else:
            span = task.spans[0] if len(task.spans) == 1 else None
            at = task.timestamp
            yield Found(
                where=entry.where,
                raw=entry.value,
                response_id=task.meta.response_id,
                text=task.text,
                claim_id=task.meta.claim_id,
                start=span.start if span else None,
                end=span.end if span else None,
                label=task.accept[0] if task.accept else "",
                reviewer=task.annotator,
                at="" if at is None else datetime.fromtimestamp(at, UTC).isoformat(),
            )

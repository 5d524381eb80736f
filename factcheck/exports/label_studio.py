"""Label Studio: one task a response, one region a claim; the tool predicts, people annotate.

The results of a region share its id, which is the claim's. Offsets are code points, CRLF counts 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from pydantic import BaseModel

from factcheck.exports.base import (
    Judged,
    Reviewed,
    Task,
    cited,
    claim_record,
    response_record,
)
from factcheck.exports.reading import Entry, Found, Lost, check
from factcheck.exports.text import for_xml, json_array
from factcheck.model import Label, content_id
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import Decision

#: Colours that stay apart for the colour-blind; the page shows the label's name too.
_COLOURS = {
    Label.SUPPORTED: "#117733",
    Label.REFUTED: "#882255",
    Label.CONFLICTING: "#ddaa33",
    Label.NOT_ENOUGH_EVIDENCE: "#6699cc",
    Label.NOT_CHECKED: "#bbbbbb",
}
_DECIDED = ("verdict", "error_type", "severity", "note", "source")
_TYPES = {"claim": "labels", "verdict": "choices", "error_type": "choices", "severity": "choices"}


def config(guidelines: Guidelines) -> str:
    """Return the labelling configuration of the project that the tasks are for."""
    view = ET.Element("View")
    ET.SubElement(view, "Header", value="$prompt")
    labels = ET.SubElement(view, "Labels", name="claim", toName="text")
    ET.SubElement(labels, "Label", value="claim", background="#4477aa")
    ET.SubElement(view, "Text", name="text", value="$text", granularity="symbol")
    verdict = _per_region(view, "Choices", "verdict", required="true", choice="single")
    for label in guidelines.labels:
        ET.SubElement(
            verdict,
            "Choice",
            value=label.value,
            background=_COLOURS[label],
            hint=for_xml(guidelines.labels[label]),
        )
    errors = _per_region(view, "Choices", "error_type", choice="single")
    for error in guidelines.error_types.values():
        ET.SubElement(errors, "Choice", value=for_xml(error.name), hint=for_xml(error.description))
    severities = _per_region(view, "Choices", "severity", choice="single")
    for severity in guidelines.severities.values():
        ET.SubElement(
            severities,
            "Choice",
            value=for_xml(severity.name),
            hint=for_xml(severity.description),
        )
    for name, said in (("why", "Why"), ("note", "Note"), ("source", "Source")):
        ET.SubElement(view, "Header", value=said, size="6")
        _per_region(view, "TextArea", name, editable="true")
    ET.indent(view)
    return ET.tostring(view, encoding="unicode")


def _per_region(view: ET.Element, tag: str, name: str, **more: str) -> ET.Element:
    return ET.SubElement(view, tag, {"name": name, "toName": "text", "perRegion": "true", **more})


def export(task: Task) -> Iterator[str]:
    """Yield the lines of a JSON array of tasks."""
    return json_array(_task(reviewed, task.guidelines) for reviewed in task.reports)


def _task(reviewed: Reviewed, guidelines: Guidelines) -> dict[str, Any]:
    judged = list(reviewed.judged())
    # The database behind the page cannot hold U+0000, and the page no half of a surrogate pair.
    text = for_xml(reviewed.report.response.text)
    predicted = [result for one in judged for result in _suggested(one, text, guidelines)]
    checked = [one.verdict.confidence for one in judged if one.claim.checkworthy]
    reviewers = dict.fromkeys(decision.reviewer for one in judged for decision in one.decisions)
    return {
        "data": {
            "text": text,
            **response_record(reviewed),
            "claims": [claim_record(one) for one in judged],
        },
        "predictions": [
            {
                "model_version": reviewed.agent,
                "score": round(sum(checked) / len(checked), 4) if checked else 0.0,
                "result": predicted,
            }
        ],
        "annotations": [
            {
                "was_cancelled": False,
                "ground_truth": False,
                "result": [
                    result
                    for one in judged
                    for decision in one.decisions
                    if decision.reviewer == reviewer
                    for result in _decided(one, decision, text)
                ],
            }
            for reviewer in reviewers
        ],
    }


def _suggested(one: Judged, text: str, guidelines: Guidelines) -> Iterator[dict[str, Any]]:
    why = [one.reason, *(f"{item.quote} ({item.url})" for item in cited(one))]
    yield from _region(
        one,
        text,
        {
            "verdict": one.verdict.label.value,
            "error_type": guidelines.error_type(one.verdict.error_type),
            "why": "\n".join(filter(None, why)),
        },
        score=one.verdict.confidence,
    )


def _decided(one: Judged, decision: Decision, text: str) -> Iterator[dict[str, Any]]:
    fields = {
        "verdict": decision.label.value,
        "error_type": decision.error_type,
        "severity": decision.severity,
        "note": decision.note,
        "source": decision.source,
    }
    # Whoever imports the tasks becomes the annotator in the tool; who it was, the region tells,
    # and by the seal whether it still holds what they decided.
    who = {"reviewer": decision.reviewer, "at": decision.at, "seal": _seal(fields)}
    yield from _region(one, text, fields, meta=[f"{key}: {value}" for key, value in who.items()])


def _seal(fields: dict[str, str]) -> str:
    return content_id("k", *(for_xml(fields[name]) for name in _DECIDED))


def _region(
    one: Judged,
    text: str,
    fields: dict[str, str],
    *,
    score: float | None = None,
    meta: list[str] | None = None,
) -> Iterator[dict[str, Any]]:
    place = {"start": one.claim.start, "end": one.claim.end}
    quote = text[one.claim.start : one.claim.end]
    region = {"id": one.claim.id, "to_name": "text"}
    yield {
        **region,
        "from_name": "claim",
        "type": "labels",
        "value": {**place, "text": quote, "labels": ["claim"]},
        **({} if score is None else {"score": score}),
        **({} if meta is None else {"meta": {"text": meta}}),
    }
    for name, value in fields.items():
        if value:
            kind = _TYPES.get(name, "textarea")
            held = {"choices" if kind == "choices" else "text": [for_xml(value)]}
            yield {**region, "from_name": name, "type": kind, "value": {**place, **held}}


class _Value(BaseModel):
    start: int | None = None
    end: int | None = None
    choices: list[str] = []
    text: list[str] | str = []


class _Meta(BaseModel):
    text: list[str] = []


class _Result(BaseModel):
    id: str = ""
    from_name: str = ""
    type: str = ""
    value: _Value = _Value()
    meta: _Meta | None = None


class _User(BaseModel):
    id: int | None = None
    email: str = ""
    username: str = ""


class _Annotation(BaseModel):
    result: list[_Result] = []
    completed_by: int | _User | None = None
    was_cancelled: bool = False
    updated_at: str | None = None
    created_at: str | None = None


class _Data(BaseModel):
    text: str = ""
    response_id: str = ""


class _Task(BaseModel):
    data: _Data
    annotations: list[_Annotation]


def read(entries: Iterator[Entry]) -> Iterator[Found | Lost]:
    """Read the decisions of an export in the format JSON (not JSON-MIN, which parts regions).

    Raises:
        InputError: an entry is no task with annotations.
    """
    for entry in entries:
        task = check(_Task, entry, "export the project as JSON")
        for place, annotation in enumerate(task.annotations):
            yield from _annotation(entry, place, task, annotation)


def _annotation(
    entry: Entry, place: int, task: _Task, annotation: _Annotation
) -> Iterator[Found | Lost]:
    raw = entry.value["annotations"][place]
    where = f"{entry.where}: annotation {place + 1}"
    if annotation.was_cancelled:
        yield Lost(where=where, reason="the annotator skipped the task", raw=raw)
        return
    regions: dict[str, list[_Result]] = {}
    for result in annotation.result:
        regions.setdefault(result.id, []).append(result)
    for identity, results in regions.items():
        held: dict[str, str] = {}
        for result in results:
            lines = result.value.choices or result.value.text
            held[result.from_name] = lines if isinstance(lines, str) else "\n".join(lines)
        fields = {name: held.get(name, "") for name in _DECIDED}
        noted = [line for result in results if result.meta for line in result.meta.text]
        name, account = _user(annotation.completed_by)
        at = annotation.updated_at or annotation.created_at or ""
        if _noted(noted, "seal: ") == _seal(fields):
            name, at = _noted(noted, "reviewer: "), _noted(noted, "at: ")
        yield Found(
            where=f"{where}, region {identity}",
            raw=[result.model_dump() for result in results],
            response_id=task.data.response_id,
            text=task.data.text,
            claim_id=identity,
            start=next((r.value.start for r in results if r.value.start is not None), None),
            end=next((r.value.end for r in results if r.value.end is not None), None),
            label=fields.pop("verdict"),
            **fields,
            reviewer=name,
            account=account,
            at=at,
        )


def _noted(lines: list[str], key: str) -> str:
    return next((line.removeprefix(key) for line in lines if line.startswith(key)), "")


def _user(user: int | _User | None) -> tuple[str, str]:
    """Return the name of a user, and what tells apart those whom the export does not name."""
    if isinstance(user, _User):
        return user.email or user.username, f"Label Studio user {user.id}"
    return "", f"Label Studio user {user}"

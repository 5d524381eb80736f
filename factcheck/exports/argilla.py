"""Argilla 2: one record a claim, in the JSON that ``dataset.records.from_json`` reads.

The fields are ``response``, ``claim`` and ``evidence``; the questions ``verdict``, ``error_type``,
``severity`` (labels), ``note``, ``source`` (texts) and ``spans`` on the response. A response of Argilla
belongs to an account of the server, which a file cannot make: what people decided here stands in
the metadata, what they decide there comes back with their accounts' ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from factcheck.exports.base import Judged, Reviewed, Task
from factcheck.exports.reading import Entry, Found, Lost, check
from factcheck.exports.text import for_xml, json_array, json_line
from factcheck.review.guidelines import Guidelines

_QUESTIONS = ("verdict", "error_type", "severity", "note", "source")


def config(guidelines: Guidelines) -> str:
    """Return the settings of the dataset, as ``argilla.Settings.from_json`` reads them."""
    labels = {label.value: said for label, said in guidelines.labels.items()}
    errors = {error.name: error.description for error in guidelines.error_types.values()}
    severities = {one.name: one.description for one in guidelines.severities.values()}
    settings = {
        "guidelines": "\n\n".join(
            "\n".join(f"- {name}: {said}" for name, said in names.items())
            for names in (labels, errors, severities)
        ),
        "fields": [
            {"name": name, "required": name != "evidence", "settings": {"type": "text"}}
            for name in ("response", "claim", "evidence")
        ],
        "questions": [
            _question("verdict", "label_selection", required=True, options=labels),
            _question("error_type", "label_selection", options=errors),
            _question("severity", "label_selection", options=severities),
            _question("note", "text"),
            _question("source", "text"),
            _question("spans", "span", options=["claim"], field="response", allow_overlapping=True),
        ],
        "vectors": [],
        "metadata": [],
        # The metadata leads back to the claim, and stands in no filter.
        "allow_extra_metadata": True,
    }
    return json_line(settings, ascii_only=True)


def _question(
    name: str, kind: str, *, required: bool = False, options: Iterable[str] = (), **more: Any
) -> dict[str, Any]:
    settings = {"type": kind, **more}
    if options:
        settings["options"] = [{"value": option, "text": option} for option in options]
    return {"name": name, "required": required, "settings": settings}


def export(task: Task) -> Iterator[str]:
    """Yield the lines of a JSON array of records."""
    records = (
        _record(reviewed, one, task.guidelines)
        for reviewed in task.reports
        for one in reviewed.judged()
    )
    # Argilla reads in the encoding of the machine, and every encoding holds ASCII.
    return json_array(records, ascii_only=True)


def _record(reviewed: Reviewed, one: Judged, guidelines: Guidelines) -> dict[str, Any]:
    claim, verdict = one.claim, one.verdict
    response = reviewed.report.response
    agent = {"agent": reviewed.agent}
    span = {"start": claim.start, "end": claim.end, "label": "claim"}
    suggestions: dict[str, Any] = {
        "verdict": {"value": verdict.label.value, "score": verdict.confidence, **agent},
        "spans": {"value": [span], "score": None, **agent},
    }
    error = guidelines.error_type(verdict.error_type)
    if error:
        suggestions["error_type"] = {"value": error, "score": None, **agent}
    evidence = "\n\n".join(
        f"{item.stance.value}: {item.quote}\n{item.title}, {item.url}, revision {item.revision}"
        for item in one.evidence
    )
    return {
        "id": f"{response.id}#{claim.id}",
        "fields": {
            "response": for_xml(response.text),
            "claim": for_xml(claim.text),
            "evidence": for_xml(evidence),
        },
        "metadata": {
            "response_id": response.id,
            "claim_id": claim.id,
            "start": claim.start,
            "end": claim.end,
            "lang": claim.lang,
            "origin": response.origin,
            "reason": one.reason,
            **_decided(one),
        },
        "suggestions": suggestions,
        "responses": {},
        "vectors": {},
    }


def _decided(one: Judged) -> dict[str, list[str]]:
    """Shape the decisions as lists of equal length; Argilla's metadata holds no objects."""
    if not one.decisions:
        return {}
    return {
        f"decided_{name}": [str(getattr(decision, name)) for decision in one.decisions]
        for name in ("label", "error_type", "severity", "note", "source", "reviewer", "at")
    }


class _Metadata(BaseModel):
    response_id: str = ""
    claim_id: str = ""
    start: int | None = None
    end: int | None = None


class _Answer(BaseModel):
    value: Any = None
    user_id: str = ""


class _Record(BaseModel):
    id: str | int | None = None
    fields: dict[str, Any] = {}
    metadata: _Metadata = _Metadata()
    responses: dict[str, list[_Answer]] | None = None


def read(entries: Iterator[Entry]) -> Iterator[Found | Lost]:
    """Read the responses of ``dataset.records.to_json``; a record without any is passed over.

    Raises:
        InputError: an entry is no record.
    """
    for entry in entries:
        record = check(_Record, entry, "write it with: dataset.records.to_json(path)")
        answers: dict[str, dict[str, Any]] = {}
        for question, of in (record.responses or {}).items():
            for answer in of:
                answers.setdefault(answer.user_id, {})[question] = answer.value
        response_id, _, claim_id = str(record.id or "").partition("#")
        for user, held in answers.items():
            span: dict[str, Any] = {}
            match held.get("spans"):
                case [dict() as span]:
                    pass
            texts = {name: str(held.get(name) or "") for name in _QUESTIONS}
            yield Found(
                where=f"{entry.where}: responses of user {user}",
                raw={"id": record.id, "user_id": user, **held},
                response_id=record.metadata.response_id or (response_id if claim_id else ""),
                text=str(record.fields.get("response") or ""),
                claim_id=record.metadata.claim_id or claim_id,
                start=span.get("start", record.metadata.start),
                end=span.get("end", record.metadata.end),
                label=texts.pop("verdict"),
                **texts,
                account=f"Argilla user {user}",
            )

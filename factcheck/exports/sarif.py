"""SARIF 2.1.0, for code scanning and CI gates: one result a claim, one rule a verdict.

A refuted claim is an error, a conflicting one a warning, one without enough evidence a note; what a
person decided goes before the suggestion. Regions count code points, and say so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from factcheck.exports.base import Judged, Reviewed, Task, cited, claim_record
from factcheck.exports.text import in_address, json_line
from factcheck.model import Label

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    Label.REFUTED: ("fail", "error"),
    Label.CONFLICTING: ("fail", "warning"),
    Label.NOT_ENOUGH_EVIDENCE: ("fail", "note"),
    Label.SUPPORTED: ("pass", "none"),
    Label.NOT_CHECKED: ("notApplicable", "none"),
}
_ORDER = list(Label)


def export(task: Task) -> Iterator[str]:
    """Yield the lines of one log with one run; results are written as the reports come."""
    rules = [
        {
            "id": label.value,
            "shortDescription": {"text": task.guidelines.labels.get(label, label.value)},
            "defaultConfiguration": {"level": _LEVELS[label][1]},
        }
        for label in _ORDER
    ]
    head = ""
    for reviewed in task.reports:
        if not head:
            head = _head(reviewed.report.made_with.factcheck, rules)
            yield head
            before = ""
        lines = _Lines(reviewed.report.response.text)
        for one in reviewed.judged():
            yield before + json_line(_result(reviewed, one, lines))
            before = ","
    if not head:
        yield _head("", rules)
    yield "]}]}"


def _head(version: str, rules: list[dict[str, Any]]) -> str:
    driver = {"name": "factcheck", **({"version": version} if version else {}), "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}
    log = json_line({"$schema": SCHEMA, "version": "2.1.0"})
    # The results follow one by one within the open brackets.
    return f'{log[:-1]},"runs":[{json_line(run)[:-1]},"results":['


class _Lines:
    """Lines and columns from 1; CRLF and LF end a line, as SARIF takes for granted."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(at + 1 for at, mark in enumerate(text) if mark == "\n")]

    def at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _result(reviewed: Reviewed, one: Judged, lines: _Lines) -> dict[str, Any]:
    claim = one.claim
    kind, level = _LEVELS[one.label]
    (line, column), (end_line, end_column) = lines.at(claim.start), lines.at(claim.end)
    quotes = [
        {
            "id": at,
            "message": {"text": f"{item.quote} ({item.title}, revision {item.revision})"},
            "physicalLocation": {"artifactLocation": {"uri": _uri(item.url)}},
        }
        for at, item in enumerate(cited(one), start=1)
        if item.url
    ]
    return {
        "ruleId": one.label.value,
        "ruleIndex": _ORDER.index(one.label),
        "kind": kind,
        "level": level,
        "message": {"text": _message(one)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(reviewed.report.response.origin)},
                    "region": {
                        "charOffset": claim.start,
                        "charLength": claim.end - claim.start,
                        "startLine": line,
                        "startColumn": column,
                        "endLine": end_line,
                        "endColumn": end_column,
                        "snippet": {"text": claim.quote},
                    },
                }
            }
        ],
        **({"relatedLocations": quotes} if quotes else {}),
        "partialFingerprints": {"claimId/v1": claim.id},
        "properties": {
            "response_id": reviewed.report.response.id,
            **claim_record(one),
        },
    }


def _message(one: Judged) -> str:
    decision = one.decision
    if decision:
        said = f"{decision.label.value}, decided by {decision.reviewer}"
        why = decision.note or one.reason
    else:
        said = f"{one.verdict.label.value} (confidence {one.verdict.confidence:.2f})"
        why = one.reason
    return f"{one.claim.text} - {said}{f': {why}' if why else ''}"


def _uri(place: str) -> str:
    """Make a valid relative or absolute reference of a file name or an address."""
    if place in {"", "-"}:
        return "stdin"
    if place.startswith(("https://", "http://")):
        return in_address(place, safe=":/?#[]@!$&'()*+,;=%~")
    if place.startswith("/"):
        return "file://" + in_address(place)
    return in_address(place)

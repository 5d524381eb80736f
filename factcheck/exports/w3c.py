"""W3C Web Annotation: the suggestion and each decision are annotations on the same words.

One JSON-LD object a line. Offsets are code points, which the data model asks for.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exports.base import Judged, Reviewed, Task, cited
from factcheck.exports.text import in_address, json_line
from factcheck.review.records import Decision

#: How much of the text around a quote tells two equal quotes apart.
_AROUND = 32


def export(task: Task) -> Iterator[str]:
    """Yield one annotation a line: the suggestion, then the decisions on it."""
    for reviewed in task.reports:
        for one in reviewed.judged():
            yield json_line(_suggestion(reviewed, one))
            for decision in one.decisions:
                yield json_line(_decision(reviewed, one, decision))


def _suggestion(reviewed: Reviewed, one: Judged) -> dict[str, Any]:
    bodies = [_text(one.verdict.label.value, "classifying")]
    for purpose, said in (
        ("describing", one.reason),
        ("tagging", one.verdict.error_type),
        ("editing", one.verdict.correction),
    ):
        if said:
            bodies.append(_text(said, purpose, one.claim.lang if purpose != "tagging" else ""))
    bodies += [
        {
            "type": "SpecificResource",
            "source": item.url or f"urn:sha256:{item.sha256}",
            "purpose": "linking",
            "selector": {"type": "TextQuoteSelector", "exact": item.quote},
            "state": {"type": "TimeState", "sourceDate": item.retrieved_at},
        }
        for item in cited(one)
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{_about(reviewed)}:{in_address(one.claim.id, safe='')}",
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"id": f"urn:factcheck:{in_address(reviewed.agent)}", "type": "Software"},
        "body": bodies,
        "target": _target(reviewed, one),
    }


def _decision(reviewed: Reviewed, one: Judged, decision: Decision) -> dict[str, Any]:
    bodies = [_text(decision.label.value, "classifying")]
    for purpose, said in (
        ("tagging", decision.error_type),
        ("tagging", decision.severity),
        ("commenting", decision.note),
    ):
        if said:
            bodies.append(_text(said, purpose))
    if decision.source:
        bodies.append({"type": "SpecificResource", "source": decision.source, "purpose": "linking"})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{_about(reviewed)}:{in_address(decision.id, safe='')}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": decision.reviewer},
        "created": decision.at,
        "body": bodies,
        "target": _target(reviewed, one),
    }


def _text(value: str, purpose: str, lang: str = "") -> dict[str, Any]:
    body = {"type": "TextualBody", "value": value, "purpose": purpose, "format": "text/plain"}
    return body | ({"language": lang} if lang else {})


def _about(reviewed: Reviewed) -> str:
    return f"urn:factcheck:{in_address(reviewed.report.response.id, safe='')}"


def _target(reviewed: Reviewed, one: Judged) -> dict[str, Any]:
    text = reviewed.report.response.text
    start, end = one.claim.start, one.claim.end
    return {
        "source": _about(reviewed),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - _AROUND) : start],
                "suffix": text[end : end + _AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }

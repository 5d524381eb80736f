"""UIMA CAS as JSON 0.4.0, which dkpro-cassis and INCEpTION read: one file a response.

Offsets count UTF-16 units. A claim is a ``webanno.custom.Claim``, its evidence an array of
``webanno.custom.Evidence``, which has no place in the text and so no offsets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exports.base import Task, annotation_features, evidence_record
from factcheck.exports.text import Utf16, json_line, whole

_CLAIM = "webanno.custom.Claim"
_EVIDENCE = "webanno.custom.Evidence"


def export(task: Task) -> Iterator[str]:
    """Yield one CAS a response, each on a line; a file holds one."""
    for reviewed in task.reports:
        response = reviewed.report.response
        place = Utf16(response.text)
        structures: list[dict[str, Any]] = [
            {
                "%ID": 1,
                "%TYPE": "uima.cas.Sofa",
                "sofaNum": 1,
                "sofaID": "_InitialView",
                "mimeType": "text/plain",
                "sofaString": whole(response.text),
            },
            {
                "%ID": 2,
                "%TYPE": "uima.tcas.DocumentAnnotation",
                "@sofa": 1,
                "begin": 0,
                "end": place.units(len(response.text)),
                "language": response.lang,
            },
        ]
        members = [2]
        claim_features: dict[str, str] = {}
        for one in reviewed.judged():
            features = annotation_features(reviewed, one, task.guidelines)
            claim_features = features
            quotes = []
            for item in one.evidence:
                quotes.append(len(structures) + 1)
                record = evidence_record(item)
                structures.append({"%ID": quotes[-1], "%TYPE": _EVIDENCE, **record})
            array = len(structures) + 1
            structures.append({"%ID": array, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": quotes})
            members.append(len(structures) + 1)
            structures.append(
                {
                    "%ID": members[-1],
                    "%TYPE": _CLAIM,
                    "@sofa": 1,
                    "begin": place.units(one.claim.start),
                    "end": place.units(one.claim.end),
                    **features,
                    "@evidence": array,
                }
            )
        yield json_line(
            {
                "%TYPES": _types(claim_features),
                "%FEATURE_STRUCTURES": structures,
                "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}},
            }
        )


def _types(claim_features: dict[str, str]) -> dict[str, Any]:
    quote = dict.fromkeys(
        ("id", "quote", "url", "title", "source", "revision", "retrieved_at", "sha256", "stance"),
        "uima.cas.String",
    )
    claim = dict.fromkeys(claim_features, "uima.cas.String")
    return {
        _EVIDENCE: _type(_EVIDENCE, "uima.cas.TOP", quote),
        _CLAIM: _type(_CLAIM, "uima.tcas.Annotation", claim | {"evidence": f"{_EVIDENCE}[]"}),
    }


def _type(name: str, above: str, features: dict[str, str]) -> dict[str, Any]:
    return {
        "%NAME": name,
        "%SUPER_TYPE": above,
        **{key: {"%NAME": key, "%RANGE": range_} for key, range_ in features.items()},
    }

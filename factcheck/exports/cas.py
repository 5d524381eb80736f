"""UIMA CAS as JSON 0.4.0, which dkpro-cassis and INCEpTION read: one file a response.

Offsets count UTF-16 units. A claim is a ``webanno.custom.Claim``, its evidence an array of
``webanno.custom.Evidence``, which has no place in the text and so no offsets.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exports.base import Reviewed, Task, annotation_features, evidence_record
from factcheck.exports.text import Utf16, for_xml, json_line
from factcheck.review.guidelines import Guidelines

_CLAIM = "webanno.custom.Claim"
_EVIDENCE = "webanno.custom.Evidence"


def export(task: Task) -> Iterator[str]:
    """Yield one CAS a response, each on a line; a file holds one."""
    for reviewed in task.reports:
        yield json_line(_cas(reviewed, task.guidelines))


def _cas(reviewed: Reviewed, guidelines: Guidelines) -> dict[str, Any]:
    response = reviewed.report.response
    place = Utf16(response.text)
    structures: list[dict[str, Any]] = []
    claims: list[int] = []
    names: list[str] = []

    def add(kind: str, **features: Any) -> int:
        structures.append({"%ID": len(structures) + 1, "%TYPE": kind, **features})
        return len(structures)

    def span(start: int, end: int) -> dict[str, int]:
        return {"@sofa": sofa, "begin": place.units(start), "end": place.units(end)}

    sofa = add(
        "uima.cas.Sofa",
        sofaNum=1,
        sofaID="_InitialView",
        mimeType="text/plain",
        # INCEpTION writes XML of it.
        sofaString=for_xml(response.text),
    )
    whole = span(0, len(response.text))
    document = add("uima.tcas.DocumentAnnotation", **whole, language=response.lang)
    for one in reviewed.judged():
        features = annotation_features(reviewed, one, guidelines)
        names = list(features)
        quotes = [add(_EVIDENCE, **evidence_record(item)) for item in one.evidence]
        array = add("uima.cas.FSArray", **{"%ELEMENTS": quotes})
        place_of = span(one.claim.start, one.claim.end)
        claims.append(add(_CLAIM, **place_of, **features, **{"@evidence": array}))
    return {
        "%TYPES": _types(names),
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": {"_InitialView": {"%SOFA": sofa, "%MEMBERS": [document, *claims]}},
    }


def _types(names: list[str]) -> dict[str, Any]:
    quote = dict.fromkeys(
        ("id", "quote", "url", "title", "source", "revision", "retrieved_at", "sha256", "stance"),
        "uima.cas.String",
    )
    claim = dict.fromkeys(names, "uima.cas.String")
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

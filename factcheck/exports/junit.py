"""JUnit XML, which every CI server shows: one suite a response, one case a claim.

Refuted and conflicting claims fail; what is not checked or lacks evidence is skipped. A person's
decision goes before the suggestion.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from factcheck.exports.base import Judged, Reviewed, Task, cited
from factcheck.exports.text import for_xml
from factcheck.model import Label
from factcheck.reports.plain import WORDS, clean

_FAILED = frozenset({Label.REFUTED, Label.CONFLICTING})
_PASSED = frozenset({Label.SUPPORTED})


def export(task: Task) -> Iterator[str]:
    """Yield the document; each suite as its report comes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<testsuites name="factcheck">'
    for reviewed in task.reports:
        suite = _suite(reviewed)
        ET.indent(suite)
        yield ET.tostring(suite, encoding="unicode")
    yield "</testsuites>"


def _suite(reviewed: Reviewed) -> ET.Element:
    response = reviewed.report.response
    judged = list(reviewed.judged())
    failed = sum(one.label in _FAILED for one in judged)
    passed = sum(one.label in _PASSED for one in judged)
    name = for_xml(clean(response.origin)) or response.id
    suite = ET.Element(
        "testsuite",
        name=name,
        tests=str(len(judged)),
        failures=str(failed),
        errors="0",
        skipped=str(len(judged) - failed - passed),
    )
    for one in judged:
        suite.append(_case(name, one))
    return suite


def _case(suite: str, one: Judged) -> ET.Element:
    case = ET.Element(
        "testcase", classname=suite, name=for_xml(f"{one.number}. {clean(one.claim.text)}")
    )
    word = WORDS[one.label][1]
    if one.label in _FAILED:
        element = ET.SubElement(case, "failure", type=one.label.value, message=_why(one))
        element.text = for_xml("\n".join(_details(one)))
    elif one.label not in _PASSED:
        ET.SubElement(case, "skipped", message=for_xml(f"{word}: {_reason(one)}"))
    else:
        ET.SubElement(case, "system-out").text = for_xml("\n".join(_details(one)))
    return case


def _reason(one: Judged) -> str:
    note = one.decision.note if one.decision else ""
    said = one.claim.reason if one.label is Label.NOT_CHECKED else one.reason
    return clean(note or said)


def _why(one: Judged) -> str:
    word = WORDS[one.label][1]
    by = f" (decided by {clean(one.decision.reviewer)})" if one.decision else ""
    reason = _reason(one)
    return for_xml(f"{word}{by}{f': {reason}' if reason else ''}")


def _details(one: Judged) -> Iterator[str]:
    yield f"characters {one.claim.start}-{one.claim.end}: {clean(one.claim.quote)}"
    suggestion = f"{WORDS[one.verdict.label][1]} (confidence {one.verdict.confidence:.2f})"
    yield f"suggested: {suggestion}"
    for decision in one.decisions:
        said = ", ".join(filter(None, (decision.error_type, decision.severity, decision.note)))
        who = f"{clean(decision.reviewer)} at {decision.at}"
        yield f"decided: {WORDS[decision.label][1]} by {who}{f': {clean(said)}' if said else ''}"
    for item in cited(one):
        yield f'"{clean(item.quote)}" - {clean(item.title)}, {item.url}, revision {item.revision}'

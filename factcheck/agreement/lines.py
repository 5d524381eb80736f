"""One line of a file -> what it says: a record, the verdicts of a report, a label or a mark."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.agreement.model import Judgement, Value
from factcheck.errors import InputError
from factcheck.model import Report
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import (
    AnyRecord,
    Decision,
    Preference,
    Score,
    TaskFlag,
    Undo,
    read_line,
)

#: The rater that the tool is.
TOOL = "factcheck"
#: What a label or a mark may say beside its value.
_PLAIN = (
    "rater",
    "response_id",
    "dimension",
    "lang",
    "type",
    "note",
    "source",
    "at",
    "error_type",
    "severity",
)
#: A larger number is no mark.
_MOST = 1e9
HINT = "factcheck agreement --help names what is read"


def is_tool(rater: str) -> bool:
    """Tell whether a rater is the tool, or one of several runs of it."""
    return rater == TOOL or rater.startswith(f"{TOOL} (")


def record(line: str, where: str) -> AnyRecord:
    """Read a review record whose marks are marks.

    Raises:
        InputError: it is none; ``where`` names the line.
    """
    found = read_line(line, where)
    if isinstance(found, Score) and abs(found.value) > _MOST:
        raise InputError(f"{where}: value: not a mark")
    if isinstance(found, Preference) and abs(found.strength) > 3:
        raise InputError(f"{where}: strength: {found.strength} is not -3 to 3")
    return found


def of_report(report: Report, guidelines: Guidelines) -> Iterator[Judgement]:
    """Yield the tool's verdicts, with its errors named as the guidelines do."""
    for claim, verdict in zip(report.claims, report.verdicts, strict=True):
        values: dict[str, Value] = {"verdict": verdict.label.value}
        if verdict.error_type:
            named = guidelines.error_type(verdict.error_type)
            values["error_type"] = named or verdict.error_type
        yield Judgement(
            rater=TOOL,
            about="claim",
            response_id=report.response.id,
            subject=claim.id,
            values=values,
            start=claim.start,
            end=claim.end,
            lang=claim.lang,
            kind=claim.kind.value,
            note=verdict.reasons[0].detail if verdict.reasons else "",
        )


def of_record(record: AnyRecord) -> Judgement:
    """Return what a decision, score, flag or preference says."""
    common: dict[str, Any] = {
        "rater": record.reviewer,
        "response_id": record.response_id,
        "at": record.at,
    }
    match record:
        case Decision():
            named = {
                "verdict": record.label.value,
                "error_type": record.error_type,
                "severity": record.severity,
            }
            return Judgement(
                about="claim",
                subject=record.claim_id,
                values={name: value for name, value in named.items() if value},
                start=record.start,
                end=record.end,
                lang=record.lang,
                note=record.note,
                source=record.source,
                suggested=record.suggested.value if record.suggested else "",
                blind=record.blind,
                **common,
            )
        case Score():
            return Judgement(
                about="response",
                subject="",
                values={f"score.{record.dimension}": record.value},
                note=record.rationale,
                **common,
            )
        case TaskFlag():
            return Judgement(
                about="flag",
                subject=record.flag,
                values={"flags": "raised"},
                kind=record.flag,
                note=record.note,
                **common,
            )
        case Preference():
            # "A better than B" and "B worse than A" are one judgement of one pair.
            swapped = record.other_id < record.response_id
            one, other = sorted((record.response_id, record.other_id))
            return Judgement(
                about="pair",
                subject=other,
                values={"preference": -record.strength if swapped else record.strength},
                note=record.explanation,
                **(common | {"response_id": one}),
            )
        case Undo():
            raise AssertionError("an undo judges nothing")


def of_plain(raw: Mapping[str, Any], where: str) -> Judgement | None:
    """Read a label or a mark; None if it holds no value yet.

    Raises:
        InputError: it is neither; ``where`` names the line.
    """
    identity = next((raw[key] for key in ("claim_id", "id", "item") if key in raw), None)
    if identity is None or isinstance(identity, dict | list) or not {"label", "value"} & set(raw):
        raise InputError(
            f"{where}: not a judgement: neither a review record, a report, an id with a label, "
            "nor an id with a dimension and a value",
            hint=HINT,
        )
    value = _value(raw.get("label", raw.get("value")), where)
    if value is None:
        return None
    start, end = raw.get("start"), raw.get("end")
    if any(offset is not None and type(offset) is not int for offset in (start, end)):
        raise InputError(f"{where}: start and end are whole numbers of code points")
    said = {key: _text(raw, key, where) for key in _PLAIN}
    common: dict[str, Any] = {
        "rater": said["rater"],
        "lang": said["lang"],
        "kind": said["type"],
        "note": said["note"],
        "source": said["source"],
        "at": said["at"],
    }
    if said["dimension"]:
        return Judgement(
            about="response",
            response_id=said["response_id"] or str(identity),
            subject="",
            values={f"score.{said['dimension']}": value},
            **common,
        )
    more = {key: said[key] for key in ("error_type", "severity") if said[key]}
    label = value if isinstance(value, str) else f"{value:.12g}"
    return Judgement(
        about="claim",
        response_id=said["response_id"],
        subject=str(identity),
        values={"label": label, **more},
        start=start if end is not None else None,
        end=end if start is not None else None,
        **common,
    )


def _value(raw: Any, where: str) -> Value | None:
    """Return a label or mark; None for none."""
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, str):
        return raw
    if isinstance(raw, int | float) and abs(raw) <= _MOST:
        # So that 4 and 4.0 are one mark, in words too.
        return int(raw) if raw == int(raw) else raw
    raise InputError(f"{where}: neither a text nor a mark: {json.dumps(raw)[:40]}")


def _text(raw: Mapping[str, Any], key: str, where: str) -> str:
    value = raw.get(key)
    if value is None:
        return ""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f"{where}: {key} is a text, not {json.dumps(value)[:40]}")

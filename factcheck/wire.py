"""Values <-> JSON: the one place that knows spellings on disk.

Field names are those of `factcheck.model`. The text is deterministic: fields in the order of the
model, no spaces that depend on anything, non-ASCII letters as they are.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, InputError
from factcheck.model import SCHEMA_VERSION, Claim, Evidence, Report, SourceStatus, Verdict

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@cache
def _report_adapter() -> TypeAdapter[Report]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - only reading a report needs it

    return TypeAdapter(Report)


@cache
def _found_adapter() -> TypeAdapter[tuple[tuple[Evidence, ...], tuple[SourceStatus, ...]]]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - only reading what was kept needs it

    return TypeAdapter(tuple[tuple[Evidence, ...], tuple[SourceStatus, ...]])


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    names = [field.name for field in fields(kind)]
    # What a thing is comes before what it inherits.
    return tuple(sorted(names, key=lambda name: name not in {"id", "claim_id", "schema_version"}))


#: Of which JSON has its own.
_PLAIN = frozenset({str, int, float, bool, type(None)})


def line(value: Claim | Report | Mapping[str, Any]) -> str:
    """Write a value as one line of JSON, without the line break."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def page(report: Report) -> str:
    """Write a report as indented JSON for people to read, without the final line break."""
    return json.dumps(plain(report), ensure_ascii=False, indent=2)


def plain(value: Any) -> Any:
    """Turn a value of the model into dicts, lists, strings and numbers."""
    if type(value) in _PLAIN:  # most
        return value
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        kind: Any = type(value)
        return {name: plain(getattr(value, name)) for name in _field_names(kind)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def found(evidence: Sequence[Evidence], statuses: Sequence[SourceStatus]) -> bytes:
    """Write what was found for a claim, for `read_found` to read."""
    text = json.dumps([plain(evidence), plain(statuses)], separators=(",", ":"))
    return text.encode()


def read_found(text: bytes) -> tuple[tuple[Evidence, ...], tuple[SourceStatus, ...]]:
    """Read what `found` wrote.

    Raises:
        ValueError: it is something else.
    """
    return _found_adapter().validate_json(text)


def search_line(evidence: Evidence) -> dict[str, Any]:
    """Shape a passage found by ``factcheck search``, with its rank score on top."""
    found = plain(evidence)
    return {"score": found["scores"].get("rank", 0.0), **found}


def verify_line(identity: str, verdict: Verdict, scores: Mapping[str, float]) -> dict[str, Any]:
    """Shape a verdict of ``factcheck verify``."""
    return {
        "id": identity,
        "label": verdict.label.value,
        "confidence": verdict.confidence,
        "scores": dict(scores),
        "reasons": plain(verdict)["reasons"],
        "error_type": verdict.error_type,
        "correction": verdict.correction,
    }


def error(raised: FactcheckError) -> dict[str, str]:
    """Shape an error that stands in place of a result."""
    return {"type": type(raised).__name__, "message": raised.message, "hint": raised.hint}


#: Said where something is no report.
_MAKE = "make a report with: factcheck -f json FILE"


def read_report(text: str, where: str) -> Report:
    """Read a report back; ``where`` names the file or line in errors.

    Raises:
        InputError: the text is not a report of a schema version that we read.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - see `_report_adapter`

    try:
        raw = json.loads(text, parse_constant=_finite, parse_float=_finite)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a ValueError
        raise InputError(f"{where}: not valid JSON ({error})", hint=_MAKE) from error
    if not isinstance(raw, dict) or "schema_version" not in raw:
        raise InputError(f"{where}: not a factcheck report", hint=_MAKE)
    version = str(raw["schema_version"])
    if version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise InputError(
            f"{where}: a report of schema {version}; this version reads {SCHEMA_VERSION}",
            hint="check the response again, or use the version that made it",
        )
    try:
        report = _report_adapter().validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"])
        raise InputError(f"{where}: {path}: {first['msg']}") from error
    if problem := _inconsistency(report):
        raise InputError(f"{where}: {problem}", hint=_MAKE)
    return report


def _finite(number: str) -> float:
    """Read a number as JSON has it: without NaN and infinity, which no other reader takes.

    Raises:
        ValueError: it is neither, or too large.
    """
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number[:20]} is no number of JSON")
    return value


def _inconsistency(report: Report) -> str:
    """Say what in a report that fits the schema would mislead whoever shows or exports it."""
    if [one.claim_id for one in report.verdicts] != [claim.id for claim in report.claims]:
        return "verdicts: not one for each claim, in the order of the claims"
    for at, claim in enumerate(report.claims):
        if not 0 <= claim.start < claim.end <= len(report.response.text):
            return f"claims.{at}: {claim.start} to {claim.end} is no place in the response"
    numbers = [one.confidence for one in report.verdicts] + [one.worth for one in report.claims]
    numbers += [score for one in report.evidence for score in one.scores.values()]
    if not all(map(math.isfinite, numbers)):  # a number may be written as a text
        return "a confidence, worth or score is no number"
    return ""


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:factcheck:report:{SCHEMA_VERSION}",
        **_report_adapter().json_schema(mode="serialization"),
    }

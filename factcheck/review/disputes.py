"""The queue that ``factcheck agreement --queue`` writes -> what raters decided, for who adjudicates."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.errors import InputError
from factcheck.inputs import unreadable
from factcheck.model import Label
from factcheck.review.records import Decision

#: Response and claim -> what each rater decided about the claim.
Disputes = Mapping[tuple[str, str], tuple[Decision, ...]]
_HINT = "it is what 'factcheck agreement A.jsonl B.jsonl --queue FILE' writes"


def read(path: Path) -> Disputes:
    """Read a queue; of its lines, those about claims.

    A claim that raters named differently is found under each of its names.

    Raises:
        InputError: the file cannot be read, or is no queue.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise unreadable(path, error) from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 text") from error
    found: dict[tuple[str, str], tuple[Decision, ...]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if row["about"] != "claim":
                continue
            response = str(row["response_id"])
            decided = [_decision(row, rating) for rating in row["ratings"]]
            names = {row["claim_id"], *(rating.get("claim_id") for rating in row["ratings"])}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not a line of a queue", hint=_HINT) from error
        for name in names - {None}:
            found[response, str(name)] = tuple(one for one in decided if one)
    return MappingProxyType(found)


def _decision(row: Mapping[str, Any], rating: Mapping[str, Any]) -> Decision | None:
    """Return what a rater decided; None where they gave the claim no verdict of ours."""
    label = str(rating.get("verdict", ""))
    if label not in list(Label):
        return None
    return Decision(
        id="",
        response_id=str(row["response_id"]),
        reviewer=str(rating["rater"]),
        at=str(rating.get("at", "")),
        claim_id=str(rating.get("claim_id", row["claim_id"])),
        start=int(row.get("start", 0)),
        end=int(row.get("end", 0)),
        label=Label(label),
        error_type=str(rating.get("error_type", "")),
        severity=str(rating.get("severity", "")),
        note=str(rating.get("note", "")),
        source=str(rating.get("source", "")),
    )

"""The listing of ``factcheck sources``: what is configured, what is missing, what answers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.config import Settings, SourceEntry
from factcheck.http.spending import Asked
from factcheck.reports.plain import clean

if TYPE_CHECKING:
    from factcheck.sources.registry import Opened


def describe(
    settings: Settings,
    opened: Sequence[Opened],
    answers: Mapping[str, tuple[str, float]] | None,
    asked: Mapping[str, Asked],
) -> list[dict[str, Any]]:
    """Return one object a source, in the order of the settings.

    Args:
        settings: what ``sources.yaml`` says.
        opened: the sources that are switched on.
        answers: state with detail, and seconds, of each source that was probed.
        asked: what it was asked for that.
    """
    by_name = {source.name: source for source in opened}
    return [
        _one(entry, by_name.get(entry.settings.name), answers, asked) for entry in settings.sources
    ]


def _one(
    entry: SourceEntry,
    source: Opened | None,
    answers: Mapping[str, tuple[str, float]] | None,
    asked: Mapping[str, Asked],
) -> dict[str, Any]:
    if source is None:
        state = "off"
    elif source.broken:
        state = "broken"
    else:
        state = "unavailable" if source.problem else "on"
    described: dict[str, Any] = {
        "name": entry.settings.name,
        "state": state,
        "detail": source.problem if source else entry.unavailable,
        "tier": int(entry.settings.tier),
        "languages": list(entry.settings.languages),
        "package": source.package if source else "",
    }
    if answers is not None and entry.settings.name in answers:
        answer, seconds = answers[entry.settings.name]
        described |= {"answer": answer, "seconds": round(seconds, 3)}
        if entry.settings.name in asked:
            spent = asked[entry.settings.name]
            described |= {"requests": spent.requests, "dollars": spent.dollars}
    return described


def as_json(described: Sequence[dict[str, Any]]) -> str:
    """Write the listing as JSON, one object a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in described)


def as_text(described: Sequence[dict[str, Any]]) -> str:
    """Write the listing as aligned columns."""
    width = max((len(clean(item["name"])) for item in described), default=0)
    width = max(width, len("source"))
    lines = [f"{'source':<{width}} {'state':<12} tier  languages    "]
    for item in described:
        detail = item["detail"]
        if "answer" in item:
            detail = f"{item['answer']} in {item['seconds']:.2f} s"
        if "requests" in item:
            detail += f", {Asked(requests=item['requests'], dollars=item['dollars'])}"
        lines.append(
            f"{clean(item['name']):<{width}} {item['state']:<12} {item['tier']:<4}  "
            f"{' '.join(item['languages']):<12} {clean(detail)}"
        )
    return "".join(line.rstrip() + "\n" for line in lines)

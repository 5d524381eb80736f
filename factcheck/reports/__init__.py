"""Report -> text; no network, no models. `Format` names what ``-f`` takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from factcheck.model import Report

Format = Literal["table", "json", "jsonl", "markdown"]


def render(
    reports: Sequence[Report], form: Format, *, width: int = 100, color: bool = False
) -> str:
    """Write reports in one format, with the final line break.

    ``json`` is one object for one report, and one object a line for several.
    """
    from factcheck import wire  # noqa: PLC0415 - one format does not pay for another's imports

    if form == "json" and len(reports) == 1:
        return wire.page(reports[0]) + "\n"
    if form in {"json", "jsonl"}:
        return "".join(wire.line(report) + "\n" for report in reports)
    if form == "markdown":
        from factcheck.reports.markdown import render as one  # noqa: PLC0415

        return "\n".join(one(report) for report in reports)
    from factcheck.reports.table import render as table  # noqa: PLC0415

    return "\n".join(table(report, width=width, color=color) for report in reports)

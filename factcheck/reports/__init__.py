"""Report -> text; no network, no models. `Format` names what ``-f`` takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from factcheck.model import Report

if TYPE_CHECKING:
    from factcheck.review.records import AnyRecord

Format = Literal["table", "json", "jsonl", "markdown", "html"]


def render(
    reports: Sequence[Report],
    form: Format,
    *,
    width: int = 100,
    color: bool = False,
    reviews: Sequence[AnyRecord] = (),
) -> str:
    """Write reports in one format, with the final line break.

    ``json`` is one object for one report, and one object a line for several; ``html`` is one page
    for all, the only one that shows ``reviews``: what people decided.
    """
    from factcheck import wire  # noqa: PLC0415 - one format does not pay for another's imports

    if form == "json" and len(reports) == 1:
        return wire.page(reports[0]) + "\n"
    if form in {"json", "jsonl"}:
        return "".join(wire.line(report) + "\n" for report in reports)
    if form == "markdown":
        from factcheck.reports.markdown import render as one  # noqa: PLC0415

        return "\n".join(one(report) for report in reports)
    if form == "html":
        from factcheck.reports.html import render as page  # noqa: PLC0415

        return page(reports, reviews=reviews)
    from factcheck.reports.table import render as table  # noqa: PLC0415

    return "\n".join(table(report, width=width, color=color) for report in reports)

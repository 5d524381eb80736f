"""The report as Markdown, for an issue, a pull request or a wiki page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from factcheck.model import Evidence, Report
from factcheck.reports.plain import (
    Row,
    clean,
    flag_lines,
    left_out_line,
    rows,
    source_lines,
    summary_line,
)
from factcheck.untrusted import seen

#: What Markdown or the HTML within it would read as something else than text.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def escape(text: str) -> str:
    r"""Make untrusted text stand for itself.

    >>> escape("<b>2*3</b> | [x]")
    '\\<b\\>2\\*3\\</b\\> \\| \\[x\\]'
    """
    return _SPECIAL.sub(r"\\\1", clean(text))


def render(report: Report) -> str:
    """Return the Markdown document."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    judged, left_out = rows(report)
    yield f"# Fact check of {escape(report.response.origin) or 'a response'}"
    yield ""
    yield f"{summary_line(report)}."
    for row in judged:
        yield ""
        yield from _claim(row)
    for title, lines in (
        ("Flags", flag_lines(report)),
        ("Left out", (left_out_line(row.claim) for row in left_out)),
        ("Sources that could not look", source_lines(report)),
    ):
        listed = [f"- {escape(line)}" for line in lines]
        if listed:
            yield from ("", f"## {title}", "", *listed)


def _claim(row: Row) -> Iterator[str]:
    yield f"## {row.number}. {escape(row.claim.text)}"
    yield ""
    yield f"{row.symbol} **{row.word}** (confidence {row.verdict.confidence:.2f})"
    for side in row.sides:
        if side.heading:
            yield ""
            yield f"**{side.heading}**"
        if side.evidence is not None:
            yield ""
            yield f"> {escape(side.evidence.quote)}"
            yield ">"
            yield f"> {_source(side.evidence)}"
        if side.reason is not None:
            yield ""
            yield escape(side.reason.detail)
    if row.verdict.correction:
        yield ""
        yield f"Correction: {escape(row.verdict.correction)}"


def _source(evidence: Evidence) -> str:
    name = escape(evidence.title) or escape(evidence.source)
    # An address in angle brackets may hold anything but these; encode them.
    url = re.sub(r"[<>\s]", lambda match: quote(match[0]), seen(evidence.url))
    cited = f"[{name}](<{url}>)" if url.startswith(("https://", "http://")) else name
    return f"{cited}, {escape(evidence.source)}, revision {escape(evidence.revision)}"

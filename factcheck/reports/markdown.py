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
    reason_line,
    rows,
    source_lines,
    summary_line,
)
from factcheck.reports.words import Words
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
    words = Words(report.response.lang)
    judged, left_out = rows(report)
    yield f"# {words.check_of} {escape(report.response.origin) or words.a_response}"
    yield ""
    yield f"{summary_line(report)}."
    for row in judged:
        yield ""
        yield from _claim(row, words)
    for title, lines in (
        (words.flags, flag_lines(report, words)),
        (words.left_out, (left_out_line(row, words) for row in left_out)),
        (words.could_not_look, source_lines(report)),
    ):
        listed = [f"- {escape(line)}" for line in lines]
        if listed:
            yield from ("", f"## {title}", "", *listed)


def _claim(row: Row, words: Words) -> Iterator[str]:
    yield f"## {row.number}. {escape(row.claim.text)}"
    yield ""
    yield f"{row.symbol} **{row.word}** ({words.confidence.lower()} {row.verdict.confidence:.2f})"
    for side in row.sides:
        if side.heading:
            yield ""
            yield f"**{side.heading}:**"
        if side.evidence is not None:
            yield ""
            yield f"> {escape(side.evidence.quote)}"
            yield ">"
            yield f"> {_source(side.evidence, words)}"
        if side.reason is not None:
            yield ""
            yield escape(reason_line(side.reason, words))
    if row.verdict.correction:
        yield ""
        yield f"{words.corrected}: {escape(row.verdict.correction)}"


def _source(evidence: Evidence, words: Words) -> str:
    name = escape(evidence.title) or escape(evidence.source)
    # An address in angle brackets may hold anything but these; encode them.
    url = re.sub(r"[<>\s]", lambda match: quote(match[0]), seen(evidence.url))
    cited = f"[{name}](<{url}>)" if url.startswith(("https://", "http://")) else name
    return (
        f"{cited}, {escape(evidence.source)}, {words.revision.lower()} {escape(evidence.revision)}"
    )

"""The report for a person at a terminal, wide or narrow; no colour in a pipe."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from factcheck.model import Label, Report
from factcheck.reports import drawing
from factcheck.reports.plain import (
    Row,
    Side,
    clean,
    flag_lines,
    left_out_line,
    readable_address,
    reason_line,
    rows,
    source_lines,
    summary_line,
)
from factcheck.reports.words import Words

#: How each verdict is coloured on a terminal, in words of Rich.
STYLES = {
    Label.SUPPORTED: "green",
    Label.REFUTED: "bold red",
    Label.CONFLICTING: "magenta",
    Label.NOT_ENOUGH_EVIDENCE: "yellow",
    Label.NOT_CHECKED: "dim",
}
#: Below this width the columns would be a word wide, so each claim is a paragraph instead.
_NARROW = 76


def render(report: Report, *, width: int = 100, color: bool = False) -> str:
    """Return the table, in the answer's language; ``width`` counts terminal cells."""
    words = Words(report.response.lang)
    buffer = io.StringIO()
    console = drawing.console(buffer, width=max(width, 20), color=color)
    judged, left_out = rows(report)
    console.print(
        Text.assemble(
            (clean(report.response.origin) or "response", "bold"),
            f" ({report.response.lang})  ",
            summary_line(report),
        )
    )
    if judged:
        console.print(_stacked(judged, words) if width < _NARROW else _columns(judged, words))
    for title, style, lines in (
        (words.flags, "magenta", flag_lines(report, words)),
        (words.left_out, "dim", (left_out_line(row, words) for row in left_out)),
        (words.of_sources, "yellow", source_lines(report)),
    ):
        listed = [Padding(Text(line, style=style), (0, 0, 0, 2)) for line in lines]
        if listed:
            console.print(Text(f"{title}:", style="bold"), *listed, sep="\n")
    # Rich pads cells to their width; nobody needs the spaces.
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _verdict(row: Row) -> Text:
    style = STYLES[row.verdict.label]
    text = Text(f"{row.symbol} {row.word}", style=style)
    if row.verdict.label is not Label.NOT_ENOUGH_EVIDENCE:
        text.append(f" {row.verdict.confidence:.2f}", style="dim")
    return text


def _why(row: Row, words: Words) -> RenderableType:
    """What decided, each side of it, and the correction."""
    parts = [part for side in row.sides for part in _side(side, words)]
    if row.verdict.correction:
        parts.append(Text(f"{words.corrected}: {clean(row.verdict.correction)}", style="bold"))
    return Group(*parts)


def _side(side: Side, words: Words) -> Iterator[Text]:
    """The deciding quote, where it stands, and the reason in words."""
    if side.heading:
        yield Text(f"{side.heading}:", style="bold")
    if side.evidence is not None:
        yield Text(f'"{clean(side.evidence.quote)}"')
        source = " · ".join(filter(None, (clean(side.evidence.source), clean(side.evidence.title))))
        yield Text(source, style="dim")
        if side.evidence.url:
            url = clean(side.evidence.url)
            # Only web addresses become links: a terminal opens whatever scheme it is given.
            link = f"link {url}" if url.startswith(("https://", "http://")) else ""
            shown = readable_address(side.evidence.url)
            yield Text(shown, style=f"cyan {link}".strip(), overflow="fold")
    if side.reason is not None:
        yield Text(reason_line(side.reason, words), style="italic")


def _columns(judged: list[Row], words: Words) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False, show_lines=False)
    table.add_column("#", justify="right", style="dim", no_wrap=True)
    table.add_column(words.verdict, width=17)
    table.add_column(words.claim, ratio=2)
    table.add_column(words.evidence_and_reason, ratio=3)
    for row in judged:
        table.add_row(
            str(row.number),
            _verdict(row),
            Text(clean(row.claim.text)),
            Padding(_why(row, words), (0, 0, 1, 0)),
        )
    return table


def _stacked(judged: list[Row], words: Words) -> Group:
    parts: list[RenderableType] = []
    for row in judged:
        parts.append(Text.assemble("\n", (f"{row.number}. ", "dim"), clean(row.claim.text)))
        parts.append(Padding(_verdict(row), (0, 0, 0, 2)))
        parts.append(Padding(_why(row, words), (0, 0, 0, 2)))
    return Group(*parts, Text(""))

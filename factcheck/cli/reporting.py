"""report: reports that stand, in a format for people."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import Common, Output, command, read_reports
from factcheck.errors import InputError
from factcheck.reports import Format


@command()
def report(
    common: Common,
    files: Annotated[
        list[Path], typer.Argument(metavar="REPORT...", help="JSON or JSONL; - for stdin.")
    ],
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="Of what is written.")] = "html",
    reviews: Annotated[
        list[Path] | None,
        typer.Option("--reviews", metavar="FILE", help="Show decisions beside; repeat for more."),
    ] = None,
    output: Output = None,
) -> None:
    """Write reports again in another format: one HTML page for one, several or a whole batch.

    The page is one file that asks for nothing: charts, the marked answer, each claim with its
    evidence, what people decided, sources, methods and versions. Several reports get an index.

    \b
    factcheck report report.json -o report.html
    factcheck report batch.jsonl --reviews reviews.jsonl -o batch.html
    factcheck report report.json -f markdown
    """
    from factcheck import reports
    from factcheck.review import records

    read = [one for path in files for one in read_reports(path)]
    if not read:
        raise InputError("no reports to write", hint="make one with: factcheck -f json FILE")
    text = reports.render(
        read,
        form,
        width=terminal.width(),
        color=terminal.colored(common.color) and output is None,
        reviews=[record for path in reviews or () for record in records.read(path)],
    )
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(output, text)

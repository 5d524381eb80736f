"""report: reports that stand, in a format for people."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import Common, command, read_reports
from factcheck.errors import InputError
from factcheck.reports import Format

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.review.records import AnyRecord


@command()
def report(
    common: Common,
    files: Annotated[
        list[Path], typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")
    ],
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="Of what is written.")] = "html",
    reviews: Annotated[
        list[Path] | None,
        typer.Option("--reviews", metavar="FILE", help="Show decisions beside; repeat for more."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE|DIR/", help="Write here, not to stdout."),
    ] = None,
) -> None:
    """Write reports again in another format: one HTML page for one, several or a whole batch.

    The page is one file that asks for nothing: charts, the marked answer, each claim with its
    evidence, what people decided, sources, methods and versions. Several reports get an index. A
    large batch is better read as a folder, -o DIR/: an index.html, and a page for each answer.

    \b
    factcheck report report.json -o report.html
    factcheck report batch.jsonl --reviews reviews.jsonl -o batch/
    factcheck report report.json -f markdown
    """
    from factcheck import reports
    from factcheck.review import records

    read = (one for path in files for one in read_reports(path))
    decided = [record for path in reviews or () for record in records.read(path)]
    if output is not None and (output.endswith("/") or Path(output).is_dir()):
        if form != "html":
            raise InputError(f"{output}: only -f html writes a folder", hint="name a file")
        _write_folder(Path(output), read, decided, quiet=common.quiet)
        return
    held = list(read)
    if not held:
        raise _nothing()
    text = reports.render(
        held,
        form,
        width=terminal.width(),
        color=terminal.colored(common.color) and output is None,
        reviews=decided,
    )
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(Path(output), text)


def _write_folder(
    target: Path, read: Iterator[Report], decided: Sequence[AnyRecord], *, quiet: bool
) -> None:
    from factcheck.reports.html import folder

    written = 0
    for name, text in folder(read, reviews=decided):
        path = target / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{path.parent}: cannot be made ({error.strerror})") from error
        terminal.write_text(path, text)
        written += 1
    if not written:
        raise _nothing()
    if not quiet:
        terminal.say(f"{target / 'index.html'}: {written - 1} answer(s)")


def _nothing() -> InputError:
    return InputError("no reports to write", hint="make one with: factcheck -f json FILE")

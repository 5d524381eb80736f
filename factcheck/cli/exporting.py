"""export, import: to the tools that people annotate with, to CI, to tables, and back."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import Common, Output, command, read_reports
from factcheck.errors import InputError
from factcheck.exports.formats import Format, Tool

if TYPE_CHECKING:
    from factcheck.exports.base import Reviewed, Task
    from factcheck.exports.formats import Exporter
    from factcheck.exports.reading import Outcome

GuidelinesFile = Annotated[
    Path | None,
    typer.Option(
        "--guidelines",
        metavar="FILE",
        envvar="FACTCHECK_GUIDELINES",
        help="Your own guidelines.yaml.",
    ),
]


@command()
def export(
    common: Common,
    reports: Annotated[
        list[Path] | None, typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")
    ] = None,
    *,
    to: Annotated[Format, typer.Option("--to", help="The format to write.")],
    reviews: Annotated[
        list[Path] | None,
        typer.Option("--reviews", metavar="FILE", help="Decisions to put beside; repeatable."),
    ] = None,
    guidelines: GuidelinesFile = None,
    config: Annotated[
        bool, typer.Option("--config", help="Print what sets up a project in the tool instead.")
    ] = False,
    output: Output = None,
) -> None:
    """Write reports, and what people decided, in the format of another tool.

    One file holds any number of reports, but webanno and cas hold one each: -o names a folder.

    \b
    factcheck export report.json --to label-studio -o tasks.json
    factcheck export --to label-studio --config > config.xml
    factcheck export reports.jsonl --reviews reviews.jsonl --to csv -o decisions.csv
    factcheck export report.json --to sarif > factcheck.sarif
    """
    from factcheck.exports import formats
    from factcheck.exports.base import Reviews, Task
    from factcheck.review import guidelines as guides
    from factcheck.review import records

    del common
    exporter = formats.exporter(to)
    rules = guides.load(guidelines)
    if config:
        if exporter.config is None:
            known = ", ".join(formats.configurable())
            raise InputError(f"--config: {to} has none", hint=f"these have one: {known}")
        with _lines_to(output) as write:
            write(exporter.config(rules))
        return
    if not reports:
        raise InputError("no reports to export", hint="make one with: factcheck -f json FILE")
    kept = Reviews([record for path in reviews or () for record in records.read(path)])
    beside = (kept.beside(report) for path in reports for report in read_reports(path))
    task = Task(reports=beside, guidelines=rules, reviews=kept)
    if exporter.single:
        _export_each(exporter, task, output)
        return
    with _lines_to(output) as write:
        for line in exporter.export(task):
            write(line)


def _export_each(exporter: Exporter, task: Task, output: Path | None) -> None:
    """Write a file for each report, or the only one where a single file was named."""
    from dataclasses import replace

    reports = iter(task.reports)
    first, second = next(reports, None), next(reports, None)
    if output is not None and (output.is_dir() or second is not None):
        if output.exists() and not output.is_dir():
            raise InputError(
                f"{output}: {exporter.name} holds one report a file, and these are several",
                hint="name a folder: -o FOLDER",
            )
        output.mkdir(parents=True, exist_ok=True)
    elif second is not None:
        raise InputError(
            f"{exporter.name} holds one report a file, and these are several",
            hint="name a folder: -o FOLDER",
        )
    several = output is not None and output.is_dir()
    for reviewed in chain(filter(None, (first, second)), reports):
        path = output / _file_name(reviewed, exporter.single) if several and output else output
        with _lines_to(path) as write:
            for line in exporter.export(replace(task, reports=[reviewed])):
                write(line)


def _file_name(reviewed: Reviewed, ending: str) -> str:
    """Make a file name of an id that came from outside."""
    from factcheck.model import content_id

    identity = reviewed.report.response.id
    plain = identity.isascii() and identity.replace("-", "").replace("_", "").isalnum()
    return (identity if plain and len(identity) < 100 else content_id("r", identity)) + ending


@contextmanager
def _lines_to(path: Path | None) -> Iterator[Callable[[str], None]]:
    """Write lines; a file appears when all of them are written, so that none is ever half there."""
    from factcheck.exports.text import whole

    if path is None:
        yield lambda line: terminal.put_line(whole(line))
        return
    part = path.with_name(path.name + ".part")
    try:
        with terminal.open_output(part, append=False) as write:
            yield lambda line: write(whole(line))
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@command("import")
def import_(
    common: Common,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What the tool wrote; - for stdin.")],
    *,
    tool: Annotated[Tool, typer.Option("--from", help="The tool.")],
    reports: Annotated[
        list[Path],
        typer.Option("--reports", metavar="REPORT", help="What was exported; repeatable."),
    ],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="REVIEWS.jsonl", help="Append the decisions here."),
    ],
    reviewer: Annotated[
        str, typer.Option("--reviewer", metavar="NAME", help="Who decided, if FILE names nobody.")
    ] = "",
    unmatched: Annotated[
        Path | None,
        typer.Option("--unmatched", metavar="FILE", help="Write what became no decision here."),
    ] = None,
    guidelines: GuidelinesFile = None,
) -> None:
    """Bring decisions back from another tool, as records that are appended to REVIEWS.jsonl.

    A decision is matched by the id of its claim, else by its exact span; what matches nothing is
    said and, with --unmatched, written. Importing a file again adds nothing.

    \b
    factcheck import tasks.json --from label-studio --reports report.json -o reviews.jsonl
    factcheck import all.jsonl --from doccano --reports r.jsonl -o reviews.jsonl --reviewer ana
    """
    from factcheck.exports import formats, reading
    from factcheck.model import text_digest
    from factcheck.review import guidelines as guides
    from factcheck.review import records

    text = terminal.read_text(file)
    outcome = reading.bring_back(
        formats.reader(tool)(reading.entries(text, str(file))),
        chain.from_iterable(map(read_reports, reports)),
        earlier=list(records.read(output)) if output.exists() else [],
        guidelines=guides.load(guidelines),
        tool=tool,
        file_digest=text_digest(text),
        reviewer=reviewer,
    )
    if outcome.decisions:
        records.append(output, outcome.decisions)
    if unmatched is not None:
        _write_unmatched(unmatched, outcome)
    _say(outcome, quiet=common.quiet)


def _write_unmatched(path: Path, outcome: Outcome) -> None:
    from factcheck import wire

    with _lines_to(path) as write:
        for lost in outcome.lost:
            write(wire.line(wire.plain(lost)))


def _say(outcome: Outcome, *, quiet: bool) -> None:
    """Say what became of everything in the file: what did not match is said even with -q."""
    for line in (*outcome.odd, *(f"{lost.where}: {lost.reason}" for lost in outcome.lost)):
        terminal.say(line)
    if not quiet:
        terminal.say(
            f"{len(outcome.decisions)} decision(s) imported, {outcome.known} known already, "
            f"{len(outcome.lost)} not matched"
        )

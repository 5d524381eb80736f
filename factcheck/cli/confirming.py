"""confirm, guidelines: where people decide, and the words that they decide under."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import AsJson, Common, command, read_reports
from factcheck.cli.sitting import Blind, GuidelinesFile, Queue, Reviewer, Sitting
from factcheck.errors import InputError


@command()
def confirm(
    common: Common,
    reports: Annotated[list[Path], typer.Argument(metavar="REPORT", help="JSON or JSONL.")],
    *,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="REVIEWS.jsonl", help="Append decisions here."),
    ],
    reviewer: Reviewer = "",
    blind: Blind = False,
    queue: Queue = None,
    left_out: Annotated[
        bool, typer.Option("--all", help="Decide what was left out as not checkable, too.")
    ] = False,
    guidelines: GuidelinesFile = None,
) -> None:
    """Decide claim by claim in the terminal, one key each: accept, overrule, skip, undo; ? helps.

    Each decision is on the disk before the next claim shows. Quit at any time: the same command
    goes on at the first claim that the reviewer has not decided.

    \b
    factcheck -f json answer.txt -o report.json
    factcheck confirm report.json -o reviews.jsonl
    factcheck confirm reports.jsonl -o reviews.jsonl --reviewer ana --blind
    factcheck confirm reports.jsonl -o adjudicated.jsonl --queue disagreements.jsonl
    """
    from factcheck.review import disputes

    sitting = Sitting.prepare(
        output, reviewer=reviewer, guidelines=guidelines, color=common.color, blind=blind
    )
    read = [report for path in reports for report in read_reports(path)]
    if not read:
        raise InputError("no reports to confirm", hint="make one with: factcheck -f json FILE")
    disputed = disputes.read(queue) if queue else {}
    judged = {(one.response.id, claim.id) for one in read for claim in one.claims}
    if queue and judged.isdisjoint(disputed):
        raise InputError(
            f"{queue}: names no claim of these reports", hint="is it the queue of other answers?"
        )
    sitting.confirm(read, left_out=left_out, disputes=disputed)


@command("guidelines")
def show_guidelines(
    common: Common,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", envvar="FACTCHECK_GUIDELINES", help="Yours; else those that ship."
        ),
    ] = None,
    *,
    as_json: AsJson = False,
    as_yaml: Annotated[
        bool, typer.Option("--yaml", help="The file that ships, to copy and change.")
    ] = False,
) -> None:
    """Check guidelines and print them: verdicts, error types, severities, scales, what is required.

    \b
    factcheck guidelines                             those that ship
    factcheck guidelines --yaml > guidelines.yaml    to start your own
    factcheck guidelines guidelines.yaml             exits with 2 and says where if it is wrong
    """
    import json

    from factcheck import wire
    from factcheck.reports.guidelines import render
    from factcheck.review import guidelines as guides

    del common
    if as_yaml:
        terminal.put(guides.default_text())
        return
    rules = guides.load(file)
    if as_json:
        terminal.put_line(json.dumps(wire.plain(rules), ensure_ascii=False, indent=2))
    else:
        terminal.put(render(rules, width=terminal.width()))

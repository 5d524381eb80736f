"""agreement: how far raters agree, and with an expert."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import AsJson, Common, Output, command
from factcheck.errors import ExitCode


@command()
def agreement(
    common: Common,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Review files, reports, JSON Lines.")
    ],
    *,
    gold: Annotated[
        list[Path] | None,
        typer.Option("--gold", metavar="FILE", help="An expert's; hold each rater against it."),
    ] = None,
    queue: Annotated[
        Path | None,
        typer.Option("--queue", metavar="FILE", help="Write what raters differ on, JSON Lines."),
    ] = None,
    guidelines: Annotated[
        Path | None,
        typer.Option(
            envvar="FACTCHECK_GUIDELINES", metavar="FILE", help="Labels, scales and thresholds."
        ),
    ] = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            "--fail-under", metavar="KAPPA", min=-1, max=1, help="Exit with 1 below this figure."
        ),
    ] = None,
    resamples: Annotated[
        int,
        typer.Option(min=100, max=100_000, metavar="N", help="Draws of the bootstrap intervals."),
    ] = 1000,
    seed: Annotated[int, typer.Option(min=0, metavar="N", help="Of the bootstrap.")] = 20261122,
    as_json: AsJson = False,
    output: Output = None,
) -> None:
    """Say how far raters agree on verdicts, errors, severities, scores, flags and preferences.

    \b
    factcheck agreement ana.jsonl ben.jsonl                two raters
    factcheck agreement reviews.jsonl report.json          raters of one file, and the tool
    factcheck agreement *.jsonl --queue differ.jsonl       what is left to adjudicate
    factcheck agreement ana.jsonl --gold expert.jsonl      precision, recall, leaning, drift

    A line is a review record (its reviewer is the rater), a report of this tool (rater: factcheck),
    or what other tools write, where a line may also say rater (else: the name of the file),
    response_id, start, end, lang, type, error_type, severity, note and at:

    \b
    {"id": "c1", "label": "refuted"}
    {"item": "c1", "rater": "ana", "label": "refuted"}
    {"id": "r1", "dimension": "accuracy", "value": 4}

    Exit status: 0, or 1 with --fail-under if a kappa (two raters) or alpha (more) is lower or
    nothing was judged by two raters.
    """
    import json

    from factcheck import wire
    from factcheck.agreement.bootstrap import Bootstrap
    from factcheck.agreement.read import decode
    from factcheck.agreement.run import run
    from factcheck.inputs import read_bytes
    from factcheck.reports.agreement import render
    from factcheck.review import guidelines as guides

    def read(paths: Iterable[Path]) -> list[tuple[str, str]]:
        return [
            (str(path), decode(read_bytes(path, sys.stdin.buffer), str(path))) for path in paths
        ]

    found = run(
        read(files),
        guides.load(guidelines),
        gold=read(gold or ()),
        bootstrap=Bootstrap(resamples=resamples, seed=seed),
    )
    if queue is not None:
        terminal.write_text(queue, _safe("".join(wire.line(row) + "\n" for row in found.queue)))
        if not common.quiet:
            terminal.say(f"{len(found.queue)} item(s) to adjudicate in {queue}")
    if as_json:
        text = json.dumps(wire.plain(found), ensure_ascii=False, indent=2) + "\n"
    else:
        text = render(found)
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(output, _safe(text))
    if fail_under is not None and not found.reaches(fail_under):
        raise typer.Exit(ExitCode.FLAGGED)


def _safe(text: str) -> str:
    """Write halves of surrogate pairs, which JSON may hold and UTF-8 not, as JSON escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")

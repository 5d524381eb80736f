"""explain, rejudge, schema: what is done with reports that stand."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from itertools import chain, islice
from pathlib import Path
from typing import Annotated

import typer

from factcheck import terminal
from factcheck.cli.common import Common, Output, command, read_reports
from factcheck.errors import InputError
from factcheck.untrusted import clean


@command()
def explain(
    common: Common,
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")],
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="An id or a number; all claims without.")
    ] = "",
    *,
    reviews: Annotated[
        list[Path] | None,
        typer.Option("--reviews", metavar="FILE", help="Show decisions beside; repeatable."),
    ] = None,
) -> None:
    """Say how each verdict came about, step by step, with the quotes, and what people decided.

    \b
    factcheck -f json answer.txt -o report.json; factcheck explain report.json 3
    factcheck explain report.json --reviews reviews.jsonl
    """
    from factcheck.reports.explain import render
    from factcheck.review import records

    del common
    kept = [record for path in reviews for record in records.read(path)] if reviews else None
    read = read_reports(report)
    first = list(islice(read, 2))
    several, known = len(first) > 1, False
    for one in chain(first, read):
        try:
            said = render(one, claim, width=terminal.width(), reviews=kept)
        except InputError:
            if several:
                continue  # another has the claim
            raise
        known = True
        if several:
            origin = clean(one.response.origin)
            terminal.put_line(f"── {clean(one.response.id)}{origin and f' · {origin}'} ──\n")
        terminal.put(said)
    if several and not known:
        raise InputError(f"{report}: no report has a claim '{claim}'")


@command()
def rejudge(
    common: Common,
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")],
    *,
    output: Output = None,
) -> None:
    """Judge the evidence that a report holds again: no network, no cache, the same verdicts.

    Only a model behind an address (verifier: openai) answers from the cache, or not at all.

    \b
    factcheck rejudge report.json | diff report.json -
    """
    from factcheck import pipeline, reports
    from factcheck.verdict.entailment import load

    settings = common.settings()
    with common.http(settings, offline=True) as http:
        entailment = load(settings.verifier, http)
        judged = [pipeline.rejudge(read, entailment) for read in read_reports(report)]
    text = reports.render(judged, "json")
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(output, text)


@command()
def schema(common: Common) -> None:
    """Print the JSON Schema of a report.

    \b
    factcheck schema > report.schema.json
    """
    import json

    from factcheck import wire

    del common
    terminal.put_line(json.dumps(wire.schema(), ensure_ascii=False, indent=2))

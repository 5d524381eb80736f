"""review: the evaluator's page in the browser."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claims.model import Lang as Language
from factcheck import terminal
from factcheck.cli.common import Common, command
from factcheck.cli.sitting import Blind, GuidelinesFile, Queue, Reviewer, whoever


@command()
def review(
    common: Common,
    reports: Annotated[
        list[Path], typer.Argument(metavar="REPORT", help="JSON, or JSONL of a batch.")
    ],
    *,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="REVIEWS.jsonl", help="Append decisions here."),
    ],
    reviewer: Reviewer = "",
    guidelines: GuidelinesFile = None,
    blind: Blind = False,
    queue: Queue = None,
    lang: Annotated[
        Language | None, typer.Option("--lang", help="Language of the page; else the system's.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Else any that is free.")] = 0,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Only say the address; open no browser.")
    ] = False,
) -> None:
    """Decide on claims in the browser: a page on this machine alone, all of it by keyboard.

    Every decision is on the disk before the page says saved; the file is only ever appended to,
    so it may be stopped and taken up again at any time, and Ctrl+C ends it.

    \b
    factcheck -f json answer.txt -o report.json
    factcheck review report.json -o reviews.jsonl
    factcheck review batch.jsonl -o ana.jsonl --reviewer ana --blind
    factcheck review report.json -o reviews.jsonl --lang pt --guidelines guidelines.yaml
    factcheck review batch.jsonl -o adjudicated.jsonl --queue disagreements.jsonl
    """
    import webbrowser

    from factcheck.review import disputes
    from factcheck.review import guidelines as guides
    from factcheck.review.page import words
    from factcheck.review.page.desk import Desk
    from factcheck.review.page.ledger import Ledger
    from factcheck.review.page.serve import serve
    from factcheck.review.page.shelf import Shelf

    rules = guides.load(guidelines)
    table = Desk(
        shelf=Shelf(reports),
        ledger=Ledger(output),
        guidelines=rules,
        reviewer=whoever(reviewer),
        blind=blind,
        disputes=disputes.read(queue) if queue else {},
    )

    def ready(address: str) -> None:
        if not common.quiet:
            terminal.say(f"{len(table.shelf)} answer(s); decisions go to {output}; Ctrl+C ends")
        # Said even with -q: without the address there is no way in.
        terminal.say(address)
        if not no_open:
            webbrowser.open(address)

    serve(table, words.load(lang or _system_language()), port=port, ready=ready)


def _system_language() -> Language:
    """Return the language of the system if the page speaks it, else English."""
    import os
    from typing import get_args

    named = next(
        filter(None, (os.environ.get(one) for one in ("LC_ALL", "LC_MESSAGES", "LANG"))), ""
    )
    languages: tuple[Language, ...] = get_args(Language)
    return next((one for one in languages if named.split("_")[0] == one), "en")

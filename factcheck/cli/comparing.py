"""compare: rank answers on what was verified of them."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claims.model import Lang as Language
from factcheck import terminal
from factcheck.cli.common import (
    AsJson,
    Budget,
    Common,
    Documents,
    Lang,
    OnlySource,
    Output,
    check_one,
    command,
    is_report,
    read_reports,
    say_costs,
)
from factcheck.errors import FactcheckError, InputError, UnfinishedError

if TYPE_CHECKING:
    from factcheck.compare.read import Task
    from factcheck.compare.run import SharingChecker
    from factcheck.model import Report, Response


@command()
def compare(
    common: Common,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="ANSWER", help="Answers, reports, or one JSON Lines file."),
    ],
    *,
    prompt: Annotated[
        Path | None, typer.Option("--prompt", metavar="FILE", help="What the models were asked.")
    ] = None,
    lang: Lang = None,
    source: OnlySource = None,
    documents: Documents = None,
    budget: Budget = None,
    guidelines: Annotated[
        Path | None,
        typer.Option(envvar="FACTCHECK_GUIDELINES", metavar="FILE", help="What severities weigh."),
    ] = None,
    reviews: Annotated[
        Path | None,
        typer.Option(
            "--reviews",
            metavar="FILE",
            help="Count the decisions in it; append the preferences, marked as suggested.",
        ),
    ] = None,
    reviewer: Annotated[
        str, typer.Option("--reviewer", metavar="NAME", help="Of the appended preferences.")
    ] = "factcheck",
    keep: Annotated[
        Path | None,
        typer.Option("--reports", metavar="FILE", help="Write the reports too, JSON Lines."),
    ] = None,
    as_json: AsJson = False,
    output: Output = None,
) -> None:
    """Rank two or more answers on verified facts, with the claims that decide and their evidence.

    \b
    factcheck compare a.txt b.txt --prompt task.txt
    factcheck compare a.json b.json c.json --json | jq .pairs
    factcheck compare pairs.jsonl -o compared.jsonl
    factcheck compare a.txt b.txt --reports r.jsonl --reviews p.jsonl
    factcheck export r.jsonl --to preference --reviews p.jsonl

    A and B are answers to check, or reports of this tool. A JSON Lines file holds one comparison a
    line, and one is written a line. Its answers stand in

    \b
    responses, completions, answers or outputs   a list of texts, chats or objects with one
    chosen and rejected, a and b                 two fields
    response_a and response_b                    also answer, completion, output, conversation,
                                                 message, ending in _a _b, A B, _1 _2 or 1 2

    and the prompt in prompt, instruction, question, context or input. Errors cost what the
    guidelines' severities weigh. A refuted claim counts as major, as minor if the answer hedges it
    or leaves it to another, or as what a reviewer decided. Verified facts earn less together than
    one major error costs; unverified ones nothing. Preferences: 3 A much better … -3 B much better.
    """
    from factcheck import wire
    from factcheck.compare import run
    from factcheck.reports.comparison import render
    from factcheck.review import guidelines as guides
    from factcheck.review import records

    settings = common.settings(only=source, documents=documents)
    weights = guides.load(guidelines)
    texts = [(path, terminal.read_text(path)) for path in files]
    asked = terminal.read_text(prompt) if prompt else ""
    decided = list(records.read(reviews)) if reviews is not None and reviews.exists() else []
    in_lines = len(texts) == 1 and _holds_comparisons(texts[0][1])
    failed = 0
    with (
        run.SharingChecker(
            settings,
            offline=common.offline,
            refresh=common.refresh,
            cache=common.cache(settings),
            evidence=common.evidence(settings) if settings.keep_evidence else None,
            budget=budget,
        ) as checker,
        terminal.open_output(output, append=False) as write,
        terminal.open_output(keep, append=False) if keep else nullcontext() as write_report,
    ):
        checker.load()
        tasks = _lines(*texts[0], lang=lang) if in_lines else [_files(texts, asked, lang)]
        for task in tasks:
            try:
                reports = _checked(task, checker, quiet=common.quiet)
                made = run.compare(
                    reports,
                    weights,
                    identity=task.id,
                    prompt=task.prompt,
                    entailment=checker.entailment,
                    reviews=decided,
                )
            except FactcheckError as error:
                if not in_lines:
                    raise
                failed += 1
                write(wire.line({"id": task.id, "error": wire.error(error)}))
                continue
            write(wire.line(wire.plain(made)) if as_json or in_lines else render(made))
            if write_report is not None:
                for report in reports:
                    write_report(wire.line(report))
            if reviews is not None:
                at = records.now()
                records.append(reviews, run.preferences(made, reviewer=reviewer, at=at))
        if not common.quiet:
            say_costs(checker)
    if failed:
        raise UnfinishedError(
            f"{files[0]}: {failed} line(s) failed",
            hint='the output says why, line by line: look for "error"',
        )


def _holds_comparisons(text: str) -> bool:
    """Tell JSON Lines of comparisons from an answer or a report by the first line."""
    from factcheck.compare.read import is_comparison

    try:
        return is_comparison(json.loads(text.lstrip().partition("\n")[0]))
    except (ValueError, RecursionError):  # a number of 5,000 digits is a ValueError
        return False


def _lines(path: Path, text: str, *, lang: Language | None) -> Iterator[Task]:
    from factcheck.compare.read import tasks

    return tasks(iter(text.encode().splitlines()), str(path), lang=lang)


def _files(texts: Sequence[tuple[Path, str]], asked: str, lang: Language | None) -> Task:
    """Take each file for reports if it holds some, else for an answer."""
    from factcheck import inputs
    from factcheck.compare.read import Task

    answers: list[Report | Response] = []
    for path, text in texts:
        if is_report(text):
            answers.extend(read_reports(path))
        elif path.suffix in {".json", ".jsonl"}:
            raise InputError(
                f"{path}: neither reports of this tool nor comparisons, one a line",
                hint="an answer that is JSON is read from a file with another ending",
            )
        else:
            answers.append(inputs.response(text, where=str(path), lang=lang, prompt=asked))
    return Task(id="", prompt=asked, answers=tuple(answers))


def _checked(task: Task, checker: SharingChecker, *, quiet: bool) -> list[Report]:
    """Check the answers that are no reports yet."""
    from factcheck.model import Report

    if task.error is not None:
        raise task.error
    checker.forget()
    return [
        answer if isinstance(answer, Report) else check_one(checker, answer, quiet=quiet)
        for answer in task.answers
    ]

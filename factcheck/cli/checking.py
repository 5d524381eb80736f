"""check, claims, search, verify, batch: the stages, alone and together."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck import terminal
from factcheck.cli.common import (
    Budget,
    Common,
    Documents,
    Failing,
    Files,
    Lang,
    MinWorth,
    OnlySource,
    Output,
    check_one,
    command,
    exit_if_flagged,
    read_answer,
    say_costs,
)
from factcheck.cli.sitting import (
    Blind,
    GuidelinesFile,
    Reviewer,
    ReviewsFile,
    Sitting,
    beside,
    kept,
)
from factcheck.errors import InputError, UnfinishedError
from factcheck.reports import Format

if TYPE_CHECKING:
    from factcheck.batch import Answered, CheckMany
    from factcheck.inputs import Line
    from factcheck.model import Report, Response
    from factcheck.pipeline import Checker

Prompt = Annotated[
    Path | None, typer.Option("--prompt", metavar="FILE", help="What the model was asked.")
]
Engine = Literal["local", "ray"]
BatchFormat = Literal["auto", "jsonl", "inspect", "helm"]


@command()
def check(
    common: Common,
    files: Files,
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="Of the report.")] = "table",
    output: Output = None,
    lang: Lang = None,
    prompt: Prompt = None,
    source: OnlySource = None,
    documents: Documents = None,
    budget: Budget = None,
    min_worth: MinWorth = 0.0,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be asked of whom; ask nothing.")
    ] = False,
    fail_on: Failing = "refuted",
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Then decide claim by claim, one key each.")
    ] = False,
    reviews: ReviewsFile = None,
    reviewer: Reviewer = "",
    blind: Blind = False,
    guidelines: GuidelinesFile = None,
) -> None:
    """Check answers: every claim with a verdict, the deciding sentence and its source.

    \b
    factcheck answer.txt
    factcheck --offline -f json answer.txt | jq .verdicts
    factcheck --documents handbook.pdf --source documents answer.txt
    factcheck --source wikipedia --source brave --budget 20 answer.txt
    factcheck --confirm answer.txt    decisions go to answer.txt.reviews.jsonl
    factcheck -f html --reviews answer.txt.reviews.jsonl answer.txt -o answer.html

    With --confirm, the report is no table but JSON in FILE.report.json, unless -o or a pipe takes
    it, and the exit status is that of what was decided.
    """
    from factcheck import inputs, pipeline, reports

    sitting = None
    if confirm:
        sitting = Sitting.prepare(
            reviews or beside(files, ".reviews.jsonl"),
            reviewer=reviewer,
            guidelines=guidelines,
            color=common.color,
            blind=blind,
        )
        form, output = kept(files, form, output)
    elif reviews:
        terminal.read_text(reviews)  # a misspelt name must not cost minutes
    settings = common.settings(only=source, documents=documents)
    asked = terminal.read_text(prompt) if prompt else ""
    # So is every input, before the first is checked.
    responses = [
        inputs.response(read_answer(file), where=str(file), lang=lang, prompt=asked)
        for file in files
    ]
    if dry_run:
        _put_plan(common.checker(settings, dry_run=True, min_worth=min_worth), responses)
        return
    form = "jsonl" if form == "json" and len(files) > 1 else form
    color = terminal.colored(common.color) and output is None
    checked: list[Report] = []
    written: list[str] = []
    with common.checker(settings, budget=budget, min_worth=min_worth) as checker:
        for response in responses:
            report = check_one(checker, response, quiet=common.quiet)
            checked.append(report)
            if form == "html":
                continue  # one page holds all answers, and what was decided about them
            text = reports.render([report], form, width=terminal.width(), color=color)
            written.append(text)
            if output is None:
                terminal.put(text)
        if not common.quiet:
            say_costs(checker)
    if output and form != "html":
        terminal.write_text(output, "".join(written))
    labels = tuple(verdict.label for report in checked for verdict in report.verdicts)
    try:
        for report in checked:
            pipeline.require_answer(report)
        labels = sitting.confirm(checked) if sitting else labels
    finally:
        _write_page(checked, output, decided=sitting.path if sitting else reviews, form=form)
    exit_if_flagged(labels, fail_on)


def _put_plan(checker: Checker, responses: list[Response]) -> None:
    """Say what would be asked of whom."""
    from factcheck.reports import plan

    with checker:
        for response in responses:
            worth_checking = [claim for claim in checker.claims(response) if claim.checkworthy]
            terminal.put(plan.as_text(response, checker.search(worth_checking)))


def _write_page(
    checked: list[Report], output: Path | None, *, decided: Path | None, form: Format
) -> None:
    """Write the report if it is one page, with the decisions that a review file holds."""
    from factcheck import reports
    from factcheck.review import records

    if form != "html":
        return
    held = list(records.read(decided)) if decided and decided.exists() else []
    text = reports.render(checked, "html", reviews=held)
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(output, text)


@command()
def claims(
    common: Common,
    files: Files,
    *,
    lang: Lang = None,
    prompt: Prompt = None,
    min_worth: MinWorth = 0.0,
    explain: Annotated[
        bool, typer.Option("--explain", help="A table: each sentence, what came of it, and why.")
    ] = False,
) -> None:
    """Extract claims, one JSON object a line; what is left out says why. No network.

    \b
    factcheck claims answer.txt | jq -r 'select(.checkworthy).text'
    factcheck claims --explain --min-worth 0.5 answer.txt
    """
    from claims import extract, worth_checking
    from factcheck import inputs, wire

    settings = common.settings()
    asked = terminal.read_text(prompt) if prompt else ""
    for file in files:
        text = read_answer(file)
        response = inputs.response(text, where=str(file), lang=lang, prompt=asked)
        found = extract(
            response.text, lang=response.lang, prompt=response.prompt, pipelines=settings.pipelines
        )
        found = worth_checking(found, min_worth)
        if explain:
            from factcheck.reports import statements

            color = terminal.colored(common.color)
            terminal.put(statements.render(response, found, width=terminal.width(), color=color))
            continue
        for claim in found:
            terminal.put_line(wire.line(claim))


@command()
def search(
    common: Common,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim; - reads stdin.")],
    *,
    lang: Lang = None,
    k: Annotated[int, typer.Option("-k", min=1, metavar="N", help="How many passages.")] = 5,
    source: OnlySource = None,
    documents: Documents = None,
) -> None:
    """Find evidence for one claim: passages, best first, one JSON object a line.

    \b
    factcheck search "Canberra is the capital of Australia" --lang en -k 3
    """
    from factcheck import inputs, pipeline, wire

    settings = replace(common.settings(only=source, documents=documents), passages=k)
    text = terminal.read_text(Path("-")).strip() if claim == "-" else claim
    response = inputs.response(text, where="CLAIM", lang=lang)
    with common.checker(settings) as checker:
        (found,) = checker.search([pipeline.whole_claim(response)])
    for evidence in found.evidence:
        terminal.put_line(wire.line(wire.search_line(evidence)))
    for status in found.statuses:
        if status.state in {"failed", "rate_limited"}:
            terminal.say(f"{status.source}: {status.detail}")
    if all(status.state not in {"found", "empty"} for status in found.statuses):
        raise UnfinishedError("no source could be asked", hint="see: factcheck sources --probe")


@command()
def verify(
    common: Common,
    pairs: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help="- reads stdin.")],
    *,
    lang: Lang = None,
    output: Output = None,
) -> None:
    """Judge claims against evidence that you give: {"id"?, "claim", "evidence", "lang"?} a line.

    \b
    echo '{"claim": "Everest is 8,849 m high.", "evidence": "Everest rises to 8,849 m."}' \\
      | factcheck verify -
    """
    from factcheck import inputs, pipeline, wire
    from factcheck.verdict.entailment import load

    settings = common.settings()
    http = common.http(settings)
    entailment = load(settings.verifier, http)
    done = failed = 0
    with (
        http,
        terminal.open_lines(pairs) as lines,
        terminal.open_output(output, append=False) as write,
        terminal.progress("pairs", quiet=common.quiet) as advance,
    ):
        read = inputs.pair_lines(lines, str(pairs), lang=lang)
        for done, (pair, outcome) in enumerate(pipeline.verify_all(read, entailment), start=1):
            if outcome is not None:
                write(wire.line(wire.verify_line(pair.id, *outcome)))
            elif pair.error is not None:
                failed += 1
                terminal.say(pair.error.message)
                write(wire.line({"id": pair.id, "error": wire.error(pair.error)}))
            advance(done, None)
    if not done:
        raise InputError(f"{pairs}: the file is empty", hint="factcheck verify --help shows a line")
    if failed:
        raise InputError(f"{pairs}: {failed} line(s) could not be read")


@command()
def batch(
    common: Common,
    source_file: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="- reads stdin.")],
    *,
    output: Output = None,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            min=1,
            metavar="N",
            help="Chunks of 16 answers at once; with ray, processes.",
        ),
    ] = 2,
    engine: Annotated[
        Engine, typer.Option(help="Threads here, or processes of a Ray cluster.")
    ] = "local",
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on after an interrupted run.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace FILE.")] = False,
    input_format: Annotated[BatchFormat, typer.Option(help="What IN is.")] = "auto",
    lang: Lang = None,
    source: OnlySource = None,
    documents: Documents = None,
    budget: Budget = None,
    min_worth: MinWorth = 0.0,
    fail_on: Failing = "refuted",
) -> None:
    """Check many answers: one a line in, one report a line out, in order.

    A line is {"id"?, "response" | "text" | "messages", "prompt"?, "lang"?}. A line that cannot be
    read becomes {"id", "error"} and the run goes on; the exit status is then 3.

    \b
    factcheck batch answers.jsonl -o reports.jsonl
    factcheck batch answers.jsonl -o reports.jsonl --resume
    factcheck batch answers.jsonl -o reports.jsonl --engine ray --jobs 32 --source corpus
    cat answers.jsonl | factcheck batch - | jq .verdicts
    """
    from factcheck import batch as batches
    from factcheck import distributed, inputs

    if engine == "ray":
        _refuse_on_ray(output, budget)
    _refuse_to_lose(output, resume=resume, overwrite=overwrite)
    tally = batches.Tally()
    checker: Checker | None = None
    with ExitStack() as opened:
        check_lines: Callable[[Iterator[Line]], Iterator[Answered]]
        if engine == "ray":
            distributed.require_ray()  # before an earlier output is replaced
            share = partial(_share, common, source, documents, min_worth, workers=jobs)
            share().close()  # wrong settings are said before a cluster is started
            check_lines = partial(
                distributed.on_ray, open_check=partial(_checks, share), workers=jobs
            )
        else:
            settings = common.settings(only=source, documents=documents)
            checker = opened.enter_context(
                common.checker(settings, budget=budget, min_worth=min_worth)
            )
            checker.load()
            # Each answer leaves some hundred objects in cycles: a million of them are 90 MB.
            gc.set_threshold(100_000, 20, 20)
            check_lines = partial(batches.local, check=checker.check_many, jobs=jobs)
        raw = opened.enter_context(terminal.open_lines(source_file))
        lines = inputs.batch_lines(raw, str(source_file), form=input_format, lang=lang)
        if resume and output is not None:
            batches.resume(output, lines, tally)
        write = opened.enter_context(terminal.open_output(output, append=resume))
        advance = opened.enter_context(terminal.progress("answers", quiet=common.quiet))
        for _ in batches.run(check_lines(lines), write, tally):
            advance(tally.checked + tally.failed, None)
        if checker and not common.quiet:
            say_costs(checker)
    if not common.quiet:
        terminal.say(str(tally))
    if tally.failed:
        raise UnfinishedError(
            f"{source_file}: {tally.failed} line(s) failed",
            hint='the output says why, line by line: look for "error"',
        )
    exit_if_flagged(tally.labels, fail_on)


def _share(
    common: Common,
    only: list[str] | None,
    documents: list[Path] | None,
    min_worth: float,
    *,
    workers: int,
) -> Checker:
    """Open one of several checkers, which takes its share of what each host allows."""
    settings = common.settings(only=only, documents=documents)
    entries = [
        replace(
            entry,
            policy=replace(
                entry.policy,
                pace=entry.policy.pace / workers,
                concurrency=max(1, entry.policy.concurrency // workers),
            ),
        )
        for entry in settings.sources
    ]
    return common.checker(replace(settings, sources=tuple(entries)), min_worth=min_worth)


def _checks(open_checker: Callable[[], Checker]) -> CheckMany:
    """Open a checker for as long as the process lives."""
    checker = open_checker()
    checker.load()
    return checker.check_many


def _refuse_on_ray(output: Path | None, budget: int | None) -> None:
    if output is None:
        raise InputError("--engine ray needs -o FILE: Ray says its own things on standard output")
    if budget is not None:
        raise InputError("--budget counts in one process, and --engine ray has several")


def _refuse_to_lose(output: Path | None, *, resume: bool, overwrite: bool) -> None:
    if resume and output is None:
        raise InputError("--resume needs -o FILE, which it continues")
    occupied = output is not None and output.exists() and output.stat().st_size > 0
    if occupied and not (resume or overwrite):
        raise InputError(
            f"{output}: holds an earlier run",
            hint="--resume goes on with it, --overwrite replaces it",
        )

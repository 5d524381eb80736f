"""The command line: parses, calls, prints, picks the exit code. Nothing imports it.

Each command imports what it needs when it runs, so that ``factcheck --help`` stays quick.
"""

# ruff: noqa: PLC0415 - late imports are the point of this module, see above
# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn, get_args, get_type_hints

import typer
from typer.core import TyperGroup

from claims.model import Lang as Language
from factcheck import terminal
from factcheck.errors import ExitCode, FactcheckError, InputError, UnfinishedError
from factcheck.reports import Format

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.http import Cache, Http
    from factcheck.model import Label, Report, Response
    from factcheck.pipeline import Checker

BatchFormat = Literal["auto", "jsonl", "inspect", "helm"]
CacheAction = Literal["show", "clear"]
ReferenceAction = Literal["describe", "build"]
#: The mildest verdict that makes the exit status 1.
FailOn = Literal["never", "refuted", "conflicting", "not_enough_evidence"]


class _DefaultCommand(TyperGroup):
    """Makes ``factcheck FILE`` mean ``factcheck check FILE``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``check`` first unless a command is named; options may stand before the command."""
        if args and args[0] not in {*self.commands, "-h", "--help", "--version"}:
            valued = {
                option
                for command in self.commands.values()
                for parameter in command.params
                if not getattr(parameter, "is_flag", True)
                for option in parameter.opts
            }
            # The word behind such an option is its value: "--source reference FILE" checks FILE.
            before = ["", *args]
            words = (i for i, arg in enumerate(args) if before[i] not in valued)
            place = next((i for i in words if not args[i].startswith("-")), None)
            if place is not None and args[place] in self.commands:
                args = [args[place], *args[:place], *args[place + 1 :]]
            else:
                args = ["check", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader that has gone away (``| head``) is no failure."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # Python flushes once more at exit, into the closed pipe.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.OK) from None
        return result


app = typer.Typer(
    cls=_DefaultCommand,
    name="factcheck",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The options that every command takes. Those that people set once also read FACTCHECK_*."""

    sources: Annotated[
        Path | None,
        typer.Option(envvar="FACTCHECK_SOURCES", help="Settings laid over sources.yaml."),
    ] = None
    offline: Annotated[
        bool,
        typer.Option(
            "--offline", envvar="FACTCHECK_OFFLINE", help="Only local sources and the cache."
        ),
    ] = False
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Ask again, whatever the cache holds.")
    ] = False
    timeout: Annotated[
        float | None,
        typer.Option(min=0.1, envvar="FACTCHECK_TIMEOUT", help="Seconds for one request."),
    ] = None
    color: Annotated[terminal.Color, typer.Option(help="Colour the table.")] = "auto"
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no warnings.")] = False
    verbose: Annotated[
        int, typer.Option("--verbose", "-v", count=True, help="Say more; -vv: all.")
    ] = 0

    def settings(
        self, *, only: Iterable[str] | None = None, documents: Iterable[Path] | None = None
    ) -> Settings:
        """Read sources.yaml and apply the options to it."""
        from dataclasses import replace

        from factcheck import config

        settings = config.load(self.sources)
        paths = list(documents or ())
        for path in paths:
            if not path.exists():
                raise InputError(f"{path}: no such file or folder")
        if paths:
            settings = settings.with_option("documents", "paths", [str(path) for path in paths])
        if only:
            settings = settings.choose(only)
        if self.timeout is not None:
            settings = replace(settings, network=replace(settings.network, timeout=self.timeout))
        return settings

    def cache(self) -> Cache:
        """Return the cache of answers from the network."""
        from factcheck.config import cache_folder
        from factcheck.http import Cache

        return Cache(cache_folder() / "http", max_bytes=self.settings().cache_megabytes * 1_000_000)

    def http(self, settings: Settings, *, offline: bool = False) -> Http:
        """Return the client of a run that asks no sources."""
        from factcheck.http import Http

        return Http(
            settings.network,
            cache=self.cache(),
            offline=offline or self.offline,
            refresh=self.refresh,
        )

    def checker(self, settings: Settings) -> Checker:
        """Open the sources."""
        from factcheck.pipeline import Checker

        return Checker(settings, offline=self.offline, refresh=self.refresh, cache=self.cache())


def _command(name: str | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a command whose first argument, ``common``, stands for the options of `Common`."""
    shared = inspect.signature(Common).parameters
    hints = get_type_hints(Common, include_extras=True)

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def run(**given: Any) -> None:
            common = Common(**{option: given.pop(option) for option in shared})
            terminal.listen(quiet=common.quiet, verbose=common.verbose)
            function(common, **given)

        _, *own = inspect.signature(function).parameters.values()
        annotations = get_type_hints(function, include_extras=True) | hints
        parameters = [
            parameter.replace(annotation=annotations[parameter.name])
            for parameter in (*own, *shared.values())
        ]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        return app.command(name)(run)

    return register


Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Text files; - reads stdin.")]
OnlySource = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME", help="Ask only this source; repeat for more."),
]
Documents = Annotated[
    list[Path] | None,
    typer.Option("--documents", metavar="PATH", help="Your own files or folders as evidence."),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", envvar="FACTCHECK_LANG", help="Language of the text; else detected."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here, not to stdout.")
]
Failing = Annotated[
    FailOn, typer.Option("--fail-on", help="Exit with 1 from this verdict on (mildest last).")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of text.")]


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer passes the value
    if wanted:
        from importlib import metadata

        terminal.put_line(f"factcheck {metadata.version('factcheck-cli')}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Check the factual claims of a model's answer against public sources.

    \b
    factcheck answer.txt                 check one answer
    factcheck --offline answer.txt       with no network
    cat answer.txt | factcheck -         from a pipe
    factcheck batch in.jsonl -o out.jsonl

    A word that is no command is read as a file to check: factcheck FILE is factcheck check FILE.
    Exit status: 0 nothing flagged, 1 flagged (--fail-on), 2 bad usage or input, 3 not finished,
    130 interrupted.
    """


@_command()
def check(
    common: Common,
    files: Files,
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="Of the report.")] = "table",
    output: Output = None,
    lang: Lang = None,
    prompt: Annotated[
        Path | None, typer.Option("--prompt", metavar="FILE", help="What the model was asked.")
    ] = None,
    source: OnlySource = None,
    documents: Documents = None,
    fail_on: Failing = "refuted",
) -> None:
    """Check answers: every claim with a verdict, the deciding sentence and its source.

    \b
    factcheck answer.txt
    factcheck --offline -f json answer.txt | jq .verdicts
    factcheck --documents handbook.pdf --source documents answer.txt
    """
    from factcheck import inputs, pipeline, reports

    settings = common.settings(only=source, documents=documents)
    asked = terminal.read_text(prompt) if prompt else ""
    # Every input is read before the first is checked: a misspelt name must not cost minutes.
    responses = [
        inputs.response(_read_answer(file), where=str(file), lang=lang, prompt=asked)
        for file in files
    ]
    form = "jsonl" if form == "json" and len(files) > 1 else form
    color = terminal.colored(common.color) and output is None
    checked: list[Report] = []
    written: list[str] = []
    with common.checker(settings) as checker:
        for response in responses:
            report = _check_one(checker, response, quiet=common.quiet)
            checked.append(report)
            text = reports.render([report], form, width=terminal.width(), color=color)
            if output is None:
                terminal.put(text)
            else:
                written.append(text)
    if output is not None:
        terminal.write_text(output, "".join(written))
    for report in checked:
        pipeline.require_answer(report)
    _exit_if_flagged((verdict.label for report in checked for verdict in report.verdicts), fail_on)


@_command()
def claims(common: Common, files: Files, *, lang: Lang = None) -> None:
    """Extract claims, one JSON object a line; what is left out says why. No network.

    \b
    factcheck claims answer.txt | jq -r 'select(.checkworthy).text'
    """
    from claims import extract
    from factcheck import inputs, wire

    settings = common.settings()
    for file in files:
        response = inputs.response(terminal.read_text(file), where=str(file), lang=lang)
        for claim in extract(response.text, lang=response.lang, pipelines=settings.pipelines):
            terminal.put_line(wire.line(claim))


@_command()
def search(
    common: Common,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim; - reads stdin.")],
    *,
    lang: Lang = None,
    k: Annotated[int, typer.Option("-k", min=1, help="How many passages.")] = 5,
    source: OnlySource = None,
    documents: Documents = None,
) -> None:
    """Find evidence for one claim: passages, best first, one JSON object a line.

    \b
    factcheck search "Canberra is the capital of Australia" --lang en -k 3
    """
    from dataclasses import replace

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


@_command()
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
    failed = 0
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
    if failed:
        raise InputError(f"{pairs}: {failed} line(s) could not be read")


@_command()
def batch(
    common: Common,
    source_file: Annotated[Path, typer.Argument(metavar="IN.jsonl", help="- reads stdin.")],
    *,
    output: Output = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Answers under way at once.")
    ] = 4,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on after an interrupted run.")
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace FILE.")] = False,
    input_format: Annotated[BatchFormat, typer.Option(help="What IN is.")] = "auto",
    lang: Lang = None,
    source: OnlySource = None,
    documents: Documents = None,
    fail_on: Failing = "refuted",
) -> None:
    """Check many answers: one a line in, one report a line out, in order.

    A line is {"id"?, "response" | "text" | "messages", "prompt"?, "lang"?}. A line that cannot be
    read becomes {"id", "error"} and the run goes on; the exit status is then 3.

    \b
    factcheck batch answers.jsonl -o reports.jsonl
    factcheck batch answers.jsonl -o reports.jsonl --resume
    cat answers.jsonl | factcheck batch - | jq .verdicts
    """
    from factcheck import batch as batches
    from factcheck import inputs

    if resume and output is None:
        raise InputError("--resume needs -o FILE, which it continues")
    occupied = output is not None and output.exists() and output.stat().st_size > 0
    if occupied and not (resume or overwrite):
        raise InputError(
            f"{output}: holds an earlier run",
            hint="--resume goes on with it, --overwrite replaces it",
        )
    settings = common.settings(only=source, documents=documents)
    tally = batches.Tally()
    with terminal.open_lines(source_file) as raw, common.checker(settings) as checker:
        lines = inputs.batch_lines(raw, str(source_file), form=input_format, lang=lang)
        if resume and output is not None:
            batches.resume(output, lines, tally)
        with (
            terminal.open_output(output, append=resume) as write,
            terminal.progress("answers", quiet=common.quiet) as advance,
        ):
            for _ in batches.run(lines, checker.check, write, jobs=jobs, tally=tally):
                advance(tally.checked + tally.failed, None)
    if not common.quiet:
        terminal.say(str(tally))
    if tally.failed:
        raise UnfinishedError(
            f"{source_file}: {tally.failed} line(s) failed",
            hint='the output says why, line by line: look for "error"',
        )
    _exit_if_flagged(tally.labels, fail_on)


@_command()
def explain(
    common: Common,
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")],
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="An id or a number; all claims without.")
    ] = "",
) -> None:
    """Say how each verdict came about, step by step, with the quotes.

    \b
    factcheck -f json answer.txt -o report.json; factcheck explain report.json 3
    """
    from factcheck.reports.explain import render

    del common
    for read in _reports(report):
        terminal.put(render(read, claim, width=terminal.width()))


@_command()
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
        judged = [pipeline.rejudge(read, entailment) for read in _reports(report)]
    text = reports.render(judged, "json")
    if output is None:
        terminal.put(text)
    else:
        terminal.write_text(output, text)


@_command("sources")
def list_sources(
    common: Common,
    *,
    probe: Annotated[
        bool, typer.Option("--probe", help="Ask each one about a known claim.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the sources: which are on, their tier and languages, and what is missing.

    \b
    factcheck sources
    factcheck sources --probe
    """
    from factcheck.reports import sources as listing

    settings = common.settings()
    with common.checker(settings) as checker:
        answers = checker.probe() if probe else None
        found = listing.describe(settings, checker.sources, answers)
    terminal.put(listing.as_json(found) if as_json else listing.as_text(found))


@_command()
def cache(
    common: Common,
    action: Annotated[CacheAction, typer.Argument(help="What to do.")] = "show",
    *,
    as_json: AsJson = False,
) -> None:
    """Show or clear the cache of answers from the network.

    \b
    factcheck cache
    factcheck cache clear
    """
    from factcheck import wire

    store = common.cache()
    if action == "clear":
        terminal.say(f"{store.clear()} answers removed from {store.directory}")
        return
    stats = store.stats()
    if as_json:
        terminal.put_line(wire.line(wire.plain(stats) | {"directory": str(stats.directory)}))
    else:
        size = f"{stats.bytes / 1e6:.1f} MB"
        terminal.put_line(f"{stats.entries} answers, {size}, {stats.directory}")


@_command()
def reference(
    common: Common,
    action: Annotated[ReferenceAction, typer.Argument(help="What to do.")] = "describe",
    *,
    as_json: AsJson = False,
) -> None:
    """Build or describe the embedded reference, which answers with no network.

    \b
    factcheck reference
    factcheck reference build
    """
    from factcheck import wire
    from factcheck.sources import reference as embedded

    del common
    path = embedded.build(embedded.folder())
    if action == "build":
        terminal.say(f"reference ready: {path}")
        return
    described = embedded.describe(path)
    terminal.put_line(wire.line(described) if as_json else embedded.describe_text(described))


@_command()
def schema(common: Common) -> None:
    """Print the JSON Schema of a report.

    \b
    factcheck schema > report.schema.json
    """
    import json

    from factcheck import wire

    del common
    terminal.put_line(json.dumps(wire.schema(), ensure_ascii=False, indent=2))


def main() -> NoReturn:
    """Run the command line; the console script and ``python -m factcheck`` come here."""
    terminal.speak_utf8()
    debugging = os.environ.get("FACTCHECK_DEBUG") == "1"
    try:
        app(prog_name="factcheck")
    except FactcheckError as error:
        if debugging:
            raise
        terminal.say(f"error: {error.message}")
        if error.hint:
            terminal.say(f"hint: {error.hint}")
        sys.exit(error.exit_code)
    except SystemExit as ended:
        if ended.code == ExitCode.INTERRUPTED:
            terminal.leave_now()
        raise
    except Exception as error:  # exit status 1 means "flagged" and nothing else
        if debugging:
            raise
        terminal.say(f"internal error: {type(error).__name__}: {error}")
        terminal.say("hint: FACTCHECK_DEBUG=1 shows where; please report it")
        sys.exit(ExitCode.UNFINISHED)
    sys.exit(ExitCode.OK)


def _read_answer(path: Path) -> str:
    """Read an answer; a misspelt command looks like the name of a file, so suggest both."""
    commands = [str(command.name) for command in app.registered_commands if command.name]
    commands += [
        command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    near = get_close_matches(str(path), commands, n=1)
    if near and not path.exists():
        raise InputError(f"{path}: no such file", hint=f"or did you mean the command '{near[0]}'?")
    return terminal.read_text(path)


def _check_one(checker: Checker, response: Response, *, quiet: bool) -> Report:
    """Check one response with progress on a terminal."""
    from factcheck.pipeline import Progress

    report: Report | None = None
    with terminal.progress(response.origin, quiet=quiet) as advance:
        for step in checker.steps(response):
            if isinstance(step, Progress):
                advance(step.done, step.total)
            else:
                report = step
    assert report is not None
    return report


def _reports(path: Path) -> Iterator[Report]:
    """Read one report, or one a line; the lines of a batch that failed are said and passed over."""
    import json

    from factcheck import wire

    text = terminal.read_text(path)
    try:
        json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        lines = [(f"{path}:{at}", line) for at, line in enumerate(text.split("\n"), start=1)]
    else:
        lines = [(str(path), text)]
    for where, line in lines:
        if line.startswith('{"id":') and '"error":' in line:
            terminal.say(f"{where}: holds an error, not a report")
        elif line.strip():
            yield wire.read_report(line, where)


def _exit_if_flagged(labels: Iterable[Label], fail_on: FailOn) -> None:
    """Exit with 1 if a verdict is as bad as ``fail_on`` or worse."""
    order = get_args(FailOn)
    flagged = order[1 : order.index(fail_on) + 1]
    if any(label.value in flagged for label in labels):
        raise typer.Exit(ExitCode.FLAGGED)

"""The command line: parses, calls, prints, picks the exit code. Nothing imports it.

Data goes to standard output, everything said to a person to standard error. Each command imports
what it needs when it runs, so that ``factcheck --help`` stays quick.
"""

# ruff: noqa: PLC0415 - late imports are the point of this module, see above

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn, get_args

import typer
from typer.core import TyperGroup

from claims.model import Lang as Language
from factcheck.errors import ExitCode, FactcheckError, InputError, UnfinishedError
from factcheck.reports import Format

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model import Label, Report, Response
    from factcheck.pipeline import Checker


class _DefaultCommand(TyperGroup):
    """Makes ``factcheck FILE`` mean ``factcheck check FILE``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``check`` first unless a command is named; options may stand before the command."""
        own = {"-h", "--help", "--version", "--install-completion", "--show-completion"}
        if args and args[0] not in self.commands and not own & set(args[:1]):
            place = next((i for i, arg in enumerate(args) if not arg.startswith("-")), None)
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


Color = Literal["auto", "always", "never"]
BatchFormat = Literal["auto", "jsonl", "inspect", "helm"]
CacheAction = Literal["show", "clear"]
ReferenceAction = Literal["describe", "build"]
#: The mildest verdict that makes the exit status 1.
FailOn = Literal["never", "refuted", "conflicting", "not_enough_evidence"]

# Options that several commands share. Those that people set once also read FACTCHECK_*.
Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Text files; - reads stdin.")]
Sources = Annotated[
    Path | None,
    typer.Option("--sources", envvar="FACTCHECK_SOURCES", help="Settings laid over sources.yaml."),
]
OnlySource = Annotated[
    list[str] | None,
    typer.Option("--source", metavar="NAME", help="Ask only this source; repeat for more."),
]
Documents = Annotated[
    list[Path] | None,
    typer.Option("--documents", metavar="PATH", help="Your own files or folders as evidence."),
]
Offline = Annotated[
    bool,
    typer.Option("--offline", envvar="FACTCHECK_OFFLINE", help="Only local sources and the cache."),
]
Refresh = Annotated[bool, typer.Option("--refresh", help="Ask again, whatever the cache holds.")]
Timeout = Annotated[
    float | None,
    typer.Option(min=0.1, envvar="FACTCHECK_TIMEOUT", help="Seconds for one request."),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", envvar="FACTCHECK_LANG", help="Language of the text; else detected."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no warnings.")]
Verbose = Annotated[int, typer.Option("--verbose", "-v", count=True, help="Say more; -vv: all.")]
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

        _print(f"factcheck {metadata.version('factcheck-cli')}")
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
    """  # noqa: D301 - \b is Click's mark for a paragraph that is not wrapped


@app.command()
def check(
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
    sources: Sources = None,
    offline: Offline = False,
    refresh: Refresh = False,
    timeout: Timeout = None,
    color: Annotated[Color, typer.Option("--color", help="Colour the table.")] = "auto",
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Check answers: every claim with a verdict, the deciding sentence and its source.

    \b
    factcheck answer.txt
    factcheck --offline -f json answer.txt | jq .verdicts
    factcheck --documents handbook.pdf --source documents answer.txt
    """  # noqa: D301
    from factcheck import inputs, pipeline, reports

    _listen(quiet=quiet, verbose=verbose)
    settings = _settings(sources, source, documents, timeout)
    asked = _read(prompt) if prompt else ""
    # Every input is read before the first is checked: a misspelt name must not cost minutes.
    responses = [
        inputs.response(_read(file), where=str(file), lang=lang, prompt=asked) for file in files
    ]
    form = "jsonl" if form == "json" and len(files) > 1 else form
    colored = _colored(color) and output is None
    checked: list[Report] = []
    written: list[str] = []
    with _checker(settings, offline=offline, refresh=refresh) as checker:
        for response in responses:
            report = _check_one(checker, response, quiet=quiet)
            checked.append(report)
            text = reports.render([report], form, width=_width(), color=colored)
            if output is None:
                sys.stdout.write(text)
                sys.stdout.flush()
            else:
                written.append(text)
    if output is not None:
        _write(output, "".join(written))
    for report in checked:
        pipeline.require_answer(report)
    _exit_if_flagged((verdict.label for report in checked for verdict in report.verdicts), fail_on)


@app.command()
def claims(
    files: Files,
    *,
    lang: Lang = None,
    sources: Sources = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Extract claims, one JSON object a line; what is left out says why. No network.

    \b
    factcheck claims answer.txt | jq -r 'select(.checkworthy).text'
    """  # noqa: D301
    from claims import extract
    from factcheck import inputs, wire

    _listen(quiet=quiet, verbose=verbose)
    settings = _settings(sources, None, None, None)
    for file in files:
        response = inputs.response(_read(file), where=str(file), lang=lang)
        for claim in extract(response.text, lang=response.lang, pipelines=settings.pipelines):
            _print(wire.line(claim))


@app.command()
def search(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim; - reads stdin.")],
    *,
    lang: Lang = None,
    k: Annotated[int, typer.Option("-k", min=1, help="How many passages.")] = 5,
    source: OnlySource = None,
    documents: Documents = None,
    sources: Sources = None,
    offline: Offline = False,
    refresh: Refresh = False,
    timeout: Timeout = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Find evidence for one claim: passages, best first, one JSON object a line.

    \b
    factcheck search "Canberra is the capital of Australia" --lang en -k 3
    """  # noqa: D301
    from dataclasses import replace

    from factcheck import inputs, pipeline, wire

    _listen(quiet=quiet, verbose=verbose)
    settings = replace(_settings(sources, source, documents, timeout), passages=k)
    text = _read(Path("-")).strip() if claim == "-" else claim
    response = inputs.response(text, where="CLAIM", lang=lang)
    with _checker(settings, offline=offline, refresh=refresh) as checker:
        (found,) = checker.search([pipeline.whole_claim(response)])
    for evidence in found.evidence:
        _print(wire.line(wire.search_line(evidence)))
    for status in found.statuses:
        if status.state in {"failed", "rate_limited"}:
            _say(f"{status.source}: {status.detail}")
    if all(status.state not in {"found", "empty"} for status in found.statuses):
        raise UnfinishedError("no source could be asked", hint="see: factcheck sources --probe")


@app.command()
def verify(
    pairs: Annotated[Path, typer.Argument(metavar="PAIRS.jsonl", help="- reads stdin.")],
    *,
    lang: Lang = None,
    output: Output = None,
    sources: Sources = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Judge claims against evidence that you give: {"id"?, "claim", "evidence", "lang"?} a line.

    \b
    echo '{"claim": "Everest is 8,849 m high.", "evidence": "Everest rises to 8,849 m."}' \\
      | factcheck verify -
    """  # noqa: D301
    from factcheck import inputs, pipeline, wire
    from factcheck.verdict.entailment import load

    _listen(quiet=quiet, verbose=verbose)
    entailment = load(_settings(sources, None, None, None).verifier)
    failed = 0
    written: list[str] = []
    with _lines(pairs) as lines:
        for pair in inputs.pair_lines(lines, str(pairs), lang=lang):
            if pair.error is not None:
                failed += 1
                _say(pair.error.message)
                result = {"id": pair.id, "error": wire.error(pair.error)}
            else:
                verdict, scores = pipeline.verify(pair, entailment)
                result = wire.verify_line(pair.id, verdict, scores)
            if output is None:
                _print(wire.line(result))
            else:
                written.append(wire.line(result) + "\n")
    if output is not None:
        _write(output, "".join(written))
    if failed:
        raise InputError(f"{pairs}: {failed} line(s) could not be read")


@app.command()
def batch(
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
    input_format: Annotated[
        BatchFormat, typer.Option("--input-format", help="What IN is.")
    ] = "auto",
    lang: Lang = None,
    source: OnlySource = None,
    documents: Documents = None,
    fail_on: Failing = "refuted",
    sources: Sources = None,
    offline: Offline = False,
    refresh: Refresh = False,
    timeout: Timeout = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Check many answers: one a line in, one report a line out, in order.

    A line is {"id"?, "response" | "text" | "messages", "prompt"?, "lang"?}. A line that cannot be
    read becomes {"id", "error"} and the run goes on; the exit status is then 3.

    \b
    factcheck batch answers.jsonl -o reports.jsonl
    factcheck batch answers.jsonl -o reports.jsonl --resume
    cat answers.jsonl | factcheck batch - | jq .verdicts
    """  # noqa: D301
    from factcheck import batch as batches
    from factcheck import inputs

    _listen(quiet=quiet, verbose=verbose)
    if resume and output is None:
        raise InputError("--resume needs -o FILE, which it continues")
    occupied = output is not None and output.exists() and output.stat().st_size > 0
    if occupied and not (resume or overwrite):
        raise InputError(
            f"{output}: holds an earlier run",
            hint="--resume goes on with it, --overwrite replaces it",
        )
    settings = _settings(sources, source, documents, timeout)
    tally = batches.Tally()
    with (
        _lines(source_file) as raw,
        _checker(settings, offline=offline, refresh=refresh) as checker,
    ):
        lines = inputs.batch_lines(raw, str(source_file), form=input_format, lang=lang)
        if resume and output is not None:
            batches.resume(output, lines, tally)
        with _appender(output, append=resume) as write:
            steps = batches.run(lines, checker.check, write, jobs=jobs, tally=tally)
            _count(steps, quiet=quiet)
    if not quiet:
        _say(
            f"{tally.checked + tally.resumed} answers"
            + (f", {tally.resumed} of them from the earlier run" if tally.resumed else "")
            + (f"; {tally.failed} line(s) failed" if tally.failed else "")
        )
    if tally.failed:
        raise UnfinishedError(
            f"{source_file}: {tally.failed} line(s) failed",
            hint='the output says why, line by line: look for "error"',
        )
    _exit_if_flagged(tally.labels, fail_on)


@app.command()
def explain(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="JSON; - reads stdin.")],
    claim: Annotated[
        str, typer.Argument(metavar="CLAIM", help="An id or a number; all claims without.")
    ] = "",
    *,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Say how each verdict came about, step by step, with the quotes.

    \b
    factcheck -f json answer.txt -o report.json; factcheck explain report.json 3
    """  # noqa: D301
    from factcheck.reports.explain import render

    _listen(quiet=quiet, verbose=verbose)
    for read in _reports(report):
        sys.stdout.write(render(read, claim, width=_width()))


@app.command()
def rejudge(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="JSON or JSONL; - for stdin.")],
    *,
    output: Output = None,
    sources: Sources = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Judge the evidence that a report holds again: no network, no cache, the same verdicts.

    \b
    factcheck rejudge report.json | diff report.json -
    """  # noqa: D301
    from factcheck import pipeline, reports

    _listen(quiet=quiet, verbose=verbose)
    settings = _settings(sources, None, None, None)
    judged = [pipeline.rejudge(read, verifier=settings.verifier) for read in _reports(report)]
    text = reports.render(judged, "json")
    if output is None:
        sys.stdout.write(text)
    else:
        _write(output, text)


@app.command(name="sources")
def list_sources(
    *,
    probe: Annotated[
        bool, typer.Option("--probe", help="Ask each one about a known claim.")
    ] = False,
    as_json: AsJson = False,
    sources: Sources = None,
    offline: Offline = False,
    timeout: Timeout = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """List the sources: which are on, their tier and languages, and what is missing.

    \b
    factcheck sources
    factcheck sources --probe
    """  # noqa: D301
    from factcheck.reports import sources as listing

    _listen(quiet=quiet, verbose=verbose)
    settings = _settings(sources, None, None, timeout)
    with _checker(settings, offline=offline, refresh=probe) as checker:
        answers = checker.probe() if probe else None
        found = listing.describe(settings, checker.sources, answers)
    sys.stdout.write(listing.as_json(found) if as_json else listing.as_text(found))


@app.command()
def cache(
    action: Annotated[CacheAction, typer.Argument(help="What to do.")] = "show",
    *,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Show or clear the cache of answers from the network.

    \b
    factcheck cache
    factcheck cache clear
    """  # noqa: D301
    from factcheck import wire

    _listen(quiet=quiet, verbose=0)
    store = _cache()
    if action == "clear":
        _say(f"{store.clear()} answers removed from {store.directory}")
        return
    stats = store.stats()
    if as_json:
        _print(wire.line(wire.plain(stats) | {"directory": str(stats.directory)}))
    else:
        _print(f"{stats.entries} answers, {stats.bytes / 1e6:.1f} MB, {stats.directory}")


@app.command()
def reference(
    action: Annotated[ReferenceAction, typer.Argument(help="What to do.")] = "describe",
    *,
    as_json: AsJson = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Build or describe the embedded reference, which answers with no network.

    \b
    factcheck reference
    factcheck reference build
    """  # noqa: D301
    from factcheck import wire
    from factcheck.config import cache_folder
    from factcheck.sources import reference as embedded

    _listen(quiet=quiet, verbose=verbose)
    path = embedded.build(cache_folder() / "reference")
    if action == "build":
        _say(f"reference ready: {path}")
        return
    described = embedded.describe(path)
    _print(wire.line(described) if as_json else embedded.describe_text(described))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a report.

    \b
    factcheck schema > report.schema.json
    """  # noqa: D301
    import json

    from factcheck import wire

    _print(json.dumps(wire.schema(), ensure_ascii=False, indent=2))


def main() -> NoReturn:
    """Run the command line; the console script and ``python -m factcheck`` come here."""
    for stream in (sys.stdout, sys.stderr):
        # A C locale would otherwise refuse Hindi; what is written is always UTF-8.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except FactcheckError as error:
        if _debugging():
            raise
        _say(f"error: {error.message}")
        if error.hint:
            _say(f"hint: {error.hint}")
        sys.exit(error.exit_code)
    except SystemExit as ended:
        if ended.code == ExitCode.INTERRUPTED:
            _leave_now()
        raise
    except Exception as error:  # exit status 1 means "flagged" and nothing else
        if _debugging():
            raise
        _say(f"internal error: {type(error).__name__}: {error}")
        _say("hint: FACTCHECK_DEBUG=1 shows where; please report it")
        sys.exit(ExitCode.UNFINISHED)
    sys.exit(ExitCode.OK)


def _debugging() -> bool:
    return os.environ.get("FACTCHECK_DEBUG") == "1"


def _leave_now() -> NoReturn:
    """End without waiting for threads that may hang on a socket for the rest of its deadline."""
    _say("interrupted")
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(ExitCode.INTERRUPTED)


def _say(message: str) -> None:
    """Speak to the person: standard error, one line, no control characters."""
    from factcheck.reports.plain import clean

    sys.stderr.write(f"factcheck: {clean(message)}\n")


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _listen(*, quiet: bool, verbose: int) -> None:
    """Send the libraries' log to standard error, each message once."""
    import logging

    class Once(logging.Handler):
        def __init__(self) -> None:
            super().__init__()
            self.seen: set[str] = set()

        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if message not in self.seen:
                self.seen.add(message)
                _say(f"{record.levelname.lower()}: {message}")

    levels = {0: logging.WARNING, 1: logging.INFO}
    level = logging.ERROR if quiet else levels.get(verbose, logging.DEBUG)
    for name in ("factcheck", "claims"):
        logger = logging.getLogger(name)
        logger.handlers = [Once()]
        logger.setLevel(level)
        logger.propagate = False


def _settings(
    path: Path | None,
    only: list[str] | None,
    documents: list[Path] | None,
    timeout: float | None,
) -> Settings:
    from dataclasses import replace

    from factcheck import config

    settings = config.load(path)
    for document in documents or ():
        if not document.exists():
            raise InputError(f"{document}: no such file or folder")
    if documents:
        settings = settings.with_option("documents", "paths", [str(p) for p in documents])
    if only:
        settings = settings.choose(only)
    if timeout is not None:
        settings = replace(settings, network=replace(settings.network, timeout=timeout))
    return settings


def _cache() -> Any:
    from factcheck.config import cache_folder, load
    from factcheck.http import Cache

    return Cache(cache_folder() / "http", max_bytes=load().cache_megabytes * 1_000_000)


def _checker(settings: Settings, *, offline: bool, refresh: bool) -> Checker:
    from factcheck.pipeline import Checker

    return Checker(settings, offline=offline, refresh=refresh, cache=_cache())


def _check_one(checker: Checker, response: Response, *, quiet: bool) -> Report:
    """Check one response with progress on a terminal."""
    from factcheck.pipeline import Progress

    report: Report | None = None
    with _bar(response.origin, quiet=quiet) as advance:
        for step in checker.steps(response):
            if isinstance(step, Progress):
                advance(step.done, step.total)
            else:
                report = step
    assert report is not None
    return report


@contextmanager
def _bar(what: str, *, quiet: bool) -> Iterator[Any]:
    """Show a progress bar on standard error if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _count(steps: Iterable[Any], *, quiet: bool) -> None:
    """Run a batch to its end with progress."""
    with _bar("answers", quiet=quiet) as advance:
        for tally in steps:
            advance(tally.checked + tally.failed, None)


def _read(path: Path) -> str:
    from difflib import get_close_matches

    from factcheck import inputs

    if not path.exists() and (near := get_close_matches(str(path), _command_names(), 1)):
        # A misspelt command looks like the name of a file.
        raise InputError(f"{path}: no such file", hint=f"or did you mean the command '{near[0]}'?")
    return inputs.decode(inputs.read_bytes(path, sys.stdin.buffer), str(path))


def _command_names() -> list[str]:
    return [
        command.name or (command.callback.__name__ if command.callback else "")
        for command in app.registered_commands
    ]


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    """Open JSON Lines for reading, one line at a time."""
    if str(path) == "-":
        yield iter(sys.stdin.buffer)
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    with stream:
        yield iter(stream)


def _reports(path: Path) -> Iterator[Report]:
    """Read a report, or a file of reports one a line; error lines of a batch are said and skipped."""
    import json

    from factcheck import wire

    text = _read(path)
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        whole = None
    if whole is not None:
        yield wire.read_report(text, str(path))
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield wire.read_report(line, f"{path}:{number}")


def _write(path: Path, text: str) -> None:
    """Write a whole file at once, so that a failed run leaves no half of one."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error


@contextmanager
def _appender(path: Path | None, *, append: bool) -> Iterator[Any]:
    """Yield what writes one line and flushes it."""
    if path is None:
        yield _print
        return
    try:
        stream = path.open("a" if append else "w", encoding="utf-8", newline="")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    with stream:

        def write(line: str) -> None:
            stream.write(line + "\n")
            stream.flush()

        yield write
        os.fsync(stream.fileno())


def _colored(color: Color) -> bool:
    if color == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return color == "always"


def _width() -> int:
    import shutil

    # A pipe has no width; 100 columns read well in a file, and COLUMNS still decides.
    return shutil.get_terminal_size((100, 24)).columns


def _exit_if_flagged(labels: Iterable[Label], fail_on: FailOn) -> None:
    """Exit with 1 if a verdict is as bad as ``fail_on`` or worse."""
    order = get_args(FailOn)
    flagged = order[1 : order.index(fail_on) + 1]
    if any(label.value in flagged for label in labels):
        raise typer.Exit(ExitCode.FLAGGED)

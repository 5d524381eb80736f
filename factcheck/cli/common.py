"""What all commands share: the application, the common options, reading and ending."""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick: a command imports what it needs

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from claims.model import Lang as Language
from factcheck import terminal
from factcheck.errors import ExitCode, InputError

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.evidence.kept import KeptEvidence
    from factcheck.finished import Finished
    from factcheck.http import Cache, Http
    from factcheck.model import Label, Report, Response
    from factcheck.pipeline import Checker

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


class _Command(TyperCommand):
    """Speaks of files and numbers, where Typer speaks of Python's types and validators."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments; an error does not name who found it."""
        try:
            return super().parse_args(ctx, args)
        except Exception as error:
            message = getattr(error, "message", None)
            if isinstance(message, str):  # Typer's own errors are not to be imported
                error.message = message.removeprefix("Value error, ")  # type: ignore[attr-defined]
            raise

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """List the arguments by their names alone: "FILE", not "FILE <list[Path]>"."""
        parameters = self.get_params(ctx)
        for title, kind in (("Arguments", "argument"), ("Options", "option")):
            of_kind = (one for one in parameters if one.param_type_name == kind)
            records = [record for one in of_kind if (record := one.get_help_record(ctx))]
            if kind == "argument":
                records = [(name.partition(" <")[0], said) for name, said in records]
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


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
        typer.Option(
            envvar="FACTCHECK_SOURCES", metavar="FILE", help="Settings laid over sources.yaml."
        ),
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
        typer.Option(
            min=0.1, envvar="FACTCHECK_TIMEOUT", metavar="SECONDS", help="For one request."
        ),
    ] = None
    color: Annotated[terminal.Color, typer.Option(help="Colour the table.")] = "auto"
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no warnings.")] = False
    verbose: Annotated[
        int,
        typer.Option("--verbose", "-v", count=True, show_default=False, help="Say more; -vv: all."),
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

    def cache(self, settings: Settings | None = None) -> Cache:
        """Return the cache of answers from the network; the settings are read if not given."""
        from factcheck.config import cache_folder
        from factcheck.http import Cache

        size = (settings or self.settings()).cache_megabytes * 1_000_000
        return Cache(cache_folder() / "http", max_bytes=size)

    def evidence(self, settings: Settings | None = None) -> KeptEvidence:
        """Return the store of what was found for claims; what bounds the cache bounds it, too."""
        from factcheck.config import cache_folder
        from factcheck.evidence.kept import KeptEvidence

        size = (settings or self.settings()).cache_megabytes * 1_000_000
        return KeptEvidence(cache_folder() / "evidence", max_bytes=size)

    def finished(self, settings: Settings | None = None) -> Finished:
        """Return the store of finished reports; what bounds the cache bounds it, too."""
        from factcheck.config import cache_folder
        from factcheck.finished import Finished

        size = (settings or self.settings()).cache_megabytes * 1_000_000
        return Finished(cache_folder() / "reports", max_bytes=size)

    def http(self, settings: Settings, *, offline: bool = False) -> Http:
        """Return the client of a run that asks no sources."""
        from factcheck.http import Http

        return Http(
            settings.network,
            cache=self.cache(settings),
            offline=offline or self.offline,
            refresh=self.refresh,
        )

    def checker(
        self,
        settings: Settings,
        *,
        budget: int | None = None,
        dry_run: bool = False,
        min_worth: float = 0.0,
    ) -> Checker:
        """Open the sources."""
        from factcheck.pipeline import Checker

        keeps = not dry_run
        return Checker(
            settings,
            offline=self.offline,
            refresh=self.refresh,
            cache=self.cache(settings),
            evidence=self.evidence(settings) if keeps and settings.keep_evidence else None,
            finished=self.finished(settings) if keeps and settings.keep_reports else None,
            budget=budget,
            dry_run=dry_run,
            min_worth=min_worth,
        )


def command(name: str | None = None) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a command whose first argument, ``common``, stands for the options of `Common`."""
    shared = inspect.signature(Common).parameters
    hints = get_type_hints(Common, include_extras=True)

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(function)
        def run(**given: Any) -> None:
            from factcheck import patterns
            from factcheck.config import cache_folder

            common = Common(**{option: given.pop(option) for option in shared})
            terminal.listen(quiet=common.quiet, verbose=common.verbose)
            with patterns.kept(cache_folder()):
                function(common, **given)

        _, *own = inspect.signature(function).parameters.values()
        annotations = get_type_hints(function, include_extras=True) | hints
        parameters = [
            parameter.replace(annotation=annotations[parameter.name])
            for parameter in (*own, *shared.values())
        ]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        return app.command(name, cls=_Command)(run)

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
Budget = Annotated[
    int | None,
    typer.Option("--budget", min=0, metavar="N", help="At most N requests that cost money."),
]
MinWorth = Annotated[
    float,
    typer.Option(
        "--min-worth", min=0, max=1, metavar="X", help="Leave out claims worth a check less."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON instead of text.")]


def read_answer(path: Path) -> str:
    """Read an answer; a misspelt command looks like the name of a file, so suggest both.

    Raises:
        InputError: there is no such file, or it holds no text but a report of this tool.
    """
    commands = [str(command.name) for command in app.registered_commands if command.name]
    commands += [
        command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    near = get_close_matches(str(path), commands, n=1)
    if near and not path.exists():
        raise InputError(f"{path}: no such file", hint=f"or did you mean the command '{near[0]}'?")
    text = terminal.read_text(path)
    if is_report(text):
        raise InputError(
            f"{path}: this is a report, not an answer",
            hint=f"factcheck explain {path}, or report, review, rejudge",
        )
    return text


def is_report(text: str) -> bool:
    """Tell a report of this tool, or several, from an answer."""
    return text.lstrip().startswith("{") and '"schema_version"' in text


def check_one(checker: Checker, response: Response, *, quiet: bool) -> Report:
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


def say_costs(checker: Checker) -> None:
    """Say which sources were asked for money, how often, and for about how much."""
    for name, asked in checker.http.asked().items():
        if asked.dollars:
            terminal.say(f"{name}: {asked}")


def read_reports(path: Path) -> Iterator[Report]:
    """Read one report, or one a line; the lines of a batch that failed are said and passed over.

    One is in memory at a time: a batch may be larger than that. Indented JSON opens with a brace
    alone, and no line of a batch is one.
    """
    from factcheck import inputs, wire

    if path.is_dir() or not (str(path) == "-" or path.exists()):
        terminal.read_text(path)  # says what is wrong
    empty = True
    with terminal.open_lines(path) as lines:
        for number, raw in enumerate(lines, start=1):
            empty = empty and not raw.strip()
            whole = raw.strip() in {b"{", b"\xef\xbb\xbf{"}
            where = str(path) if whole else f"{path}:{number}"
            line = inputs.decode(b"".join((raw, *lines)) if whole else raw, where)
            if line.startswith('{"id":') and '"error":' in line:
                terminal.say(f"{where}: holds an error, not a report")
            elif line.strip():
                yield wire.read_report(line, where)
    if empty:
        raise InputError(
            f"{path}: the file is empty", hint="make a report with: factcheck -f json FILE"
        )


def exit_if_flagged(labels: Iterable[Label], fail_on: FailOn) -> None:
    """Exit with 1 if a verdict is as bad as ``fail_on`` or worse."""
    order = get_args(FailOn)
    flagged = order[1 : order.index(fail_on) + 1]
    if any(label.value in flagged for label in labels):
        raise typer.Exit(ExitCode.FLAGGED)

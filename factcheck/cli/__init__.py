"""The command line: parses, calls, prints, picks the exit code. Nothing imports it.

Each command imports what it needs when it runs, so that ``factcheck --help`` stays quick.
"""

# ruff: noqa: D301 - \b is Click's mark for a paragraph that is not wrapped

from __future__ import annotations

# isort: off
from factcheck.cli import interrupts  # noqa: F401 - before what takes its time to import

# isort: on
import gc
import os
import sys
from typing import Annotated, NoReturn

import typer

from factcheck import terminal

# isort: off
# Importing a module of commands registers them, in the order in which --help lists them.
from factcheck.cli import checking  # noqa: F401
from factcheck.cli import reviewing  # noqa: F401
from factcheck.cli import confirming  # noqa: F401
from factcheck.cli import comparing  # noqa: F401
from factcheck.cli import agreeing  # noqa: F401
from factcheck.cli import exporting  # noqa: F401
from factcheck.cli import reading  # noqa: F401
from factcheck.cli import reporting  # noqa: F401
from factcheck.cli import stores  # noqa: F401
from factcheck.cli import serving  # noqa: F401

# isort: on
from factcheck.cli.common import app
from factcheck.errors import ExitCode, FactcheckError

__all__ = ["app", "main"]


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - Typer passes the value
    if wanted:
        from importlib import metadata  # noqa: PLC0415 - only --version needs it

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


def main() -> NoReturn:
    """Run the command line; the console script and ``python -m factcheck`` come here."""
    terminal.speak_utf8()
    # Modules and tables are made by the hundred thousand and kept: looking for cycles among them
    # took a tenth of a short run, and after each hundred thousand still .1 s.
    gc.set_threshold(1_000_000, 20, 20)
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
    finally:
        # Python looks through all that is left once more as it ends: a fifth of a short run.
        gc.freeze()
    sys.exit(ExitCode.OK)

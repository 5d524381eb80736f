"""The generated blocks of the README: `make docs` writes them, the tests hold them fresh."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from factcheck.errors import ExitCode

ROOT = Path(__file__).resolve().parent.parent

_EXITS = {
    ExitCode.OK: "finished, nothing flagged",
    ExitCode.FLAGGED: "finished, and a verdict reached `--fail-on` (default: `refuted`)",
    ExitCode.USAGE: "bad usage, input or settings; the message names the file, line or key",
    ExitCode.UNFINISHED: "could not finish: no source answered, a line of a batch failed, our bug",
    ExitCode.INTERRUPTED: "interrupted",
}


def _run(*arguments: str) -> str:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "FACTCHECK_DEBUG": ""}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    if done.returncode not in {ExitCode.OK, ExitCode.FLAGGED}:
        raise SystemExit(done.stderr)
    return done.stdout


def _console(command: str, output: str) -> str:
    return f"```console\n$ {command}\n{output.rstrip()}\n```\n"


def transcript() -> str:
    """Check the README's answer, as the demo does."""
    command = "--offline examples/answer.txt"
    return _console(f"factcheck {command}", _run(*command.split()))


def commands() -> str:
    """Return ``factcheck --help``."""
    return _console("factcheck --help", _run("--help"))


def exit_codes() -> str:
    """Return the table of exit statuses."""
    rows = [f"| {code.value} | {_EXITS[code]} |" for code in ExitCode]
    return "\n".join(["| status | means |", "|---|---|", *rows]) + "\n"


def sources() -> str:
    """Return ``factcheck sources``."""
    return _console("factcheck sources", _run("sources"))


def _results(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (ROOT / "benchmarks" / "results" / f"{name}.json").read_text(encoding="utf-8")
    )
    return loaded

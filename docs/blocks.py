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


_NAMES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "hi": "Hindi"}
_EXTRACTION = {
    "en": "parse and names by spaCy, clauses split by the parse",
    "es": "names and verbs by a spaCy pipeline of our own, sentences and clauses by rules",
    "pt": "names and verbs by a spaCy pipeline of our own, sentences and clauses by rules",
    "hi": "names by a spaCy pipeline of our own, sentences and clauses by rules; romanised Hindi is recognised, not read",
}


def _share(figures: dict[str, Any], key: str) -> str:
    return f"{figures[key]:.0%}"


def languages() -> str:
    """Return what each language has, with its figures on the examples."""
    results = _results("examples")
    rows = [
        f"| {name} | {_EXTRACTION[lang]} | {_share(figures, 'decided_share')} "
        f"| {_share(figures, 'decisive_precision')} |"
        for lang, name in _NAMES.items()
        for figures in [results["languages"][lang]]
    ]
    head = [
        "The same rules for numbers, dates, units, names and properties read all four. What differs:",
        "",
        "| language | claims | decided rightly, of what is decidable offline | right, of decided |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def figures() -> str:
    """Return what was measured, where and when."""
    speed = _results("speed")
    examples = _results("examples")["languages"]
    unseen = _results("answers")["halves"]["test"]
    machine = speed["machine"]
    lines = [
        (
            f"Measured on {machine['date']}: {machine['processor']}, {machine['cores']} cores, "
            f"Python {machine['python']}."
        ),
        "",
        "| | |",
        "|---|---|",
        f"| `factcheck --help` | {speed['help_seconds']:.2f} s |",
        (
            f"| an answer of {speed['answer_words']} words, offline, new process "
            f"| {speed['answer_cold_seconds']:.1f} s |"
        ),
        f"| each further answer in one batch | {speed['answer_further_seconds']:.2f} s |",
        f"| peak memory, one answer | {speed['answer_peak_megabytes']:.0f} MB |",
        f"| peak memory, a batch of {speed['batch_answers']} | {speed['peak_megabytes']:.0f} MB |",
        f"| building the embedded reference, once | {speed['reference_build_seconds']:.0f} s |",
    ]
    for lang, name in _NAMES.items():
        scored = examples[lang]
        lines.append(
            f"| our {scored['statements']} {name} example statements, offline: decided | "
            f"{scored['decisive']}, right {_share(scored, 'decisive_precision')} |"
        )
    for lang, name in _NAMES.items():
        scored = unseen[lang]
        lines.append(
            f"| {scored['statements']} {name} held-out statements, offline: decided | "
            f"{scored['decisive']}, right {_share(scored, 'decisive_precision')} |"
        )
    lines += [
        "",
        "Right is counted over the verdicts that the gold judges. The rules were written with the examples",
        "in sight; the held-out half of [whole answers](benchmarks/answers/README.md) was only counted, and its README",
        "says how often and for what. Most of its statements the embedded reference cannot decide. `make eval`,",
        "`make bench-answers` and `make bench` measure again.",
    ]
    return "\n".join(lines) + "\n"

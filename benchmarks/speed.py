"""Start-up, speed, memory and repeatability of the command line, offline.

    python benchmarks/speed.py

Each figure is of whole processes, as a user meets them: the median of several runs. "Cold" is a
new process with the embedded reference built, modules and patterns compiled, names read, and no finished
reports; files were read before, so they come from memory and not from the disk. The build itself is timed
apart. "Again" is a batch of answers whose reports are kept. Seconds of the
processor, of all threads together, are kept beside: those of a busy machine can be compared too.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import machine

FACTCHECK = [sys.executable, "-m", "factcheck"]
#: An English answer of about 200 words stands for "an answer".
ANSWER = machine.ROOT / "examples" / "en" / "biography.md"
#: One of twelve claims, for the time until there is any verdict: claims are judged together.
SHORT = machine.ROOT / "examples" / "en" / "geography.md"
RUNS = 5
BATCH = 40


def run(arguments: list[str], cache: Path) -> dict[str, Any]:
    """Run factcheck once; returns seconds, peak memory in MB and what it printed.

    ``processor`` has the seconds of all threads together.
    """
    environment = {**os.environ, "FACTCHECK_CACHE": str(cache)}
    # Whoever installs a package has its modules compiled once, and not anew by every process.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(cache / "bytecode")
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [*FACTCHECK, *arguments], env=environment, stdout=output, stderr=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        printed = output.read()
    if process.returncode not in {0, 1}:
        raise SystemExit(f"factcheck {' '.join(arguments)} exited with {process.returncode}")
    return {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
        "printed": printed,
    }


def median(arguments: list[str], cache: Path) -> dict[str, float]:
    """Return the median seconds and the largest memory of several runs."""
    runs = [run(arguments, cache) for _ in range(RUNS)]
    return {
        "seconds": statistics.median(one["seconds"] for one in runs),
        "processor": statistics.median(one["processor"] for one in runs),
        "megabytes": max(one["megabytes"] for one in runs),
    }


def batch_file(folder: Path, count: int) -> Path:
    """Write a batch of answers, the examples over and over."""
    texts = [path.read_text("utf-8") for path in sorted(machine.ROOT.glob("examples/en/*.md"))]
    path = folder / f"batch-{count}.jsonl"
    lines = [json.dumps({"response": texts[i % len(texts)]}) for i in range(count)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def main() -> None:
    """Measure, print a table, keep the figures."""
    with tempfile.TemporaryDirectory() as name:
        cache = Path(name)
        built = run(["reference", "build"], cache)
        shown = median(["--help"], cache)
        listed = median(["sources"], cache)
        run(["--offline", "--refresh", str(ANSWER)], cache)  # compiles what is kept compiled
        short = median(["--offline", "--refresh", str(SHORT)], cache)
        cold = median(["--offline", "--refresh", str(ANSWER)], cache)
        check = ["check", "--offline", "--refresh", "-f", "json", str(ANSWER)]
        first, second = run(check, cache), run(check, cache)
        batch = ["batch", "--offline", "-q"]
        few, lots = (str(batch_file(cache, count)) for count in (1, BATCH + 1))
        one, many = (run([*batch, "--refresh", lines], cache) for lines in (few, lots))
        one_again, many_again = (run([*batch, lines], cache) for lines in (few, lots))
    figures = {
        "help_seconds": (shown["seconds"], "< 0.2"),
        "sources_seconds": (listed["seconds"], "< 0.4"),
        "sources_processor_seconds": (listed["processor"], ""),
        "short_cold_seconds": (short["seconds"], "< 2"),
        "short_cold_processor_seconds": (short["processor"], ""),
        "reference_build_seconds": (built["seconds"], ""),
        "answer_cold_seconds": (cold["seconds"], "< 4"),
        "answer_cold_processor_seconds": (cold["processor"], ""),
        "answer_further_seconds": ((many["seconds"] - one["seconds"]) / BATCH, "< 1"),
        "answer_further_processor_seconds": (
            (many["processor"] - one["processor"]) / BATCH,
            "< 0.5",
        ),
        "answer_again_processor_seconds": (
            (many_again["processor"] - one_again["processor"]) / BATCH,
            "< 0.02",
        ),
        "answer_peak_megabytes": (cold["megabytes"], "< 510"),
        "peak_megabytes": (max(cold["megabytes"], many["megabytes"]), ""),
        "identical_json": (
            first["printed"] == second["printed"] and many["printed"] == many_again["printed"],
            "True",
        ),
    }
    for key, (value, goal) in figures.items():
        figure = f"{value:.3f}" if isinstance(value, float) else str(value)
        print(f"{key:<30} {figure:>9}  {goal}")
    kept = machine.keep(
        "speed",
        {
            "answer_words": len(ANSWER.read_text("utf-8").split()),
            "batch_answers": BATCH + 1,
            **{
                key: round(value, 3) if isinstance(value, float) else value
                for key, (value, _) in figures.items()
            },
        },
    )
    print(f"kept in {kept.relative_to(machine.ROOT)}")


if __name__ == "__main__":
    main()

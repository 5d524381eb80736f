"""Memory of `batch` at 100 and 1,000 answers: does it grow with the number of lines?

    python benchmarks/batch_memory.py
    python benchmarks/batch_memory.py --lines 100 --lines 10000

Each size is a run of the command in a process of its own, offline and with the rules, on answers of
three sentences that all differ. Told are the most memory that the process had (`ru_maxrss`), and what
it had when a tenth of the lines were done and at the end: what grows in between grows with the lines.
Caches that are bounded fill up at first; so more lines tell more.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import machine

SIZES = (100, 1_000)
RUN = """
import resource, sys
from pathlib import Path
from factcheck import batch
from factcheck.cli import app

lines, page = int(sys.argv[1]), resource.getpagesize()
at = {lines // 10: 0, lines: 0}
run = batch.run

def watched(*given, **named):
    for tally in run(*given, **named):
        done = tally.checked + tally.failed
        if done in at:
            at[done] = int(Path("/proc/self/statm").read_text().split()[1]) * page
        yield tally

batch.run = watched
app(["batch", "in.jsonl", "-o", "out.jsonl", "--quiet", "--offline", "--source", "wikipedia",
     "--fail-on", "never"], standalone_mode=False)
print(*at.values(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""
TEXT = (
    "The bridge of Alvor{n} has {n} arches and opened in {year}. It is {n} metres long."
    " Maria{n} Silva built it."
)


def measure(lines: int) -> dict[str, Any]:
    """Run one size."""
    with tempfile.TemporaryDirectory(prefix="factcheck-memory-") as base:
        folder = Path(base)
        answers = (
            json.dumps({"id": f"a{n}", "lang": "en", "text": TEXT.format(n=n, year=1500 + n % 500)})
            for n in range(lines)
        )
        (folder / "in.jsonl").write_text("\n".join(answers) + "\n", encoding="utf-8")
        (folder / "sources.yaml").write_text("verifier: rules\n", encoding="utf-8")
        env = {"FACTCHECK_SOURCES": f"{folder}/sources.yaml", "FACTCHECK_CACHE": f"{folder}/cache"}
        command = [sys.executable, "-c", RUN, str(lines)]
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **env}, check=True, capture_output=True
        )
        written = (folder / "out.jsonl").read_bytes().count(b"\n")
    early, late, most = (round(int(number) / 2**20, 1) for number in done.stdout.split())
    return {"lines": written, "mib_at_a_tenth": early, "mib_at_the_end": late, "mib_at_most": most}


def main() -> None:
    """Run all sizes, and keep the figures of the usual ones."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lines", type=int, action="append")
    options = parser.parse_args()
    found = []
    for lines in options.lines or SIZES:
        found.append(measure(lines))
        print(json.dumps(found[-1]))
    if not options.lines:
        machine.keep("batch_memory", {"sizes": found})


if __name__ == "__main__":
    main()

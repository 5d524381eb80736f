"""Memory of `batch` by hundreds of answers: does it grow with their number?

    python benchmarks/batch_memory.py
    python benchmarks/batch_memory.py --of short --answers 10000
    python benchmarks/batch_memory.py --of long --answers 1000 --every 100

Each kind of answers is a run of the command in a process of its own, offline:

short  three sentences of words that no other answer has, by the rules alone, and no source knows them:
       what grows with each new word
long   those of benchmarks/scale.py, some 200 words, from the embedded reference and with the verdict
       model: what grows with each new page, too

Told is the memory of the process after every so many answers in MiB: "anonymous" is its own, "mapped" that of
files which it reads where they are, and which the system takes back when it needs room. Caches have a
bound and fill up at first, so what tells is the second half: "mib_a_hundred" is how much of its own the process
has more after a hundred more answers of it, by least squares.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import machine
import scale

#: How many answers of each kind.
USUAL = {"short": 5_000, "long": 500}
EVERY = 100
RUN = """
import sys
from pathlib import Path
from factcheck import batch, cli

every, source = int(sys.argv[1]), sys.argv[2]
run = batch.run

def watched(*given, **named):
    for tally in run(*given, **named):
        done = tally.checked + tally.failed
        if done % every == 0:
            rows = Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]
            kib = {name: int(size) for name, size, *_ in map(str.split, rows)}
            print(done, kib["Anonymous:"], kib["Rss:"] - kib["Anonymous:"], flush=True)
        yield tally

batch.run = watched
sys.argv = ["factcheck", "batch", "in.jsonl", "-o", "out.jsonl", "--quiet", "--offline",
            "--source", source, "--fail-on", "never"]
cli.main()
"""
TEXT = (
    "The bridge of Alvor{n} has {n} arches and opened in {year}. It is {n} metres long."
    " Maria{n} Silva built it."
)


def short(count: int) -> Iterator[str]:
    """Make lines of answers that have words of their own."""
    for n in range(count):
        yield json.dumps(
            {"id": f"a{n}", "lang": "en", "text": TEXT.format(n=n, year=1500 + n % 500)}
        )


def measure(kind: str, count: int, every: int) -> dict[str, Any]:
    """Run one kind."""
    lines = short(count) if kind == "short" else scale.answers(count)
    source, settings = ("wikipedia", "verifier: rules\n") if kind == "short" else ("reference", "")
    with tempfile.TemporaryDirectory(prefix="factcheck-memory-") as base:
        folder = Path(base)
        (folder / "in.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        (folder / "sources.yaml").write_text(settings, encoding="utf-8")
        env = {"FACTCHECK_SOURCES": f"{folder}/sources.yaml", "FACTCHECK_CACHE": f"{folder}/cache"}
        command = [sys.executable, "-c", RUN, str(every), source]
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **env}, check=True, stdout=subprocess.PIPE
        )
    marks = [
        {"answers": answers, "anonymous": round(own / 1024, 1), "mapped": round(mapped / 1024, 1)}
        for answers, own, mapped in (map(int, row.split()) for row in done.stdout.splitlines())
    ]
    return {"of": kind, "answers": count, "mib": marks, "mib_a_hundred": growth(marks)}


def growth(marks: list[dict[str, Any]]) -> float | None:
    """Return how much memory a hundred more answers take in the second half of a run."""
    half = marks[len(marks) // 2 :]
    if len(half) < 2:
        return None
    answers, own = ([mark[key] for mark in half] for key in ("answers", "anonymous"))
    middle, level = sum(answers) / len(half), sum(own) / len(half)
    above: float = sum((x - middle) * (y - level) for x, y in zip(answers, own, strict=True))
    return round(100 * above / sum((x - middle) ** 2 for x in answers), 2)


def main() -> None:
    """Run all kinds, and keep the figures of the usual numbers of answers."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--of", choices=tuple(USUAL), action="append", help="else both")
    parser.add_argument("--answers", type=int, metavar="N", help=f"else {USUAL}")
    parser.add_argument("--every", type=int, default=EVERY, metavar="N")
    parser.add_argument("--keep", action="store_true", help="keep figures of --answers, too")
    options = parser.parse_args()
    found = []
    for kind in options.of or USUAL:
        found.append(measure(kind, options.answers or USUAL[kind], options.every))
        print(json.dumps(found[-1]), flush=True)
    if options.keep or not (options.of or options.answers):
        machine.keep("batch_memory", {"runs": found})


if __name__ == "__main__":
    main()

"""Two hundred processes on one cache: none waits for good, reads what is wrong, or warns.

    python benchmarks/shared_cache.py
    python benchmarks/shared_cache.py --processes 8

All are forked first and begin together, on a folder that does not exist yet. Each keeps answers under
keys that all share, reads them back, and reads those of others. An answer is right or none; a process
that finds the cache busy goes on without. Exits with 1 if one was wrong, warned, or was not done
within `HANG` seconds. Needs fork, so not Windows.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import diskcache  # noqa: F401 - the children inherit what is loaded here
import machine

from factcheck.http import Answer, Cache

PROCESSES = 200
KEYS = 40
ROUNDS = 20
HANG = 600.0


def answer(key: int) -> Answer:
    """Return the one answer that is right under a key; every third is kept in a file of its own."""
    return Answer(
        url=f"https://a.example/{key}",
        status=200,
        headers={},
        body=bytes([key]) * (50_000 if key % 3 == 0 else 500),
        retrieved_at="2026-01-01T00:00:00Z",
    )


class Counting(logging.Handler):
    """Counts warnings."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - counted, not read
        """Count one."""
        self.count += 1


def work(folder: Path, number: int, begin: int) -> dict[str, int]:
    """Use the cache as a run does, and return what came of it."""
    warnings = Counting()
    logging.getLogger("factcheck").addHandler(warnings)
    os.read(begin, 1)
    chosen = random.Random(number)
    cache = Cache(folder)
    wrong = found = 0
    for _ in range(ROUNDS):
        key = chosen.randrange(KEYS)
        cache.write(str(key), answer(key))
        for other in (key, chosen.randrange(KEYS)):
            read = cache.read(str(other))
            found += read is not None
            wrong += read not in (None, answer(other))
    cache.close()
    return {"wrong": wrong, "found": found, "warnings": warnings.count}


def measure(processes: int) -> dict[str, Any]:
    """Let them all begin at once, and add up what they say."""
    with tempfile.TemporaryDirectory(prefix="factcheck-cache-") as base:
        folder = Path(base) / "answers"
        begin, go = os.pipe()
        said, say = os.pipe()
        children = []
        for number in range(processes):
            child = os.fork()
            if not child:
                os.close(go)
                status = 1
                try:
                    done = work(folder, number, begin)
                    os.write(say, f"{json.dumps(done)}\n".encode())
                    status = 0
                finally:
                    os._exit(status)
            children.append(child)
        os.close(say)
        began = time.monotonic()
        # A pipe that nobody writes to any more lets all who read from it go on.
        os.close(go)
        hanging = wait_for(children, began + HANG)
        seconds = time.monotonic() - began
        with os.fdopen(said) as lines:
            told = [json.loads(line) for line in lines]
        kept = sum(Cache(folder).read(str(key)) == answer(key) for key in range(KEYS))
    return {
        "processes": processes,
        "ended": len(told),
        "hanging": hanging,
        "seconds": round(seconds, 1),
        **{name: sum(one[name] for one in told) for name in ("wrong", "found", "warnings")},
        "kept": kept,
    }


def wait_for(children: list[int], end: float) -> int:
    """Wait for all, and return how many had to be killed."""
    waiting = set(children)
    while waiting and time.monotonic() < end:
        waiting -= {child for child in waiting if os.waitpid(child, os.WNOHANG)[0]}
        time.sleep(0.05)
    for child in waiting:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return len(waiting)


def main() -> int:
    """Run it, keep the figures of a whole run, and say what they are."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--processes", type=int, default=PROCESSES)
    options = parser.parse_args()
    found = measure(options.processes)
    print(json.dumps(found))
    if options.processes >= PROCESSES:
        machine.keep("shared_cache", found)
    right = found["ended"] == options.processes and found["kept"] == KEYS
    return int(not right or found["wrong"] > 0 or found["warnings"] > 0)


if __name__ == "__main__":
    sys.exit(main())

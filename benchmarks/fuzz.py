"""Throws made-up input at everything that reads untrusted text, and keeps what breaks it.

    python -m venv ../fuzz && ../fuzz/bin/pip install -r requirements.lock 'atheris>=3'
    ../fuzz/bin/python benchmarks/fuzz.py --minutes 60 --work ../fuzz/work

Coverage-guided, with atheris (libFuzzer), target after target in one process each: watched are our
own code and the parser under it. A finding is an exception that the reader does not promise, a
broken promise about what it returns, or an input that takes more than a minute of the processor.
Each kind of finding is kept once, as a file with its traceback beside it; a finding that is mended
becomes a case in ``tests/factcheck/hostile/``. ``slow-unit`` files are libFuzzer's own, by the
clock: on a busy machine they say nothing.

``--blind`` changes seeds at random instead, without coverage and without atheris.

The corpus stays in the work folder, so that a second run goes on where the first one ended.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import machine  # noqa: E402 - needs the path
from benchmarks.fuzzing import running  # noqa: E402
from benchmarks.fuzzing.targets import TARGETS  # noqa: E402

_STATUS = re.compile(r"#(\d+)\s.*?cov: (\d+)")


def _processor_seconds() -> float:
    """Return what the processes that have ended took of the processor: a busy machine gives little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Fuzz target after target, and write what was run and found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("targets", nargs="*", help=f"of: {', '.join(TARGETS)}")
    parser.add_argument("--minutes", type=float, default=60, help="of each target")
    parser.add_argument("--work", type=Path, default=Path("../fuzz/work"))
    parser.add_argument("--blind", action="store_true", help="many inputs, no coverage")
    parser.add_argument("--keep", action="store_true", help="only add up the runs; keep figures")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        warnings.simplefilter("ignore")
        fuzz = running.blind if options.blind else running.watched
        fuzz(options.targets[0], options.work, round(options.minutes * 60))
        return
    log = options.work / "log.jsonl"
    if options.keep:
        print(machine.keep("fuzz", running.summary(log)))
        return
    options.work.mkdir(parents=True, exist_ok=True)
    for target in options.targets or TARGETS:
        begun, had = time.monotonic(), _processor_seconds()
        left = options.minutes * 60
        for attempt in itertools.count():
            if left < 5 or attempt > 20:
                break
            command = [sys.executable, __file__, "--one", target, "--work", str(options.work)]
            command += ["--blind"] if options.blind else []
            done = subprocess.run(
                [*command, "--minutes", str(left / 60)],
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
            last = [(int(n), int(cov)) for n, cov in _STATUS.findall(done.stderr)][-1:]
            now, used = time.monotonic(), _processor_seconds()
            record = {
                "target": target,
                "blind": options.blind,
                "seconds": round(now - begun),
                "processor_seconds": round(used - had),
                "inputs": last[0][0] if last else 0,
                "coverage": last[0][1] if last else 0,
                "status": done.returncode,
            }
            left -= now - begun
            begun, had = now, used
            with log.open("a") as out:
                out.write(json.dumps(record) + "\n")
            print(json.dumps(record))
            if done.returncode:
                (options.work / f"{target}-{attempt}.log").write_text(done.stderr[-20_000:])


if __name__ == "__main__":
    main()

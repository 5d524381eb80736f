"""One target fuzzed in one process, and what breaks it kept."""

from __future__ import annotations

import hashlib
import json
import logging
import random
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from benchmarks.fuzzing import changes, pieces, seeds
from benchmarks.fuzzing.targets import PARSERS, TARGETS, Target

ROOT = Path(__file__).resolve().parent.parent.parent
#: Seconds of the processor after which one input counts as a hang: other work may have the clock's.
SLOWEST = 60
#: Seconds of the clock after which libFuzzer ends a process that hears no signal.
LOST = 3_600


class Findings:
    """What broke a target, each kind once, as a file with its traceback beside it."""

    def __init__(self, target: str, folder: Path) -> None:
        self._target = target
        self._folder = folder / "findings"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._known = {path.read_text().splitlines()[0] for path in self._folder.glob("*.txt")}

    def keep(self, data: bytes, error: BaseException) -> None:
        """Keep an input and its exception, unless one like it is kept already."""
        signature = _signature(error)
        if signature in self._known:
            return
        self._known.add(signature)
        name = f"{self._target}-{hashlib.sha256(data).hexdigest()[:10]}"
        (self._folder / f"{name}.bin").write_bytes(data)
        told = "".join(traceback.format_exception(error))
        (self._folder / f"{name}.txt").write_text(f"{signature}\n\n{told}", "utf-8", "replace")


def _signature(error: BaseException) -> str:
    """Name a kind of finding: the exception, and the last place in our own code."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(str(ROOT))] or frames
    last = ours[-1]
    return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"


def _bounded(run: Target) -> Target:
    """Have a target raise where one input takes too much of the processor."""

    def hangs(*_: Any) -> None:
        raise TimeoutError(f"no end after {SLOWEST} s of the processor")

    signal.signal(signal.SIGVTALRM, hangs)

    def one(data: bytes) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOWEST)
        try:
            run(data)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return one


def _begun(target: str, findings: Findings) -> tuple[Target, list[bytes]]:
    """Return a target that has read each of its seeds, and these.

    Parsers are imported with the first input that needs them: what is to watch them must do so then.
    """
    logging.disable()  # parsers tell of each oddity of an input
    begin, run = seeds.of(target), _bounded(TARGETS[target]())
    for seed in begin:
        try:
            run(seed)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.keep(seed, error)
    return run, begin


def watched(target: str, folder: Path, seconds: int) -> None:
    """Fuzz one target by coverage in this process, which libFuzzer ends."""
    import atheris  # noqa: PLC0415 - what fuzzes blindly does without

    findings = Findings(target, folder)
    for name in [name for name in sys.modules if name.partition(".")[0] in PARSERS.get(target, ())]:
        del sys.modules[name]  # so that it is watched when it is imported again
    with atheris.instrument_imports(include=["claims", "factcheck", *PARSERS.get(target, ())]):
        run, begin = _begun(target, findings)

    def one(data: bytes) -> None:
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.keep(data, error)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        return changes.change(target, data, most, atheris.Mutate, random.Random(seed))

    corpus = folder / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    for at, seed in enumerate(begin):
        (corpus / f"seed-{at}").write_bytes(seed)
    words = folder / f"{target}.dict"
    words.write_text(pieces.dictionary(target))
    atheris.Setup(
        [
            "fuzz",
            str(corpus),
            f"-max_total_time={seconds}",
            f"-timeout={LOST}",
            f"-max_len={seeds.longest(target)}",
            f"-dict={words}",
            "-rss_limit_mb=3000",
            f"-artifact_prefix={folder / 'findings'}/{target}-",
            "-print_final_stats=1",
        ],
        one,
        custom_mutator=changed,
    )
    atheris.Fuzz()


def blind(target: str, folder: Path, seconds: int) -> None:
    """Fuzz one target with changed seeds, not told what they reach."""
    findings = Findings(target, folder)
    run, begin = _begun(target, findings)
    inputs = [*begin, *(path.read_bytes() for path in (folder / "corpus" / target).glob("*"))]
    chance = random.Random(f"{target} {time.time_ns()}")
    few = changes.by_chance(chance)
    ends, tried = time.monotonic() + seconds, 0
    while time.monotonic() < ends:
        data = chance.choice(inputs)
        for _ in range(chance.choice((1, 2, 4))):
            data = changes.change(target, data, seeds.longest(target), few, chance)
        tried += 1
        try:
            run(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            findings.keep(data, error)
    sys.stderr.write(f"#{tried} DONE cov: 0\n")


def summary(log: Path) -> dict[str, Any]:
    """Add up what all runs in a work folder tried, and name what they found."""
    tried: dict[str, dict[str, int]] = {}
    for line in log.read_text().splitlines():
        run = json.loads(line)
        how = "blind" if run.get("blind") else "watched"
        of = tried.setdefault(run["target"], {})
        for name in ("seconds", "processor_seconds", "inputs"):
            if name in run:  # the first runs did not count the processor's
                of[f"{how}_{name}"] = of.get(f"{how}_{name}", 0) + run[name]
        if run.get("coverage"):  # of the last: what is watched was once less
            of["edges"] = run["coverage"]
    found = sorted((log.parent / "findings").glob("*.txt"))
    return {
        "targets": tried,
        "findings": [path.read_text().partition("\n")[0] for path in found],
    }

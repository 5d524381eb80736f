"""Press Ctrl-C at random moments: does it end at once, as it should, and is all of it whole?

    python benchmarks/interrupts.py                 50 moments of each, about half an hour
    python benchmarks/interrupts.py --moments 3 --only batch

A command is started as a person would, and gets SIGINT at a moment that is drawn from the seconds of
the processor that all of it takes, so that a busy machine changes nothing. It ends with status 130
and one line of words, and then:

check      its output is whole or not there, and no part of it is
batch      lines are whole and in order; each run goes on with `--resume`, and what a chain of them
           leaves is what one whole run does
reference  what stands there is whole; the next build leaves one that is, and nothing else
review     the page, on which somebody decides without a pause: what was said to be saved is on the
           disk, once. Ctrl-C is how one leaves it, so its status is 0 once it is served

Kept are the seconds from the key to the end, by the clock and of the processor. What Python does
before our first line is not ours: nothing is sent earlier. Exits with 1 and names the first moments that
went wrong. Needs Linux's /proc.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, ClassVar

import machine
import moments
from moments import require

MOMENTS = 50
LINES = 40
CLAIMS = 400
#: Seconds by the clock, which only a process that hangs reaches.
HANG = 600
#: Times that a command is begun for each time that it is to be interrupted, at most.
MOST_TRIES = 3
#: Says on standard output that our code runs now.
STARTED = """
import os
from factcheck.cli import interrupts
os.write(1, b".")
from factcheck.cli import main
main()
"""
INTERRUPTED = (130, "factcheck: interrupted\n")
TEXT = "The bridge of Alvor has {} arches. Lisbon is the capital of Portugal. नदी बहती है।"


def used(pid: int) -> float:
    """Return the seconds of the processor that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Command:
    """A command in a folder of its own, and what it leaves there."""

    #: What comes after ``factcheck``.
    arguments: ClassVar[list[str]]

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        #: What a run says that comes to its end.
        self.said = ""
        (folder / "sources.yaml").write_text(
            "verifier: rules\nreferences: {look_up: false}\n", encoding="utf-8"
        )

    def start(self) -> subprocess.Popen[str]:
        """Start it, and return once our code runs."""
        process = subprocess.Popen(
            [sys.executable, "-c", STARTED, *self.arguments],
            cwd=self.folder,
            env={
                **os.environ,
                "FACTCHECK_SOURCES": str(self.folder / "sources.yaml"),
                "FACTCHECK_CACHE": str(self.folder / "cache"),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Children of a shell's background jobs inherit that Ctrl-C is ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        )
        assert process.stdout is not None
        require(process.stdout.read(1) == ".", "it starts")
        return process

    def whole(self) -> float:
        """Let it end, and return the seconds of the processor that it took."""
        process = self.start()
        took = 0.0
        while process.poll() is None:
            took = used(process.pid)
            time.sleep(0.02)
        _, said = process.communicate()
        require(process.returncode == 0, f"ended with {process.returncode}: {said}")
        self.said = said
        return took

    def end(self, process: subprocess.Popen[str]) -> tuple[int, str]:
        """Wait for the end; return the status and the words."""
        _, said = process.communicate(timeout=HANG)
        return process.returncode, said

    def look(self) -> None:
        """Look at what a run left, interrupted or not, before the next."""

    def finish(self) -> None:
        """Look at what all of them left."""


class Check(Command):
    """One answer, with a report in a file."""

    arguments: ClassVar = [
        *("check", "answer.txt", "--offline", "--refresh", "-f", "json", "-o", "out.json"),
        *("--fail-on", "never"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        text = " ".join(TEXT.format(n) for n in range(LINES))
        (folder / "answer.txt").write_text(text, encoding="utf-8")

    def look(self) -> None:
        """Find a whole report or none."""
        out = self.folder / "out.json"
        if out.exists():
            require(json.loads(out.read_bytes())["claims"], "the report is whole")
            out.unlink()
        require(not out.with_name("out.json.part").exists(), "no part stays")


class Batch(Command):
    """Many answers, a line of output each."""

    arguments: ClassVar = [
        *("batch", "in.jsonl", "-o", "out.jsonl", "--resume", "--offline", "--refresh"),
        *("--source", "wikipedia", "--lang", "en", "--fail-on", "never", "-q"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        lines = (json.dumps({"id": f"a{n}", "text": TEXT.format(n)}) for n in range(LINES))
        (folder / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.output = folder / "out.jsonl"
        super().whole()
        self.expected = self.output.read_bytes()
        require(self.expected.count(b"\n") == LINES, "a whole run writes every line")
        self.output.unlink()

    def look(self) -> None:
        """Find the beginning of a whole run, in whole lines."""
        left = self.output.read_bytes() if self.output.exists() else b""
        require(self.expected.startswith(left), "what stands there begins a whole run")
        require(left.endswith(b"\n") or not left, "its last line is whole")
        if left == self.expected:
            self.output.unlink()

    def finish(self) -> None:
        """Let the last run end."""
        self.whole()
        require(self.output.read_bytes() == self.expected, "a chain of runs ends as a whole one")


class Reference(Command):
    """A build of the embedded reference."""

    arguments: ClassVar = ["reference", "build", "-q"]

    def look(self) -> None:
        """Find a whole store or none; what a build writes into begins with a dot."""
        from factcheck.sources.reference import store  # noqa: PLC0415 - only here

        for path in (self.folder / "cache" / "reference").glob("[!.]*.sqlite3"):
            require(store.is_whole(path), "the store is whole")
            path.unlink()

    def finish(self) -> None:
        """See that a build removes what those that were interrupted left."""
        self.whole()
        folder = self.folder / "cache" / "reference"
        left = sorted(path.name for path in folder.iterdir() if path.name != ".lock")
        require(len(left) == 1, f"one file is left: {left}")
        self.look()


class Review(Command):
    """The page, and a reviewer who decides until it is gone."""

    arguments: ClassVar = [
        *("review", "report.json", "-o", "reviews.jsonl", "--reviewer", "ana", "--no-open", "-q"),
    ]

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        sys.path.insert(0, str(machine.ROOT / "tests" / "factcheck" / "review"))
        import page_cases  # noqa: PLC0415 - from the tests

        from factcheck import wire  # noqa: PLC0415 - only here
        from factcheck.model import Label  # noqa: PLC0415 - only here

        sentences = [f"Number {n}. " for n in range(CLAIMS)]
        report = page_cases.report(sentences, labels=[Label.SUPPORTED])
        (folder / "report.json").write_text(wire.line(report), encoding="utf-8")
        self.saved: list[str] = []
        self.served = False

    def start(self) -> subprocess.Popen[str]:
        """Start it, and a reviewer with it."""
        process = super().start()
        self.saved, self.served = [], False
        self._reviewer = threading.Thread(target=self._decide, args=(process,))
        self._said = ""
        self._reviewer.start()
        return process

    def _decide(self, process: subprocess.Popen[str]) -> None:
        import httpx  # noqa: PLC0415 - only here

        assert process.stderr is not None
        self._said = process.stderr.readline()
        address = re.search(r"(http://[\d.:]+)/\?token=(\S+)", self._said)
        if not address:
            return
        self.served = True
        base, token = address.groups()
        try:
            with httpx.Client(base_url=base, headers={"origin": base}, timeout=HANG) as client:
                client.get(f"/?token={token}")
                for number in range(1, CLAIMS):
                    said = client.post(f"/answers/1/claims/{number}", data={"accept": "yes"})
                    self.saved.append(re.split("saved=", said.headers["location"])[1])
        except httpx.TransportError:
            return

    def whole(self) -> float:
        """Return what it takes until some dozens are decided."""
        process = self.start()
        while len(self.saved) < CLAIMS // 8 and self._reviewer.is_alive():
            time.sleep(0.02)
        took = used(process.pid)
        process.send_signal(signal.SIGINT)
        self.end(process)
        return took

    def end(self, process: subprocess.Popen[str]) -> tuple[int, str]:
        """Wait for the page and its reviewer; 0 and nothing more is what it should end with."""
        process.wait(HANG)
        self._reviewer.join(HANG)
        assert process.stderr is not None
        assert process.stdout is not None
        rest = process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        if not self.served:
            return process.returncode, self._said + rest
        return INTERRUPTED if (process.returncode, rest) == (0, "") else (process.returncode, rest)

    def look(self) -> None:
        """Find what was said to be saved, once and in order; the next run begins anew."""
        from factcheck.review import records  # noqa: PLC0415 - only here

        path = self.folder / "reviews.jsonl"
        found = [one.id for one in records.read(path)] if path.exists() else []
        require(found[: len(self.saved)] == self.saved, "what was said to be saved is there")
        require(len(found) <= len(self.saved) + 1, "and at most one more")
        path.unlink(missing_ok=True)


COMMANDS: dict[str, type[Command]] = {
    "check": Check,
    "batch": Batch,
    "reference": Reference,
    "review": Review,
}


def interrupt(command: Command, moment: float) -> tuple[float, float] | None:
    """Press Ctrl-C once a run has had so much of the processor.

    Returns:
        The seconds from there to the end, by the clock and of the processor; None if it had ended.
    """
    process = command.start()
    before = os.times()
    while (had := used(process.pid)) < moment and process.poll() is None:
        time.sleep(0.005)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    status, said = command.end(process)
    seconds = time.monotonic() - began
    after = os.times()
    took = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    if (status, said) == (0, command.said):
        return None
    require((status, said) == INTERRUPTED, f"ended with {status}: {said[-300:]}")
    return seconds, max(0.0, took - had)


def measure(name: str, count: int) -> dict[str, Any]:
    """Interrupt one command so many times, and return what came of it."""
    wrong: list[str] = []
    took: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory(prefix="factcheck-interrupts-") as folder:
        command = COMMANDS[name](Path(folder))
        whole = command.whole()
        command.look()
        for number in range(MOST_TRIES * count):
            if len(took) + len(wrong) >= count:
                break
            try:
                if ended := interrupt(command, random.uniform(0, whole)):
                    took.append(ended)
                command.look()
            except Exception as error:  # noqa: BLE001 - whatever it left, and whoever trips on it
                wrong.append(f"moment {number}: {type(error).__name__}: {error}")
        try:
            command.finish()
        except Exception as error:  # noqa: BLE001 - see above
            wrong.append(f"at the end: {type(error).__name__}: {error}")
    clock, processor = zip(*took, strict=True) if took else ((0.0,), (0.0,))
    return {
        "interrupted": len(took),
        "whole_processor_seconds": round(whole, 2),
        "seconds": {"median": round(statistics.median(clock), 3), "most": round(max(clock), 3)},
        "processor_seconds": {
            "median": round(statistics.median(processor), 3),
            "most": round(max(processor), 3),
        },
        "wrong": wrong,
    }


if __name__ == "__main__":
    sys.exit(moments.main("interrupts", __doc__, COMMANDS, measure, moments=MOMENTS))

"""JSON Lines in, JSON Lines out, in order; what is written is the journal that a resume reads.

Each input line gives exactly one output line: a report, or ``{"id", "error": {…}}``. Lines are
flushed one by one, so a run that is killed leaves whole lines and at most one that is cut; a
resume drops the cut one, checks that the others belong to this input, and goes on after them.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from factcheck import wire
from factcheck.errors import FactcheckError, InputError
from factcheck.inputs import Line
from factcheck.model import Label, Report, Response


@dataclass(slots=True)
class Tally:
    """What a batch came to."""

    checked: int = 0
    failed: int = 0
    resumed: int = 0
    labels: set[Label] = field(default_factory=set)

    def __str__(self) -> str:
        earlier = f", {self.resumed} of them from the earlier run" if self.resumed else ""
        failed = f"; {self.failed} line(s) failed" if self.failed else ""
        return f"{self.checked + self.resumed} answers{earlier}{failed}"


def run(
    lines: Iterable[Line],
    check: Callable[[Response], Report],
    write: Callable[[str], None],
    *,
    jobs: int,
    tally: Tally,
) -> Iterator[Tally]:
    """Check each line and write one line for it, in the order of the input.

    Yields the tally after each line. At most ``2 * jobs`` lines are held in memory.
    """
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="batch")
    waiting: deque[tuple[Line, Future[Report] | None]] = deque()
    source = iter(lines)
    try:
        while True:
            for line in islice(source, 2 * jobs - len(waiting)):
                future = pool.submit(check, line.response) if line.response else None
                waiting.append((line, future))
            if not waiting:
                return
            line, future = waiting.popleft()
            write(_outcome(line, future, tally))
            yield tally
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(line: Line, future: Future[Report] | None, tally: Tally) -> str:
    error: FactcheckError | None = line.error
    if future is not None:
        try:
            report = future.result()
        except FactcheckError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001 - one answer must not end a batch of thousands
            error = FactcheckError(f"internal error: {type(raised).__name__}: {raised}")
        else:
            tally.checked += 1
            tally.labels.update(verdict.label for verdict in report.verdicts)
            return wire.line(report)
    assert error is not None
    tally.failed += 1
    return wire.line({"id": line.id, "error": wire.error(error)})


def resume(path: Path, lines: Iterator[Line], tally: Tally) -> None:
    """Take up an interrupted run: drop a cut last line, pass over what is already answered.

    Args:
        path: the output of the interrupted run; a missing file is an empty one.
        lines: the input, which is advanced past the lines that are answered.
        tally: counts the answered lines, failed ones as failed.

    Raises:
        InputError: the output does not belong to this input.
    """
    if not path.exists():
        return
    with path.open("rb+") as output:
        whole = 0
        for number, raw in enumerate(output, start=1):
            if not raw.endswith(b"\n"):
                break
            _same(raw, next(lines, None), f"{path}:{number}", tally)
            whole += len(raw)
        output.truncate(whole)


def _same(raw: bytes, line: Line | None, where: str, tally: Tally) -> None:
    try:
        written = json.loads(raw)
        response = written.get("response", {})
        identity = written["id"] if "error" in written else response["id"]
    except (ValueError, KeyError, AttributeError) as error:
        raise InputError(f"{where}: not a line that factcheck batch wrote") from error
    text = line.response.text if line and line.response else None
    if line is None or line.id != identity or response.get("text") != text:
        raise InputError(
            f"{where}: '{identity}' is not what stands at this place of the input",
            hint="resume with the input that began the run, or write to another file",
        )
    tally.resumed += 1
    if "error" in written:
        tally.failed += 1
    else:
        tally.labels.update(Label(verdict["label"]) for verdict in written["verdicts"])

"""JSON Lines in, JSON Lines out, in order; what is written is the journal that a resume reads.

Each input line gives exactly one output line: a report, or ``{"id", "error": {…}}``. Lines are
flushed one by one, so a run that is killed leaves whole lines and at most one that is cut; a
resume drops the cut one, checks that the others belong to this input, and goes on after them.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from factcheck import wire
from factcheck.errors import FactcheckError, InputError
from factcheck.inputs import Line
from factcheck.model import Label, Report, Response

#: Answers that are checked together: enough for a model to be given hundreds of pairs at once, and
#: few to be checked again where a run is killed.
CHUNK = 16
#: Characters of answers that are checked together; a longer answer is checked alone.
CHUNK_CHARACTERS = 100_000

#: Checks several answers: a report for each, in order.
CheckMany = Callable[[Sequence[Response]], Iterable[Report]]


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
        total = self.checked + self.resumed
        return f"{total} answer{'' if total == 1 else 's'}{earlier}{failed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A line of the output, and the verdicts in it; None where it holds an error."""

    text: str
    labels: frozenset[Label] | None


def run(
    answered: Iterable[Answered], write: Callable[[str], None], tally: Tally
) -> Iterator[Tally]:
    """Write what an engine answers, line by line; yields the tally after each."""
    for line in answered:
        write(line.text)
        if line.labels is None:
            tally.failed += 1
        else:
            tally.checked += 1
            tally.labels |= line.labels
        yield tally


def local(lines: Iterable[Line], check: CheckMany, *, jobs: int) -> Iterator[Answered]:
    """Check lines in chunks, on threads, and yield what comes of them in the order of the input.

    Args:
        lines: the input; at most ``jobs`` chunks of it are held in memory.
        check: called from several threads. What it raises becomes the error of the answer that it
            raises it for alone.
        jobs: how many chunks are under way at once.
    """
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="batch")
    waiting: deque[Future[list[Answered]]] = deque()
    source = chunks(lines)
    try:
        while True:
            for chunk in islice(source, jobs - len(waiting)):
                waiting.append(pool.submit(answer, chunk, check))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def chunks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Put lines together that are checked together."""
    chunk: list[Line] = []
    characters = 0
    for line in lines:
        more = len(line.response.text) if line.response else 0
        if chunk and characters + more > CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
        chunk.append(line)
        characters += more
        if len(chunk) == CHUNK:  # at once: the next line may be long in coming
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


def answer(chunk: Sequence[Line], check: CheckMany) -> list[Answered]:
    """Check a chunk together; a line that cannot be checked has its error in its place."""
    checked = iter(_checked([line.response for line in chunk if line.response], check))
    return [_answered(line, next(checked) if line.response else line.error) for line in chunk]


def _checked(responses: Sequence[Response], check: CheckMany) -> list[Report | FactcheckError]:
    try:
        return list(check(responses))
    except Exception as error:  # noqa: BLE001 - one answer must not end a batch of thousands
        if len(responses) > 1:  # whichever it was, the others go on
            return [one for response in responses for one in _checked([response], check)]
        if isinstance(error, FactcheckError):
            return [error]
        return [FactcheckError(f"internal error: {type(error).__name__}: {error}")]


def _answered(line: Line, outcome: Report | FactcheckError | None) -> Answered:
    if isinstance(outcome, Report):
        labels = frozenset(verdict.label for verdict in outcome.verdicts)
        return Answered(text=wire.line(outcome), labels=labels)
    assert outcome is not None
    text = wire.line({"id": line.id, "error": wire.error(outcome)})
    return Answered(text=text, labels=None)


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

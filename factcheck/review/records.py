"""What a person decided, as records that are appended and never changed.

A review file is JSON Lines, one record a line. Undoing is another record, and so is undoing that;
what stands is what remains when each undone record is passed over and the last one of each reviewer
wins (`standing`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from factcheck import wire
from factcheck.errors import InputError
from factcheck.model import Label, content_id

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What all records have: who made it, when (ISO 8601, UTC), under which guidelines."""

    id: str
    response_id: str
    reviewer: str
    at: str
    #: SHA-256 of the guidelines in force, hexadecimal.
    guidelines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """A verdict on one claim, beside what the tool suggested for it."""

    record: Literal["decision"] = "decision"
    claim_id: str
    #: Where the claim stands in the response: code points, end exclusive.
    start: int
    end: int
    lang: str = ""
    label: Label
    error_type: str = ""
    severity: str = ""
    note: str = ""
    #: How the note came about: confirmed word for word as it was drafted, a draft that was edited,
    #: or written without one. Empty for no note, and where it is not known, as after an import.
    note_source: Literal["", "draft", "edited", "written"] = ""
    #: The address of the source that the reviewer relies on.
    source: str = ""
    suggested: Label | None = None
    confidence: float | None = None
    #: Whether the suggestion was hidden until the decision was made.
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Record):
    """A mark for a whole response on one dimension, with the reason for it."""

    record: Literal["score"] = "score"
    dimension: str
    value: int
    rationale: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFlag(Record):
    """Something odd about the task or the whole response."""

    record: Literal["flag"] = "flag"
    flag: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference(Record):
    """Which of two responses is better, and how much: 3 much better … 0 tie … -3 much worse."""

    record: Literal["preference"] = "preference"
    other_id: str
    strength: int
    explanation: str = ""
    #: What the tool suggested; equal to ``strength`` where nobody changed it.
    suggested: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Record):
    """Takes back an earlier record of the same reviewer; ``undoes`` is its id."""

    record: Literal["undo"] = "undo"
    undoes: str


AnyRecord = Decision | Score | TaskFlag | Preference | Undo


@cache
def _adapter() -> TypeAdapter[AnyRecord]:
    from pydantic import TypeAdapter  # noqa: PLC0415 - only reading records needs it

    return TypeAdapter(AnyRecord)


def now() -> str:
    """Return the time as records hold it: ISO 8601 in UTC, to the microsecond.

    Finer than people act, so that no two acts of one reviewer share an id.
    """
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def record_id(*parts: str) -> str:
    """Make the id of a record from what makes it one of a kind: reviewer, time, subject."""
    return content_id("d", *parts)


def read(path: Path) -> Iterator[AnyRecord]:
    """Yield the records of a review file.

    A last line without its line break was cut off by a crash, perhaps within a character, and is
    passed over; `append` removes it.

    Raises:
        InputError: the file cannot be read, or a line is not a record; names file and line.
    """
    try:
        whole, _, _ = path.read_bytes().rpartition(b"\n")
        text = whole.decode()
    except OSError as error:
        raise InputError(f"{path}: cannot read the reviews ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: the reviews are not UTF-8") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield read_line(line, f"{path}:{number}")


def read_line(line: str, where: str) -> AnyRecord:
    """Read one record.

    Raises:
        InputError: it is not one.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - see `_adapter`

    try:
        return _adapter().validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"])
        raise InputError(f"{where}: not a review record ({path}: {first['msg']})") from error


def append(path: Path, records: Iterable[AnyRecord]) -> None:
    """Append records; they are on the disk when this returns.

    Raises:
        InputError: the file cannot be written.
    """
    lines = "".join(wire.line(wire.plain(record)) + "\n" for record in records)
    # Half a surrogate pair, as a cut emoji leaves it, is in no UTF-8 and would make the file unread.
    written = lines.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b") as file, _alone(file.fileno()):
            _cut_unfinished_line(file.fileno())
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise InputError(f"{path}: cannot write the reviews ({error.strerror})") from error


@contextmanager
def _alone(descriptor: int) -> Iterator[None]:
    """Keep other processes from appending meanwhile, where the system can (not on Windows)."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


def _cut_unfinished_line(descriptor: int) -> None:
    """Remove what a crash left of a line, so that the next record starts a line of its own."""
    size = os.fstat(descriptor).st_size
    end = size
    while end and os.pread(descriptor, 1, end - 1) != b"\n":
        end -= 1
    if end != size:
        os.ftruncate(descriptor, end)


def standing(records: Sequence[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Return what stands, oldest first: not undone, and the last of each reviewer on each subject.

    Nobody takes back what another has said.
    """
    undone: set[tuple[str, str]] = set()
    # From the end: an undo that was itself undone takes nothing back.
    for record in reversed(records):
        if isinstance(record, Undo) and (record.reviewer, record.id) not in undone:
            undone.add((record.reviewer, record.undoes))
    last: dict[tuple[str, ...], AnyRecord] = {}
    for record in records:
        if (record.reviewer, record.id) not in undone and not isinstance(record, Undo):
            key = subject(record)
            last.pop(key, None)
            last[key] = record
    return tuple(last.values())


def subject(record: AnyRecord) -> tuple[str, ...]:
    """Return what a record is about, with its reviewer: a later one about the same replaces it."""
    about = {
        Decision: "claim_id",
        Score: "dimension",
        TaskFlag: "flag",
        Preference: "other_id",
        Undo: "undoes",
    }[type(record)]
    return record.record, record.reviewer, record.response_id, str(getattr(record, about))

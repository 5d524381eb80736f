"""The review file as the page sees it: read on from where it was left, and appended to.

The file is the only state. Another tab, another reviewer or another program may append to it at
any moment, so what stands is asked anew for each view and before each write.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from factcheck.errors import InputError
from factcheck.review import records
from factcheck.review.records import AnyRecord, Decision


def now() -> str:
    """Return the time, ISO 8601 in UTC, fine enough to tell two quick decisions apart."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class History(tuple[AnyRecord, ...]):
    """All records about one response, oldest first."""

    __slots__ = ()

    @property
    def standing(self) -> tuple[AnyRecord, ...]:
        """What stands: not undone, and the last of each reviewer on each subject."""
        return records.standing(self)

    def last(self, reviewer: str) -> AnyRecord | None:
        """Return what the reviewer's next undo takes back: the latest of theirs that stands."""
        own = (record for record in reversed(self.standing) if record.reviewer == reviewer)
        return next(own, None)

    def decided(self, reviewer: str) -> frozenset[str]:
        """Return the claims that the reviewer ever decided, be it undone since."""
        return frozenset(
            record.claim_id
            for record in self
            if isinstance(record, Decision) and record.reviewer == reviewer
        )


class Ledger:
    """A review file. Safe to use from several threads."""

    def __init__(self, path: Path, *, clock: Callable[[], str] = now) -> None:
        """Read what the file holds; a missing file is an empty one.

        Raises:
            InputError: the file holds something else than records.
        """
        self.path = path
        self.clock = clock
        self._lock = threading.RLock()
        self._forget()
        self.refresh()

    def _forget(self) -> None:
        self._file = 0
        self._read_to = 0
        self._lines = 0
        self._by_response: dict[str, list[AnyRecord]] = {}

    def refresh(self) -> None:
        """Read what was appended since; a file that was replaced or cut is read anew."""
        with self._lock:
            try:
                with self.path.open("rb") as file:
                    status = self.path.stat()
                    if status.st_ino != self._file or status.st_size < self._read_to:
                        self._forget()
                        self._file = status.st_ino
                    file.seek(self._read_to)
                    fresh = file.read()
            except FileNotFoundError:
                self._forget()
                return
            except OSError as error:
                raise InputError(f"{self.path}: cannot be read ({error.strerror})") from error
            # What follows the last line break is still being written, or was cut by a crash.
            whole = fresh[: fresh.rfind(b"\n") + 1]
            for raw in whole.split(b"\n")[:-1]:
                self._lines += 1
                if raw.strip():
                    self._take(raw)
            self._read_to += len(whole)

    def _take(self, raw: bytes) -> None:
        where = f"{self.path}:{self._lines}"
        try:
            line = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"{where}: not UTF-8 text") from error
        record = records.read_line(line, where)
        self._by_response.setdefault(record.response_id, []).append(record)

    def history(self, response_id: str) -> History:
        """Return the records about a response."""
        with self._lock:
            return History(self._by_response.get(response_id, ()))

    def append(self, make: Callable[[str], Sequence[AnyRecord]]) -> tuple[AnyRecord, ...]:
        """Append what ``make`` makes of the time; on the disk when this returns.

        ``make`` runs when the file has just been read and no other thread can write, so that it
        may look whether its view still stands, and raise if not.

        Raises:
            InputError: the file cannot be written.
        """
        with self._lock:
            self.refresh()
            made = tuple(make(self.clock()))
            if made:
                records.append(self.path, made)
                self.refresh()
            return made

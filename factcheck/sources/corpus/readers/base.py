"""What a reader is: it finds the pages of a file in order, and reads each without the others.

Finding is done by one process, in order; `Reader.parse`, which costs most of the time, by many.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from factcheck.sources.corpus.page import Entry

#: Where in a file the next page is. What the numbers mean is the reader's own affair.
Place = tuple[int, int]
START: Place = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """A page as it was found."""

    payload: Any
    #: Where reading goes on once this page is kept.
    after: Place
    #: How far this is, in the unit of `Reader.total`.
    done: int
    #: Bytes or characters of the payload.
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What one raw page holds, and what was wrong with it."""

    entries: tuple[Entry, ...] = ()
    problem: str = ""


class Reader(Protocol):
    """Reads one file or folder."""

    path: Path
    #: Changes when what is read changes; a build that stopped goes on only with the same.
    fingerprint: str
    #: Bytes, entries or files, whatever `Raw.done` counts.
    total: int

    @property
    def parse(self) -> Callable[..., Parsed]:
        """A picklable function of a payload."""
        ...

    def raws(self, start: Place) -> Iterator[Raw]:
        """Yield the pages from a place on.

        Raises:
            factcheck.errors.InputError: the file is damaged.
        """
        ...


def fingerprint(kind: str, path: Path) -> str:
    """Return what tells one state of a file from another, without reading it."""
    stat = path.stat()
    told = f"{kind}\n{path.resolve()}\n{stat.st_size}\n{stat.st_mtime_ns}"
    return hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def changed_at(path: Path) -> str:
    """Return when a file was written, for a snapshot that does not say its date."""
    at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")

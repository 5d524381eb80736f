"""Answers kept on disk: a second run of the same text asks nobody.

diskcache stores them in SQLite and files, so that several processes share one directory and a
process killed while it writes leaves no half answer. A broken cache only slows us: the first thing
that goes wrong is one warning, and the run goes on without.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import shutil
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

from factcheck.http.answer import Answer

if TYPE_CHECKING:
    import sqlite3

    import diskcache

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Part of every key: raise it when what is stored changes its form.
_FORM = 2
#: Seconds to wait for another process that is writing; then the answer is not stored.
_BUSY = 2.0
_DATABASE = "cache.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheStats:
    """What the cache holds; `bytes` is its size on disk."""

    directory: Path
    entries: int
    bytes: int


def cache_key(
    url: str,
    *,
    method: str = "GET",
    locale: str = "",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
) -> str:
    """Digest what was asked: method, URL, parameters in any order, locale, plain headers, body.

    Secrets are no argument, so they cannot come into a key.
    """
    parts = urlsplit(url)
    asked = [
        _FORM,
        method,
        parts.scheme,
        parts.netloc.lower(),
        parts.path or "/",
        sorted(parse_qsl(parts.query, keep_blank_values=True)),
        locale,
        sorted((name.lower(), value) for name, value in (headers or {}).items()),
    ]
    if body is not None:
        asked.append(hashlib.sha256(body).hexdigest())
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


class Cache:
    """A directory of answers.

    Args:
        directory: made on first use, readable by its owner alone.
        max_bytes: the oldest answers go when the directory grows beyond it.
    """

    def __init__(self, directory: Path, max_bytes: int = 1 << 30) -> None:
        self.directory = directory
        self.max_bytes = max_bytes
        self._store: diskcache.Cache | None = None
        self._anchor: sqlite3.Connection | None = None
        self._broken = False
        self._lock = threading.Lock()

    def read(self, key: str) -> Answer | None:
        """Return the answer that is stored under a key of `cache_key`, however old it is."""
        if not (self.directory / _DATABASE).exists():
            return None
        value = self._try("read", lambda store: store.get(key))
        return _from_bytes(value) if isinstance(value, bytes) else None

    def write(self, key: str, answer: Answer) -> None:
        """Store an answer. The caller sees to it that it is none that must not be stored."""
        value = _to_bytes(answer)
        self._try("write", lambda store: store.set(key, value))

    def clear(self) -> int:
        """Forget every answer and return how many there were; mends a broken cache, too.

        Raises:
            OSError: files cannot be removed.
        """
        if not self.directory.exists():
            return 0
        # What diskcache cannot open is removed below, whatever it stumbled over.
        with contextlib.suppress(Exception), self._open() as store:
            return int(store.clear())
        self.close()
        for path in self.directory.glob(f"{_DATABASE}*"):
            path.unlink(missing_ok=True)
        for path in self.directory.glob("[0-9a-f][0-9a-f]"):
            shutil.rmtree(path)
        self._broken = False
        return 0

    def stats(self) -> CacheStats:
        """Count what the cache holds; zeros where it does not exist or cannot be read."""
        entries = size = 0
        if (self.directory / _DATABASE).exists():
            counted = self._try("count", lambda store: (len(store), store.volume()))
            entries, size = counted or (0, 0)
        return CacheStats(directory=self.directory, entries=entries, bytes=size)

    def close(self) -> None:
        """Close the database; the next use opens it again."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
            if self._anchor is not None:
                self._anchor.close()
                self._anchor = None

    def _try(self, what: str, use: Callable[[diskcache.Cache], T]) -> T | None:
        """Use the store, or warn once and do without it for the rest of the run."""
        if self._broken:
            return None
        from diskcache import Timeout  # noqa: PLC0415 - 50 ms that --help and an empty run need not pay

        try:
            # Leaving the block closes this thread's connection: worker threads come and go.
            with self._open() as store:
                return use(store)
        except Timeout:
            logger.debug("the cache is busy; going on without this answer")
        except Exception as error:  # noqa: BLE001 - sqlite, the disk, a damaged file: never fatal
            with self._lock:
                warned, self._broken = self._broken, True
            if not warned:
                logger.warning(
                    "cannot %s the cache in %s (%s); going on without it."
                    " `factcheck cache clear` makes a new one.",
                    what,
                    self.directory,
                    error,
                )
        return None

    def _open(self) -> diskcache.Cache:
        with self._lock:
            if self._store is None:
                import sqlite3  # noqa: PLC0415 - see _try

                import diskcache  # noqa: PLC0415 - see _try

                from factcheck.http.disk import PlainDisk  # noqa: PLC0415 - imports diskcache

                self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._store = diskcache.Cache(
                    str(self.directory),
                    timeout=_BUSY,
                    disk=PlainDisk,
                    size_limit=self.max_bytes,
                    eviction_policy="least-recently-stored",
                )
                # SQLite tidies up, for 20 ms, whenever the last connection closes.
                self._anchor = sqlite3.connect(self.directory / _DATABASE, check_same_thread=False)
                self._anchor.execute("SELECT key FROM Settings").fetchall()
            return self._store


def _to_bytes(answer: Answer) -> bytes:
    """Write one line of JSON, then the body as it is: nothing that could run when it is read."""
    head = {
        "url": answer.url,
        "status": answer.status,
        "headers": dict(answer.headers),
        "retrieved_at": answer.retrieved_at,
        "sha256": hashlib.sha256(answer.body).hexdigest(),
    }
    return json.dumps(head).encode() + b"\n" + answer.body


def _from_bytes(value: bytes) -> Answer | None:
    """Read what `_to_bytes` wrote; None where a crash, a disk or another program changed it."""
    line, _, body = value.partition(b"\n")
    try:
        head: dict[str, Any] = json.loads(line)
        if head["sha256"] != hashlib.sha256(body).hexdigest():
            return None
        return Answer(
            url=str(head["url"]),
            status=int(head["status"]),
            headers={str(k): str(v) for k, v in head["headers"].items()},
            body=body,
            retrieved_at=str(head["retrieved_at"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

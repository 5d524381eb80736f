"""Bytes kept on disk under keys: answers of the network, what was found in them, finished reports.

diskcache stores them in SQLite and files, so that several processes share one directory and a
process killed while it writes leaves no half of a value. A broken store only slows us: the first
thing that goes wrong is one warning, and the run goes on without.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import sqlite3

    import diskcache

logger = logging.getLogger(__name__)

T = TypeVar("T")

#: Seconds to wait for another process that is writing; then the value is not stored.
_BUSY = 2.0
_DATABASE = "cache.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class CacheStats:
    """What a store holds; `bytes` is its size on disk."""

    directory: Path
    entries: int
    bytes: int


class Store:
    """A directory of bytes by key, shared by threads and processes.

    Args:
        directory: made on first use, readable by its owner alone.
        max_bytes: what was stored first goes when the directory grows beyond it.
    """

    def __init__(self, directory: Path, max_bytes: int = 1 << 30) -> None:
        self.directory = directory
        self.max_bytes = max_bytes
        self._store: diskcache.Cache | None = None
        self._anchor: sqlite3.Connection | None = None
        self._broken = False
        self._lock = threading.Lock()

    def get(self, key: str) -> bytes | None:
        """Return what is stored under a key, however old it is."""
        if not (self.directory / _DATABASE).exists():
            return None
        value = self._try("read", lambda store: store.get(key))
        return value if isinstance(value, bytes) else None

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return what is stored under keys, without those that have nothing."""
        if not (self.directory / _DATABASE).exists():
            return {}
        found = self._try("read", lambda store: {key: store.get(key) for key in keys})
        return {key: value for key, value in (found or {}).items() if isinstance(value, bytes)}

    def put(self, key: str, value: bytes) -> None:
        """Store bytes under a key, whole or not at all."""
        self._try("write", lambda store: store.set(key, value))

    def put_many(self, values: Mapping[str, bytes]) -> None:
        """Store bytes under keys, each whole or not at all."""
        if values:
            self._try("write", lambda store: _put_many(store, values))

    def state(self) -> str | None:
        """Name what the store holds: another name after anything was stored, replaced or removed.

        None where it cannot be read, so that nothing is known of what it holds.
        """
        if not (self.directory / _DATABASE).exists():
            return "nothing"
        return self._try("read", _state)

    def clear(self) -> int:
        """Forget everything and return how much there was; mends a broken store, too.

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
            logger.debug("the cache is busy; going on without")
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


def _put_many(store: diskcache.Cache, values: Mapping[str, bytes]) -> None:
    with store.transact():  # one, because each waits for the disk
        for key, value in values.items():
            store.set(key, value)


def _state(store: diskcache.Cache) -> str:
    # Whatever is stored, again or anew, has the latest time; whatever goes changes count or size.
    ((latest,),) = store._sql("SELECT MAX(store_time) FROM Cache").fetchall()  # noqa: SLF001
    return f"{len(store)} {store.volume()} {latest}"

"""What keeping searches and keeping reports have in common: the form on disk, and when it is right.

`factcheck.evidence.kept` keeps what was found for claims, `factcheck.finished` whole reports. Both are
kept under a digest of all that they depend on (`factcheck.depends`). Offline that is also the state of
the cache of answers; online what is made is good until the first of its answers is too old.
"""

from __future__ import annotations

import hashlib
import json
import math
import time
import zlib
from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from factcheck.http import Store
from factcheck.model import SourceStatus

#: States after which the next search may have more luck.
_FAILED = frozenset({"failed", "rate_limited"})


def failed(statuses: Iterable[SourceStatus]) -> bool:
    """Tell whether a source could not be asked: then nothing is kept of what was made."""
    return any(status.state in _FAILED for status in statuses)


def pack(text: bytes, until: float) -> bytes:
    """Write what is good until a moment, in seconds since the epoch; infinity where for good."""
    packed = zlib.compress(text, 1)
    head = {
        "until": until if math.isfinite(until) else None,
        "sha256": hashlib.sha256(packed).hexdigest(),
    }
    return json.dumps(head).encode() + b"\n" + packed


def unpack(value: bytes, *, now: float, most: int) -> tuple[bytes, float] | None:
    """Read what `pack` wrote: the text, and until when it is good.

    Args:
        value: what was stored.
        now: seconds since the epoch.
        most: bytes of text that are read.

    Returns:
        None where it is too old, or something changed it.
    """
    line, _, packed = value.partition(b"\n")
    try:
        head = json.loads(line)
        until = math.inf if head["until"] is None else float(head["until"])
        if now >= until or head["sha256"] != hashlib.sha256(packed).hexdigest():
            return None
        return zlib.decompressobj().decompress(packed, most), until
    except (ValueError, KeyError, TypeError, zlib.error, RecursionError):
        return None


class Network(Protocol):
    """What of `factcheck.http.Http` says whether something may be kept."""

    def state(self) -> str | None:
        """Name what the cache of answers holds; None where that cannot be known."""


StoreT = TypeVar("StoreT", bound=Store)
NetworkT = TypeVar("NetworkT", bound=Network)


class Keeper(Generic[StoreT, NetworkT]):
    """Reads and keeps what one checker makes.

    Args:
        store: where it is kept; None keeps nothing.
        http: what the checker asks the network through.
        maker: names everything that what is made depends on, but what it is made of and what the
            network says; None keeps nothing.
        offline: whether the checker asks the cache alone.
        refresh: read nothing, but keep.
        clock: seconds since the epoch.
    """

    def __init__(
        self,
        store: StoreT | None,
        http: NetworkT,
        maker: Callable[[], str | None],
        *,
        offline: bool,
        refresh: bool,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._http = http
        self._maker = maker
        self._offline = offline
        self._refresh = refresh
        self.clock = clock

    def _named(self) -> tuple[str | None, str | None]:
        """Name the maker, and the state of the cache of answers; None where nothing is kept."""
        maker = self._maker() if self._store is not None else None
        state = self._http.state() if maker and self._offline else "online"
        return (None if maker is None or state is None else f"{maker} {state}"), state

    def _changed(self, state: str | None) -> bool:
        """Tell whether what is made now may be other than when the state was taken."""
        return self._offline and state != self._http.state()

    def close(self) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

"""Until when the cache gives the same answers to what one search asks."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar


class Lasting:
    """Notes how long the answers last that are given while it is `open`.

    Attributes:
        until: the moment when the first of them is too old, in seconds since the epoch: infinity where
            none grows old, and minus infinity where one was not kept at all.
        answered: whether there was any, from a network or the cache.
    """

    def __init__(self) -> None:
        self.until = math.inf
        self.answered = False

    @contextmanager
    def open(self) -> Iterator[None]:
        """Note the answers that this thread gets meanwhile."""
        token = _OPEN.set(self)
        try:
            yield
        finally:
            _OPEN.reset(token)


_OPEN: ContextVar[Lasting | None] = ContextVar("lasting", default=None)


def note(until: float) -> None:
    """Note that an answer was given, which lasts until then."""
    if (lasting := _OPEN.get()) is not None:
        lasting.answered = True
        lasting.until = min(lasting.until, until)

"""Threads that nobody waits for once what they do is no longer wanted, and what one makes for all."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

MadeT = TypeVar("MadeT")


@contextmanager
def pool(threads: int, name: str) -> Iterator[ThreadPoolExecutor]:
    """Yield a pool of threads for what may hang on a socket.

    A block that ends early, by Ctrl-C or an error, ends at once: what has not begun is dropped, and
    what has is left to its own deadline. Python's own pool waits for both.

    Args:
        threads: how many at most.
        name: what their names begin with.
    """
    executor = ThreadPoolExecutor(threads, thread_name_prefix=name)
    try:
        yield executor
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def once(make: Callable[[], MadeT]) -> Callable[[], MadeT]:
    """Make something when it is first asked for, and have whoever asks meanwhile wait for it.

    With `functools.cache` each of them would make it, one at a time: where eight threads search for the first
    claims, that took four times as long.
    """
    lock = threading.Lock()
    made: list[MadeT] = []

    @functools.wraps(make)
    def get() -> MadeT:
        if not made:
            with lock:
                if not made:
                    made.append(make())
        return made[0]

    return get

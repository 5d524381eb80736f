"""Threads that nobody waits for once what they do is no longer wanted."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager


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

"""How spaCy multiplies matrices: by numpy, on one thread.

thinc's own BLIS has no kernels for newer AMD processors and takes three times as long there. numpy's
library shares a product among threads; those of a few sentences are so small that this takes longer,
and much longer where other programs run.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # has no stubs

__all__ = ["by_numpy", "on_one_thread"]


def by_numpy() -> AbstractContextManager[Any]:
    """Let a pipeline that is loaded within use numpy from then on."""
    from thinc.api import use_ops  # noqa: PLC0415 - as late as spaCy

    return use_ops("numpy", use_blis=False)


@contextmanager
def on_one_thread() -> Iterator[None]:
    """Hold numpy to one thread, and give it the others back behind the last who asked for one."""
    _limit.enter()
    try:
        yield
    finally:
        _limit.leave()


class _Limit:
    """How many ask for one thread. The number of threads is the whole process's, and so is this."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._before: Any = None

    def enter(self) -> None:
        with self._lock:
            if not self._inside:
                _let_anyone_say()
                self._before = _controller().limit(limits=1, user_api="blas")
            self._inside += 1

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                _let_anyone_say()
                self._before.restore_original_limits()
                _let_anyone_say()


_limit = _Limit()


def _let_anyone_say() -> None:
    """Let the next thread say how many there are, whoever said it before.

    threadpoolctl 3.8 hears only the thread that said it first, and does nothing for others. Of two that
    parse by turns one then had numpy's threads wait busily beside it, which doubled what parsing takes.
    """
    import threadpoolctl  # noqa: PLC0415 - as late as numpy

    clear = getattr(threadpoolctl.OpenBLASController, "clear_controlling_thread", None)
    if clear is not None:  # as in earlier versions, which hear all
        clear(force=True)


@lru_cache(maxsize=1)
def _controller() -> ThreadpoolController:
    # It looks through all libraries that are loaded: late, when numpy's is.
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    return ThreadpoolController()

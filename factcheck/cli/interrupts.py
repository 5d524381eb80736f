"""Ctrl-C where nothing can catch it: while modules are imported, and inside of finalizers.

Importing this module is enough. What goes uncaught ends the process anyway, and this only says how:
in one line and with the exit status 130, as everywhere else. What is raised in a finalizer Python
would print and forget: the run would go on as if nobody had pressed a key.
"""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_INTERRUPTED = 130
_LINE = b"factcheck: interrupted\n"


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Stand in for `sys.excepthook`; what is not Ctrl-C is shown as ever."""
    _end_if_interrupted(kind)
    sys.__excepthook__(kind, error, trace)


def _unraisable(raised: UnraisableHookArgs) -> None:
    """Stand in for `sys.unraisablehook`, likewise."""
    _end_if_interrupted(raised.exc_type)
    sys.__unraisablehook__(raised)


def _end_if_interrupted(kind: type[BaseException]) -> None:
    if issubclass(kind, KeyboardInterrupt):
        # Half-imported modules cannot be relied on, so nothing but the system is asked.
        os.write(2, _LINE)
        os._exit(_INTERRUPTED)


sys.excepthook = _uncaught
sys.unraisablehook = _unraisable

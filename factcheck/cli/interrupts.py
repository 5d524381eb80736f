"""Ctrl-C where nothing is there to catch it: while modules are imported, and while the process ends.

Importing this module is enough. What goes uncaught ends the process anyway; this only says how: in
one line and with the exit status 130, as everywhere else.
"""

from __future__ import annotations

import os
import sys
from types import TracebackType

_INTERRUPTED = 130
_LINE = b"factcheck: interrupted\n"


def _end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Stand in for `sys.excepthook`; what is not Ctrl-C is shown as ever."""
    if issubclass(kind, KeyboardInterrupt):
        # Half-imported modules cannot be relied on, so nothing but the system is asked.
        os.write(2, _LINE)
        os._exit(_INTERRUPTED)
    sys.__excepthook__(kind, error, trace)


sys.excepthook = _end

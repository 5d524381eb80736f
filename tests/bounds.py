"""Holds work to its bounds without timing it, so that no test fails because the machine is busy."""

import signal
import sys
from contextlib import contextmanager

import pytest

#: Seconds of processor time that only a hang takes; what is guarded takes two or less.
WORK = 60
#: Seconds of waiting that only a hang takes, on however busy a machine.
WAIT = 300


@contextmanager
def no_hang(*, waiting=False):
    """Fail what hangs: what takes `WORK` seconds of processor time or, `waiting`, `WAIT` seconds.

    Only for what takes minutes when it breaks.
    """
    if waiting:
        timer, sent, seconds = signal.ITIMER_REAL, signal.SIGALRM, WAIT
    else:
        timer, sent, seconds = signal.ITIMER_PROF, signal.SIGPROF, WORK

    def stop(number, frame):
        pytest.fail(f"hangs: no end after {seconds} s")

    before = signal.signal(sent, stop)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(sent, before)


def steps(work, *arguments):
    """Return how many instructions of Python a call takes: the same number on any machine."""
    count = 0

    def local(frame, event, arg):
        nonlocal count
        count += event == "opcode"
        return local

    def enter(frame, event, arg):
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return local

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work(*arguments)
    finally:
        sys.settrace(before)
    return count

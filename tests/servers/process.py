"""Start a server in a process group of its own, wait until it answers, and end exactly that group."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import httpx


class ServerError(Exception):
    """The server ended or never answered; the message has the end of its log."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, *, ready, log, env=None, seconds=60.0):
    """Run `command` until the block ends; `ready` is a URL that answers below 500 once it is up."""
    with Path(log).open("wb") as output:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env={**os.environ, **(env or {})},
            start_new_session=True,
        )
    try:
        _wait(process, ready, Path(log), seconds)
        yield process
    finally:
        _end(process)


def _wait(process, ready, log, seconds):
    end = time.monotonic() + seconds
    while True:
        if process.poll() is not None:
            raise ServerError(f"{process.args[0]} ended with {process.returncode}: {_tail(log)}")
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(ready, timeout=10, trust_env=False).status_code < 500:
                return
        if time.monotonic() > end:
            raise ServerError(f"{process.args[0]} is not up after {seconds:.0f} s: {_tail(log)}")
        time.sleep(0.05)


def _end(process):
    # The group, not the process: `php -S` leaves its workers behind, holding the port.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _tail(log):
    return log.read_text(errors="replace")[-800:]

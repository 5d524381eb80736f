"""Streams and files of the command line: data to standard output, everything else to a person.

What a person reads goes to standard error, one line at a time and without control characters.
"""

# ruff: noqa: PLC0415 - late imports keep `factcheck --help` quick

from __future__ import annotations

import errno
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import Literal, NoReturn

from factcheck.errors import ExitCode, InputError, UnfinishedError

Color = Literal["auto", "always", "never"]
#: What pipes and devices answer when they are to put on a disk what was written.
_NO_DISK = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EROFS})
#: Called with how many are done, and of how many if that is known.
Advance = Callable[[int, int | None], None]


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: a C locale would refuse Hindi."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def say(message: str) -> None:
    """Say one line to the person."""
    from factcheck.reports.plain import clean

    sys.stderr.write(f"factcheck: {clean(message)}\n")


def put(text: str) -> None:
    """Write data, and let the next program in the pipe have it at once.

    Raises:
        BrokenPipeError: the next program wants no more.
        UnfinishedError: what is behind standard output is full.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnfinishedError(
            f"standard output: cannot be written any further ({error.strerror})"
        ) from error


def put_line(text: str) -> None:
    """Write one line of data."""
    put(text + "\n")


class _Once(logging.Handler):
    """Says each message of the libraries once, however often it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.said: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        message = f"{record.levelname.lower()}: {record.getMessage()}"
        if message not in self.said:
            self.said.add(message)
            say(message)


def listen(*, quiet: bool, verbose: int) -> None:
    """Say what the libraries log: warnings, with -v more, with -q errors alone.

    What other libraries log shows with -vv only.
    """
    level = (
        logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    )
    for name in ("factcheck", "claims"):
        logger = logging.getLogger(name)
        logger.handlers = [_Once()]
        logger.setLevel(level)
        logger.propagate = False
    others = logging.getLogger()
    if verbose < 2 and not others.handlers:
        # Parsers warn of each oddity of a file, in its own words; we say what came of it.
        others.addHandler(logging.NullHandler())


def colored(choice: Color) -> bool:
    """Tell whether to colour standard output."""
    if choice == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return choice == "always"


def width() -> int:
    """Return the columns of the terminal; 100 where there is none, as in a pipe."""
    return shutil.get_terminal_size((100, 24)).columns


@contextmanager
def progress(what: str, *, quiet: bool) -> Iterator[Advance]:
    """Show progress on standard error, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def read_text(path: Path) -> str:
    """Read a UTF-8 text exactly as it stands; ``-`` is standard input.

    Raises:
        InputError: the file is missing or is not UTF-8 text.
    """
    from factcheck import inputs

    return inputs.decode(inputs.read_bytes(path, sys.stdin.buffer), str(path))


@contextmanager
def open_lines(path: Path) -> Iterator[Iterator[bytes]]:
    """Open a file for reading line by line; ``-`` is standard input.

    Raises:
        InputError: the file cannot be read.
    """
    if str(path) == "-":
        yield iter(sys.stdin.buffer)
        return
    from factcheck import inputs

    try:
        stream = path.open("rb")
    except OSError as error:
        raise inputs.unreadable(path, error) from error
    with stream:
        inputs.require_text(stream, str(path))
        yield iter(stream)


def write_text(path: Path, text: str) -> None:
    """Write a whole file at once, so that a failed run leaves no half of one.

    Raises:
        InputError: the file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="")
        part.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def open_output(path: Path | None, *, append: bool) -> Iterator[Callable[[str], None]]:
    """Yield what writes one line to a file, or to standard output without one, and flushes it.

    Lines are whole: each goes to the system at once, and what a full disk takes of one is removed.

    Raises:
        InputError: the file cannot be written.
        UnfinishedError: it could, and no longer can.
    """
    if path is None:
        yield put_line
        return
    try:
        stream = path.open("ab" if append else "wb", buffering=0)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    with stream:

        def write(line: str) -> None:
            # In JSON, what stands for half of a surrogate pair is its escape.
            _write_whole(stream, f"{line}\n".encode(errors="backslashreplace"), path)

        yield write
        try:
            os.fsync(stream.fileno())
        except OSError as error:
            if error.errno not in _NO_DISK:
                raise _cannot_go_on(path, error) from error


def _write_whole(stream: FileIO, data: bytes, path: Path) -> None:
    """Write all of it or, where that fails, none."""
    left = memoryview(data)
    try:
        while left:
            left = left[stream.write(left) :]
    except OSError as error:
        if written := len(data) - len(left):
            with suppress(OSError):
                stream.truncate(os.fstat(stream.fileno()).st_size - written)
        raise _cannot_go_on(path, error) from error


def _cannot_go_on(path: Path, error: OSError) -> UnfinishedError:
    return UnfinishedError(
        f"{path}: cannot be written any further ({error.strerror})",
        hint="the lines that stand there are whole; batch --resume goes on after them",
    )


def leave_now() -> NoReturn:
    """End without waiting for threads that may hang on a socket for the rest of its deadline."""
    say("interrupted")
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(ExitCode.INTERRUPTED)

"""Compiled patterns, kept on disk as Python keeps compiled modules.

`regex` compiles in Python. The thousand patterns by which a short answer is read take .8 s of the
processor, a quarter of the run; read from disk in the form in which `regex` pickles them they take
.05 s (`python benchmarks/speed.py`, AMD EPYC, 2026-11-23).

The file holds numbers for the engine of one version of `regex`, so it is kept under that version, and
read only as it was written. Whoever may write into the folder of caches may change what patterns match, as
they may with the evidence that is kept there.
"""

from __future__ import annotations

import contextlib
import copyreg
import hashlib
import marshal
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import regex

__all__ = ["Patterns", "clear", "kept"]

#: Raise it when the file changes its form.
_FORM = 1
#: Patterns that are kept. All tables of the four languages have some 3,000.
MOST = 6_000
#: Shorter patterns are compiled as quickly as they are read; many are made of what a text says.
SHORTEST = 24

_Key = tuple[str, int]
_compile = regex.compile
#: What `pickle` writes of a pattern: how the engine is called, and with what.
_reduced = cast(
    Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]],
    copyreg.dispatch_table[regex.Pattern],
)
_make, _ = _reduced(regex.compile(""))


class Patterns:
    """Compiles patterns, or takes them as a file has them.

    Args:
        path: the file; one that is missing, damaged or of another version is made anew by `write`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _read(path)
        self._new: dict[_Key, bytes] = {}
        #: What this process has asked for.
        self._made: dict[_Key, Any] = {}

    def compile(
        self,
        pattern: Any,
        flags: int = 0,
        ignore_unused: bool = False,  # noqa: FBT001, FBT002 - as `regex.compile` has it
        cache_pattern: bool | None = None,  # noqa: FBT001
        **lists: Any,
    ) -> Any:
        """Do what `regex.compile` does."""
        if not isinstance(pattern, str) or len(pattern) < SHORTEST or cache_pattern or lists:
            return _compile(pattern, flags, ignore_unused, cache_pattern, **lists)
        key = (pattern, int(flags))
        made = self._made.get(key)
        if made is not None:
            return made
        if key in self._known:
            made = _make(*marshal.loads(self._known[key]))  # noqa: S302 - `_read` has checked it
        elif len(self._known) + len(self._new) < MOST:
            made = _compile(pattern, flags, cache_pattern=False)
            _, parts = _reduced(made)
            self._new[key] = marshal.dumps(tuple(map(_plain, parts)))
        else:
            return _compile(pattern, flags)
        self._made[key] = made
        return made

    def write(self) -> None:
        """Add what was compiled to the file, at once; where it cannot be written it stays as it is.

        What was removed since it was read, as by `clear`, is not written again.
        """
        if not self._new:
            return
        known = self._known if self._path.exists() else {}
        content = marshal.dumps(known | self._new)
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            written = self._path.with_name(f"{self._path.name}-{uuid.uuid4().hex}")
            try:
                written.write_bytes(_head(content) + content)
                written.replace(self._path)
            finally:
                written.unlink(missing_ok=True)


@contextlib.contextmanager
def kept(folder: Path) -> Iterator[None]:
    """Have `regex.compile` keep what it compiles in a folder, and take it from there.

    For an application, whose process is its own: what it changes all modules see.
    """
    patterns = Patterns(folder / "patterns")
    regex.compile = patterns.compile
    try:
        yield
    finally:
        regex.compile = _compile
        patterns.write()


def clear(folder: Path) -> None:
    """Remove what was kept in a folder."""
    with contextlib.suppress(OSError):
        (folder / "patterns").unlink(missing_ok=True)


def _plain(part: Any) -> Any:
    """Return numbers that are no members of enumerations, which marshal does not write."""
    if isinstance(part, int):
        return int(part)
    return [int(number) for number in part] if part and isinstance(part, list) else part


def _head(content: bytes) -> bytes:
    """Say for whom and of what a file is: for another engine it would be nonsense."""
    made_for = f"{_FORM} {regex.__version__} {sys.version}".encode()
    return hashlib.sha256(made_for).digest() + hashlib.sha256(content).digest()


def _read(path: Path) -> dict[_Key, bytes]:
    try:
        raw = path.read_bytes()
    except OSError:
        return {}
    head, content = raw[:64], raw[64:]
    if head != _head(content):
        return {}
    found: dict[_Key, bytes] = marshal.loads(content)  # noqa: S302 - as it was written, by the digest
    return found

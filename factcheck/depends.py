"""What results that are kept depend on beside the text: settings, sources, code, what is installed.

Whatever changes one of these changes the digest, and so what is kept is made anew. What depends on
files of this machine or on somebody else's code has none: who knows when those change.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path

from factcheck.config import Settings
from factcheck.sources.registry import Opened

#: How the package of our own sources is named.
_OURS = "factcheck-cli "
#: Sources that read files of this machine.
_FILES = frozenset({"documents", "corpus", "zim"})
#: Larger files are models and vectors: size and time of change stand for what is in them.
_READ = 1 << 20


def digest(
    form: int, settings: Settings, sources: Sequence[Opened], **options: object
) -> str | None:
    """Digest all that a kept result depends on beside the text; None if that cannot be known.

    Args:
        form: the form in which results are kept.
        settings: the effective ones, of which keys are no part.
        sources: what they open.
        options: whatever else matters; what it is shows in its `repr`.
    """
    opened = [
        # A source that a key was given to is another than the one without.
        (one.name, one.package, one.problem, one.source is not None)
        for one in sources
        if one.source is None or one.package.startswith(_OURS)
    ]
    # A source that is none of ours may depend on anything.
    unknown = any(
        one.source is not None and (one.name in _FILES or not one.package.startswith(_OURS))
        for one in sources
    )
    if unknown:
        return None
    try:
        here = [_code(), _installed(), sys.version, platform.machine()]
    except OSError:  # a package inside a ZIP has no files
        return None
    parts = [form, repr(settings), repr(sorted(options.items())), opened, here]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


@functools.cache
def _code() -> str:
    """Digest our own code, tables and models."""
    hasher = hashlib.sha256()
    for package in ("factcheck", "claims"):
        for path, entry in _files(Path(str(resources.files(package)))):
            found = entry.stat()
            hasher.update(f"\0{package}/{path} {found.st_size}\0".encode())
            if found.st_size > _READ:
                hasher.update(f"{found.st_mtime_ns}".encode())
            else:
                hasher.update(Path(entry.path).read_bytes())
    return hasher.hexdigest()


def _files(folder: Path, above: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if not entry.is_dir():
            yield f"{above}{entry.name}", entry
        elif entry.name != "__pycache__":
            yield from _files(folder / entry.name, f"{above}{entry.name}/")


@functools.cache
def _installed() -> tuple[str, ...]:
    """List the distributions that are installed, with their versions."""
    folders = [path for path in map(Path, sys.path) if path.is_dir()]
    return tuple(
        sorted(
            entry.name
            for folder in folders
            for entry in os.scandir(folder)
            if entry.name.endswith((".dist-info", ".egg-info"))
        )
    )

"""What a build wrote, told again before the index is read: a file that is missing, cut or of another build.

Sizes of all files and a digest of tantivy's list of them cost nothing to compare; the bytes within a
file, which may be many gigabytes, are left to tantivy's own sums. While a build is at work, and after
one was killed, nothing is told and nothing is checked: the index then is what was last committed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path

from factcheck.errors import InputError

NAME = "digests.json"
#: Tantivy's list of the files that are part of the index.
_LIST = "meta.json"


def forget(folder: Path) -> None:
    """Take back what was told of an index that is going to change."""
    (folder / NAME).unlink(missing_ok=True)


def write(folder: Path) -> None:
    """Tell what an index consists of, whole or not at all.

    Raises:
        OSError: the folder cannot be written.
    """
    told = {"sizes": _sizes(folder), "list": _digest(folder)}
    temporary = folder / f".{NAME}"
    try:
        temporary.write_text(json.dumps(told, indent=1) + "\n", "utf-8")
        temporary.replace(folder / NAME)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def check(folder: Path) -> None:
    """Compare an index with what was told of it.

    Raises:
        InputError: a file is not the one that was written; it names the file and what to do.
    """
    try:
        told = json.loads((folder / NAME).read_text("utf-8"))
        sizes, listed = dict(told["sizes"]), str(told["list"])
    except FileNotFoundError:
        return
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _changed(folder, NAME) from error
    found = _sizes(folder)
    for name, size in sizes.items():
        if found.get(name) != size:
            raise _changed(folder, name)
    if _digest(folder) != listed:
        raise _changed(folder, _LIST)


def _changed(folder: Path, name: str) -> InputError:
    return InputError(
        f"{folder / name}: not the file that the build of the index wrote",
        hint=f"remove {folder} and build it again: factcheck reference build --index {folder}"
        " --dump FILE (or --zim, --jsonl, --documents)",
    )


def _sizes(folder: Path) -> dict[str, int]:
    with os.scandir(folder) as entries:
        return {
            entry.name: entry.stat().st_size
            for entry in sorted(entries, key=lambda entry: entry.name)
            # Locks, and what tantivy keeps for itself.
            if entry.is_file() and not entry.name.startswith(".") and entry.name != NAME
        }


def _digest(folder: Path) -> str:
    try:
        return hashlib.sha256((folder / _LIST).read_bytes()).hexdigest()
    except OSError:
        return ""

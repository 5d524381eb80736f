"""How diskcache puts our bytes on disk. Apart from `factcheck.http.cache`, to be imported late."""

from __future__ import annotations

import re
from typing import Any

import diskcache
from diskcache.core import MODE_BINARY, MODE_RAW

#: What `diskcache.Disk.filename` makes.
_FILE = re.compile(r"[0-9a-f]{2}[/\\][0-9a-f]{2}[/\\][0-9a-f]{28}\.val")


class PlainDisk(diskcache.Disk):  # type: ignore[misc]  # diskcache has no types
    """Text keys and bytes, nothing else.

    diskcache's own disks, `JSONDisk` among them, unpickle a row that says it is a pickle, and read
    or delete whichever file a row names: whoever can write to the cache could run code or delete
    files as us. An `OSError` is how diskcache is told that a value is gone.
    """

    def put(self, key: Any) -> tuple[str, bool]:
        """Take text keys only."""
        if not isinstance(key, str):
            raise TypeError("keys are text")
        return key, True

    def get(self, key: Any, raw: bool) -> str:  # noqa: FBT001 - diskcache's signature
        """Return the text key of a row; a pickled key is refused."""
        if not raw or not isinstance(key, str):
            raise OSError("not a key of ours")
        return key

    def store(self, value: Any, read: bool, key: Any = None) -> Any:  # noqa: FBT001
        """Take bytes only."""
        if read or not isinstance(value, bytes):
            raise TypeError("values are bytes")
        return super().store(value, read, key=key)

    def fetch(self, mode: int, filename: str | None, value: Any, read: bool) -> bytes:  # noqa: FBT001
        """Return the bytes of a row, from the row or from a file that diskcache named."""
        if mode == MODE_RAW and isinstance(value, bytes):
            return value
        if mode == MODE_BINARY and _FILE.fullmatch(str(filename)):
            found = super().fetch(mode, filename, value, read)
            if isinstance(found, bytes):
                return found
        raise OSError("not a value of ours")

    def remove(self, file_path: str) -> None:
        """Remove a file that diskcache named."""
        if _FILE.fullmatch(str(file_path)):
            super().remove(file_path)

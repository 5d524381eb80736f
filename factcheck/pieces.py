"""The pieces that models read texts in: one tokenizer for the models that share its file.

A tokenizer takes a fifth of a second to read, in which all threads wait, and 50 MB.
"""

from __future__ import annotations

import functools
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

__all__ = ["tokenizer"]

_lock = threading.Lock()


def tokenizer(path: Path, digest: str) -> Tokenizer:
    """Return the tokenizer of a file, read once; it neither pads nor cuts, and callers keep it so.

    Args:
        path: ``tokenizer.json``, of Hugging Face's ``tokenizers``.
        digest: SHA-256 of the file, which the caller has checked: another file is read again.

    Raises:
        Exception: the file is no tokenizer; the library raises no narrower one.
    """
    with _lock:
        return _read(path, digest)


@functools.lru_cache(maxsize=4)
def _read(path: Path, digest: str) -> Tokenizer:  # noqa: ARG001 - part of the key
    from tokenizers import Tokenizer  # noqa: PLC0415 - a run by rules alone does without

    found = Tokenizer.from_file(str(path))
    found.no_padding()
    found.no_truncation()
    return found

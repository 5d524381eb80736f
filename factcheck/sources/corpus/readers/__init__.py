"""What a corpus is read from: one module a kind of file."""

from __future__ import annotations

from pathlib import Path

from factcheck.model import Lang
from factcheck.sources.corpus.readers.base import Reader

__all__ = ["KINDS", "Reader", "open_reader"]

KINDS = ("zim", "dump", "documents", "jsonl")


def open_reader(kind: str, path: Path, lang: Lang | None = None) -> Reader:
    """Return the reader of a file.

    Args:
        kind: one of `KINDS`.
        path: the file; of ``documents``, a file or a folder.
        lang: the language of what does not say its own; by default it is detected.

    Raises:
        InputError: it is not such a file.
        UnfinishedError: the package that reads it is not installed.
    """
    # Late: each needs packages that the others do without.
    if kind == "zim":
        from factcheck.sources.corpus.readers.zim import ZimReader  # noqa: PLC0415

        return ZimReader(path)
    if kind == "dump":
        from factcheck.sources.corpus.readers.dump import Dump  # noqa: PLC0415

        return Dump(path, lang)
    if kind == "documents":
        from factcheck.sources.corpus.readers.documents import Folder  # noqa: PLC0415

        return Folder(path)
    from factcheck.sources.corpus.readers.jsonl import Jsonl  # noqa: PLC0415

    return Jsonl(path, lang)

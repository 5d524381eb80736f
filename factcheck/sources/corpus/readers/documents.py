"""Files of your own -> pages: text, Markdown, HTML, PDF (a page each) and DOCX."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import InputError, SourceError
from factcheck.model import Tier
from factcheck.sources import formats
from factcheck.sources.corpus.page import Page
from factcheck.sources.corpus.readers.base import Parsed, Place, Raw
from factcheck.sources.documents import read_file, walk


class Folder:
    """Reads a file, or the readable files below a folder.

    Args:
        path: the file or folder; links to folders are not followed.

    Raises:
        InputError: there is no readable file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parse = parse
        self.total = 0
        # Any file that came, went or changed makes it another folder; pages replace their likes.
        told = hashlib.sha256(b"documents\n")
        for file in self._files():
            stat = file.stat()
            line = f"{file.resolve()}\n{stat.st_size}\n{stat.st_mtime_ns}\n"
            told.update(line.encode("utf-8", "surrogateescape"))
            self.total += 1
        if not self.total:
            raise InputError(
                f"{path}: no readable file", hint=f"readable are {', '.join(formats.SUFFIXES)}"
            )
        self.fingerprint = told.hexdigest()[:16]

    def raws(self, start: Place) -> Iterator[Raw]:
        """Yield the files after the first ``start[0]``."""
        for number, file in enumerate(self._files(), start=1):
            if number > start[0]:
                size = file.stat().st_size
                yield Raw(payload=str(file), after=(number, 0), done=number, size=size)

    def _files(self) -> Iterator[Path]:
        if self.path.is_dir():
            yield from walk(self.path, [])
        elif self.path.suffix.lower() in formats.SUFFIXES:
            yield self.path


def parse(payload: str) -> Parsed:
    """Read one file."""
    try:
        documents = tuple(read_file(Path(payload), source="corpus", tier=Tier.REFERENCE))
    except SourceError as error:
        return Parsed(problem=error.message)
    except OSError as error:
        return Parsed(problem=f"{payload}: {error.strerror}")
    return Parsed(
        entries=tuple(
            Page(
                key=document.url,
                url=document.url,
                title=document.title,
                lang=document.lang,
                blocks=document.blocks,
                revision=document.revision,
                date=document.retrieved_at,
            )
            for document in documents
        )
    )

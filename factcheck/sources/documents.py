"""Your own files as a source: ``--documents PATH``, files or folders.

The files are read once, on the first question, into an SQLite FTS5 index in memory; questions are
the claim's names and content words, any of them, ranked by BM25. Names are also looked for under
their names in the other languages (London, Londres, लंदन) and, by sound, in the other script. It
cannot see a text in another language that shares no name with the claim.
"""

from __future__ import annotations

import hashlib
import itertools
import logging
import os
import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, Forbidden, InputError, SettingsError, SourceError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang, Tier
from factcheck.sources import formats, fulltext

log = logging.getLogger(__name__)

#: A larger file is refused. The text of a thick book takes under 2 MB; pictures take the rest.
MAX_BYTES = 50_000_000
#: A folder with more readable files than this was given by mistake.
MAX_FILES = 5_000
#: A longer document gives only its blocks nearest to the claim: ranking all would cost seconds.
MAX_BLOCKS = 200
NEAREST_BLOCKS = 60
#: Blocks that are ranked for one question; a common word may be in very many.
MAX_ROWS = 2_000
#: Files that one message names.
MAX_NAMED = 10
#: Likeness from which a word in the other script is the same name; see `factcheck.names`.
SAME_NAME = 0.75
#: Words that are compared by sound; beyond, building that index would cost seconds.
MAX_SOUNDS = 60_000

#: Vowel signs (Mn, Mc) belong to the word; FTS5 would split Hindi at them.
_TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
_DEVANAGARI = re.compile("[\u0900-\u097f]")


class Documents:
    """Searches files that the user named.

    Args:
        settings: ``options["paths"]`` holds files and folders.
        http: not used; nothing here touches the network.

    Raises:
        SettingsError: no path is given.
        InputError: a path does not exist, or is a file in a format that cannot be read.
    """

    name = "documents"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:  # noqa: ARG002
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        given = settings.options.get("paths") or ()
        paths = (given,) if isinstance(given, str | os.PathLike) else given
        self._paths = tuple(Path(path).expanduser() for path in paths)
        if not self._paths:
            raise SettingsError("no documents given", hint="name them with --documents PATH")
        for path in self._paths:
            _require_readable(path)
        self._lock = threading.Lock()
        self._index: _Index | None = None
        self._problems: list[str] = []

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the files, or pages of PDFs, that come nearest to the claim, best first.

        Raises:
            SourceError: none of the files could be read.
        """
        with self._lock:
            if self._index is None:
                self._index = _Index(self._read_all())
                if self._index.documents and self._problems:
                    log.warning("documents: %s", self._what_failed())
            if not self._index.documents and self._problems:
                raise BadAnswer(f"no document could be read: {self._what_failed()}")
            return tuple(self._index.nearest(claim, self._settings.pages))

    def _what_failed(self) -> str:
        shown, more = self._problems[:MAX_NAMED], len(self._problems) - MAX_NAMED
        return "; ".join(shown) + (f"; and {more} more" if more > 0 else "")

    def _read_all(self) -> Iterator[Document]:
        for path in _files(self._paths, self._problems):
            try:
                yield from read_file(path, source=self.name, tier=self._settings.tier)
            except SourceError as error:
                self._problems.append(error.message)
            except OSError as error:
                self._problems.append(f"{path}: {error.strerror}")


def read_file(path: Path, *, source: str, tier: Tier) -> Iterator[Document]:
    """Yield a file as a document, or each page of a PDF as one.

    Raises:
        SourceError: it cannot be read, is too large, or holds no text in our languages.
        OSError: it cannot be opened.
    """
    with path.open("rb") as file:
        stat = os.fstat(file.fileno())
        if stat.st_size > MAX_BYTES:
            raise Forbidden(f"{path} has {stat.st_size} bytes; at most {MAX_BYTES} are read")
        data = file.read(MAX_BYTES)
    revision = hashlib.sha256(data).hexdigest()[:12]
    changed = datetime.fromtimestamp(int(stat.st_mtime), UTC)
    parts = [part for part in formats.read(data, str(path)) if part.blocks]
    if not parts:
        raise BadAnswer(f"{path} holds no text; a scan needs text recognition first")
    try:
        lang = fulltext.language(block for part in parts for block in part.blocks)
    except BadAnswer as error:
        raise BadAnswer(f"{path}: {error.message}") from error
    for part in parts:
        yield Document(
            source=source,
            url=path.resolve().as_uri() + (f"#page={part.page}" if part.page else ""),
            title=part.title or path.stem,
            blocks=part.blocks,
            lang=lang,
            revision=revision,
            retrieved_at=changed.strftime("%Y-%m-%dT%H:%M:%SZ"),
            tier=tier,
        )


def _require_readable(path: Path) -> None:
    if path.is_dir():
        return
    if not path.exists():
        raise InputError(f"{path}: no such file or folder", hint="check --documents")
    if not path.is_file() or path.suffix.lower() not in formats.SUFFIXES:
        raise InputError(
            f"{path}: cannot read this kind of file",
            hint=f"readable are {', '.join(formats.SUFFIXES)}",
        )


def _files(paths: Sequence[Path], problems: list[str]) -> Iterator[Path]:
    """Yield the readable files under the paths, sorted, each once."""
    seen: set[Path] = set()
    for path in paths:
        for file in walk(path, problems) if path.is_dir() else (path,):
            real = file.resolve()
            if real in seen:
                continue
            if len(seen) == MAX_FILES:
                problems.append(
                    f"{path} has more than {MAX_FILES} readable files; the rest is left out"
                )
                return
            seen.add(real)
            yield file


def walk(folder: Path, problems: list[str]) -> Iterator[Path]:
    """Yield the readable files below a folder, sorted; what cannot be listed is a problem."""

    def refused(error: OSError) -> None:
        problems.append(f"{error.filename}: {error.strerror}")

    # Links to folders are not followed, so that no loop can hold us.
    for where, below, files in os.walk(folder, onerror=refused):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(files):
            file = Path(where, name)
            if (
                not name.startswith(".")
                and file.suffix.lower() in formats.SUFFIXES
                and file.is_file()
            ):
                yield file


class _Index:
    """The blocks of all documents in FTS5, asked for any of a claim's words."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents: list[Document] = []
        self._sounds: dict[bool, dict[str, list[str]]] = {}
        # One connection, used under the caller's lock.
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute(
            "CREATE VIRTUAL TABLE blocks USING fts5"
            f'(title, section, text, content="", tokenize="{_TOKENIZER}")'
        )
        self._db.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(blocks, row)")
        #: Of each row, the number of its document and of its block there.
        self._places: list[tuple[int, int]] = []
        for number, document in enumerate(documents):
            self.documents.append(document)
            title = fulltext.index_text(document.title)
            self._db.executemany(
                "INSERT INTO blocks(rowid, title, section, text) VALUES (?, ?, ?, ?)",
                (
                    (
                        len(self._places) + at,
                        title,
                        fulltext.index_text(block.section),
                        fulltext.index_text(block.text),
                    )
                    for at, block in enumerate(document.blocks)
                ),
            )
            self._places.extend((number, at) for at in range(len(document.blocks)))

    def nearest(self, claim: Claim, limit: int) -> Iterator[Document]:
        """Yield the documents that have the blocks nearest to the claim.

        Those that share its words and those that have its names in another spelling take turns:
        the scores of two questions do not compare.
        """
        own, other = self._terms(claim)
        turns = itertools.zip_longest(self._rows(own), self._rows(other))
        found: dict[int, dict[int, None]] = {}
        for row in itertools.chain.from_iterable(turns):
            if row is not None:
                number, at = self._places[row]
                found.setdefault(number, {})[at] = None
        for number in list(found)[:limit]:
            document = self.documents[number]
            if len(document.blocks) > MAX_BLOCKS:
                nearest = sorted(list(found[number])[:NEAREST_BLOCKS])
                document = replace(document, blocks=tuple(document.blocks[at] for at in nearest))
            yield document

    def _rows(self, terms: Iterable[str]) -> Iterator[int]:
        # Terms are words or phrases of letters, digits and inner separators, so quoting is safe.
        question = " OR ".join(f'"{term}"' for term in terms)
        if not question:
            return
        # What the block says weighs most, then the title, which names the subject of "it".
        for (row,) in self._db.execute(
            "SELECT rowid FROM blocks WHERE blocks MATCH ?"
            " ORDER BY bm25(blocks, 1.0, 0.5, 2.0), rowid LIMIT ?",
            (question, MAX_ROWS),
        ):
            yield row

    def _terms(self, claim: Claim) -> tuple[list[str], list[str]]:
        """Return the claim's words and names, and other spellings of its names."""
        own = [names.fold(word) for word in fulltext.claim_words(claim)]
        other: dict[str, None] = {}
        for name in map(names.key, fulltext.claim_names(claim)):
            own.append(name)
            other.update(dict.fromkeys(sorted(names.aliases(name) - {name})))
            for word in name.split():
                other.update(dict.fromkeys(self._same_sound(word)))
        return own, list(other)

    def _same_sound(self, word: str) -> Iterator[str]:
        """Yield the documents' words in the other script that sound like a word of a name."""
        if len(word) < 3 or fulltext.is_number(word):
            return
        devanagari = not _DEVANAGARI.search(word)
        if devanagari not in self._sounds:
            self._sounds[devanagari] = self._words_by_sound(devanagari=devanagari)
        for other in self._sounds[devanagari].get(names.skeleton(word), ()):
            if names.similarity(word, other) >= SAME_NAME:
                yield other

    def _words_by_sound(self, *, devanagari: bool) -> dict[str, list[str]]:
        words = (
            word
            for (word,) in self._db.execute("SELECT term FROM vocabulary WHERE length(term) > 2")
            if bool(_DEVANAGARI.search(word)) == devanagari and not fulltext.is_number(word)
        )
        by_sound: dict[str, list[str]] = {}
        for word in itertools.islice(words, MAX_SOUNDS):
            by_sound.setdefault(names.skeleton(word), []).append(word)
        return by_sound

"""The store: a SQLite file with full text, built once from the installed packages.

The file's name carries a digest of the packages' versions and of the builder, so a change of either
builds a new one. It is written beside its place and moved there whole; a process that finds the
lock taken waits for the other's file. A file that is cut or damaged is built again.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import sqlite3
import struct
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from factcheck import names
from factcheck.config import cache_folder
from factcheck.errors import SourceError
from factcheck.model import Block, Document, Tier
from factcheck.sources.reference import (
    atlas,
    codes,
    constants,
    elements,
    factbook,
    leads,
    packages,
    public_holidays,
)
from factcheck.sources.reference.page import Page

logger = logging.getLogger(__name__)

BUILDERS = (leads, factbook, atlas, codes, elements, constants, public_holidays)
#: Bytes that mark our file: "fctr".
_APPLICATION_ID = 0x66637472
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
    id INTEGER PRIMARY KEY, package TEXT NOT NULL, lang TEXT NOT NULL, use INTEGER NOT NULL,
    weight INTEGER NOT NULL, url TEXT NOT NULL, title TEXT NOT NULL, revision TEXT NOT NULL, retrieved_at TEXT NOT NULL,
    published TEXT NOT NULL, aliases TEXT NOT NULL, blocks TEXT NOT NULL
);
CREATE TABLE name (
    key TEXT NOT NULL, document INTEGER NOT NULL, match INTEGER NOT NULL,
    PRIMARY KEY (key, document)
) WITHOUT ROWID;
CREATE TABLE sound (
    skeleton TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (skeleton, name)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE page USING fts5 (
    title, body, content='',
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
"""

#: Called with the name of a package and how many documents it gave.
Progress = Callable[[str, int], None]


def folder() -> Path:
    """Return where the store lives under the cache folder."""
    return cache_folder() / "reference"


def digest() -> str:
    """Return a digest of everything the store's content depends on."""
    hasher = hashlib.sha256(json.dumps(packages.versions(), sort_keys=True).encode())
    code = resources.files("factcheck")
    tables = [file for file in code.iterdir() if file.name.endswith(".tsv")]
    builders = [file for file in (code / "sources" / "reference").iterdir() if file.is_file()]
    for file in sorted((code / "names.py", *tables, *builders), key=lambda file: file.name):
        hasher.update(file.read_bytes())
    return hasher.hexdigest()[:16]


def build(directory: Path, *, progress: Progress | None = None, force: bool = False) -> Path:
    """Build the store in a folder, unless it stands there already, and return its file.

    Args:
        directory: made if it does not exist.
        progress: called after each package.
        force: build it even if a whole one stands there.

    Raises:
        OSError: the folder cannot be written.
        SourceError: no data package is installed.
    """
    made_of = digest()
    target = directory / f"{made_of}.sqlite3"
    if is_whole(target) and not force:
        return target
    directory.mkdir(parents=True, exist_ok=True)
    with _alone(directory) as alone:
        # Another process may have built it while this one waited for the lock.
        if force or not is_whole(target):
            logger.info("building the reference in %s", directory)
            _write(target, made_of, progress, alone=alone)
    return target


def _write(target: Path, made_of: str, progress: Progress | None, *, alone: bool) -> None:
    """Fill a file beside the target, move it there whole, and remove what it replaces.

    With ``alone`` nobody else builds here, so that other unfinished files are those of killed builds.
    """
    directory = target.parent
    handle, temporary = tempfile.mkstemp(dir=directory, prefix=".building-", suffix=".sqlite3")
    os.close(handle)
    try:
        with contextlib.closing(sqlite3.connect(temporary)) as connection:
            _fill(connection, made_of, progress)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    for old in directory.glob("*.sqlite3"):
        if old != target and (alone or not old.name.startswith(".") or _age(old) > 3_600):
            with contextlib.suppress(OSError):  # another process has it open on Windows
                old.unlink(missing_ok=True)


def _age(file: Path) -> float:
    try:
        return time.time() - file.stat().st_mtime
    except OSError:
        return 0.0


def _fill(connection: sqlite3.Connection, made_of: str, progress: Progress | None) -> None:
    connection.execute("PRAGMA page_size = 8192")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.executescript(_SCHEMA)
    about = {}
    for builder in BUILDERS:
        try:
            package = packages.find(builder.DISTRIBUTION)
        except metadata.PackageNotFoundError:
            logger.warning("%s is not installed: the reference lacks it", builder.DISTRIBUTION)
            continue
        count = _insert(connection, package.name, builder.pages(package))
        about[package.name] = {
            "version": package.version,
            "licence": package.licence,
            "snapshot": package.released,
            "documents": count,
        }
        if progress:
            progress(package.name, sum(count.values()))
    if not about:
        raise SourceError(
            "no data package of the reference is installed",
            hint="install factcheck-cli again with its dependencies",
        )
    connection.execute("INSERT INTO page (page) VALUES ('optimize')")
    connection.executemany(
        "INSERT INTO meta VALUES (?, ?)", [("digest", made_of), ("packages", json.dumps(about))]
    )
    connection.commit()


def _insert(connection: sqlite3.Connection, package: str, pages: Iterable[Page]) -> dict[str, int]:
    count: dict[str, int] = {}
    for page in pages:
        document = page.document
        count[document.lang] = count.get(document.lang, 0) + 1
        cursor = connection.execute(
            "INSERT INTO document VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(package, document.lang, page.use, page.weight),
                *(document.url, document.title),
                *(document.revision, document.retrieved_at, document.published),
                json.dumps(document.aliases, ensure_ascii=False),
                json.dumps([list(asdict(block).values()) for block in document.blocks]),
            ),
        )
        identifier = cursor.lastrowid
        connection.executemany(
            "INSERT OR IGNORE INTO name VALUES (?, ?, ?)",
            [(key, identifier, match) for key, match in page.names if key],
        )
        connection.executemany(
            "INSERT OR IGNORE INTO sound VALUES (?, ?)",
            [(names.skeleton(name), name) for name in page.sounds],
        )
        if page.searchable:
            body = "\n".join(block.text for block in document.blocks)
            connection.execute(
                "INSERT INTO page (rowid, title, body) VALUES (?, ?, ?)",
                (identifier, document.title, body),
            )
    return count


def describe(path: Path) -> Mapping[str, Any]:
    """Say what a store holds: its packages with version, licence, snapshot date and documents.

    Raises:
        sqlite3.DatabaseError: the file is no store.
    """
    with contextlib.closing(_connect(path)) as connection:
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    return {
        "path": str(path),
        "digest": meta["digest"],
        "bytes": path.stat().st_size,
        "packages": json.loads(meta["packages"]),
    }


def describe_text(described: Mapping[str, Any]) -> str:
    """Write what `describe` says for a person."""
    lines = [
        f"{described['path']}  {described['bytes'] / 1e6:.0f} MB, digest {described['digest']}"
    ]
    for name, about in described["packages"].items():
        documents = ", ".join(f"{count:,} {lang}" for lang, count in about["documents"].items())
        lines.append(
            f"  {name} {about['version']}: {documents}; as of {about['snapshot']};"
            f" {about['licence']}"
        )
    return "\n".join(lines)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def is_whole(path: Path) -> bool:
    """Tell whether a file is a finished store: SQLite's header knows how many pages it has."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except OSError:
        return False
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        return False
    page_size, pages = struct.unpack(">H10xI", header[16:32])
    (application,) = struct.unpack(">I", header[68:72])
    return bool(application == _APPLICATION_ID and size == page_size * pages)


@contextlib.contextmanager
def _alone(directory: Path) -> Iterator[bool]:
    """Hold the folder's lock, waiting for whoever has it; without locks, build beside each other."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield False
        return
    with (directory / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield True


class Store:
    """A built store, read from any number of threads."""

    def __init__(self, path: Path | None, memory: bytes = b"") -> None:
        self.path = path
        self._memory = memory
        self._local = threading.local()
        self._of_package: dict[str, tuple[int, ...]] = {}
        self._listing = threading.Lock()

    @classmethod
    def open(cls, directory: Path | None = None, *, rebuild: bool = False) -> Store:
        """Open the store of a folder, building it first where it is missing, old or broken.

        With ``rebuild`` a file that looks whole is built again all the same.

        Where the folder cannot be written, the store is built in memory, with one warning.
        """
        directory = directory or folder()
        try:
            return cls(build(directory, force=rebuild))
        except OSError as error:
            logger.warning(
                "cannot write %s (%s): the reference is built in memory for this run",
                directory,
                error.strerror or error,
            )
            with contextlib.closing(sqlite3.connect(":memory:")) as connection:
                _fill(connection, "memory", None)
                return cls(None, connection.serialize())

    @property
    def connection(self) -> sqlite3.Connection:
        """This thread's own connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            if self.path is None:
                connection = sqlite3.connect(":memory:")
                connection.deserialize(self._memory)
            else:
                connection = _connect(self.path)
            self._local.connection = connection
        return connection

    def of_package(self, package: str) -> tuple[int, ...]:
        """Return the ids of a package's documents, in the package's own order."""
        # Several threads begin with this, and one answer is enough.
        with self._listing:
            if package not in self._of_package:
                rows = self.connection.execute(
                    "SELECT id FROM document WHERE package = ? ORDER BY id", (package,)
                )
                self._of_package[package] = tuple(identifier for (identifier,) in rows)
            return self._of_package[package]

    def document(self, identifier: int) -> Document:
        """Read one document."""
        row = self.connection.execute(
            "SELECT url, title, lang, revision, retrieved_at, published, aliases, blocks"
            " FROM document WHERE id = ?",
            (identifier,),
        ).fetchone()
        url, title, lang, revision, retrieved_at, published, aliases, blocks = row
        return Document(
            source="reference",
            url=url,
            title=title,
            blocks=tuple(
                Block(text=text, kind=kind, section=section)
                for text, kind, section in json.loads(blocks)
            ),
            lang=lang,
            revision=revision,
            retrieved_at=retrieved_at,
            tier=Tier.REFERENCE,
            published=published,
            aliases=tuple(json.loads(aliases)),
        )

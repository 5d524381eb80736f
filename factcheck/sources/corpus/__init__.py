"""A local index of pages as a source: Wikipedia dumps, Kiwix archives, JSON Lines, your own files.

``factcheck reference build --dump FILE`` (or ``--zim``, ``--jsonl``, ``--documents``) makes it. Pages
whose title is a name in the claim come first, then those with the passages nearest to its words by
BM25. Names are also looked for as the other languages write them and, by sound, in the other
script. An index that was built with ``--vectors`` also gives the pages with the sentences nearest in
meaning. What this cannot find without them: a page in another language that shares no name with the
claim.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from pathlib import Path

from factcheck import dense
from factcheck.config import SourceSettings, cache_folder
from factcheck.dense.indexed import ABOUT, Indexed
from factcheck.errors import InputError, SettingsError, SourceError, UnfinishedError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.corpus import find
from factcheck.sources.corpus.index import Index

__all__ = ["Corpus", "folder"]

logger = logging.getLogger(__name__)


def folder() -> Path:
    """Return where the index lives unless the settings or ``--index`` name another folder."""
    return cache_folder() / "corpus"


class Corpus:
    """Searches an index on this machine; never touches the network.

    Args:
        settings: ``options["path"]`` is the index's folder; empty means `folder`.
        http: not used.

    Raises:
        InputError: there is no index there.
    """

    name = "corpus"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:  # noqa: ARG002 - offline
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        given = settings.options.get("path") or ""
        path = Path(given).expanduser() if given else folder()
        if not (path / "layout").is_file():
            raise InputError(
                f"{path}: no index there", hint="build one: factcheck reference build --help"
            )
        self._path = path
        self._index: Index | None = None
        self._vectors: Indexed | None = None
        self._read_vectors = False
        self._lock = threading.Lock()

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages on the claim's names, then those that share its words.

        Raises:
            SourceError: the index cannot be read.
        """
        index, vectors = self._opened(), self.vectors
        try:
            near = vectors.nearest(claim.text, claim.lang, find.MAX_NEAR) if vectors else ()
            return tuple(
                page.document(self.name, self._settings.tier, aliases)
                for page, aliases in find.pages(index, claim, self._settings.pages, near)
            )
        except (ValueError, OSError) as error:
            raise SourceError(f"{self._path}: the index cannot be read ({error})") from error

    @property
    def vectors(self) -> Indexed | None:
        """The vectors of the index's sentences, where it was built with them."""
        with self._lock:
            if not self._read_vectors:
                self._read_vectors = True
                if (self._path / ABOUT).exists() and (encoder := dense.load()) is not None:
                    try:
                        self._vectors = Indexed(encoder, self._path)
                    except (SettingsError, OSError) as error:
                        logger.warning("the corpus is searched by words alone: %s", error)
            return self._vectors

    def _opened(self) -> Index:
        with self._lock:
            if self._index is None:
                try:
                    self._index = Index(self._path)
                except (InputError, UnfinishedError) as error:
                    raise SourceError(error.message, hint=error.hint) from error
            return self._index

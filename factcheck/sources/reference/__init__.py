"""The embedded reference: encyclopaedia leads, factbook, atlas, elements and constants, offline.

``factcheck reference build`` calls `build`; otherwise the first search does.
"""

from __future__ import annotations

import logging
import sqlite3
import threading

from claims.model import LANGUAGES
from factcheck.config import SourceSettings
from factcheck.errors import SourceError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.reference import lookup, meaning, public_holidays
from factcheck.sources.reference.store import Store, build, describe, describe_text, folder

__all__ = ["Reference", "build", "describe", "describe_text", "folder"]

logger = logging.getLogger(__name__)


class Reference:
    """Looks claims up in the embedded store; never touches the network."""

    name = "reference"
    languages: tuple[Lang, ...] = LANGUAGES

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:  # noqa: ARG002 - offline
        self._settings = settings
        self._store: Store | None = None
        self._lock = threading.Lock()

    def search(self, claim: Claim) -> tuple[Document, ...]:
        """Return the pages of what the claim names, those near to it, then those that share its words.

        Raises:
            SourceError: the store can neither be read nor built.
        """
        store = self._opened()
        try:
            return self._search(store, claim)
        except sqlite3.DatabaseError as error:
            logger.warning("the reference is damaged (%s): it is built again", error)
        try:
            return self._search(self._rebuilt(store), claim)
        except sqlite3.DatabaseError as error:
            raise SourceError(f"the reference cannot be read: {error}") from error

    def _search(self, store: Store, claim: Claim) -> tuple[Document, ...]:
        found = lookup.find(
            store,
            claim,
            self._settings.pages,
            near=meaning.nearest(store, claim),
            others=meaning.others(store, claim),
        )
        named, countries = lookup.holidays(store, claim)
        holidays = [public_holidays.of_countries(store.document(one), countries) for one in named]
        return (
            *(page for page in holidays if page.blocks),
            *(store.document(identifier) for identifier in found),
        )

    def _opened(self) -> Store:
        with self._lock:
            if self._store is None:
                self._store = Store.open()
            return self._store

    def _rebuilt(self, broken: Store) -> Store:
        """Build the store again, unless another thread has."""
        with self._lock:
            if self._store is broken:
                self._store = Store.open(rebuild=True)
            return self._store or Store.open()

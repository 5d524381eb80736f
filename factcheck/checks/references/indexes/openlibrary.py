"""Open Library: books, by ISBN and title. https://openlibrary.org/dev/docs/api/search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from factcheck.checks.references.indexes.base import ROWS
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.config import Policy
from factcheck.http import Answer, SourceHttp
from factcheck.sources.records import LONGEST, inner, line, objects, readable, year_of

POLICY: Final = Policy(source="openlibrary", ttl=30 * 86_400.0, pace=1.0, concurrency=1)
_FIELDS: Final = "key,title,subtitle,author_name,first_publish_year,publisher"


class OpenLibrary:
    """Asks Open Library."""

    name = "Open Library"
    schemes = frozenset({Scheme.ISBN})
    #: Many books are in no open catalogue.
    registers: frozenset[Scheme] = frozenset()

    def __init__(self, http: SourceHttp, *, url: str = "https://openlibrary.org") -> None:
        self._http = http
        self._url = url

    def record(self, identifier: Identifier) -> Record | None:
        """Return the book of an ISBN."""
        digits = "".join(one for one in identifier.value if one.isalnum())
        return next(iter(self._books({"isbn": digits})), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the books whose title comes nearest."""
        if not work.title:
            return ()
        asked = {"title": work.title[:LONGEST]}
        if work.authors:
            asked["author"] = work.authors[0][:LONGEST]
        return self._books(asked)

    def _books(self, asked: Mapping[str, str]) -> Sequence[Record]:
        params = {**asked, "fields": _FIELDS, "limit": str(ROWS)}
        answer = self._http.get(f"{self._url}/search.json", params, valid=readable(_list_books))
        records = (self._record(item) for item in _list_books(answer))
        return tuple(record for record in records if record is not None)

    def _record(self, item: dict[str, Any]) -> Record | None:
        title, subtitle = line(item.get("title")), line(item.get("subtitle"))
        if not title:
            return None
        people = item.get("author_name")
        key = line(item.get("key"))
        return Record(
            index=self.name,
            title=f"{title}: {subtitle}" if subtitle else title,
            authors=tuple(
                name for one in (people if isinstance(people, list) else []) if (name := line(one))
            ),
            year=year_of(inner(item, "first_publish_year")),
            # The publishers of all editions come in no order.
            venue="",
            url=f"https://openlibrary.org{key}" if key.startswith("/") else "",
            versions=True,
        )


def _list_books(answer: Answer) -> Iterator[dict[str, Any]]:
    return objects(answer, "docs")

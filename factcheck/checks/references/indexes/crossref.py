"""Crossref: the works of most publishers, by DOI and by description. https://api.crossref.org."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from factcheck.checks.references.indexes.base import ROWS, from_paper
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.config import Policy
from factcheck.http import SourceHttp
from factcheck.sources.crossref import list_work, list_works
from factcheck.sources.records import LONGEST, readable

#: Since December 2025 anonymous callers have one list and five single records a second.
POLICY: Final = Policy(source="crossref", ttl=30 * 86_400.0, pace=1.0, concurrency=1)
_SELECT: Final = "DOI,title,subtitle,author,issued,container-title,type"
#: Rows asked for where a whole venue is looked through.
_VENUE_ROWS: Final = 20


class Crossref:
    """Asks Crossref."""

    name = "Crossref"
    schemes = frozenset({Scheme.DOI})
    #: Not every DOI is Crossref's: data sets have DataCite's.
    registers: frozenset[Scheme] = frozenset()

    def __init__(self, http: SourceHttp, *, url: str = "https://api.crossref.org") -> None:
        self._http = http
        self._url = url

    def record(self, identifier: Identifier) -> Record | None:
        """Return the work of a DOI."""
        where = f"{self._url}/works/{quote(identifier.value, safe='/')}"
        answer = self._http.get(where, valid=readable(list_work))
        return next((from_paper(paper, self.name) for paper in list_work(answer)), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the works whose title, authors and year come nearest."""
        said = " ".join((work.title, *work.authors[:3], str(work.year or "")))
        return self._works({"query.bibliographic": said[:LONGEST], "rows": str(ROWS)})

    def in_venue(self, work: Work) -> Sequence[Record]:
        """Return the nearest works among those of the work's venue, a year around its own."""
        params = {"query.container-title": work.venue[:LONGEST], "rows": str(_VENUE_ROWS)}
        if work.title:
            params["query.bibliographic"] = work.title[:LONGEST]
        if work.authors:
            params["query.author"] = " ".join(work.authors[:3])[:LONGEST]
        if work.year:
            params["filter"] = f"from-pub-date:{work.year - 1},until-pub-date:{work.year + 1}"
        return self._works(params)

    def _works(self, params: dict[str, str]) -> Sequence[Record]:
        answer = self._http.get(
            f"{self._url}/works", {**params, "select": _SELECT}, valid=readable(list_works)
        )
        return tuple(from_paper(paper, self.name) for paper in list_works(answer))

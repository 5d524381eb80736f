"""OpenAlex: works of all kinds, by DOI, PMID and description. https://api.openalex.org."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from factcheck.checks.references.indexes.base import ROWS, from_paper
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.config import Policy
from factcheck.http import SourceHttp
from factcheck.sources.openalex import list_work, list_works
from factcheck.sources.records import LONGEST, readable

POLICY: Final = Policy(source="openalex", ttl=30 * 86_400.0, pace=3.0, concurrency=1)
_SELECT: Final = "id,doi,display_name,authorships,publication_year,primary_location,type"
_PREFIXES: Final = {Scheme.DOI: "doi", Scheme.PMID: "pmid"}


class OpenAlex:
    """Asks OpenAlex."""

    name = "OpenAlex"
    schemes = frozenset(_PREFIXES)
    registers: frozenset[Scheme] = frozenset()

    def __init__(self, http: SourceHttp, *, url: str = "https://api.openalex.org") -> None:
        self._http = http
        self._url = url

    def record(self, identifier: Identifier) -> Record | None:
        """Return the work of a DOI or PMID."""
        prefix = _PREFIXES[identifier.scheme]
        where = f"{self._url}/works/{prefix}:{quote(identifier.value, safe='/')}"
        answer = self._http.get(where, {"select": _SELECT}, valid=readable(list_work))
        return next((from_paper(paper, self.name) for paper in list_work(answer)), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the works whose title comes nearest."""
        if not work.title:
            return ()
        # A comma or a pipe would end the filter's value.
        title = " ".join(work.title.replace(",", " ").replace("|", " ").split())[:LONGEST]
        params = {"filter": f"title.search:{title}", "per-page": str(ROWS), "select": _SELECT}
        answer = self._http.get(f"{self._url}/works", params, valid=readable(list_works))
        return tuple(from_paper(paper, self.name) for paper in list_works(answer))

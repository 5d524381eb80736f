"""arXiv: preprints, by number and title. https://info.arxiv.org/help/api/."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from factcheck.checks.references.indexes.base import ROWS, from_paper
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.checks.references.words import words_of
from factcheck.config import Policy
from factcheck.http import SourceHttp
from factcheck.sources.arxiv import list_entries
from factcheck.sources.records import LONGEST, readable

#: One request in three seconds, over one connection.
POLICY: Final = Policy(source="arxiv", ttl=30 * 86_400.0, pace=1 / 3, concurrency=1)


class Arxiv:
    """Asks arXiv."""

    name = "arXiv"
    schemes = frozenset({Scheme.ARXIV})
    registers = schemes

    def __init__(
        self, http: SourceHttp, *, url: str = "https://export.arxiv.org/api/query"
    ) -> None:
        self._http = http
        self._url = url

    def record(self, identifier: Identifier) -> Record | None:
        """Return the preprint of a number.

        The API sometimes answers with a sound feed of nothing where it has the work
        (https://github.com/lukasschwab/arxiv.py/issues/43), so that is asked twice.
        """
        params = {"id_list": identifier.value, "max_results": "1"}
        found = self._records(params) or self._records({**params, "start": "0"})
        return next(iter(found), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the preprints whose titles have the words of the work's."""
        words = [word for word in words_of(work.title) if len(word) > 2][:12]
        if len(words) < 2:
            return ()
        said = " AND ".join(f"ti:{word}" for word in words)[:LONGEST]
        params = {"search_query": said, "max_results": str(ROWS)}
        return self._records(params)

    def _records(self, params: Mapping[str, str]) -> Sequence[Record]:
        answer = self._http.get(self._url, params, valid=readable(list_entries))
        return tuple(from_paper(paper, self.name) for paper in list_entries(answer))

"""PubMed: medicine and biology, by PMID and title. https://www.ncbi.nlm.nih.gov/books/NBK25501/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.checks.references.words import words_of
from factcheck.config import Policy
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.sources.pubmed import list_ids
from factcheck.sources.records import LONGEST, inner, line, readable, year_of

#: Three requests a second without a key.
POLICY: Final = Policy(source="pubmed", ttl=30 * 86_400.0, pace=3.0, concurrency=1)
_ROWS: Final = 5


class PubMed:
    """Asks PubMed's E-utilities."""

    name = "PubMed"
    schemes = frozenset({Scheme.PMID})
    registers = schemes

    def __init__(
        self, http: SourceHttp, *, url: str = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
    ) -> None:
        self._http = http
        self._url = url

    def record(self, identifier: Identifier) -> Record | None:
        """Return the article of a PMID."""
        return next(iter(self._summaries([identifier.value])), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the articles whose titles have the words of the work's."""
        words = [word for word in words_of(work.title) if len(word) > 2][:12]
        if len(words) < 2:
            return ()
        said = " AND ".join(f"{word}[Title]" for word in words)[:LONGEST]
        params = {"db": "pubmed", "term": said, "retmax": str(_ROWS), "retmode": "json"}
        answer = self._http.get(f"{self._url}/esearch.fcgi", params, valid=readable(list_ids))
        return tuple(self._summaries(list(list_ids(answer))))

    def _summaries(self, ids: Sequence[str]) -> Iterable[Record]:
        if not ids:
            return ()
        params = {"db": "pubmed", "id": ",".join(ids), "retmode": "json"}

        def records(answer: Answer) -> Iterator[Record]:
            return _records(answer, ids)

        where = f"{self._url}/esummary.fcgi"
        return tuple(records(self._http.get(where, params, valid=readable(records))))


def _records(answer: Answer, ids: Iterable[str]) -> Iterator[Record]:
    body = answer.json()
    result = inner(body, "result")
    if not isinstance(result, dict):
        # A number beyond what PubMed can hold is answered with an error in place of a result, and so
        # is what went wrong there (https://github.com/galaxyproject/SARS-CoV-2/pull/148).
        said = f"{inner(body, 'error')} {inner(body, 'esummaryresult')}"
        if "invalid uid" in said.casefold():
            return
        raise BadAnswer(f"{answer.host}: answered without summaries")
    for one in ids:
        title, error = line(inner(result, one, "title")), inner(result, one, "error")
        if title and not error:
            yield _record(one, title, result[one])
        elif not error:
            raise BadAnswer(f"{answer.host}: answered without a summary of {one}")


def _record(number: str, title: str, summary: Any) -> Record:
    people = inner(summary, "authors")
    names = (line(inner(person, "name")) for person in (people if isinstance(people, list) else []))
    return Record(
        index=PubMed.name,
        title=title.rstrip("."),
        authors=tuple(name for name in names if name),
        year=year_of(inner(summary, "pubdate")),
        venue=line(inner(summary, "fulljournalname")) or line(inner(summary, "source")),
        url=f"https://pubmed.ncbi.nlm.nih.gov/{number}/",
    )

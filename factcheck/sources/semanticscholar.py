"""Semantic Scholar: works of all fields with abstracts, by number and by relevance. A key is wanted.

A key allows one request a second; without one nearly every answer is a 429. A claim costs one
request, or two where its words together find nothing. Retractions are not told here.
`factcheck.sources.scholarly` says which claims are asked for.
https://api.semanticscholar.org/api-docs/graph
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote

from factcheck.errors import BadAnswer
from factcheck.http import Answer
from factcheck.model import Claim
from factcheck.sources.base import Gathered
from factcheck.sources.papers import Paper, together
from factcheck.sources.records import day, inner, items, line, lines, paragraphs, year_of
from factcheck.sources.scholarly import identifiers, questions
from factcheck.sources.works import Works, one, several

DEFAULT_URL: Final = "https://api.semanticscholar.org/graph/v1"
ROWS: Final = 10
_FIELDS: Final = (
    "title,abstract,authors,year,venue,journal,publicationDate,publicationTypes,externalIds,url"
)


class SemanticScholar(Works):
    """The source ``semanticscholar``. Its options: ``url``, the API's address; ``always``."""

    name = "semanticscholar"
    default_url = DEFAULT_URL
    key_name = "x-api-key"

    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        named = identifiers(claim.text)
        numbers = [
            *(f"DOI:{one}" for one in named.dois),
            *(f"ARXIV:{one}" for one in named.arxiv),
            *(f"PMID:{one}" for one in named.pmids),
        ]
        yield together(map(self._look_up, numbers[: self._settings.pages]))
        for question in questions(claim):
            params = {"query": question, "limit": str(ROWS)}
            yield self._found("/paper/search", params, list_papers)

    def _look_up(self, number: str) -> Gathered:
        return self._found(f"/paper/{quote(number, safe='/:')}", {}, list_paper)

    def _found(
        self, path: str, params: dict[str, str], read: Callable[[Answer], Iterator[Paper]]
    ) -> Gathered:
        params = {**params, "fields": _FIELDS}
        return self._ask(f"{self._url}{path}", params, read, secrets=self._secrets)


def list_papers(answer: Answer) -> Iterator[Paper]:
    """Yield the papers of a search.

    Raises:
        BadAnswer: it is no list of papers.
    """
    body = answer.json()
    # Nothing found is a total of 0, and then there is no list.
    if inner(body, "total") == 0 and inner(body, "data") is None:
        return
    if inner(body, "error"):
        raise BadAnswer(f"{answer.host}: {line(inner(body, 'error'))}")
    yield from several(answer, read_paper, "data")


def list_paper(answer: Answer) -> Iterator[Paper]:
    """Yield the paper that was asked for by its number; none if the index has no such number.

    Raises:
        BadAnswer: it is no paper.
    """
    return one(answer, read_paper, needs="paperId")


def read_paper(item: Any) -> Paper | None:
    """Read a paper; None if it has no title."""
    title = line(inner(item, "title"))
    if not title:
        return None
    ids = inner(item, "externalIds")
    doi, arxiv = line(inner(ids, "DOI")), line(inner(ids, "ArXiv"))
    page = line(inner(item, "url")) or line(inner(item, "paperId"))
    venue = line(inner(item, "journal", "name")) or line(inner(item, "venue"))
    preprint = venue.lower() in {"arxiv", "arxiv.org", "biorxiv", "medrxiv"}
    if doi:
        url = f"https://doi.org/{doi}"
    elif arxiv:
        url = f"https://arxiv.org/abs/{arxiv}"
    else:
        url = page if page.startswith("http") else f"https://www.semanticscholar.org/paper/{page}"
    return Paper(
        title=title,
        url=url,
        authors=lines(inner(person, "name") for person in items(item, "authors")),
        year=year_of(inner(item, "year")),
        venue=venue,
        abstract=paragraphs(inner(item, "abstract")),
        published=day(line(inner(item, "publicationDate"))),
        kinds=lines(iter(items(item, "publicationTypes"))),
        versions=preprint,
        preprint=preprint,
    )

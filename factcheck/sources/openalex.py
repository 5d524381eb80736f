"""OpenAlex: 250 million works of all kinds, with abstracts and whether they were retracted.

A DOI or PMID in the claim is looked up, which costs nothing; otherwise the claim's words are
searched for, at most twice a claim: each search costs a thousandth of a dollar of the dollar that a
free key has every day. What is used up is a 429 with hours in Retry-After, and ends the asking.
`factcheck.sources.scholarly` says which claims are asked for.
https://developers.openalex.org/api-reference/authentication
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote

from factcheck.http import Answer
from factcheck.model import Claim
from factcheck.sources.base import Gathered
from factcheck.sources.papers import RETRACTION, Notice, Paper, together
from factcheck.sources.records import day, inner, items, line, lines, year_of
from factcheck.sources.scholarly import identifiers, questions
from factcheck.sources.works import Works, one, several

DEFAULT_URL: Final = "https://api.openalex.org"
ROWS: Final = 10
_SELECT: Final = (
    "id,doi,display_name,authorships,publication_year,publication_date,primary_location,type,"
    "abstract_inverted_index,is_retracted,updated_date"
)
#: Words of an abstract that are put together again from its index.
_MAX_WORDS: Final = 3_000


class OpenAlex(Works):
    """The source ``openalex``. Its options: ``url``, the API's address; ``always``."""

    name = "openalex"
    default_url = DEFAULT_URL
    key_name = "api_key"

    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        named = identifiers(claim.text)
        numbers = [*(f"doi:{one}" for one in named.dois), *(f"pmid:{one}" for one in named.pmids)]
        yield together(map(self._look_up, numbers[: self._settings.pages]))
        for question in questions(claim, english=False):
            params = {"search": question, "per-page": str(ROWS)}
            yield self._found("/works", params, list_works)

    def _look_up(self, number: str) -> Gathered:
        return self._found(f"/works/{quote(number, safe='/:')}", {}, list_work)

    def _found(
        self, path: str, params: dict[str, str], read: Callable[[Answer], Iterator[Paper]]
    ) -> Gathered:
        params = {**params, "select": _SELECT}
        return self._ask(f"{self._url}{path}", params, read, secret_params=self._secrets)


def list_works(answer: Answer) -> Iterator[Paper]:
    """Yield the works of a list that OpenAlex answered.

    Raises:
        BadAnswer: it is no such list.
    """
    return several(answer, read_work, "results")


def list_work(answer: Answer) -> Iterator[Paper]:
    """Yield the work that was asked for by its number; none if OpenAlex has no such number.

    Raises:
        BadAnswer: it is no work.
    """
    return one(answer, read_work, needs="id")


def read_work(item: Any) -> Paper | None:
    """Read a work of OpenAlex's; None if it has no title."""
    title = line(inner(item, "display_name"))
    if not title:
        return None
    kind = line(inner(item, "type"))
    abstract = _abstract(inner(item, "abstract_inverted_index"))
    return Paper(
        title=title,
        url=line(inner(item, "doi")) or line(inner(item, "id")),
        authors=lines(inner(one, "author", "display_name") for one in items(item, "authorships")),
        year=year_of(inner(item, "publication_year")),
        venue=line(inner(item, "primary_location", "source", "display_name")),
        abstract=(("", abstract),) if abstract else (),
        published=day(line(inner(item, "publication_date"))),
        revision=line(inner(item, "updated_date")),
        kinds=(kind,) if kind else (),
        # OpenAlex says that it was, but neither when nor where.
        notices=(Notice(kind=RETRACTION),) if inner(item, "is_retracted") is True else (),
        versions=kind in {"preprint", "book"},
        preprint=kind == "preprint",
    )


def _abstract(index: Any) -> str:
    """Put an abstract together from its words and where each stands."""
    if not isinstance(index, dict):
        return ""
    placed = {
        place: word
        for word, places in index.items()
        if isinstance(places, list)
        for place in places
        if isinstance(place, int) and 0 <= place < _MAX_WORDS
    }
    return " ".join(placed[place] for place in sorted(placed)).removeprefix("Abstract ")

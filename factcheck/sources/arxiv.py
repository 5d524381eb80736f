"""arXiv: preprints with their abstracts, by number and by words; one request in three seconds.

A preprint has passed no review, so that none is trusted beyond reporting. What its authors withdrew
gives its rows alone. `factcheck.sources.scholarly` says which claims are asked for.
https://info.arxiv.org/help/api/user-manual.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import regex

from factcheck.errors import BadAnswer
from factcheck.http import Answer
from factcheck.model import Claim
from factcheck.sources.base import Gathered
from factcheck.sources.papers import Notice, Paper
from factcheck.sources.records import day, line, paragraphs, require_xml, year_of
from factcheck.sources.scholarly import identifiers, questions
from factcheck.sources.works import Works

if TYPE_CHECKING:
    from bs4 import Tag

DEFAULT_URL: Final = "https://export.arxiv.org/api/query"
ROWS: Final = 10
_TOTAL: Final = regex.compile(r"<opensearch:totalResults[^<>]{0,200}>\s{0,9}(\d{1,9})<")
_VERSION: Final = regex.compile(r"v\d{1,3}$")
_WITHDRAWN: Final = regex.compile(
    r"\b(?:paper|article|manuscript|submission|preprint) (?:has been|is|was) withdrawn"
    r"|\Awithdrawn\b",
    regex.IGNORECASE,
)


class Arxiv(Works):
    """The source ``arxiv``. Its options: ``url``, the API's address; ``always``."""

    name = "arxiv"
    default_url = DEFAULT_URL

    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        if numbers := identifiers(claim.text).arxiv[: self._settings.pages]:
            named = {"id_list": ",".join(numbers), "max_results": str(len(numbers))}
            yield self._ask(self._url, named, list_entries)
        for question in questions(claim):
            said = " AND ".join(f"all:{word}" for word in question.split())
            asked = {"search_query": said, "max_results": str(ROWS), "sortBy": "relevance"}
            yield self._ask(self._url, asked, list_hits)


def list_hits(answer: Answer) -> Iterator[Paper]:
    """Yield the preprints that a search found.

    Raises:
        BadAnswer: as `list_entries`, or it counts hits and lists none, as arXiv does when it is
            overloaded.
    """
    hits = list(list_entries(answer))
    if not hits and (total := _TOTAL.search(answer.text())) and int(total[1]):
        raise BadAnswer(f"{answer.host}: counted {int(total[1])} preprints and listed none")
    yield from hits


def list_entries(answer: Answer) -> Iterator[Paper]:
    """Yield the preprints of an Atom feed.

    Raises:
        BadAnswer: it is no feed, or one that says what was wrong with the question.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415 - heavy, and only answers need it

    require_xml(answer, "feed")
    for entry in BeautifulSoup(answer.text(), "xml").find_all("entry"):
        url = _text(entry, "id")
        if "/api/errors" in url:
            raise BadAnswer(
                f"{answer.host}: {_text(entry, 'summary')[:100] or 'answered an error'}"
            )
        if title := _text(entry, "title"):
            yield _paper(entry, title, url)


def _paper(entry: Tag, title: str, url: str) -> Paper:
    abstract = entry.find("summary")
    text = abstract.get_text() if abstract is not None else ""
    version = _VERSION.search(url)
    updated = _text(entry, "updated")
    withdrawn = _WITHDRAWN.search(_text(entry, "comment")) or _WITHDRAWN.search(text[:300])
    doi = _text(entry, "doi")
    return Paper(
        title=title,
        url=url.replace("http://", "https://", 1),
        authors=tuple(
            name for author in entry.find_all("author") if (name := _text(author, "name"))
        ),
        year=year_of(_text(entry, "published")),
        venue=_text(entry, "journal_ref") or "arXiv",
        # No markup stands in these abstracts: a < is less than.
        abstract=paragraphs(text.replace("&", "&amp;").replace("<", "&lt; ")),
        published=day(_text(entry, "published")),
        revision=" ".join(filter(None, (version[0] if version else "", updated))),
        kinds=("preprint", *((f"published as https://doi.org/{doi}",) if doi else ())),
        notices=(Notice(kind="withdrawal", day=day(updated)),) if withdrawn else (),
        versions=True,
        preprint=True,
    )


def _text(parent: Tag, name: str) -> str:
    found = parent.find(name)
    return line(found.get_text()) if found is not None else ""

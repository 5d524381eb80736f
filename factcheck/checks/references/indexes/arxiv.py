"""arXiv: preprints, by number and title. https://info.arxiv.org/help/api/."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from factcheck.checks.references.indexes.base import LONGEST, ROWS, line, year_of
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.checks.references.words import words_of
from factcheck.config import Policy
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp

if TYPE_CHECKING:
    from bs4 import Tag

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
        """Return the preprint of a number."""
        params = {"id_list": identifier.value, "max_results": "1"}
        return next(_records(self._http.get(self._url, params)), None)

    def search(self, work: Work) -> Sequence[Record]:
        """Return the preprints whose titles have the words of the work's."""
        words = [word for word in words_of(work.title) if len(word) > 2][:12]
        if len(words) < 2:
            return ()
        said = " AND ".join(f"ti:{word}" for word in words)[:LONGEST]
        params = {"search_query": said, "max_results": str(ROWS)}
        return tuple(_records(self._http.get(self._url, params)))


def _records(answer: Answer) -> Iterator[Record]:
    from bs4 import BeautifulSoup  # noqa: PLC0415 - heavy, and only answers need it

    feed = BeautifulSoup(answer.text(), "xml").find("feed")
    if feed is None:
        raise BadAnswer(f"{answer.host}: answered no Atom feed")
    for entry in feed.find_all("entry"):
        url = _text(entry, "id")
        if "/api/errors" in url:
            raise BadAnswer(
                f"{answer.host}: {_text(entry, 'summary')[:100] or 'answered an error'}"
            )
        if title := line(_text(entry, "title")):
            yield Record(
                index=Arxiv.name,
                title=title,
                authors=tuple(
                    name for author in entry.find_all("author") if (name := _text(author, "name"))
                ),
                year=year_of(_text(entry, "published")),
                venue=line(_text(entry, "journal_ref")) or "arXiv",
                url=url,
                versions=True,
            )


def _text(parent: Tag, name: str) -> str:
    found = parent.find(name)
    return line(found.get_text()) if found is not None else ""

"""Crossref: the works of most publishers, with abstracts and retraction notices, no key wanted.

A DOI in the claim is looked up; otherwise the works that come nearest to the claim's words are
read. Crossref says of a work what became of it (``updated-by``), with what Retraction Watch knows
since 2023. `factcheck.sources.scholarly` says which claims are asked for.
What this cannot see: abstracts that publishers do not deposit, which is about half of them.
https://api.crossref.org, https://www.crossref.org/documentation/retrieve-metadata/rest-api/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote

from factcheck.http import Answer
from factcheck.model import Claim
from factcheck.sources.base import Gathered
from factcheck.sources.papers import Notice, Paper, together
from factcheck.sources.records import LONGEST, day, inner, items, line, lines, paragraphs
from factcheck.sources.scholarly import identifiers, question_words
from factcheck.sources.works import Works, one, several

DEFAULT_URL: Final = "https://api.crossref.org"
#: Since December 2025 anonymous callers have one list and five single records a second.
ROWS: Final = 10
_SELECT: Final = (
    "DOI,title,subtitle,author,issued,container-title,type,abstract,updated-by,indexed,language"
)
#: Words of a question: Crossref ranks by how many a work has, so that more do no harm.
_WORDS: Final = 12
_KINDS: Final = {"removal": "withdrawal", "erratum": "correction", "corrigendum": "correction"}


class Crossref(Works):
    """The source ``crossref``. Its options: ``url``, the API's address; ``always``."""

    name = "crossref"
    default_url = DEFAULT_URL

    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        dois = identifiers(claim.text).dois[: self._settings.pages]
        yield together(map(self._look_up, dois))
        if words := " ".join(question_words(claim, english=False)[:_WORDS])[:LONGEST]:
            params = {"query.bibliographic": words, "rows": str(ROWS), "select": _SELECT}
            yield self._ask(f"{self._url}/works", params, list_works)

    def _look_up(self, doi: str) -> Gathered:
        return self._ask(f"{self._url}/works/{quote(doi, safe='/')}", {}, list_work)


def list_works(answer: Answer) -> Iterator[Paper]:
    """Yield the works of a list that Crossref answered.

    Raises:
        BadAnswer: it is no such list.
    """
    return several(answer, read_work, "message", "items")


def list_work(answer: Answer) -> Iterator[Paper]:
    """Yield the work that was asked for by its DOI; none if Crossref has no such DOI.

    Raises:
        BadAnswer: it is no work.
    """
    return one(answer, read_work, "message")


def read_work(item: Any) -> Paper | None:
    """Read a work of Crossref's; None if it has no title."""
    title = line(inner(item, "title"))
    if not title:
        return None
    subtitle = line(inner(item, "subtitle"))
    published = _day(inner(item, "issued"))
    doi = line(inner(item, "DOI"))
    kind = line(inner(item, "type"))
    return Paper(
        title=f"{title}: {subtitle}" if subtitle and subtitle not in title else title,
        url=f"https://doi.org/{doi}" if doi else "",
        authors=lines(_name(person) for person in items(item, "author")),
        year=int(published[:4]) if published else 0,
        venue=line(inner(item, "container-title")),
        abstract=paragraphs(inner(item, "abstract")),
        published=published,
        revision=line(inner(item, "indexed", "date-time")),
        kinds=(kind,) if kind else (),
        notices=tuple(_notices(item)),
        versions=kind in {"posted-content", "book", "monograph"},
        preprint=kind == "posted-content",
    )


def _notices(item: Any) -> Iterator[Notice]:
    seen: set[str] = set()
    for update in items(item, "updated-by"):
        kind = line(inner(update, "type")).replace("-", "_").lower()
        kind = _KINDS.get(kind, kind)
        # The publisher and Retraction Watch may both say so.
        if kind in {"", "new_version", "new_edition", "addendum", "clarification"} | seen:
            continue
        seen.add(kind)
        doi = line(inner(update, "DOI"))
        yield Notice(
            kind=kind,
            day=_day(inner(update, "updated")),
            where=f"https://doi.org/{doi}" if doi else "",
        )


def _day(value: Any) -> str:
    dates = items(value, "date-parts")
    return day(*dates[0]) if dates and isinstance(dates[0], list) else ""


def _name(person: Any) -> str:
    given, family = line(inner(person, "given")), line(inner(person, "family"))
    return f"{family}, {given}" if family and given else family or line(inner(person, "name"))

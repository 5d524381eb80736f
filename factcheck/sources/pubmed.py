"""PubMed: medicine and biology, with abstracts and what became of an article; no key wanted.

A search (``esearch``) and a fetch (``efetch``) of what it found; a PMID in the claim needs the fetch
alone. An article is retracted if PubMed calls it a "Retracted Publication" or says in which notice;
expressions of concern and corrections are told too. Three requests a second, and ten with a key.
`factcheck.sources.scholarly` says which claims are asked for.
https://www.ncbi.nlm.nih.gov/books/NBK25501/, https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import regex

from factcheck.errors import BadAnswer
from factcheck.http import Answer
from factcheck.model import Claim
from factcheck.sources.base import Gathered
from factcheck.sources.papers import RETRACTION, Notice, Paper
from factcheck.sources.records import (
    LONGEST_ABSTRACT,
    day,
    inner,
    line,
    readable,
    require_xml,
    year_of,
)
from factcheck.sources.scholarly import identifiers, questions
from factcheck.sources.works import Works

if TYPE_CHECKING:
    from bs4 import Tag

DEFAULT_URL: Final = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
ROWS: Final = 6
_PAGE: Final = "https://pubmed.ncbi.nlm.nih.gov"
_NOTICES: Final = MappingProxyType(
    {
        "RetractionIn": RETRACTION,
        "PartialRetractionIn": "partial_retraction",
        "ExpressionOfConcernIn": "expression_of_concern",
        "ErratumIn": "correction",
    }
)
_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
#: "Lancet. 2010 Feb 6;375(9713):445. doi: 10.1016/S0140-6736(10)60175-4."
_CITED_DAY: Final = regex.compile(
    r"\b(?P<y>(?:19|20)\d{2})(?: (?P<m>[A-Z][a-z]{2})\p{L}{0,6}(?: (?P<d>\d{1,2}))?)?\b"
)
_CITED_DOI: Final = regex.compile(r"doi: ?(?P<v>10\.\d{4,9}/\S{1,200}?)\.?(?:\s|$)")


class PubMed(Works):
    """The source ``pubmed``. Its options: ``url``, the address of the E-utilities; ``always``."""

    name = "pubmed"
    default_url = DEFAULT_URL
    key_name = "api_key"

    def _tries(self, claim: Claim) -> Iterator[Gathered]:
        named = identifiers(claim.text)
        if numbers := named.pmids[: self._settings.pages]:
            yield self._fetch(numbers)
        dois = (f'"{doi}"[doi]' for doi in named.dois[: self._settings.pages])
        for term in filter(None, (" OR ".join(dois), *questions(claim))):
            if ids := self._find(term):
                yield self._fetch(ids)

    def _find(self, term: str) -> list[str]:
        params = {
            "db": "pubmed",
            "term": term,
            "retmax": str(ROWS),
            "retmode": "json",
            "sort": "relevance",
        }
        where, params = self._asked("esearch", params)
        valid = readable(list_ids)
        return list(
            list_ids(self._http.get(where, params, secret_params=self._secrets, valid=valid))
        )

    def _fetch(self, ids: Sequence[str]) -> Gathered:
        params = {"db": "pubmed", "id": ",".join(ids), "retmode": "xml", "rettype": "abstract"}
        return self._ask(*self._asked("efetch", params), list_articles, secret_params=self._secrets)

    def _asked(self, utility: str, params: dict[str, str]) -> tuple[str, dict[str, str]]:
        return f"{self._url}/{utility}.fcgi", {**params, "tool": "factcheck"}


def list_ids(answer: Answer) -> Iterator[str]:
    """Yield the PMIDs that a search found.

    Raises:
        BadAnswer: it is no list.
    """
    ids = inner(answer.json(), "esearchresult", "idlist")
    if not isinstance(ids, list):
        raise BadAnswer(f"{answer.host}: answered without a list of articles")
    yield from (one for one in ids if isinstance(one, str) and one.isdecimal())


def list_articles(answer: Answer) -> Iterator[Paper]:
    """Yield the articles of a fetch, in the order in which they stand.

    Raises:
        BadAnswer: it is no set of articles.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415 - heavy, and only answers need it

    require_xml(answer, "PubmedArticleSet")
    for found in BeautifulSoup(answer.text(), "xml").find_all("PubmedArticleSet", limit=1):
        for article in found.find_all("PubmedArticle", recursive=False):
            if (paper := _paper(article)) is not None:
                yield paper


def _paper(article: Tag) -> Paper | None:
    citation = article.find("MedlineCitation")
    number = _text(citation, "PMID")
    # What was translated stands in brackets.
    title = _text(citation, "ArticleTitle").strip("[].")
    if citation is None or not number or not title:
        return None
    issued = citation.find("PubDate")
    published = _day(citation.find("ArticleDate")) or _day(issued)
    kinds = tuple(_flat(one) for one in citation.find_all("PublicationType"))
    return Paper(
        title=title,
        url=f"{_PAGE}/{number}/",
        authors=tuple(filter(None, map(_author, citation.find_all("Author")))),
        year=year_of(published) or year_of(_text(issued, "MedlineDate")),
        venue=_text(citation.find("Journal"), "Title"),
        abstract=tuple(_abstract(citation.find("Abstract"))),
        published=published,
        revision=_day(citation.find("DateRevised")),
        kinds=kinds,
        notices=tuple(_notices(citation, kinds)),
        preprint="Preprint" in kinds,
    )


def _abstract(parent: Tag | None) -> Iterator[tuple[str, str]]:
    for part in parent.find_all("AbstractText") if parent is not None else ():
        text = " ".join(part.get_text()[:LONGEST_ABSTRACT].split())
        if text:
            yield str(part.get("Label") or "").capitalize(), text


def _notices(citation: Tag, kinds: Sequence[str]) -> Iterator[Notice]:
    told: set[str] = set()
    for one in citation.find_all("CommentsCorrections"):
        kind = _NOTICES.get(str(one.get("RefType")), "")
        if kind and kind not in told:
            told.add(kind)
            cited, number = _text(one, "RefSource"), _text(one, "PMID")
            doi = _CITED_DOI.search(cited)
            where = f"https://doi.org/{doi['v']}" if doi else f"PMID {number}" if number else cited
            yield Notice(kind=kind, day=_cited_day(cited), where=where)
    if "Retracted Publication" in kinds and RETRACTION not in told:
        yield Notice(kind=RETRACTION)


def _cited_day(cited: str) -> str:
    found = _CITED_DAY.search(cited)
    if found is None:
        return ""
    return day(int(found["y"]), _month(found["m"] or ""), int(found["d"] or 0))


def _day(parent: Tag | None) -> str:
    """Return a date that stands in elements: ``<Year>``, ``<Month>`` in digits or words, ``<Day>``."""
    year, dom = _text(parent, "Year"), _text(parent, "Day")
    if not year.isdecimal():
        return ""
    return day(int(year), _month(_text(parent, "Month")), int(dom) if dom.isdecimal() else 0)


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return _MONTHS.index(text[:3].lower()) + 1 if text[:3].lower() in _MONTHS else 0


def _author(author: Tag) -> str:
    given, family = _text(author, "ForeName"), _text(author, "LastName")
    return f"{family}, {given}" if family and given else family or _text(author, "CollectiveName")


def _text(parent: Tag | None, name: str) -> str:
    found = parent.find(name) if parent is not None else None
    return _flat(found) if found is not None else ""


def _flat(tag: Tag) -> str:
    return line(tag.get_text().replace("<", "&lt;"))

"""Lists of search results -> documents: what the sources that search the web have in common.

What a search says of a page is too short and too loose to decide a claim, so the page itself is
fetched, as its robots.txt allows. Only where that fails what the search said stands in, under a
section that says so and without standing of its own (tier 5): nobody but the search vouches that
the page has these words. A page has the tier of its domain, at best the one in the settings. For a
page that is gone, a copy in an archive may stand in: `factcheck.sources.wayback`.
"""

from __future__ import annotations

import logging
import urllib.parse
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import regex

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, Forbidden, SourceError
from factcheck.http import Answer, SourceHttp
from factcheck.http.addresses import is_local
from factcheck.model import Block, Claim, Document, Lang, Tier, text_digest
from factcheck.sources import formats, fulltext, wayback, webpage
from factcheck.sources.base import Gathered
from factcheck.sources.html import read_html

log = logging.getLogger(__name__)

#: The section of a block that a search engine made of a page.
SNIPPET = "search snippet"
#: The section of a block that an API sent as the page's text.
API_TEXT = "text from the search API"
#: Characters and words of a question; Brave refuses more than 400 and 50, others cut.
MAX_QUESTION = 300
MAX_WORDS = 50
#: Characters of what an API sends of one page that are looked at.
MAX_TEXT = 10_000

_SURROGATE = regex.compile(r"\p{Cs}")
#: Half a surrogate pair in JSON is read as U+FFFD.
_IN_NO_ADDRESS = regex.compile(r"[\p{Cs}\p{Cc}\ufffd]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result of a search."""

    url: str
    title: str
    #: What the search says of the page, or has of its text; empty if that is nothing.
    blocks: tuple[Block, ...]
    #: The day, where the search knows it.
    published: str
    #: When the search was answered.
    retrieved_at: str


#: Asks one question; what it returns are the results in the order of the search.
Ask = Callable[[str, Lang], Iterable[Result | None]]


class Pages:
    """Reads the pages behind results.

    Args:
        settings: ``options["only"]`` and ``options["never"]`` list domains, their subdomains
            included; ``options["archive"]`` is where an archive tells of its copies, or empty;
            `SourceSettings.trust` says which pages give evidence, and of which tier.
        http: fetches the pages.
    """

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._http = http
        self._only = tuple(settings.options.get("only") or ())
        self._never = tuple(settings.options.get("never") or ())
        self._archive = str(settings.options.get("archive") or "")

    def find(self, claim: Claim, ask: Ask) -> Gathered:
        """Ask about a claim until something is found, and return the pages in the search's order.

        Raises:
            SourceError: the search could not be asked, or no page that it found could be read.
        """
        left_out: list[str] = []
        for question in questions(claim):
            results = tuple(self._readable(ask(question, claim.lang), left_out))
            if results:
                return Gathered(self._read_all(results, left_out), left_out)
        return Gathered((), left_out)

    def _readable(self, found: Iterable[Result | None], left_out: list[str]) -> Iterator[Result]:
        """Yield the results that may be read, each address once."""
        seen: set[str] = set()
        for result in found:
            if not result or result.url in seen or not self._may_read(result.url):
                continue
            seen.add(result.url)
            refused = self._settings.trust.refusal(result.url)
            if refused:
                left_out.append(f"{urllib.parse.urlsplit(result.url).hostname}: {refused}")
            else:
                yield result

    def _may_read(self, url: str) -> bool:
        host = urllib.parse.urlsplit(url).hostname or ""
        # A search must not lead us into the user's own network.
        if is_local(host) and host not in self._only:
            return False
        if any(_within(host, domain) for domain in self._never):
            return False
        return not self._only or any(_within(host, domain) for domain in self._only)

    def _read_all(self, results: Sequence[Result], left_out: list[str]) -> list[Document]:
        documents: list[Document] = []
        problem: SourceError | None = None
        pages = self._settings.pages
        for result in results[: pages * 2]:
            if len(documents) == pages:
                break
            try:
                document = self._document(result, left_out)
            except SourceError as error:
                problem = error
                continue
            if document.url not in {other.url for other in documents}:
                documents.append(document)
        if problem and not documents:
            raise problem
        return documents

    def _document(self, result: Result, left_out: list[str]) -> Document:
        """Return the page of a result, or what the search says of it."""
        try:
            return self._page(result)
        except SourceError as error:
            log.info("%s could not be read (%s)", result.url, error.message)
            left_out.append(error.message)
            copy = self._archived(result) if wayback.is_gone(error) else None
            if copy is not None:
                return copy
            if not result.blocks:
                raise
        return self._said(result)

    def _page(self, result: Result) -> Document:
        answer = self._http.get(result.url, page=True)
        if not self._may_read(answer.url):
            raise Forbidden(f"{result.url}: leads to {answer.host}, which is not read")
        return webpage.document(
            answer, self._settings, title=result.title, published=result.published
        )

    def _archived(self, result: Result) -> Document | None:
        if not self._archive:
            return None
        try:
            return wayback.archived(
                self._http, result.url, self._settings, near=result.published, url=self._archive
            )
        except SourceError as error:
            log.info("%s: no copy in the archive (%s)", result.url, error.message)
            return None

    def _said(self, result: Result) -> Document:
        return Document(
            source=self._settings.name,
            url=result.url,
            title=result.title or result.url,
            blocks=result.blocks,
            lang=fulltext.language(result.blocks),
            revision=text_digest("\n".join(block.text for block in result.blocks))[:12],
            retrieved_at=result.retrieved_at,
            tier=Tier.UNATTRIBUTED,
            published=result.published,
        )


def questions(claim: Claim) -> Iterable[str]:
    """Return what to ask: all words that carry meaning, then the names alone."""
    asked = (" ".join(fulltext.claim_words(claim)), " ".join(fulltext.claim_names(claim)))
    return dict.fromkeys(_short(question) for question in asked if question)


def result(
    answer: Answer,
    *,
    url: Any,
    title: Any = "",
    snippets: Iterable[Any] = (),
    text: Any = "",
    published: Any = "",
) -> Result | None:
    """Read one result; one that leads nowhere (an answer box, a null address) is none.

    Args:
        answer: what the search answered.
        url: where the page is.
        title: of the page, perhaps with markup.
        snippets: what the search says of the page, perhaps with markup.
        text: the page's text as the API has it, without markup; stands before the snippets.
        published: a moment in ISO 8601; anything else is no date.
    """
    where = address(url)
    if not where:
        return None
    lines = filter(None, map(_line, snippets))
    return Result(
        url=urllib.parse.urldefrag(where).url,
        title=_line(title),
        blocks=tuple(_paragraphs(text))
        or tuple(Block(text=line, section=SNIPPET) for line in dict.fromkeys(lines)),
        published=day(published),
        retrieved_at=answer.retrieved_at,
    )


def listed(answer: Answer, *path: str) -> list[Any]:
    """Return the list that stands in a JSON answer under the given keys.

    Raises:
        BadAnswer: there is none; the message says so.
    """
    found = answer.json()
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, list):
        raise BadAnswer(f"{answer.host}: answered no list of results")
    return found


def address(value: Any) -> str:
    """Return a web address as it stands in an answer, or nothing where it is none."""
    if not isinstance(value, str) or _IN_NO_ADDRESS.search(value):
        return ""
    try:
        parts = urllib.parse.urlsplit(value)
        parts.port  # noqa: B018 - raises where it is no port
    except ValueError:
        return ""
    return parts.geturl() if parts.scheme in {"http", "https"} and parts.hostname else ""


def encodable(value: Any) -> str:
    """Return a text that can be written as UTF-8: JSON may hold half of a surrogate pair."""
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else ""


def day(moment: Any) -> str:
    """Return the day of a moment in ISO 8601, or nothing for what is written otherwise."""
    try:
        return datetime.fromisoformat(moment).date().isoformat()
    except (TypeError, ValueError):
        return ""


def _short(question: str) -> str:
    return " ".join(question[:MAX_QUESTION].split(" ")[:MAX_WORDS])


def _line(text: Any) -> str:
    """Return a line of text; searches put markup and line ends into theirs."""
    return " ".join(block.text for block in read_html(encodable(text)[:MAX_TEXT]))


def _paragraphs(text: Any) -> Iterator[Block]:
    said = encodable(text)[:MAX_TEXT].replace("\0", "").encode()
    for part in formats.read(said, "text", ".txt"):
        for block in part.blocks:
            yield Block(text=block.text, section=API_TEXT)


def _within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")

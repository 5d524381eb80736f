"""A SearXNG of your own: it asks the web's search engines, and the pages it finds are read.

What SearXNG says of a page is too short and too loose to decide a claim, so the page itself is
fetched, as its robots.txt allows; the snippet stands in only where that fails, under the section
`SNIPPET`. A page has the tier of its domain, at best the one in the settings; a snippet has none.
"""

from __future__ import annotations

import logging
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from factcheck.config import SourceSettings
from factcheck.errors import (
    BadAnswer,
    Forbidden,
    RateLimited,
    SettingsError,
    SourceError,
    Unreachable,
)
from factcheck.http import Answer, SourceHttp
from factcheck.http.addresses import is_local
from factcheck.model import Block, Claim, Document, Lang, Tier, text_digest
from factcheck.sources import fulltext, webpage
from factcheck.sources.base import Gathered
from factcheck.sources.html import read_html

log = logging.getLogger(__name__)

#: The section of a block that is not from the page itself.
SNIPPET = "search snippet"
#: Characters of a question; engines cut or refuse longer ones.
MAX_QUESTION = 300

#: Engines take a region where there is one: Brazilian Portuguese is pt-BR.
_LOCALES: Mapping[Lang, str] = MappingProxyType(
    {"en": "en", "es": "es", "pt": "pt-BR", "hi": "hi-IN"}
)
#: In the reasons that SearXNG gives for an engine: it asks us to wait, or to be a person.
_WAIT = ("too many requests", "captcha", "suspended", "access denied")

_HINT = "SearXNG gives JSON only if search.formats in its settings.yml lists json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    url: str
    title: str
    snippet: str
    #: The day, where the engine knows it.
    published: str
    #: When the search was answered.
    retrieved_at: str


class Searxng:
    """Searches the web through a SearXNG instance.

    Args:
        settings: ``options["url"]`` is the instance's search address. ``options["only"]`` and
            ``options["never"]`` list domains, their subdomains included.
        http: asks the instance and fetches the pages.

    Raises:
        SettingsError: no address is given.
    """

    name = "searxng"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        self._http = http
        self._url = str(settings.options.get("url") or "")
        if not self._url:
            raise SettingsError("no address given", hint="set sources.searxng.url in sources.yaml")
        self._only = tuple(settings.options.get("only") or ())
        self._never = tuple(settings.options.get("never") or ())

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that the engines find, in their order.

        Raises:
            SourceError: SearXNG could not be asked, all its engines failed, or no page that it
                found could be read.
        """
        left_out: list[str] = []
        for question in _questions(claim):
            results = tuple(self._ask(question, claim.lang, left_out))
            if results:
                return Gathered(self._read_all(results, left_out), left_out)
        return Gathered((), left_out)

    def _ask(self, question: str, lang: Lang, left_out: list[str]) -> Iterator[_Result]:
        """Yield the results that may be read, each address once."""
        # No Accept-Language: SearXNG would translate the reasons that `_results` reads.
        params = {"q": question, "format": "json", "language": _LOCALES[lang]}
        try:
            # `valid` keeps answers of failed engines out of the cache.
            answer = self._http.get(self._url, params, valid=_require_results)
            found = _results(answer)
        except BadAnswer as error:
            raise BadAnswer(error.message, hint=_HINT) from error
        seen: set[str] = set()
        for raw in found:
            result = _result(raw, answer)
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
        # Engines must not lead us into the user's own network, where SearXNG itself may live.
        if is_local(host) and host not in self._only:
            return False
        if any(_within(host, domain) for domain in self._never):
            return False
        return not self._only or any(_within(host, domain) for domain in self._only)

    def _read_all(self, results: Sequence[_Result], left_out: list[str]) -> list[Document]:
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

    def _document(self, result: _Result, left_out: list[str]) -> Document:
        """Return the page of a result, or what the engine says of it."""
        try:
            return self._page(result)
        except SourceError as error:
            log.info("%s could not be read (%s)", result.url, error.message)
            left_out.append(error.message)
            if not result.snippet:
                raise
        return self._snippet(result)

    def _page(self, result: _Result) -> Document:
        answer = self._http.get(result.url, page=True)
        if not self._may_read(answer.url):
            raise Forbidden(f"{result.url}: leads to {answer.host}, which is not read")
        return webpage.document(
            answer, self._settings, title=result.title, published=result.published
        )

    def _snippet(self, result: _Result) -> Document:
        blocks = (Block(text=result.snippet, section=SNIPPET),)
        return Document(
            source=self.name,
            url=result.url,
            title=result.title or result.url,
            blocks=blocks,
            lang=fulltext.language(blocks),
            revision=text_digest(result.snippet)[:12],
            retrieved_at=result.retrieved_at,
            tier=Tier.UNATTRIBUTED,
            published=result.published,
        )


def _questions(claim: Claim) -> Iterable[str]:
    """Return what to ask: all words that carry meaning, then the names alone."""
    questions = (" ".join(fulltext.claim_words(claim)), " ".join(fulltext.claim_names(claim)))
    return dict.fromkeys(question[:MAX_QUESTION] for question in questions if question)


def _require_results(answer: Answer) -> None:
    _results(answer)


def _results(answer: Answer) -> list[Any]:
    """Return the raw results of a search.

    Raises:
        BadAnswer: the answer is not what SearXNG documents.
        RateLimited: nothing was found, and engines ask us to wait.
        Unreachable: nothing was found, and engines did not answer.
    """
    body = answer.json()
    results = body.get("results") if isinstance(body, dict) else None
    if not isinstance(results, list):
        raise BadAnswer(f"{answer.host}: answered no list of results")
    failed = body.get("unresponsive_engines")
    if not results and isinstance(failed, list) and failed:
        reasons = ", ".join(
            ": ".join(map(str, pair)) if isinstance(pair, list) else str(pair) for pair in failed
        )
        waiting = all(any(word in str(pair).lower() for word in _WAIT) for pair in failed)
        kind = RateLimited if waiting else Unreachable
        raise kind(f"{answer.host}: its search engines failed ({reasons})")
    return results


def _result(raw: Any, answer: Answer) -> _Result | None:
    """Read one result; one that leads nowhere (an answer box, a null address) is dropped."""
    if not isinstance(raw, dict) or not isinstance(raw.get("url"), str):
        return None
    try:
        parts = urllib.parse.urlsplit(raw["url"])
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return _Result(
        url=parts._replace(fragment="").geturl(),
        title=_line(raw.get("title")),
        snippet=_line(raw.get("content")),
        published=_day(raw.get("publishedDate")),
        retrieved_at=answer.retrieved_at,
    )


def _line(text: Any) -> str:
    """Return a line of text; engines put markup and line ends into theirs."""
    return " ".join(block.text for block in read_html(text)) if isinstance(text, str) else ""


def _day(moment: Any) -> str:
    try:
        return datetime.fromisoformat(moment).date().isoformat()
    except (TypeError, ValueError):
        return ""


def _within(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")

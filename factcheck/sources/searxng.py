"""A SearXNG of your own: it asks the web's search engines, and the pages it finds are read.

`factcheck.sources.results` says how pages are read and what stands in for one that cannot be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, RateLimited, SettingsError, Unreachable
from factcheck.http import Answer, SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.results import SNIPPET, Pages, Result, listed, result

__all__ = ["SNIPPET", "Searxng"]

#: Engines take a region where there is one: Brazilian Portuguese is pt-BR.
_LOCALES: Mapping[Lang, str] = MappingProxyType(
    {"en": "en", "es": "es", "pt": "pt-BR", "hi": "hi-IN"}
)
#: In the reasons that SearXNG gives for an engine: it asks us to wait, or to be a person.
_WAIT = ("too many requests", "captcha", "suspended", "access denied")

_HINT = "SearXNG gives JSON only if search.formats in its settings.yml lists json"


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
        self._http = http
        self._pages = Pages(settings, http)
        self._url = str(settings.options.get("url") or "")
        if not self._url:
            raise SettingsError("no address given", hint="set sources.searxng.url in sources.yaml")

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that the engines find, in their order.

        Raises:
            SourceError: SearXNG could not be asked, all its engines failed, or no page that it
                found could be read.
        """
        return self._pages.find(claim, self._ask)

    def _ask(self, question: str, lang: Lang) -> Iterator[Result | None]:
        # No Accept-Language: SearXNG would translate the reasons that `_results` reads.
        params = {"q": question, "format": "json", "language": _LOCALES[lang]}
        try:
            # `valid` keeps answers of failed engines out of the cache.
            answer = self._http.get(self._url, params, valid=_results)
            found = _results(answer)
        except BadAnswer as error:
            raise BadAnswer(error.message, hint=_HINT) from error
        for raw in found:
            if isinstance(raw, dict):
                yield result(
                    answer,
                    url=raw.get("url"),
                    title=raw.get("title"),
                    snippets=[raw.get("content")],
                    published=raw.get("publishedDate"),
                )


def _results(answer: Answer) -> list[Any]:
    """Return the raw results of a search.

    Raises:
        BadAnswer: the answer is not what SearXNG documents.
        RateLimited: nothing was found, and engines ask us to wait.
        Unreachable: nothing was found, and engines did not answer.
    """
    results = listed(answer, "results")
    failed = answer.json().get("unresponsive_engines")
    if not results and isinstance(failed, list) and failed:
        reasons = ", ".join(
            ": ".join(map(str, pair)) if isinstance(pair, list) else str(pair) for pair in failed
        )
        waiting = all(any(word in str(pair).lower() for word in _WAIT) for pair in failed)
        kind = RateLimited if waiting else Unreachable
        raise kind(f"{answer.host}: its search engines failed ({reasons})")
    return results

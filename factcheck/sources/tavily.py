"""Tavily, a search made for programs; the pages it finds are read.

Tavily sends a text of each page beside the result, at no further cost. It is what Tavily made of
the page, not the page: so it stands in only for one that cannot be read, where
`factcheck.sources.results` marks it.
https://docs.tavily.com/documentation/api-reference/endpoint/search
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.config import SourceSettings
from factcheck.http import Answer, SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.keyed import KeyedApi
from factcheck.sources.results import Pages, Result, listed, result

#: The most results that Tavily gives for one question.
MOST = 20
#: Tavily has no language of a question, but prefers pages of a country.
_COUNTRIES: Mapping[Lang, str] = MappingProxyType({"pt": "brazil", "hi": "india"})


class Tavily:
    """Searches the web through Tavily's API.

    Args:
        settings: its key, and ``options``: ``url``; ``only`` and ``never``, lists of domains, which
            Tavily is told and does not keep to, so that they are checked here too.
        http: asks the API and fetches the pages.

    Raises:
        SettingsError: no address or no key is given.
    """

    name = "tavily"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._pages = Pages(settings, http)
        self._asked = {
            "search_depth": "basic",
            "topic": "general",
            "max_results": min(MOST, 2 * settings.pages),
            "include_raw_content": "text",
            "include_domains": list(settings.options.get("only") or ()),
            "exclude_domains": list(settings.options.get("never") or ()),
        }
        # 432 and 433: the limits of the plan and of what is paid as it is used.
        self._api = KeyedApi(
            settings, http, header="Authorization", scheme="Bearer", spent={402, 432, 433}
        )

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that Tavily finds, in its order.

        Raises:
            SourceError: Tavily could not be asked, or no page that it found could be read.
        """
        return self._pages.find(claim, self._ask)

    def _ask(self, question: str, lang: Lang) -> Iterator[Result | None]:
        country = {"country": _COUNTRIES[lang]} if lang in _COUNTRIES else {}
        answer = self._api.post({"query": question, **self._asked, **country}, valid=_results)
        for raw in _results(answer):
            if isinstance(raw, dict):
                yield result(
                    answer,
                    url=raw.get("url"),
                    title=raw.get("title"),
                    snippets=[raw.get("content")],
                    text=raw.get("raw_content"),
                    published=raw.get("published_date"),
                )


def _results(answer: Answer) -> list[Any]:
    return listed(answer, "results")

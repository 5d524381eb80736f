"""Exa, a search by meaning over its own index; the pages it finds are read.

Exa sends a text of each page beside the result, which the price of a search includes for up to ten.
It is what Exa made of the page, at a time that it does not say: so it stands in only for a page
that cannot be read, where `factcheck.sources.results` marks it.
https://exa.ai/docs/reference/search
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from factcheck.config import SourceSettings
from factcheck.http import Answer, SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.keyed import KeyedApi
from factcheck.sources.results import MAX_TEXT, Pages, Result, listed, result

#: More than this many results cost extra.
MOST = 10
#: Exa has no language of a question, but prefers what people of a country look for.
_COUNTRIES: Mapping[Lang, str] = MappingProxyType({"pt": "BR", "hi": "IN"})


class Exa:
    """Searches the web through Exa's API.

    Args:
        settings: its key, and ``options``: ``url``; ``only`` and ``never``, lists of domains.
        http: asks the API and fetches the pages.

    Raises:
        SettingsError: no address or no key is given.
    """

    name = "exa"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._pages = Pages(settings, http)
        self._count = min(MOST, 2 * settings.pages)
        self._api = KeyedApi(settings, http, header="x-api-key")

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that Exa finds, in its order.

        Raises:
            SourceError: Exa could not be asked, or no page that it found could be read.
        """
        return self._pages.find(claim, self._ask)

    def _ask(self, question: str, lang: Lang) -> Iterator[Result | None]:
        country = {"userLocation": _COUNTRIES[lang]} if lang in _COUNTRIES else {}
        asked = {
            "query": question,
            "type": "auto",
            "numResults": self._count,
            "contents": {"text": {"maxCharacters": MAX_TEXT}},
            **country,
        }
        answer = self._api.post(asked, valid=_results)
        for raw in _results(answer):
            if isinstance(raw, dict):
                yield result(
                    answer,
                    url=raw.get("url"),
                    title=raw.get("title"),
                    text=raw.get("text"),
                    published=raw.get("publishedDate"),
                )


def _results(answer: Answer) -> list[Any]:
    return listed(answer, "results")

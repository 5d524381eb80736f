"""Serper, which asks Google; the pages it finds are read.

Only ``organic`` results are used: an answer box has no address, so it can be no citation. What
Serper says of a page stands in only for one that cannot be read; `factcheck.sources.results` says
how. Its ``date`` is written for people, in the language of the question, and is left out.
https://serper.dev
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

#: More than this many results cost a second credit.
MOST = 10
#: Google's interface language and, where the language is one country's, the country.
_LOCALES: Mapping[Lang, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"hl": "en"},
        "es": {"hl": "es"},
        "pt": {"hl": "pt-br", "gl": "br"},
        "hi": {"hl": "hi", "gl": "in"},
    }
)


class Serper:
    """Searches the web through Serper's API.

    Args:
        settings: its key, and ``options``: ``url``; ``only`` and ``never``, lists of domains.
        http: asks the API and fetches the pages.

    Raises:
        SettingsError: no address or no key is given.
    """

    name = "serper"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._pages = Pages(settings, http)
        self._count = min(MOST, 2 * settings.pages)
        self._api = KeyedApi(
            settings,
            http,
            header="X-API-KEY",
            hints={400: "Serper answers so, too, when the credits of the key are used up"},
        )

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that Google finds, in its order.

        Raises:
            SourceError: Serper could not be asked, or no page that it found could be read.
        """
        return self._pages.find(claim, self._ask)

    def _ask(self, question: str, lang: Lang) -> Iterator[Result | None]:
        answer = self._api.post(
            {"q": question, "num": self._count, **_LOCALES[lang]}, valid=_results
        )
        for raw in _results(answer):
            if isinstance(raw, dict):
                yield result(
                    answer,
                    url=raw.get("link"),
                    title=raw.get("title"),
                    snippets=[raw.get("snippet")],
                )


def _results(answer: Answer) -> list[Any]:
    """Return the raw results; an answer to a question without any may lack their list."""
    body = answer.json()
    if isinstance(body, dict) and "searchParameters" in body and "organic" not in body:
        return []
    return listed(answer, "organic")

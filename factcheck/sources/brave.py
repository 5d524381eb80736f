"""Brave Search, by its API: an index of its own; the pages it finds are read.

What Brave says of a page (``description``, and ``extra_snippets`` on plans that have them) stands
in only for a page that cannot be read; `factcheck.sources.results` says how.
https://api-dashboard.search.brave.com/documentation
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

#: The most results that Brave gives for one question.
MOST = 20
#: Country and language. English and Spanish are of many countries, and Brave's default is the US.
_LOCALES: Mapping[Lang, tuple[str, str]] = MappingProxyType(
    {"en": ("ALL", "en"), "es": ("ALL", "es"), "pt": ("BR", "pt-br"), "hi": ("IN", "hi")}
)


class Brave:
    """Searches the web through Brave's API.

    Args:
        settings: its key, and ``options``: ``url``; ``only`` and ``never``, lists of domains;
            ``extra_snippets``, whether to ask for them.
        http: asks the API and fetches the pages.

    Raises:
        SettingsError: no address or no key is given.
    """

    name = "brave"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._pages = Pages(settings, http)
        self._count = min(MOST, 2 * settings.pages)
        self._more = {"extra_snippets": "true"} if settings.options.get("extra_snippets") else {}
        self._api = KeyedApi(
            settings,
            http,
            header="X-Subscription-Token",
            hints={
                400: "the plan may lack extra_snippets",
                422: "is the key in the variable that key_env names right?",
            },
        )

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that Brave finds, in its order.

        Raises:
            SourceError: Brave could not be asked, or no page that it found could be read.
        """
        return self._pages.find(claim, self._ask)

    def _ask(self, question: str, lang: Lang) -> Iterator[Result | None]:
        country, language = _LOCALES[lang]
        params = {
            "q": question,
            "country": country,
            "search_lang": language,
            "count": str(self._count),
            "result_filter": "web",
            "text_decorations": "false",
            **self._more,
        }
        answer = self._api.get(params, valid=_results)
        for raw in _results(answer):
            if isinstance(raw, dict):
                more = raw.get("extra_snippets")
                yield result(
                    answer,
                    url=raw.get("url"),
                    title=raw.get("title"),
                    snippets=[raw.get("description"), *(more if isinstance(more, list) else ())],
                    published=raw.get("page_age"),
                )


def _results(answer: Answer) -> list[Any]:
    """Return the raw results; an answer of a search that found nothing has no ``web``."""
    body = answer.json()
    if isinstance(body, dict) and body.get("type") == "search" and "web" not in body:
        return []
    return listed(answer, "web", "results")

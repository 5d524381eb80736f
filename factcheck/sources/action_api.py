"""The Action API of MediaWiki, as Wikipedia and Wikidata answer it.

Its errors come with HTTP 200 and an error body; that a host is behind with its copies (maxlag) is
such an error too, which `factcheck.http` waits out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, SettingsError
from factcheck.http import Answer, SourceHttp
from factcheck.model import Lang

#: Titles or ids in one request, for clients without special rights.
MAX_BATCH = 50

_COMMON = {"format": "json", "formatversion": "2", "errorformat": "plaintext", "maxlag": "5"}


#: Errors that say of a page that it is not, or no longer, there.
_ABSENT = frozenset({"missingtitle", "nosuchpageid", "nosuchrevid", "permissiondenied"})


class Absent(BadAnswer):
    """The wiki has no such page: it was deleted or moved since the wiki named it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The JSON of an answer without an API error, and when the network gave it."""

    data: Mapping[str, Any]
    retrieved_at: str


class ActionApi:
    """One wiki's API.

    Args:
        http: the source's client.
        url: the address of ``api.php``.
        lang: the language that messages and labels are asked in.
    """

    def __init__(self, http: SourceHttp, url: str, lang: Lang) -> None:
        self.url = url
        self.lang = lang
        self._http = http

    def ask(self, action: str, /, **parameters: str) -> Reply:
        """Ask once.

        Args:
            action: the API's module, ``query`` or another.
            **parameters: the module's own.

        Raises:
            Absent: there is no such page.
            factcheck.errors.SourceError: the wiki could not be asked, or refused.
        """
        asked = {"action": action, **_COMMON, "uselang": self.lang, **parameters}
        answer = self._http.get(self.url, asked, locale=self.lang, valid=self._check)
        if answer.status != 200:
            raise BadAnswer(f"{self.url}: there is no such address")
        return Reply(data=answer.json(), retrieved_at=answer.retrieved_at)

    def _check(self, answer: Answer) -> bool:
        """Raise the error that an answer is, before it could be cached; tell if it found anything."""
        with reading(self.url):
            data = answer.json()
            errors = data.get("errors") or ([data["error"]] if "error" in data else [])
            codes = [str(error.get("code")) for error in errors]
            said = [error.get("text") or error.get("info") or "" for error in errors]
        if errors:
            kind = BadAnswer if _ABSENT.isdisjoint(codes) else Absent
            raise kind(f"{self.url}: {codes[0]}: {said[0]}")
        with reading(self.url):
            return _finds(data)

    def permalink(self, title: str, revision: str) -> str:
        """Return the address of one revision of a page, beside the API's own."""
        name = quote(title.replace(" ", "_"), safe="/:(),'")
        return f"{self.url.removesuffix('api.php')}index.php?title={name}&oldid={revision}"


def _finds(data: Mapping[str, Any]) -> bool:
    """Tell whether an answer has a page, a hit or an item."""
    query = data.get("query", {})
    named = (*query.get("pages", ()), *data.get("entities", {}).values())
    hits = query.get("search") or data.get("search") or data.get("parse")
    return bool(hits) or any("missing" not in one for one in named)


def api_address(settings: SourceSettings, default: str) -> str:
    """Return the address that the settings give, or the default.

    Raises:
        SettingsError: it is not the http(s) address of an ``api.php``.
    """
    url = settings.options.get("url", default)
    if (
        isinstance(url, str)
        and url.startswith(("http://", "https://"))
        and url.endswith("/api.php")
    ):
        return url
    raise SettingsError(
        f"sources.yaml: sources.{settings.name}.url is {url!r}",
        hint=f"it is the address of a wiki's api.php, such as {default}",
    )


@contextmanager
def reading(url: str) -> Iterator[None]:
    """Turn what goes wrong while JSON is read into `BadAnswer`: nobody vouches for its shape."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise BadAnswer(f"{url}: answered JSON of another shape than its API documents") from error

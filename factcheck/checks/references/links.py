"""Addresses: does the page answer, has it moved, is it gone, and did it ever exist.

A host that cannot be asked is never taken for a page that is missing. A page that is gone may have
been there when the text was written; the Wayback Machine knows of many that were. Only a page that
its host does not have and that no archive has ever seen is refuted. robots.txt and private
addresses are the client's business (`factcheck.http`).
What a page says of what it is cited for is read by `factcheck.evidence.cited`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import regex

from factcheck.config import Policy
from factcheck.errors import BadAnswer, SourceError
from factcheck.http import Answer, SourceHttp
from factcheck.model import Label
from factcheck.sources.records import inner, line, readable
from factcheck.sources.wayback import copies

POLICY: Final = Policy(source="links", ttl=86_400.0, pace=1.0, concurrency=1)
#: The Wayback Machine wants one question at a time.
ARCHIVE_POLICY: Final = Policy(source="wayback", ttl=7 * 86_400.0, pace=1.0, concurrency=1)

#: Characters of a page in which its title stands.
_HEAD: Final = 100_000
_TITLE: Final = regex.compile(r"<(title|h1)(?:\s[^>]{0,300})?>([^<]{1,300})</", regex.IGNORECASE)
#: What pages say that are not there but answer 200, in the four languages.
_MISSING: Final = regex.compile(
    r"(?<![\p{N}\p{L}.:-])(?:error )?404(?![\p{N}\p{L}-])(?!\s+(?:BCE?|AD|CE)\b)"
    r"|(?:page|article|document|content|site) (?:was |is |could )?(?:not|n['’]t) (?:be )?(?:found|exist|available)"
    r"|(?:page|article) (?:does not|doesn['’]t|no longer) exists?|not found$|^not found"
    r"|p[áa]gina no (?:encontrada|existe|disponible)|no se (?:ha )?encontr[óo] la p[áa]gina"
    r"|p[áa]gina n[ãa]o (?:foi )?(?:encontrada|existe|dispon[íi]vel)"
    r"|(?:पृष्ठ|पेज) (?:नहीं मिला|उपलब्ध नहीं|मौजूद नहीं)",
    regex.IGNORECASE,
)
_GONE: Final = ("answered 404", "answered 410")
_INDEX_PAGES: Final = frozenset({"", "/", "/index.html", "/index.htm", "/index.php", "/home"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What became of an address. ``state`` is one of the words below; ``detail`` is for people.

    ``reachable``, ``moved`` (to another site), ``home`` (to a start page), ``soft_404``, ``gone``,
    ``archived`` (gone, with a copy at the Wayback Machine), ``unknown`` (could not be looked at).
    """

    state: str
    detail: str
    #: Where it can be read instead.
    url: str = ""

    @property
    def label(self) -> Label:
        """What the state says of the reference."""
        return {
            "reachable": Label.SUPPORTED,
            "gone": Label.REFUTED,
            "unknown": Label.NOT_ENOUGH_EVIDENCE,
        }.get(self.state, Label.CONFLICTING)


class Links:
    """Looks addresses up.

    Args:
        http: reads the pages.
        archive: asks the Wayback Machine.
        archive_url: its API.
    """

    def __init__(
        self,
        http: SourceHttp,
        archive: SourceHttp,
        *,
        archive_url: str = "https://archive.org/wayback/available",
    ) -> None:
        self._http = http
        self._archive = archive
        self._archive_url = archive_url

    def look_at(self, address: str) -> Link:
        """Ask an address and say what became of it."""
        url = address if "://" in address else f"https://{address}"
        try:
            answer = self._http.get(url, page=True)
        except SourceError as error:
            # A 410 is an error of the client's, though it says more than a 404.
            if isinstance(error, BadAnswer) and error.message.endswith(_GONE):
                return self._gone(url, f"{error.message}: the page is gone")
            return Link(state="unknown", detail=f"Could not be looked at: {error.message}.")
        if answer.status == 404:
            return self._gone(url, f"{answer.host} has no such page (404)")
        return self._found(url, answer)

    def _found(self, url: str, answer: Answer) -> Link:
        titles = _titles(answer)
        if missing := next((title for title in titles if _MISSING.search(title)), ""):
            gone = self._gone(url, f"{answer.host} answers with the page “{missing}”")
            return gone if gone.state != "gone" else Link(state="soft_404", detail=gone.detail)
        asked, reached = urlsplit(url), urlsplit(answer.url)
        if asked.path not in _INDEX_PAGES and reached.path in _INDEX_PAGES:
            said = f"Leads to the start page {answer.url}, not to a page of its own."
            return Link(state="home", detail=said, url=answer.url)
        if not _same_site(asked.hostname or "", reached.hostname or ""):
            return Link(
                state="moved", detail=f"Leads to another site: {answer.url}.", url=answer.url
            )
        named = f": “{titles[0]}”" if titles else ""
        return Link(state="reachable", detail=f"The page answers{named}.", url=answer.url)

    def _gone(self, url: str, said: str) -> Link:
        try:
            answer = self._archive.get(self._archive_url, {"url": url}, valid=readable(copies))
            closest = inner(copies(answer), "closest")
        except SourceError as error:
            asked = f"the Wayback Machine could not be asked ({error.message})"
            return Link(state="unknown", detail=f"{said}; {asked}.")
        copy = line(inner(closest, "url"))
        if copy and inner(closest, "available") and line(inner(closest, "status")) in {"200", ""}:
            day = line(inner(closest, "timestamp"))[:8]
            dated = (
                f" of {day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdecimal() else ""
            )
            return Link(
                state="archived",
                detail=f"{said}, but the Wayback Machine has a copy{dated}: {copy}",
                url=copy,
            )
        return Link(state="gone", detail=f"{said}, and the Wayback Machine has no copy.")


def _titles(answer: Answer) -> list[str]:
    if answer.content_type not in {"text/html", "application/xhtml+xml", ""}:
        return []
    head = answer.text()[:_HEAD]
    return [title for found in _TITLE.finditer(head) if (title := line(found[2]))][:3]


def _same_site(one: str, other: str) -> bool:
    """Tell whether hosts are of one site: the same, or one a part of the other."""
    one, other = (host.lower().removeprefix("www.").rstrip(".") for host in (one, other))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")

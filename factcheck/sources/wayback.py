"""The Wayback Machine: what a page that is gone said when it was last archived.

As a source it reads the archived copies of the addresses that a claim names; as a helper, `find` and
`archived` stand in for a page that another source could not read. The copy is cited by its own
address and its day, and has at best the tier of the page's own domain. One request asks whether
there is a copy, one reads it; the archive wants to be asked one question at a time.
What this cannot see: pages that were never archived, or that their owners had taken out.
https://archive.org/help/wayback_api.php
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

import regex

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, SourceError, Unreachable
from factcheck.http import Answer, SourceHttp
from factcheck.http.addresses import is_local
from factcheck.model import Claim, Document, Lang
from factcheck.sources import webpage
from factcheck.sources.base import Gathered, NotAsked
from factcheck.sources.records import day, inner, readable
from factcheck.sources.scholarly import option_url

DEFAULT_URL: Final = "https://archive.org/wayback/available"
#: Statuses that say of a page that it is gone.
GONE: Final = frozenset({404, 410})
_COPY: Final = regex.compile(
    r"https?://(?P<host>[^/\s]{1,200})/web/(?P<stamp>\d{14})(?:[a-z]{2}_)?/(?P<url>\S{1,2000})"
)
_URL: Final = regex.compile(r"https?://[^\s<>\"'“”«»|\\^`{}]{4,1000}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A copy of a page in the archive.

    Attributes:
        url: where people read it, with the archive's frame around it.
        raw: where the page itself stands as it was, without that frame.
        original: the address of the page that was copied.
        day: of the copy, ISO 8601.
        stamp: the moment of the copy, as the archive writes it: 20150302101500.
    """

    url: str
    raw: str
    original: str
    day: str
    stamp: str


def find(http: SourceHttp, page: str, *, near: str = "", url: str = DEFAULT_URL) -> Snapshot | None:
    """Return the copy of a page that is nearest to a day; None if the archive has none.

    Args:
        http: asks the archive.
        page: the page's address.
        near: ISO 8601, cut to what is known; the newest copy if empty.
        url: where the archive tells whether it has a copy.

    Raises:
        SourceError: the archive could not be asked.
    """
    if is_local(urlsplit(page).hostname or ""):
        return None
    params = {"url": page}
    if stamp := "".join(one for one in near if one.isdecimal()):
        params["timestamp"] = stamp[:14]
    try:
        answer = http.get(url, params, valid=readable(copies))
    except BadAnswer as error:
        # Without its status, which would say of the page that it is gone.
        raise BadAnswer(error.message, hint=error.hint) from error
    closest = inner(copies(answer), "closest")
    if inner(closest, "available") is not True or str(inner(closest, "status")) != "200":
        return None
    return _snapshot(str(inner(closest, "url")), page)


def copies(answer: Answer) -> Mapping[str, Any]:
    """Return what the archive says about its copies of a page; nothing where it has none.

    Raises:
        BadAnswer: it says nothing about copies.
    """
    found = inner(answer.json(), "archived_snapshots")
    if answer.status == 404 or not isinstance(found, dict):
        raise BadAnswer(f"{answer.host}: answered nothing about copies")
    return found


def _snapshot(copy: str, page: str) -> Snapshot | None:
    found = _COPY.fullmatch(copy)
    if found is None:
        return None
    host, stamp = found["host"], found["stamp"]
    # The archive still writes its own addresses with http; a test may run one on this machine.
    scheme = "http" if is_local(host.partition(":")[0]) else "https"
    return Snapshot(
        url=f"{scheme}://{host}/web/{stamp}/{found['url']}",
        raw=f"{scheme}://{host}/web/{stamp}id_/{found['url']}",
        original=page,
        day=day(f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"),
        stamp=stamp,
    )


def archived(
    http: SourceHttp, page: str, settings: SourceSettings, *, near: str = "", url: str = DEFAULT_URL
) -> Document | None:
    """Return what a page said, from the archive's copy; None if there is none.

    Args:
        http: asks the archive.
        page: the address of the page that is gone.
        settings: of the source that found it; its name and trust are the document's.
        near: as for `find`.
        url: as for `find`.

    Raises:
        SourceError: the archive could not be asked, or the copy cannot be read.
    """
    snapshot = find(http, page, near=near, url=url)
    if snapshot is None:
        return None
    answer = http.get(snapshot.raw, page=True)
    # A copy is trusted as the page that it is of, not as the archive.
    made = webpage.document(replace(answer, url=snapshot.original), settings)
    return replace(
        made,
        url=snapshot.url,
        title=f"{made.title} (archived {snapshot.day})",
        revision=snapshot.stamp,
        published=made.published or snapshot.day,
    )


def is_gone(error: SourceError) -> bool:
    """Tell whether an error says that a page is gone, or that its host is not there any more."""
    return isinstance(error, Unreachable) or (isinstance(error, BadAnswer) and error.status in GONE)


class Wayback:
    """The source ``wayback``. Its option ``url`` is where the archive tells of copies."""

    name = "wayback"
    known = "The page https://example.com/ is an example."
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = option_url(settings, DEFAULT_URL)
        self._http = http

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the archived copies of the pages that a claim names by address.

        Raises:
            SourceError: the archive could not be asked, no copy could be read, or the claim names
                no address.
        """
        pages = dict.fromkeys(_trimmed(found[0]) for found in _URL.finditer(claim.text))
        if not pages:
            raise NotAsked("asked only for claims with the address of a page in them")
        documents: list[Document] = []
        left_out: list[str] = []
        problem: SourceError | None = None
        for page in [*pages][: self._settings.pages]:
            try:
                copy = archived(self._http, page, self._settings, near=claim.as_of, url=self._url)
            except SourceError as error:
                left_out.append(error.message)
                # A copy that the archive has lost is none; any other may be there.
                if not (isinstance(error, BadAnswer) and error.status in GONE):
                    problem = error
                continue
            if copy is not None:
                documents.append(copy)
        if problem and not documents:
            raise problem
        return Gathered(documents, left_out)


def _trimmed(url: str) -> str:
    url = url.rstrip(".,;:!?*_।]")
    return url.rstrip(")") if "(" not in url else url

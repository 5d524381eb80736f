"""The pages that an answer cites, read for the claims that cite them.

A claim cites the addresses in its sentence, those of the numbers in it ("[1]", "[^1]") by the list
of the answer, and an address that stands alone after it ("Source: https://…"). What such a page has
nearest to the claim is evidence like any other, with the tier of its domain; the verdict stage
judges whether it says so. robots.txt and private addresses are the client's business
(`factcheck.http`).

What this cannot see: works that are cited by title alone, and pages that need a browser.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import regex

from claims.segment import Located, locate
from factcheck import threads
from factcheck.checks.references import find
from factcheck.checks.references.model import Identifier
from factcheck.config import Policy, SourceSettings
from factcheck.errors import SourceError
from factcheck.evidence.passages import cut
from factcheck.evidence.rank import rank
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Evidence, Response, SourceStatus, State, Tier
from factcheck.sources import webpage
from factcheck.trust import Trust

__all__ = ["NAME", "POLICY", "CitedPages", "Read", "cited_by"]

log = logging.getLogger(__name__)

#: What evidence and statuses name as their source.
NAME: Final = "cited page"
#: The manners of `links`, whose answers it shares.
POLICY: Final = Policy(source="links", ttl=86_400.0, pace=1.0, concurrency=1)
#: Pages of one response that are read, and passages of a page that one claim keeps.
MOST_PAGES: Final = 10
PASSAGES: Final = 3
_THREADS: Final = 4

_MARK: Final = regex.compile(r"\[\^?(?P<n>\p{N}{1,3}(?:\s?[,;]\s?\p{N}{1,3}){0,9})\](?![(:])")
_ENTRY: Final = regex.compile(
    r"^[ \t>]{0,8}(?:[-*][ \t]{1,3})?\[\^?(?P<n>\p{N}{1,3})\]:?[ \t].{0,2000}$", regex.MULTILINE
)
_NUMBER: Final = regex.compile(r"\p{N}+")
#: A sentence that is nothing but an address has at most so many words beside it.
_WORDS_BESIDE: Final = 4
_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What the pages that one claim cites have on it, and how each of them fared."""

    evidence: tuple[Evidence, ...]
    statuses: tuple[SourceStatus, ...]


class CitedPages:
    """Reads the pages that answers cite.

    Args:
        http: fetches them.
        trust: which pages give evidence, and of which tier.
    """

    def __init__(self, http: SourceHttp, trust: Trust) -> None:
        self._http = http
        self._settings = SourceSettings(name=NAME, tier=Tier.PRIMARY, trust=trust)

    def read(self, response: Response, claims: Sequence[Claim]) -> Mapping[str, Read]:
        """Return what the cited pages have on the claims that cite them, by the claims' ids."""
        cited = cited_by(response, claims)
        addresses = list(dict.fromkeys(url for urls in cited.values() for url in urls))
        if not addresses:
            return {}
        with threads.pool(_THREADS, "cited") as pool:
            fetched = pool.map(self._page, addresses[:MOST_PAGES])
            pages = dict(zip(addresses, fetched, strict=False))
        by_id = {claim.id: claim for claim in claims}
        return {
            identifier: _read(by_id[identifier], [(url, pages.get(url)) for url in urls])
            for identifier, urls in cited.items()
        }

    def _page(self, address: str) -> Document | SourceError:
        url = address if "://" in address else f"https://{address}"
        try:
            return webpage.document(self._http.get(url, page=True), self._settings)
        except SourceError as error:
            return error
        except Exception as error:  # anyone may have made the page; it must not end the run
            log.exception("the cited page %s could not be read", url)
            return SourceError(f"{type(error).__name__}: {error}")


def cited_by(response: Response, claims: Sequence[Claim]) -> Mapping[str, tuple[str, ...]]:
    r"""Return the addresses that each claim worth a check cites, by the claims' ids.

    >>> from claims import extract
    >>> text = "The arch opened in 1932 [1].\n\n[1] https://example.org/arch"
    >>> list(cited_by(Response(id="", text=text, lang="en"), extract(text, lang="en")).values())
    [('https://example.org/arch',)]
    """
    text = response.text
    addresses = [one for one in find.identifiers(text) if _is_address(one)]
    if not addresses:
        return {}
    entries = [match.span() for match in _ENTRY.finditer(text)]
    listed = dict(_listed(text, addresses))
    cited: dict[str, dict[str, None]] = defaultdict(dict)
    last: list[Claim] = []
    for located in locate(text, lang=response.lang):
        start, end = located.sentence.start, located.sentence.end
        if any(first < end and start < after for first, after in entries):
            continue
        urls = [one.quote for one in addresses if start <= one.start < end]
        said = [c for c in claims if c.checkworthy and start <= c.start and c.end <= end]
        if said:
            last = said
            marks = _MARK.finditer(text, start, end)
            numbers = [int(number) for mark in marks for number in _NUMBER.findall(mark["n"])]
            urls += [listed[number] for number in numbers if number in listed]
        elif not _is_address_alone(located, urls):
            continue
        for claim in last:
            cited[claim.id].update(dict.fromkeys(urls))
    return {identifier: tuple(urls) for identifier, urls in cited.items() if urls}


def _is_address(one: Identifier) -> bool:
    return one.quote.casefold().startswith(("http://", "https://", "www."))


def _listed(text: str, addresses: Sequence[Identifier]) -> Iterator[tuple[int, str]]:
    """Yield the number and the address of each entry of a list of sources; the last one first."""
    for match in reversed(list(_ENTRY.finditer(text))):
        first = next((one for one in addresses if match.start() <= one.start < match.end()), None)
        if first is not None:
            yield int(match["n"]), first.quote


def _is_address_alone(located: Located, urls: Sequence[str]) -> bool:
    """Tell whether a sentence only gives an address: "(Source: https://…)"."""
    beside = located.sentence.quote
    for url in urls:
        beside = beside.replace(url, " ")
    return bool(urls) and len(_WORD.findall(beside)) <= _WORDS_BESIDE


def _read(claim: Claim, pages: Sequence[tuple[str, Document | SourceError | None]]) -> Read:
    evidence: list[Evidence] = []
    statuses = []
    for url, page in pages:
        said = []
        state: State
        host = urlsplit(url).hostname or url
        match page:
            case Document():
                ranked = rank(claim, list(cut(page)))[:PASSAGES]
                said = [candidate.evidence(claim, score) for score, candidate in ranked]
                state, detail = ("found" if said else "empty"), host
            case SourceError():
                state, detail = page.state, f"{url}: {page.message}"
            case None:
                state, detail = "skipped", f"{host}: an answer may cost {MOST_PAGES} cited pages"
        evidence += said
        statuses.append(SourceStatus(claim_id=claim.id, source=NAME, state=state, detail=detail))
    return Read(evidence=tuple(evidence), statuses=tuple(statuses))

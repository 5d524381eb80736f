"""An OpenSearch or Elasticsearch cluster of your own as a source.

Its documents have the fields of the JSON Lines that ``factcheck reference build --jsonl`` reads:
``title``, ``text`` or ``sections``, and, where there are any, ``url``, ``lang``, ``revision``, ``date``
and ``aliases``. What it gives are whole pages, which are cut and ranked like any other. A name of the
claim in a title counts most, in each language in which the name is known; numbers and denials are not
asked for, since they may be what is wrong.

No server of the kind can be had from package registries: this is tested against answers written down
from its documentation (https://docs.opensearch.org/latest/api-reference/search-apis/search/), not
against one that runs. What it cannot find: a page in another language that shares no name.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, SettingsError
from factcheck.http import Answer, SourceHttp
from factcheck.model import LANGUAGES, Block, Claim, Document, Lang, text_digest
from factcheck.sources import fulltext
from factcheck.sources.results import address, day, encodable, listed

#: What a word or a name counts in a title against one in the text. Not fitted.
TITLE = 3.0
NAME = 5.0
#: Names in all spellings that are asked for.
MAX_NAMES = 16
#: Characters of a page that are read; the longest articles have under 1 MB.
MAX_TEXT = 2_000_000
MAX_ALIASES = 50

_FIELDS = ("title", "text", "sections", "url", "lang", "revision", "date", "aliases")


class OpenSearch:
    """Searches an index of an OpenSearch cluster.

    Args:
        settings: ``options["url"]`` is the cluster's address, ``options["index"]`` the index; the
            key, if one is set, is ``user:password``.
        http: asks the cluster.

    Raises:
        SettingsError: the address or the index is missing.
    """

    name = "opensearch"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        self._http = http
        url = str(settings.options.get("url") or "").rstrip("/")
        index = str(settings.options.get("index") or "")
        if not url.startswith(("http://", "https://")) or not index:
            raise SettingsError(
                "no cluster given", hint="set sources.opensearch.url and index in sources.yaml"
            )
        self._index = f"{url}/{quote(index, safe=',*')}"
        login = base64.b64encode(settings.key.encode()).decode()
        self._secrets = {"Authorization": f"Basic {login}"} if settings.key else {}

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages that the cluster finds, in its order.

        Raises:
            SourceError: the cluster could not be asked.
        """
        asked = question(claim, self._settings.pages, self._settings.languages)
        if asked is None:
            return ()
        answer = self._http.post_json(
            f"{self._index}/_search", asked, secrets=self._secrets, valid=_hits
        )
        return tuple(self._documents(answer))

    def _documents(self, answer: Answer) -> Iterator[Document]:
        seen: set[str] = set()
        for hit in _hits(answer):
            page = hit.get("_source") if isinstance(hit, dict) else None
            if not isinstance(page, dict):
                continue
            document = self._document(page, str(hit.get("_id") or ""), answer.retrieved_at)
            if document is not None and document.url not in seen:
                seen.add(document.url)
                yield document

    def _document(
        self, page: Mapping[str, Any], identifier: str, retrieved_at: str
    ) -> Document | None:
        """Read a page; None where it has no title, no text or is in another language."""
        title, blocks = _line(page.get("title")), tuple(_blocks(page))
        if not title or not blocks:
            return None
        lang = page.get("lang")
        if lang is None:
            try:
                lang = fulltext.language(blocks)
            except BadAnswer:
                return None
        if lang not in LANGUAGES:
            return None
        aliases = page.get("aliases")
        known = map(_line, aliases) if isinstance(aliases, list) else ()
        text = "\n".join(block.text for block in blocks)
        return Document(
            source=self.name,
            url=address(page.get("url")) or f"{self._index}/_doc/{quote(identifier, safe='')}",
            title=title,
            blocks=blocks,
            lang=lang,
            revision=_line(page.get("revision")) or text_digest(text)[:12],
            retrieved_at=retrieved_at,
            tier=self._settings.tier,
            published=day(page.get("date")),
            aliases=tuple(dict.fromkeys(filter(None, known)))[:MAX_ALIASES],
        )


def question(claim: Claim, pages: int, languages: Iterable[Lang]) -> dict[str, Any] | None:
    """Return a search in the query language of OpenSearch; None for a claim without words.

    >>> from claims import read_claim
    >>> asked = question(read_claim("Lima was never founded in 1999.", lang="en"), 3, ("en",))
    >>> asked["query"]["bool"]["should"][0]["multi_match"]["query"]
    'lima founded'
    """
    words = [word for word in fulltext.claim_words(claim) if not fulltext.is_number(word)]
    named = fulltext.claim_names(claim)
    spelt = dict.fromkeys(
        name for given in named for name in (given, *sorted(names.aliases(given)))
    )
    if not words and not spelt:
        return None
    title = f"title^{TITLE:g}"
    should: list[dict[str, Any]] = []
    if words:
        fields = [title, "aliases", "text", "sections.text"]
        should.append({"multi_match": {"query": " ".join(words), "fields": fields}})
    for name in [*spelt][:MAX_NAMES]:
        wanted = {"query": name, "fields": ["title", "aliases"], "type": "phrase", "boost": NAME}
        should.append({"multi_match": wanted})
    # Pages that name no language may be in any.
    known = {"terms": {"lang": sorted(languages)}}
    unknown = {"bool": {"must_not": {"exists": {"field": "lang"}}}}
    return {
        "size": pages,
        "_source": list(_FIELDS),
        "query": {
            "bool": {
                "should": should,
                "minimum_should_match": 1,
                "filter": [{"bool": {"should": [known, unknown]}}],
            }
        },
    }


def _hits(answer: Answer) -> list[Any]:
    body = answer.json()
    if isinstance(body, dict) and body.get("timed_out") is True:
        raise BadAnswer(f"{answer.host}: the search took too long there")
    shards = body.get("_shards") if isinstance(body, dict) else None
    if isinstance(shards, dict) and shards.get("failed"):
        told = json.dumps(shards.get("failures") or "no reason given")[:200]
        raise BadAnswer(f"{answer.host}: a part of the index did not answer ({told})")
    return listed(answer, "hits", "hits")


def _blocks(page: Mapping[str, Any]) -> Iterator[Block]:
    yield from _paragraphs(page.get("text"), "")
    sections = page.get("sections")
    for section in sections if isinstance(sections, list) else ():
        if isinstance(section, dict):
            yield from _paragraphs(section.get("text"), _line(section.get("title")))


def _paragraphs(text: Any, section: str) -> Iterator[Block]:
    for paragraph in encodable(text)[:MAX_TEXT].replace("\r\n", "\n").split("\n\n"):
        if whole := _line(paragraph):
            yield Block(text=whole, section=section)


def _line(text: Any) -> str:
    return " ".join(encodable(text).replace("\0", " ").split())

"""Wikipedia, in the claim's language and in English, by the Action API.

Pages that bear a name of the claim come first, then what full-text search finds. A claim costs one
query a wiki and one request a page. Pages are read at a revision, and the link leads to it.
What this cannot see: what only the page's history, its discussion or a picture says.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import SourceError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources.action_api import MAX_BATCH, Absent, ActionApi, api_address, reading
from factcheck.sources.fulltext import claim_words
from factcheck.sources.html import list_links, read_html
from factcheck.sources.titles import name_titles, phrases, qualified_titles, search_words

log = logging.getLogger(__name__)

DEFAULT_URL = "https://{lang}.wikipedia.org/w/api.php"
#: Search results that are considered; a claim reads at most a few pages anyway.
MAX_HITS = 5
#: Other names that are kept of a page.
MAX_ALIASES = 40
#: The longest title that MediaWiki stores, in bytes of UTF-8.
MAX_TITLE_BYTES = 255

_NOT_IN_TITLES = regex.compile(r"[#<>\[\]|{}\p{C}_]+")
_QUALIFIER = regex.compile(r" \([^()]+\)$")

#: Sections that only point elsewhere.
_POINTERS = frozenset(
    {
        *("references", "notes", "citations", "external links", "see also", "further reading"),
        *("referencias", "notas", "véase también", "enlaces externos", "bibliografía"),
        *("referências", "notas e referências", "ver também", "ligações externas", "bibliografia"),
        *("सन्दर्भ", "संदर्भ", "टिप्पणी", "इन्हें भी देखें", "बाहरी कड़ियाँ", "बाहरी कड़ियां"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A page that may be read. Its revision is known if its title was asked for."""

    title: str
    page_id: int = 0
    revision: int = 0
    edited: str = ""
    aliases: tuple[str, ...] = ()
    disambiguation: bool = False
    #: The title of the same page in English.
    english: str = ""


class Wikipedia:
    """The source ``wikipedia``. Its option ``url`` is the API's address, with ``{lang}`` in it."""

    name = "wikipedia"
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")
    #: A page that names what the claim only describes leads to the page of that.
    asks_again = True

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = api_address(settings, DEFAULT_URL)
        self._http = http

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages on the claim's names and words, best first.

        Raises:
            factcheck.errors.SourceError: no page was found, and a wiki could not be asked.
        """
        asked: tuple[Lang, ...] = ("en",) if claim.lang == "en" else (claim.lang, "en")
        langs = [lang for lang in asked if lang in self._settings.languages]
        documents: list[Document] = []
        problems: list[SourceError] = []
        left = self._settings.pages
        english: tuple[str, ...] = ()
        for lang in langs:
            # One page is kept for English, which knows more subjects than the others.
            share = left - 1 if lang != langs[-1] and left > 1 else left
            if share < 1:
                break
            wiki = _Wiki(ActionApi(self._http, self._url.format(lang=lang), lang), self._settings)
            wiki.look(claim, share, english)
            documents += wiki.documents
            problems += wiki.problems
            left, english = left - wiki.spent, wiki.english
        if problems and not documents:
            raise problems[0]
        for problem in problems:
            log.info("wikipedia: went on without a page: %s", problem)
        return documents


class _Wiki:
    """What one wiki gives for one claim."""

    def __init__(self, api: ActionApi, settings: SourceSettings) -> None:
        self.documents: list[Document] = []
        self.problems: list[SourceError] = []
        #: Pages that were asked for.
        self.spent = 0
        #: English titles of the pages that bear the claim's names.
        self.english: tuple[str, ...] = ()
        self._api = api
        self._settings = settings
        self._ids: set[int] = set()
        self._revisions: set[int] = set()

    def look(self, claim: Claim, pages: int, titles: Sequence[str]) -> None:
        """Read at most ``pages`` pages.

        Args:
            claim: what the pages are to be about.
            pages: how many may be asked for.
            titles: of this wiki's pages that bear the claim's names, as another wiki links them.
        """
        try:
            waiting = self._candidates(claim, titles)
        except SourceError as problem:
            self.problems.append(problem)
            return
        while waiting and self.spent < pages:
            candidate = waiting.pop(0)
            if candidate.page_id in self._ids:
                continue
            if candidate.page_id:
                self._ids.add(candidate.page_id)
            self.spent += 1
            try:
                meant = self._read(candidate, claim)
            except Absent:
                continue
            except SourceError as problem:
                self.problems.append(problem)
                continue
            if meant:
                waiting.insert(0, meant)

    def _candidates(self, claim: Claim, titles: Sequence[str]) -> list[_Candidate]:
        own = claim.lang == self._api.lang
        # In another language the claim's names may be those of other things: only a last resort.
        qualified = qualified_titles(claim) if own and not titles else ()
        named = titles or (*qualified, *name_titles(claim))
        tried = phrases(claim) if own else ()
        found, hits = self._query([*named, *tried], search_words(claim, names_only=not own))
        # Who writes on the Bassoon King means no bassoon.
        whole = [title for title in named if title in found]
        # … but who says that a film was made of "Dracula" may mean the novel.
        longer = [title for title in whole if title not in qualified]
        bearing = [found[t] for t in whole if not any(_within(t, other) for other in longer)]
        bearing = list({page.page_id: page for page in bearing}.values())
        # New Delhi is not also Delhi.
        titled = [phrase for phrase in tried if phrase in found]
        meant = [found[p] for p in titled if not any(p != q and p in q for q in titled)]
        subjects = bearing or meant[:2]
        self.english = tuple(dict.fromkeys(page.english for page in subjects if page.english))
        if bearing:
            return [*bearing[:2], *hits[:1], *bearing[2:], *hits[1:]]
        if not meant and not hits and own and (fewer := search_words(claim, fewest=True)):
            # The wiki knows none of the names and no page has all the words.
            self.spent += 1
            _, hits = self._query((), fewer)
        return [*meant[:1], *hits[:1], *meant[1:2], *hits[1:]]

    def _query(
        self, titles: Iterable[str], words: str
    ) -> tuple[dict[str, _Candidate], list[_Candidate]]:
        """Ask for pages by title and by full text, in one request."""
        asked = {_title(title): title for title in titles}
        asked.pop("", None)
        parameters: dict[str, str] = {}
        if asked:
            parameters |= {
                "titles": "|".join([*asked][:MAX_BATCH]),
                "redirects": "1",
                "prop": "pageprops|redirects|revisions",
                "ppprop": "disambiguation",
                "rdprop": "title|fragment",
                "rdlimit": "max",
                "rvprop": "ids|timestamp",
            }
            if self._api.lang != "en":
                parameters["prop"] += "|langlinks"
                parameters |= {"lllang": "en", "lllimit": "max"}
        if words:
            parameters |= {
                "list": "search",
                "srsearch": words,
                "srwhat": "text",
                "srlimit": str(MAX_HITS),
                "srenablerewrites": "1",
                "srinfo": "",
                "srprop": "",
            }
        if not parameters:
            return {}, []
        reply = self._api.ask("query", **parameters)
        with reading(self._api.url):
            query = reply.data.get("query", {})
            pages = {page["title"]: _candidate(page) for page in query.get("pages", ())}
            moved = {
                step["from"]: step["to"]
                for kind in ("normalized", "redirects")
                for step in query.get(kind, ())
            }
            found: dict[str, _Candidate] = {}
            for title, name in asked.items():
                # Normalised, then redirected, once each: MediaWiki follows no second redirect.
                target = moved.get(title, title)
                page = pages.get(moved.get(target, target))
                if page:
                    found[name] = page
            hits = [
                _Candidate(title=str(hit["title"]), page_id=int(hit["pageid"]))
                for hit in query.get("search", ())
            ]
            known = {page.page_id: page for page in found.values()}
        return found, [known.get(hit.page_id, hit) for hit in hits]

    def _read(self, candidate: _Candidate, claim: Claim) -> _Candidate | None:
        """Read a page; return the page that the claim means if this one only lists several."""
        if candidate.revision:
            which = {"oldid": str(candidate.revision)}
        elif candidate.page_id:
            which = {"pageid": str(candidate.page_id), "redirects": "1"}
        else:
            which = {"page": candidate.title, "redirects": "1"}
        reply = self._api.ask(
            "parse",
            prop="text|revid|langlinks|properties",
            disableeditsection="1",
            disablelimitreport="1",
            disabletoc="1",
            **which,
        )
        with reading(self._api.url):
            page = reply.data["parse"]
            title, revision, markup = str(page["title"]), int(page["revid"]), str(page["text"])
            if candidate.disambiguation or "disambiguation" in page.get("properties", {}):
                return _meant(markup, title, claim)
            labels = [
                str(link["title"])
                for link in page.get("langlinks", ())
                if link["lang"] in Wikipedia.languages
            ]
        # A redirect, which search may find, has an id of its own but its target's revision.
        if revision in self._revisions:
            return None
        self._revisions.add(revision)
        blocks = read_html(markup, skip_sections=_POINTERS)
        if blocks:
            aliases = [_QUALIFIER.sub("", title), *labels, *candidate.aliases]
            self.documents.append(
                Document(
                    source=Wikipedia.name,
                    url=self._api.permalink(title, str(revision)),
                    title=title,
                    blocks=blocks,
                    lang=self._api.lang,
                    revision=str(revision),
                    retrieved_at=reply.retrieved_at,
                    tier=self._settings.tier,
                    published=candidate.edited if revision == candidate.revision else "",
                    aliases=tuple(a for a in dict.fromkeys(aliases) if a != title)[:MAX_ALIASES],
                )
            )
        return None


def _candidate(page: dict[str, Any]) -> _Candidate | None:
    """Read a page of a query; None if it is missing, or is no article."""
    if "pageid" not in page or page["ns"] != 0:
        return None
    revision = page["revisions"][0]
    return _Candidate(
        title=str(page["title"]),
        page_id=int(page["pageid"]),
        revision=int(revision["revid"]),
        edited=str(revision["timestamp"]),
        # A redirect to a section names that section's subject, not the page's.
        aliases=tuple(
            str(other["title"]) for other in page.get("redirects", ()) if not other.get("fragment")
        ),
        disambiguation="disambiguation" in page.get("pageprops", {}),
        english=str(page["langlinks"][0]["title"]) if page.get("langlinks") else "",
    )


def _meant(markup: str, title: str, claim: Claim) -> _Candidate | None:
    """Choose among the pages that a disambiguation page lists: by the claim's other words."""
    words = set(claim_words(claim)) - set(names.key(_QUALIFIER.sub("", title)).split())
    best, most = None, 0
    for link, text in list_links(markup):
        shared = len(words & set(names.key(f"{link} {text}").split()))
        if shared > most:
            best, most = _Candidate(title=link), shared
    return best


def _within(title: str, other: str) -> bool:
    """Return whether a title is a part of another's words."""
    return title != other and f" {title} " in f" {other} "


def _title(text: str) -> str:
    clean = " ".join(_NOT_IN_TITLES.sub(" ", text).split())
    return clean if len(clean.encode()) <= MAX_TITLE_BYTES else ""

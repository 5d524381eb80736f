"""Kiwix archives (ZIM files) on this machine, read through libzim: all of Wikipedia, offline.

An archive's full-text index wants every word of a question, so a claim is asked by its names and
its rarest words, with one fewer each time until pages answer; titles are looked up by the names
before that. Names are also asked as CLDR knows them in the other languages. What this cannot find:
a page in another script about a name that CLDR does not know.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import re
import threading
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

from claims.model import LANGUAGES
from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, InputError, SettingsError, SourceError
from factcheck.http import SourceHttp
from factcheck.model import Claim, Document, Lang
from factcheck.sources import fulltext, titles
from factcheck.sources.html import read_html

log = logging.getLogger(__name__)

#: Archives up to this many bytes are checked in full when opened, which takes 0.1 s. In larger
#: ones flipped bytes show only where a page no longer unpacks.
CHECKED_BYTES = 64_000_000
#: Words of one question; of more, nothing has them all.
MAX_WORDS = 6
#: A page of more bytes is left out: a list or a dump, not a text.
MAX_PAGE = 8_000_000
#: Titles looked at for one name, and how like the name one must be; see `factcheck.names`.
MAX_TITLES = 10
SAME_NAME = 0.75

LANGUAGE_CODES: Mapping[str, Lang] = MappingProxyType(
    {"eng": "en", "spa": "es", "por": "pt", "hin": "hi", **{lang: lang for lang in LANGUAGES}}
)
#: Sites whose pages stand under /wiki/, as the archive's Source or Name tells them.
_PROJECTS = "wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage"
_WIKI_SOURCE = re.compile(rf"(?:https?://)?([a-z-]+)\.(?:m\.)?({_PROJECTS})\.org(?:/.*)?")
_WIKI_NAME = re.compile(rf"({_PROJECTS})_([a-z-]+)(?:_.*)?")


class Zim:
    """Searches Kiwix archives.

    Args:
        settings: ``options["path"]`` is an archive, or a folder of archives.
        http: not used; nothing here touches the network.

    Raises:
        SettingsError: no path is given.
        InputError: there is no archive at the path.
    """

    name = "zim"

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:  # noqa: ARG002
        self.languages: tuple[Lang, ...] = settings.languages
        self._settings = settings
        given = settings.options.get("path") or ""
        if not given:
            raise SettingsError("no archive given", hint="set sources.zim.path in sources.yaml")
        path = Path(given).expanduser()
        self._paths = sorted(path.glob("*.zim")) if path.is_dir() else [path]
        if not self._paths or not self._paths[0].is_file():
            raise InputError(f"{path}: no archive there", hint="check sources.zim.path")
        # libzim's objects must not be used by two threads at once.
        self._lock = threading.Lock()
        self._archives: list[_Archive] | None = None
        self._problems: list[SourceError] = []

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the pages on the claim's names, then those that share its words.

        Raises:
            SourceError: libzim is not installed, or no archive can be read.
        """
        with self._lock:
            if self._archives is None:
                self._archives = self._open()
            if not self._archives:
                raise self._problems[0]
            nearest = sorted(
                self._archives, key=lambda archive: claim.lang not in archive.languages
            )
            in_turn = itertools.zip_longest(
                *(archive.search(claim, self._settings) for archive in nearest)
            )
            pages = (page for turn in in_turn for page in turn if page is not None)
            return tuple(itertools.islice(pages, self._settings.pages))

    def _open(self) -> list[_Archive]:
        archives: list[_Archive] = []
        for path in self._paths:
            try:
                archives.append(_Archive(path))
            except SourceError as error:
                self._problems.append(error)
        if archives:  # otherwise each search says so
            for problem in self._problems:
                log.warning("%s", problem.message)
        return archives


class _Archive:
    """One open archive. Its caller holds the lock."""

    def __init__(self, path: Path) -> None:
        try:
            # Late, because libzim is an extra: without it the other sources still work.
            from libzim.reader import Archive  # noqa: PLC0415
            from libzim.search import Searcher  # noqa: PLC0415
            from libzim.suggestion import SuggestionSearcher  # noqa: PLC0415
        except ImportError as error:
            raise SourceError(
                "libzim is not installed", hint="pip install 'factcheck-cli[zim]'"
            ) from error
        self._path = path
        with naming(path):
            self._archive = Archive(path)
            whole = path.stat().st_size > CHECKED_BYTES or self._archive.check()
            self._searcher = Searcher(self._archive) if self._archive.has_fulltext_index else None
            self._titles = SuggestionSearcher(self._archive)
            codes = self._metadata("Language").split(",")
            name, day = self._metadata("Name"), self._metadata("Date")
            self._site = site_of(self._metadata("Source"), name)
        if not whole:
            raise BadAnswer(f"{path}: the archive is damaged", hint="download it again")
        self.languages = tuple(LANGUAGE_CODES[code] for code in codes if code in LANGUAGE_CODES)
        if not self.languages:
            raise BadAnswer(
                f"{path}: the archive is in '{','.join(codes)}', which is not read here"
            )
        self._revision = " ".join(filter(None, (name, day, str(self._archive.uuid))))
        self._snapshot = midnight(day, path)

    def search(self, claim: Claim, settings: SourceSettings) -> Iterator[Document]:
        """Yield pages, best first, as they are asked for."""
        seen: set[str] = set()
        with naming(self._path):
            for path in itertools.chain(
                self._by_title(claim), self._by_words(claim, settings.pages)
            ):
                document = self._read(path, settings, seen)
                if document:
                    yield document

    def _by_title(self, claim: Claim) -> Iterator[str]:
        # Where no name was recognised, words may be a title, but only as they stand.
        named = titles.name_titles(claim)
        alike = SAME_NAME if named else 1.0
        for name in named or titles.phrases(claim):
            found: dict[str, float] = {}
            for spelling in (name, *sorted(names.aliases(name))):
                for path in self._titles.suggest(spelling).getResults(0, MAX_TITLES):
                    title = self._archive.get_entry_by_path(path).title
                    found[path] = max(found.get(path, 0.0), names.similarity(name, title))
            same = (path for path, score in found.items() if score >= alike)
            yield from sorted(same, key=lambda path: (-found[path], path))

    def _by_words(self, claim: Claim, limit: int) -> Iterator[str]:
        named, words = self._terms(claim)
        terms = (named + words)[:MAX_WORDS]
        found = False
        for count in range(len(terms), 0, -1):
            # Once pages answer, fewer words than the names only find what is about other things.
            if found and count < (len(named) or 2):
                return
            pages = self._ask(" ".join(terms[:count]), limit)
            found = found or bool(pages)
            yield from pages

    def _terms(self, claim: Claim) -> tuple[list[str], list[str]]:
        """Return the names and the words that any page has, the rarest first."""
        named: dict[str, int] = {}
        within: set[str] = set()
        for name in fulltext.claim_names(claim):
            within.update(names.tokens(name))
            spellings = {
                spelling: self._count(spelling) for spelling in (name, *names.aliases(name))
            }
            best = max(spellings, key=lambda spelling: (spellings[spelling], spelling))
            # No page has the name as a whole: its words, then.
            for term in (best,) if spellings[best] else names.tokens(name):
                named[term] = self._count(term)
        words = {
            word: self._count(word)
            for word in fulltext.claim_words(claim)
            # The number in a claim may be what is wrong with it.
            if word not in within and not fulltext.is_number(word)
        }
        return _rarest_first(named), _rarest_first(words)

    def _count(self, question: str) -> int:
        from libzim.search import Query  # noqa: PLC0415

        if self._searcher is None:
            return 0
        return int(self._searcher.search(Query().set_query(question)).getEstimatedMatches())

    def _ask(self, question: str, limit: int) -> list[str]:
        from libzim.search import Query  # noqa: PLC0415

        if self._searcher is None:
            return []
        return list(self._searcher.search(Query().set_query(question)).getResults(0, limit))

    def _read(self, path: str, settings: SourceSettings, seen: set[str]) -> Document | None:
        """Return the page at a path, unless it was seen or is no text that we read."""
        entry = self._archive.get_entry_by_path(path)
        item = entry.get_item()  # of the page that a redirect leads to
        if item.path in seen:
            return None
        seen.add(item.path)
        if not item.mimetype.startswith("text/html") or item.size > MAX_PAGE:
            return None
        blocks = read_html(bytes(item.content).decode("utf-8", "replace"))
        if not blocks:
            return None
        lang, *others = self.languages
        if others:
            try:
                lang = fulltext.language(blocks)
            except BadAnswer:
                return None
        return Document(
            source=settings.name,
            url=self._url(item.path),
            title=item.title,
            blocks=blocks,
            lang=lang,
            revision=self._revision,
            retrieved_at=self._snapshot,
            tier=settings.tier,
            aliases=(entry.title,) if entry.title != item.title else (),
        )

    def _url(self, path: str) -> str:
        if not self._site:
            return f"{self._path.resolve().as_uri()}#{urllib.parse.quote(path)}"
        # Archives in the old scheme keep articles under A/.
        page = path if self._archive.has_new_namespace_scheme else path.removeprefix("A/")
        return f"https://{self._site}/wiki/{urllib.parse.quote(page)}"

    def _metadata(self, key: str) -> str:
        if key not in self._archive.metadata_keys:
            return ""
        return bytes(self._archive.get_metadata(key)).decode("utf-8", "replace").strip()


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turn what libzim throws at a damaged archive into an error that names the file."""
    try:
        yield
    except (RuntimeError, KeyError, OSError, UnicodeError) as error:
        raise BadAnswer(f"{path}: cannot be read as a ZIM archive ({error})") from error


def _rarest_first(counts: Mapping[str, int]) -> list[str]:
    return sorted(filter(counts.get, counts), key=lambda term: (counts[term], term))


def midnight(day: str, path: Path) -> str:
    """Return the moment of an archive's date, or of its file if it has none."""
    try:
        known = date.fromisoformat(day)
    except ValueError:
        known = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    return f"{known.isoformat()}T00:00:00Z"


def site_of(source: str, name: str) -> str:
    """Return the wiki that an archive was made from, or nothing if it is not a wiki we know."""
    if match := _WIKI_SOURCE.fullmatch(source):
        return f"{match[1]}.{match[2]}.org"
    if match := _WIKI_NAME.fullmatch(name):
        return f"{match[2]}.{match[1]}.org"
    return ""

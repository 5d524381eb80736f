"""MediaWiki's XML dumps, plain or .bz2, of one part or of many -> pages and redirects.

Read with lxml: of a dump of any size only the page at hand is in memory, entities are not expanded,
and no element may be larger than a page can be. A multistream dump goes on at the stream where it
stopped; any other is unpacked from its beginning again, which takes a hundredth of reading it.
"""

from __future__ import annotations

import bz2
import functools
import re
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.model import LANGUAGES
from factcheck.errors import InputError
from factcheck.model import Lang
from factcheck.sources.corpus.page import MAX_TITLE, Page, Redirect
from factcheck.sources.corpus.readers.base import Parsed, Place, Raw, changed_at, fingerprint
from factcheck.sources.corpus.wikitext import MAX_WIKITEXT, read_wikitext

# lxml is imported where it is used: `factcheck --help` does without.
if TYPE_CHECKING:
    # lxml has no stubs.
    from lxml.etree import XMLPullParser, _Element  # type: ignore[import-untyped]

#: Bytes that are read, and that are unpacked, at once.
READ = 262_144
UNPACKED = 1_048_576
#: Bytes from the end of one page or revision to the end of the next: texts have at most two million.
MAX_BETWEEN = 33_554_432
#: Bytes within which a dump says what it is a dump of.
MAX_HEAD = 1_048_576

_DAY = re.compile(r"-(20\d\d)(\d\d)(\d\d)-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The wiki that was dumped, and when. Sent to each process."""

    lang: Lang
    #: The beginning of its pages' addresses.
    prefix: str
    #: The names of the spaces of pictures and categories.
    hidden: tuple[str, ...]
    date: str


class Dump:
    """Reads a dump of pages: pages-articles, or any other with their texts.

    Args:
        path: the file; bz2 is known by its first bytes.
        lang: the wiki's language, where the dump does not say.

    Raises:
        InputError: it is no dump, or of a wiki in a language that is not read here.
    """

    def __init__(self, path: Path, lang: Lang | None = None) -> None:
        self.path = path
        self.fingerprint = fingerprint("dump", path)
        self.total = path.stat().st_size
        with path.open("rb") as file:
            self._packed = file.read(3) == b"BZh"
        self.parse = functools.partial(_parse, site=self._site(lang))

    def raws(self, start: Place) -> Iterator[Raw]:
        """Yield the articles and redirects from a place on: a stream's offset, and pages of it."""
        from lxml.etree import XMLSyntaxError  # noqa: PLC0415

        parser = _parser()
        stream, skipped = start
        if stream:
            parser.feed(b"<mediawiki>")
        number = between = 0
        try:
            for at, begins, done, data in self._unpacked(stream):
                if begins:
                    stream, number = at, 0
                parser.feed(data)
                between += len(data)
                for _, element in parser.read_events():
                    between = 0
                    if not element.tag.endswith("page"):
                        _keep_last(element)
                        continue
                    number += 1
                    raw = None if (stream, number) <= (start[0], skipped) else _raw(element)
                    _forget(element)
                    if raw:
                        size = sum(map(len, raw))
                        yield Raw(payload=raw, after=(stream, number), done=done, size=size)
                if between > MAX_BETWEEN:
                    raise InputError(f"{self.path}: a page has more than {MAX_BETWEEN} bytes")
            parser.close()
        except (XMLSyntaxError, OSError, EOFError) as error:
            raise InputError(
                f"{self.path}: breaks off or is damaged ({error})", hint="download it again"
            ) from error

    def _unpacked(self, start: int) -> Iterator[tuple[int, bool, int, bytes]]:
        """Yield a stream's offset, whether a page begins it, the bytes read, and what they hold."""
        with self.path.open("rb") as file:
            file.seek(start)
            if not self._packed:
                while data := file.read(READ):
                    yield 0, False, file.tell(), data
                return
            rest = b""
            while True:
                at = file.tell() - len(rest)
                unpacking, first = bz2.BZ2Decompressor(), True
                while not unpacking.eof:
                    if unpacking.needs_input and not (rest := rest or file.read(READ)):
                        if first:
                            return
                        raise EOFError("the file ends within a stream")
                    data = unpacking.decompress(rest, UNPACKED)
                    rest = b""
                    begins = first and data.lstrip().startswith(b"<page>")
                    if data or unpacking.eof:
                        first = False
                        yield at, begins, file.tell(), data
                rest = unpacking.unused_data

    def _site(self, lang: Lang | None) -> Site:
        from lxml.etree import XMLSyntaxError  # noqa: PLC0415

        parser, length = _parser("siteinfo"), 0
        try:
            for _, _, _, data in self._unpacked(0):
                if b"<!DOCTYPE" in data[:MAX_HEAD] and not length:
                    raise InputError(f"{self.path}: no dump; those have no document type")
                parser.feed(data)
                length += len(data)
                for _, element in parser.read_events():
                    return self._read_site(element, lang)
                if length > MAX_HEAD:
                    break
        except (XMLSyntaxError, OSError, EOFError) as error:
            raise InputError(f"{self.path}: not a dump of MediaWiki ({error})") from error
        raise InputError(f"{self.path}: not a dump of MediaWiki: it does not say of which wiki")

    def _read_site(self, info: _Element, lang: Lang | None) -> Site:
        root = info.getparent()
        said = root.get("{http://www.w3.org/XML/1998/namespace}lang") if root is not None else None
        code = (lang or said or "").partition("-")[0]
        if code not in LANGUAGES:
            raise InputError(
                f"{self.path}: in '{code}', which is not read here",
                hint=f"languages are {', '.join(LANGUAGES)}",
            )
        try:
            base = urllib.parse.urlsplit(info.findtext("{*}base") or "")
        except ValueError as error:
            raise InputError(f"{self.path}: its address of the wiki is none ({error})") from error
        web = base.scheme in {"http", "https"} and base.netloc
        folder = base.path.rpartition("/")[0]
        day = _DAY.search(self.path.name)
        spaces = [space for space in info.iterfind("{*}namespaces/{*}namespace") if space.text]
        return Site(
            lang=code,
            prefix=f"{base.scheme}://{base.netloc}{folder}/"
            if web
            else f"{self.path.resolve().as_uri()}#",
            hidden=tuple(str(space.text) for space in spaces if space.get("key") in {"6", "14"}),
            date="-".join(day.groups()) + "T00:00:00Z" if day else changed_at(self.path),
        )


def _parser(*tags: str) -> XMLPullParser:
    from lxml.etree import XMLPullParser  # noqa: PLC0415

    names = [f"{{*}}{tag}" for tag in tags or ("page", "revision")]
    # Without huge_tree libxml2 refuses texts over ten million bytes and deep nesting.
    return XMLPullParser(
        events=("end",), tag=names, resolve_entities=False, no_network=True, huge_tree=False
    )


def _keep_last(revision: _Element) -> None:
    """Drop the revisions before this one: dumps with the whole history have very many."""
    before = revision.getprevious()
    if before is not None and before.tag == revision.tag:
        before.getparent().remove(before)


def _forget(page: _Element) -> None:
    page.clear()
    parent = page.getparent()
    while parent is not None and page.getprevious() is not None:
        del parent[0]


def _raw(page: _Element) -> tuple[str, str, str, str, str] | None:
    """Return title, redirect, revision, time and text of an article."""
    title = (page.findtext("{*}title") or "").strip()
    if not title or (page.findtext("{*}ns") or "0") != "0" or len(title) > MAX_TITLE:
        return None
    redirect = page.find("{*}redirect")
    to = "" if redirect is None else redirect.get("title") or ""
    revision = page.find("{*}revision")
    if revision is None or (revision.findtext("{*}model") or "wikitext") != "wikitext":
        return None
    text = "" if to else (revision.findtext("{*}text") or "")[:MAX_WIKITEXT]
    number = revision.findtext("{*}id") or ""
    written = revision.findtext("{*}timestamp") or ""
    return title, to, number if number.isdecimal() else "", written, text


def _parse(payload: tuple[str, str, str, str, str], *, site: Site) -> Parsed:
    title, to, revision, written, text = payload
    key = _address(site, title)
    if to:
        target = _address(site, to.partition("#")[0])
        return Parsed(entries=(Redirect(key=key, title=title, target=target, lang=site.lang),))
    blocks = read_wikitext(text, _hidden(site.hidden))
    if not blocks:
        return Parsed()
    page = Page(
        key=key,
        url=f"{key}?oldid={revision}" if revision and "?" not in key else key,
        title=title,
        lang=site.lang,
        blocks=blocks,
        revision=revision,
        date=site.date,
        published=written,
    )
    return Parsed(entries=(page,))


def _address(site: Site, title: str) -> str:
    return site.prefix + urllib.parse.quote(title.replace(" ", "_"), safe="/:(),'")


@functools.cache
def _hidden(spaces: tuple[str, ...]) -> re.Pattern[str]:
    # The English names hold in every wiki.
    every = {"File", "Image", "Category", *spaces}
    words = "|".join(re.escape(space).replace(r"\ ", "[ _]") for space in sorted(every))
    return re.compile(rf"\[\[[ \t]{{0,5}}(?:{words})[ \t]{{0,5}}:", re.IGNORECASE)

"""Kiwix archives (ZIM files), read through libzim -> pages and redirects."""

from __future__ import annotations

import functools
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadAnswer, InputError, SourceError, UnfinishedError
from factcheck.model import Lang
from factcheck.sources import fulltext
from factcheck.sources.corpus.page import MAX_TITLE, Page, Redirect
from factcheck.sources.corpus.readers.base import Parsed, Place, Raw, fingerprint
from factcheck.sources.html import read_html
from factcheck.sources.zim import LANGUAGE_CODES, MAX_PAGE, midnight, naming, site_of

#: A page's path, its title, where it leads if it is a redirect, and its markup if it is none.
Payload = tuple[str, str, str, bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The archive. Sent to each process."""

    #: The beginning of its pages' addresses.
    prefix: str
    languages: tuple[Lang, ...]
    revision: str
    date: str


class ZimReader:
    """Reads the articles of an archive, in the order of its paths.

    Args:
        path: the archive.

    Raises:
        InputError: it is no archive, or in languages that are not read here.
        UnfinishedError: libzim is not installed.
    """

    def __init__(self, path: Path) -> None:
        try:
            # Late, because libzim is an extra: the other readers do without it.
            from libzim.reader import Archive  # noqa: PLC0415
        except ImportError as error:
            raise UnfinishedError(
                "libzim is not installed", hint="pip install 'factcheck-cli[zim]'"
            ) from error
        self.path = path
        self.fingerprint = fingerprint("zim", path)
        try:
            with naming(path):
                self._archive = Archive(path)
                self.total: int = self._archive.entry_count
                origin = self._origin()
        except SourceError as error:
            raise InputError(error.message, hint=error.hint) from error
        self.parse = functools.partial(_parse, origin=origin)

    def raws(self, start: Place) -> Iterator[Raw]:
        """Yield the articles and redirects from the entry ``start[0]`` on."""
        for number in range(start[0], self.total):
            try:
                with naming(self.path):
                    payload = self._payload(number)
            except SourceError as error:
                raise InputError(error.message, hint="download it again") from error
            if payload:
                size = len(payload[3])
                yield Raw(payload=payload, after=(number + 1, 0), done=number + 1, size=size)

    def _payload(self, number: int) -> Payload | None:
        # The only way to visit the entries one after the other; libzim keeps it for that.
        entry = self._archive._get_entry_by_id(number)  # noqa: SLF001
        path = self._path(entry.path)
        if entry.is_redirect:
            target = entry.get_item()  # at the end of a chain of redirects
            if target.mimetype.startswith("text/html"):
                return path, entry.title, self._path(target.path), b""
            return None
        item = entry.get_item()
        if not item.mimetype.startswith("text/html") or item.size > MAX_PAGE:
            return None
        return path, entry.title, "", bytes(item.content)

    def _path(self, path: str) -> str:
        # Archives in the old scheme keep articles under A/.
        return path if self._archive.has_new_namespace_scheme else path.removeprefix("A/")

    def _origin(self) -> Origin:
        codes = self._metadata("Language").split(",")
        languages = tuple(LANGUAGE_CODES[code] for code in codes if code in LANGUAGE_CODES)
        if not languages:
            raise BadAnswer(f"{self.path}: in '{','.join(codes)}', which is not read here")
        name, day = self._metadata("Name"), self._metadata("Date")
        site = site_of(self._metadata("Source"), name)
        return Origin(
            prefix=f"https://{site}/wiki/" if site else f"{self.path.resolve().as_uri()}#",
            languages=languages,
            revision=" ".join(filter(None, (name, day, str(self._archive.uuid)))),
            date=midnight(day, self.path),
        )

    def _metadata(self, key: str) -> str:
        if key not in self._archive.metadata_keys:
            return ""
        return bytes(self._archive.get_metadata(key)).decode("utf-8", "replace").strip()


def _parse(payload: Payload, *, origin: Origin) -> Parsed:
    path, title, target, markup = payload
    title = title[:MAX_TITLE]
    key = _address(origin, path)
    lang, *others = origin.languages
    if target:
        leads_to = _address(origin, target)
        return Parsed(entries=(Redirect(key=key, title=title, target=leads_to, lang=lang),))
    blocks = read_html(markup.decode("utf-8", "replace"))
    if not blocks:
        return Parsed()
    if others:
        try:
            lang = fulltext.language(blocks)
        except BadAnswer as error:
            return Parsed(problem=f"{path}: {error.message}")
    page = Page(
        key=key,
        url=key,
        title=title,
        lang=lang,
        blocks=blocks,
        revision=origin.revision,
        date=origin.date,
    )
    return Parsed(entries=(page,))


def _address(origin: Origin, path: str) -> str:
    # As the pages of a dump have it, so that one page of both is one page.
    return origin.prefix + urllib.parse.quote(path.replace(" ", "_"), safe="/:(),'")

"""JSON Lines -> pages: one page a line, with ``title``, ``text`` or ``sections``, and more.

``{"title": "Nile", "text": "…", "url": "https://…", "lang": "en", "revision": "7",
"date": "2026-01-31", "aliases": ["River Nile"]}``; blank lines part paragraphs. ``sections`` is a
list of ``{"title", "text"}``, read instead of or after ``text``. Only title and text are needed.
"""

from __future__ import annotations

import functools
import json
import urllib.parse
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claims.model import LANGUAGES
from factcheck.errors import BadAnswer
from factcheck.model import Block, Lang
from factcheck.sources import fulltext
from factcheck.sources.corpus.page import MAX_ALIASES, MAX_TITLE, Page
from factcheck.sources.corpus.readers.base import Parsed, Place, Raw, changed_at, fingerprint

#: A longer line is passed over; the longest encyclopaedia articles have under a tenth of this.
MAX_LINE = 16_000_000
#: Characters of a paragraph; a longer one is cut into several.
MAX_PARAGRAPH = 20_000


class Jsonl:
    """Reads a file of JSON Lines.

    Args:
        path: the file, in UTF-8.
        lang: the language of lines that name none; ``None`` tells it from the text.
    """

    def __init__(self, path: Path, lang: Lang | None = None) -> None:
        self.path = path
        self.fingerprint = fingerprint("jsonl", path)
        self.total = path.stat().st_size
        self.parse = functools.partial(_parse, origin=_Origin(path, lang))

    def raws(self, start: Place) -> Iterator[Raw]:
        """Yield the lines."""
        at, number = start
        with self.path.open("rb") as file:
            file.seek(at)
            while line := file.readline(MAX_LINE + 1):
                number += 1
                long = len(line) > MAX_LINE
                while long and line and not line.endswith(b"\n"):
                    line = file.readline(MAX_LINE)
                at = file.tell()
                if long or line.strip():
                    payload = (number, b"" if long else line)
                    yield Raw(payload=payload, after=(at, number), done=at, size=len(line))


class _Origin:
    """What lines do not say themselves. Sent to each process."""

    def __init__(self, path: Path, lang: Lang | None) -> None:
        self.name = str(path)
        self.uri = path.resolve().as_uri()
        self.lang = lang
        self.date = changed_at(path)


def _parse(payload: tuple[int, bytes], *, origin: _Origin) -> Parsed:
    number, line = payload
    if not line:
        return Parsed(problem=f"{origin.name}:{number}: longer than {MAX_LINE} bytes")
    try:
        page = _page(json.loads(line), number, origin)
    except (ValueError, RecursionError) as error:
        return Parsed(problem=f"{origin.name}:{number}: not JSON ({error})")
    except BadAnswer as error:
        return Parsed(problem=f"{origin.name}:{number}: {error.message}")
    return Parsed(entries=(page,))


def _page(line: Any, number: int, origin: _Origin) -> Page:
    if not isinstance(line, dict):
        raise BadAnswer("not an object")
    title = _string(line, "title")[:MAX_TITLE]
    blocks = tuple(_blocks(line))
    if not title or not blocks:
        raise BadAnswer("no text" if title else "no title")
    lang = _string(line, "lang") or origin.lang or fulltext.language(blocks)
    if lang not in LANGUAGES:
        raise BadAnswer(f"'{lang}' is not read here; languages are {', '.join(LANGUAGES)}")
    url = _string(line, "url")
    if url and urllib.parse.urlsplit(url).scheme not in {"http", "https", "file"}:
        raise BadAnswer("url is not the address of a web page or a file")
    aliases = line.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise BadAnswer("aliases is not a list of texts")
    "".join(aliases).encode()  # see `_string`
    return Page(
        key=url or f"{origin.uri}#{lang}/{title}",
        url=url or f"{origin.uri}#line={number}",
        title=title,
        lang=lang,
        blocks=blocks,
        revision=_string(line, "revision"),
        date=_moment(_string(line, "date")) or origin.date,
        aliases=tuple(alias[:MAX_TITLE] for alias in aliases[:MAX_ALIASES]),
    )


def _string(line: Mapping[str, Any], key: str) -> str:
    value = line.get(key)
    if value is None:
        return ""
    if key == "revision" and isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        raise BadAnswer(f"{key} is not a text")
    value.encode()  # refuses a lone surrogate, which UTF-8 cannot write
    return value.strip()


def _blocks(line: Mapping[str, Any]) -> Iterator[Block]:
    yield from _paragraphs(_string(line, "text"), "")
    sections = line.get("sections") or []
    if not isinstance(sections, list) or not all(isinstance(one, dict) for one in sections):
        raise BadAnswer("sections is not a list of objects")
    for section in sections:
        yield from _paragraphs(_string(section, "text"), _string(section, "title"))


def _paragraphs(text: str, section: str) -> Iterator[Block]:
    for paragraph in text.replace("\r\n", "\n").split("\n\n"):
        whole = " ".join(paragraph.replace("\0", " ").split())
        for start in range(0, len(whole), MAX_PARAGRAPH):
            yield Block(text=whole[start : start + MAX_PARAGRAPH], section=section)


def _moment(day: str) -> str:
    if not day:
        return ""
    try:
        datetime.fromisoformat(day)
        known = date.fromisoformat(day[:10])
    except ValueError as error:
        raise BadAnswer(f"date '{day[:30]}' is not one as 2026-01-31") from error
    return day if day.endswith("Z") else f"{known.isoformat()}T00:00:00Z"

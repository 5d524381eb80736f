"""What readers give and the index keeps: pages, and the titles that lead to them."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, dataclass
from typing import Any

from factcheck import names
from factcheck.errors import BadAnswer
from factcheck.model import Block, Document, Lang, Tier

#: A stored page unpacks to no more bytes; an index may come from somebody else.
MAX_UNPACKED = 32_000_000
#: Letters of a title, and other titles of one page, that are kept.
MAX_TITLE = 300
MAX_ALIASES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page with its text.

    ``key`` is the same for all revisions of a page: of two pages with one key the later stays.
    ``date`` is that of the snapshot, ISO 8601 in UTC.
    """

    key: str
    url: str
    title: str
    lang: Lang
    blocks: tuple[Block, ...]
    revision: str
    date: str
    published: str = ""
    aliases: tuple[str, ...] = ()

    def document(self, source: str, tier: Tier, more_aliases: tuple[str, ...] = ()) -> Document:
        """Return the page as sources give it."""
        return Document(
            source=source,
            url=self.url,
            title=self.title,
            blocks=self.blocks,
            lang=self.lang,
            revision=self.revision,
            retrieved_at=self.date,
            tier=tier,
            published=self.published,
            aliases=tuple(dict.fromkeys((*self.aliases, *more_aliases)))[:MAX_ALIASES],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """A title under which there is another page: ``target`` is that page's key."""

    key: str
    title: str
    target: str
    lang: Lang


Entry = Page | Redirect


def title_keys(title: str) -> tuple[str, ...]:
    """Return what exact look-ups compare: the folded title, then without what tells it apart.

    >>> title_keys("Mercury (planet)")
    ('mercury planet', 'mercury')
    """
    base = title.rpartition(" (")[0] if title.endswith(")") else ""
    return tuple(dict.fromkeys(filter(None, map(names.key, (title[:MAX_TITLE], base)))))


def pack(page: Page) -> bytes:
    """Return the page as the index stores it."""
    plain = asdict(page) | {"blocks": [[b.text, b.kind, b.section] for b in page.blocks]}
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode())


def unpack(data: bytes) -> Page:
    """Read what `pack` wrote.

    Raises:
        BadAnswer: it is something else.
    """
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(data, MAX_UNPACKED)
        if not unpacking.eof:
            raise BadAnswer("a stored page is larger than pages are")
        plain: dict[str, Any] = json.loads(text)
        blocks = plain["blocks"]
        return Page(
            **plain
            | {
                "blocks": tuple(Block(text=t, kind=k, section=s) for t, k, s in blocks),
                "aliases": tuple(plain["aliases"]),
            }
        )
    except (zlib.error, ValueError, TypeError, KeyError) as error:
        raise BadAnswer(f"a stored page cannot be read ({error})") from error

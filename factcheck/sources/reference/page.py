"""What a builder hands to the store: a document and the names under which it is found."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType

import regex

from factcheck import names
from factcheck.model import Block, Document, Lang, Tier
from factcheck.sources.reference.packages import Package

NAME = "reference"


class Match(IntEnum):
    """How closely a name means the document; lower is closer."""

    TITLE = 0
    ALIAS = 1
    #: The title without what tells it from others of its name: Mercury, for Mercury (planet).
    BASE = 2
    #: A person's surname, a ruler's name without the realm, or the adjective of a country.
    PART = 3


class Use(IntEnum):
    """What a document is good for; the first of a name is offered first."""

    FACTBOOK = 0
    LEAD = 1
    ELEMENT = 2
    CONSTANT = 3
    ATLAS = 4
    CITY = 5
    HOLIDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document, its names, and whether full text should find it."""

    document: Document
    use: Use
    names: tuple[tuple[str, Match], ...]
    #: Titles to compare by sound with names in another script.
    sounds: tuple[str, ...] = ()
    searchable: bool = True
    #: Decides between documents of one name that nothing else tells apart: a city's population.
    weight: int = 0


_PARENTHESES = regex.compile(r"\s*\(([^()]*)\)\s*$")
_AFTER_COMMA = regex.compile(r",\s+(\p{Lu}[^,()]*)$")
_LANGUAGE = regex.compile(r"^(.+) language$|^[Ii]dioma (.+)$")
#: What a qualifier says of the kinds of `names.things` that fit; any other fits none of them.
_KINDS = MappingProxyType(
    {
        **dict.fromkeys(("country", "país"), ("territory",)),
        **dict.fromkeys(("planet", "planeta", "moon", "satélite"), ("body",)),
        **dict.fromkeys(("element", "elemento"), ("element",)),
        **dict.fromkeys(("statue", "picasso"), ("built", "work")),
        **dict.fromkeys(("city", "ciudad"), ("city", "place")),
    }
)


def document(
    package: Package,
    *,
    url: str,
    title: str,
    blocks: Iterable[Block],
    aliases: Iterable[str] = (),
    lang: Lang = "en",
    retrieved_at: str = "",
    published: str = "",
    revision: str = "",
) -> Document:
    """Make a document with the provenance of its package."""
    return Document(
        source=NAME,
        url=url,
        title=title,
        blocks=tuple(blocks),
        lang=lang,
        revision=revision or package.revision,
        retrieved_at=f"{retrieved_at or package.released}T00:00:00Z",
        tier=Tier.REFERENCE,
        published=published,
        aliases=tuple(sorted(set(aliases) - {names.key(title)})),
    )


def row(label: str, value: str, section: str = "") -> Block:
    """Make a ``label: value`` block."""
    return Block(text=f"{label}: {value}", kind="row", section=section)


def base_title(title: str) -> tuple[str, str]:
    """Split a title into its name and its qualifier.

    >>> base_title("Mercury (planet)"), base_title("Washington, D.C."), base_title("Paris")
    (('Mercury', 'planet'), ('Washington', 'D.C.'), ('Paris', ''))
    """
    for pattern in (_PARENTHESES, _AFTER_COMMA):
        if (found := pattern.search(title)) and found.start():
            return title[: found.start()], found.group(1)
    return title, ""


def aliases(title: str, *, kinds: Iterable[str] = ()) -> frozenset[str]:
    """Return the folded names in four languages of what a title means.

    Of a name with several meanings (Mercury) only those count that the qualifier of the title
    names, or that are of the given kinds.
    """
    base, qualifier = base_title(title)
    if language := _LANGUAGE.search(title):
        base, kinds = language.group(1) or language.group(2), ("language",)
    wanted = tuple(kinds) or _KINDS.get(qualifier.casefold(), ())
    meant = names.things(title)
    if base != title and not meant:
        meant = names.things(base) if wanted else frozenset()
    if wanted:
        meant = frozenset(thing for thing in meant if thing.partition(":")[0] in wanted)
    return frozenset().union(*(names.spellings(thing) for thing in meant))


def clean(text: str) -> str:
    """Turn a fragment of HTML into plain text on one line; the input is a package's own data.

    >>> clean("<em>Espa&ntilde;a</em>&nbsp; (Spain)<br><br>new")
    'España (Spain) new'
    """
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(lambda tag: " " if tag.group(1) else "", text))
    return " ".join(text.split())


_TAG = regex.compile(r"<(?:/?(br|p|li|ul|ol|div|h\d)\b)?[^<>]{0,300}>", regex.IGNORECASE)

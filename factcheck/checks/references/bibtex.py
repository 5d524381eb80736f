"""Reads BibTeX entries where they stand in a text, however broken the text is.

A field ends where its braces do; an entry that never closes ends with its last readable field.
Every character is read once, so that hostile nesting costs no more than its length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from factcheck.checks.references.model import Work

_ENTRY: Final = regex.compile(r"@(?P<kind>[A-Za-z]{4,20})\s{0,5}\{\s{0,5}[^,{}=\s]{0,120}\s{0,5},")
_FIELD: Final = regex.compile(r"[\s,]{0,200}(?P<name>[A-Za-z_-]{2,30})\s{0,20}=\s{0,20}")
_BARE: Final = regex.compile(r"[^,{}\s]{1,100}")
_AND: Final = regex.compile(r"\s+and\s+")
_YEAR: Final = regex.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_NOT_WORKS: Final = frozenset({"string", "comment", "preamble"})
_VENUES: Final = ("journal", "booktitle", "journaltitle")
#: How BibTeX and people write that a list of authors goes on.
GOES_ON: Final = regex.compile(
    r"(?:and\s+)?(?:others|et\.?\s+al\.?|etc\.?)\s*$|\s+et\.?\s+al\.?\s*$", regex.IGNORECASE
)


def entries(text: str) -> Iterator[tuple[Work, dict[str, str]]]:
    """Yield the entries of a text with their fields, which are in lower case and unbraced."""
    at = 0
    while match := _ENTRY.search(text, at):
        fields, end = _fields(text, match.end())
        at = max(end, match.end())
        if match["kind"].lower() in _NOT_WORKS or not fields:
            continue
        yield work(fields, text[match.start() : end], match.start()), fields


def work(fields: dict[str, str], quote: str, start: int) -> Work:
    """Make the reference that an entry's fields describe."""
    authors, more = names(fields.get("author", ""))
    year = _YEAR.search(fields.get("year", "") or fields.get("date", ""))
    return Work(
        quote=quote,
        start=start,
        end=start + len(quote),
        title=" ".join(fields.get("title", "").split()),
        authors=authors,
        more_authors=more,
        year=int(year.group()) if year else 0,
        venue=next((fields[name] for name in _VENUES if fields.get(name)), ""),
    )


def names(field: str) -> tuple[tuple[str, ...], bool]:
    """Split an author field; the second value tells whether "and others" ends it.

    >>> names("Ada Lovelace and Noether, Emmy and others")
    (('Ada Lovelace', 'Noether, Emmy'), True)
    """
    field = " ".join(field.split())
    shorter = GOES_ON.sub("", field)
    parts = tuple(part.strip(" ,") for part in _AND.split(shorter))
    return tuple(part for part in parts if part), shorter != field


def _fields(text: str, at: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while match := _FIELD.match(text, at):
        start = match.end()
        if text[start : start + 1] in {"{", '"'}:
            end = _closing(text, start)
            value = text[start + 1 : end]
            at = min(end + 1, len(text))
        elif bare := _BARE.match(text, start):
            value, at = bare.group(), bare.end()
        else:
            break
        fields.setdefault(match["name"].lower(), value)
    rest = regex.compile(r"[\s,]{0,50}\}").match(text, at)
    return fields, rest.end() if rest else at


def _closing(text: str, start: int) -> int:
    """Return where the value that opens at ``start`` closes, or the end of the text."""
    depth = 0
    quoted = text[start] == '"'
    for at in range(start + quoted, len(text)):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth <= 0 and not quoted:
                return at
        elif text[at] == '"' and quoted and depth <= 0:
            return at
    return len(text)

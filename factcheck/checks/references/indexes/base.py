"""What an index of works is, and how answers are read that may hold anything."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

import regex

from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.errors import BadAnswer
from factcheck.http import Answer

#: Rows asked for in a search; the work looked for is among the first or not there.
ROWS: Final = 10
#: Characters of a title or question that are kept.
LONGEST: Final = 400
_YEAR: Final = regex.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_TAG: Final = regex.compile(r"</?[a-zA-Z][^<>]{0,60}>")


class Index(Protocol):
    """An index of works.

    Attributes:
        name: as people know it.
        schemes: the identifiers that it can be asked for.
        registers: those that exist only if it knows them.
    """

    name: str
    schemes: frozenset[Scheme]
    registers: frozenset[Scheme]

    def record(self, identifier: Identifier) -> Record | None:
        """Return the work that an identifier belongs to, or None where the index has none.

        Raises:
            factcheck.errors.SourceError: the index could not be asked.
        """
        ...

    def search(self, work: Work) -> Sequence[Record]:
        """Return what comes nearest to a work, best first.

        Raises:
            factcheck.errors.SourceError: the index could not be asked.
        """
        ...


def objects(answer: Answer, *path: str) -> Iterator[dict[str, Any]]:
    """Yield the objects in the list at a path of a JSON answer.

    Raises:
        BadAnswer: there is no list.
    """
    value = inner(answer.json(), *path)
    if not isinstance(value, list):
        raise BadAnswer(f"{answer.host}: answered without a list of works")
    yield from (one for one in value if isinstance(one, dict))


def inner(value: Any, *path: str) -> Any:
    """Return what stands at a path of nested objects, or None."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def line(value: Any) -> str:
    """Return a value as one line without markup; of a list, the first; of anything else, ""."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    if not isinstance(value, str):
        return ""
    return " ".join(_TAG.sub("", html.unescape(value[: LONGEST * 4])).split())[:LONGEST]


def year_of(value: Any) -> int:
    """Return the year in a number or a date in words, or 0."""
    found = _YEAR.search(str(value)) if isinstance(value, str | int) else None
    return int(found.group()) if found else 0

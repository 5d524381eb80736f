"""Reading the answers of indexes, which may hold anything, and the texts that stand in them."""

from __future__ import annotations

import html
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

import regex

from factcheck.errors import BadAnswer
from factcheck.http import Answer
from factcheck.http.client import Valid

#: Characters of a title or question that are kept.
LONGEST: Final = 400
#: Characters of an abstract that are read: ten times what journals allow.
LONGEST_ABSTRACT: Final = 20_000
_YEAR: Final = regex.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)")
_TAG: Final = regex.compile(r"</?[a-zA-Z][^<>]{0,60}>")
#: What begins or ends a paragraph in JATS, which publishers write abstracts in, and in HTML.
_BREAK: Final = regex.compile(
    r"(</?(?:jats:)?(?:title|p|sec|list-item|br|h[1-6]|div|li)\b[^<>]{0,200}>)"
)
_ANY_TAG: Final = regex.compile(r"</?[a-zA-Z][^<>]{0,200}>")


def readable(read: Callable[[Answer], Iterable[object]]) -> Valid:
    """Return the ``valid`` of `SourceHttp.get` that reads an answer to its end.

    Args:
        read: yields what stands in an answer, and raises `BadAnswer` where it is of another shape.
    """

    def check(answer: Answer) -> bool:
        return bool(deque(read(answer), maxlen=1))

    return check


def require_xml(answer: Answer, root: str) -> None:
    """Insist that an answer is a whole XML document with a root of this name.

    What reads XML for its content mends what breaks off, and so takes half a list for a list.

    Raises:
        BadAnswer: it is not.
    """
    from xml.parsers import expat  # noqa: PLC0415 - only sources that answer in XML need it

    parser = expat.ParserCreate()
    begun: list[str] = []
    parser.StartElementHandler = lambda name, _: None if begun else begun.append(name)
    try:
        parser.Parse(answer.body, True)
    except (expat.ExpatError, ValueError) as error:
        raise BadAnswer(f"{answer.host}: answered XML that breaks off or is broken") from error
    if begun != [root]:
        raise BadAnswer(f"{answer.host}: answered no {root}")


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


def items(value: Any, *path: str) -> list[Any]:
    """Return the list at a path of nested objects; of anything else, an empty one."""
    found = inner(value, *path)
    return found if isinstance(found, list) else []


def line(value: Any) -> str:
    """Return a value as one line without markup; of a list, the first; of anything else, ""."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), "")
    if not isinstance(value, str):
        return ""
    return " ".join(_TAG.sub("", html.unescape(value[: LONGEST * 4])).split())[:LONGEST]


def lines(values: Iterator[Any]) -> tuple[str, ...]:
    """Return what `line` makes of each value, without the empty ones."""
    return tuple(filter(None, map(line, values)))


def year_of(value: Any) -> int:
    """Return the year in a number or a date in words, or 0."""
    found = _YEAR.search(str(value)) if isinstance(value, str | int) else None
    return int(found.group()) if found else 0


def day(*parts: Any) -> str:
    """Return a date in ISO 8601, cut to what is known; of what is no date, "".

    >>> day(2015, 3, 2), day(2015, 3), day("2015-03-02T00:00:00Z"), day(2015, 13, 1), day("soon")
    ('2015-03-02', '2015-03', '2015-03-02', '2015', '')
    """
    if len(parts) == 1 and isinstance(parts[0], str):
        found = regex.match(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)", parts[0])
        parts = tuple(int(one) for one in found.groups() if one) if found else ()
    numbers = [one for one in parts[:3] if isinstance(one, int) and not isinstance(one, bool)]
    while numbers:
        try:
            known = date(*[*numbers, 1, 1][:3]).isoformat()
        except (OverflowError, ValueError):
            numbers.pop()
        else:
            return known[: (4, 7, 10)[len(numbers) - 1]]
    return ""


def paragraphs(markup: Any) -> tuple[tuple[str, str], ...]:
    """Return the paragraphs of an abstract in JATS, HTML or plain text, each after its heading.

    >>> paragraphs("<jats:title>Methods</jats:title><jats:p>We <i>asked</i> 40 people.</jats:p>")
    (('Methods', 'We asked 40 people.'),)
    """
    if not isinstance(markup, str):
        return ()
    found: list[tuple[str, str]] = []
    heading, within = "", ""
    # Some publishers escape their markup before they put it into JATS.
    for part in _BREAK.split(html.unescape(markup[:LONGEST_ABSTRACT])):
        if tag := _BREAK.fullmatch(part):
            within = tag[0].strip("</> ").removeprefix("jats:").partition(" ")[0]
            within = "" if tag[0].startswith("</") else within
            continue
        text = " ".join(html.unescape(_ANY_TAG.sub("", part)).split())
        if text and within in {"title", "h1", "h2", "h3", "h4", "h5", "h6"}:
            heading = text.rstrip(":")
        elif text:
            found.append((heading, text))
    return tuple(found)

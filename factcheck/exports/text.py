"""Text for other tools without losing an offset: UTF-16 units, and characters they cannot hold.

A character that a format cannot hold becomes U+FFFD, one for one: it is one code point and one
UTF-16 unit, and so is every character that it stands for, so all offsets stay as they are.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

#: Half a surrogate pair: no UTF-8 and no parser holds it.
_HALVES = re.compile("[\ud800-\udfff]")
#: What XML 1.0 cannot hold, not even as a reference: https://www.w3.org/TR/xml/#charsets.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: What some readers of JSON Lines take for the end of a line though JSON allows it in strings.
_LINE_END = re.compile("[\u0085\u2028\u2029]")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")


class Utf16:
    """Turns offsets in code points into UTF-16 units, which Java and JavaScript count.

    >>> Utf16("🧪 tea").units(2)
    3
    """

    def __init__(self, text: str) -> None:
        self._pairs = [place for place, character in enumerate(text) if character > "\uffff"]

    def units(self, offset: int) -> int:
        """Return the place of a code point in UTF-16 units."""
        return offset + bisect_left(self._pairs, offset)


def whole(text: str) -> str:
    """Replace halves of surrogate pairs, so that the text can be written at all."""
    return _HALVES.sub("\ufffd", text)


def for_xml(text: str) -> str:
    r"""Replace what XML cannot hold.

    >>> for_xml("a\x00b\x1bc")
    'a�b�c'
    """
    return _NOT_XML.sub("\ufffd", text)


def json_line(value: Any, *, ascii_only: bool = False) -> str:
    r"""Write JSON on what every reader takes for one line.

    >>> json_line({"a": "दो"}, ascii_only=True)
    '{"a":"\\u0926\\u094b"}'
    """
    written = whole(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    unsafe = _NOT_ASCII if ascii_only else _LINE_END
    return unsafe.sub(lambda match: json.dumps(match[0])[1:-1], written)


def json_array(values: Iterable[Any], *, ascii_only: bool = False) -> Iterator[str]:
    """Yield the lines of a JSON array, one value a line, without holding more than one."""
    before = "["
    for value in values:
        yield before + json_line(value, ascii_only=ascii_only)
        before = ","
    yield "]" if before == "," else "[]"


def in_address(text: str, *, safe: str = "/") -> str:
    """Write a text as a part of an address; half surrogates become U+FFFD.

    >>> in_address("a b")
    'a%20b'
    """
    return quote(whole(text), safe=safe)

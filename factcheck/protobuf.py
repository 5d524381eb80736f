"""Messages of Protocol Buffers, as far as models in ONNX need them: read where they lie, and written.

A message is a row of fields, each a number and a value. The package `onnx`, which would read and write
such models, is as large as all of ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Field", "fields", "integer", "nested"]

#: How a value is written: as a whole number, or behind its length; others have 8 or 4 bytes.
_NUMBER, _LONG = 0, 2
_FIXED = {1: 8, 5: 4}
#: A number of 64 bits takes no more bytes.
_LONGEST = 10


class Field(NamedTuple):
    """A field of a message.

    ``begins`` and ``ends`` say where all of it stands, ``start`` where its value does. ``value`` is that
    of a whole number, and 0 of anything else.
    """

    number: int
    begins: int
    start: int
    ends: int
    value: int


def fields(message: memoryview, start: int, end: int) -> Iterator[Field]:
    """Yield the fields of a message that stands in a part of a file.

    Raises:
        ValueError: it is no message.
    """
    at = start
    while at < end:
        key, after = _read(message, at, end)
        kind, value = key & 7, 0
        if kind == _NUMBER:
            value, ends = _read(message, after, end)
        elif kind == _LONG:
            length, after = _read(message, after, end)
            ends = after + length
        elif kind in _FIXED:
            ends = after + _FIXED[kind]
        else:
            raise ValueError(f"no value is written as {kind} says")
        if ends > end:
            raise ValueError("a field is longer than its message")
        yield Field(key >> 3, at, after, ends, value)
        at = ends


def nested(number: int, *content: bytes) -> bytes:
    """Write a field that holds bytes, a text or a message."""
    whole = b"".join(content)
    return _written(number << 3 | _LONG) + _written(len(whole)) + whole


def integer(number: int, value: int) -> bytes:
    """Write a field that holds a whole number."""
    return _written(number << 3 | _NUMBER) + _written(value)


def _read(message: memoryview, at: int, end: int) -> tuple[int, int]:
    """Return a whole number, and where it ends."""
    value = 0
    for place in range(at, min(end, at + _LONGEST)):
        value |= (message[place] & 0x7F) << 7 * (place - at)
        if message[place] < 0x80:
            return value, place + 1
    raise ValueError("a number has no end")


def _written(value: int) -> bytes:
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)

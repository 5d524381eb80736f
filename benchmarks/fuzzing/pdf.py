"""PDFs taken apart into their objects and put together again, with every length and place right."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from benchmarks.fuzzing import pieces

#: Number -> what stands in its dictionary, and its stream if it has one.
Objects = dict[int, tuple[bytes, bytes | None]]

_OBJECT = re.compile(
    rb"(\d{1,9})\s+0\s+obj\s*<<(.*?)>>\s*(?:stream\r?\n(.*?)\r?\nendstream\s*)?endobj", re.DOTALL
)
_LENGTH = re.compile(rb"/Length\s+\d+(?:\s+\d+\s+R)?")


def taken_apart(data: bytes) -> Objects:
    """Return the objects that have a dictionary; nothing of what is no PDF."""
    return {
        int(found[1]): (_LENGTH.sub(b"", found[2]), found[3]) for found in _OBJECT.finditer(data)
    }


def written(objects: Objects) -> bytes:
    """Write a PDF whose first catalogue is its root."""
    file, places = bytearray(b"%PDF-1.7\n"), {}
    for number, (head, stream) in objects.items():
        places[number] = len(file)
        file += b"%d 0 obj\n<<" % number + head
        if stream is None:
            file += b">>\nendobj\n"
        else:
            file += b" /Length %d>>\nstream\n" % len(stream) + stream + b"\nendstream\nendobj\n"
    start = len(file)
    file += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        file += b"%d 1\n%010d 00000 n \n" % (number, place)
    roots = [number for number, (head, _) in objects.items() if b"/Catalog" in head]
    size = max(objects, default=0) + 1
    trailer = b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (size, roots[0] if roots else 1)
    return bytes(file) + trailer + b"startxref\n%d\n%%%%EOF" % start


def changed(data: bytes, bytes_of: Callable[[bytes, int], bytes], chance: random.Random) -> bytes:
    """Change an object of a PDF; lengths and places are right again afterwards."""
    objects = taken_apart(data)
    if not objects:
        return bytes_of(data, 2 * len(data) + 64)
    for _ in range(chance.choice((1, 1, 2, 3))):
        number = chance.choice([*objects])
        head, stream = objects[number]
        match chance.randrange(8):
            case 0 | 1 if stream is not None:
                objects[number] = (head, bytes_of(stream, 2 * len(stream) + 64))
            case 2 | 3 if stream is not None:
                objects[number] = (head, pieces.changed(stream, pieces.of("pdf"), chance))
            case 4:
                objects[chance.choice((number, *objects, len(objects) + 1))] = (head, stream)
            case 5:
                objects[number] = (head, objects[chance.choice([*objects])][1])
            case 6:
                objects[number] = (bytes_of(head, 2 * len(head) + 64), stream)
            case _:
                objects[number] = (pieces.changed(head, pieces.of("pdf"), chance), stream)
    return written(objects)

"""How an input is changed: by pieces that mean something to its reader, and within its structure.

Bytes changed at random seldom come past a checksum, a length or a closing bracket. So in most inputs
an archive, a PDF or JSON is taken apart, a few things in it are changed, and it is put together again.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from types import MappingProxyType

from benchmarks.fuzzing import archive, pdf, pieces, values

#: Changes bytes up to a length; libFuzzer's own, or `by_chance`.
Bytes = Callable[[bytes, int], bytes]

#: What changes the structure of a target's inputs.
_STRUCTURED: Mapping[str, Callable[[bytes, Bytes, random.Random], bytes]] = MappingProxyType(
    {
        "wire": values.changed,
        "action_api": values.changed,
        "docx_archive": archive.changed,
        "pdf": pdf.changed,
    }
)


def by_chance(chance: random.Random) -> Bytes:
    """Return what changes a few bytes without libFuzzer."""

    def change(data: bytes, most: int) -> bytes:
        changed = bytearray(data)
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((1, 1, 4, 16, 64)))
        changed[at:end] = chance.randbytes(chance.choice((0, 1, end - at)))
        return bytes(changed[:most])

    return change


def change(target: str, data: bytes, most: int, bytes_of: Bytes, chance: random.Random) -> bytes:
    """Return an input a little changed.

    Args:
        target: whose reader it is for.
        data: the input.
        most: bytes that it may have.
        bytes_of: what changes bytes.
        chance: decides what is changed.
    """
    structured = _STRUCTURED.get(target)
    if structured and chance.randrange(4):
        changed = structured(data, bytes_of, chance)
    elif chance.randrange(3) == 0:
        changed = pieces.changed(data, pieces.of(target), chance)
    else:
        changed = bytes_of(data, most)
    return changed[:most]

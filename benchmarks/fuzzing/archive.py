"""Zip archives written with what they say of their members being a lie, if it is to be one."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from benchmarks.fuzzing import pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One file of an archive, and what its headers say of it; None is the truth."""

    name: bytes
    data: bytes
    method: int = zlib.DEFLATED
    flags: int = 0
    size: int | None = None
    packed: int | None = None
    check: int | None = None
    place: int | None = None
    extra: bytes = b""


#: Members of an archive, and bytes of one, that are looked at.
_MEMBERS, _BYTES = 20, 20_000


def taken_apart(data: bytes) -> list[Member]:
    """Return the members of an archive that can be read; nothing of what is none."""
    import zipfile  # noqa: PLC0415 - a target watches it as it is imported

    members: list[Member] = []
    with contextlib.suppress(Exception), zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist()[:_MEMBERS]:
            content = b""
            # Of a member that lies, the name is kept.
            with contextlib.suppress(Exception), archive.open(info) as file:
                content = file.read(_BYTES)
            method = info.compress_type if info.compress_type in {0, 8} else 8
            name = info.filename.encode("utf-8", "replace")[:200]
            members.append(Member(name=name, data=content, method=method, flags=0))
    return members


def written(members: list[Member], comment: bytes = b"") -> bytes:
    """Write an archive: local headers with what they hold, then the directory."""
    file, directory = bytearray(), bytearray()
    for member in members:
        packed = member.data
        if member.method == zlib.DEFLATED:
            packer = zlib.compressobj(wbits=-15)
            packed = packer.compress(member.data) + packer.flush()
        check = zlib.crc32(member.data) if member.check is None else member.check
        stored = len(packed) if member.packed is None else member.packed
        size = len(member.data) if member.size is None else member.size
        place = len(file) if member.place is None else member.place
        told = (
            member.flags,
            member.method,
            0,
            33,
            *(n & 0xFFFFFFFF for n in (check, stored, size)),
        )
        lengths = (len(member.name), len(member.extra))
        file += struct.pack("<4s5H3L2H", b"PK\3\4", 20, *told, *lengths)
        file += member.name + member.extra + packed
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, *told, *lengths, 0, 0, 0, 0, place & 0xFFFFFFFF
        )
        directory += member.name + member.extra
    count = len(members)
    end = struct.pack(
        "<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(file), len(comment)
    )
    return bytes(file + directory + end + comment)


def changed(data: bytes, bytes_of: Callable[[bytes, int], bytes], chance: random.Random) -> bytes:
    """Change what members hold or what their headers say of them, and pack the archive again."""
    members = taken_apart(data)
    if not members:
        return bytes_of(data, 2 * len(data) + 64)
    for _ in range(chance.choice((1, 1, 2, 3))):
        at = chance.randrange(len(members))
        match chance.randrange(12):
            case 0:
                members.insert(chance.randrange(len(members) + 1), members[at])
            case 1 if len(members) > 1:
                del members[at]
            case 2 | 3 | 4:
                members[at] = _lying(members[at], bytes_of, chance)
            case _:
                members[at] = _holding(members[at], bytes_of, chance)
    return written(members, b"PK\5\6" if chance.randrange(20) == 0 else b"")


def _holding(
    member: Member, bytes_of: Callable[[bytes, int], bytes], chance: random.Random
) -> Member:
    if chance.randrange(2):
        return replace(member, data=bytes_of(member.data, 2 * len(member.data) + 64))
    return replace(member, data=pieces.changed(member.data, pieces.of("docx"), chance))


def _lying(
    member: Member, bytes_of: Callable[[bytes, int], bytes], chance: random.Random
) -> Member:
    lie = chance.choice((0, 1, 0xFFFF, 0xFFFFFFFF, len(member.data) + 1, 300_000_000))
    lies = (
        {"name": bytes_of(member.name, 200)},
        {"name": chance.choice((b"../a.xml", b"/", b"word/", b"word/styles.xml", b"\xff"))},
        {"size": lie},
        {"packed": lie},
        {"check": lie},
        {"place": lie},
        {"flags": chance.choice((1, 8, 0x20, 0x40, 0x800, 0x2000))},
        {"method": chance.choice((0, 8, 1, 9, 12, 14, 93, 95, 99, 0xFFFF))},
    )
    return replace(member, **chance.choice(lies))  # type: ignore[arg-type]  # each of its field's kind

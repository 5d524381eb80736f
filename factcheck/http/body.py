"""The body as it streams in: never more than the cap in memory, encoded or decoded."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from factcheck.errors import Forbidden

_GZIP = zlib.MAX_WBITS | 16


class BrokenBody(Exception):  # noqa: N818 - says what it is
    """The body is not what its headers say; the message says how, without the host."""


def read_body(chunks: Iterable[bytes], *, encoding: str, limit: int, host: str) -> bytes:
    """Join a body, decoding gzip on the way.

    Args:
        chunks: the body as it comes off the wire, transfer encoding removed.
        encoding: the content encoding; we ask for gzip and take it or none.
        limit: the most bytes that the body may have, before and after decoding.
        host: whom to name in errors.

    Raises:
        BrokenBody: gzip that is corrupt or breaks off, or an encoding that we did not ask for.
        Forbidden: more than `limit` bytes.
    """
    encoding = encoding.strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise BrokenBody(f"an encoding that was not asked for: {encoding[:40]!r}")
    unpack = _Gunzip() if encoding.endswith("gzip") else None
    parts: list[bytes] = []
    received = kept = 0
    for chunk in chunks:
        received += len(chunk)
        part = unpack.feed(chunk, limit + 1 - kept) if unpack else chunk
        kept += len(part)
        if max(received, kept) > limit:
            raise Forbidden(
                f"{host}: the answer is larger than {limit:,} bytes",
                hint="network.max_bytes in sources.yaml sets the limit",
            )
        parts.append(part)
    if unpack:
        unpack.finish()
    return b"".join(parts)


class _Gunzip:
    """gzip, one member after another, by at most as many bytes as there is room for.

    httpx's own decoder unpacks a chunk whole, whatever its size, and takes a stream that breaks
    off for a short body.
    """

    def __init__(self) -> None:
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False

    def feed(self, data: bytes, room: int) -> bytes:
        out = b""
        try:
            while data and len(out) < room:
                if self._member.eof:
                    if not data.startswith(b"\x1f\x8b"):  # padding after the last member
                        break
                    self._member = zlib.decompressobj(_GZIP)
                self._begun = True
                out += self._member.decompress(data, room - len(out))
                data = (
                    self._member.unused_data if self._member.eof else self._member.unconsumed_tail
                )
        except zlib.error as error:
            raise BrokenBody("its gzip body is corrupt") from error
        return out

    def finish(self) -> None:
        if self._begun and not self._member.eof:
            raise BrokenBody("its gzip body breaks off")

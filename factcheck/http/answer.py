"""What a host answered, and its body read as text or JSON whatever the host did to it."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from factcheck.errors import BadAnswer

#: Python also knows codecs that are no charsets (`unicode_escape`) or that take quadratic time on
#: hostile input (`punycode`, `idna`); only what pages are really written in is decoded.
_CHARSETS = re.compile(
    r"utf-8|utf-8-sig|utf-16(-[lb]e)?|utf-32(-[lb]e)?|ascii|iso8859-\d{1,2}|cp125\d|cp874|koi8-[ru]"
    r"|big5|gb2312|gbk|gb18030|shift_jis|cp932|euc_jp|euc_kr|cp949|iso2022_jp|mac-roman"
)
#: WHATWG: a page that says Latin-1 or ASCII means Windows-1252.
_AS_WINDOWS = frozenset({"ascii", "iso8859-1"})
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEADER_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
#: HTML asks for the declaration within the first 1024 bytes; XML puts it in the first line.
_META_CHARSET = re.compile(
    rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
_META_WITHIN = 1024


#: In JSON text: what may be half of a surrogate pair.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def load_json(text: str) -> Any:
    """Read JSON; half of a surrogate pair, which no file could hold, becomes U+FFFD.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deep.
    """
    value = json.loads(text)
    if _HALF.search(text):
        written = json.dumps(value, ensure_ascii=False).encode("utf-16", "surrogatepass")
        value = json.loads(written.decode("utf-16", "replace"))
    return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, decoded from its transfer and content encodings but not from its charset.

    Attributes:
        url: the final address, after redirects.
        status: the HTTP status.
        headers: those that describe the answer (``content-*``, ``etag``, ``last-modified``,
            ``link``, ``location``, ``retry-after``, ``mediawiki-api-error``), in lower case.
        body: the whole body.
        retrieved_at: when the network gave it, ISO 8601 in UTC to the second; the cache keeps it.
        found: false where whoever asked read in it that nothing was found.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    retrieved_at: str
    found: bool = True

    @property
    def host(self) -> str:
        """The host that answered, with its port where that is not the scheme's own."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    @property
    def content_type(self) -> str:
        """The media type alone, in lower case: ``text/html``."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def text(self) -> str:
        """Decode the body; bytes that its charset does not know become U+FFFD.

        The charset is that of a byte order mark, the header, or the page's own declaration, in
        this order, and otherwise UTF-8.
        """
        return self.body.decode(self._charset(), errors="replace")

    def json(self) -> Any:
        """Read the body as JSON.

        Raises:
            BadAnswer: it is no JSON: a page, an answer that breaks off, undecodable bytes.
        """
        try:
            return load_json(self.body.decode(self._charset()))
        except (ValueError, RecursionError) as error:
            head = self.body[:100].lstrip().lower()
            if not self.body.strip():
                found = "nothing"
            elif head.startswith(b"<") or self.content_type == "text/html":
                found = "a page"
            elif isinstance(error, UnicodeDecodeError):
                found = f"bytes that are not {error.encoding}"
            else:
                found = "JSON that breaks off or is broken"
            raise BadAnswer(
                f"{self.host}: answered {found} where JSON was expected",
                hint="the address in sources.yaml may be wrong, or something on the way answers"
                " in the host's place",
            ) from error

    def _charset(self) -> str:
        for mark, charset in _BOMS:
            if self.body.startswith(mark):
                return charset
        header = _HEADER_CHARSET.search(self.headers.get("content-type", ""))
        if header and (charset := charset_of(header[1])):
            return charset
        if self.content_type in {"", "text/html", "application/xhtml+xml", "text/xml"}:
            meta = _META_CHARSET.search(self.body[:_META_WITHIN])
            if meta and (charset := charset_of(meta[1].decode("ascii", "replace"))):
                return charset
        return "utf-8"


def charset_of(label: str) -> str:
    """Return Python's name for a charset label, or "" where it is none that pages are written in."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    if not _CHARSETS.fullmatch(name):
        return ""
    return "cp1252" if name in _AS_WINDOWS else name

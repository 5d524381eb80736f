"""Answers kept on disk: a second run of the same text asks nobody."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from factcheck.http.answer import Answer
from factcheck.http.store import CacheStats, Store

__all__ = ["Cache", "CacheStats", "cache_key"]

#: Part of every key: raise it when what is stored changes its form.
_FORM = 2


def cache_key(
    url: str,
    *,
    method: str = "GET",
    locale: str = "",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
) -> str:
    """Digest what was asked: method, URL, parameters in any order, locale, plain headers, body.

    Secrets are no argument, so they cannot come into a key.
    """
    parts = urlsplit(url)
    asked = [
        _FORM,
        method,
        parts.scheme,
        parts.netloc.lower(),
        parts.path or "/",
        sorted(parse_qsl(parts.query, keep_blank_values=True)),
        locale,
        sorted((name.lower(), value) for name, value in (headers or {}).items()),
    ]
    if body is not None:
        asked.append(hashlib.sha256(body).hexdigest())
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()


class Cache(Store):
    """A store of answers; see `Store`."""

    def read(self, key: str) -> Answer | None:
        """Return the answer that is stored under a key of `cache_key`, however old it is."""
        value = self.get(key)
        return _from_bytes(value) if value is not None else None

    def write(self, key: str, answer: Answer) -> None:
        """Store an answer. The caller sees to it that it is none that must not be stored."""
        self.put(key, _to_bytes(answer))


def _to_bytes(answer: Answer) -> bytes:
    """Write one line of JSON, then the body as it is: nothing that could run when it is read."""
    head = {
        "url": answer.url,
        "status": answer.status,
        "headers": dict(answer.headers),
        "retrieved_at": answer.retrieved_at,
        "sha256": hashlib.sha256(answer.body).hexdigest(),
        "found": answer.found,
    }
    return json.dumps(head).encode() + b"\n" + answer.body


def _from_bytes(value: bytes) -> Answer | None:
    """Read what `_to_bytes` wrote; None where a crash, a disk or another program changed it."""
    line, _, body = value.partition(b"\n")
    try:
        head: dict[str, Any] = json.loads(line)
        if head["sha256"] != hashlib.sha256(body).hexdigest():
            return None
        return Answer(
            url=str(head["url"]),
            status=int(head["status"]),
            headers={str(k): str(v) for k, v in head["headers"].items()},
            body=body,
            retrieved_at=str(head["retrieved_at"]),
            found=head.get("found") is not False,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

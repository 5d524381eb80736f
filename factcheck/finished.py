"""Finished reports on disk: the same answer, checked again in the same way, is read and not checked.

A report is kept under a digest of all that it depends on: the answer, prompt and language, the
options, the settings (which have no keys), our code, models and data, and what is installed beside
them. What sources said is the rest of it, and that is where reports differ:

- without a network they depend on what the cache of answers holds, so its state is in the digest;
- with one, a report is good for as long as the cache would give the same answers: until the first
  of them is too old. Where a question had no answer that the cache keeps, the report is not kept.

What depends on files of this machine or on somebody else's code is not kept: who knows when those
change. Neither is what a model of other makers judged.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import replace

from factcheck import depends, keeping, wire
from factcheck.config import Settings
from factcheck.errors import InputError
from factcheck.http import Http, Store
from factcheck.model import Report, Response
from factcheck.sources.registry import Opened

#: Part of every key: raise it when what is stored changes its form.
_FORM = 1
#: Bytes of a report that is kept, and read: a hundred times that of an answer of 200 words.
_LARGEST = 16_000_000
#: Verifiers of which the settings and our own files say all.
_VERIFIERS = frozenset({"rules", "shipped", "openai"})


class Finished(Store):
    """A store of reports."""

    def read(self, key: str, response: Response, *, now: float) -> Report | None:
        """Return the report of a response, if one is kept that is still good.

        Args:
            key: what it is kept under.
            response: what is to be checked; the report has its id and origin.
            now: seconds since the epoch.
        """
        value = self.get(key)
        report = _from_bytes(value, now) if value is not None else None
        if report is None:
            return None
        read = report.response
        same = (read.text, read.prompt, read.lang) == (
            response.text,
            response.prompt,
            response.lang,
        )
        return replace(report, response=response) if same else None

    def write(self, key: str, report: Report, *, until: float = math.inf) -> None:
        """Keep a report until a moment, in seconds since the epoch."""
        text = wire.line(report).encode(errors="surrogatepass")
        if len(text) <= _LARGEST:
            self.put(key, keeping.pack(text, until))


def _from_bytes(value: bytes, now: float) -> Report | None:
    """Read what `Finished.write` wrote; None where it is too old, or something changed it."""
    if (read := keeping.unpack(value, now=now, most=_LARGEST)) is None:
        return None
    text, _ = read
    try:
        return wire.read_report(text.decode(errors="surrogatepass"), "a kept report")
    except (ValueError, InputError):
        return None


class ReportKeeper(keeping.Keeper[Finished, Http]):
    """Reads and keeps the reports of one checker."""

    def begin(self) -> Sitting:
        """Begin to check some answers."""
        return Sitting(self, *self._named(), self._http.passing)

    def read(self, key: str, response: Response) -> Report | None:
        """Return the report that is kept under a key, if it is still good."""
        if self._store is None or self._refresh:
            return None
        return self._store.read(key, response, now=self.clock())

    def keep(self, key: str, report: Report, state: str | None, passing: int) -> None:
        """Keep a report, if what it depends on has not changed since state and count were taken."""
        if self._store is None or passing != self._http.passing:
            return
        if keeping.failed(report.statuses) or self._changed(state):
            return
        until = math.inf if self._offline else self._http.good_until
        if until > self.clock():
            self._store.write(key, report, until=until)


class Sitting:
    """Answers that are checked together: the reports of those that were checked before, and the rest."""

    def __init__(
        self, keeper: ReportKeeper, maker: str | None, state: str | None, passing: int
    ) -> None:
        self._keeper = keeper
        self._maker = maker
        self._state = state
        self._passing = passing

    def read(self, response: Response) -> Report | None:
        """Return the report of a response, if one is kept that is still good."""
        return self._keeper.read(_key(self._maker, response), response) if self._maker else None

    def keep(self, report: Report) -> None:
        """Keep a report that was made since the sitting began."""
        if self._maker:
            key = _key(self._maker, report.response)
            self._keeper.keep(key, report, self._state, self._passing)


def _key(maker: str, response: Response) -> str:
    """Return what a response's report is kept under; its id and origin do not matter."""
    parts = [maker, response.text, response.prompt, response.lang]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def made_by(settings: Settings, sources: Sequence[Opened], **options: object) -> str | None:
    """Name everything but the answer that a report depends on; None if that cannot be known.

    Args:
        settings: the effective ones, of which keys are no part.
        sources: what they open.
        options: whatever else matters; what it is shows in its `repr`.
    """
    if settings.pipelines or settings.verifier.kind not in _VERIFIERS:
        return None
    return depends.digest(_FORM, settings, sources, **options)

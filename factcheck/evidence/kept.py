"""What was found for claims, on disk: equal claims of any answers cost one search.

It is kept under a digest of all that a search depends on: what the claim says, the settings of the
sources, our code, models and data, and what is installed beside them. What sources said is the rest
of it, and there the rule is that of finished reports (`factcheck.finished`): without a network the
state of the cache of answers is in the digest, and with one what was found is good until the first
of the answers that it was made of is too old. Where a source failed, or an answer is not kept,
nothing is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Protocol

from factcheck import depends, keeping, wire
from factcheck.config import NetworkSettings, Settings, Verifier
from factcheck.evidence.search import Found
from factcheck.http import Store
from factcheck.model import Claim
from factcheck.sources.registry import Opened

#: Part of every key: raise it when what is stored changes its form.
_FORM = 1
#: Bytes of what was found that are kept, and read: a hundred times the usual.
_LARGEST = 2_000_000


class KeptEvidence(Store):
    """A store of what was found for claims."""

    def read(self, keys: Mapping[str, Claim], *, now: float) -> dict[Claim, Found]:
        """Return what is kept for claims and still good.

        Args:
            keys: what it is kept under, for each claim.
            now: seconds since the epoch.
        """
        values = self.get_many(keys)
        read = {keys[key]: _from_bytes(value, keys[key], now) for key, value in values.items()}
        return {claim: found for claim, found in read.items() if found is not None}

    def write(self, found: Mapping[str, Found]) -> None:
        """Keep what was found, under its keys."""
        packed = {key: _to_bytes(one) for key, one in found.items()}
        self.put_many({key: value for key, value in packed.items() if value})


def _to_bytes(found: Found) -> bytes:
    text = wire.found(found.evidence, found.statuses)
    return keeping.pack(text, found.until) if len(text) <= _LARGEST else b""


def _from_bytes(value: bytes, claim: Claim, now: float) -> Found | None:
    """Read what `_to_bytes` wrote; None where it is too old, or something changed it."""
    if (read := keeping.unpack(value, now=now, most=_LARGEST)) is None:
        return None
    text, until = read
    try:
        evidence, statuses = wire.read_found(text)
    except ValueError:
        return None
    return Found(claim=claim, evidence=evidence, statuses=statuses, until=until)


class Network(keeping.Network, Protocol):
    """What of `factcheck.http.Http` matters here."""

    def note_until(self, until: float) -> None:
        """Keep in mind that something was read that is good until then."""


class EvidenceKeeper(keeping.Keeper[KeptEvidence, Network]):
    """Reads and keeps what one checker finds."""

    def begin(self) -> Session:
        """Begin to search for some claims."""
        return Session(self, *self._named())

    def read(self, keys: Mapping[str, Claim]) -> dict[Claim, Found]:
        """Return what is kept for claims and still good."""
        if self._store is None or self._refresh:
            return {}
        read = self._store.read(keys, now=self.clock())
        # What is made of it is good no longer than it is.
        if read:
            self._http.note_until(min(found.until for found in read.values()))
        return read

    def keep(self, found: Mapping[str, Found], state: str | None) -> None:
        """Keep what was found, if the cache of answers has not changed since its state was taken."""
        now = self.clock()
        lasting = {key: one for key, one in found.items() if may_keep(one, now)}
        if self._store is not None and lasting and not self._changed(state):
            self._store.write(lasting)


class Session:
    """Claims that are searched for together."""

    def __init__(self, keeper: EvidenceKeeper, maker: str | None, state: str | None) -> None:
        self._keeper = keeper
        self._maker = maker
        self._state = state

    def read(self, claims: Iterable[Claim]) -> dict[Claim, Found]:
        """Return what is kept for claims and still good."""
        if not self._maker:
            return {}
        return self._keeper.read({_key(self._maker, claim): claim for claim in claims})

    def keep(self, found: Mapping[Claim, Found]) -> None:
        """Keep what was found for claims since the session began."""
        if self._maker and found:
            keyed = {_key(self._maker, claim): one for claim, one in found.items()}
            self._keeper.keep(keyed, self._state)


def may_keep(found: Found, now: float) -> bool:
    """Tell whether another search would find the same, from now on for a while."""
    return found.until > now and not keeping.failed(found.statuses)


def _key(maker: str, claim: Claim) -> str:
    return hashlib.sha256(json.dumps([maker, wire.plain(claim)]).encode()).hexdigest()


def made_by(settings: Settings, sources: Sequence[Opened], *, offline: bool) -> str | None:
    """Name everything but the claim that a search depends on; None if that cannot be known."""
    # The rest says how fast it is found, and what is made of it.
    searching = replace(
        settings,
        sources=tuple(
            replace(one, policy=replace(one.policy, pace=0.0, concurrency=0, cost=0.0))
            for one in settings.sources
        ),
        network=NetworkSettings(max_bytes=settings.network.max_bytes),
        verifier=Verifier(),
        pipelines=MappingProxyType({}),
        cache_megabytes=0,
        keep_reports=True,
        keep_evidence=True,
        look_up_references=False,
        digest="",
    )
    return depends.digest(_FORM, searching, sources, offline=offline)

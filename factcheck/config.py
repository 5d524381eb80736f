"""``sources.yaml`` -> `Settings`, with errors that name the key and the nearest right spelling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from factcheck.model import Lang, Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSettings:
    """How the one HTTP client behaves."""

    timeout: float = 20.0
    connect_timeout: float = 1.5
    max_bytes: int = 8_000_000
    retries: int = 3
    #: The operator's own address for the User-Agent; empty if they gave none.
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The manners of one source towards its hosts."""

    source: str
    #: Seconds for which the cache answers.
    ttl: float = 7 * 86_400.0
    #: Requests a second and at once, for each host.
    pace: float = 3.0
    concurrency: int = 3
    #: Whether loopback and private addresses may be asked.
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSettings:
    """The part of ``sources.yaml`` that one source reads."""

    name: str
    tier: Tier = Tier.REFERENCE
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")
    #: How many documents one claim may cost.
    pages: int = 3
    #: The key itself, read from the environment variable that the settings name; never written.
    key: str = field(default="", repr=False)
    #: What only this source understands: ``url``, ``path`` and the like.
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

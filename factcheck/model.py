"""The values that the stages hand on: Response -> Claim -> Evidence -> Verdict -> Report.

Frozen, slotted, keyword-only. Field names are public: `factcheck.wire` writes them as they stand.
Nothing here depends on the clock but ``retrieved_at``, so the same input gives the same report.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from types import MappingProxyType

from claims.model import (
    LANGUAGES,
    Bound,
    Claim,
    Entity,
    EntityKind,
    Kind,
    Lang,
    Quantity,
    QuantityKind,
)
from factcheck.errors import State

__all__ = [
    "LANGUAGES",
    "Block",
    "Bound",
    "Claim",
    "Document",
    "Entity",
    "EntityKind",
    "Evidence",
    "Flag",
    "Kind",
    "Label",
    "Lang",
    "MadeWith",
    "Passage",
    "Quantity",
    "QuantityKind",
    "Reason",
    "Report",
    "Response",
    "SourceStatus",
    "Stance",
    "State",
    "Tier",
    "Verdict",
    "content_id",
    "text_digest",
]

SCHEMA_VERSION = "1.0"


class Label(StrEnum):
    """A verdict. `NOT_CHECKED` is for statements that are not worth checking."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    NOT_CHECKED = "not_checked"


class Stance(StrEnum):
    """What one piece of evidence says of the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    NEUTRAL = "neutral"


class Tier(IntEnum):
    """How far a source is from the thing itself; lower is better."""

    PRIMARY = 1
    REFERENCE = 2
    REPORTING = 3
    INTERESTED = 4
    UNATTRIBUTED = 5


def content_id(prefix: str, *parts: str) -> str:
    """Make an id from content, so that two runs over one input diff cleanly.

    >>> content_id("c", "The sky is blue.", "0")
    'c-a311459c8a48'
    """
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:12]}"


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """The answer under test. ``origin`` is where it was read: a file name, "-", or a batch line."""

    id: str
    text: str
    lang: Lang
    origin: str = ""
    prompt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or one row of an infobox or table as ``label: value``."""

    text: str
    kind: str = "prose"
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page as a source returns it, before it is cut into passages.

    ``url`` leads to exactly the revision that was read where the source has revisions.
    ``retrieved_at`` is ISO 8601 in UTC: when the network gave it (kept by the cache), or the date
    of the snapshot for local sources.
    """

    source: str
    url: str
    title: str
    blocks: tuple[Block, ...]
    lang: Lang
    revision: str
    retrieved_at: str
    tier: Tier
    published: str = ""
    #: Other names of the page's subject: redirects, labels in other languages.
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence with its neighbours, or a labelled row, and where it was read."""

    source: str
    url: str
    title: str
    text: str
    lang: Lang
    revision: str
    retrieved_at: str
    #: SHA-256 of ``text`` in UTF-8, hexadecimal.
    sha256: str
    tier: Tier
    published: str = ""
    section: str = ""
    kind: str = "prose"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Passage):
    """A passage read for one claim. ``text[start:end] == quote``, word for word."""

    id: str
    claim_id: str
    quote: str
    start: int
    end: int
    stance: Stance = Stance.NEUTRAL
    scores: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One step towards a verdict.

    ``detail`` is a sentence for people; ``values`` is what was compared with what.
    """

    rule: str
    effect: Stance
    detail: str
    evidence_ids: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the tool suggests for one claim; a person decides."""

    claim_id: str
    label: Label
    confidence: float
    reasons: tuple[Reason, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    error_type: str = ""
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """How one source fared for one claim: "could not look" is never "found nothing"."""

    claim_id: str
    source: str
    state: State
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something about the whole response that the evaluator should know."""

    rule: str
    detail: str
    claim_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeWith:
    """What produced the report, so that another can produce it again."""

    factcheck: str
    verifier: str
    settings: str
    sources: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pipelines: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    #: A digest of what compared claims and passages by meaning; empty where nothing did.
    encoder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything about one response. Verdicts stand in the order of the claims, one each."""

    response: Response
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...]
    verdicts: tuple[Verdict, ...]
    statuses: tuple[SourceStatus, ...]
    flags: tuple[Flag, ...]
    made_with: MadeWith
    schema_version: str = SCHEMA_VERSION

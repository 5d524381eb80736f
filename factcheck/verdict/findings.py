"""What one passage says of one claim, part by part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from factcheck.model import Evidence, Stance

#: The part that is the whole claim, when it was read as words rather than as facts.
WHOLE = "whole"
#: The part that is what no fact of the claim accounts for.
REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One passage's word on one part of a claim.

    ``typed`` findings read the same property on both sides; the others compare words.
    ``correction`` is what the source states instead. ``by_model`` findings are a model's reading,
    with its probability; ``named`` ones support by a passage with every value and word of the
    claim, and neutral ones say why the reading is not followed. ``when`` is the year of a value that
    changes from year to year, 0 where the passage names none.
    """

    part: str
    stance: Stance
    rule: str
    detail: str
    sentence: tuple[int, int]
    typed: bool = False
    by_model: bool = False
    probability: float = 0.0
    named: bool = False
    error: str = ""
    correction: str = ""
    when: int = 0
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All findings of one passage; ``namesake`` ones are about another thing and say nothing."""

    evidence: Evidence
    findings: tuple[Finding, ...] = ()
    namesake: bool = False

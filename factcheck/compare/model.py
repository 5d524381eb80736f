"""The values of a comparison; `factcheck.wire` writes them as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Claim, Evidence, Lang, Verdict


class Effect(StrEnum):
    """What one thing does to the answer that it is found in."""

    REFUTED = "refuted"
    #: A check that computes failed, and no claim tells of it.
    CHECK_FAILED = "check_failed"
    #: A verified claim of another answer contradicts it, and evidence on it is lacking.
    CONTESTED = "contested"
    FLAGGED = "flagged"
    #: Verified, and not every answer says so.
    SUPPORTED = "supported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """One thing that sets an answer apart, with what shows it.

    ``points`` is what it adds to the answer's points: negative for what is wrong.
    """

    effect: Effect
    answer: str
    claim_id: str
    text: str
    points: float
    severity: str = ""
    #: The answers that do not state what is verified.
    lacking: tuple[str, ...] = ()
    #: The sentence that decides, its address and the title of its page; empty for computations.
    quote: str = ""
    url: str = ""
    title: str = ""
    #: What was computed, or what a flag says.
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one answer fares. Counts are of distinct facts: what is said twice counts once."""

    #: "A", "B", … in the order given.
    name: str
    response_id: str
    origin: str
    #: From 1; equal ranks are ties.
    rank: int
    points: float
    supported: int
    #: Severity -> how many refuted facts of it.
    refuted: Mapping[str, int]
    contested: int
    unverified: int
    checks_failed: int
    #: Share of all verified facts of the compared answers that this one states.
    coverage: float
    flags: tuple[str, ...]
    deciding: tuple[Deciding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Claims of two answers that cannot both be true; ``right`` names the verified one, if any."""

    answers: tuple[str, str]
    claim_ids: tuple[str, str]
    texts: tuple[str, str]
    right: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One answer against another: 3 the first is much better … 0 tie … -3 the second is."""

    answers: tuple[str, str]
    response_ids: tuple[str, str]
    strength: int
    #: The same in words: "A much better", "A better", "A slightly better", "tie", …
    preference: str
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All of it. Pairs stand in the order of the answers: A and B, A and C, B and C."""

    id: str
    lang: Lang
    prompt: str
    answers: tuple[Standing, ...]
    pairs: tuple[Pair, ...]
    disagreements: tuple[Disagreement, ...]
    #: "nothing_to_compare", "different_prompts", "different_languages", "could_not_look".
    flags: tuple[str, ...]
    #: SHA-256 of the guidelines whose weights were used, hexadecimal.
    guidelines: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A claim of one answer with its verdict, and what a person decided if that is known."""

    answer: int
    claim: Claim
    verdict: Verdict
    #: What the verdict cites first.
    evidence: Evidence | None = None
    #: The severity that a person gave, or that the tool assumes; "" where nothing is refuted.
    severity: str = ""

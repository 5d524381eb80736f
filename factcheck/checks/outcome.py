"""How a computation came out, and the finding that it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checks.masked import Reading
from factcheck.checks.model import Finding
from factcheck.checks.settling import settled
from factcheck.model import Claim, Label

__all__ = ["Outcome", "finding", "finding_of_claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was computed for ``plain[start:end]`` of a sentence, in words for people.

    ``correction`` is what should stand there instead; empty where it is right. ``proves`` is as in
    `Finding`.
    """

    right: bool
    detail: str
    start: int
    end: int
    correction: str = ""
    proves: bool = False


def finding(
    outcome: Outcome, reading: Reading, claims: Sequence[Claim], *, check: str, error_type: str
) -> Finding:
    """Place an outcome in the response."""
    start, end = reading.span(outcome.start, outcome.end)
    whole = reading.located.sentence
    label = Label.SUPPORTED if outcome.right else Label.REFUTED
    return Finding(
        check=check,
        label=label,
        detail=outcome.detail,
        quote=whole.quote[start - whole.start : end - whole.start],
        start=start,
        end=end,
        claim_id=settled(claims, start, end, label),
        correction=outcome.correction,
        error_type="" if outcome.right else error_type,
        proves=outcome.proves,
    )


def finding_of_claim(outcome: Outcome, claim: Claim, *, check: str, error_type: str) -> Finding:
    """Place an outcome on a claim, from whose own text it was computed."""
    return Finding(
        check=check,
        label=Label.SUPPORTED if outcome.right else Label.REFUTED,
        detail=outcome.detail,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        claim_id=claim.id,
        correction=outcome.correction,
        error_type="" if outcome.right else error_type,
        proves=outcome.proves,
    )

"""What a check found in a response."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One computed verdict on a stretch of the response, ``text[start:end] == quote``.

    ``label`` is ``supported``, ``refuted``, ``conflicting`` or ``not_enough_evidence``. ``detail``
    writes the computation out for people: "17 × 24 = 408, not 418". ``claim_id`` is the claim whose
    truth it settles; "" where it concerns the response and no single claim.
    """

    check: str
    label: Label
    detail: str
    quote: str
    start: int
    end: int
    claim_id: str = ""
    correction: str = ""
    error_type: str = ""
    #: Whether a calendar alone makes it true, whatever its check: a weekday, a leap year.
    proves: bool = False
    #: The passages that it was read from, where it was.
    evidence_ids: tuple[str, ...] = ()

"""Which claim a computed finding decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from factcheck.model import Claim, Label

#: A finding that holds supports a claim only where it covers so much of its letters and digits:
#: "Ada, born in 1815, computed that 2 + 2 = 4" is not proven by its sum.
LEAST_COVER: Final = 0.7
_SAID: Final = regex.compile(r"[\p{L}\p{M}\p{N}]")


def settled(claims: Sequence[Claim], start: int, end: int, label: Label) -> str:
    """Return the id of the claim whose truth a finding on ``text[start:end]`` settles, or "".

    A part that is wrong makes the smallest claim around it wrong; a part that is right makes a claim
    right only if there is hardly anything else in it. Where what was computed reaches over several
    claims ("… on 1 January 1901, which was a Tuesday") it settles the last that begins in it, as
    that adds the statement to what was said before.
    """
    around = [claim for claim in claims if claim.start <= start and end <= claim.end]
    if not around:
        return _last_begun(claims, start, end, label)
    claim = min(around, key=lambda candidate: candidate.end - candidate.start)
    if label is Label.REFUTED:
        return claim.id
    quote = claim.quote
    inside = len(_SAID.findall(quote[start - claim.start : end - claim.start]))
    whole = len(_SAID.findall(quote))
    return claim.id if whole and inside >= LEAST_COVER * whole else ""


def _last_begun(claims: Sequence[Claim], start: int, end: int, label: Label) -> str:
    begun = [claim for claim in claims if start < claim.start < end]
    if not begun:
        return ""
    claim = max(begun, key=lambda candidate: (candidate.start, -candidate.end))
    return claim.id if label is Label.REFUTED or claim.end <= end else ""

"""How sure a verdict is: the one place where confidence is computed.

What the rules read gets figures that order verdicts by how surely they were read; they are not
probabilities, and wait for calibration on labelled claims. What a model read gets its own calibrated
probability. A table of calibration belongs here, between `_raw` and `of`.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Label, Tier
from factcheck.verdict.findings import Assessment, Finding

TYPED = 0.9
BY_WORDS = 0.75
#: Added for each further independent source, and taken for each tier below reference works.
AGAIN = 0.03
TIER_STEP = 0.05
CONFLICTING = 0.5
UNDECIDED = 0.3
#: A verdict that decides is never less or more sure than this.
LEAST, SURE = 0.5, 0.98

Voice = tuple[Assessment, Finding]


def of(label: Label, voices: Sequence[Voice]) -> float:
    """Return the confidence, 0 to 1 and rounded to 0.01, of a label on what decided it."""
    if label is Label.NOT_CHECKED:
        return 0.0
    if label is Label.NOT_ENOUGH_EVIDENCE:
        return UNDECIDED
    if label is Label.CONFLICTING:
        return CONFLICTING
    return round(min(SURE, max(LEAST, _raw(voices))), 2)


def _raw(voices: Sequence[Voice]) -> float:
    read = [finding.probability for _, finding in voices if finding.by_model]
    if read:
        return max(read)
    tier, worded = min((int(one.evidence.tier), not finding.typed) for one, finding in voices)
    base = BY_WORDS if worded else TYPED
    sources = {one.evidence.source for one, _ in voices}
    below = max(0, tier - int(Tier.REFERENCE))
    return base - TIER_STEP * below + AGAIN * (len(sources) - 1)


def short(probability: float) -> str:
    """Write a probability for people.

    >>> short(0.931), short(0.9999)
    ('.93', '.99')
    """
    return f"{min(probability, 0.99):.2f}".removeprefix("0")

"""Verdicts: what the evidence says of a claim, with a reason for each step.

Rules read facts, numbers, names and words on both sides and decide where they can; what they leave
open a model may decide, within what the rules let it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.model import Label, Verdict
from factcheck.verdict.entailment import Entailment, Scores, TextPair, load
from factcheck.verdict.judging import judge, judge_all

__all__ = ["Entailment", "Scores", "TextPair", "judge", "judge_all", "load", "scores"]


def scores(verdict: Verdict) -> Mapping[str, float]:
    """Return three scores that sum to 1 and of which the highest is the label's.

    A conflict gives support and refutation the same.
    """
    sure = verdict.confidence
    if verdict.label is Label.SUPPORTED:
        refuted = round((1 - sure) / 4, 4)
        return _three(sure, refuted)
    if verdict.label is Label.REFUTED:
        supported = round((1 - sure) / 4, 4)
        return _three(supported, sure)
    if verdict.label is Label.CONFLICTING:
        return _three(0.45, 0.45)
    return _three(0.1, 0.1)


def _three(supported: float, refuted: float) -> Mapping[str, float]:
    rest = round(1 - supported - refuted, 4)
    return MappingProxyType(
        {"supported": supported, "refuted": refuted, "not_enough_evidence": rest}
    )

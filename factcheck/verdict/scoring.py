"""A verdict as three scores that sum to 1, for curves, rankings and thresholds of one's own.

A label says what may be relied on; below its bar a model's reading decides nothing. But that it leaned one
way is worth knowing to who ranks pairs by it, so the scores of a claim that is left open keep the order
of the model's probabilities: the highest is ``not_enough_evidence``, and the others grow with what the
model said of the passages. What the rules decide is scored by its confidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Verdict
from factcheck.verdict.entailment.model import Entailment, Scores
from factcheck.verdict.judging import Judged
from factcheck.verdict.rules import read
from factcheck.verdict.weighing.pairing import pair

#: The scores of a conflict's two sides.
_SIDES = 0.45
#: What each side of a claim is given where no model reads, so that its three scores are a label's.
_NO_SIDE = 0.1
#: Decimals of a score, as many as of the model's.
_DECIMALS = 4
#: What a score of a side stays below "not enough evidence" by, where that is the label.
_LESS = 0.001


def score_all(
    cases: Sequence[tuple[Claim, Judged]], entailment: Entailment | None = None
) -> list[Mapping[str, float]]:
    """Return the scores of claims that were judged, in order.

    Passages that the model was not asked about when the claim was judged are read here, in one call:
    the label did not depend on them, the scores do.

    Args:
        cases: each claim with its verdict and evidence, as `factcheck.verdict.judge_all` returns them.
        entailment: the model that judged them, if any.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    open_ = [
        (place, claim, passage)
        for place, (claim, (verdict, passages)) in enumerate(cases)
        if entailment is not None and verdict.label is Label.NOT_ENOUGH_EVIDENCE
        for passage in passages
        if _kept(passage) is None
    ]
    readings = {place: read(claim) for place, claim, _ in open_}
    pairs = [pair(readings[place], passage) for place, _, passage in open_]
    asked: list[list[tuple[float, float]]] = [
        [sides for one in passages if (sides := _kept(one)) is not None]
        for _, (_, passages) in cases
    ]
    if entailment is not None and pairs:
        found: Sequence[Scores] = entailment.score(pairs)
        for (place, _, _), one in zip(open_, found, strict=True):
            asked[place].append((one.supported, one.refuted))
    return [scores(verdict, sides) for (_, (verdict, _)), sides in zip(cases, asked, strict=True)]


def scores(verdict: Verdict, sides: Sequence[tuple[float, float]] = ()) -> Mapping[str, float]:
    """Return three scores that sum to 1 and of which the highest is the label's.

    Args:
        verdict: of the claim; a conflict gives support and refutation the same.
        sides: for each passage, how probably it supports and refutes the claim, by a model.
    """
    supported = max((one for one, _ in sides), default=0.0)
    refuted = max((other for _, other in sides), default=0.0)
    sure = verdict.confidence
    match verdict.label:
        case Label.SUPPORTED:
            return _three(sure, _left(sure, refuted))
        case Label.REFUTED:
            return _three(_left(sure, supported), sure)
        case Label.CONFLICTING:
            return _three(_SIDES, _SIDES)
    if not sides:
        return _three(_NO_SIDE, _NO_SIDE)
    # As they are while "not enough evidence" is the highest; from there on drawn together, in order.
    whole = max(1.0, supported + refuted + max(supported, refuted) + _LESS)
    return _three(supported / whole, refuted / whole)


def _left(sure: float, other: float) -> float:
    """Return the score of the side that a verdict is not, in what its confidence leaves."""
    return min(other, (1 - sure) / 2) if other else (1 - sure) / 4


def _kept(passage: Evidence) -> tuple[float, float] | None:
    """Return how probably a passage supports and refutes its claim, where a model read it."""
    if "entailment_supported" not in passage.scores:
        return None
    return passage.scores["entailment_supported"], passage.scores["entailment_refuted"]


def _three(supported: float, refuted: float) -> Mapping[str, float]:
    supported, refuted = round(supported, _DECIMALS), round(refuted, _DECIMALS)
    return MappingProxyType(
        {
            "supported": supported,
            "refuted": refuted,
            "not_enough_evidence": round(1 - supported - refuted, _DECIMALS),
        }
    )


__all__ = ["score_all", "scores"]

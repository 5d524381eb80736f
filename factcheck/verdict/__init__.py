"""Verdicts: what the evidence says of a claim, with a reason for each step.

Rules read facts, numbers, names and words on both sides and decide where they can; what they leave
open a model may decide, within what the rules let it.
"""

from __future__ import annotations

from factcheck.verdict.entailment import Entailment, Scores, TextPair, load
from factcheck.verdict.judging import judge, judge_all
from factcheck.verdict.scoring import score_all, scores

__all__ = ["Entailment", "Scores", "TextPair", "judge", "judge_all", "load", "score_all", "scores"]

"""Verdicts: what the evidence says of a claim, by rules, with a reason for each step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Stance, Verdict
from factcheck.verdict.combine import combine
from factcheck.verdict.entailment import Entailment, Scores, TextPair, load
from factcheck.verdict.findings import REST, Assessment, Finding
from factcheck.verdict.rules import assess, read

__all__ = ["Entailment", "Scores", "TextPair", "judge", "load", "scores"]


def judge(
    claim: Claim, evidence: Sequence[Evidence], entailment: Entailment | None = None
) -> tuple[Verdict, tuple[Evidence, ...]]:
    """Decide one claim on its evidence.

    Returns the verdict and the evidence in the order given, each with its stance and, where a
    sentence of it decided something, with that sentence as its quote. Pure and deterministic; the
    order of the evidence changes nothing of the verdict.
    """
    if not claim.checkworthy:
        return combine(claim, ()), tuple(evidence)
    reading = read(claim)
    assessments = [assess(reading, passage) for passage in evidence]
    parts = reading.parts | ({REST} if reading.parts and reading.rest else frozenset())
    model = None
    scored: Sequence[Scores] = ()
    if entailment is not None and evidence:
        scored = entailment.score(
            [
                TextPair(
                    passage=passage.text,
                    claim=claim.text,
                    passage_lang=passage.lang,
                    claim_lang=claim.lang,
                )
                for passage in evidence
            ]
        )
        model = (entailment.name, scored)
    verdict = combine(claim, assessments, parts, said=reading.said, model=model)
    marked = [_marked(assessment) for assessment in assessments]
    if scored:
        marked = [_scored(passage, one) for passage, one in zip(marked, scored, strict=True)]
    return verdict, tuple(marked)


def _marked(assessment: Assessment) -> Evidence:
    """Set the stance and the deciding sentence of a passage."""
    deciding = _deciding(assessment.findings)
    passage = assessment.evidence
    if deciding is None:
        return replace(passage, stance=Stance.NEUTRAL)
    start, end = deciding.sentence
    signed = 1.0 if deciding.stance is Stance.SUPPORTS else -1.0
    return replace(
        passage,
        stance=deciding.stance,
        quote=passage.text[start:end],
        start=start,
        end=end,
        scores=MappingProxyType({**passage.scores, "rules": signed}),
    )


def _deciding(findings: Sequence[Finding]) -> Finding | None:
    refuting = [finding for finding in findings if finding.stance is Stance.REFUTES]
    ranked = sorted(refuting or findings, key=lambda finding: (not finding.typed, finding.part))
    return ranked[0] if ranked else None


def _scored(passage: Evidence, one: Scores) -> Evidence:
    model = {"entailment_supported": one.supported, "entailment_refuted": one.refuted}
    return replace(passage, scores=MappingProxyType({**passage.scores, **model}))


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

"""Assessed passages -> one verdict: pure, independent of order, and monotone.

Monotone: adding passages that support a claim never makes it refuted.

How it decides
- A claim is supported when each of its parts is, or when one sentence says all of it.
- One contradiction by a better tier, or by a typed reading where the support only has its words,
  outweighs the support; at par the verdict is `conflicting` and cites both.
- Near-duplicates count once. Tiers 4 and 5 alone never decide. Silence never refutes.

What it cannot see: whether two sources copied from a third in other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Reason, Stance, Tier, Verdict
from factcheck.names import tokens
from factcheck.verdict.entailment.model import Scores
from factcheck.verdict.findings import WHOLE, Assessment, Finding

# Confidence: heuristics that order verdicts by how surely they were read, not probabilities. They
# wait for calibration on labelled claims.
TYPED = 0.9
BY_WORDS = 0.75
#: Added for each further independent source, and taken for each tier below reference works.
AGAIN = 0.03
TIER_STEP = 0.05
CONFLICTING = 0.5
UNDECIDED = 0.3
SURE = 0.98
#: What a model's probability must reach to decide where the rules do not.
MODEL_DECIDES = 0.9
#: Two texts with this share of words in common are one text.
DUPLICATE = 0.9

NO_EVIDENCE = "no_evidence"
NOT_CHECKWORTHY = "not_checkworthy"
NOT_DECIDED = "not_decided"
PARTLY_STATED = "partly_stated"
WEAK_SOURCE = "weak_source"
ENTAILMENT = "entailment"

_Voice = tuple[Assessment, Finding]


def combine(
    claim: Claim,
    assessments: Iterable[Assessment],
    parts: frozenset[str] = frozenset(),
    *,
    said: Mapping[str, str] = MappingProxyType({}),
    model: tuple[str, Sequence[Scores]] | None = None,
) -> Verdict:
    """Weigh what the passages say of a claim.

    Args:
        claim: the claim.
        assessments: what each passage says of it.
        parts: the parts that must all be supported where no sentence supports the whole.
        said: how to speak of each part to people.
        model: an entailment model's name and its scores, one for each assessment in order.
    """
    if not claim.checkworthy:
        reason = Reason(rule=NOT_CHECKWORTHY, effect=Stance.NEUTRAL, detail=claim.reason)
        return Verdict(
            claim_id=claim.id, label=Label.NOT_CHECKED, confidence=0.0, reasons=(reason,)
        )
    pairs = _paired(assessments, model)
    if not pairs:
        reason = Reason(
            rule=NO_EVIDENCE, effect=Stance.NEUTRAL, detail="No source gave a passage about this."
        )
        return _undecided(claim, (reason,))
    voices = _unique([(a, f) for a, _ in pairs for f in a.findings])
    strong = [voice for voice in voices if voice[0].evidence.tier <= Tier.REPORTING]
    refuting = [voice for voice in strong if voice[1].stance is Stance.REFUTES]
    supporting = [voice for voice in strong if voice[1].stance is Stance.SUPPORTS]
    verdict = _decide(claim, parts, refuting, supporting)
    if verdict is None:
        verdict = _by_model(claim, pairs, model) if model else None
    if verdict is None:
        verdict = _undecided(claim, _why_not(voices, strong, supporting, parts, said))
    return verdict


def _paired(
    assessments: Iterable[Assessment], model: tuple[str, Sequence[Scores]] | None
) -> list[tuple[Assessment, Scores | None]]:
    listed = list(assessments)
    scores: Sequence[Scores | None] = model[1] if model else [None] * len(listed)
    paired = list(zip(listed, scores, strict=True))
    return sorted(paired, key=lambda pair: _order(pair[0].evidence))


def _order(evidence: Evidence) -> tuple[int, str, str]:
    return evidence.tier, evidence.source, evidence.id


def _unique(voices: Sequence[_Voice]) -> list[_Voice]:
    """Keep the first of near-equal texts on each part; they come best tier first."""
    kept: list[_Voice] = []
    for assessment, finding in voices:
        words = frozenset(tokens(assessment.evidence.text))
        if not any(
            other.evidence.id != assessment.evidence.id
            and said.part == finding.part
            and said.stance is finding.stance
            and _duplicate(assessment.evidence, words, other.evidence)
            for other, said in kept
        ):
            kept.append((assessment, finding))
    return kept


def _duplicate(one: Evidence, words: frozenset[str], other: Evidence) -> bool:
    if one.sha256 == other.sha256:
        return True
    theirs = frozenset(tokens(other.text))
    both = len(words & theirs)
    return both >= DUPLICATE * max(len(words), len(theirs), 1)


def _strength(voice: _Voice) -> tuple[int, int]:
    """Order voices by tier, then typed before worded; lower is stronger."""
    return int(voice[0].evidence.tier), 0 if voice[1].typed else 1


def _decide(
    claim: Claim, parts: frozenset[str], refuting: list[_Voice], supporting: list[_Voice]
) -> Verdict | None:
    supported = _supported(parts, supporting)
    if not refuting:
        return _supports(claim, supported) if supported else None
    best = min(_strength(voice) for voice in refuting)
    disputed = {voice[1].part for voice in refuting if _strength(voice) == best}
    rivals = [v for v in supporting if v[1].part in disputed | {WHOLE} or WHOLE in disputed]
    against = min((_strength(voice) for voice in rivals), default=None)
    if against is None or best < against:
        return _refutes(claim, refuting)
    if against < best and supported:
        return _supports(claim, supported)
    return _conflicts(claim, refuting, rivals)


def _supported(parts: frozenset[str], supporting: list[_Voice]) -> list[_Voice]:
    """Return the voices that together support the whole claim, or none."""
    whole = [voice for voice in supporting if voice[1].part == WHOLE]
    said = {voice[1].part for voice in supporting}
    if parts and parts <= said:
        return [voice for voice in supporting if voice[1].part in parts | {WHOLE}]
    return whole


def _reasons(voices: Iterable[_Voice]) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            rule=finding.rule,
            effect=finding.stance,
            detail=finding.detail,
            evidence_ids=(assessment.evidence.id,),
            values=finding.values,
        )
        for assessment, finding in voices
    )


def _ids(voices: Iterable[_Voice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(assessment.evidence.id for assessment, _ in voices))


def _confidence(voices: Sequence[_Voice]) -> float:
    best = min(voices, key=_strength)
    base = TYPED if best[1].typed else BY_WORDS
    base -= TIER_STEP * max(0, int(best[0].evidence.tier) - int(Tier.REFERENCE))
    sources = {assessment.evidence.source for assessment, _ in voices}
    return round(min(SURE, base + AGAIN * (len(sources) - 1)), 2)


def _telling(voice: _Voice) -> tuple[int, int, int, int, str]:
    """Order voices by how plainly they show a person the point; lower is better."""
    assessment, finding = voice
    tier, worded = _strength(voice)
    start, end = finding.sentence
    row = assessment.evidence.kind == "row"
    return worded, tier, 0 if row and finding.typed else 1, end - start, assessment.evidence.id


def _supports(claim: Claim, voices: list[_Voice]) -> Verdict:
    voices = sorted(voices, key=_telling)
    return Verdict(
        claim_id=claim.id,
        label=Label.SUPPORTED,
        confidence=_confidence(voices),
        reasons=_reasons(voices),
        evidence_ids=_ids(voices),
    )


def _refutes(claim: Claim, voices: list[_Voice]) -> Verdict:
    ordered = sorted(voices, key=lambda voice: (_strength(voice), _telling(voice)))
    first = ordered[0][1]
    return Verdict(
        claim_id=claim.id,
        label=Label.REFUTED,
        confidence=_confidence(ordered),
        reasons=_reasons(ordered),
        evidence_ids=_ids(ordered),
        error_type=first.error,
        correction=first.correction,
    )


def _conflicts(claim: Claim, refuting: list[_Voice], rivals: list[_Voice]) -> Verdict:
    voices = [*rivals, *refuting]
    return Verdict(
        claim_id=claim.id,
        label=Label.CONFLICTING,
        confidence=CONFLICTING,
        reasons=_reasons(voices),
        evidence_ids=_ids(voices),
    )


def _undecided(claim: Claim, reasons: tuple[Reason, ...]) -> Verdict:
    return Verdict(
        claim_id=claim.id,
        label=Label.NOT_ENOUGH_EVIDENCE,
        confidence=UNDECIDED,
        reasons=reasons,
        evidence_ids=tuple(dict.fromkeys(i for reason in reasons for i in reason.evidence_ids)),
    )


def _why_not(
    voices: list[_Voice],
    strong: list[_Voice],
    supporting: list[_Voice],
    parts: frozenset[str],
    said: Mapping[str, str],
) -> tuple[Reason, ...]:
    if supporting:
        shown = {voice[1].part for voice in supporting}
        missing = [said.get(part, part) for part in sorted(parts - shown)]
        detail = "A source states part of the claim; nothing that was read decides " + (
            f"{', '.join(missing)}." if missing else "the rest."
        )
        partly = Reason(rule=PARTLY_STATED, effect=Stance.NEUTRAL, detail=detail)
        neutral = (replace(reason, effect=Stance.NEUTRAL) for reason in _reasons(supporting))
        return (partly, *neutral)
    if voices and not strong:
        weak = Reason(
            rule=WEAK_SOURCE,
            effect=Stance.NEUTRAL,
            detail="Only sources without standing speak of this, and they do not decide.",
        )
        return (weak, *(replace(reason, effect=Stance.NEUTRAL) for reason in _reasons(voices)))
    return (
        Reason(
            rule=NOT_DECIDED,
            effect=Stance.NEUTRAL,
            detail="No passage that was found decides this by rules alone.",
        ),
    )


def _by_model(
    claim: Claim,
    pairs: Sequence[tuple[Assessment, Scores | None]],
    model: tuple[str, Sequence[Scores]],
) -> Verdict | None:
    """Let a model decide where the rules do not, by its surest score on a passage with standing."""
    scored = [
        (assessment.evidence, scores)
        for assessment, scores in pairs
        if scores is not None and assessment.evidence.tier <= Tier.REPORTING
    ]
    found: dict[Label, tuple[float, Evidence]] = {}
    for evidence, scores in scored:
        for label, value in ((Label.SUPPORTED, scores.supported), (Label.REFUTED, scores.refuted)):
            if value >= MODEL_DECIDES and value > found.get(label, (0.0, evidence))[0]:
                found[label] = (value, evidence)
    if not found:
        return None
    label = Label.CONFLICTING if len(found) == 2 else next(iter(found))
    effects = {Label.SUPPORTED: Stance.SUPPORTS, Label.REFUTED: Stance.REFUTES}
    reasons = tuple(
        Reason(
            rule=ENTAILMENT,
            effect=effects[each],
            detail=f"The model {model[0]} reads the passage so with probability {value:.2f}.",
            evidence_ids=(evidence.id,),
            values={each.value: f"{value:.2f}"},
        )
        for each, (value, evidence) in sorted(found.items())
    )
    confidence = CONFLICTING if len(found) == 2 else round(next(iter(found.values()))[0], 2)
    return Verdict(
        claim_id=claim.id,
        label=label,
        confidence=confidence,
        reasons=reasons,
        evidence_ids=tuple(dict.fromkeys(i for reason in reasons for i in reason.evidence_ids)),
    )

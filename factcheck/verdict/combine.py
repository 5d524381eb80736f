"""Assessed passages -> one verdict: pure, independent of order, and monotone.

Monotone: adding passages that support a claim never makes it refuted.

How it decides
- The rules decide first; a model is heard only where they leave a claim open.
- A claim is supported when each of its parts is, or when one sentence says all of it.
- One contradiction by a better tier, or by a typed reading where the support only has its words,
  outweighs the support; at par the verdict is `conflicting` and cites both.
- A model's refutation outweighs a model's support that lacks a word of the claim. Support with every
  word of it outweighs a refutation by the same page or a worse tier; by another page at par the
  verdict is `conflicting`.
- Of a value that changes with time the later figure counts, of tiers at par. A refuted claim that an
  older figure or sentence supports is `outdated`.
- A claim whose pronoun fits two names is not decided.
- Copies of one text count once (`factcheck.verdict.independence`). Tiers 4 and 5 alone never decide. Silence never refutes.

What it cannot see: whether two sources copied from a third in other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Reason, Stance, Tier, Verdict
from factcheck.verdict import confidence
from factcheck.verdict.findings import WHOLE, Assessment
from factcheck.verdict.independence import copies
from factcheck.verdict.moments import NEAR

AMBIGUOUS = "ambiguous"
NO_EVIDENCE = "no_evidence"
NOT_CHECKWORTHY = "not_checkworthy"
NOT_DECIDED = "not_decided"
#: The error type of a claim that was true before.
OUTDATED = "outdated"
PARTLY_STATED = "partly_stated"
WEAK_SOURCE = "weak_source"
#: Most vetoes of a model's reading that a verdict lists.
MOST_VETOES = 3

_Voice = confidence.Voice


def combine(
    claim: Claim,
    assessments: Iterable[Assessment],
    parts: frozenset[str] = frozenset(),
    *,
    said: Mapping[str, str] = MappingProxyType({}),
    heard: bool = False,
) -> Verdict:
    """Weigh what the passages say of a claim.

    Args:
        claim: the claim.
        assessments: what each passage says of it.
        parts: the parts that must all be supported where no sentence supports the whole.
        said: how to speak of each part to people.
        heard: whether a model was asked about these passages.
    """
    if not claim.checkworthy:
        reason = Reason(rule=NOT_CHECKWORTHY, effect=Stance.NEUTRAL, detail=claim.reason)
        return Verdict(
            claim_id=claim.id,
            label=Label.NOT_CHECKED,
            confidence=confidence.of(Label.NOT_CHECKED, ()),
            reasons=(reason,),
        )
    if claim.ambiguous:
        names = " or ".join(claim.ambiguous)
        detail = f"It may be about {names}; the text does not tell."
        return _undecided(claim, (Reason(rule=AMBIGUOUS, effect=Stance.NEUTRAL, detail=detail),))
    ordered = sorted(assessments, key=lambda assessment: _order(assessment.evidence))
    if not ordered:
        reason = Reason(
            rule=NO_EVIDENCE, effect=Stance.NEUTRAL, detail="No source gave a passage about this."
        )
        return _undecided(claim, (reason,))
    voices = [(one, finding) for one in ordered for finding in one.findings]
    ruled = _unique([v for v in voices if not v[1].by_model and v[1].stance is not Stance.NEUTRAL])
    strong = _strong(ruled)
    supporting, refuting = (_of(stance, strong) for stance in (Stance.SUPPORTS, Stance.REFUTES))
    latest = _not_passed(supporting, refuting)
    against = _not_passed(refuting, supporting)
    verdict = _decide(claim, parts, against, latest)
    if verdict is not None:
        passed = [voice for voice in supporting if voice not in latest]
        before = [v for v in _of(Stance.NEUTRAL, _strong(voices)) if not v[1].by_model]
        return _dated(verdict, against, [*passed, *before])
    read = [voice for voice in voices if voice[1].by_model]
    followed = [voice for voice in read if voice[1].stance is not Stance.NEUTRAL]
    vetoes = _vetoes(_of(Stance.NEUTRAL, read))
    verdict = _by_model(claim, _strong(followed))
    if verdict is not None:
        return replace(verdict, reasons=verdict.reasons + vetoes)
    undecided = _undecided(
        claim, _why_not([*ruled, *followed], strong, supporting, parts, said, heard=heard)
    )
    return replace(undecided, reasons=undecided.reasons + vetoes)


def _not_passed(voices: list[_Voice], others: list[_Voice]) -> list[_Voice]:
    """Leave out figures of a year for which the other side has a later one of no worse a tier.

    Each side is held against all of the other, so that more support leaves no support out.
    """
    return [
        voice
        for voice in voices
        if not any(
            voice[1].when
            and other[1].when > voice[1].when + NEAR
            and other[1].part == voice[1].part
            and _tier(other) <= _tier(voice)
            for other in others
        )
    ]


def _dated(verdict: Verdict, refuting: list[_Voice], before: Iterable[_Voice]) -> Verdict:
    """Call a refuted claim outdated where a source says that it was true before."""
    if verdict.label is not Label.REFUTED:
        return verdict
    part = min(refuting, key=_foremost)[1].part
    past = [voice for voice in before if voice[1].part == part]
    if not past:
        return verdict
    reasons = (replace(reason, effect=Stance.NEUTRAL) for reason in _reasons(past))
    return replace(
        verdict,
        reasons=(*verdict.reasons, *reasons),
        evidence_ids=tuple(dict.fromkeys((*verdict.evidence_ids, *_ids(past)))),
        error_type=OUTDATED,
    )


def _strong(voices: Iterable[_Voice]) -> list[_Voice]:
    return [voice for voice in voices if voice[0].evidence.tier <= Tier.REPORTING]


def _of(stance: Stance, voices: Iterable[_Voice]) -> list[_Voice]:
    return [voice for voice in voices if voice[1].stance is stance]


def _order(evidence: Evidence) -> tuple[int, str, str]:
    return evidence.tier, evidence.source, evidence.id


def _unique(voices: Sequence[_Voice]) -> list[_Voice]:
    """Keep the strongest of the copies of one text on each part, in the order given."""
    kept: list[_Voice] = []
    for voice in sorted(voices, key=_strength):
        assessment, finding = voice
        if not any(
            other.evidence.id != assessment.evidence.id
            and said.part == finding.part
            and said.stance is finding.stance
            and copies(assessment.evidence, other.evidence)
            for other, said in kept
        ):
            kept.append(voice)
    return [voice for voice in voices if any(voice is one for one in kept)]


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


def _by_model(claim: Claim, voices: list[_Voice]) -> Verdict | None:
    """Let a model decide what the rules leave open."""
    named = [voice for voice in _of(Stance.SUPPORTS, voices) if voice[1].named]
    sure = {_page(voice) for voice in named}
    refuting = [voice for voice in _of(Stance.REFUTES, voices) if _page(voice) not in sure]
    # Copies are left out of what is cited alone: one may say more than the other that is kept.
    if not refuting:
        supporting = named or _of(Stance.SUPPORTS, voices)
        return _supports(claim, _unique(supporting)) if supporting else None
    against = min(_tier(voice) for voice in refuting)
    best = min((_tier(voice) for voice in named), default=None)
    if best is None or against < best:
        return _refutes(claim, _unique(refuting))
    if best < against:
        return _supports(claim, _unique(named))
    return _conflicts(claim, _unique(refuting), _unique(named))


def _vetoes(voices: list[_Voice]) -> tuple[Reason, ...]:
    """Say why a model was not followed, surest reading first, each reason once."""
    surest = sorted(voices, key=lambda voice: -voice[1].probability)
    told = {reason.detail: reason for reason in reversed(_reasons(surest))}
    return tuple(reversed(told.values()))[:MOST_VETOES]


def _page(voice: _Voice) -> tuple[str, str]:
    """Return what a voice shares with the others of its page."""
    evidence = voice[0].evidence
    return evidence.source, evidence.title or evidence.id


def _tier(voice: _Voice) -> int:
    return int(voice[0].evidence.tier)


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


def _telling(voice: _Voice) -> tuple[int, int, float, int, int, str]:
    """Order voices by how plainly they show a person the point; lower is better."""
    assessment, finding = voice
    tier, worded = _strength(voice)
    start, end = finding.sentence
    row = assessment.evidence.kind == "row"
    shown = 0 if row and finding.typed else 1
    sure = -finding.probability
    return worded, tier, sure, shown, end - start, assessment.evidence.id


def _foremost(voice: _Voice) -> tuple[tuple[int, int], tuple[int, int, float, int, int, str]]:
    """Order voices that refute by strength, then by how plainly they show it."""
    return _strength(voice), _telling(voice)


def _supports(claim: Claim, voices: list[_Voice]) -> Verdict:
    voices = sorted(voices, key=_telling)
    return Verdict(
        claim_id=claim.id,
        label=Label.SUPPORTED,
        confidence=confidence.of(Label.SUPPORTED, voices),
        reasons=_reasons(voices),
        evidence_ids=_ids(voices),
    )


def _refutes(claim: Claim, voices: list[_Voice]) -> Verdict:
    ordered = sorted(voices, key=_foremost)
    first = ordered[0][1]
    return Verdict(
        claim_id=claim.id,
        label=Label.REFUTED,
        confidence=confidence.of(Label.REFUTED, ordered),
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
        confidence=confidence.of(Label.CONFLICTING, voices),
        reasons=_reasons(voices),
        evidence_ids=_ids(voices),
    )


def _undecided(claim: Claim, reasons: tuple[Reason, ...]) -> Verdict:
    return Verdict(
        claim_id=claim.id,
        label=Label.NOT_ENOUGH_EVIDENCE,
        confidence=confidence.of(Label.NOT_ENOUGH_EVIDENCE, ()),
        reasons=reasons,
        evidence_ids=tuple(dict.fromkeys(i for reason in reasons for i in reason.evidence_ids)),
    )


def _why_not(
    voices: list[_Voice],
    strong: list[_Voice],
    supporting: list[_Voice],
    parts: frozenset[str],
    said: Mapping[str, str],
    *,
    heard: bool,
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
            detail=f"No passage that was found decides this{'' if heard else ' by rules alone'}.",
        ),
    )

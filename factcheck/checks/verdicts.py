"""What the checks computed, as verdicts on claims and as flags of the response."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from factcheck.checks.model import Finding
from factcheck.model import Claim, Flag, Label, Reason, Stance, Verdict

#: How sure a computation is: only the reading of the text can be wrong.
COMPUTED: Final = 0.99
#: How sure what was read from passages is, as any typed reading of them.
READ: Final = 0.9
#: Checks whose agreement makes a claim true. That an age fits two dates of the same answer does not
#: make the dates true, and a number of the right form may belong to another book.
PROVING: Final = frozenset({"arithmetic", "counting", "units", "quotations"})

_EFFECTS: Final = {Label.SUPPORTED: Stance.SUPPORTS, Label.REFUTED: Stance.REFUTES}


def settle(verdict: Verdict, findings: Sequence[Finding]) -> Verdict:
    """Return a claim's verdict with what was computed of it.

    A computation that fails refutes, whatever sources say; one that holds supports where it is all
    that the claim says and no source refutes it. Every computation is among the reasons.
    """
    if not findings or verdict.label is Label.NOT_CHECKED:
        return verdict
    computed = tuple(_reason(finding) for finding in findings)
    explained = replace(
        verdict,
        reasons=(*computed, *verdict.reasons),
        evidence_ids=_cited(verdict, findings),
    )
    wrong = [finding for finding in findings if finding.label is Label.REFUTED]
    if wrong:
        return replace(
            explained,
            label=Label.REFUTED,
            confidence=_sure(wrong[0]),
            error_type=wrong[0].error_type,
            correction=wrong[0].correction,
        )
    proven = [f for f in findings if f.label is Label.SUPPORTED and _is_proof(f)]
    if proven and verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        return replace(explained, label=Label.SUPPORTED, confidence=_sure(proven[0]))
    return explained


def _is_proof(finding: Finding) -> bool:
    return finding.check in PROVING or finding.proves


def _sure(finding: Finding) -> float:
    return READ if finding.evidence_ids else COMPUTED


def _cited(verdict: Verdict, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the evidence of a verdict with what decisive findings were read from before it."""
    read = (name for one in findings if one.label in _EFFECTS for name in one.evidence_ids)
    return tuple(dict.fromkeys((*read, *verdict.evidence_ids)))


def flags(findings: Iterable[Finding], claims: Sequence[Claim]) -> tuple[Flag, ...]:
    """Return as flags what was found wrong and decides no claim that is checked."""
    checked = {claim.id for claim in claims if claim.checkworthy}
    return tuple(
        Flag(
            rule=finding.check,
            detail=f"“{finding.quote}”: {finding.detail}",
            claim_ids=(finding.claim_id,) if finding.claim_id else (),
        )
        for finding in findings
        if finding.label in {Label.REFUTED, Label.CONFLICTING} and finding.claim_id not in checked
    )


def looked_up(findings: Iterable[Finding]) -> tuple[Flag, ...]:
    """Return as flags the references that public indexes and pages do not bear out."""
    return tuple(
        Flag(rule=finding.check, detail=f"“{finding.quote}”: {finding.detail}")
        for finding in findings
        if finding.label is not Label.SUPPORTED
    )


def _reason(finding: Finding) -> Reason:
    return Reason(
        rule=finding.check,
        effect=_EFFECTS.get(finding.label, Stance.NEUTRAL),
        detail=finding.detail,
        evidence_ids=finding.evidence_ids,
    )

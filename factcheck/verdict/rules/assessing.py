"""All that one passage says of one claim."""

from __future__ import annotations

from factcheck.model import Evidence
from factcheck.verdict import reviews
from factcheck.verdict.findings import Assessment
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.rules.by_facts import HELD_BEFORE, by_facts, held_before
from factcheck.verdict.rules.by_ranks import by_ranks
from factcheck.verdict.rules.by_rest import of_rest
from factcheck.verdict.rules.by_words import by_words
from factcheck.verdict.rules.reading import ClaimReading
from factcheck.verdict.text import script


def assess(reading: ClaimReading, evidence: Evidence) -> Assessment:
    """Return all that one passage says of the claim."""
    if evidence.kind == REVIEW:
        found = reviews.findings(reading.claim, evidence)
        return Assessment(evidence=evidence, findings=tuple(found))
    findings = [*by_facts(reading, evidence), *by_ranks(reading, evidence)]
    findings += held_before(reading, evidence)
    if reading.lang == script(evidence.text, evidence.lang):
        past = frozenset(f.sentence for f in findings if f.rule == HELD_BEFORE)
        findings += by_words(reading, evidence, past)
    if reading.rest and (reading.facts or reading.ranks):
        findings += of_rest(reading, evidence, findings)
    return Assessment(evidence=evidence, findings=tuple(findings))

"""Claims and their evidence -> verdicts: the rules first, then a model on what they leave open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Stance, Verdict
from factcheck.verdict.combine import combine
from factcheck.verdict.entailment.model import Entailment
from factcheck.verdict.facts.subjects import bears, names_of, one_line, page_is, words
from factcheck.verdict.findings import REST, Assessment, Finding
from factcheck.verdict.rules import ClaimReading, assess, read
from factcheck.verdict.values.compare import Outcome
from factcheck.verdict.weighing.weigh import Scored, weigh

Judged = tuple[Verdict, tuple[Evidence, ...]]


def judge(
    claim: Claim, evidence: Sequence[Evidence], entailment: Entailment | None = None
) -> Judged:
    """Decide one claim on its evidence, as `judge_all` does."""
    (judged,) = judge_all([(claim, evidence)], entailment)
    return judged


def judge_all(
    claims: Iterable[tuple[Claim, Sequence[Evidence]]], entailment: Entailment | None = None
) -> tuple[Judged, ...]:
    """Decide claims, each on its evidence; a model reads all that the rules leave open together, in few calls.

    Returns for each claim, in order, the verdict and the evidence in the order given, each with its
    stance and, where a sentence of it decided something, with that sentence as its quote. The order
    of the evidence and the other claims change nothing of a verdict.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    cases = [_Case.of(claim, evidence) for claim, evidence in claims]
    if entailment is not None:
        cases = _heard(cases, entailment)
    return tuple((case.verdict, tuple(map(_marked, case.passages))) for case in cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A claim with what each passage says of it; ``reading`` is None where nothing is checked."""

    claim: Claim
    reading: ClaimReading | None
    passages: tuple[Scored, ...]
    verdict: Verdict

    @classmethod
    def of(cls, claim: Claim, evidence: Sequence[Evidence]) -> _Case:
        reading = read(claim) if claim.checkworthy else None
        aside = _namesakes(reading, evidence) if reading else frozenset()
        passages = tuple(
            Scored(
                assessment=assess(reading, item)
                if reading and item.title not in aside
                else Assessment(evidence=item, namesake=item.title in aside)
            )
            for item in evidence
        )
        return cls(
            claim=claim,
            reading=reading,
            passages=passages,
            verdict=_verdict(claim, reading, passages),
        )

    def heard(self, passages: Sequence[Scored]) -> _Case:
        """Weigh what a model says of the passages, too."""
        verdict = _verdict(self.claim, self.reading, passages, heard=True)
        return replace(self, passages=tuple(passages), verdict=verdict)


def _namesakes(reading: ClaimReading, evidence: Sequence[Evidence]) -> frozenset[str]:
    """Return the titles that have a name of the claim inside, where another page bears it whole.

    What is said of Martin Luther King is not said of Martin Luther. A surname alone is mostly
    somebody's of whom the answer has given the whole name before, so a page that bears it is no sign.
    Nor is a page left aside of which the claim has the whole name: "The Santa Clause 2".
    """
    said = {fact.subject for fact in reading.facts} | {rank.subject for rank in reading.ranks}
    said |= {entity.text for entity in reading.claim.entities}
    pages = {item.title: item for item in evidence if item.title}
    found: set[str] = set()
    for name in sorted(name for name in said if len(words(name)) > 1):
        about = {
            title
            for title, item in pages.items()
            if page_is(name, item, lang=reading.lang) is Outcome.SAME
        }
        bearing = {title for title in about if bears(name, pages[title], lang=reading.lang)}
        found |= about - bearing if bearing else set()
    line = one_line(reading.text)
    return frozenset(
        title
        for title in found
        if not any(one_line(name) in line for name in names_of(pages[title]))
    )


def _verdict(
    claim: Claim, reading: ClaimReading | None, passages: Sequence[Scored], *, heard: bool = False
) -> Verdict:
    if reading is None:
        return combine(claim, ())
    parts = reading.parts | ({REST} if reading.parts and reading.rest else frozenset())
    found = [one.assessment for one in passages]
    return combine(claim, found, parts, said=reading.said, heard=heard)


def _heard(cases: Sequence[_Case], entailment: Entailment) -> list[_Case]:
    """Have a model read the claims that the rules leave open."""
    left = [
        (place, case.reading, case.passages)
        for place, case in enumerate(cases)
        if case.reading is not None and case.verdict.label is Label.NOT_ENOUGH_EVIDENCE
    ]
    asked = [(reading, [one.assessment for one in passages]) for _, reading, passages in left]
    heard = list(cases)
    for (place, _, _), scored in zip(left, weigh(asked, entailment), strict=True):
        heard[place] = heard[place].heard(scored)
    return heard


def _marked(passage: Scored) -> Evidence:
    """Set the stance, the deciding sentence and the scores of a passage."""
    evidence = passage.assessment.evidence
    scores = dict(evidence.scores)
    if passage.scores is not None:
        scores["entailment_supported"] = passage.scores.supported
        scores["entailment_refuted"] = passage.scores.refuted
    deciding = _deciding(passage.assessment.findings)
    if deciding is None:
        return replace(evidence, stance=Stance.NEUTRAL, scores=MappingProxyType(scores))
    if not deciding.by_model:
        scores["rules"] = 1.0 if deciding.stance is Stance.SUPPORTS else -1.0
    start, end = deciding.sentence
    return replace(
        evidence,
        stance=deciding.stance,
        quote=evidence.text[start:end],
        start=start,
        end=end,
        scores=MappingProxyType(scores),
    )


def _deciding(findings: Sequence[Finding]) -> Finding | None:
    """Return what a passage is shown for: rules before the model, refutation before support."""
    said = [finding for finding in findings if finding.stance is not Stance.NEUTRAL]
    ranked = sorted(
        said,
        key=lambda finding: (
            finding.by_model,
            finding.stance is not Stance.REFUTES,
            not finding.typed,
            finding.part,
        ),
    )
    return ranked[0] if ranked else None

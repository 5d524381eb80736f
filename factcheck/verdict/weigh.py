"""A model's scores -> what its reading of each passage says of a claim, or why it is not followed.

The model is asked only about claims that the rules leave open. All pairs of a run go through it in
one call; a second, small one scores the sentences of the passages that it is sure of alone, so that
the quote is the sentence that it supports or refutes most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.model import Evidence, Stance
from factcheck.verdict import gate
from factcheck.verdict.entailment.model import Entailment, Scores, TextPair
from factcheck.verdict.findings import WHOLE, Assessment, Finding
from factcheck.verdict.mentions import words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.subjects import names_of, words
from factcheck.verdict.text import sentences
from factcheck.verdict.vetoes import Compared, compare

ENTAILMENT = "entailment"
ENTAILMENT_VETOED = "entailment_vetoed"
OTHER_SUBJECT = "other_subject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A passage with what the rules found in it, and the model's scores where it was asked."""

    assessment: Assessment
    scores: Scores | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A passage that the model is sure of."""

    reading: ClaimReading
    about: gate.Topic
    evidence: Evidence
    scores: Scores
    spans: tuple[tuple[int, int], ...]

    @property
    def stance(self) -> Stance:
        return Stance.SUPPORTS if self.scores.supported >= self.scores.refuted else Stance.REFUTES

    @property
    def probability(self) -> float:
        return _of(self.scores, self.stance)


def _of(scores: Scores, stance: Stance) -> float:
    return scores.supported if stance is Stance.SUPPORTS else scores.refuted


def weigh(
    cases: Sequence[tuple[ClaimReading, Sequence[Assessment]]], model: Entailment
) -> list[list[Scored]]:
    """Have a model read the passages of claims; returns them in the order given.

    What the model says of a passage, or why it is not followed, is added to its findings.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    topics = [gate.topic(reading) for reading, _ in cases]
    asked = [
        (case, at)
        for case, (_, assessments) in enumerate(cases)
        for at, assessment in enumerate(assessments)
        if gate.worth_scoring(topics[case], assessment.evidence)
    ]
    pairs = [_pair(cases[case][0], cases[case][1][at].evidence) for case, at in asked]
    read = dict(zip(asked, model.score(pairs) if pairs else (), strict=True))
    sure = {
        place: _Candidate(
            reading=cases[place[0]][0],
            about=topics[place[0]],
            evidence=evidence,
            scores=scores,
            spans=sentences(evidence.text) or ((0, len(evidence.text)),),
        )
        for place, scores in read.items()
        if max(scores.supported, scores.refuted) >= scores.bar
        for evidence in [cases[place[0]][1][place[1]].evidence]
    }
    found = dict(zip(sure, _findings(tuple(sure.values()), model), strict=True))
    return [
        [
            Scored(
                assessment=_with(assessment, found.get((case, at))),
                scores=read.get((case, at)),
            )
            for at, assessment in enumerate(assessments)
        ]
        for case, (_, assessments) in enumerate(cases)
    ]


def _with(assessment: Assessment, finding: Finding | None) -> Assessment:
    if finding is None:
        return assessment
    return replace(assessment, findings=(*assessment.findings, finding))


def _pair(
    reading: ClaimReading, evidence: Evidence, span: tuple[int, int] | None = None
) -> TextPair:
    start, end = span or (0, len(evidence.text))
    return TextPair(
        passage=put(evidence, evidence.text[start:end]),
        claim=reading.claim.text,
        passage_lang=evidence.lang,
        claim_lang=reading.claim.lang,
    )


def put(evidence: Evidence, text: str) -> str:
    """Put the page's title before a text that does not name its subject, and before rows.

    The model was trained on pairs of this form.
    """
    names = names_of(evidence)
    if not names:
        return text
    said = frozenset(words_of(text).all)
    named = any(words(name) <= said for name in names)
    return text if named and evidence.kind != "row" else f"{names[0]}. {text}"


def _findings(candidates: Sequence[_Candidate], model: Entailment) -> Iterable[Finding]:
    """Say for each passage that the model is sure of what it says, and why it is not followed."""
    about = [gate.may_decide(one.about, one.evidence) for one in candidates]
    alone = [
        (place, span)
        for place, (one, same) in enumerate(zip(candidates, about, strict=True))
        if same and len(one.spans) > 1
        for span in one.spans
    ]
    pairs = [_pair(candidates[i].reading, candidates[i].evidence, span) for i, span in alone]
    ranked: dict[int, list[tuple[float, tuple[int, int]]]] = {}
    for (place, (start, end)), scores in zip(
        alone, model.score(pairs) if pairs else (), strict=True
    ):
        said = _of(scores, candidates[place].stance)
        # Of equals the first sentence: hence the minus.
        ranked.setdefault(place, []).append((-said, (start, end)))
    for place, (one, same) in enumerate(zip(candidates, about, strict=True)):
        _, span = min(ranked.get(place, [(0.0, one.spans[0])]))
        yield _finding(one, span) if same else _other(one, span)


def _takes(candidate: _Candidate) -> str:
    verb = "support" if candidate.stance is Stance.SUPPORTS else "refute"
    return f"The model takes the passage to {verb} the claim ({short(candidate.probability)})"


def short(probability: float) -> str:
    """Write a probability for people: ".93".

    >>> short(0.931), short(0.9999)
    ('.93', '.99')
    """
    return f"{min(probability, 0.99):.2f}".removeprefix("0")


def _other(candidate: _Candidate, span: tuple[int, int]) -> Finding:
    """Say that a passage is about somebody else."""
    title = next(iter(names_of(candidate.evidence)), "")
    is_about = f"it is about “{title}”" if title else "it names another subject"
    subject = ", ".join(f"“{name.text}”" for name in candidate.about.subjects)
    wanted = subject or "what the claim is about"
    return _neutral(
        candidate, OTHER_SUBJECT, f"{_takes(candidate)}, but {is_about}, not {wanted}.", span
    )


def _neutral(candidate: _Candidate, rule: str, detail: str, span: tuple[int, int]) -> Finding:
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=rule,
        detail=detail,
        sentence=span,
        probability=candidate.probability,
    )


def _finding(candidate: _Candidate, span: tuple[int, int]) -> Finding:
    """Follow the model where the rules hold nothing against it."""
    compared = compare(candidate.reading, candidate.about, candidate.evidence, span)
    against = compared.veto(candidate.stance)
    if against:
        detail = f"{_takes(candidate)}, but {against}."
        return _neutral(candidate, ENTAILMENT_VETOED, detail, span)
    supports = candidate.stance is Stance.SUPPORTS
    error, correction = ("", "") if supports else _error(compared)
    says = "says so" if supports else "says otherwise"
    return Finding(
        part=WHOLE,
        stance=candidate.stance,
        rule=ENTAILMENT,
        detail=f"The passage {says} (model {short(candidate.probability)}).",
        sentence=span,
        probability=candidate.probability,
        named=supports and compared.named,
        error=error,
        correction=correction,
        values=MappingProxyType({candidate.stance.value: f"{candidate.probability:.2f}"}),
    )


def _error(compared: Compared) -> tuple[str, str]:
    """Read the kind of error, and what the passage has instead, off what differs."""
    first = next((one for one in compared.differences if one.grounds), None)
    if first is None:
        return "", ""
    return first.error, first.stated if first.error else ""


__all__ = ["ENTAILMENT", "ENTAILMENT_VETOED", "OTHER_SUBJECT", "Scored", "put", "short", "weigh"]

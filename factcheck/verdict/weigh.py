"""A model's scores -> what its reading of each passage says of a claim, or why it is not followed.

All pairs of a run go through the model in one call. A second, small one scores alone the sentences
of the passages that it is sure of, to find the one that decides. Passages that are not about what the
claim is about are not scored, as no reading of them would be followed, nor those that share no word
with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.instructions import instruction, without_instructions
from factcheck.model import Evidence, Stance
from factcheck.verdict import gate
from factcheck.verdict.entailment.model import Entailment, Scores, TextPair
from factcheck.verdict.findings import WHOLE, Assessment, Finding
from factcheck.verdict.mentions import words_of
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.subjects import names_of, words
from factcheck.verdict.text import sentences
from factcheck.verdict.vetoes import Compared, compare, held, values

#: Rule ids, as they stand in `Reason.rule`.
ENTAILMENT = "entailment"
ENTAILMENT_VETOED = "entailment_vetoed"
OTHER_SUBJECT = "other_subject"
UNREAD = "entailment_unread"

#: Support counts from this probability where the passage has all values of the claim: from here to .8
#: it is right in 84% of 84 pairs of the sets for calibration, and in 78% of 41 contrasts.
HELD_BAR = 0.6
#: A sentence scored alone shows a refutation from this probability.
ALONE = 0.5

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What is said of one passage, and the model's scores where it was asked."""

    assessment: Assessment
    scores: Scores | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sure:
    """A passage of which the model is sure; ``others`` are the claim's other passages."""

    reading: ClaimReading
    about: gate.Topic
    evidence: Evidence
    scores: Scores
    others: tuple[Evidence, ...]

    @property
    def stance(self) -> Stance:
        supports = self.scores.supported >= self.scores.refuted
        return Stance.SUPPORTS if supports else Stance.REFUTES

    @property
    def probability(self) -> float:
        return self.of(self.scores)

    @property
    def spans(self) -> tuple[Span, ...]:
        text = self.evidence.text
        found = tuple(span for span in sentences(text) if not instruction(text[slice(*span)]))
        return found or ((0, len(text)),)

    def of(self, scores: Scores) -> float:
        """Return the probability of this passage's stance in other scores."""
        return scores.supported if self.stance is Stance.SUPPORTS else scores.refuted


def weigh(
    cases: Sequence[tuple[ClaimReading, Sequence[Assessment]]], model: Entailment
) -> list[list[Scored]]:
    """Add what a model says of the passages of claims to what the rules found in them.

    Returns the passages of each claim in the order given.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    topics = [gate.topic(reading) for reading, _ in cases]
    asked: list[tuple[int, int]] = []
    found: dict[tuple[int, int], Finding] = {}
    for case, (_, assessments) in enumerate(cases):
        about = topics[case]
        near = [
            place
            for place, one in enumerate(assessments)
            # A review quotes what it may call false: a model would take it for a statement.
            if one.evidence.kind != REVIEW and gate.worth_scoring(about, one.evidence)
        ]
        same = [place for place in near if gate.may_decide(about, assessments[place].evidence)]
        asked += [(case, place) for place in same]
        if near and not same:
            found[case, near[0]] = _other(about, assessments[near[0]].evidence)
    pairs = [_pair(cases[case][0], cases[case][1][place].evidence) for case, place in asked]
    scores = dict(zip(asked, model.score(pairs) if pairs else (), strict=True))
    sure = {}
    for (case, place), one in scores.items():
        reading, assessments = cases[case]
        evidence = assessments[place].evidence
        passage = _Sure(
            reading=reading,
            about=topics[case],
            evidence=evidence,
            scores=one,
            others=tuple(one.evidence for one in assessments if one.evidence is not evidence),
        )
        if passage.probability >= one.bar or _holds_all(passage):
            sure[case, place] = passage
    found |= zip(sure, _findings(tuple(sure.values()), model), strict=True)
    found |= {place: _unread(one.note) for place, one in scores.items() if one.note}
    return [
        [
            Scored(
                assessment=_with(assessment, found.get((case, place))),
                scores=scores.get((case, place)),
            )
            for place, assessment in enumerate(assessments)
        ]
        for case, (_, assessments) in enumerate(cases)
    ]


def _with(assessment: Assessment, finding: Finding | None) -> Assessment:
    if finding is None:
        return assessment
    return replace(assessment, findings=(*assessment.findings, finding))


def _pair(reading: ClaimReading, evidence: Evidence, span: Span | None = None) -> TextPair:
    """Pair a claim with a passage, or with a sentence of it."""
    return TextPair(
        passage=put(evidence, evidence.text[slice(*span)] if span else _told(evidence)),
        claim=reading.claim.text,
        passage_lang=evidence.lang,
        claim_lang=reading.claim.lang,
    )


def _told(evidence: Evidence) -> str:
    """Return what a passage tells, without what it would have a model do."""
    return without_instructions(evidence.text, sentences(evidence.text))


def put(evidence: Evidence, text: str) -> str:
    """Put the page's title before a text that does not name its subject, and before rows.

    "Albert Einstein. He died in 1955.", "France. Capital: Paris": pairs that the model was trained
    on look like this.
    """
    names = names_of(evidence)
    if not names:
        return text
    said = frozenset(words_of(text).all)
    named = evidence.kind != "row" and any(words(name) <= said for name in names)
    return text if named else f"{names[0]}. {text}"


def _findings(passages: Sequence[_Sure], model: Entailment) -> Iterator[Finding]:
    """Say of each passage what the model makes of it, and why it is not followed where it is not."""
    alone = [
        (place, span)
        for place, one in enumerate(passages)
        if len(one.spans) > 1
        for span in one.spans
    ]
    pairs = [
        _pair(passages[place].reading, passages[place].evidence, span) for place, span in alone
    ]
    read: dict[int, dict[Span, float]] = {}
    for (place, span), scores in zip(alone, model.score(pairs) if pairs else (), strict=True):
        read.setdefault(place, {})[span] = passages[place].of(scores)
    for place, one in enumerate(passages):
        yield _finding(one, _deciding(one, read.get(place, {})))


def _deciding(passage: _Sure, alone: Mapping[Span, float]) -> tuple[Span, ...]:
    """Return the sentences that may decide, first the one that the model is surest of alone.

    Support is shown by a sentence with most of the claim's values, all of which the passage must
    have; of equals, the first. A refutation may rest on any sentence that refutes alone.
    """

    def rank(span: Span) -> tuple[int, float, int]:
        values = 0
        if passage.stance is Stance.SUPPORTS:
            values = held(passage.reading, passage.about, passage.evidence, span)
        return values, alone[span], -span[0]

    if not alone:
        return passage.spans[:1]
    first, *others = sorted(alone, key=rank, reverse=True)
    if passage.stance is Stance.SUPPORTS:
        return (first,)
    return first, *(span for span in others if alone[span] >= ALONE)


def short(probability: float) -> str:
    """Write a probability for people.

    >>> short(0.931), short(0.9999)
    ('.93', '.99')
    """
    return f"{min(probability, 0.99):.2f}".removeprefix("0")


def _finding(passage: _Sure, spans: Sequence[Span]) -> Finding:
    """Follow the model where the rules hold nothing against it."""
    tried = [compare(passage.reading, passage.about, passage.evidence, span) for span in spans]
    against = [compared.veto(passage.stance, passage.probability) for compared in tried]
    if all(against):
        return _not_followed(passage, spans[0], against[0])
    place = against.index("")
    compared, span = tried[place], spans[place]
    if passage.stance is Stance.REFUTES and compared.lacks and _stated_elsewhere(passage):
        return _not_followed(passage, span, "another passage has its values")
    supports = passage.stance is Stance.SUPPORTS
    error, correction = ("", "") if supports else _error(compared)
    says = "says so" if supports else "says otherwise"
    return Finding(
        part=WHOLE,
        stance=passage.stance,
        rule=ENTAILMENT,
        detail=f"The passage {says} (model {short(passage.probability)}).",
        sentence=span,
        by_model=True,
        probability=passage.probability,
        named=supports and compared.named,
        error=error,
        correction=correction,
        values=MappingProxyType({passage.stance.value: f"{passage.probability:.2f}"}),
    )


def _holds_all(passage: _Sure) -> bool:
    """Return whether a passage that supports a little has all values of the claim.

    Then fewer things can differ, and so the model is right more often.
    """
    if passage.stance is not Stance.SUPPORTS or passage.probability < HELD_BAR:
        return False
    reading, about, text = passage.reading, passage.about, passage.evidence.text
    whole = held(reading, about, passage.evidence, (0, len(text)))
    return 0 < whole == values(reading, about)


def _stated_elsewhere(passage: _Sure) -> bool:
    """Return whether a sentence about the same has all values of the claim, so that none is false.

    What refutes then speaks of another event: "in 2007 it was put on another list".
    """
    reading, about = passage.reading, passage.about
    count = values(reading, about)
    return count > 0 and any(
        held(reading, about, other, span) == count
        for other in passage.others
        if other.tier <= passage.evidence.tier and gate.may_decide(about, other)
        for span in sentences(other.text)
    )


def _error(compared: Compared) -> tuple[str, str]:
    """Read the kind of error, and what the passage has instead, off what differs."""
    first = next((one for one in compared.differences if one.grounds), None)
    return (first.error, first.stated) if first else ("", "")


def _unread(note: str) -> Finding:
    """Say that a model could not read a passage, which is not that it found nothing."""
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=UNREAD,
        detail=f"The model did not read the passage: {note}.",
        sentence=(0, 0),
        by_model=True,
    )


def _other(about: gate.Topic, evidence: Evidence) -> Finding:
    """Say that no passage is about what the claim is about, but about something else, as this one."""
    title = next(iter(names_of(evidence)), "")
    subject = ", ".join(f"“{name.text}”" for name in about.subjects)
    if not about.known:
        detail = "Whom the claim speaks of is not known."
    else:
        other = f"this one is about “{title}”" if title else "this one names another subject"
        detail = f"No passage is about {subject or 'what the claim is about'}: {other}."
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=OTHER_SUBJECT,
        detail=detail,
        sentence=(0, 0),
        by_model=True,
    )


def _not_followed(passage: _Sure, span: Span, against: str) -> Finding:
    verb = "supports" if passage.stance is Stance.SUPPORTS else "refutes"
    return Finding(
        part=WHOLE,
        stance=Stance.NEUTRAL,
        rule=ENTAILMENT_VETOED,
        detail=f"Read by the model, the passage {verb} the claim"
        f" ({short(passage.probability)}), but {against}.",
        sentence=span,
        by_model=True,
        probability=passage.probability,
    )


__all__ = [
    "ENTAILMENT",
    "ENTAILMENT_VETOED",
    "OTHER_SUBJECT",
    "UNREAD",
    "Scored",
    "put",
    "short",
    "weigh",
]

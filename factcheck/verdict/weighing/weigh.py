"""A model's scores -> what its reading of each passage says of a claim, or why it is not followed.

The pairs of a run go through the model in few calls. The first has the foremost passage of each page, and another
the others of the pages that do not surely support their claim by it: nothing else that such a page says would be
followed against it. In between, and after, small ones score alone the sentences of the passages
that the model is sure of, to find the one that decides. Then come, for claims without such a
passage, the sentences that have all of their values, which a longer passage may drown, and what
the others would support with their own value in the place of the claim's. Passages that are not about what the
claim is about are not scored, as no reading of them would be followed, nor those that share no word
with it. A passage without a page was given with the claim by somebody who takes it to be about that: it is
scored, and followed where the model is surer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Stance, Tier
from factcheck.verdict.entailment.model import Entailment, Scores
from factcheck.verdict.findings import WHOLE, Assessment, Finding
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.following import (
    ENTAILMENT_VETOED,
    SURE,
    finding,
    given_elsewhere,
    holds_all,
    stated_elsewhere,
)
from factcheck.verdict.weighing.hearing import foremost_of_pages, hear
from factcheck.verdict.weighing.pairing import Span, pair
from factcheck.verdict.weighing.passages import (
    Cases,
    Passage,
    Place,
    evidence_at,
    foremost,
    page_of,
)
from factcheck.verdict.weighing.substitution import substituted
from factcheck.verdict.weighing.vetoes import compare, held, values

#: Rule id, as it stands in `Reason.rule`.
UNREAD = "entailment_unread"

#: Sentences of a claim that are scored alone because they have all of its values.
MOST_SINGLED = 3
#: A sentence scored alone shows a refutation from this probability.
ALONE = 0.5
#: Of sentences that may show support, one whose share of the claim's words is further below the highest is not
#: scored alone: the model takes it for the one that decides in 6 of 158 passages of 60 answers (2026-11-23).
WORDS_APART = 0.2
#: A passage that supports a claim so much is not said to state another value.
SUPPORTED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What is said of one passage, and the model's scores where it was asked."""

    assessment: Assessment
    scores: Scores | None = None


def weigh(cases: Cases, model: Entailment) -> list[list[Scored]]:
    """Add what a model says of the passages of claims to what the rules found in them.

    Returns the passages of each claim in the order given.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    topics = [gate.topic(reading) for reading, _ in cases]
    heard = hear(cases, topics)
    found = dict(heard.found)
    scores = _scored(cases, foremost_of_pages(cases, heard.asked), model)
    early = {
        at: one
        for at, one in _read(cases, topics, heard.near, scores).items()
        if one.stance is Stance.SUPPORTS and one.probability >= max(one.bar, SURE)
    }
    found |= zip(early, _findings(tuple(early.values()), model), strict=True)
    enough = {page_of(cases, at) for at in early if found[at].named}
    left = [at for at in heard.asked if at not in scores and page_of(cases, at) not in enough]
    scores |= _scored(cases, left, model)
    read = _read(cases, topics, heard.near, scores)
    sure = {
        at: one
        for at, one in read.items()
        if at not in early and (one.probability >= one.bar or holds_all(one))
    }
    found |= zip(sure, _findings(tuple(sure.values()), model), strict=True)
    decided = {case for case, _ in (*early, *sure)}
    found |= _singled({at: one for at, one in read.items() if at[0] not in decided}, model)
    found |= {place: _unread(one.note) for place, one in scores.items() if one.note}
    undecided = {
        place: one
        for place, one in read.items()
        if one.near and (place not in found or found[place].rule == ENTAILMENT_VETOED)
    }
    found |= _exchanged(undecided, model)
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


def _scored(cases: Cases, asked: Sequence[Place], model: Entailment) -> dict[Place, Scores]:
    pairs = [pair(cases[at[0]][0], evidence_at(cases, at)) for at in asked]
    return dict(zip(asked, model.score(pairs) if pairs else (), strict=True))


def _read(
    cases: Cases,
    topics: Sequence[gate.Topic],
    near: Collection[Place],
    scores: Mapping[Place, Scores],
) -> dict[Place, Passage]:
    """Put what the model says of passages beside what it says of the claim's others."""
    refuted: dict[int, list[tuple[Tier, float]]] = {}
    for at, one in scores.items():
        refuted.setdefault(at[0], []).append((evidence_at(cases, at).tier, one.refuted))
    return {
        (case, place): Passage(
            reading=cases[case][0],
            about=topics[case],
            evidence=(evidence := cases[case][1][place].evidence),
            scores=one,
            others=tuple(other.evidence for at, other in enumerate(cases[case][1]) if at != place),
            near=(case, place) in near,
            dissent=max(share for tier, share in refuted[case] if tier <= evidence.tier),
        )
        for (case, place), one in scores.items()
    }


def _with(assessment: Assessment, finding: Finding | None) -> Assessment:
    if finding is None:
        return assessment
    return replace(assessment, findings=(*assessment.findings, finding))


def _findings(passages: Sequence[Passage], model: Entailment) -> Iterator[Finding]:
    """Say of each passage what the model makes of it, and why it is not followed where it is not."""
    told = [_telling(one) for one in passages]
    alone = [(place, span) for place, spans in enumerate(told) if len(spans) > 1 for span in spans]
    pairs = [pair(passages[place].reading, passages[place].evidence, span) for place, span in alone]
    read: dict[int, dict[Span, float]] = {}
    for (place, span), scores in zip(alone, model.score(pairs) if pairs else (), strict=True):
        read.setdefault(place, {})[span] = passages[place].of(scores)
    for place, one in enumerate(passages):
        yield finding(one, _deciding(one, told[place], read.get(place, {})))


def _telling(passage: Passage) -> tuple[Span, ...]:
    """Return the sentences that a passage may decide by.

    Support is shown by a sentence with most of the claim's values, all of which the passage must
    have, and of such by one with most of its words; a refutation may rest on any sentence.
    """
    spans = passage.spans
    if passage.stance is not Stance.SUPPORTS or len(spans) == 1:
        return spans
    spans = _most(spans, lambda span: held(passage.reading, passage.about, passage.evidence, span))
    return _most(spans, passage.share_of_words, within=WORDS_APART)


def _most(
    spans: Sequence[Span], count: Callable[[Span], float], *, within: float = 0
) -> tuple[Span, ...]:
    """Return the sentences with the highest count, or nearly."""
    counts = [count(span) for span in spans]
    least = max(counts) - within
    return tuple(span for span, one in zip(spans, counts, strict=True) if one >= least)


def _deciding(
    passage: Passage, spans: tuple[Span, ...], alone: Mapping[Span, float]
) -> tuple[Span, ...]:
    """Return the sentences that decide, first the one that the model is surest of alone.

    Support is shown by one; of equals, the first.
    """
    if not alone:
        return spans[:1]
    first, *others = sorted(spans, key=lambda span: (-alone[span], span[0]))
    if passage.stance is Stance.SUPPORTS:
        return (first,)
    return first, *(span for span in others if alone[span] >= ALONE)


def _singled(passages: Mapping[Place, Passage], model: Entailment) -> dict[Place, Finding]:
    """Say what single sentences decide that have all values of a claim, or one in the place of one of them."""
    asked: dict[tuple[int, str], tuple[Place, Span]] = {}
    for place, one in sorted(
        passages.items(), key=lambda item: foremost(item[0], item[1].evidence)
    ):
        count = values(one.reading, one.about)
        if not count or len(one.spans) == 1:
            continue
        for span in one.spans:
            sentence = one.evidence.text[slice(*span)]
            mine = sum(case == place[0] for case, _ in asked)
            shown = held(one.reading, one.about, one.evidence, span, titled=True)
            if mine < MOST_SINGLED and (
                count == shown or (count == shown + 1 and _has_a_rival(one, span))
            ):
                asked.setdefault((place[0], sentence), (place, span))
    pairs = [pair(passages[at].reading, passages[at].evidence, span) for at, span in asked.values()]
    found: dict[Place, Finding] = {}
    for (place, span), scores in zip(
        asked.values(), model.score(pairs) if pairs else (), strict=True
    ):
        alone = replace(passages[place], scores=scores)
        # Across languages the rules see too little of what a refutation rests on.
        told = alone.stance is Stance.SUPPORTS or not alone.across
        if told and place not in found and alone.probability >= alone.bar:
            found[place] = finding(alone, (span,))
    return found


def _has_a_rival(passage: Passage, span: Span) -> bool:
    """Return whether a sentence differs from a claim in one value alone, of which it has another."""
    if passage.across:
        return False
    found = compare(passage.reading, passage.about, passage.evidence, span).differences
    return len(found) == 1 and found[0].grounds and bool(found[0].rivals)


def _exchanged(passages: Mapping[Place, Passage], model: Entailment) -> dict[Place, Finding]:
    """Say which passages refute a claim because they support it with another value."""
    asked = [(one.reading, one.about, one.evidence) for one in passages.values()]
    findings = zip(passages, substituted(asked, model), strict=True)
    return {
        place: finding
        for place, finding in findings
        if finding is not None
        and passages[place].scores.supported < SUPPORTED
        and not stated_elsewhere(passages[place])
        and not given_elsewhere(passages[place], finding.values["claimed"])
    }


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


__all__ = ["UNREAD", "Scored", "weigh"]

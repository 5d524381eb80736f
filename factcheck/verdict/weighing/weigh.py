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
from itertools import islice
from types import MappingProxyType

from claims.model import QuantityKind
from factcheck.instructions import instruction
from factcheck.model import Evidence, Stance
from factcheck.names import fold
from factcheck.verdict.confidence import short
from factcheck.verdict.entailment.model import Entailment, Scores
from factcheck.verdict.facts.subjects import names_of
from factcheck.verdict.findings import WHOLE, Assessment, Finding
from factcheck.verdict.lexical import counts_alike
from factcheck.verdict.mentions import words_of
from factcheck.verdict.reviews import REVIEW
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain, script, sentences
from factcheck.verdict.values import quantities
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.pairing import Span, pair
from factcheck.verdict.weighing.substitution import substituted
from factcheck.verdict.weighing.vetoes import Compared, amounts, compare, held, superlative, values

#: Rule ids, as they stand in `Reason.rule`.
ENTAILMENT = "entailment"
ENTAILMENT_VETOED = "entailment_vetoed"
OTHER_SUBJECT = "other_subject"
UNREAD = "entailment_unread"

#: Support counts from this probability where the passage has all values of the claim: from here to .8
#: it is right in 88% of 50 pairs of the sets for calibration (2026-11-23); in 43% of 7 from .6 to here.
HELD_BAR = 0.65
#: … and where it is in another language. Those sets have no such pairs, so this is a guess between that
#: bar and the one of all readings across languages.
HELD_ACROSS = 0.75
#: A refutation counts from this probability: of 12 that were followed below it, with the bar of all readings, 7 were
#: right, and 18 of 22 from here to .8 (counted once, of 250 pairs of each measured and calibration set).
REFUTED_BAR = 0.75
#: Across languages, support of a claim that names nothing but its subject counts from here: the rules find
#: no value to hold against it. A guess: of plain statements in Portuguese and Hindi that were made up for it,
#: and are not kept, few supported from here were false, and many just below.
BARE_ACROSS = 0.9
#: Support below this is not followed where another passage refutes the claim with no less probability.
SURE = 0.9
#: … or with so much, where that has another number of the same: "nine nations" and "four nations". A guess.
COUNTED = 0.5
#: A passage that was given with the claim is followed from here although it does not name whom the claim
#: is about ("The film was …"), though it lacks words and names of the claim, but not where it has others in their place.
GIVEN = 0.9
#: Differences that hold against a reading however sure it is.
_ALWAYS = frozenset({"temporal", "numerical", "order", "relational"})
#: Sentences of a claim that are scored alone because they have all of its values.
MOST_SINGLED = 3
#: A sentence scored alone shows a refutation from this probability.
ALONE = 0.5
#: Of sentences that may show support, one whose share of the claim's words is further below the highest is not
#: scored alone: the model takes it for the one that decides in 3 of 141 passages of 60 answers (2026-11-23).
WORDS_APART = 0.2
#: A passage that supports a claim so much is not said to state another value.
SUPPORTED = 0.5


#: Claims, each with its passages.
Cases = Sequence[tuple[ClaimReading, Sequence[Assessment]]]
#: A claim and one of its passages.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What is said of one passage, and the model's scores where it was asked."""

    assessment: Assessment
    scores: Scores | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A passage that the model read; ``others`` are the claim's other passages."""

    reading: ClaimReading
    about: gate.Topic
    evidence: Evidence
    scores: Scores
    others: tuple[Evidence, ...]
    #: Whether it is about what the claim is about.
    near: bool = True
    #: The probability with which another of them, of no worse a source, refutes the claim.
    dissent: float = 0.0

    @property
    def stance(self) -> Stance:
        supports = self.scores.supported >= self.scores.refuted
        return Stance.SUPPORTS if supports else Stance.REFUTES

    @property
    def probability(self) -> float:
        return self.of(self.scores)

    @property
    def across(self) -> bool:
        """Whether the passage is in another language than the claim."""
        evidence = self.evidence
        return self.about.lang != script(evidence.text, evidence.lang)

    @property
    def bar(self) -> float:
        """The probability from which the model is followed."""
        if not self.near:
            return max(self.scores.bar, GIVEN)
        if self.stance is Stance.REFUTES:
            return max(self.scores.bar, REFUTED_BAR)
        if self.across and not values(self.reading, self.about):
            return max(self.scores.bar, BARE_ACROSS)
        return self.scores.bar

    @property
    def vouched(self) -> bool:
        """Whether it was given with the claim, and the model is sure of it."""
        return _is_given(self.evidence) and self.probability >= GIVEN

    @property
    def spans(self) -> tuple[Span, ...]:
        text = self.evidence.text
        found = tuple(span for span in sentences(text) if not instruction(text[slice(*span)]))
        return found or ((0, len(text)),)

    def share_of_words(self, span: Span) -> float:
        """Return how much of the claim's content words a sentence has."""
        has = words_of(self.evidence.text[slice(*span)])
        wanted = self.about.words
        return sum(map(has.have, wanted)) / max(len(wanted), 1)

    def of(self, scores: Scores) -> float:
        """Return the probability of this passage's stance in other scores."""
        return scores.supported if self.stance is Stance.SUPPORTS else scores.refuted


def weigh(cases: Cases, model: Entailment) -> list[list[Scored]]:
    """Add what a model says of the passages of claims to what the rules found in them.

    Returns the passages of each claim in the order given.

    Raises:
        SourceError: a model behind an address could not be asked.
    """
    topics = [gate.topic(reading) for reading, _ in cases]
    asked: list[Place] = []
    close: set[Place] = set()
    found: dict[Place, Finding] = {}
    for case, (_, assessments) in enumerate(cases):
        about = topics[case]
        # A review quotes what it may call false: a model would take it for a statement.
        stated = {
            i: one.evidence
            for i, one in enumerate(assessments)
            if one.evidence.kind != REVIEW and not one.namesake
        }
        same = [
            place
            for place, passage in stated.items()
            if gate.may_decide(about, passage) and gate.worth_scoring(about, passage)
        ]
        close |= {(case, place) for place in same}
        asked += [
            (case, place)
            for place, passage in stated.items()
            if place in same or (_is_given(passage) and gate.worth_scoring(about, passage))
        ]
        if not same:
            seen = (place for place, one in stated.items() if gate.worth_scoring(about, one))
            found |= {(case, place): _other(about, stated[place]) for place in islice(seen, 1)}
    scores = _scored(cases, _foremost_of_pages(cases, asked), model)
    early = {
        at: one
        for at, one in _read(cases, topics, close, scores).items()
        if one.stance is Stance.SUPPORTS and one.probability >= max(one.bar, SURE)
    }
    found |= zip(early, _findings(tuple(early.values()), model), strict=True)
    enough = {_page(cases, at) for at in early if found[at].named}
    left = [at for at in asked if at not in scores and _page(cases, at) not in enough]
    scores |= _scored(cases, left, model)
    read = _read(cases, topics, close, scores)
    sure = {
        at: one
        for at, one in read.items()
        if at not in early and (one.probability >= one.bar or _holds_all(one))
    }
    found |= zip(sure, _findings(tuple(sure.values()), model), strict=True)
    decided = {case for case, _ in (*early, *sure)}
    found |= _singled({at: one for at, one in read.items() if at[0] not in decided}, model)
    found |= {place: _unread(one.note) for place, one in scores.items() if one.note}
    open_ = {
        place: one
        for place, one in read.items()
        if one.near and (place not in found or found[place].rule == ENTAILMENT_VETOED)
    }
    found |= _exchanged(open_, model)
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


def _foremost_of_pages(cases: Cases, asked: Sequence[Place]) -> list[Place]:
    """Return for each claim and page the passage that stands first."""
    best: dict[tuple[int, str, str], Place] = {}
    for at in sorted(asked, key=lambda at: _foremost(at, _evidence(cases, at))):
        best.setdefault(_page(cases, at), at)
    return sorted(best.values())


def _page(cases: Cases, at: Place) -> tuple[int, str, str]:
    """Return what a passage shares with those of its page that were found for the same claim."""
    evidence = _evidence(cases, at)
    return at[0], evidence.source, evidence.title or evidence.id


def _evidence(cases: Cases, at: Place) -> Evidence:
    return cases[at[0]][1][at[1]].evidence


def _scored(cases: Cases, asked: Sequence[Place], model: Entailment) -> dict[Place, Scores]:
    pairs = [pair(cases[at[0]][0], _evidence(cases, at)) for at in asked]
    return dict(zip(asked, model.score(pairs) if pairs else (), strict=True))


def _read(
    cases: Cases,
    topics: Sequence[gate.Topic],
    close: Collection[Place],
    scores: Mapping[Place, Scores],
) -> dict[Place, _Read]:
    """Put what the model says of passages beside what it says of the claim's others."""
    return {
        (case, place): _Read(
            reading=cases[case][0],
            about=topics[case],
            evidence=cases[case][1][place].evidence,
            scores=one,
            others=tuple(other.evidence for at, other in enumerate(cases[case][1]) if at != place),
            near=(case, place) in close,
            dissent=max(
                (
                    other.refuted
                    for at, other in scores.items()
                    if at[0] == case
                    and _evidence(cases, at).tier <= _evidence(cases, (case, place)).tier
                ),
                default=0.0,
            ),
        )
        for (case, place), one in scores.items()
    }


def _with(assessment: Assessment, finding: Finding | None) -> Assessment:
    if finding is None:
        return assessment
    return replace(assessment, findings=(*assessment.findings, finding))


def _findings(passages: Sequence[_Read], model: Entailment) -> Iterator[Finding]:
    """Say of each passage what the model makes of it, and why it is not followed where it is not."""
    told = [_telling(one) for one in passages]
    alone = [(place, span) for place, spans in enumerate(told) if len(spans) > 1 for span in spans]
    pairs = [pair(passages[place].reading, passages[place].evidence, span) for place, span in alone]
    read: dict[int, dict[Span, float]] = {}
    for (place, span), scores in zip(alone, model.score(pairs) if pairs else (), strict=True):
        read.setdefault(place, {})[span] = passages[place].of(scores)
    for place, one in enumerate(passages):
        yield _finding(one, _deciding(one, told[place], read.get(place, {})))


def _singled(passages: Mapping[Place, _Read], model: Entailment) -> dict[Place, Finding]:
    """Say what single sentences decide that have all values of a claim, or one in the place of one of them."""
    asked: dict[tuple[int, str], tuple[Place, Span]] = {}
    for place, one in sorted(
        passages.items(), key=lambda item: _foremost(item[0], item[1].evidence)
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
            found[place] = _finding(alone, (span,))
    return found


def _has_a_rival(passage: _Read, span: Span) -> bool:
    """Return whether a sentence differs from a claim in one value alone, of which it has another."""
    if passage.across:
        return False
    found = compare(passage.reading, passage.about, passage.evidence, span).differences
    return len(found) == 1 and found[0].grounds and bool(found[0].rivals)


def _foremost(place: Place, evidence: Evidence) -> tuple[int, int, float, str]:
    """Order the passages of a claim by standing, then as they were ranked."""
    return place[0], int(evidence.tier), -evidence.scores.get("rank", 0.0), evidence.id


def _exchanged(passages: Mapping[Place, _Read], model: Entailment) -> dict[Place, Finding]:
    """Say which passages refute a claim because they support it with another value."""
    asked = [(one.reading, one.about, one.evidence) for one in passages.values()]
    findings = zip(passages, substituted(asked, model), strict=True)
    return {
        place: finding
        for place, finding in findings
        if finding is not None
        and passages[place].scores.supported < SUPPORTED
        and not _stated_elsewhere(passages[place])
        and not _given_elsewhere(passages[place], finding.values["claimed"])
    }


def _telling(passage: _Read) -> tuple[Span, ...]:
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
    passage: _Read, spans: tuple[Span, ...], alone: Mapping[Span, float]
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


def _finding(passage: _Read, spans: Sequence[Span]) -> Finding:
    """Follow the model where the rules hold nothing against it."""
    tried = [compare(passage.reading, passage.about, passage.evidence, span) for span in spans]
    against = [_against(passage, compared) for compared in tried]
    if all(against):
        return _not_followed(passage, spans[0], against[0])
    place = against.index("")
    compared, span = tried[place], spans[place]
    lacking = [one.claimed for one in compared.differences if one.grounds and one.error == "entity"]
    refutes = passage.stance is Stance.REFUTES and compared.lacks
    if refutes and _stated_elsewhere(passage, lacking):
        return _not_followed(passage, span, "another passage has its values")
    supports = passage.stance is Stance.SUPPORTS
    dissent = passage.dissent >= (COUNTED if _counted_otherwise(passage) else passage.probability)
    if supports and passage.probability < SURE and dissent:
        return _not_followed(
            passage, span, f"another passage refutes it ({short(passage.dissent)})"
        )
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


def _against(passage: _Read, compared: Compared) -> str:
    """Return what the rules hold against a reading, "" for nothing."""
    held_against = compared.veto(passage.stance, passage.probability)
    if not passage.vouched:
        return held_against
    if passage.stance is Stance.SUPPORTS:
        differs = any(
            one.error in _ALWAYS or (one.rivals and one.grounds) for one in compared.differences
        )
        return held_against if differs or compared.turned else ""
    return held_against if compared.equal else ""


def _is_given(evidence: Evidence) -> bool:
    """Return whether a passage has no page: somebody gave it with the claim."""
    return not evidence.title


def _holds_all(passage: _Read) -> bool:
    """Return whether a passage that supports a little has all values of the claim.

    Then fewer things can differ, and so the model is right more often.
    """
    reading, about, text = passage.reading, passage.about, passage.evidence.text
    bar = HELD_ACROSS if passage.across else HELD_BAR
    if passage.stance is not Stance.SUPPORTS or passage.probability < bar or not passage.near:
        return False
    if superlative(reading):
        return False  # the second most has all values of the most
    whole = held(reading, about, passage.evidence, (0, len(text)))
    return 0 < whole == values(reading, about)


def _stated_elsewhere(passage: _Read, lacking: Sequence[str] = ()) -> bool:
    """Return whether a sentence about the same has all values of the claim, so that none is false.

    What refutes then speaks of another event: "in 2007 it was put on another list". Of words that the
    passage is ``lacking``, such as the claim's "Russian" where it has "Japanese", it must have each.
    """
    wanted = [fold(word) for word in lacking if " " not in word]
    reading, about = passage.reading, passage.about
    count = values(reading, about)
    # "He did so in 1928" says it of whom the page is about.
    titled = count > len(about.others)
    return count > 0 and any(
        held(reading, about, other, span, titled=titled) == count
        and all(words_of(other.text[slice(*span)]).have(word) for word in wanted)
        for other in passage.others
        if other.tier <= passage.evidence.tier and gate.may_decide(about, other)
        for span in sentences(other.text)
    )


def _counted_otherwise(passage: _Read) -> bool:
    """Return whether another passage of the page has another number of what a claim counts."""
    claim = passage.reading.text
    asked = [
        one for one in quantities_of(claim, passage.about.lang) if one.kind is QuantityKind.NUMBER
    ]
    texts = [
        plain(other.text[slice(*span)]).text
        for other in passage.others
        if asked and other.title == passage.evidence.title and other.lang == passage.about.lang
        for span in sentences(other.text)
    ]
    return any(
        quantities.compare(one, stated).outcome is Outcome.DIFFERS
        and counts_alike(one, claim, stated, text)
        for text in texts
        for stated in quantities_of(text, passage.about.lang)
        for one in asked
    )


def _given_elsewhere(passage: _Read, claimed: str) -> bool:
    """Return whether another passage about the same has the one value of a claim that this one lacks.

    "Begun in 1882" may stand behind the sentence that says who designed it.
    """
    asked = quantities_of(claimed, passage.about.lang)
    return any(
        quantities.compare(one, stated).outcome is Outcome.AGREES
        for other in passage.others
        if other.tier <= passage.evidence.tier and gate.may_decide(passage.about, other)
        for stated in amounts(other.text, script(other.text, other.lang))
        for one in asked
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


def _not_followed(passage: _Read, span: Span, against: str) -> Finding:
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
    "weigh",
]

"""A passage that a model has read, beside the claim and what else was found for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.instructions import instruction
from factcheck.model import Evidence, Stance
from factcheck.verdict.entailment.model import Scores
from factcheck.verdict.facts.subjects import words
from factcheck.verdict.findings import Assessment
from factcheck.verdict.mentions import words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import script, sentences
from factcheck.verdict.weighing import gate
from factcheck.verdict.weighing.pairing import Span
from factcheck.verdict.weighing.vetoes import values

#: A refutation counts from this probability: of 12 that were followed below it, with the bar of all readings, 7 were
#: right, and 18 of 22 from here to .8 (counted once, of 250 pairs of each measured and calibration set).
REFUTED_BAR = 0.75
#: Across languages, support of a claim that names nothing but its subject counts from here: the rules find
#: no value to hold against it. A guess: of plain statements in Portuguese and Hindi that were made up for it,
#: and are not kept, few supported from here were false, and many just below.
BARE_ACROSS = 0.9
#: A passage that was given with the claim is followed from here although it does not name whom the claim
#: is about ("The film was …"), though it lacks words and names of the claim, but not where it has others in their place.
GIVEN = 0.9

#: Claims, each with its passages.
Cases = Sequence[tuple[ClaimReading, Sequence[Assessment]]]
#: A claim and one of its passages.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
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
        """What the model leans to, support where it cannot tell."""
        supports = self.scores.supported >= self.scores.refuted
        return Stance.SUPPORTS if supports else Stance.REFUTES

    @property
    def probability(self) -> float:
        """The model's, of that stance."""
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
        return is_given(self.evidence) and self.probability >= GIVEN

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentences of the passage that are no instructions."""
        text = self.evidence.text
        found = tuple(span for span in sentences(text) if not instruction(text[slice(*span)]))
        return found or ((0, len(text)),)

    def share_of_words(self, span: Span) -> float:
        """Return how much of what the claim says of its subject a sentence has words for."""
        has = words_of(self.evidence.text[slice(*span)])
        subject = {word for name in self.about.subjects for word in words(name.text)}
        wanted = [word for word in self.about.words if word not in subject] or self.about.words
        return sum(map(has.have, wanted)) / max(len(wanted), 1)

    def of(self, scores: Scores) -> float:
        """Return the probability of this passage's stance in other scores."""
        return scores.supported if self.stance is Stance.SUPPORTS else scores.refuted


def evidence_at(cases: Cases, at: Place) -> Evidence:
    """Return the passage of a place."""
    return cases[at[0]][1][at[1]].evidence


def page_of(cases: Cases, at: Place) -> tuple[int, str, str]:
    """Return what a passage shares with those of its page that were found for the same claim."""
    evidence = evidence_at(cases, at)
    return at[0], evidence.source, evidence.title or evidence.id


def foremost(place: Place, evidence: Evidence) -> tuple[int, int, float, str]:
    """Order the passages of a claim by standing, then as they were ranked."""
    return place[0], int(evidence.tier), -evidence.scores.get("rank", 0.0), evidence.id


def is_given(evidence: Evidence) -> bool:
    """Return whether a passage has no page: somebody gave it with the claim."""
    return not evidence.title


__all__ = ["Cases", "Passage", "Place", "evidence_at", "foremost", "is_given", "page_of"]

"""Claims that say the same -> facts, each with one verdict for all answers that state it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.compare.matching import Relation, Relations
from factcheck.compare.model import Stated
from factcheck.model import Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that is said, however often and by however many answers."""

    claims: tuple[Stated, ...]
    #: Supported, refuted or not enough evidence; claims at odds with each other leave it open.
    label: Label
    #: The answers that state it in a claim of its own.
    answers: frozenset[int]
    #: The answers that state it, in a claim that says more as well.
    covered: frozenset[int]

    def of(self, answer: int) -> Stated:
        """Return the claim by which an answer states it; of several, one that was decided."""
        own = [stated for stated in self.claims if stated.answer == answer]
        return next((stated for stated in own if stated.verdict.label is self.label), own[0])

    @property
    def shown(self) -> Stated:
        """The claim that shows the verdict: one with evidence; the first by its words of several."""
        decided = [stated for stated in self.claims if stated.verdict.label is self.label]
        ranked = sorted(decided, key=lambda one: (one.evidence is None, one.claim.text))
        return ranked[0] if ranked else self.claims[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two facts that cannot both be true, and the claims that show it."""

    facts: tuple[int, int]
    claims: tuple[Stated, Stated]


def group(claims: Sequence[Stated], relations: Relations) -> tuple[tuple[Fact, ...], list[Clash]]:
    """Put claims that say the same together, and find the facts that contradict each other."""
    home = list(range(len(claims)))

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place

    for (one, other), relation in relations.items():
        if relation is Relation.SAME:
            low, high = sorted((root(one), root(other)))
            home[high] = low
    members: dict[int, list[int]] = {}
    for place in range(len(claims)):
        members.setdefault(root(place), []).append(place)
    number = {first: at for at, first in enumerate(members)}
    wider: dict[int, set[int]] = {}
    clashes: dict[tuple[int, int], Clash] = {}
    for (one, other), relation in relations.items():
        ours, theirs = number[root(one)], number[root(other)]
        if relation is Relation.WITHIN:
            wider.setdefault(ours, set()).add(claims[other].answer)
        elif relation is Relation.CONTRADICTS and one < other and ours != theirs:
            clash = Clash(facts=(ours, theirs), claims=(claims[one], claims[other]))
            clashes.setdefault((min(ours, theirs), max(ours, theirs)), clash)
    facts = tuple(
        _fact([claims[place] for place in places], wider.get(number[first], set()))
        for first, places in members.items()
    )
    return facts, list(clashes.values())


def _fact(claims: Sequence[Stated], wider: set[int]) -> Fact:
    answers = frozenset(stated.answer for stated in claims)
    decided = {stated.verdict.label for stated in claims} & {Label.SUPPORTED, Label.REFUTED}
    return Fact(
        claims=tuple(claims),
        label=decided.pop() if len(decided) == 1 else Label.NOT_ENOUGH_EVIDENCE,
        answers=answers,
        covered=frozenset(wider) - answers,
    )

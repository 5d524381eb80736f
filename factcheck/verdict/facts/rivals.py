"""Values that a passage gives where a claim gives others, whoever they are of.

For a passage that is taken to be about the claim's subject, though it does not name it: "The company has its
headquarters in Basel" leaves no room for "is based in Zurich".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Evidence
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.subjects import names_of
from factcheck.verdict.values.compare import Outcome, compare_values
from factcheck.verdict.values.properties import Fact

#: Properties of which a sentence that gives any value gives the one that counts.
_GIVEN_ONCE = frozenset({"birth_place", "death_place", "headquarters"})


def rivals(
    facts: Sequence[Fact], evidence: Evidence, *, across: bool
) -> Iterator[tuple[Fact, Fact]]:
    """Yield each fact of a claim that a passage has otherwise, with what it has.

    Args:
        facts: of the claim.
        evidence: the passage.
        across: whether the two are in different languages.
    """
    stated = read_passage(
        evidence.text,
        evidence.lang,
        frozenset(fact.property.name for fact in facts),
        row=evidence.kind == "row",
        names=names_of(evidence),
    )
    for fact in facts:
        theirs = [one for one in stated if one.property.name == fact.property.name]
        outcomes = {compare_values(fact, one, across=across) for one in theirs}
        once = fact.property.name in _GIVEN_ONCE and Outcome.SAME not in outcomes
        if theirs and not fact.negated and (once or outcomes == {Outcome.DIFFERENT}):
            yield fact, theirs[0]


__all__ = ["rivals"]

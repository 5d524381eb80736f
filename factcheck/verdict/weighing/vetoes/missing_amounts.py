"""Amounts and dates of a claim that a passage does not have, or has of something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claims.model import Quantity, QuantityKind
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.lexical import Word, alike, content, misplaced
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain
from factcheck.verdict.values import quantities
from factcheck.verdict.values.compare import finer
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.vetoes.difference import ORDER, Difference
from factcheck.verdict.weighing.vetoes.passage import Passage, words_about

#: Dates that the rules read wherever a source gives them.
_READ = frozenset({"birth_date", "death_date", "discovered_date"})
#: Length of a date with its day: 1945-08-09.
_DAY = 10


def amounts_missing(
    asked: Iterable[Quantity], claim: str, passage: Passage
) -> Iterator[Difference]:
    """Yield the claim's quantities that agree with none of the passage's."""
    for one in asked:
        agrees = any(
            quantities.compare(one, other).outcome is Outcome.AGREES and not finer(one, other)
            for other in passage.amounts
        )
        # A bare number also stands in names, where no reader looks for it: "Apollo 11".
        bare = one.kind in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
        if agrees or (bare and fold(one.quote) in passage.words.all):
            continue
        rivals = tuple(
            dict.fromkeys(
                other.quote
                for other in passage.rivals_of(one, claim)
                if quantities.compare(one, other).outcome is Outcome.DIFFERS
            )
        )
        temporal = one.kind is QuantityKind.DATE
        yield Difference(
            error="temporal" if temporal else "numerical",
            claimed=one.quote,
            rivals=rivals,
            grounds=bool(rivals),
        )


def in_turn(asked: Sequence[Quantity], passage: Passage) -> Iterator[Difference]:
    """Yield what leaves open which of several values a sentence has for the claim's names."""
    turn = polarity.RESPECTIVELY.search(passage.sentence)
    # "In August 1945" may be said of both "on 6 and 9 August 1945".
    if turn and any(one.kind is not QuantityKind.DATE or len(one.value) == _DAY for one in asked):
        yield Difference(error=ORDER, claimed=turn.group())


def listed_otherwise(
    asked: Sequence[Quantity], said: Iterable[Word], about: Topic, passage: Passage
) -> Iterator[Difference]:
    """Yield a claim's quantity that a sentence has of something else in a list of such."""
    subject = words_about(about) | passage.page
    words = [word.folded for word in said if word.folded not in subject]
    text = plain(passage.sentence).text
    theirs = [
        other
        for other in content(text, passage.lang)
        if any(alike(word, other.folded) for word in words)
    ]
    found = misplaced(asked, quantities_of(text, passage.lang), theirs, text)
    if found is not None:
        yield Difference(error=ORDER, claimed=found[0].quote)


def read_by_rules(claimed: str, reading: ClaimReading) -> bool:
    """Return whether a value of a claim is the date of a birth, death or discovery.

    Had a passage another date of it, the rules would have read it: the years of an office are none.
    """
    return any(
        value.quote == claimed
        for fact in reading.facts
        if fact.property.name in _READ
        for value in fact.value.quantities
    )

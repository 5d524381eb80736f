"""Denials and opposites that one side has and the other has not."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.verdict import polarity
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.lexical import Word, alike, content
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain
from factcheck.verdict.weighing.vetoes.difference import Difference
from factcheck.verdict.weighing.vetoes.passage import Passage

#: How far before what it denies a "not" stands.
_BEFORE_DENIED = 40


def denied(reading: ClaimReading, passage: Passage) -> Iterator[Difference]:
    """Yield what one of the two denies or doubts; only a denial grounds a refutation."""
    # "Not birds but mammals" is read as "mammals".
    claimed = claim_text(reading.claim.text, reading.lang).main
    theirs = plain(passage.sentence).text
    for seek, denies in ((polarity.negations, True), (polarity.doubts, False)):
        others = seek(theirs, passage.lang)
        # "पक्षी नहीं, स्तनधारी हैं" says what is: mammals.
        ours = [span for span in seek(claimed, reading.lang) if claimed[span[1] :][:1] != ","]
        if bool(ours) != bool(others):
            (start, end), whole = (ours[0], claimed) if ours else (others[0], theirs)
            reached = bool(ours) or any(_reaches(span, theirs, claimed, passage) for span in others)
            yield Difference(
                error="negation",
                claimed=whole[start:end],
                grounds=denies and reached,
                doubt=not denies,
                # "…, who showed that plants need light, not just water"
                far=denies and not reached,
            )


def _reaches(span: tuple[int, int], text: str, claimed: str, passage: Passage) -> bool:
    """Return whether a denial stands amid what a claim says, or a little before it."""
    said = [word.folded for word in content(claimed, passage.lang)]
    places = [
        word.start
        for word in content(text, passage.lang)
        if word.folded not in passage.page and any(alike(word.folded, one) for one in said)
    ]
    return not places or min(places) - _BEFORE_DENIED <= span[0] <= max(places)


def has_opposite(word: Word, passage: Passage) -> bool:
    """Return whether the deciding sentence has an opposite of a word."""
    theirs = content(plain(passage.sentence).text, passage.lang)
    return any(polarity.opposite(word.folded, other.folded, passage.lang) for other in theirs)

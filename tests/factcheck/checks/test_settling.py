"""A computed finding settles the claim that states what was computed."""

from claims.model import Kind
from factcheck.checks.settling import settled
from factcheck.model import Claim, Label

TEXT = "The states united on 1 January 1901, which was a Wednesday."


def claim(quote, text=TEXT):
    start = text.index(quote)
    return Claim(
        id=quote,
        text=quote,
        quote=quote,
        start=start,
        end=start + len(quote),
        lang="en",
        kind=Kind.FACT,
        checkworthy=True,
        reason="",
    )


WHOLE = claim(TEXT)
FIRST, SECOND = claim("The states united on 1 January 1901"), claim("which was a Wednesday")
START, END = TEXT.index("1 January"), len(TEXT) - 1


def test_what_is_wrong_settles_the_smallest_claim_around_it():
    assert FIRST.id == settled((WHOLE, FIRST), START, START + 14, Label.REFUTED)


def test_what_is_right_settles_only_a_claim_that_says_little_else():
    assert "" == settled((FIRST,), START, START + 14, Label.SUPPORTED)
    assert SECOND.id == settled((SECOND,), SECOND.start + 6, SECOND.end, Label.SUPPORTED)


def test_what_reaches_over_claims_settles_the_last_that_begins_in_it():
    assert SECOND.id == settled((FIRST, SECOND), START, END, Label.REFUTED)
    assert SECOND.id == settled((FIRST, SECOND), START, END, Label.SUPPORTED)


def test_what_is_right_in_the_beginning_of_a_claim_does_not_settle_it():
    assert "" == settled((FIRST, SECOND), START, SECOND.start + 9, Label.SUPPORTED)


def test_what_no_claim_says_settles_none():
    assert "" == settled((FIRST,), SECOND.start, SECOND.end, Label.REFUTED)

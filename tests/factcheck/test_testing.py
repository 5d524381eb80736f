"""`check_source` finds what is wrong with a source."""

from dataclasses import replace

import pytest

from claims.model import Claim, Kind
from factcheck.errors import Unreachable
from factcheck.model import Block, Document, Tier
from factcheck.testing import check_source

CLAIM = Claim(
    id="c",
    text="The Nile is a river.",
    quote="The Nile is a river.",
    start=0,
    end=20,
    lang="en",
    kind=Kind.FACT,
    checkworthy=True,
    reason="a statement of fact",
)
NILE = Document(
    source="almanac",
    url="https://almanac.example/nile",
    title="Nile",
    blocks=(Block(text="The Nile is a river."),),
    lang="en",
    revision="",
    retrieved_at="2026-01-31T12:00:00Z",
    tier=Tier.REFERENCE,
)


class Almanac:
    """A source over a list; its flaws are what the tests set."""

    name = "almanac"
    languages = ("en",)

    def __init__(self, *documents):
        self.documents = documents

    def search(self, claim):
        return [found for found in self.documents if "Nile" in claim.text]


def test_a_sound_source_passes_and_its_documents_are_returned():
    assert check_source(Almanac(NILE), CLAIM) == (NILE,)


def test_the_date_of_a_snapshot_is_a_time_of_retrieval():
    assert check_source(Almanac(replace(NILE, retrieved_at="2026-01-31")), CLAIM)


@pytest.mark.parametrize(
    ("flaw", "words"),
    [
        ({"source": "other"}, "source is 'other'"),
        ({"url": "/nile"}, "url is not absolute"),
        ({"title": " "}, "title is empty"),
        ({"lang": "hi"}, "lang 'hi' is none of the source's"),
        ({"tier": 2}, "tier 2 is not a Tier"),
        ({"retrieved_at": "yesterday"}, "'yesterday' is neither"),
        ({"retrieved_at": "2026-01-31T12:00:00+02:00"}, "is neither a moment in UTC"),
        ({"aliases": ("",)}, "an alias is empty"),
        ({"blocks": ()}, "it has no blocks"),
        ({"blocks": (Block(text="\n"),)}, "block 0 is empty"),
        ({"blocks": (Block(text="a", kind="list"),)}, "block 0 is of kind 'list'"),
        ({"blocks": (Block(text="a\x1b[31m"),)}, "block 0 has control characters"),
    ],
)
def test_each_flaw_of_a_document_is_named(flaw, words):
    with pytest.raises(AssertionError, match=words.replace("[", r"\[")):
        check_source(Almanac(replace(NILE, **flaw)), CLAIM)


def test_finding_nothing_is_a_flaw_where_something_is_known():
    with pytest.raises(AssertionError, match="finds nothing"):
        check_source(Almanac(), CLAIM)


def test_two_documents_with_one_address_are_a_flaw():
    with pytest.raises(AssertionError, match="two documents have one url"):
        check_source(Almanac(NILE, NILE), CLAIM)


def test_other_answers_to_the_same_question_are_a_flaw():
    class Moody(Almanac):
        def search(self, claim):
            self.documents = (replace(NILE, title=self.documents[0].title + "!"),)
            return super().search(claim)

    with pytest.raises(AssertionError, match="returns other documents"):
        check_source(Moody(NILE), CLAIM)


def test_an_error_that_is_none_of_ours_is_a_flaw():
    class Fragile(Almanac):
        def search(self, claim):
            return super().search(claim) if claim.text.strip() else claim.entities[0]

    with pytest.raises(AssertionError, match="raises IndexError"):
        check_source(Fragile(NILE), CLAIM)


def test_a_source_may_refuse_what_is_no_claim():
    class Strict(Almanac):
        def search(self, claim):
            if "Nile" not in claim.text:
                raise Unreachable("no")
            return super().search(claim)

    assert check_source(Strict(NILE), CLAIM)


@pytest.mark.parametrize(
    ("attribute", "value", "words"),
    [
        ("name", "An Almanac", "not a lower-case word"),
        ("name", "", "not a lower-case word"),
        ("languages", (), "not some of en, es, pt, hi"),
        ("languages", ("de",), "not some of en, es, pt, hi"),
    ],
)
def test_a_name_or_language_that_is_none_is_a_flaw(attribute, value, words):
    source = Almanac(NILE)
    setattr(source, attribute, value)
    with pytest.raises(AssertionError, match=words):
        check_source(source, CLAIM)


def test_a_class_that_lacks_a_method_is_no_source():
    class Nothing:
        name = "nothing"

    with pytest.raises(AssertionError, match="lacks one of"):
        check_source(Nothing(), CLAIM)

"""Documents are cut into sentences and rows that stand word for word on the page."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import read_claim
from claims.model import LANGUAGES
from factcheck.evidence.passages import cut
from factcheck.model import Block, Document, Tier

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def document(*blocks, lang="en"):
    return Document(
        source="test",
        url="https://example.org/1",
        title="Nile",
        blocks=blocks,
        lang=lang,
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        tier=Tier.REFERENCE,
    )


@given(texts, st.sampled_from(LANGUAGES))
def test_every_quote_stands_in_its_passage(text, lang):
    claim = read_claim("The Nile is long.", lang="es")
    for candidate in cut(document(Block(text=text), Block(text=text, kind="row"), lang=lang)):
        evidence = candidate.evidence(claim, 0.5)
        assert evidence.quote == evidence.text[evidence.start : evidence.end]
        assert evidence.quote in text
        assert evidence.quote.strip()


@given(texts)
def test_no_letter_of_the_prose_is_lost(text):
    together = "".join(candidate.quote for candidate in cut(document(Block(text=text))))
    assert "".join(text.split()) == "".join(together.split())


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "Dr. Amal rowed 3.5 km. She saw the dam. It was dry.", 3),
        ("es", "El Sr. Paz remó 3,5 millas. Vio la presa en EE. UU. y volvió.", 2),
        ("pt", "O Dr. Reis remou 3,5 km. Ele viu a barragem. Estava seca.", 3),
        ("hi", "नील एक नदी है। यह लंबी है। यह सूखी नहीं है।", 3),
    ],
)
def test_prose_is_cut_into_sentences_with_their_neighbours(lang, text, count):
    candidates = list(cut(document(Block(text=text), lang=lang)))
    assert len(candidates) == count
    first = candidates[0].evidence(read_claim("Nil.", lang="es"), 0.5)
    assert first.text.startswith(first.quote)
    assert (first.text == first.quote) == (count == 1)


def test_a_row_is_one_passage():
    (candidate,) = cut(document(Block(text="Length: 6,650 km. Measured.", kind="row")))
    assert candidate.quote == "Length: 6,650 km. Measured."


def test_a_passage_carries_where_it_was_read():
    (candidate,) = cut(document(Block(text="The Nile is a river.", section="Course")))
    evidence = candidate.evidence(read_claim("El Nilo.", lang="es"), 0.25)
    assert (evidence.url, evidence.revision, evidence.section) == (
        "https://example.org/1",
        "1",
        "Course",
    )
    assert evidence.sha256 == hashlib.sha256(evidence.text.encode()).hexdigest()
    assert evidence.scores == {"rank": 0.25}


def test_ids_come_from_content():
    claim, other = read_claim("El Nilo.", lang="es"), read_claim("El Congo.", lang="es")
    (candidate,) = cut(document(Block(text="The Nile is a river.")))
    assert candidate.evidence(claim, 0.1).id == candidate.evidence(claim, 0.9).id
    assert candidate.evidence(claim, 0.1).id != candidate.evidence(other, 0.1).id

"""Whom English answers go on about, in sentences as models write them."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru lost the war. In 1914, the tunnel opens to trains.",
            "In 1914, the tunnel opens to trains.",
        ),
        (
            "## A short history of the Suez Canal\n\n- **1869:** The canal opens in November.",
            "In 1869, the Suez Canal opens in November.",
        ),
        (
            "The Suez Canal opened in 1869. Ships pass through it, saving them a voyage.",
            "Ships pass through the Suez Canal, saving them a voyage.",
        ),
        ("Norway won the final in 1990. It was their second title.", "It was their second title."),
        (
            "The case arose in 1801. James Madison had refused to deliver it.",
            "James Madison had refused to deliver it.",
        ),
        (
            "Ann Lee worked at Nokia. She left in 1990, when Motorola was growing; the company sold phones.",
            "Motorola sold phones.",
        ),
        (
            "Ada Lee is a player. She won in 1990. Her longest match was the final: it lasted five hours.",
            "It lasted five hours.",
        ),
        (
            "Paul died in Rome, not on Elba, where he had been held and from which he fled.",
            "Paul died in Rome, not on Elba, where he had been held and from which he fled.",
        ),
        (
            "A second bridge opened in 2016. Many ships pass under it.",
            "Many ships pass under it.",
        ),
    ],
)
def test_whom_a_sentence_goes_on_about(text, expected):
    assert expected == said(text)[-1]


def test_a_society_is_no_woman():
    text = "Because she was a woman, the Royal Academy of Sciences did not admit her."
    assert [text] == said(text)

"""What words are compared by."""

import pytest

from factcheck.evidence.words import stem


@pytest.mark.parametrize(
    "words",
    [
        ("painter", "painters", "चित्रकार", "pintor"),
        ("river", "rios", "rio", "नदी"),
        ("discovered", "descubrio", "खोज"),
    ],
)
def test_forms_of_one_meaning_are_compared_as_one(words):
    assert len(set(map(stem, words))) == 1


def test_of_an_unknown_word_the_beginning_counts():
    assert stem("velmarians") == stem("velmaria") != stem("tesuda")

"""Whom English words speak of: things beside persons, one of several, ships, and who acted last."""

from __future__ import annotations

import pytest

from claims import extract


def told(text):
    return [claim.text for claim in extract(text, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege ended in 1808, when Pedro Duran left the town. He returned three years later.",
         "Pedro Duran returned three years after 1808."),
        ("The RMS Olympic was built in Belfast. The liner was sold in 1935.",
         "The RMS Olympic was sold in 1935."),
        (("The Nile is a river in Africa. The Blue Nile begins at Lake Tana. "
         "The river is about 6,650 km long."),
         "The Nile is about 6,650 km long."),
        (("Qahwa is a drink. A shepherd named Omar found the beans in 900. "
         "Monks in Yemen were drinking it by 1400."),
         "Monks in Yemen were drinking Qahwa by 1400."),
        (("Ana Soto was a Chilean writer.\n\n**Her major works:**\n\n"
         "- *Pine*, edited by her brother Luis, came out in 1977.\n\nShe died in 1981."),
         "Ana Soto died in 1981."),
    ],
)  # fmt: skip
def test_words_that_speak_of_something_before_are_written_out(text, expected):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Andes Cup is a tournament. The first edition took place in 1930. It was held in Lima.",
        "A shepherd named Omar found the beans in 900. It was a cold year.",
    ],
)
def test_it_is_not_written_out_where_it_may_be_another(text):
    assert told(text)[-1] == text.rsplit(". ", 1)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commander Neil Armstrong walked on the Moon.", "Neil Armstrong"),
        ("Emperor Hirohito announced the surrender.", "Hirohito"),
    ],
)
def test_a_rank_before_a_person_is_no_name(text, expected):
    (claim,) = extract(text, lang="en")
    assert expected == claim.entities[0].text

"""What an English sentence says behind its main clause is a claim of its own."""

from __future__ import annotations

import pytest

from claims import extract


def told(text):
    return [claim.text for claim in extract(text, lang="en")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege ended in May 1808, when General Duran left the town.",
         ["The siege ended in May 1808.", "In May 1808, General Duran left the town."]),
        ("The council ruled the town, until Duran was arrested in March 1811.",
         ["The council ruled the town.", "Duran was arrested in March 1811."]),
        ("The canal opened in 1931, the same year that Lima hosted the congress.",
         ["The canal opened in 1931.", "Lima hosted the congress in 1931."]),
        ("Chile won the match at home, with Ana Soto scoring the only goal.",
         ["Chile won the match at home.", "Ana Soto scored the only goal."]),
        ("Ana Soto was a Chilean poet, best loved for her sonnets.",
         ["Ana Soto was a Chilean poet.", "Ana Soto was best loved for her sonnets."]),
        ("Ana Soto was a Chilean poet, considered by many one of the finest of her time.",
         ["Ana Soto was a Chilean poet.",
          "Ana Soto was considered by many one of the finest of her time."]),
        ("The Andes Cup is a tournament in Chile, held every three years.",
         ["The Andes Cup is a tournament in Chile.", "The Andes Cup is held every three years."]),
        ("The country's capital, Lima, was once known as the City of Kings.",
         ["The country's capital is Lima.", "Lima was once known as the City of Kings."]),
        ("Rising to 4,884 metres, Puncak Jaya is the highest peak of Oceania.",
         ["Puncak Jaya rises to 4,884 metres.", "Puncak Jaya is the highest peak of Oceania."]),
        ("Kenya is a country in East Africa, whose capital is Nairobi.",
         ["Kenya is a country in East Africa.", "Kenya's capital is Nairobi."]),
        ("The film stars Ana Soto and Luis Vega, who play two doctors.",
         ["The film stars Ana Soto and Luis Vega.", "Ana Soto and Luis Vega play two doctors."]),
        ("Ana Soto was born in Ulm, Germany, in 1879.",
         ["Ana Soto was born in Ulm, Germany, in 1879."]),
    ],
)  # fmt: skip
def test_a_tail_with_a_fact_of_its_own_is_told_apart(text, expected):
    assert expected == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The siege ended when General Duran left the town.",
        "The town is quiet in winter, when the lake freezes.",
        "The council ruled the town, until it was dissolved.",
        "His wife, Ana Soto, left the town in May.",
    ],
)
def test_a_condition_and_a_time_without_a_date_stay(text):
    assert [text] == told(text)


def test_an_owner_holds_for_both_members():
    text = "Japan is an archipelago. Tokyo is its capital and largest city."
    assert [
        "Japan is an archipelago.",
        "Tokyo is Japan's capital.",
        "Tokyo is Japan's largest city.",
    ] == told(text)

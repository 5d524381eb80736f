"""What English clauses share with the clause before them, and what stands between dashes."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway won the Sand Cup in 1998, and Denmark won it in 2002.",
            ["Norway won the Sand Cup in 1998.", "Denmark won the Sand Cup in 2002."],
        ),
        (
            "The Loire is longer than the Seine, and some geographers argue that it is cleaner.",
            [
                "The Loire is longer than the Seine.",
                "Some geographers argue that the Loire is cleaner.",
            ],
        ),
        (
            "The Blue Lagoon — the largest lake in the region — covers 120 square kilometres.",
            [
                "The Blue Lagoon covers 120 square kilometres.",
                "The Blue Lagoon is the largest lake in the region.",
            ],
        ),
        (
            "Rosa Marsh (1867–1934) was a chemist; she moved to Paris in 1891.",
            [
                "Rosa Marsh was a chemist.",
                "Rosa Marsh was born in 1867.",
                "Rosa Marsh died in 1934.",
                "Rosa Marsh moved to Paris in 1891.",
            ],
        ),
        (
            "Oporto lies in Portugal. It is home to 230,000 people. It is famous for its bridges.",
            [
                "Oporto lies in Portugal.",
                "Oporto is home to 230,000 people.",
                "Oporto is famous for its bridges.",
            ],
        ),
    ],
)
def test_each_claim_stands_alone(text, expected):
    assert sorted(expected) == sorted(said(text))


@pytest.mark.parametrize(
    "text",
    ["It is important to know the date.", "It was recommended to close the road in 1990."],
)
def test_it_that_stands_for_nothing_is_left(text):
    before = "Oporto lies in Portugal."
    assert all("Oporto is important" not in one for one in said(f"{before} {text}"))
    assert all("Oporto was recommended" not in one for one in said(f"{before} {text}"))


def test_an_opinion_names_whom_the_next_sentence_is_about():
    text = (
        "In my opinion, Oporto is the most charming town in Europe. It is home to 230,000 people."
    )
    assert "Oporto is home to 230,000 people." in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "- **Paris** is the capital of France.\n  - It lies on the Seine.\n- **Lyon** is old.",
            ["Paris is the capital of France.", "Paris lies on the Seine.", "Lyon is old."],
        ),
        (
            "## Japan\n\n- **Tokyo**\n  - Population: 14 million\n- **Osaka**\n  - Population: 2.7 million",
            ["The population of Tokyo is 14 million.", "The population of Osaka is 2.7 million."],
        ),
        (
            "## Japan\n\n- **Geography**\n  - It has 47 prefectures.\n\nIt is a monarchy.",
            ["Japan has 47 prefectures.", "Japan is a monarchy."],
        ),
    ],
)
def test_a_list_inside_an_item_is_about_the_item(text, expected):
    assert expected == said(text)

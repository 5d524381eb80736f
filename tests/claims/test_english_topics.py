"""Words inside English sentences that speak of what was named before."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Penicillin was found in 1928. A team at Leeds later turned it into a drug.",
            "A team at Leeds later turned Penicillin into a drug.",
        ),
        (
            "Eve Cole is a writer. *Beloved*, her third novel, is set in Oman.",
            "Beloved is Eve Cole's third novel.",
        ),
        (
            "Eve Cole is a writer. Some of her plays were filmed in 1990.",
            "Some of Eve Cole's plays were filmed in 1990.",
        ),
        ("Zanzibar is hot. The archipelago has 50 villages.", "Zanzibar has 50 villages."),
        (
            "Orion Studios released *Black Panther* in 2018. The film won three prizes.",
            "Black Panther won three prizes.",
        ),
        ("Nokia is Finnish. Today the company makes radios.", "Today Nokia makes radios."),
        (
            "You asked when the Berlin Wall fell. The wall fell in 1989.",
            "The Berlin Wall fell in 1989.",
        ),
        (
            "Here are two facts about honey:\n\n- It contains 80 percent sugar.",
            "Honey contains 80 percent sugar.",
        ),
        ("## Petra\n\nLocated in southern Jordan.", "Petra is located in southern Jordan."),
        (
            "Ana Sol: born in Lima in 1783. Died in Quito in 1830.",
            "Ana Sol died in Quito in 1830.",
        ),
        (
            "# Tour of Oman\n\n## Origins\n\nThe race was first held in 1903.",
            "Tour of Oman was first held in 1903.",
        ),
        (
            "The war broke out in 1936. The following year, planes bombed Guernica.",
            "In the year following 1936, planes bombed Guernica.",
        ),
        (
            "Chile voted in 1990. Two decades later, 33 miners were trapped.",
            "Two decades after 1990, 33 miners were trapped.",
        ),
        (
            "Ann Lee is a singer. Lee's album sold well in 1999. She was born in Oslo.",
            "Ann Lee was born in Oslo.",
        ),
        (
            "Ann Lee is a singer. Lee toured with Eve Cole in 1999. She was born in Oslo.",
            "Lee was born in Oslo.",
        ),
    ],
)
def test_what_is_meant_is_written(text, expected):
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lovelace met a poet. The film won three prizes.",
        "Eve Cole founded a company. The company grew in 1990.",
        "Oslo is old. The dog buried the bone and dug it up in 1990.",
        "Eve Cole left Oslo. Ann Lee loved her work.",
        "Oslo is old. It made it possible to trade.",
        "The war broke out in 1936 or 1937. The following year, planes bombed Guernica.",
        "## Early life\n\nLocated in southern Jordan.",
        "Dunes is a famous album from 1999. He was born in Oslo.",
    ],
)
def test_what_is_not_told_stays(text):
    last = text.rpartition(". ")[2] if "\n" not in text else text.rpartition("\n")[2]
    kept = [
        word
        for word in ("The film", "The company", "it up", "her work", "possible")
        if word in last
    ]
    found = said(text)
    assert all(any(word in claim for claim in found) for word in kept)
    assert kept or found[-1] == last


def test_a_thing_is_never_he():
    text = "Eve Cole wrote a song. The album came out in 1999. He has sold 200 copies."
    assert "The album has sold 200 copies." not in said(text)

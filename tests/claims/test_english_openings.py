"""What English sentences say before their subject, in relative clauses, and behind a colon."""

import pytest

from claims import extract


def said(text: str) -> list[str]:
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As well as being a keen rower, Ann Lee was a judge.",
            ["Ann Lee was a keen rower.", "Ann Lee was a judge."],
        ),
        (
            "Besides making boats, Ostara is a member of two boards.",
            ["Ostara makes boats.", "Ostara is a member of two boards."],
        ),
        (
            "Volta was a mill. Having sold its looms to Io in 1914, it now makes paper.",
            ["Volta was a mill.", "Volta sold its looms to Io in 1914.", "Volta now makes paper."],
        ),
        (
            "Directed by Ann Lee and starring Tom Poe, Meridian won two prizes in 2010.",
            [
                "Meridian was directed by Ann Lee.",
                "Meridian starred Tom Poe.",
                "Meridian won two prizes in 2010.",
            ],
        ),
    ],
)
def test_what_opens_a_sentence_is_said_of_its_subject(text: str, expected: list[str]) -> None:
    assert expected == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The court has 16 judges, half of whom are elected by the senate.",
            ["The court has 16 judges.", "Half of the 16 judges are elected by the senate."],
        ),
        (
            "The temple, the construction of which took 50 years, was burnt in 310.",
            ["The temple was burnt in 310.", "The construction of the temple took 50 years."],
        ),
        (
            "The city, which gave its name to a wine, has two ports.",
            ["The city has two ports.", "The city gave its name to a wine."],
        ),
        (
            "The liver, an organ below the lungs, makes bile.",
            ["The liver makes bile.", "The liver is an organ below the lungs."],
        ),
    ],
)
def test_what_a_comma_sets_apart_is_said_of_what_is_before_it(
    text: str, expected: list[str]
) -> None:
    assert expected == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Unless a firm is based in Peru, it must pay a fee there.",
        "She wrote novels, most of which are lost.",
        "Some historians argue that Ann Lee never saw Rome, pointing out that she was ill.",
    ],
)
def test_a_part_that_may_speak_of_another_stays(text: str) -> None:
    assert 1 == len(said(text))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Malta is an island: it has three cities.", "Malta has three cities."),
        ("Malta is an island — it has three cities.", "Malta has three cities."),
        ("Io began in 1990. Meridian 2 came in 2000; it was small.", "Meridian 2 was small."),
    ],
)
def test_a_clause_behind_a_colon_speaks_of_the_one_before(text: str, last: str) -> None:
    assert last == said(text)[-1]


def test_three_verbs_in_a_row_are_three_statements() -> None:
    text = "Ann Lee and Tom Poe married in 1929, divorced in 1939 and remarried a year later."
    assert [
        "Ann Lee and Tom Poe married in 1929.",
        "Ann Lee and Tom Poe divorced in 1939.",
        "Ann Lee and Tom Poe remarried a year later.",
    ] == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee was the only rower to win gold and silver in the same year.",
        "Ann Lee was born in 1900 to the judge Tom Poe and the singer Eva Roe.",
    ],
)
def test_what_is_true_of_several_at_once_is_not_told_apart(text: str) -> None:
    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Tom Poe married Eva Roe in 1895. They shared a prize.",
            "Tom Poe and Eva Roe shared a prize.",
        ),
        (
            "Tom Poe married Eva Roe in 1895. Their son moved to Rome.",
            "Tom Poe and Eva Roe's son moved to Rome.",
        ),
        (
            "Tom Poe and Eva Roe taught at Oxford. Both fought in the war.",
            "Both Tom Poe and Eva Roe fought in the war.",
        ),
        ("Cats sleep all day. Their whiskers are long.", "Cats' whiskers are long."),
        (
            "Eva Roe was born in 1799. Her father sold boats, and he died in 1810.",
            "Eva Roe's father died in 1810.",
        ),
        (
            "Tom Poe was a writer. Records show that he married in 1582.",
            "Records show that Tom Poe married in 1582.",
        ),
        (
            "The liver makes bile. If it does not make enough, stones may form.",
            "If the liver does not make enough, stones may form.",
        ),
        (
            "Germany sells cars. The country's largest partner is China.",
            "Germany's largest partner is China.",
        ),
        (
            "Norway is a member of NATO. It is no member of the EU.",
            "Norway is no member of the EU.",
        ),
    ],
)
def test_a_pronoun_is_written_out_where_only_one_is_meant(text: str, last: str) -> None:
    assert last == said(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The court has 16 judges. They serve for twelve years.",
        "Tom Poe grew up in Rome. His father sold boats, and he died in 1810.",
        "Tom Poe met Eva Roe and two singers. They moved to Rome.",
    ],
)
def test_a_pronoun_that_may_be_another_stays(text: str) -> None:
    last = said(text)[-1]
    assert not {"they", "he"}.isdisjoint(last.casefold().split()) or "father" in last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Sikhism has one god; its holy book is old.", "Sikhism's holy book is old."),
        (
            "The Mona Lisa was stolen by Tom Poe, a handyman. He kept it in his flat.",
            "Tom Poe kept the Mona Lisa in his flat.",
        ),
        (
            "Eva Roe sang in Rome. She married the singer Tom Poe in 1840, and they had two sons.",
            "Eva Roe and Tom Poe had two sons.",
        ),
        (
            "Basque is old. Many people speak it, and it is written in Latin letters.",
            "Basque is written in Latin letters.",
        ),
        ("Hagia Sophia was built in 537. Its dome is wide.", "Hagia Sophia's dome is wide."),
        (
            "Ernest Poe and his crew left the ship in 1915. They camped on the ice.",
            "Ernest Poe and his crew camped on the ice.",
        ),
        (
            "# Key facts about Iceland\n\n- Capital: Reykjavik",
            "The capital of Iceland is Reykjavik.",
        ),
    ],
)
def test_it_is_what_the_text_goes_on_about(text: str, last: str) -> None:
    assert last == said(text)[-1]


def test_a_finite_verb_is_not_denied_with_the_one_before() -> None:
    text = "Gold does not rust, conducts electricity and melts at 1,064 °C."
    assert ["Gold does not rust.", "Gold conducts electricity.", "Gold melts at 1,064 °C."] == said(
        text
    )


def test_a_state_is_no_one_who_says_so() -> None:
    text = "The court, based in Luxembourg, has one judge per member state."
    assert "The court has one judge per member state." in said(text)


def test_a_distance_is_not_the_place_before_it() -> None:
    text = "The railway runs from Moscow to Vladivostok, a distance of 9,289 km."
    assert [text] == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The north is known as Ciscaucasia and the south as Transcaucasia.",
        "Germany's largest partner is China, followed by the United States.",
    ],
)
def test_a_second_part_without_its_verb_stays(text: str) -> None:
    assert [text] == said(text)


def test_a_quoted_title_keeps_both_its_marks() -> None:
    text = 'Ann Lee wrote "The Red Hall", "The Tale of Reeds" and "No Rest for the Weary".'
    assert all(claim.count('"') % 2 == 0 for claim in said(text))


def test_a_heading_that_is_no_name_owns_nothing() -> None:
    text = "**Composition of air**\n\n- Nitrogen: 78%"
    assert "Composition of air — Nitrogen: 78%" in said(text)

"""What an English sentence ends with and is a statement of its own."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ines Cole is a Welsh poet, critic, and academic.",
            ["Ines Cole is a Welsh poet.", "Ines Cole is a critic.", "Ines Cole is an academic."],
        ),
        (
            "Ines Cole was a Dutch organist and composer.",
            ["Ines Cole was a Dutch organist.", "Ines Cole was a composer."],
        ),
        (
            "Ines Cole is a Welsh guitarist, best known as the leader of the band Ember.",
            [
                "Ines Cole is a Welsh guitarist.",
                "Ines Cole is best known as the leader of the band Ember.",
            ],
        ),
        (
            "Ines Cole left the band in 1999 after winning a prize in Vienna.",
            ["Ines Cole left the band in 1999.", "Ines Cole won a prize in Vienna."],
        ),
        (
            "Ines Cole began in Cardiff, before moving to Basel in 2012.",
            ["Ines Cole began in Cardiff.", "Ines Cole moved to Basel in 2012."],
        ),
        (
            "Ines Cole was born on May 4, 1985, in Wrexham, Wales.",
            ["Ines Cole was born on May 4, 1985.", "Ines Cole was born in Wrexham, Wales."],
        ),
        (
            "Ines Cole started her career at the age of 16, making her debut in Cardiff.",
            [
                "Ines Cole started her career at the age of 16.",
                "Ines Cole made her debut in Cardiff.",
            ],
        ),
        (
            'Ines Cole has released two albums, "Ash" in 2017 and "Elm" in 2019.',
            [
                "Ines Cole has released two albums.",
                'Ines Cole has released "Ash" in 2017.',
                'Ines Cole has released "Elm" in 2019.',
            ],
        ),
        (
            "Ines Cole has won several prizes for her plays, including the Severn Medal.",
            [
                "Ines Cole has won several prizes for her plays.",
                "Ines Cole has won the Severn Medal.",
            ],
        ),
        (
            'Ines Cole won the prize for her film "Ash," a quiet drama set in Bangor.',
            [
                'Ines Cole won the prize for her film "Ash".',
                '"Ash" is a quiet drama set in Bangor.',
            ],
        ),
        (
            'Ines Cole was in films such as "Ash: A Tale," "Elm," and "Oak," among others.',
            [
                'Ines Cole was in films such as "Ash: A Tale".',
                'Ines Cole was in films such as "Elm".',
                'Ines Cole was in films such as "Oak".',
            ],
        ),
        (
            "Ines Cole published a novel in 2014 and has since written three plays.",
            ["Ines Cole published a novel in 2014.", "Ines Cole has since written three plays."],
        ),
    ],
)
def test_what_is_said_at_the_end_is_a_claim_too(text, expected):
    assert expected == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ines Cole is a reggae and dancehall artist.",
        "Ines Cole died before finishing her third novel.",
        "Ines Cole has never won several prizes, including the Severn Medal.",
        "The dam broke, making 57 families homeless.",
    ],
)
def test_what_belongs_together_stays_whole(text):
    assert [text] == said(text)


def test_titles_of_one_kind_are_a_claim_each():
    text = 'Ines Cole is best known for her novels "Ash," "Elm," and "Oak."'
    lead = "Ines Cole is best known for her novel"
    assert [f'{lead} "Ash".', f'{lead} "Elm".', f'{lead} "Oak".'] == said(text)
    assert len(said('Ines Cole wrote the two plays "Ash" and "Elm".')) == 1


def test_how_many_and_how_good_examples_are_is_said_of_all_and_not_of_each():
    text = 'Ines Cole was in several successful Welsh films, including "Ash," "Elm," and "Oak."'
    expected = [
        "Ines Cole was in several successful Welsh films.",
        'Ines Cole was in the Welsh film "Ash".',
        'Ines Cole was in the Welsh film "Elm".',
        'Ines Cole was in the Welsh film "Oak".',
    ]
    assert expected == said(text)


def test_a_single_example_of_several_works_is_a_claim_beside_them():
    text = 'Ines Cole has produced several films, including "Ash".'
    expected = ["Ines Cole has produced several films.", 'Ines Cole has produced the film "Ash".']
    assert expected == said(text)

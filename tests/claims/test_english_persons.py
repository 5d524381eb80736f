"""Whom English pronouns and descriptions of people mean, by names, genders and what was said."""

import pytest

from claims import extract, given_names
from claims.given_names import gender_of_name


def texts(text):
    return [claim.text for claim in extract(text, lang="en")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marie Curie", "f"),
        ("Niels Bohr", "m"),
        ("Lady Ottoline Morrell", "f"),
        ("Sir Toby", "m"),
        ("Rose", ""),
        ("Quill Ray", ""),
        ("", ""),
    ],
)
def test_a_title_or_a_first_name_tells_the_gender(name, expected):
    assert expected == gender_of_name(name)


def test_no_first_name_is_a_mans_and_a_womans():
    assert frozenset() == given_names._WOMEN & given_names._MEN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Few inventors were as productive as Thomas Reed. He held 900 patents.",
            "Thomas Reed held 900 patents.",
        ),
        (
            "No poet was read more widely than Emily Stone. She was born in Vik.",
            "Emily Stone was born in Vik.",
        ),
        (
            "Ada Stone was a mathematician. Charles Reed was an engineer. She died in 1852.",
            "Ada Stone died in 1852.",
        ),
        (
            "Grace Stone was an actress. Prince Karl of Norland was a lawyer. He died in 1901.",
            "Prince Karl of Norland died in 1901.",
        ),
        (
            "Helen Stone won the prize in 1903. Reed, himself a chemist, died in 1906. She left.",
            "Helen Stone left.",
        ),
        (
            "Elizabeth Stone was a queen. Mary was her half-sister. She ruled from 1558 to 1603.",
            "Elizabeth Stone ruled from 1558 to 1603.",
        ),
        (
            "Jane Stone is a zoologist. Louis Reed hired her in 1957. She has written 15 books.",
            "Jane Stone has written 15 books.",
        ),
    ],
)
def test_a_pronoun_means_the_person_of_its_gender(text, expected):
    assert expected == texts(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nikola Reed was born in Oslo. The Serbian engineer moved to Rome in 1884.",
            "Nikola Reed moved to Rome in 1884.",
        ),
        (
            "Rosalind Stone grew up in Oslo. The chemist and crystallographer was born in 1920.",
            "Rosalind Stone was born in 1920.",
        ),
        (
            "Louis Reed hired her in 1957. The British scientist had no degree.",
            "The British scientist had no degree.",
        ),
        (
            "Albert Reed debated Niels Stone. The Danish physicist disagreed in 1927.",
            "The Danish physicist disagreed in 1927.",
        ),
        (
            "Anna Stone was a singer. The new singer arrived in 1990.",
            "The new singer arrived in 1990.",
        ),
    ],
)
def test_a_description_of_the_only_person_gets_the_name(text, expected):
    assert expected == texts(text)[-1]


def test_what_a_description_says_is_a_claim_of_its_own():
    text = "Nikola Reed was born in Oslo. The Serbian engineer moved to Rome in 1884."
    assert "Nikola Reed was a Serbian engineer." in texts(text)


def test_joined_nouns_with_a_verb_in_the_singular_are_one():
    assert ["The novelist and playwright was born in Dublin."] == texts(
        "The novelist and playwright was born in Dublin."
    )


def test_the_numeral_of_a_ruler_is_no_pronoun():
    (claim,) = extract("Elizabeth I was the daughter of Henry VIII.", lang="en")
    assert claim.checkworthy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nepal lies in Asia. The flag is not a rectangle.", "Nepal's flag is not a rectangle."),
        ("Nepal lies in Asia. The capital is Kathmandu.", "Nepal's capital is Kathmandu."),
        (
            "Brazil has 26 states. The company was founded in 1990.",
            "The company was founded in 1990.",
        ),
        ("Lima lies in Peru. The population is ten million.", "The population is ten million."),
    ],
)
def test_what_every_country_has_one_of_is_the_countrys(text, expected):
    assert expected == texts(text)[-1]


def test_what_a_survey_measures_is_not_its_own():
    text = "Mount Vik lies in Norland. A survey in 2020 put its height at 8,848 m."
    assert "A survey in 2020 put Mount Vik's height at 8,848 m." == texts(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Reed left 900 notes. Many of them are lost. In 1916 she moved to Rome.",
            "In 1916 Ann Reed moved to Rome.",
        ),
        (
            "Max Reed made 900 works. Theo Stone died after him. The painter sold one canvas.",
            "The painter sold one canvas.",
        ),
        (
            "Apple is a company. Max Reed founded NeXT, a company, in 1985. The firm was sold.",
            "The firm was sold.",
        ),
        (
            "Oslo is the largest city in Norway. That honor belongs to Rome. The city has a port.",
            "The city has a port.",
        ),
        (
            "Max Reed was a physicist. His theory came out in 1905. It was confirmed in 1919.",
            "Max Reed's theory was confirmed in 1919.",
        ),
        (
            "Max Reed was a writer. His novel came out in 1905, and it sold out in a week.",
            "Max Reed's novel sold out in a week.",
        ),
        (
            "The second-highest mountain, K2, is 8,611 meters high and lies in Asia.",
            "K2 lies in Asia.",
        ),
        (
            "A new body, the League of Nations, met in 1920. It was dissolved in 1946.",
            "The League of Nations was dissolved in 1946.",
        ),
        (
            "Nintendo released the Game Boy in 1989. It sold 118 million copies.",
            "The Game Boy sold 118 million copies.",
        ),
        ("Norco released the pad, the pen and, in 2007, the phone.",) * 2,
        ("Ghana reached the final, the first team to do so.",) * 2,
    ],
)
def test_what_fits_more_than_one_stays_and_what_fits_one_is_named(text, expected):
    assert expected == texts(text)[-1]


def test_an_award_for_the_best_is_a_fact():
    (claim,) = extract("Max Reed was named the best player of the cup.", lang="en")
    assert claim.checkworthy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The capital of Kenya is Nairobi and its largest city is Mombasa.",
            ["The capital of Kenya is Nairobi.", "Kenya's largest city is Mombasa."],
        ),
        (
            "Kenya's capital is Nairobi, and its currency is the shilling.",
            ["Kenya's capital is Nairobi.", "Kenya's currency is the shilling."],
        ),
        (
            "The author of Hamlet is Shakespeare and the author of Emma is Jane Austen.",
            ["The author of Hamlet is Shakespeare.", "The author of Emma is Jane Austen."],
        ),
    ],
)
def test_two_statements_of_what_is_what_are_told_apart(text, expected):
    assert expected == texts(text)

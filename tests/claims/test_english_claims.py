"""English answers to claims that stand alone: contrasts, asides, participles, countries."""

import pytest

from claims import extract


def said(text):
    return [claim.text for claim in extract(text, lang="en") if claim.checkworthy]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's capital is Lima, although Cusco is the city with the most visitors.",
            ["Peru's capital is Lima.", "Cusco is the city with the most visitors."],
        ),
        (
            "Lisbon is old, while Brasília was founded in 1960.",
            ["Lisbon is old.", "Brasília was founded in 1960."],
        ),
        (
            "The Volga is long, but the Ob carries more water.",
            ["The Volga is long.", "The Ob carries more water."],
        ),
        (
            "Mercury is small, whereas Jupiter is the largest planet.",
            ["Mercury is small.", "Jupiter is the largest planet."],
        ),
        (
            "The Treaty of Lausanne was signed in 1923, but it was revised in 1936.",
            [
                "The Treaty of Lausanne was signed in 1923.",
                "The Treaty of Lausanne was revised in 1936.",
            ],
        ),
        (
            "Hawaii is a state with 8 islands, but has no snakes.",
            ["Hawaii is a state with 8 islands.", "Hawaii has no snakes."],
        ),
        ("Iceland has many volcanoes, so you could visit one.", ["Iceland has many volcanoes."]),
        ("Ghana uses the cedi, so bring some cash.", ["Ghana uses the cedi."]),
        (
            "Norway uses the Norwegian krone, which makes shopping easier for Danes.",
            ["Norway uses the Norwegian krone."],
        ),
        ("A word on money: Panama uses the US dollar.", ["Panama uses the US dollar."]),
        (
            "As for food, Japan imports about 60 percent of its calories.",
            ["Japan imports about 60 percent of its calories."],
        ),
        (
            "Founded in 1919, the Bauhaus moved to Dessau in 1925.",
            ["The Bauhaus was founded in 1919.", "The Bauhaus moved to Dessau in 1925."],
        ),
        (
            "Located in the Alps, Davos is a town in Switzerland.",
            ["Davos is located in the Alps.", "Davos is a town in Switzerland."],
        ),
        (
            "Born in 1867, Marie Curie studied in Paris.",
            ["Marie Curie was born in 1867.", "Marie Curie studied in Paris."],
        ),
        (
            "The Louvre opened in 1793, with about 537 paintings.",
            ["The Louvre opened in 1793.", "The Louvre had about 537 paintings."],
        ),
        (
            "In Chile, Pablo Neruda wrote poems and won a Nobel Prize.",
            ["In Chile, Pablo Neruda wrote poems.", "Pablo Neruda won a Nobel Prize."],
        ),
        (
            "Rome, the capital of Italy, has 2.8 million inhabitants, while Milan has 1.4 million.",
            [
                "Rome has 2.8 million inhabitants.",
                "Rome is the capital of Italy.",
                "Milan has 1.4 million.",
            ],
        ),
        (
            "The Amazon, which flows through Brazil, is long, but the Nile is longer.",
            ["The Amazon is long.", "The Amazon flows through Brazil.", "The Nile is longer."],
        ),
        (
            "Contrary to popular belief, Sydney is not the capital of Australia.",
            ["Sydney is not the capital of Australia."],
        ),
    ],
)
def test_each_thing_that_a_sentence_says_is_a_claim(text, expected):
    assert sorted(expected) == sorted(said(text))


@pytest.mark.parametrize(
    "text",
    [
        "The company grew fast, although slowly at first.",
        "He was not only a painter, but also a sculptor.",
        "Rome had no walls but seven hills.",
        "The letter, written in 1912, was sold with 30 others.",
        "Not only Norway but also Sweden has fjords.",
        "Heated to 100 °C, water boils.",
        "The palace was rebuilt with about 500 rooms.",
    ],
)
def test_a_sentence_stays_whole_where_a_part_would_say_something_else(text):
    assert [text] == said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Canada is large. Forty million people live there.",
            "Forty million people live in Canada.",
        ),
        ("Japan is long. The country has 47 prefectures.", "Japan has 47 prefectures."),
        (
            "Nepal is landlocked. Most of the country is mountainous.",
            "Most of Nepal is mountainous.",
        ),
        (
            "Kenya is hot. Mount Kenya has glaciers. The country's capital is Nairobi.",
            "Kenya's capital is Nairobi.",
        ),
        (
            "The Netherlands is flat. The dikes are old. Its capital is Amsterdam.",
            "The Netherlands's capital is Amsterdam.",
        ),
        (
            "If you like hiking, put Chile on the list. Ojos del Salado reaches 6,893 meters there.",
            "Ojos del Salado reaches 6,893 meters in Chile.",
        ),
        ("# Peru in brief\n\nThe country has 26 regions.", "Peru has 26 regions."),
    ],
)
def test_the_country_that_is_meant_is_named(text, expected):
    assert expected == said(text)[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Canada is large. There are ten provinces.",
        "Canada is large. France is the country with the most visitors.",
        "Canada is large. Life is out there in space.",
        "The country has 47 prefectures.",
    ],
)
def test_words_that_mean_no_country_before_stay(text):
    assert text.endswith(said(text)[-1])


def test_each_part_stands_at_its_clause():
    text = "Founded in 1919, the Bauhaus moved to Dessau, while Weimar lost it."
    quotes = {claim.quote for claim in extract(text, lang="en")}
    assert "Weimar lost it." in quotes
    assert all(quote in text for quote in quotes)

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
        "A letter, written in 1912, was sold with 30 others.",
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Both Peru and Chile gained independence in the 1820s.",
            ["Peru gained independence in the 1820s.", "Chile gained independence in the 1820s."],
        ),
        (
            "Mercury and Venus have no moons, while Mars has two small ones.",
            ["Mercury has no moons.", "Venus has no moons.", "Mars has two small moons."],
        ),
        (
            "Lima and Quito are cities in the Andes.",
            ["Lima is a city in the Andes.", "Quito is a city in the Andes."],
        ),
        (
            "Iceland exports fish, aluminium and ferrosilicon.",
            [
                "Iceland exports fish.",
                "Iceland exports aluminium.",
                "Iceland exports ferrosilicon.",
            ],
        ),
        (
            "Eve Cole wrote the music and the book of *Dunes*.",
            ["Eve Cole wrote the music of Dunes.", "Eve Cole wrote the book of Dunes."],
        ),
        (
            "Eve Cole was an English actor and writer.",
            ["Eve Cole was an English actor.", "Eve Cole was a writer."],
        ),
        (
            "In 1822, Brazil declared its independence and crowned Pedro I.",
            ["In 1822, Brazil declared its independence.", "In 1822, Brazil crowned Pedro I."],
        ),
        (
            "In 1822, Eve Cole left Oslo and moved to Lima in 1830.",
            ["In 1822, Eve Cole left Oslo.", "Eve Cole moved to Lima in 1830."],
        ),
        (
            "The kiwi cannot fly but has a keen sense of smell.",
            ["The kiwi cannot fly.", "The kiwi has a keen sense of smell."],
        ),
        (
            "The Rosetta Stone, which French soldiers found in 1799, is in London.",
            ["The Rosetta Stone is in London.", "French soldiers found the Rosetta Stone in 1799."],
        ),
        (
            "Denali (formerly Mount McKinley) is 6,190 metres tall and lies in Alaska.",
            [
                "Denali is 6,190 metres tall.",
                "Denali was formerly Mount McKinley.",
                "Denali lies in Alaska.",
            ],
        ),
        (
            "The press spread across Europe, reaching Rome in 1467 and London in 1476.",
            [
                "The press spread across Europe.",
                "The press reached Rome in 1467.",
                "The press reached London in 1476.",
            ],
        ),
        (
            "A lawyer by training, Nelson Mandela became president in 1994.",
            [
                "Nelson Mandela was a lawyer by training.",
                "Nelson Mandela became president in 1994.",
            ],
        ),
        (
            "Neptune was first observed in 1846; Pluto, in 1930.",
            ["Neptune was first observed in 1846.", "Pluto was first observed in 1930."],
        ),
        (
            "Peru became independent in 1821; Chile did so in 1818.",
            ["Peru became independent in 1821.", "Chile became independent in 1818."],
        ),
        (
            "West Germany won the 1954 World Cup and Brazil the one in 1958.",
            ["West Germany won the 1954 World Cup.", "Brazil won the World Cup in 1958."],
        ),
        (
            'Eve Cole starred in films such as "Dunes," "Io" and "Kim."',
            [
                'Eve Cole starred in films such as "Dunes".',
                'Eve Cole starred in films such as "Io".',
                'Eve Cole starred in films such as "Kim".',
            ],
        ),
        (
            'Neil Armstrong said, "It is one small step," and collected rocks.',
            ['Neil Armstrong said, "It is one small step,"', "Neil Armstrong collected rocks."],
        ),
        (
            "Eve Cole, born in Oslo in 1960, is a singer.",
            ["Eve Cole was born in Oslo in 1960.", "Eve Cole is a singer."],
        ),
    ],
)
def test_what_is_joined_inserted_or_left_out_is_a_claim_each(text, expected):
    found = [claim.rstrip(".") for claim in said(text)]
    assert sorted(claim.rstrip(".") for claim in expected) == sorted(found)


@pytest.mark.parametrize(
    "text",
    [
        "Orville and Wilbur Wright built their first glider in 1900.",
        "Antigua and Barbuda became independent in 1981.",
        "Ann Lee and Eve Cole met in Oslo in 1990.",
        "The bridge connects Denmark and Sweden.",
        "Peru does not border Panama and Mexico.",
        "Ann Lee is a Jamaican reggae and dancehall artist.",
        "Lima and Quito are the largest cities in the Andes.",
    ],
)
def test_what_acts_together_stays_together(text):
    assert [text] == said(text)


def test_a_story_ends_in_the_real_world():
    text = "Imagine a land whose king rules 90 towns. In the real world, Malta has 68 towns."
    assert ["Malta has 68 towns."] == said(text)


def test_emoji_are_no_part_of_a_claim_nor_of_its_quote():
    (claim,) = extract("🎬 Oslo has 🐟 900 bars. 🌊", lang="en")[:1]
    assert ("Oslo has 900 bars.", "Oslo has 🐟 900 bars.") == (claim.text, claim.quote)


@pytest.mark.parametrize(
    "text",
    [
        'The wool is "warm and soft; it holds water and keeps its shape".',
        'In some cases, a move "marks a change of mind and is told by letters".',
    ],
)
def test_quoted_sentences_that_leave_no_verb_of_their_own_stay_whole(text):
    assert [text] == [claim.text for claim in extract(text, lang="en")]

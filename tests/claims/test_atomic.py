"""Sentences to propositions."""

import pytest

from claims import pipelines
from claims.atomic import split
from claims.languages import BY_CODE


def parts(code, text):
    (doc,) = pipelines.parse(pipelines.load(code), [text])
    return split(text, BY_CODE[code], doc)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Albert Einstein, who was born in Ulm, won the prize in 1921 and died in Princeton.",
            [
                "Albert Einstein won the prize in 1921.",
                "Albert Einstein was born in Ulm.",
                "Albert Einstein died in Princeton.",
            ],
        ),
        (
            "en",
            "Water boils at 100 °C and freezes at 0 °C.",
            ["Water boils at 100 °C.", "Water freezes at 0 °C."],
        ),
        (
            "en",
            "Brasília, the capital of Brazil, was inaugurated in 1960.",
            ["Brasília was inaugurated in 1960.", "Brasília is the capital of Brazil."],
        ),
        (
            "en",
            "Paris is the capital of France; London is the capital of England.",
            ["Paris is the capital of France.", "London is the capital of England."],
        ),
        (
            "en",
            "Ada Lovelace (1815–1852) was an English mathematician.",
            [
                "Ada Lovelace was born in 1815.",
                "Ada Lovelace died in 1852.",
                "Ada Lovelace was an English mathematician.",
            ],
        ),
        (
            "en",
            "In 1921, Einstein won the Nobel Prize and moved to Berlin.",
            ["In 1921, Einstein won the Nobel Prize.", "In 1921, Einstein moved to Berlin."],
        ),
        ("en", "However, Oslo is old and has a port.", ["Oslo is old.", "Oslo has a port."]),
        (
            "en",
            "Marie Curie was born in Warsaw and raised in Poland.",
            ["Marie Curie was born in Warsaw.", "Marie Curie was raised in Poland."],
        ),
        (
            "es",
            "Gabriela Mistral nació en Vicuña y murió en Nueva York.",
            ["Gabriela Mistral nació en Vicuña.", "Gabriela Mistral murió en Nueva York."],
        ),
        (
            "es",
            "Francia está en Europa y su capital es París.",
            ["Francia está en Europa.", "Su capital es París."],
        ),
        (
            "es",
            "El Nilo es largo, y el Amazonas es caudaloso.",
            ["El Nilo es largo.", "El Amazonas es caudaloso."],
        ),
        (
            "es",
            "Frida Kahlo (6 de julio de 1907 – 13 de julio de 1954) fue una pintora mexicana.",
            [
                "Frida Kahlo nació el 6 de julio de 1907.",
                "Frida Kahlo murió el 13 de julio de 1954.",
                "Frida Kahlo fue una pintora mexicana.",
            ],
        ),
        (
            "es",
            "El oro es amarillo; la plata es blanca.",
            ["El oro es amarillo.", "La plata es blanca."],
        ),
        (
            "en",
            "Helium is light, while osmium is the densest element.",
            ["Helium is light.", "Osmium is the densest element."],
        ),
        (
            "es",
            "Júpiter es grande, mientras que Neptuno es el más alejado.",
            ["Júpiter es grande.", "Neptuno es el más alejado."],
        ),
        (
            "hi",
            "सोने का क्रमांक 79 है और लोहे का प्रतीक Fe है।",
            ["सोने का क्रमांक 79 है।", "लोहे का प्रतीक Fe है।"],
        ),
        (
            "pt",
            "Machado de Assis nasceu em 1839 e morreu em 1908.",
            ["Machado de Assis nasceu em 1839.", "Machado de Assis morreu em 1908."],
        ),
        (
            "pt",
            "Brasília foi inaugurada em 1960 e é a capital do Brasil.",
            ["Brasília foi inaugurada em 1960.", "Brasília é a capital do Brasil."],
        ),
        (
            "hi",
            "महात्मा गांधी का जन्म 1869 में हुआ था और मृत्यु 1948 में दिल्ली में हुई।",
            ["महात्मा गांधी का जन्म 1869 में हुआ था।", "महात्मा गांधी की मृत्यु 1948 में दिल्ली में हुई।"],
        ),
        (
            "hi",
            "कंपनी का गठन 1939 में हुआ था और इसका मुख्यालय दिल्ली में है।",
            ["कंपनी का गठन 1939 में हुआ था।", "इसका मुख्यालय दिल्ली में है।"],
        ),
        (
            "hi",
            "मुंशी प्रेमचंद (1880–1936) हिंदी के लेखक थे।",
            [
                "मुंशी प्रेमचंद का जन्म 1880 में हुआ।",
                "मुंशी प्रेमचंद की मृत्यु 1936 में हुई।",
                "मुंशी प्रेमचंद हिंदी के लेखक थे।",
            ],
        ),
    ],
)
def test_a_sentence_is_split_where_it_says_several_things(code, text, expected):
    assert sorted(expected) == sorted(part.text for part in parts(code, text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The bridge was designed and built by Roebling."),
        ("en", "If water is heated, it boils and becomes steam."),
        ("en", "She left because the war began and the bank failed."),
        ("en", "He did not win the prize or lose the war."),
        ("en", "The Nile is longer than the Rhine and the Danube."),
        ("en", "Simon and Garfunkel met in school."),
        ("en", "The border lies between Peru and Chile."),
        ("en", 'He said "the war ended and peace came" in Rome.'),
        ("en", "In Brazil, voting is compulsory and starts at 18."),
        ("en", "There are 50 states and the largest is Alaska."),
        ("en", "World War II (1939–1945) was a global war."),
        ("es", "Brasil y Argentina comparten una frontera."),
        ("es", "Diseñó y construyó el puente."),
        ("es", "Dijo que nació en Lima y murió en París."),
        ("es", "Si el agua hierve y es pura, se evapora."),
        ("es", "La Guerra Fría (1947–1991) fue un conflicto."),
        ("pt", "A água ferve e a pressão sobe quando o fogo é forte."),
        ("pt", "O Império do Brasil (1822–1889) foi uma monarquia."),
        ("hi", "राम और श्याम दिल्ली में रहते हैं।"),
        ("hi", "यदि पानी गर्म होता है और यह उबलता है, तो भाप बनती है।"),
    ],
)
def test_a_sentence_stays_whole_where_a_part_would_say_something_else(code, text):
    assert [text] == [part.text for part in parts(code, text)]


def test_a_part_knows_its_clause():
    text = "Oslo, the capital of Norway, is old and has a port."
    found = {part.text: text[part.start : part.end] for part in parts("en", text)}
    assert {
        "Oslo is old.": "Oslo, the capital of Norway, is old ",
        "Oslo is the capital of Norway.": "the capital of Norway",
        "Oslo has a port.": "has a port.",
    } == found


def test_an_english_sentence_that_is_too_long_to_parse_stays_whole():
    text = "Oslo is old and " * 200 + "has a port."
    assert len(parts("en", text)) == 1

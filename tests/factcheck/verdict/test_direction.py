"""Claims whose two names may have changed places: no model decides which way round they stand."""

import pytest

from claims import read_claim
from factcheck.verdict.rules import read
from factcheck.verdict.weighing.direction import either_way
from factcheck.verdict.weighing.gate import topic


def _turned(make_evidence, lang, text, told, title):
    reading = read(read_claim(text, lang=lang))
    return either_way(reading, topic(reading), make_evidence(told, title), (0, len(told)))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Poland invaded Germany in 1939."),
        ("es", "Polonia invadió Alemania en 1939."),
        ("pt", "A Polônia invadiu a Alemanha em 1939."),
        ("hi", "पोलैंड ने 1939 में जर्मनी पर आक्रमण किया।"),
        ("en", "Italy lies in Rome."),
        ("pt", "A Itália fica em Roma."),
        ("hi", "इटली रोम में स्थित है।"),
        ("pt", "A Europa faz parte da França."),
        ("pt", "O Sol gira em torno da Terra."),
    ],
)
def test_two_names_that_make_sense_either_way_are_found(make_evidence, lang, text):
    assert _turned(make_evidence, lang, text, "It was long ago.", "Quill") != ""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Rome lies in Italy."),
        ("es", "Roma está en Italia."),
        ("pt", "Roma fica na Itália."),
        ("hi", "रोम इटली में स्थित है।"),
        ("pt", "A França faz parte da Europa."),
        ("pt", "Portugal faz fronteira com a Espanha."),
        ("hi", "पुर्तगाल की सीमा स्पेन से लगती है।"),
        ("pt", "O Danúbio deságua no mar Negro."),
    ],
)
def test_names_that_stand_in_one_order_only_are_left_to_the_model(make_evidence, lang, text):
    assert _turned(make_evidence, lang, text, "It was long ago.", "Quill") == ""


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Anna Martin taught Peter Stone.", True),
        ("She taught Peter Stone for years.", True),
        ("She was taught by Peter Stone.", False),
        ("Peter Stone taught Anna Martin.", False),
    ],
)
@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Anna Martin taught Peter Stone."), ("pt", "Anna Martin ensinou Peter Stone.")],
)
def test_a_sentence_that_has_the_names_in_their_order_tells(
    make_evidence, lang, text, told, expected
):
    assert expected == (_turned(make_evidence, lang, text, told, "Anna Martin") == "")

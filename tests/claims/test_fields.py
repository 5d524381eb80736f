"""Table rows, fields and items of lists."""

import pytest

from claims import extract
from claims.fields import row_texts
from claims.languages import BY_CODE
from claims.model import Kind


def facts(text, lang="en"):
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


def test_each_cell_of_a_table_is_a_claim_about_its_row():
    text = "| Country | Capital | Area |\n|---|---|---|\n| **Brazil** | Brasília | - |\n| Peru | Lima | 1.3 |"
    assert ["Brazil — Capital: Brasília", "Peru — Capital: Lima", "Peru — Area: 1.3"] == facts(text)


def test_a_claim_from_a_table_quotes_its_row():
    text = "| Country | Capital |\n|---|---|\n| **Brazil** | Brasília |\n"
    (claim,) = extract(text, lang="en")
    assert claim.quote == "**Brazil** | Brasília"


def test_a_column_of_ranks_is_not_what_the_row_is_about():
    assert ["Peru — #: 1", "Peru — Capital: Lima"] == row_texts(
        ["1", "Peru", "Lima"], ["#", "Country", "Capital"], "", BY_CODE["en"]
    )


def test_a_table_of_properties_is_about_its_heading():
    text = "## Peru\n\n| Property | Value |\n|---|---|\n| Capital | Lima |"
    assert ["Peru — Capital: Lima"] == facts(text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "# India\n\n- **Population:** 1.4 billion", "India — Population: 1.4 billion"),
        ("es", "# India\n\n- **Población**: 1400 millones", "India — Población: 1400 millones"),
        ("pt", "# Índia\n\n- **População:** 1,4 bilhão", "Índia — População: 1,4 bilhão"),
        ("hi", "# भारत\n\n- **जनसंख्या:** 1.4 अरब", "भारत — जनसंख्या: 1.4 अरब"),
        ("en", "Capital: Lima", "Capital: Lima"),
    ],
)
def test_a_field_is_a_claim_about_its_heading(lang, text, expected):
    assert [expected] == facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Nordic countries are:\n\n- Denmark", "The Nordic countries are: Denmark"),
        ("es", "Los países nórdicos son:\n\n- Dinamarca", "Los países nórdicos son: Dinamarca"),
        ("pt", "Os países nórdicos são:\n\n- Dinamarca", "Os países nórdicos são: Dinamarca"),
        ("hi", "नॉर्डिक देश इस प्रकार हैं:\n\n- डेनमार्क", "नॉर्डिक देश इस प्रकार हैं: डेनमार्क"),
    ],
)
def test_an_item_of_an_announced_list_is_written_behind_its_announcement(lang, text, expected):
    assert [expected] == facts(text, lang)


def test_an_item_behind_an_empty_announcement_is_left_out():
    claims = extract("Here are five towns:\n\n- Oslo", lang="en")
    assert [Kind.STRUCTURE, Kind.STRUCTURE] == [claim.kind for claim in claims]


def test_a_field_whose_value_is_advice_is_left_out():
    claims = extract("# Trip\n\n- **Shoes:** You should wear boots.", lang="en")
    assert [Kind.STRUCTURE, Kind.ADVICE] == [claim.kind for claim in claims]

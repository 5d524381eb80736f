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
    assert [
        "The capital of Brazil is Brasília.",
        "The capital of Peru is Lima.",
        "The area of Peru is 1.3.",
    ] == facts(text)


def test_a_claim_from_a_table_quotes_its_cell_with_the_head_of_the_row_where_they_touch():
    text = "| Country | Capital | Area |\n|---|---|---|\n| **Brazil** | Brasília | **8.5** |\n"
    assert ["**Brazil** | Brasília", "**8.5**"] == [c.quote for c in extract(text, lang="en")]


def test_a_column_of_ranks_is_not_what_the_row_is_about():
    assert [("Peru — #: 1", 0, 0), ("The capital of Peru is Lima.", 1, 2)] == row_texts(
        ["1", "Peru", "Lima"], ["#", "Country", "Capital"], "", BY_CODE["en"]
    )


def test_a_table_of_properties_is_about_its_heading():
    text = "## Peru\n\n| Property | Value |\n|---|---|\n| Capital | Lima |"
    assert ["The capital of Peru is Lima."] == facts(text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "# India\n\n- **Population:** 1.4 billion",
            "The population of India is 1.4 billion.",
        ),
        (
            "es",
            "# India\n\n- **Población**: 1400 millones",
            "La población de India es de 1400 millones.",
        ),
        ("pt", "# Índia\n\n- **População:** 1,4 bilhão", "A população da Índia é de 1,4 bilhão."),
        ("hi", "# भारत\n\n- **जनसंख्या:** 1.4 अरब", "भारत की जनसंख्या 1.4 अरब है।"),
        ("en", "# Peru\n\n- Area (km²): 1.3", "The area of Peru is 1.3 km²."),
        ("en", "# Peru\n\n- Regions: 25", "Peru has 25 regions."),
        ("en", "# The Louvre\n\n- Opened: 1793", "The Louvre was opened in 1793."),
        ("en", "Capital: Lima", "Capital: Lima"),
    ],
)
def test_a_field_is_a_claim_about_its_heading(lang, text, expected):
    assert [expected] == facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Nordic countries are:\n\n- Denmark", "The Nordic countries are: Denmark"),
        ("es", "Los países nórdicos son:\n\n- Dinamarca", "Dinamarca es un país nórdico."),
        ("pt", "Os países nórdicos são:\n\n- Dinamarca", "Dinamarca é um país nórdico."),
        ("hi", "नॉर्डिक देश इस प्रकार हैं:\n\n- डेनमार्क", "नॉर्डिक देश इस प्रकार हैं: डेनमार्क"),
    ],
)
def test_an_item_of_an_announced_list_is_written_behind_its_announcement(lang, text, expected):
    assert [expected] == facts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Born: 6 July 1907, Oslo", ["on 6 July 1907.", "in Oslo."]),
        ("es", "Nacimiento: Lima, 1907", ["en Lima.", "en 1907."]),
        ("pt", "Nascimento: Recife, 1907", ["em Recife.", "em 1907."]),
        ("hi", "जन्म: 1907, दिल्ली", ["1907 में हुआ।", "दिल्ली में हुआ।"]),
    ],
)
def test_a_birth_with_its_place_is_two_claims(lang, text, expected):
    found = facts(f"# Ana Sol\n\n- {text}", lang)
    assert [True, True] == [one.endswith(end) for one, end in zip(found, expected, strict=True)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Capitals:\n\n- Peru: Lima", "The capital of Peru is Lima."),
        ("es", "Tres monedas:\n\n- Perú: sol", "La moneda de Perú es el sol."),
        ("pt", "Capitais:\n\n- Peru: Lima", "A capital do Peru é Lima."),
        ("hi", "राजधानियाँ:\n\n- बिहार: पटना", "बिहार की राजधानी पटना है।"),
    ],
)
def test_a_list_says_of_each_item_what_its_lead_in_calls_all(lang, text, expected):
    assert [expected] == facts(text, lang)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru borders two oceans:\n\n- Alpha\n- Beta",
            ["Peru borders two oceans.", "Peru borders Alpha.", "Peru borders Beta."],
        ),
        (
            "Peru borders two seas: Alpha and Beta.",
            ["Peru borders two seas.", "Peru borders Alpha.", "Peru borders Beta."],
        ),
        (
            "Ireland has two old provinces:\n\n- Ulster",
            ["Ireland has two old provinces.", "Ulster is an old province of Ireland."],
        ),
    ],
)
def test_a_list_that_is_counted_is_a_claim_and_so_is_each_item(text, expected):
    assert expected == facts(text)


def test_an_item_behind_an_empty_announcement_is_left_out():
    claims = extract("Here are five towns:\n\n- Oslo", lang="en")
    assert [Kind.STRUCTURE, Kind.STRUCTURE] == [claim.kind for claim in claims]


def test_a_field_whose_value_is_advice_is_left_out():
    claims = extract("# Trip\n\n- **Shoes:** You should wear boots.", lang="en")
    assert [Kind.STRUCTURE, Kind.ADVICE] == [claim.kind for claim in claims]

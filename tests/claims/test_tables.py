"""Tables that set things side by side: the header names what each column is about."""

import pytest

from claims import extract
from claims.languages import BY_CODE
from claims.tables import compares


def facts(text, lang):
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "| Aspect | Oslo | Bergen |\n|---|---|---|\n| Founded | 1040 | 1070 |",
            ["Oslo was founded in 1040.", "Bergen was founded in 1070."],
        ),
        (
            "es",
            "| Criterio | Quito | Lima |\n|---|---|---|\n| Altitud | 2850 m | 150 m |",
            ["La altitud de Quito es de 2850 m.", "La altitud de Lima es de 150 m."],
        ),
        (
            "pt",
            "| Aspecto | Recife | Natal |\n|---|---|---|\n| Área | 218 km² | 167 km² |",
            ["A área de Recife é de 218 km².", "A área de Natal é de 167 km²."],
        ),
        (
            "hi",
            "| पहलू | नेपाल | भूटान |\n|---|---|---|\n| राजधानी | काठमांडू | थिम्फू |",
            ["नेपाल की राजधानी काठमांडू है।", "भूटान की राजधानी थिम्फू है।"],
        ),
    ],
)
def test_a_comparison_says_each_property_of_what_its_header_names(lang, text, expected):
    assert expected == facts(text, lang)


def test_a_cell_of_a_comparison_is_quoted_alone():
    text = "| Feature | Oslo | Bergen |\n|---|---|---|\n| Rain | 800 mm | 2250 mm |"
    assert ["800 mm", "2250 mm"] == [claim.quote for claim in extract(text, lang="en")]


@pytest.mark.parametrize("header", [[], ["Feature"], ["Feature", "Value"], ["City", "Rain"]])
def test_other_tables_are_about_their_rows(header):
    assert not compares(header, BY_CODE["en"])

"""Which figures a claim asks the World Bank for, and how they are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import serving, source
from made import claim

from claims import extract
from factcheck.errors import BadAnswer
from factcheck.evidence.passages import cut
from factcheck.model import LANGUAGES, Label, Tier
from factcheck.sources.base import NotAsked
from factcheck.sources.worldbank import WorldBank, _value, chosen, countries, indicators, years
from factcheck.testing import check_source
from factcheck.verdict.judging import judge

ASKED = claim("The population of India is 900 million.", "en", "India")


def figures(*values, country="IN", name="India", indicator="Population, total"):
    return [
        {"page": 1, "pages": 1, "per_page": 100, "total": len(values), "lastupdated": "2025-07-01"},
        [
            {
                "indicator": {"id": "SP.POP.TOTL", "value": indicator},
                "country": {"id": country, "value": name},
                "countryiso3code": "IND",
                "date": str(year),
                "value": value,
                "unit": "",
                "obs_status": "",
                "decimal": 0,
            }
            for year, value in values
        ],
    ]


INDIA = "/country/IN/indicator/SP.POP.TOTL"


@pytest.fixture
def api():
    with serving() as serves:
        serves.answers[INDIA] = figures((2023, 1_438_069_596))
        yield serves


def found(api, asked):
    with source(WorldBank, api.address, tier=Tier.PRIMARY) as ready:
        return tuple(ready.search(asked))


def extracted(text, lang):
    (one,) = extract(text, lang=lang)
    return one


def test_worldbank_is_a_source(api):
    with source(WorldBank, api.address) as ready:
        check_source(ready, ASKED)


@pytest.mark.parametrize(
    ("text", "lang", "row"),
    [
        (
            "India has a population of 900 million.",
            "en",
            "India — population: 1,438,069,596 (2023)",
        ),
        (
            "La población de la India es de 900 millones.",
            "es",
            "India — población: 1.438.069.596 (2023)",
        ),
        (
            "A população da Índia é de 900 milhões.",
            "pt",
            "Índia — população: 1.438.069.596 (2023)",
        ),
        ("भारत की जनसंख्या 90 करोड़ है।", "hi", "भारत — जनसंख्या: 1,43,80,69,596 (2023)"),
    ],
)
def test_a_figure_is_a_row_in_the_claims_language(text, lang, row, api):
    (document,) = found(api, extracted(text, lang))
    assert [block.text for block in document.blocks] == [row]
    assert document.blocks[0].section == "Population, total (SP.POP.TOTL)"
    assert document.url == "https://data.worldbank.org/indicator/SP.POP.TOTL?locations=IN"
    assert (document.revision, document.published) == ("2025-07-01", "2025-07-01")


def test_it_is_asked_for_the_claim_that_it_is_probed_with(api):
    api.answers["/country/FR/indicator/SP.POP.TOTL"] = figures((2023, 68_287_487), country="FR")
    assert len(found(api, claim(WorldBank.known, "en", "France"))) == 1


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_row_decides_a_claim(lang, api):
    said = {"en": "India has a population of {}.", "es": "India tiene una población de {}."}[lang]
    amounts = {
        "en": {"900 million": Label.REFUTED, "1.44 billion": Label.SUPPORTED},
        "es": {"900 millones": Label.REFUTED, "1438 millones": Label.SUPPORTED},
    }[lang]
    for amount, label in amounts.items():
        asked = extracted(said.format(amount), lang)
        evidence = [one.evidence(asked, 1.0) for doc in found(api, asked) for one in cut(doc)]
        assert judge(asked, evidence)[0].label == label, amount


@pytest.mark.parametrize(
    ("text", "lang", "code"),
    [
        ("Brazil's GDP per capita fell.", "en", "NY.GDP.PCAP.CD"),
        ("Brazil's GDP is large.", "en", "NY.GDP.MKTP.CD"),
        ("La esperanza de vida en Chile es de 81 años.", "es", "SP.DYN.LE00.IN"),
        ("A taxa de alfabetização no Brasil é de 94%.", "pt", "SE.ADT.LITR.ZS"),
        ("भारत में साक्षरता 77% है।", "hi", "SE.ADT.LITR.ZS"),
        ("भारत का क्षेत्रफल बड़ा है।", "hi", "AG.SRF.TOTL.K2"),
        ("As emissões de CO2 do Brasil caíram.", "pt", "EN.GHG.CO2.MT.CE.AR5"),
        ("El desempleo en España es del 12 %.", "es", "SL.UEM.TOTL.ZS"),
    ],
)
def test_the_words_choose_the_indicator_that_most_of_them_name(text, lang, code):
    assert [one.code for one in chosen(claim(text, lang))] == [code]


@pytest.mark.parametrize(
    ("text", "lang", "codes"),
    [
        ("The population of the United States grew.", "en", ("US",)),
        ("La población de México supera a la de España.", "es", ("MX", "ES")),
        ("A população da Índia cresceu.", "pt", ("IN",)),
        ("भारत की जनसंख्या बढ़ी।", "hi", ("IN",)),
        ("The world population passed 8 billion.", "en", ("WLD",)),
        ("विश्व की जनसंख्या 8 अरब है।", "hi", ("WLD",)),
        ("The population grew.", "en", ()),
    ],
)
def test_countries_are_known_by_their_names_in_four_languages(text, lang, codes):
    names = [name for name in ("United States", "México", "España") if name in text]
    assert countries(claim(text, lang, *names)) == codes


def test_a_year_in_the_claim_is_the_year_that_is_asked_for(api):
    found(api, extracted("In 2010, India had a population of 1.2 billion.", "en"))
    assert [params["date"] for _, params in api.asked] == ["2010:2010"]


def test_a_claim_as_of_a_year_asks_for_that_year():
    (asked,) = extract("As of 2015, India has a population of 1.3 billion.", lang="en")
    assert years(asked) == (2015,)


def test_without_a_year_the_newest_figure_is_asked_for(api):
    found(api, ASKED)
    assert [params.get("mrnev") for _, params in api.asked] == ["1"]


@pytest.mark.parametrize(
    "text", ["India is a country in Asia.", "The population grew.", "Paris is large."]
)
def test_a_claim_about_no_figure_of_a_country_costs_no_request(text, api):
    with pytest.raises(NotAsked):
        found(api, claim(text))
    assert api.asked == []


def test_a_year_without_a_figure_is_no_row(api):
    api.answers[INDIA] = figures((2023, None), (2022, True), (2021, "7"), (2020, 5))
    (document,) = found(api, ASKED)
    assert [block.text for block in document.blocks] == ["India — population: 5 (2020)"]


@pytest.mark.parametrize("nothing", [[{"total": 0}, None], [{"total": 0}, []], figures()])
def test_a_country_without_figures_is_empty(nothing, api):
    api.answers[INDIA] = nothing
    assert found(api, ASKED) == ()


@pytest.mark.parametrize(
    "answer",
    [
        [{"message": [{"id": "120", "key": "Invalid value", "value": "No such indicator"}]}],
        {},
        [],
        "<html></html>",
        404,
        500,
    ],
    ids=str,
)
def test_an_answer_that_is_no_list_of_figures_is_an_error(answer, api):
    api.answers[INDIA] = answer
    with pytest.raises(BadAnswer):
        found(api, ASKED)


def test_every_indicator_is_asked_for_in_every_language_and_has_a_label():
    for lang in LANGUAGES:
        for indicator in indicators(lang):
            assert indicator.label, (lang, indicator.code)
            assert all(indicator.asked_by), (lang, indicator.code)
            assert _value(12.345, indicator, lang)
    assert len({tuple(one.code for one in indicators(lang)) for lang in LANGUAGES}) == 1


@given(st.floats() | st.integers() | st.none() | st.text(), st.sampled_from(LANGUAGES))
def test_no_value_breaks_a_row(value, lang):
    assert isinstance(_value(value, indicators(lang)[0], lang), str)

import pytest

from factcheck.sources.wikidata_values import value_ids, value_text, year_of

LABELS = {"Q11573": "metre", "Q90": "Paris"}
JULIAN = "http://www.wikidata.org/entity/Q1985786"
GREGORIAN = "http://www.wikidata.org/entity/Q1985727"


def snak(kind, value):
    return {"snaktype": "value", "property": "P1", "datavalue": {"type": kind, "value": value}}


def time(text, precision, calendar=GREGORIAN):
    return snak("time", {"time": text, "precision": precision, "calendarmodel": calendar})


def quantity(amount, unit="1", **bounds):
    return snak("quantity", {"amount": amount, "unit": unit} | bounds)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["7 November 1867", "November 1867", "1867", "1860s", "19th century"]),
        (
            "es",
            ["7 de noviembre de 1867", "noviembre de 1867", "1867", "década de 1860", "siglo XIX"],
        ),
        (
            "pt",
            ["7 de novembro de 1867", "novembro de 1867", "1867", "década de 1860", "século XIX"],
        ),
        ("hi", ["7 नवंबर 1867", "नवंबर 1867", "1867", "1860 का दशक", "19वीं शताब्दी"]),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(lang, expected):
    said = [value_text(time("+1867-11-07T00:00:00Z", p), {}, lang) for p in (11, 10, 9, 8, 7)]
    assert said == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (time("+00000001949-11-29T00:00:00Z", 11), "29 November 1949"),
        (time("+2020-00-00T00:00:00Z", 9), "2020"),
        (time("+2020-00-00T00:00:00Z", 11), "2020"),
        (time("-0044-03-15T00:00:00Z", 11), "15 March 44 BC"),
        (time("-0044-00-00T00:00:00Z", 9), "44 BC"),
        (time("+1700-02-29T00:00:00Z", 11, JULIAN), "29 February 1700 (Julian calendar)"),
        (time("+1700-00-00T00:00:00Z", 9, JULIAN), "1700"),
        (time("+1801-01-01T00:00:00Z", 7), "19th century"),
        (time("+1900-00-00T00:00:00Z", 7), "19th century"),
        (time("+0101-00-00T00:00:00Z", 7), "2nd century"),
        (time("+1100-00-00T00:00:00Z", 7), "11th century"),
        (time("+2100-00-00T00:00:00Z", 7), "21st century"),
        (time("-13798000000-00-00T00:00:00Z", 3), "about 13798000000 BC"),
        (quantity("+8848.86", "http://www.wikidata.org/entity/Q11573"), "8,848.86 metre"),
        (quantity("+12", upperBound="+13", lowerBound="+11"), "12 (± 1)"),
        (quantity("+12", upperBound="+14", lowerBound="+11"), "12 (11 – 14)"),
        (quantity("+12", upperBound="+12", lowerBound="+12"), "12"),
        (quantity("-89.2"), "-89.2"),
        (quantity("+5", "http://www.wikidata.org/entity/Q404"), "5 Q404"),
        (quantity("+0.000000000667"), "0.000000000667"),
        (snak("wikibase-entityid", {"id": "Q90", "numeric-id": 90}), "Paris"),
        (snak("wikibase-entityid", {"numeric-id": 90}), "Paris"),
        (snak("wikibase-entityid", {"id": "Q404"}), "Q404"),
        (snak("globecoordinate", {"latitude": 48.8566, "longitude": -2.3, "precision": 0.0003}), "48.8566, -2.3000"),
        (snak("globecoordinate", {"latitude": 51, "longitude": 10, "precision": None}), "51.0000, 10.0000"),
        (snak("monolingualtext", {"text": "La  France", "language": "fr"}), "La France"),
        (snak("string", "Au"), "Au"),
        ({"snaktype": "somevalue", "property": "P1"}, "unknown"),
        ({"snaktype": "novalue", "property": "P1"}, "none"),
    ],
)  # fmt: skip
def test_values_in_words(value, expected):
    assert value_text(value, LABELS, "en") == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "1,234,567.8"),
        ("es", "1.234.567,8"),
        ("pt", "1.234.567,8"),
        ("hi", "12,34,567.8"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(lang, expected):
    assert value_text(quantity("+1234567.8"), {}, lang) == expected


def test_a_unit_is_among_the_ids_that_need_a_label():
    assert value_ids(quantity("+1", "http://www.wikidata.org/entity/Q11573")) == ("Q11573",)
    assert value_ids(quantity("+1")) == ()


@pytest.mark.parametrize(
    ("value", "year"),
    [(time("-0044-03-15T00:00:00Z", 11), -44), (quantity("+1"), None)],
)
def test_the_year_of_a_date(value, year):
    assert year_of(value) == year


@pytest.mark.parametrize(
    "value",
    [
        time("yesterday", 11),
        quantity("1E+999999999"),
        quantity("1E-999999999"),
        quantity("NaN"),
        quantity("many"),
        time("+2020-13-01T00:00:00Z", 11),
    ],
)
def test_a_value_that_is_none_raises_what_a_source_expects(value):
    with pytest.raises((ArithmeticError, LookupError, ValueError)):
        value_text(value, {}, "en")

"""Days of public holidays are held against the reference's rows, with their citation."""

import pytest

from claims import read_claim
from factcheck.checks.public_holidays import check
from factcheck.config import SourceSettings
from factcheck.evidence.passages import cut
from factcheck.model import Label, Response
from factcheck.sources.reference import packages, public_holidays
from factcheck.sources.reference.public_holidays import pages


@pytest.fixture(scope="module")
def documents():
    """Read the package once: documents by title."""
    return {page.document.title: page.document for page in pages(packages.find("holidays"))}


@pytest.fixture
def judged(documents):
    """Judge a claim by the rows of a holiday, in all countries or in some."""

    def judging(text, lang, holiday, *countries):
        claim = read_claim(text, lang=lang)
        document = public_holidays.of_countries(documents[holiday], countries)
        evidence = [candidate.evidence(claim, 1.0) for candidate in cut(document)]
        response = Response(id="r", text=text, lang=lang)
        found = list(check(response, [claim], evidence))
        assert all(one.evidence_ids for one in found)
        return [(one.label, one.correction) for one in found]

    return judging


SUPPORTED = [(Label.SUPPORTED, "")]


def refuted(correction):
    return [(Label.REFUTED, correction)]


@pytest.mark.parametrize(
    ("holiday", "start"),
    [
        ("Independence Day", "India — Independence Day (…): 15 August"),
        ("Independence Day", "Brazil — Independence Day (…): 7 September"),
        (
            "Thanksgiving Day",
            "United States — Thanksgiving Day (…): the fourth Thursday of November",
        ),
        ("Memorial Day", "United States — Memorial Day (…): the last Monday of May"),
        ("Good Friday", "Brazil — Good Friday (…): movable: 30 March 2018, 19 April 2019"),
    ],
)
def test_a_row_says_the_day_in_one_country(documents, holiday, start):
    before, _, after = start.partition("(…)")
    rows = [block.text for block in documents[holiday].blocks]
    assert any(text.startswith(before) and after in text for text in rows)


@pytest.mark.parametrize(
    ("holiday", "name"),
    [
        ("Independence Day", "dia de la independencia"),
        ("Independence Day", "स्वतंत्रता दिवस"),
        ("Thanksgiving Day", "acao de gracas"),
        ("Diwali", "दिवाली"),
    ],
)
def test_a_holiday_is_known_by_its_names_in_other_languages(documents, holiday, name):
    assert name in documents[holiday].aliases


def test_days_off_that_one_year_makes_are_no_holidays(documents):
    assert not [title for title in documents if "substitut" in title or "lection" in title]


@pytest.mark.parametrize(
    ("lang", "text", "row", "expected"),
    [
        ("en", "Independence Day in India is on 15 August.", ("Independence Day", "IN"), SUPPORTED),
        ("en", "India's Independence Day falls on January 26.", ("Independence Day", "IN"),
         refuted("15 August")),
        ("en", "India celebrates its Independence Day on 26 January.", ("Independence Day", "IN"),
         refuted("15 August")),
        ("en", "In the United States, Thanksgiving is celebrated on the fourth Thursday of November.",
         ("Thanksgiving Day", "US"), SUPPORTED),
        ("en", "In the United States, Thanksgiving is celebrated on the third Thursday of November.",
         ("Thanksgiving Day", "US"), refuted("the fourth Thursday of November")),
        ("en", "Labor Day in the United States is on May 1.", ("Labor Day", "US"),
         refuted("the first Monday of September")),
        ("en", "Good Friday in Brazil in 2024 is on 29 March 2024.", ("Good Friday", "BR"), SUPPORTED),
        ("en", "Good Friday in Brazil in 2024 was on 12 April.", ("Good Friday", "BR"),
         refuted("29 March 2024")),
        ("es", "El Día de la Independencia de México se celebra el 16 de septiembre.",
         ("Independence Day", "MX"), SUPPORTED),
        ("es", "El Día de la Independencia de México se celebra el 5 de mayo.",
         ("Independence Day", "MX"), refuted("16 September")),
        ("es", "En Estados Unidos, el Día de Acción de Gracias cae el tercer jueves de noviembre.",
         ("Thanksgiving Day", "US"), refuted("the fourth Thursday of November")),
        ("pt", "O Dia da Independência do Brasil é 7 de setembro.", ("Independence Day", "BR"),
         SUPPORTED),
        ("pt", "O Dia da Independência do Brasil é comemorado em 15 de novembro.",
         ("Independence Day", "BR"), refuted("7 September")),
        ("pt", "Nos Estados Unidos, o Dia de Ação de Graças cai na quarta quinta-feira de novembro.",
         ("Thanksgiving Day", "US"), SUPPORTED),
        ("hi", "भारत का गणतंत्र दिवस 15 अगस्त को मनाया जाता है।", ("Republic Day", "IN"),
         refuted("26 January")),
        ("hi", "भारत में स्वतंत्रता दिवस हर साल 15 अगस्त को मनाया जाता है।", ("Independence Day", "IN"),
         SUPPORTED),
        ("hi", "अमेरिका में थैंक्सगिविंग नवंबर के तीसरे गुरुवार को मनाया जाता है।", ("Thanksgiving Day", "US"),
         refuted("the fourth Thursday of November")),
    ],
)  # fmt: skip
def test_the_day_of_a_holiday_is_decided_by_its_row(judged, lang, text, row, expected):
    assert expected == judged(text, lang, *row)


@pytest.mark.parametrize(
    ("text", "holiday", "countries"),
    [
        # Where no country is named the day may be another one's.
        ("Independence Day is on 22 September.", "Independence Day", ("IN", "US")),
        # One year's day may be any that its rule gives.
        ("Labor Day in the United States is on 3 September.", "Labor Day", ("US",)),
        # A feast of the moon is kept a day earlier or later.
        ("Diwali in India in 2021 is on 5 November 2021.", "Diwali", ("IN",)),
        ("A law about Independence Day in India is from 14 August.", "Independence Day", ("IN",)),
        ("On Independence Day, 14 August, a ship sank in India.", "Independence Day", ("IN",)),
        ("Independence Day in Peru is on 1 January.", "Independence Day", ("IN",)),
        ("Independence Day in India is not on 14 August.", "Independence Day", ("IN",)),
    ],
)
def test_what_a_row_does_not_settle_is_left_alone(judged, text, holiday, countries):
    assert [] == judged(text, "en", holiday, *countries)


def test_a_day_holds_where_some_country_keeps_it(judged):
    assert SUPPORTED == judged(
        "Thanksgiving falls on the second Monday of October.", "en", "Thanksgiving Day"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Indian Independence Day is on 14 August."),
        ("es", "El Día de la Independencia de la India es el 14 de agosto."),
        ("pt", "O Dia da Independência da Índia é em 14 de agosto."),
        ("hi", "भारत का स्वतंत्रता दिवस 14 अगस्त को मनाया जाता है।"),
    ],
)
def test_the_reference_gives_the_row_of_the_country_that_a_claim_names(reference, lang, text):
    (page, *_) = reference.search(read_claim(text, lang=lang))
    assert "Independence Day" == page.title
    assert ["India"] == [block.text.partition(" — ")[0] for block in page.blocks]
    assert "github.com/vacanza/holidays/tree/v" in page.url
    assert page.revision.startswith("holidays ")


@pytest.fixture(scope="module")
def reference():
    from factcheck.sources.reference import Reference

    return Reference(SourceSettings(name="reference", pages=5), None)


def test_a_claim_of_no_holiday_costs_no_page_of_one(reference):
    found = reference.search(read_claim("Canberra is the capital of Australia.", lang="en"))
    assert not [page for page in found if "vacanza" in page.url]

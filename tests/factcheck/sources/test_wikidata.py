from dataclasses import replace

import httpx
import pytest
from made import claim
from servers import wikidata as server
from servers.clients import LOCAL, PATIENT, client

from claims.model import Quantity, QuantityKind
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, RateLimited, SourceError
from factcheck.sources.wikidata import Wikidata
from factcheck.testing import check_source


@pytest.fixture
def search(wikidata):
    """Search, and return the documents; ``search.requests`` is how many requests that took."""
    with client(LOCAL, PATIENT) as http:

        def search(claim, pages=2):
            settings = SourceSettings(name="wikidata", pages=pages, options={"url": wikidata})
            before = http.http.requests
            documents = list(Wikidata(settings, http).search(claim))
            search.requests = http.http.requests - before
            return documents

        yield search


def rows(document):
    return [block.text for block in document.blocks]


def with_year(claim, year):
    start = claim.text.index(year)
    quantity = Quantity(
        quote=year, start=start, end=start + len(year), kind=QuantityKind.DATE, value=year
    )
    return replace(claim, quantities=(quantity,))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            claim("Marie Curie was born in 1868.", "en", "Marie Curie"),
            [
                "Marie Curie — physicist and chemist",
                "Marie Curie — instance of: human",
                "Marie Curie — date of birth: 7 November 1867",
                "Marie Curie — date of death: 4 July 1934",
                "Marie Curie — place of birth: Warsaw",
                "Marie Curie — award received: Nobel Prize in Physics (point in time: 1903)",
                "Marie Curie — award received: Nobel Prize in Chemistry (point in time: 1911)",
            ],
        ),
        (
            claim("La capital de Francia es Lyon.", "es", "Francia"),
            [
                "Francia — país de Europa occidental",
                "Francia — instancia de: país",
                "Francia — capital: París",
                "Francia — idioma oficial: francés",
                "Francia — población: 68.373.433 (fecha: 1 de enero de 2024)",
                "Francia — área: 643.801 kilómetro cuadrado",
                "Francia — coordenadas: 47, 2",
                "Francia — sitio web oficial: https://www.example.org/france",
                "Francia — nombre oficial: République française",
            ],
        ),
        (
            claim("Júlio César morreu em 45 a.C.", "pt", "Júlio César"),
            [
                "Júlio César — data de nascimento: 12 de julho de 100 a.C. (calendário juliano)",
                "Júlio César — data de morte: 15 de março de 44 a.C. (calendário juliano)",
                "Júlio César — local de nascimento: desconhecido",
            ],
        ),
        (
            claim("एवरेस्ट 8840 मीटर ऊँचा है।", "hi", "एवरेस्ट"),
            ["माउंट एवरेस्ट — समुद्र तल से ऊँचाई: 8,848.86 मीटर (± 0.21)"],
        ),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_statements_are_said_in_the_language_of_the_claim(search, asked, expected):
    (found,) = search(asked)
    assert rows(found) == expected
    assert {block.kind for block in found.blocks} == {"row"}


def test_the_link_leads_to_the_revision_that_was_read(search, wikidata):
    (found,) = search(claim("Marie Curie was a chemist.", "en", "Marie Curie"))
    host = wikidata.removesuffix("/w/api.php")
    assert found.url == f"{host}/wiki/Q7186?oldid={found.revision}"
    assert found.published == server.MODIFIED


def test_labels_and_aliases_of_four_languages_are_other_names(search):
    (found,) = search(claim("El monte Everest es alto.", "es", "monte Everest"))
    assert found.aliases == ("Mount Everest", "माउंट एवरेस्ट", "Everest", "एवरेस्ट")


def test_an_alias_finds_the_item(search):
    (found,) = search(claim("Madame Curie was a chemist.", "en", "Madame Curie"))
    assert found.title == "Marie Curie"


def test_a_name_known_only_in_english_is_found_from_another_language(search):
    (found,) = search(claim("A French Republic fica na Europa.", "pt", "French Republic"))
    assert found.title == "França"


def test_a_label_for_all_languages_is_used(search):
    (found,) = search(claim("डगलस एडम्स मनुष्य थे: Douglas Adams", "hi", "Douglas Adams"))
    assert rows(found) == ["Douglas Adams — उदाहरण है: मनुष्य"]


def test_a_claim_without_names_is_looked_up_by_its_words(search):
    (found,) = search(claim("douglas adams was human"))
    assert found.title == "Douglas Adams"


def test_the_best_rank_stands_alone_and_the_deprecated_never(search):
    (found,) = search(claim("Canberra is in Australia.", "en", "Australia"))
    assert rows(found)[1:] == ["Australia — capital: Canberra (start time: 9 May 1927)"]


def test_a_statement_of_the_year_that_the_claim_names_is_given_too(search):
    asked = claim("Melbourne was the capital of Australia in 1901.", "en", "Australia")
    (found,) = search(with_year(asked, "1901"))
    assert (
        "Australia — capital: Melbourne (start time: 1 January 1901; end time: 9 May 1927)"
        in rows(found)
    )


def test_values_that_hold_alike_stand_in_one_row(search):
    (found,) = search(claim("French is spoken in Switzerland.", "en", "Switzerland"))
    assert "Switzerland — official language: German; French" in rows(found)


def test_identifiers_elsewhere_say_nothing(search):
    (found,) = search(claim("France is in Europe.", "en", "France"))
    assert "12345" not in " ".join(rows(found))


def test_unknown_and_none_are_said(search):
    (found,) = search(claim("Homer died in 700 BC.", "en", "Homer"))
    assert rows(found) == ["Homer — date of birth: 8th century BC", "Homer — date of death: none"]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Mercury is a chemical element.", "chemical element, a metal that is liquid"),
        ("Mercury is a planet near the Sun.", "planet nearest to the Sun"),
    ],
)
def test_of_several_items_with_a_name_the_description_decides(search, text, description):
    (found,) = search(claim(text, "en", "Mercury"))
    assert rows(found)[0].endswith(description)


def test_a_disambiguation_page_is_no_item(search):
    assert search(claim("Mercury is a Wikimedia disambiguation page.", "en", "Mercury")) == []


def test_what_wikidata_does_not_know_is_empty(search):
    assert search(claim("Qwertzuiop is xyzzyx.", "en", "Qwertzuiop")) == []


@pytest.mark.parametrize("pages", [1, 2])
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (claim("France, Australia and India differ.", "en", "France", "Australia", "India"), 2),
        (claim("The Xyzzyx, the Plugh and Qwert.", "en", "The Xyzzyx", "the Plugh", "Qwert"), 0),
        (claim("The Homer, the France.", "en", "The Homer", "the France"), 1),
        (claim("douglas adams was human"), 1),
    ],
    ids=["all", "none", "articles", "words"],
)
def test_a_claim_costs_no_more_requests_than_its_items_and_two(search, asked, found, pages):
    assert len(search(asked, pages)) <= min(found, pages)
    assert search.requests <= pages + 2


def test_of_hundreds_of_statements_those_near_to_the_claim_are_chosen(wikidata, monkeypatch):
    known = server.entities()
    paris = {"property": "P36", "snaktype": "value", "datatype": "wikibase-item"}

    def statement(about, item):
        value = {"type": "wikibase-entityid", "value": {"id": item}}
        snak = {**paris, "property": about, "datavalue": value}
        return {"mainsnak": snak, "rank": "normal", "type": "statement"}

    many = {f"P{number}": [statement(f"P{number}", f"Q{number}")] for number in range(9000, 9400)}
    france = known["Q142"] | {"claims": {**many, "P190": [statement("P190", "Q90")]}}
    monkeypatch.setattr(server, "entities", lambda: known | {"Q142": france})
    with client(LOCAL, PATIENT) as http:
        source = Wikidata(SourceSettings(name="wikidata", options={"url": wikidata}), http)
        found = list(source.search(claim("Paris is twinned with France.", "en", "Paris", "France")))
    assert "France — P190: Paris" in rows(found[1])
    assert len(rows(found[1])) < 40


def wikidata_that_answers(answer):
    return httpx.MockTransport(lambda _: answer)


@pytest.mark.parametrize(
    "answer",
    [
        {"error": {"code": "no-such-entity", "info": "Could not find such an entity."}},
        {"errors": [{"code": "badvalue", "text": "Unrecognized value."}]},
        {"search": [{"id": "Q1"}]},
        {"search": {"a": 1}},
        [],
    ],
)
def test_an_answer_that_the_api_does_not_document_is_a_bad_answer(answer):
    with client(transport=wikidata_that_answers(httpx.Response(200, json=answer))) as http:
        source = Wikidata(SourceSettings(name="wikidata"), http)
        with pytest.raises(BadAnswer):
            source.search(claim("France is large.", "en", "France"))


def test_a_wiki_that_lags_behind_is_a_wait_and_no_answer():
    lagging = httpx.Response(
        200,
        json={"error": {"code": "maxlag", "info": "Waiting: 9 seconds lagged", "lag": 9}},
        headers={"MediaWiki-API-Error": "maxlag", "Retry-After": "600"},
    )
    with client(transport=wikidata_that_answers(lagging)) as http:
        source = Wikidata(SourceSettings(name="wikidata"), http)
        with pytest.raises(RateLimited):
            source.search(claim("France is large.", "en", "France"))


@pytest.mark.parametrize("path", ["reset", "short", "garbage", "status?code=503"])
def test_a_host_at_fault_is_an_error_of_the_source(fault_server, path):
    url = f"{fault_server.url('/' + path)}{'&' if '?' in path else '?'}x=/api.php"
    settings = SourceSettings(name="wikidata", options={"url": url})
    with client() as http, pytest.raises(SourceError):
        Wikidata(settings, http).search(claim("France is large.", "en", "France"))


def test_it_fulfils_what_a_source_must(wikidata):
    settings = SourceSettings(name="wikidata", options={"url": wikidata})
    with client(LOCAL, PATIENT) as http:
        found = check_source(Wikidata(settings, http), claim("Paris is in France.", "en", "France"))
    assert [document.title for document in found] == ["France"]

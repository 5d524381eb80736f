"""The queries for counts and superlatives, run by a real SPARQL engine over a graph of our own.

The ids are those of Wikidata; the lakes, rivers and figures are made up.
"""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import serving, source
from made import claim
from servers import sparql as sparql_server
from servers.fixtures import require

from claims import extract
from factcheck.errors import BadAnswer, RateLimited
from factcheck.evidence.passages import cut
from factcheck.model import LANGUAGES, Label
from factcheck.sources.base import NotAsked
from factcheck.sources.wikidata_questions import question
from factcheck.sources.wikidata_sparql import WikidataSparql
from factcheck.testing import check_source
from factcheck.verdict.judging import judge

PREFIXES = """
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psn: <http://www.wikidata.org/prop/statement/value-normalized/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
STATE, RIVER, LAKE, CITY, MOON = "Q3624078", "Q4022", "Q23397", "Q515", "Q2537"


def item(name, kind, *, labels, **direct):
    """Write an item: its kind, labels by language, and direct statements."""
    lines = [f"wd:{name} wdt:P31 wd:{kind} ."]
    lines += [f'wd:{name} rdfs:label "{label}"@{code} .' for code, label in labels.items()]
    for about, values in direct.items():
        for value in values if isinstance(values, list) else [values]:
            lines.append(f"wd:{name} wdt:{about} {value} .")
    return "\n".join(lines)


def amount(name, about, value, *, best=True):
    """Write a statement with an amount in the SI's unit."""
    node = f"<http://x.example/{name}{about}{'best' if best else 'other'}>"
    rank = "a wikibase:BestRank ;" if best else ""
    return (
        f"wd:{name} p:{about} {node} . {node} {rank} psn:{about} {node[:-1]}v> ."
        f" {node[:-1]}v> wikibase:quantityAmount {value} ."
    )


def state(name, code, labels, **direct):
    return item(name, STATE, labels=labels, P297=f'"{code}"', **direct)


def member(name, of, *, ended=False):
    node = f"<http://x.example/{name}in{of}>"
    end = "pq:P582 1990 ;" if ended else ""
    return f"wd:{name} p:P463 {node} . {node} ps:P463 wd:{of} ; {end} wikibase:rank wikibase:NormalRank ."


GRAPH = PREFIXES + "\n".join(
    [
        state(
            "Q155",
            "BR",
            {"en": "Brazil", "pt": "Brasil", "es": "Brasil", "hi": "ब्राज़ील"},
            P47=["wd:Q414", "wd:Q717", "wd:Q3769", "wd:Q9999"],
            P30="wd:Q18",
            P37=["wd:Q5146"],
            P1082=203000000,
        ),
        state("Q414", "AR", {"en": "Argentina", "hi": "अर्जेंटीना"}, P30="wd:Q18", P1082=46000000),
        state("Q717", "VE", {"en": "Venezuela"}, P30="wd:Q18", P1082=28000000),
        item("Q3769", "Q202216", labels={"en": "French Guiana"}),
        # A country that is no more, and was a neighbour.
        state("Q9999", "ZZ", {"en": "Old Land"}, P30="wd:Q18", P576=1900),
        item("Q5146", "Q34770", labels={"mul": "Portuguese", "pt-br": "português"}),
        amount("Q155", "P2046", 8510000000000),
        amount("Q414", "P2046", 2780000000000),
        amount("Q717", "P2046", 912000000000),
        amount("Q9999", "P2046", 9912000000000000),
        item("Q1", RIVER, labels={"en": "Blue River", "pt": "Rio Azul"}, P17="wd:Q155"),
        item("Q3", "Q47521", labels={"en": "Green Stream", "hi": "हरी धारा"}, P17="wd:Q155"),
        f"wd:Q47521 wdt:P279 wd:{RIVER} .",
        item("Q4", RIVER, labels={"en": "Foreign River"}, P17="wd:Q414"),
        amount("Q1", "P2043", 2500000),
        amount("Q1", "P2043", 9900000, best=False),
        amount("Q3", "P2043", 1200000),
        amount("Q4", "P2043", 7700000),
        item("Q51", CITY, labels={"en": "Alta"}, P17="wd:Q155", P1082=900),
        item("Q52", CITY, labels={"en": "Baixa"}, P17="wd:Q155", P1082=1200000),
        item("Q71", LAKE, labels={"en": "Deep Lake"}, P17="wd:Q155"),
        item("Q72", LAKE, labels={"en": "Wide Lake"}, P17="wd:Q155"),
        amount("Q71", "P4511", 120),
        amount("Q72", "P4511", 40),
        amount("Q71", "P2046", 2000000),
        amount("Q72", "P2046", 90000000),
        item("Q81", MOON, labels={"en": "Phobos", "hi": "फ़ोबोस"}, P397="wd:Q111"),
        item("Q82", "Q83", labels={"en": "Deimos"}, P397="wd:Q111"),
        f"wd:Q83 wdt:P279 wd:{MOON} .",
        item("Q84", "Q85", labels={"en": "A probe"}, P397="wd:Q111"),
        member("Q155", "Q458"),
        member("Q414", "Q458"),
        member("Q717", "Q458", ended=True),
        member("Q3769", "Q458"),
    ]
)


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory):
    require(sparql_server.missing())
    with sparql_server.sparql(GRAPH, tmp_path_factory.mktemp("sparql")) as address:
        yield address


def rows(endpoint, asked):
    with source(WikidataSparql, endpoint) as ready:
        return [block.text for document in ready.search(asked) for block in document.blocks]


def test_wikidata_sparql_is_a_source(endpoint):
    with source(WikidataSparql, endpoint) as ready:
        check_source(ready, claim("Brazil borders ten countries.", "en", "Brazil"))


@pytest.mark.parametrize(
    ("text", "lang", "row"),
    [
        (
            "Brazil borders ten countries.",
            "en",
            "Brazil — number of bordering countries: 2 (Argentina; Venezuela)",
        ),
        (
            "Brasil limita con diez países.",
            "es",
            "Brasil — número de países limítrofes: 2 (Argentina; Venezuela)",
        ),
        (
            "O Brasil faz fronteira com dez países.",
            "pt",
            "Brasil — número de países fronteiriços: 2 (Argentina; Venezuela)",
        ),
        (
            "ब्राज़ील की सीमा दस देशों से लगती है।",
            "hi",
            "ब्राज़ील — सीमावर्ती देशों की संख्या: 2 (Venezuela; अर्जेंटीना)",
        ),
        ("Mars has three moons.", "en", "Mars — number of moons: 2 (Deimos; Phobos)"),
        ("मंगल के तीन उपग्रह हैं।", "hi", "मंगल — उपग्रहों की संख्या: 2 (Deimos; फ़ोबोस)"),
        (
            "The European Union has three member states.",
            "en",
            "European Union — number of member states: 2 (Argentina; Brazil)",
        ),
        (
            "O Brasil tem duas línguas oficiais.",
            "pt",
            "Brasil — número de línguas oficiais: 1 (português)",
        ),
    ],
)
def test_what_is_there_now_is_counted_and_named(text, lang, row, endpoint):
    names = [name for name in ("Brazil", "European Union", "Mars") if name in text]
    assert rows(endpoint, claim(text, lang, *names)) == [row]


@pytest.mark.parametrize(
    ("text", "lang", "first", "ranking"),
    [
        (
            "The Green Stream is the longest river in Brazil.",
            "en",
            "Brazil — longest river: Blue River (2,500 km)",
            "Brazil — river (length): 1. Blue River, 2,500 km; 2. Green Stream, 1,200 km",
        ),
        (
            "O rio mais longo do Brasil é o Verde.",
            "pt",
            "Brasil — rio com maior comprimento: Rio Azul (2.500 km)",
            "Brasil — rio (comprimento): 1. Rio Azul, 2.500 km; 2. Green Stream, 1.200 km",
        ),
        (
            "ब्राज़ील की सबसे लंबी नदी हरी धारा है।",
            "hi",
            "ब्राज़ील — लंबाई में सबसे आगे नदी: Blue River (2,500 km)",
            "ब्राज़ील — नदी (लंबाई): 1. Blue River, 2,500 km; 2. हरी धारा, 1,200 km",
        ),
        (
            "El lago más profundo de Brasil es el Ancho.",
            "es",
            "Brasil — lago con mayor profundidad: Deep Lake (120 m)",
            "Brasil — lago (profundidad): 1. Deep Lake, 120 m; 2. Wide Lake, 40 m",
        ),
        (
            "The largest lake in Brazil is deep.",
            "en",
            "Brazil — largest lake: Wide Lake (90 km²)",
            "Brazil — lake (area): 1. Wide Lake, 90 km²; 2. Deep Lake, 2 km²",
        ),
        (
            "Venezuela is the smallest country in South America.",
            "en",
            "South America — smallest country: Venezuela (912,000 km²)",
            (
                "South America — country (area): 1. Venezuela, 912,000 km²; 2. Argentina, 2,780,000 km²;"
                " 3. Brazil, 8,510,000 km²"
            ),
        ),
        (
            "Brasil es el país más poblado de América del Sur.",
            "es",
            "América del Sur — país con mayor población: Brasil (203.000.000)",
            (
                "América del Sur — país (población): 1. Brasil, 203.000.000; 2. Argentina, 46.000.000;"
                " 3. Venezuela, 28.000.000"
            ),
        ),
        (
            "Alta is the most populous city in Brazil.",
            "en",
            "Brazil — most populous city: Baixa (1,200,000)",
            "Brazil — city (population): 1. Baixa, 1,200,000; 2. Alta, 900",
        ),
    ],
)
def test_a_superlative_is_the_first_of_a_ranking(text, lang, first, ranking, endpoint):
    names = [name for name in ("South America", "América del Sur") if name in text]
    assert rows(endpoint, claim(text, lang, *names)) == [first, ranking]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Brazil borders ten countries.", Label.SUPPORTED),
        ("The largest city in Brazil is Baixa.", Label.REFUTED),
    ],
)
def test_a_row_never_decides_the_other_way(text, label, endpoint):
    (asked,) = extract(text, lang="en")
    with source(WikidataSparql, endpoint) as ready:
        evidence = [one.evidence(asked, 1.0) for doc in ready.search(asked) for one in cut(doc)]
    assert evidence
    assert judge(asked, evidence)[0].label != label


def test_the_link_runs_the_query_that_was_asked(endpoint):
    asked = claim("Brazil borders ten countries.", "en", "Brazil")
    with source(WikidataSparql, endpoint) as ready:
        (document,) = ready.search(asked)
    query = httpx.URL(document.url).fragment
    assert query == question(asked).query
    answer = httpx.post(endpoint, data={"query": query}, headers={"Accept": "text/csv"})
    assert len(answer.text.splitlines()) == 3


def test_a_place_of_which_nothing_is_known_is_empty(endpoint):
    assert rows(endpoint, claim("Japan borders two countries.", "en", "Japan")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Canberra is the capital of Australia.",
        "The longest river flows south.",
        "The largest spoon in Brazil is silver.",
        "Brazil is a country.",
    ],
)
def test_other_claims_cost_no_request(text):
    with serving() as api, source(WikidataSparql, api.address) as ready:
        with pytest.raises(NotAsked):
            ready.search(claim(text))
        assert api.asked == []


def test_it_is_asked_for_the_claim_that_it_is_probed_with():
    assert question(claim(WikidataSparql.known, "en", "France")) is not None


@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_nothing_that_a_claim_says_gets_into_a_query(text, lang):
    said = {
        "en": "Brazil borders ten countries {}",
        "es": "Brasil limita con diez países {}",
        "pt": "O Brasil faz fronteira com dez países {}",
        "hi": "ब्राज़ील की सीमा दस देशों से {}",
    }[lang]
    plain, odd = question(claim(said.format(""), lang)), question(claim(said.format(text), lang))
    assert odd is None or odd.query.count("{") == odd.query.count("}")
    if odd is not None and odd.label == plain.label and odd.place == plain.place:
        assert odd.query == plain.query


def test_a_quotation_mark_in_a_name_changes_no_query():
    asked = claim('Brazil" } DROP ALL { " borders ten countries.', "en", "Brazil")
    assert question(asked) == question(claim("Brazil borders ten countries.", "en", "Brazil"))


@pytest.mark.parametrize(
    "answer",
    [{}, [], {"results": {}}, "<html></html>", '{"results": {"bindings": [', 404, 500],
    ids=str,
)
def test_an_answer_that_is_no_result_is_an_error(answer):
    with serving() as api, source(WikidataSparql, f"{api.address}/sparql") as ready:
        api.answers["/sparql"] = answer
        with pytest.raises(BadAnswer):
            ready.search(claim("Brazil borders ten countries.", "en", "Brazil"))


@pytest.mark.parametrize(
    "odd", [None, 7, {}, {"item": {"value": "x"}}, {"item": {"value": []}, "label": 3}]
)
def test_bindings_of_any_shape_break_nothing(odd):
    right = {
        "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q414"},
        "label": {"type": "literal", "value": "Argentina"},
    }
    with serving() as api, source(WikidataSparql, f"{api.address}/sparql") as ready:
        api.answers["/sparql"] = {"results": {"bindings": [odd, right, right]}}
        (document,) = ready.search(claim("Brazil borders ten countries.", "en", "Brazil"))
    assert [b.text for b in document.blocks] == [
        "Brazil — number of bordering countries: 1 (Argentina)"
    ]


def test_a_service_that_asks_to_wait_is_a_rate_limit():
    with serving() as api, source(WikidataSparql, f"{api.address}/sparql") as ready:
        api.answers["/sparql"] = 429
        with pytest.raises(RateLimited):
            ready.search(claim("Brazil borders ten countries.", "en", "Brazil"))

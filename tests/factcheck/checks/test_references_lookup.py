"""What the public indexes say of a reference: supported, another work, altered, or not found."""

from dataclasses import replace

import httpx
import pytest
from reference_cases import Web, checked, crossref_item
from servers.clients import PATIENT

from factcheck.checks.references.compare import Title, compare, surname
from factcheck.checks.references.model import Record, Work
from factcheck.http import Http
from factcheck.model import Label
from factcheck.sources.records import line, year_of


def work(**said):
    return Work(quote="", start=0, end=0, **said)


DOI = "10.5555/tides.1"
TIDES = crossref_item("Salt and tides in warm bays", "Ada Okoro", "Carl Lindqvist")
CITED = f"Okoro, A., & Lindqvist, C. (2019). Salt and tides in warm bays. Journal of Tides, 12. doi:{DOI}"


@pytest.fixture
def ask(monkeypatch):
    """Check a text against a made-up web; every index may be asked as fast as it answers."""
    from factcheck.checks.references import indexes

    for module in (indexes.crossref, indexes.openalex, indexes.arxiv, indexes.pubmed,
                   indexes.openlibrary, indexes.registry):  # fmt: skip
        quick = type(module.POLICY)(source=module.POLICY.source, pace=10_000.0)
        monkeypatch.setattr(module, "POLICY", quick)

    def asked(text, web, lang="en"):
        settings = replace(PATIENT, retries=0)
        with Http(settings, transport=httpx.MockTransport(web)) as http:
            return checked(text, lang, http=http)

    return asked


def test_a_reference_that_is_what_its_doi_says_is_supported(ask):
    (found,) = ask(CITED, Web(works=[TIDES]))
    assert Label.SUPPORTED == found.label
    assert "“Salt and tides in warm bays”, Okoro, Lindqvist, Journal of Tides, 2019" in found.detail
    assert CITED == found.quote


@pytest.mark.parametrize(
    ("item", "label", "said"),
    [
        (crossref_item("Clouds over mountains", "Bo Berg"), Label.REFUTED, "another work than the one cited"),
        (crossref_item("Salt and tides in warm bays", "Bo Berg", "Li Wei"), Label.REFUTED, "not among its authors"),
        (crossref_item("Salt and tide in cold bays", "Ada Okoro", "Carl Lindqvist"), Label.CONFLICTING, "its title is"),
        (crossref_item("Salt and tides in warm bays", "Ada Okoro", "Bo Berg"), Label.CONFLICTING, "Lindqvist, C. is not among"),
        (crossref_item("Salt and tides in warm bays", "Ada Okoro", "Carl Lindqvist", "Bo Berg"), Label.CONFLICTING, "it has 3 authors, not 2"),
        (crossref_item("Salt and tides in warm bays", "Ada Okoro", "Carl Lindqvist", year=2009), Label.CONFLICTING, "it is of 2009, not 2019"),
        (crossref_item("Salt and tides in warm bays", "Ada Okoro", "Carl Lindqvist", venue="Letters on Winds"), Label.CONFLICTING, "it appeared in Letters on Winds"),
        (crossref_item("Salt and tides in warm bays: a survey", "Ada Okoro", "Carl Lindqvist", year=2020), Label.SUPPORTED, "as cited"),
    ],
)  # fmt: skip
def test_a_doi_of_something_else_is_said_with_what_it_is(ask, item, label, said):
    (found,) = ask(CITED, Web(works=[item]))
    assert label == found.label
    assert said in found.detail
    assert bool(found.correction) is (label is not Label.SUPPORTED)


def test_a_doi_that_nobody_ever_gave_is_refuted(ask):
    (found,) = ask(CITED, Web())
    assert Label.REFUTED == found.label
    assert f"There is no DOI {DOI}: doi.org has never given it." == found.detail


def test_a_doi_that_indexes_do_not_hold_but_the_registry_does_is_not_refuted(ask):
    (found,) = ask(CITED, Web(given=[DOI]))
    assert Label.NOT_ENOUGH_EVIDENCE == found.label


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_an_index_that_failed_never_counts_against_a_reference(ask, lang):
    hosts = ("api.crossref.org", "api.openalex.org", "doi.org")
    (found,) = ask(CITED, Web(broken=hosts), lang)
    assert Label.NOT_ENOUGH_EVIDENCE == found.label
    assert "Not found in 3 of 5 indexes (arXiv, PubMed, Open Library)" in found.detail
    assert "Crossref failed (api.crossref.org: answered 500)" in found.detail


def test_an_arxiv_number_that_is_not_there_is_refuted(ask):
    (found,) = ask("Okoro, A. (2021). Salt and tides in warm bays. arXiv:2101.00001", Web())
    assert "There is no arXiv 2101.00001: arXiv has no such number." == found.detail


class Forgetful(Web):
    """Its arXiv answers the first question with a sound feed of nothing."""

    def export_arxiv_org(self, path, query):
        if "start" not in query:
            query = {**query, "id_list": "none"}
        return super().export_arxiv_org(path, query)


def test_an_arxiv_number_is_refuted_by_no_single_answer_of_nothing(ask):
    web = Forgetful(papers=[("2101.00001", "Salt and tides in warm bays", "Ada Okoro")])
    (found,) = ask("Okoro, A. (2021). Salt and tides in warm bays. arXiv:2101.00001", web)
    assert Label.SUPPORTED == found.label


PUBMED = "See PMID 12345678."


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ({"result": {"uids": [], "12345678": {"error": "cannot get document"}}}, Label.REFUTED),
        ({"esummaryresult": ["Invalid uid 12345678 at position=0"]}, Label.REFUTED),
        ({"error": "Invalid uid 12345678"}, Label.REFUTED),
        ({"esummaryresult": ["NCBI C++ Exception: Cannot open file"]}, Label.NOT_ENOUGH_EVIDENCE),
        ({"error": "API rate limit exceeded", "count": "11"}, Label.NOT_ENOUGH_EVIDENCE),
        ({"result": {"uids": []}}, Label.NOT_ENOUGH_EVIDENCE),
        ({"result": {"uids": [], "12345678": {}}}, Label.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_pubmed_has_no_number_only_where_it_says_so(ask, answer, label):
    (found,) = ask(PUBMED, lambda request: httpx.Response(200, json=answer))
    assert label == found.label, found.detail


def test_a_registry_that_failed_is_named(ask):
    (found,) = ask(CITED, Web(broken=("doi.org",)))
    assert Label.NOT_ENOUGH_EVIDENCE == found.label
    assert "Not found in 5 of 5 indexes" in found.detail
    assert "doi.org failed (doi.org: answered 500)" in found.detail


def test_an_arxiv_number_of_another_paper_is_refuted(ask):
    web = Web(papers=[("2101.00001", "Clouds over mountains", "Bo Berg")])
    (found,) = ask("Okoro, A. (2021). Salt and tides in warm bays. arXiv:2101.00001", web)
    assert Label.REFUTED == found.label
    assert "“Clouds over mountains”, Bo Berg, arXiv, 2021" in found.detail


def test_a_reference_without_identifier_is_searched_for(ask):
    (found,) = ask(CITED.partition(" doi:")[0], Web(search=[TIDES]))
    assert Label.SUPPORTED == found.label


def test_a_reference_whose_venue_has_no_such_work_is_refuted(ask):
    others = [
        crossref_item(f"Of waves and winds {number}", "Bo Berg", doi=f"10.5555/{number}")
        for number in range(6)
    ]
    (found,) = ask(CITED.partition(" doi:")[0], Web(search=others, venue=others))
    assert Label.REFUTED == found.label
    assert (
        "Crossref has Journal of Tides around 2019, and no work “Salt and tides in warm bays”"
        in found.detail
    )


def test_a_work_that_only_a_look_through_its_venue_finds_is_supported(ask):
    (found,) = ask(CITED.partition(" doi:")[0], Web(venue=[TIDES] * 6))
    assert Label.SUPPORTED == found.label


def test_names_in_another_script_are_never_missing_from_a_venue(ask):
    others = [
        crossref_item("Of waves", "Bo Berg", venue="Nature", doi=f"10.5555/{number}")
        for number in range(6)
    ]
    (found,) = ask("वर्मा एवं अन्य (2019), Nature।", Web(venue=others), "hi")
    assert Label.NOT_ENOUGH_EVIDENCE == found.label


def test_a_venue_that_is_hardly_indexed_refutes_nothing(ask):
    (found,) = ask(CITED.partition(" doi:")[0], Web(venue=[TIDES] * 0))
    assert Label.NOT_ENOUGH_EVIDENCE == found.label
    assert "Not found in 5 of 5 indexes" in found.detail


def test_a_name_and_a_year_in_a_venue_are_found_there(ask):
    (found,) = ask("It rises, say Okoro et al. (2019), Journal of Tides.", Web(venue=[TIDES]))
    assert Label.SUPPORTED == found.label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (f"A study of salt and tides in warm bays is at doi:{DOI}.", Label.SUPPORTED),
        (f"A study of dragons is at doi:{DOI}.", Label.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_a_bare_identifier_is_supported_where_the_text_names_its_work(ask, text, label):
    (found,) = ask(text, Web(works=[TIDES]))
    assert label == found.label
    assert "Salt and tides in warm bays" in found.detail


def test_what_is_wrong_by_itself_is_not_asked_for(ask):
    web = Web()
    ask("ISBN 978-0-306-40615-8", web)
    assert [] == web.asked


@pytest.mark.parametrize("body", ["[]", "{}", '{"message": []}', '{"message": {"title": 3}}',
    '{"message": {"title": [["x"]], "author": "me", "issued": {"date-parts": [[null]]}}}', "null",
    '{"message": {"title": ["A"], "author": [1, {}], "issued": {"date-parts": []}}}', "<html>", ""],
)  # fmt: skip
def test_an_answer_of_any_shape_is_read_without_an_error(ask, body):
    found = ask(CITED, lambda request: httpx.Response(200, text=body))
    assert {Label.NOT_ENOUGH_EVIDENCE, Label.REFUTED, Label.CONFLICTING} >= {
        one.label for one in found
    }
    assert 1 == len(found)


RECORD = Record(
    index="I", title="Salt and tides", authors=("Okoro, Ada", "García Márquez, Li"), year=2019
)


@pytest.mark.parametrize(
    ("cited", "label", "title"),
    [
        (work(title="Salt and tides", authors=("A. Okoro",)), Label.SUPPORTED, Title.SAME),
        (work(title="SALT & tides", authors=("Ada Okoro", "Li García Márquez")), Label.SUPPORTED, Title.SAME),
        (work(title="Salt and tides", authors=("Márquez, L.",)), Label.SUPPORTED, Title.SAME),
        (work(title="Sal y mareas", authors=("Okoro, A.",), year=2019), Label.CONFLICTING, Title.OTHER),
        (work(title="नमक और ज्वार", authors=("ओकोरो",)), Label.NOT_ENOUGH_EVIDENCE, Title.UNKNOWN),
        (work(authors=("Okoro",)), Label.SUPPORTED, Title.UNKNOWN),
        (work(title="Sand dunes of Mars", authors=("Berg",)), Label.REFUTED, Title.OTHER),
    ],
)  # fmt: skip
def test_a_reference_is_compared_with_a_record(cited, label, title):
    found = compare(cited, RECORD)
    assert (label, title) == (found.label, found.title)


def test_a_preprint_may_be_cited_by_its_later_venue_and_year():
    record = Record(index="arXiv", title="Salt and tides", year=2017, venue="arXiv", versions=True)
    assert (
        Label.SUPPORTED
        == compare(work(title="Salt and tides", year=2019, venue="ICML"), record).label
    )


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("García Márquez, Gabriel", "garcia marquez"), ("Ada Lovelace", "lovelace"), ("Hambrick GW Jr", "hambrick"),
        ("LoPresti PJ", "lopresti"), ("Martin Luther King Jr.", "king"), ("रमेश शर्मा", "शर्मा"), ("", ""),
    ],
)  # fmt: skip
def test_a_surname_is_read(name, family):
    assert family == surname(name)


@pytest.mark.parametrize(
    ("value", "said"),
    [("A &amp; <i>B</i>\n c", "A & B c"), (["x", "y"], "x"), ([1], ""), (None, ""), (3, "")],
)
def test_a_value_is_read_as_a_line(value, said):
    assert said == line(value)


@pytest.mark.parametrize(
    ("value", "year"), [("1965 Aug", 1965), (2019, 2019), ("soon", 0), (None, 0)]
)
def test_a_year_is_read(value, year):
    assert year == year_of(value)

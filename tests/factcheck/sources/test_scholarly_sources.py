"""Crossref, OpenAlex, Semantic Scholar, arXiv and PubMed, in the shapes that they document."""

import contextlib
import time
from contextlib import contextmanager
from urllib.parse import urlencode

import pytest
from loopback import KEY, in_turn, serving, source
from made import claim
from servers.faults import closed_url

from factcheck.errors import BadAnswer, RateLimited, SourceError, Unreachable
from factcheck.http import Cache
from factcheck.http.client import TTL_OF_NOTHING
from factcheck.model import Tier
from factcheck.sources.arxiv import Arxiv
from factcheck.sources.base import NotAsked
from factcheck.sources.crossref import Crossref
from factcheck.sources.openalex import OpenAlex
from factcheck.sources.pubmed import PubMed
from factcheck.sources.semanticscholar import SemanticScholar
from factcheck.testing import check_source

ASKED = claim("The heron vaccine causes autism in herons.")
FINDING = "We followed 500 herons. The vaccine was not associated with autism."
DOI = "10.5555/heron.1"


def crossref_work(**fields):
    return {
        "DOI": DOI,
        "title": ["Vaccines and autism in <i>herons</i>"],
        "author": [{"given": "Ana", "family": "Luz"}, {"name": "Heron Group"}],
        "issued": {"date-parts": [[1998, 2, 28]]},
        "container-title": ["Journal of Herons"],
        "type": "journal-article",
        "abstract": f"<jats:title>Findings</jats:title><jats:p>{FINDING}</jats:p>",
        "indexed": {"date-time": "2025-01-02T03:04:05Z"},
        **fields,
    }


def openalex_work(**fields):
    places = {}
    for place, word in enumerate(FINDING.split()):
        places.setdefault(word, []).append(place)
    return {
        "id": "https://openalex.org/W1",
        "doi": f"https://doi.org/{DOI}",
        "display_name": "Vaccines and autism in herons",
        "authorships": [{"author": {"display_name": "Ana Luz"}}],
        "publication_year": 1998,
        "publication_date": "1998-02-28",
        "primary_location": {"source": {"display_name": "Journal of Herons"}},
        "type": "article",
        "abstract_inverted_index": places,
        "is_retracted": False,
        "updated_date": "2025-01-02T03:04:05",
        **fields,
    }


def semantic_paper(**fields):
    return {
        "paperId": "a" * 40,
        "url": "https://www.semanticscholar.org/paper/" + "a" * 40,
        "externalIds": {"DOI": DOI},
        "title": "Vaccines and autism in herons",
        "abstract": FINDING,
        "venue": "Journal of Herons",
        "year": 1998,
        "publicationDate": "1998-02-28",
        "publicationTypes": ["JournalArticle"],
        "authors": [{"authorId": "1", "name": "Ana Luz"}],
        **fields,
    }


def atom(*entries):
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">'
        f"{''.join(entries)}</feed>"
    )


def atom_entry(number="2101.00001v2", comment="12 pages", summary=FINDING):
    return (
        f"<entry><id>http://arxiv.org/abs/{number}</id><updated>2021-02-03T00:00:00Z</updated>"
        "<published>2021-01-01T00:00:00Z</published><title>Vaccines and autism\n  in herons</title>"
        f"<summary>  {summary}\n</summary><author><name>Ana Luz</name></author>"
        f"<arxiv:comment>{comment}</arxiv:comment></entry>"
    )


def pubmed_set(types=("Journal Article",), corrections=""):
    said = "".join(f"<PublicationType UI='D1'>{one}</PublicationType>" for one in types)
    return f"""<?xml version="1.0" ?><PubmedArticleSet><PubmedArticle><MedlineCitation>
      <PMID Version="1">111</PMID>
      <DateRevised><Year>2024</Year><Month>05</Month><Day>06</Day></DateRevised>
      <Article><Journal><JournalIssue><PubDate><Year>1998</Year><Month>Feb</Month><Day>28</Day>
      </PubDate></JournalIssue><Title>Journal of Herons</Title></Journal>
      <ArticleTitle>Vaccines and autism in <i>herons</i>.</ArticleTitle>
      <Abstract><AbstractText Label="FINDINGS">{FINDING}</AbstractText></Abstract>
      <AuthorList><Author><LastName>Luz</LastName><ForeName>Ana</ForeName></Author></AuthorList>
      <PublicationTypeList>{said}</PublicationTypeList></Article>
      <CommentsCorrectionsList>{corrections}</CommentsCorrectionsList>
      </MedlineCitation><PubmedData><ReferenceList><Reference><ArticleIdList>
      <ArticleId IdType="pubmed">999</ArticleId></ArticleIdList></Reference></ReferenceList>
      </PubmedData></PubmedArticle></PubmedArticleSet>"""


def crossref_list(*works):
    return {"status": "ok", "message-type": "work-list", "message": {"items": list(works)}}


def filled(api):
    """Let an API answer as each of the five would."""
    api.answers |= {
        "/works": lambda params: (
            crossref_list(crossref_work())
            if "query.bibliographic" in params
            else {"meta": {"count": 1}, "results": [openalex_work()]}
        ),
        "/paper/search": {"total": 1, "offset": 0, "data": [semantic_paper()]},
        "/query": atom(atom_entry()),
        "/esearch.fcgi": {"esearchresult": {"count": "1", "idlist": ["111"]}},
        "/efetch.fcgi": pubmed_set(),
    }


SOURCES = [Crossref, OpenAlex, SemanticScholar, Arxiv, PubMed]
KEYED = [OpenAlex, PubMed, SemanticScholar]
NAMES = [made.name for made in SOURCES]


def address(made, base):
    return f"{base}/query" if made is Arxiv else base


@pytest.fixture
def api():
    with serving() as serves:
        filled(serves)
        yield serves


@contextmanager
def asking(made, api, **options):
    with source(made, address(made, api.address), **options) as ready:
        yield ready


def rows(document):
    return dict(b.text.split(": ", 1) for b in document.blocks if b.kind == "row")


# --- what all five do ---------------------------------------------------------------------------


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_it_is_a_source(made, api):
    with asking(made, api, always=True) as ready:
        check_source(ready, ASKED)


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_the_abstract_is_prose_and_the_record_is_rows(made, api):
    with asking(made, api) as ready:
        (document,) = ready.search(ASKED)
    assert document.title == "Vaccines and autism in herons"
    prose = [block.text for block in document.blocks if block.kind == "prose"]
    assert prose == ["Vaccines and autism in herons", FINDING]
    assert "Luz" in rows(document)["Authors"]
    assert rows(document)["Published in"] == ("arXiv" if made is Arxiv else "Journal of Herons")
    assert document.published == ("2021-01-01" if made is Arxiv else "1998-02-28")
    assert document.revision


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_a_claim_that_is_not_scholarly_costs_no_request(made, api):
    with asking(made, api) as ready, pytest.raises(NotAsked):
        ready.search(claim("Lima is the capital of Peru.", "en", "Lima", "Peru"))
    assert api.asked == []


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_a_false_claim_and_its_denial_find_the_same_page(made, api):
    with asking(made, api) as ready:
        ready.search(ASKED)
        first, api.asked = api.asked, []
        ready.search(claim("The heron vaccine does not cause autism in herons."))
    assert api.asked == first


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_it_is_asked_for_the_claim_that_it_is_probed_with(made, api):
    with asking(made, api) as ready:
        assert len(tuple(ready.search(claim(ready.known)))) == 1


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_nothing_found_is_empty(made, api):
    api.answers |= {
        "/works": lambda params: (
            crossref_list() if "query.bibliographic" in params else {"results": []}
        ),
        "/paper/search": {"total": 0, "offset": 0},
        "/query": atom(),
        "/esearch.fcgi": {"esearchresult": {"idlist": []}},
    }
    with asking(made, api) as ready:
        assert tuple(ready.search(ASKED)) == ()


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
@pytest.mark.parametrize(
    "answer", [{}, [], "<html><p>Sorry</p></html>", '{"a": [', 500, 403], ids=str
)
def test_an_answer_of_another_shape_is_an_error(made, answer, api):
    api.answers = dict.fromkeys(
        ["/works", "/paper/search", "/query", "/esearch.fcgi", "/efetch.fcgi"], answer
    )
    with asking(made, api) as ready, pytest.raises(BadAnswer):
        ready.search(ASKED)


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
@pytest.mark.parametrize("odd", [None, 7, "x", [], {}, {"title": {}}, {"display_name": 3}])
def test_works_of_any_shape_break_nothing(made, odd, api):
    api.answers |= {
        "/works": lambda params: (
            crossref_list(odd, crossref_work())
            if "query.bibliographic" in params
            else {"results": [odd, openalex_work()]}
        ),
        "/paper/search": {"total": 2, "data": [odd, semantic_paper()]},
    }
    with asking(made, api) as ready:
        assert len(tuple(ready.search(ASKED))) == 1


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_a_host_that_is_not_there_is_unreachable(made):
    with source(made, closed_url().rstrip("/")) as ready, pytest.raises(Unreachable):
        ready.search(ASKED)


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
@pytest.mark.parametrize("fault", ["/cut-json", "/html", "/bad-charset", "/gzip", "/short"])
def test_a_broken_answer_is_an_error_and_no_empty_result(made, fault, fault_server):
    class Through:
        """The source's own client, led to the fault whatever it asks."""

        def __init__(self, http):
            self._http = http

        def get(self, url, params=None, **options):
            return self._http.get(fault_server.url(fault), **options)

    with source(made, "https://unused.example") as ready:
        ready._http = Through(ready._http)
        with pytest.raises(SourceError):
            ready.search(ASKED)


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_hours_to_wait_are_a_rate_limit(made, fault_server):
    where = fault_server.url("/status", code="429", after="7200")

    class Through:
        def __init__(self, http):
            self._http = http

        def get(self, url, params=None, **options):
            return self._http.get(where)

    with source(made, "https://unused.example") as ready:
        ready._http = Through(ready._http)
        with pytest.raises(RateLimited, match="7200"):
            ready.search(ASKED)


# --- keys ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("made", KEYED, ids=[made.name for made in KEYED])
def test_a_key_reaches_the_api_and_neither_cache_nor_page_nor_error(made, api, tmp_path):
    with (
        contextlib.closing(Cache(tmp_path)) as cache,
        asking(made, api, key=KEY, cache=cache) as ready,
    ):
        (document,) = ready.search(ASKED)
        asked = [params.get("api_key", "") for _, params in api.asked]
        assert KEY in (*asked, api.headers.get("x-api-key", ""))
        assert KEY not in repr(document)
        api.answers = {}
        (again,) = ready.search(ASKED)
        assert again == document
    assert all(
        KEY.encode() not in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()
    )


@pytest.mark.parametrize("made", KEYED, ids=[made.name for made in KEYED])
def test_a_refused_key_is_named_in_no_error(made, api):
    api.answers = dict.fromkeys(["/works", "/paper/search", "/esearch.fcgi"], 403)
    with asking(made, api, key=KEY) as ready, pytest.raises(BadAnswer) as error:
        ready.search(ASKED)
    assert KEY not in f"{error.value.message} {error.value.hint}"


# --- identifiers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "text", "asked"),
    [
        (Crossref, f"The paper doi:{DOI} says so.", f"/works/{DOI}"),
        (OpenAlex, f"The paper doi:{DOI} says so.", f"/works/doi:{DOI}"),
        (OpenAlex, "The paper PMID 111 says so.", "/works/pmid:111"),
        (SemanticScholar, f"The paper doi:{DOI} says so.", f"/paper/DOI:{DOI}"),
        (SemanticScholar, "The paper arXiv:2101.00001 says so.", "/paper/ARXIV:2101.00001"),
    ],
)
def test_a_number_in_the_claim_is_looked_up(made, text, asked, api):
    work = {Crossref: {"message": crossref_work()}, OpenAlex: openalex_work()}
    api.answers = {asked: work.get(made, semantic_paper())}
    with asking(made, api) as ready:
        (document,) = ready.search(claim(text))
    assert api.paths() == [asked]
    assert document.url == f"https://doi.org/{DOI}"


def test_arxiv_and_pubmed_look_several_numbers_up_at_once(api):
    with asking(Arxiv, api) as ready:
        (document,) = ready.search(claim("arXiv:2101.00001 and arXiv:2101.00002 say so."))
    assert [params["id_list"] for _, params in api.asked] == ["2101.00001,2101.00002"]
    assert document.url == "https://arxiv.org/abs/2101.00001v2"
    api.asked = []
    with asking(PubMed, api) as ready:
        (document,) = ready.search(claim("PMID 111 and PMID 222 say so."))
    assert [(path, params["id"]) for path, params in api.asked] == [("/efetch.fcgi", "111,222")]
    assert document.url == "https://pubmed.ncbi.nlm.nih.gov/111/"


@pytest.mark.parametrize("made", [Crossref, OpenAlex, SemanticScholar])
def test_a_number_that_is_not_known_leaves_the_words_to_ask(made, api):
    with asking(made, api) as ready:
        assert len(tuple(ready.search(claim("doi:10.5555/none says vaccines cause autism.")))) == 1
    assert len(api.asked) == 2


# --- what became of a work ----------------------------------------------------------------------


NOTICE = "10.5555/heron.2"
RETRACTED = [
    (
        Crossref,
        "/works",
        crossref_list(
            crossref_work(
                **{
                    "updated-by": [
                        {
                            "DOI": NOTICE,
                            "type": kind,
                            "updated": {"date-parts": [[2010, 2, 6]]},
                            "source": "publisher",
                        }
                        for kind in ("retraction", "retraction", "new_version")
                    ]
                }
            )
        ),
        f"yes, 2010-02-06, notice https://doi.org/{NOTICE}",
    ),
    (OpenAlex, "/works", {"results": [openalex_work(is_retracted=True)]}, "yes"),
    (
        PubMed,
        "/efetch.fcgi",
        pubmed_set(
            types=["Journal Article", "Retracted Publication"],
            corrections='<CommentsCorrections RefType="RetractionIn"><RefSource>J Her. 2010 Feb 6;'
            f"3(1):4. doi: {NOTICE}.</RefSource><PMID>112</PMID></CommentsCorrections>",
        ),
        f"yes, 2010-02-06, notice https://doi.org/{NOTICE}",
    ),
    (PubMed, "/efetch.fcgi", pubmed_set(types=["Retracted Publication"]), "yes"),
]


@pytest.mark.parametrize(("made", "path", "answer", "said"), RETRACTED)
def test_a_retracted_work_says_so_and_its_words_are_no_evidence(made, path, answer, said, api):
    api.answers[path] = answer
    with asking(made, api) as ready:
        (document,) = ready.search(ASKED)
    assert rows(document)["Retracted"] == said
    assert [block.kind for block in document.blocks] == ["row"] * len(document.blocks)


def test_a_withdrawn_preprint_gives_its_rows_alone(api):
    api.answers["/query"] = atom(atom_entry(comment="This paper has been withdrawn by the author."))
    with asking(Arxiv, api) as ready:
        (document,) = ready.search(ASKED)
    assert rows(document)["Withdrawn"] == "yes, 2021-02-03"
    assert FINDING not in [block.text for block in document.blocks]


def test_a_correction_or_concern_is_told_beside_the_abstract(api):
    said = "".join(
        f'<CommentsCorrections RefType="{kind}"><RefSource>J Her. 2011;4:5</RefSource>'
        "<PMID>113</PMID></CommentsCorrections>"
        for kind in ("ErratumIn", "ExpressionOfConcernIn", "Cites", "RetractionOf")
    )
    api.answers["/efetch.fcgi"] = pubmed_set(corrections=said)
    with asking(PubMed, api) as ready:
        (document,) = ready.search(ASKED)
    told = rows(document)
    assert told["Corrected"] == told["Expression of concern"] == "yes, 2011, notice PMID 113"
    assert "Retracted" not in told
    assert FINDING in [block.text for block in document.blocks]


@pytest.mark.parametrize(
    ("made", "path", "answer"),
    [
        (Crossref, "/works", crossref_list(crossref_work(type="posted-content"))),
        (OpenAlex, "/works", {"results": [openalex_work(type="preprint")]}),
        (Arxiv, "/query", atom(atom_entry())),
    ],
)
def test_a_preprint_is_reporting_at_best(made, path, answer, api):
    api.answers[path] = answer
    with asking(made, api, tier=Tier.PRIMARY) as ready:
        (document,) = ready.search(ASKED)
    assert document.tier == Tier.REPORTING


# --- the rest of each ---------------------------------------------------------------------------


def test_a_work_in_a_language_that_is_not_read_is_left_out_and_named(api):
    french = crossref_work(
        title=["Les vaccins et l'autisme chez les hérons de la vallée"],
        abstract="Nous avons suivi cinq cents hérons pendant dix ans et rien ne montre un lien.",
        DOI="10.5555/fr",
    )
    api.answers["/works"] = crossref_list(french, crossref_work())
    with asking(Crossref, api) as ready:
        found = ready.search(ASKED)
    assert [document.url for document in found] == [f"https://doi.org/{DOI}"]
    assert "10.5555/fr" in found.left_out[0]


def test_a_work_that_is_named_but_not_read_is_named_in_the_status_too(api):
    french = crossref_work(
        title=["Les vaccins et l'autisme chez les hérons de la vallée"],
        abstract="Nous avons suivi cinq cents hérons pendant dix ans et rien ne montre un lien.",
    )
    api.answers = {f"/works/{DOI}": {"message": french}, "/works": crossref_list()}
    with asking(Crossref, api) as ready:
        found = ready.search(claim(f"The paper doi:{DOI} says so."))
    assert tuple(found) == ()
    assert DOI in found.left_out[0]


def test_the_short_question_is_asked_where_the_long_one_finds_nothing(api):
    api.answers["/paper/search"] = in_turn(
        {"total": 0, "offset": 0}, {"total": 1, "data": [semantic_paper()]}
    )
    text = "Honey bee colonies near Lake Geneva lose their vaccine immunity in winter."
    with asking(SemanticScholar, api) as ready:
        assert len(tuple(ready.search(claim(text)))) == 1
    assert [len(params["query"].split()) for _, params in api.asked] == [6, 3]


def test_the_sections_of_an_abstract_keep_their_headings(api):
    for made in (Crossref, PubMed):
        with asking(made, api) as ready:
            (document,) = ready.search(ASKED)
        assert [b.section for b in document.blocks if b.text == FINDING] == ["Findings"]


def test_a_less_than_sign_in_an_arxiv_abstract_is_no_tag(api):
    text = "We find p &lt;0.05 and then a&gt;b for all herons that we have seen in the north."
    api.answers["/query"] = atom(atom_entry(summary=text))
    with asking(Arxiv, api) as ready:
        (document,) = ready.search(ASKED)
    assert "p < 0.05 and then a>b" in document.blocks[1].text.replace("<0", "< 0")


def test_what_arxiv_says_is_wrong_with_a_question_is_an_error(api):
    api.answers["/query"] = atom(
        "<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title>"
        "<summary>incorrect id format for abc</summary></entry>"
    )
    with asking(Arxiv, api) as ready, pytest.raises(BadAnswer, match="incorrect id format"):
        ready.search(ASKED)


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
def test_a_claim_costs_at_most_so_many_requests(made, api):
    with asking(made, api) as ready:
        ready.search(ASKED)
    assert len(api.asked) == (2 if made is PubMed else 1)
    assert len(urlencode(api.asked[0][1])) < 1_000


# --- what is kept of it -------------------------------------------------------------------------


def counted(total, *entries):
    total = f"<opensearch:totalResults>{total}</opensearch:totalResults>"
    return atom(total, *entries).replace(
        "<feed ", '<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" '
    )


def test_an_arxiv_that_counts_preprints_and_lists_none_has_failed(api):
    api.answers["/query"] = counted(41)
    with asking(Arxiv, api) as ready, pytest.raises(BadAnswer, match="41 preprints and listed"):
        tuple(ready.search(ASKED))


@pytest.mark.parametrize("answer", [counted(0), counted(1, atom_entry())])
def test_an_arxiv_that_lists_what_it_counts_has_answered(answer, api):
    api.answers["/query"] = answer
    with asking(Arxiv, api) as ready:
        assert answer.count("<entry>") == len(tuple(ready.search(ASKED)))


NOTHING = {
    Crossref: crossref_list(),
    OpenAlex: {"results": []},
    SemanticScholar: {"total": 0, "data": []},
    Arxiv: counted(0),
    PubMed: {"esearchresult": {"count": "0", "idlist": []}},
}


@pytest.mark.parametrize("made", SOURCES, ids=NAMES)
@pytest.mark.parametrize("found", [True, False])
def test_an_index_that_knows_nothing_is_asked_again_the_next_day(made, found, api, tmp_path):
    if not found:
        api.answers |= dict.fromkeys(api.answers, NOTHING[made])
    with asking(made, api, cache=Cache(tmp_path)) as ready:
        tuple(ready.search(ASKED))
        lasts = ready._http._http.good_until - time.time()
    assert found == (lasts > TTL_OF_NOTHING)

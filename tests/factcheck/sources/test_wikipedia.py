"""What the source makes of answers that a small wiki never gives."""

from urllib.parse import parse_qs

import httpx
import pytest
from made import claim
from servers.clients import PUBLIC, client

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, RateLimited, SettingsError, SourceError, Unreachable
from factcheck.http import Cache
from factcheck.sources.wikipedia import Wikipedia

FRANCE = claim("The capital of France is Lyon.", "en", "France")
FRANCA = claim("A capital da França é Lyon.", "pt", "França")


class Wiki:
    """A wiki with one page, as an httpx transport; what is set in `answers` comes instead."""

    def __init__(self):
        self.answers = {}
        self.asked = []

    def __call__(self, request):
        asked = {k: v[-1] for k, v in parse_qs(request.url.query.decode()).items()}
        self.asked.append((request.url.host, asked))
        lang = request.url.host.partition(".")[0]
        answer = self.answers.get((lang, asked["action"])) or self.answers.get(asked["action"])
        if callable(answer):
            answer = answer(asked)
        if isinstance(answer, httpx.Response):
            return answer
        return httpx.Response(200, json=PAGE[asked["action"]] if answer is None else answer)

    def search(self, claim, **options):
        settings = SourceSettings(name="wikipedia", **options)
        with client(PUBLIC, transport=httpx.MockTransport(self)) as http:
            return list(Wikipedia(settings, http).search(claim))


PAGE = {
    "query": {
        "query": {
            "pages": [
                {
                    "pageid": 7,
                    "ns": 0,
                    "title": title,
                    "revisions": [{"revid": 70, "timestamp": "2026-03-01T00:00:00Z"}],
                }
                for title in ("France", "França")
            ],
            "search": [],
        }
    },
    "parse": {
        "parse": {
            "title": "France",
            "pageid": 7,
            "revid": 70,
            "text": "<p>The capital is Paris.</p>",
            "langlinks": [{"lang": "hi", "title": "फ़्रान्स"}, {"lang": "de", "title": "Frankreich"}],
            "properties": {},
        }
    },
}


@pytest.fixture
def wiki():
    return Wiki()


def error(code, **more):
    return {"errors": [{"code": code, "text": "Something is wrong.", "module": "main"}], **more}


def test_the_default_is_wikipedia_in_the_language_of_the_claim_then_english(wiki):
    wiki.search(FRANCA)
    hosts = list(dict.fromkeys(host for host, _ in wiki.asked))
    assert hosts == ["pt.wikipedia.org", "en.wikipedia.org"]


def test_languages_that_the_settings_leave_out_are_not_asked(wiki):
    wiki.search(FRANCA, languages=("pt",))
    assert {host for host, _ in wiki.asked} == {"pt.wikipedia.org"}


def test_every_question_has_the_manners_that_the_api_asks_for(wiki):
    wiki.search(FRANCE)
    for _, asked in wiki.asked:
        assert (asked["maxlag"], asked["formatversion"], asked["format"]) == ("5", "2", "json")


def test_only_our_languages_are_other_names(wiki):
    (found,) = wiki.search(FRANCE)
    assert found.aliases == ("फ़्रान्स",)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (error("readonly"), "readonly: Something is wrong."),
        ({"error": {"code": "internal_api_error", "info": "Old shape."}}, "Old shape."),
        ([], "another shape"),
        ({"query": []}, "another shape"),
        ({"query": {"pages": [{"ns": 0, "pageid": 1}]}}, "another shape"),
        ({"query": {"pages": None}}, "another shape"),
        (httpx.Response(200, text="<html>Log in to the hotel's network</html>"), "a page"),
        (httpx.Response(200, text='{"query": {'), "breaks off"),
        (httpx.Response(404, text="no such wiki"), "no such address"),
    ],
)
def test_an_answer_that_the_api_does_not_document_is_a_bad_answer(wiki, answer, words):
    wiki.answers["query"] = answer
    with pytest.raises(BadAnswer, match=words):
        wiki.search(FRANCE)


@pytest.mark.parametrize(
    "code", ["missingtitle", "nosuchpageid", "nosuchrevid", "permissiondenied"]
)
def test_a_page_that_has_gone_since_it_was_found_is_nothing(wiki, code):
    wiki.answers["parse"] = error(code)
    assert wiki.search(FRANCE) == []


def test_a_page_without_text_is_nothing(wiki):
    wiki.answers["parse"] = {"parse": PAGE["parse"]["parse"] | {"text": "<div></div>"}}
    assert wiki.search(FRANCE) == []


@pytest.mark.parametrize(
    "heading", ["See also", "Véase también", "Ligações externas", "इन्हें भी देखें", "References"]
)
def test_sections_that_only_point_elsewhere_are_not_read(wiki, heading):
    text = f"<p>The capital is Paris.</p><h2>{heading}</h2><ul><li>Lyon</li></ul>"
    wiki.answers["parse"] = {"parse": PAGE["parse"]["parse"] | {"text": text}}
    (found,) = wiki.search(FRANCE)
    assert [block.text for block in found.blocks] == ["The capital is Paris."]


def test_a_page_that_cannot_be_read_is_said_if_there_is_no_other(wiki):
    wiki.answers["parse"] = error("internal_api_error_DBQueryError")
    with pytest.raises(BadAnswer, match="DBQueryError"):
        wiki.search(FRANCE)


def test_a_wiki_that_lags_behind_is_a_wait_and_no_answer(wiki):
    wiki.answers["query"] = lambda _: httpx.Response(
        200,
        json=error("maxlag", lag=7),
        headers={"MediaWiki-API-Error": "maxlag", "Retry-After": "600"},
    )
    with pytest.raises(RateLimited):
        wiki.search(FRANCE)


def test_english_answers_where_the_other_wiki_fails(wiki):
    wiki.answers["pt", "query"] = error("readonly")
    (found,) = wiki.search(claim("A França tem Lyon.", "pt", "França"))
    assert found.lang == "en"


def test_a_wiki_that_fails_is_said_where_english_finds_nothing(wiki):
    wiki.answers["pt", "query"] = error("readonly")
    wiki.answers["en", "query"] = {"query": {"search": []}}
    with pytest.raises(BadAnswer, match=r"pt\.wikipedia"):
        wiki.search(FRANCA)


def test_a_page_is_asked_for_at_the_revision_that_was_found(wiki):
    wiki.search(FRANCE)
    assert [asked["oldid"] for _, asked in wiki.asked if asked["action"] == "parse"] == ["70"]


def test_a_revision_other_than_the_one_that_was_found_has_no_date(wiki):
    wiki.answers["parse"] = {"parse": PAGE["parse"]["parse"] | {"revid": 71}}
    (found,) = wiki.search(FRANCE)
    assert (found.revision, found.published) == ("71", "")


def test_a_disambiguation_page_that_lists_itself_comes_to_an_end(wiki):
    wiki.answers["parse"] = {
        "parse": PAGE["parse"]["parse"]
        | {
            "text": '<ul><li><a title="France">France</a>, whose capital is Lyon</ul>',
            "properties": {"disambiguation": ""},
        }
    }
    assert wiki.search(FRANCE) == []
    assert len(wiki.asked) <= 5


@pytest.mark.parametrize(
    "url", ["ftp://a.example/w/api.php", "en.wikipedia.org", 7, "https://a.example/"]
)
def test_an_address_that_is_none_is_an_error_of_the_settings(wiki, url):
    with pytest.raises(SettingsError, match=r"sources\.wikipedia\.url"):
        wiki.search(FRANCE, options={"url": url})


@pytest.mark.parametrize("path", ["reset", "short", "garbage", "truncated-gzip", "status?code=500"])
def test_a_host_at_fault_is_an_error_of_the_source(fault_server, path):
    url = f"{fault_server.url('/' + path)}{'&' if '?' in path else '?'}x=/api.php"
    with client() as http, pytest.raises(SourceError):
        Wikipedia(SourceSettings(name="wikipedia", options={"url": url}), http).search(FRANCE)


def test_no_network_is_unreachable():
    settings = SourceSettings(name="wikipedia", options={"url": "http://127.0.0.1:9/w/api.php"})
    with client() as http, pytest.raises(Unreachable):
        Wikipedia(settings, http).search(FRANCE)


def test_a_second_search_is_answered_by_the_cache(wiki, tmp_path):
    found = []
    for _ in range(2):
        cache = Cache(tmp_path)
        with client(PUBLIC, transport=httpx.MockTransport(wiki), cache=cache) as http:
            found.append(list(Wikipedia(SourceSettings(name="wikipedia"), http).search(FRANCE)))
    assert found[0] == found[1]
    assert len(wiki.asked) == 2

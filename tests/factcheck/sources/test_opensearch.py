"""What an OpenSearch cluster is asked, and what is read of its answers."""

import json

import httpx
import pytest
from made import claim
from servers.clients import PUBLIC, client, unproxied

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer, SettingsError
from factcheck.model import Block
from factcheck.sources.opensearch import OpenSearch, question
from factcheck.testing import check_source

__all__ = ["unproxied"]

PERU = claim("Lima is not the capital of Peru, which has 12 million people.", "en", "Lima", "Peru")
PAGE = {
    "title": "Peru",
    "text": "Peru is a country.\n\nIts capital is Lima.",
    "sections": [{"title": "Land", "text": "The Andes run through it."}],
    "url": "https://example.org/peru",
    "lang": "en",
    "revision": 7,
    "date": "2026-01-31",
    "aliases": ["Republic of Peru"],
}
LANGS = ("en", "es", "pt", "hi")


def answered(*pages, **more):
    hits = [
        {"_index": "pages", "_id": str(number), "_score": 3.0, "_source": page}
        for number, page in enumerate(pages)
    ]
    found = {"total": {"value": len(hits), "relation": "eq"}, "max_score": 3.0, "hits": hits}
    shards = {"total": 1, "successful": 1, "skipped": 0, "failed": 0}
    return {"took": 5, "timed_out": False, "_shards": shards, "hits": found} | more


class Cluster:
    """A cluster that gives one answer, as an httpx transport."""

    def __init__(self, answer, status=200):
        self.answer = answer
        self.status = status
        self.asked = []

    def __call__(self, request):
        self.asked.append(request)
        return httpx.Response(self.status, json=self.answer)

    def search(self, asked=PERU, **settings):
        options = {"url": "https://search.example/", "index": "pages"}
        given = SourceSettings(name="opensearch", options=options, **settings)
        with client(PUBLIC, transport=httpx.MockTransport(self)) as http:
            return list(OpenSearch(given, http).search(asked))


def matched(asked):
    """Return what is looked for in the words of the pages."""
    return [one["multi_match"]["query"] for one in asked["query"]["bool"]["should"]]


def test_it_is_a_source():
    options = {"url": "https://search.example", "index": "pages"}
    settings = SourceSettings(name="opensearch", options=options)
    with client(PUBLIC, transport=httpx.MockTransport(Cluster(answered(PAGE)))) as http:
        check_source(OpenSearch(settings, http), PERU)


def test_a_page_is_read_with_its_sections():
    (document,) = Cluster(answered(PAGE)).search()

    assert (
        Block(text="Peru is a country."),
        Block(text="Its capital is Lima."),
        Block(text="The Andes run through it.", section="Land"),
    ) == document.blocks
    assert ("https://example.org/peru", "Peru", "en", "2026-01-31", ("Republic of Peru",)) == (
        document.url,
        document.title,
        document.lang,
        document.published,
        document.aliases,
    )


def test_the_index_is_asked_with_the_login_in_a_header_alone():
    cluster = Cluster(answered())
    cluster.search(key="reader:secret")

    (request,) = cluster.asked
    assert "https://search.example/pages/_search" == str(request.url)
    assert "Basic cmVhZGVyOnNlY3JldA==" == request.headers["Authorization"]
    assert b"secret" not in request.content


def test_no_more_pages_are_asked_for_than_a_claim_may_cost():
    cluster = Cluster(answered())
    cluster.search(pages=2)

    assert 2 == json.loads(cluster.asked[0].content)["size"]


@pytest.mark.parametrize(
    ("lang", "true", "false", "name"),
    [
        ("en", "Lima was founded in 1535.", "Lima was never founded in 1999.", "Lima"),
        ("es", "Lima fue fundada en 1535.", "Lima nunca fue fundada en 1999.", "Lima"),
        ("pt", "Lima foi fundada em 1535.", "Lima nunca foi fundada em 1999.", "Lima"),
        ("hi", "लीमा की स्थापना 1535 में हुई।", "लीमा की स्थापना 1999 में नहीं हुई।", "लीमा"),
    ],
)
def test_a_denial_and_another_number_change_nothing_of_the_question(lang, true, false, name):
    asked = (question(claim(text, lang, name), 3, LANGS) for text in (true, false))

    assert 1 == len({json.dumps(one) for one in asked})


def test_a_name_is_asked_for_in_every_language_in_which_it_is_known():
    asked = question(claim("जापान एक द्वीप है।", "hi", "जापान"), 3, LANGS)

    assert {"जापान", "japan", "japon", "japao"} <= set(matched(asked))


def test_a_claim_without_words_asks_nothing():
    cluster = Cluster(answered(PAGE))

    assert [] == cluster.search(claim("…", "en"))
    assert [] == cluster.asked


@pytest.mark.parametrize(
    "page",
    [
        {**PAGE, "title": ""},
        {**PAGE, "text": None, "sections": "none"},
        {**PAGE, "lang": "de"},
        {**PAGE, "title": ["Peru"]},
        "Peru",
        None,
    ],
)
def test_what_is_no_page_of_a_known_language_is_left_out(page):
    assert ["Peru"] == [one.title for one in Cluster(answered(page, PAGE)).search()]


def test_a_page_without_an_address_leads_to_its_entry_in_the_index():
    (document,) = Cluster(answered({**PAGE, "url": "javascript:alert(1)"})).search()

    assert "https://search.example/pages/_doc/0" == document.url


@pytest.mark.parametrize(
    "answer",
    [
        {"error": {"type": "index_not_found_exception"}, "status": 404},
        answered(PAGE, timed_out=True),
        answered(PAGE, _shards={"total": 2, "failed": 1, "failures": [{"reason": "gone"}]}),
        [],
        {"hits": {"hits": {}}},
    ],
)
def test_what_is_no_whole_answer_is_an_error(answer):
    with pytest.raises(BadAnswer):
        Cluster(answer).search()


@pytest.mark.parametrize(
    "options", [{}, {"url": "search.example", "index": "pages"}, {"url": "https://a.example"}]
)
def test_a_cluster_must_be_given(options):
    with client(PUBLIC) as http, pytest.raises(SettingsError, match="no cluster given"):
        OpenSearch(SourceSettings(name="opensearch", options=options), http)

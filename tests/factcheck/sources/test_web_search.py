"""The searches that want a key: what each is asked, what is read of its answer, what it refuses."""

import json
import logging
import re
import tarfile
import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from apis import KEY, serving
from hypothesis import given
from hypothesis import strategies as st
from made import claim
from servers.clients import client, unproxied

from factcheck.config import Policy, SourceSettings, load
from factcheck.errors import BadAnswer, RateLimited, SettingsError, SourceError
from factcheck.http import Answer, Cache
from factcheck.model import Block, Tier
from factcheck.sources.brave import Brave
from factcheck.sources.exa import Exa
from factcheck.sources.results import (
    API_TEXT,
    MAX_WORDS,
    SNIPPET,
    address,
    questions,
    result,
)
from factcheck.sources.serper import Serper
from factcheck.sources.tavily import Tavily
from factcheck.testing import check_source
from factcheck.trust import Trust

__all__ = ["unproxied"]

ALL = [Brave, Tavily, Serper, Exa]
ASKED = claim("Marie Curie was born in 1868.", "en", "Marie Curie")
IN = {
    "en": ASKED,
    "es": claim("Marie Curie nació en 1868.", "es", "Marie Curie"),
    "pt": claim("Marie Curie nasceu em 1868.", "pt", "Marie Curie"),
    "hi": claim("मैरी क्यूरी का जन्म 1868 में हुआ था।", "hi", "मैरी क्यूरी"),
}
PAGE = "<html><body><h1>Curie</h1><p>Marie Curie was born in Warsaw in 1867.</p></body></html>"
TEXT = (Block(text="Marie Curie was born in Warsaw in 1867."),)
RECORDINGS = Path(__file__).resolve().parents[4] / "shared/data/recordings"


@pytest.fixture
def web():
    with serving() as made:
        yield made


def found(make, *urls):
    """Answer as the API of a source documents it; with it, what it says of each page."""
    if make is Brave:
        rows = [
            {
                "type": "search_result",
                "title": "Curie",
                "url": url,
                "description": "Curie was <strong>born</strong> in 1867.",
                "extra_snippets": ["She was born in Warsaw."],
                "page_age": "2024-05-06T07:08:09",
            }
            for url in urls
        ]
        web = {"web": {"type": "search", "results": rows}} if rows else {}
        return {"type": "search", "query": {"original": "q"}, **web}
    if make is Serper:
        rows = [
            {"title": "Curie", "link": url, "snippet": "Curie was born in 1867.", "position": 1}
            for url in urls
        ]
        return {"searchParameters": {"q": "q"}, "answerBox": {"answer": "1867"}, "organic": rows}
    if make is Tavily:
        rows = [
            {
                "url": url,
                "title": "Curie",
                "content": "Curie was born in 1867.",
                "score": 0.9,
                "raw_content": "Curie\n\nCurie was born in Warsaw\nin 1867.",
            }
            for url in urls
        ]
        return {"query": "q", "answer": None, "images": [], "results": rows, "response_time": 1}
    rows = [
        {
            "id": url,
            "url": url,
            "title": "Curie",
            "publishedDate": "2024-05-06T07:08:09.000Z",
            "text": "Curie was born in Warsaw in 1867.",
        }
        for url in urls
    ]
    return {"requestId": "r", "results": rows, "costDollars": {"total": 0.007}}


# --- pages --------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", ALL)
def test_the_page_behind_a_result_is_read(web, make):
    web.answers = [found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make, trust=Trust(tiers={"127.0.0.1": Tier.REFERENCE})) as source:
        (document,) = source.search(ASKED)
    assert document.blocks == TEXT
    assert (document.url, document.title) == (web.url("/curie"), "Curie")
    assert (document.source, document.tier) == (make.name, Tier.REFERENCE)


@pytest.mark.parametrize("make", ALL)
def test_each_is_a_source(web, make):
    web.answers = [found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make) as source:
        check_source(source, ASKED)


@pytest.mark.parametrize(
    ("make", "blocks"),
    [
        (
            Brave,
            (
                Block(text="Curie was born in 1867.", section=SNIPPET),
                Block(text="She was born in Warsaw.", section=SNIPPET),
            ),
        ),
        (Serper, (Block(text="Curie was born in 1867.", section=SNIPPET),)),
        (
            Tavily,
            (
                Block(text="Curie", section=API_TEXT),
                Block(text="Curie was born in Warsaw in 1867.", section=API_TEXT),
            ),
        ),
        (Exa, (Block(text="Curie was born in Warsaw in 1867.", section=API_TEXT),)),
    ],
)
def test_what_the_api_says_stands_in_marked_and_without_standing(web, make, blocks):
    web.answers = [found(make, web.url("/gone"))]
    with web.source(make, trust=Trust(tiers={"127.0.0.1": Tier.PRIMARY})) as source:
        gathered = source.search(ASKED)
    (document,) = gathered
    assert document.blocks == blocks
    assert document.tier is Tier.UNATTRIBUTED
    assert gathered.left_out[0].endswith("the page is gone")


@pytest.mark.parametrize(
    ("make", "day"), [(Brave, "2024-05-06"), (Exa, "2024-05-06"), (Serper, "")]
)
def test_the_day_of_a_page_is_kept_where_it_is_one(web, make, day):
    web.answers = [found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make) as source:
        (document,) = source.search(ASKED)
    assert document.published == day


@pytest.mark.parametrize("make", ALL)
def test_a_domain_that_is_not_asked_for_is_dropped_though_the_api_returns_it(web, make):
    web.answers = [found(make, "https://elsewhere.example/x", web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make) as source:
        assert [d.url for d in source.search(ASKED)] == [web.url("/curie")]


@pytest.mark.parametrize("make", ALL)
def test_a_denied_page_is_named_and_not_read(web, make):
    web.answers = [found(make, web.url("/curie"))]
    with web.source(make, trust=Trust(deny=("127.0.0.1",))) as source:
        assert source.search(ASKED).left_out == ("127.0.0.1: denied by trust.deny (127.0.0.1)",)
    assert web.read == []


@pytest.mark.parametrize("make", ALL)
def test_nothing_found_is_empty(web, make):
    web.answers = [found(make)]
    with web.source(make) as source:
        assert source.search(ASKED) == ()


def test_an_answer_of_serper_without_a_list_is_nothing_found(web):
    web.answers = [{"searchParameters": {"q": "q"}, "credits": 1}]
    with web.source(Serper) as source:
        assert source.search(ASKED) == ()


# --- questions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", IN)
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            Brave,
            {
                "en": {"country": "ALL", "search_lang": "en"},
                "es": {"country": "ALL", "search_lang": "es"},
                "pt": {"country": "BR", "search_lang": "pt-br"},
                "hi": {"country": "IN", "search_lang": "hi"},
            },
        ),
        (Tavily, {"en": {}, "es": {}, "pt": {"country": "brazil"}, "hi": {"country": "india"}}),
        (
            Serper,
            {
                "en": {"hl": "en"},
                "es": {"hl": "es"},
                "pt": {"hl": "pt-br", "gl": "br"},
                "hi": {"hl": "hi", "gl": "in"},
            },
        ),
        (Exa, {"en": {}, "es": {}, "pt": {"userLocation": "BR"}, "hi": {"userLocation": "IN"}}),
    ],
)
def test_each_is_asked_in_the_language_of_the_claim(web, make, lang, expected):
    web.answers = [found(make)]
    with web.source(make) as source:
        source.search(IN[lang])
    first = web.asked[0]
    asked = first.json or first.params
    assert expected[lang].items() <= asked.items()
    names = {"country", "search_lang", "hl", "gl", "userLocation"} - set(expected[lang])
    assert names.isdisjoint(asked)
    question = asked.get("q") or asked.get("query")
    assert question == next(iter(questions(IN[lang])))
    assert ("1868" in question, first.method) == (True, "GET" if make is Brave else "POST")


def test_a_question_has_no_more_words_than_brave_takes():
    long = claim(" ".join(f"w{n}" for n in range(90)), "en")
    (question,) = questions(long)
    assert len(question.split()) == MAX_WORDS


def test_brave_is_asked_for_more_snippets_only_where_the_plan_has_them(web):
    web.answers = [found(Brave)]
    with web.source(Brave) as source:
        source.search(ASKED)
    with web.source(Brave, extra_snippets=True) as source:
        source.search(ASKED)
    assert "extra_snippets" not in web.asked[0].params
    assert web.asked[-1].params["extra_snippets"] == "true"


def test_tavily_is_told_the_domains_too(web):
    web.answers = [found(Tavily)]
    with web.source(Tavily, never=["bad.example"]) as source:
        source.search(ASKED)
    asked = web.asked[0].json
    assert (["127.0.0.1"], ["bad.example"]) == (asked["include_domains"], asked["exclude_domains"])


# --- keys ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "header", "value"),
    [
        (Brave, "X-Subscription-Token", KEY),
        (Tavily, "Authorization", f"Bearer {KEY}"),
        (Serper, "X-Api-Key", KEY),
        (Exa, "X-Api-Key", KEY),
    ],
)
def test_the_key_is_in_its_header(web, make, header, value):
    web.answers = [found(make)]
    with web.source(make) as source:
        source.search(ASKED)
    assert {name.lower(): v for name, v in web.asked[0].headers.items()}[header.lower()] == value


@pytest.mark.parametrize("make", ALL)
def test_the_key_is_nowhere_but_in_its_header(web, make, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    web.answers = [found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make, cache=Cache(tmp_path / "answers")) as source:
        documents = source.search(ASKED)
    assert len(documents) == 1
    assert KEY not in web.asked[0].line + json.dumps(web.asked[0].json)
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"Warsaw" in kept
    assert KEY.encode() not in kept
    assert KEY not in caplog.text + repr(documents)


@pytest.mark.parametrize("make", ALL)
def test_another_key_is_answered_by_the_same_cache(web, make, tmp_path):
    web.answers = [found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    for key in (KEY, "another-key-altogether"):
        with web.source(make, cache=Cache(tmp_path), key=key) as source:
            assert len(source.search(ASKED)) == 1
    assert len(web.asked) == 1


@pytest.mark.parametrize("make", ALL)
def test_without_a_key_there_is_no_source(make):
    with pytest.raises(SettingsError, match="no key"):
        make(SourceSettings(name=make.name, options={"url": "https://api.example/"}), None)


@pytest.mark.parametrize("make", ALL)
def test_the_settings_that_ship_skip_a_source_without_its_key_in_one_line(make):
    variable = f"{make.name.upper()}_API_KEY"
    (entry,) = load(environ={}).choose([make.name]).sources
    assert entry.unavailable == f"no key: set {variable}"
    (entry,) = load(environ={variable: KEY}).choose([make.name]).sources
    assert (entry.unavailable, entry.settings.key) == ("", KEY)


@pytest.mark.parametrize("make", ALL)
def test_a_key_that_lies_in_the_environment_spends_nothing_by_itself(make):
    settings = load(environ={f"{make.name.upper()}_API_KEY": KEY})
    assert make.name not in [e.settings.name for e in settings.sources if e.enabled]


# --- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "status", "kind", "said"),
    [
        (Brave, 401, BadAnswer, "does not accept the key"),
        (Brave, 402, RateLimited, "used up"),
        (Tavily, 401, BadAnswer, "does not accept the key"),
        (Tavily, 432, RateLimited, "used up"),
        (Tavily, 433, RateLimited, "used up"),
        (Serper, 403, BadAnswer, "does not accept the key"),
        (Exa, 401, BadAnswer, "does not accept the key"),
        (Exa, 402, RateLimited, "used up"),
    ],
)
def test_a_key_that_is_refused_is_sent_once(web, make, status, kind, said):
    web.answers = [(status, {})]
    with web.source(make) as source:
        for _ in range(3):
            with pytest.raises(kind, match=said) as error:
                source.search(ASKED)
            assert error.value.hint
            assert KEY not in error.value.message + error.value.hint
    assert len(web.asked) == 1


@pytest.mark.parametrize(
    ("make", "status", "hint"),
    [(Brave, 422, "key"), (Brave, 400, "extra_snippets"), (Serper, 400, "credits")],
)
def test_a_status_that_may_mean_several_things_is_explained_and_asked_again(
    web, make, status, hint
):
    web.answers = [(status, {})]
    with web.source(make) as source:
        for _ in range(2):
            with pytest.raises(BadAnswer, match=str(status)) as error:
                source.search(ASKED)
            assert hint in error.value.hint
    assert len(web.asked) == 2


@pytest.mark.parametrize("make", ALL)
def test_too_many_requests_are_a_rate_limit(web, make):
    web.answers = [(429, {"Retry_After": "3600"})]
    with web.source(make) as source, pytest.raises(RateLimited, match="429"):
        source.search(ASKED)


@pytest.mark.parametrize("make", ALL)
def test_a_short_wait_that_is_asked_for_is_waited(web, make):
    web.answers = [(429, {"Retry_After": "0"}), found(make, web.url("/curie"))]
    web.pages["/curie"] = PAGE
    with web.source(make) as source:
        assert len(source.search(ASKED)) == 1


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize(
    "answer", [[], {}, {"results": None}, {"web": []}, {"organic": {}}, "text", 7, None]
)
def test_an_answer_in_another_shape_is_no_empty_result(web, make, answer):
    web.answers = [answer]
    with web.source(make) as source, pytest.raises(BadAnswer, match="no list of results"):
        source.search(ASKED)


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize("path", ["/broken-json", "/html", "/truncated", "/reset", "/status"])
def test_a_host_that_fails_is_an_error_and_no_empty_result(make, path, fault_server):
    settings = SourceSettings(
        name=make.name, key=KEY, options={"url": fault_server.url(path, code=500)}
    )
    with client(Policy(source=make.name, pace=10_000.0, private=True)) as http:
        source = make(settings, http)
        with pytest.raises(SourceError) as error:
            source.search(ASKED)
    assert KEY not in f"{error.value.message} {error.value.hint}"


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize(
    "url", [None, 7, "", "mailto:a@b.example", "//[", "http://127.0.0.1:x/", {"a": 1}]
)
def test_a_result_that_leads_nowhere_is_dropped(web, make, url):
    web.answers = [found(make, url)]
    with web.source(make) as source:
        assert source.search(ASKED) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(), max_size=30),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=9), values),
    max_leaves=6,
)


@given(url=JSON, title=JSON, snippet=JSON, text=JSON, published=JSON)
def test_a_result_of_any_shape_is_read_or_dropped(url, title, snippet, text, published):
    answer = Answer(url="https://a/", status=200, headers={}, body=b"", retrieved_at="")
    for where in (url, "https://a.example/x"):
        read = result(
            answer, url=where, title=title, snippets=[snippet], text=text, published=published
        )
        if read is not None:
            assert urlsplit(read.url).scheme in {"http", "https"}
            said = "".join([read.url, read.title, *(block.text for block in read.blocks)])
            assert said.encode() is not None
            assert not any(unicodedata.category(char) == "Cc" for char in said)
    assert read is not None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/\ud800",
        "https://a.example/\x00",
        "http://[",
        "https://a.example:port/",
        "https:///x",
    ],
)
def test_what_is_no_web_address_leads_nowhere(url):
    assert address(url) == ""


# --- answers that were really given -------------------------------------------------------------


def recorded(archive, pattern):
    """Yield the files of an archive whose path matches, as text."""
    if not RECORDINGS.is_dir():
        pytest.skip(f"there is no {RECORDINGS}")
    with tarfile.open(RECORDINGS / archive) as files:
        for member in files:
            if member.isfile() and re.search(pattern, member.name):
                yield files.extractfile(member).read().decode("utf-8-sig")


@pytest.mark.parametrize(
    ("make", "pattern"), [(Brave, r"/brave_.*\.json"), (Tavily, r"/tavily_.*\.json")]
)
def test_a_recorded_answer_is_read(web, make, pattern):
    asked = claim("Semantic Kernel is an SDK.", "en", "Semantic Kernel")
    for text in recorded("semantic-kernel-search.tar.xz", pattern):
        web.answers = [json.loads(text)]
        rows = web.answers[0].get("web", web.answers[0])["results"]
        for number, row in enumerate(rows):
            row["url"] = web.url(f"/{number}")
        with web.source(make, pages=10) as source:
            documents = source.search(asked)
        assert len(documents) == len(rows)
        assert all(document.title and document.blocks for document in documents)
        assert not any("<" in document.title for document in documents)


def test_a_recorded_exchange_with_tavily_is_read(web):
    import yaml

    for text in recorded("pydantic-ai-tavily.tar.xz", r"/test_.*\.yaml"):
        for exchange in yaml.safe_load(text)["interactions"]:
            web.answers = [exchange["response"]["parsed_body"]]
            rows = web.answers[0]["results"]
            for number, row in enumerate(rows):
                row["url"] = web.url(f"/{number}")
            with web.source(Tavily, pages=10) as source:
                documents = source.search(ASKED)
            assert len(documents) == len(rows)

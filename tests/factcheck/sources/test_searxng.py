"""What a SearXNG answers, good and bad, and how the pages that it finds are read."""

import hashlib

import httpx
import pytest
from made import claim, pdf

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.errors import BadAnswer, RateLimited, SettingsError, Unreachable
from factcheck.http import Cache, Http
from factcheck.model import Block, Tier
from factcheck.sources.searxng import SNIPPET, Searxng
from factcheck.testing import check_source
from factcheck.trust import Trust

ASKED = claim("Marie Curie was born in 1868.", "en", "Marie Curie")
PAGE = "<html><body><h1>Curie</h1><p>Marie Curie was born in Warsaw in 1867.</p></body></html>"
FRENCH = """Marie Curie est née à Varsovie en 1867. Elle était une physicienne et chimiste
polonaise, naturalisée française, et elle a découvert le radium avec son mari."""
TRUST = Trust(tiers={"gov": Tier.PRIMARY, "wikipedia.org": Tier.REFERENCE})
TEXT = (Block(text="Marie Curie was born in Warsaw in 1867."),)


class Web:
    """A SearXNG at searxng.example, and pages beside it by address.

    `answers` are its JSON answers in turn, the last one for good; a page is HTML, or a response.
    """

    def __init__(self, *answers, pages=()):
        self.answers = list(answers)
        self.pages = dict(pages)
        self.asked = []

    def __call__(self, request):
        if request.url.host == "searxng.example":
            self.asked.append(dict(request.url.params))
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            return (
                answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)
            )
        page = self.pages.get(str(request.url), httpx.Response(404))
        return page if isinstance(page, httpx.Response) else httpx.Response(200, html=page)

    def source(self, *, pages=3, cache=None, tier=Tier.UNATTRIBUTED, trust=None, **options):
        settings = SourceSettings(
            name="searxng",
            tier=tier,
            pages=pages,
            trust=trust or Trust(),
            options={"url": "http://searxng.example/search", **options},
        )
        http = Http(
            NetworkSettings(retries=0), transport=httpx.MockTransport(self), cache=cache, backoff=0
        )
        return Searxng(settings, http.for_source(Policy(source="searxng", pace=1000, private=True)))


def result(url, **fields):
    return {"url": url, "title": "Curie", "content": "", "engine": "e", **fields}


def found(*results, **fields):
    return {"query": "q", "results": list(results), "unresponsive_engines": [], **fields}


# --- results and pages -------------------------------------------------------------------------


def test_the_page_itself_is_read():
    web = Web(
        found(result("https://a.example/x", publishedDate="2024-05-06T07:08:09", content="Cut …")),
        pages={"https://a.example/x": PAGE},
    )
    (document,) = web.source().search(ASKED)
    assert document.blocks == TEXT
    assert (document.url, document.title) == ("https://a.example/x", "Curie")
    assert (document.published, document.tier) == ("2024-05-06", Tier.UNATTRIBUTED)
    assert document.revision == hashlib.sha256(PAGE.encode()).hexdigest()[:12]
    assert (document.lang, document.source) == ("en", "searxng")
    assert document.retrieved_at.endswith("Z") or document.retrieved_at.endswith("+00:00")


def test_the_address_is_where_a_redirect_led():
    web = Web(
        found(result("https://a.example/x")),
        pages={
            "https://a.example/x": httpx.Response(301, headers={"Location": "/y"}),
            "https://a.example/y": PAGE,
        },
    )
    assert [document.url for document in web.source().search(ASKED)] == ["https://a.example/y"]


def test_two_results_that_lead_to_one_page_count_once():
    web = Web(
        found(result("https://a.example/x"), result("https://a.example/y")),
        pages={
            "https://a.example/x": httpx.Response(301, headers={"Location": "/y"}),
            "https://a.example/y": PAGE,
        },
    )
    assert [document.url for document in web.source().search(ASKED)] == ["https://a.example/y"]


def test_searxng_is_a_source():
    web = Web(found(result("https://a.example/x")), pages={"https://a.example/x": PAGE})
    check_source(web.source(), ASKED)


@pytest.mark.parametrize(
    "url", [None, 7, "", "mailto:a@b.example", "ftp://a.example/", "//[", "/x"]
)
def test_a_result_that_leads_nowhere_is_dropped(url):
    assert Web(found(result(url, content="Marie Curie"))).source().search(ASKED) == ()


def test_an_address_counts_once_whatever_section_it_points_to():
    web = Web(
        found(result("https://a.example/x#one"), result("https://a.example/x#two")),
        pages={"https://a.example/x": PAGE},
    )
    assert len(web.source().search(ASKED)) == 1


def test_no_more_pages_than_the_settings_allow():
    urls = [f"https://a.example/{number}" for number in range(9)]
    web = Web(found(*map(result, urls)), pages=dict.fromkeys(urls, PAGE))
    assert [document.url for document in web.source(pages=2).search(ASKED)] == urls[:2]


def test_a_pdf_is_read():
    page = httpx.Response(
        200, content=pdf(TEXT[0].text), headers={"Content-Type": "application/pdf"}
    )
    web = Web(found(result("https://a.example/x")), pages={"https://a.example/x": page})
    assert [document.blocks for document in web.source().search(ASKED)] == [TEXT]


def test_plain_text_is_read_in_its_charset():
    page = httpx.Response(
        200,
        content="Marie Curie nació en Varsovia.".encode("latin-1"),
        headers={"Content-Type": "text/plain; charset=iso-8859-1"},
    )
    web = Web(found(result("https://a.example/x")), pages={"https://a.example/x": page})
    (document,) = web.source().search(ASKED)
    assert document.blocks == (Block(text="Marie Curie nació en Varsovia."),)


# --- snippets ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        httpx.Response(404),
        httpx.Response(403),
        httpx.Response(200, content=b"\x89PNG", headers={"Content-Type": "image/png"}),
        "<html><body><div id=app></div><script>draw()</script></body></html>",
        f"<p>{FRENCH}</p>",
    ],
    ids=["gone", "refused", "picture", "drawn by a script", "French"],
)
def test_what_the_engine_says_stands_in_for_a_page_that_cannot_be_read(page):
    web = Web(
        found(result("https://a.example/x", content="Curie was <b>born</b>\nin 1867.")),
        pages={"https://a.example/x": page},
    )
    (document,) = web.source().search(ASKED)
    assert document.blocks == (Block(text="Curie was born in 1867.", section=SNIPPET),)
    assert document.url == "https://a.example/x"


def test_a_page_in_another_language_does_not_hide_the_next():
    web = Web(
        found(result("https://a.example/x", content=FRENCH), result("https://b.example/y")),
        pages={"https://a.example/x": f"<p>{FRENCH}</p>", "https://b.example/y": PAGE},
    )
    assert [document.url for document in web.source().search(ASKED)] == ["https://b.example/y"]


def test_robots_txt_is_honoured():
    web = Web(
        found(result("https://a.example/x", content="Curie.")),
        pages={
            "https://a.example/x": PAGE,
            "https://a.example/robots.txt": httpx.Response(200, text="User-agent: *\nDisallow: /x"),
        },
    )
    (document,) = web.source().search(ASKED)
    assert document.blocks[0].section == SNIPPET


def test_pages_that_all_fail_without_a_snippet_are_no_empty_result():
    with pytest.raises(BadAnswer, match=r"a\.example"):
        Web(found(result("https://a.example/x"))).source().search(ASKED)


def test_a_page_that_fails_makes_room_for_the_next():
    web = Web(
        found(result("https://a.example/x"), result("https://b.example/y")),
        pages={"https://b.example/y": PAGE},
    )
    assert [d.url for d in web.source(pages=1).search(ASKED)] == ["https://b.example/y"]


# --- which pages -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "read"),
    [
        ({}, ["https://sub.good.example/", "https://notgood.example/", "https://b.example/"]),
        ({"only": ["good.example"]}, ["https://sub.good.example/"]),
        ({"never": ["good.example"]}, ["https://notgood.example/", "https://b.example/"]),
        ({"only": ["good.example"], "never": ["sub.good.example"]}, []),
    ],
    ids=["all", "only", "never", "both"],
)
def test_domains_are_chosen_with_their_subdomains(options, read):
    urls = ["https://sub.good.example/", "https://notgood.example/", "https://b.example/"]
    web = Web(found(*map(result, urls)), pages=dict.fromkeys(urls, PAGE))
    assert [document.url for document in web.source(**options).search(ASKED)] == read


def test_a_redirect_does_not_lead_to_a_domain_that_is_not_read():
    away = httpx.Response(301, headers={"Location": "https://never.example/"})
    web = Web(
        found(result("https://a.example/x", content="Curie.")),
        pages={"https://a.example/x": away, "https://never.example/": PAGE},
    )
    (document,) = web.source(never=["never.example"]).search(ASKED)
    assert document.blocks == (Block(text="Curie.", section=SNIPPET),)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/x", "http://[::1]/x", "http://router/x", "http://192.168.0.1/x"]
)
def test_a_result_in_the_users_own_network_is_read_only_if_its_host_is_listed(url):
    web = Web(found(result(url)), pages={url: PAGE})
    assert web.source().search(ASKED) == ()
    host = httpx.URL(url).host
    assert len(web.source(only=[host]).search(ASKED)) == 1


def test_a_page_has_the_tier_of_its_domain_and_at_best_that_of_the_source():
    urls = ["https://www.example.gov/", "https://en.wikipedia.org/wiki/X", "https://a.example/"]
    web = Web(found(*map(result, urls)), pages=dict.fromkeys(urls, PAGE))
    for best, tiers in [(Tier.PRIMARY, [1, 2, 5]), (Tier.REPORTING, [3, 3, 5])]:
        source = web.source(tier=best, trust=TRUST)
        assert [document.tier for document in source.search(ASKED)] == tiers


def test_a_snippet_has_no_tier_of_its_own():
    web = Web(found(result("https://www.example.gov/", content="Curie.")))
    (document,) = web.source(tier=Tier.PRIMARY, trust=TRUST).search(ASKED)
    assert document.tier == Tier.UNATTRIBUTED


def test_a_denied_page_gives_neither_page_nor_snippet_and_is_named():
    urls = ["https://www.bad.example/x", "https://a.example/"]
    web = Web(
        found(*(result(url, content="Curie.") for url in urls)), pages=dict.fromkeys(urls, PAGE)
    )
    gathered = web.source(trust=Trust(deny=("bad.example",))).search(ASKED)
    assert [document.url for document in gathered] == ["https://a.example/"]
    assert gathered.left_out == ("www.bad.example: denied by trust.deny (bad.example)",)


def test_a_wall_that_a_snippet_stands_in_for_is_named():
    web = Web(
        found(result("https://a.example/x", content="Curie.")),
        pages={"https://a.example/x": "<p>Before you continue: accept all cookies.</p>"},
    )
    said = "a.example: the page asks for consent before it shows its text"
    assert web.source().search(ASKED).left_out == (said,)


# --- questions ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "question", "language"),
    [
        (ASKED, "marie curie born 1868", "en"),
        (claim("Marie Curie nació en 1868.", "es", "Marie Curie"), "marie curie nació 1868", "es"),
        (claim("Marie Curie nasceu em 1868.", "pt"), "marie curie nasceu 1868", "pt-BR"),
        (claim("मैरी क्यूरी का जन्म 1868 में हुआ।", "hi"), "मैरी क्यूरी जन्म 1868", "hi-IN"),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_the_words_that_carry_meaning_are_asked_in_the_language(asked, question, language):
    web = Web(found(result("https://a.example/x", content="Curie.")))
    list(web.source().search(asked))
    assert web.asked == [{"q": question, "format": "json", "language": language}]


def test_the_names_alone_are_asked_when_all_words_find_nothing():
    web = Web(found(), found(result("https://a.example/x")), pages={"https://a.example/x": PAGE})
    assert len(web.source().search(ASKED)) == 1
    assert [params["q"] for params in web.asked] == ["marie curie born 1868", "Marie Curie"]


def test_nothing_found_is_empty():
    assert Web(found()).source().search(ASKED) == ()


# --- what goes wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reasons", "error"),
    [
        ([["google", "too many requests"]], RateLimited),
        ([["google", "Suspended: CAPTCHA"], ["bing", "access denied"]], RateLimited),
        ([["google", "timeout"]], Unreachable),
        ([["google", "too many requests"], ["bing", "HTTP connection error"]], Unreachable),
        ([None, {"odd": 1}], Unreachable),
    ],
)
def test_engines_that_all_failed_are_no_empty_result(reasons, error):
    with pytest.raises(error, match=r"searxng\.example: its search engines failed"):
        Web(found(unresponsive_engines=reasons)).source().search(ASKED)


def test_an_engine_that_failed_beside_one_that_found_is_no_error():
    web = Web(
        found(result("https://a.example/x"), unresponsive_engines=[["bing", "timeout"]]),
        pages={"https://a.example/x": PAGE},
    )
    assert len(web.source().search(ASKED)) == 1


def test_failed_engines_are_asked_again_and_found_pages_are_not(tmp_path):
    failed = found(unresponsive_engines=[["google", "timeout"]])
    web = Web(failed, found(result("https://a.example/x")), pages={"https://a.example/x": PAGE})
    cache = Cache(tmp_path)
    with pytest.raises(Unreachable):
        web.source(cache=cache).search(ASKED)
    for _ in range(2):
        assert len(web.source(cache=cache).search(ASKED)) == 1
    cache.close()
    assert len(web.asked) == 2


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(403, html="<h1>Forbidden</h1>"),
        httpx.Response(200, html="<h1>SearXNG</h1>"),
        httpx.Response(200, content=b'{"results": ['),
        httpx.Response(200, json=["results"]),
        httpx.Response(200, json={"results": None}),
        httpx.Response(404),
    ],
    ids=["403", "page", "cut", "list", "no results", "404"],
)
def test_an_answer_that_is_no_result_list_says_how_to_switch_json_on(answer):
    with pytest.raises(BadAnswer, match=r"searxng\.example") as error:
        Web(answer).source().search(ASKED)
    assert "search.formats" in error.value.hint


def test_a_limiter_is_a_rate_limit():
    with pytest.raises(RateLimited):
        Web(httpx.Response(429, headers={"Retry-After": "3600"})).source().search(ASKED)


@pytest.mark.parametrize(
    "odd", [None, 3, "x", [], {"title": {}, "url": {}}, {"url": "https://a.b/"}]
)
def test_results_of_any_shape_break_nothing(odd):
    web = Web(found(odd, result("https://a.example/x")), pages={"https://a.example/x": PAGE})
    assert [document.url for document in web.source().search(ASKED)] == ["https://a.example/x"]


def test_no_address_is_a_setting_to_make():
    with pytest.raises(SettingsError, match="no address"):
        Web({}).source(url="")

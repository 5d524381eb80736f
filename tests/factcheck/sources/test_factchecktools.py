"""Published reviews as Google's Fact Check Tools give them."""

import json

import pytest
from apis import KEY, serving
from made import claim
from servers.clients import unproxied

from factcheck.config import load
from factcheck.errors import BadAnswer, RateLimited
from factcheck.evidence.search import Searcher
from factcheck.http import Cache
from factcheck.model import Block, Label, Tier
from factcheck.sources.factchecktools import FactCheckTools
from factcheck.sources.published import REVIEW
from factcheck.sources.registry import Opened
from factcheck.testing import check_source
from factcheck.trust import Trust
from factcheck.verdict import judge

__all__ = ["unproxied"]

ASKED = claim("Bananas are blue.", "en", "Bananas")
TRUST = Trust(tiers={"checkers.example": Tier.REPORTING, "gov": Tier.PRIMARY})


@pytest.fixture
def web():
    with serving() as made:
        yield made


def reviewed(text="Bananas are blue", *, path="1", **fields):
    """Make a claim with one review, as the reference of the API describes them."""
    review = {
        "publisher": {"name": "Checkers", "site": "checkers.example"},
        "url": f"https://checkers.example/{path}",
        "title": "No, bananas are not blue",
        "reviewDate": "2024-05-06T00:00:00Z",
        "textualRating": "False",
        "languageCode": "en",
        **fields,
    }
    return {
        "text": text,
        "claimant": "Social media posts",
        "claimDate": "2024-05-01T00:00:00Z",
        "claimReview": [review],
    }


def search(web, *claims, asked=ASKED, **options):
    web.answers = [{"claims": list(claims), "nextPageToken": "x"}]
    with web.source(FactCheckTools, trust=TRUST, tier=Tier.REPORTING, **options) as source:
        return source.search(asked)


def test_a_review_is_rows_of_who_said_what_of_which_claim_and_when(web):
    (document,) = search(web, reviewed())
    (block,) = document.blocks
    assert block == Block(
        text=(
            "Claim reviewed: Bananas are blue\nRating: False\nReviewed by: Checkers\n"
            "Review date: 2024-05-06\nClaimed by: Social media posts\n"
            "Review: https://checkers.example/1"
        ),
        kind=REVIEW,
        section="published review",
    )
    assert (document.url, document.title) == (
        "https://checkers.example/1",
        "No, bananas are not blue",
    )
    assert (document.lang, document.published, document.tier) == ("en", "2024-05-06", 3)


def test_it_is_a_source(web):
    web.answers = [{"claims": [reviewed()]}]
    with web.source(FactCheckTools, trust=TRUST) as source:
        check_source(source, ASKED)


def decided(web, *claims):
    """Search and judge as a run does."""
    web.answers = [{"claims": list(claims)}]
    with web.source(FactCheckTools, trust=TRUST) as source:
        (entry,) = load(environ={}).choose(["factchecktools"]).sources
        searcher = Searcher([Opened(entry=entry, source=source)], passages=8)
        (found,) = searcher.search([ASKED])
        searcher.close()
    return judge(found.claim, found.evidence)


def test_a_review_reaches_the_verdict_with_its_rating_as_the_quote(web):
    verdict, evidence = decided(web, reviewed("Apples are blue", path="1"), reviewed(path="2"))
    shown = {one.id: one for one in evidence}
    assert verdict.label is Label.REFUTED
    assert [("https://checkers.example/2", "Rating: False", REVIEW)] == [
        (shown[i].url, shown[i].quote, shown[i].kind) for i in verdict.evidence_ids
    ]
    assert len(evidence) == 2


def test_reviews_that_differ_in_the_rating_alone_are_both_heard(web):
    verdict, _ = decided(web, reviewed(path="1"), reviewed(path="2", textualRating="True"))
    assert (verdict.label, len(verdict.evidence_ids)) == (Label.CONFLICTING, 2)


def test_the_pages_of_reviews_are_not_read(web):
    search(web, reviewed(url=web.url("/review")))
    assert web.read == []


def test_an_answer_without_claims_is_nothing_found(web):
    web.answers = [{}]
    with web.source(FactCheckTools) as source:
        assert source.search(ASKED) == ()


def test_reviews_of_the_most_similar_claim_come_first_and_each_page_once(web):
    found = search(
        web,
        reviewed("Apples are sometimes blue when they freeze", path="1"),
        reviewed("Bananas are blue!", path="2"),
        reviewed("Bananas are not blue", path="2"),
        reviewed("Bananas are yellow", path="3"),
    )
    assert [document.url[-1] for document in found] == ["2", "3", "1"]


def test_no_more_reviews_than_the_settings_allow(web):
    found = search(web, *(reviewed(path=str(number)) for number in range(9)), pages=2)
    assert len(found) == 2


def test_a_review_has_the_tier_of_its_publishers_site(web):
    found = search(
        web,
        reviewed(url="https://nobody.example/1"),
        reviewed(url="https://www.example.gov/1"),
    )
    assert [5, 3] == [document.tier for document in found]


@pytest.mark.parametrize(
    ("text", "code", "lang"),
    [
        ("Los plátanos son azules en todo el mundo", "es-AR", "es"),
        ("As bananas são azuis no mundo inteiro", "pt-BR", "pt"),
        ("केले नीले होते हैं", "hi", "hi"),
        ("Bananas are blue in the whole world, they say", None, "en"),
    ],
)
def test_a_review_has_the_language_that_it_says_or_shows(web, text, code, lang):
    (document,) = search(web, reviewed(text, languageCode=code))
    assert document.lang == lang


def test_a_review_in_another_language_is_left_out_and_named(web):
    found = search(web, reviewed(languageCode="fr"), reviewed(path="2"))
    assert [document.url[-1] for document in found] == ["2"]
    assert found.left_out == ("checkers.example: a review in 'fr' is not read here",)


def test_a_denied_publisher_is_left_out_and_named(web):
    web.answers = [{"claims": [reviewed()]}]
    with web.source(FactCheckTools, trust=Trust(deny=("checkers.example",))) as source:
        found = source.search(ASKED)
    assert found == ()
    assert "trust.deny" in found.left_out[0]


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_the_question_is_in_the_language_of_the_claim(web, lang):
    texts = {"en": "Bananas blue", "es": "Plátanos azules", "pt": "Bananas azuis", "hi": "केले नीले"}
    search(web, asked=claim(texts[lang], lang))
    assert web.asked[0].params["languageCode"] == lang
    assert web.asked[0].params["query"] == texts[lang].lower()


def test_the_key_is_in_a_header_and_in_no_address_or_file(web, tmp_path):
    web.answers = [{"claims": [reviewed()]}]
    with web.source(FactCheckTools, cache=Cache(tmp_path)) as source:
        assert len(source.search(ASKED)) == 1
    assert web.asked[0].headers["X-Goog-Api-Key"] == KEY
    assert KEY not in web.asked[0].line
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"Bananas" in kept
    assert KEY.encode() not in kept


@pytest.mark.parametrize(
    ("status", "kind", "said"),
    [
        (400, BadAnswer, "400"),
        (403, BadAnswer, "does not accept the key"),
        (429, RateLimited, "429"),
    ],
)
def test_a_refusal_is_no_empty_result(web, status, kind, said):
    web.answers = [(status, {})]
    with web.source(FactCheckTools) as source, pytest.raises(kind, match=said) as error:
        source.search(ASKED)
    assert error.value.hint


@pytest.mark.parametrize("answer", [[], {"claims": {}}, {"error": {}}, 7, "x"])
def test_an_answer_in_another_shape_is_an_error(web, answer):
    web.answers = [answer]
    with web.source(FactCheckTools) as source, pytest.raises(BadAnswer, match="no list"):
        source.search(ASKED)


@pytest.mark.parametrize(
    "odd",
    [
        None,
        7,
        {},
        {"text": "x", "claimReview": None},
        {"text": "x", "claimReview": [None, 3, {}]},
        {"text": 3, "claimReview": [{"url": "https://a.example/"}]},
        reviewed(textualRating=""),
        reviewed(textualRating={"a": 1}),
        reviewed(publisher=None),
        reviewed(url="javascript:alert(1)"),
        reviewed(url="//["),
        reviewed(text=""),
        reviewed(url="https://checkers.example/\ud800"),
    ],
    ids=lambda odd: json.dumps(odd)[:40],
)
def test_what_is_no_whole_review_is_passed_over(web, odd):
    assert [d.url[-1] for d in search(web, odd, reviewed(path="2"))] == ["2"]


def test_the_settings_that_ship_skip_it_without_a_key_in_one_line():
    (entry,) = load(environ={}).choose(["factchecktools"]).sources
    assert entry.unavailable == "no key: set GOOGLE_FACT_CHECK_TOOLS_API_KEY"

"""How far a page is trusted, by its domain and path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import load
from factcheck.errors import SettingsError
from factcheck.model import Tier
from factcheck.trust import Trust, read_rule

SHIPPED = load(environ={}).sources[0].settings.trust


@pytest.mark.parametrize(
    ("url", "tier"),
    [
        ("https://www.bls.gov/news.release/cpi.htm", 1),
        ("https://www.ons.gov.uk/economy", 1),
        ("https://www.ine.es/prensa/ipc.htm", 1),
        ("https://www.gob.mx/salud", 1),
        ("https://www.ibge.gov.br/estatisticas", 1),
        ("https://www.camara.leg.br/noticias", 1),
        ("https://censusindia.gov.in/census", 1),
        ("https://mospi.gov.in/hi", 1),
        ("https://www.who.int/news", 1),
        ("https://hi.wikipedia.org/wiki/भारत", 2),
        ("https://www.scielo.br/j/rbef/a/x", 2),
        ("https://dle.rae.es/agua", 2),
        ("https://www.nature.com/articles/x", 2),
        ("https://apnews.com/article/x", 3),
        ("https://elpais.com/ciencia/x.html", 3),
        ("https://g1.globo.com/ciencia/x.ghtml", 3),
        ("https://www.bhaskar.com/x", 3),
        ("https://www.bbc.com/hindi/articles/x", 3),
        ("https://www.prnewswire.com/x", 4),
        ("https://www.apple.com/newsroom/x", 4),
        ("https://www.forbes.com/sites/x", 4),
        ("https://es.quora.com/x", 5),
        ("https://www.reddit.com/r/brasil", 5),
        ("https://blogs.example/x", 5),
    ],
)
def test_the_shipped_tiers_know_the_kinds_of_source_in_each_language(url, tier):
    assert SHIPPED.tier(url) == tier


@pytest.mark.parametrize(
    "url",
    [
        "https://gov.example.com/",
        "https://notwho.int.example/",
        "https://mywho.int/",
        "https://example.com/who.int/",
        "https://example.com/?https://who.int/",
        "https://who.int@example.com/",
        "https://who.int.evil.example/",
        "https://gov.br.example/",
        "https://user.github.io/who.int",
    ],
)
def test_a_trusted_name_elsewhere_in_the_address_earns_nothing(url):
    assert SHIPPED.tier(url) == Tier.UNATTRIBUTED


@pytest.mark.parametrize(
    ("url", "tier"),
    [
        ("https://example.com/", 2),
        ("https://a.b.example.com/x", 2),
        ("https://example.com:8443/x", 2),
        ("https://EXAMPLE.com./x", 2),
        ("https://blog.example.com/x", 5),
        ("https://example.com/shop", 4),
        ("https://example.com/Shop/shoes?x=1", 4),
        ("https://example.com/shopping", 2),
        ("https://example.com/shop/help/faq", 3),
    ],
)
def test_the_longest_rule_that_fits_decides(url, tier):
    trust = Trust(
        tiers={
            "example.com": Tier.REFERENCE,
            "blog.example.com": Tier.UNATTRIBUTED,
            "example.com/shop": Tier.INTERESTED,
            "example.com/shop/help": Tier.REPORTING,
        }
    )
    assert trust.tier(url) == tier


def test_a_rule_does_not_speak_for_sites_that_others_rent_below_its_domain():
    trust = Trust(tiers={"amazonaws.com": Tier.INTERESTED})
    assert trust.tier("https://docs.amazonaws.com/") == Tier.INTERESTED
    assert trust.tier("https://bucket.s3.amazonaws.com/") == Tier.UNATTRIBUTED


def test_a_kind_of_suffix_speaks_for_every_country():
    trust = Trust(tiers={"gov.*": Tier.PRIMARY, "gov.in": Tier.REFERENCE})
    hosts = ["ibge.gov.br", "ons.gov.uk", "rbi.gov.in", "gov.com"]
    assert [trust.tier(f"https://{host}/") for host in hosts] == [1, 1, 2, 5]


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/sponsored/shoes",
        "https://news.example/a/Sponsored_Content/shoes",
        "https://sponsored.news.example/shoes",
        "https://news.example/press-release.html",
        "https://news.example/contenido-patrocinado/zapatos",
        "https://news.example/conteudo-publicitario/sapatos",
        "https://news.example/प्रायोजित/जूते",
        "https://news.example/%E0%A4%AA%E0%A5%8D%E0%A4%B0%E0%A4%BE%E0%A4%AF%E0%A5%8B%E0%A4%9C%E0%A4%BF%E0%A4%A4/x",
    ],
)
def test_what_somebody_paid_for_is_at_best_an_interested_partys(url):
    trust = Trust(tiers={"news.example": Tier.REPORTING}, advertorial=SHIPPED.advertorial)
    assert trust.tier("https://news.example/a/shoes") == Tier.REPORTING
    assert trust.tier(url) == Tier.INTERESTED


def test_words_that_mark_advertorials_count_as_whole_segments():
    trust = Trust(tiers={"news.example": Tier.REPORTING}, advertorial=frozenset({"sponsored"}))
    assert trust.tier("https://news.example/who-sponsored-the-cup") == Tier.REPORTING


def test_an_offices_press_release_stays_primary():
    assert SHIPPED.tier("https://www.example.gov/press-release/gdp") == Tier.PRIMARY


def test_a_persons_pages_on_an_institutions_server_are_unattributed():
    assert SHIPPED.tier("https://physics.mit.edu/news") == Tier.REPORTING
    assert SHIPPED.tier("https://physics.mit.edu/~jane/ufo.html") == Tier.UNATTRIBUTED


@pytest.mark.parametrize("best", list(Tier))
def test_no_page_is_trusted_more_than_its_source(best):
    assert SHIPPED.tier("https://www.who.int/", best=best) == best


@given(st.text(max_size=60))
def test_any_address_has_a_tier(text):
    assert SHIPPED.tier(f"http://{text}") in Tier
    assert SHIPPED.tier(text) == Tier.UNATTRIBUTED or "//" in text


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://bad.example/x", "denied by trust.deny (bad.example)"),
        ("https://www.good.example/bad/x", "denied by trust.deny (good.example/bad)"),
        ("https://good.example/x", ""),
        ("https://other.example/", "not listed in trust.allow"),
        ("http://[broken", "not listed in trust.allow"),
    ],
)
def test_a_refused_page_says_which_list_refuses_it(url, said):
    trust = Trust(allow=("good.example", "bad.example"), deny=("bad.example", "good.example/bad"))
    assert trust.refusal(url) == said


def test_without_lists_nothing_is_refused():
    assert Trust().refusal("https://any.example/") == ""


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("WHO.int", "who.int"),
        ("example.com/Blog/", "example.com/blog"),
        ("gov.*", "gov.*"),
        ("भारत.भारत", "xn--h2brj9c.xn--h2brj9c"),
    ],
)
def test_a_rule_has_one_spelling(written, rule):
    assert read_rule(written) == rule


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("trust: {tier: {}}", "'tier'", "'tiers'"),
        ("trust: {denny: []}", "'denny'", "'deny'"),
        ("trust: []", "'trust' must be keys and values", ""),
        ("trust: {tiers: {a.example: 7}}", "'a.example' must be 1 to 5, not 7", ""),
        ("trust: {tiers: {a.example: true}}", "must be 1 to 5", ""),
        ("trust: {tiers: {a.example: [1]}}", "must be 1 to 5", ""),
        ("trust: {tiers: {3: 1}}", "3 is not a domain", "who.int"),
        ("trust: {deny: ['https://a.example']}", "'https://a.example' is not a domain", "who.int"),
        ("trust: {deny: ['*.a.example']}", "is not a domain", "who.int"),
        ("trust: {allow: a.example}", "'allow' must be a list", ""),
        ("trust: {advertorial: [1]}", "'advertorial' must be text", ""),
    ],
)
def test_a_wrong_rule_is_named(tmp_path, text, said, hint):
    path = tmp_path / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(path, environ={})
    assert said in caught.value.message
    assert hint in caught.value.hint


def test_own_rules_are_added_to_those_that_ship(tmp_path):
    path = tmp_path / "sources.yaml"
    path.write_text("trust: {tiers: {Mine.example: 2}, deny: [bad.example]}", encoding="utf-8")
    settings = load(path, environ={})
    trust = settings.sources[0].settings.trust
    assert [trust.tier(f"https://{h}/") for h in ("mine.example", "who.int")] == [2, 1]
    assert trust.refusal("https://bad.example/")
    assert settings.digest != load(environ={}).digest

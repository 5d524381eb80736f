"""A real SearXNG that searches a real MediaWiki, in four languages; the pages are read too."""

import pytest
from made import claim
from servers import searxng as server
from servers.fixtures import SERVERS, require

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.errors import BadAnswer, Unreachable
from factcheck.http import Http
from factcheck.sources.searxng import SNIPPET, Searxng

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def wiki(mediawiki):
    """The address of a wiki's root, with ``{language}`` in it."""
    return mediawiki.replace("{lang}", "{language}").removesuffix("w/api.php")


@pytest.fixture(scope="module")
def searxng(wiki, tmp_path_factory):
    require(server.missing(SERVERS))
    with server.searxng(SERVERS, tmp_path_factory.mktemp("searxng"), wiki) as address:
        yield address


def source(address, **options):
    settings = SourceSettings(
        name="searxng", pages=2, options={"url": address, "only": ["127.0.0.1"], **options}
    )
    policy = Policy(source="searxng", private=True, pace=100)
    return Searxng(settings, Http(NetworkSettings(), backoff=0).for_source(policy))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (claim("The capital of France is Lyon.", "en", "France"), "Capital: Paris"),
        (claim("La capital de España es Sevilla.", "es", "España"), "Capital: Madrid"),
        (claim("A capital do Brasil é Salvador.", "pt", "Brasil"), "Capital: Brasília"),
        (claim("भारत की राजधानी मुंबई है।", "hi", "भारत"), "राजधानी: नई दिल्ली"),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_the_page_that_is_found_is_read(searxng, asked, text):
    documents = source(searxng).search(asked)
    (found,) = (d for d in documents if text in [block.text for block in d.blocks])
    assert found.lang == asked.lang
    assert not any(block.section == SNIPPET for block in found.blocks)
    assert found.published.startswith("20")


def test_nothing_found_is_empty(searxng):
    assert source(searxng).search(claim("Qwertzuiop xyzzy.", "en", "Qwertzuiop")) == ()


def test_an_engine_that_does_not_answer_is_no_empty_result(searxng):
    with pytest.raises(Unreachable, match="refused"):
        source(f"{searxng}?engines=refused").search(claim("France", "en", "France"))


def test_json_that_is_not_switched_on_is_said(wiki, tmp_path):
    require(server.missing(SERVERS))
    with (
        server.searxng(SERVERS, tmp_path, wiki, formats=["html"]) as address,
        pytest.raises(BadAnswer) as error,
    ):
        source(address).search(claim("France", "en", "France"))
    assert "search.formats" in error.value.hint

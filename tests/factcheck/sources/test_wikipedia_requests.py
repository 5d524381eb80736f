"""What claims cost a real MediaWiki, and that a false claim finds the page that a true one finds."""

from dataclasses import replace

import pytest
from made import claim
from servers.clients import LOCAL, PATIENT, client

from factcheck.config import SourceEntry, SourceSettings
from factcheck.evidence.search import ask
from factcheck.sources.registry import Opened
from factcheck.sources.wikipedia import Wikipedia

pytestmark = pytest.mark.servers


@pytest.fixture
def look_up(mediawiki):
    """Ask as a run does; ``look_up.requests`` is how many requests that took."""
    with client(settings=replace(PATIENT, max_bytes=8_000_000)) as http:

        def look_up(claim, most=8):
            settings = SourceSettings(name="wikipedia", pages=3, options={"url": mediawiki})
            policy = replace(LOCAL, source="wikipedia", max_requests=most)
            entry = SourceEntry(settings=settings, policy=policy, enabled=True)
            before = http.http.requests
            found = ask(Opened(entry=entry, source=Wikipedia(settings, http)), claim)
            look_up.requests = http.http.requests - before
            return found

        yield look_up


CLAIMS = [
    claim("The capital of France is Lyon.", "en", "France", "Lyon"),
    claim("Mercury, Paris, France and India are far.", "en", "Mercury", "Paris", "France", "India"),
    claim("Qwertzuiop xyzzyx plugh.", "en", "Qwertzuiop"),
    claim("La capital de España es Sevilla.", "es", "España", "Sevilla"),
    claim("A fotossíntese produz oxigênio.", "pt"),
    claim("भारत की राजधानी मुंबई है।", "hi", "भारत"),
]


@pytest.mark.parametrize("most", [1, 2, 3, 8])
@pytest.mark.parametrize("asked", CLAIMS, ids=lambda asked: asked.text[:20])
def test_a_claim_costs_no_more_requests_than_the_settings_allow(look_up, asked, most):
    look_up(asked, most)

    assert 1 <= look_up.requests <= most


def test_pages_that_were_read_before_the_limit_are_kept(look_up):
    found = look_up(CLAIMS[0], 2)

    assert 1 == len(found.documents)
    assert "found" == found.status.state


def test_a_limit_that_left_no_page_to_read_is_said(look_up):
    found = look_up(CLAIMS[0], 1)

    assert "skipped" == found.status.state
    assert "as many requests as it may (1)" in found.status.detail


@pytest.mark.parametrize(
    ("lang", "page", "texts", "names"),
    [
        (
            "en",
            "Marie Curie",
            (
                "Marie Curie was born in Warsaw in 1867.",
                "Marie Curie was never born in Warsaw in 1867.",
                "Marie Curie was born in Paris in 1967.",
            ),
            ("Marie Curie", "Warsaw", "Paris"),
        ),
        (
            "es",
            "España",
            (
                "La capital de España es Madrid.",
                "La capital de España no es Madrid.",
                "La capital de España es Sevilla desde 1999.",
            ),
            ("España", "Madrid", "Sevilla"),
        ),
        (
            "pt",
            "Brasil",
            (
                "A capital do Brasil é Brasília.",
                "A capital do Brasil nunca foi Brasília.",
                "A capital do Brasil é Salvador desde 1999.",
            ),
            ("Brasil", "Brasília", "Salvador"),
        ),
        (
            "hi",
            "भारत",
            (
                "भारत की राजधानी नई दिल्ली है।",
                "भारत की राजधानी नई दिल्ली नहीं है।",
                "भारत की राजधानी 1999 से मुंबई है।",
            ),
            ("भारत", "नई दिल्ली", "मुंबई"),
        ),
    ],
    ids=["en", "es", "pt", "hi"],
)
def test_a_false_or_denied_claim_finds_the_page_that_the_true_one_finds(
    look_up, lang, page, texts, names
):
    for text in texts:
        asked = claim(text, lang, *(name for name in names if name in text))

        assert page in [document.title for document in look_up(asked).documents], text

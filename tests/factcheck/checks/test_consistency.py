"""Contradictions of an answer with itself or its prompt are flagged, and nothing that only looks so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import extract
from claims.model import LANGUAGES
from factcheck.checks import consistency
from factcheck.checks.consistency import flags, presupposed
from factcheck.model import Evidence, Response, Tier, text_digest
from factcheck.verdict import Scores


def passage(text, lang="en"):
    return Evidence(
        source="atlas", url="", title="", text=text, lang=lang, revision="", retrieved_at="",
        sha256=text_digest(text), tier=Tier.REFERENCE, id="e", claim_id="c", quote=text,
        start=0, end=len(text),
    )  # fmt: skip


def raised(text, lang, *, prompt="", evidence=(), model=None):
    response = Response(id="r", text=text, lang=lang, prompt=prompt)
    given_ = extract(prompt, lang=lang) if prompt else ()
    return flags(response, extract(text, lang=lang), given_, evidence, model)


def rules(*args, **kwargs):
    return [flag.rule for flag in raised(*args, **kwargs)]


AGAINST_ITSELF = {
    "en": "Ottawa is the capital of Canada. It has many parks. The capital of Canada is Toronto.",
    "es": "Quito es la capital de Ecuador. Tiene parques. La capital de Ecuador es Guayaquil.",
    "pt": "Quito é a capital do Equador. Tem parques. A capital do Equador é Guaiaquil.",
    "hi": "ओटावा कनाडा की राजधानी है। वहाँ उद्यान हैं। कनाडा की राजधानी टोरंटो है।",
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_values_of_one_property_are_flagged_with_both_claims_and_spans(lang):
    text = AGAINST_ITSELF[lang]
    (flag,) = raised(text, lang)
    assert "contradiction" == flag.rule
    assert 2 == len(set(flag.claim_ids))
    assert "[0:" in flag.detail


@pytest.mark.parametrize(
    "text",
    [
        "Bonn was the capital of West Germany. Berlin is the capital of Germany.",
        "In 1990 the mill had 40 workers. In 2010 the mill had 90 workers.",
        "Some say that Lima was founded in 1530. Lima was founded in 1535.",
        "Ben Nevis is 1,345 m high. Snowdon is 1,085 m high.",
        "The Nile is about 6,650 km long. The Nile is 6,650 kilometres long.",
    ],
)
def test_other_times_other_people_and_other_words_are_no_contradiction(text):
    assert [] == rules(text, "en")


def test_an_answer_against_a_fact_of_its_prompt():
    (flag,) = raised(
        "Quito was founded in 1634.", "en", prompt="Quito was founded in 1534. Tell me more."
    )
    assert "contradicts_prompt" == flag.rule
    assert 1 == len(flag.claim_ids)


def test_a_prompt_that_asks_for_corrections_is_not_contradicted():
    prompt = "Correct this text: Quito was founded in 1634. It lies in the Andes."
    assert [] == rules("Quito was founded in 1534.", "en", prompt=prompt)


WHY = {
    "en": ("Why is Sydney the capital of Australia?", "The capital of Australia is Canberra.",
           "Its harbour was the reason.", "Actually, the capital is Canberra."),
    "es": ("¿Por qué Sídney es la capital de Australia?", "La capital de Australia es Canberra.",
           "Su puerto fue la razón.", "En realidad, la capital es Canberra."),
    "pt": ("Por que Sydney é a capital da Austrália?", "A capital da Austrália é Camberra.",
           "Seu porto foi a razão.", "Na verdade, a capital é Camberra."),
    "hi": ("सिडनी ऑस्ट्रेलिया की राजधानी क्यों है?", "ऑस्ट्रेलिया की राजधानी कैनबरा है।",
           "इसका कारण बंदरगाह था।", "वास्तव में राजधानी कैनबरा है।"),
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_false_premise_is_flagged_where_it_is_accepted_and_known_to_be_false(lang):
    prompt, fact, accepts, corrects = WHY[lang]
    evidence = [passage(fact, lang)]
    assert ["false_premise"] == rules(accepts, lang, prompt=prompt, evidence=evidence)
    assert [] == rules(corrects, lang, prompt=prompt, evidence=evidence)
    assert [] == rules(accepts, lang, prompt=prompt)


def test_a_premise_is_false_by_computing_alone():
    prompt = "Given that 2 + 2 = 5, how many apples are in two bags?"
    assert ["false_premise"] == rules("Two bags hold ten apples.", "en", prompt=prompt)


def test_a_question_without_a_premise_takes_nothing_for_granted():
    (claim,) = extract("What is the capital of Australia?", lang="en")
    assert presupposed(claim) is None


class Sceptic:
    """A model that says that a passage refutes a claim wherever ``refutes`` says so."""

    name = "sceptic"

    def __init__(self, refutes):
        self.refutes = refutes

    def score(self, pairs):
        said = [0.99 if self.refutes(pair) else 0.0 for pair in pairs]
        return [
            Scores(supported=0.0, refuted=sure, not_enough_evidence=1 - sure, bar=0.9)
            for sure in said
        ]


TOLD = "Nora Lind opened the old mill herself. Nora Lind kept the old mill shut herself."


def test_a_model_must_refute_both_ways():
    one_way = Sceptic(lambda pair: "opened" in pair.claim)
    assert ["contradiction"] == rules(TOLD, "en", model=Sceptic(lambda pair: True))
    assert [] == rules(TOLD, "en", model=one_way)


def test_what_fails_is_logged_and_says_nothing(monkeypatch, caplog):
    monkeypatch.setattr(consistency, "_contradictions", lambda *args: 1 / 0)
    assert [] == rules(AGAINST_ITSELF["en"], "en")
    assert "says nothing" in caplog.text


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_is_read_without_failing(text, prompt, lang):
    response = Response(id="r", text=text, lang=lang, prompt=prompt)
    flags(response, extract(text, lang=lang), extract(prompt, lang=lang))

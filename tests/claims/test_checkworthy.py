"""A score of how much a sentence is worth checking."""

import json
import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claims
from claims.checkworthy import MAX_CHARACTERS, checkworthiness, features, threshold
from claims.model import LANGUAGES

LABELLED = Path(__file__).parents[3] / "shared/data/labelled/checkthat24_checkworthy"
#: A fact of record, the same fact without its figures, and talk.
ORDER = {
    "en": (
        "The city cut its budget by 12 percent in 2019, and 300 people lost their jobs.",
        "The city cut its budget.",
        "I hope that you will like our city!",
    ),
    "es": (
        "La ciudad redujo su presupuesto un 12 % en 2019 y 300 personas perdieron su empleo.",
        "La ciudad redujo su presupuesto.",
        "¡Espero que os guste nuestra ciudad!",
    ),
    "pt": (
        "A cidade reduziu o orçamento em 12% em 2019, e 300 pessoas perderam o emprego.",
        "A cidade reduziu o orçamento.",
        "Espero que você goste da nossa cidade!",
    ),
    "hi": (
        "शहर ने 2019 में अपना बजट 12 प्रतिशत घटाया और 300 लोगों की नौकरी गई।",
        "शहर ने अपना बजट घटाया।",
        "मुझे उम्मीद है कि आपको हमारा शहर पसंद आएगा!",
    ),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_come_before_plain_facts_and_these_before_talk(lang):
    scores = [checkworthiness(sentence, lang) for sentence in ORDER[lang]]
    assert sorted(scores, reverse=True) == scores
    assert len(set(scores)) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_threshold_lies_between_figures_and_talk(lang):
    figures, _, talk = (checkworthiness(sentence, lang) for sentence in ORDER[lang])
    assert talk < threshold(lang) <= figures


@given(text=st.text(max_size=300), lang=st.sampled_from(LANGUAGES))
def test_any_text_has_a_score_between_0_and_1(text, lang):
    assert 0 <= checkworthiness(text, lang) <= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_very_long_text_is_read_up_to_the_limit(lang):
    unit = "रेल 1 km no e!? " * 200
    assert checkworthiness(unit[:MAX_CHARACTERS], lang) == checkworthiness(unit * 50, lang)


def test_each_weight_is_of_a_feature_that_some_sentence_has():
    from importlib.resources import files

    weights = json.loads(files("claims").joinpath("checkworthy.json").read_text("utf-8"))["weights"]
    seen = {
        name
        for text in (
            "I paid $5 million for two more in 1999, but 3% could fall!",
            "You think so?",
            "She voted against it.",
        )
        for name in features(text, "en")
    }
    assert set(weights) == seen


def test_the_digits_of_a_link_do_not_count():
    assert "digits" not in features("Read this: https://example.org/2021/05/1234", "en")


def test_hindi_digits_count():
    assert "digits" in features("यह पुल १९७० में बना।", "hi")


def test_a_dropped_subject_is_the_speaker():
    assert "first" in features("Seguimos trabajando.", "es")


@pytest.mark.skipif(not LABELLED.exists(), reason="../shared/data is not here")
@pytest.mark.parametrize(("part", "lang", "least"), [("en_dev", "en", 0.7), ("es_dev", "es", 0.45)])
def test_people_agree_with_the_threshold(part, lang, least):
    """CheckThat! 2024: sentences of debates and posts; measured F1 .737 and .482."""
    with lzma.open(LABELLED / f"{part}.jsonl.xz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    said = [checkworthiness(row["text"], lang) >= threshold(lang) for row in rows]
    wanted = [row["label"] == "Yes" for row in rows]
    right = sum(a and b for a, b in zip(said, wanted, strict=True))
    assert 2 * right / (sum(said) + sum(wanted)) >= least


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_worth_of_a_claim_is_its_score_and_of_what_is_left_out_nothing(lang):
    fact, plain, _ = ORDER[lang]
    first, second = (claims.read_claim(text, lang=lang) for text in (fact, plain))
    assert 0 < second.worth < first.worth < 1
    talk = [claim.worth for claim in claims.extract(ORDER[lang][2], lang=lang)]
    assert [0.0] * len(talk) == talk


def test_claims_worth_too_little_say_why_they_are_left_out_and_what_was_left_out_stays():
    found = claims.extract("Hello there! Oslo is the capital of Norway.", lang="en")
    greeting, fact = claims.worth_checking(found, 1.0)
    assert found[0] == greeting
    assert not fact.checkworthy
    assert "1.00" in fact.reason


def test_no_claim_is_left_out_that_is_worth_as_much_as_asked_for():
    found = claims.extract("Oslo is the capital of Norway.", lang="en")
    assert found == claims.worth_checking(found, found[0].worth)


def test_a_sentence_is_worth_as_much_in_each_language():
    scores = [checkworthiness(ORDER[lang][0], lang) for lang in LANGUAGES]
    assert max(scores) - min(scores) < 0.15

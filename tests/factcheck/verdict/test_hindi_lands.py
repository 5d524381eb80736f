"""Whose land somebody works in, as Hindi says it, and names that only sound alike."""

import pytest
from fake_model import REFUTES, SUPPORTS, FakeModel

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge
from factcheck.verdict.rules import read

LEAD = "Anna Marla was an Argentine painter."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("अन्ना मारला अर्जेंटीना की चित्रकार थीं।", Label.SUPPORTED),
        ("अन्ना मारला अर्जेंटीना की एक प्रसिद्ध चित्रकार थीं।", Label.SUPPORTED),
        ("अन्ना मारला मेक्सिको की चित्रकार थीं।", Label.REFUTED),
    ],
)
def test_the_land_before_an_occupation_is_whose_somebody_is(make_evidence, text, expected):
    passage = make_evidence(LEAD, "Anna Marla", aliases=("अन्ना मारला",))

    verdict, _ = judge(read_claim(text, lang="hi"), [passage])

    assert expected == verdict.label


@pytest.mark.parametrize("text", ["जॉर्ज भारत के सम्राट थे।", "जॉर्ज भारत के राजा थे।"])
def test_who_ruled_a_land_may_come_from_another(text):
    facts = read(read_claim(text, lang="hi")).facts

    assert "nationality" not in {fact.property.name for fact in facts}


def test_a_page_that_only_sounds_like_a_word_refutes_nothing(make_evidence):
    passage = make_evidence("El príncipe was written by Otto Vost.", "El príncipe")

    verdict, _ = judge(read_claim("आइज़क न्यूटन ने प्रिंसिपिया लिखी।", lang="hi"), [passage])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_what_kind_of_queen_somebody_was_stands_beside_it(make_evidence):
    text = "Quilla was Queen of Egypt. After her death Egypt became a Roman province."
    passage = make_evidence(text, "Quilla")

    verdict, _ = judge(read_claim("Quilla foi uma rainha romana.", lang="pt"), [passage])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ada Quill was president of the United Kingdom."),
        ("pt", "Ada Quill foi presidente do Reino Unido."),
        ("hi", "अदा क्विल ब्रिटेन की राष्ट्रपति थीं।"),
    ],
)
def test_no_model_makes_a_president_of_a_prime_minister(make_evidence, lang, text):
    told = "Ada Quill was Prime Minister of the United Kingdom from 1940 to 1945."
    passage = make_evidence(told, "Ada Quill", aliases=("अदा क्विल",))

    verdict, _ = judge(read_claim(text, lang=lang), [passage], FakeModel({"": SUPPORTS}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


@pytest.mark.parametrize(
    "told", ["Polymath from Quilltown", "Poet, writer and philosopher from Quilltown"]
)
@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "Ada Quill was a composer."), ("pt", "Ada Quill foi uma compositora.")],
)
def test_a_trade_that_a_list_leaves_out_is_not_refuted(make_evidence, lang, text, told):
    passage = make_evidence(f"Description: {told}", "Ada Quill", kind="row")

    verdict, _ = judge(read_claim(text, lang=lang), [passage], FakeModel({"": REFUTES}))

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label

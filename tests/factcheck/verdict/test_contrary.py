"""Support by a model is not followed where the sentence says something else came about."""

import pytest
from fake_model import SUPPORTS, FakeModel

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge

OUTCOMES = [
    ("en", "Mira Tarn won the race of 2010.", "Mira Tarn finished second in the race of 2010."),
    ("es", "Mira Tarn ganó el premio Orla.", "Mira Tarn estuvo nominada al premio Orla."),
    ("pt", "Mira Tarn ganhou o prêmio Orla.", "Mira Tarn foi indicada ao prêmio Orla."),
    ("hi", "मीरा टार्न ने ओर्ला पुरस्कार जीता।", "मीरा टार्न ओर्ला पुरस्कार के लिए नामांकित हुईं।"),
    ("en", "The treaty started the war.", "The treaty ended the war."),
    ("es", "El tratado inició la guerra.", "El tratado terminó la guerra."),
    ("pt", "O tratado iniciou a guerra.", "O tratado encerrou a guerra."),
    ("hi", "संधि से युद्ध शुरू हुआ।", "संधि से युद्ध समाप्त हुआ।"),
]
AS_SAID = [
    ("en", "Mira Tarn won the race of 2010.", "Mira Tarn won the race of 2010, her second."),
    ("es", "Mira Tarn ganó el premio Orla.", "Nominada dos veces, Mira Tarn ganó el premio Orla."),
    (
        "pt",
        "Mira Tarn ganhou o prêmio Orla.",
        "Indicada duas vezes, Mira Tarn ganhou o prêmio Orla.",
    ),
    ("hi", "मीरा टार्न ने ओर्ला पुरस्कार जीता।", "दूसरे प्रयास में मीरा टार्न ने ओर्ला पुरस्कार जीता।"),
]


def _label(make_evidence, lang, claim, text):
    passage = make_evidence(text, "", lang=lang)
    return judge(read_claim(claim, lang=lang), [passage], FakeModel({"": SUPPORTS}))[0].label


@pytest.mark.parametrize(("lang", "claim", "text"), OUTCOMES)
def test_another_outcome_is_no_support(make_evidence, lang, claim, text):
    assert Label.SUPPORTED != _label(make_evidence, lang, claim, text)


@pytest.mark.parametrize(("lang", "claim", "text"), AS_SAID)
def test_the_outcome_that_is_claimed_is(make_evidence, lang, claim, text):
    assert Label.SUPPORTED == _label(make_evidence, lang, claim, text)


@pytest.mark.parametrize(
    ("lang", "claim", "text"),
    [
        ("en", "Mira Tarn was born in Chile.", "Chilean writer Mira Tarn was born in Lima."),
        ("es", "Mira Tarn nació en Chile.", "La chilena Mira Tarn nació en Lima."),
        ("pt", "Mira Tarn nasceu no Chile.", "A chilena Mira Tarn nasceu em Lima."),
    ],
)
def test_a_nationality_is_no_place_of_birth(make_evidence, lang, claim, text):
    assert Label.SUPPORTED != _label(make_evidence, lang, claim, text)


def test_the_words_of_a_claim_with_another_value_are_no_support(make_evidence):
    text = "Tarn Mills has its headquarters in Basel, and an office in Zurich."

    assert Label.SUPPORTED != _label(make_evidence, "en", "Tarn Mills is based in Zurich.", text)


def test_what_cannot_is_no_support_for_what_can(make_evidence):
    text = "Penguins are a group of flightless birds."

    assert Label.SUPPORTED != _label(make_evidence, "en", "Penguins can fly.", text)

"""Passages without a page, which somebody gave with the claim."""

import pytest
from fake_model import FakeModel

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge

SURE_FOR, SURE_AGAINST = (0.95, 0.02), (0.02, 0.95)
FAIRLY_FOR, FAIRLY_AGAINST = (0.8, 0.05), (0.05, 0.8)
UNNAMED = [
    ("en", "Velvet Harbour was made by Ines Calder.", "Ines Calder made the film."),
    ("es", "Puerto Terso fue dirigida por Inés Calder.", "Inés Calder dirigió la cinta."),
    ("pt", "Porto Liso foi dirigido por Inês Calder.", "Inês Calder dirigiu o filme."),
    ("hi", "मखमली बंदरगाह का निर्देशन इनेस काल्डर ने किया।", "फ़िल्म का निर्देशन इनेस काल्डर ने किया।"),
]


@pytest.fixture
def given(make_evidence, lang, claim, text):
    """Return what the claim is said to be when a model says this of the text."""
    return lambda says: _label(lang, claim, make_evidence(text, "", lang=lang), says)


def _label(lang, claim, passage, says):
    verdict, _ = judge(read_claim(claim, lang=lang), [passage], FakeModel({"": says}))
    return verdict.label


@pytest.mark.parametrize(("lang", "claim", "text"), UNNAMED)
@pytest.mark.parametrize(
    ("says", "expected"), [(SURE_FOR, Label.SUPPORTED), (SURE_AGAINST, Label.REFUTED)]
)
def test_a_model_that_is_sure_is_followed_though_nobody_is_named(given, says, expected):
    assert expected == given(says)


@pytest.mark.parametrize(("lang", "claim", "text"), UNNAMED)
@pytest.mark.parametrize("says", [FAIRLY_FOR, FAIRLY_AGAINST])
def test_a_model_that_is_less_sure_is_not(given, says):
    assert Label.NOT_ENOUGH_EVIDENCE == given(says)


@pytest.mark.parametrize("says", [SURE_FOR, SURE_AGAINST])
def test_what_a_source_has_on_another_subject_decides_nothing(make_evidence, says):
    claim = "Velvet Harbour was made by Ines Calder."
    passage = make_evidence("The film was made by Ines Calder.", "Glass Orchard")

    assert Label.NOT_ENOUGH_EVIDENCE == _label("en", claim, passage, says)


def test_another_amount_holds_against_a_model_that_is_sure(make_evidence):
    passage = make_evidence("The bridge carries 4,200 cars a day.", "")
    claim = "The bridge carries 9,700 cars a day."

    assert Label.SUPPORTED != _label("en", claim, passage, SURE_FOR)


def test_what_the_rules_find_equal_is_not_refuted(make_evidence):
    passage = make_evidence("The bridge carries 4,200 cars a day.", "")
    claim = "The bridge carries 4,200 cars a day."

    assert Label.REFUTED != _label("en", claim, passage, SURE_AGAINST)

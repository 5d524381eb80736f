"""Which organisations countries belong to, as the Factbook lists them."""

import pytest

from claims import read_claim
from factcheck.model import Label
from factcheck.verdict import judge

LIST = "International organization participation: ADB, EU, NATO, OECD, Mercosur (observer), UN, WTO"


def _label(make_evidence, text, lang, title, row=LIST):
    verdict, _ = judge(read_claim(text, lang=lang), [make_evidence(row, title, kind="row")])
    return verdict.label


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Poland", "Poland is a member of the European Union."),
        ("es", "Polonia", "Polonia es miembro de la Unión Europea."),
        ("pt", "Polônia", "A Polônia faz parte da União Europeia."),
        ("hi", "पोलैंड", "पोलैंड यूरोपीय संघ का सदस्य है।"),
    ],
)
def test_an_organisation_in_the_list_supports(make_evidence, lang, title, text):
    assert Label.SUPPORTED == _label(make_evidence, text, lang, title)


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("en", "Poland", "Poland is a member of ASEAN."),
        ("es", "Polonia", "Polonia es miembro de la ASEAN."),
        ("pt", "Polônia", "A Polônia é membro da ASEAN."),
        ("hi", "पोलैंड", "पोलैंड आसियान का सदस्य है।"),
    ],
)
def test_an_organisation_that_the_list_lacks_refutes(make_evidence, lang, title, text):
    assert Label.REFUTED == _label(make_evidence, text, lang, title)


def test_a_denied_membership_that_the_list_lacks_is_supported(make_evidence):
    text = "Poland is not a member of ASEAN."

    assert Label.SUPPORTED == _label(make_evidence, text, "en", "Poland")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Poland", "Poland is a member of Mercosur."),
        ("Poland", "Poland is a member of OPEC."),
        ("United Kingdom", "The United Kingdom is a member of the European Union."),
    ],
)
def test_observers_partial_lists_and_what_has_changed_since_decide_nothing(
    make_evidence, title, text
):
    assert Label.NOT_ENOUGH_EVIDENCE == _label(make_evidence, text, "en", title)


def test_a_list_that_was_cut_decides_nothing(make_evidence):
    row = "International organization participation: ADB, AfDB, CERN"

    label = _label(make_evidence, "Poland is a member of NATO.", "en", "Poland", row)

    assert Label.NOT_ENOUGH_EVIDENCE == label

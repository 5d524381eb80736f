"""Statements on countries, lives and ranks are read as properties in four languages."""

import pytest
from topic_cases import DECIDED, PASSAGES, UNDECIDED

from factcheck.model import Label
from factcheck.verdict import judge


def _evidence(make_evidence, key):
    title, aliases, lang, kind, text = PASSAGES[key]
    return make_evidence(text, title, lang=lang, kind=kind, aliases=aliases)


@pytest.mark.parametrize(
    ("lang", "case"),
    [(lang, case) for lang, cases in DECIDED.items() for case in cases],
)
def test_a_statement_on_a_topic_is_decided(make_claim, make_evidence, lang, case):
    claim, passage, true = case
    verdict, _ = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert (Label.SUPPORTED if true else Label.REFUTED) == verdict.label, verdict.reasons


@pytest.mark.parametrize(("lang", "claim", "passage"), UNDECIDED)
def test_another_statement_on_the_topic_is_left_open(
    make_claim, make_evidence, lang, claim, passage
):
    verdict, _ = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label, verdict.reasons


def test_a_reason_speaks_of_places_from_the_sun_in_words(make_claim, make_evidence):
    verdict, _ = judge(
        make_claim("Neptune is the fifth planet from the Sun."),
        [_evidence(make_evidence, "neptune")],
    )

    assert (
        "By position from the Sun, the claim puts Neptune fifth; the source puts it eighth."
        == verdict.reasons[0].detail
    )


def test_what_nothing_decides_is_named_in_words(make_claim, make_evidence):
    claim = make_claim("Frida Kahlo was born in Coyoacán in 1907.")
    verdict, _ = judge(claim, [_evidence(make_evidence, "kahlo")])

    assert "nothing that was read decides the place of birth." in verdict.reasons[0].detail


def test_a_relative_clause_is_a_part_of_its_own(make_claim, make_evidence):
    claim = make_claim("Nepal, which has a short coast, borders China and India.")
    borders = make_evidence("Border countries: China 1,389 km; India 1,770 km", "Nepal", kind="row")
    verdict, _ = judge(claim, [borders, _evidence(make_evidence, "np_coast")])

    assert Label.REFUTED == verdict.label


def test_a_relative_pronoun_is_no_subject(make_claim, make_evidence):
    text = "It runs beside the river, which is the longest river in Asia."
    verdict, _ = judge(
        make_claim("The Yangtze is the longest river in Asia."),
        [make_evidence(text, "Grand Canal")],
    )

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label


def test_the_row_of_the_property_is_cited_first(make_claim, make_evidence):
    row = make_evidence("Capital: Canberra", "Australia", kind="row")
    of = make_evidence("Canberra, a planned city, is the capital of Australia.", "Canberra")
    verdict, _ = judge(make_claim("Canberra is the capital of Australia."), [of, row])

    assert row.id == verdict.evidence_ids[0]

"""True claims are supported, false ones refuted and the rest left open, in four languages."""

import pytest
from verdict_cases import DECIDED, PASSAGES, UNDECIDED

from factcheck.model import Label, Stance
from factcheck.verdict import judge


def _evidence(make_evidence, key):
    title, aliases, lang, kind, text = PASSAGES[key]
    return make_evidence(text, title, lang=lang, kind=kind, aliases=aliases)


@pytest.mark.parametrize(
    ("lang", "case"),
    [(lang, case) for lang, cases in DECIDED.items() for case in cases],
)
def test_a_passage_that_decides_a_claim_does(make_claim, make_evidence, lang, case):
    claim, passage, true = case
    verdict, _ = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert (Label.SUPPORTED if true else Label.REFUTED) == verdict.label, verdict.reasons


@pytest.mark.parametrize(
    ("lang", "claim", "passage"),
    [(lang, *case) for lang, cases in UNDECIDED.items() for case in cases],
)
def test_a_passage_that_does_not_decide_a_claim_leaves_it_open(
    make_claim, make_evidence, lang, claim, passage
):
    verdict, (evidence,) = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert Label.NOT_ENOUGH_EVIDENCE == verdict.label, verdict.reasons
    assert Stance.REFUTES != evidence.stance


@pytest.mark.parametrize("lang", DECIDED)
def test_every_language_has_enough_cases_of_each_kind(lang):
    truths = [true for _, _, true in DECIDED[lang]]

    assert len(truths) >= 40
    assert 0.4 <= sum(truths) / len(truths) <= 0.6
    assert len(UNDECIDED[lang]) >= 15


@pytest.mark.parametrize(
    ("lang", "case"),
    [(lang, case) for lang, cases in DECIDED.items() for case in cases],
)
def test_the_quote_stands_word_for_word_in_the_passage(make_claim, make_evidence, lang, case):
    claim, passage, _ = case
    verdict, (evidence,) = judge(make_claim(claim, lang), [_evidence(make_evidence, passage)])

    assert evidence.text[evidence.start : evidence.end] == evidence.quote
    assert (evidence.id,) == verdict.evidence_ids
    assert verdict.correction in evidence.text

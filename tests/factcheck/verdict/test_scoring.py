"""Verdicts as three scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Label, Verdict
from factcheck.verdict import judge_all, score_all, scores
from factcheck.verdict.entailment.model import rounded

_PROBABILITY = st.floats(0, 1)
_SIDES = st.lists(
    st.tuples(_PROBABILITY, _PROBABILITY).map(lambda two: (two[0], two[1] * (1 - two[0]))),
    max_size=4,
)


class _Model:
    """Says the same of every passage, and counts what it was asked."""

    name = "test model"

    def __init__(self, supported, refuted):
        self._said = (supported, refuted)
        self.asked = 0

    def score(self, pairs):
        self.asked += len(pairs)
        return [rounded(*self._said, bar=0.9) for _ in pairs]


def _verdict(label, confidence):
    return Verdict(claim_id="c", label=label, confidence=confidence, reasons=())


@given(_SIDES, st.sampled_from([Label.SUPPORTED, Label.REFUTED]), st.floats(0.5, 0.98))
def test_the_highest_score_is_that_of_a_label_that_decides(sides, label, confidence):
    found = scores(_verdict(label, confidence), sides)

    assert sum(found.values()) == pytest.approx(1)
    assert all(value >= 0 for value in found.values())
    assert max(found, key=found.__getitem__) == label


@given(_SIDES)
def test_what_is_left_open_is_scored_highest_as_that(sides):
    found = scores(_verdict(Label.NOT_ENOUGH_EVIDENCE, 0.3), sides)

    assert sum(found.values()) == pytest.approx(1)
    assert all(value >= 0 for value in found.values())
    assert max(found, key=found.__getitem__) == Label.NOT_ENOUGH_EVIDENCE


@given(_PROBABILITY, _PROBABILITY)
def test_of_claims_left_open_the_likelier_one_scores_no_less(one, other):
    less, more = (
        scores(_verdict(Label.NOT_ENOUGH_EVIDENCE, 0.3), [(supported, 0.0)])["supported"]
        for supported in sorted((one, other))
    )

    assert less <= more


def test_a_reading_below_its_bar_still_shows_in_the_scores(make_claim, make_evidence):
    claim = make_claim("Lake Orlon is deep.")
    evidence = [make_evidence("The lake has steep shores and cold water.", "Lake Orlon")]
    model = _Model(0.6, 0.1)
    judged = judge_all([(claim, evidence)], model)

    (found,) = score_all([(claim, judged[0])], model)

    assert Label.NOT_ENOUGH_EVIDENCE == judged[0][0].label
    assert found["not_enough_evidence"] > found["supported"] > found["refuted"] > 0


def test_a_passage_that_the_label_did_not_need_is_read_for_the_scores(make_claim, make_evidence):
    claim = make_claim("Lake Orlon is deep.")
    evidence = [make_evidence("Mount Tarn is a high mountain.", "Mount Tarn")]
    model = _Model(0.1, 0.2)
    judged = judge_all([(claim, evidence)], model)
    before = model.asked

    (found,) = score_all([(claim, judged[0])], model)

    assert (0, 1) == (before, model.asked)
    assert found["refuted"] > found["supported"]


def test_without_a_model_an_open_claim_leans_to_no_side(make_claim, make_evidence):
    claim = make_claim("Lake Orlon is deep.")
    judged = judge_all([(claim, [make_evidence("Some water.", "Lake Orlon")])])

    (found,) = score_all([(claim, judged[0])])

    assert found["supported"] == found["refuted"] < found["not_enough_evidence"]

"""Raters and the tool against an expert: what they find, how they lean, how they drift."""

import json

import pytest

from factcheck import wire
from factcheck.agreement.bootstrap import Bootstrap
from factcheck.agreement.run import run
from factcheck.model import Label
from factcheck.review import guidelines
from factcheck.review.records import Decision, Score

YES, NO, UNSURE = Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE


def decisions(reviewer, labels, *, suggested=None, severity="", blind=False):
    return [
        Decision(
            id=f"{reviewer}{at}",
            response_id="r1",
            reviewer=reviewer,
            at=f"2026-11-22T10:{at // 60:02d}:{at % 60:02d}Z",
            claim_id=f"c{at}",
            start=at * 10,
            end=at * 10 + 9,
            label=label,
            severity=severity,
            suggested=suggested,
            blind=blind,
        )
        for at, label in enumerate(labels)
    ]


def scores(reviewer, marks):
    return [
        Score(
            id=f"{reviewer}{at}",
            response_id=f"r{at}",
            reviewer=reviewer,
            at=f"2026-11-22T10:{at:02d}:00Z",
            dimension="accuracy",
            value=mark,
        )
        for at, mark in enumerate(marks)
    ]


def calibrated(ours, expert, **more):
    found = run(
        [("a.jsonl", text(ours))],
        guidelines.load(),
        gold=[("gold.jsonl", text(expert))],
        bootstrap=Bootstrap(resamples=200, **more),
    )
    return {(one.rater, one.variable): one for one in found.calibrated}


def text(records):
    return "".join(wire.line(wire.plain(record)) + "\n" for record in records)


def test_precision_and_recall_are_of_what_the_expert_labels():
    found = calibrated(decisions("ana", [NO, NO, YES, YES]), decisions("eva", [NO, YES, YES, NO]))[
        "ana", "verdict"
    ]
    refuted = next(one for one in found.labels if one.label == "refuted")
    assert (2, 2, 0.5, 0.5, 0.5) == (
        refuted.expert,
        refuted.rater,
        refuted.precision,
        refuted.recall,
        refuted.f1,
    )


def test_a_label_that_a_rater_never_gives_has_no_precision():
    found = calibrated(decisions("ana", [YES, YES]), decisions("eva", [NO, YES]))["ana", "verdict"]
    refuted = next(one for one in found.labels if one.label == "refuted")
    assert (None, 0.0) == (refuted.precision, refuted.recall)


@pytest.mark.parametrize(
    ("ours", "experts", "says"),
    [
        ([YES] * 20, [NO] * 10 + [YES] * 10, "lenient"),
        ([UNSURE] * 20, [NO] * 10 + [UNSURE] * 10, "lenient"),
        ([NO] * 10 + [YES] * 10, [YES] * 20, "severe"),
        ([YES, NO] * 10, [YES, NO] * 10, "none shown"),
        ([YES] * 3, [NO] * 3, "not known"),
    ],
)
def test_a_rater_kinder_to_the_answer_than_the_expert_is_lenient(ours, experts, says):
    found = calibrated(decisions("ana", ours), decisions("eva", experts))["ana", "verdict"]
    assert says == found.bias.says


def test_verdicts_without_a_place_in_the_order_are_left_out_of_the_bias():
    found = calibrated(decisions("ana", [YES, Label.NOT_CHECKED]), decisions("eva", [NO, NO]))[
        "ana", "verdict"
    ]
    assert (1, 2.0) == (found.bias.items, found.bias.difference.value)


def test_a_milder_severity_is_lenient():
    found = calibrated(
        decisions("ana", [NO] * 10, severity="minor"),
        decisions("eva", [NO] * 10, severity="critical"),
    )["ana", "severity"]
    assert ("lenient", 2.0) == (found.bias.says, found.bias.difference.value)


def test_lower_marks_are_severe():
    found = calibrated(scores("ana", [2, 3] * 5), scores("eva", [4, 5] * 5))
    assert -2.0 == found["ana", "score.accuracy"].bias.difference.value


@pytest.mark.parametrize(("items", "parts"), [(9, 0), (10, 2), (29, 2), (30, 3)])
def test_work_is_cut_by_time_into_thirds_or_halves_when_few(items, parts):
    found = calibrated(decisions("ana", [YES] * items), decisions("eva", [YES] * items))
    assert parts == len(found["ana", "verdict"].periods)


def test_a_rater_who_tires_drifts():
    found = calibrated(decisions("ana", [YES] * 20 + [NO] * 10), decisions("eva", [YES] * 30))[
        "ana", "verdict"
    ]
    assert [1.0, 1.0, 0.0] == [period.agreement for period in found.periods]
    assert -1.0 == found.drift.value
    assert found.drift.high < 0


def test_the_tool_is_calibrated_by_what_it_suggested():
    found = calibrated(decisions("ana", [NO, YES]), decisions("eva", [NO, YES], suggested=YES))[
        "factcheck", "verdict"
    ]
    assert (2, 0.5) == (found.items, found.agreement.value)


def test_a_claim_that_ids_do_not_join_is_calibrated_by_its_span():
    ours = [json.dumps({"response_id": "r1", "id": "x", "start": 1, "end": 9, "label": "refuted"})]
    found = run(
        [("bob.jsonl", "\n".join(ours))],
        guidelines.load(),
        gold=[("gold.jsonl", text(decisions("eva", [NO])))],
    )
    assert [("bob", 1)] == [(one.rater, one.items) for one in found.calibrated]


def test_following_suggestions_is_counted_apart_where_they_were_hidden():
    seen = decisions("ana", [YES, YES, NO], suggested=YES)
    hidden = decisions("ben", [YES, NO, NO], suggested=YES, blind=True)
    found = run([("a.jsonl", text(seen + hidden))], guidelines.load())
    assert [("ana", 3, 2, 0, 0), ("ben", 0, 0, 3, 1)] == [
        (one.rater, one.seen, one.seen_same, one.blind, one.blind_same) for one in found.suggestions
    ]

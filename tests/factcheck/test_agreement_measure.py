"""What is measured of raters' files: figures, verdicts, warnings, and clear words where none is."""

import json
import math
import random

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from factcheck import wire
from factcheck.agreement.bootstrap import Bootstrap
from factcheck.agreement.run import run
from factcheck.errors import InputError
from factcheck.review import guidelines

QUICK = Bootstrap(resamples=100)


def rows(*ratings, **more):
    return "".join(json.dumps(row | more, ensure_ascii=False) + "\n" for row in ratings)


def labels(values, **more):
    return rows(
        *({"id": f"c{at}", "label": label} for at, label in enumerate(values) if label), **more
    )


def marks(values):
    return rows(
        *({"id": f"r{at}", "dimension": "accuracy", "value": v} for at, v in enumerate(values) if v)
    )


def measured(*files, bootstrap=QUICK, gold=()):
    return run(
        [(f"{name}.jsonl", text) for name, text in zip("abcdef", files, strict=False)],
        guidelines.load(),
        bootstrap=bootstrap,
        gold=[("gold.jsonl", text) for text in gold],
    )


def first(*files, **more):
    return measured(*files, **more).measured[0]


YES, NO = "supported", "refuted"


def test_two_raters_are_held_against_the_thresholds_by_kappa():
    found = first(labels([YES] * 6 + [NO] * 4), labels([YES] * 6 + [NO] * 4))
    assert ("kappa", 1.0, "good") == (found.coefficient, found.main.value, found.verdict)


def test_more_raters_are_held_against_the_thresholds_by_alpha():
    found = first(*[labels([YES] * 6 + [NO] * 4)] * 3)
    assert ("alpha", 1.0, "good") == (found.coefficient, found.main.value, found.verdict)


@pytest.mark.parametrize(("wrong", "verdict"), [(0, "good"), (3, "enough"), (4, "too low")])
def test_the_verdict_is_by_the_guidelines_thresholds(wrong, verdict):
    """Of twenty, each that differs takes .1 off a kappa of 1: .7 is enough, .6 is not."""
    other = [NO] * wrong + [YES] * (10 - wrong) + [NO] * 10
    assert verdict == first(labels([YES] * 10 + [NO] * 10), labels(other)).verdict


def test_a_confusion_matrix_has_the_first_rater_in_rows():
    found = first(labels([YES, YES, NO]), labels([YES, NO, NO]))
    assert ((YES, NO), ((1, 1), (0, 1))) == (found.pairs[0].values, found.pairs[0].confusion)


def test_ratings_that_are_missing_are_counted():
    found = first(labels([YES, NO, YES]), labels([YES, NO, None]), labels([YES, None, None]))
    assert (2, 1, 1) == (found.items, found.alone, found.missing)


def test_marks_a_place_apart_agree_more_than_marks_far_apart():
    near = first(marks([1, 2, 3, 4, 5] * 3), marks([2, 3, 4, 5, 4] * 3))
    far = first(marks([1, 2, 3, 4, 5] * 3), marks([5, 5, 1, 1, 1] * 3))
    assert (True, True) == (near.main.value > 0.5, far.main.value < 0)


def test_half_marks_are_a_scale_of_their_own():
    found = first(marks([1, 2.5, 4, 5]), marks([1, 2.5, 4, 4.5]))
    assert (1.0, 2.5, 4.0, 4.5, 5.0) == found.values


def test_marks_among_words_are_words():
    found = first(marks(["good", 3, 4.0]), marks(["good", 3.0, 4]))
    assert (("3", "4", "good"), "nominal", 1.0) == (found.values, found.level, found.main.value)


def test_marks_too_fine_for_a_scale_are_an_error():
    with pytest.raises(InputError, match=r"score\.accuracy"):
        measured(marks([1.2345, 3]), marks([1, 2]))


def test_marks_outside_the_guidelines_scale_are_told():
    assert (
        "marks outside the scale 1-5 of the guidelines"
        in first(marks([7, 2]), marks([1, 2])).warnings
    )


def test_an_error_type_that_the_guidelines_lack_is_told():
    text = labels([NO, NO], error_type="temporal slip")
    found = {one.variable: one for one in measured(text, text).measured}
    assert "not in the guidelines: 'temporal slip'" in found["error_type"].warnings


def test_a_common_value_is_a_warning_with_what_it_moves_less():
    found = first(labels([YES] * 38 + [NO, YES]), labels([YES] * 39 + [NO]))
    assert (
        "98% of the ratings are 'supported'; less moved by it: Gwet's AC1 0.95, PABAK 0.90"
        in found.warnings
    )
    assert found.main.value < 0


def test_high_agreement_with_low_kappa_is_a_warning():
    one = [YES] * 28 + [YES] * 4 + [NO] * 4 + [NO] * 4
    other = [YES] * 28 + [NO] * 4 + [YES] * 4 + [NO] * 4
    assert any(
        warning.startswith("raters agree on 80% though kappa is 0.38")
        for warning in first(labels(one), labels(other)).warnings
    )


def test_the_others_say_so_too_is_told_of_each_value():
    found = first(labels([YES, YES, NO, NO]), labels([YES, YES, YES, NO]))
    assert [(YES, 5 / 8, 0.8), (NO, 3 / 8, 2 / 3)] == [
        (one.value, one.share, pytest.approx(one.agreement)) for one in found.labels
    ]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ([YES] * 5, [YES] * 5, "every rating is the same"),
        ([YES], [NO], "one item alone"),
        ([YES, None], [None, NO], "no item was judged by two raters"),
    ],
)
def test_where_kappa_is_not_defined_words_say_why(one, other, why):
    found = first(labels(one), labels(other))
    assert (None, "not known") == (found.main.value, found.verdict)
    assert why in found.main.why
    assert why in found.alpha.why


def test_a_rater_alone_without_an_expert_is_an_error():
    with pytest.raises(InputError, match=r"one rater only \(a\)"):
        measured(labels([YES]))


def test_languages_are_measured_apart():
    text = labels([YES, NO] * 3, lang="hi") + rows(
        *({"id": f"e{at}", "label": YES, "lang": "es"} for at in range(4))
    )
    found = first(text, text)
    assert [("es", 4), ("hi", 6)] == [(group.name, group.items) for group in found.by_language]


def test_error_types_are_measured_apart_without_a_kappa():
    """Items chosen by what the raters answered have no agreement by chance."""
    text = labels([NO, NO, YES])
    typed = rows({"id": "c0", "label": NO, "error_type": "arithmetic"}) + labels([None, NO, YES])
    (group,) = first(typed, text).by_error_type
    assert ("arithmetic", 1, 1.0, None) == (
        group.name,
        group.items,
        group.agreement.value,
        group.coefficient.value,
    )


def test_intervals_are_the_same_each_time():
    shuffled = random.Random(7).choices([YES, NO], k=40)
    one, other = labels([YES, NO] * 20), labels(shuffled)
    assert measured(one, other) == measured(one, other)


def test_an_interval_holds_its_figure():
    shuffled = [YES if at % 5 == 0 else label for at, label in enumerate([YES, NO] * 20)]
    found = first(labels([YES, NO] * 20), labels(shuffled), bootstrap=Bootstrap())
    assert found.main.low < found.main.value < found.main.high


def test_whole_responses_are_drawn_where_there_are_enough():
    text = rows(
        *(
            {"id": f"c{at}", "response_id": f"r{at % 20}", "label": [YES, NO][at % 2]}
            for at in range(60)
        )
    )
    assert "responses" == first(text, text).resampled


def test_claims_that_go_together_make_the_interval_wider():
    """Ten claims of one response that stand or fall together are one observation, not ten."""
    judged = [(response, YES if response % 2 else NO) for response in range(30) for _ in range(10)]
    wrong = {0, 1, 2, 3, 4, 5}

    def text(*, apart):
        return [
            rows(
                *(
                    {
                        "id": f"c{at}",
                        "response_id": f"r{at if apart else response}",
                        "label": {YES: NO, NO: YES}[label] if flip and response in wrong else label,
                    }
                    for at, (response, label) in enumerate(judged)
                )
            )
            for flip in (False, True)
        ]

    apart, together = first(*text(apart=True)).main, first(*text(apart=False)).main
    assert together.high - together.low > 1.5 * (apart.high - apart.low)


def test_the_queue_has_the_gravest_first_with_each_raters_note():
    one = rows(
        {"id": "c0", "label": "conflicting"},
        {"id": "c1", "label": NO, "note": "Delhi, não Mumbai"},
        {"id": "c2", "label": YES},
    )
    queue = measured(one, labels([NO, YES, YES])).queue
    assert ["c1", "c0"] == [row["claim_id"] for row in queue]
    assert [
        {"rater": "a", "verdict": NO, "note": "Delhi, não Mumbai"},
        {"rater": "b", "verdict": YES},
    ] == queue[0]["ratings"]


NAMES = st.sampled_from(["supported", "refuted", "conflicting", None])


@hypothesis_settings(max_examples=15)
@given(
    ratings=st.lists(st.tuples(NAMES, NAMES, NAMES), min_size=1, max_size=12),
    gold=st.booleans(),
)
def test_no_figure_is_ever_not_a_number(ratings, gold):
    files = [labels(values) for values in zip(*ratings, strict=True)]
    golden = [labels([YES] * len(ratings))] if gold else []
    try:
        found = measured(*files, gold=golden)
    except InputError:
        return
    text = json.dumps(wire.plain(found), allow_nan=False)
    assert not math.isnan(len(text))


@hypothesis_settings(max_examples=10)
@given(ratings=st.lists(st.tuples(NAMES, NAMES), min_size=2, max_size=12))
def test_who_is_named_first_changes_no_figure(ratings):
    one, other = (labels(values) for values in zip(*ratings, strict=True))
    if not one or not other:
        return
    files = [("a.jsonl", one), ("b.jsonl", other)]
    found = [run(some, guidelines.load(), bootstrap=QUICK) for some in (files, files[::-1])]
    assert found[0].measured == found[1].measured

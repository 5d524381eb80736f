"""The figures of a verdict model."""

import pytest

np = pytest.importorskip("numpy")

from training.verdict import metrics  # noqa: E402 - needs numpy

SURE = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.1, 0.2, 0.7], [0.6, 0.3, 0.1]], np.float32)


def value(name, gold, cut=0.5, sure=SURE):
    metric = metrics.METRICS[name]
    return metric.figure(metric.table(sure, np.array(gold), cut))


def test_accuracy_counts_three_classes():
    assert value("accuracy", [0, 1, 2, 1]) == 0.75


def test_macro_f1_weighs_classes_alike():
    assert value("macro_f1", [0, 1, 2, 1]) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_macro_f1_leaves_out_classes_that_the_gold_lacks():
    assert value("macro_f1", [0, 1, 1, 0]) == pytest.approx((1 + 2 / 3) / 2)


def test_two_classes_compare_only_supported_with_refuted():
    assert value("supported_or_refuted", [0, 1, 1, 1]) == 0.75


def test_supported_stands_against_both_others():
    assert value("supported_or_not", [0, 3, 3, 3]) == 0.75


@pytest.mark.parametrize(("cut", "expected"), [(0.5, 5 / 6), (0.8, 1.0), (0.95, 0.5)])
def test_balanced_accuracy_says_supported_from_the_cut_on(cut, expected):
    assert value("balanced_accuracy", [0, 1, 2, 1], cut) == pytest.approx(expected)


def test_a_score_that_tells_two_classes_apart_is_cut_between_them():
    gold = np.array([0, 0, 1, 1] * 25)
    table = metrics.by_cuts(
        np.where(gold == 0, 0.8, 0.2).astype(np.float32), gold, 2, metrics.accuracy
    )
    assert metrics.accuracy(table) == 1.0
    assert table.sum() == len(gold)


def test_cuts_find_which_interval_is_which_class():
    gold = np.array([0, 1, 2] * 40)
    score = np.array([0.5, 0.9, 0.1] * 40, np.float32)
    table = metrics.by_cuts(score, gold, 3, metrics.macro_f1)
    assert metrics.macro_f1(table) == 1.0


def test_cuts_on_chance_are_worth_chance():
    rng = np.random.default_rng(1)
    gold = rng.integers(0, 2, 4000)
    table = metrics.by_cuts(rng.random(4000).astype(np.float32), gold, 2, metrics.balanced_accuracy)
    assert metrics.balanced_accuracy(table) == pytest.approx(0.5, abs=0.04)


def test_an_interval_holds_the_figure_and_narrows_with_more_pairs():
    few = np.array([[40.0, 10.0], [10.0, 40.0]])
    low, high = metrics.interval(metrics.accuracy, few)
    more = metrics.interval(metrics.accuracy, few * 100)
    assert low < 0.8 < high
    # Twice 1.96 standard errors of a share of .8 of 100.
    assert high - low == pytest.approx(2 * 1.96 * 0.04, abs=0.02)
    assert more[1] - more[0] < (high - low) / 5


def test_wilson_keeps_an_interval_where_all_are_right():
    low, high = metrics.wilson(10, 10)
    assert (round(low, 3), round(high, 3)) == (0.722, 1.0)


def test_refuted_is_not_judged_where_a_set_knows_only_not_supported():
    labels = np.array([0, 3, 3, 3])
    found = metrics.judged(SURE, labels, np.full(4, fill_value=True))
    assert found.rows.tolist() == [0, 3]
    assert found.right.tolist() == [True, False]


def test_reliability_sets_what_was_said_beside_what_was_right():
    sure = np.array([0.85, 0.85, 0.65, 0.65], np.float32)
    right = np.array([True, True, True, False])
    assert metrics.reliability(sure, right) == [
        {"from": 0.6, "said": 0.65, "right": 0.5, "verdicts": 2},
        {"from": 0.8, "said": 0.85, "right": 1.0, "verdicts": 2},
    ]
    assert metrics.calibration_error(sure, right) == pytest.approx(0.15)

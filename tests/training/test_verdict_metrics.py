"""The figures of a verdict model."""

import pytest

np = pytest.importorskip("numpy")

from training.verdict import metrics  # noqa: E402 - needs numpy

SURE = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.1, 0.2, 0.7], [0.6, 0.3, 0.1]], np.float32)


def test_accuracy_counts_three_classes():
    assert metrics.accuracy(SURE, np.array([0, 1, 2, 1])) == 0.75


def test_macro_f1_weighs_classes_alike():
    gold = np.array([0, 1, 2, 1])
    assert metrics.macro_f1(SURE, gold) == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_two_classes_compare_only_supported_with_refuted():
    gold = np.array([0, 1, 1, 1])
    assert metrics.supported_or_refuted(SURE, gold) == 0.75


def test_supported_stands_against_both_others():
    gold = np.array([0, 3, 3, 3])
    assert metrics.supported_or_not(SURE, gold) == 0.75


def test_balanced_accuracy_of_a_perfect_score_is_one():
    gold = np.array([0, 0, 1, 1] * 25)
    score = np.where(gold == 0, 0.8, 0.2).astype(np.float32)
    assert metrics.balanced_accuracy(np.stack([score, 1 - score, 0 * score], 1), gold) == 1.0


def test_balanced_accuracy_of_chance_is_a_half():
    rng = np.random.default_rng(1)
    gold = rng.integers(0, 2, 4000)
    score = rng.random((4000, 3)).astype(np.float32)
    assert metrics.balanced_accuracy(score, gold) == pytest.approx(0.5, abs=0.04)

"""The weights of the ranking come from which candidates decide."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from training.ranking.fit import Rows, fit, recall, table


@pytest.fixture
def lists():
    """Forty lists of six: the first part tells what decides, the second its reverse, the third nothing."""
    chance = np.random.default_rng(7)
    made = []
    for number in range(40):
        gold = np.zeros(6, bool)
        gold[number % 6] = True
        telling = np.where(gold, 0.9, 0.1) + chance.uniform(-0.05, 0.05, 6)
        parts = np.column_stack([telling, 1 - telling, chance.uniform(0, 1, 6)])
        made.append(Rows(set="made" if number % 2 else "other", parts=parts, gold=gold))
    return made


def test_the_part_that_tells_what_decides_weighs_most(lists):
    weights = fit(lists, [0, 1, 2])

    assert 0 == np.argmax(weights)
    assert weights[0] > 10 * weights[2]


def test_no_part_weighs_less_than_nothing(lists):
    assert 0 == fit(lists, [0, 1, 2])[1]


def test_a_part_that_never_varies_gets_no_weight(lists):
    constant = [
        Rows(set=one.set, parts=np.column_stack([one.parts, np.ones(6)]), gold=one.gold)
        for one in lists
    ]

    assert fit(constant, [0, 1, 2, 3])[3] == pytest.approx(0, abs=1e-9)


def test_recall_is_told_by_set_and_depth(lists):
    assert {"made": [1.0, 1.0], "other": [1.0, 1.0]} == recall(lists, [0])


def test_the_table_shows_what_leaving_a_part_out_costs():
    found = {"all": {"made": [0.5, 1.0]}, "without words": {"made": [0.25, 1.0]}}

    assert [
        "| all | 0.500 | 1.000 |",
        "| without words | -25.0 | +0.0 |",
    ] == table(found).splitlines()[2:]

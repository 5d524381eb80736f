"""What ships is small, and says what the training's model says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from training.pipelines import package

WEIGHTS = arrays(np.float32, (3, 7), elements=st.floats(-100, 100, width=32))


@given(WEIGHTS)
def test_a_weight_moves_by_at_most_half_a_step_of_its_row(weights):
    steps = np.abs(weights).max(axis=1, keepdims=True) * 2.0 ** (2 - package.BITS)
    moved = np.abs(package.rounded(weights, package.BITS) - weights)
    assert (moved <= np.maximum(steps / 2, 2.0**package.SMALLEST)).all()


@given(WEIGHTS)
def test_a_row_keeps_no_more_values_than_its_bits_can_tell(weights):
    wide = np.repeat(weights, 100, axis=1) * np.linspace(-1, 1, 700, dtype=np.float32)
    for row in package.rounded(wide, 4):
        assert len(set(row.tolist())) <= 2**4 + 1


@pytest.mark.parametrize("shape", [(5,), ()])
def test_biases_stay(shape):
    biases = np.full(shape, 0.123456, dtype=np.float32)
    assert (biases == package.rounded(biases, 4)).all()


def test_the_shape_stays():
    assert (2, 3, 4) == package.rounded(np.ones((2, 3, 4), dtype=np.float32), 8).shape

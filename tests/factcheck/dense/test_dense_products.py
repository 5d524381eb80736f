"""Products of many rows with one vector."""

import pytest

from factcheck.dense.products import Table, products

np = pytest.importorskip("numpy")
pytest.importorskip("onnxruntime")


def drawn(rows, width):
    draw = np.random.default_rng(rows * width)
    return (
        draw.integers(-128, 128, (rows, width)).astype(np.int8),
        draw.normal(size=width).astype(np.float32),
    )


def exact(numbers, vector):
    return numbers.astype(np.float64) @ vector.astype(np.float64)


@pytest.mark.parametrize("shape", [(1, 1), (1, 384), (5, 3), (700, 384), (3000, 128)])
def test_a_table_multiplies_as_exactly_as_numbers_of_32_bits(shape):
    numbers, vector = drawn(*shape)
    lengths = np.linalg.norm(numbers.astype(np.float32), axis=1) * np.linalg.norm(vector)
    errors = np.abs(Table(numbers).products(vector) - exact(numbers, vector))
    assert (errors <= 1e-6 * lengths + 1e-6).all()


def test_sums_do_not_overflow_where_all_numbers_are_large():
    numbers, vector = np.full((4, 384), 127, np.int8), np.ones(384, np.float32)
    assert Table(numbers).products(vector).tolist() == pytest.approx([384 * 127] * 4)


def test_of_a_vector_of_zeros_every_product_is_zero():
    numbers, _ = drawn(4, 8)
    assert Table(numbers).products(np.zeros(8, np.float32)).tolist() == [0] * 4


def test_a_product_does_not_depend_on_the_rows_beside_it():
    numbers, vector = drawn(300, 64)
    assert Table(numbers).products(vector)[7] == Table(numbers[7:8]).products(vector)[0]


def test_small_products_are_those_of_numpy():
    numbers, vector = drawn(20, 384)
    rows = numbers.astype(np.float32)
    assert products(rows, vector).tolist() == pytest.approx((rows @ vector).tolist(), rel=1e-3)

"""Messages as Protocol Buffers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.protobuf import fields, integer, nested

NUMBERS = st.integers(1, 2**29 - 1)


def read(message):
    view = memoryview(message)
    return [
        (one.number, one.value, bytes(view[one.start : one.ends]))
        for one in fields(view, 0, len(view))
    ]


@given(NUMBERS, st.binary())
def test_content_is_read_as_it_was_written(number, content):
    assert [(number, 0, content)] == read(nested(number, content))


@given(NUMBERS, st.integers(0, 2**64 - 1))
def test_a_whole_number_is_read_as_it_was_written(number, value):
    ((found, read_value, _),) = read(integer(number, value))
    assert (number, value) == (found, read_value)


@given(st.lists(st.tuples(NUMBERS, st.binary(max_size=9))))
def test_fields_stand_one_behind_the_other(written):
    message = b"".join(nested(number, content) for number, content in written)
    assert [(number, 0, content) for number, content in written] == read(message)


@pytest.mark.parametrize(
    ("key", "length"), [pytest.param(1, 8, id="8 bytes"), pytest.param(5, 4, id="4 bytes")]
)
def test_numbers_of_fixed_length_are_passed_over(key, length):
    message = bytes([2 << 3 | key]) + bytes(length) + integer(3, 7)
    assert [2, 3] == [number for number, _, _ in read(message)]


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(b"\x0a\x05abc", id="shorter than it says"),
        pytest.param(b"\x08\x80", id="a number that is cut"),
        pytest.param(b"\x08" + b"\x80" * 20 + b"\x01", id="a number without end"),
        pytest.param(b"\x0b", id="no kind of value"),
        pytest.param(b"\x0d\x01\x02", id="a number of four bytes that is cut"),
    ],
)
def test_what_is_no_message_is_refused(message):
    with pytest.raises(ValueError, match=r"field|number|value"):
        read(message)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(message):
    try:
        found = read(message)
    except ValueError:
        return
    assert sum(len(content) for _, _, content in found) <= len(message)

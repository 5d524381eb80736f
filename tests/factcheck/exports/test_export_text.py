"""Offsets survive: code points, UTF-16 units, and characters that a format cannot hold."""

import json
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.exports.text import Utf16, for_xml, json_array, json_line, whole

#: Every code point, halves of surrogate pairs and all.
anything = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(anything, st.data())
def test_units_are_those_of_the_encoded_text(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert units(text[:offset]) == Utf16(text).units(offset)


@given(anything, st.data())
def test_replaced_characters_move_no_offset(text, data):
    offset = data.draw(st.integers(0, len(text)))
    for replace in (whole, for_xml):
        assert len(text) == len(replace(text))
        assert units(text[:offset]) == units(replace(text)[:offset])


@given(anything)
def test_a_whole_text_can_be_written(text):
    assert whole(text).encode() == whole(whole(text)).encode()


@given(anything)
def test_xml_comes_back_from_a_parser(text):
    element = ET.Element("a", b=for_xml(text))
    assert for_xml(text) == ET.fromstring(ET.tostring(element, encoding="unicode")).get("b")


def test_text_without_such_characters_stays():
    text = "दो\t🧪\r\n<&>\ue000\U0010ffff"
    assert text == whole(text) == for_xml(text)


@given(anything)
def test_a_line_of_json_is_one_line_to_every_reader(text):
    line = json_line({"text": whole(text)})
    assert 1 == len(line.splitlines())
    assert {"text": whole(text)} == json.loads(line)


@pytest.mark.parametrize("values", [[], [1], [1, {"a": "ñ"}]])
def test_an_array_comes_in_lines(values):
    assert values == json.loads("\n".join(json_array(values)))

"""A body is read as text and JSON in any charset that pages are written in, and in no other."""

import pytest
from bounds import no_hang
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BadAnswer
from factcheck.http import Answer


def answer(body, content_type=""):
    return Answer(
        url="https://en.example:8443/w/api.php?q=a",
        status=200,
        headers={"content-type": content_type},
        body=body,
        retrieved_at="2024-05-01T12:00:00Z",
    )


@pytest.mark.parametrize(
    ("text", "charset", "content_type"),
    [
        ("São Paulo", "utf-8", ""),
        ("São Paulo", "utf-8", "text/html; charset=UTF-8"),
        ("São Paulo", "latin-1", "text/html; charset=ISO-8859-1"),
        ("the “city”", "cp1252", 'text/html; charset="iso-8859-1"'),
        ("El Niño", "cp1252", "text/plain; charset = windows-1252"),
        ("नई दिल्ली", "utf-16", "text/html"),
        ("नई दिल्ली", "utf-8-sig", "text/html; charset=iso-8859-1"),
        ("東京", "shift_jis", "text/html; charset=Shift_JIS"),
    ],
)
def test_the_charset_of_the_header_or_the_byte_order_mark_counts(text, charset, content_type):
    assert answer(text.encode(charset), content_type).text() == text


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="iso-8859-1">',
        "<META http-equiv=content-type content='text/html; charset=windows-1252'>",
        '<?xml version="1.0" encoding="ISO-8859-1"?>',
    ],
)
def test_the_pages_own_declaration_counts_where_the_header_has_none(head):
    text = f"{head}<p>El Niño</p>"
    assert answer(text.encode("latin-1"), "text/html").text() == text


@pytest.mark.parametrize(
    "charset", ["punycode", "idna", "unicode_escape", "zip", "rot13", "nonsense", "utf-7", "\x00"]
)
def test_what_is_no_charset_of_pages_is_read_as_utf_8(charset):
    body = "\\u0041 São ".encode() * 100_000
    with no_hang():
        text = answer(body, f"text/html; charset={charset}").text()
    assert text == body.decode()


@given(st.binary(max_size=200), st.text(max_size=40))
def test_no_body_and_no_header_stops_the_reading_of_text(body, content_type):
    assert isinstance(answer(body, content_type).text(), str)


@given(st.binary(max_size=60))
def test_json_is_a_value_or_a_bad_answer(body):
    try:
        answer(body).json()
    except BadAnswer as error:
        assert "en.example:8443" in error.message  # noqa: PT017 - most bytes are no JSON


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "nothing"),
        (b"  \n", "nothing"),
        (b"<html>", "a page"),
        (b'{"a": ', "JSON that breaks off or is broken"),
        (b"[" * 200_000, "JSON that breaks off or is broken"),
        (b"9" * 10_000, "JSON that breaks off or is broken"),
        ('{"a": "ñ"}'.encode("latin-1"), "bytes that are not utf-8"),
    ],
)
def test_what_is_no_json_says_what_it_is_and_who_sent_it(body, found):
    with pytest.raises(BadAnswer) as raised:
        answer(body, "application/json").json()
    assert raised.value.message == f"en.example:8443: answered {found} where JSON was expected"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb'{"a": ["x\ud83d"]}', {"a": ["x\ufffd"]}),
        (rb'{"\udca7": 1}', {"\ufffd": 1}),
        (rb'["\ud83d\udca7", NaN]', "💧"),
        (rb'["\u0939\u093f\u0928"]', ["हिन"]),
    ],
)
def test_half_a_surrogate_pair_is_a_character_that_can_be_written(body, expected):
    read = answer(body).json()
    assert expected == (read[0] if isinstance(expected, str) else read)


def test_json_with_a_byte_order_mark_is_json():
    assert answer(b'\xef\xbb\xbf{"a": 1}').json() == {"a": 1}


def test_the_host_is_named_without_what_the_address_holds_before_it():
    secret = Answer(
        url="https://user:pass@h.example/", status=200, headers={}, body=b"", retrieved_at=""
    )
    assert secret.host == "h.example"

"""Every fault of a real server ends in time, and in an error that a person can read."""

import contextlib
import gzip
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from servers import faults
from servers.clients import PATIENT, QUICK, client

from factcheck.errors import BadAnswer, Forbidden, RateLimited, SourceError, Unreachable

fault_server = faults.fault_server
NO_RETRY = replace(PATIENT, retries=0)


@pytest.mark.parametrize("path", ["/ok", "/gzip", "/gzip-members"])
def test_a_sound_answer_is_read_whole(fault_server, path):
    with client() as source:
        assert source.get(fault_server.url(path)).json() == faults.BODY


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/reset", Unreachable, "the connection broke off"),
        ("/empty", BadAnswer, "a broken HTTP answer"),
        ("/short", BadAnswer, "a broken HTTP answer"),
        ("/garbage", BadAnswer, "a broken HTTP answer"),
        ("/bad-chunk", BadAnswer, "a broken HTTP answer"),
        ("/big-header", BadAnswer, "a broken HTTP answer"),
        ("/truncated-gzip", BadAnswer, "its gzip body breaks off"),
        ("/corrupt-gzip", BadAnswer, "its gzip body is corrupt"),
        ("/brotli", BadAnswer, "an encoding that was not asked for: 'br'"),
        ("/status?code=401", BadAnswer, "answered 401"),
        ("/status?code=403", BadAnswer, "answered 403"),
        ("/status?code=410", BadAnswer, "answered 410"),
        ("/status?code=500", BadAnswer, "answered 500"),
        ("/status?code=429", RateLimited, "answered 429 (too many requests)"),
        ("/status?code=304", BadAnswer, "answered 304"),
        ("/loop", BadAnswer, "redirects more than 5 times"),
        ("/hops?n=6", BadAnswer, "redirects more than 5 times"),
        ("/redirect?to=file:///etc/passwd", Forbidden, "only http and https are asked, not 'file'"),
        ("/redirect?to=http://[::1", BadAnswer, "redirects to no address"),
        ("/maxlag?times=9", RateLimited, "its API answered maxlag"),
    ],
)
def test_a_fault_becomes_an_error_that_names_the_host(fault_server, path, error, words):
    with client() as source, pytest.raises(error) as raised:
        source.get(fault_server.url(path))
    expected = words if "not 'file'" in words else f"127.0.0.1:{fault_server.port}: {words}"
    assert expected == raised.value.message


@pytest.mark.parametrize("path", ["/never", "/slow-header", "/slow-body", "/slow-chunks"])
def test_a_slow_answer_ends_with_the_deadline(fault_server, path):
    """Without a deadline each would end in an answer, some in a broken one."""
    with client(settings=QUICK) as source, pytest.raises(Unreachable, match="in time"):
        source.get(fault_server.url(path))


@pytest.mark.parametrize(
    "path", ["/gzip-bomb", "/huge", "/huge?announced=1", "/endless-chunks", "/gzip-bomb?mib=1"]
)
def test_an_answer_over_the_cap_is_refused_while_it_streams(fault_server, path):
    with client() as source, pytest.raises(Forbidden, match=r"larger than 200,000 bytes"):
        source.get(fault_server.url(path))
    assert source.http.requests == 1


def test_a_refused_connection_is_unreachable_at_once():
    with client() as source, pytest.raises(Unreachable, match="connection refused"):
        source.get(faults.closed_url())
    assert source.http.requests == 1


def test_a_missing_page_is_an_answer(fault_server):
    with client() as source:
        assert source.get(fault_server.url("/nothing-here")).status == 404


def test_the_longer_body_ends_at_its_announced_length(fault_server):
    with client() as source, pytest.raises(BadAnswer, match="breaks off"):
        source.get(fault_server.url("/long")).json()


@pytest.mark.parametrize("hops", [1, 5])
def test_redirects_are_followed_by_hand(fault_server, hops):
    with client() as source:
        answer = source.get(fault_server.url("/hops", n=hops))
    assert answer.json() == faults.BODY
    assert fault_server.url("/ok") == answer.url


def test_a_redirect_to_another_host_does_not_take_the_secret_along(fault_server):
    there = fault_server.url("/echo", port=fault_server.second_port())
    with client() as source:
        answer = source.get(
            fault_server.url("/redirect", to=there),
            secrets={"Authorization": "Bearer opensesame"},
            headers={"X-Plain": "yes"},
        )
    assert "opensesame" in fault_server.requests[0]
    assert "opensesame" not in answer.text()
    assert "x-plain: yes" in answer.text().lower()


@pytest.mark.parametrize("path", ["/flaky?code=500", "/flaky?code=429&after=0", "/maxlag"])
def test_another_attempt_helps(fault_server, path):
    with client() as source:
        assert source.get(fault_server.url(path)).json() == faults.BODY
    assert source.http.requests == 2


def test_a_reset_connection_is_tried_as_often_as_the_settings_say(fault_server):
    with client(settings=replace(PATIENT, retries=2)) as source, pytest.raises(Unreachable):
        source.get(fault_server.url("/reset"))
    assert source.http.requests == 3


def test_retry_after_in_seconds_is_waited_for(fault_server):
    began = time.monotonic()
    with client() as source:
        source.get(fault_server.url("/flaky", code="429", after="1"))
    assert time.monotonic() - began >= 1.0


def test_retry_after_as_a_date_is_waited_for(fault_server):
    with client() as source:
        source.get(fault_server.url("/flaky", code="503", date="2"))
    # A date has whole seconds.
    assert fault_server.times[1] - fault_server.times[0] > 0.8


@pytest.mark.parametrize("ahead", ["86400", "-86400"])
def test_a_wait_is_counted_by_the_clock_of_the_host(fault_server, ahead):
    with client() as source:
        source.get(fault_server.url("/flaky", code="429", date="1", ahead=ahead))
        with pytest.raises(RateLimited, match="asks to wait 3600 s"):
            source.get(fault_server.url("/status", code="429", date="3600", ahead=ahead))
    assert source.http.requests == 3


def test_a_certificate_of_another_time_asks_for_our_clock(fault_server, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(fault_server.trust(tmp_path)))
    with client() as source, pytest.raises(Unreachable) as raised:
        source.get(fault_server.tls("expired"))
    assert "is this machine's clock right?" == raised.value.hint


@pytest.mark.parametrize("code", ["429", "503"])
def test_a_date_beyond_the_deadline_is_rate_limited_at_once(fault_server, code):
    with client() as source, pytest.raises(RateLimited, match=r"asks to wait 3\d\d\d s"):
        source.get(fault_server.url("/status", code=code, date="3600"))
    assert source.http.requests == 1


@pytest.mark.parametrize("after", ["soon", "-5", "0", "Tue, 99 Foo 2024", "\u0661"])
def test_a_retry_after_that_says_nothing_is_a_wait_of_our_own(fault_server, after):
    with client() as source:
        source.get(fault_server.url("/flaky", code="429", after=after))
    assert source.http.requests == 2


def test_a_date_that_has_passed_is_no_wait(fault_server):
    with client() as source:
        source.get(fault_server.url("/flaky", code="429", date="-3600"))
    assert source.http.requests == 2


def test_a_wait_beyond_the_deadline_is_rate_limited_and_holds_for_everyone(fault_server):
    with client() as source:
        with pytest.raises(RateLimited, match="asks to wait 3600 s"):
            source.get(fault_server.url("/status", code="429", after="3600"))
        with pytest.raises(RateLimited, match="asks to wait 3600 s"):
            source.get(fault_server.url("/ok"))
    assert source.http.requests == 1


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/html", "answered a page where JSON was expected"),
        ("/page", "answered a page where JSON was expected"),
        ("/cut-json", "answered JSON that breaks off or is broken where JSON was expected"),
        ("/bad-charset", "answered bytes that are not utf-8 where JSON was expected"),
    ],
)
def test_what_is_no_json_says_what_it_is(fault_server, path, words):
    with client() as source:
        answer = source.get(fault_server.url(path))
    with pytest.raises(BadAnswer) as raised:
        answer.json()
    assert f"127.0.0.1:{fault_server.port}: {words}" == raised.value.message


def test_a_bad_charset_is_text_all_the_same(fault_server):
    with client() as source:
        assert source.get(fault_server.url("/bad-charset")).text() == '{"extract": "Espa�a"}'


def test_a_certificate_that_is_trusted_is_accepted(fault_server, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(fault_server.trust(tmp_path)))
    with client() as source:
        assert source.get(fault_server.tls("valid")).json() == faults.BODY


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("self-signed", "its certificate is not trusted: "),
        ("wrong-host", "its certificate is not trusted: IP address mismatch"),
        ("expired", "its certificate is not trusted: certificate has expired"),
        ("plain", "TLS handshake failed: "),
    ],
)
def test_a_tls_fault_is_unreachable(fault_server, monkeypatch, tmp_path, kind, words):
    monkeypatch.setenv("SSL_CERT_FILE", str(fault_server.trust(tmp_path)))
    with client(settings=NO_RETRY) as source, pytest.raises(Unreachable, match=words):
        source.get(fault_server.tls(kind))


def test_a_handshake_that_never_ends_is_unreachable_in_time(fault_server):
    with client(settings=QUICK) as source, pytest.raises(Unreachable, match="in time"):
        source.get(fault_server.tls("silent"))


def test_a_body_is_read_under_tls_with_the_same_deadline(fault_server, monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(fault_server.trust(tmp_path)))
    with client(settings=QUICK) as source, pytest.raises(Unreachable, match="in time"):
        source.get(fault_server.tls("valid", "/slow-body"))


def test_a_connection_is_used_again(fault_server):
    with client() as source:
        for _ in range(3):
            source.get(fault_server.url("/ok", keep=1))
    assert fault_server.connections == 1


@pytest.mark.parametrize("path", ["/slow-body", "/reset", "/garbage", "/status?code=500", "/huge"])
def test_no_error_of_a_library_comes_through(fault_server, path):
    with client(settings=QUICK) as source, pytest.raises(SourceError) as raised:
        source.get(fault_server.url(path), secrets={"X-Key": "opensesame"})
    assert "opensesame" not in f"{raised.value!r} {raised.value.message} {raised.value.hint}"


@settings(max_examples=50, derandomize=True, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 399), st.binary(max_size=6)), max_size=4), st.integers(0, 399)
)
def test_whatever_comes_over_the_wire_is_an_answer_or_an_error_of_ours(changes, end):
    packed = gzip.compress(faults.JSON)
    sent = bytearray(faults.head(headers={"Content-Encoding": "gzip"}, length=len(packed)) + packed)
    for place, data in changes:
        sent[place : place + len(data)] = data
    server = faults.FaultServer()
    with contextlib.closing(server), client(settings=NO_RETRY) as source:
        try:
            answer = source.get(server.url("/raw", data=sent[: 400 - end].hex()))
        except SourceError as error:
            assert "127.0.0.1" in error.message  # noqa: PT017 - some of it is an answer
        else:
            assert isinstance(answer.text(), str)


def test_who_asks_is_said_honestly(fault_server):
    signed = replace(NO_RETRY, contact="desk@example.org (night)\r\nX-Evil: 1")
    with client(settings=signed) as source:
        text = source.get(fault_server.url("/echo"), headers={"user-agent": "Mozilla/5.0"}).text()
    agents = [line for line in text.splitlines() if line.lower().startswith("user-agent")]
    assert len(agents) == 1
    assert agents[0].startswith("User-Agent: factcheck/")
    assert "(desk@example.org nightX-Evil: 1) httpx/" in agents[0]


def test_a_key_that_no_header_can_carry_is_not_repeated(fault_server):
    with client() as source, pytest.raises(Forbidden) as raised:
        source.get(fault_server.url(), secrets={"X-Key": "open\nsesame"})
    assert "sesame" not in str(raised.value)

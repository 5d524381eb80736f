"""Questions that are sent as a body: cached by it, sent again after a fault, to one address only."""

import pytest
from servers import faults
from servers.clients import PATIENT, client

from factcheck.errors import BadAnswer, NotCached, Unreachable
from factcheck.http import Cache

fault_server = faults.fault_server
ASKED = {"claim": "गंगा एक नदी है।", "n": 1}


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "answers", 1 << 22)


def test_the_question_arrives_as_json(fault_server):
    with client() as source:
        sent = source.post_json(fault_server.url("/echo"), ASKED).text()
    head, _, body = sent.partition("\r\n\r\n")
    assert head.startswith("POST /echo HTTP/1.1\r\n")
    assert "content-type: application/json" in head.lower()
    assert '{"claim": "\\u0917\\u0902\\u0917\\u093e' in body


def test_the_same_question_again_asks_nobody(fault_server, cache):
    with client(cache=cache) as source:
        first = source.post_json(fault_server.url(), ASKED)
    with client(cache=cache, offline=True) as source:
        again = source.post_json(fault_server.url(), dict(ASKED))
    assert first == again


def test_another_question_is_not_answered_by_the_first(fault_server, cache):
    with client(cache=cache) as source:
        source.post_json(fault_server.url(), ASKED)
        source.get(fault_server.url())
    with client(cache=cache, offline=True) as source, pytest.raises(NotCached):
        source.post_json(fault_server.url(), {**ASKED, "n": 2})


def test_an_answer_that_is_not_valid_is_not_kept(fault_server, cache):
    def refuse(answer):
        raise BadAnswer("not what was asked for")

    with client(cache=cache) as source:
        with pytest.raises(BadAnswer, match="not what"):
            source.post_json(fault_server.url(), ASKED, valid=refuse)
        source.post_json(fault_server.url(), ASKED)
        assert source.http.requests == 2


def test_another_attempt_sends_the_whole_question_again(fault_server):
    with client() as source:
        assert source.post_json(fault_server.url("/flaky"), ASKED).json() == faults.BODY
    bodies = {request.partition("\r\n\r\n")[2] for request in fault_server.requests}
    assert (2, 1) == (len(fault_server.requests), len(bodies))


def test_a_question_is_sent_to_no_other_address(fault_server):
    there = fault_server.url("/echo", port=fault_server.second_port())
    with client() as source, pytest.raises(BadAnswer, match="answered 302"):
        source.post_json(fault_server.url("/redirect", to=there), ASKED)
    assert len(fault_server.requests) == 1


@pytest.mark.parametrize("code", [400, 401, 404])
def test_what_is_no_answer_is_an_error(fault_server, code):
    with client() as source, pytest.raises(BadAnswer, match=f"answered {code}"):
        source.post_json(fault_server.url("/status", code=code), ASKED)


def test_a_secret_is_in_no_file_of_the_cache(fault_server, cache):
    with client(cache=cache) as source:
        secret = {"Authorization": "Bearer opensesame"}
        source.post_json(fault_server.url("/ok", body='{"a": 1}'), ASKED, secrets=secret)
    kept = b"".join(path.read_bytes() for path in cache.directory.rglob("*") if path.is_file())
    assert "opensesame" in fault_server.last
    assert b"opensesame" not in kept


def test_a_server_that_is_not_there_is_unreachable():
    with client(settings=PATIENT) as source, pytest.raises(Unreachable):
        source.post_json(faults.closed_url(), ASKED)

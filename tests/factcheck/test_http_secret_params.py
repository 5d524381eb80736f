"""Keys that an API takes in the query alone reach its host, and nothing else."""

import contextlib

import pytest
from servers.clients import client, unproxied

from factcheck.errors import BadAnswer, Forbidden
from factcheck.http import Cache

__all__ = ["unproxied"]

KEY = "a-key-of-some-length"


def test_a_secret_parameter_is_sent_and_stands_in_no_answer(fault_server):
    with client() as http:
        answer = http.get(fault_server.url("/ok"), {"q": "herons"}, secret_params={"key": KEY})
    assert f"GET /ok?q=herons&key={KEY} " in fault_server.last
    assert KEY not in repr(answer)


def test_it_begins_the_query_of_an_address_without_one(fault_server):
    with client() as http:
        http.get(fault_server.url("/ok"), secret_params={"key": KEY})
    assert f"GET /ok?key={KEY} " in fault_server.last


def test_it_is_encoded(fault_server):
    with client() as http:
        http.get(fault_server.url("/ok"), secret_params={"key": "a&b=c d"})
    assert "key=a%26b%3Dc+d " in fault_server.last


def test_another_host_never_gets_it(fault_server):
    elsewhere = fault_server.url("/ok", port=fault_server.second_port())
    with client() as http:
        http.get(fault_server.url("/redirect", to=elsewhere), secret_params={"key": KEY})
    assert [KEY in request for request in fault_server.requests] == [True, False]


def test_the_cache_answers_without_it(fault_server, tmp_path):
    with contextlib.closing(Cache(tmp_path)) as cache, client(cache=cache) as http:
        http.get(fault_server.url("/ok"), secret_params={"key": KEY})
        http.get(fault_server.url("/ok"), secret_params={"key": "another-key-entirely"})
    assert fault_server.seen["/ok"] == 1
    assert not any(KEY.encode() in f.read_bytes() for f in tmp_path.rglob("*") if f.is_file())


def test_an_answer_that_repeats_it_is_not_kept(fault_server, tmp_path):
    with contextlib.closing(Cache(tmp_path)) as cache, client(cache=cache) as http:
        for _ in range(2):
            http.get(fault_server.url("/echo"), secret_params={"key": KEY})
    assert fault_server.seen["/echo"] == 2


def test_no_error_names_it(fault_server):
    with client() as http, pytest.raises(BadAnswer) as error:
        http.get(fault_server.url("/status", code="403"), secret_params={"key": KEY})
    assert KEY not in f"{error.value.message} {error.value.hint}"


def test_one_that_cannot_be_sent_is_refused_without_its_value():
    with client() as http, pytest.raises(Forbidden) as error:
        http.get("https://x.example/", secret_params={"key": f"{KEY}\n\x00x"})
    assert KEY not in error.value.message

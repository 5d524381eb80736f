"""A claim costs a source no more questions than the settings allow."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from servers.clients import PUBLIC, client, unproxied

from factcheck.errors import EnoughAsked
from factcheck.http import Allowance, Cache

__all__ = ["unproxied"]


@pytest.fixture
def asked(tmp_path):
    """A client whose host answers anything, and the addresses that reached the host."""
    reached = []

    def answer(request):
        reached.append(str(request.url))
        return httpx.Response(200, json={})

    cache = Cache(tmp_path / "cache")
    with client(PUBLIC, transport=httpx.MockTransport(answer), cache=cache) as http:
        http.reached = reached
        yield http


def test_one_question_too_many_is_refused_before_it_is_asked(asked):
    with Allowance(2).open():
        asked.get("https://a.example/1")
        asked.post_json("https://a.example/2", {"q": 1})
        with pytest.raises(EnoughAsked, match=r"as many requests as it may \(2\)"):
            asked.get("https://a.example/3")

    assert ["https://a.example/1", "https://a.example/2"] == asked.reached


def test_answers_of_the_cache_count_too_so_that_a_second_run_reads_the_same(asked):
    for _ in range(2):
        with Allowance(1).open():
            asked.get("https://a.example/1")
            with pytest.raises(EnoughAsked):
                asked.get("https://a.example/1")

    assert 1 == len(asked.reached)


def test_the_hint_names_the_setting(asked):
    with Allowance(0).open(), pytest.raises(EnoughAsked) as refused:
        asked.get("https://a.example/1")

    assert "sources.test.max_requests" in refused.value.hint


def test_outside_of_a_claim_nothing_is_counted(asked):
    with Allowance(0).open():
        pass

    assert 200 == asked.get("https://a.example/1").status


def test_claims_that_are_looked_up_at_once_are_counted_apart(asked):
    def look_up(number):
        with Allowance(3).open():
            return [asked.get(f"https://a.example/{number}/{n}").status for n in range(3)]

    with ThreadPoolExecutor(4) as pool:
        assert [[200] * 3] * 8 == list(pool.map(look_up, range(8)))

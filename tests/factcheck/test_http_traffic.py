"""Manners towards hosts, hosts left out, and a machine without a network."""

import socket
import threading
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import httpx
import pytest
from bounds import no_hang
from servers import clients, faults
from servers.clients import LOCAL, PATIENT, PUBLIC, client, resolve

from factcheck.config import NetworkSettings
from factcheck.errors import BadAnswer, Forbidden, RateLimited, SourceError, Unreachable
from factcheck.http.faults import Fault, Stage
from factcheck.http.traffic import Traffic, next_start

fault_server = faults.fault_server
unproxied = clients.unproxied


def answers(handler=lambda request: httpx.Response(200, json={})):
    """Send nothing; `handler` answers, or raises what a connection would."""
    return httpx.MockTransport(handler)


def raising(error):
    def handler(request):
        raise error

    return answers(handler)


def ask_all(source, urls):
    """Ask from as many threads as there are URLs, and return answers and errors in order."""

    def ask(url):
        try:
            return source.get(url)
        except SourceError as error:
            return error

    with ThreadPoolExecutor(len(urls)) as threads:
        return list(threads.map(ask, urls))


@pytest.mark.parametrize(
    ("pace", "starts"),
    [
        (3.0, [0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 2.0]),
        (1.0, [0.0, 1.0, 2.0]),
        (0.8, [0.0, 1.25, 2.5]),
        (2.5, [0.0, 0.0, 0.8, 0.8, 1.6]),
        (0.0, [0.0] * 5),
    ],
)
def test_no_more_requests_begin_in_a_second_than_the_pace_allows(pace, starts):
    earlier = deque()
    assert [next_start(earlier, pace, now=0.0) for _ in starts] == pytest.approx(starts)


def test_a_pace_that_was_not_used_is_not_saved_up():
    earlier = deque([0.0, 0.0, 1.0, 1.0])
    assert [next_start(earlier, 2.0, now=100.0) for _ in range(3)] == [100.0, 100.0, 101.0]


@pytest.mark.parametrize(("pace", "requests", "least"), [(10.0, 11, 1.0), (0.8, 2, 1.25)])
def test_a_request_waits_for_its_start(fault_server, pace, requests, least):
    """A busy machine only adds to the seconds that must pass."""
    began = time.monotonic()
    with client(replace(LOCAL, pace=pace)) as source:
        ask_all(source, [fault_server.url(n=str(number)) for number in range(requests)])
    assert len(fault_server.times) == requests
    assert fault_server.times[-1] - began >= least


def test_no_more_requests_run_at_once_than_the_policy_allows():
    active, most, three = set(), [], threading.Event()

    def handler(request):
        active.add(request.url)
        most.append(len(active))
        if len(active) == 3:
            three.set()
        assert three.wait(60)
        active.discard(request.url)
        return httpx.Response(200, json={})

    with client(replace(LOCAL, concurrency=3), transport=answers(handler)) as source:
        ask_all(source, [f"http://127.0.0.1/{number}" for number in range(18)])
    assert max(most) == 3


def test_two_hosts_do_not_wait_for_each_other(fault_server):
    urls = [fault_server.url(), fault_server.url(port=fault_server.second_port())]
    with client(replace(LOCAL, pace=1 / 1000)) as source, no_hang(waiting=True):
        ask_all(source, urls)
    assert len(fault_server.times) == 2


def test_two_sources_share_the_pace_of_a_host(fault_server):
    slow = replace(LOCAL, pace=2.0)
    began = time.monotonic()
    with client(slow) as one:
        other = one.http.for_source(replace(slow, source="other"))
        for number in range(2):
            one.get(fault_server.url(n=str(number)))
            other.get(fault_server.url(n=str(number)))
    assert fault_server.times[2] - began >= 1.0


def test_a_host_that_asks_to_wait_is_left_alone_by_all_threads(fault_server):
    began = time.monotonic()
    with client(settings=replace(PATIENT, retries=0)) as source:
        with pytest.raises(RateLimited):
            source.get(fault_server.url("/status", code="429", after="1"))
        ask_all(source, [fault_server.url(n=str(number)) for number in range(4)])
    assert len(fault_server.times) == 5
    assert fault_server.times[1] - began >= 1.0


def test_a_host_that_failed_three_times_is_left_out(fault_server):
    with client(settings=replace(PATIENT, retries=0)) as source:
        for _ in range(3):
            with pytest.raises(BadAnswer):
                source.get(fault_server.url("/status", code="500"))
        assert source.http.requests == 3
        with pytest.raises(BadAnswer, match="left out for the rest of this run after 3 failures"):
            source.get(fault_server.url("/ok"))
        assert source.http.requests == 3


def test_a_host_that_keeps_asking_to_wait_stays_rate_limited(fault_server):
    with client(settings=replace(PATIENT, retries=0)) as source:
        for _ in range(4):
            with pytest.raises(RateLimited) as raised:
                source.get(fault_server.url("/status", code="429"))
    assert "left out" in raised.value.message
    assert source.http.requests == 3


def test_an_answer_between_failures_counts_from_the_start_again(fault_server):
    with client(settings=replace(PATIENT, retries=0)) as source:
        for path in ("/reset", "/reset", "/ok?n=1", "/reset", "/reset", "/ok?n=2"):
            if "ok" in path:
                assert source.get(fault_server.url(path)).status == 200
            else:
                with pytest.raises(Unreachable):
                    source.get(fault_server.url(path))


@pytest.mark.parametrize("path", ["/status?code=403", "/status?code=404", "/huge", "/page"])
def test_an_answer_that_we_cannot_use_is_no_failure_of_its_host(fault_server, path):
    with client() as source:
        for _ in range(4):
            try:
                source.get(fault_server.url(path))
            except (BadAnswer, Forbidden) as error:
                assert "left out" not in error.message  # noqa: PT017 - not all of them raise
        assert source.get(fault_server.url()).status == 200


def test_a_host_left_out_leaves_the_others_in(fault_server):
    there = fault_server.second_port()
    with client(settings=replace(PATIENT, retries=2)) as source:
        source.get(fault_server.url())
        with pytest.raises(Unreachable):
            source.get(faults.closed_url())
        assert source.get(fault_server.url(port=there)).status == 200


def test_a_local_service_that_is_not_there_is_left_out_at_once():
    url = faults.closed_url()
    with client() as source:
        messages = [str(error) for error in (*ask_all(source, [url]), *ask_all(source, [url]))]
    assert messages == [f"{url[7:-1]}: connection refused; left out for the rest of this run"] * 2
    assert source.http.requests == 1


def test_a_name_that_is_not_found_is_left_out_at_once_and_others_are_asked(monkeypatch):
    def handler(request):
        if request.url.host == "typo.example":
            raise httpx.ConnectError("") from socket.gaierror(socket.EAI_NONAME, "unknown")
        return httpx.Response(200, json={})

    with client(PUBLIC, transport=answers(handler)) as source:
        with pytest.raises(Unreachable, match=r"no network: neither typo\.example nor any"):
            source.get("https://typo.example/")
        source.get("https://well.example/")
        for number in range(2):
            with pytest.raises(Unreachable) as raised:
                source.get("https://typo.example/", {"n": str(number)})
        assert raised.value.message == (
            "typo.example: its name was not found; left out for the rest of this run"
        )
    assert source.http.requests == 2


def no_name(request):
    raise httpx.ConnectError("") from socket.gaierror(socket.EAI_AGAIN, "try again")


def test_two_names_that_are_not_found_mean_no_network():
    with client(PUBLIC, transport=answers(no_name)) as source:
        for host in ("one", "two", "three", "four"):
            with pytest.raises(Unreachable) as raised:
                source.get(f"https://{host}.example/")
            assert raised.value.message == (
                f"no network: neither {host}.example nor any other host was reached"
            )
            assert "--offline" in raised.value.hint
    assert source.http.requests == 2


def test_a_connection_that_timed_out_before_any_succeeded_means_no_network():
    with client(PUBLIC, transport=raising(httpx.ConnectTimeout("timed out"))) as source:
        for host in ("one", "two"):
            with pytest.raises(Unreachable, match="no network"):
                source.get(f"https://{host}.example/")
    assert source.http.requests == 1


def test_a_connection_that_timed_out_after_one_succeeded_is_tried_again():
    calls = []

    def handler(request):
        calls.append(request.url.host)
        if calls.count("slow.example") == 1 and request.url.host == "slow.example":
            raise httpx.ConnectTimeout("timed out")
        return httpx.Response(200, json={})

    with client(PUBLIC, transport=answers(handler)) as source:
        source.get("https://well.example/")
        assert source.get("https://slow.example/").status == 200


def test_connections_made_before_any_succeeded_share_one_timeout():
    traffic = Traffic(connect_timeout=1.5)
    with traffic.connecting(local=False):
        time.sleep(0.1)
        with traffic.connecting(local=False) as seconds:
            assert seconds <= 1.4
        with traffic.connecting(local=True) as seconds:
            assert seconds == 1.5
    with traffic.connecting(local=False) as seconds:
        assert seconds <= 1.4
    traffic.reached()
    with traffic.connecting(local=False) as seconds:
        assert seconds == 1.5


def test_a_late_comer_with_little_time_to_connect_does_not_count_against_its_host():
    traffic = Traffic(connect_timeout=1.5)
    late = Fault(cause="no connection in time", stage=Stage.CONNECT, timed_out=True)
    traffic.reached()
    for _ in range(3):
        traffic.failed("late.example", late, local=False, last=False, hurried=True)
    with traffic.turn("late.example", PUBLIC, local=False):
        pass
    for _ in range(2):
        traffic.failed("late.example", late, local=False, last=False)
    with pytest.raises(Unreachable, match="left out"):
        traffic.failed("late.example", late, local=False, last=False)


def test_no_network_does_not_keep_local_services_from_being_asked(fault_server):
    with client() as source:
        with pytest.raises(Unreachable):
            source.get("https://one.example/")
        with pytest.raises(Unreachable):
            source.get("https://two.example/")
        with pytest.raises(Unreachable, match="no network"):
            source.get("https://three.example/")
        assert source.get(fault_server.url()).status == 200


CLAIMS = [f"https://{host}.example/{n}" for n in range(10) for host in ("en", "es", "pt", "data")]


#: Enough that a connect timeout for each would take minutes.
HOSTS = [f"https://host{n}.example/" for n in range(400)]


def no_network(urls):
    hosts = {httpx.URL(url).host for url in urls}
    return {f"no network: neither {host} nor any other host was reached" for host in hosts}


@pytest.fixture
def hanging_resolver(monkeypatch):
    """A machine whose name server never answers."""
    done = threading.Event()

    def getaddrinfo(*args, **kwargs):
        done.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "try again")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    done.set()


def test_a_name_server_that_hangs_costs_a_run_one_connect_timeout(hanging_resolver):
    policy = replace(PUBLIC, pace=3.0, concurrency=3)
    with client(policy, settings=NetworkSettings()) as source, no_hang(waiting=True):
        outcomes = ask_all(source, CLAIMS)
        outcomes += [outcome for url in HOSTS for outcome in ask_all(source, [url])]
    assert {str(outcome) for outcome in outcomes} == no_network([*CLAIMS, *HOSTS])


def test_packets_that_vanish_cost_a_run_one_connect_timeout(monkeypatch):
    """Names are found, but nobody answers, as behind a firewall that drops packets."""

    def connect(self, address):
        time.sleep(self.gettimeout())
        raise TimeoutError("timed out")

    resolve(monkeypatch, "1.1.1.1", "2606:4700:4700::1111")
    monkeypatch.setattr(socket.socket, "connect", connect)
    policy = replace(PUBLIC, concurrency=3)
    with client(policy, settings=NetworkSettings()) as source, no_hang(waiting=True):
        outcomes = ask_all(source, CLAIMS)
        outcomes += [outcome for url in HOSTS for outcome in ask_all(source, [url])]
    assert {str(outcome) for outcome in outcomes} == no_network([*CLAIMS, *HOSTS])


def test_names_that_are_not_found_cost_a_run_next_to_nothing():
    # The tests' own guard knows no name but localhost.
    with client(replace(PUBLIC, concurrency=3), settings=NetworkSettings()) as source:
        outcomes = [outcome for url in HOSTS for outcome in ask_all(source, [url])]
        assert source.http.requests == 2
        outcomes += ask_all(source, CLAIMS)
    assert source.http.requests == 2
    assert {str(outcome) for outcome in outcomes} == no_network([*CLAIMS, *HOSTS])


def test_an_unreachable_second_address_family_is_no_fault(fault_server, monkeypatch):
    resolve(monkeypatch, "::1", "127.0.0.1")
    with client() as source:
        assert source.get(fault_server.url(host="both.example")).status == 200


def test_waiting_threads_end_when_the_host_is_left_out(fault_server):
    policy = replace(LOCAL, concurrency=1)
    with client(policy, settings=replace(PATIENT, retries=0)) as source, no_hang(waiting=True):
        outcomes = ask_all(source, [fault_server.url("/reset", n=str(n)) for n in range(8)])
    assert source.http.requests == 3
    assert sum("left out" in str(outcome) for outcome in outcomes) >= 5

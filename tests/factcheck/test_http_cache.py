"""The cache answers instead of the network, forgets nothing it should keep, keeps no secret."""

import contextlib
import logging
import sqlite3
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import httpx
import pytest
from bounds import WAIT
from servers import faults
from servers.clients import LOCAL, client

from factcheck.errors import BadAnswer, NotCached, SourceError
from factcheck.http import Answer, Cache
from factcheck.http.cache import cache_key

fault_server = faults.fault_server


class Clock:
    """Seconds since the epoch that pass when told to."""

    def __init__(self, now=1_700_000_000.0):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "answers", 1 << 22)


def everything_in(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_second_run_asks_nobody(fault_server, cache):
    with client(cache=cache) as source:
        first = source.get(fault_server.url("/ok"), {"q": "नमस्ते"})
    with client(cache=Cache(cache.directory)) as source:
        second = source.get(fault_server.url("/ok"), {"q": "नमस्ते"})
    assert first == second
    assert source.http.requests == 0


def test_a_large_answer_comes_back_whole(fault_server, cache):
    body = "न" * 60_000
    asked = httpx.MockTransport(lambda request: httpx.Response(200, text=body))
    for transport in (asked, None):
        with client(cache=cache, transport=transport) as source:
            assert source.get(fault_server.url()).text() == body


def test_the_answer_says_when_the_network_gave_it(fault_server, cache):
    clock = Clock(0)
    with client(cache=cache, clock=clock) as source:
        source.get(fault_server.url())
        clock.now += 60
        assert source.get(fault_server.url()).retrieved_at == "1970-01-01T00:00:00Z"


def test_an_answer_is_as_old_as_its_source_allows(fault_server, cache):
    clock = Clock()
    hour = replace(LOCAL, ttl=3600.0)
    with client(hour, cache=cache, clock=clock) as source:
        source.get(fault_server.url())
        clock.now += 3599
        source.get(fault_server.url())
        assert source.http.requests == 1
        clock.now += 1
        source.get(fault_server.url())
        assert source.http.requests == 2


@pytest.mark.parametrize(
    ("found", "hours", "lasts"),
    [
        ([], 24 * 30, 24),
        (False, 24 * 30, 24),
        ([], 1, 1),
        ([0], 24 * 30, 24 * 30),
        (True, 24 * 30, 24 * 30),
    ],
)
def test_that_nothing_was_found_is_kept_for_a_day_at_most(fault_server, cache, found, hours, lasts):
    clock = Clock()
    with client(replace(LOCAL, ttl=hours * 3600.0), cache=cache, clock=clock) as source:
        source.get(fault_server.url(), valid=lambda answer: found)
        clock.now += lasts * 3600 - 1
        source.get(fault_server.url(), valid=lambda answer: found)
        assert 1 == source.http.requests
        assert clock.now + 1 == source.http.good_until
        clock.now += 1
        source.get(fault_server.url(), valid=lambda answer: found)
        assert 2 == source.http.requests


def test_a_ttl_that_was_shortened_counts_for_what_is_already_kept(fault_server, cache):
    clock = Clock()
    with client(cache=cache, clock=clock) as source:
        source.get(fault_server.url())
    clock.now += 100
    with client(replace(LOCAL, ttl=50.0), cache=cache, clock=clock) as source:
        source.get(fault_server.url())
    assert source.http.requests == 1


@pytest.mark.parametrize(("back", "requests"), [(200, 1), (86_400, 2)])
def test_an_answer_from_the_future_was_kept_by_a_wrong_clock(fault_server, cache, back, requests):
    clock = Clock()
    with client(cache=cache, clock=clock) as source:
        source.get(fault_server.url())
        clock.now -= back
        source.get(fault_server.url())
        assert source.http.requests == requests


def test_parameters_count_in_any_order(fault_server, cache):
    with client(cache=cache) as source:
        source.get(fault_server.url(), {"a": "1", "b": "2"})
        source.get(fault_server.url(), {"b": "2", "a": "1"})
        source.get(fault_server.url("/ok?b=2"), {"a": "1"})
    assert source.http.requests == 1


@pytest.mark.parametrize(
    "other",
    [
        {"params": {"q": "b"}},
        {"locale": "pt-BR"},
        {"headers": {"Accept": "text/csv"}},
    ],
)
def test_what_changes_the_answer_is_asked_again(fault_server, cache, other):
    with client(cache=cache) as source:
        source.get(fault_server.url(), {"q": "a"})
        source.get(fault_server.url(), **{"params": {"q": "a"}, **other})
    assert source.http.requests == 2


def test_the_locale_is_sent(fault_server, cache):
    with client(cache=cache) as source:
        assert "Accept-Language: hi" in source.get(fault_server.url("/echo"), locale="hi").text()


@pytest.mark.parametrize(
    "path",
    [
        "/status?code=403",
        "/status?code=404",
        "/status?code=500",
        "/status?code=429",
        "/short",
        "/truncated-gzip",
        "/huge",
        "/loop",
        "/maxlag?times=9",
        "/maxlag?times=9&code=badtitle",
    ],
)
def test_an_error_is_never_kept(fault_server, cache, path):
    with client(cache=cache) as source, contextlib.suppress(SourceError):
        source.get(fault_server.url(path))
    assert cache.stats().entries == 0


def test_what_its_source_finds_invalid_is_not_kept(fault_server, cache):
    def valid(answer):
        if "query" in answer.json():
            raise BadAnswer("no such index")

    with client(cache=cache) as source, pytest.raises(BadAnswer, match="no such index"):
        source.get(fault_server.url(), valid=valid)
    assert cache.stats().entries == 0


def test_refresh_asks_once_and_keeps_the_new_answer(fault_server, cache):
    clock = Clock()
    with client(cache=cache, clock=clock) as source:
        source.get(fault_server.url())
    clock.now += 10
    with client(cache=cache, clock=clock, refresh=True) as source:
        fresh = source.get(fault_server.url())
        assert source.get(fault_server.url()) == fresh
        assert source.http.requests == 1
    with client(cache=cache, clock=clock) as source:
        assert source.get(fault_server.url()) == fresh
    assert source.http.requests == 0


def test_offline_answers_from_the_cache_whatever_its_age(fault_server, cache):
    clock = Clock()
    with client(cache=cache, clock=clock) as source:
        kept = source.get(fault_server.url())
    clock.now += 10 * LOCAL.ttl
    with client(cache=cache, clock=clock, offline=True) as source:
        assert source.get(fault_server.url()) == kept


def test_offline_without_the_answer_is_a_status_and_makes_no_cache(fault_server, cache):
    with client(cache=cache, offline=True) as source, pytest.raises(NotCached) as raised:
        source.get(fault_server.url())
    assert raised.value.state == "skipped"
    assert "--offline" in raised.value.hint
    assert source.http.requests == 0
    assert not cache.directory.exists()


def test_a_secret_stays_out_of_the_cache_and_the_logs(fault_server, cache, caplog):
    caplog.set_level(logging.DEBUG)
    secrets = {"Authorization": "Bearer opensesame-123"}
    with client(cache=cache) as source:
        source.get(fault_server.url(), secrets=secrets)
        echoed = source.get(fault_server.url("/echo"), secrets=secrets)
        with pytest.raises(BadAnswer):
            source.get(fault_server.url("/status", code="500"), secrets=secrets)
    assert "opensesame" in echoed.text()
    assert cache.stats().entries == 1
    assert b"opensesame" not in everything_in(cache.directory)
    assert "opensesame" not in caplog.text


def test_an_answer_does_not_depend_on_the_secret(fault_server, cache):
    with client(cache=cache) as source:
        source.get(fault_server.url(), secrets={"X-Key": "one"})
        source.get(fault_server.url(), secrets={"X-Key": "two"})
    assert source.http.requests == 1


@pytest.mark.parametrize(("status", "outcome"), [(200, "once"), (410, "127.0.0.1: answered 410")])
def test_threads_that_ask_the_same_share_its_answer_or_error(status, outcome):
    threads = 8

    def handler(request):
        # Nothing but the future itself tells who waits for it.
        (flight,) = source.http._flights.values()
        ends = time.monotonic() + WAIT
        while len(flight._condition._waiters) < threads - 1:
            assert time.monotonic() < ends, "others ask for themselves"
            time.sleep(0.001)
        return httpx.Response(status, text="once")

    def ask(_):
        try:
            return source.get("http://127.0.0.1/").text()
        except BadAnswer as error:
            return error.message

    transport = httpx.MockTransport(handler)
    with client(transport=transport) as source, ThreadPoolExecutor(threads) as pool:
        assert [outcome] * threads == list(pool.map(ask, range(threads)))
    assert source.http.requests == 1


WRITER = """
    import sys
    from pathlib import Path
    from factcheck.http import Answer, Cache

    cache = Cache(Path(sys.argv[1]))
    for number in range(30):
        answer = Answer(url=f"http://a/{number}", status=200, headers={}, retrieved_at="2024-01-01",
                        body=f"{number} ".encode() * 9000)
        cache.write(f"key {number}", answer)
        read = cache.read(f"key {29 - number}")
        assert read is None or read.body == f"{29 - number} ".encode() * 9000
"""


def test_two_processes_share_a_cache(cache):
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(cache.directory)]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    assert [(process.communicate()[1], process.returncode) for process in both] == [(b"", 0)] * 2
    assert cache.stats().entries == 30
    assert cache.read("key 7").body == b"7 " * 9000


def test_the_directory_is_its_owners_alone(fault_server, cache):
    with client(cache=cache) as source:
        source.get(fault_server.url())
    assert cache.directory.stat().st_mode & 0o077 == 0


def broken_by_a_file_in_its_place(directory):
    directory.write_text("not a directory")


def broken_by_garbage(directory):
    directory.mkdir()
    (directory / "cache.db").write_bytes(b"garbage " * 1000)


def broken_by_other_tables(directory):
    directory.mkdir()
    with sqlite3.connect(directory / "cache.db") as database:
        database.execute("CREATE TABLE Settings (key TEXT, value)")
        database.execute("CREATE TABLE Cache (other)")
    database.close()


@pytest.mark.parametrize(
    "damage", [broken_by_a_file_in_its_place, broken_by_garbage, broken_by_other_tables]
)
def test_a_broken_cache_is_one_warning_and_the_run_goes_on(fault_server, cache, caplog, damage):
    damage(cache.directory)
    with client(cache=cache) as source:
        for path in ("/ok", "/gzip", "/ok"):
            assert source.get(fault_server.url(path)).json() == faults.BODY
    warnings = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(warnings) == 1
    assert "factcheck cache clear" in warnings[0].getMessage()


@pytest.mark.parametrize("damage", [broken_by_garbage, broken_by_other_tables])
def test_clear_mends_a_broken_cache(fault_server, cache, damage):
    damage(cache.directory)
    cache.clear()
    with client(cache=cache) as source:
        source.get(fault_server.url())
        source.get(fault_server.url())
    assert source.http.requests == 1


FULL = """
    import logging, resource, sys
    from pathlib import Path
    from factcheck.http import Answer, Cache

    logging.basicConfig(format="%(message)s")
    cache = Cache(Path(sys.argv[1]))
    answer = Answer(url="http://a/", status=200, headers={}, retrieved_at="", body=b"x" * 300_000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    for number in range(3):
        cache.write(str(number), answer)
        print(cache.read(str(number)))
"""


def test_a_full_disk_is_one_warning_and_the_run_goes_on(cache):
    # The limit on the size of files fails a write as a full disk does: for real, halfway.
    command = [sys.executable, "-c", textwrap.dedent(FULL), str(cache.directory)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "None\n" * 3
    assert done.stderr.count("going on without it") == 1


def test_a_half_written_answer_is_none(fault_server, cache):
    big = httpx.MockTransport(lambda request: httpx.Response(200, text="x" * 100_000))
    with client(cache=cache, transport=big) as source:
        source.get(fault_server.url())
    (stored,) = cache.directory.rglob("*.val")
    stored.write_bytes(stored.read_bytes()[:5000])
    with client(cache=cache) as source:
        assert source.get(fault_server.url()).json() == faults.BODY


@pytest.mark.parametrize("size", [50, 100_000])
def test_an_answer_that_changed_on_the_disk_is_none(cache, size):
    body = b"\x07" * size
    answer = Answer(url="http://a/", status=200, headers={}, body=body, retrieved_at="")
    cache.write("key", answer)
    cache.close()
    changed = 0
    for path in (cache.directory / "cache.db", *cache.directory.rglob("*.val")):
        stored = path.read_bytes()
        at = stored.find(body)
        if at >= 0:
            path.write_bytes(stored[: at + 20] + b"\x01" + stored[at + 21 :])
            changed += 1
    assert changed == 1
    assert cache.read("key") is None


class Evil:
    """Unpickled, it writes a file."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (open, (str(self.path), "w"))


def test_a_pickle_in_the_cache_is_not_run(cache, tmp_path):
    import pickle

    answer = Answer(url="http://a/", status=200, headers={}, body=b"x", retrieved_at="")
    cache.write("key", answer)
    cache.close()
    with sqlite3.connect(cache.directory / "cache.db") as database:
        evil = pickle.dumps(Evil(tmp_path / "owned"))
        database.execute("UPDATE Cache SET mode = 4, value = ?", (evil,))
    database.close()
    assert cache.read("key") is None
    assert not (tmp_path / "owned").exists()


def test_a_row_cannot_name_a_file_outside_the_cache(cache, tmp_path):
    private = tmp_path / "private"
    private.write_bytes(
        b'{"url": "", "status": 200, "headers": {}, "retrieved_at": "", "sha256":'
        b' "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}\n'
    )
    answer = Answer(url="http://a/", status=200, headers={}, body=b"x", retrieved_at="")
    cache.write("key", answer)
    cache.close()
    with sqlite3.connect(cache.directory / "cache.db") as database:
        database.execute("UPDATE Cache SET mode = 2, filename = '../private', value = NULL")
    database.close()
    assert cache.read("key") is None
    cache.write("key", answer)
    cache.clear()
    assert private.exists()


def test_the_cache_stays_under_its_size(tmp_path):
    cache = Cache(tmp_path / "small", 2_000_000)
    for number in range(60):
        body = bytes([number]) * 100_000
        answer = Answer(url="http://a/", status=200, headers={}, body=body, retrieved_at="")
        cache.write(str(number), answer)
    assert cache.stats().bytes < 3_000_000
    assert cache.read("59") is not None
    assert cache.read("0") is None


def test_clear_and_stats_count(fault_server, cache):
    empty = cache.stats()
    assert (empty.entries, empty.bytes, empty.directory) == (0, 0, cache.directory)
    assert cache.clear() == 0
    assert not cache.directory.exists()
    with client(cache=cache) as source:
        source.get(fault_server.url("/ok"))
        source.get(fault_server.url("/gzip"))
    assert cache.stats().entries == 2
    assert cache.stats().bytes > 0
    assert cache.clear() == 2
    assert cache.stats().entries == 0


def test_a_key_tells_a_value_from_a_name():
    asked = {
        cache_key(url) for url in ("http://a/?b=c", "http://a/?b=&c=", "http://a/b?c", "http://a/")
    }
    assert len(asked) == 4

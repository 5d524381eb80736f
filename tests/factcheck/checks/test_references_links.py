"""Addresses are looked at on a real server: reachable, moved, gone, archived, or not to be known."""

import json

import httpx
import pytest
from servers.clients import LOCAL, PATIENT, PUBLIC, QUICK, client
from servers.faults import FaultServer, closed_url

from factcheck.checks.references.links import Links, _same_site
from factcheck.http import Http
from factcheck.model import Label

COPY = {
    "url": "http://web.archive.example/web/20200102030405/http://a.example/",
    "available": True,
    "status": "200",
    "timestamp": "20200102030405",
}


@pytest.fixture
def look(fault_server):
    """Look at a path of the fault server; `closest` is what the archive has of it."""

    def looked(path, *, closest=None, archive=None, policy=LOCAL, settings=PATIENT, url=None):
        kept = json.dumps({"archived_snapshots": {"closest": closest} if closest else {}})
        with Http(settings, backoff=0.01) as http:
            source = http.for_source(policy)
            links = Links(
                source,
                http.for_source(LOCAL),
                archive_url=archive or fault_server.url("/ok", body=kept),
            )
            return links.look_at(url or fault_server.url(path))

    return looked


def test_a_page_that_answers_is_supported(look):
    found = look("/page?text=<title>Salt and tides</title>")
    assert ("reachable", Label.SUPPORTED) == (found.state, found.label)
    assert "The page answers: “Salt and tides”." == found.detail


def test_a_page_that_its_host_lacks_and_no_archive_has_is_refuted(look, fault_server):
    found = look("/nothing-here")
    assert ("gone", Label.REFUTED) == (found.state, found.label)
    assert f"127.0.0.1:{fault_server.port} has no such page (404)" in found.detail
    assert "no copy" in found.detail


@pytest.mark.parametrize("path", ["/nothing-here", "/status?code=410", "/page?text=<h1>404</h1>"])
def test_a_page_that_is_gone_but_was_archived_existed(look, path):
    found = look(path, closest=COPY)
    assert ("archived", Label.CONFLICTING) == (found.state, found.label)
    assert f"the Wayback Machine has a copy of 2020-01-02: {COPY['url']}" in found.detail
    assert COPY["url"] == found.url


@pytest.mark.parametrize("archive", ["/status?code=500", "/html", "/cut-json", "/status?code=429"])
def test_a_gone_page_is_not_refuted_where_the_archive_could_not_be_asked(
    look, fault_server, archive
):
    found = look("/nothing-here", archive=fault_server.url(archive))
    assert ("unknown", Label.NOT_ENOUGH_EVIDENCE) == (found.state, found.label)
    assert "the Wayback Machine could not be asked" in found.detail


@pytest.mark.parametrize(
    "closest", [{"available": False}, {"url": 3}, [], "x", {**COPY, "status": "404"}]
)
def test_an_archive_without_a_sound_copy_has_none(look, closest):
    assert "gone" == look("/nothing-here", closest=closest).state


@pytest.mark.parametrize(
    "title",
    ["Page not found", "404", "Error 404 - Tides", "Página no encontrada", "Página não encontrada",
     "पृष्ठ नहीं मिला", "Not Found", "The page does not exist", "404 Not Found | Tides"],
)  # fmt: skip
def test_a_page_that_says_that_it_is_missing_is_a_soft_404(look, title):
    found = look(f"/page?text=<title>{title}</title>")
    assert ("soft_404", Label.CONFLICTING) == (found.state, found.label)


@pytest.mark.parametrize(
    "title", ["Airbus A404", "404 BC", "Lost and not found again", "Highway 404-A"]
)
def test_a_title_that_only_has_such_words_is_a_page(look, title):
    assert "reachable" == look(f"/page?text=<title>{title}</title>").state


def test_a_page_that_leads_to_the_start_page_is_not_the_page(look, fault_server, monkeypatch):
    # The server has no start page of its own, so a path that counts as one stands in.
    monkeypatch.setattr("factcheck.checks.references.links._INDEX_PAGES", frozenset({"/ok"}))
    found = look("/redirect?to=/ok")
    assert ("home", Label.CONFLICTING) == (found.state, found.label)
    assert fault_server.url("/ok") == found.url


def test_a_page_that_leads_to_another_site_says_where():
    # From a server of this machine no other host of it may be reached, so nothing is sent.
    there = "http://shoals.org/page"
    answers = httpx.MockTransport(
        lambda request: (
            httpx.Response(200, html="<title>Salt and tides</title>")
            if request.url == there
            else httpx.Response(302, headers={"location": there})
        )
    )
    with Http(PATIENT, transport=answers) as http:
        links = Links(http.for_source(PUBLIC), http.for_source(PUBLIC))
        found = links.look_at("http://tides.org/page")
    assert ("moved", Label.CONFLICTING) == (found.state, found.label)
    assert there in found.detail


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("www.tides.example", "tides.example", True),
        ("tides.example", "en.tides.example", True),
        ("tides.example", "nottides.example", False),
        ("a.tides.example", "b.tides.example", False),
    ],
)
def test_hosts_of_one_site_are_told_from_others(one, other, same):
    assert same is _same_site(one, other)
    assert same is _same_site(other, one)


def test_a_page_that_moves_within_its_site_is_reachable(look):
    assert "reachable" == look("/redirect?to=/page").state


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/status?code=403", "answered 403"),
        ("/status?code=500", "answered 500"),
        ("/status?code=429&after=900", "asks to wait 900 s"),
        ("/reset", "broke off"),
        ("/loop", "redirects more than 5 times"),
        ("/redirect?to=file:///etc/passwd", "only http and https"),
        ("/huge", "larger than 200,000 bytes"),
    ],
)
def test_a_page_that_could_not_be_read_is_unknown(look, path, said):
    found = look(path, closest=COPY)
    assert ("unknown", Label.NOT_ENOUGH_EVIDENCE) == (found.state, found.label)
    assert said in found.detail


def test_a_slow_page_is_unknown_in_time(look):
    assert "unknown" == look("/never", settings=QUICK).state


@pytest.mark.parametrize("kind", ["self-signed", "expired", "wrong-host"])
def test_a_page_with_a_wrong_certificate_is_unknown(look, fault_server, kind):
    assert "unknown" == look("", url=fault_server.tls(kind, "/page")).state


def test_a_host_that_refuses_is_unknown(look):
    assert "unknown" == look("", url=closed_url()).state


def test_a_page_that_robots_may_not_read_is_unknown_and_not_asked(look, fault_server):
    fault_server.robots = "User-agent: *\nDisallow: /page\n"
    found = look("/page")
    assert "unknown" == found.state
    assert "robots.txt" in found.detail
    assert 0 == fault_server.seen["/page"]


def test_an_address_of_the_local_network_is_never_asked(look, fault_server):
    found = look("/page", policy=PUBLIC)
    assert "unknown" == found.state
    assert 0 == fault_server.seen["/page"]


def test_a_page_may_not_lead_into_the_local_network(monkeypatch):
    from servers.clients import resolve

    resolve(monkeypatch, "127.0.0.1")
    server = FaultServer()
    try:
        with client(PUBLIC) as source:
            found = Links(source, source).look_at(server.url("/page", host="tides.example"))
        assert "unknown" == found.state
        assert 0 == server.seen["/page"]
    finally:
        server.close()

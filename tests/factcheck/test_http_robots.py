"""robots.txt is honoured for pages, and not asked for where an API is."""

from dataclasses import replace

import pytest
from servers import faults
from servers.clients import LOCAL, PATIENT, client

from factcheck.errors import BadAnswer, Forbidden
from factcheck.http import Cache

fault_server = faults.fault_server
RULES = "User-agent: *\nDisallow: /page\nAllow: /page?text=open\n"


def test_a_page_that_robots_may_not_read_is_not_read(fault_server):
    fault_server.robots = RULES
    with client() as source, pytest.raises(Forbidden, match=r"robots\.txt"):
        source.get(fault_server.url("/page"), page=True)
    assert list(fault_server.seen) == ["/robots.txt"]


def test_a_page_that_robots_may_read_is_read(fault_server):
    fault_server.robots = RULES
    with client() as source:
        assert source.get(fault_server.url("/page", text="open"), page=True).text() == "open"


def test_rules_for_us_by_name_come_first(fault_server):
    fault_server.robots = "User-agent: *\nDisallow: /\n\nUser-agent: factcheck\nAllow: /\n"
    with client() as source:
        assert source.get(fault_server.url("/page"), page=True).status == 200


def test_an_api_is_no_page(fault_server):
    fault_server.robots = "User-agent: *\nDisallow: /\n"
    with client() as source:
        assert source.get(fault_server.url("/ok")).status == 200
    assert list(fault_server.seen) == ["/ok"]


def test_without_rules_every_page_may_be_read(fault_server):
    with client() as source:
        assert source.get(fault_server.url("/page"), page=True).status == 200


def test_rules_that_cannot_be_read_leave_the_page_unread(fault_server):
    fault_server.robots = ("500 Internal Server Error", "")
    with client(settings=replace(PATIENT, retries=0)) as source, pytest.raises(BadAnswer):
        source.get(fault_server.url("/page"), page=True)
    assert "/page" not in fault_server.seen


def test_rules_are_asked_for_once_a_run(fault_server):
    fault_server.robots = RULES
    with client() as source:
        for text in ("open", "open-2", "open-3"):
            source.get(fault_server.url("/page", text=text), page=True)
    assert fault_server.seen["/robots.txt"] == 1


def test_rules_are_kept_with_the_pages(fault_server, tmp_path):
    fault_server.robots = RULES
    for text in ("open", "open-2"):
        with client(cache=Cache(tmp_path / "answers")) as source:
            source.get(fault_server.url("/page", text=text), page=True)
    assert fault_server.seen["/robots.txt"] == 1


def test_a_redirect_to_a_page_that_robots_may_not_read_ends_there(fault_server):
    fault_server.robots = RULES
    with client() as source, pytest.raises(Forbidden, match=r"robots\.txt"):
        source.get(fault_server.url("/redirect", to="/page"), page=True)
    assert "/page" not in fault_server.seen


def test_robots_txt_itself_may_be_read_as_a_page(fault_server):
    fault_server.robots = "User-agent: *\nDisallow: /\n"
    with client() as source:
        assert "Disallow" in source.get(fault_server.url("/robots.txt"), page=True).text()


def test_one_request_at_a_time_is_enough_for_rules_and_page(fault_server):
    fault_server.robots = RULES
    with client(replace(LOCAL, concurrency=1)) as source:
        assert source.get(fault_server.url("/page", text="open"), page=True).status == 200

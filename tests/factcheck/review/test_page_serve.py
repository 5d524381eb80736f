"""The page is served to this machine alone."""

import socket
import threading

import page_cases as cases
import pytest

from factcheck.errors import InputError
from factcheck.review.page import words
from factcheck.review.page.serve import LOOPBACK, serve


@pytest.fixture
def port(tmp_path):
    """Serve a page and return its port."""
    ready, said = threading.Event(), []

    def opened(address):
        said.append(address)
        ready.set()

    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]))
    threading.Thread(
        target=serve,
        args=(table, words.load("en")),
        kwargs={"port": 0, "ready": opened},
        daemon=True,
    ).start()
    assert ready.wait(60)
    return int(said[0].split(":")[2].partition("/")[0])


def test_another_interface_of_the_machine_is_not_served(port):
    with socket.create_connection((LOOPBACK, port), timeout=60):
        pass
    # All of 127.0.0.0/8 is this machine; a page on every interface would answer here as well.
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port), timeout=60)


def test_a_port_that_is_taken_is_an_error_that_names_it(port, tmp_path):
    table = cases.desk(tmp_path, cases.report(cases.ANSWERS["en"]))
    with pytest.raises(InputError, match=f"port {port}"):
        serve(table, words.load("en"), port=port, ready=print)

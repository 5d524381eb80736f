"""An `Http` with seconds short enough for tests."""

import ipaddress
import socket
from contextlib import contextmanager
from dataclasses import replace

import pytest

from factcheck.config import NetworkSettings, Policy
from factcheck.http import Http

QUICK = NetworkSettings(timeout=0.3, connect_timeout=0.3, retries=1, max_bytes=200_000)
#: Room for what takes long on a busy machine.
PATIENT = replace(QUICK, timeout=60.0, connect_timeout=60.0)
LOCAL = Policy(source="test", pace=10_000.0, concurrency=32, private=True)
PUBLIC = replace(LOCAL, private=False)


@contextmanager
def client(policy=LOCAL, settings=PATIENT, **options):
    """Yield the client of one source, and the run's `Http` as its `http`."""
    with Http(settings, backoff=0.01, **options) as http:
        source = http.for_source(policy)
        source.http = http
        yield source


@pytest.fixture(autouse=True)
def unproxied(monkeypatch):
    """Ask directly, whatever proxy the machine that runs the tests has."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def resolve(monkeypatch, *addresses):
    """Let every name have all these addresses; returns the list of names that are asked for."""
    asked = []

    def getaddrinfo(host, port, *args, **kwargs):
        try:
            found = [ipaddress.ip_address(host)]
        except ValueError:
            found = [ipaddress.ip_address(address) for address in addresses]
            asked.append(host)
        families = {4: socket.AF_INET, 6: socket.AF_INET6}
        return [
            (families[each.version], socket.SOCK_STREAM, 6, "", (str(each), port)) for each in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked

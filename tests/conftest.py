"""No test reaches the network, the user's cache or the user's settings."""

import ipaddress
import logging
import os
import socket

import pytest
from hypothesis import HealthCheck, settings
from servers.faults import fault_server
from servers.fixtures import chromium, mediawiki, wikidata

__all__ = ["chromium", "fault_server", "mediawiki", "wikidata"]

# No test fails because the machine is busy.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def _is_loopback(host):
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def own_logging():
    """Undo what a command that runs in this process does to the loggers: others read them, too."""
    yield
    for name in ("factcheck", "claims"):
        logger = logging.getLogger(name)
        logger.handlers = []
        logger.setLevel(logging.NOTSET)
        logger.propagate = True


@pytest.fixture(autouse=True)
def isolated(monkeypatch, tmp_path, request):
    """Block sockets that leave this machine, move the cache, forget FACTCHECK_* variables."""
    for name in list(os.environ):
        if name.startswith("FACTCHECK_") and name not in {
            "FACTCHECK_SERVERS",
            "FACTCHECK_REQUIRE_SERVERS",
        }:
            monkeypatch.delenv(name)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    if "online" in request.keywords:
        return
    connect, getaddrinfo = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self, address, *args):
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise OSError(f"a test tried to reach {address[0]}")
        return connect(self, address, *args)

    def guarded_getaddrinfo(host, *args, **kwargs):
        name = host.decode() if isinstance(host, bytes) else host
        if not _is_loopback(name):
            raise socket.gaierror(socket.EAI_NONAME, f"a test asked for the address of {name}")
        return getaddrinfo(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)

"""Only public addresses are asked, however they are written, resolved or redirected to."""

import ipaddress
import itertools
import socket

import httpx
import pytest
from servers import clients, faults
from servers.clients import LOCAL, PUBLIC, client, resolve

from factcheck.errors import Forbidden, SourceError, Unreachable
from factcheck.http.addresses import is_local, is_public

fault_server = faults.fault_server
unproxied = clients.unproxied


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.192",
        "168.63.129.16",
        "100.100.100.200",
        "fd00:ec2::254",
        "::ffff:0:7f00:1",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001::1",
        "2001:db8::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_an_address_that_is_not_public_is_refused(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "208.80.154.224", "2620:0:861:ed1a::1", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_a_public_address_may_be_asked(address):
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST.", "db.localhost", "printer.local", "searx", "vault.internal", "::1"],
)
def test_a_host_is_local_by_its_name(host):
    assert is_local(host)


#: This machine, in the forms that resolvers, browsers and IDNA take for it.
DISGUISED = [
    "2130706433",
    "017700000001",
    "0x7f000001",
    "0177.0.0.1",
    "0x7f.0.0.1",
    "0x7f.1",
    "127.1",
    "127.0.1",
    "127.0.0.1.",
    "１２７.０.０.１",
    "127。0。0。1",
    "127．0．0．1",
    "①②⑦.⓪.⓪.①",
    "127.0.0.%31",
    "%6cocalhost",
    "ｌｏｃａｌｈｏｓｔ",
    "local\u00adhost",
    "loc\u200balhost",
    "metadata.google.internal",
    "METADATA.GOOGLE.INTERNAL.",
    "metadata.google.ｉｎｔｅｒｎａｌ",
    "[::1]",
    "[::ffff:7f00:1]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:0:0:1]",
    "[64:ff9b::7f00:1]",
    "1.2.3.4.5",
    "256.256.256.256",
    "example.0x",
]


@pytest.mark.parametrize("host", DISGUISED)
def test_this_machine_is_known_in_any_disguise(host):
    assert is_local(host.strip("[]"))


@pytest.mark.parametrize("host", DISGUISED)
def test_no_disguise_is_asked_first_or_after_a_redirect(fault_server, host):
    url = f"http://{host}:{fault_server.port}/ok"
    redirect = httpx.MockTransport(
        lambda request: httpx.Response(302, headers={"Location": url.encode()})
    )
    for options in ({}, {"transport": redirect}):
        asked = "https://public.example/" if options else url
        with client(PUBLIC, **options) as source, pytest.raises(SourceError):
            source.get(asked)
    assert fault_server.requests == []


@pytest.mark.parametrize("host", DISGUISED)
def test_no_disguise_is_handed_to_a_proxy(fault_server, monkeypatch, host):
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{fault_server.port}")
    with client(PUBLIC) as source, pytest.raises(SourceError):
        source.get(f"http://{host}/ok")
    assert fault_server.requests == []


@pytest.mark.parametrize(
    "host",
    ["en.wikipedia.org", "localhost.example.org", "8.8.8.8", "münchen.de", "xn--mnchen-3ya.de"],
)
def test_a_host_is_not_local_by_its_name(host):
    assert not is_local(host)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/ok",
        "http://localhost:{port}/ok",
        "http://[::ffff:127.0.0.1]:{port}/ok",
        "http://2130706433:{port}/ok",
        "http://0x7f000001:{port}/ok",
        "http://user:pass@127.0.0.1:{port}/ok",
        "http://en.wikipedia.org@127.0.0.1:{port}/ok",
        "http://0:{port}/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "/etc/passwd",
        "http:///nothing",
        "http://[::1/",
        "http://example.org:99999/",
        "gopher://127.0.0.1:{port}/",
    ],
)
def test_nothing_is_sent_to_what_may_not_be_asked(fault_server, url):
    with client(PUBLIC) as source, pytest.raises(Forbidden):
        source.get(url.format(port=fault_server.port))
    assert fault_server.requests == []


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254"])
def test_a_name_that_resolves_to_a_private_address_is_refused(fault_server, monkeypatch, address):
    resolve(monkeypatch, address)
    with client(PUBLIC) as source, pytest.raises(Forbidden) as raised:
        source.get(fault_server.url(host="rebind.example"))
    assert raised.value.message == "rebind.example: not a public address"
    assert "private: true" in raised.value.hint
    assert fault_server.requests == []


def test_of_several_addresses_only_the_public_ones_are_asked(fault_server, monkeypatch):
    resolve(monkeypatch, "127.0.0.1", "1.1.1.1")
    tried = []

    def connect(self, address):
        tried.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", connect)
    with client(PUBLIC) as source, pytest.raises(Unreachable):
        source.get(fault_server.url(host="both.example"))
    assert set(tried) == {"1.1.1.1"}


def test_a_name_whose_address_changes_is_checked_at_every_look_up(monkeypatch):
    """Every other answer is this machine: what is connected to is never more than what was checked."""
    answers = itertools.cycle(["1.1.1.1", "127.0.0.1"])
    looked, tried = [], []

    def look_up(host, port, *args, **kwargs):
        address = host
        if host == "flips.example":  # an address is looked up as well, and stays what it is
            looked.append(host)
            address = next(answers)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def connect(self, address):
        tried.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", connect)
    with client(PUBLIC) as source:
        for _ in range(4):
            with pytest.raises(SourceError):
                source.get("http://flips.example/ok")
    assert 1 < len(looked)
    assert {"1.1.1.1"} == set(tried)


def test_a_name_is_resolved_once_and_that_address_is_asked(fault_server, monkeypatch):
    asked = resolve(monkeypatch, "127.0.0.1")
    with client(LOCAL) as source:
        answer = source.get(fault_server.url(host="rebind.example"))
    assert answer.json() == faults.BODY
    assert asked == ["rebind.example"]
    assert f"Host: rebind.example:{fault_server.port}" in fault_server.last


@pytest.mark.parametrize(
    "to", ["http://127.0.0.1:{port}/ok", "http://169.254.169.254/latest/meta-data/", "//[::1]/"]
)
def test_a_redirect_to_a_private_address_is_refused(fault_server, to):
    location = to.format(port=fault_server.port)
    redirect = httpx.MockTransport(
        lambda request: httpx.Response(302, headers={"Location": location})
    )
    with (
        client(PUBLIC, transport=redirect) as source,
        pytest.raises(Forbidden, match="not a public"),
    ):
        source.get("https://public.example/")
    assert source.http.requests == 1


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/ok", "http://169.254.169.254/latest"])
def test_a_local_service_leads_to_no_other_private_address(fault_server, to):
    location = to.format(port=fault_server.port)
    with client(LOCAL) as source:
        with pytest.raises(Forbidden, match="not a public"):
            source.get(fault_server.url("/redirect", to=location))
        assert source.get(fault_server.url("/redirect", to="/ok")).json() == faults.BODY
    assert [*map(fault_server.seen.get, ("/redirect", "/ok"))] == [2, 1]


def test_a_source_that_may_reach_this_machine_lends_no_connection_to_one_that_may_not(
    fault_server, monkeypatch
):
    resolve(monkeypatch, "127.0.0.1")
    url = fault_server.url(host="shared.example", keep=1)
    with client(LOCAL) as source:
        source.get(url)
        with pytest.raises(Forbidden):
            source.http.for_source(PUBLIC).get(url, {"other": "1"})
    assert len(fault_server.requests) == 1


def test_the_environments_proxy_is_used_for_public_hosts_alone(fault_server, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{fault_server.port}")
    monkeypatch.setenv("NO_PROXY", "direct.example")
    with client(LOCAL) as source:
        assert source.get("http://public.example/ok").json() == faults.BODY
        assert "GET http://public.example/ok" in fault_server.last
        source.get(fault_server.url("/echo"))
        assert "GET /echo" in fault_server.last
        with pytest.raises(Unreachable, match=r"direct\.example"):
            source.get("http://direct.example/ok")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "intranet"])
def test_a_proxy_is_not_asked_for_what_is_not_public(fault_server, monkeypatch, host):
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{fault_server.port}")
    with client(PUBLIC) as source, pytest.raises(Forbidden):
        source.get(f"http://{host}/ok")
    assert fault_server.requests == []


def test_a_proxy_that_does_not_reach_the_host_is_unreachable(fault_server, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{fault_server.port}")
    with client(PUBLIC) as source, pytest.raises(Unreachable, match="the proxy did not reach it"):
        source.get("https://public.example/ok")


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "nonsense://x", "http://[::1"])
def test_a_proxy_that_cannot_be_used_is_said_so(monkeypatch, proxy):
    monkeypatch.setenv("ALL_PROXY", proxy)
    with client(PUBLIC) as source, pytest.raises(Unreachable) as raised:
        source.get("http://public.example/ok")
    assert "proxy" in raised.value.message


def test_a_page_with_a_public_name_never_leads_into_the_local_network(fault_server, monkeypatch):
    """A source that may ask its own local service may not be led elsewhere from there."""
    resolve(monkeypatch, "127.0.0.1")
    with client(LOCAL) as source:
        assert source.get(fault_server.url(host="api.example")).status == 200
        with pytest.raises(Forbidden):
            source.get(fault_server.url(host="page.example"), page=True)

"""Which addresses may be asked: public ones, unless the source's settings say `private`.

A response under test, or a page, may hold a link to the router, to a database on this machine or
to a cloud's metadata service. Names are checked here before anything is sent; the address that a
name resolves to is checked by `factcheck.http.transport`, which then connects to that very address,
so that a second lookup cannot answer differently.

What this cannot see: behind a proxy from the environment the proxy resolves names, so there only
names and literal addresses are checked.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from factcheck.errors import Forbidden

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: RFC 6761, 6762, 8375 and ICANN's private-use name: never in public DNS.
_LOCAL_SUFFIXES = ("localhost", "local", "internal", "home.arpa")


def is_public(address: Address) -> bool:
    """Whether an address leads to the public internet.

    IPv4 that is embedded in IPv6 (mapped, 6to4, NAT64) is judged as the IPv4 that it reaches.

    >>> is_public(ipaddress.ip_address("::ffff:127.0.0.1"))
    False
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.scope_id is not None or address.is_site_local:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def literal(host: str) -> Address | None:
    """Return the address that a host is written as, or None where it is a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def is_local(host: str) -> bool:
    """Whether a host is this machine or the local network by its very name."""
    if (address := literal(host)) is not None:
        return not is_public(address)
    name = host.rstrip(".").lower()
    return "." not in name or name.endswith(tuple(f".{suffix}" for suffix in _LOCAL_SUFFIXES))


def check_url(url: str, *, private: bool) -> str:
    """Return the host of a URL that may be asked.

    Args:
        url: an absolute URL.
        private: whether the source may reach this machine and the local network.

    Raises:
        Forbidden: another scheme than http and https, no host, or a host that is not public.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise Forbidden(f"not an address that can be asked: {url[:200]!r}") from error
    if parts.scheme not in {"http", "https"}:
        raise Forbidden(f"only http and https are asked, not {parts.scheme or 'a bare path'!r}")
    if not host:
        raise Forbidden(f"not an address that can be asked: {url[:200]!r}")
    if not private and is_local(host):
        raise refusal(host)
    return host


def refusal(host: str) -> Forbidden:
    """Return the error for a host that is, or resolves to, an address that is not public."""
    return Forbidden(
        f"{host}: not a public address",
        hint="`private: true` under the source in sources.yaml allows this machine and the local"
        " network",
    )

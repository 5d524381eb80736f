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
import re
import socket
import unicodedata
from urllib.parse import unquote, urlsplit

from factcheck.errors import Forbidden

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: Not public, though Python says so: IETF's own (Oracle's metadata is at 192.0.0.192), which older
#: versions take for global, and the address that answers Azure's machines alone.
_NEVER = (
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("168.63.129.16/32"),
)
#: The URL Standard: a host that ends in a number is an IPv4 address, in whatever form.
_ENDS_IN_NUMBER = re.compile(r"(?:\A|\.)(?:[0-9]+|0x[0-9a-f]*)\.?\Z")
#: What IDNA takes for a full stop.
_STOPS = str.maketrans({"\u3002": ".", "\uff0e": ".", "\uff61": "."})
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
    elif any(address in network for network in _NEVER):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def literal(host: str) -> Address | None:
    """Return the address that a host is written as, in any form, or None where it is a name.

    >>> literal("0x7f.1"), literal("２１３０７０６４３３")
    (IPv4Address('127.0.0.1'), IPv4Address('127.0.0.1'))

    Raises:
        ValueError: it ends in a number, as no name does, and is no address.
    """
    plain = _plain(host)
    try:
        return ipaddress.ip_address(plain)
    except ValueError:
        if not _ENDS_IN_NUMBER.search(plain):
            return None
    try:
        # Decimal, octal and hexadecimal, of one to four parts, as resolvers take them.
        return ipaddress.IPv4Address(socket.inet_aton(plain.rstrip(".")))
    except OSError as error:
        raise ValueError(f"{host} is no address") from error


def is_local(host: str) -> bool:
    """Whether a host is this machine or the local network by its very name."""
    try:
        address = literal(host)
    except ValueError:
        return True
    if address is not None:
        return not is_public(address)
    name = _plain(host).rstrip(".")
    return "." not in name or name.endswith(tuple(f".{suffix}" for suffix in _LOCAL_SUFFIXES))


def _plain(host: str) -> str:
    """Return a host as it is sent: without escapes, wide letters and what IDNA leaves out."""
    text = unicodedata.normalize("NFKC", unquote(host).translate(_STOPS))
    return "".join(one for one in text if unicodedata.category(one) != "Cf").lower()


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

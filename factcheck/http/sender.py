"""Sends single requests: the right connections for each, an honest User-Agent, a count."""

from __future__ import annotations

import importlib.metadata
import re
import threading
import urllib.request
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.config import NetworkSettings
from factcheck.errors import Unreachable
from factcheck.http.addresses import is_local
from factcheck.http.traffic import Traffic

if TYPE_CHECKING:
    import ssl

    import httpx


class Sender:
    """The connections of one run.

    Args:
        settings: timeouts and contact.
        traffic: told when a connection beyond the local network is made.
        transport: what to send with in place of sockets.
    """

    def __init__(
        self, settings: NetworkSettings, traffic: Traffic, transport: httpx.BaseTransport | None
    ) -> None:
        self._settings = settings
        self._traffic = traffic
        self._handed_in = transport
        self._transports: dict[tuple[bool, str, str | None], httpx.BaseTransport] = {}
        self._lock = threading.Lock()
        self._requests = 0

    @property
    def requests(self) -> int:
        """How many requests have been sent."""
        return self._requests

    def send(
        self,
        url: str,
        headers: dict[str, str],
        *,
        body: bytes | None = None,
        private: bool,
        connect: float,
        deadline: float,
    ) -> httpx.Response:
        """Send one request; the body of its answer is still to be read.

        Args:
            url: where to.
            headers: what the source says; who asks and which encoding is added here.
            body: what to POST; a GET has none.
            private: whether this machine and the local network may be reached.
            connect: seconds for the connection.
            deadline: the moment of the monotonic clock by which the body must be whole.

        Raises:
            httpx.TransportError: what went wrong.
            httpx.InvalidURL: not an address.
            factcheck.errors.SourceError: not a public address, or a proxy that cannot be used.
        """
        import httpx  # noqa: PLC0415 - 150 ms that a run answered by the cache need not pay

        request = httpx.Request(
            "GET" if body is None else "POST",
            url,
            headers=httpx.Headers(headers),
            content=body,
            extensions={"connect": connect, "deadline": deadline},
        )
        request.headers["User-Agent"] = self._user_agent
        request.headers["Accept-Encoding"] = "gzip"
        transport = self._handed_in or self._transport(request.url, private=private)
        with self._lock:
            self._requests += 1
        return transport.handle_request(request)

    def close(self) -> None:
        """Close all connections; those of a transport that was handed in are its owner's."""
        for transport in self._transports.values():
            transport.close()

    @cached_property
    def _user_agent(self) -> str:
        import httpx  # noqa: PLC0415 - see send

        try:
            version = importlib.metadata.version("factcheck-cli")
        except importlib.metadata.PackageNotFoundError:  # run from a folder of sources
            version = "0"
        contact = re.sub(r"[^\x20-\x7e]|[()]", "", self._settings.contact).strip()
        by = f" ({contact})" if contact else ""
        return f"factcheck/{version}{by} httpx/{httpx.__version__}"

    @cached_property
    def _verify(self) -> ssl.SSLContext:
        import httpx  # noqa: PLC0415 - see send

        return httpx.create_ssl_context()

    def _transport(self, url: httpx.URL, *, private: bool) -> httpx.BaseTransport:
        """Return the pool for one kind of traffic.

        Those who may reach private addresses share no connection with those who may not, and
        certificates are read (20 ms) where TLS is spoken.
        """
        import httpx  # noqa: PLC0415 - see send

        from factcheck.http.transport import Transport  # noqa: PLC0415 - loads httpx

        proxy = _proxy(url.scheme, url.host)
        kind = (private, url.scheme, proxy)
        with self._lock:
            if kind not in self._transports:
                try:
                    plain = url.scheme == "http" and not (proxy or "").startswith("https")
                    self._transports[kind] = Transport(
                        None if plain else self._verify,
                        private=private,
                        handshake_timeout=self._settings.connect_timeout,
                        reached=self._traffic.reached,
                        proxy=proxy,
                    )
                except (httpx.InvalidURL, ValueError, ImportError, RuntimeError, OSError) as error:
                    raise Unreachable(
                        f"the proxy or the certificates cannot be used: {error}",
                        hint="HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and"
                        " SSL_CERT_DIR in the environment say which; SOCKS needs"
                        " `pip install socksio`",
                    ) from error
            return self._transports[kind]


def _proxy(scheme: str, host: str) -> str | None:
    """Return the environment's proxy for a host; what is local is asked directly."""
    if is_local(host) or urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    if not proxy:
        return None
    return proxy if "://" in proxy else f"http://{proxy}"

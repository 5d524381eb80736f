"""Sockets: connects to the very address that was checked, and ends every wait by the deadline.

httpx's timeouts bound one read each, so a server that sends a byte a second holds a request for
hours, in its headers as well as its body. Here each exchange carries a deadline, and each lookup,
connection, handshake and read gets what is left of it. To be imported late: it loads httpx.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from factcheck.http.addresses import Address, is_local, is_public, literal, refusal

#: Zero would mean "do not wait at all" to a socket.
_LEAST = 0.001
#: What httpcore raises; httpx has an exception of the same name for each.
_RAISED = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


class Transport(httpx.BaseTransport):
    """A pool of connections for one kind of traffic.

    Requests carry `deadline`, a moment of the monotonic clock, and `connect`, seconds for the
    connection, in their extensions.

    Args:
        verify: the certificates to trust; none where only http is spoken.
        private: whether this machine and the local network may be reached.
        handshake_timeout: seconds for a TLS handshake.
        reached: called when a host beyond the local network, or a proxy, accepts a connection.
        proxy: the URL of a proxy, which then resolves names in our place.
    """

    def __init__(
        self,
        verify: ssl.SSLContext | None,
        *,
        private: bool,
        handshake_timeout: float,
        reached: Callable[[], None],
        proxy: str | None = None,
    ) -> None:
        self._private = private
        self._backend = _Backend(
            private=private or proxy is not None,
            handshake_timeout=handshake_timeout,
            connected=lambda host: reached() if proxy or not is_local(host) else None,
        )
        self._pool = _pool(verify, self._backend, proxy)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the body of the answer streams in under the same deadline.

        Raises:
            httpx.TransportError: what went wrong; `factcheck.http.faults` reads it.
            Forbidden: the address is not public.
        """
        if not self._private and is_local(request.url.host):
            raise refusal(request.url.host)
        deadline = float(request.extensions["deadline"])
        self._backend.end_by(deadline)
        with _as_httpx():
            response = self._pool.handle_request(
                httpcore.Request(
                    request.method,
                    httpcore.URL(
                        scheme=request.url.raw_scheme,
                        host=request.url.raw_host,
                        port=request.url.port,
                        target=request.url.raw_path,
                    ),
                    headers=request.headers.raw,
                    content=request.content,
                    extensions={
                        "timeout": {
                            "connect": float(request.extensions["connect"]),
                            "pool": max(_LEAST, deadline - time.monotonic()),
                        }
                    },
                )
            )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


def _pool(
    verify: ssl.SSLContext | None, backend: httpcore.NetworkBackend, proxy: str | None
) -> httpcore.ConnectionPool:
    # No limit on connections here: `Traffic` holds each host to its own.
    options: dict[str, Any] = {
        "ssl_context": verify,
        "network_backend": backend,
        "max_connections": None,
        "max_keepalive_connections": 20,
        "keepalive_expiry": 5.0,
    }
    if proxy is None:
        return httpcore.ConnectionPool(**options)
    by = httpx.Proxy(proxy)
    pool = httpcore.SOCKSProxy if by.url.scheme.startswith("socks") else httpcore.HTTPProxy
    return pool(proxy_url=str(by.url), proxy_auth=by.raw_auth, **options)


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _as_httpx():
            yield from self._response.iter_stream()

    def close(self) -> None:
        with _as_httpx():
            self._response.close()


@contextmanager
def _as_httpx() -> Iterator[None]:
    try:
        yield
    except _RAISED as error:
        raise getattr(httpx, type(error).__name__)(str(error)) from error
    except (OSError, ValueError) as error:
        # What httpcore lets through, such as a host name that `ssl` refuses.
        raise httpx.ReadError(str(error)) from error


class _Backend(httpcore.NetworkBackend):
    """Resolves a name once, refuses what may not be asked, connects to what is left."""

    def __init__(
        self, *, private: bool, handshake_timeout: float, connected: Callable[[str], None]
    ) -> None:
        self._private = private
        self._handshake_timeout = handshake_timeout
        self._connected = connected
        self._tcp = httpcore.SyncBackend()
        # An exchange runs in one thread from its first byte to its last, while connections pass
        # from thread to thread: so the deadline belongs to the thread.
        self._exchange = threading.local()

    def end_by(self, deadline: float) -> None:
        """Set the deadline of the exchange that this thread begins."""
        self._exchange.deadline = deadline

    def left(self, timeout: float | None = None) -> float:
        """Return the seconds for one step: at most `timeout`, at most until the deadline."""
        left = float(self._exchange.deadline) - time.monotonic()
        return left if timeout is None else min(left, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        ends = time.monotonic() + self.left(timeout)
        addresses = self._resolve(host, port, ends)
        failure: Exception = httpcore.ConnectTimeout("no time left to connect")
        for tried, address in enumerate(addresses):
            # A dead first address leaves its share of the time to the second.
            share = (ends - time.monotonic()) / (len(addresses) - tried)
            if share <= 0:
                break
            try:
                stream = self._tcp.connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            self._connected(host)
            return _Stream(stream, self.left, self._handshake_timeout)
        raise failure

    def _resolve(self, host: str, port: int, ends: float) -> list[str]:
        """Return the first address of each family that may be asked."""
        if (address := literal(host)) is not None:
            found = [address]
        else:
            found = _look_up(host, port, ends - time.monotonic())
        allowed = [each for each in found if self._private or is_public(each)]
        if not allowed:
            raise refusal(host)
        families = {address.version: str(address) for address in reversed(allowed)}
        return sorted(families.values(), key=[str(each) for each in allowed].index)


def _look_up(host: str, port: int, seconds: float) -> list[Address]:
    """Ask the system's resolver, which knows no timeout of its own, in a thread."""
    answer: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 - handed over to the thread that waits
            answer.set_exception(error)

    # A daemon thread: a lookup that hangs must not keep the process from ending.
    threading.Thread(target=ask, name=f"lookup of {host}", daemon=True).start()
    try:
        found = answer.result(timeout=max(_LEAST, seconds))
    except TimeoutError as error:
        raise httpcore.ConnectTimeout("its name was not found in time") from error
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    addresses = [literal(str(sockaddr[0])) for *_, sockaddr in found]
    return [address for address in addresses if address is not None]


class _Stream(httpcore.NetworkStream):
    """A connection on which no step outlasts the exchange's deadline."""

    def __init__(
        self,
        stream: httpcore.NetworkStream,
        left: Callable[[float | None], float],
        handshake_timeout: float,
    ) -> None:
        self._stream = stream
        self._left = left
        self._handshake_timeout = handshake_timeout

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if (left := self._left(timeout)) <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return self._stream.read(max_bytes, left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if (left := self._left(timeout)) <= 0:
            raise httpcore.WriteTimeout("the deadline has passed")
        self._stream.write(buffer, left)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - what is left for the connection; done
    ) -> httpcore.NetworkStream:
        seconds = max(_LEAST, self._left(self._handshake_timeout))
        try:
            stream = self._stream.start_tls(ssl_context, server_hostname, seconds)
        except httpcore.ConnectTimeout as error:
            # Not a host that cannot be reached: it has just accepted the connection.
            raise httpcore.ReadTimeout("no TLS handshake in time") from error
        return _Stream(stream, self._left, self._handshake_timeout)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

"""What went wrong with one exchange, in words for people and in terms that `Traffic` acts on.

httpx wraps httpcore wraps `socket` and `ssl`; what matters stands at the end of that chain.
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.errors import BadAnswer, SourceError, Unreachable

OFFLINE_HINT = "--offline does without one"

_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})

#: OpenSSL's codes of a certificate that is not valid yet, and of one that is not valid any more.
_WRONG_TIME = frozenset({9, 10})


class Stage(StrEnum):
    """How far the exchange came."""

    #: The name has no address, or no route leads there: it will not mend within a run.
    LOOKUP = "lookup"
    CONNECT = "connect"
    HANDSHAKE = "handshake"
    EXCHANGE = "exchange"
    #: The host answered, and asks us to come back later.
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One exchange that failed.

    Attributes:
        cause: what happened, without the host.
        stage: how far it came.
        kind: the error that it becomes.
        again: whether another attempt may fare better.
        timed_out: whether the whole connect timeout passed.
        wait: seconds that the host asks us to wait.
        hint: what a person may try.
    """

    cause: str
    stage: Stage
    kind: type[SourceError] = Unreachable
    again: bool = True
    timed_out: bool = False
    wait: float = 0.0
    hint: str = ""

    def error(self, host: str) -> SourceError:
        """Return the error to raise, with the host's name."""
        return self.kind(f"{host}: {self.cause}", hint=self.hint)


def read_fault(error: Exception) -> Fault:
    """Tell what an exception of httpx means."""
    import httpx  # noqa: PLC0415 - 150 ms that a run answered by the cache need not pay

    if isinstance(error, httpx.ConnectTimeout):
        return Fault(
            cause="no connection in time", stage=Stage.CONNECT, timed_out=True, hint=OFFLINE_HINT
        )
    if isinstance(error, httpx.ConnectError):
        return _connect_fault(tuple(_chain(error)))
    if isinstance(error, httpx.ProxyError):
        return Fault(
            cause="the proxy did not reach it",
            stage=Stage.LOOKUP,
            again=False,
            hint="HTTP_PROXY, HTTPS_PROXY and NO_PROXY choose the proxy",
        )
    if isinstance(error, httpx.TimeoutException):
        return Fault(
            cause="no complete answer in time",
            stage=Stage.EXCHANGE,
            hint="--timeout allows more seconds",
        )
    if isinstance(error, httpx.RemoteProtocolError):
        return Fault(cause="a broken HTTP answer", stage=Stage.EXCHANGE, kind=BadAnswer)
    return Fault(cause="the connection broke off", stage=Stage.EXCHANGE)


def _connect_fault(chain: tuple[BaseException, ...]) -> Fault:
    for reason in chain:
        if isinstance(reason, socket.gaierror | UnicodeError):
            return Fault(
                cause="its name was not found",
                stage=Stage.LOOKUP,
                again=False,
                hint=f"is the address in sources.yaml right, and is there a network? {OFFLINE_HINT}",
            )
        if isinstance(reason, ssl.SSLCertVerificationError):
            return Fault(
                cause=f"its certificate is not trusted: {reason.verify_message}",
                stage=Stage.HANDSHAKE,
                again=False,
                hint="is this machine's clock right?"
                if reason.verify_code in _WRONG_TIME
                else "SSL_CERT_FILE names certificates of your own",
            )
        if isinstance(reason, ssl.SSLError):
            words = (reason.reason or "broken off").lower().replace("_", " ")
            return Fault(cause=f"TLS handshake failed: {words}", stage=Stage.HANDSHAKE)
        if isinstance(reason, ConnectionRefusedError):
            return Fault(cause="connection refused", stage=Stage.CONNECT)
        if isinstance(reason, OSError) and reason.errno in _NO_ROUTE:
            return Fault(
                cause="no route leads to it", stage=Stage.LOOKUP, again=False, hint=OFFLINE_HINT
            )
    return Fault(cause="no connection", stage=Stage.CONNECT)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Walk from an exception to what it was raised from."""
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        yield step
        step = step.__cause__ or step.__context__

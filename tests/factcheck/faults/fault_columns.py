"""What can go wrong with whoever is asked: the columns of the matrix."""

import socket
from dataclasses import dataclass, replace

from servers.clients import PATIENT, QUICK, resolve

#: Large enough for every good answer, smaller than the endless ones.
STRICT = replace(PATIENT, max_bytes=200_000, retries=0)
HURRIED = replace(QUICK, timeout=0.25, connect_timeout=0.25, max_bytes=200_000, retries=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A column of the matrix.

    Attributes:
        name: what happens.
        path: what `servers.faults.Faults` does; empty for what happens before a request.
        state: what the status says.
        said: words of its detail, of which one must be there.
        slow: nothing but the timeout ends it.
    """

    name: str
    path: str = ""
    state: str = "failed"
    said: tuple
    slow: bool = False


def fault(name, path, *said, **more):
    return Fault(name=name, path=path, said=said, **more)


IN_TIME = "no complete answer in time"
BROKEN = "a broken HTTP answer"
LARGE = "larger than 200,000 bytes"
WRONG = ("JSON was expected", "answered XML", "answered no", "another shape", "answered without")

AFTER_CONNECTING = (
    fault("reset", "/reset", "the connection broke off"),
    fault("closed", "/empty", BROKEN),
    fault("header-timeout", "/never", IN_TIME, slow=True),
    fault("body-timeout", "/stalled", IN_TIME, slow=True),
    fault("slow-header", "/slow-header", IN_TIME, slow=True),
    fault("slow-body", "/slow-body", IN_TIME, slow=True),
    fault("slow-chunks", "/slow-chunks", IN_TIME, slow=True),
    fault("garbage", "/garbage", BROKEN),
    fault("bad-chunk", "/bad-chunk", BROKEN),
    fault("truncated-gzip", "/truncated-gzip", "its gzip body breaks off"),
    fault("corrupt-gzip", "/corrupt-gzip", "its gzip body is corrupt"),
    fault("other-encoding", "/brotli", "an encoding that was not asked for"),
    fault("too-short", "/short", BROKEN),
    fault("bomb", "/gzip-bomb?mib=1", LARGE),
    fault("huge", "/huge?mib=1", LARGE),
    fault("endless", "/endless-chunks", LARGE),
    fault("redirect-loop", "/loop", "redirects more than", "answered 302"),
    fault("redirect-to-file", "/redirect?to=file:///etc/passwd", "only http", "answered 302"),
    fault("redirect-nowhere", "/redirect?to=http://[::1", "to no address", "answered 302"),
    fault("400", "/status?code=400", "400"),
    fault("401", "/status?code=401", "401", "the key"),
    fault("403", "/status?code=403", "403", "the key"),
    fault("404", "/status?code=404", "404", "no such address", "is gone", *WRONG),
    fault("410", "/status?code=410", "410"),
    fault("429", "/status?code=429", "429", state="rate_limited"),
    fault("429-seconds", "/status?code=429&after=3600", "3600 s", state="rate_limited"),
    fault("429-date", "/status?code=429&date=3600", "asks to wait", state="rate_limited"),
    fault("500", "/status?code=500", "500"),
    fault("503", "/status?code=503", "503"),
    fault("503-seconds", "/status?code=503&after=3600", "3600 s", state="rate_limited"),
    fault("504", "/status?code=504", "504"),
    fault("maxlag", "/maxlag?times=99", "maxlag", state="rate_limited"),
)
#: What comes whole and with status 200, and is still no answer of an API; of a page it is one.
NO_ANSWERS = (
    fault("html", "/html", *WRONG),
    fault("cut", "/cut-json", *WRONG, "breaks off"),
    fault("too-long", "/long", *WRONG, "breaks off"),
    fault("nothing", "/ok?body=%20", *WRONG),
    fault("null", "/ok?body=null", *WRONG),
    fault("list", "/ok?body=[]", *WRONG),
    fault("number", "/ok?body=7", *WRONG),
    fault("deep", "/deep", *WRONG),
)
TLS = {
    "self-signed": "its certificate is not trusted",
    "wrong-host": "its certificate is not trusted",
    "expired": "its certificate is not trusted",
    "plain": "TLS handshake failed",
    "silent": IN_TIME,
}


def lead_here(monkeypatch):
    """Let every name lead to one public address, and that address to this machine."""
    resolve(monkeypatch, "93.184.215.14")
    connect = socket.socket.connect

    def translated(self, address, *args):
        here = ("127.0.0.1", *address[1:]) if address[0] == "93.184.215.14" else address
        return connect(self, here, *args)

    monkeypatch.setattr(socket.socket, "connect", translated)

"""A raw HTTP/1.1 server of faults on loopback: `fault_server.url("/slow-header")` and the like.

Each path is a method of `Faults` by its name; the query gives it arguments. `tls(kind)` opens
another port with a certificate of that kind, or with none of the manners of TLS.
"""

import contextlib
import datetime as dt
import gzip
import inspect
import json
import re
import socket
import ssl
import struct
import threading
import time
import zlib
from collections import Counter
from email.utils import formatdate
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
import trustme

BODY = {"query": {"pages": [{"title": "Lisbon", "extract": "Lisbon lies on the Tagus. " * 20}]}}
JSON = json.dumps(BODY).encode()
TLS_KINDS = ("valid", "self-signed", "wrong-host", "expired", "silent", "plain")


class Faults:
    """What is sent for each path. `conn` is the accepted socket, which is closed afterwards.

    `body` and `kind` are what a server without the fault would answer.
    """

    def __init__(self, server, body=JSON, kind="application/json"):
        self.server = server
        self.body = body
        self.kind = {"Content-Type": f"{kind}; charset=utf-8"}

    def ok(self, conn, body=None, keep=None):
        answered = body.encode() if body else self.body
        reply(conn, body=answered, headers=self.kind, close=keep is None)
        return keep is not None

    def page(self, conn, text="hello"):
        reply(conn, body=text.encode(), headers={"Content-Type": "text/html"})

    def echo(self, conn):
        reply(conn, body=self.server.last.encode())

    def raw(self, conn, data):
        """The bytes that `data` says in hexadecimal, and nothing else."""
        conn.sendall(bytes.fromhex(data))

    def reset(self, conn):
        conn.sendall(self._head(len(self.body)) + self.body[:50])
        conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def empty(self, conn):
        pass

    def never(self, conn):
        self.server.stopped.wait(30)

    def late(self, conn, seconds="0.2"):
        self.server.stopped.wait(float(seconds))
        reply(conn, "410 Gone")

    def stalled(self, conn):
        """A body that stops in the middle, on a connection that stays open."""
        conn.sendall(self._head(len(self.body)) + self.body[:50])
        self.server.stopped.wait(30)

    def slow_header(self, conn):
        self._drip(conn, self._head(len(self.body)) + self.body)

    def slow_body(self, conn, step="1"):
        conn.sendall(self._head(len(self.body)))
        self._drip(conn, self.body, step=int(step))

    def slow_chunks(self, conn):
        conn.sendall(self._chunked())
        self._drip(conn, b"1\r\nx\r\n" * 1000, step=6)

    def endless_chunks(self, conn):
        conn.sendall(self._chunked())
        while not self.server.stopped.is_set():
            conn.sendall(b"1000\r\n" + b"x" * 4096 + b"\r\n")

    def bad_chunk(self, conn):
        conn.sendall(self._chunked() + b"zz\r\nhello\r\n")

    def gzip(self, conn):
        self._encoded(conn, "gzip", gzip.compress(self.body))

    def gzip_members(self, conn):
        both = gzip.compress(self.body[:40]) + gzip.compress(self.body[40:]) + bytes(16)
        self._encoded(conn, "gzip", both)

    def truncated_gzip(self, conn):
        self._encoded(conn, "gzip", gzip.compress(self.body)[:-20])

    def corrupt_gzip(self, conn):
        self._encoded(conn, "gzip", self.body)

    def brotli(self, conn):
        self._encoded(conn, "br", self.body)

    def gzip_bomb(self, conn, mib="64"):
        press = zlib.compressobj(9, zlib.DEFLATED, 31)
        packed = b"".join(press.compress(bytes(1 << 20)) for _ in range(int(mib))) + press.flush()
        self._encoded(conn, "gzip", packed)

    def huge(self, conn, mib="64", announced=None):
        length = int(mib) << 20
        conn.sendall(self._head(length if announced else None))
        for _ in range(length >> 16):
            conn.sendall(bytes(1 << 16))

    def short(self, conn):
        conn.sendall(self._head(len(self.body)) + self.body[:50])

    def long(self, conn):
        conn.sendall(self._head(50) + self.body)

    def garbage(self, conn):
        conn.sendall(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")

    def big_header(self, conn):
        reply(conn, headers={"X-Big": "a" * 300_000})

    def loop(self, conn):
        reply(conn, "302 Found", headers={"Location": "/loop"})

    def hops(self, conn, n="5"):
        to = f"/hops?n={int(n) - 1}" if int(n) > 1 else "/ok"
        reply(conn, "302 Found", headers={"Location": to})

    def redirect(self, conn, to):
        reply(conn, "302 Found", headers={"Location": to})

    def status(self, conn, code, after=None, date=None, ahead=None):
        """`date` is in seconds from now, by a clock of the host's own that may be `ahead`."""
        headers = {"Retry-After": after} if after else {}
        now = time.time() + int(ahead or 0)
        if date:
            headers = {"Retry-After": formatdate(now + int(date), usegmt=True)}
        if ahead:
            headers["Date"] = formatdate(now, usegmt=True)
        reply(conn, f"{code} Status", body=b"<h1>error</h1>", headers=headers)

    def flaky(self, conn, *, code="500", after=None, date=None, ahead=None, times="1"):
        """`code` so many times, then what is right."""
        if self.server.seen["/flaky"] <= int(times):
            self.status(conn, code, after, date, ahead)
        else:
            self.ok(conn)

    def maxlag(self, conn, times="1", code="maxlag", after="0"):
        """As MediaWiki 1.39 has it: status 200, the error in a header and in the body."""
        if self.server.seen["/maxlag"] > int(times):
            self.ok(conn)
            return
        error = {"error": {"code": code, "info": "Waiting for 10.64.0.1: 7 seconds lagged."}}
        headers = {"MediaWiki-API-Error": code, "Retry-After": after}
        reply(conn, body=json.dumps(error).encode(), headers=headers)

    def html(self, conn):
        """HTML that says it is JSON."""
        reply(conn, body=b"<!doctype html><title>Sign in</title>")

    def cut_json(self, conn):
        reply(conn, body=self.body[:-30], headers=self.kind)

    def deep(self, conn):
        """JSON that is nested deeper than anything that is meant."""
        reply(conn, body=b"[" * 50_000 + b"]" * 50_000)

    def bad_charset(self, conn):
        """Latin-1 that says it is UTF-8."""
        reply(conn, body='{"extract": "España"}'.encode("latin-1"))

    def _head(self, length=None):
        return head(headers=self.kind, length=length)

    def _chunked(self):
        return head(headers={**self.kind, "Transfer-Encoding": "chunked"})

    def _encoded(self, conn, encoding, body):
        reply(conn, body=body, headers={**self.kind, "Content-Encoding": encoding})

    def _drip(self, conn, data, step=1):
        for start in range(0, len(data), step):
            conn.sendall(data[start : start + step])
            if self.server.stopped.wait(0.02):
                return


def head(status="200 OK", *, headers=None, length=None, close=True):
    """Return the bytes of a status line and headers."""
    named = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    if length is not None:
        named["Content-Length"] = str(length)
    if close:
        named["Connection"] = "close"
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode()


def reply(conn, status="200 OK", *, body=b"", headers=None, close=True):
    """Send a whole answer."""
    conn.sendall(head(status, headers=headers, length=len(body), close=close) + body)


class FaultServer:
    """Listens on a free port of 127.0.0.1 until it is closed.

    `seen` counts requests by path, `times` says when each came, `last` is the last one as it was
    read, and `most_active` is how many were in progress at once. Set `robots` to serve
    one, or to a pair of status and text.
    """

    def __init__(self):
        self.stopped = threading.Event()
        self.seen = Counter()
        self.times = []
        self.last = ""
        self.requests = []
        self.connections = 0
        self.most_active = 0
        self.robots = None
        self._active = 0
        self._lock = threading.Lock()
        self._faults = Faults(self)
        self._listeners = []
        self._ca = None
        self.port = self._listen(self._speak)

    def url(self, path="/ok", *, host="127.0.0.1", port=None, **query):
        """Return the address of a path."""
        query = f"?{urlencode(query)}" if query else ""
        return f"http://{host}:{port or self.port}{path}{query}"

    def second_port(self):
        """Open another port with the same paths: another host, as clients count hosts."""
        return self._listen(self._speak)

    def tls(self, kind, path="/ok"):
        """Return an https address whose certificate, or handshake, is of one of `TLS_KINDS`."""
        if kind == "silent":
            port = self._listen(lambda conn: self.stopped.wait(30))
        elif kind == "plain":
            port = self._listen(lambda conn: reply(conn, "400 Bad Request"))
        else:
            port = self._listen(self._speak, self._context(kind))
        return f"https://127.0.0.1:{port}{path}"

    def trust(self, folder):
        """Write the certificate that "valid", "wrong-host" and "expired" descend from."""
        path = Path(folder) / "ca.pem"
        self._authority().cert_pem.write_to_path(str(path))
        return path

    def close(self):
        """End all connections and stop listening."""
        self.stopped.set()
        for listener in self._listeners:
            listener.close()

    def _authority(self):
        if self._ca is None:
            self._ca = trustme.CA()
        return self._ca

    def _context(self, kind):
        authority = trustme.CA() if kind == "self-signed" else self._authority()
        name = "example.org" if kind == "wrong-host" else "127.0.0.1"
        past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
        dates = {"not_before": past, "not_after": past + dt.timedelta(days=90)}
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name, **(dates if kind == "expired" else {})).configure_cert(context)
        return context

    def _listen(self, speak, context=None):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        listener.settimeout(0.05)
        self._listeners.append(listener)
        threading.Thread(target=self._accept, args=(listener, speak, context), daemon=True).start()
        return listener.getsockname()[1]

    def _accept(self, listener, speak, context):
        while not self.stopped.is_set():
            try:
                conn, _ = listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(conn, speak, context), daemon=True).start()

    def _serve(self, conn, speak, context):
        # A client that goes away is what most of these faults end with.
        with contextlib.suppress(OSError), conn:
            conn.settimeout(10)
            if context is not None:
                conn = context.wrap_socket(conn, server_side=True)
            with conn:
                speak(conn)

    def _speak(self, conn):
        while request := _read_request(conn):
            target = urlsplit(request.split(" ")[1])
            with self._lock:
                self.seen[target.path] += 1
                self.times.append(time.monotonic())
                self.last = request
                self.requests.append(request)
                self._active += 1
                self.most_active = max(self.most_active, self._active)
            try:
                if not self.answer(conn, target, request):
                    return
            finally:
                with self._lock:
                    self._active -= 1

    def answer(self, conn, target, request):
        """Answer one request; true if the connection may be used again."""
        if target.path == "/robots.txt":
            if self.robots is None:
                reply(conn, "404 Not Found")
            elif isinstance(self.robots, tuple):
                reply(conn, self.robots[0], body=self.robots[1].encode())
            else:
                reply(conn, body=self.robots.encode(), headers={"Content-Type": "text/plain"})
            return False
        return self.fail(conn, target, self._faults)

    def fail(self, conn, target, faults):
        """Do what the path says, with the arguments of the query that it knows."""
        fault = getattr(faults, target.path.strip("/").replace("-", "_"), None)
        query = dict(parse_qsl(target.query))
        if fault is None:
            reply(conn, "404 Not Found", body=b"no such fault")
            return False
        known = inspect.signature(fault).parameters
        return fault(conn, **{name: value for name, value in query.items() if name in known})


def _read_request(conn):
    data = b""
    while b"\r\n\r\n" not in data:
        part = conn.recv(65536)
        if not part:
            return ""
        data += part
    length = re.search(rb"\r\ncontent-length: (\d+)\r\n", data, re.IGNORECASE)
    end = data.index(b"\r\n\r\n") + 4 + int(length[1] if length else 0)
    while len(data) < end and (part := conn.recv(65536)):
        data += part
    return data.decode("latin-1")


@pytest.fixture
def fault_server():
    """A fault server of the test's own."""
    server = FaultServer()
    yield server
    server.close()


def closed_url():
    """Return an address of this machine at which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/"

"""An API on loopback that answers by path: what a test says, or what a real one once answered."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.http import Http
from factcheck.model import Tier
from factcheck.trust import Trust

KEY = "a-key-of-some-length"


class Api:
    """Listens on a free port of 127.0.0.1.

    `answers` maps a path to its answer: text, JSON, a status, or a function of the parameters that
    returns one of these. `asked` keeps (path, parameters), and `headers` those of the last request.
    """

    def __init__(self):
        self.answers = {}
        self.asked = []
        self.headers = {}
        api = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                target = urlsplit(self.path)
                params = dict(parse_qsl(target.query))
                if target.path != "/robots.txt":
                    api.asked.append((target.path, params))
                    api.headers = dict(self.headers)
                found = api.answers.get(target.path, 404)
                if callable(found):
                    found = found(params)
                status = found if isinstance(found, int) else 200
                body = found if isinstance(found, bytes | str) else json.dumps(found)
                body = b"" if isinstance(found, int) else body
                data = body.encode() if isinstance(body, str) else body
                self.send_response(status)
                kind = "text/html" if data[:1] == b"<" and b"<html" in data else "application/json"
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.port = self._server.server_port
        self.address = f"http://127.0.0.1:{self.port}"

    def paths(self):
        return [path for path, _ in self.asked]

    def close(self):
        self._server.shutdown()
        self._server.server_close()


def in_turn(*answers):
    """Answer with each in turn, and with the last one for good."""
    waiting = list(answers)
    return lambda params: waiting.pop(0) if len(waiting) > 1 else waiting[0]


@contextmanager
def serving():
    api = Api()
    try:
        yield api
    finally:
        api.close()


@contextmanager
def source(make, url, *, cache=None, tier=Tier.REFERENCE, pages=3, key="", retries=0, **options):
    """Yield a source that asks `url`, without waiting between questions."""
    settings = SourceSettings(
        name=make.name,
        tier=tier,
        pages=pages,
        key=key,
        trust=options.pop("trust", None) or Trust(),
        options={"url": url, **options},
    )
    policy = Policy(source=make.name, pace=10_000.0, private=True)
    quick = NetworkSettings(retries=retries, timeout=60.0, connect_timeout=60.0)
    with Http(quick, cache=cache, backoff=0.01) as http:
        yield make(settings, http.for_source(policy))

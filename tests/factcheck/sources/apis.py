"""A web on loopback: APIs that answer what they are told to, and pages beside them."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.http import Http
from factcheck.model import Tier
from factcheck.trust import Trust

KEY = "a-key-of-forty-two-letters"


class Asked:
    """One question as it came: its parameters or its JSON, and its headers."""

    def __init__(self, handler):
        length = int(handler.headers.get("Content-Length") or 0)
        target = urlsplit(handler.path)
        self.path = target.path
        self.line = handler.path
        self.method = handler.command
        self.params = dict(parse_qsl(target.query))
        self.headers = dict(handler.headers)
        self.json = json.loads(handler.rfile.read(length)) if length else None


class Web:
    """Listens on a free port of 127.0.0.1.

    `answers` are what /search gives, in turn, the last one for good: JSON, or a pair of a status
    and headers. `pages` are HTML by path; what is not among them is gone. `asked` keeps what came
    to /search, `read` the paths of the pages that were asked for.
    """

    def __init__(self):
        self.answers = []
        self.pages = {}
        self.asked = []
        self.read = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                asked = Asked(self)
                if asked.path == "/search":
                    web.asked.append(asked)
                    answer = web.answers.pop(0) if len(web.answers) > 1 else web.answers[0]
                    if isinstance(answer, tuple):
                        self.reply(answer[0], b"{}", **answer[1])
                    else:
                        self.reply(200, json.dumps(answer).encode(), kind="application/json")
                    return
                if asked.path != "/robots.txt":
                    web.read.append(asked.path)
                page = web.pages.get(asked.path)
                self.reply(404 if page is None else 200, (page or "").encode(), kind="text/html")

            do_POST = do_GET  # noqa: N815 - the name that http.server looks for

            def reply(self, status, body, kind="application/json", **headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_port}"

    def url(self, path="/search"):
        return f"{self.address}{path}"

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    @contextmanager
    def source(
        self, make, *, cache=None, tier=Tier.PRIMARY, pages=3, trust=None, budget=None, **options
    ):
        """Yield a source that asks this web, and may read its pages."""
        settings = SourceSettings(
            name=make.name,
            tier=tier,
            pages=pages,
            trust=trust or Trust(),
            key=options.pop("key", KEY),
            options={"url": self.url(), "only": ["127.0.0.1"], **options},
        )
        policy = Policy(source=make.name, pace=10_000.0, private=True, cost=0.005)
        quick = NetworkSettings(retries=1, timeout=60.0, connect_timeout=60.0)
        with Http(quick, cache=cache, backoff=0.01, budget=budget) as http:
            yield make(settings, http.for_source(policy))


@contextmanager
def serving():
    web = Web()
    try:
        yield web
    finally:
        web.close()

"""A server on loopback that speaks OpenAI's chat protocol and says what a test lets it say."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def completion(content, *, finish="stop"):
    """Return the body of an answer in which the model says `content`."""
    message = {"role": "assistant", "content": content}
    return {"choices": [{"index": 0, "message": message, "finish_reason": finish}]}


def verdict(label, percent):
    """Return what a model says that keeps to the schema."""
    return json.dumps({"label": label, "confidence": percent})


class ChatServer(ThreadingHTTPServer):
    """Answers with ``answer(passage, claim)``: a body to send as JSON, or a status and text.

    `asked` holds the bodies of the requests, `paths` and `keys` their paths and Authorization.
    """

    daemon_threads = True

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.asked, self.paths, self.keys = [], [], []

    @property
    def base_url(self):
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.paths.append(self.path)
        self.server.keys.append(self.headers.get("Authorization"))
        pair = json.loads(asked["messages"][-1]["content"])
        answer = self.server.answer(pair["passage"], pair["claim"])
        status, body = answer if isinstance(answer, tuple) else (200, json.dumps(answer))
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *arguments):
        """Stay silent."""


@contextmanager
def chat_server(answer):
    """Run a `ChatServer` until the block ends."""
    with ChatServer(answer) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()

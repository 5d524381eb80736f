"""Keys: every source that has one is run against a server that tries to get it written or sent on."""

import json
import os
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

#: Each with the variable that its settings name.
KEYED = {
    "openalex": "OPENALEX_API_KEY",
    "semanticscholar": "SEMANTIC_SCHOLAR_API_KEY",
    "pubmed": "NCBI_API_KEY",
    "brave": "BRAVE_API_KEY",
    "tavily": "TAVILY_API_KEY",
    "serper": "SERPER_API_KEY",
    "exa": "EXA_API_KEY",
    "factchecktools": "GOOGLE_FACT_CHECK_TOOLS_API_KEY",
}
KEYS = {name: f"Sk-{name}-0123456789abcdef" for name in (*KEYED, "verifier")}
CLAIM = "A randomized trial of 120 patients found that aspirin halves the risk of stroke."


class Server(ThreadingHTTPServer):
    """Answers everything as `mode` says, and looks what the processes of this machine show."""

    daemon_threads = True

    def __init__(self, mode, elsewhere=None):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.mode, self.elsewhere = mode, elsewhere
        self.got, self.shown = [], []

    def address(self, path=""):
        return f"http://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        length = int(self.headers.get("Content-Length") or 0)
        asked = f"{self.requestline}\n{self.headers}\n{self.rfile.read(length).decode()}"
        self.server.got.append(asked)
        self.server.shown += _command_lines()
        mode = self.server.mode
        status = {"refused": 401, "broken": 500, "redirect": 302}.get(mode, 200)
        self.send_response(status, f"{status} {' '.join(asked.split())}")
        if mode == "redirect":
            self.send_header("Location", self.server.elsewhere)
        body = json.dumps({"error": {"message": asked}, "echo": asked}).encode()
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Echo", " ".join(asked.split()))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815 - http.server's name

    def log_message(self, *arguments):
        """Stay silent."""


def _command_lines():
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            yield (folder / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue  # it has ended


@contextmanager
def serving(mode, elsewhere=None):
    with Server(mode, elsewhere) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def settings(address):
    sources = {
        name: {
            "enabled": True,
            "private": True,
            "url": address(f"/{name}"),
            "key_env": variable,
            **({"always": True} if name in {"openalex", "semanticscholar", "pubmed"} else {}),
        }
        for name, variable in KEYED.items()
    }
    return {
        "verifier": {
            "kind": "openai",
            "base_url": address("/verifier"),
            "model": "judge",
            "key_env": "VERIFIER_KEY",
        },
        "network": {"timeout": 20, "retries": 1},
        "references": {"look_up": False},
        "sources": {
            **sources,
            "wikipedia": {"enabled": False},
            "wikidata": {"enabled": False},
            "reference": {"enabled": False},
            "documents": {"enabled": True},
        },
    }


def run(tmp_path, server, *arguments):
    """Run a command with all keys set, and return everything that it wrote."""
    (tmp_path / "sources.yaml").write_text(json.dumps(settings(server.address)))
    (tmp_path / "notes.txt").write_text(
        "In a randomized trial of 120 patients aspirin was given against strokes."
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
    keys = {variable: KEYS[name] for name, variable in KEYED.items()}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={
            **kept,
            **keys,
            "VERIFIER_KEY": KEYS["verifier"],
            "FACTCHECK_CACHE": str(tmp_path / "cache"),
            "FACTCHECK_SOURCES": str(tmp_path / "sources.yaml"),
            "FACTCHECK_DEBUG": "1",
            "NO_PROXY": "*",
        },
        timeout=600,  # the machine may be busy
        check=False,
    )
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    written = {str(path.relative_to(tmp_path)): path.read_bytes() for path in files}
    return {**written, "stdout": done.stdout.encode(), "stderr": done.stderr.encode()}


def leaks(written):
    return [
        f"{name} in {place}"
        for place, content in written.items()
        for name, key in KEYS.items()
        if key.encode() in content
    ]


def senders(server):
    return {name for name, key in KEYS.items() if any(key in asked for asked in server.got)}


@pytest.mark.parametrize("mode", ["echo", "refused", "broken"])
def test_no_key_is_written_whatever_the_host_answers(tmp_path, mode):
    (tmp_path / "answer.txt").write_text(CLAIM)
    with serving(mode) as server:
        written = run(
            tmp_path,
            server,
            *("check", "-vv", "-f", "json", "-o", "report.json", "--lang", "en"),
            *("--documents", "notes.txt", "answer.txt"),
        )
    # A host that is broken is left alone after a few tries, and here all share one.
    asked = senders(server)
    assert asked if mode == "broken" else set(KEYED) <= asked, "a source was not asked with its key"
    assert [] == leaks(written)
    assert not [line for line in server.shown if any(key in line for key in KEYS.values())]


def test_no_key_goes_to_another_host_with_a_redirect(tmp_path):
    """Another port is another host to a key."""
    (tmp_path / "answer.txt").write_text(CLAIM)
    with serving("echo") as other, serving("redirect", other.address("/taken")) as server:
        written = run(tmp_path, server, "check", "-vv", "--lang", "en", "answer.txt")
    assert set(KEYED) <= senders(server)
    assert other.got, "no redirect was followed"
    assert set() == senders(other)
    assert [] == leaks(written)


def test_the_journal_of_a_batch_holds_no_key(tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": CLAIM, "lang": "en"}) + "\n")
    with serving("refused") as server:
        written = run(tmp_path, server, "batch", "-v", "in.jsonl", "-o", "out.jsonl")
    assert written["out.jsonl"]
    assert set(KEYED) <= senders(server)
    assert [] == leaks(written)

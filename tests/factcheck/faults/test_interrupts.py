"""Ctrl-C at every stage and any moment: exit 130, one line of words, and what is written is whole."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TEXT = "Lisbon is the capital of Portugal. It has 500,000 inhabitants."
#: Only a process that hangs reaches it.
HANG = 120
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux's /proc")


@pytest.fixture
def folder(tmp_path):
    """A folder with inputs that take longer than any test."""
    (tmp_path / "long.txt").write_text(f"{TEXT} " * 2_000, encoding="utf-8")
    lines = (json.dumps({"id": f"a{n}", "text": TEXT}) for n in range(2_000))
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    pairs = (json.dumps({"claim": TEXT, "evidence": f"{TEXT} {n}"}) for n in range(20_000))
    (tmp_path / "pairs.jsonl").write_text("\n".join(pairs) + "\n", encoding="utf-8")
    return tmp_path


@contextlib.contextmanager
def factcheck(folder, *arguments, settings="verifier: rules"):
    """Start the command; what it says when it has ended is in `said`."""
    (folder / "sources.yaml").write_text(settings, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        env={
            **os.environ,
            "FACTCHECK_SOURCES": str(folder / "sources.yaml"),
            "FACTCHECK_CACHE": str(folder / "cache"),
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # Tests may run in the background, where Ctrl-C is ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_until(happened, process):
    """Wait for a stage to be reached."""
    end = time.monotonic() + HANG
    while not happened():
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < end, "the stage is never reached"
        time.sleep(0.02)


def require_interrupted(process):
    """Press Ctrl-C, and see that it ends as it should."""
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=HANG)
    assert (130, "factcheck: interrupted\n") == (process.returncode, said)


def lines(path):
    return path.read_bytes().count(b"\n") if path.exists() else 0


def seconds_of_work(process):
    """Return the seconds of processor that a process has had."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_while_claims_are_extracted(folder):
    with factcheck(folder, "claims", "long.txt") as process:
        # Starting takes about half of it, the extraction many times as much.
        wait_until(lambda: seconds_of_work(process) > 2.0, process)
        require_interrupted(process)


@pytest.mark.parametrize("command", [["check", "short.txt"], ["batch", "in.jsonl", "-o", "out"]])
def test_while_a_slow_host_is_asked(folder, command):
    (folder / "short.txt").write_text(TEXT, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as host:
        host.settimeout(HANG)
        url = f"http://127.0.0.1:{host.getsockname()[1]}/search"
        settings = (
            f"verifier: rules\nnetwork: {{timeout: 600}}\nsources: {{searxng: {{url: '{url}'}}}}"
        )
        asked = [*command, "--source", "searxng"]
        with factcheck(folder, *asked, settings=settings) as process:
            connection, _ = host.accept()
            with connection:
                assert connection.recv(1) == b"G"
                require_interrupted(process)
    assert (folder / "out").exists() == ("batch" in command)
    assert 0 == lines(folder / "out")


#: Asks somebody beside the sources, on this machine, as a run does.
ASKING = """
import sys
from claims import extract
from factcheck.checks.references import cited
from factcheck.checks.references.indexes.crossref import Crossref
from factcheck.checks.references.lookup import Lookup, look_up_with
from factcheck.config import NetworkSettings, Policy, Verifier
from factcheck.evidence.cited import CitedPages
from factcheck.http import Http
from factcheck.model import Response
from factcheck.trust import Trust
from factcheck.verdict.entailment import TextPair
from factcheck.verdict.entailment.chat import ChatModel
import factcheck.cli.interrupts

who, base = sys.argv[1:]
http = Http(NetworkSettings(timeout=600.0, connect_timeout=600.0))
source = http.for_source(Policy(source="test", pace=1e6, concurrency=9, private=True))
text = f"The arch opened in 1932 ({base}/arch)."
if who == "judge":
    pairs = [TextPair(passage=str(n), claim=text, passage_lang="en", claim_lang="en") for n in range(9)]
    ChatModel(Verifier(kind="openai", model="m", base_url=base), http).score(pairs)
elif who == "cited page":
    response = Response(id="r", text=text, lang="en")
    CitedPages(source, Trust()).read(response, extract(text, lang="en"))
else:
    text = "Luz, A. (1998). Vaccines and autism in herons. Journal of Herons."
    lookup = Lookup([Crossref(source, url=base)])
    list(look_up_with(lookup, Response(id="r", text=text, lang="en"), cited.works(text), (), set()))
"""


@pytest.mark.parametrize("who", ["judge", "cited page", "index of works"])
def test_while_somebody_beside_the_sources_is_asked(who):
    with socket.create_server(("127.0.0.1", 0)) as host:
        host.settimeout(HANG)
        base = f"http://127.0.0.1:{host.getsockname()[1]}"
        process = subprocess.Popen(
            [sys.executable, "-c", ASKING, who, base],
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads
        )
        try:
            connection, _ = host.accept()
            with connection:
                assert connection.recv(1) in {b"G", b"P"}
                require_interrupted(process)
        finally:
            process.kill()
            process.communicate()


def test_while_a_batch_is_written(folder):
    out = folder / "out.jsonl"
    asked = ["batch", "in.jsonl", "-o", str(out), "--offline", "--source", "wikipedia"]
    with factcheck(folder, *asked) as process:
        wait_until(lambda: lines(out) > 4, process)
        require_interrupted(process)
    written = out.read_text(encoding="utf-8").split("\n")
    assert "" == written.pop()
    found = [json.loads(line)["response"]["id"] for line in written]
    assert [f"a{n}" for n in range(len(found))] == found


def test_while_the_model_reads(folder):
    out = folder / "judged.jsonl"
    asked = ["verify", "pairs.jsonl", "-o", str(out), "--lang", "en"]
    with factcheck(folder, *asked, settings="verifier: shipped") as process:
        wait_until(lambda: lines(out), process)
        require_interrupted(process)
    assert out.read_bytes().endswith(b"\n")
    assert all(json.loads(line) for line in out.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("command", ["check", "batch", "reference", "review"])
def test_at_random_moments(command):
    """Two of each; more, and how long the end takes, are for the benchmark."""
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks/interrupts.py", "--moments", "2", "--only", command],
        capture_output=True,
        text=True,
        check=False,
        timeout=1_200,
    )
    assert 0 == done.returncode, done.stdout + done.stderr


#: Presses Ctrl-C when a module is about to be imported.
INTERRUPTED_IMPORT = """
import sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupting())
import factcheck.cli
"""


@pytest.mark.parametrize("module", ["typer", "factcheck.cli.common", "factcheck.cli.stores"])
def test_while_commands_are_imported(module):
    ended = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_IMPORT, module],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (130, "factcheck: interrupted\n") == (ended.returncode, ended.stderr)


IN_A_FINALIZER = """
import factcheck.cli

class Closing:
    def __del__(self):
        raise KeyboardInterrupt

Closing()
print("went on")
"""


def test_in_a_finalizer():
    ended = subprocess.run(
        [sys.executable, "-c", IN_A_FINALIZER], capture_output=True, text=True, check=False
    )
    assert (130, "", "factcheck: interrupted\n") == (ended.returncode, ended.stdout, ended.stderr)


def test_errors_of_others_are_shown_with_their_traceback():
    ended = subprocess.run(
        [sys.executable, "-c", "import factcheck.cli; raise ValueError('odd')"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert ended.stderr.endswith("ValueError: odd\n")
    assert 1 == ended.returncode

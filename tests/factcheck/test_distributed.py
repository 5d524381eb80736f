"""A batch on a real Ray cluster of two processes, one of them killed, is that of the local engine."""

import json
import os
import pickle
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck import distributed
from factcheck.cli import checking, common
from factcheck.errors import InputError, SettingsError, UnfinishedError
from factcheck.inputs import Line
from factcheck.model import Response

COUNTRIES = ["Peru", "Chile", "France", "Japan", "Kenya", "Canada", "Norway", "India"]
ANSWERS = 160
#: Only a run that hangs reaches it.
HANG = 600
#: Ray lets whatever else runs on a machine go before its workers.
EAGER = {"RAY_worker_niceness": "0"}

on_a_cluster = [
    pytest.mark.ray,
    pytest.mark.skipif(find_spec("ray") is None, reason="needs the extra 'ray'"),
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux's /proc"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with an input, one line of which is empty, and what the local engine makes of it."""
    folder = tmp_path_factory.mktemp("batch")
    lines = (
        {"id": str(n), "text": f"The capital of {COUNTRIES[n % 8]} is Lima." if n != 30 else ""}
        for n in range(ANSWERS)
    )
    (folder / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    (folder / "sources.yaml").write_text("verifier: rules\n")
    with start(folder, "local.jsonl") as process:
        assert process.wait(HANG) == 3
    return folder


def start(folder, output, *options):
    """Start a batch over the embedded reference."""
    return subprocess.Popen(
        [
            *(sys.executable, "-m", "factcheck", "batch", "in.jsonl", "-o", output, "-q"),
            *("--offline", "--source", "reference", "--fail-on", "never", *options),
        ],
        cwd=folder,
        env={
            **os.environ,
            "FACTCHECK_SOURCES": str(folder / "sources.yaml"),
            "FACTCHECK_CACHE": str(folder / "cache"),
            "HOME": str(folder),  # where Ray keeps the token of its cluster
            **EAGER,
        },
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def wait_for(found, process):
    """Wait for something of a run, and return it."""
    end = time.monotonic() + HANG
    while not (it := found()):
        assert process.poll() is None, "the run is over"
        assert time.monotonic() < end, "it never happens"
        time.sleep(0.02)
    return it


def written(path):
    return path.read_bytes().count(b"\n") if path.exists() else 0


def busy_workers(process):
    """Return the workers of a run that are checking a chunk now."""
    parents, workers = {}, []
    for one in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(one.name)] = int((one / "stat").read_text().rpartition(")")[2].split()[1])
            if (one / "cmdline").read_bytes().startswith(b"ray::MapWorker(MapBatches(_Worker)).s"):
                workers.append(int(one.name))
        except OSError:
            continue  # it has ended

    def is_of_the_run(pid):
        return pid == process.pid or (pid in parents and is_of_the_run(parents[pid]))

    return [worker for worker in workers if is_of_the_run(worker)]


@pytest.fixture(params=[pytest.param("ray.jsonl", marks=on_a_cluster)])
def output(folder, request):
    path = folder / request.param
    path.unlink(missing_ok=True)
    return path


def test_a_worker_that_is_killed_in_mid_run_changes_nothing(folder, output):
    with start(folder, output.name, "--engine", "ray", "--jobs", "2") as process:
        wait_for(lambda: written(output), process)
        victim = wait_for(lambda: busy_workers(process), process)[0]
        os.kill(victim, signal.SIGKILL)
        assert written(output) < ANSWERS
        assert process.wait(HANG) == 3  # one line is empty
    assert output.read_bytes() == (folder / "local.jsonl").read_bytes()


def test_a_second_run_goes_on_where_the_first_was_killed(folder, output):
    with start(folder, output.name, "--engine", "ray", "--jobs", "2") as process:
        wait_for(lambda: written(output), process)
        os.killpg(process.pid, signal.SIGKILL)
    left = output.read_bytes()
    assert 0 < left.count(b"\n") < ANSWERS
    with start(folder, output.name, "--engine", "ray", "--jobs", "2", "--resume") as process:
        assert process.wait(HANG) == 3
    assert output.read_bytes().startswith(left[: left.rindex(b"\n")])
    assert output.read_bytes() == (folder / "local.jsonl").read_bytes()


#: What a user of `on_ray` could write: one answer kills whoever reads it.
DEADLY_ON_RAY = """
import json, os, signal
from pathlib import Path
from factcheck import distributed, inputs, model

def report(response):
    if "deadly" in response.text:
        with Path("deaths").open("a") as deaths:
            deaths.write("died\\n")
        os.kill(os.getpid(), signal.SIGKILL)
    made_with = model.MadeWith(factcheck="0", verifier="rules", settings="")
    return model.Report(
        response=response, claims=(), evidence=(), verdicts=(), statuses=(), flags=(),
        made_with=made_with,
    )

def open_check(folder=Path.cwd()):
    os.chdir(folder)
    return lambda many: map(report, many)

texts = [f"Answer {n}." if n != 5 else "A deadly answer." for n in range(40)]
raw = (json.dumps({"id": str(n), "text": text}).encode() for n, text in enumerate(texts))
lines = inputs.batch_lines(raw, "in.jsonl", lang="en")
answered = distributed.on_ray(lines, open_check, workers=2)
Path("out.jsonl").write_text("\\n".join(line.text for line in answered))
"""


@pytest.fixture(params=[pytest.param(DEADLY_ON_RAY, marks=on_a_cluster)])
def deadly(tmp_path, request):
    """What comes of an input that holds such an answer, and how many died of it."""
    done = subprocess.run(
        [sys.executable, "-c", request.param],
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), **EAGER},
        capture_output=True,
        text=True,
        timeout=HANG,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines], written(tmp_path / "deaths")


def test_an_answer_that_kills_its_workers_is_an_error_and_the_others_are_answered(deadly):
    lines, deaths = deadly
    (failed,) = (line for line in lines if "error" in line)
    assert ("5", 1 + distributed.MOST_DEATHS) == (failed["id"], deaths)
    assert f"{distributed.MOST_DEATHS} processes died" in failed["error"]["message"]
    assert [str(n) for n in range(40) if n != 5] == [
        line["response"]["id"] for line in lines if line is not failed
    ]


class Died(BaseException):
    """Stands in for SIGKILL: nobody catches it."""


class Cluster:
    """One worker at a time, which is started again when it dies; what it was given it gets again."""

    def __init__(self, check, most_starts=10):
        self.check = check
        self.ledger = distributed._Ledger(most_starts=most_starts)
        self.starts = 0

    def answers(self, number, texts):
        made = (Response(id=text, text=text, lang="en") for text in texts)
        chunk = [Line(number=at, id=one.id, response=one) for at, one in enumerate(made)]
        block = {"number": [number], "chunk": [pickle.dumps(chunk)]}
        while True:
            self.starts += 1
            worker = distributed._Worker(lambda: self.check, self.ledger)
            try:
                (answered,) = worker(block)["answered"]
            except Died:
                continue
            return [json.loads(line.text) for line in pickle.loads(answered)]


def deadly_for(deadly):
    """Return a check that answers with errors of its own, or dies."""

    def check(many):
        if deadly & {one.text for one in many}:
            raise Died
        raise InputError(f"read {' '.join(one.text for one in many)}")

    return check


def said(answered):
    return [(line["id"], line["error"]["message"]) for line in answered]


GIVEN_UP = f"{distributed.MOST_DEATHS} processes died while they checked it"


@pytest.mark.parametrize("bad", [{"a"}, {"b"}, {"c"}, {"a", "c"}, {"a", "b", "c"}])
def test_each_line_that_workers_die_of_is_given_up_and_no_other(bad):
    cluster = Cluster(deadly_for(bad))
    expected = [(text, GIVEN_UP if text in bad else f"read {text}") for text in "abc"]
    assert expected == said(cluster.answers(0, "abc"))
    # The chunk once, each such line as often as it may, and the worker that answers.
    assert 1 + len(bad) * distributed.MOST_DEATHS + 1 == cluster.starts


def test_a_worker_that_dies_of_something_else_costs_no_line():
    deaths = iter([True, True])

    def check(many):
        if next(deaths, False):
            raise Died
        raise InputError("read")

    assert [("a", "read"), ("b", "read")] == said(Cluster(check).answers(0, "ab"))


def test_a_cluster_on_which_every_worker_dies_is_given_up():
    cluster = Cluster(deadly_for(set("abcdefgh")), most_starts=6)
    with pytest.raises(UnfinishedError, match="workers die"):
        cluster.answers(0, "abcdefgh")
    assert 7 == cluster.starts


def test_lines_that_are_answered_let_workers_start_again():
    cluster = Cluster(deadly_for({"a"}), most_starts=5)
    for number in range(4):
        cluster.answers(number, "ab")
    assert cluster.starts > 5


def test_without_the_extra_the_line_that_installs_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(SettingsError) as raised:
        next(distributed.on_ray([], lambda: None, workers=1))
    assert raised.value.hint == 'pip install "factcheck-cli[ray]"'


@pytest.mark.parametrize(
    ("options", "said"), [((), "needs -o FILE"), (("-o", "out", "--budget", "9"), "--budget")]
)
def test_what_several_processes_cannot_do_is_refused(options, said):
    with pytest.raises(InputError, match=said):
        common.app(["batch", "in.jsonl", "--engine", "ray", *options], standalone_mode=False)


def test_workers_share_what_a_host_allows():
    whole = common.Common().settings(only=["wikipedia"]).sources
    with checking._share(common.Common(), ["wikipedia"], None, 0.0, workers=4) as checker:
        shared = {opened.name: opened.entry.policy.pace for opened in checker.sources}
    assert {entry.settings.name: entry.policy.pace / 4 for entry in whole} == shared

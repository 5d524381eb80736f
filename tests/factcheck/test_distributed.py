"""A batch on a real Ray cluster of two processes, one of them killed, is that of the local engine."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck import distributed
from factcheck.cli import checking, common
from factcheck.errors import InputError, SettingsError

COUNTRIES = ["Peru", "Chile", "France", "Japan", "Kenya", "Canada", "Norway", "India"]
ANSWERS = 160
#: Only a run that hangs reaches it.
HANG = 300

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

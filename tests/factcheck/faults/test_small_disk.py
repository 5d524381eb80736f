"""A disk with no room: a real file system of some kilobytes, in a mount namespace of its own."""

import json
import os
import shutil
import subprocess
import sys

import pytest

TEXT = "Lisbon is the capital of Portugal."
#: Enough for the cache's tables, too little for the embedded reference.
SMALL = "400k"
MOUNTED = 'mount -t tmpfs -o size="$1" tmpfs "$2" && shift 2 && exec "$@"'
NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
#: Only a process that hangs reaches it.
HANG = 180


def _may_mount():
    if shutil.which("unshare") is None:
        return False
    command = [*NAMESPACE, "mount", "-t", "tmpfs", "tmpfs", "/tmp"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _may_mount(), reason="this machine lets nobody mount a tmpfs")


@pytest.fixture
def on_a_small_disk(tmp_path):
    """Run the command with a folder that is a small disk; what it left there is copied out."""

    def run(*arguments, cache, size=SMALL):
        disk, kept = tmp_path / "disk", tmp_path / "kept"
        disk.mkdir()
        then_copy = f'"$@"; status=$?; cp -r {disk} {kept}; exit $status'
        command = [sys.executable, "-m", "factcheck", "--offline", *arguments]
        done = subprocess.run(
            [
                *NAMESPACE,
                "sh",
                "-c",
                MOUNTED,
                "-",
                size,
                disk,
                "sh",
                "-c",
                then_copy,
                "-",
                *command,
            ],
            cwd=tmp_path,
            env={**os.environ, "FACTCHECK_CACHE": str(cache(disk))},
            input=TEXT,
            capture_output=True,
            text=True,
            timeout=HANG,
            check=False,
        )
        return done, kept

    return run


def test_a_reference_that_does_not_fit_is_a_source_that_failed(on_a_small_disk):
    done, kept = on_a_small_disk("check", "-f", "json", "-", cache=lambda disk: disk / "cache")
    assert done.returncode == 3
    assert "reference: OperationalError: database or disk is full" in done.stderr
    report = json.loads(done.stdout)
    assert ["not_enough_evidence"] == [verdict["label"] for verdict in report["verdicts"]]
    assert not [path for path in (kept / "cache").rglob("*.db") if path.stat().st_size]


def test_a_batch_whose_disk_fills_leaves_whole_lines(on_a_small_disk, tmp_path):
    answers = [json.dumps({"id": f"a{n}", "text": f"{TEXT} " * (n + 1)}) for n in range(12)]
    (tmp_path / "in.jsonl").write_text("\n".join(answers) + "\n", encoding="utf-8")
    (tmp_path / "sources.yaml").write_text("verifier: rules", encoding="utf-8")
    output = tmp_path / "disk" / "out.jsonl"
    options = ("-o", str(output), "--sources", "sources.yaml")
    done, kept = on_a_small_disk(
        "batch", "in.jsonl", *options, cache=lambda _: tmp_path / "cache", size="40k"
    )
    assert done.returncode == 3
    assert f"{output}: cannot be written any further (No space left on device)" in done.stderr
    lines = (kept / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert 0 < len(lines) < len(answers)
    assert [f"a{n}" for n in range(len(lines))] == [
        json.loads(one)["response"]["id"] for one in lines
    ]

"""A process that is killed leaves nothing cut, doubled or lost; 200 moments are for the benchmark."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import batch
from factcheck.inputs import batch_lines
from factcheck.model import Label, MadeWith, Report, Verdict
from factcheck.terminal import open_output

ROOT = Path(__file__).resolve().parents[3]
ANSWERS = ("one", "", "नदी", "four")


@pytest.mark.parametrize(
    "victim", ["batch", "cache", "evidence", "reports", "reference", "corpus", "review"]
)
def test_what_a_killed_process_wrote_is_whole(victim, tmp_path):
    command = [sys.executable, ROOT / "benchmarks/crash.py", "--moments", "8", "--only", victim]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert 0 == done.returncode, done.stdout + done.stderr


def report(response):
    """Stand in for the pipeline."""
    return Report(
        response=response,
        claims=(),
        evidence=(),
        verdicts=(Verdict(claim_id="c", label=Label.SUPPORTED, confidence=1.0),),
        statuses=(),
        flags=(),
        made_with=MadeWith(factcheck="0", verifier="rules", settings=""),
    )


def run(path):
    """Run a batch, or go on with it."""
    raw = [json.dumps({"id": f"a{i}", "text": t}).encode() for i, t in enumerate(ANSWERS)]
    lines, tally = batch_lines(iter(raw), "in.jsonl", lang="en"), batch.Tally()
    batch.resume(path, lines, tally)
    with open_output(path, append=True) as write:
        answered = batch.local(lines, lambda many: map(report, many), jobs=2)
        for _ in batch.run(answered, write, tally):
            pass
    return tally


def test_a_batch_that_was_cut_anywhere_ends_as_one_that_was_not(tmp_path):
    path = tmp_path / "out.jsonl"
    run(path)
    whole = path.read_bytes()
    assert len(ANSWERS) == whole.count(b"\n")
    for end in range(len(whole) + 1):
        path.write_bytes(whole[:end])
        tally = run(path)
        assert whole == path.read_bytes(), end
        assert whole[:end].count(b"\n") == tally.resumed

"""What a full disk leaves of the data that commands write: whole lines, and one clear error."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import terminal
from factcheck.errors import InputError, UnfinishedError

LINE = '{"response": "' + "नदी " * 400 + '"}'
LIMITED = """
import resource, sys
from pathlib import Path
from factcheck import terminal
from factcheck.errors import UnfinishedError

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    with terminal.open_output(Path(sys.argv[1]), append=sys.argv[2] == "again") as write:
        for _ in range(100):
            write(sys.argv[3])
except UnfinishedError as error:
    print(error.message)
"""


def limited(path, how):
    """Write a hundred lines to a file that may not grow beyond 20,000 bytes."""
    command = [sys.executable, "-c", LIMITED, str(path), how, LINE]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_lines_of_a_full_disk_are_whole(tmp_path):
    path = tmp_path / "out.jsonl"
    assert "cannot be written any further (File too large)" in limited(path, "first")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert set(lines) == {LINE + "\n"}
    assert len(lines) == 20_000 // len(f"{LINE}\n".encode())


def test_a_second_run_on_a_full_disk_takes_nothing_away(tmp_path):
    path = tmp_path / "out.jsonl"
    limited(path, "first")
    kept = path.read_bytes()
    limited(path, "again")
    assert kept == path.read_bytes()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_device_that_is_full_is_named():
    with (
        pytest.raises(UnfinishedError, match="/dev/full: cannot be written any further"),
        terminal.open_output(Path("/dev/full"), append=False) as write,
    ):
        write("{}")


def test_what_has_no_disk_is_written_to():
    with terminal.open_output(Path(os.devnull), append=False) as write:
        write("{}")


def test_half_a_character_is_written_as_its_escape(tmp_path):
    path = tmp_path / "out.jsonl"
    with terminal.open_output(path, append=False) as write:
        write(json.dumps({"id": "\ud83d"}, ensure_ascii=False))
    assert {"id": "\ud83d"} == json.loads(path.read_text(encoding="utf-8"))


def test_a_report_that_does_not_fit_leaves_no_part_of_it(tmp_path):
    folder = tmp_path / "report.json"
    folder.mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        terminal.write_text(folder, "{}")
    assert [folder] == list(tmp_path.iterdir())

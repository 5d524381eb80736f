"""A cache that others use, that may not be written, or that is damaged: one warning, nothing wrong."""

import logging
import random
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from factcheck.http import Answer, Cache

ROOT = Path(__file__).resolve().parents[3]
NOBODY = 65534


def answer(n):
    body = bytes([n]) * (60_000 if n % 2 else 300)
    return Answer(url="http://a/", status=200, headers={}, body=body, retrieved_at="")


ANSWERS = {f"key-{n}": answer(n) for n in range(1, 9)}


def test_processes_on_one_cache_read_what_is_right_or_nothing():
    command = [sys.executable, ROOT / "benchmarks/shared_cache.py", "--processes", "8"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert 0 == done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_cache_answers_what_is_right_or_nothing(seed, tmp_path, caplog):
    folder = tmp_path / "answers"
    cache = Cache(folder)
    for key, one in ANSWERS.items():
        cache.write(key, one)
    cache.close()
    chance = random.Random(seed)
    for path in (folder / "cache.db", *folder.rglob("*.val")):
        data = bytearray(path.read_bytes())
        for _ in range(chance.randrange(1, 200)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data if chance.random() < 0.7 else data[: chance.randrange(len(data))])
    damaged = Cache(folder)
    for key, one in ANSWERS.items():
        assert damaged.read(key) in (None, one)
        damaged.write(key, one)
        assert damaged.read(key) in (None, one)
    damaged.close()
    assert len([r for r in caplog.records if r.levelno >= logging.WARNING]) <= 1


READ_ONLY = """
import logging, os, sys
from pathlib import Path
import diskcache
from factcheck.http import Answer, Cache
from factcheck.http import disk

logging.basicConfig(format="%(levelname)s %(message)s")
if os.geteuid() == 0:
    os.setuid(int(sys.argv[2]))
cache = Cache(Path(sys.argv[1]))
answer = Answer(url="http://a/", status=200, headers={}, body=b"x" * 60_000, retrieved_at="")
for number in range(3):
    cache.write(str(number), answer)
    print(cache.read(str(number)) in (None, answer), cache.read("kept") in (None, answer))
cache.close()
"""


@pytest.fixture
def locked():
    """A folder that nobody but its owner can write, and where others may look."""
    with tempfile.TemporaryDirectory() as base:
        Path(base).chmod(0o755)
        folder = Path(base) / "answers"
        cache = Cache(folder)
        cache.write("kept", answer(2))
        cache.close()
        paths = [folder, *folder.rglob("*")]
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        yield folder
        for path in paths:
            path.chmod(stat.S_IRWXU)


def test_a_folder_that_may_not_be_written_is_one_warning(locked):
    command = [sys.executable, "-c", READ_ONLY, locked, str(NOBODY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (0, "True True\n" * 3) == (done.returncode, done.stdout), done.stderr
    assert 1 == done.stderr.count("WARNING")


def test_what_another_version_kept_is_none(tmp_path):
    import diskcache

    from factcheck.http.disk import PlainDisk

    earlier = (
        b'{"url": "http://a/", "status": 200, "headers": {}, "retrieved_at": "", "bytes": 1}\nx'
    )
    with diskcache.Cache(str(tmp_path / "answers"), disk=PlainDisk) as store:
        store.set("key", earlier)
    cache = Cache(tmp_path / "answers")
    assert cache.read("key") is None
    cache.write("key", answer(1))
    assert answer(1) == cache.read("key")
    cache.close()

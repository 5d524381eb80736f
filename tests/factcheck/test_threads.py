"""What threads make for one another."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from factcheck.threads import once


def test_what_several_ask_for_at_once_is_made_once():
    made = []
    all_ask = threading.Barrier(8, timeout=60)

    @once
    def make():
        made.append(threading.current_thread().name)
        return made

    def ask():
        all_ask.wait()
        return make()

    with ThreadPoolExecutor(8) as threads:
        answers = [asked.result() for asked in [threads.submit(ask) for _ in range(8)]]
    assert 1 == len(made)
    assert all(answer is made for answer in answers)


def test_what_could_not_be_made_is_tried_again():
    tries = []

    @once
    def make():
        tries.append(1)
        if len(tries) < 2:
            raise OSError("not yet")

    with pytest.raises(OSError, match="not yet"):
        make()
    assert make() is None
    assert make() is None
    assert 2 == len(tries)

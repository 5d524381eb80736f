"""How many threads numpy takes while sentences are parsed."""

import threading

import pytest
from threadpoolctl import ThreadpoolController, threadpool_limits

from claims import blas, pipelines


def threads():
    # Other packages bring libraries of their own, which may be loaded later than numpy's.
    loaded = ThreadpoolController().select(user_api="blas").info()
    counted = [one["num_threads"] for one in loaded if "numpy" in one["filepath"]]
    if not counted:
        pytest.skip("numpy has a library here whose threads cannot be counted")
    return max(counted)


@pytest.fixture(autouse=True)
def _two_threads():
    pipelines.load("hi")  # numpy's library has to be there to be counted
    with threadpool_limits(2, user_api="blas"):
        yield


def test_numpy_takes_one_thread_inside_and_all_behind():
    with blas.on_one_thread():
        inside = threads()
    assert (1, 2) == (inside, threads())


def test_the_others_come_back_behind_the_last_who_asked_for_one():
    first, second = blas.on_one_thread(), blas.on_one_thread()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    between = threads()
    second.__exit__(None, None, None)
    assert (1, 2) == (between, threads())


def test_numpy_takes_one_thread_whichever_thread_asks():
    def ask():
        with blas.on_one_thread():
            inside.append(threads())
        behind.append(threads())

    inside, behind = [], []
    for _ in range(3):
        asking = threading.Thread(target=ask)
        asking.start()
        asking.join()
        ask()
    assert ([1] * 6, [2] * 6) == (inside, behind)


def test_an_error_inside_gives_them_back():
    with pytest.raises(ValueError, match="inside"), blas.on_one_thread():
        raise ValueError("inside")
    assert 2 == threads()


def test_a_pipeline_multiplies_by_numpy_and_the_thread_that_loaded_it_goes_on_as_before():
    from thinc.api import get_current_ops

    before = get_current_ops()
    pipeline = pipelines.load("hi")
    assert not pipeline.get_pipe("ner").model.ops.use_blis
    assert before is get_current_ops()


def test_threads_that_parse_together_give_all_of_them_back():
    pipeline = pipelines.load("hi")
    sentences = ["दिल्ली भारत की राजधानी है।"] * 5
    readers = [
        threading.Thread(target=lambda: list(pipelines.parse(pipeline, sentences)))
        for _ in range(4)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert 2 == threads()

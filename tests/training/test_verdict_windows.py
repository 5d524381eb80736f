"""Long passages are read in windows."""

from itertools import pairwise

import pytest

np = pytest.importorskip("numpy")

from training.verdict import windows  # noqa: E402 - needs numpy

SENTENCES = [f"Sentence {i} tells of ten words, which make a line." for i in range(60)]


def test_a_short_passage_is_one_window():
    assert windows.cut(SENTENCES[0], "en") == [SENTENCES[0]]


def test_windows_are_whole_sentences_and_hold_each_of_them():
    parts = windows.cut(" ".join(SENTENCES), "en")
    assert all(any(sentence in part for part in parts) for sentence in SENTENCES)
    assert all(part.endswith("line.") and part.startswith("Sentence") for part in parts)
    assert max(len(part.split()) for part in parts) <= windows.WINDOW


def test_neighbouring_windows_share_half():
    parts = windows.cut(" ".join(SENTENCES), "en")
    for one, other in pairwise(parts):
        shared = [s for s in SENTENCES if s in one and s in other]
        assert 4 <= len(shared) or other == parts[-1]


def test_text_without_an_end_of_sentence_is_cut_too():
    parts = windows.cut("word " * 1000, "en")
    assert max(len(part.split()) for part in parts) <= windows.WINDOW
    assert sum(len(part.split()) for part in parts) >= 1000


def test_the_window_that_decides_most_decides():
    scores = np.array([[0.1, 0.1, 0.8], [0.7, 0.1, 0.2], [0.2, 0.3, 0.5]], np.float32)
    together = windows.together(scores, np.array([2, 1]))
    assert np.allclose([[0.7, 0.1, 0.2], [0.2, 0.3, 0.5]], together)

"""Passages longer than the model reads, in overlapping windows of whole sentences.

A claim is taken to be supported as far as the window that supports it most, and refuted as far as
the one that refutes it most, as the product does with several passages of one page. The three numbers
are then no distribution; the largest of them is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from claims.model import Lang
from claims.segment import sentence_spans

Array = npt.NDArray[np.float32]

#: Passages of more words are read in windows of about so many words, half as many apart. The model
#: reads 256 pieces, about 150 words of English with the claim.
WHOLE = 130
WINDOW = 100


def cut(text: str, lang: str) -> list[str]:
    """Return the text itself, or windows of it if it is long."""
    if len(text.split()) <= WHOLE:
        return [text]
    sentences = [part for sentence in _sentences(text, lang) for part in _pieces(sentence)]
    windows = []
    for start in _starts(sentences):
        taken: list[str] = []
        for sentence in sentences[start:]:
            if taken and _words(taken) + _words([sentence]) > WINDOW:
                break
            taken.append(sentence)
        windows.append(" ".join(taken))
    return windows


def _sentences(text: str, lang: str) -> Iterator[str]:
    for start, end in sentence_spans(text, cast(Lang, lang)):
        yield text[start:end].strip()


def _pieces(sentence: str) -> Iterator[str]:
    words = sentence.split()
    for at in range(0, len(words), WINDOW):
        yield " ".join(words[at : at + WINDOW])


def _starts(sentences: Sequence[str]) -> list[int]:
    """Return where windows begin: each half a window behind the one before."""
    starts, passed = [0], 0
    for i, sentence in enumerate(sentences):
        if passed >= WINDOW / 2:
            starts.append(i)
            passed = 0
        passed += _words([sentence])
    return starts


def _words(sentences: Sequence[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)


def together(scores: Array, windows: npt.NDArray[np.int64]) -> Array:
    """Return a row for each passage from the rows of its windows, which stand side by side.

    Args:
        scores: Supported, refuted, neither, a row a window.
        windows: How many windows each passage has, at least one.
    """
    starts = np.concatenate([[0], np.cumsum(windows)[:-1]])
    most: Any = np.maximum.reduceat(scores, starts)
    # What one window leaves open, another may decide.
    most[:, 2] = np.minimum.reduceat(scores[:, 2], starts)
    return cast(Array, most)

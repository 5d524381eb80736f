"""Measures what other ways of writing the layers cost and gain: 32 bits, 8 bits, fewer layers.

    python -m training.encoder.compare ../shared/data FOLDER

FOLDER is what `training.encoder.package` wrote. Questions of XQuAD are looked up among the paragraphs
of the same and of the other languages, every third question. Milliseconds are the processor's for 25 and
100 pieces, one thread, the best of some runs.
"""

from __future__ import annotations

import argparse
import json
import logging
import lzma
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from tokenizers import Tokenizer

from factcheck.sessions import open_session
from training.encoder import graph, package, words
from training.verdict import base as published

logger = logging.getLogger(__name__)

Array = npt.NDArray[np.float32]
Encode = Callable[[list[int]], Array]

LANGUAGES = ("en", "es", "hi")
TIMED = (25, 100)
RUNS = 15
#: Every so many questions are asked.
EVERY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """XQuAD in pieces: paragraphs and questions of each language, and where each is answered."""

    paragraphs: dict[str, list[list[int]]]
    questions: dict[str, list[list[int]]]
    #: Of each question the paragraph that answers it; the same in every language.
    answers: npt.NDArray[np.int64]


def read(data: Path, tokenizer: Tokenizer) -> Questions:
    """Read XQuAD and cut it into pieces."""
    paragraphs, questions, answers = {}, {}, np.zeros(0, np.int64)
    for lang in LANGUAGES:
        path = data / "labelled" / "xquad" / f"{lang}.jsonl.xz"
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        places = {context: i for i, context in enumerate(dict.fromkeys(r["context"] for r in rows))}
        rows = rows[::EVERY]
        answers = np.array([places[row["context"]] for row in rows])
        paragraphs[lang] = _pieces(tokenizer, package.PREFIXES["passage"], list(places))
        questions[lang] = _pieces(
            tokenizer, package.PREFIXES["query"], [row["question"] for row in rows]
        )
    return Questions(paragraphs=paragraphs, questions=questions, answers=answers)


def _pieces(tokenizer: Tokenizer, prefix: str, texts: list[str]) -> list[list[int]]:
    return [tokenizer.encode(prefix + text).ids for text in texts]


def recall(encode: Encode, questions: Questions) -> dict[str, float]:
    """Return the share of questions whose paragraph comes first, by language of both."""
    paragraphs = {
        lang: np.stack([encode(ids) for ids in questions.paragraphs[lang]]) for lang in LANGUAGES
    }
    asked = {
        lang: np.stack([encode(ids) for ids in questions.questions[lang]]) for lang in LANGUAGES
    }
    return {
        f"{one}>{other}": round(
            float(((asked[one] @ paragraphs[other].T).argmax(1) == questions.answers).mean()), 3
        )
        for one in LANGUAGES
        for other in LANGUAGES
    }


def ways(
    base: published.Base, folder: Path, kept: list[int]
) -> Iterator[tuple[str, float, Encode]]:
    """Yield each way of writing the layers: its name, its megabytes, and what it makes of pieces."""
    small, scale, places = words.arranged(base, kept)
    vectors = small * scale

    def layers(model: onnx.ModelProto) -> Encode:
        session = open_session(model.SerializeToString())

        def encode(ids: list[int]) -> Array:
            given = vectors[ids] + places[: len(ids)]
            vector: Array = session.run(None, {"words": given[None]})[0][0]
            return vector

        return encode

    for name, model in (
        ("32 bits", graph.build(base, bits=32)),
        ("4 bits", graph.build(base)),
        ("8 bits (ships)", onnx.load(folder / package.MODEL)),
        ("4 bits, 8 layers", graph.build(base, layers=8)),
    ):
        yield name, model.ByteSize() / 1e6, layers(model)


def milliseconds(encode: Encode, length: int) -> float:
    """Return the processor's time for a text of so many pieces."""
    taken = []
    for _ in range(RUNS):
        begun = time.thread_time()
        encode(list(range(10, 10 + length)))
        taken.append(time.thread_time() - begun)
    return round(min(taken) * 1000, 1)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    base = published.read(published.installed())
    path = words.SHARED / package.TOKENIZER
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(package.LONGEST)
    questions = read(arguments.data, tokenizer)
    figures: dict[str, Any] = {}
    for name, size, encode in ways(base, arguments.folder, words.kept(base, path)):
        times = {f"ms at {length}": milliseconds(encode, length) for length in TIMED}
        figures[name] = {"MB": round(size, 1), **times, **recall(encode, questions)}
        print(name, figures[name], flush=True)
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

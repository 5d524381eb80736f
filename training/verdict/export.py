"""Writes the model that the product loads: ONNX in 8 bits, its tokenizer, and a manifest.

    python -m training.verdict.export WORK RUN/model.pt EXPORT

The graph is written out node by node in the fused operators of onnxruntime, because what a tracer
makes of the encoder has to be fused again by guesswork. The words' vectors get a scale a row and the
matrices a scale a column; activations are scaled as they come. Between the two matrices of a layer
a few channels are ten times larger than the rest and one scale would drown these, so the largest
few are multiplied in 32 bits beside (LLM.int8(), Dettmers et al. 2022).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from training.verdict import pairs as files
from training.verdict.model import CrossEncoder
from training.verdict.pairs import LABELS

logger = logging.getLogger(__name__)

Array = npt.NDArray[np.float32]
#: onnxruntime's own operators.
FUSED = "com.microsoft"
HEADS = 12
EPSILON = 1e-12
#: Channels between a layer's matrices that stay in 32 bits: each costs 384 weights.
LARGE = 8
MODEL = "verdict.int8.onnx"
#: The model in 32 bits, to compare with; it does not ship.
WHOLE = "verdict.fp32.onnx"


class _Graph:
    """Nodes and weights as they are added."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: npt.NDArray[Any]) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, kind: str, *inputs: str, name: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name


def build(
    state: dict[str, Array], *, sizes: dict[str, Array] | None = None, small_words: bool = False
) -> onnx.ModelProto:
    """Return the model in ONNX: ``ids`` and ``mask`` (batch, length) in, ``logits`` (batch, 3) out.

    Args:
        state: The weights by name.
        sizes: How large each channel gets between a layer's matrices, by layer: see `sizes_of`.
        small_words: Whether to write the words' vectors in 8 bits.
    """
    graph = _Graph()
    x = _embedded(graph, state, small=small_words)
    mask32 = graph.add("Cast", "mask", name="mask32", to=TensorProto.INT32)
    layers = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    for i in range(layers):
        x = _layer(graph, state, f"layers.{i}.", x, mask32, sizes)
    logits = _classified(graph, state, x)
    where = ["batch", "length"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "verdict",
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, where)
                for name in ("ids", "mask")
            ],
            [helper.make_tensor_value_info(logits, TensorProto.FLOAT, ["batch", len(LABELS)])],
            graph.weights,
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)],
    )
    model.ir_version = 8
    return model


def _embedded(graph: _Graph, state: dict[str, Array], *, small: bool) -> str:
    """Add the sum of a piece's vector and its place's, normalised."""
    words = state["words.weight"]
    if small:
        scale = np.abs(words).max(axis=1, keepdims=True) / 127
        rounded = np.round(words / np.maximum(scale, 1e-12)).astype(np.int8)
        whole = graph.add("Gather", graph.weight("words.q", rounded), "ids", name="words.whole")
        cast = graph.add("Cast", whole, name="words.cast", to=TensorProto.FLOAT)
        scales = graph.weight("words.scale", scale.astype(np.float32))
        scaled = graph.add("Gather", scales, "ids", name="words.scales")
        found = graph.add("Mul", cast, scaled, name="words.found")
    else:
        found = graph.add("Gather", graph.weight("words", words), "ids", name="words.found")
    # There is one kind of text, so its vector is part of each place's.
    places = graph.weight("places", state["places.weight"] + state["kind"])
    shape = graph.add("Shape", "ids", name="length", start=1, end=2)
    zero = graph.weight("zero", np.array([0], np.int64))
    here = graph.add("Slice", places, zero, shape, zero, name="places.here")
    together = graph.add("Add", found, here, name="embedded")
    return graph.add(
        "LayerNormalization",
        together,
        graph.weight("norm.weight", state["norm.weight"]),
        graph.weight("norm.bias", state["norm.bias"]),
        name="embedded.norm",
        epsilon=EPSILON,
    )


def _layer(  # noqa: PLR0917 - one call
    graph: _Graph,
    state: dict[str, Array],
    at: str,
    x: str,
    mask: str,
    sizes: dict[str, Array] | None,
) -> str:
    def linear(name: str, given: str) -> str:
        product = graph.add(
            "MatMul",
            given,
            graph.weight(f"{at}{name}.weight", state[f"{at}{name}.weight"].T),
            name=f"{at}{name}",
        )
        return graph.add(
            "Add",
            product,
            graph.weight(f"{at}{name}.bias", state[f"{at}{name}.bias"]),
            name=f"{at}{name}.out",
        )

    def normalised(name: str, one: str, other: str) -> str:
        return graph.add(
            "SkipLayerNormalization",
            one,
            other,
            graph.weight(f"{at}{name}.weight", state[f"{at}{name}.weight"]),
            graph.weight(f"{at}{name}.bias", state[f"{at}{name}.bias"]),
            name=f"{at}{name}",
            domain=FUSED,
            epsilon=EPSILON,
        )

    attended = graph.add(
        "Attention",
        x,
        graph.weight(f"{at}qkv.weight", state[f"{at}qkv.weight"].T),
        graph.weight(f"{at}qkv.bias", state[f"{at}qkv.bias"]),
        mask,
        name=f"{at}attention",
        domain=FUSED,
        num_heads=HEADS,
    )
    x = normalised("attention_norm", x, linear("attended", attended))
    up = graph.add("Gelu", linear("up", x), name=f"{at}gelu", domain=FUSED)
    down = f"{at}down"
    if sizes is None:
        return normalised("output_norm", x, linear("down", up))
    large = np.sort(np.argsort(sizes[at])[-LARGE:])
    small = np.ones_like(sizes[at])
    small[large] = 0
    rest = linear(
        "down", graph.add("Mul", up, graph.weight(f"{down}.small", small), name=f"{down}.rest")
    )
    chosen = graph.add(
        "Gather", up, graph.weight(f"{down}.large", large), name=f"{down}.chosen", axis=2
    )
    weights = graph.weight(f"{down}.whole", state[f"{down}.weight"].T[large])
    beside = graph.add("MatMul", chosen, weights, name=f"{down}.beside")
    return normalised("output_norm", x, graph.add("Add", rest, beside, name=f"{down}.both"))


def _classified(graph: _Graph, state: dict[str, Array], x: str) -> str:
    """Add the mean over the pieces and the classifier."""
    last = graph.weight("axis2", np.array([2], np.int64))
    along = graph.weight("axis1", np.array([1], np.int64))
    mask = graph.add("Cast", "mask", name="mask.float", to=TensorProto.FLOAT)
    weights = graph.add("Unsqueeze", mask, last, name="mask.weights")
    kept = graph.add("Mul", x, weights, name="kept")
    total = graph.add("ReduceSum", kept, along, name="total", keepdims=0)
    count = graph.add("ReduceSum", weights, along, name="count", keepdims=0)
    mean = graph.add("Div", total, count, name="mean")
    return graph.add(
        "Gemm",
        mean,
        graph.weight("classify.weight", state["classify.weight"]),
        graph.weight("classify.bias", state["classify.bias"]),
        name="logits",
        transB=1,
    )


def sizes_of(state: dict[str, torch.Tensor], work: Path, pairs: int = 192) -> dict[str, Array]:
    """Return the largest value of each channel between a layer's matrices, over training pairs."""
    model = CrossEncoder(vocabulary=state["words.weight"].shape[0])
    model.load_state_dict(state)
    model.eval()
    sizes: dict[str, Array] = {}

    def watch(name: str) -> Callable[..., None]:
        def seen(_module: object, given: tuple[torch.Tensor, ...]) -> None:
            largest = given[0].abs().amax(dim=(0, 1)).numpy()
            sizes[name] = np.maximum(sizes.get(name, largest), largest)

        return seen

    for i, layer in enumerate(model.layers):
        layer.down.register_forward_pre_hook(watch(f"layers.{i}."))
    tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
    with torch.inference_mode():
        for pair in islice(files.read(work / "train.jsonl.xz"), pairs):
            ids = torch.tensor([tokenizer.encode(pair.premise, pair.claim).ids[:256]])
            model(ids, torch.ones_like(ids, dtype=torch.bool))
    return sizes


def quantised(model: onnx.ModelProto, to: Path) -> None:
    """Write the model with its matrices in 8 bits."""
    exact = [node.name for node in model.graph.node if node.name.endswith(("logits", ".beside"))]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "model.onnx"
        onnx.save(model, whole)
        quantize_dynamic(
            whole,
            to,
            op_types_to_quantize=["MatMul", "Attention"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=exact,
            # Shapes are not inferred through the fused operators.
            extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
        )


def digest(path: Path) -> str:
    """Return a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def export(weights: Path, work: Path, folder: Path) -> None:
    """Write model, tokenizer and manifest; the calibration, where there is one, stays."""
    folder.mkdir(parents=True, exist_ok=True)
    state = torch.load(weights, map_location="cpu", weights_only=True)
    state = state.get("model", state)
    arrays = {name: value.float().numpy() for name, value in state.items()}
    sizes = sizes_of(state, work)
    quantised(build(arrays, sizes=sizes, small_words=True), folder / MODEL)
    onnx.save(build(arrays), folder / WHOLE)
    shutil.copy(work / "tokenizer.json", folder / "tokenizer.json")
    manifest = {
        "model": MODEL,
        "labels": list(LABELS),
        "inputs": {"passage first, then claim": "<s> passage </s></s> claim </s>"},
        "longest": 256,
        "sha256": {name: digest(folder / name) for name in (MODEL, "tokenizer.json")},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
    for name in (MODEL, "tokenizer.json"):
        logger.info("%s: %.1f MB", name, (folder / name).stat().st_size / 1e6)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("weights", type=Path, help="a run's model.pt or state.pt")
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    export(arguments.weights, arguments.work, arguments.folder)


if __name__ == "__main__":
    main()

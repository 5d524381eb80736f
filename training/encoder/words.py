"""Finds the pieces' vectors of the base in the verdict model's file, so that they ship once."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper
from tokenizers import Tokenizer

from training.verdict.base import Base
from training.verdict.export.inputs import Array, eight_bits

#: The folder of the verdict model that ships.
SHARED = Path(__file__).resolve().parents[2] / "factcheck" / "verdict" / "weights"
#: The verdict model's names of them: 8 bits a number, a scale a piece, and a vector a place.
NAMES = ("words", "words.scale", "places")


def found(base: Base, verdict: Path, tokenizer: Path) -> dict[str, Any]:
    """Return what the manifest says of the vectors: the file, how many, where, and their digest.

    Raises:
        ValueError: the verdict model's are not the base's.
    """
    arrays = {
        tensor.name: numpy_helper.to_array(tensor)
        for tensor in onnx.load(verdict).graph.initializer
        if tensor.name in NAMES
    }
    for name, expected in zip(NAMES, arranged(base, kept(base, tokenizer)), strict=True):
        if not np.array_equal(arrays[name], expected):
            raise ValueError(f"{verdict}: {name} is not as published; the encoder needs its own")
    content = verdict.read_bytes()
    parts = [arrays[name].tobytes() for name in NAMES]
    offsets = {name: content.index(part) for name, part in zip(NAMES, parts, strict=True)}
    rows, places = (len(arrays[name]) for name in ("words", "places"))
    return {
        "file": verdict.name,
        "rows": rows,
        "offset": offsets["words"],
        "scales_offset": offsets["words.scale"],
        "places": places,
        "places_offset": offsets["places"],
        "sha256": hashlib.sha256(b"".join(parts)).hexdigest(),
    }


def kept(base: Base, tokenizer: Path) -> list[int]:
    """Return the ids in the base of a tokenizer's pieces, in the order of theirs."""
    place = {piece: i for i, piece in enumerate(base.pieces)}
    pieces = Tokenizer.from_file(str(tokenizer)).get_vocab()
    return [place[piece] for piece in sorted(pieces, key=pieces.__getitem__)]


def arranged(base: Base, kept: list[int]) -> tuple[npt.NDArray[np.int8], Array, Array]:
    """Return the base's vectors as the verdict model writes them: of pieces, scales, of places."""
    vectors = base.tensors["emb.word"].reshape(-1, base.hidden)[kept]
    small, scale = eight_bits(vectors, axis=1)
    # There is one kind of text, so its vector is part of each place's.
    places = (
        base.tensors["emb.pos"].reshape(-1, base.hidden) + base.tensors["emb.type"][: base.hidden]
    )
    return small, scale, places

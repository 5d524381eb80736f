"""Scores pairs with a checkpoint or with the exported file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Array = npt.NDArray[np.float32]
#: Longest pair in pieces, and pairs that a checkpoint scores at once.
LONGEST = 256
BATCH = 32


class Scorer(Protocol):
    """Gives logits, in the order of `training.verdict.pairs.LABELS`."""

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Array:
        """Return an array of (pairs, 3)."""
        ...


def probabilities(logits: Array, temperature: float = 1.0) -> Array:
    """Return the softmax."""
    scaled = logits / temperature
    exponents = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    result: Array = exponents / exponents.sum(axis=1, keepdims=True)
    return result


def batched(
    tokenizer: Tokenizer,
    pairs: Sequence[tuple[str, str]],
    forward: Callable[[npt.NDArray[np.int64], npt.NDArray[np.bool_]], Array],
    longest: int = LONGEST,
) -> Array:
    """Score pairs in batches of like length and return them in their own order."""
    tokenizer.no_padding()
    tokenizer.enable_truncation(longest, strategy="only_first")
    rows = [encoded.ids for encoded in tokenizer.encode_batch(list(pairs))]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    logits = np.zeros((len(rows), 3), np.float32)
    pad = tokenizer.token_to_id("<pad>")
    for start in range(0, len(order), BATCH):
        chosen = order[start : start + BATCH]
        length = max(len(rows[i]) for i in chosen)
        ids = np.full((len(chosen), length), pad, np.int64)
        for k, i in enumerate(chosen):
            ids[k, : len(rows[i])] = rows[i]
        mask = np.array([[k < len(rows[i]) for k in range(length)] for i in chosen])
        logits[chosen] = forward(ids, mask)
    return logits


def exported(folder: Path, threads: int = 1, name: str = "") -> Scorer:
    """Open the exported model with onnxruntime.

    Pairs go through one by one, as in the product: in 8 bits a pair's logits can depend on the
    others of its batch.

    Args:
        folder: What `training.verdict.export` wrote.
        threads: Pairs at once.
        name: The model's file, where it is not the manifest's.
    """
    from factcheck.sessions import runtime  # noqa: PLC0415 - not needed to train

    onnxruntime = runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    path = folder / (name or manifest["model"])
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(int(manifest.get("longest", LONGEST)), strategy="only_first")

    def one(pair: tuple[str, str]) -> Array:
        ids = np.array([tokenizer.encode(*pair).ids], np.int64)
        found: Array = session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0][0]
        return found

    def score(pairs: Sequence[tuple[str, str]]) -> Array:
        with ThreadPoolExecutor(threads) as pool:
            return np.array(list(pool.map(one, pairs)), np.float32).reshape(-1, 3)

    return score


def checkpoint(path: Path, tokenizer_path: Path, threads: int = 1) -> Scorer:
    """Open a checkpoint with torch: a run's ``state.pt`` or ``model.pt``."""
    import torch  # noqa: PLC0415 - not needed to score the exported file

    from training.verdict.model import CrossEncoder  # noqa: PLC0415 - needs torch

    torch.set_num_threads(threads)
    state = torch.load(path, map_location="cpu", weights_only=True)
    weights = state.get("model", state)
    model = CrossEncoder(vocabulary=weights["words.weight"].shape[0])
    model.load_state_dict(weights)
    model.eval()
    tokenizer = Tokenizer.from_file(str(tokenizer_path))

    def forward(ids: npt.NDArray[np.int64], mask: npt.NDArray[np.bool_]) -> Array:
        with torch.inference_mode():
            found: Array = model(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
        return found

    return lambda pairs: batched(tokenizer, pairs, forward)


def opened(path: Path, tokenizer: Path, threads: int = 1) -> Scorer:
    """Open an exported folder or a checkpoint."""
    return exported(path, threads) if path.is_dir() else checkpoint(path, tokenizer, threads)

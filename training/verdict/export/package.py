"""Makes the folder that the product loads."""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
from itertools import islice
from pathlib import Path

import onnx
import torch
from tokenizers import Tokenizer

from training.verdict import pairs as files
from training.verdict.export.graph import build
from training.verdict.export.inputs import measured
from training.verdict.model import CrossEncoder
from training.verdict.pairs import LABELS

logger = logging.getLogger(__name__)

MODEL = "verdict.int8.onnx"
#: The model in 32 bits, to compare with; it does not ship.
WHOLE = "verdict.fp32.onnx"
#: Goes up when what the product must do to read the folder changes.
FORMAT = 1
#: Longest pair in pieces.
LONGEST = 256
#: Training pairs on which the numbers' sizes are measured.
MEASURED = 240


def export(weights: Path, work: Path, folder: Path) -> None:
    """Write model, tokenizer and manifest; the calibration, where there is one, stays.

    Args:
        weights: A run's ``model.pt`` or ``state.pt``.
        work: Where the tokenizer and the training pairs are.
        folder: Where to write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    state = torch.load(weights, map_location="cpu", weights_only=True)
    state = {name: value.float() for name, value in state.get("model", state).items()}
    model = CrossEncoder(vocabulary=state["words.weight"].shape[0])
    model.load_state_dict(state)
    model.eval()
    tokenizer = Tokenizer.from_file(str(work / "tokenizer.json"))
    tokenizer.enable_truncation(LONGEST, strategy="only_first")
    rows = [
        tokenizer.encode(pair.premise, pair.claim).ids
        for pair in islice(files.read(work / "train.jsonl.xz"), MEASURED)
    ]
    arrays = {name: value.numpy() for name, value in state.items()}
    onnx.save(build(arrays), folder / WHOLE)
    onnx.save(build(arrays, measured(model, rows)), folder / MODEL)
    shutil.copy(work / "tokenizer.json", folder / "tokenizer.json")
    manifest = {
        "format": FORMAT,
        "model": MODEL,
        "labels": list(LABELS),
        "inputs": {"passage first, then claim": "<s> passage </s></s> claim </s>"},
        "longest": LONGEST,
        "sha256": {name: digest(folder / name) for name in (MODEL, "tokenizer.json")},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
    for name in (MODEL, "tokenizer.json"):
        logger.info("%s: %.1f MB", name, (folder / name).stat().st_size / 1e6)


def digest(path: Path) -> str:
    """Return a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()

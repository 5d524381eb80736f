"""multilingual-e5-small as `training.encoder` made it: texts -> vectors whose product is likeness.

The folder ``weights`` holds the encoder's layers in ONNX, which take the vectors of a text's pieces,
and ``manifest.json``. The vectors of all pieces, the larger part of such a model, and the tokenizer are
those of the verdict model beside it: the manifest says where in its file they stand, and their digest.

Texts go through one by one, so that a text's vector depends on nothing but the text and no time goes
into padding; callers on several threads are served side by side.
"""

# numpy, onnxruntime and tokenizers are what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

import functools
import hashlib
import json
import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import onnxruntime

    Vectors = npt.NDArray[np.float32]

logger = logging.getLogger(__name__)

#: What ships in the wheel. A package inside a ZIP has no such files, and so no encoder.
WEIGHTS = Path(str(resources.files("factcheck"))) / "dense" / "weights"
#: Where the tokenizer and the pieces' vectors are.
SHARED = WEIGHTS.parents[1] / "verdict" / "weights"
MANIFEST = "manifest.json"
#: Goes up when what must be done to read a folder changes.
FORMAT = 1
#: Numbers in a vector.
WIDTH = 384
#: Texts whose vectors are kept: claims and passages come up again within a run. 1.5 kB each.
_KEPT = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class _Manifest:
    """What a folder holds, and where the rest of it is."""

    model: str
    tokenizer: str
    #: Pieces of a text, with ``<s>`` and ``</s>``; what lies behind is cut.
    longest: int
    query: str
    passage: str
    #: The file with the pieces' vectors, how many there are, and where they and their scales begin.
    words: str
    rows: int
    words_at: int
    scales_at: int
    #: SHA-256 of the model, of the tokenizer, and of the vectors with their scales.
    digests: tuple[str, str, str]


class Encoder:
    """Turns texts into vectors with onnxruntime on the processor.

    Args:
        folder: where the layers and the manifest are.
        shared: where the tokenizer and the pieces' vectors are.

    Raises:
        SettingsError: a file is missing, broken, or not the one that the manifest describes.
        ImportError: onnxruntime, tokenizers or numpy is not installed.
    """

    def __init__(self, folder: Path = WEIGHTS, shared: Path = SHARED) -> None:
        import numpy as np
        from tokenizers import Tokenizer

        manifest = _read_manifest(folder)
        words = shared / manifest.words
        try:
            self._words: npt.NDArray[np.int8] = np.memmap(
                words, np.int8, "r", manifest.words_at, (manifest.rows, WIDTH)
            )
            self._scales = np.fromfile(words, "<f4", manifest.rows, offset=manifest.scales_at)
            layers = (folder / manifest.model).read_bytes()
            tokenizer = (shared / manifest.tokenizer).read_bytes()
        except (OSError, ValueError) as error:
            raise SettingsError(f"{error}") from error
        hasher = hashlib.sha256(self._words)
        hasher.update(self._scales)
        read = tuple(hashlib.sha256(part).hexdigest() for part in (layers, tokenizer))
        for name, expected, digest in zip(
            (manifest.model, manifest.tokenizer, manifest.words),
            manifest.digests,
            (*read, hasher.hexdigest()),
            strict=True,
        ):
            if digest != expected:
                raise SettingsError(f"{name} is not the file that {folder / MANIFEST} describes")
        self._prefixes = {True: manifest.query, False: manifest.passage}
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(manifest.longest)
        self._session = _session(layers)
        #: Names the encoder: vectors of different ones do not compare.
        self.digest = hashlib.sha256("".join(manifest.digests).encode()).hexdigest()[:16]
        self._vector = functools.lru_cache(_KEPT)(self._embed)

    def encode(self, texts: Sequence[str], *, query: bool = False) -> Vectors:
        """Return a row of length 1 for each text; the product of two rows is their cosine.

        Args:
            texts: in any of the four languages; of a long one only the beginning counts.
            query: whether they ask or are asked for: a claim to look up, or what may answer it. The
                base learned the two apart.
        """
        import numpy as np

        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        prefix = self._prefixes[query]
        return np.stack([self._vector(prefix + text) for text in texts])

    def _embed(self, text: str) -> Vectors:
        import numpy as np

        ids = self._tokenizer.encode(text).ids
        rows = self._words[ids].astype(np.float32) * self._scales[ids][:, None]
        vector: Vectors = self._session.run(None, {"words": rows[None]})[0][0]
        vector.flags.writeable = False
        return vector


def load() -> Encoder | None:
    """Return the encoder that ships, loaded once; None, said once, where it cannot be had."""
    # Several sources ask at once, and one encoder is enough.
    with _LOADING:
        return _loaded()


_LOADING = threading.Lock()


@functools.cache
def _loaded() -> Encoder | None:
    try:
        return Encoder()
    except (SettingsError, ImportError) as error:
        logger.warning("nothing is searched by meaning: %s", error)
        return None


def _read_manifest(folder: Path) -> _Manifest:
    path = folder / MANIFEST
    try:
        raw = json.loads(path.read_bytes())
        if raw["format"] != FORMAT:
            raise SettingsError(f"{path}: an encoder of format {raw['format']}, not {FORMAT}")
        words, digests = raw["words"], raw["sha256"]
        return _Manifest(
            model=str(raw["model"]),
            tokenizer=str(raw["tokenizer"]),
            longest=int(raw["longest"]),
            query=str(raw["prefixes"]["query"]),
            passage=str(raw["prefixes"]["passage"]),
            words=str(words["file"]),
            rows=int(words["rows"]),
            words_at=int(words["offset"]),
            scales_at=int(words["scales_offset"]),
            digests=(digests[raw["model"]], digests[raw["tokenizer"]], words["sha256"]),
        )
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"{path}: not the manifest of an encoder ({error!r})") from error


def _session(layers: bytes) -> onnxruntime.InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # errors
    # Without VNNI, sums of 8-bit products may overflow 16 bits; this makes them exact there.
    options.add_session_config_entry("session.x64quantprecision", "1")
    try:
        return onnxruntime.InferenceSession(layers, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's own classes share no narrower base
        raise SettingsError(f"the encoder does not run here ({error})") from error

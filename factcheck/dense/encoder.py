"""multilingual-e5-small as `training.encoder` made it: texts -> vectors whose product is likeness.

The folder ``weights`` holds the encoder's layers in ONNX, which take the vectors of a text's pieces,
and ``manifest.json``. The vectors of all pieces, the larger part of such a model, and the tokenizer are
those of the verdict model beside it: the manifest says where in its file they stand, and their digest.

What all texts of a language have in common is part of their vectors: without more, a Portuguese claim
is nearest to whatever is in Spanish. So the folder also holds the mean of each language's claims and
passages, which is taken away from texts whose language the caller names (Libovický et al. 2020, "On the
Language Neutrality of Pre-trained Multilingual Representations"). That helps claims to find short texts
among those of several languages; questions find paragraphs of one language as well without.

Texts go through one by one, so that a text's vector depends on nothing but the text and no time goes
into padding; callers on several threads are served side by side.
"""

# numpy and onnxruntime are what this module takes its time for.
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

from claims.model import Lang
from factcheck.errors import SettingsError
from factcheck.pieces import tokenizer
from factcheck.sessions import file_digest, open_session

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
    #: The file with a mean for each language, of claims and of passages.
    means: str
    langs: tuple[str, ...]
    #: The file with the pieces' vectors, how many there are, where they and their scales begin.
    words: str
    rows: int
    words_at: int
    scales_at: int
    #: How many places' vectors there are in it, and where they begin.
    places: int
    places_at: int
    #: SHA-256 of the model, of the tokenizer, of the means, and of what is read of the vectors' file.
    digests: tuple[str, str, str, str]


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

        manifest = _read_manifest(folder)
        words = shared / manifest.words
        try:
            table = functools.partial(
                np.memmap, words, np.int8, "r", manifest.words_at, (manifest.rows, WIDTH)
            )
            pieces = table()
            # Through another window, which closes: of this one only what texts need comes into memory.
            hasher = hashlib.sha256(table().data)
            scales = np.fromfile(words, "<f4", manifest.rows, offset=manifest.scales_at)
            places = np.fromfile(words, "<f4", manifest.places * WIDTH, offset=manifest.places_at)
            layers, spelt = (
                file_digest(path) for path in (folder / manifest.model, shared / manifest.tokenizer)
            )
            means = (folder / manifest.means).read_bytes()
        except (OSError, ValueError) as error:
            raise SettingsError(f"{error}") from error
        hasher.update(scales.data)
        hasher.update(places.data)
        read = (layers, spelt, hashlib.sha256(means).hexdigest())
        for name, expected, digest in zip(
            (manifest.model, manifest.tokenizer, manifest.means, manifest.words),
            manifest.digests,
            (*read, hasher.hexdigest()),
            strict=True,
        ):
            if digest != expected:
                raise SettingsError(f"{name} is not the file that {folder / MANIFEST} describes")
        self._pieces, self._scales = pieces, scales[:, None]
        self._places = places.reshape(-1, WIDTH)
        self._means = np.frombuffer(means, "<f4").reshape(len(manifest.langs), 2, WIDTH)
        self._langs = manifest.langs
        self._prefixes = {True: manifest.query, False: manifest.passage}
        self._tokenizer = tokenizer(shared / manifest.tokenizer, spelt)
        self._room = manifest.longest - self._tokenizer.num_special_tokens_to_add(is_pair=False)
        self._session = _session(folder / manifest.model)
        #: Names the encoder: vectors of different ones do not compare.
        self.digest = hashlib.sha256("".join(manifest.digests).encode()).hexdigest()[:16]
        self._vector = functools.lru_cache(_KEPT)(self._embed)

    def encode(
        self, texts: Sequence[str], *, query: bool = False, lang: Lang | None = None
    ) -> Vectors:
        """Return a row of length 1 for each text; the product of two rows is their cosine.

        Args:
            texts: in any of the four languages; of a long one only the beginning counts.
            query: whether they ask or are asked for: a claim to look up, or what may answer it. The
                base learned the two apart.
            lang: the language of all of them, to compare texts of several languages with each other.
                Rows with and without it do not compare.
        """
        import numpy as np

        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        rows = np.stack([self._vector(self._prefixes[query] + text) for text in texts])
        return rows if lang is None else self.centred(rows, [lang] * len(rows), query=query)

    def centred(self, rows: Vectors, langs: Sequence[Lang], *, query: bool = False) -> Vectors:
        """Return rows without what their languages have in common.

        Args:
            rows: of texts that were encoded without their languages.
            langs: the language of each.
            query: whether they ask or are asked for.
        """
        import numpy as np

        left = rows - self._means[[self._langs.index(lang) for lang in langs], int(query)]
        centred: Vectors = left / np.linalg.norm(left, axis=1, keepdims=True)
        return centred

    def _embed(self, text: str) -> Vectors:
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        encoding.truncate(self._room)
        ids = self._tokenizer.post_process(encoding).ids
        words = self._pieces[ids] * self._scales[ids] + self._places[: len(ids)]
        vector: Vectors = self._session.run(None, {"words": words[None]})[0][0]
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
        return Encoder(WEIGHTS, SHARED)
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
            means=str(raw["means"]),
            langs=tuple(raw["languages"]),
            words=str(words["file"]),
            rows=int(words["rows"]),
            words_at=int(words["offset"]),
            scales_at=int(words["scales_offset"]),
            places=int(words["places"]),
            places_at=int(words["places_offset"]),
            digests=(
                *(digests[raw[name]] for name in ("model", "tokenizer", "means")),
                words["sha256"],
            ),
        )
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(f"{path}: not the manifest of an encoder ({error!r})") from error


def _session(layers: Path) -> onnxruntime.InferenceSession:
    try:
        return open_session(layers)
    except ImportError:
        raise
    except Exception as error:  # the runtime's own classes share no narrower base
        raise SettingsError(f"the encoder does not run here ({error})") from error

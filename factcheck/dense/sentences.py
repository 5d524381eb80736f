"""The sentences of the reference's leads as vectors: what a claim is compared with at no cost.

``weights/sentences.bin`` holds what the encoder makes of each sentence, after its page's title where it
does not name it: 3 bits a number, turned so that the first numbers say most (PCA). A sentence is known
by a digest of its text, so one that changed since is one that nobody knows, and is encoded.

The first numbers choose some hundred sentences near to a text, all of them tell how near those are.
"""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

import functools
import hashlib
import json
import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.dense import encoder
from factcheck.dense.encoder import WIDTH
from factcheck.dense.packed import unpack, words
from factcheck.dense.products import Table, blocks, lengths, products
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]

logger = logging.getLogger(__name__)

ROWS = "sentences.bin"
ABOUT = "sentences.json"
#: Goes up when what must be done to read the vectors changes.
FORMAT = 1
#: Bits of a number.
BITS = 3
#: Bytes of a text's digest: among 54,000 texts and as many unknown ones two agree in one of 10^9 runs.
DIGEST = 8
_KEY = "<u8"
#: Numbers that all sentences are compared by, and sentences that are compared by all numbers.
COARSE = 128
_FINE = 1_000
#: The level that stands for 0.
_MIDDLE = (2**BITS - 1) / 2


def digest(text: str) -> bytes:
    """Return what a text is known by."""
    return hashlib.sha256(text.encode()).digest()[:DIGEST]


class Sentences:
    """The vectors of all sentences.

    Args:
        by: what encodes texts; it must be what encoded the sentences.
        folder: where the vectors are.

    Raises:
        SettingsError: they are missing, damaged, or of another encoder.
    """

    def __init__(self, by: encoder.Encoder, folder: Path = encoder.WEIGHTS) -> None:
        import numpy as np

        path = folder / ABOUT
        try:
            about = json.loads(path.read_bytes())
            made_as = about["format"], about["encoder"]
            count, pages = int(about["sentences"]), int(about["pages"])
            content = np.memmap(folder / ROWS, np.uint8, "r")
        except OSError as error:
            raise SettingsError(f"{error.filename}: cannot be read ({error.strerror})") from error
        except (ValueError, KeyError, TypeError) as error:
            raise SettingsError(f"{path}: does not describe vectors ({error!r})") from error
        if made_as != (FORMAT, by.digest):
            raise SettingsError(f"{path}: these vectors are of another encoder")
        row = words(WIDTH, BITS)
        parts = (4 * count * row, DIGEST * count, pages, 2 * WIDTH * WIDTH, 4 * WIDTH)
        if hashlib.sha256(content.data).hexdigest() != about.get("sha256") or len(content) != sum(
            parts
        ):
            raise SettingsError(f"{folder / ROWS}: not the file that {ABOUT} describes")
        rows, keys, sizes, turn, steps = np.split(content, np.cumsum(parts)[:-1])
        packed = rows.view("<u4").reshape(count, row)
        self._steps = steps.view("<f4").copy()
        # A row for each number of a turned vector.
        self._turn = turn.view("<f2").reshape(WIDTH, WIDTH).T.astype(np.float32, order="C")
        #: The digests in their order, and whose they are.
        self._places = np.argsort(keys.view(_KEY), kind="stable")
        self._keys = keys.view(_KEY)[self._places]
        # The page of each sentence, by its place in the package.
        self._pages = np.repeat(np.arange(pages), sizes)
        self._count = pages
        levels = unpack(packed[:, : words(COARSE, BITS)], BITS, COARSE)
        self._coarse = Table(levels.view(np.int8))
        self._lengths = np.concatenate(
            [lengths(self._numbers(levels[block])) for block in blocks(count)]
        )
        # Another window on the same: of this one only what is compared comes into memory.
        self._packed = np.memmap(folder / ROWS, "<u4", "r", 0, (count, row))

    @property
    def pages(self) -> int:
        """How many leads there are."""
        return self._count

    def _numbers(self, levels: npt.NDArray[np.uint8]) -> Vectors:
        """Return what levels of the first numbers stand for."""
        import numpy as np

        # In place: memory for each step would cost more than what is computed.
        rows: Vectors = levels.astype(np.float32)
        rows -= np.float32(_MIDDLE)
        rows *= self._steps[: rows.shape[1]]
        return rows

    def _likeness(self, which: npt.NDArray[np.intp], turned: Vectors) -> Vectors:
        """Return the cosine of sentences, by their places, and a vector that was turned."""
        rows = self._numbers(unpack(self._packed[which], BITS, WIDTH))
        near: Vectors = products(rows, turned) / lengths(rows)
        return near

    def likeness(self, asked: Vectors, texts: Sequence[str]) -> list[float | None]:
        """Return the cosine of a vector and of each text; None for a text that is not among them.

        Args:
            asked: what the encoder made of a claim, with its language.
            texts: sentences, as `factcheck.evidence.rank.with_subject` gives them.
        """
        import numpy as np

        digests = np.frombuffer(b"".join(map(digest, texts)), _KEY)
        # The last of those that are alike.
        at = np.searchsorted(self._keys, digests, side="right") - 1
        known = self._keys[at] == digests
        turned = products(self._turn, asked)
        near = iter(self._likeness(self._places[at[known]], turned).tolist())
        return [next(near) if one else None for one in known.tolist()]

    def by_page(self, asked: Vectors) -> Vectors:
        """Return for each page the cosine of its nearest sentence; 0 where none is near."""
        import numpy as np

        turned = products(self._turn, asked)
        # What the levels stand for is taken from the vector instead: of them there are a hundred times more.
        first = turned[:COARSE] * self._steps[:COARSE]
        near = (self._coarse.products(first) - np.float32(_MIDDLE) * first.sum()) / self._lengths
        chosen = np.argpartition(-near, min(_FINE, len(near) - 1))[:_FINE]
        found = np.zeros(self.pages, np.float32)
        np.maximum.at(found, self._pages[chosen], self._likeness(chosen, turned))
        return found


def load() -> Sentences | None:
    """Return the vectors that ship, loaded once; None, said once, where they cannot be used."""
    with _LOADING:
        return _loaded()


_LOADING = threading.Lock()


@functools.cache
def _loaded() -> Sentences | None:
    if (by := encoder.load()) is None:
        return None
    try:
        return Sentences(by, encoder.WEIGHTS)
    except SettingsError as error:
        logger.warning("the sentences of the reference are encoded anew: %s", error)
        return None

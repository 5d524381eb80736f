"""The vectors of the sentences of an index of one's own: files beside it that grow page by page.

A vector is turned, so that its numbers are alike in size whatever the texts are about (signs by a fixed
draw, then a cosine transform), and kept in 3 bits a number. Of each number its sign is also kept by
itself, 48 bytes a sentence: a text is held against all signs, and against the vectors of the thousand
sentences whose signs agree most (Charikar 2002, "Similarity Estimation Techniques from Rounding
Algorithms"). On sentences of Fool Me Twice those thousand hold .999 of the ten nearest, and a million
take 5 ms of one core. A sentence is known by a digest of its text: one that changed since is unknown.

``vectors.rows``, ``.texts``, ``.pages`` and ``.keys`` are appended to while pages come; the rest is made of
them when a `Writer` is closed, which says in ``vectors.json`` how many there are: before, nothing is read.
"""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.model import Lang
from factcheck.dense.encoder import WIDTH, Encoder
from factcheck.dense.packed import pack, unpack, words
from factcheck.dense.sentences import digest
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]

ABOUT = "vectors.json"
#: Appended to: vectors, digests of texts, the number of each sentence's page, the keys of pages.
ROWS = "vectors.rows"
TEXTS = "vectors.texts"
PAGES = "vectors.pages"
KEYS = "vectors.keys"
#: Made of them: signs, digests in their order with the row of each, where each key begins.
SIGNS = "vectors.signs"
SORTED = "vectors.sorted"
PLACES = "vectors.places"
STARTS = "vectors.starts"
#: Goes up when what must be done to read the files changes.
FORMAT = 1
#: Bits of a number: of 1,169 claims of Fool Me Twice 2 bring .80 to the first five, 3 .81, and 4 .82.
BITS = 3
#: The distance of levels, in standard deviations, that loses least with so many bits (Max 1960).
_STEP = 0.5860
#: Sentences that are compared by all of a number; rows that are looked through at once.
_FINE = 1_000
_BLOCK = 32_768
_WORDS = words(WIDTH, BITS)
#: Bytes of a vector.
ROW = 4 * _WORDS
_SIGNS = WIDTH // 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """The sentences of a page: digests of their texts and packed vectors, one after the other."""

    texts: bytes
    rows: bytes


def encode(by: Encoder, texts: Sequence[str], lang: Lang) -> Encoded:
    """Return what is kept of texts; about 5 ms of one core for each."""
    import numpy as np

    if not texts:
        return Encoded(texts=b"", rows=b"")
    middle = 2 ** (BITS - 1)
    turned = by.encode(texts, lang=lang) @ _turn()
    levels = np.clip(np.floor(turned * (WIDTH**0.5 / _STEP)), -middle, middle - 1) + middle
    return Encoded(
        texts=b"".join(map(digest, texts)), rows=pack(levels.astype(np.uint8), BITS).tobytes()
    )


class Writer:
    """Appends to the vectors of an index; what an earlier one wrote stays.

    Args:
        folder: of the index.
        by: the digest of the encoder.

    Raises:
        SettingsError: what is there is of another encoder.
        OSError: the folder cannot be written.
    """

    def __init__(self, folder: Path, by: str) -> None:
        import numpy as np

        self._folder = folder
        self._about = {"format": FORMAT, "encoder": by}
        there = _read_about(folder) if (folder / ABOUT).exists() else self._about
        if any(there.get(name) != value for name, value in self._about.items()):
            raise SettingsError(
                f"{folder / ABOUT}: these vectors are of another encoder",
                hint="remove the folder and build the index again",
            )
        # Without how many there are: nothing is read while more are added.
        _write_about(folder, self._about)
        # A process that was killed may have written one file further than another.
        keys = (folder / KEYS).read_bytes() if (folder / KEYS).exists() else b""
        self._keys = keys.count(b"\n")
        _cut(folder / KEYS, keys.rfind(b"\n") + 1)
        count = min(_size(folder / name) // width for name, width in _WIDTHS.items())
        if count:
            pages = np.memmap(folder / PAGES, "<u4", "r", shape=(count,))
            count = int(np.searchsorted(pages, self._keys))
            del pages  # what is mapped cannot be cut everywhere
        for name, width in _WIDTHS.items():
            _cut(folder / name, count * width)
        self._files = {name: (folder / name).open("ab") for name in (KEYS, *_WIDTHS)}

    def add(self, key: str, sentences: Encoded) -> None:
        """Append the sentences of the page of a key."""
        import numpy as np

        count = len(sentences.texts) // _WIDTHS[TEXTS]
        page = np.full(count, self._keys, "<u4").tobytes()
        self._keys += 1
        for name, content in (
            (KEYS, json.dumps(key).encode() + b"\n"),
            (ROWS, sentences.rows),
            (TEXTS, sentences.texts),
            (PAGES, page),
        ):
            self._files[name].write(content)

    def flush(self) -> None:
        """Hand what was added to the system."""
        for file in self._files.values():
            file.flush()

    def close(self) -> None:
        """Close the files, and make of them what they are searched by."""
        import numpy as np

        for file in self._files.values():
            file.close()
        folder = self._folder
        texts = np.fromfile(folder / TEXTS, "<u8")
        order = np.argsort(texts, kind="stable").astype("<u4")
        order.tofile(folder / PLACES)
        texts[order].tofile(folder / SORTED)
        ends = np.flatnonzero(np.fromfile(folder / KEYS, np.uint8) == ord("\n")) + 1
        np.concatenate([[0], ends]).astype("<u8").tofile(folder / STARTS)
        count = len(texts)
        if count:
            # Looked through by rows, and written by columns.
            rows = np.memmap(folder / ROWS, "<u4", "r", shape=(count, _WORDS))
            signs = np.memmap(folder / SIGNS, "<u8", "w+", shape=(_SIGNS, count))
            for at in range(0, count, _BLOCK):
                levels = unpack(rows[at : at + _BLOCK], BITS, WIDTH)
                signs[:, at : at + _BLOCK] = _signs(levels >= 2 ** (BITS - 1)).T
            signs.flush()
        else:
            (folder / SIGNS).write_bytes(b"")
        _write_about(folder, self._about | {"sentences": count, "pages": len(ends)})


class Indexed:
    """The vectors of the sentences of an index, read where they lie.

    Args:
        by: what encodes texts; it must be what encoded the sentences.
        folder: of the index.

    Raises:
        SettingsError: they are not there, damaged, or of another encoder.
    """

    def __init__(self, by: Encoder, folder: Path) -> None:
        import numpy as np

        path, about = folder / ABOUT, _read_about(folder)
        if (about.get("format"), about.get("encoder")) != (FORMAT, by.digest):
            raise SettingsError(f"{path}: these vectors are of another encoder")
        count, pages = about.get("sentences"), about.get("pages")
        if not isinstance(count, int) or not isinstance(pages, int):
            raise SettingsError(
                f"{path}: the build of these vectors has not ended", hint="start it again"
            )
        sizes = {name: width * count for name, width in _WIDTHS.items() if name != TEXTS}
        sizes |= {SIGNS: 8 * _SIGNS * count, SORTED: 8 * count, PLACES: 4 * count}
        sizes[STARTS] = 8 * (pages + 1)
        for name, size in sizes.items():
            if _size(folder / name) != size:
                raise SettingsError(f"{folder / name}: not the file that {ABOUT} describes")

        def read(name: str, kind: str, *shape: int) -> npt.NDArray[np.generic]:
            # An empty file cannot be mapped.
            return np.memmap(folder / name, kind, "r", shape=shape) if count else np.empty(shape)

        self._rows = read(ROWS, "<u4", count, _WORDS)
        self._pages = read(PAGES, "<u4", count)
        self._signs = read(SIGNS, "<u8", _SIGNS, count)
        self._sorted = read(SORTED, "<u8", count)
        self._places = read(PLACES, "<u4", count)
        self._starts = read(STARTS, "<u8", pages + 1)
        self._keys = folder / KEYS
        self._by = by
        self.count = count

    def likeness(self, asked: Vectors, texts: Sequence[str]) -> list[float | None]:
        """Return the cosine of a vector and of each text; None for a text that is not among them.

        Args:
            asked: what the encoder made of a claim, with its language.
            texts: as they were encoded.
        """
        import numpy as np

        if not self.count or not texts:
            return [None] * len(texts)
        wanted = np.frombuffer(b"".join(map(digest, texts)), "<u8")
        at = np.minimum(np.searchsorted(self._sorted, wanted), self.count - 1)
        known = self._sorted[at] == wanted
        near = iter(self._compared(asked, self._places[at[known]]).tolist())
        return [next(near) if one else None for one in known]

    def nearest(self, text: str, lang: Lang, most: int) -> tuple[str, ...]:
        """Return the keys of the pages with the sentences nearest to a text, the nearest first.

        Args:
            text: a claim.
            lang: the language of the text.
            most: how many to return at most.
        """
        import numpy as np

        if not self.count:
            return ()
        (asked,) = self._by.encode([text], query=True, lang=lang)
        chosen = self._agreeing(asked)
        near = self._compared(asked, chosen)
        pages = self._pages[chosen[np.argsort(-near, kind="stable")]]
        return tuple(self._key(page) for page in list(dict.fromkeys(pages.tolist()))[:most])

    def _agreeing(self, asked: Vectors) -> npt.NDArray[np.intp]:
        """Return about `_FINE` rows whose signs agree most."""
        import numpy as np

        (signs,) = _signs((asked @ _turn())[None] >= 0)
        apart = np.empty(self.count, np.uint16)
        for at in range(0, self.count, _BLOCK):
            block = self._signs[:, at : at + _BLOCK]
            differing = np.zeros(block.shape[1], np.uint16)
            for column, sign in zip(block, signs, strict=True):
                differing += np.bitwise_count(column ^ sign)
            apart[at : at + _BLOCK] = differing
        reached = np.bincount(apart, minlength=WIDTH + 1).cumsum()
        within = int(np.searchsorted(reached, min(_FINE, self.count)))
        return np.flatnonzero(apart <= within)

    def _compared(self, asked: Vectors, rows: npt.NDArray[np.integer]) -> Vectors:
        import numpy as np

        levels = unpack(self._rows[np.minimum(rows, self.count - 1)], BITS, WIDTH)
        near = levels - np.float32((2**BITS - 1) / 2)
        near /= np.linalg.norm(near, axis=1, keepdims=True)
        compared: Vectors = near @ (asked @ _turn())
        return compared

    def _key(self, page: int) -> str:
        with self._keys.open("rb") as file:
            file.seek(int(self._starts[page]))
            return str(json.loads(file.readline()))


#: Bytes that a sentence takes of each file that is appended to.
_WIDTHS = {ROWS: ROW, TEXTS: 8, PAGES: 4}


@functools.cache
def _turn() -> Vectors:
    """Return the fixed rotation: signs that a digest draws, then a cosine transform."""
    import numpy as np

    drawn = np.frombuffer(hashlib.shake_256(b"factcheck").digest(WIDTH // 8), np.uint8)
    places = np.arange(WIDTH)
    waves = np.cos(np.pi * (places[:, None] + 0.5) * places / WIDTH) * (2 / WIDTH) ** 0.5
    waves[:, 0] /= 2**0.5
    turn: Vectors = ((np.unpackbits(drawn) * 2.0 - 1)[:, None] * waves).astype(np.float32)
    return turn


def _signs(positive: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint64]:
    import numpy as np

    return np.packbits(positive, axis=1).view("<u8")


def _read_about(folder: Path) -> dict[str, Any]:
    path = folder / ABOUT
    try:
        about = json.loads(path.read_bytes())
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise SettingsError(f"{path}: does not describe vectors ({error})") from error
    if not isinstance(about, dict):
        raise SettingsError(f"{path}: does not describe vectors")
    return about


def _write_about(folder: Path, about: dict[str, Any]) -> None:
    part = folder / f".{ABOUT}"
    part.write_text(json.dumps(about) + "\n", "utf-8")
    part.replace(folder / ABOUT)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _cut(path: Path, size: int) -> None:
    if _size(path) > size:
        with path.open("r+b") as file:
            file.truncate(size)

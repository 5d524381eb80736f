"""The leads of the embedded reference as vectors, and which of them are nearest to a text.

``weights/leads.int8`` holds a row of 8-bit numbers for each lead, in the order of the data package,
then a scale for each row: the encoder's vectors as they are. What all leads of a language have in common
is taken from them when they are read. ``leads.json`` says of which version of the package and by which encoder
they are: of another they would be rows about something else, and are not used.
"""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

import functools
import hashlib
import json
import logging
import threading
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from claims.model import Lang
from factcheck.dense import encoder, sentences
from factcheck.dense.products import Table, blocks, lengths, products
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from factcheck.dense.products import Vectors

logger = logging.getLogger(__name__)

LEADS = "leads.int8"
ABOUT = "leads.json"
#: Goes up when what must be done to read the vectors changes.
FORMAT = 1
#: The share that the nearest sentence of a lead has in how near the lead is. Tried on claims written by hand
#: for training: a larger one finds more leads by what stands behind their first sentence, and loses some that
#: a claim describes by what they are.
SENTENCES = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A lead near a text.

    ``row`` is its place in the data package, from 0. ``likeness`` is the cosine of the text with what
    describes the lead, weighed with that of its nearest sentence, without what their languages have in
    common: about 0 for what has nothing to do with each other.
    """

    row: int
    likeness: float


class Pages:
    """The vectors of all leads.

    Args:
        by: what encodes texts; it must be what encoded the leads.
        folder: where the vectors are.
        beside: the vectors of the leads' sentences, where there are any.

    Raises:
        SettingsError: they are missing, damaged, or of another encoder or version of the package.
    """

    def __init__(
        self,
        by: encoder.Encoder,
        folder: Path = encoder.WEIGHTS,
        beside: sentences.Sentences | None = None,
    ) -> None:
        import numpy as np

        path = folder / ABOUT
        try:
            about = json.loads(path.read_bytes())
            written_as, made_by = about["format"], about["encoder"]
            self.package, version = str(about["package"]), about["version"]
            languages = [int(rows) for _, rows in about["languages"]]
            digest = about["sha256"]
            content = np.memmap(folder / LEADS, np.uint8, "r")
        except OSError as error:
            raise SettingsError(f"{error.filename}: cannot be read ({error.strerror})") from error
        except (ValueError, KeyError, TypeError) as error:
            raise SettingsError(f"{path}: does not describe vectors ({error!r})") from error
        if (written_as, made_by) != (FORMAT, by.digest):
            raise SettingsError(f"{path}: these vectors are of another encoder")
        if version != (installed := _version(self.package)):
            raise SettingsError(
                f"{path}: these vectors are of {self.package} {version}, not {installed or 'none'}"
            )
        if hashlib.sha256(content.data).hexdigest() != digest:
            raise SettingsError(f"{folder / LEADS}: not the file that {ABOUT} describes")
        count = sum(languages)
        size = count * encoder.WIDTH
        if len(content) != size + 4 * count:
            raise SettingsError(f"{path}: says that there are {count} leads, and there are others")
        if beside is not None and beside.pages != count:
            raise SettingsError(f"{folder / sentences.ABOUT}: of {beside.pages} leads, not {count}")
        numbers = content[:size].view(np.int8).reshape(count, encoder.WIDTH)
        self._by = by
        self._beside = beside
        self._table = Table(numbers)
        # What makes numbers a row: its scale, what its language has in common, and its length without.
        self._scales = np.array(content[size:].view("<f4"))
        self._language = np.repeat(np.arange(len(languages)), languages)
        ends = np.cumsum(languages)[:-1]
        sums = [
            np.einsum("i,ij->j", *part, dtype=np.float32)
            for part in zip(np.split(self._scales, ends), np.split(numbers, ends), strict=True)
        ]
        means: Vectors = np.stack(sums, dtype=np.float32) / np.array(languages, np.float32)[:, None]
        self._means = means
        self._lengths = np.concatenate(
            [
                lengths(
                    numbers[block] * self._scales[block, None] - self._means[self._language[block]]
                )
                for block in blocks(count)
            ]
        )

    @property
    def count(self) -> int:
        """How many leads there are."""
        return len(self._scales)

    def nearest(self, text: str, lang: Lang, most: int, *, floor: float) -> tuple[Near, ...]:
        """Return the leads nearest to a text, the nearest first.

        Args:
            text: a claim.
            lang: the language of the text.
            most: how many to return at most.
            floor: the least likeness.
        """
        import numpy as np

        asked = self._by.encode([text], query=True, lang=lang)[0]
        likeness = self._table.products(asked) * self._scales
        likeness -= products(self._means, asked)[self._language]
        likeness /= self._lengths
        if self._beside is not None:
            likeness = (1 - SENTENCES) * likeness + SENTENCES * self._beside.by_page(asked)
        best = np.argpartition(-likeness, min(most, len(likeness) - 1))[:most]
        ordered = sorted((-round(float(likeness[row]), 3), int(row)) for row in best)
        return tuple(Near(row=row, likeness=-less) for less, row in ordered if -less >= floor)


def load() -> Pages | None:
    """Return the vectors that ship, loaded once; None, said once, where they cannot be used."""
    # Several claims are looked up at once, and one copy is enough.
    with _LOADING:
        return _loaded()


_LOADING = threading.Lock()


@functools.cache
def _loaded() -> Pages | None:
    if (by := encoder.load()) is None:
        return None
    try:
        return Pages(by, encoder.WEIGHTS, sentences.load())
    except SettingsError as error:
        logger.warning("the reference is not searched by meaning: %s", error)
        return None


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""

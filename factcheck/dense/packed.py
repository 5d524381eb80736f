"""Numbers of a few bits each, several to a word of 32: how vectors ship that would be too many in 8."""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_WORD = 32


def words(width: int, bits: int) -> int:
    """Return how many words of 32 bits a row takes."""
    return -(-width // (_WORD // bits))


def pack(levels: npt.NDArray[np.uint8], bits: int) -> npt.NDArray[np.uint32]:
    """Put a matrix of numbers below ``2**bits`` into words, a row after the other."""
    import numpy as np

    per = _WORD // bits
    count, width = levels.shape
    filled = np.zeros((count, words(width, bits) * per), np.uint32)
    filled[:, :width] = levels
    shifts = np.arange(per, dtype=np.uint32) * bits
    shifted = filled.reshape(count, -1, per) << shifts
    packed: npt.NDArray[np.uint32] = np.bitwise_or.reduce(shifted, axis=2).astype("<u4")
    return packed


def unpack(packed: npt.NDArray[np.uint32], bits: int, width: int) -> npt.NDArray[np.uint8]:
    """Return the matrix that `pack` was given."""
    import numpy as np

    per = _WORD // bits
    found = np.empty((*packed.shape, per), np.uint8)
    for place in range(per):
        found[..., place] = (packed >> np.uint32(place * bits)) & np.uint32(2**bits - 1)
    return found.reshape(len(packed), packed.shape[1] * per)[:, :width]

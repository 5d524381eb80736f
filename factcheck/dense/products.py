"""Products of many rows with one vector, on the thread that asks for them.

numpy hands ``@`` to OpenBLAS, which gives a part of each larger product to a thread a core; those then wait
for the next one without resting. So products of two milliseconds a claim cost thirty of the processor
on two cores (AMD EPYC, 2026-11-23), and more where there are more. How many threads OpenBLAS has is a
setting of the whole process, which is the caller's.

`Table` takes a large matrix of 8-bit numbers, a quarter of the memory, as onnxruntime multiplies them:
54,100 rows of 128 numbers in .4 ms, where one thread takes 1.0 for as many of 32 bits.
"""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.protobuf import integer, nested
from factcheck.sessions import open_session, runtime

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]

#: The numbers of a vector are written in so many digits, from -63 to 63: 20 bits, near the 24 of floats.
#: A digit has 7 bits, because x86 processors without VNNI add two products of 8 and 8 bits in 16.
_DIGITS = 3
_LARGEST = 63
_BASE = 2 * _LARGEST
#: Rows of a block.
_BLOCK = 2_048
#: The versions of the format and of its operators, and its types.
_IR, _OPERATORS = 8, 13
_UINT8, _INT8, _INT32 = 2, 3, 6


def products(rows: Vectors, vector: Vectors) -> Vectors:
    """Return the product of each row with a vector, of a few thousand rows at most."""
    import numpy as np

    found: Vectors = np.einsum("ij,j->i", rows, vector)
    return found


def lengths(rows: Vectors) -> Vectors:
    """Return the length of each row."""
    import numpy as np

    found: Vectors = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    return found


def blocks(rows: int) -> Iterator[slice]:
    """Yield parts of a large matrix in turn: what is computed of all of it at once stays in memory."""
    for start in range(0, rows, _BLOCK):
        yield slice(start, start + _BLOCK)


class Table:
    """Rows of 8-bit numbers to multiply with vectors.

    Args:
        numbers: a row for each product.

    Raises:
        ImportError: onnxruntime is not installed.
    """

    def __init__(self, numbers: npt.NDArray[np.int8]) -> None:
        import numpy as np

        turned = runtime().OrtValue.ortvalue_from_numpy(np.ascontiguousarray(numbers.T))
        self._session = open_session(_model(*numbers.shape), {"numbers": turned})

    def products(self, vector: Vectors) -> Vectors:
        """Return the product of each row with a vector, as exact as numbers of 32 bits are."""
        import numpy as np

        step = np.float32(np.abs(vector).max() / _LARGEST) or np.float32(1)
        rest, steps, digits = vector / step, [], []
        for _ in range(_DIGITS):
            digit = np.rint(rest)
            rest = (rest - digit) * np.float32(_BASE)
            digits.append(digit)
            steps.append(step)
            step /= np.float32(_BASE)
        written = (np.stack(digits) + _LARGEST).astype(np.uint8)
        parts = self._session.run(None, {"digits": written})[0].astype(np.float32)
        # The smallest first, so that little is lost.
        found: Vectors = parts[-1] * steps[-1]
        for part, each in zip(parts[-2::-1], steps[-2::-1], strict=True):
            found += part * each
        return found


def _model(rows: int, width: int) -> bytes:
    """Write a model of one operation: digits times numbers.

    A model is a message of Protocol Buffers (`onnx.proto`). The numbers are not part of it: the session is
    given them.
    """
    node = b"".join(nested(1, name.encode()) for name in ("digits", "numbers", "zero"))
    elsewhere = (nested(13, nested(1, b"location") + nested(2, b"memory")), integer(14, 1))
    graph = (
        nested(1, node, nested(2, b"products"), nested(4, b"MatMulInteger")),
        nested(2, b"products"),
        nested(5, _tensor("numbers", _INT8, (width, rows)), *elsewhere),
        nested(5, _tensor("zero", _UINT8, ()), nested(9, bytes([_LARGEST]))),
        nested(11, _value("digits", _UINT8, (_DIGITS, width))),
        nested(12, _value("products", _INT32, (_DIGITS, rows))),
    )
    return integer(1, _IR) + nested(7, *graph) + nested(8, integer(2, _OPERATORS))


def _tensor(name: str, kind: int, shape: Sequence[int]) -> bytes:
    sizes = b"".join(integer(1, size) for size in shape)
    return sizes + integer(2, kind) + nested(8, name.encode())


def _value(name: str, kind: int, shape: Sequence[int]) -> bytes:
    sizes = b"".join(nested(1, integer(1, size)) for size in shape)
    return nested(1, name.encode()) + nested(2, nested(1, integer(1, kind) + nested(2, sizes)))

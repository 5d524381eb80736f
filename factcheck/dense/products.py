"""Products of a matrix and a vector, on the thread that asks for them.

numpy hands ``@`` to OpenBLAS, which gives a part of each larger product to a thread a core; those then wait
for the next one without resting. Products of a millisecond, a claim between them, so cost twice
their time on two cores (75 ms of the processor a claim offline, without 31: AMD EPYC, 2026-11-23) and
more where there are more. How many threads OpenBLAS has is a setting of the whole process, which is
the caller's. Claims are looked up side by side anyway, and a single thread multiplies as fast by ``einsum``.
"""

# numpy is what this module takes its time for.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vectors = npt.NDArray[np.float32]


def products(rows: Vectors, vector: Vectors) -> Vectors:
    """Return the product of each row with a vector."""
    import numpy as np

    found: Vectors = np.einsum("ij,j->i", rows, vector)
    return found

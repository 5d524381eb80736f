"""What all texts of a language have in common in the encoder's vectors: the mean of some of them.

Measured on the claims and passages that were written by hand for the verdict model.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from training.verdict import written

Array = npt.NDArray[np.float32]

LANGUAGES = ("en", "es", "pt", "hi")
#: Texts of which a mean is taken, about so many, spread over all; of fewer it is as good.
TEXTS = 300
#: Characters that are read of a passage.
LONGEST = 300


def means(encode: Callable[[Sequence[str], bool], Array]) -> Array:
    """Return a mean for each language, of passages and of claims: (languages, 2, width).

    Args:
        encode: Gives a row for each text, and is told whether they are claims.
    """
    pairs = list(written.pairs(written.FOLDER))
    return np.stack(
        [
            np.stack(
                [
                    encode(_some([p.premise for p in pairs if p.lang_premise == lang]), False),
                    encode(_some([p.claim for p in pairs if p.lang_claim == lang]), True),
                ]
            ).mean(1)
            for lang in LANGUAGES
        ]
    ).astype(np.float32)


def _some(texts: Sequence[str]) -> list[str]:
    once = list(dict.fromkeys(text[:LONGEST] for text in texts))
    return once[:: max(1, len(once) // TEXTS)][:TEXTS]

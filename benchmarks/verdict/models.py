"""The model that is measured, loaded and run as the product does it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

import factcheck.verdict
from claims.model import Lang
from factcheck.config import Verifier
from factcheck.verdict.entailment import TextPair, load
from training.verdict.evaluate import SUPPORTED_FROM
from training.verdict.pairs import Pair

Array = npt.NDArray[np.float32]
#: Pairs that go to the model at once: the runtime keeps what it has read.
CHUNK = 512


class Model:
    """The shipped model, or one in a folder.

    Args:
        folder: a folder as `training.verdict.export` writes it; by default what ships.

    Raises:
        SettingsError: it is not there or damaged.
    """

    def __init__(self, folder: Path | None = None) -> None:
        verifier = Verifier(kind="onnx", model=str(folder)) if folder else Verifier(kind="shipped")
        loaded = load(verifier)
        assert loaded is not None
        #: As the product loads it.
        self.entailment = loaded
        self.name = loaded.name
        folder = folder or Path(factcheck.verdict.__file__).parent / "weights"
        calibration: dict[str, Any] = json.loads((folder / "calibration.json").read_text("utf-8"))
        #: The temperature and the bars, for the record.
        self.calibration = {name: calibration[name] for name in ("temperature", "thresholds")}
        #: From this probability on, a passage counts as supporting where it is yes or no.
        self.supported_from = float(calibration.get("supported_from", SUPPORTED_FROM))
        self._bars: dict[tuple[str, str], float] = {}

    def __call__(self, pairs: Sequence[Pair]) -> Array:
        """Return the probabilities: supported, refuted, not enough evidence."""
        found = np.zeros((len(pairs), 3), np.float32)
        for start in range(0, len(pairs), CHUNK):
            chunk = pairs[start : start + CHUNK]
            scores = self.entailment.score([_asked(pair) for pair in chunk])
            for at, (pair, one) in enumerate(zip(chunk, scores, strict=True), start):
                found[at] = one.supported, one.refuted, one.not_enough_evidence
                if not one.note:
                    self._bars[pair.lang_premise, pair.lang_claim] = one.bar
        return found

    def bars(self, pairs: Sequence[Pair]) -> Array:
        """Return what a verdict must reach on each of the pairs, which have been read before."""
        found = [self._bars.get((pair.lang_premise, pair.lang_claim), 1.0) for pair in pairs]
        return np.array(found, np.float32)


def _asked(pair: Pair) -> TextPair:
    return TextPair(
        passage=pair.premise,
        claim=pair.claim,
        passage_lang=cast(Lang, pair.lang_premise),
        claim_lang=cast(Lang, pair.lang_claim),
    )

"""The values that pass between the judge and an entailment model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from claims.model import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPair:
    """A passage and a claim, each with its language."""

    passage: str
    claim: str
    passage_lang: Lang
    claim_lang: Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Calibrated probabilities of one pair; they sum to 1.

    ``bar`` is what ``supported`` or ``refuted`` must reach for the model to decide on its own, for
    the languages of this pair.
    """

    supported: float
    refuted: float
    not_enough_evidence: float
    bar: float


@runtime_checkable
class Entailment(Protocol):
    """A model that says how far a passage supports or refutes a claim."""

    #: Names the model and its version in a report: "shipped 1 (sha256 …)".
    name: str

    def score(self, pairs: Sequence[TextPair]) -> Sequence[Scores]:
        """Return the scores of each pair, in order.

        Raises:
            SourceError: a model behind an address could not be asked.
        """
        ...

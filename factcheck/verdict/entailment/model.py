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
    the languages of this pair. ``note`` says, for people, why the model could not read a pair,
    which then counts as not enough evidence; it is empty for one that it read.
    """

    supported: float
    refuted: float
    not_enough_evidence: float
    bar: float
    note: str = ""


#: Pieces that a claim must leave to its passage; a longer claim is not read, because the part of it
#: that fits may be supported while the rest is wrong.
LEAST_PASSAGE = 32
TOO_LONG = "the claim is too long for the model"

#: Four decimals: more would only show how one processor rounds differently from another.
_DECIMALS = 4


def rounded(supported: float, refuted: float, *, bar: float, note: str = "") -> Scores:
    """Return scores to four decimals; what is left of 1 is not enough evidence."""
    supported, refuted = round(supported, _DECIMALS), round(refuted, _DECIMALS)
    return Scores(
        supported=supported,
        refuted=refuted,
        not_enough_evidence=max(0.0, round(1 - supported - refuted, _DECIMALS)),
        bar=bar,
        note=note,
    )


def unread(note: str) -> Scores:
    """Return the scores of a pair that the model could not read."""
    return rounded(0.0, 0.0, bar=1.0, note=note)


@runtime_checkable
class Entailment(Protocol):
    """A model that says how far a passage supports or refutes a claim."""

    #: Names the model and its version in a report: "shipped 0123456789ab".
    name: str

    def score(self, pairs: Sequence[TextPair]) -> Sequence[Scores]:
        """Return the scores of each pair, in order.

        Raises:
            SourceError: a model behind an address could not be asked.
        """
        ...

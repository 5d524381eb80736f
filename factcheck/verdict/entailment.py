"""The slot for an entailment model: what one looks like, and how it is loaded by name.

No model ships yet, so ``load("rules")`` gives None and the rules decide alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from factcheck.errors import SettingsError

RULES = "rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Probabilities of one (passage, claim) pair; they sum to 1."""

    supported: float
    refuted: float
    not_enough_evidence: float


@runtime_checkable
class Entailment(Protocol):
    """A model that says how far a passage supports or refutes a claim."""

    name: str

    def score(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Scores]:
        """Return the scores of each (passage, claim) pair, in order."""
        ...


def load(verifier: str) -> Entailment | None:
    """Return the model that the settings name; None for ``"rules"``.

    Raises:
        SettingsError: there is no verifier of that name.
    """
    if verifier == RULES:
        return None
    raise SettingsError(
        f"verifier: there is no verifier named {verifier!r}",
        hint=f"the one that ships is {RULES!r}",
    )

"""Entailment models: what one is, and how the one that the settings name is loaded.

A model reads a passage and a claim and says how probably the passage supports the claim, refutes it,
or leaves it open. It never decides alone: `factcheck.verdict.combine` weighs it with the rules.
"""

from __future__ import annotations

from factcheck.config import Verifier
from factcheck.errors import SettingsError
from factcheck.verdict.entailment.model import Entailment, Scores, TextPair

__all__ = ["Entailment", "Scores", "TextPair", "load"]


def load(verifier: Verifier) -> Entailment | None:
    """Return the model that the settings name; None for ``rules``.

    Raises:
        SettingsError: the model cannot be loaded; the message says why and what to do.
    """
    if verifier.kind == "rules":
        return None
    raise SettingsError(
        f"verifier: {verifier.kind!r} cannot be loaded yet", hint="set verifier: rules"
    )

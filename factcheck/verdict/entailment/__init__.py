"""Entailment models: what one is, and how the one that the settings name is loaded.

A model reads a passage and a claim and says how probably the passage supports the claim, refutes it,
or leaves it open. It never decides alone: `factcheck.verdict.combine` weighs it with the rules.

model        a pair, its scores, what a model does
calibration  temperature and bars of a model that `training.verdict` made
onnx         such a model, from a folder or as it ships
hf           any cross-encoder for natural language inference of Hugging Face
chat         any server that speaks OpenAI's chat protocol
"""

# onnxruntime and torch load with the model that needs them, not with this package.
# ruff: noqa: PLC0415

from __future__ import annotations

from factcheck.config import Verifier
from factcheck.errors import SettingsError
from factcheck.http import Http
from factcheck.verdict.entailment.model import Entailment, Scores, TextPair

__all__ = ["Entailment", "Scores", "TextPair", "load"]


def load(verifier: Verifier, http: Http | None = None) -> Entailment | None:
    """Return the model that the settings name; None for ``rules``.

    Args:
        verifier: the settings.
        http: what a model behind an address is asked through; no other needs it.

    Raises:
        SettingsError: the model cannot be loaded; the message says why and what to do.
    """
    match verifier.kind:
        case "rules":
            return None
        case "shipped":
            from factcheck.verdict.entailment.onnx import shipped

            return shipped()
        case "onnx":
            from factcheck.verdict.entailment.onnx import OnnxModel

            return OnnxModel(verifier.model)
        case "hf":
            from factcheck.verdict.entailment.hf import CrossEncoder

            return CrossEncoder(verifier.model)
        case "openai":
            from factcheck.verdict.entailment.chat import ChatModel

            if http is None:
                raise SettingsError(
                    f"verifier: {verifier.model!r} answers over the network, which is not asked here",
                    hint="set verifier: shipped, or rules",
                )
            return ChatModel(verifier, http)
        case kind:
            raise SettingsError(f"verifier: there is no kind {kind!r}")

"""Any cross-encoder for natural language inference of Hugging Face, by folder or by hub's name.

It needs the extra ``hf``. A model of the hub is fetched, once, by Hugging Face's own client into
its own cache (``HF_HOME``, ``HF_HUB_OFFLINE``), not by the one that asks sources. Nobody calibrated
it here: its probabilities are taken as they are.
"""

# torch and transformers take seconds, and come with an extra.
# ruff: noqa: PLC0415

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import SettingsError
from factcheck.verdict.entailment.calibration import softmax
from factcheck.verdict.entailment.model import (
    LEAST_PASSAGE,
    TOO_LONG,
    Scores,
    TextPair,
    rounded,
    unread,
)

#: Probability that a model without calibration must reach: fine-tuned encoders are surer than they
#: are right (Guo et al. 2017, "On Calibration of Modern Neural Networks").
BAR = 0.9
#: Pieces of a pair: what most such models take, and what the others take at most.
LONGEST = 512

#: What models call their labels, as `_plain` writes them. Two labels, as in RTE, mean that what is
#: not entailed may be either of the others.
_LABELS: Mapping[str, str] = {
    **dict.fromkeys(("entailment", "entails", "supported", "supports"), "supported"),
    **dict.fromkeys(("contradiction", "contradicts", "refuted", "refutes"), "refuted"),
    **dict.fromkeys(
        ("neutral", "notentailment", "notenoughevidence", "notenoughinfo", "nei"),
        "not_enough_evidence",
    ),
}


class CrossEncoder:
    """Scores pairs one by one, so that they depend on nothing but the pair.

    Args:
        model: a folder, or a name on the hub.

    Raises:
        SettingsError: the extra is missing, there is no such model, or its labels are not those of
            natural language inference.
    """

    def __init__(self, model: str) -> None:
        try:
            import torch
            import transformers
        except ImportError as error:
            raise SettingsError(
                f"verifier: kind 'hf' needs a package that is not here: {error.name}",
                hint="pip install 'factcheck-cli[hf]'",
            ) from error
        folder = Path(model).expanduser()
        where = str(folder) if folder.is_dir() else model
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(where)
            loaded = transformers.AutoModelForSequenceClassification.from_pretrained(where)
        except (OSError, ValueError, ImportError) as error:
            lines = str(error).splitlines() or [type(error).__name__]
            raise SettingsError(
                f"verifier: {model!r} cannot be loaded: {lines[0]}",
                hint="model is a folder, or a hub's name such as owner/name",
            ) from error
        self._labels = labels(loaded.config.id2label, model)
        # The hub's revision; a folder has none.
        revision = getattr(loaded.config, "_commit_hash", None) or ""
        self.name = f"hf {folder.name if folder.is_dir() else model} {revision[:12]}".strip()
        # Missing, or -1, where positions are relative.
        places = getattr(loaded.config, "max_position_embeddings", -1)
        self._longest = min(
            self._tokenizer.model_max_length, places if places > 0 else LONGEST, LONGEST
        )
        self._model = loaded.eval().to("cuda" if torch.cuda.is_available() else "cpu")

    def score(self, pairs: Sequence[TextPair]) -> Sequence[Scores]:
        """Return the scores of each pair, in order; what occurs twice is scored once."""
        scored = {pair: self._score(pair) for pair in dict.fromkeys(pairs)}
        return [scored[pair] for pair in pairs]

    def _score(self, pair: TextPair) -> Scores:
        import torch

        claim = self._tokenizer(pair.claim, add_special_tokens=False)["input_ids"]
        added = self._tokenizer.num_special_tokens_to_add(pair=True)
        if self._longest - added - len(claim) < LEAST_PASSAGE:
            return unread(TOO_LONG)
        given = self._tokenizer(
            pair.passage,
            pair.claim,
            truncation="only_first",
            max_length=self._longest,
            return_tensors="pt",
        ).to(self._model.device)
        with torch.inference_mode():
            logits = self._model(**given).logits[0].float().tolist()
        found = dict(zip(self._labels, softmax(logits), strict=True))
        return rounded(found["supported"], found.get("refuted", 0.0), bar=BAR)


def labels(id2label: Mapping[int, str], model: str) -> tuple[str, ...]:
    """Return what each logit is of, read from a model's own names for its labels.

    >>> labels({0: "CONTRADICTION", 1: "ENTAILMENT", 2: "NEUTRAL"}, "mine")
    ('refuted', 'supported', 'not_enough_evidence')

    Raises:
        SettingsError: they are neither the three of natural language inference nor entailed and
            not entailed.
    """
    said = [str(id2label[number]) for number in sorted(id2label)]
    known = tuple(_LABELS.get(_plain(label), "") for label in said)
    complete = sorted(known) in (
        ["not_enough_evidence", "refuted", "supported"],
        ["not_enough_evidence", "supported"],
    )
    if not complete:
        raise SettingsError(
            f"verifier: {model!r} has the labels {', '.join(said)},"
            " not entailment, neutral and contradiction",
            hint="name a cross-encoder for natural language inference, or mend id2label in its"
            " config.json",
        )
    return known


def _plain(label: str) -> str:
    return re.sub("[^a-z]", "", label.lower())

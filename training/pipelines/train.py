"""Trains the two models of a language with spaCy's own loop."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from training.pipelines.settings import HERE, Settings

logger = logging.getLogger(__name__)

#: The words seen by one update, on average, to choose steps by.
WORDS_A_STEP = 1_000
#: Stands in the folder of a model whose training came to its end.
FINISHED = "finished"


def best(folder: Path) -> Path:
    """Return where the best model so far is, or will be."""
    return folder / "model-best"


def train(
    settings: Settings, model: str, corpora: Path, folder: Path, steps: int | None = None
) -> None:
    """Train a model, from the best one so far where a training was stopped.

    Args:
        settings: The language's.
        model: "syntax" or "names".
        corpora: Where the converted corpora are.
        folder: Where to write ``model-best`` and ``model-last``.
        steps: Updates, instead of the settings'.
    """
    # Heavy, and nobody needs them to read a language's file.
    import spacy  # noqa: PLC0415
    from spacy.training.initialize import init_nlp  # noqa: PLC0415
    from spacy.training.loop import train as loop  # noqa: PLC0415
    from spacy.util import load_config, load_model_from_config  # noqa: PLC0415

    overrides: dict[str, Any] = {
        "nlp.lang": settings.lang,
        "paths.train": str(corpora / f"{model}-train.spacy"),
        "paths.dev": str(corpora / f"{model}-dev.spacy"),
        "training.max_steps": steps or settings.steps[model],
    }
    if steps:
        overrides["training.eval_frequency"] = max(1, steps // 2)
    if best(folder).exists():
        logger.info("%s: going on from %s", model, best(folder))
        # The loop clears the folder before it trains, and holds the weights in memory.
        pipeline = spacy.load(best(folder), config=overrides)
    else:
        short = load_config(HERE / f"{model}.cfg", overrides=overrides)
        pipeline = init_nlp(load_model_from_config(short, auto_fill=True).config)
    folder.mkdir(parents=True, exist_ok=True)
    loop(pipeline, folder)
    (folder / FINISHED).touch()

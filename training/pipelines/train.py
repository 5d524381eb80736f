"""Trains the two models of a language with spaCy's own loop."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

from training.pipelines.settings import HERE, Settings

logger = logging.getLogger(__name__)

#: Stands in the folder of a model whose training came to its end.
FINISHED = "finished"
#: What the teacher does not tell, and nothing reads.
UNTAUGHT = ["trainable_lemmatizer"]


def best(folder: Path) -> Path:
    """Return where the best model so far is, or will be."""
    now, before = folder / "model-best", folder / "model-before"
    return before if before.exists() and not now.exists() else now


def train(
    settings: Settings,
    model: str,
    corpora: Path,
    folder: Path,
    steps: int | None = None,
    *,
    start: Path | None = None,
) -> None:
    """Train a model, from the best one so far where a training was stopped.

    A training that goes on does all its steps, but replaces the best model only by a better one.

    Args:
        settings: The language's.
        model: "syntax" or "names".
        corpora: Where the converted corpora are.
        folder: Where to write ``model-best`` and ``model-last``.
        steps: Updates, instead of the settings'.
        start: A model that has learned the sets, and is to learn what the teacher annotated too.
    """
    # Heavy, and nobody needs them to read a language's file.
    import spacy  # noqa: PLC0415
    from spacy.training.initialize import init_nlp  # noqa: PLC0415
    from spacy.training.loop import train as loop  # noqa: PLC0415
    from spacy.util import load_config, load_model_from_config  # noqa: PLC0415

    overrides: dict[str, Any] = {
        "nlp.lang": settings.lang,
        "paths.train": str(corpora / f"{model}-{'silver' if start else 'train'}.spacy"),
        "paths.dev": str(corpora / f"{model}-dev.spacy"),
        "training.max_steps": steps or (settings.silver if start else settings.steps)[model],
    }
    if steps:
        overrides["training.eval_frequency"] = max(1, steps // 2)
    if best(folder).exists():
        before = folder / "model-before"
        if best(folder) != before:  # the loop begins by deleting the other
            shutil.rmtree(before, ignore_errors=True)
            best(folder).rename(before)
        logger.info("%s: going on from the best model so far", model)
        pipeline = spacy.load(before, config=overrides)
    elif start:
        pipeline = spacy.load(start, config=overrides, exclude=UNTAUGHT)
    else:
        short = load_config(HERE / f"{model}.cfg", overrides=overrides)
        pipeline = init_nlp(load_model_from_config(short, auto_fill=True).config)
    folder.mkdir(parents=True, exist_ok=True)
    loop(pipeline, folder)
    (folder / FINISHED).touch()

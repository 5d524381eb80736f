"""Puts the two models of a language together, as they ship."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

VERSION = "0.1.0"
#: As in pyproject.toml; spaCy would write the version it was trained with.
SPACY = ">=3.8.7,<3.9"
#: Needed to train only, or to look at.
_TRAINING = ("corpora", "initialize", "paths", "training")


def assemble(models: Mapping[str, Path], *, senter: bool = False) -> Language:
    """Return one pipeline of a language's models.

    Args:
        models: Their folders by name; "names" may stand alone.
        senter: Whether the senter sets the boundaries, before the parser; else the parser does.
    """
    import spacy  # noqa: PLC0415 - takes a second to import

    names = spacy.load(models["names"])
    if "syntax" not in models:
        return names
    pipeline = spacy.load(models["syntax"], exclude=["senter"])
    if senter:  # the parser keeps the boundaries that a component before it has set
        pipeline.add_pipe("senter", source=spacy.load(models["syntax"]), after="tok2vec")
    pipeline.add_pipe("ner", source=names)
    return pipeline


def write(pipeline: Language, folder: Path, *, licence: str) -> None:
    """Write the pipeline as ``spacy.load`` reads it from a folder.

    Paths of the machine it was trained on and the training's settings stay out.
    """
    import spacy  # noqa: PLC0415 - see above

    pipeline.meta.update(
        name="factcheck",
        version=VERSION,
        spacy_version=SPACY,
        description="Sentences, parts of speech, morphology, lemmas, parse and names.",
        license=licence,
        author="factcheck",
        performance={},
    )
    shutil.rmtree(folder, ignore_errors=True)
    pipeline.to_disk(folder)
    config = pipeline.config.copy()
    for section in _TRAINING:
        config[section] = {}
    config.to_disk(folder / "config.cfg", interpolate=False)
    spacy.load(folder)

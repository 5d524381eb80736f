"""Makes a language's pipeline: converts, trains, packages, measures; finished steps are passed over.

    python -m training.pipelines.run pt ../shared/data/spacy WORK

WORK/LANG holds all that it makes; only the card and its figures are written into the repository.
Stop it at any time: the same command goes on, a training from its best model so far. With
``--as-it-is`` an unfinished training counts as finished, and its best model is packaged.
"""

from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass
from pathlib import Path

from training.pipelines import corpora, evaluate, package, settings, train

logger = logging.getLogger(__name__)

#: Share-alike, as most treebanks are.
LICENCE = "CC BY-SA 4.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """Where a language's files are."""

    work: Path

    @property
    def corpora(self) -> Path:
        """The converted sets."""
        return self.work / "corpora"

    @property
    def converted(self) -> Path:
        """Stands when all sets are converted."""
        return self.corpora / "done"

    @property
    def pipeline(self) -> Path:
        """What ships."""
        return self.work / "pipeline"

    @property
    def results(self) -> Path:
        """The measures."""
        return self.work / "results.json"

    def model(self, name: str) -> Path:
        """A model's training."""
        return self.work / name


def convert(config: settings.Settings, data: Path, folders: Folders, most: int | None) -> None:
    """Convert the sets, once."""
    if folders.converted.exists():
        logger.info("convert: done before")
        return
    corpora.convert(config, data, folders.corpora, most)
    folders.converted.touch()


def learn(
    config: settings.Settings, model: str, folders: Folders, steps: int | None, *, as_it_is: bool
) -> None:
    """Train a model, once."""
    folder = folders.model(model)
    if (folder / train.FINISHED).exists() or (as_it_is and train.best(folder).exists()):
        logger.info("%s: done before", model)
        return
    train.train(config, model, folders.corpora, folder, steps)


def finish(config: settings.Settings, folders: Folders, cards: Path) -> None:
    """Package the best models, with the senter where it beats the parser; measure, write the card."""
    import spacy  # noqa: PLC0415 - takes a second to import

    models = {model: train.best(folders.model(model)) for model in config.steps}
    candidates = [package.assemble(models)]
    if "syntax" in models:
        candidates.append(package.assemble(models, senter=True))
        dev = folders.corpora / "syntax-dev.spacy"
        candidates.sort(key=lambda candidate: evaluate.boundaries(candidate, dev), reverse=True)
    package.write(candidates[0], folders.pipeline, licence=LICENCE)
    pipeline = spacy.load(folders.pipeline)
    senter = spacy.load(models["syntax"]) if "syntax" in models else None
    results = evaluate.evaluate(pipeline, config, folders.corpora, senter=senter)
    found = evaluate.record(
        results,
        words_a_second=evaluate.speed(pipeline, config, folders.corpora),
        megabytes=evaluate.size(folders.pipeline) / 1e6,
    )
    evaluate.save(found, folders.results)
    cards.mkdir(parents=True, exist_ok=True)
    text = evaluate.card(config, found, components=", ".join(pipeline.pipe_names))
    # Its licences ask to be named wherever the pipeline goes.
    for path in (cards / f"{config.lang}.md", folders.pipeline / "README.md"):
        path.write_text(text, "utf-8")
    evaluate.save(found, cards / f"{config.lang}.json")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--steps", type=int, help="updates of each model, for trials")
    parser.add_argument("--most", type=int, help="sentences of each set, for trials")
    parser.add_argument("--as-it-is", action="store_true", help="train no further")
    parser.add_argument("--cards", type=Path, default=evaluate.CARDS)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    config = settings.load(arguments.lang)
    folders = Folders(work=arguments.work / arguments.lang)
    convert(config, arguments.data, folders, arguments.most)
    for model in config.steps:
        learn(config, model, folders, arguments.steps, as_it_is=arguments.as_it_is)
    finish(config, folders, arguments.cards)


if __name__ == "__main__":
    main()

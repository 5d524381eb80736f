"""Makes a language's pipeline, from the teacher to the card; finished steps are passed over.

    python -m training.pipelines.run pt ../shared/data/spacy WORK

WORK/teacher holds the teacher, which is made once for all languages, and WORK/LANG all else; only the
card and its figures are written into the repository.
Stop it at any time: the same command goes on, a training from its best model so far. With
``--as-it-is`` an unfinished training counts as finished, and its best model is packaged.
"""

from __future__ import annotations

import argparse
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from training.pipelines import corpora, evaluate, lists, package, raw, settings, train

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

    @property
    def raw(self) -> Path:
        """The sentences that the teacher annotates."""
        return self.work / "raw.jsonl.xz"

    @property
    def silver(self) -> Path:
        """The same, annotated."""
        return self.work / "silver.jsonl.xz"

    @property
    def teacher(self) -> Path:
        """The teacher's, beside the languages'."""
        return self.work.parent / "teacher" / "teacher.pt"

    def model(self, name: str) -> Path:
        """A model's training."""
        return self.work / name

    def taught(self, name: str) -> Path:
        """A model's second training, on what the teacher annotated too."""
        return self.work / f"{name}-silver"

    def finished(self, name: str) -> Path:
        """The best model of its last training."""
        taught = train.best(self.taught(name))
        return taught if taught.exists() else train.best(self.model(name))


def gather(config: settings.Settings, data: Path, folders: Folders) -> None:
    """Write the raw sentences, once; none of them is of a development or test set."""
    if folders.raw.exists():
        logger.info("raw: done before")
        return
    folders.work.mkdir(parents=True, exist_ok=True)
    others = (
        sentence
        for source in config.of("dev", "test", "compare")
        for sentence in corpora.sentences(source, data, config)
    )
    raw.write(raw.sentences(config, data, others), folders.raw)


def teach(config: settings.Settings, data: Path, folders: Folders) -> None:
    """Train the teacher, let it annotate the raw sentences, and put them beside the sets; once each."""
    programs = (
        ("teacher", folders.teacher, ["learn", data, folders.work.parent]),
        ("silver", folders.silver, ["silver", config.lang, folders.work.parent]),
    )
    for step, made, (module, *arguments) in programs:
        if made.exists():
            logger.info("%s: done before", step)
            continue
        # On their own, so that torch is not in memory afterwards.
        program = [sys.executable, "-m", f"training.pipelines.{module}", *map(str, arguments)]
        subprocess.run(program, check=True)
    mixed = [folders.corpora / f"{model}-silver.spacy" for model in config.silver]
    if not all(path.exists() for path in mixed):
        corpora.mix(
            config, data, folders.corpora, folders.silver, train.best(folders.model("syntax"))
        )


def convert(config: settings.Settings, data: Path, folders: Folders, most: int | None) -> None:
    """Convert the sets, once."""
    if folders.converted.exists():
        logger.info("convert: done before")
        return
    corpora.convert(config, data, folders.corpora, most)
    folders.converted.touch()


def learn(
    config: settings.Settings,
    model: str,
    folders: Folders,
    steps: int | None,
    *,
    as_it_is: bool,
    silver: bool = False,
) -> None:
    """Train a model, once, or go on with it on what the teacher annotated."""
    folder = folders.taught(model) if silver else folders.model(model)
    if (folder / train.FINISHED).exists() or (as_it_is and train.best(folder).exists()):
        logger.info("%s: done before", folder.name)
        return
    start = train.best(folders.model(model)) if silver else None
    train.train(config, model, folders.corpora, folder, steps, start=start)


def finish(config: settings.Settings, folders: Folders, cards: Path) -> None:
    """Package the best models, with the senter where it beats the parser; measure, write the card."""
    import spacy  # noqa: PLC0415 - takes a second to import

    models = {model: folders.finished(model) for model in config.steps}
    candidates = [package.assemble(models)]
    if "syntax" in models:
        candidates.append(package.assemble(models, senter=True))
        dev = folders.corpora / "syntax-dev.spacy"
        candidates.sort(key=lambda candidate: evaluate.boundaries(candidate, dev), reverse=True)
    if config.lists:
        lists.look_again(candidates[0], lists.places(config.lang), lists.people())
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
    if config.silver:
        gather(config, arguments.data, folders)
        teach(config, arguments.data, folders)
    for model in config.silver:
        learn(config, model, folders, arguments.steps, as_it_is=arguments.as_it_is, silver=True)
    finish(config, folders, arguments.cards)


if __name__ == "__main__":
    main()

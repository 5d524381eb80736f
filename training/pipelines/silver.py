"""Lets the teacher annotate a language's raw sentences.

    python -m training.pipelines.silver LANG WORK

WORK/teacher is what `learn` made; ``WORK/LANG/raw.jsonl.xz`` becomes ``WORK/LANG/silver.jsonl.xz``.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import logging
from collections.abc import Collection, Sequence
from pathlib import Path

import torch
import torch.multiprocessing

from training.pipelines import annotation, learn, raw, settings
from training.pipelines.examples import Example, Labels, Reader
from training.pipelines.examples import config as teachers
from training.pipelines.sentences import Sentence
from training.pipelines.teacher import Teacher

logger = logging.getLogger(__name__)

#: Sentences that a process takes at a time.
MANY = 1_500


def load(folder: Path) -> tuple[Teacher, Reader]:
    """Return the finished teacher."""
    known = json.loads((folder / "labels.json").read_text("utf-8"))
    labels = Labels(
        sets=tuple(known["sets"]), relations=tuple(known["relations"]), tags=known["tags"]
    )
    teacher, tokenizer = learn.build(teachers(), labels)
    teacher.load_state_dict(torch.load(folder / "teacher.pt", weights_only=True))
    teacher.pull()
    return teacher, Reader(tokenizer, labels)


def annotate(
    teacher: Teacher, reader: Reader, config: settings.Settings, sentences: Sequence[Sentence]
) -> list[Sentence]:
    """Return sentences as the teacher reads them, in their order."""
    found: dict[str, dict[int, Sentence]] = {}
    for manner in set(config.like.values()):
        examples = [
            Example(lang=config.lang, set=f"{config.lang}/{manner}", sentence=sentence)
            for sentence in sentences
        ]
        found[manner] = dict(annotation.annotate(teacher, reader, examples, teachers()["batch"]))
    syntax, names = found[config.like["syntax"]], found[config.like["names"]]
    return [
        dataclasses.replace(
            syntax[i],
            # It knows relations of its other languages too.
            deps=tuple(own(dep, config.subtypes) for dep in syntax[i].deps or ()),
            names=names[i].names,
        )
        for i in range(len(sentences))
    ]


def own(relation: str, subtypes: Collection[str]) -> str:
    """Return a relation without the subtype that a language does not keep."""
    return relation if relation in subtypes else relation.split(":", maxsplit=1)[0]


class Annotator:
    """A process's teacher."""

    teacher: Teacher
    reader: Reader

    @classmethod
    def prepare(cls, folder: Path) -> None:
        """Load it, once a process."""
        torch.set_num_threads(1)
        cls.teacher, cls.reader = load(folder)

    @classmethod
    def read(cls, part: tuple[str, list[Sentence]]) -> list[Sentence]:
        """Annotate a part of a language's sentences."""
        lang, sentences = part
        return annotate(cls.teacher, cls.reader, settings.load(lang), sentences)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    parser.add_argument("work", type=Path)
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    lang, folder = arguments.lang, arguments.work / arguments.lang
    sentences = list(raw.read(folder / "raw.jsonl.xz"))
    parts = [(lang, sentences[start : start + MANY]) for start in range(0, len(sentences), MANY)]
    context = torch.multiprocessing.get_context("spawn")
    with context.Pool(
        arguments.processes, Annotator.prepare, (arguments.work / "teacher",)
    ) as pool:
        found: list[Sentence] = []
        for annotated in pool.imap(Annotator.read, parts):
            found += annotated
            logger.info("%d of %d sentences", len(found), len(sentences))
    raw.write(found, folder / "silver.jsonl.xz")


if __name__ == "__main__":
    main()

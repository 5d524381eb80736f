"""What the teacher says of sentences, and how often it is right."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence

import torch

from training.pipelines import conllu, trees
from training.pipelines.examples import Example, Reader, batches
from training.pipelines.sentences import Sentence
from training.pipelines.teacher import NAMES, Teacher


@torch.no_grad()
def annotate(
    teacher: Teacher, reader: Reader, examples: Sequence[Example], most: int
) -> Iterator[tuple[int, Sentence]]:
    """Yield each sentence's place and what the teacher says of it, in batches' order.

    Args:
        teacher: The teacher.
        reader: What its classes and pieces are.
        examples: Sentences, of which only the words are looked at.
        most: Pieces of a batch.
    """
    teacher.eval()
    for places, batch in batches(examples, reader, most):
        scores = teacher(batch)
        logs = scores.arcs.log_softmax(-1).numpy()
        heads = torch.zeros_like(batch.heads)
        for row, place in enumerate(places):
            size = len(examples[place].sentence.words) + 1
            heads[row, 1:size] = torch.tensor(trees.heads(logs[row, :size, :size]))
        relations = teacher.relations(scores, heads)
        root = reader.known.relations.index("ROOT")
        relations[..., root] = relations[..., root].masked_fill(heads != 0, -1e9)
        best = relations.argmax(-1)
        names = scores.names.argmax(-1)
        tags = {
            lang: teacher.tags[lang](scores.states).argmax(-1)
            for lang in set(batch.langs)
            if lang in teacher.tags
        }
        for row, place in enumerate(places):
            example = examples[place]
            size = len(example.sentence.words)
            own = [int(h) for h in heads[row, 1 : size + 1]]
            tree = tuple(i if h == 0 else h - 1 for i, h in enumerate(own))
            deps = tuple(
                "ROOT" if own[i] == 0 else reader.known.relations[int(best[row, i + 1])]
                for i in range(size)
            )
            split = [
                reader.known.tags[example.lang][int(tag)].split(" ", 1)
                for tag in tags[example.lang][row, 1 : size + 1]
            ]
            yield (
                place,
                dataclasses.replace(
                    example.sentence,
                    lemmas=None,
                    heads=tree,
                    deps=deps,
                    pos=tuple(pos for pos, _ in split),
                    morphs=tuple(morph for _, morph in split),
                    names=conllu.joined([NAMES[int(n)] for n in names[row, 1 : size + 1]]),
                ),
            )


def measure(
    teacher: Teacher, reader: Reader, examples: Sequence[Example], most: int
) -> dict[str, dict[str, float]]:
    """Return the measures of each set, in percent; punctuation is left out of UAS and LAS."""
    counts: dict[str, Counter[str]] = {}
    for place, found in annotate(teacher, reader, examples, most):
        gold = examples[place].sentence
        count = counts.setdefault(examples[place].set, Counter())
        if gold.heads is not None and gold.deps is not None:
            for i, dep in enumerate(gold.deps):
                if dep != "punct":
                    count["words"] += 1
                    if found.heads[i] == gold.heads[i]:
                        count["uas"] += 1
                        count["las"] += found.deps[i] == dep
        if gold.pos is not None:
            count["tagged"] += len(gold.pos)
            count["upos"] += sum(map(str.__eq__, gold.pos, found.pos))
            count["features"] += sum(map(str.__eq__, gold.morphs, found.morphs))
        if gold.names is not None and None not in gold.names:
            ours, theirs = spans(found.names), spans(gold.names)
            count["named"] += len(ours) + len(theirs)
            count["names"] += 2 * len(ours & theirs)
    whole = {
        "uas": "words",
        "las": "words",
        "upos": "tagged",
        "features": "tagged",
        "names": "named",
    }
    return {
        name: {
            key: round(100 * count[key] / count[of], 2) for key, of in whole.items() if count[of]
        }
        for name, count in sorted(counts.items())
    }


def spans(tags: Sequence[str | None]) -> set[tuple[int, int, str]]:
    """Return names by their first word, the word after their last, and kind."""
    found = set()
    start = None
    for i, name in enumerate([*tags, "O"]):
        if start is not None and not (name or "O").startswith("I-"):
            found.add((start, i, (tags[start] or "")[2:]))
            start = None
        if name and name.startswith("B-"):
            start = i
    return found

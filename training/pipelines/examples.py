"""Sentences as the teacher reads them: numbered pieces, classes, batches."""

from __future__ import annotations

import dataclasses
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import torch
import yaml
from tokenizers import Tokenizer

from training.pipelines import corpora, settings
from training.pipelines.sentences import Sentence
from training.pipelines.teacher import NAMES, UNKNOWN, Batch

#: Batches are cut from so many sentences at a time, sorted by length.
POOL = 1500
#: Pieces of one word, at most.
MOST_PIECES = 8
#: One training sentence in so many is in lower case, as spaCy's are.
LOWER = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence, its language and set."""

    lang: str
    set: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The classes, by their number."""

    sets: tuple[str, ...]
    relations: tuple[str, ...]
    tags: Mapping[str, tuple[str, ...]]


def config() -> dict[str, Any]:
    """Return the teacher's settings."""
    read: dict[str, Any] = yaml.safe_load((settings.HERE / "teacher.yaml").read_text("utf-8"))
    return read


def sources(raw: Mapping[str, Any]) -> Iterator[tuple[str, settings.Settings, settings.Source]]:
    """Yield the language, its settings and each source."""
    for lang in raw["languages"]:
        own = settings.load(lang)
        for source in own.of("train", "dev"):
            yield lang, own, source
    english = settings.load("teacher")
    for source in english.of("train", "dev"):
        yield "en", english, source


def read(raw: Mapping[str, Any], data: Path, use: str) -> list[Example]:
    """Read all sentences of a use."""
    return [
        Example(lang=lang, set=f"{lang}/{source.title}", sentence=sentence)
        for lang, own, source in sources(raw)
        if source.use == use
        for sentence in corpora.sentences(source, data, own)
        if 1 < len(sentence.words) <= raw["longest"]
    ]


def tag(sentence: Sentence, place: int) -> str:
    """Return a word's part of speech and features as one class."""
    assert sentence.pos is not None
    features = sentence.morphs[place] if sentence.morphs is not None else ""
    return f"{sentence.pos[place]} {features}"


def labels(examples: Sequence[Example]) -> Labels:
    """Collect the classes of the training sets; tags seen once are left out."""
    relations: Counter[str] = Counter()
    tags: dict[str, Counter[str]] = {}
    for example in examples:
        relations.update(example.sentence.deps or ())
        if example.sentence.pos is not None:
            counts = tags.setdefault(example.lang, Counter())
            counts.update(tag(example.sentence, i) for i in range(len(example.sentence.words)))
    return Labels(
        sets=tuple(sorted({example.set for example in examples})),
        relations=tuple(sorted(relations)),
        tags={
            lang: tuple(sorted(name for name, count in counts.items() if count > 1))
            for lang, counts in sorted(tags.items())
        },
    )


class Reader:
    """Makes batches of sentences."""

    def __init__(self, tokenizer: Tokenizer, known: Labels) -> None:
        self.known = known
        self._sets = {name: i for i, name in enumerate(known.sets)}
        self._relations = {name: i for i, name in enumerate(known.relations)}
        self._tags = {
            lang: {name: i for i, name in enumerate(names)} for lang, names in known.tags.items()
        }
        self._names = {name: i for i, name in enumerate(NAMES)}
        self._begin, self._end, self._pad, self._none = (
            tokenizer.token_to_id(piece) for piece in ("<s>", "</s>", "<pad>", "<unk>")
        )
        self._word = cache(
            lambda word: (
                tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES] or [self._none]
            )
        )

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """Return the pieces' ids of each word."""
        return [self._word(word) for word in words]

    def batch(self, examples: Sequence[Example]) -> Batch:
        """Return sentences as numbers."""
        cut = [self.pieces(example.sentence.words) for example in examples]
        width = max(sum(map(len, words)) for words in cut) + 2
        height = max(map(len, cut)) + 1
        ids = torch.full((len(cut), width), self._pad)
        firsts = torch.zeros((len(cut), height), dtype=torch.long)
        there = torch.zeros((len(cut), height), dtype=torch.bool)
        layers = {
            name: torch.full((len(cut), height), UNKNOWN)
            for name in ("heads", "deps", "tags", "names")
        }
        for row, (example, words) in enumerate(zip(examples, cut, strict=True)):
            flat = [self._begin, *(piece for word in words for piece in word), self._end]
            ids[row, : len(flat)] = torch.tensor(flat)
            place = 1
            for i, word in enumerate(words):
                firsts[row, i + 1] = place
                place += len(word)
            there[row, : len(words) + 1] = True
            for name, values in self._layers(example).items():
                layers[name][row, 1 : len(words) + 1] = torch.tensor(values)
        return Batch(
            ids=ids,
            mask=ids != self._pad,
            firsts=firsts,
            words=there,
            sets=torch.tensor([self._sets[example.set] for example in examples]),
            langs=[example.lang for example in examples],
            **layers,
        )

    def _layers(self, example: Example) -> dict[str, list[int]]:
        sentence = example.sentence
        found = {}
        if sentence.heads is not None and sentence.deps is not None:
            found["heads"] = [0 if head == i else head + 1 for i, head in enumerate(sentence.heads)]
            found["deps"] = [self._relations.get(dep, UNKNOWN) for dep in sentence.deps]
        if sentence.pos is not None:
            tags = self._tags[example.lang]
            found["tags"] = [
                tags.get(tag(sentence, i), UNKNOWN) for i in range(len(sentence.words))
            ]
        if sentence.names is not None:
            found["names"] = [
                UNKNOWN if name is None else self._names[name] for name in sentence.names
            ]
        return found


def cut_places(examples: Sequence[Example], reader: Reader, most: int) -> Iterator[list[int]]:
    """Yield the places of the sentences of each batch of at most so many pieces."""
    for start in range(0, len(examples), POOL):
        pool = range(start, min(start + POOL, len(examples)))
        size = {i: sum(map(len, reader.pieces(examples[i].sentence.words))) + 2 for i in pool}
        cut: list[int] = []
        for i in sorted(pool, key=lambda i: size[i]):
            if cut and size[i] * (len(cut) + 1) > most:
                yield cut
                cut = []
            cut.append(i)
        if cut:
            yield cut


def batches(
    examples: Sequence[Example], reader: Reader, most: int
) -> Iterator[tuple[list[int], Batch]]:
    """Yield batches of at most so many pieces, padding included, and their sentences' places."""
    for places in cut_places(examples, reader, most):
        yield places, reader.batch([examples[i] for i in places])


def epoch(
    examples: Sequence[Example], shares: Mapping[str, float], chance: random.Random
) -> list[Example]:
    """Return the sentences of an epoch, by the sets' shares, shuffled; a few in lower case."""
    taken = []
    for example in examples:
        share = shares.get(example.set, 1.0)
        times = int(share) + (chance.random() < share % 1)
        taken += [
            _lowered(example) if chance.randrange(LOWER) == 0 else example for _ in range(times)
        ]
    chance.shuffle(taken)
    return taken


def _lowered(example: Example) -> Example:
    words = tuple(word.lower() for word in example.sentence.words)
    return dataclasses.replace(example, sentence=dataclasses.replace(example.sentence, words=words))

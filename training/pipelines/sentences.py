"""A sentence with what is known of it, and documents made of several."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

#: What ends a sentence in running text; headings and list items often have none of it.
STOPS = frozenset({".", "!", "?", "…", "...", "।", "॥", "|"})
#: What may follow the stop.
CLOSERS = frozenset({'"', "'", "”", "’", "»", ")", "]"})
#: One sentence in so many loses its stop in training, where nothing follows it.
BARE = 6
#: One Hindi sentence in so many is written with another stop than the danda.
OTHER_STOP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Words, whether a blank follows each, and layers of annotation; None where a layer is unknown.

    ``heads`` are positions in the sentence, a root being its own head. ``names`` are BIO tags, with
    None for a word of which it is not known whether it belongs to a name.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    pos: tuple[str, ...] | None = None
    morphs: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    deps: tuple[str, ...] | None = None
    names: tuple[str | None, ...] | None = None

    def stopped(self) -> bool:
        """Return whether a stop ends it."""
        last = next((word for word in reversed(self.words) if word not in CLOSERS), "")
        return last in STOPS

    def without_stop(self) -> Sentence:
        """Return the sentence without its stop, if that is its last word and no word's head."""
        last = len(self.words) - 1
        if last < 1 or self.words[-1] not in STOPS or last in (self.heads or ())[:-1]:
            return self
        layers = {
            field.name: layer[:-1]
            for field in dataclasses.fields(self)
            if (layer := getattr(self, field.name)) is not None
        }
        return Sentence(**layers)

    def with_stop(self, stop: str) -> Sentence:
        """Return the sentence with another stop."""
        if self.words[-1] not in STOPS:
            return self
        return dataclasses.replace(self, words=(*self.words[:-1], stop))


def document(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """Join sentences that know the same layers to one document."""
    from spacy.tokens import Doc  # noqa: PLC0415 - spaCy takes a second to import

    words = [word for sentence in sentences for word in sentence.words]
    spaces = [
        blank for sentence in sentences for blank in (*sentence.spaces[:-1], True)
    ]  # between two sentences there is a blank, whatever the source says
    layers: dict[str, Any] = {}
    for ours, theirs in (
        ("pos", "pos"),
        ("morphs", "morphs"),
        ("lemmas", "lemmas"),
        ("deps", "deps"),
        ("names", "ents"),
    ):
        parts = [getattr(sentence, ours) for sentence in sentences]
        if all(part is not None for part in parts):
            layers[theirs] = [value for part in parts for value in part]
    if "deps" in layers:
        layers["heads"] = []
        for sentence in sentences:
            begin = len(layers["heads"])
            layers["heads"] += [begin + head for head in sentence.heads or ()]
    return Doc(vocab, words=words, spaces=spaces, **layers)


def varied(
    sentences: Iterable[Sentence], *, lang: str, chance: random.Random
) -> Iterator[Sentence]:
    """Write some Hindi stops as people type them: a full stop or a bar for the danda."""
    for sentence in sentences:
        if lang == "hi" and chance.randrange(OTHER_STOP) == 0:
            yield sentence.with_stop(chance.choice(".|"))
        else:
            yield sentence


def groups(
    sentences: Iterable[Sentence],
    *,
    most: int,
    apart: bool = False,
    chance: random.Random | None = None,
) -> Iterator[list[Sentence]]:
    """Put sentences that follow each other into documents.

    Args:
        sentences: In their order.
        most: Sentences of a document.
        apart: End a document where a sentence has no stop: headings and list items stand on lines
            of their own in what is read later.
        chance: For training; draws the lengths, and takes the last stop of some documents away.
    """
    group: list[Sentence] = []
    size = chance.randint(1, most) if chance else most
    for sentence in sentences:
        group.append(sentence)
        if len(group) >= size or (apart and not sentence.stopped()):
            yield _bare(group, chance)
            group = []
            size = chance.randint(1, most) if chance else most
    if group:
        yield _bare(group, chance)


def _bare(group: list[Sentence], chance: random.Random | None) -> list[Sentence]:
    if chance and chance.randrange(BARE) == 0:
        return [*group[:-1], group[-1].without_stop()]
    return group

"""Reads treebanks in CoNLL-U; contractions ("del", "no", "dámelo") stay the one word that is written.

spaCy's own converter merges them too, but gives the whole a lemma of several words and both words'
features. Here the whole is what heads it: "del" a preposition, "dámelo" a verb.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from training.pipelines.sentences import Sentence

#: Annotation that can be taken from a treebank. Some know only a part of it well.
LAYERS = frozenset({"morphology", "lemmas", "heads"})
#: What AnCora's tags say of names: their last letter.
_CLASSES = {"np0000p": "PER", "np0000l": "LOC", "np0000o": "ORG", "np0000a": "O"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    number: int
    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    dep: str
    misc: str
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """What is written between blanks or punctuation: one row, or several that are contracted."""

    form: str
    space: bool
    rows: tuple[_Row, ...]
    misc: str

    @property
    def main(self) -> _Row:
        """The row whose head is outside; of several, the first: "de" of "del"."""
        inside = {row.number for row in self.rows}
        return next((row for row in self.rows if row.head not in inside), self.rows[0])


def read(
    lines: Iterable[str],
    *,
    layers: Collection[str] = LAYERS,
    subtypes: Collection[str] = (),
    names: Mapping[tuple[str, ...], Sequence[str | None]] | None = None,
    classes: bool = False,
) -> Iterator[Sentence]:
    """Read the sentences of a treebank.

    Args:
        lines: Of the file.
        layers: Which of `LAYERS` to take.
        subtypes: The relations that keep what follows their colon: ``nsubj:pass``.
        names: BIO tags by the words of a sentence; one that is not there has no known names.
        classes: Take names from AnCora's tags and its ``MWE``.
    """
    for block in _blocks(lines):
        tags = (names or {}).get(tuple(cells[1] for cells in block if "-" not in cells[0]))
        words = list(_words(block, tags))
        sentence = _sentence(words, layers, subtypes, named=tags is not None, classes=classes)
        if sentence is not None:
            yield sentence


def _blocks(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    block: list[list[str]] = []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and "." not in cells[0]:
            block.append(cells)
        elif not line.strip() and block:
            yield block
            block = []
    if block:
        yield block


def _words(block: list[list[str]], tags: Sequence[str | None] | None) -> Iterator[_Word]:
    """Yield written words; a range line ("3-4") holds the rows it covers together."""
    count = sum("-" not in cells[0] for cells in block)
    rows = (cells for cells in block if "-" not in cells[0])
    ranges = {int(cells[0].split("-")[0]): cells for cells in block if "-" in cells[0]}
    number = 0
    while number < count:
        number += 1
        whole = ranges.get(number)
        last = int(whole[0].split("-")[1]) if whole else number
        parts = []
        for _ in range(number, last + 1):
            cells = next(rows)
            name = tags[int(cells[0]) - 1] if tags is not None else None
            parts.append(_row(cells, name))
        shown = whole or cells
        yield _Word(
            form=shown[1],
            space="SpaceAfter=No" not in shown[9],
            rows=tuple(parts),
            misc=shown[9] if whole is None or "MWE=" in shown[9] else parts[0].misc,
        )
        number = last


def _row(cells: list[str], name: str | None) -> _Row:
    _, form, lemma, pos, tag, morph, head, dep, _, misc = cells
    if pos == "PROPN":
        lemma = form  # GSD writes them in lower case, AnCora and Bosque as they stand
    return _Row(
        number=int(cells[0]),
        form=form,
        lemma="" if lemma == "_" and form != "_" else lemma,
        pos=pos,
        tag=tag,
        morph="" if morph == "_" else morph,
        head=int(head),
        dep=dep,
        misc=misc,
        name=name,
    )


def _sentence(
    words: Sequence[_Word],
    layers: Collection[str],
    subtypes: Collection[str],
    *,
    named: bool,
    classes: bool,
) -> Sentence | None:
    """Return the sentence, or None where contracting its words makes a circle of its heads."""
    place = {row.number: i for i, word in enumerate(words) for row in word.rows}
    mains = [word.main for word in words]
    heads = tuple(i if row.head == 0 else place[row.head] for i, row in enumerate(mains))
    if not _is_tree(heads):
        return None
    names = None
    if named:
        names = joined([row.name for row in mains])
    elif classes:
        names = joined(_classed(words))
    morphology, parsed = "morphology" in layers, "heads" in layers
    return Sentence(
        words=tuple(word.form for word in words),
        spaces=tuple(word.space for word in words),
        pos=tuple(row.pos for row in mains) if morphology else None,
        morphs=tuple(_features(word) for word in words) if morphology else None,
        lemmas=tuple(row.lemma for row in mains) if "lemmas" in layers else None,
        heads=heads if parsed else None,
        deps=tuple(_relation(row, subtypes) for row in mains) if parsed else None,
        names=names,
    )


def _is_tree(heads: Sequence[int]) -> bool:
    for start in range(len(heads)):
        place, steps = start, 0
        while heads[place] != place:
            place, steps = heads[place], steps + 1
            if steps > len(heads):
                return False
    return True


def _relation(row: _Row, subtypes: Collection[str]) -> str:
    if row.head == 0:
        return "ROOT"
    return row.dep if row.dep in subtypes else row.dep.split(":")[0]


def _features(word: _Word) -> str:
    """Return the features of a word; a contracted article adds its gender and number."""
    main = word.main
    if main.pos != "ADP" or len(word.rows) == 1:
        return main.morph
    features: dict[str, str] = {}
    for row in (main, *word.rows):
        for feature in filter(None, row.morph.split("|")):
            key, _, value = feature.partition("=")
            features.setdefault(key, value)
    return "|".join(f"{key}={value}" for key, value in sorted(features.items()))


def _classed(words: Sequence[_Word]) -> list[str | None]:
    """Return names by AnCora's classes, None for a name without a class.

    A name of several words has its class on the first, and ``MWE=Unión_Soviética`` tells how far
    it goes.
    """
    tags: list[str | None] = ["O"] * len(words)
    i = 0
    while i < len(words):
        tag = words[i].main.tag
        if not tag.startswith("np"):
            i += 1
            continue
        whole = _field(words[i].misc, "MWE")
        length = max(1, len(whole.split("_"))) if whole else 1
        name = _CLASSES.get(tag)
        for j in range(i, min(i + length, len(words))):
            tags[j] = name if name in {None, "O"} else f"{'B' if j == i else 'I'}-{name}"
        i += length
    return tags


def _field(misc: str, key: str) -> str:
    found = (part.partition("=")[2] for part in misc.split("|") if part.startswith(f"{key}="))
    return next(found, "")


def joined(tags: Sequence[str | None]) -> tuple[str | None, ...]:
    """Begin a name where an inner tag follows nothing of its kind."""
    fixed: list[str | None] = []
    for tag in tags:
        before = fixed[-1] if fixed else None
        if tag and tag.startswith("I-") and (before is None or before[2:] != tag[2:]):
            tag = f"B-{tag[2:]}"  # noqa: PLW2901 - the name begins here
        fixed.append(tag)
    return tuple(fixed)

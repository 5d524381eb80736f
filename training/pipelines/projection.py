"""Names of a parallel sentence in another language, where they are written alike: silver.

"Obama", "Estados Unidos" and "Chicago" stand in the Spanish PUD as in the Portuguese or English one,
whose names are annotated by hand. Other words with capitals stay open, as do small ones among them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from training.pipelines.names import SMALL

Words = tuple[str, ...]
Tags = tuple[str | None, ...]
#: A name and its kind.
Name = tuple[Words, str]


def identified(lines: Iterable[str]) -> Iterator[tuple[str, Words]]:
    """Yield the id and the words of each sentence of a treebank."""
    name, words = "", []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ").strip()
        elif len(cells) == 10 and cells[0].isdigit():
            words.append(cells[1])
        elif not line.strip() and words:
            yield name, tuple(words)
            words = []
    if words:
        yield name, tuple(words)


def known(lines: Iterable[str], tags: Mapping[Words, Sequence[str]]) -> dict[str, list[Name]]:
    """Return the names of a treebank's sentences by their id."""
    return {name: _spans(words, tags.get(words, ())) for name, words in identified(lines)}


def project(
    lines: Iterable[str], others: Sequence[Mapping[str, Sequence[Name]]]
) -> dict[Words, Tags]:
    """Return tags by the words of each sentence that has a parallel one.

    Args:
        lines: The treebank without names.
        others: Names by sentence, one mapping a language.
    """
    projected = {}
    sentences = list(identified(lines))
    common = {word for _, words in sentences for word in words}
    for name, words in sentences:
        names = [found for other in others for found in other.get(name, ())]
        if any(name in other for other in others):
            projected[words] = _tagged(words, names, common)
    return projected


def _spans(words: Words, tags: Sequence[str]) -> list[Name]:
    spans: list[Name] = []
    for i, (word, tag) in enumerate(zip(words, tags, strict=False)):
        if tag.startswith("B-"):
            spans.append(((word,), tag[2:]))
        elif tag.startswith("I-") and i and tags[i - 1] != "O" and spans:
            spans[-1] = ((*spans[-1][0], word), spans[-1][1])
    return spans


def _tagged(words: Words, names: Sequence[Name], common: Collection[str]) -> Tags:
    tags: list[str | None] = [None if word[:1].isupper() else "O" for word in words]
    if words[0].lower() in common:
        tags[0] = "O"  # it has its capital from its place
    free = [True] * len(words)
    for name, kind in sorted(names, key=lambda found: -len(found[0])):
        for start in range(len(words) - len(name) + 1):
            end = start + len(name)
            if words[start:end] == name and all(free[start:end]):
                tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (len(name) - 1)
                free[start:end] = [False] * len(name)
    for i, word in enumerate(words):
        if word in SMALL and i and tags[i - 1] is None:
            tags[i] = None
    return tuple(tags)

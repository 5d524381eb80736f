"""Reads names as two columns, word and BIO tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from training.pipelines.conllu import joined
from training.pipelines.sentences import Sentence

#: Words that stay small inside a name.
SMALL = frozenset(
    {"a", "al", "con", "da", "das", "de", "del", "do", "dos", "e", "el", "en", "la", "las", "los"}
    | {"na", "no", "o", "os", "para", "por", "y"}
)
_NO_BLANK_BEFORE = frozenset(".,;:!?)]}%…।॥»”’")
_NO_BLANK_AFTER = frozenset("([{«“‘¿¡")
_ACRONYM = 3


def tags(lines: Iterable[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the tags of each sentence by its words: the two files may differ in their order."""
    blocks = list(_blocks(lines))
    return {tuple(word for word, _ in block): tuple(tag for _, tag in block) for block in blocks}


def read(
    lines: Iterable[str], *, kinds: Mapping[str, str | None], cased: bool = True
) -> Iterator[Sentence]:
    """Read sentences.

    Args:
        lines: Of the file.
        kinds: Our kind of name for each of theirs, or None where it is not known whether we would
            call it a name. Those not listed are no names.
        cased: Whether the source has capitals. Without, names and the first word get theirs: the
            text is then as good as written, but for what else has capitals.
    """
    for block in _blocks(lines):
        names = [_kind(tag, kinds) for _, tag in block]
        words = [word.replace("_", " ").strip() or word for word, _ in block]
        if not cased:
            words = _capitals(words, [tag for _, tag in block])
        yield Sentence(words=tuple(words), spaces=_blanks(words), names=joined(names))


def _blocks(lines: Iterable[str]) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    for line in lines:
        word, _, tag = line.rstrip("\n").partition("\t")
        if word.strip():
            block.append((word, tag.strip() or "O"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _kind(tag: str, kinds: Mapping[str, str | None]) -> str | None:
    place, _, kind = tag.partition("-")
    if kind not in kinds:
        return "O"
    ours = kinds[kind]
    return None if ours is None else f"{place}-{ours}"


def _capitals(words: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Write names with capitals, short names of organisations wholly; titles with their first."""
    written = []
    for i, (word, tag) in enumerate(zip(words, theirs, strict=True)):
        kind = tag.partition("-")[2]
        alone = tag.startswith("B-") and theirs[i + 1 : i + 2] != [f"I-{kind}"]
        if kind in {"CORP", "GRP", "ORG"} and alone and len(word) <= _ACRONYM:
            written.append(word.upper())
        elif (
            i == 0
            or (kind in {"PER", "LOC", "ORG", "CORP", "GRP"} and word not in SMALL)
            or (kind == "CW" and tag.startswith("B-"))
        ):
            written.append(word[:1].upper() + word[1:])
        else:
            written.append(word)
    return written


def _blanks(words: Sequence[str]) -> tuple[bool, ...]:
    """Guess where blanks were: none before closing punctuation, none after opening."""
    following = [*words[1:], ""]
    return tuple(
        word not in _NO_BLANK_AFTER and after not in _NO_BLANK_BEFORE
        for word, after in zip(words, following, strict=True)
    )

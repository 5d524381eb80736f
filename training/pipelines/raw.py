"""Reads the raw text that the teacher annotates: whole sentences, cut as the pipelines cut them.

Portuguese has no free encyclopedia among the packages, Spanish no free news: Apertium, a rule-based
translator at its best between the two, puts Spanish leads into Portuguese and Portuguese treebanks'
text into Spanish (Debian's packages apertium and apertium-es-pt).
"""

from __future__ import annotations

import json
import logging
import lzma
import subprocess
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import regex

from training.pipelines.sentences import Sentence
from training.pipelines.settings import Raw, Settings

logger = logging.getLogger(__name__)

SHORTEST, LONGEST = 4, 60
_BEGINS = regex.compile(r"[\p{Lu}\p{Lo}\p{N}«“\"¿¡(]")
_UNKNOWN = regex.compile(r"[*@#](?=\p{L})")


def texts(raw: Raw, data: Path) -> Iterator[str]:
    """Yield paragraphs or sentences of a source, translated where it says so."""
    found = (" ".join(text.split()) for text in _read(raw, data))
    kept = [text for text in found if text]
    yield from _translated(kept, raw.through) if raw.through else kept


def _read(raw: Raw, data: Path) -> Iterator[str]:
    if raw.package:
        spec = find_spec(raw.package)
        if spec is None or spec.origin is None:
            raise SystemExit(f"{raw.package} is not installed")
        leads = json.loads((Path(spec.origin).parent / raw.path).read_text("utf-8"))
        for lead in leads.values():
            yield lead["extract"]
        return
    with lzma.open(data / raw.path, "rt", encoding="utf-8") as file:
        for line in file:
            if ".conllu" not in raw.path:
                yield line
            elif line.startswith("# text = "):
                yield line.removeprefix("# text = ")


def _translated(lines: list[str], way: str) -> Iterator[str]:
    """Translate lines with Apertium, which marks nothing that it does not know."""
    try:
        done = subprocess.run(
            ["apertium", "-u", "-n", way],
            input="\n".join(lines) + "\n",
            capture_output=True,
            text=True,
            check=True,
        )
    except FileNotFoundError:
        raise SystemExit("install Debian's apertium and apertium-es-pt") from None
    made = done.stdout.split("\n")[: len(lines)]
    if len(made) != len(lines):
        raise ValueError(f"apertium {way}: {len(lines)} lines in, {len(made)} out")
    yield from (" ".join(line.split()) for line in made)


def sentences(
    settings: Settings, data: Path, others: Iterable[Sentence] = ()
) -> Iterator[Sentence]:
    """Yield the sentences of all raw sources, each once, and none of ``others``."""
    # The teacher reads this module's files where neither needs to be installed.
    import spacy  # noqa: PLC0415

    from claims.segment import sentence_spans  # noqa: PLC0415

    tokenizer = spacy.blank(settings.lang)
    seen = {tuple(word.lower() for word in sentence.words) for sentence in others}
    for raw in settings.raw:
        count = 0
        for text in texts(raw, data):
            for start, end in sentence_spans(text, settings.lang):  # type: ignore[arg-type]  # a Lang
                doc = tokenizer(text[start:end])
                words = tuple(token.text for token in doc)
                key = tuple(word.lower() for word in words)
                if key in seen or not _whole(words):
                    continue
                seen.add(key)
                count += 1
                yield Sentence(words=words, spaces=tuple(bool(token.whitespace_) for token in doc))
        logger.info("%s: %d sentences", raw.title, count)


def _whole(words: tuple[str, ...]) -> bool:
    """Tell whether words are a sentence of its own, from its capital to its stop."""
    return (
        SHORTEST <= len(words) <= LONGEST
        and _BEGINS.match(words[0]) is not None
        and Sentence(words=words, spaces=(True,) * len(words)).stopped()
    )


def write(found: Iterable[Sentence], path: Path) -> int:
    """Write sentences, one a line, and return their number."""
    new = path.with_suffix(".new")
    with lzma.open(new, "wt", encoding="utf-8", preset=1) as file:
        count = 0
        for sentence in found:
            count += 1
            layers = {
                name: getattr(sentence, name)
                for name in ("words", "spaces", "pos", "morphs", "heads", "deps", "names")
                if getattr(sentence, name) is not None
            }
            file.write(json.dumps(layers, ensure_ascii=False) + "\n")
    new.replace(path)
    return count


def read(path: Path) -> Iterator[Sentence]:
    """Read what `write` wrote."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield Sentence(**{name: tuple(layer) for name, layer in json.loads(line).items()})

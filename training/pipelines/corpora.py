"""Converts what a language's file lists into spaCy's binary corpora."""

from __future__ import annotations

import dataclasses
import itertools
import logging
import lzma
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from training.pipelines import conllu, names, projection, raw
from training.pipelines.sentences import Sentence, document, groups, varied
from training.pipelines.settings import Settings, Source

if TYPE_CHECKING:
    from spacy.vocab import Vocab

logger = logging.getLogger(__name__)

#: Sentences of a document, at most: few in training, where a single one must stay whole too.
MOST, MOST_MEASURED = 5, 8
SEED = 20261122
#: Ends the name of a test whose headings run on into the next sentence.
RUNNING = "-running"


def sentences(source: Source, data: Path, settings: Settings) -> Iterator[Sentence]:
    """Read the sentences of a source, without those it does not take."""
    tags: Mapping[tuple[str, ...], Sequence[str | None]] | None = None
    if source.names == "parallel":
        others = [
            projection.known(_lines(data / treebank), names.tags(_lines(data / tagged)))
            for treebank, tagged in source.parallel
        ]
        tags = projection.project(_lines(data / source.path), others)
    elif source.names not in {"", "classes"}:
        tags = names.tags(_lines(data / source.names))
    lines = _lines(data / source.path)
    if source.is_treebank:
        read = conllu.read(
            lines,
            layers=source.layers,
            subtypes=settings.subtypes,
            names=tags,
            classes=source.names == "classes",
        )
    else:
        read = names.read(lines, kinds=source.kinds, cased=source.cased)
    for number, sentence in enumerate(read):
        if number % 10 in source.tenths:
            yield sentence


def convert(settings: Settings, data: Path, folder: Path, most: int | None = None) -> Counter[str]:
    """Write ``MODEL-train.spacy``, ``MODEL-dev.spacy`` and two files a test.

    Args:
        settings: The language's.
        data: The folder of the sets.
        folder: Where to write.
        most: Sentences of a source, for trials.

    Returns:
        The number of sentences by file.
    """
    import spacy  # noqa: PLC0415 - takes a second to import

    vocab = spacy.blank(settings.lang).vocab
    folder.mkdir(parents=True, exist_ok=True)
    counts: Counter[str] = Counter()
    for use in ("train", "dev"):
        documents: dict[str, list[list[Sentence]]] = {model: [] for model in settings.steps}
        for source in settings.of(use):
            taken = list(sentences(source, data, settings))[:most]
            for model in settings.steps:
                fit = [sentence for sentence in taken if _teaches(sentence, model)]
                counts[f"{model}-{use}"] += len(fit)
                documents[model] += _grouped(fit, settings.lang, training=use == "train")
        for model, grouped in documents.items():
            _write(folder / f"{model}-{use}.spacy", grouped, vocab)
    for source in settings.of("test", "compare"):
        taken = [s for s in sentences(source, data, settings) if _measures(s, source)][:most]
        counts[source.slug] += len(taken)
        for name, apart in ((source.slug, True), (f"{source.slug}{RUNNING}", False)):
            _write(folder / f"{name}.spacy", groups(taken, most=MOST_MEASURED, apart=apart), vocab)
    logger.info("%s", dict(counts))
    return counts


def mix(settings: Settings, data: Path, folder: Path, silver: Path, tagger: Path) -> None:
    """Write ``MODEL-silver.spacy``: what the teacher annotated, and the training sets beside it.

    The sets are repeated as often as the language's file says, in documents put together anew.

    Args:
        settings: The language's.
        data: Where the sets are.
        folder: Where to write.
        silver: What the teacher annotated.
        tagger: A pipeline that has learned the sets. Parts of speech and features are its own: the
            teacher knows them less well.
    """
    import spacy  # noqa: PLC0415 - takes a second to import

    vocab = spacy.blank(settings.lang).vocab
    taken = [list(sentences(source, data, settings)) for source in settings.of("train")]
    annotated = list(_tagged(raw.read(silver), tagger))
    for model in settings.silver:
        documents = _grouped(annotated, settings.lang, training=True)
        for seed in range(SEED, SEED + settings.gold.get(model, 1)):
            for found in taken:
                fit = [sentence for sentence in found if _teaches(sentence, model)]
                documents += _grouped(fit, settings.lang, training=True, seed=seed)
        _write(folder / f"{model}-silver.spacy", documents, vocab)


def _tagged(taken: Iterable[Sentence], tagger: Path) -> Iterator[Sentence]:
    import spacy  # noqa: PLC0415 - takes a second to import

    nlp = spacy.load(tagger)
    nlp.select_pipes(enable=["tok2vec", "morphologizer"])
    taken, plain = itertools.tee(taken)
    docs = nlp.pipe(
        document(nlp.vocab, [Sentence(words=sentence.words, spaces=sentence.spaces)])
        for sentence in plain
    )
    for sentence, doc in zip(taken, docs, strict=True):
        yield dataclasses.replace(
            sentence,
            pos=tuple(word.pos_ for word in doc),
            morphs=tuple(str(word.morph) for word in doc),
        )


def _grouped(
    taken: list[Sentence], lang: str, *, training: bool, seed: int = SEED
) -> list[list[Sentence]]:
    if not training:
        return list(groups(taken, most=MOST_MEASURED, apart=True))
    chance = random.Random(seed)
    return list(groups(varied(taken, lang=lang, chance=chance), most=MOST, chance=chance))


def _teaches(sentence: Sentence, model: str) -> bool:
    if model == "names":
        return sentence.names is not None and any(tag is not None for tag in sentence.names)
    return sentence.heads is not None or sentence.pos is not None


def _measures(sentence: Sentence, source: Source) -> bool:
    """Tell whether a test takes a sentence: one of names takes none with a name of unknown kind."""
    return not source.whole or None not in (sentence.names or ())


def _lines(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from file


def _write(path: Path, grouped: Iterable[list[Sentence]], vocab: Vocab) -> None:
    from spacy.tokens import DocBin  # noqa: PLC0415 - see above

    DocBin(docs=(document(vocab, group) for group in grouped)).to_disk(path)

"""Measures a packaged pipeline on the tests of its language, and writes its card."""

from __future__ import annotations

import json
import logging
import platform
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.pipelines.corpora import RUNNING
from training.pipelines.settings import HERE, Settings, Source, taught

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

logger = logging.getLogger(__name__)

CARDS = HERE / "cards"
#: What spaCy's scorer tells, and how the card heads it. It leaves punctuation out of UAS and LAS,
#: and compares words that its tokenizer and the treebank cut alike.
MEASURES = {
    "sents_f": "sentences F",
    "running": "run together F",
    "senter": "senter F",
    "pos_acc": "UPOS",
    "morph_acc": "features",
    "lemma_acc": "lemmas",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "ents_f": "names F",
    "PER": "PER",
    "LOC": "LOC",
    "ORG": "ORG",
    "token_acc": "tokens",
}
_READING = (
    "Percent. UAS and LAS leave punctuation out. Documents are up to eight sentences; a heading or "
    'another line without a stop ends one, but not for "run together" and "senter".'
)
#: Words that the speed is measured on.
WORDS = 20_000
BATCH = 64


def evaluate(
    pipeline: Language, settings: Settings, corpora: Path, senter: Language | None = None
) -> dict[str, dict[str, float]]:
    """Measure every test of a language.

    Args:
        pipeline: As it ships.
        settings: The language's.
        corpora: Where the converted tests are.
        senter: A pipeline whose senter is to be compared with the parser.

    Returns:
        The measures in percent, by the test's title.
    """
    results: dict[str, dict[str, float]] = {}
    for source in settings.of("test", "compare"):
        if source.is_treebank and "parser" not in pipeline.pipe_names:
            continue
        examples = list(_examples(pipeline, corpora / f"{source.slug}.spacy"))
        scores = pipeline.evaluate(examples)
        measured = {name: scores[name] for name in _told(source) if scores.get(name) is not None}
        for kind, score in (scores.get("ents_per_type") or {}).items():
            if "ents_f" in measured and kind in MEASURES:
                measured[kind] = score["f"]
        if "sents_f" in measured:
            file = corpora / f"{source.slug}{RUNNING}.spacy"
            idle = {"ner", "trainable_lemmatizer", "morphologizer"}
            with pipeline.select_pipes(disable=[*idle.intersection(pipeline.pipe_names)]):
                measured["running"] = boundaries(pipeline, file)
            if senter is not None:
                with senter.select_pipes(enable=["tok2vec", "senter"]):
                    measured["senter"] = boundaries(senter, file)
        results[source.title] = {name: round(100 * value, 2) for name, value in measured.items()}
        logger.info("%s %s", source.title, results[source.title])
    return results


def _told(source: Source) -> Iterator[str]:
    """Yield the measures that a source can tell, by the layers it has."""
    yield "token_acc"
    if source.is_treebank and "heads" in source.layers:
        yield from ("sents_f", "dep_uas", "dep_las")
    if source.is_treebank and "morphology" in source.layers:
        yield from ("pos_acc", "morph_acc")
    if source.is_treebank and "lemmas" in source.layers:
        yield "lemma_acc"
    if source.names or not source.is_treebank:
        yield "ents_f"


def _examples(pipeline: Language, path: Path) -> Iterator[Example]:
    from spacy.training import Corpus  # noqa: PLC0415 - takes a second to import

    return iter(Corpus(path)(pipeline))


def boundaries(pipeline: Language, path: Path) -> float:
    """Return the F of the sentences that a pipeline finds in a converted set, of 1."""
    score: float = pipeline.evaluate(list(_examples(pipeline, path)))["sents_f"]
    return score


def speed(pipeline: Language, settings: Settings, corpora: Path) -> float:
    """Return the words that one core reads in a second of its time; punctuation counts as words."""
    source = next(source for source in settings.of("test"))
    texts, words = [], 0
    for example in _examples(pipeline, corpora / f"{source.slug}.spacy"):
        if words > WORDS:
            break
        texts.append(example.text)
        words += len(example.reference)
    list(pipeline.pipe(texts[:BATCH]))
    began = time.process_time()
    list(pipeline.pipe(texts, batch_size=BATCH))
    return words / (time.process_time() - began)


def size(folder: Path) -> int:
    """Return the bytes of a folder's files."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def record(
    results: Mapping[str, Mapping[str, float]], *, words_a_second: float, megabytes: float
) -> dict[str, Any]:
    """Return all that the results' file tells, with machine and date."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": _machine(),
        "words_a_second": round(words_a_second, -2),
        "megabytes": round(megabytes, 1),
        "tests": results,
    }


def _machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "")


def card(settings: Settings, found: Mapping[str, Any], *, components: str) -> str:
    """Return the card of a language's pipeline, as Markdown."""
    shown = [name for name in MEASURES if any(name in row for row in found["tests"].values())]
    uses = {source.title: source.use for source in settings.of("test", "compare")}
    lines = [
        f"# The `{settings.lang}` pipeline",
        "",
        f"Written by `python -m training.pipelines.run {settings.lang} ../shared/data/spacy WORK`.",
        "",
        f"- Components: {components}",
        f"- Size: {found['megabytes']} MB as files",
        f"- Speed: {found['words_a_second']:,.0f} words a second of one core's time",
        f"- Measured on {found['machine']}, {found['date']}",
        "",
        "## Measured",
        "",
        f"| test | {' | '.join(MEASURES[name] for name in shown)} |",
        f"| --- |{' ---: |' * len(shown)}",
    ]
    for title, row in found["tests"].items():
        cells = (f"{row[name]:.1f}" if name in row else "" for name in shown)
        mark = " (only compared)" if uses.get(title) == "compare" else ""
        lines.append(f"| {title}{mark} | {' | '.join(cells)} |")
    lines += [
        "",
        _READING,
        "",
        "## Learned from",
        "",
        "| set | use | licence | file |",
        "| --- | --- | --- | --- |",
    ]
    for source in settings.sources:
        lines.append(f"| {source.title} | {source.use} | {source.licence} | {source.path} |")
        lines += [
            f"| {source.title}, names | {source.use} | {source.names_licence} | {path} |"
            for path in source.files_of_names
        ]
    lines += [f"| {raw.title} | silver | {raw.licence} | {raw.path} |" for raw in settings.raw]
    lines += [
        f"| {names.title} | second look | {names.licence} | {names.package} |"
        for names in settings.lists
    ]
    if settings.raw:
        lines += _taught(settings)
    limits = [f"- {limit}" for limit in settings.limits]
    lines += ["", "## Limits", "", *limits] if limits else []
    return "\n".join(lines) + "\n"


def _taught(settings: Settings) -> list[str]:
    """Return what the teacher learned from beside the language's own sets."""
    lines = [
        f"| {source.title} ({lang}) | teacher | {source.licence} | {source.path} |"
        for lang, source in taught()
        if lang != settings.lang
    ]
    return [
        *lines,
        "",
        "Silver is text without annotation, which a teacher annotated: multilingual-e5-small (MIT),",
        "fine-tuned on the training sets above. What is translated went through Apertium.",
    ]


def save(found: Mapping[str, Any], path: Path) -> None:
    """Write the results' file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")

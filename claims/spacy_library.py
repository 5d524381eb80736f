"""spaCy as a library: imported without its command line, which is a third of the time it takes.

``spacy/__init__.py`` imports ``spacy.cli`` for the function ``spacy.info``, and with it an HTTP
client, a project manager and templates. Here both load when somebody asks for them.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import threading
from collections.abc import Sequence
from importlib import metadata
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["load_once", "spacy_library"]

_lock = threading.Lock()
_CLI = "spacy.cli"
#: What a pipeline names its tokenizer by that comes from the pipeline's files alone.
_OF_FILES = "claims.tokenizer_of_files.v1"


def spacy_library() -> ModuleType:
    """Return the module ``spacy``, importing it if nobody has."""
    with _lock:
        if "spacy" not in sys.modules:
            _import_lightly()
    return importlib.import_module("spacy")


def load_once(name: str) -> Pipeline:
    """Load an installed pipeline as ``spacy.load`` does, with its tokenizer made once.

    spaCy first makes the one of the language, of 1,300 exceptions, and then that of the files in its place,
    which takes a quarter of the time.

    Args:
        name: of its package; its tokenizer is of spaCy's usual kind.

    Raises:
        OSError: it is not installed.
    """
    spacy = spacy_library()
    spacy.registry.tokenizers(_OF_FILES, func=lambda: _empty_tokenizer)
    pipeline: Pipeline
    try:
        pipeline = spacy.load(name, config={"nlp.tokenizer": {"@tokenizers": _OF_FILES}})
    except ValueError:  # its settings are written in another way
        pipeline = spacy.load(name)
    return pipeline


def _empty_tokenizer(pipeline: Pipeline) -> Any:
    """Make a tokenizer that its file fills."""
    return importlib.import_module("spacy.tokenizer").Tokenizer(pipeline.vocab)


def _import_lightly() -> None:
    """Import spaCy with stand-ins for its command line, and put late ones in their place."""
    package, module = ModuleType(_CLI), ModuleType(f"{_CLI}.info")
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]  # what `spacy/__init__.py` takes from it
    sys.modules |= {package.__name__: package, module.__name__: module}
    try:
        spacy = importlib.import_module("spacy")
    finally:
        for name in (package.__name__, module.__name__):
            del sys.modules[name]
    spec = importlib.util.find_spec(_CLI)
    assert spec is not None
    assert spec.loader is not None
    spec.loader = importlib.util.LazyLoader(spec.loader)
    late = importlib.util.module_from_spec(spec)
    sys.modules[_CLI] = late
    spec.loader.exec_module(late)
    spacy.cli = late  # type: ignore[attr-defined]
    catalogue: Any = importlib.import_module("catalogue")
    catalogue.AVAILABLE_ENTRY_POINTS = _Sorted(catalogue.AVAILABLE_ENTRY_POINTS)


class _Sorted:
    """What installed packages have, by group."""

    def __init__(self, points: metadata.EntryPoints) -> None:
        self._points = {group: tuple(points.select(group=group)) for group in points.groups}

    def select(self, *, group: str) -> Sequence[metadata.EntryPoint]:
        """Return what there is in a group."""
        return self._points.get(group, ())


def _info(*given: Any, **options: Any) -> Any:
    """Do what ``spacy.info`` does."""
    return importlib.import_module(f"{_CLI}.info").info(*given, **options)

"""spaCy as a library: imported without its command line, which is a third of the time it takes.

``spacy/__init__.py`` imports ``spacy.cli`` for the function ``spacy.info``, and with it an HTTP
client, a project manager and templates. Here both load when somebody asks for them.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import threading
from types import ModuleType
from typing import Any

__all__ = ["spacy_library"]

_lock = threading.Lock()
_CLI = "spacy.cli"


def spacy_library() -> ModuleType:
    """Return the module ``spacy``, importing it if nobody has."""
    with _lock:
        if "spacy" not in sys.modules:
            _import_lightly()
    return importlib.import_module("spacy")


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


def _info(*given: Any, **options: Any) -> Any:
    """Do what ``spacy.info`` does."""
    return importlib.import_module(f"{_CLI}.info").info(*given, **options)

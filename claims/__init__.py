"""Claim extraction: text in, claims out. Never imports factcheck, never touches the network.

>>> from claims import extract
>>> [claim.text for claim in extract("Oslo is the capital of Norway. Hope this helps!")]
['Oslo is the capital of Norway.', 'Hope this helps!']
"""

from importlib import import_module
from typing import TYPE_CHECKING

from claims.model import Claim, Entity, EntityKind, Kind, Lang, Layout, Quantity, Sentence

if TYPE_CHECKING:
    from claims.checkworthy import checkworthiness, worth_checking
    from claims.extraction import extract, read_claim
    from claims.language import UnsupportedLanguageError, detect
    from claims.pipelines import MissingPipelineError

__all__ = [
    "Claim",
    "Entity",
    "EntityKind",
    "Kind",
    "Lang",
    "Layout",
    "MissingPipelineError",
    "Quantity",
    "Sentence",
    "UnsupportedLanguageError",
    "checkworthiness",
    "detect",
    "extract",
    "read_claim",
    "worth_checking",
]


# `claims.model` alone must stay cheap: every command line start imports it.
_LATE = {
    "MissingPipelineError": "claims.pipelines",
    "UnsupportedLanguageError": "claims.language",
    "checkworthiness": "claims.checkworthy",
    "detect": "claims.language",
    "extract": "claims.extraction",
    "read_claim": "claims.extraction",
    "worth_checking": "claims.checkworthy",
}


def __getattr__(name: str) -> object:
    """Import what reads text when it is first asked for."""
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

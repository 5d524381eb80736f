"""Claim extraction: text in, claims out. Never imports factcheck, never touches the network.

>>> from claims import extract
>>> [claim.text for claim in extract("Oslo is the capital of Norway. Hope this helps!")]
['Oslo is the capital of Norway.', 'Hope this helps!']
"""

from claims.extract import extract, read_claim
from claims.language import UnsupportedLanguageError, detect
from claims.model import Claim, Entity, EntityKind, Kind, Lang, Layout, Quantity, Sentence
from claims.pipelines import MissingPipelineError
from claims.segment import segment

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
    "detect",
    "extract",
    "read_claim",
    "segment",
]

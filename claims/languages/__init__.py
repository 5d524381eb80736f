"""Word lists, patterns and sample sentences, a module a language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claims.languages.base import Example, Language, Pronoun
from claims.languages.en import ENGLISH
from claims.languages.es import SPANISH
from claims.languages.hi import HINDI
from claims.languages.pt import PORTUGUESE
from claims.model import Lang

__all__ = ["BY_CODE", "ROMANCE", "Example", "Language", "Pronoun"]

BY_CODE: Mapping[Lang, Language] = MappingProxyType(
    {"en": ENGLISH, "es": SPANISH, "pt": PORTUGUESE, "hi": HINDI}
)
#: Languages that are read by words and forms in `claims.romance`, without a parse.
ROMANCE: frozenset[Lang] = frozenset({"es", "pt"})

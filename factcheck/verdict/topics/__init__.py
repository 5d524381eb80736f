"""What the rules know of a topic, in four languages side by side.

A topic module has ``TEMPLATES``, ``PAGE_TEMPLATES`` and ``LABELS``: language -> property -> rows, as
those of a `factcheck.verdict.languages.Language`, to which they are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claims.model import Lang
from factcheck.verdict.topics import (
    countries,
    culture,
    lives,
    makers,
    memberships,
    nature,
    offices,
)

Tables = Mapping[Lang, Mapping[str, tuple[str, ...]]]
_MODULES = (countries, culture, lives, makers, memberships, nature, offices)


def added(kind: str, lang: Lang, own: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the language's own table with those of all topics added."""
    table = dict(own)
    for tables in _tables(kind):
        for name, rows in tables.get(lang, {}).items():
            table[name] = table.get(name, ()) + rows
    return table


def _tables(kind: str) -> Iterator[Tables]:
    for module in _MODULES:
        yield getattr(module, kind)

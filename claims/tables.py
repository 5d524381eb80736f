"""How a table is laid out: a row is mostly about its first cell, but a comparison is about its header."""

from __future__ import annotations

from collections.abc import Sequence

from claims.languages import Language

__all__ = ["compares"]


def compares(header: Sequence[str], language: Language) -> bool:
    """Tell whether a table sets things side by side, which its header names: "Feature | Oslo | Rome".

    >>> from claims.languages import BY_CODE
    >>> compares(["Feature", "Oslo", "Rome"], BY_CODE["en"])
    True
    """
    first, *names = [name.casefold() for name in header] or [""]
    return (
        first in language.attribute_headers
        and bool(names)
        and all(names)
        and language.generic_headers.isdisjoint(names)
    )

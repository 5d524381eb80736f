"""Statements without a verb: table rows, ``key: value`` lines, items of an announced list.

They are written out with the words around them: "Brazil — Capital: Brasília" from a row of a
table, "India — Population: 1.4 billion" from a line under the heading India, "The Nordic
countries are: Denmark." from an item of that list.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.worthiness import content_words, has_predicate

__all__ = ["field_text", "item_text", "row_texts"]

#: Words of the longest key.
MAX_KEY = 6
#: Characters of the longest lead-in that is repeated before each item.
MAX_LEAD = 250

_FIELD = regex.compile(r"(?P<key>[^:：।.!?]{1,60})[:：]\s+(?P<value>\S.*)", regex.DOTALL)
_LETTER = regex.compile(r"\p{L}")
_SAYS_SOMETHING = regex.compile(r"[\p{L}\p{N}]")
#: Lead-ins that announce a list and say nothing of its items: "Here are five:".
_ANNOUNCING = words(
    """
    here below these following aquí abajo estos estas siguientes aqui abaixo estes seguintes
    seguir continuación यहाँ यहां नीचे ये निम्नलिखित निम्न sure let
    """
)


def row_texts(
    cells: Sequence[str], header: Sequence[str], heading: str, language: Language
) -> list[str]:
    """Write each cell of a table row as a statement about the row's first name.

    >>> from claims.languages import BY_CODE
    >>> row_texts(["Brazil", "Brasília"], ["Country", "Capital"], "", BY_CODE["en"])
    ['Brazil — Capital: Brasília']
    """
    named = next((i for i, cell in enumerate(cells) if _LETTER.search(cell)), None)
    if named is None:
        return []
    texts = []
    for i, cell in enumerate(cells):
        if i == named or not _SAYS_SOMETHING.search(cell):
            continue
        column = header[i] if i < len(header) else ""
        if not column or column.casefold() in language.generic_headers:
            owner = f"{heading} — " if heading else ""
            texts.append(f"{owner}{cells[named]}: {cell}")
        else:
            texts.append(f"{cells[named]} — {column}: {cell}")
    return texts


def field_text(plain: str, owner: str, language: Language) -> str:
    """Write a ``key: value`` line with its owner; "" when it is no such line.

    >>> from claims.languages import BY_CODE
    >>> field_text("Population: 1.4 billion", "India", BY_CODE["en"])
    'India — Population: 1.4 billion'
    """
    found = _FIELD.fullmatch(plain)
    if found is None:
        return ""
    key, value = found["key"].strip(), found["value"].strip()
    is_field = (
        len(key.split()) <= MAX_KEY
        and _LETTER.search(key)
        and not has_predicate(key, language)
        and not language.structure.search(key)
        and not language.structure.search(f"{key}:")
        and _SAYS_SOMETHING.search(value)
    )
    if not is_field:
        return ""
    return f"{owner} — {key}: {value}" if owner and owner != key else f"{key}: {value}"


def item_text(plain: str, lead: str, language: Language) -> str:
    """Write an item of a list behind the line that announces it; "" when that says nothing."""
    statement = lead.rstrip(" :ः")
    says = (
        0 < len(lead) <= MAX_LEAD
        and has_predicate(statement, language)
        and len(content_words(statement, language)) >= 1
        and _ANNOUNCING.isdisjoint(lead.casefold().split()[:3])
        and _LETTER.search(plain)
    )
    return f"{statement}: {plain}" if says else ""

"""Text that others wrote, made safe to show: a response, a page, a model's words."""

from __future__ import annotations

import unicodedata

#: Marks that reorder the line; a hostile text could make a terminal or page show another sentence.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    r"""Put text on one line without control characters or marks that reorder it.

    >>> clean("a\x1b[31mred\nline")
    'a[31mred line'
    """
    # Joiners (U+200C, U+200D) are format characters too, but Hindi and emoji need them.
    kept = (
        " " if character.isspace() else character
        for character in text
        if character.isspace()
        or (unicodedata.category(character) != "Cc" and character not in _BIDI)
    )
    return " ".join("".join(kept).split())

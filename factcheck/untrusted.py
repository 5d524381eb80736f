"""Text that others wrote, made safe to show: a response, a page, a model's words."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Marks that turn the direction of the text that follows: a line could show another sentence.
DIRECTION: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
#: Direction marks that texts in right-to-left scripts need.
MARKS: Final = frozenset("\u200e\u200f\u061c")
#: Fillers and separators that no font shows.
INVISIBLE: Final = frozenset(
    "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u00ad\u034f\u115f\u1160\u3164\uffa0"
)
_UNSEEN: Final = DIRECTION | MARKS | INVISIBLE
#: Nearly every text has none of these, and need not be gone through letter by letter.
_ANY: Final = re.compile(
    f"[{''.join(sorted(_UNSEEN))}\u200c\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\U000e0000-\U000e01ef]"
)


def is_control(character: str) -> bool:
    """Tell whether a character is one of control and not of layout."""
    return unicodedata.category(character) == "Cc" and character not in "\t\n\r\x0b\x0c\x85"


def clean(text: str) -> str:
    r"""Put text on one line without what a terminal obeys, what reorders it and what nobody sees.

    >>> clean("a\x1b[31mred\nline\u200b")
    'a[31mred line'
    """
    # Joiners (U+200C, U+200D) are format characters too, but Hindi and emoji need them.
    kept = (
        " " if character.isspace() else character
        for character in text
        if character.isspace()
        or not (
            unicodedata.category(character) == "Cc" or character in _UNSEEN or _is_tag(character)
        )
    )
    return " ".join("".join(kept).split())


def seen(text: str) -> str:
    """Return a text without the characters that no reader sees; lines and spaces stay."""
    if not _ANY.search(text):
        return text
    return "".join(
        character
        for character in text
        if not (is_control(character) or character in _UNSEEN or _is_tag(character))
    )


def revealed(text: str) -> str:
    """Return a text without what is hidden, and with hidden tags turned into what they spell."""
    if not _ANY.search(text):
        return text
    shown = []
    for character in text:
        code = ord(character)
        if 0xE0020 <= code <= 0xE007E:
            shown.append(chr(code - 0xE0000))
        elif character not in _UNSEEN and character != "\u200c" and not is_control(character):
            shown.append(character)
    return "".join(shown)


def _is_tag(character: str) -> bool:
    """Tell whether a character is a tag or a selector without a font, which can carry a message."""
    return 0xE0000 <= ord(character) <= 0xE01EF

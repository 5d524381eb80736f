"""The words of titles and names, brought to one spelling for comparison.

Latin letters lose case and accents, as indexes drop them at random. Marks of other scripts stay:
without its vowel signs a Hindi word is another word. LaTeX accents count as the letter they make.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

import regex

_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_TAG: Final = regex.compile(r"</?[a-zA-Z][^<>]{0,60}>")
_LATEX_ACCENT: Final = regex.compile(r"\\(?:[`'^\"~=.]|[cuvHkrbd](?![\p{L}]))\s?")
_LATEX_COMMAND: Final = regex.compile(r"\\(?P<name>[a-zA-Z]{1,15})\s?")
_LATEX_LETTERS: Final = {
    "ss": "ss", "ae": "ae", "AE": "ae", "oe": "oe", "OE": "oe", "o": "o", "O": "o", "l": "l",
    "L": "l", "aa": "a", "AA": "a", "i": "i", "j": "j",
}  # fmt: skip
_LATIN_MARKED: Final = regex.compile(r"(\p{Script=Latin})\p{Mn}+")
#: Letters that no decomposition brings to ASCII.
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    r"""Return the words of a title or name as they are compared.

    >>> words_of(r"Schr{\"o}dinger's Équations")
    ('schrodingers', 'equations')
    >>> words_of("हिन्दी की")
    ('हिन्दी', 'की')
    """
    text = _TAG.sub(" ", text)
    if "\\" in text:
        text = _LATEX_ACCENT.sub("", text)
        text = _LATEX_COMMAND.sub(lambda found: _LATEX_LETTERS.get(found["name"], " "), text)
    for mark in "{}'’":
        text = text.replace(mark, "")
    text = unicodedata.normalize("NFKD", text).casefold()
    text = _LATIN_MARKED.sub(r"\1", text).translate(_LETTERS)
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text)))

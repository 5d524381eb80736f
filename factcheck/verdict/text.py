"""Views of a text that rules can match on, each character of which knows where it came from.

Typographic variants are made one (dashes, quotes, spaces, the Devanagari nukta), citations such as
[1] and Markdown marks are left out; `View.original` leads back to the text as it was written, so
that what is quoted or offered as a correction is word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from claims.model import Lang

_SAME = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "‑": "-",
        "\u093c": "",  # the nukta: फ़्रांस and फ्रांस are one name
        "\u0901": "\u0902",
        "\u0958": "\u0915",
        "\u0959": "\u0916",
        "\u095a": "\u0917",
        "\u095b": "\u091c",
        "\u095c": "\u0921",
        "\u095d": "\u0922",
        "\u095e": "\u092b",
        "\u095f": "\u092f",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\u00ad": "",
    }
)
#: What a view writes otherwise: the variants, and white space that is not one space.
_UNLIKE = regex.compile(
    rf"[{''.join(map(chr, _SAME))}]|[\s\x1c-\x1f--\x20]|^\x20|\x20\x20", regex.V1
)
_NOISE = regex.compile(r"\[\d{1,3}\]|\*\*|__|`|-[LR]SB-")
_PARENTHESIS = regex.compile(r"\s*\([^()]{0,400}\)|\s*-LRB-.{0,400}?-RRB-")
_SPACED = regex.compile(r"\s+(?=[,;:.!?।](?:\s|$))")
#: Sentences longer than this are cut: patterns stay linear and nobody reads them anyway.
LONGEST = 700


@dataclass(frozen=True, slots=True)
class View:
    """``text`` to match on; ``origins[i]`` is where ``text[i]`` stood in the text as given."""

    text: str
    origins: Sequence[int]

    def original(self, whole: str, start: int, end: int) -> str:
        """Return the part of ``whole`` that ``text[start:end]`` was made from."""
        if start >= end:
            return ""
        last = self.origins[end - 1] + 1
        # A mark that the view leaves out (a nukta) belongs to the letter before it.
        while last < len(whole) and whole[last] in "\u093c\u200c\u200d":
            last += 1
        return whole[self.origins[start] : last]

    def without(self, pattern: regex.Pattern[str]) -> View:
        """Leave out what the pattern matches."""
        if not pattern.search(self.text):  # as in most texts
            return self
        gone = {i for match in pattern.finditer(self.text) for i in range(*match.span())}
        kept = [i for i in range(len(self.text)) if i not in gone]
        return View("".join(self.text[i] for i in kept), tuple(self.origins[i] for i in kept))


# 90% are there, of 4,096 88% (64 answers of benchmarks/scale.py).
@lru_cache(maxsize=8_192)
def view(text: str, offset: int = 0) -> View:
    """Make the view of a sentence that begins at ``offset`` of its text."""
    return _view(text, offset)


def _view(text: str, offset: int) -> View:
    text = text[:LONGEST]
    if not _UNLIKE.search(text):  # as most texts are
        kept = text.rstrip(" .।")
        seen = View(kept, range(offset, offset + len(kept)))
        return seen.without(_NOISE).without(_SPACED)
    chars: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        for one in " " if char.isspace() else char.translate(_SAME):
            if one == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(one)
            origins.append(offset + index)
    while chars and chars[-1] in " .।":
        chars.pop()
        origins.pop()
    return View("".join(chars), tuple(origins)).without(_NOISE).without(_SPACED)


@lru_cache(maxsize=4096)
def plain(text: str, offset: int = 0) -> View:
    """Make the view without what stands in parentheses."""
    whole = view(text, offset)
    return whole.without(_PARENTHESIS) if "(" in whole.text or "-LRB-" in whole.text else whole


@lru_cache(maxsize=8_192)
def normal(text: str) -> str:
    """Return a name, label or pattern in the spelling of views."""
    return _view(text, 0).text


_END = regex.compile(
    r"(?:[.!?]+[\"'”’»)\]]{0,2}|।|\n)\s+(?=[\"'“‘«(\[¿¡]?[\p{Lu}\p{Lo}\p{N}-])|।(?=\S)"
)
#: Before a full stop that ends nothing: initials and common abbreviations of the four languages.
_ABBREVIATION = regex.compile(
    r"(?:^|[\s(])(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Sr|Sra|Dra|Jr|Prof|Gen|Col|Lt|Mt|No|Vol|vs|etc|cf|ca?|approx"
    r"|b|d|fl|r|Ph\.D|e\.g|i\.e|Inc|Ltd|Co|Corp|Bros|Fig|Art|núm|nº|pág|aprox|av|sr|dr|dra|डॉ|श्री|ई|पू)\.$"
)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a passage into sentences: (start, end) each, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        stop = match.start() + len(match.group().rstrip())
        if _ABBREVIATION.search(text[max(start, stop - 12) : stop]):
            continue
        spans.append((start, stop))
        start = end
    spans.append((start, len(text)))
    trimmed = []
    for begin, finish in spans:
        part = text[begin:finish]
        left = begin + len(part) - len(part.lstrip())
        right = finish - (len(part) - len(part.rstrip()))
        if left < right:
            trimmed.append((left, right))
    return tuple(trimmed)


_DEVANAGARI = regex.compile(r"\p{Devanagari}")


def script(text: str, lang: Lang) -> Lang:
    """Return the language whose tables fit: Hindi for Devanagari, never Hindi for Latin."""
    if _DEVANAGARI.search(text):
        return "hi"
    return "en" if lang == "hi" else lang

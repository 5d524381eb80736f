"""Where claims stand in an answer -> stretches of text to mark, in the order of the text.

Offsets are code points. Claims may overlap or hold one another; each stretch knows all of its
claims, and belongs to the shortest of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

#: Marks that reorder a line: a hostile text could show another sentence than the one judged.
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
#: Control characters but tab and line breaks, marks that reorder, and invisible tag letters, which
#: are right in flags of regions alone: a black flag and up to six letters.
_HIDDEN = regex.compile(
    rf"[[\p{{Cc}}{_BIDI}]--[\t\r\n]]"
    r"|(?<!\U0001f3f4[\U000e0020-\U000e007f]{0,6})[\U000e0000-\U000e007f]",
    regex.VERSION1,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text as it is shown. ``hidden`` pieces name a character that would not show."""

    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Text that the same claims cover."""

    pieces: tuple[Piece, ...]
    #: The claim that a click here means; None outside claims. Claims are numbers from 1.
    owner: int | None = None
    #: All claims that cover it.
    claims: tuple[int, ...] = ()
    #: The claims that begin here: their signs stand before the text.
    opens: tuple[int, ...] = ()


def pieces(text: str, following: str = "") -> tuple[Piece, ...]:
    r"""Split text into what shows and names of what does not; a CRLF is one line break.

    >>> [piece.text for piece in pieces("a\x1bb\r\nc")]
    ['a', 'U+001B', 'b\nc']
    """
    if following.startswith("\n"):
        text = text.removesuffix("\r")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Piece]:
    shown = 0
    for found in _HIDDEN.finditer(text):
        if found.start() > shown:
            yield Piece(text=text[shown : found.start()])
        yield Piece(text=f"U+{ord(found.group()):04X}", hidden=True)
        shown = found.end()
    if shown < len(text):
        yield Piece(text=text[shown:])


def stretches(text: str, spans: Sequence[tuple[int, int, int]]) -> tuple[Stretch, ...]:
    """Cut a text at the borders of claims.

    Args:
        text: the answer.
        spans: number of the claim, start and end in code points. Spans outside the text are cut
            to it; empty ones are passed over.
    """
    spans = [
        (number, max(0, start), min(len(text), end))
        for number, start, end in spans
        if max(0, start) < min(len(text), end)
    ]
    borders = sorted({0, len(text), *(at for _, start, end in spans for at in (start, end))})
    opening: dict[int, list[tuple[int, int, int]]] = {}
    for span in spans:
        opening.setdefault(span[1], []).append(span)
    made: list[Stretch] = []
    open_now: list[tuple[int, int, int]] = []
    for start, end in pairwise(borders):
        begun = opening.get(start, [])
        open_now = [span for span in open_now if span[2] > start] + begun
        shortest = min(open_now, key=lambda span: (span[2] - span[1], span[0]), default=None)
        made.append(
            Stretch(
                pieces=pieces(text[start:end], text[end : end + 1]),
                owner=shortest[0] if shortest else None,
                claims=tuple(sorted(span[0] for span in open_now)),
                opens=tuple(sorted(span[0] for span in begun)),
            )
        )
    return tuple(made)


def places(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Return where the words stand in a text, as whole words, without overlap.

    >>> places("10 provinces and 3 territories, not 103", ["10 provinces", "3"])
    [(0, 12), (17, 18)]
    """
    found: list[tuple[int, int]] = []
    for word in sorted(
        {word.strip() for word in words} - {""}, key=lambda word: (-len(word), word)
    ):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if (
                not (at and _joins(text[at - 1], word[0]))
                and not (end < len(text) and _joins(word[-1], text[end]))
                and all(end <= start or at >= stop for start, stop in found)
            ):
                found.append((at, end))
            at = text.find(word, end)
    return sorted(found)


def _joins(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters belong to one word."""
    return all(unicodedata.category(one)[0] in "LMN" for one in (left, right))

"""A proposition: one thing that a sentence says, and the clause that says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from claims.markdown import Span

_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_SPACES = regex.compile(r"\s{1,50}")
_SPACE_BEFORE_STOP = regex.compile(r"\s+(?=[,.;:!?।])")
_COMMAS = regex.compile(r",\s?(?=[,.;:!?।])")
_HANGING = " ,;:–—-("
#: A stop at the end, with a closing quote or an emoji behind it.
_STOPPED = regex.compile(r"[.!?।॥…][\s\p{So}\ufe0f\u200d\"'”’»)\]]{0,20}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """``text`` says it alone; ``start`` and ``end`` are the clause in the plain sentence.

    ``aside`` tells that it was inserted into a clause, which goes on about its own subject.
    """

    text: str
    start: int
    end: int
    aside: bool = False


def compose(pieces: Sequence[str]) -> str:
    """Join pieces of a sentence into one, with a capital and a full stop."""
    text = _SPACES.sub(" ", " ".join(pieces))
    text = _COMMAS.sub("", _SPACE_BEFORE_STOP.sub("", text)).strip(_HANGING)
    if text and not _STOPPED.search(text):
        text += "।" if _DEVANAGARI.search(text) else "."
    # "iPhone" keeps its small letter.
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def without(plain: str, start: int, end: int, cuts: Sequence[Span]) -> list[str]:
    """Return what is left of ``plain[start:end]`` when parts are cut out."""
    pieces, at = [], start
    for first, last in sorted(cuts):
        if start <= first and last <= end and at <= first:
            pieces.append(plain[at:first])
            at = last
    return [*pieces, plain[at:end]]

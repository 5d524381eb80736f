"""A proposition: one thing that a sentence says, and the clause that says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from claims.markdown import Span

_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_SPACES = regex.compile(r"\s{1,50}")
_SPACE_BEFORE_STOP = regex.compile(r"\s+(?=[,.;:!?।])")
_COMMAS = regex.compile(r",\s?(?=[,.;:!?।]|[\"”][.!?]?$)")
_HANGING = " ,;:–—-("
#: A stop at the end, with a closing quote or an emoji behind it.
_STOPPED = regex.compile(r"[.!?।॥…][\s\p{So}\ufe0f\u200d\"'”’»)\]]{0,20}$")

#: Where a sentence is written otherwise, and how: nothing for what is cut out.
Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """``text`` says it alone; ``start`` and ``end`` are the clause in the plain sentence.

    ``aside`` tells that it was inserted into a clause, which goes on about its own subject;
    ``opening`` that it stands before a clause whose subject, which is left out there, is its own.
    """

    text: str
    start: int
    end: int
    aside: bool = False
    opening: bool = False

    def moved(self, by: int) -> Proposition:
        """Return the same with its place counted from elsewhere."""
        return replace(self, start=self.start + by, end=self.end + by)


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


def rewrite(plain: str, start: int, end: int, edits: Iterable[Edit]) -> str:
    """Return ``plain[start:end]`` with the edits made; of edits that overlap the first counts.

    >>> rewrite("Oslo, a city, is old", 0, 20, [(4, 13, ""), (14, 16, "was")])
    'Oslo was old'
    """
    pieces, at = [], start
    for first, last, text in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        inside = at <= first < end if text else at < last and first < end
        if inside and last > start:
            pieces += [plain[at : max(at, first)], text]
            at = min(last, end)
    return "".join([*pieces, plain[at:end]])

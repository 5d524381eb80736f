"""Untrusted text -> markup: escaped, what is unseen made visible, spans marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Label

if TYPE_CHECKING:
    from markupsafe import Markup

#: Joiners are unseen as well, but Hindi and emoji need them.
_NEEDED = frozenset("\n\t\u200c\u200d")
#: The gravest first: where claims overlap, the text shows the gravest verdict.
GRAVEST = (
    Label.REFUTED,
    Label.CONFLICTING,
    Label.NOT_ENOUGH_EVIDENCE,
    Label.SUPPORTED,
    Label.NOT_CHECKED,
)


def visible(text: str) -> Markup:
    r"""Escape a text, and show control characters and marks that reorder it by their code.

    >>> str(visible("a<b>\x00\u202e"))
    'a&lt;b&gt;<code class="unseen">U+0000</code><code class="unseen">U+202E</code>'
    """
    from markupsafe import Markup, escape  # noqa: PLC0415 - other formats do without

    parts: list[Markup] = []
    seen = ""
    for character in text.replace("\r\n", "\n"):
        if character in _NEEDED or unicodedata.category(character) not in {
            "Cc",
            "Cf",
            "Cs",
            "Zl",
            "Zp",
        }:
            seen += character
            continue
        parts.append(escape(seen))
        parts.append(Markup('<code class="unseen">U+{:04X}</code>').format(ord(character)))
        seen = ""
    return Markup("").join((*parts, escape(seen)))


def marked(text: str, wanted: Iterable[str]) -> Markup:
    """Escape a text and mark where the wanted words stand, as they are written.

    >>> str(marked("Capital: Canberra", ["Canberra"]))
    'Capital: <mark>Canberra</mark>'
    """
    from markupsafe import Markup  # noqa: PLC0415 - other formats do without

    spans: list[tuple[int, int]] = []
    for word in sorted(
        {word for word in wanted if word.strip()}, key=lambda word: (-len(word), word)
    ):
        start = text.find(word)
        end = start + len(word)
        # A mark that was folded away belongs to the letter before it: करोड + ़.
        while end < len(text) and unicodedata.category(text[end]).startswith("M"):
            end += 1
        if start >= 0 and all(end <= begin or finish <= start for begin, finish in spans):
            spans.append((start, end))
    parts: list[Markup] = []
    at = 0
    for start, end in sorted(spans):
        parts += [
            visible(text[at:start]),
            Markup("<mark>"),
            visible(text[start:end]),
            Markup("</mark>"),
        ]
        at = end
    return Markup("").join((*parts, visible(text[at:])))


def link(url: str) -> str:
    """Return an address that a page may link to: of the web, and no other; "" if it is none."""
    plain = url.strip()
    sound = plain.lower().startswith(("https://", "http://"))
    unseen = any(c.isspace() or unicodedata.category(c).startswith("C") for c in plain)
    return plain if sound and not unseen else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where a claim stands, and what was found of it."""

    number: int
    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the answer under the same claims; ``label`` is the gravest, None outside claims.

    ``ends`` are the claims that end with it: there their numbers stand.
    """

    text: Markup
    label: Label | None
    ends: tuple[Span, ...]


def pieces(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    """Cut an answer where claims begin and end; the pieces together are the text."""
    whole = len(text)
    kept = [span for span in spans if 0 <= span.start < span.end <= whole]
    edges = sorted({0, whole, *(edge for span in kept for edge in (span.start, span.end))})
    for start, end in pairwise(edges):
        labels = {span.label for span in kept if span.start <= start and end <= span.end}
        yield Piece(
            text=visible(text[start:end]),
            label=next((label for label in GRAVEST if label in labels), None),
            ends=tuple(span for span in kept if span.end == end),
        )

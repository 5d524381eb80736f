"""A published review of a claim, as the labelled rows of one block.

Its text is the passage of a report, so that the rating can be read again without the network. The
labels are ours; each value stands as the publisher or the API wrote it, on one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from types import MappingProxyType

from factcheck.model import Block

#: The kind of a block, and of evidence, that is a review: it quotes a claim and does not state it.
REVIEW = "review"
#: Characters of a value. The rows that every review has come first, and stay within a passage.
MAX_VALUE = 250

_LABELS = MappingProxyType(
    {
        "claim": "Claim reviewed",
        "rating": "Rating",
        "publisher": "Reviewed by",
        "reviewed": "Review date",
        "claimant": "Claimed by",
        "url": "Review",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who reviewed which claim, and what they called it.

    Attributes:
        claim: the claim that was reviewed.
        rating: what the publisher calls it, in their words.
        publisher: their name, or that of their site.
        claimant: who made the claim; empty if nobody says.
        reviewed: the day, ISO 8601; empty if nobody says.
        url: where the review stands.
    """

    claim: str
    rating: str
    publisher: str
    claimant: str = ""
    reviewed: str = ""
    url: str = ""

    @property
    def block(self) -> Block:
        """The review as one block; a row without a value is left out."""
        rows = ((label, _line(getattr(self, name))) for name, label in _LABELS.items())
        text = "\n".join(f"{label}: {value}" for label, value in rows if value)
        return Block(text=text, kind=REVIEW, section="published review")


def read(text: str) -> Review | None:
    r"""Read the text of a review's block; nothing where a row that every review has is missing.

    >>> read("Claim reviewed: The sky is green.\nRating: False\nReviewed by: Sky News").rating
    'False'
    """
    said = {name: text[start:end] for name, start, end in _rows(text)}
    required = {field.name for field in fields(Review)} - {"claimant", "reviewed", "url"}
    return Review(**said) if required <= set(said) else None


def rating_row(text: str) -> tuple[int, int]:
    """Return where the row with the rating stands in the text of a review."""
    found = [(start, end) for name, start, end in _rows(text) if name == "rating"]
    start, end = found[0]
    return start - len(f"{_LABELS['rating']}: "), end


def _rows(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the name and the span of each value."""
    names = {label: name for name, label in _LABELS.items()}
    at = 0
    for line in text.split("\n"):
        label, colon, _ = line.partition(": ")
        if colon and label in names:
            yield names[label], at + len(label) + 2, at + len(line)
        at += len(line) + 1


def _line(value: str) -> str:
    """Return a value on one line, so that none of it can pass for another row."""
    line = " ".join(value.split())
    return line if len(line) <= MAX_VALUE else f"{line[: MAX_VALUE - 1].rstrip()}…"

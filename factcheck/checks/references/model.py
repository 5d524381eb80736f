"""What a response cites, as it was written, and what an index holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """The kinds of identifier, in the spelling that people read."""

    DOI = "DOI"
    ARXIV = "arXiv"
    PMID = "PMID"
    ISBN = "ISBN"
    ISSN = "ISSN"
    ORCID = "ORCID"
    URL = "URL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """An identifier where it stands: ``text[start:end] == quote``.

    ``value`` is the identifier alone, in ASCII digits, without a resolver's address before it.
    """

    scheme: Scheme
    value: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A bibliographic reference where it stands: ``text[start:end] == quote``.

    What the reference leaves out is empty, and ``year`` is 0. ``authors`` are as written;
    ``more_authors`` says that the list goes on ("et al.").
    """

    quote: str
    start: int
    end: int
    title: str = ""
    authors: tuple[str, ...] = ()
    more_authors: bool = False
    year: int = 0
    venue: str = ""
    identifiers: tuple[Identifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A work as an index holds it; ``year`` is 0 where the index knows none.

    Attributes:
        index: the name of the index.
        url: where people can look the record up.
        versions: the work has later versions with venues and years of their own: the record is of
            a preprint, or of all editions of a book.
    """

    index: str
    title: str
    authors: tuple[str, ...] = ()
    year: int = 0
    venue: str = ""
    url: str = ""
    versions: bool = False

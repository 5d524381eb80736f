"""What an index of works is, and what is kept of a work that one describes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.sources.papers import Paper

#: Rows asked for in a search; the work looked for is among the first or not there.
ROWS: Final = 10


class Index(Protocol):
    """An index of works.

    Attributes:
        name: as people know it.
        schemes: the identifiers that it can be asked for.
        registers: those that exist only if it knows them.
    """

    name: str
    schemes: frozenset[Scheme]
    registers: frozenset[Scheme]

    def record(self, identifier: Identifier) -> Record | None:
        """Return the work that an identifier belongs to, or None where the index has none.

        Raises:
            factcheck.errors.SourceError: the index could not be asked.
        """
        ...

    def search(self, work: Work) -> Sequence[Record]:
        """Return what comes nearest to a work, best first.

        Raises:
            factcheck.errors.SourceError: the index could not be asked.
        """
        ...


def from_paper(paper: Paper, index: str) -> Record:
    """Return what a reference is compared with of a work that an index described."""
    return Record(
        index=index,
        title=paper.title,
        authors=paper.authors,
        year=paper.year,
        venue=paper.venue,
        url=paper.url,
        versions=paper.versions,
    )

"""A scholarly work as an index describes it -> a `Document`.

The abstract is prose; who wrote it, where and when, and what became of it are labelled rows. A
retracted work gives its rows alone: what it says is evidence of nothing but that it was said.
What this cannot see: the work itself beyond its abstract, and retractions that the index does not
know of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer
from factcheck.model import Block, Document, Tier, text_digest
from factcheck.sources import fulltext
from factcheck.sources.base import Gathered
from factcheck.sources.results import address

#: Authors that a row names; some papers have thousands.
MAX_AUTHORS: Final = 20
#: The section of the rows, and that of an abstract without headings.
RECORD: Final = "record"
ABSTRACT: Final = "abstract"
RETRACTION: Final = "retraction"
#: What a notice of each kind says of the work.
_SAID: Final = {
    RETRACTION: "Retracted",
    "partial_retraction": "Partially retracted",
    "withdrawal": "Withdrawn",
    "expression_of_concern": "Expression of concern",
    "correction": "Corrected",
}
#: After these, nothing that the work says counts.
_UNDONE: Final = frozenset({RETRACTION, "withdrawal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What became of a work: ``kind`` is one of `_SAID`.

    Attributes:
        kind: ``retraction``, ``partial_retraction``, ``withdrawal``, ``expression_of_concern`` or
            ``correction``.
        day: of the notice, ISO 8601, cut to what is known; empty if it is not.
        where: the notice's own DOI, PMID or citation; empty if it is not known.
    """

    kind: str
    day: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A work as an index holds it; what the index does not know is empty, and ``year`` is 0.

    Attributes:
        title: in one line.
        url: where people can look the record up: the DOI's address where there is one.
        authors: as the index writes them.
        year: of publication.
        venue: the journal, proceedings or repository.
        abstract: its paragraphs, each after its heading.
        published: the day, ISO 8601, cut to what is known.
        revision: which state of the record this is: the index's date or version.
        kinds: what the index calls it: "Randomized Controlled Trial", "preprint".
        notices: what became of it.
        versions: the work has later versions with venues and years of their own: the record is of
            a preprint, or of all editions of a book.
        preprint: nobody has reviewed it for a journal.
    """

    title: str
    url: str
    authors: tuple[str, ...] = ()
    year: int = 0
    venue: str = ""
    abstract: tuple[tuple[str, str], ...] = ()
    published: str = ""
    revision: str = ""
    kinds: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    versions: bool = False
    preprint: bool = False

    @property
    def undone(self) -> bool:
        """Whether it was retracted or withdrawn."""
        return any(notice.kind in _UNDONE for notice in self.notices)


def gather(papers: Iterable[Paper], settings: SourceSettings, *, retrieved_at: str) -> Gathered:
    """Return a document for each paper, in their order and each record once.

    A paper in a language that is not read, of which the index knows only the title, or that has no
    address under which people could look it up, is left out.
    """
    documents: dict[str, Document] = {}
    left_out: list[str] = []
    for paper in papers:
        if len(documents) == settings.pages or paper.url in documents:
            continue
        if not (paper.abstract or paper.notices or paper.authors) or not address(paper.url):
            continue
        try:
            documents[paper.url] = document(paper, settings, retrieved_at=retrieved_at)
        except BadAnswer as error:
            left_out.append(f"{paper.url}: {error.message}")
    return Gathered(documents.values(), left_out)


def together(found: Iterable[Gathered]) -> Gathered:
    """Return what several look-ups gave as one, with what each left out."""
    every = tuple(found)
    return Gathered(
        (document for one in every for document in one),
        (line for one in every for line in one.left_out),
    )


def first_found(tries: Iterable[Gathered]) -> Gathered:
    """Return the first try that found something; later ones are not made."""
    left_out: list[str] = []
    for found in tries:
        if found:
            return found
        left_out += found.left_out
    return Gathered((), left_out)


def document(paper: Paper, settings: SourceSettings, *, retrieved_at: str) -> Document:
    """Return what an index knows of a paper.

    Raises:
        BadAnswer: it is surely in a language that is not read here.
    """
    prose = [] if paper.undone else list(_prose(paper))
    rows = [Block(text=text, kind="row", section=RECORD) for text in _rows(paper)]
    tier = max(settings.tier, Tier.REPORTING) if paper.preprint else settings.tier
    return Document(
        source=settings.name,
        url=paper.url,
        title=paper.title,
        blocks=(*prose, *rows),
        lang=fulltext.language((Block(text=paper.title), *prose)),
        revision=paper.revision or text_digest("\n".join(map(str, (*prose, *rows))))[:12],
        retrieved_at=retrieved_at,
        tier=tier,
        published=paper.published or (str(paper.year) if paper.year else ""),
    )


def _prose(paper: Paper) -> Iterator[Block]:
    """Yield the title, which often says what was found, and the abstract."""
    yield Block(text=paper.title, section="title")
    for heading, text in paper.abstract:
        yield Block(text=text, section=heading or ABSTRACT)


def _rows(paper: Paper) -> Iterator[str]:
    for notice in paper.notices:
        where = f"notice {notice.where}" if notice.where else ""
        said = ", ".join(filter(None, ("yes", notice.day, where)))
        yield f"{_SAID.get(notice.kind, notice.kind)}: {said}"
    if paper.authors:
        more = len(paper.authors) - MAX_AUTHORS
        yield (
            "Authors: "
            + "; ".join(paper.authors[:MAX_AUTHORS])
            + (f"; and {more} more" if more > 0 else "")
        )
    if paper.venue:
        yield f"Published in: {paper.venue}"
    if paper.published or paper.year:
        yield f"Published: {paper.published or paper.year}"
    if paper.kinds:
        yield f"Type: {'; '.join(paper.kinds)}"

"""What a bibliographic reference says against itself: years to come, placeholders, its own DOI.

Nothing here asks a network, and nothing is said of a reference that agrees with itself: it may
still be invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from factcheck.checks.references.model import Scheme, Work
from factcheck.checks.references.syntax import arxiv_month
from factcheck.checks.references.venues import Given, given_for, same_venue
from factcheck.checks.references.words import words_of
from factcheck.model import Label

#: Names that stand where an author's should, in the languages and as templates have them.
_PLACEHOLDERS: Final = frozenset(
    {
        "firstname lastname",
        "first last",
        "first author",
        "second author",
        "third author",
        "second another",
        "author name",
        "author one",
        "author two",
        "author a",
        "author b",
        "name surname",
        "surname name",
        "nombre apellido",
        "apellido nombre",
        "nome sobrenome",
        "sobrenome nome",
        "primeiro autor",
        "segundo autor",
        "primer autor",
        "लेखक का नाम",
        "नाम उपनाम",
        "anonymous authors",
        "lastname",
    }
)
#: Names of nobody that could be somebody's, and those that often stand beside them.
_NOBODY: Final = frozenset(
    {"john doe", "jane doe", "joe bloggs", "fulano de tal", "beltrano de tal", "mengano de tal"}
)
_BESIDE: Final = frozenset({"john smith", "jane smith", "juan perez", "joao da silva"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a reference, in a sentence."""

    label: Label
    detail: str


def faults(work: Work, today: date) -> Iterator[Fault]:
    """Yield what a reference says against itself.

    What contradicts it outright is ``refuted``; what could be a year's turn or a late preprint is
    ``conflicting``.
    """
    # A work in press may carry the next year.
    if work.year > today.year + 1:
        yield Fault(label=Label.REFUTED, detail=f"The year {work.year} is yet to come.")
    if placeholders := _placeholders(work.authors):
        names = " and ".join(placeholders)
        yield Fault(label=Label.REFUTED, detail=f"{names}: a placeholder where names should stand.")
    for identifier in work.identifiers:
        value = identifier.value
        if identifier.scheme is Scheme.DOI and (given := given_for(value)):
            yield from _against_given(work, f"DOI {value}", given)
        elif identifier.scheme is Scheme.ARXIV and (month := arxiv_month(value)):
            yield from _against_given(work, f"arXiv:{value}", Given(first=month[0]))


def _placeholders(authors: tuple[str, ...]) -> list[str]:
    """Return the authors who are none; one "John Doe" alone may be somebody."""
    certain = [author for author in authors if _is_in(author, _PLACEHOLDERS)]
    nobody = [author for author in authors if _is_in(author, _NOBODY)]
    doubtful = [author for author in authors if _is_in(author, _NOBODY | _BESIDE)]
    return certain or (doubtful if nobody and len(doubtful) > 1 else [])


def _is_in(author: str, names: frozenset[str]) -> bool:
    """Tell whether an author is one of some names, in either order."""
    words = sorted(words_of(author))
    return any(sorted(name.split()) == words for name in names)


def _against_given(work: Work, name: str, given: Given) -> Iterator[Fault]:
    if given.venue and work.venue and same_venue(work.venue, given.venue) is False:
        yield Fault(
            label=Label.REFUTED,
            detail=f"{name} was given for {given.venue}, not for {work.venue}.",
        )
    if not work.year or given.first <= work.year <= (given.last or work.year):
        return
    apart = given.first - work.year if work.year < given.first else work.year - given.last
    if given.exact:
        said = f"{name} was given for {given.venue or 'a meeting'} {given.first}, not {work.year}."
    elif work.year < given.first:
        said = f"{name} was given in {given.first} at the earliest, after {work.year}."
    else:
        said = f"{name} was given about {given.first}, long before {work.year}."
    # A meeting in January has the year before on its proceedings; a work may reach arXiv years
    # after its publication.
    doubtful = apart == 1 or not (given.exact or given.last)
    yield Fault(
        label=Label.CONFLICTING if doubtful else Label.REFUTED,
        detail=said,
    )

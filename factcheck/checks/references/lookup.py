"""Asks the public indexes for the references of a response, and says what came of it.

An identifier is asked for where it is known; a reference without one is searched for by title,
authors and venue. What an index could not answer is named in the finding, and an index that failed
never counts against a reference.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeVar

from factcheck import threads
from factcheck.checks.model import Finding
from factcheck.checks.references.compare import Comparison, Title, compare, described
from factcheck.checks.references.finding import finding_of
from factcheck.checks.references.indexes import Index, open_indexes, open_registry
from factcheck.checks.references.indexes.crossref import Crossref
from factcheck.checks.references.indexes.registry import Registry
from factcheck.checks.references.links import ARCHIVE_POLICY, POLICY, Link, Links
from factcheck.checks.references.model import Identifier, Record, Scheme, Work
from factcheck.checks.references.venues import same_venue
from factcheck.checks.references.words import words_of
from factcheck.errors import SourceError
from factcheck.http import Http
from factcheck.model import Label, Response

log = logging.getLogger(__name__)

#: References and addresses of one response that are looked up; the rest are left, and said so.
MOST: Final = 40
_THREADS: Final = 4
#: Works of a venue around a year that must be seen before one counts as missing from it.
_VENUE_SEEN: Final = 5
#: Words of a title that make a search for it worth an answer.
_TITLE_WORDS: Final = 3
#: The part of a record's title that the text around a bare identifier must have to name it.
_NAMED: Final = 0.5
_NEAR: Final = 300

Answered = TypeVar("Answered")


@dataclass(slots=True)
class _Asked:
    """The indexes that were asked for one reference, in order. Filled as they answer."""

    answered: dict[str, None] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    #: Those that are no index and failed: a registry.
    beside: dict[str, str] = field(default_factory=dict)

    def ask(self, name: str, question: Callable[[], Answered]) -> Answered | None:
        """Ask one index; None where it failed."""
        try:
            answer = question()
        except SourceError as error:
            self.failed.setdefault(name, error.message)
            return None
        self.answered[name] = None
        return answer

    def not_found(self) -> str:
        """Say how many indexes did not have the work, and which could not be asked."""
        total = len({**self.answered, **self.failed})
        said = f"Not found in {len(self.answered)} of {total} indexes"
        if self.answered:
            said += f" ({', '.join(self.answered)})"
        failed = (f"{n} failed ({why})" for n, why in {**self.failed, **self.beside}.items())
        return "; ".join([said, *failed]) + "."


class Lookup:
    """The indexes of one run.

    Args:
        indexes: asked in their order.
        registry: knows whether a DOI was given; without one a DOI is never refuted as unknown.
        links: looks at addresses; without them none is looked at.
    """

    def __init__(
        self,
        indexes: Sequence[Index],
        *,
        registry: Registry | None = None,
        links: Links | None = None,
    ) -> None:
        self._indexes = indexes
        self._registry = registry
        self._links = links

    @classmethod
    def over(cls, http: Http) -> Lookup:
        """Return the lookup that asks the public indexes."""
        links = Links(http.for_source(POLICY), http.for_source(ARCHIVE_POLICY))
        return cls(open_indexes(http), registry=open_registry(http), links=links)

    def work(self, work: Work) -> Finding:
        """Look a bibliographic reference up, by its identifiers or else by what it says."""
        asked = _Asked()
        for identifier in work.identifiers:
            if identifier.scheme in {Scheme.URL, Scheme.ORCID, Scheme.ISSN}:
                continue
            records = self._records(identifier, asked)
            if records:
                return _by_identifier(work, identifier, records)
            if refuted := self._not_registered(identifier, asked):
                return finding_of(work, Label.REFUTED, refuted)
        return self._by_description(work, asked)

    def identifier(self, identifier: Identifier, text: str) -> Finding:
        """Look up an identifier that stands alone in a text."""
        asked = _Asked()
        records = self._records(identifier, asked)
        if not records:
            if refuted := self._not_registered(identifier, asked):
                return finding_of(identifier, Label.REFUTED, refuted)
            return finding_of(identifier, Label.NOT_ENOUGH_EVIDENCE, asked.not_found())
        record = records[0]
        said = f"{identifier.scheme} {identifier.value} is {described(record)} ({record.index})."
        if _names(text, identifier, record):
            return finding_of(identifier, Label.SUPPORTED, said)
        said += " The text around it does not name that work."
        return finding_of(identifier, Label.NOT_ENOUGH_EVIDENCE, said)

    def link(self, address: Identifier) -> Finding | None:
        """Look at an address; None without `links`."""
        if self._links is None:
            return None
        link: Link = self._links.look_at(address.value)
        return finding_of(address, link.label, link.detail)

    def _records(self, identifier: Identifier, asked: _Asked) -> list[Record]:
        found = []
        for index in self._indexes:
            if identifier.scheme in index.schemes:
                record = asked.ask(index.name, partial(index.record, identifier))
                if record is not None:
                    found.append(record)
        return found

    def _not_registered(self, identifier: Identifier, asked: _Asked) -> str:
        """Say that the registry of an identifier does not have it, or return ""."""
        said = f"There is no {identifier.scheme} {identifier.value}"
        if identifier.scheme is Scheme.DOI and self._registry is not None:
            name = self._registry.name
            try:
                exists = self._registry.exists(identifier)
            except SourceError as error:
                asked.beside[name] = error.message
                return ""
            return "" if exists else f"{said}: {name} has never given it."
        for index in self._indexes:
            if identifier.scheme in index.registers and index.name in asked.answered:
                return f"{said}: {index.name} has no such number."
        return ""

    def _by_description(self, work: Work, asked: _Asked) -> Finding:
        if len(words_of(work.title)) >= _TITLE_WORDS:
            best: tuple[Comparison, Record] | None = None
            for index in self._indexes:
                records = asked.ask(index.name, partial(index.search, work)) or ()
                for record in records:
                    compared = compare(work, record)
                    if _better(compared, best[0] if best else None):
                        best = compared, record
                if best and best[0].label is Label.SUPPORTED:
                    break
            if best:
                return _by_search(work, *best)
        return self._by_venue(work, asked)

    def _by_venue(self, work: Work, asked: _Asked) -> Finding:
        """Look for a work among those of the venue that it names."""
        crossref = next((index for index in self._indexes if isinstance(index, Crossref)), None)
        titled = len(words_of(work.title)) >= _TITLE_WORDS
        if crossref is None or not work.venue or not work.year or not (titled or work.authors):
            return finding_of(work, Label.NOT_ENOUGH_EVIDENCE, asked.not_found())
        nearest = asked.ask(crossref.name, partial(crossref.in_venue, work)) or ()
        seen = [
            (compare(work, record), record)
            for record in nearest
            if same_venue(record.venue, work.venue) is True
        ]
        for compared, record in seen:
            if compared.title in {Title.SAME, Title.ALTERED}:
                return _by_search(work, compared, record)
            if not titled and compared.label is Label.SUPPORTED:
                said = f"{crossref.name} has such a work: {described(record)}."
                return finding_of(work, Label.SUPPORTED, said)
        others = [record for compared, record in seen if compared.label is Label.REFUTED]
        # What cannot be told from the work, such as names in another script, may be the work.
        if len(others) < max(_VENUE_SEEN, len(seen)) or asked.failed:
            return finding_of(work, Label.NOT_ENOUGH_EVIDENCE, asked.not_found())
        by = f" by {', '.join(work.authors[:3])}" if work.authors else ""
        titled_so = f" “{work.title}”" if titled else ""
        said = (
            f"{crossref.name} has {work.venue} around {work.year}, and no work{titled_so}{by} in it"
        )
        return finding_of(work, Label.REFUTED, f"{said}. {asked.not_found()}")


def look_up(
    response: Response,
    works: Sequence[Work],
    found: Sequence[Identifier],
    http: Http,
    settled: AbstractSet[tuple[int, int]],
) -> Iterator[Finding]:
    """Yield what the public indexes and the pages themselves say of a response's references.

    Args:
        response: the answer under test.
        works: its bibliographic references.
        found: its identifiers and addresses.
        http: the run's client.
        settled: spans of which enough is said already.
    """
    yield from look_up_with(Lookup.over(http), response, works, found, settled)


def look_up_with(
    lookup: Lookup,
    response: Response,
    works: Sequence[Work],
    found: Sequence[Identifier],
    settled: AbstractSet[tuple[int, int]],
) -> Iterator[Finding]:
    """Yield what a given lookup says, in the order of works, identifiers, addresses."""
    jobs = list(_jobs(lookup, response, works, found, settled))
    if len(jobs) > MOST:
        log.warning(
            "%d references were not looked up: a response may cost %d", len(jobs) - MOST, MOST
        )
    with threads.pool(_THREADS, "references") as pool:
        yield from (one for one in pool.map(lambda job: job(), jobs[:MOST]) if one is not None)


def _jobs(
    lookup: Lookup,
    response: Response,
    works: Sequence[Work],
    found: Iterable[Identifier],
    settled: AbstractSet[tuple[int, int]],
) -> Iterator[Callable[[], Finding | None]]:
    faulty = [one for one in found if (one.start, one.end) in settled]
    for work in works:
        broken = any(work.start <= one.start and one.end <= work.end for one in faulty)
        if (work.start, work.end) not in settled and not broken:
            yield partial(lookup.work, work)
    for one in found:
        if (one.start, one.end) in settled:
            continue
        if one.scheme is Scheme.URL:
            yield partial(lookup.link, one)
        elif one.scheme in {Scheme.DOI, Scheme.ARXIV, Scheme.PMID, Scheme.ISBN} and not any(
            work.start <= one.start and one.end <= work.end for work in works
        ):
            yield partial(lookup.identifier, one, response.text)


def _by_identifier(work: Work, identifier: Identifier, records: Sequence[Record]) -> Finding:
    compared = [(compare(work, record), record) for record in records]
    labels = {one.label for one, _ in compared}
    name = f"{identifier.scheme} {identifier.value}"
    if Label.SUPPORTED in labels and Label.REFUTED in labels:
        said = "; ".join(f"{record.index}: {described(record)}" for _, record in compared)
        return finding_of(work, Label.CONFLICTING, f"The indexes disagree about {name}. {said}.")
    for label in (Label.SUPPORTED, Label.CONFLICTING, Label.REFUTED):
        for one, record in compared:
            if one.label is label:
                return _compared(work, one, record, name)
    record = records[0]
    said = f"{name} is {described(record)} ({record.index}); the text says too little to compare."
    return finding_of(work, Label.NOT_ENOUGH_EVIDENCE, said)


def _by_search(work: Work, compared: Comparison, record: Record) -> Finding:
    if compared.label is Label.REFUTED:
        # The title is right and nobody named wrote it: two works may share a title.
        said = f"{record.index} has that title by others: {described(record)}."
        return finding_of(work, Label.CONFLICTING, said, correction=described(record))
    return _compared(work, compared, record, "The work")


def _compared(work: Work, compared: Comparison, record: Record, name: str) -> Finding:
    said = f"{name} is {described(record)} ({record.index})"
    if compared.label is Label.SUPPORTED:
        return finding_of(work, Label.SUPPORTED, f"{said}, as cited.")
    differences = ", and ".join(compared.differences)
    kind = "another work than the one cited" if compared.label is Label.REFUTED else "not as cited"
    detail = f"{said}, {kind}: {differences}." if differences else f"{said}, {kind}."
    return finding_of(work, compared.label, detail, correction=described(record))


def _better(one: Comparison, best: Comparison | None) -> bool:
    """Tell whether a search has come nearer; another title is no result at all."""
    if one.title not in {Title.SAME, Title.ALTERED}:
        return False
    if best is None:
        return True
    order = (Label.REFUTED, Label.NOT_ENOUGH_EVIDENCE, Label.CONFLICTING, Label.SUPPORTED)
    return (order.index(one.label), one.likeness) > (order.index(best.label), best.likeness)


def _names(text: str, identifier: Identifier, record: Record) -> bool:
    """Tell whether the text near an identifier names its work."""
    near = text[max(0, identifier.start - _NEAR) : identifier.start] + " "
    said = set(words_of(near + text[identifier.end : identifier.end + _NEAR]))
    title = [word for word in words_of(record.title) if len(word) > 3]
    return bool(title) and sum(word in said for word in title) >= _NAMED * len(title)

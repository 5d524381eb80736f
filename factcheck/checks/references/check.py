"""The check: from a response to findings about what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

import regex

from factcheck.checks.model import Finding
from factcheck.checks.references import cited, find, sound, syntax
from factcheck.checks.references.finding import finding_of
from factcheck.checks.references.model import Identifier, Work
from factcheck.checks.references.stated import disowned, sentence_around, stated
from factcheck.model import Claim, Kind, Label, Response

if TYPE_CHECKING:
    from factcheck.http import Http

#: What is asked, invented or advised cites nothing.
_NOT_STATED: Final = frozenset({Kind.QUESTION, Kind.FICTION, Kind.INSTRUCTION})
#: Numbers in code are samples; BibTeX alone is cited from within it.
_CODE: Final = regex.compile(r"^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n){0,5000}", regex.MULTILINE)
#: Claims are settled by an identifier that they state, not by one that they cite in passing.
_LABELS: Final = ("isbn", "issn", "orcid", "doi", "pmid", "arxiv", "आईएसबीएन", "आईएसएसएन", "डीओआई")


def check(
    response: Response,
    claims: Sequence[Claim],
    http: Http | None = None,
    *,
    today: date | None = None,
) -> Iterable[Finding]:
    """Yield what is wrong, and what is shown to be right, with the references of a response.

    Without a network only faults that the references show themselves are found, and sentences
    about identifiers that can be computed; a sound reference is then no finding.

    Args:
        response: the answer under test.
        claims: its claims.
        http: the run's client; without it no index and no address is asked.
        today: the day up to which things can have been published; today where it is left out.
    """
    works, found = _cited(response, claims)
    yield from _offline(response, claims, works, found, today or _today())
    if http is not None:
        yield from look_up(response, claims, http, today=today)


def look_up(
    response: Response, claims: Sequence[Claim], http: Http, *, today: date | None = None
) -> Iterator[Finding]:
    """Yield what public indexes and the pages say of the references that show no fault themselves.

    Args:
        response: the answer under test.
        claims: its claims.
        http: the run's client.
        today: as for `check`.
    """
    from factcheck.checks.references import lookup  # noqa: PLC0415 - only with a network

    works, found = _cited(response, claims)
    if not works and not found:
        return
    faulty = {
        (finding.start, finding.end)
        for finding in _offline(response, claims, works, found, today or _today())
    }
    yield from lookup.look_up(response, works, found, http, faulty)


def _today() -> date:
    return datetime.now(tz=UTC).date()


def _cited(response: Response, claims: Sequence[Claim]) -> tuple[list[Work], list[Identifier]]:
    """Return the works and identifiers that a response cites as its own."""
    left_out = [(claim.start, claim.end) for claim in claims if claim.kind in _NOT_STATED]
    works = [work for work in cited.works(response.text) if not _within(work, left_out)]
    cites = [(work.start, work.end) for work in works]
    code = [match.span() for match in _CODE.finditer(response.text)]
    found = [
        one
        for one in find.identifiers(response.text)
        if not _within(one, left_out) and (_within(one, cites) or not _within(one, code))
    ]
    return works, found


def _offline(
    response: Response,
    claims: Sequence[Claim],
    works: Sequence[Work],
    found: Sequence[Identifier],
    today: date,
) -> Iterator[Finding]:
    text = response.text
    for one in found:
        fault = syntax.problem(one, today)
        if (said := stated(one, text, fault, response.lang)) is not None:
            yield finding_of(
                one,
                said.label,
                said.detail,
                claim_id=_claim(one, claims),
                correction=said.correction,
            )
        elif fault:
            yield finding_of(one, Label.REFUTED, fault, claim_id=_claim(one, claims))
    for work in works:
        faults = tuple(sound.faults(work, today))
        first, last = sentence_around(text, work.start, work.end)
        if faults and not disowned(text[first : work.start] + text[work.end : last]):
            worst = (
                Label.REFUTED if any(f.label is Label.REFUTED for f in faults) else faults[0].label
            )
            yield finding_of(work, worst, " ".join(fault.detail for fault in faults))


def _within(where: Identifier | Work, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= where.start and where.end <= end for start, end in spans)


def _claim(identifier: Identifier, claims: Iterable[Claim]) -> str:
    """Name the claim that states the identifier, or "" where it is cited in passing.

    A claim states it where its label is outside brackets: "The ISBN of the book is …".
    """
    around = [
        claim
        for claim in claims
        if claim.checkworthy and claim.start <= identifier.start and identifier.end <= claim.end
    ]
    if not around:
        return ""
    claim = min(around, key=lambda claim: claim.end - claim.start)
    before = claim.quote[: identifier.start - claim.start].casefold()
    bracketed = before.count("(") > before.count(")") or before.count("[") > before.count("]")
    return claim.id if not bracketed and any(label in before for label in _LABELS) else ""

"""What people decided in another tool -> `Decision` records, and what did not match.

Nothing is lost in silence: whatever a file holds becomes a decision, is known already, or is
returned as `Lost` with the reason.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from factcheck.errors import InputError
from factcheck.exports.text import for_xml
from factcheck.model import Claim, Label, Report, Verdict, text_digest
from factcheck.review import records
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import AnyRecord, Decision, record_id, standing, subject

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One task or record of a file; ``where`` names file and place."""

    where: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A decision as the tool's file tells it; texts are empty where it does not."""

    where: str
    raw: Any
    response_id: str = ""
    text: str = ""
    claim_id: str = ""
    start: int | None = None
    end: int | None = None
    label: str = ""
    error_type: str = ""
    severity: str = ""
    note: str = ""
    source: str = ""
    reviewer: str = ""
    #: Tells apart people whom the file does not name.
    account: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What became no decision, and why."""

    where: str
    reason: str
    raw: Any


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What an import came to."""

    decisions: list[Decision] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    #: How many were imported before.
    known: int = 0
    #: Notes on decisions that were taken over though something about them is odd.
    odd: list[str] = field(default_factory=list)


def entries(text: str, where: str) -> Iterator[Entry]:
    """Yield the objects of a JSON array, of one JSON object, or of JSON Lines.

    Raises:
        InputError: the text is not JSON, or holds something else than objects; names the place.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        found = _lines(text, where)
    else:
        listed = whole if isinstance(whole, list) else [whole]
        found = iter(
            Entry(where=f"{where}: entry {at}" if len(listed) > 1 else where, value=value)
            for at, value in enumerate(listed, start=1)
        )
    for entry in found:
        if not isinstance(entry.value, Mapping):
            raise InputError(f"{entry.where}: not a JSON object")
        yield entry


def _lines(text: str, where: str) -> Iterator[Entry]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield Entry(where=f"{where}:{number}", value=json.loads(line))
            except (ValueError, RecursionError) as error:
                raise InputError(f"{where}:{number}: not valid JSON ({error})") from error


def check(model: type[Model], entry: Entry, hint: str) -> Model:
    """Read an entry as what the tool documents.

    Raises:
        InputError: it is something else; names file, place and key.
    """
    try:
        return model.model_validate(entry.value)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(step) for step in first["loc"])
        raise InputError(f"{entry.where}: {path}: {first['msg']}", hint=hint) from error


def named(name: str, known: Iterable[str], where: str, what: str) -> str:
    """Find a name whatever its case, with spaces or hyphens for underscores.

    Raises:
        InputError: there is none; suggests the nearest.
    """
    names = {_plain(each): each for each in known}
    found = names.get(_plain(name))
    if found is None:
        near = get_close_matches(_plain(name), names, n=1, cutoff=0.0)
        raise InputError(
            f"{where}: '{name}' is no {what}",
            hint=f"did you mean '{names[near[0]]}'?" if near else "",
        )
    return found


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


class _Index:
    """Finds the claim that a decision is about."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._by_id: dict[str, Report] = {}
        self._by_text: dict[str, Report] = {}
        for report in reports:
            self._by_id.setdefault(report.response.id, report)
            self._by_text.setdefault(text_digest(for_xml(report.response.text)), report)

    def report(self, found: Found) -> Report | None:
        """Find the report by the response's id, else by its text."""
        if found.response_id:
            return self._by_id.get(found.response_id)
        return self._by_text.get(text_digest(for_xml(found.text)))

    def claim(self, found: Found) -> tuple[Report, Claim, Verdict] | str:
        """Find the claim by its id, else by its exact span, or say why there is none."""
        report = self.report(found)
        if report is None:
            return "its response is in none of the reports"
        if found.text and for_xml(found.text) != for_xml(report.response.text):
            return "its text is not that of the response, so that its offsets mean other words"
        pairs = list(zip(report.claims, report.verdicts, strict=True))
        spans = [(c, v) for c, v in pairs if (c.start, c.end) == (found.start, found.end)]
        matches = [(c, v) for c, v in pairs if c.id == found.claim_id] or spans
        if not matches:
            return "no claim has its id or stands exactly there"
        if len(matches) > 1:
            return f"{len(matches)} claims stand there, and no id tells which is meant"
        return report, *matches[0]


def bring_back(
    found: Iterable[Found | Lost],
    reports: Iterable[Report],
    *,
    earlier: Sequence[AnyRecord],
    guidelines: Guidelines,
    tool: str,
    file_digest: str,
    reviewer: str = "",
) -> Outcome:
    """Match decisions with claims and shape those that are new as records.

    Args:
        found: what a tool's file holds.
        reports: the reports that were exported.
        earlier: the records of the review file that the new ones are for.
        guidelines: their digest goes into the records; they know error types and severities.
        tool: the tool's name.
        file_digest: tells two files apart where the tool gives no times.
        reviewer: whom to name where the file names nobody.

    Raises:
        InputError: a label, error type or severity is none, or nobody says who decided.
    """
    importing = _Import(
        index=_Index(reports),
        guidelines=guidelines,
        tool=tool,
        file_digest=file_digest,
        reviewer=reviewer,
        now=datetime.fromisoformat(records.now()),
        known={record.id for record in earlier}
        | {(record.at, _said(record)) for record in earlier if isinstance(record, Decision)},
        stands={subject(record): record for record in standing(earlier)},
    )
    for one in found:
        if isinstance(one, Lost):
            importing.outcome.lost.append(one)
        else:
            importing.take(one)
    return importing.outcome


@dataclass(slots=True, kw_only=True)
class _Import:
    """An import under way."""

    index: _Index
    guidelines: Guidelines
    tool: str
    file_digest: str
    reviewer: str
    now: datetime
    #: The ids of records; and of decisions also when they were made, and what they say.
    known: set[Hashable]
    stands: dict[tuple[str, ...], AnyRecord]
    accounts: set[str] = field(default_factory=set)
    outcome: Outcome = field(default_factory=Outcome)

    def take(self, one: Found) -> None:
        """Turn one decision of the file into a record, or say why not."""
        if not one.label:
            self._lose(one, "no verdict was chosen")
            return
        label, error_type, severity = self._names(one)
        match = self.index.claim(one)
        if isinstance(match, str):
            self._lose(one, match)
            return
        report, claim, verdict = match
        at = instant(one.at, one.where) if one.at else self.now
        reviewer = one.reviewer or self._nameless(one)
        said = (_written(at), label, error_type, severity, one.note, one.source)
        # Without times, the same words in another file are another act.
        made = said if one.at else (self.file_digest, one.where)
        decision = Decision(
            id=record_id(self.tool, reviewer, report.response.id, claim.id, *made),
            response_id=report.response.id,
            reviewer=reviewer,
            at=_written(at),
            guidelines=self.guidelines.digest,
            claim_id=claim.id,
            start=claim.start,
            end=claim.end,
            lang=claim.lang,
            label=label,
            error_type=error_type,
            severity=severity,
            note=one.note,
            source=one.source,
            suggested=verdict.label,
            confidence=verdict.confidence,
        )
        last = self.stands.get(subject(decision))
        same = isinstance(last, Decision) and _said(last) == _said(decision)
        if same or not self.known.isdisjoint({decision.id, (decision.at, _said(decision))}):
            self.outcome.known += 1
            return
        if last is not None and one.at and instant(last.at, one.where) > at:
            self._lose(one, f"{reviewer} decided anew at {last.at}, which stands")
            return
        if one.start is not None and (one.start, one.end) != (claim.start, claim.end):
            self.outcome.odd.append(
                f"{one.where}: the span {claim.start}-{claim.end} was moved to "
                f"{one.start}-{one.end}; the decision is kept for the claim as it stands"
            )
        self.known |= {decision.id, (decision.at, _said(decision))}
        self.stands[subject(decision)] = decision
        self.outcome.decisions.append(decision)

    def _names(self, one: Found) -> tuple[Label, str, str]:
        """Find the names that the guidelines know."""
        label = Label(named(one.label, Label, one.where, "verdict"))
        error_type = one.error_type and named(
            one.error_type, self.guidelines.error_types, one.where, "error type"
        )
        severity = one.severity and named(
            one.severity, self.guidelines.severities, one.where, "severity"
        )
        return label, error_type, severity

    def _nameless(self, one: Found) -> str:
        """Name someone whom the file does not; one name never stands for two people."""
        self.accounts.add(one.account)
        if self.reviewer and len(self.accounts) > 1:
            raise InputError(
                f"{one.where}: --reviewer names one person, but the file has several: "
                f"{', '.join(sorted(self.accounts))}",
                hint="leave out --reviewer, and they keep the names that the tool gives them",
            )
        if not (self.reviewer or one.account):
            raise InputError(
                f"{one.where}: nobody says who decided this", hint="name them: --reviewer NAME"
            )
        return self.reviewer or one.account

    def _lose(self, one: Found, reason: str) -> None:
        self.outcome.lost.append(Lost(where=one.where, reason=reason, raw=one.raw))


def instant(at: str, where: str) -> datetime:
    """Read a time in ISO 8601, by default of UTC.

    Raises:
        InputError: it is none, or in no year; ``where`` names its place.
    """
    try:
        read = datetime.fromisoformat(at)
        return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:  # an hour before the year 1, in UTC
        raise InputError(f"{where}: '{at}' is no time in ISO 8601") from error


def _written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _said(decision: Decision) -> tuple[str, ...]:
    """Return who said what of which claim, as it comes back from a tool."""
    held = (
        decision.label,
        decision.error_type,
        decision.severity,
        decision.note,
        decision.source,
    )
    return *subject(decision), *map(for_xml, held)

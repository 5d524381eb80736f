"""Reports beside what was decided about them: what the page shows, and what it saves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from factcheck.model import Claim, Evidence, Label, Reason, Report, SourceStatus, Verdict
from factcheck.review.disputes import Disputes
from factcheck.review.guidelines import Guidelines
from factcheck.review.page import deciding
from factcheck.review.page.deciding import By, Marks, StaleError
from factcheck.review.page.ledger import History, Ledger
from factcheck.review.page.shelf import Entry, Shelf
from factcheck.review.records import AnyRecord, Decision, Preference, Score, TaskFlag

Filter = Literal["all", "undecided", "low", "refuted", "left_out", "disputed"]
FILTERS: tuple[Filter, ...] = ("all", "undecided", "low", "refuted", "left_out")
#: Filters that say nothing about the suggestion.
BLIND_FILTERS: tuple[Filter, ...] = ("all", "undecided", "left_out")
#: Below it a suggestion wants a closer look: verdicts by the words alone, conflicts, no evidence.
LOW_CONFIDENCE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A claim, what the tool suggests, and what people decided."""

    #: From 1, in the order of the report.
    number: int
    claim: Claim
    verdict: Verdict
    mine: Decision | None
    others: tuple[Decision, ...]
    #: Whether the reviewer may see the suggestion.
    revealed: bool
    #: Whether it is in the queue of claims that raters decided differently.
    disputed: bool = False

    @property
    def label(self) -> Label | None:
        """What the reviewer decided, else the suggestion, if it may be seen."""
        if self.mine is not None:
            return self.mine.label
        return self.verdict.label if self.revealed else None

    def passes(self, name: Filter) -> bool:
        """Tell whether a filter lets the claim through."""
        left_out = self.verdict.label is Label.NOT_CHECKED
        if name == "left_out":
            return left_out
        if name == "disputed":
            return self.disputed
        if name == "undecided":
            return self.mine is None and not left_out
        if name == "low":
            low = self.verdict.confidence < LOW_CONFIDENCE
            return self.revealed and low and not left_out
        if name == "refuted":
            return self.label is Label.REFUTED
        return not left_out or self.mine is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole answer with its claims and records, as one reviewer sees it at one moment."""

    entry: Entry
    report: Report
    history: History
    standing: tuple[AnyRecord, ...]
    seats: tuple[Seat, ...]
    reviewer: str

    @property
    def own(self) -> tuple[AnyRecord, ...]:
        """What stands of the reviewer's."""
        return tuple(record for record in self.standing if record.reviewer == self.reviewer)

    @property
    def last(self) -> AnyRecord | None:
        """What an undo takes back."""
        return self.history.last(self.reviewer)

    @property
    def version(self) -> int:
        """How many records there are: a view with another number is old."""
        return len(self.history)

    @property
    def scores_seen(self) -> str:
        """Names the state of the reviewer's scores and flags, to notice a change elsewhere."""
        kinds = (Score, TaskFlag)
        return " ".join(record.id for record in self.own if isinstance(record, kinds))

    def seat(self, number: int) -> Seat | None:
        """Return a claim by its number."""
        return self.seats[number - 1] if 1 <= number <= len(self.seats) else None

    def numbers(self, name: Filter) -> tuple[int, ...]:
        """Return the numbers of the claims that a filter lets through."""
        return tuple(seat.number for seat in self.seats if seat.passes(name))

    def evidence(self, seat: Seat) -> tuple[Evidence, ...]:
        """Return the evidence for a claim: what its verdict cites first, in that order.

        While the suggestion is hidden, what is cited stands among the rest.
        """
        found = [item for item in self.report.evidence if item.claim_id == seat.claim.id]
        if seat.revealed:
            cited = {identity: place for place, identity in enumerate(seat.verdict.evidence_ids)}
            found.sort(key=lambda item: cited.get(item.id, len(cited)))
        return tuple(found)

    def statuses(self, claim_id: str) -> tuple[SourceStatus, ...]:
        """Return how the sources fared for a claim."""
        return tuple(one for one in self.report.statuses if one.claim_id == claim_id)


def deciding_words(reasons: Sequence[Reason], evidence_id: str) -> tuple[str, ...]:
    """Return what the reasons read in a piece of evidence, for marking it there."""
    return tuple(
        value
        for reason in reasons
        if evidence_id in reason.evidence_ids
        for name, value in reason.values.items()
        if name not in {"claimed", "property"}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One report of the queue with its progress."""

    entry: Entry
    total: int
    decided: int
    #: Suggested verdicts, how many of each; none in blind mode.
    counts: tuple[tuple[Label, int], ...]
    #: How many of its claims pass the filter of the queue.
    passing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where one reviewer works: reports, records, guidelines."""

    shelf: Shelf
    ledger: Ledger
    guidelines: Guidelines
    reviewer: str
    blind: bool = False
    #: What raters decided differently: then these claims are shown first.
    disputes: Disputes = field(default_factory=dict)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters that may be offered; the first is in force where none was chosen."""
        offered = BLIND_FILTERS if self.blind else FILTERS
        return ("disputed", *offered) if self.disputes else offered

    def sheet(self, place: int) -> Sheet:
        """Read an answer and all that stands about it now.

        Raises:
            InputError: a file cannot be read, or is no longer what it was.
        """
        report = self.shelf.report(place)
        self.ledger.refresh()
        history = self.ledger.history(report.response.id)
        standing = history.standing
        known = history.decided(self.reviewer)
        decisions: dict[str, list[Decision]] = {}
        for record in standing:
            if isinstance(record, Decision):
                decisions.setdefault(record.claim_id, []).append(record)
        seats = []
        for number, (claim, verdict) in enumerate(
            zip(report.claims, report.verdicts, strict=True), start=1
        ):
            raters = self.disputes.get((report.response.id, claim.id), ())
            here = decisions.get(claim.id, [])
            known_here = {one.reviewer for one in here}
            here = [*here, *(one for one in raters if one.reviewer not in known_here)]
            mine = next((one for one in here if one.reviewer == self.reviewer and one.id), None)
            revealed = not self.blind or claim.id in known
            seats.append(
                Seat(
                    number=number,
                    claim=claim,
                    verdict=verdict,
                    mine=mine,
                    # What others decided is as good a hint as the suggestion.
                    others=tuple(one for one in here if one is not mine) if revealed else (),
                    revealed=revealed,
                    disputed=bool(raters),
                )
            )
        return Sheet(
            entry=self.shelf.entries[place],
            report=report,
            history=history,
            standing=standing,
            seats=tuple(seats),
            reviewer=self.reviewer,
        )

    def lines(self, name: Filter) -> list[Line]:
        """Return the reports of the queue that hold a claim of a filter, with their progress."""
        self.ledger.refresh()
        lines = (self._line(entry, name) for entry in self.shelf.entries)
        return [line for line in lines if line.passing or name == "all"]

    def neighbour(self, place: int, step: int, name: Filter) -> int | None:
        """Return the next (``step`` 1) or previous (-1) answer that holds a claim of a filter."""
        while 0 <= (place := place + step) < len(self.shelf):
            if name == "all" or self._line(self.shelf.entries[place], name).passing:
                return place
        return None

    def _line(self, entry: Entry, name: Filter) -> Line:
        history = self.ledger.history(entry.response_id)
        mine = {
            record.claim_id: record.label
            for record in (history.standing if history else ())
            if isinstance(record, Decision) and record.reviewer == self.reviewer
        }
        passing = 0
        for one in entry.suggestions:
            left_out = one.label is Label.NOT_CHECKED
            passing += {
                "all": not left_out or one.claim_id in mine,
                "undecided": not left_out and one.claim_id not in mine,
                "low": not left_out and one.confidence < LOW_CONFIDENCE and not self.blind,
                "refuted": mine.get(one.claim_id, None if self.blind else one.label)
                is Label.REFUTED,
                "left_out": left_out,
                "disputed": (entry.response_id, one.claim_id) in self.disputes,
            }[name]
        judged = entry.judged
        labels = [one.label for one in judged]
        counts = [] if self.blind else [(label, labels.count(label)) for label in Label]
        return Line(
            entry=entry,
            total=len(judged),
            decided=sum(one.claim_id in mine for one in judged),
            counts=tuple((label, count) for label, count in counts if count),
            passing=passing,
        )

    def acceptable(self, seat: Seat) -> bool:
        """Tell whether the suggestion of a claim can be accepted: shown, and in the guidelines."""
        return seat.revealed and seat.verdict.label in self.guidelines.labels

    def proposal(self, sheet: Sheet, seat: Seat) -> deciding.Entry:
        """Return what the form of a claim proposes; nothing while the suggestion is hidden."""
        if not seat.revealed:
            return deciding.Entry()
        return deciding.proposed(sheet.report, seat.verdict, sheet.evidence(seat), self.guidelines)

    def decide(
        self,
        sheet: Sheet,
        seat: Seat,
        entry: deciding.Entry,
        *,
        seen: str,
        confirming: bool = False,
    ) -> AnyRecord:
        """Save a decision; it is on the disk when this returns.

        Args:
            sheet: the answer as it stands.
            seat: the claim.
            entry: what stands in the form.
            seen: the id of the decision that the reviewer saw standing, "" for none.
            confirming: whether the form asked to confirm the drafted note as it stands.

        Raises:
            StaleError: another one of the reviewer's stands by now.
            UnconfirmedError: the note is the draft, and the form did not ask to confirm it.
            IncompleteError: the guidelines ask for more.
            InputError: the file cannot be written.
        """
        claim = seat.claim
        proposal = self.proposal(sheet, seat)
        earlier = seat.mine.note if seat.mine else ""

        def make(at: str) -> list[AnyRecord]:
            history = self.ledger.history(sheet.report.response.id)
            if self._standing_id(history, Decision, "claim_id", claim.id) != seen:
                raise StaleError
            return [
                deciding.decide(
                    entry,
                    proposal=proposal,
                    confirmed=proposal.note if confirming else earlier,
                    claim=claim,
                    verdict=seat.verdict,
                    response_id=sheet.report.response.id,
                    guidelines=self.guidelines,
                    by=self._by(at),
                    blind=self.blind and claim.id not in history.decided(self.reviewer),
                )
            ]

        return self.ledger.append(make)[0]

    def undo(self, sheet: Sheet, *, seen: str) -> AnyRecord | None:
        """Take back the reviewer's last record on an answer; return it, None if there is none.

        Raises:
            StaleError: ``seen`` is no longer the last.
            InputError: the file cannot be written.
        """
        taken: list[AnyRecord] = []

        def make(at: str) -> list[AnyRecord]:
            last = self.ledger.history(sheet.report.response.id).last(self.reviewer)
            if (last.id if last else "") != seen:
                raise StaleError
            if last is None:
                return []
            taken.append(last)
            return [deciding.undo(last, self._by(at))]

        self.ledger.append(make)
        return taken[0] if taken else None

    def score(self, place: int, marks: Marks, *, seen: str) -> tuple[AnyRecord, ...]:
        """Save what changed in the form of a whole answer.

        Raises:
            StaleError: the scores were changed elsewhere.
            IncompleteError: a mark is wrong.
            InputError: the file cannot be written.
        """

        def make(at: str) -> list[AnyRecord]:
            sheet = self.sheet(place)
            if sheet.scores_seen != seen:
                raise StaleError
            return deciding.score(
                marks,
                standing=sheet.own,
                response_id=sheet.report.response.id,
                guidelines=self.guidelines,
                by=self._by(at),
            )

        return self.ledger.append(make)

    def preference(self, place: int, other: int) -> Preference | None:
        """Return the reviewer's preference between two answers, if one stands."""
        ours, theirs = (self.shelf.entries[one].response_id for one in (place, other))
        return next(
            (
                record
                for record in self.ledger.history(ours).standing
                if isinstance(record, Preference)
                and (record.reviewer, record.other_id) == (self.reviewer, theirs)
            ),
            None,
        )

    def prefer(
        self, place: int, other: int, *, strength: str, explanation: str, seen: str
    ) -> AnyRecord:
        """Save a preference between two answers.

        Raises:
            StaleError: another one of the reviewer's stands by now.
            IncompleteError: strength or explanation is missing.
            InputError: the file cannot be written.
        """

        def make(at: str) -> list[AnyRecord]:
            standing = self.preference(place, other)
            if (standing.id if standing else "") != seen:
                raise StaleError
            return [
                deciding.prefer(
                    strength,
                    explanation,
                    response_id=self.shelf.entries[place].response_id,
                    other_id=self.shelf.entries[other].response_id,
                    by=self._by(at),
                )
            ]

        return self.ledger.append(make)[0]

    def _standing_id(self, history: History, kind: type, field: str, value: str) -> str:
        return next(
            (
                record.id
                for record in history.standing
                if isinstance(record, kind)
                and record.reviewer == self.reviewer
                and getattr(record, field) == value
            ),
            "",
        )

    def _by(self, at: str) -> By:
        return By(reviewer=self.reviewer, at=at, guidelines=self.guidelines.digest)

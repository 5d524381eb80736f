"""Deciding claim by claim: the queue, what is on the table, and the records that come of it.

Nothing here reads keys or prints: a `Session` knows where one stands and what is still missing, and
each decision is on the disk before it hands out the next claim.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from factcheck.model import Claim, Evidence, Label, Report, Verdict
from factcheck.review import records
from factcheck.review.disputes import Disputes
from factcheck.review.draft import draft, is_draft, note_source
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import AnyRecord, Decision, Undo


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A claim to decide, with all that the report holds of it."""

    report: Report
    claim: Claim
    verdict: Verdict
    #: What the verdict cites comes first; for a blind reviewer, as the search found it.
    evidence: tuple[Evidence, ...]
    #: What raters decided who disagree on it.
    raters: tuple[Decision, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other claim of the queue."""
        return self.report.response.id, self.claim.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a decision would say, filled in so far; fields are named as those of `Decision`."""

    label: Label | None = None
    error_type: str = ""
    severity: str = ""
    source: str = ""
    note: str = ""

    def entered(self, field: str, value: str) -> Form:
        """Return the form with one more field entered."""
        changes: dict[str, Any] = {field: value}
        return replace(self, **changes)


def queue(
    reports: Iterable[Report],
    *,
    left_out: bool = False,
    blind: bool = False,
    disputes: Disputes = MappingProxyType({}),
) -> tuple[Item, ...]:
    """Return the claims to decide in the order of the reports, each claim of a response once.

    What raters disagree on comes first, in the order of the disputes.

    Args:
        reports: the reports.
        left_out: whether statements that were not checked are decided as well.
        blind: whether the order of the evidence must not tell the verdict.
        disputes: what raters decided who disagree; those claims are decided even if left out.
    """
    items: dict[tuple[str, str], Item] = {}
    for report in reports:
        for claim, verdict in zip(report.claims, report.verdicts, strict=True):
            raters = disputes.get((report.response.id, claim.id), ())
            if left_out or raters or verdict.label is not Label.NOT_CHECKED:
                item = _item(report, claim, verdict, raters, blind=blind)
                items.setdefault(item.key, item)
    places = {key: place for place, key in enumerate(disputes)}
    return tuple(sorted(items.values(), key=lambda item: places.get(item.key, len(places))))


def _item(
    report: Report, claim: Claim, verdict: Verdict, raters: tuple[Decision, ...], *, blind: bool
) -> Item:
    first = () if blind else verdict.evidence_ids
    cited = {identity: place for place, identity in enumerate(first)}
    found = [item for item in report.evidence if item.claim_id == claim.id]
    found.sort(key=lambda item: cited.get(item.id, len(cited)))
    return Item(report=report, claim=claim, verdict=verdict, evidence=tuple(found), raters=raters)


def source(item: Item) -> str:
    """Return the address of the first source that has one."""
    return next((one.url for one in item.evidence if one.url), "")


class Session:
    """One reviewer at one queue, with one review file, which is the only state that lasts."""

    def __init__(
        self,
        items: Sequence[Item],
        path: Path,
        *,
        reviewer: str,
        guidelines: Guidelines,
        blind: bool = False,
        clock: Callable[[], str] = records.now,
    ) -> None:
        """Read what was decided before and stand at the first claim that is undecided.

        Raises:
            InputError: the review file holds something else than records.
        """
        self.items = tuple(items)
        self.path = path
        self.reviewer = reviewer
        self.guidelines = guidelines
        self.blind = blind
        self._clock = clock
        self._places = {item.key: place for place, item in enumerate(self.items)}
        self._records: list[AnyRecord] = list(records.read(path)) if path.exists() else []
        self.place = self._first_undecided(0)

    @property
    def item(self) -> Item | None:
        """The claim on the table; None behind the last one."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def standing(self) -> dict[tuple[str, str], Decision]:
        """What the reviewer decided and has not taken back, in the order of deciding."""
        return {
            (record.response_id, record.claim_id): record
            for record in records.standing(self._records)
            if isinstance(record, Decision)
            and record.reviewer == self.reviewer
            and (record.response_id, record.claim_id) in self._places
        }

    @property
    def undecided(self) -> int:
        """How many claims of the queue are left."""
        return len(self.items) - len(self.standing)

    def start(self, item: Item) -> Form:
        """Return the form before the reviewer says anything: what they decided before, if they did.

        Else it has the suggested label, unless the reviewer is blind or the guidelines do not have
        it. Only what a person entered stands in it; `filled` adds what the report offers.
        """
        earlier = self.standing.get(item.key)
        if earlier is not None:
            return Form(**{field.name: getattr(earlier, field.name) for field in fields(Form)})
        offered = not self.blind and item.verdict.label in self.guidelines.labels
        return Form(label=item.verdict.label if offered else None)

    def relabelled(self, item: Item, form: Form, label: Label) -> Form:
        """Return the form with another label.

        What was entered now is kept; what went with an earlier decision spoke for that one.
        """
        if label is form.label:
            return form
        before = self.start(item)
        new = Form(label=label)
        for name in ("error_type", "severity", "source", "note"):
            if getattr(form, name) != getattr(before, name):
                new = new.entered(name, getattr(form, name))
        return new

    def hidden(self, item: Item) -> bool:
        """Tell whether the reviewer is blind and has never decided the claim, so knows nothing."""
        return self.blind and not any(
            isinstance(record, Decision)
            and record.reviewer == self.reviewer
            and (record.response_id, record.claim_id) == item.key
            for record in self._records
        )

    def filled(self, item: Item, form: Form) -> Form:
        """Fill what the guidelines require and the reviewer has not entered from the report.

        Only where the reviewer agrees with the suggestion, and never for a blind one: a draft would
        tell it. A supported claim has no error, whatever was entered before.
        """
        if form.label is Label.SUPPORTED:
            form = replace(form, error_type="", severity="")
        if form.label is not item.verdict.label or self.blind:
            return form
        for name in self.guidelines.fields(form.label):
            if not getattr(form, name):
                form = form.entered(name, self.offered(item, form, name))
        return form

    def offered(self, item: Item, form: Form, name: str) -> str:
        """Return what the report has for a field of a form, for the reviewer to take or change."""
        if name == "source":
            return source(item)
        if self.blind or form.label is not item.verdict.label:
            return ""
        if name == "error_type":
            return self.guidelines.error_type(item.verdict.error_type)
        return draft(item.report, item.claim.id) if name == "note" else ""

    def missing(self, item: Item, form: Form) -> tuple[str, ...]:
        """Return the fields that the guidelines require for the form's label and that are empty.

        Where they require an edited note, the draft as it stands is none.
        """
        if form.label is None:
            return ("label",)
        empty = {
            name for name in self.guidelines.fields(form.label) if not getattr(form, name).strip()
        }
        if self.guidelines.wants_edit(form.label) and self.drafted(item, form):
            empty.add("note")
        return tuple(name for name in self.guidelines.fields(form.label) if name in empty)

    def drafted(self, item: Item, form: Form) -> bool:
        """Tell whether the note of a form is the draft as it stands."""
        return is_draft(form.note, self.offered(item, form, "note"))

    def decide(self, form: Form) -> Decision:
        """Write the decision on the claim on the table, and go to the next that is undecided.

        Raises:
            InputError: the file cannot be written; nothing has moved.
        """
        item = self.item
        assert item is not None
        assert form.label is not None
        assert not self.missing(item, form)
        at = self._clock()
        decision = Decision(
            id=records.record_id(self.reviewer, at, *item.key),
            response_id=item.report.response.id,
            reviewer=self.reviewer,
            at=at,
            guidelines=self.guidelines.digest,
            claim_id=item.claim.id,
            start=item.claim.start,
            end=item.claim.end,
            lang=item.claim.lang,
            label=form.label,
            error_type=form.error_type,
            severity=form.severity,
            note=form.note,
            note_source=note_source(form.note, self.offered(item, form, "note")),
            source=form.source,
            suggested=item.verdict.label,
            confidence=item.verdict.confidence,
            blind=self.hidden(item),
        )
        self._append(decision)
        self.place = self._first_undecided(self.place + 1)
        return decision

    def undo(self) -> Decision | None:
        """Take back the reviewer's last decision and stand at its claim; None if there is none."""
        last = next(reversed(self.standing.values()), None)
        if last is None:
            return None
        at = self._clock()
        self._append(
            Undo(
                id=records.record_id(self.reviewer, at, "undo", last.id),
                response_id=last.response_id,
                reviewer=self.reviewer,
                at=at,
                guidelines=self.guidelines.digest,
                undoes=last.id,
            )
        )
        self.place = self._places[last.response_id, last.claim_id]
        return last

    def skip(self) -> None:
        """Go to the next claim, decided or not."""
        self.place = min(self.place + 1, len(self.items))

    def back(self) -> None:
        """Go to the claim before."""
        self.place = max(self.place - 1, 0)

    def _append(self, record: AnyRecord) -> None:
        records.append(self.path, [record])
        self._records.append(record)

    def _first_undecided(self, start: int) -> int:
        decided = self.standing
        places = range(start, len(self.items))
        return next((p for p in places if self.items[p].key not in decided), len(self.items))

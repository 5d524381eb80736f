"""What a reviewer enters -> records, or what is wrong with the entry.

Nothing is guessed: what a guideline requires and the entry lacks is named, and nothing is saved.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from factcheck.model import Claim, Evidence, Label, Report, Verdict
from factcheck.review.draft import draft, is_draft, note_source
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import (
    AnyRecord,
    Decision,
    Preference,
    Score,
    TaskFlag,
    Undo,
    record_id,
)

#: Characters of a note, rationale, explanation or address; a form with more is refused.
LONGEST = 20_000
#: The strongest preference, either way.
STRONGEST = 3


class StaleError(Exception):
    """The reviewer decided this elsewhere since the page was made."""


class UnconfirmedError(Exception):
    """The note is a draft that the reviewer has not confirmed yet; `fields` lack, too."""

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = tuple(fields)


class IncompleteError(Exception):
    """The entry lacks or mistakes what `fields` names."""

    def __init__(self, fields: Sequence[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = tuple(fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands in the form of a claim."""

    label: str = ""
    error_type: str = ""
    severity: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """Who decides, when, under which guidelines: what every record of one entry shares."""

    reviewer: str
    at: str
    guidelines: str


def text(value: str) -> str:
    """Take a field as it was typed: forms send CRLF for a line break.

    Raises:
        IncompleteError: it is longer than anyone types.
    """
    if len(value) > LONGEST:
        raise IncompleteError(("too_long",))
    return value.replace("\r\n", "\n").strip()


def proposed(
    report: Report, verdict: Verdict, evidence: Sequence[Evidence], guidelines: Guidelines
) -> Entry:
    """Fill the form from the suggestion, for the reviewer to read, change and save."""
    cited = [item for item in evidence if item.id in verdict.evidence_ids]
    return Entry(
        label=verdict.label.value,
        error_type=guidelines.error_type(verdict.error_type),
        source=next((item.url for item in cited if item.url), ""),
        note=draft(report, verdict.claim_id) if "note" in guidelines.fields(verdict.label) else "",
    )


def of_decision(decision: Decision) -> Entry:
    """Fill the form from what was decided."""
    return Entry(
        label=decision.label.value,
        error_type=decision.error_type,
        severity=decision.severity,
        source=decision.source,
        note=decision.note,
    )


def decide(
    entry: Entry,
    *,
    proposal: Entry,
    claim: Claim,
    verdict: Verdict,
    response_id: str,
    guidelines: Guidelines,
    by: By,
    blind: bool,
    confirmed: str = "",
) -> Decision:
    """Make a decision of what stands in the form.

    A note that is still the draft stands only where the reviewer accepts the suggestion and has
    confirmed its text; for another verdict it counts as none. An error type that was only proposed
    goes with a verdict that finds no error.

    Args:
        entry: what stands in the form.
        proposal: what the form proposed.
        claim: the claim.
        verdict: what the tool suggests.
        response_id: the answer.
        guidelines: those in force.
        by: who decides, and when.
        blind: whether the suggestion is still hidden.
        confirmed: the draft that the form asked to confirm when it was sent; or the note that
            stands from an earlier decision.

    Raises:
        UnconfirmedError: a draft would be saved that was not confirmed; nothing but a severity is
            missing besides.
        IncompleteError: the guidelines require more, or do not know a value.
    """
    if entry.label not in guidelines.labels:
        raise IncompleteError(("label",))
    label = Label(entry.label)
    wrong = label in {Label.REFUTED, Label.CONFLICTING}
    kept = {
        "error_type": text(entry.error_type),
        "severity": text(entry.severity),
        "source": text(entry.source),
        "note": text(entry.note),
    }
    drafted = is_draft(kept["note"], proposal.note)
    if drafted and (label is not verdict.label or guidelines.wants_edit(label)):
        kept["note"] = ""
    if label is Label.SUPPORTED:
        kept |= {"error_type": "", "severity": ""}
    elif not wrong and kept["error_type"] == proposal.error_type:
        kept["error_type"] = ""
    unknown = [
        name
        for name, known in (
            ("error_type", guidelines.error_types),
            ("severity", guidelines.severities),
        )
        if kept[name] and kept[name] not in known
    ]
    missing = [name for name in guidelines.fields(label) if not kept[name]]
    unread = drafted and bool(kept["note"]) and not is_draft(kept["note"], confirmed)
    if unread and not unknown and set(missing) <= {"severity"}:
        raise UnconfirmedError(missing)
    if unknown or missing:
        raise IncompleteError([*unknown, *missing])
    return Decision(
        id=record_id(by.reviewer, by.at, response_id, claim.id),
        response_id=response_id,
        reviewer=by.reviewer,
        at=by.at,
        guidelines=by.guidelines,
        claim_id=claim.id,
        start=claim.start,
        end=claim.end,
        lang=claim.lang,
        label=label,
        suggested=verdict.label,
        confidence=verdict.confidence,
        blind=blind,
        error_type=kept["error_type"],
        severity=kept["severity"],
        source=kept["source"],
        note=kept["note"],
        note_source=note_source(kept["note"], proposal.note),
    )


def undo(record: AnyRecord, by: By) -> Undo:
    """Take a record back."""
    return Undo(
        id=record_id(by.reviewer, by.at, "undo", record.id),
        response_id=record.response_id,
        reviewer=by.reviewer,
        at=by.at,
        guidelines=by.guidelines,
        undoes=record.id,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands in the form of a whole answer: marks and rationales by dimension, flags."""

    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rationales: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    flags: frozenset[str] = frozenset()
    flag_note: str = ""


def score(
    marks: Marks,
    *,
    standing: Sequence[AnyRecord],
    response_id: str,
    guidelines: Guidelines,
    by: By,
) -> list[AnyRecord]:
    """Make records of what changed in the form of a whole answer; ``standing`` is the reviewer's.

    Raises:
        IncompleteError: a mark is off its scale, or a rationale has no mark.
    """
    wrong: list[str] = []
    made: list[AnyRecord] = []
    scores = {one.dimension: one for one in standing if isinstance(one, Score)}
    for name, dimension in guidelines.dimensions.items():
        value, rationale = marks.values.get(name, ""), text(marks.rationales.get(name, ""))
        earlier = scores.get(name)
        if not value and not rationale:
            if earlier is not None:
                made.append(undo(earlier, by))
            continue
        if not value.isdecimal() or not dimension.lowest <= int(value) <= dimension.highest:
            wrong.append(name)
            continue
        if earlier is None or (earlier.value, earlier.rationale) != (int(value), rationale):
            made.append(
                Score(
                    id=record_id(by.reviewer, by.at, response_id, "score", name),
                    response_id=response_id,
                    reviewer=by.reviewer,
                    at=by.at,
                    guidelines=by.guidelines,
                    dimension=name,
                    value=int(value),
                    rationale=rationale,
                )
            )
    if wrong:
        raise IncompleteError(wrong)
    note = text(marks.flag_note)
    raised = {one.flag: one for one in standing if isinstance(one, TaskFlag)}
    made += [undo(one, by) for name, one in raised.items() if name not in marks.flags]
    made += [
        TaskFlag(
            id=record_id(by.reviewer, by.at, response_id, "flag", name),
            response_id=response_id,
            reviewer=by.reviewer,
            at=by.at,
            guidelines=by.guidelines,
            flag=name,
            note=note,
        )
        for name in guidelines.flags
        if name in marks.flags and (name not in raised or raised[name].note != note)
    ]
    return made


def prefer(
    strength: str, explanation: str, *, response_id: str, other_id: str, by: By
) -> Preference:
    """Make a record of which of two answers is better; both the strength and the why are asked for.

    Raises:
        IncompleteError: one of them is missing.
    """
    known = {str(one) for one in range(-STRONGEST, STRONGEST + 1)}
    missing = [] if strength in known else ["strength"]
    why = text(explanation)
    if not why:
        missing.append("explanation")
    if missing:
        raise IncompleteError(missing)
    return Preference(
        id=record_id(by.reviewer, by.at, response_id, "preference", other_id),
        response_id=response_id,
        reviewer=by.reviewer,
        at=by.at,
        guidelines=by.guidelines,
        other_id=other_id,
        strength=int(strength),
        explanation=why,
    )

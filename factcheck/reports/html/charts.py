"""Counts of verdicts by group, as rows of a table and the stacked bar that each row draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model import Claim, Label, QuantityKind, Report

#: In the order in which bars stack them.
LABELS = (Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE)
#: Units of a whole bar in its drawing.
WIDTH = 160.0
#: A narrower part has no room for its symbol.
_ROOM = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One verdict's part of a bar, in units of the drawing."""

    label: Label
    count: int
    x: float
    width: float

    @property
    def roomy(self) -> bool:
        """Whether the symbol fits."""
        return self.width >= _ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One group: its counts in the order of `LABELS`, and their parts of its bar."""

    name: str
    counts: tuple[int, ...]
    total: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Groups of one kind; ``key`` is the word for it, ``worded`` whether group names are words too."""

    key: str
    bars: tuple[Bar, ...]
    worded: bool = False


class Tally:
    """Counts the verdicts of claims that were judged: together, by type, source and language."""

    def __init__(self) -> None:
        self._kinds: dict[str, Counter[tuple[str, Label]]] = {
            key: Counter() for key in ("verdicts", "by_type", "by_source", "by_language")
        }

    def add(self, report: Report) -> None:
        """Count the claims of one more report."""
        sources = {item.id: item.source for item in report.evidence}
        for claim, verdict in zip(report.claims, report.verdicts, strict=True):
            if verdict.label is Label.NOT_CHECKED:
                continue
            deciding = next((sources[i] for i in verdict.evidence_ids if i in sources), "none")
            groups = ("all", type_of(claim), deciding, claim.lang)
            for key, group in zip(self._kinds, groups, strict=True):
                self._kinds[key][group, verdict.label] += 1

    def charts(self) -> tuple[Chart, ...]:
        """Draw what was counted."""
        return tuple(
            Chart(key=key, bars=_bars(counts), worded=key in {"verdicts", "by_type"})
            for key, counts in self._kinds.items()
            if counts
        )


def charts(reports: Iterable[Report]) -> tuple[Chart, ...]:
    """Draw the verdicts of all claims of reports."""
    tally = Tally()
    for report in reports:
        tally.add(report)
    return tally.charts()


def type_of(claim: Claim) -> str:
    """Tell what a claim is decided by: a date, another number, a name, or neither."""
    if any(quantity.kind is QuantityKind.DATE for quantity in claim.quantities):
        return "date"
    if claim.quantities:
        return "number"
    return "name" if claim.entities else "other"


def _bars(counts: Counter[tuple[str, Label]]) -> tuple[Bar, ...]:
    groups = {group for group, _ in counts}
    totals = {group: sum(counts[group, label] for label in LABELS) for group in groups}
    ordered = sorted(groups, key=lambda group: (-totals[group], group))
    return tuple(_bar(group, [counts[group, label] for label in LABELS]) for group in ordered)


def _bar(name: str, counts: list[int]) -> Bar:
    total = sum(counts)
    parts, x = [], 0.0
    for label, count in zip(LABELS, counts, strict=True):
        width = round(WIDTH * count / total, 2) if total else 0.0
        if count:
            parts.append(Part(label=label, count=count, x=round(x, 2), width=width))
        x += width
    return Bar(name=name, counts=tuple(counts), total=total, parts=tuple(parts))

"""Reports and what people decided -> the values that the templates show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Claim, Evidence, Label, Reason, Report, SourceStatus, Stance, Verdict
from factcheck.reports.html.charts import LABELS, Chart, charts
from factcheck.reports.html.text import Piece, Span, marked, pieces
from factcheck.reports.plain import WORDS, because, clean, why
from factcheck.reports.words import TAGS, Words
from factcheck.review.records import AnyRecord, Decision, Score, TaskFlag, standing

if TYPE_CHECKING:
    from markupsafe import Markup

#: Values of a reason that name words of the claim or of the passage.
_COMPARED = ("claimed", "stated")
_MOST_REASONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A passage that the verdict cites, with the deciding words of its quote marked."""

    evidence: Evidence
    quote: Markup
    #: The passage as read: before the quote, the quote, after it.
    passage: tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One claim with all that was found and decided."""

    number: int
    anchor: str
    claim: Claim
    text: Markup
    lang: str
    verdict: Verdict
    #: Why, in words of a language: (words, language).
    reasons: tuple[tuple[str, str], ...]
    #: The steps of the tool as it writes them, in English; empty where ``reasons`` are they.
    steps: tuple[str, ...]
    cited: tuple[Cited, ...]
    #: Why it was left out, where it was.
    because: str
    #: Passages that were read and decide nothing.
    read: tuple[Evidence, ...]
    statuses: tuple[SourceStatus, ...]
    decisions: tuple[Decision, ...]

    @property
    def symbol(self) -> str:
        """The verdict without colour."""
        return WORDS[self.verdict.label][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report."""

    number: int
    anchor: str
    name: str
    report: Report
    lang: str
    pieces: tuple[Piece, ...]
    judged: tuple[Judged, ...]
    left_out: tuple[Judged, ...]
    charts: tuple[Chart, ...]
    counts: tuple[int, ...]
    #: (source, state, detail) -> claims.
    sources: tuple[tuple[str, str, str, int], ...]
    scores: tuple[Score, ...]
    raised: tuple[TaskFlag, ...]
    guidelines: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many claims were judged."""
        return len(self.judged)

    @property
    def wrong(self) -> tuple[Judged, ...]:
        """The claims that were refuted or are disputed."""
        return tuple(
            one for one in self.judged if one.verdict.label in {Label.REFUTED, Label.CONFLICTING}
        )

    @property
    def decided(self) -> int:
        """How many claims people have decided."""
        return sum(bool(one.decisions) for one in (*self.judged, *self.left_out))

    @property
    def refuted(self) -> int:
        """How many claims were refuted."""
        return self.counts[LABELS.index(Label.REFUTED)]

    @property
    def supported(self) -> int:
        """How many claims were supported."""
        return self.counts[LABELS.index(Label.SUPPORTED)]

    @property
    def unlooked(self) -> bool:
        """Whether some source could not be asked."""
        return any(state in {"failed", "rate_limited"} for _, state, _, _ in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One report in an index: what of a sheet stands there, and where the sheet is."""

    number: int
    address: str
    name: str
    lang: str
    total: int
    counts: tuple[int, ...]
    left_out: int
    decided: int
    flags: tuple[str, ...]


def row(sheet: Sheet, address: str) -> Row:
    """Return what an index shows of a sheet."""
    return Row(
        number=sheet.number,
        address=address,
        name=sheet.name,
        lang=sheet.lang,
        total=sheet.total,
        counts=sheet.counts,
        left_out=len(sheet.left_out),
        decided=sheet.decided,
        flags=tuple(dict.fromkeys(flag.rule.replace("_", " ") for flag in sheet.report.flags)),
    )


def by_response(reviews: Sequence[AnyRecord]) -> Mapping[str, Sequence[AnyRecord]]:
    """Group what stands by the response that it is about."""
    about: dict[str, list[AnyRecord]] = {}
    for record in standing(reviews):
        about.setdefault(record.response_id, []).append(record)
    return about


def sheet(number: int, report: Report, records: Sequence[AnyRecord], words: Words) -> Sheet:
    """Put a report beside what stands about its response."""
    anchor = f"a{number}"
    decisions: dict[str, list[Decision]] = defaultdict(list)
    for record in records:
        if isinstance(record, Decision):
            decisions[record.claim_id].append(record)
    found: dict[str, list[Evidence]] = defaultdict(list)
    for item in report.evidence:
        found[item.claim_id].append(item)
    statuses: dict[str, list[SourceStatus]] = defaultdict(list)
    for status in report.statuses:
        statuses[status.claim_id].append(status)
    all_judged = [
        _judged(
            place,
            f"{anchor}-{place}",
            claim,
            verdict,
            words=words,
            evidence=found[claim.id],
            statuses=statuses[claim.id],
            decisions=decisions[claim.id],
        )
        for place, (claim, verdict) in enumerate(
            zip(report.claims, report.verdicts, strict=True), start=1
        )
    ]
    judged = [one for one in all_judged if one.verdict.label is not Label.NOT_CHECKED]
    tally = Counter(one.verdict.label for one in judged)
    fared = Counter((status.source, status.state, status.detail) for status in report.statuses)
    return Sheet(
        number=number,
        anchor=anchor,
        name=clean(report.response.origin) or clean(report.response.id),
        report=report,
        lang=TAGS[report.response.lang],
        pieces=tuple(pieces(report.response.text, [_span(one) for one in judged])),
        judged=tuple(judged),
        left_out=tuple(one for one in all_judged if one.verdict.label is Label.NOT_CHECKED),
        charts=charts([report]),
        counts=tuple(tally[label] for label in LABELS),
        sources=tuple((*what, count) for what, count in sorted(fared.items())),
        scores=tuple(record for record in records if isinstance(record, Score)),
        raised=tuple(record for record in records if isinstance(record, TaskFlag)),
        guidelines=tuple(
            dict.fromkeys(record.guidelines for record in records if record.guidelines)
        ),
    )


def _span(one: Judged) -> Span:
    return Span(
        number=one.number, start=one.claim.start, end=one.claim.end, label=one.verdict.label
    )


def _judged(
    number: int,
    anchor: str,
    claim: Claim,
    verdict: Verdict,
    *,
    words: Words,
    evidence: Sequence[Evidence],
    statuses: Sequence[SourceStatus],
    decisions: Sequence[Decision],
) -> Judged:
    by_id = {item.id: item for item in evidence}
    compared = [
        reason.values[key]
        for reason in verdict.reasons
        for key in _COMPARED
        if key in reason.values
    ]
    return Judged(
        number=number,
        anchor=anchor,
        claim=claim,
        text=marked(claim.text, compared),
        lang=TAGS[claim.lang],
        verdict=verdict,
        reasons=_reasons(verdict, words),
        steps=_steps(verdict, words),
        cited=tuple(
            _cited(item, compared, verdict)
            for item in _distinct(by_id[i] for i in verdict.evidence_ids if i in by_id)
        ),
        because=because(claim, words),
        read=tuple(item for item in evidence if item.id not in verdict.evidence_ids),
        statuses=tuple(statuses),
        decisions=tuple(sorted(decisions, key=lambda decision: (decision.at, decision.id))),
    )


def _distinct(cited: Iterable[Evidence]) -> Iterable[Evidence]:
    """Drop what is cited twice: one sentence of one page, read in two passages."""
    first: dict[tuple[str, str], Evidence] = {}
    for item in cited:
        first.setdefault((item.url, item.quote), item)
    return first.values()


def _reasons(verdict: Verdict, words: Words) -> tuple[tuple[str, str], ...]:
    """Say why, once each and at most `_MOST_REASONS`, in the page's language as far as it can."""
    said = (_reason(reason, words) for reason in verdict.reasons)
    return tuple(dict.fromkeys(reason for reason in said if reason[0]))[:_MOST_REASONS]


def _steps(verdict: Verdict, words: Words) -> tuple[str, ...]:
    """Return the tool's own words, once each, where the page does not say them already."""
    own = dict.fromkeys(reason.detail for reason in verdict.reasons)
    return tuple(own)[_MOST_REASONS if words.lang == "en" else 0 :]


def _reason(reason: Reason, words: Words) -> tuple[str, str]:
    if words.lang == "en":
        return reason.detail, "en"
    if reason.effect is Stance.NEUTRAL and "property" not in reason.values:
        return "", words.lang  # of what decides nothing the page tells itself
    return why(reason, words), words.lang


def _cited(evidence: Evidence, compared: Sequence[str], verdict: Verdict) -> Cited:
    text, start, end = evidence.text, evidence.start, evidence.end
    return Cited(
        evidence=evidence,
        quote=marked(evidence.quote, [*compared, verdict.correction]),
        passage=(text[:start], text[start:end], text[end:]),
    )

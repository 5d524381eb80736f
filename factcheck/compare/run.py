"""Reports of answers -> a comparison; answers are checked so that each distinct claim is searched once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.compare import scoring
from factcheck.compare.explain import explain
from factcheck.compare.facts import group
from factcheck.compare.matching import relate
from factcheck.compare.model import Comparison, Pair, Standing, Stated
from factcheck.compare.words import PREFERENCES
from factcheck.errors import InputError
from factcheck.evidence.search import Found
from factcheck.model import (
    Claim,
    Evidence,
    Label,
    Lang,
    Reason,
    Report,
    Stance,
    Verdict,
    content_id,
)
from factcheck.pipeline import Checker, could_look
from factcheck.review.guidelines import Guidelines
from factcheck.review.records import AnyRecord, Decision, Preference, record_id, standing
from factcheck.verdict import Entailment

#: More answers than letters would make pairs that nobody reads.
MOST_ANSWERS = 26


def compare(
    reports: Sequence[Report],
    guidelines: Guidelines,
    *,
    identity: str = "",
    prompt: str = "",
    entailment: Entailment | None = None,
    reviews: Sequence[AnyRecord] = (),
) -> Comparison:
    """Rank answers to one prompt on what was verified of them.

    Args:
        reports: two to `MOST_ANSWERS` checked answers, in the order that names them A, B, ….
        guidelines: what severities weigh.
        identity: the id of the comparison; made from the answers' ids if empty.
        prompt: what the answers are to; that of the first report if empty.
        entailment: the model that also reads claims against each other; rules alone without.
        reviews: what people decided: where they did, it counts instead of what the tool suggests.

    Raises:
        InputError: fewer than two answers, or too many.
        SourceError: a model behind an address could not be asked.
    """
    if not 2 <= len(reports) <= MOST_ANSWERS:
        raise InputError(
            f"{len(reports)} answer(s) to compare; it takes two to {MOST_ANSWERS}",
            hint="name their files or reports: factcheck compare A B",
        )
    names = [chr(ord("A") + at) for at in range(len(reports))]
    claims = [
        stated
        for at, report in enumerate(reports)
        for stated in _stated(at, report, _decided(report, reviews))
    ]
    facts, clashes = group(claims, relate(claims, entailment))
    weights = scoring.Weights.of(guidelines)
    ranked = scoring.standings(reports, names, facts, clashes, weights)
    nothing = scoring.nothing_to_compare(ranked)
    langs = {report.response.lang for report in reports}
    lang: Lang = reports[0].response.lang if len(langs) == 1 else "en"
    return Comparison(
        id=identity or content_id("p", *(one.response_id for one in ranked)),
        lang=lang,
        prompt=prompt or reports[0].response.prompt,
        answers=ranked,
        pairs=tuple(_pairs(ranked, weights, lang, nothing=nothing)),
        disagreements=scoring.disagreements(facts, clashes, names),
        flags=tuple(_flags(reports, langs, nothing=nothing)),
        guidelines=guidelines.digest,
    )


def _stated(answer: int, report: Report, decided: dict[str, Decision]) -> Iterator[Stated]:
    """Yield the claims that were judged, by people where they did."""
    evidence = {item.id: item for item in report.evidence}
    for claim, verdict in zip(report.claims, report.verdicts, strict=True):
        decision = decided.get(claim.id)
        if decision is not None and decision.label is not verdict.label:
            verdict = _overruled(verdict, decision)  # noqa: PLW2901 - a person overrules
        if verdict.label is Label.NOT_CHECKED:
            continue
        yield Stated(
            answer=answer,
            claim=claim,
            verdict=verdict,
            evidence=next((evidence[i] for i in verdict.evidence_ids if i in evidence), None),
            severity=decision.severity if decision else "",
        )


def _overruled(verdict: Verdict, decision: Decision) -> Verdict:
    """Return what a person decided, with their note; what the tool cites shows something else."""
    reason = Reason(rule="reviewer", effect=Stance.NEUTRAL, detail=decision.note)
    return replace(verdict, label=decision.label, reasons=(reason,), evidence_ids=())


def _decided(report: Report, reviews: Sequence[AnyRecord]) -> dict[str, Decision]:
    """Return the latest standing decision on each claim."""
    found = [
        record
        for record in standing(reviews)
        if isinstance(record, Decision) and record.response_id == report.response.id
    ]
    return {record.claim_id: record for record in sorted(found, key=lambda record: record.at)}


def _pairs(
    ranked: Sequence[Standing], weights: scoring.Weights, lang: Lang, *, nothing: bool
) -> Iterator[Pair]:
    for at, first in enumerate(ranked):
        for second in ranked[at + 1 :]:
            strength = weights.step(first.points - second.points)
            yield Pair(
                answers=(first.name, second.name),
                response_ids=(first.response_id, second.response_id),
                strength=strength,
                preference=PREFERENCES[strength].format(first.name, second.name),
                explanation=explain(first, second, strength, lang=lang, nothing=nothing),
            )


def _flags(reports: Sequence[Report], langs: Iterable[Lang], *, nothing: bool) -> Iterator[str]:
    if nothing:
        yield "nothing_to_compare"
    if len({report.response.prompt for report in reports}) > 1:
        yield "different_prompts"
    if len(set(langs)) > 1:
        yield "different_languages"
    if not all(could_look(report) for report in reports):
        yield "could_not_look"


def preferences(comparison: Comparison, *, reviewer: str, at: str) -> Iterator[Preference]:
    """Yield the records of a comparison's pairs, marked as suggested by the tool.

    An answer is not preferred to itself: pairs of one response are left out.
    """
    for pair in comparison.pairs:
        first, second = pair.response_ids
        if first != second:
            yield Preference(
                id=record_id(reviewer, at, "preference", first, second),
                response_id=first,
                other_id=second,
                reviewer=reviewer,
                at=at,
                guidelines=comparison.guidelines,
                strength=pair.strength,
                explanation=pair.explanation,
                suggested=pair.strength,
            )


class SharingChecker(Checker):
    """A checker that asks the sources once about claims in the same words and language."""

    def __init__(self, *given: object, **options: object) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]  # Checker says what it takes
        self._known: dict[tuple[str, Lang], Found] = {}

    @property
    def entailment(self) -> Entailment | None:
        """The model that judges, which reads claims against each other as well."""
        return self._entailment

    def forget(self) -> None:
        """Let go of what was found: the next answers are to another prompt."""
        self._known.clear()

    def search(self, claims: Iterable[Claim]) -> Iterator[Found]:
        """Find evidence for each claim, in order; what is known is not asked again."""
        wanted = list(claims)
        fresh = {
            (claim.text, claim.lang): claim
            for claim in reversed(wanted)
            if (claim.text, claim.lang) not in self._known
        }
        waiting = super().search(fresh[key] for key in reversed(fresh))
        for claim in wanted:
            key = claim.text, claim.lang
            while key not in self._known:
                found = next(waiting)
                self._known[found.claim.text, found.claim.lang] = found
            yield _for_claim(self._known[key], claim)


def _for_claim(found: Found, claim: Claim) -> Found:
    """Hand what was found for one claim to another in the same words."""
    if found.claim.id == claim.id:
        return found
    return Found(
        claim=claim,
        evidence=tuple(_evidence_for(item, claim) for item in found.evidence),
        statuses=tuple(replace(status, claim_id=claim.id) for status in found.statuses),
    )


def _evidence_for(item: Evidence, claim: Claim) -> Evidence:
    identity = content_id("e", claim.id, item.url, item.revision, item.quote)
    return replace(item, id=identity, claim_id=claim.id)

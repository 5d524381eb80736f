"""Facts -> points, ranks and steps of preference.

An answer starts at nothing. What is wrong costs its severity's weight, as in MQM: refuted facts,
failed computations, flags. What is verified and not in every answer earns a share of `COVERAGE`,
which is less than one major error: no number of true facts makes up for a false one that matters.
What nobody could verify counts nothing, and what is said twice counts once, so that a longer answer
is not a better one. Points are a figure of each answer, so preference is transitive, and swapping
two answers mirrors it. Coverage is measured over the answers compared: another set of answers may
place two of them a step closer or further apart, but never turns them round on errors alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from factcheck.compare.facts import Clash, Fact
from factcheck.compare.model import Deciding, Disagreement, Effect, Standing, Stated
from factcheck.model import Claim, Label, Report
from factcheck.review.guidelines import Guidelines

#: What all verified facts together may earn, as a part of a major error.
COVERAGE = 0.8
#: Points are rounded to this part of a minor error; answers with equal points are ties.
STEP = 0.5
#: What a flag of the whole answer costs: the severity of its name. Other flags are for the reader.
FLAG_COSTS: Mapping[str, str] = MappingProxyType(
    {"refusal": "major", "wrong_language": "major", "truncated": "minor"}
)
#: Rules of flags by which a computation tells that it failed.
CHECKS = frozenset({"arithmetic", "counting", "dates", "references", "units"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What errors cost, by the guidelines in force."""

    by_severity: Mapping[str, float]
    minor: str
    major: str
    critical: str

    @classmethod
    def of(cls, guidelines: Guidelines) -> Weights:
        """Take the mildest severity for minor, the gravest for critical, "major" or the middle."""
        ranked = sorted(guidelines.severities.values(), key=lambda one: (one.weight, one.name))
        names = [severity.name for severity in ranked]
        return cls(
            by_severity={severity.name: severity.weight for severity in ranked},
            minor=names[0],
            major="major" if "major" in names else names[len(names) // 2],
            critical=names[-1],
        )

    def cost(self, severity: str) -> float:
        """Return the weight of a severity, by its name here or by its role."""
        role = {"minor": self.minor, "major": self.major, "critical": self.critical}
        return self.by_severity[
            severity if severity in self.by_severity else role.get(severity, self.major)
        ]

    def default(self, claim: Claim) -> str:
        """Return the severity that the tool assumes for a refuted claim.

        Major; minor where the answer itself is not sure of it or leaves it to another.
        """
        return self.minor if claim.hedged or claim.attributed_to else self.major

    def step(self, difference: float) -> int:
        """Return the preference for a difference of points: 3 much better … 0 tie … -3 much worse.

        A difference worth a critical error is much better, one worth a major error better, any
        other slightly better.
        """
        size = abs(difference)
        if size == 0:
            return 0
        steps = 1 + sum(size >= self.cost(name) for name in ("major", "critical"))
        return steps if difference > 0 else -steps


def standings(
    reports: Sequence[Report],
    names: Sequence[str],
    facts: Sequence[Fact],
    clashes: Sequence[Clash],
    weights: Weights,
) -> tuple[Standing, ...]:
    """Return how each answer fares, in the order given."""
    contested = _contested(facts, clashes)
    unranked = [
        _standing(answer, reports, names, facts, contested, weights)
        for answer in range(len(reports))
    ]
    points = [standing.points for standing in unranked]
    return tuple(
        replace(standing, rank=1 + sum(other > standing.points for other in points))
        for standing in unranked
    )


def disagreements(
    facts: Sequence[Fact], clashes: Sequence[Clash], names: Sequence[str]
) -> tuple[Disagreement, ...]:
    """Return what answers contradict each other on, in the order of the answers."""
    found = []
    for clash in clashes:
        one, other = clash.claims
        verified = [
            names[stated.answer]
            for stated, fact in zip(clash.claims, clash.facts, strict=True)
            if facts[fact].label is Label.SUPPORTED
        ]
        found.append(
            Disagreement(
                answers=(names[one.answer], names[other.answer]),
                claim_ids=(one.claim.id, other.claim.id),
                texts=(one.claim.text, other.claim.text),
                right=verified[0] if len(verified) == 1 else "",
            )
        )
    return tuple(found)


def _contested(facts: Sequence[Fact], clashes: Sequence[Clash]) -> dict[int, Fact]:
    """Find open facts that a verified one contradicts: place -> the verified fact."""
    found: dict[int, Fact] = {}
    for clash in clashes:
        for place, rival in (clash.facts, clash.facts[::-1]):
            labels = facts[place].label, facts[rival].label
            if labels == (Label.NOT_ENOUGH_EVIDENCE, Label.SUPPORTED):
                found.setdefault(place, facts[rival])
    return found


def _standing(  # noqa: PLR0917 - all of them are needed, and `standings` alone calls it
    answer: int,
    reports: Sequence[Report],
    names: Sequence[str],
    facts: Sequence[Fact],
    contested: Mapping[int, Fact],
    weights: Weights,
) -> Standing:
    own = [(place, fact) for place, fact in enumerate(facts) if answer in fact.answers]
    verified = [fact for fact in facts if fact.label is Label.SUPPORTED]
    held = [fact for fact in verified if answer in fact.answers | fact.covered]
    coverage = len(held) / len(verified) if verified else 0.0
    most = COVERAGE * weights.cost("major")
    name = names[answer]
    refuted = [
        _refuted(fact.of(answer), name, weights) for _, fact in own if fact.label is Label.REFUTED
    ]
    disputed = [
        _shown(
            fact.of(answer),
            contested[place].shown,
            name=name,
            effect=Effect.CONTESTED,
            points=-weights.cost("minor"),
        )
        for place, fact in own
        if place in contested
    ]
    raised = list(_raised(reports[answer], name, weights))
    ahead = [
        _shown(
            fact.of(answer),
            fact.shown,
            name=name,
            effect=Effect.SUPPORTED,
            points=most / len(verified),
            lacking=tuple(
                other
                for at, other in enumerate(names)
                if at not in fact.answers and at not in fact.covered
            ),
        )
        for fact in verified
        if answer in fact.answers
    ]
    costs = sum(deciding.points for deciding in (*refuted, *disputed, *raised))
    step = STEP * weights.cost("minor")
    return Standing(
        name=name,
        response_id=reports[answer].response.id,
        origin=reports[answer].response.origin,
        rank=0,
        points=round((most * coverage + costs) / step) * step,
        supported=len(held),
        refuted=dict(sorted(Counter(one.severity for one in refuted).items())),
        contested=len(disputed),
        unverified=sum(fact.label is Label.NOT_ENOUGH_EVIDENCE for _, fact in own),
        checks_failed=sum(one.effect is Effect.CHECK_FAILED for one in raised),
        coverage=round(coverage, 4),
        flags=tuple(dict.fromkeys(flag.rule for flag in reports[answer].flags)),
        deciding=tuple(
            sorted(
                (*refuted, *disputed, *raised, *(one for one in ahead if one.lacking)),
                key=lambda one: (one.points, one.text),
            )
        ),
    )


def _refuted(stated: Stated, name: str, weights: Weights) -> Deciding:
    severity = stated.severity or weights.default(stated.claim)
    return _shown(
        stated,
        stated,
        name=name,
        effect=Effect.REFUTED,
        points=-weights.cost(severity),
        severity=severity,
    )


def _shown(
    stated: Stated,
    shows: Stated,
    *,
    name: str,
    effect: Effect,
    points: float,
    severity: str = "",
    lacking: tuple[str, ...] = (),
) -> Deciding:
    """Cite a claim with what shows it: its own evidence, or that of a claim against it."""
    evidence, verdict = shows.evidence, shows.verdict
    return Deciding(
        effect=effect,
        answer=name,
        claim_id=stated.claim.id,
        text=stated.claim.text,
        points=round(points, 4),
        severity=severity,
        lacking=lacking,
        quote=evidence.quote if evidence else "",
        url=evidence.url if evidence else "",
        title=(evidence.title or evidence.source) if evidence else "",
        detail="" if evidence or not verdict.reasons else verdict.reasons[0].detail,
    )


def _raised(report: Report, name: str, weights: Weights) -> Iterator[Deciding]:
    """Yield what flags cost; what is said twice in the same words counts once."""
    for flag in dict.fromkeys((flag.rule, flag.detail) for flag in report.flags):
        rule, detail = flag
        if rule in CHECKS:
            effect, severity = Effect.CHECK_FAILED, "major"
        elif rule in FLAG_COSTS:
            effect, severity = Effect.FLAGGED, FLAG_COSTS[rule]
        else:
            continue
        yield Deciding(
            effect=effect,
            answer=name,
            claim_id="",
            text=rule,
            points=-weights.cost(severity),
            detail=detail,
        )


def nothing_to_compare(standings: Iterable[Standing]) -> bool:
    """Tell whether no answer has anything that was verified, refuted or found wrong."""
    return not any(one.supported or one.refuted or one.checks_failed for one in standings)

"""The check: from a response and what was gathered to findings about its quotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.checks.model import Finding
from factcheck.checks.quotations.compare import Place, Said, functional, locate, read_words
from factcheck.checks.quotations.find import Quotation, find
from factcheck.checks.quotations.speaker import By, whose
from factcheck.checks.quotations.words import DOUBTED, NOT_THEIRS
from factcheck.model import Claim, Evidence, Label, Lang, Response, Tier
from factcheck.verdict.reviews import REVIEW

_MOST_PASSAGES: Final = 1_000
_SHOWN: Final = 160
_ORDER: Final = (
    (By.SAME, (Said.VERBATIM,)),
    (By.NOT_THEIRS, (Said.VERBATIM, Said.CLOSE)),
    (By.OTHER, (Said.VERBATIM, Said.CLOSE)),
    (By.SAME, (Said.ALTERED,)),
    (By.SAME, (Said.CLOSE,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """What one passage says of a quotation."""

    place: Place
    by: By
    speaker: str
    evidence: Evidence


def check(
    response: Response, claims: Sequence[Claim], evidence: Sequence[Evidence]
) -> Iterable[Finding]:
    """Compare the quotations of a response with the passages that were gathered.

    Supported is what a passage has word for word and gives to the same speaker; refuted is what it
    gives to another, or has from the same speaker in other words that matter. The order of the
    evidence changes nothing.
    """
    passages = sorted(
        (item for item in evidence if item.kind != REVIEW and item.tier <= Tier.REPORTING),
        key=lambda item: (item.tier, item.source, item.url, item.text, item.id),
    )[:_MOST_PASSAGES]
    for quotation in find(response.text):
        speaker = quotation.speaker or _resolved(quotation, claims)
        denied = NOT_THEIRS.search(quotation.around) or DOUBTED.search(quotation.around)
        if not speaker or denied:
            continue
        matches = [
            match
            for item in passages
            if (match := _match(quotation, speaker, item, response.lang)) is not None
        ]
        yield _finding(quotation, speaker, matches, len(passages), claims)


def _resolved(quotation: Quotation, claims: Sequence[Claim]) -> str:
    """Return for whom a pronoun stands, as the claim that has the words was made to stand alone."""
    for claim in claims:
        if claim.start <= quotation.words_start and quotation.words_end <= claim.end:
            named = (one.speaker for one in find(claim.text) if one.words == quotation.words)
            return next((name for name in named if name), claim.attributed_to)
    return ""


def _match(quotation: Quotation, speaker: str, evidence: Evidence, lang: Lang) -> _Match | None:
    place = locate(quotation.words, evidence.text, lang)
    if place is None:
        return None
    by, other = whose(quotation, speaker, evidence, place)
    return _Match(place=place, by=by, speaker=other, evidence=evidence)


def _finding(
    quotation: Quotation,
    speaker: str,
    matches: Sequence[_Match],
    passages: int,
    claims: Sequence[Claim],
) -> Finding:
    """Say what the passages make of a quotation: the best that they say of it decides."""
    groups = [
        [match for match in matches if match.by is by and match.place.said in said]
        for by, said in _ORDER
    ]
    verbatim, denied, others, altered, close = groups
    label, error, correction, detail = Label.NOT_ENOUGH_EVIDENCE, "", "", ""
    cited: list[_Match] = []
    if verbatim and denied:
        label, cited = Label.CONFLICTING, [verbatim[0], denied[0]]
        detail = f"One passage gives these words to {speaker}, another denies that they are theirs"
    elif verbatim:
        label, cited = Label.SUPPORTED, verbatim[:1]
        but = "; ".join(verbatim[0].place.changes)
        detail = f"{speaker} is quoted with these words" + (f", but for this: {but}" if but else "")
    elif denied:
        label, cited, error = Label.REFUTED, denied[:1], "entity"
        detail = f"A passage says that these are not the words of {speaker}"
    elif others:
        label, cited, error = Label.REFUTED, others[:1], "entity"
        correction = others[0].speaker
        detail = f"These are words of {correction}, not of {speaker}"
    elif altered or close:
        best = min(altered or close, key=lambda match: len(match.place.changes))
        cited = [best]
        stated = best.evidence.text[best.place.start : best.place.end]
        detail = f"{speaker} is quoted with other words, “{_shown(stated)}”: " + "; ".join(
            best.place.changes
        )
        if altered:
            label, error, correction = Label.REFUTED, "fabricated.quotation", _shown(stated)
    elif matches:
        cited = list(matches[:1])
        detail = f"The words were found, but not that {speaker} said them"
    else:
        detail = f"The words were not found in {passages} passages that were read"
    if cited:
        detail += (
            f" ({cited[0].evidence.title or cited[0].evidence.url or cited[0].evidence.source})"
        )
    return Finding(
        check="quotations",
        label=label,
        detail=f"{detail}.",
        quote=quotation.words,
        start=quotation.words_start,
        end=quotation.words_end,
        claim_id=_claim(quotation, claims, label),
        correction=correction,
        error_type=error,
        evidence_ids=tuple(dict.fromkeys(match.evidence.id for match in cited)),
    )


def _claim(quotation: Quotation, claims: Sequence[Claim], label: Label) -> str:
    """Return the claim that a quotation decides: the smallest with its words.

    It supports only a claim that says hardly more than the quotation and its speaker.
    """
    around = [
        claim
        for claim in claims
        if claim.start <= quotation.words_start and quotation.words_end <= claim.end
    ]
    if not around:
        return ""
    claim = min(around, key=lambda one: one.end - one.start)
    if label is not Label.SUPPORTED:
        return claim.id
    low, high = max(claim.start, quotation.start), min(claim.end, quotation.end)
    left = claim.quote[: low - claim.start] + " " + claim.quote[high - claim.start :]
    plain = functional(claim.lang)
    return claim.id if all(word in plain for word in read_words(left).folded) else ""


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"

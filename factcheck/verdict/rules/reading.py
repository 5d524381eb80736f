"""A claim as the rules read it: facts, ranks, and what neither accounts for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from claims.model import Lang, QuantityKind
from factcheck.model import Bound, Claim
from factcheck.names import fold, territory
from factcheck.verdict import lexical, moments
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.ranks import Rank, read_ranks
from factcheck.verdict.facts.read import read_aside, read_claim
from factcheck.verdict.findings import REST
from factcheck.verdict.text import plain, script
from factcheck.verdict.values.nouns import noun
from factcheck.verdict.values.properties import Fact, Shape
from factcheck.verdict.values.read import quantities_of

#: Properties whose sentences also look like those of the vague ones.
_NARROW = frozenset({"capital", "largest_city", "highest_point"})
#: How a text says the bound of a quantity, where its reader leaves the words out.
_BOUND_WORDS = frozenset(
    fold(word)
    for word in [
        "अधिक",
        "ज्यादा",
        "ज़्यादा",
        "कम",
        "more",
        "less",
        "least",
        "most",
        "más",
        "menos",
        "mais",
        "excess",
    ]
)
#: Words of praise, which state nothing: "best known for …", "एक महान कवि".
_PRAISE = frozenset(
    fold(word)
    for word in [
        *("best", "loved", "beloved", "known", "famous", "famously", "renowned", "celebrated"),
        *("great", "iconic", "notable", "prominent", "mejor", "conocido", "conocida", "famoso"),
        *("famosa", "célebre", "renombrado", "renombrada", "reconocido", "reconocida", "gran"),
        *("destacado", "destacada", "melhor", "conhecido", "conhecida", "renomado", "renomada"),
        *("grande", "महान", "प्रसिद्ध", "मशहूर", "विख्यात", "प्रमुख", "लोकप्रिय", "जाने-माने"),
    ]
)
_VAGUE = frozenset({"located_in", "nationality", "occupation", "event_date", "kind"})
#: Who makes works, and no lands.
_MADE = frozenset({"author", "painter", "composer", "director"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReading:
    """A claim as the rules read it; ``parts`` must each be supported for the whole to be."""

    claim: Claim
    text: str
    lang: Lang
    facts: tuple[Fact, ...]
    ranks: tuple[Rank, ...]
    rest: tuple[lexical.Word, ...]
    #: Whether it names a time beside its values, and the year, where it is one.
    dated: bool
    year: int | None = None

    @property
    def parts(self) -> frozenset[str]:
        """The parts of the claim that facts and ranks account for."""
        found = {fact.property.part for fact in _chief(self.facts)}
        return frozenset(found | ({"rank"} if self.ranks else set()))

    @property
    def said(self) -> Mapping[str, str]:
        """How to speak of each part to people."""
        words = {fact.property.part: fact.property.phrase for fact in self.facts}
        words |= {"rank": "the place in the order"} if self.ranks else {}
        quoted = ", ".join(f"“{word.text}”" for word in self.rest)
        return MappingProxyType({**words, REST: quoted})


# Each answer's claims are compared with one another behind its rules, and some put to a model.
@lru_cache(maxsize=1_024)
def read(claim: Claim) -> ClaimReading:
    """Read a claim once, for all of its evidence."""
    lang = script(claim.text, claim.lang)
    text = claim_text(claim.text, lang)
    ranks = read_ranks(text.main, claim.lang, claim=True)
    facts = tuple(_narrowed(read_claim(claim.text, claim.lang), ranks))
    spans = _spans(facts, ranks)
    said = lexical.content(text.main, lang, without=spans)
    besides = read_ranks(text.said, claim.lang, claim=True) if text.said else ()
    beside = tuple(_narrowed(read_aside(claim.text, claim.lang), besides))
    if beside or besides:
        start = len(text.subject)
        left = lexical.content(text.said, lang, without=[(0, start), *_spans(beside, besides)])
        facts, ranks = (*facts, *beside), (*ranks, *besides)
    else:
        left = lexical.content(text.aside, lang)
    rest = _worth_showing((*said, *left), facts)
    dates = tuple(
        q
        for q in quantities_of(text.main, lang)
        if q.kind is QuantityKind.DATE and not any(a <= q.start < b for a, b in spans)
    )
    year = moments.year_of_claim(claim, dates)
    parted = [moments.without_year(fact.subject) for fact in facts]
    years = {found for _, found in parted if found}
    facts = tuple(
        replace(fact, subject=name) for fact, (name, _) in zip(facts, parted, strict=True)
    )
    if not dates and len(years) == 1:
        (year,) = years
    if year is not None and any(fact.property.drifting for fact in facts):
        # Whoever states the value states it of a year, which is compared with the claim's.
        rest = tuple(word for word in rest if word.folded != str(year))
    return ClaimReading(
        claim=claim,
        text=plain(claim.text).text,
        lang=lang,
        facts=facts,
        ranks=ranks,
        rest=rest,
        dated=bool(dates or years),
        year=year,
    )


def _chief(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Leave out when something was found where a claim also says by whom.

    Another year refutes; the same year may stand beside the finder as any other word of the claim.
    """
    if not any(fact.property.name == "discoverer" for fact in facts):
        return facts
    return tuple(fact for fact in facts if fact.property.name != "discovered_date")


def _spans(facts: tuple[Fact, ...], ranks: tuple[Rank, ...]) -> list[tuple[int, int]]:
    """Return what facts and ranks account for, pieces that touch each other as one."""
    spans = sorted(span for one in _chief(facts) for span in one.spans)
    spans = sorted([*spans, *(span for one in ranks for span in one.spans)])
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _worth_showing(
    words: tuple[lexical.Word, ...], facts: tuple[Fact, ...]
) -> tuple[lexical.Word, ...]:
    """Leave out that a known country is a country, and how exact a quantity is."""
    land = any(territory(fact.subject) for fact in facts)
    words = tuple(word for word in words if not (facts and word.folded in _PRAISE))
    bounded = any(q.bound is not Bound.EXACT for fact in facts for q in fact.value.quantities)
    return tuple(
        word
        for word in words
        if not (land and noun(word.folded) == "country")
        and not (bounded and word.folded in _BOUND_WORDS)
    )


def _narrowed(facts: tuple[Fact, ...], ranks: tuple[Rank, ...]) -> Iterator[Fact]:
    """Leave out what a narrower reading of the same words says better.

    "The capital of Australia" is no statement of where something lies.
    """
    facts = tuple(fact for fact in facts if not _work_of_land(fact))
    plain_facts = [fact for fact in facts if fact.property.name not in _VAGUE]
    subjects = {fact.subject for fact in plain_facts}
    narrow = bool(ranks) or any(fact.property.name in _NARROW for fact in plain_facts)
    dated = any(fact.property.shape is Shape.DATE for fact in plain_facts)
    lengths = {fact.value.text for fact in facts if fact.property.name == "coastline"}
    for fact in facts:
        name = fact.property.name
        if name == "length" and fact.value.text in lengths:
            continue
        elsewhere = bool(subjects) and fact.subject not in subjects
        elsewhere |= any(fact.value.text in other.value.text for other in plain_facts)
        if name == "event_date" and dated:
            continue
        if name in _VAGUE and name != "event_date" and (narrow or elsewhere):
            continue
        yield fact


def _work_of_land(fact: Fact) -> bool:
    """Return whether a land stands where a work should: "अर्जेंटीना की चित्रकार" painted no Argentina."""
    last = fact.subject.rpartition(" ")[2]
    return fact.property.name in _MADE and bool(territory(fact.subject) or territory(last))

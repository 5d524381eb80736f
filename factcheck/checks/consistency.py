"""Where an answer contradicts itself or its prompt, and where it accepts what the prompt has wrong.

Two statements contradict each other where each, read as a passage, refutes the other: by the rules
that compare facts of one property, ranks and words, and by the verdict model where one is loaded. What
is hedged, said by others, of another time, or about one of two names is left alone.

These are flags for a person: neither side of a contradiction is decided by it. What this cannot
see: contradictions that take a step of reasoning, and premises that are asked in other ways than
`consistency_words` knows.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

import regex

from claims.languages import BY_CODE
from claims.model import Kind, QuantityKind
from factcheck.checks.consistency_words import (
    CORRECTED,
    EDITING,
    OTHERS,
    PAST,
    PREMISES,
    WHY,
)
from factcheck.checks.run import check_all
from factcheck.model import (
    Claim,
    Evidence,
    Flag,
    Label,
    Lang,
    Response,
    Stance,
    Tier,
    content_id,
    text_digest,
)
from factcheck.names import fold, tokens
from factcheck.verdict.entailment.model import Entailment
from factcheck.verdict.findings import Finding
from factcheck.verdict.judging import judge, judge_all
from factcheck.verdict.polarity import doubts, negations
from factcheck.verdict.rules import ClaimReading, assess, read
from factcheck.verdict.text import script
from factcheck.verdict.values.read import quantities_of

__all__ = ["flags", "presupposed"]

log = logging.getLogger(__name__)

#: Statements that are compared, each with each, and pairs that a model is asked about.
_MOST_STATEMENTS: Final = 120
_MOST_MODEL_PAIRS: Final = 30
#: Share of the words of the shorter of two statements that must be common to compare them.
_COMMON: Final = 0.5
_SHOWN: Final = 200
#: Characters before a statement that may say whose it is.
_LEAD: Final = 80
_SENTENCE_END: Final = regex.compile(r"[.!?।]\s|\n")
_LAST: Final = " ?？¿.।"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A statement as a claim, as the rules read it, and as a passage."""

    claim: Claim
    reading: ClaimReading
    passage: Evidence
    words: frozenset[str]

    @classmethod
    def of(cls, claim: Claim) -> _Statement:
        passage = Evidence(
            source="response",
            url="",
            title="",
            text=claim.text,
            lang=claim.lang,
            revision="",
            retrieved_at="",
            sha256=text_digest(claim.text),
            tier=Tier.REFERENCE,
            id=content_id("e", claim.id),
            claim_id=claim.id,
            quote=claim.text,
            start=0,
            end=len(claim.text),
        )
        said = frozenset(tokens(fold(claim.text))) - _functional(claim.lang)
        return cls(claim=claim, reading=read(claim), passage=passage, words=said)


def flags(
    response: Response,
    claims: Sequence[Claim],
    given: Sequence[Claim] = (),
    evidence: Sequence[Evidence] = (),
    entailment: Entailment | None = None,
) -> tuple[Flag, ...]:
    """Say where a response contradicts itself or its prompt, and which false premise it accepts.

    Args:
        response: the answer with its prompt.
        claims: what was extracted from the answer.
        given: what was extracted from the prompt.
        evidence: what was gathered for the claims.
        entailment: a model that is asked about what the rules leave open.
    """
    try:
        own = [claim for claim in claims if _plain(claim) and not _of_others(claim, response.text)]
        stated = [_Statement.of(claim) for claim in own[:_MOST_STATEMENTS]]
        return (
            *_contradictions(stated, entailment),
            *_against_prompt(response, stated, given, evidence),
            *_premises(response, stated, given, evidence),
        )
    # A check is never worth a failed run, whatever is wrong with it or the text.
    except Exception:
        log.exception("%s failed and says nothing", __name__)
        return ()


def presupposed(claim: Claim) -> Claim | None:
    """Return what a question takes for granted, None where it is not read.

    "Why is Sydney the capital of Australia?" takes for granted that Sydney is.
    """
    text = claim.text.strip(_LAST)
    for pattern in (*PREMISES[claim.lang], *WHY[claim.lang]):
        found = pattern.search(text)
        if found is not None:
            parts = (found[name] for name in ("subject", "verb", "rest"))
            said = " ".join(part.strip() for part in parts if part)
            return Claim(
                id=content_id("c", said),
                text=f"{said[:1].upper()}{said[1:]}" + ("।" if claim.lang == "hi" else "."),
                quote=claim.quote,
                start=claim.start,
                end=claim.end,
                lang=claim.lang,
                kind=Kind.FACT,
                checkworthy=True,
                reason="",
            )
    return None


def _plain(claim: Claim) -> bool:
    """Tell whether the text itself says so, of now, and without a doubt."""
    return (
        claim.kind is Kind.FACT
        and claim.checkworthy
        and not (claim.hedged or claim.attributed_to or claim.ambiguous)
        and not doubts(claim.text, claim.lang)
    )


def _of_others(claim: Claim, text: str) -> bool:
    """Tell whether the sentence says that somebody else says so: "Some say that …"."""
    before = text[max(0, claim.start - _LEAD) : claim.start]
    lead = _SENTENCE_END.split(before)[-1]
    return OTHERS.search(lead + claim.quote) is not None


@lru_cache(maxsize=4)
def _functional(lang: Lang) -> frozenset[str]:
    return frozenset(map(fold, BY_CODE[lang].function_words))


# --- one against the other ---------------------------------------------------------------------


def _contradictions(stated: Sequence[_Statement], entailment: Entailment | None) -> Iterator[Flag]:
    left = []
    for one, other in combinations(stated, 2):
        if not _comparable(one, other):
            continue
        found = _both(one, other)
        if found is not None:
            yield _flag("contradiction", one, other, found)
        else:
            left.append((one, other))
    if entailment is not None:
        left = [pair for pair in left if not _dated(*pair)]
        left.sort(key=lambda pair: -len(pair[0].words & pair[1].words))
        yield from _by_model(left[:_MOST_MODEL_PAIRS], entailment)


def _by_model(
    pairs: Sequence[tuple[_Statement, _Statement]], entailment: Entailment
) -> Iterator[Flag]:
    """Find the pairs of which a model says, read both ways and above its bar, that one refutes the other."""
    asked = [
        (claim.claim, (passage.passage,)) for a, b in pairs for claim, passage in ((a, b), (b, a))
    ]
    labels = [verdict.label for verdict, _ in judge_all(asked, entailment)]
    for place, (one, other) in enumerate(pairs):
        if labels[2 * place] is labels[2 * place + 1] is Label.REFUTED:
            yield _flag("contradiction", one, other, None)


def _comparable(one: _Statement, other: _Statement) -> bool:
    """Tell whether two statements of different places may be about one thing."""
    if one.claim.start < other.claim.end and other.claim.start < one.claim.end:
        return False
    if one.claim.as_of != other.claim.as_of:
        return False
    both = one.words & other.words
    typed = bool(one.reading.parts & other.reading.parts)
    return bool(both) and (typed or len(both) >= _COMMON * min(len(one.words), len(other.words)))


def _both(one: _Statement, other: _Statement) -> Finding | None:
    """Return what the rules find where each of two statements refutes the other."""
    found = _refuting(one, other)
    if found is None or _refuting(other, one) is None:
        return None
    if found.error != "temporal" and _dated(one, other):
        return None
    return None if _past(one) != _past(other) else found


def _refuting(one: _Statement, other: _Statement) -> Finding | None:
    found = assess(one.reading, other.passage).findings
    if any(finding.stance is Stance.SUPPORTS and finding.typed for finding in found):
        return None
    return next((finding for finding in found if finding.stance is Stance.REFUTES), None)


def _dated(one: _Statement, other: _Statement) -> bool:
    """Tell whether two statements name different times."""
    return _times(one) != _times(other)


def _times(one: _Statement) -> frozenset[str]:
    return frozenset(
        quantity.value
        for quantity in quantities_of(one.claim.text, one.claim.lang)
        if quantity.kind is QuantityKind.DATE
    )


def _past(one: _Statement) -> bool:
    return PAST.search(one.claim.text) is not None


def _flag(rule: str, one: _Statement, other: _Statement, found: Finding | None) -> Flag:
    values = dict(found.values) if found is not None else {}
    against = ""
    if values.get("claimed") and values.get("stated"):
        against = f" ({_shown(values['claimed'])} / {_shown(values['stated'])})"
    ids = [one.claim.id] if rule == "contradicts_prompt" else [one.claim.id, other.claim.id]
    said, beside = _shown(one.claim.quote), _shown(other.claim.quote)
    place = f"“{said}” [{one.claim.start}:{one.claim.end}]"
    if rule == "contradicts_prompt":
        detail = (
            f"{place} contradicts the prompt, “{beside}” [{other.claim.start}:{other.claim.end}]"
        )
    else:
        detail = (
            f"{place} and “{beside}” [{other.claim.start}:{other.claim.end}] cannot both be true"
        )
    return Flag(rule=rule, detail=detail + against, claim_ids=tuple(ids))


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"


# --- the prompt --------------------------------------------------------------------------------


def _against_prompt(
    response: Response,
    stated: Sequence[_Statement],
    given: Sequence[Claim],
    evidence: Sequence[Evidence],
) -> Iterator[Flag]:
    """Find statements against a fact that the prompt gives, unless they put it right."""
    if EDITING.search(response.prompt) or CORRECTED.search(response.text):
        return
    for fact in given:
        if not _plain(fact) or _false(fact, evidence):
            continue
        told = _Statement.of(fact)
        for one in stated:
            found = _both(one, told) if _shares(one, told) else None
            if found is not None:
                yield _flag("contradicts_prompt", one, told, found)


def _shares(one: _Statement, other: _Statement) -> bool:
    return one.claim.as_of == other.claim.as_of and bool(one.words & other.words)


def _premises(
    response: Response,
    stated: Sequence[_Statement],
    given: Sequence[Claim],
    evidence: Sequence[Evidence],
) -> Iterator[Flag]:
    """Find what the prompt takes for granted, is false, and goes without a word against it."""
    if EDITING.search(response.prompt):
        return
    for fact in given:
        premise = presupposed(fact) if fact.kind is Kind.QUESTION else fact
        if premise is None or (fact.kind is not Kind.QUESTION and not _plain(fact)):
            continue
        why = _false(premise, evidence)
        if not why:
            continue
        told = _Statement.of(premise)
        if _denied(response, stated, told):
            continue
        detail = (
            f"The prompt takes for granted that “{_shown(premise.text)}” [{premise.start}:{premise.end}],"
            f" which is false, and the response does not say so: {why}"
        )
        repeated = tuple(one.claim.id for one in stated if _repeats(one, told))
        yield Flag(rule="false_premise", detail=detail, claim_ids=repeated)


def _false(claim: Claim, evidence: Sequence[Evidence]) -> str:
    """Return why a statement is false by computing or by the typed rules, "" where it is not known to be."""
    computed = check_all(Response(id="premise", text=claim.text, lang=claim.lang), ())
    for finding in computed:
        if finding.label is Label.REFUTED:
            return finding.detail
    verdict, _ = judge(claim, evidence)
    if verdict.label is not Label.REFUTED:
        return ""
    against = (reason for reason in verdict.reasons if reason.effect is Stance.REFUTES)
    return next((reason.detail for reason in against), "")


def _denied(response: Response, stated: Sequence[_Statement], told: _Statement) -> bool:
    """Tell whether a response puts a premise right, or may do so in words that are not read."""
    if CORRECTED.search(response.text) is not None:
        return True
    sentences = (one for one in stated if one.words & told.words)
    return any(
        _refuting(told, one) is not None
        or negations(one.claim.text, script(one.claim.text, one.claim.lang))
        for one in sentences
    )


def _repeats(one: _Statement, told: _Statement) -> bool:
    found: Iterable[Finding] = assess(told.reading, one.passage).findings
    return any(finding.stance is Stance.SUPPORTS for finding in found)

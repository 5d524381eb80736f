"""Superlatives of a claim and of a passage: of what, and by which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from claims.model import Quantity, QuantityKind
from factcheck.model import Evidence
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.facts.ranks import OPPOSITES
from factcheck.verdict.facts.subjects import page_is
from factcheck.verdict.languages import language
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain
from factcheck.verdict.values.compare import Outcome as Same
from factcheck.verdict.values.nouns import NOUNS
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.vetoes.difference import Difference
from factcheck.verdict.weighing.vetoes.passage import Passage

_SUPERLATIVE = regex.compile(
    r"\b(?:\p{L}{3,}est|most|least|más|mais|mayor|menor|maior|menos)\b|सबसे", regex.I
)
#: "The southernmost", "el más austral".
_ANY_SUPERLATIVE = regex.compile(
    r"\b(?:\p{L}{3,}(?:est|most)|most \p{L}+|m(?:á|ai)s \p{L}+|ma[iy]or|menor)\b|सबसे"
)
#: How far behind an ordinal its superlative stands: "second most populous".
_BEHIND = 30


def superlative(reading: ClaimReading) -> bool:
    """Return whether a claim says that something is the most of all."""
    return bool(_SUPERLATIVE.search(reading.text))


def other_things_ranked(reading: ClaimReading, passage: Passage) -> Iterator[Difference]:
    """Yield a claim's superlative that a passage has of other things only: the largest population."""
    if passage.lang == "hi":
        return
    for rank in reading.ranks:
        form = language(passage.lang).superlatives.get(rank.adjective)
        nouns = NOUNS.get(rank.noun)
        if not form or not nouns:
            continue
        between = r"[ -](?:[\p{L}-]+ ){0,3}?"
        fits = (
            rf"\b(?:{form})(?:{between}(?:{nouns})|,? (?:in|of|on|de|del|d[ao]|en|em|n[oa]|by|known|and|y|e)\b|[,.;]|$)"
            rf"|\b(?:{nouns})[\p{{L}}]*{between}(?:{form})"
        )
        plural = passage.text.replace("ies", "y")
        if regex.search(rf"\b(?:{form})\b", plural, regex.I) and not regex.search(
            fits, plural, regex.I
        ):
            claimed = f"{rank.adjective} {rank.noun}".replace("_", " ")
            yield Difference(error="", claimed=claimed)


def in_another_order(reading: ClaimReading, passage: Passage) -> bool:
    """Return whether a sentence has superlatives, but neither the claim's nor its opposite."""
    ours = {rank.adjective for rank in reading.ranks}
    if not ours or not _ANY_SUPERLATIVE.search(passage.sentence):
        return False
    forms = language(passage.lang).superlatives.items()
    theirs = {name for name, form in forms if regex.search(form, passage.sentence, regex.I)}
    return not any(
        one in two or two in one or {one, two} in OPPOSITES for one in ours for two in theirs
    )


def places_in_order(
    reading: ClaimReading,
    about: Topic,
    asked: Iterable[Quantity],
    evidence: Evidence,
    passage: Passage,
) -> Iterator[Difference]:
    """Yield what takes from "the most populous": "the second most", "one of the most"."""
    claimed = _SUPERLATIVE.search(reading.text)
    if claimed is None or any(one.kind is QuantityKind.ORDINAL for one in asked):
        return
    text = plain(passage.sentence).text
    behind = [
        (one.start, one.end + _BEHIND)
        for one in passage.own_amounts
        if one.kind is QuantityKind.ORDINAL and one.value != "1"
    ]
    first = _SUPERLATIVE.search(text)
    # "The largest by area and the seventh largest by population" is the largest by area.
    ranked = any(a <= first.start() <= b for a, b in behind) if first else False
    alone = first is not None and not ranked and fold(first.group()) == fold(claimed.group())
    if not alone and any(_SUPERLATIVE.search(text, *span) for span in behind):
        own = any(
            page_is(name.text, evidence, lang=about.lang) is Same.SAME for name in about.subjects
        )
        yield Difference(error="relational", claimed=claimed.group(), grounds=own, sure=own)
    elif polarity.ONE_OF.search(text) and not polarity.ONE_OF.search(reading.text):
        yield Difference(error="relational", claimed=claimed.group())

"""How a passage and a claim are put to a model."""

from __future__ import annotations

from factcheck.instructions import without_instructions
from factcheck.model import Evidence
from factcheck.verdict.entailment.model import TextPair
from factcheck.verdict.facts.subjects import names_of, words
from factcheck.verdict.mentions import words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import sentences

Span = tuple[int, int]


def pair(
    reading: ClaimReading, evidence: Evidence, span: Span | None = None, *, claim: str = ""
) -> TextPair:
    """Pair a claim, or what is given in its place, with a passage or with a sentence of it."""
    return TextPair(
        passage=put(evidence, evidence.text[slice(*span)] if span else _told(evidence)),
        claim=claim or reading.claim.text,
        passage_lang=evidence.lang,
        claim_lang=reading.claim.lang,
    )


def put(evidence: Evidence, text: str) -> str:
    """Put the page's title before a text that does not name its subject, and before rows.

    "Albert Einstein. He died in 1955.", "France. Capital: Paris": pairs that the model was trained
    on look like this.
    """
    names = names_of(evidence)
    if not names:
        return text
    said = frozenset(words_of(text).all)
    named = evidence.kind != "row" and any(words(name) <= said for name in names)
    return text if named else f"{names[0]}. {text}"


def _told(evidence: Evidence) -> str:
    """Return what a passage tells, without what it would have a model do."""
    return without_instructions(evidence.text, sentences(evidence.text))


__all__ = ["Span", "pair", "put"]

"""Compare the words of a claim with those of each sentence, within one language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

import regex

from factcheck.model import Evidence, Stance
from factcheck.names import fold, tokens
from factcheck.verdict import lexical
from factcheck.verdict.facts.rivals import rivals
from factcheck.verdict.facts.subjects import (
    is_pronoun,
    names_of,
    words,
)
from factcheck.verdict.findings import WHOLE, Finding
from factcheck.verdict.rules.reading import ClaimReading
from factcheck.verdict.text import normal, plain, sentences

#: A claim of so many words says of a thing what it is, and no more.
_FEW = 2
_IS = regex.compile(r"\b(?:is|are|was|were|es|son|fue|fueron|é|são|foi|foram)\b")
_ERRORS = {"other_quantity": "numerical", "denied": "negation", "opposite": "negation"}


def _mentions(reading: ClaimReading, names: Sequence[str]) -> bool:
    """Return whether a claim has a word of one of the page's names."""
    said = frozenset(tokens(fold(normal(reading.text))))
    return any(words(name) & said for name in names)


def by_words(
    reading: ClaimReading, evidence: Evidence, past: frozenset[tuple[int, int]]
) -> Iterator[Finding]:
    """Compare words; sentences of which it is known that they speak of the past are left out."""
    if is_pronoun(reading.text.partition(" ")[0], reading.lang):
        return  # whom it speaks of is not known
    names = names_of(evidence)
    title = names[0] if names else ""
    if evidence.kind == "row" and not _mentions(reading, names):
        return  # "First planet from the Sun" is said of Mercury, not of the Sun
    for start, end in sentences(evidence.text):
        if (start, end) in past:
            continue
        bare = plain(evidence.text[start:end], start).text
        result = lexical.read(reading.text, bare, title, reading.lang)
        if result.stance is Stance.NEUTRAL:
            continue
        if _says_what_it_is(reading):
            continue  # "birds, and bats" have all words of "Bats are birds"
        if result.stance is Stance.REFUTES and (reading.facts or evidence.kind == "row"):
            continue  # what was read as a fact is compared as one, and rows are no sentences
        if any(rivals(reading.facts, evidence, across=False)):
            continue  # "headquarters in Basel and an office in Zurich" has the words of another
        details = {
            "same_words": "All that the claim says stands in one sentence of the source.",
            "other_quantity": f"The sentence says the same but for “{result.theirs}” in place of “{result.ours}”.",
            "denied": f"The sentence says the same, but one of the two denies it (“{result.ours}”).",
            "opposite": f"The sentence says the same but for “{result.theirs}” in place of “{result.ours}”.",
        }
        yield Finding(
            part=WHOLE,
            stance=result.stance,
            rule=result.rule,
            detail=details[result.rule],
            sentence=(start, end),
            error="" if result.stance is Stance.SUPPORTS else _ERRORS[result.rule],
            correction=result.theirs,
            values=MappingProxyType(
                {"claimed": result.ours, "stated": result.theirs} if result.ours else {}
            ),
        )
        return


def _says_what_it_is(reading: ClaimReading) -> bool:
    """Return whether a claim says no more than what a thing is: "Whales are mammals"."""
    if reading.lang == "hi":
        return [fact.property.name for fact in reading.facts] == ["kind"] and not reading.rest
    said = lexical.content(reading.text, reading.lang)
    few = len(said) <= _FEW and said[-1:] and said[-1].text.islower()
    return bool(few) and _IS.search(reading.text) is not None

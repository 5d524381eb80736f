"""Look for what the facts and ranks of a claim do not account for."""

from __future__ import annotations

from collections.abc import Iterator

from claims.model import Lang
from factcheck.model import Evidence, Stance
from factcheck.names import territory
from factcheck.verdict import lexical
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.subjects import (
    names_of,
    page_is,
)
from factcheck.verdict.findings import REST, WHOLE, Finding
from factcheck.verdict.mentions import Held, Name, country, holds, words_of
from factcheck.verdict.polarity import doubts, negations
from factcheck.verdict.rules.reading import ClaimReading
from factcheck.verdict.text import plain, script, sentences
from factcheck.verdict.values import quantities
from factcheck.verdict.values.compare import Outcome
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.places import other_names
from factcheck.verdict.values.properties import Shape
from factcheck.verdict.values.read import quantities_of

REST_STATED = "rest_stated"
#: Words of a claim beside its facts that another sentence of the same page may show.
MOST_REST = 4


def _unshown_amounts(reading: ClaimReading, sentence: str, lang: Lang) -> tuple[lexical.Word, ...]:
    """Leave out of the rest what belongs to a quantity that the sentence states as well."""
    theirs = quantities_of(sentence, script(sentence, lang))
    shown = [
        (ours.start, ours.end)
        for ours in quantities_of(claim_text(reading.claim.text, reading.lang).main, reading.lang)
        if any(quantities.compare(ours, other).outcome == "agrees" for other in theirs)
    ]
    return tuple(word for word in reading.rest if not any(a <= word.start < b for a, b in shown))


def of_rest(
    reading: ClaimReading, evidence: Evidence, findings: list[Finding]
) -> Iterator[Finding]:
    """Look for what the facts do not account for.

    It may stand in the deciding sentence, or in another of the subject's own page.
    """
    deciding = [f.sentence for f in findings if f.stance is Stance.SUPPORTS and f.part != WHOLE]
    others: list[tuple[int, int]] = []
    if len(reading.rest) <= MOST_REST and _own_page(reading, evidence):
        others = [span for span in sentences(evidence.text) if span not in deciding]
    title = " ".join(names_of(evidence)[:1])
    # Others may speak of it in passing: "a province of the Roman Empire" makes no Roman queen.
    beside = any(
        word.folded in demonyms() and territory(word.text) is None for word in reading.rest
    )
    beside = beside or any(fact.property.shape is Shape.OFFICE for fact in reading.facts)
    # A page has many names, and says of few that a country became independent from them.
    beside = beside or any(word.name or territory(word.text) for word in reading.rest)
    for start, end in (*deciding, *(() if beside else others)):
        sentence = plain(evidence.text[start:end], start).text
        rest = _unshown_amounts(reading, sentence, evidence.lang)
        left = lexical.missing(rest, sentence, reading.lang, also=title)
        if (start, end) in deciding:
            left = tuple(w for w in left if not _named(w, evidence.text[start:end], reading.lang))
            left = tuple(w for w in left if not _described(w, evidence.text[start:end]))
        if left:
            continue
        lang = script(sentence, evidence.lang)
        if (start, end) not in deciding and (negations(sentence, lang) or doubts(sentence, lang)):
            continue
        quoted = ", ".join(word.text for word in reading.rest)
        where = "The same sentence" if (start, end) in deciding else "The page"
        yield Finding(
            part=REST,
            stance=Stance.SUPPORTS,
            rule=REST_STATED,
            detail=f"{where} also has the rest of the claim: {quoted}.",
            sentence=(start, end),
        )
        return


def _named(word: lexical.Word, sentence: str, lang: Lang) -> bool:
    """Return whether a sentence, its brackets as well, has a name in another language: Spain, España."""
    name = Name(text=word.text)
    capital = word.name or (lang == "hi" and bool(other_names(word.text)))
    return capital and holds(name, sentence, across=False) is Held.HELD


def _described(word: lexical.Word, sentence: str) -> bool:
    """Return whether a sentence has a nationality or an occupation of the claim, in any language."""
    known = word.folded in demonyms() or word.folded in occupations()
    if not known:
        return False
    found = words_of(sentence)
    return found.have(word.folded) or country(word.folded) in found.countries


def _own_page(reading: ClaimReading, evidence: Evidence) -> bool:
    subjects = {fact.subject for fact in reading.facts} | {rank.subject for rank in reading.ranks}
    return any(
        page_is(subject, evidence, lang=reading.lang) is Outcome.SAME for subject in subjects
    )

"""Kinds, jobs and events of a claim that a passage does not have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import regex

from factcheck.model import Evidence
from factcheck.names import fold
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.ranks import DESCRIPTION
from factcheck.verdict.lexical import Word, alike, content
from factcheck.verdict.mentions import country
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain
from factcheck.verdict.values.demonyms import demonyms, entwined, occupations
from factcheck.verdict.values.nouns import exclude, noun
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.vetoes.difference import Difference
from factcheck.verdict.weighing.vetoes.passage import Passage, words_about

#: What a passage on a birth or death has …
_EVENTS = {
    "birth": regex.compile(
        r"\b(?:born|birth|native|nac(?:ió|ieron|id[oa]|er|imient)|nasc|originari|natural d)|जन्म",
        regex.I,
    ),
    "death": regex.compile(
        r"\b(?:died|dead|death|dying|kill|assassin|execut|murder|suicid|mur[ií]|muert|fall[ei]c|morr|mort|falec|asesin|ejecut|fusil|fuzil|assassin)"
        r"|निधन|मृत्यु|हत्या|देहांत",
        regex.I,
    ),
}
#: … or, to tell its date, the years of a life.
_LIFE = regex.compile(r"\p{N}{3,4}\p{Zs}?[-–—]\p{Zs}?(?:c\. )?\p{N}{3,4}")
#: The shortest noun of which adjectives are looked for.
_STEM = 5
#: "Is a food": all that a claim says is what its subject is.
_SAYS_WHAT = regex.compile(
    r"(?:^|\s)(?:is|are|was|were|es|son|era|eran|fue|é|são|foi|eram) (?P<what>(?:an?|una?|uma?) (?:[\p{Ll}-]+ ?){1,2})\.?$"
    r"|\sएक (?P<what>(?:[\p{L}\p{M}-]+ ?){1,2}) (?:है|हैं|था|थी|थे)\.?।?$"
)
#: More occupations than these in one sentence are a list that may leave some out.
_TRADES = 2
_ANY_TRADE = "polymath"


def not_what_it_is(reading: ClaimReading, evidence: Evidence) -> Iterator[Difference]:
    """Yield what a claim says that its subject is, where a row gives some figure or list of it.

    "Expenditures, on food: 19%" does not say of Chile that it is a food.
    """
    if evidence.kind != "row" or DESCRIPTION.match(evidence.text):
        return
    said = _SAYS_WHAT.search(claim_text(reading.claim.text, reading.lang).main)
    if said:
        yield Difference(error="", claimed=said["what"])


def no_such_event(reading: ClaimReading, passage: Passage) -> Iterator[Difference]:
    """Yield the birth or death that a claim speaks of and a passage does not: whose land is no birthplace."""
    for fact in reading.facts:
        event, _, asked = fact.property.name.partition("_")
        if asked not in {"date", "place"} or event not in _EVENTS:
            continue
        told = _EVENTS[event].search(passage.text)
        if not told and not (asked == "date" and _LIFE.search(passage.text)):
            yield Difference(error="", claimed=fact.property.phrase)


def kinds_missing(said: Sequence[Word], about: Topic, passage: Passage) -> Iterator[Difference]:
    """Yield the nationalities, occupations and kinds of things that the passage does not have."""
    asked = [word for word in said if word.folded not in words_about(about)]
    nations = [word for word in asked if word.folded in demonyms()]
    theirs = content(plain(passage.sentence).text, passage.lang)
    for word in asked:
        table = next((one for one in _tables() if one(word.folded)), None)
        if table is None or passage.words.have(word.folded):
            continue
        if country(word.folded) in passage.words.countries:
            continue
        if table is noun and _derived(word.folded, passage):
            continue
        found = [other for other in theirs if table(other.folded)]
        if table is noun:
            kind = noun(word.folded) or ""
            found = [other for other in found if exclude(kind, noun(other.folded) or "")]
        rivals = tuple(dict.fromkeys(other.text for other in found))
        if word in nations:
            # "French, English and Greek" are languages that somebody learned.
            apart = len(nations) == 1 and (
                _apart(word.folded, rivals) or _beside(word, said, theirs)
            )
            yield Difference(
                error="entity", claimed=word.text, rivals=rivals, grounds=apart, sure=apart
            )
        else:
            trade = table is not noun
            # Of a poet, writer and philosopher a source may leave a fourth trade out, of a polymath any.
            many = len(rivals) > _TRADES or occupations()[_ANY_TRADE] in map(
                table, map(fold, rivals)
            )
            apart = bool(rivals) and not (trade and many)
            yield Difference(
                error="entity" if trade else "",
                claimed=word.text,
                rivals=rivals,
                grounds=apart,
                sure=trade and apart,
            )


def _beside(word: Word, said: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether a passage has another nation's of what a claim has one's: "Japanese troops"."""
    near = [one.folded for one in said if abs(one.place - word.place) == 1]
    return any(
        alike(one.folded, noun_)
        for other in theirs
        if other.folded in demonyms()
        and not entwined(demonyms()[word.folded], demonyms()[other.folded])
        for one in theirs
        if abs(one.place - other.place) == 1
        for noun_ in near
    )


def _derived(word: str, passage: Passage) -> bool:
    """Return whether a passage has a word made of a noun: "metallic" of "metal"."""
    return len(word) >= _STEM and any(
        other.startswith(word) for other in passage.words.all if len(other) <= 2 * len(word)
    )


def _apart(claimed: str, rivals: tuple[str, ...]) -> bool:
    """Return whether a passage gives one nation, never taken for the claimed one."""
    codes = {demonyms()[fold(rival)] for rival in rivals}
    return len(codes) == 1 and not entwined(demonyms()[claimed], *codes)


def _tables() -> tuple[Callable[[str], str | None], ...]:
    return demonyms().get, occupations().get, noun

"""What a sentence says instead of what a claim says: "finished second" for "won", born elsewhere.

A model goes by how much of a claim is there, and takes "was nominated for the prize" for support of "won the
prize". What it is held against stands in the sentence that decides.

What it cannot see: an outcome that no table has, and one that only follows from numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from claims.model import Lang
from factcheck.model import Evidence
from factcheck.verdict import polarity
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.subjects import names_of
from factcheck.verdict.lexical import Word, content
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import plain
from factcheck.verdict.values.compare import Outcome, compare_values

__all__ = ["other_outcome", "other_values"]

#: What a claim says came about, and what sentences say that came about instead.
_INSTEAD: dict[Lang, tuple[tuple[str, str], ...]] = {
    "en": (
        (
            r"w[io]ns?|winners?|winning",
            r"nominat\p{L}+|nominees?|runners?-up|finalists?|second|third",
        ),
        (
            r"start(?:s|ed)|beg[ai]ns?|begun|caused?|trigger(?:s|ed)",
            r"end(?:s|ed)|conclud(?:es|ed)",
        ),
        (r"surviv(?:es?|ed)", r"died?|dies|killed|destroyed"),
    ),
    "es": (
        (
            r"gan(?:ó|aron|a|ador\p{L}*)|venci(?:ó|eron)",
            r"nominad\p{L}+|finalistas?|subcampe\p{L}+|segund[oa]|tercer[oa]?",
        ),
        (
            r"empez(?:ó|aron)|comenz(?:ó|aron)|inici(?:ó|aron)|caus(?:ó|aron)",
            r"termin(?:ó|aron)|acab(?:ó|aron)|finaliz(?:ó|aron)",
        ),
        (r"sobrevivi(?:ó|eron)", r"muri(?:ó|eron)|falleci(?:ó|eron)|destruid\p{L}+"),
    ),
    "pt": (
        (
            r"ganh(?:ou|aram)|venceu|venceram|vencedor\p{L}*",
            r"indicad\p{L}+|nomead\p{L}+|finalistas?|vice-campe\p{L}+|segund[oa]|terceir[oa]",
        ),
        (
            r"começ(?:ou|aram)|inici(?:ou|aram)|caus(?:ou|aram)",
            r"termin(?:ou|aram)|acab(?:ou|aram)|encerr(?:ou|aram)",
        ),
        (r"sobreviveu|sobreviveram", r"morreu|morreram|faleceu|faleceram|destruíd\p{L}+"),
    ),
    "hi": (
        (r"जीत[ाीे]?|विजेता", r"नामांकित|उपविजेता|दूसरे|तीसरे|रजत|कांस्य"),
        (r"शुरू|आरंभ|प्रारंभ", r"समाप्त|खत्म|ख़त्म|अंत"),
        (r"बच[ाीे]|जीवित", r"मृत्यु|निधन|मार[ाेी]|नष्ट"),
    ),
}
#: Properties of which a sentence that gives any value gives the one that counts.
_GIVEN_ONCE = frozenset({"birth_place", "death_place"})


def other_outcome(unheard: Sequence[Word], sentence: str, lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield words of a claim that a sentence lacks, each with what it has instead.

    Args:
        unheard: content words of the claim that the passage has in no form.
        sentence: the one that decides.
        lang: the language of both.
    """
    text = plain(sentence).text
    theirs = content(text, lang)
    for word in unheard:
        opposed = (o.text for o in theirs if polarity.opposite(word.folded, o.folded, lang))
        instead = (
            found.group()
            for ours, others in _instead(lang)
            if ours.fullmatch(word.text.lower()) and (found := others.search(text))
        )
        for rival in (*opposed, *instead):
            yield word.text, rival


def other_values(
    reading: ClaimReading, evidence: Evidence, *, across: bool
) -> Iterator[tuple[str, str, str]]:
    """Yield values of a claim's facts where a passage gives others: what kind of error, ours, theirs."""
    stated = read_passage(
        evidence.text,
        evidence.lang,
        {fact.property.name for fact in reading.facts},
        row=evidence.kind == "row",
        names=names_of(evidence),
    )
    for fact in reading.facts:
        theirs = [one for one in stated if one.property.name == fact.property.name]
        outcomes = {compare_values(fact, one, across=across) for one in theirs}
        once = fact.property.name in _GIVEN_ONCE and Outcome.SAME not in outcomes
        if theirs and not fact.negated and (once or outcomes == {Outcome.DIFFERENT}):
            yield fact.property.error, fact.value.text, theirs[0].value.text


@cache
def _instead(lang: Lang) -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
    return tuple(
        (
            regex.compile(ours),
            regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{others})(?![\p{{L}}\p{{M}}])", regex.I),
        )
        for ours, others in _INSTEAD[lang]
    )

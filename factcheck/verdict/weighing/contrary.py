"""What a sentence says came about instead of what a claim says: "finished second" for "won".

A model goes by how much of a claim is there, and takes "was nominated for the prize" for support of "won the
prize". What it is held against stands in the sentence that decides.

What it cannot see: an outcome that no table has, and one that only follows from numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from claims.model import Lang
from factcheck.verdict import polarity
from factcheck.verdict.lexical import Word, content
from factcheck.verdict.text import plain

__all__ = ["other_outcome"]

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


@cache
def _instead(lang: Lang) -> tuple[tuple[regex.Pattern[str], regex.Pattern[str]], ...]:
    return tuple(
        (
            regex.compile(ours),
            regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{others})(?![\p{{L}}\p{{M}}])", regex.I),
        )
        for ours, others in _INSTEAD[lang]
    )

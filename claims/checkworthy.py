"""How much a sentence is worth checking, as a score between 0 and 1.

`claims.worthiness` says whether a sentence states a fact, and why. Of two facts one may matter more:
"Unemployment fell to 4 % in 2019" before "He walked to the door". The score ranks them, in any of
the four languages, by what can be counted without a parse: numbers and measures, figures that
change, deeds of record and the past speak for a check; the speaker, the hearer, wishes, praise and
questions against it. Every feature counts alike, for or against: a sum of unit weights (Dawes, 1979,
"The robust beauty of improper linear models") needs no labelled text, of which none is free.
``training/checkworthy`` writes the weights, brings the languages to one scale by sentences that are
translations of each other, and says how much more labelled text would give.

What it cannot see: what a sentence is about, whether anyone could be harmed by it, irony.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

import regex

from claims.checkworthy_words import LEXICONS
from claims.languages import BY_CODE
from claims.model import Claim, Kind, Lang
from claims.worthiness import judge

__all__ = ["MAX_CHARACTERS", "checkworthiness", "features", "threshold", "total", "worth_checking"]

#: Longer texts are read up to here.
MAX_CHARACTERS = 2_000
#: A sentence of fewer words is short.
SHORT = 6

_TOO_LITTLE = "Its worth of a check, {:.2f}, is below the least asked for, {:.2f}."
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’]\p{L}+)?|\p{N}+(?:[.,:]\p{N}+)*%?|[%$€£₹?!]")
_YEAR = regex.compile(r"(?<![\p{N}.,])(?:1[5-9]|20)\p{N}{2}(?![\p{N}%])")
_DIGIT = regex.compile(r"\p{N}")
_LINK = regex.compile(r"https?://\S{1,300}")
_MONEY = frozenset("$€£₹")


def checkworthiness(sentence: str, lang: Lang, *, fact: bool | None = None) -> float:
    """Return how much a sentence is worth checking: 0 not at all, 1 surely.

    Args:
        sentence: A sentence, or a claim, without Markdown marks.
        lang: Its language.
        fact: Whether it states a fact, where that is known; None asks `claims.worthiness`.

    >>> fact = checkworthiness("Exports fell by 12 percent in 2019.", "en")
    >>> fact > checkworthiness("I hope we can talk about it soon.", "en")
    True
    """
    model = _model()
    middle, spread = model.languages[lang]
    distance = (total(features(sentence, lang, fact=fact), model.weights) - middle) / spread
    return 1 / (1 + math.exp(-distance))


def threshold(lang: Lang) -> float:
    """Return the score from which a sentence counts as worth checking in ordinary text.

    One sentence in three of a language's running text reaches it (``training/checkworthy``). The texts
    are of different registers, so these differ, while the scores of one sentence in four languages
    agree.

    >>> threshold("en")
    0.5
    """
    return _model().thresholds[lang]


def worth_checking(claims: Iterable[Claim], least: float) -> tuple[Claim, ...]:
    """Leave out the claims that are worth a check less than ``least``, and say so in each.

    >>> from claims import extract
    >>> claims = extract("It rained.")
    >>> worth_checking(claims, 0.9)[0].checkworthy
    False
    """
    return tuple(
        replace(claim, checkworthy=False, reason=_TOO_LITTLE.format(claim.worth, least))
        if claim.checkworthy and claim.worth < least
        else claim
        for claim in claims
    )


def total(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the weighted sum of features."""
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


def features(sentence: str, lang: Lang, *, fact: bool | None = None) -> dict[str, float]:
    """Return what the score is made of; a feature that is absent is 0.

    Args are those of `checkworthiness`. A word list counts by the logarithm: a second number says less than the first.
    """
    text = _LINK.sub(" ", sentence[:MAX_CHARACTERS])
    language, lexicon = BY_CODE[lang], LEXICONS[lang]
    tokens = _WORD.findall(text)
    words = [token.casefold() for token in tokens]
    times = {name: sum(map(forms.__contains__, words)) for name, forms in lexicon.lists.items()}
    times |= {
        "content": len(words) - sum(map(language.function_words.__contains__, words)),
        "digits": sum(_DIGIT.search(token) is not None for token in tokens),
        "years": len(_YEAR.findall(text)),
        "money": sum(token in _MONEY for token in tokens),
        "percent": sum(token.endswith("%") for token in tokens),
    }
    if lexicon.first_verb:
        times["first"] = max(times["first"], len(lexicon.first_verb.findall(text)))
    found = {name: math.log1p(count) for name, count in times.items()}
    found |= {
        "fact": float(judge(text, language).kind is Kind.FACT if fact is None else fact),
        "told": float(lexicon.past.search(text) is not None),
        "asks": float("?" in tokens),
        "shouts": float("!" in tokens),
        "short": float(len(tokens) < SHORT),
        "opens_first": float(bool(words) and words[0] in lexicon.lists["first"]),
    }
    return {name: value for name, value in found.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Model:
    weights: Mapping[str, float]
    #: The sum at which the score is a half, and how much more makes it .73.
    languages: Mapping[str, tuple[float, float]]
    thresholds: Mapping[str, float]


@lru_cache(maxsize=1)
def _model() -> _Model:
    data = json.loads(files("claims").joinpath("checkworthy.json").read_text("utf-8"))
    return _Model(
        weights=data["weights"],
        languages={lang: (fit["middle"], fit["spread"]) for lang, fit in data["languages"].items()},
        thresholds={lang: fit["threshold"] for lang, fit in data["languages"].items()},
    )

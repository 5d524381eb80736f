"""The order of two events whose dates other claims of the answer give.

"The tower opened in 1889. The statue opened in 1886. … The tower opened before the statue." Each of
the two must have one date alone, told with the same verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from claims.numerals import fold
from factcheck.checks.date_words import DATE_WORDS
from factcheck.checks.days import Days, days_of
from factcheck.checks.elapsed import is_before
from factcheck.checks.outcome import Outcome
from factcheck.model import Bound, Claim, Lang, QuantityKind

__all__ = ["orders"]

#: What says that the first named is the earlier, and that it is the later.
_EARLIER: Final[Mapping[Lang, str]] = MappingProxyType(
    {
        "en": r"before|earlier than|prior to",
        "es": r"antes que|antes del?|con anterioridad a",
        "pt": r"antes d[eoa]s?|antes que|anteriormente a",
        "hi": r"से पहले|से पूर्व|के पहले",
    }
)
_LATER: Final[Mapping[Lang, str]] = MappingProxyType(
    {
        "en": r"after|later than",
        "es": r"después que|después del?|tras",
        "pt": r"depois d[eoa]s?|depois que|após",
        "hi": r"के बाद|के पश्चात",
    }
)
_WORD: Final = regex.compile(r"[\p{L}\p{M}]+")
#: Letters of a verb that its forms share, at least.
_STEM: Final = 4


class _Told(NamedTuple):
    """When something was, as one claim tells it, and with which words."""

    days: Days
    quote: str
    stems: frozenset[str]


def orders(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Outcome]]:
    """Yield what claims say of the order of two things that other claims date."""
    told: dict[frozenset[str], list[_Told]] = {}
    for claim in claims:
        dates = [q for q in claim.quantities if q.kind is QuantityKind.DATE]
        plain = len(dates) == 1 and dates[0].bound is Bound.EXACT and not dates[0].value_to
        if not claim.checkworthy or claim.ambiguous or not plain or not claim.entities:
            continue
        days = days_of(dates[0].value)
        if days is not None:
            name = claim.entities[0].text
            stems = _stems(claim.text.replace(name, " ").replace(dates[0].quote, " "))
            told.setdefault(_key(name), []).append(_Told(days, dates[0].quote, stems))
    for claim in claims if len(told) > 1 else ():
        dated = any(q.kind is QuantityKind.DATE for q in claim.quantities)
        denied = _words(claim.text) & DATE_WORDS[claim.lang].disowning
        plain = claim.checkworthy and not claim.ambiguous and not dated and not denied
        if plain and len(claim.entities) == 2:
            yield from _ordered(claim, told)


def _ordered(
    claim: Claim, told: Mapping[frozenset[str], Sequence[_Told]]
) -> Iterator[tuple[Claim, Outcome]]:
    first, second = claim.entities
    found = _pattern(claim.lang).search(claim.text, first.end)
    if found is None:
        return
    near = found.start() if claim.lang == "hi" else found.end()
    gap = claim.text[second.end : near] if claim.lang == "hi" else claim.text[near : second.start]
    said = claim.text[: found.start()] + claim.text[found.end() :]
    stems = _stems(said.replace(first.text, " ").replace(second.text, " "))
    one, other = (_only(told.get(_key(entity.text), ()), stems) for entity in (first, second))
    if one is None or other is None or len(_WORD.findall(gap)) > 2 or not _is_after(claim, near):
        return
    earlier = is_before(one.days, other.days)
    if earlier is None:
        return
    right = earlier is bool(found["earlier"])
    said = f"{first.text} ({one.quote}) is {'before' if earlier else 'after'} {second.text}"
    yield (
        claim,
        Outcome(right=right, detail=f"{said} ({other.quote}).", start=0, end=len(claim.text)),
    )


def _is_after(claim: Claim, near: int) -> bool:
    """Tell whether the second name stands on its side of the words of order."""
    second = claim.entities[1]
    return second.end <= near if claim.lang == "hi" else second.start >= near


def _only(told: Sequence[_Told], stems: frozenset[str]) -> _Told | None:
    """Return the only date that is told with a word of these."""
    fitting = [one for one in told if one.stems & stems]
    return fitting[0] if len({one.days for one in fitting}) == 1 else None


def _key(name: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(fold(name)) if len(word) > 2)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _stems(text: str) -> frozenset[str]:
    words = (fold(word) for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


@cache
def _pattern(lang: Lang) -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![\p{{L}}\p{{M}}])(?:(?P<earlier>{_EARLIER[lang]})|{_LATER[lang]})(?![\p{{L}}\p{{M}}])"
    )

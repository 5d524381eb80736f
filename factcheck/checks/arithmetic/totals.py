"""Totals of amounts of money that the same or the next sentence gives.

"The bread costs $4 and the cheese $9. Altogether that comes to $13." All amounts are of one currency,
nothing else is counted in the sentences, and no money stands in the sentence before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final

import regex

from claims.numerals import fold
from factcheck.checks.arithmetic.judgement import Judgement, written
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.values import exactly
from factcheck.checks.masked import Reading
from factcheck.model import Bound, Lang, Quantity, QuantityKind

__all__ = ["read_totals"]

# fmt: off
#: How a sentence begins that says what the amounts before it come to.
_BEGINS: Final[Mapping[Lang, str]] = MappingProxyType({
    "en": r"^(?:so,? |thus,? |therefore,? |hence,? )?(?:altogether|in total|in all|all together|taken together|the total|the grand total|your total|that totals|total)(?! (?:of )?\w+ (?:people|guests))",
    "es": r"^(?:así,? |por tanto,? |entonces,? )?(?:en total|el total|el gasto total|el costo total|el coste total|todo junto|en conjunto|sumando todo|total)",
    "pt": r"^(?:assim,? |portanto,? |então,? )?(?:no total|ao todo|o total|o gasto total|o custo total|tudo junto|somando tudo|total)",
    "hi": r"^(?:इस प्रकार,? |तो,? |अतः,? )?(?:कुल मिलाकर|सब मिलाकर|कुल)",
})
#: Before the last amount of a sentence that has the others, too.
_WITHIN: Final[Mapping[Lang, str]] = MappingProxyType({
    "en": r"(?:for|making|which is|with) a total of (?:just |only |exactly )?$|(?:totall?ing|adding up to|which adds up to|which totals|in total,?) $",
    "es": r"(?:un|por un|con un|lo que da un|lo que hace un) total de $|(?:en total|lo que suma|sumando)(?: son| pagas)? $",
    "pt": r"(?:um|num|em um|o que dá um|dando um) total de $|(?:totalizando|no total,?|o que soma|somando) $",
    "hi": r"(?:यानी|अर्थात|कुल मिलाकर|यानी कुल|अर्थात कुल) $",
})
#: A sentence with one of these does not simply add its amounts up.
_DOUBT: Final[Mapping[Lang, str]] = MappingProxyType({
    "en": r"each|every|per|off|discount|including|include|of which|instead|left|change|save|saved|or|if|not|average|between|from|half|twice|double|times|more|less|monthly|weekly|refund|owe|budget|have|had",
    "es": r"cada|por|descuento|incluid[oa]s?|incluye|de los cuales|en lugar|quedan?|cambio|ahorras?|o|si|no|promedio|entre|desde|mitad|doble|veces|más|menos|mensual|presupuesto|tienes|tenía",
    "pt": r"cada|por|desconto|incluíd[oa]s?|inclui|dos quais|em vez|restam?|troco|economiza|ou|se|não|média|entre|desde|metade|dobro|vezes|mais|menos|mensal|orçamento|tem|tinha",
    "hi": r"प्रति|प्रत्येक|हर|छूट|सहित|जिसमें|जिनमें|बजाय|बचे|बचत|या|अगर|यदि|नहीं|औसत|आधा|दोगुना|गुना|अधिक|कम|बजट|पास",
})
# fmt: on


def read_totals(sentences: Sequence[Reading]) -> Iterator[Judgement]:
    """Judge the totals of a response."""
    before: Reading | None = None
    parts: Reading | None = None
    for reading in sentences:
        folded = fold(reading.plain)
        if len(reading.quantities) == 1 and _is_total(reading, folded):
            if parts is not None and _adds(parts) and not (before and _money(before)):
                yield from _judged(parts.quantities, reading.quantities[0], reading)
        elif len(reading.quantities) > 2 and _adds(reading) and _ends_in_total(reading):
            yield from _judged(reading.quantities[:-1], reading.quantities[-1], reading)
        before, parts = parts, reading


def _money(reading: Reading) -> list[Quantity]:
    return [one for one in reading.quantities if one.kind is QuantityKind.MONEY]


def _adds(reading: Reading) -> bool:
    """Tell whether a sentence gives at least two amounts of one currency, and counts nothing else."""
    amounts = _money(reading)
    plain = all(one.bound is Bound.EXACT and not one.value_to for one in amounts)
    alike = len({one.unit for one in amounts}) == 1
    counted = len(amounts) == len(reading.quantities) and not _other_numbers(reading)
    return len(amounts) > 1 and plain and alike and counted and not _doubted(reading)


def _other_numbers(reading: Reading) -> bool:
    """Tell whether digits, a percentage or a sum stand outside the amounts."""
    text, at = "", 0
    for one in reading.quantities:
        text += reading.plain[at : one.start]
        at = one.end
    return any(char.isdecimal() or char in "%=+×*÷" for char in text + reading.plain[at:])


def _doubted(reading: Reading) -> bool:
    pattern = rf"(?<![\p{{L}}\p{{M}}])(?:{_DOUBT[reading.lang]})(?![\p{{L}}\p{{M}}])"
    return regex.search(pattern, reading.plain.casefold()) is not None


def _is_total(reading: Reading, folded: str) -> bool:
    (stated,) = reading.quantities
    return (
        stated.kind is QuantityKind.MONEY
        and stated.bound is Bound.EXACT
        and not stated.value_to
        and not _doubted(reading)
        and not _other_numbers(reading)
        and regex.match(fold(_BEGINS[reading.lang]), folded) is not None
    )


def _ends_in_total(reading: Reading) -> bool:
    *_, last, stated = reading.quantities
    between = fold(reading.plain[last.end : stated.start])
    return regex.search(fold(_WITHIN[reading.lang]), between) is not None


def _judged(parts: Sequence[Quantity], stated: Quantity, reading: Reading) -> Iterator[Judgement]:
    if parts[0].unit != stated.unit:
        return
    total = exactly(sum((Fraction(one.value) for one in parts), Fraction(0)))
    holds = agrees(Fraction(stated.value), Fraction(stated.resolution or 1), total)
    if holds is None:
        return
    shown = written(total, stated.quote)
    detail = f"{' + '.join(one.quote for one in parts)} = {shown}"
    start, end = reading.span(0, len(reading.plain.rstrip()))
    yield Judgement(
        start=start,
        end=end,
        holds=holds,
        detail=detail if holds else f"{detail}, not {stated.quote}",
        correction="" if holds else shown,
    )

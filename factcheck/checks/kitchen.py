"""Cups and spoons in millilitres: "2 cups (about 480 ml)".

No law has one cup: 236.6 ml in the United States, 240 ml on labels, 250 ml in Brazil, Canada and
Australia, 284 ml in old British books; a tablespoon has 14.8 to 20 ml. A figure is right if it fits
one of them, and wrong if it is far from each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.checks.masked import Match, Reading, Template
from factcheck.checks.outcome import Outcome
from factcheck.model import Bound, Lang

__all__ = ["kitchen_measures"]


class _Vessel(NamedTuple):
    """Millilitres: what is right, the least and the most that may be meant, and what is written."""

    least: Decimal
    most: Decimal
    open_from: Decimal
    open_to: Decimal
    usual: Decimal


#: By the slot of the words below.
_VESSELS: Final[Mapping[str, _Vessel]] = MappingProxyType(
    {
        "cup": _Vessel(*map(Decimal, ("225", "260", "195", "300", "240"))),
        "spoon": _Vessel(*map(Decimal, ("14", "20", "12", "23", "15"))),
        "little": _Vessel(*map(Decimal, ("4.5", "6", "4", "7", "5"))),
    }
)
_WORDS: Final[Mapping[Lang, Mapping[str, tuple[str, ...]]]] = MappingProxyType(
    {
        "en": {
            "cup": ("cup", "cups"),
            "spoon": ("tablespoon", "tablespoons", "tbsp"),
            "little": ("teaspoon", "teaspoons", "tsp"),
        },
        "es": {
            "cup": ("taza", "tazas"),
            "spoon": ("cucharada", "cucharadas"),
            "little": ("cucharadita", "cucharaditas"),
        },
        "pt": {
            "cup": ("xícara", "xícaras", "xícara de chá", "xícaras de chá"),
            "spoon": ("colher de sopa", "colheres de sopa"),
            "little": ("colher de chá", "colheres de chá"),
        },
        "hi": {
            "cup": ("कप",),
            "spoon": ("बड़ा चम्मच", "बड़े चम्मच", "टेबलस्पून"),
            "little": ("छोटा चम्मच", "छोटे चम्मच", "चाय का चम्मच", "टीस्पून"),
        },
    }
)
_ABOUT: Final = r"(?:about |approximately |roughly |around |unos |unas |aproximadamente |cerca de |alrededor de |लगभग |करीब |≈ ?|~ ?)?"
#: "<n> cups (<b>)", "a cup is <b>"; no slot for the number means one.
_TEMPLATES: Final = (
    rf"{{n:number}} {{v:vessel}} ?\({_ABOUT}{{b:measure}}\)",
    rf"{{n:number}} {{v:vessel}},? (?:is|are|equals|equal|es|son|equivalen? a|é|são|tem|tiene|=|यानी|or|o sea,?|ou seja,?) ?{_ABOUT}{{b:measure}}(?= ?(?:[.,;:)]|$)| है| होता)",
    rf"(?:a|an|one|una|uma|एक) {{v:vessel}} (?:is|equals|holds|has|es|son|equivale a|contiene|tiene|é|tem|equivale a|contém|में|=) ?{_ABOUT}{{b:measure}}(?= ?(?:[.,;:)]|$)| है| का होता| होता)",
    rf"(?:एक|1) {{v:vessel}} {_ABOUT}{{b:measure}} (?:का |के बराबर )?(?:होता|होती|है)",
)


@cache
def _templates(lang: Lang, vessel: str) -> tuple[Template, ...]:
    words = {"vessel": _WORDS[lang][vessel]}
    return tuple(Template(source, words) for source in _TEMPLATES)


def kitchen_measures(reading: Reading) -> Iterator[Outcome]:
    """Compute what cups and spoons of a sentence come to."""
    if not any(quantity.unit in {"milliliter", "liter"} for quantity in reading.quantities):
        return
    for name, vessel in _VESSELS.items():
        for template in _templates(reading.lang, name):
            for match in template.matches(reading):
                outcome = _compared(match, vessel)
                if outcome is not None:
                    yield outcome


def _compared(match: Match, vessel: _Vessel) -> Outcome | None:
    said = match.quantity("b")
    number = match.quantity("n").number if match.has("n") else Decimal(1)
    plain = said.bound in {Bound.EXACT, Bound.ABOUT} and not said.value_to
    if said.unit not in {"milliliter", "liter"} or not plain or number <= 0:
        return None
    each = said.number * (1000 if said.unit == "liter" else 1) / number
    right = vessel.least <= each <= vessel.most
    if not right and vessel.open_from <= each <= vessel.open_to:
        return None
    usual = f"{(vessel.usual * number).normalize():f} ml"
    written = f"{number.normalize():f} {match.written('v')}"
    return Outcome(
        right=right,
        detail=f"{written}: {usual} at {vessel.usual} ml each{'' if right else f', not {said.quote}'}.",
        start=match.start,
        end=match.end,
        correction="" if right else usual,
    )

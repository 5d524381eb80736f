"""Pairs about ranks and order: "second most populous", "the fifth planet", "the 16th president"."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from training.verdict.made.countries import CONTINENTS, Country
from training.verdict.made.making import endless, languages, other, pair
from training.verdict.made.names import LANGS, in_devanagari
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "es": "primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo",
    "pt": "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
    "hi": "पहला दूसरा तीसरा चौथा पाँचवाँ छठा सातवाँ आठवाँ नौवाँ दसवाँ",
}
_RANKED = {
    "populous": {
        "en": "{s} is the {o} most populous country of {c}.",
        "es": "{s} es el {o} país más poblado de {c}.",
        "pt": "{s} é o {o} país mais populoso de {c}.",
        "hi": "{s} {c} का {o} सबसे अधिक आबादी वाला देश है।",
    },
    "large": {
        "en": "{s} is the {o} largest country of {c} by area.",
        "es": "{s} es el {o} país más extenso de {c}.",
        "pt": "{s} é o {o} maior país de {c} em área.",
        "hi": "{s} क्षेत्रफल में {c} का {o} सबसे बड़ा देश है।",
    },
    "planet": {
        "en": "{s} is the {o} planet from the Sun.",
        "es": "{s} es el {o} planeta desde el Sol.",
        "pt": "{s} é o {o} planeta a partir do Sol.",
        "hi": "{s} सूर्य से {o} ग्रह है।",
    },
    "president": {
        "en": "{s} was the {o} president of the United States.",
        "es": "{s} fue el {o} presidente de los Estados Unidos.",
        "pt": "{s} foi o {o} presidente dos Estados Unidos.",
        "hi": "{s} संयुक्त राज्य अमेरिका के {o} राष्ट्रपति थे।",
    },
}
_LEAST = {
    "populous": {
        "en": "{s} is the least populous country of {c}.",
        "es": "{s} es el país menos poblado de {c}.",
        "pt": "{s} é o país menos populoso de {c}.",
        "hi": "{s} {c} का सबसे कम आबादी वाला देश है।",
    },
    "large": {
        "en": "{s} is the smallest country of {c} by area.",
        "es": "{s} es el país más pequeño de {c}.",
        "pt": "{s} é o menor país de {c} em área.",
        "hi": "{s} क्षेत्रफल में {c} का सबसे छोटा देश है।",
    },
}
_PLANETS = (
    ("Mercury", "Mercurio", "Mercúrio", "बुध"),
    ("Venus", "Venus", "Vênus", "शुक्र"),
    ("Earth", "La Tierra", "A Terra", "पृथ्वी"),
    ("Mars", "Marte", "Marte", "मंगल"),
    ("Jupiter", "Júpiter", "Júpiter", "बृहस्पति"),
    ("Saturn", "Saturno", "Saturno", "शनि"),
    ("Uranus", "Urano", "Urano", "अरुण"),
    ("Neptune", "Neptuno", "Netuno", "वरुण"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Things in their order, each by its name in the four languages."""

    kind: str
    names: tuple[tuple[str, ...], ...]
    continent: str = ""

    def told(self, who: int, place: int, lang: str, rng: random.Random) -> str:
        """Write that a thing stands at a place, counted from 0."""
        ordinal = _ordinal(place + 1, lang, rng, of_most=self.kind in _LEAST)
        text = _RANKED[self.kind][lang].format(
            s=self.names[who][LANGS.index(lang)], o=ordinal, c=self.where(lang)
        )
        return " ".join(text.split())

    def least(self, who: int, lang: str) -> str:
        """Write that a thing is the last of all."""
        name = self.names[who][LANGS.index(lang)]
        return _LEAST[self.kind][lang].format(s=name, c=self.where(lang))

    def where(self, lang: str) -> str:
        """Return the continent's name."""
        return CONTINENTS[self.continent][LANGS.index(lang)] if self.continent else ""


def _ordinal(n: int, lang: str, rng: random.Random, *, of_most: bool) -> str:
    """Write an ordinal; "the first most populous" is just "the most populous"."""
    if of_most and n == 1:
        return ""
    words = _ORDINALS[lang].split()
    if n <= 10 and (of_most or rng.random() < 0.7):
        return words[n - 1]
    match lang:
        case "en":
            ending = "th" if 10 <= n % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
            return f"{n}{ending}"
        case "es":
            return f"{n}.º"
        case "pt":
            return f"{n}º"
        case _:
            return f"{n}वें" if n > 4 else words[n - 1]


def rankings(countries: list[Country], executive: Path) -> list[Ranking]:
    """Return every ranking, those of countries by continent."""
    found = [
        Ranking(kind="planet", names=_PLANETS),
        Ranking(kind="president", names=tuple(_presidents(executive))),
    ]
    for continent in CONTINENTS:
        there = [country for country in countries if country.continent == continent]
        for kind, of in (("populous", "population"), ("large", "area")):
            there.sort(key=lambda country, of=of: -getattr(country, of))  # type: ignore[misc]
            names = tuple(tuple(c.name(lang) for lang in LANGS) for c in there)
            found.append(Ranking(kind=kind, names=names, continent=continent))
    return found


def pairs(everything: list[Ranking], rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end."""
    return endless(lambda: _pair(rng.choice(everything), rng))


def _pair(ranking: Ranking, rng: random.Random) -> Pair:
    passage_lang, lang = languages(rng)
    top = range(len(ranking.names) if ranking.kind == "president" else min(10, len(ranking.names)))
    one = rng.choice(top)
    another = other(rng, range(len(ranking.names)), one)
    passage = ranking.told(one, one, passage_lang, rng)
    draw = rng.random()
    label = REFUTED
    if draw < 0.3:
        claim, label = ranking.told(one, one, lang, rng), SUPPORTED
    elif draw < 0.38 and ranking.kind in _LEAST:
        claim = ranking.least(one, lang)
    elif draw < 0.62:
        claim = ranking.told(one, other(rng, top, one), lang, rng)
    elif draw < 0.72:
        # Two cannot share a place.
        claim = ranking.told(another, one, lang, rng)
    else:
        claim, label = ranking.told(another, min(another, 46), lang, rng), NEITHER
    group = f"{ranking.kind} {ranking.continent} {one}"
    return pair(f"ranks/{ranking.kind}", group, label, (passage_lang, passage), (lang, claim))


def _presidents(path: Path) -> list[tuple[str, ...]]:
    people = yaml.safe_load(path.read_text("utf-8"))
    terms = [
        (term["start"], f"{person['name']['first']} {person['name']['last']}")
        for person in people
        for term in person["terms"]
        if term["type"] == "prez"
    ]
    order: list[str] = []
    for _, name in sorted(terms):
        if not order or order[-1] != name:
            order.append(name)
    return [(name, name, name, in_devanagari(name)) for name in order]

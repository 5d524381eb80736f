"""Pairs about countries and cities.

A passage is a row of the Factbook ("France. Capital: Paris"), or rows or sentences written in any
of the four languages; a claim is written from a template.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.verdict.made.countries import (
    NOT,
    NUMBERS,
    TEMPLATES,
    City,
    Country,
    cities,
    countries,
    factbook_rows,
    passage,
    told,
    value_of,
    with_number,
)
from training.verdict.made.making import endless, languages, other, pair
from training.verdict.made.names import territory
from training.verdict.made.numbers import number, written
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

#: A country has one capital; other languages may be official there too, so another one that is
#: claimed only fails to be supported, and is not written.
_ONE_VALUE = frozenset({"capital", "continent", "population", "area", "border", "currency"})
_KINDS = (
    ("capital",) * 4
    + ("population",) * 4
    + ("area",) * 2
    + ("continent", "currency", "language", "border", "border")
)


def negated(claim: str, lang: str) -> str | None:
    """Put "not" after the first verb that takes it."""
    for verb, negative in NOT[lang]:
        if claim.count(verb) == 1:
            return claim.replace(verb, negative)
    return None


def pairs(atlas: Path, factbook: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end."""
    return endless(_Maker(atlas, factbook, rng).make)


class _Maker:
    def __init__(self, atlas: Path, factbook: Path, rng: random.Random) -> None:
        self.rng = rng
        self.countries = countries(atlas)
        self.rows = list(factbook_rows(factbook, self.countries))
        self.cities = cities(atlas)
        self.cities_of: dict[str, list[City]] = defaultdict(list)
        for city in self.cities:
            self.cities_of[city.code].append(city)

    def make(self) -> Pair | None:
        rng = self.rng
        passage_lang, lang = languages(rng)
        draw = rng.random()
        if draw < 0.12:
            return self._city(passage_lang, lang)
        if draw < 0.4:
            country, kind, text = rng.choice(self.rows)
            return self._pair(country, kind, ("en", text), lang)
        country, kind = rng.choice(self.countries), rng.choice(_KINDS)
        if not value_of(country, kind, passage_lang):
            return None
        text = passage(country, kind, passage_lang, rng)
        return self._pair(country, kind, (passage_lang, text), lang)

    def _pair(self, country: Country, kind: str, text: tuple[str, str], lang: str) -> Pair | None:
        """Draw what the claim is to the passage: right, wrong, denied, of another, of something else."""
        draw, group, said = self.rng.random(), country.code, kind
        if draw < 0.3 and kind in _ONE_VALUE:
            claim, label = self._claim(country, kind, lang, right=False), REFUTED
        elif draw < 0.58:
            claim, label = self._claim(country, kind, lang, right=True), SUPPORTED
        elif draw < 0.68 and kind in _ONE_VALUE - NUMBERS:
            right = self.rng.random() < 0.5
            claim, label = self._claim(country, kind, lang, right=right), SUPPORTED
            claim, said = negated(claim, lang) if claim else None, "negation"
            label = REFUTED if right else SUPPORTED
        elif draw < 0.84:
            stranger = other(self.rng, self.countries, country)
            claim, label = self._of_another(country, stranger, kind, lang), NEITHER
            group, said = stranger.code, "another_subject"
        else:
            claim, label, said = self._not_told(country, kind, text, lang), NEITHER, "not_told"
        return pair(f"countries/{said}", group, label, text, (lang, claim)) if claim else None

    def _claim(self, country: Country, kind: str, lang: str, *, right: bool) -> str | None:
        """Write a claim of one property, right or wrong."""
        rng = self.rng
        value = value_of(country, kind, lang)
        if kind in NUMBERS:
            size = country.population if kind == "population" else country.area
            value, _ = number(size, lang, rng, right=right)
        elif not right:
            value = self._wrong(country, kind, lang, value)
        elif kind == "border" and country.neighbours:
            value = territory(rng.choice(country.neighbours), lang)
        if not value:
            return None
        return rng.choice(TEMPLATES[kind][lang]).format(c=country.name(lang), v=value)

    def _wrong(self, country: Country, kind: str, lang: str, value: str) -> str:
        """Return another value, often of a neighbour; "" where none was found."""
        rng = self.rng
        if kind == "capital" and rng.random() < 0.4 and self.cities_of[country.code]:
            wrong = rng.choice(self.cities_of[country.code]).name(lang)
            return "" if wrong == value else wrong
        near = [c for c in self.countries if c.continent == country.continent]
        stranger = other(
            rng, near if rng.random() < 0.6 and len(near) > 3 else self.countries, country
        )
        if kind == "border":
            return "" if stranger.code in country.neighbours else stranger.name(lang)
        wrong = value_of(stranger, kind, lang)
        return "" if wrong == value else wrong

    def _of_another(self, country: Country, stranger: Country, kind: str, lang: str) -> str | None:
        """Write a claim of another country, on which the passage is silent."""
        if kind == "continent":
            return None
        if kind in NUMBERS and self.rng.random() < 0.5:
            # The passage's own number.
            size = country.population if kind == "population" else country.area
            return self._claim(with_number(stranger, kind, size), kind, lang, right=True)
        claim = self._claim(
            stranger, kind, lang, right=kind in {"capital", "border"} or self.rng.random() < 0.6
        )
        about_both = kind == "border" and country.name(lang) in (claim or "")
        return None if about_both else claim

    def _not_told(
        self, country: Country, kind: str, text: tuple[str, str], lang: str
    ) -> str | None:
        """Write a claim of a property that the passage does not tell."""
        missing = [
            name
            for name in ("capital", "population", "area", "currency", "border")
            if name != kind and not told(country, name, *text)
        ]
        if not missing:
            return None
        return self._claim(country, self.rng.choice(missing), lang, right=self.rng.random() < 0.6)

    def _city(self, passage_lang: str, lang: str) -> Pair | None:
        rng = self.rng
        city = rng.choice(self.cities)
        text = _lies(city, city.code, passage_lang, rng)
        if rng.random() < 0.4:
            text += " " + TEMPLATES["population"][passage_lang][0].format(
                c=city.name(passage_lang), v=written(city.population, passage_lang)
            )
        draw, kind = rng.random(), "place"
        if draw < 0.33:
            claim, label = _lies(city, city.code, lang, rng), SUPPORTED
        elif draw < 0.7:
            wrong = other(rng, self.countries).code
            if wrong == city.code:
                return None
            claim, label = _lies(city, wrong, lang, rng), REFUTED
        else:
            # A city of a country need not be its capital.
            claim = rng.choice(TEMPLATES["capital"][lang]).format(
                v=city.name(lang), c=territory(city.code, lang)
            )
            label, kind = NEITHER, "not_told"
        return pair(f"countries/{kind}", city.own_name, label, (passage_lang, text), (lang, claim))


def _lies(city: City, code: str, lang: str, rng: random.Random) -> str:
    return rng.choice(TEMPLATES["calls"][lang]).format(v=city.name(lang), c=territory(code, lang))

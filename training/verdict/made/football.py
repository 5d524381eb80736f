"""Pairs about international football: who beat whom, by how much, when."""

from __future__ import annotations

import csv
import lzma
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.verdict.made.making import endless, languages, other, pair
from training.verdict.made.names import locale, territory
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair

# {w} won against {l} by {a} to {b} in {y}.
_BEAT = {
    "en": (
        "{w} beat {l} {a}–{b} in {y}.",
        "In {y}, {w} defeated {l} {a}–{b}.",
        "{l} lost {b}–{a} to {w} in {y}.",
    ),
    "es": ("{w} venció a {l} por {a}-{b} en {y}.", "En {y}, {l} perdió {b}-{a} ante {w}."),
    "pt": ("{w} venceu {l} por {a} a {b} em {y}.", "Em {y}, {l} perdeu por {b} a {a} para {w}."),
    "hi": ("{w} ने {y} में {l} को {a}–{b} से हराया।", "{y} में {l} {w} से {b}–{a} से हार गया।"),
}
_ONLY = {
    "en": ("{w} beat {l}.", "{w} defeated {l} in {y}.", "{l} lost to {w}."),
    "es": ("{w} venció a {l}.", "{w} derrotó a {l} en {y}.", "{l} perdió ante {w}."),
    "pt": ("{w} venceu {l}.", "{w} derrotou {l} em {y}.", "{l} perdeu para {w}."),
    "hi": ("{w} ने {l} को हराया।", "{w} ने {y} में {l} को पराजित किया।", "{l} {w} से हार गया।"),
}
_ROW = {
    "en": "{h} – {g}. Date: {d}; Score: {x}–{z}",
    "es": "{h} – {g}. Fecha: {d}; Resultado: {x}-{z}",
    "pt": "{h} – {g}. Data: {d}; Placar: {x}–{z}",
    "hi": "{h} – {g}. तारीख: {d}; स्कोर: {x}–{z}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A match that was won, its teams by CLDR's codes."""

    home: str
    away: str
    home_goals: int
    away_goals: int
    date: str

    def told(self, lang: str, rng: random.Random, *, goals: bool = True) -> str:
        """Say who won."""
        home_won = self.home_goals > self.away_goals
        winner, loser = (self.home, self.away) if home_won else (self.away, self.home)
        return rng.choice((_BEAT if goals else _ONLY)[lang]).format(
            w=territory(winner, lang),
            l=territory(loser, lang),
            a=max(self.home_goals, self.away_goals),
            b=min(self.home_goals, self.away_goals),
            y=self.date[:4],
        )

    def row(self, lang: str) -> str:
        """Write the match as a table has it."""
        return _ROW[lang].format(
            h=territory(self.home, lang),
            g=territory(self.away, lang),
            d=self.date,
            x=self.home_goals,
            z=self.away_goals,
        )


def matches(results: Path) -> list[Match]:
    """Read the matches of teams that CLDR names, without draws."""
    codes = {name: code for code, name in locale("en").territories.items() if code.isalpha()}
    with lzma.open(results, "rt", encoding="utf-8") as text:
        return [
            Match(
                home=codes[row["home_team"]],
                away=codes[row["away_team"]],
                home_goals=int(row["home_score"]),
                away_goals=int(row["away_score"]),
                date=row["date"],
            )
            for row in csv.DictReader(text)
            if row["home_team"] in codes
            and row["away_team"] in codes
            and row["home_score"].isdigit()
            and row["home_score"] != row["away_score"]
        ]


def _roles(match: Match, _all: list[Match], _rng: random.Random) -> tuple[Match, str]:
    return replace(match, home=match.away, away=match.home), REFUTED


def _score(match: Match, _all: list[Match], rng: random.Random) -> tuple[Match, str]:
    more = rng.choice((1, 2))
    if match.home_goals > match.away_goals:
        return replace(match, home_goals=match.home_goals + more), REFUTED
    return replace(match, away_goals=match.away_goals + more), REFUTED


def _year(match: Match, _all: list[Match], rng: random.Random) -> tuple[Match, str]:
    # Two countries play often: another year is another match.
    year = int(match.date[:4]) + rng.choice((-6, -2, 3, 9))
    return replace(match, date=f"{year}{match.date[4:]}"), NEITHER


def _another(match: Match, everything: list[Match], rng: random.Random) -> tuple[Match, str]:
    third = other(rng, [rng.choice(everything).home for _ in range(20)], match.home, match.away)
    if rng.random() < 0.5:
        return replace(match, home=third), NEITHER
    return replace(match, away=third), NEITHER


_WAYS: tuple[Callable[[Match, list[Match], random.Random], tuple[Match, str]], ...] = (
    _roles,
    _roles,
    _score,
    _year,
    _another,
    _another,
)


def pairs(results: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end."""
    everything = matches(results)
    return endless(lambda: _pair(everything, rng))


def _pair(everything: list[Match], rng: random.Random) -> Pair:
    match = rng.choice(everything)
    passage_lang, lang = languages(rng)
    tabular = rng.random() < 0.4
    passage = match.row(passage_lang) if tabular else match.told(passage_lang, rng)
    if rng.random() < 0.3:
        claim, label, kind = match.told(lang, rng, goals=rng.random() < 0.5), SUPPORTED, "same"
    else:
        way = rng.choice(_WAYS)
        changed, label = way(match, everything, rng)
        claim, kind = changed.told(lang, rng), way.__name__.strip("_")
    group = f"{match.date} {match.home} {match.away}"
    return pair(f"football/{kind}", group, label, (passage_lang, passage), (lang, claim))

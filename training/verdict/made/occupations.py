"""Nationalities and occupations as words of four languages, in both genders.

They come from the product's own tables, which are written to be read: the first form of each is
what people write.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.verdict.values import demonyms as tables
from training.verdict.made.names import LANGS

#: Two of one group are often true of one person, so neither refutes the other.
_GROUPS = {
    "science": "physicist chemist mathematician biologist naturalist astronomer scientist engineer inventor philosopher physician psychologist psychoanalyst economist historian",
    "letters": "philosopher writer novelist poet playwright journalist historian politician lawyer activist economist scientist",
    "arts": "painter sculptor architect artist engineer inventor",
    "music": "composer singer musician pianist actor",
    "stage": "actor film_director playwright writer singer novelist",
    "state": "politician lawyer emperor king queen activist",
    "football": "footballer",
    "cricket": "cricketer",
    "travel": "explorer navigator astronaut",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word's masculine and feminine."""

    he: str
    she: str


def _table(text: str, *, keyed: bool) -> dict[str, dict[str, tuple[str, ...]]]:
    table = {}
    for row in text.strip().splitlines():
        code, rest = row.split(" ", 1) if keyed else (row.split()[0], row)
        cells = (cell.replace("_", "\0").split() for cell in rest.split(" | "))
        table[code] = {
            lang: tuple(word.replace("\0", " ") for word in cell)
            for lang, cell in zip(LANGS, cells, strict=True)
        }
    return table


_NATIONS = _table(tables.DEMONYMS, keyed=True)
_OCCUPATIONS = _table(tables.OCCUPATIONS, keyed=False)

NATIONS = tuple(_NATIONS)
OCCUPATIONS = tuple(name for name in _OCCUPATIONS if name not in {"emperor", "king", "queen"})
#: English words that tell a nationality or an occupation.
NATION_OF = {
    word.capitalize() if " " not in word else word.title(): code
    for code, row in _NATIONS.items()
    for word in row["en"]
}
OCCUPATION_OF = {word: name for name, row in _OCCUPATIONS.items() for word in row["en"]}
ES_OCCUPATION_OF = {word: name for name, row in _OCCUPATIONS.items() for word in row["es"]}


def nation(code: str, lang: str) -> Word:
    """Return a country's adjective."""
    word = _NATIONS[code][lang][0]
    if lang == "en":
        proper = word.title()
        return Word(proper, proper)
    return Word(word, _feminine(word) if lang in {"es", "pt"} else word)


ES_NATION_OF = {word: code for code, row in _NATIONS.items() for word in row["es"]}


def names_nation(text: str, code: str, lang: str) -> bool:
    """Return whether a text holds any word for a country's people, or a part of it."""
    found = [row[lang] for other, row in _NATIONS.items() if tables.covers(code, other)]
    forms = {form for words in found for word in words for form in (word, _feminine(word))}
    return _holds(text, forms)


def names_occupation(text: str, name: str, lang: str) -> bool:
    """Return whether a text holds any word for an occupation."""
    return _holds(text, set(_OCCUPATIONS[name][lang]))


def _holds(text: str, forms: set[str]) -> bool:
    return bool(
        re.search(rf"\b(?:{'|'.join(map(re.escape, sorted(forms)))})\b", text, re.IGNORECASE)
    )


def occupation(name: str, lang: str) -> Word:
    """Return an occupation's word."""
    forms = _OCCUPATIONS[name][lang]
    pairs = {
        ("actor", "en"): ("actor", "actress"),
        ("singer", "hi"): ("गायक", "गायिका"),
        ("actor", "hi"): ("अभिनेता", "अभिनेत्री"),
        ("writer", "hi"): ("लेखक", "लेखिका"),
        ("poet", "hi"): ("कवि", "कवयित्री"),
        ("footballer", "pt"): ("futebolista", "futebolista"),
    }
    if found := pairs.get((name, lang)):
        return Word(*found)
    if lang in {"es", "pt"} and len(forms) > 1:
        return Word(forms[0], forms[1])
    return Word(forms[0], forms[0])


def _feminine(word: str) -> str:
    for ending, other in (
        ("ês", "esa"),
        ("és", "esa"),
        ("án", "ana"),
        ("ón", "ona"),
        ("ão", "ã"),
        ("ol", "ola"),
        ("o", "a"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + other
    return word


def near(one: str, other: str) -> bool:
    """Return whether one person may well be both."""
    return any({one, other} <= set(group.split()) for group in _GROUPS.values())

"""Whether a text names a thing, in any form of the word and in any of the four languages.

A name is *held* when all of its words stand in the text: as written, inflected, by another name
that CLDR or our tables know, as the people of the country it names, or as the other script sounds
it. It is *missing* when the two languages would write it alike and it is not there; between
languages a title or a common noun that is not there may be translated, and is *unknown*.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache

import regex

from claims.model import EntityKind
from factcheck.names import fold, key, similarity, territories, territory
from factcheck.verdict.facts.subjects import words
from factcheck.verdict.lexical import alike
from factcheck.verdict.text import normal
from factcheck.verdict.values.compare import SAME_NAME
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.nouns import noun
from factcheck.verdict.values.places import is_america, other_names
from factcheck.verdict.values.synonyms import synonym

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
#: "Turing-complete" speaks of nobody; "German-born", of Germany.
_COINED = regex.compile(r"\b(\p{Lu}[\p{L}\p{M}]+)-(?=\p{Ll}{4})")
_CAPITAL = regex.compile(r"\b\p{Lu}")
#: Both Americas, and not a part of them.
_AMERICAS = regex.compile(
    r"\b(?:Américas|Americas|América)\b(?! (?:del|do|central|latina|anglo))|अमेरिका", regex.I
)
_PARTED = regex.compile(r"(?<=[.!?।])\s+|\n")
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
#: Words shorter than this have plurals that `alike` does not look for: "cat", "gato".
_SHORT = 5
_PLURALS = ("s", "es")
#: Letters that all forms of a word begin with.
_BEGINNING = 3
#: Of these kinds names are spelt alike in all languages, or stand in the tables.
_SPELT_ALIKE = frozenset({EntityKind.PERSON, EntityKind.PLACE})
#: Of a name of more words, which one of them may sound less like: सिंह and Singh.
SAME_SOUND = 0.8
#: Longest name of a country in words.
_LONGEST = 3


class Held(StrEnum):
    """Whether a text has a name."""

    HELD = "held"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of a claim."""

    text: str
    kind: EntityKind = EntityKind.OTHER


@dataclass(frozen=True)
class Words:  # no slots, so that what many claims ask of a text is worked out once
    """The words of a text, folded, and the countries that it names or whose people it names."""

    all: tuple[str, ...]
    countries: frozenset[str]

    @cached_property
    def line(self) -> str:
        """The words on one line, a space at either end."""
        return f" {' '.join(self.all)} "

    @cached_property
    def devanagari(self) -> tuple[bool, ...]:
        """Which of the words are in Devanagari."""
        return tuple(bool(_DEVANAGARI.search(word)) for word in self.all)

    @cached_property
    def _by_script(self) -> dict[bool, tuple[str, ...]]:
        scripts = tuple(zip(self.all, self.devanagari, strict=True))
        return {one: tuple(word for word, own in scripts if own is one) for one in (True, False)}

    def in_script(self, *, devanagari: bool) -> tuple[str, ...]:
        """Return the words that are in Devanagari, or those that are not."""
        return self._by_script[devanagari]

    def have(self, word: str) -> bool:
        """Return whether a folded word stands in the text in any form, or one of its meaning."""
        return self.have_form(word) or not _meanings(word).isdisjoint(self._meant)

    def have_form(self, word: str) -> bool:
        """Return whether a folded word stands in the text in any form."""
        known = self._by_beginning.get(word[:_BEGINNING], ())
        return any(same_word(word, other) for other in known)

    @cached_property
    def _by_beginning(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in dict.fromkeys(self.all):
            found.setdefault(word[:_BEGINNING], []).append(word)
        return found

    @cached_property
    def _meant(self) -> frozenset[str]:
        return frozenset().union(*map(_meanings, self.all))


# The bounds of these are what 64 answers ask (`benchmarks/scale.py`): 85% are there, of any number 85%.
@lru_cache(maxsize=8_192)
def _meanings(word: str) -> frozenset[str]:
    """Return what a folded word means by each table: "building" is a noun and a verb."""
    by_table = (occupations().get(word), demonyms().get(word), noun(word), synonym(word))
    return frozenset(f"{number} {meant}" for number, meant in enumerate(by_table) if meant)


@lru_cache(maxsize=2_048)  # 79%, of 4,096 80%; 2 kB each
def words_of(text: str) -> Words:
    """Read the words of a text once."""
    whole = _normal(text)
    if "-" in whole:
        whole = _COINED.sub(lambda match: match[0] if country(fold(match[1])) else " ", whole)
    found = tuple(map(fold, _WORD.findall(whole)))
    countries: set[str] = set()
    for at, word in enumerate(found):
        for length in range(1, _LONGEST + 1) if _begins_country(word) else ():
            code = country(" ".join(found[at : at + length]))
            if code is not None:
                countries.add(code)
    return Words(found, frozenset(countries))


@lru_cache(maxsize=8_192)  # 92%, of 16,384 93%
def _begins_country(word: str) -> bool:
    """Return whether any name that `country` knows begins with a folded word, or may."""
    first, _, _ = key(word).partition(" ")
    return not first or first in _first_words() or word in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in (*territories(), *demonyms()))


def _normal(text: str) -> str:
    """Return the view's spelling of a text of any length; views themselves end with a sentence."""
    return " ".join(normal(part) for part in _PARTED.split(text))


@lru_cache(maxsize=8_192)  # 83%, of 16,384 84%
def country(name: str) -> str | None:
    """Return the code of the country that a folded word names, or whose people it names."""
    code = territory(name) or demonyms().get(name)
    return code.partition("-")[0] if code else None


def same_word(one: str, other: str) -> bool:
    """Return whether two folded words are forms of one: "cats" and "cat" as well."""
    if alike(one, other):
        return True
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return (
        _BEGINNING <= len(short) <= _SHORT
        and long.startswith(short)
        and long[len(short) :] in _PLURALS
    )


def holds(name: Name, text: str, *, across: bool) -> Held:
    """Return whether a text has a name; ``across`` when they are in different languages."""
    found = words_of(text)
    if is_america(name.text):
        return Held.HELD if _AMERICAS.search(_normal(text)) else Held.MISSING
    for known in other_names(name.text):
        if f" {' '.join(_WORD.findall(known))} " in found.line:
            return Held.HELD
    own = sorted(words(name.text))
    missing = [word for word in own if not _has(word, found)]
    if not missing or _initials(name.text, text) or _sounded(name.text, len(own), found):
        return Held.HELD
    # "गुलाबी नगरी" is the Pink City, place or not.
    spelt = name.kind in _SPELT_ALIKE and not any(noun(word) for word in own)
    translated = across and not spelt and not other_names(name.text)
    return Held.UNKNOWN if translated else Held.MISSING


def _has(word: str, found: Words) -> bool:
    code = country(word)
    if code is not None and code in found.countries:
        return True
    if found.have_form(word):
        return True
    others = found.in_script(devanagari=not _DEVANAGARI.search(word))
    return any(similarity(word, other) >= SAME_NAME for other in others)


def _sounded(name: str, length: int, found: Words) -> bool:
    """Return whether words of the other script together sound like a name of more than one."""
    if length < 2:  # a single word was compared
        return False
    script = bool(_DEVANAGARI.search(name))
    return any(
        found.devanagari[at] != script
        and similarity(name, " ".join(found.all[at : at + length])) >= SAME_SOUND
        for at in range(len(found.all) - length + 1)
    )


def _initials(name: str, text: str) -> bool:
    """Return whether "NASA" is spelt out: "National Aeronautics and Space Administration"."""
    if not (name.isupper() and name.isalpha() and 2 < len(name) <= _SHORT):
        return False
    return name in "".join(_CAPITAL.findall(text))


def any_held(names: Iterable[Name], text: str, *, across: bool) -> bool:
    """Return whether a text has one of the names."""
    return any(holds(name, text, across=across) is Held.HELD for name in names)


__all__ = [
    "Held",
    "Name",
    "Words",
    "any_held",
    "country",
    "holds",
    "same_word",
    "words_of",
]

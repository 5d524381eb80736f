"""Pairs about the chemical elements: symbol, atomic number, order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.verdict.made.making import endless, languages, pair
from training.verdict.made.names import LANGS
from training.verdict.pairs import NEITHER, REFUTED, SUPPORTED, Pair


@dataclass(frozen=True, slots=True)
class Element:
    """A row of the table of names."""

    number: int
    symbol: str
    names: tuple[str, ...]

    def name(self, lang: str) -> str:
        """Return the element's name."""
        return self.names[LANGS.index(lang)]


_SYMBOL = {
    "en": (
        "{e} has the symbol {v}.",
        "The symbol of {e} is {v}.",
        "{v} is the chemical symbol of {e}.",
    ),
    "es": ("El símbolo del elemento {e} es {v}.", "{v} es el símbolo químico de: {e}."),
    "pt": ("O símbolo do elemento {e} é {v}.", "{v} é o símbolo químico de: {e}."),
    "hi": ("{e} का प्रतीक {v} है।", "{e} का रासायनिक प्रतीक {v} होता है।"),
}
_NUMBER = {
    "en": (
        "{e} has the atomic number {v}.",
        "The atomic number of {e} is {v}.",
        "An atom of {e} has {v} protons.",
    ),
    "es": ("El número atómico del elemento {e} es {v}.", "Un átomo de {e} tiene {v} protones."),
    "pt": ("O número atômico do elemento {e} é {v}.", "Um átomo de {e} tem {v} prótons."),
    "hi": ("{e} की परमाणु संख्या {v} है।", "{e} का परमाणु क्रमांक {v} है।"),
}
_ROW = {
    "en": "{E}. Symbol: {s}; Atomic number: {n}",
    "es": "{E}. Símbolo: {s}; Número atómico: {n}",
    "pt": "{E}. Símbolo: {s}; Número atômico: {n}",
    "hi": "{E}. प्रतीक: {s}; परमाणु संख्या: {n}",
}
_BOTH = {
    "en": "{E} is a chemical element; it has symbol {s} and atomic number {n}.",
    "es": "El {e} es un elemento químico de número atómico {n} y símbolo {s}.",
    "pt": "O {e} é um elemento químico de símbolo {s} e número atômico {n}.",
    "hi": "{e} एक रासायनिक तत्व है जिसका प्रतीक {s} और परमाणु संख्या {n} है।",
}


def elements(table: Path) -> list[Element]:
    """Read the product's table of names."""
    found = []
    for line in table.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            number, symbol, *names = line.split("\t")
            found.append(Element(int(number), symbol, tuple(n.split("|")[0] for n in names)))
    return found


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def pairs(table: Path, rng: random.Random) -> Iterator[Pair]:
    """Yield pairs without end."""
    everything = elements(table)
    return endless(lambda: _pair(rng.choice(everything), rng.choice(everything), rng))


def _pair(element: Element, stranger: Element, rng: random.Random) -> Pair | None:
    if stranger is element:
        return None
    passage_lang, lang = languages(rng)
    draw = rng.random()
    label, source, about = SUPPORTED, element, element
    if draw > 0.66:
        label, source, about = NEITHER, rng.choice((element, stranger)), stranger
    elif draw > 0.33:
        label, source = REFUTED, stranger
    name = about.name(passage_lang)
    form = rng.choice((_ROW, _BOTH))[passage_lang]
    passage = _capital(form.format(e=name, E=_capital(name), s=about.symbol, n=about.number))
    if rng.random() < 0.5:
        kind, forms, value = "symbol", _SYMBOL, source.symbol
    else:
        kind, forms, value = "atomic_number", _NUMBER, str(source.number)
    claim = _capital(rng.choice(forms[lang]).format(e=element.name(lang), v=value))
    said = "another_subject" if label == NEITHER else kind
    return pair(f"elements/{said}", element.symbol, label, (passage_lang, passage), (lang, claim))

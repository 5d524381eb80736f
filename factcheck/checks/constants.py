"""Physical constants, held to the precision that a text claims; values are CODATA's, by pint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

import regex

from claims.numerals import fold
from factcheck.checks.elapsed import with_number
from factcheck.checks.masked import Match, Reading, Template
from factcheck.checks.measures import Amount, Zone, amounts, compare_amounts, figure, is_complete
from factcheck.checks.outcome import Outcome
from factcheck.checks.unit_words import UNIT_WORDS
from factcheck.model import LANGUAGES, Lang, Quantity, QuantityKind

__all__ = ["constants"]


class _Constant(NamedTuple):
    """A constant: its name in pint, its unit there, and how that unit is spelled.

    Spellings are tokens with spaces: "J / ( mol K )", "m3 kg-1 s-2". ``spread`` is how much a value
    that varies from place to place may differ, as a share.
    """

    name: str
    unit: str
    spellings: tuple[str, ...] = ()
    spread: Decimal = Decimal(0)
    value: Decimal = Decimal(1)


# fmt: off
_ROWS: Final = (
    (_Constant("speed_of_light", "meter/second"),
     "speed of light", "velocidad de la luz|rapidez de la luz", "velocidade da luz", "प्रकाश की गति|प्रकाश का वेग|प्रकाश की चाल"),
    (_Constant("planck_constant", "joule*second", ("J s", "Js", "joule seconds", "joule second", "joules segundo", "joule segundo", "julios segundo", "joules por segundo", "जूल सेकंड")),
     "Planck constant|Planck's constant", "constante de Planck", "constante de Planck", "प्लांक नियतांक|प्लांक स्थिरांक|प्लैंक स्थिरांक|प्लांक का नियतांक"),
    (_Constant("newtonian_constant_of_gravitation", "meter**3/kilogram/second**2",
               ("N m2 / kg2", "N m2 kg-2", "m3 kg-1 s-2", "m3 / ( kg s2 )", "m3 / kg s2", "m3 / kg / s2", "N ( m / kg ) 2")),
     "gravitational constant|universal gravitational constant|constant of gravitation", "constante de gravitación universal|constante gravitacional|constante de la gravitación",
     "constante gravitacional|constante gravitacional universal|constante da gravitação universal", "गुरुत्वाकर्षण नियतांक|गुरुत्वीय नियतांक|गुरुत्वाकर्षण स्थिरांक|सार्वत्रिक गुरुत्वाकर्षण नियतांक"),
    (_Constant("avogadro_constant", "1/mole", ("mol-1", "/ mol", "per mole", "particles per mole", "atoms per mole", "molecules per mole", "entities per mole",
               "por mol", "partículas por mol", "átomos por mol", "moléculas por mol", "entidades por mol", "प्रति मोल", "कण प्रति मोल", "")),
     "Avogadro's number|Avogadro number|Avogadro constant|Avogadro's constant", "número de Avogadro|constante de Avogadro",
     "número de Avogadro|constante de Avogadro", "आवोगाद्रो संख्या|एवोगैड्रो संख्या|अवोगाद्रो संख्या|आवोगाद्रो नियतांक"),
    (_Constant("boltzmann_constant", "joule/kelvin", ("J / K", "J K-1", "joules per kelvin", "julios por kelvin", "joules por kelvin", "जूल प्रति केल्विन")),
     "Boltzmann constant|Boltzmann's constant", "constante de Boltzmann", "constante de Boltzmann", "बोल्ट्ज़मान नियतांक|बोल्ट्समान नियतांक|बोल्ट्जमैन स्थिरांक"),
    (_Constant("elementary_charge", "coulomb", ("C", "coulombs", "coulomb", "culombios", "कूलॉम", "कूलाम")),
     "elementary charge|charge of a proton", "carga elemental|carga del protón", "carga elementar|carga do próton", "मूल आवेश|प्राथमिक आवेश"),
    (_Constant("electron_mass", "kilogram"),
     "mass of an electron|mass of the electron|electron mass|rest mass of an electron", "masa del electrón|masa de un electrón", "massa do elétron|massa de um elétron", "इलेक्ट्रॉन का द्रव्यमान"),
    (_Constant("proton_mass", "kilogram"),
     "mass of a proton|mass of the proton|proton mass", "masa del protón|masa de un protón", "massa do próton|massa de um próton", "प्रोटॉन का द्रव्यमान"),
    (_Constant("neutron_mass", "kilogram"),
     "mass of a neutron|mass of the neutron|neutron mass", "masa del neutrón|masa de un neutrón", "massa do nêutron|massa de um nêutron", "न्यूट्रॉन का द्रव्यमान"),
    (_Constant("molar_gas_constant", "joule/mole/kelvin", ("J / ( mol K )", "J mol-1 K-1", "J / mol / K", "J / mol K", "J K-1 mol-1", "J / ( K mol )", "J / K mol")),
     "gas constant|ideal gas constant|universal gas constant|molar gas constant", "constante de los gases|constante universal de los gases|constante de los gases ideales",
     "constante dos gases|constante universal dos gases|constante dos gases ideais", "गैस नियतांक|सार्वत्रिक गैस नियतांक|सार्वभौमिक गैस नियतांक"),
    (_Constant("faraday_constant", "coulomb/mole", ("C / mol", "C mol-1", "coulombs per mole", "culombios por mol", "coulombs por mol")),
     "Faraday constant|Faraday's constant", "constante de Faraday", "constante de Faraday", "फैराडे नियतांक|फैराडे स्थिरांक"),
    (_Constant("stefan_boltzmann_constant", "watt/meter**2/kelvin**4", ("W / ( m2 K4 )", "W m-2 K-4", "W / m2 / K4", "W / m2 K4")),
     "Stefan-Boltzmann constant", "constante de Stefan-Boltzmann", "constante de Stefan-Boltzmann", "स्टीफन-बोल्ट्ज़मान नियतांक|स्टीफन-बोल्ट्ज़मान स्थिरांक"),
    # on the Earth's surface from 9.764 to 9.834 m/s²
    (_Constant("standard_gravity", "meter/second**2", ("m / s2", "m s-2", "m / s / s", "meters per second squared", "metres per second squared", "metros por segundo al cuadrado",
               "metros por segundo ao quadrado", "मीटर प्रति सेकंड वर्ग"), Decimal("0.005")),
     "standard gravity|acceleration due to gravity|gravitational acceleration", "gravedad estándar|aceleración de la gravedad|aceleración gravitatoria",
     "gravidade padrão|aceleração da gravidade|aceleração gravitacional", "गुरुत्वीय त्वरण|गुरुत्वजनित त्वरण|मानक गुरुत्व"),
)
# fmt: on
_ABSOLUTE_ZERO: Final = _Constant("kelvin", "kelvin", value=Decimal(0))
_POWER: Final = regex.compile(r"[×·*x]\s?10|10[\^⁰-⁹⁻]")
_SUPERSCRIPTS: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--")
#: What stands between a number and its unit, or is part of the number.
_NUMBER: Final = regex.compile(r"[\p{Nd}\s.,×·⋅*^{}⁰¹²³⁴-⁹⁻−+-]+(?:x\s?10[\^⁰¹²³⁴-⁹⁻−{}\p{Nd}-]+)?")
_TAIL: Final = 40


@cache
def _names(lang: Lang) -> Mapping[str, _Constant]:
    column = LANGUAGES.index(lang) + 1
    return MappingProxyType(
        {fold(name): row[0] for row in _ROWS for name in str(row[column]).split("|")}
    )


@cache
def _templates(lang: Lang) -> tuple[Template, ...]:
    words = {"constant": tuple(_names(lang))}
    table = UNIT_WORDS[lang]
    return tuple(
        Template(source.replace("{k:constant}", name), words)
        for source in table.constants
        for name in ("{k:constant}", table.zero)
    )


def constants(reading: Reading) -> Iterator[Outcome]:
    """Compare the values of constants that a sentence states with CODATA's."""
    if not reading.quantities:
        return
    for template in _templates(reading.lang):
        for match in template.matches(reading):
            outcome = _constant(match)
            if outcome is not None:
                yield outcome


def _constant(match: Match) -> Outcome | None:
    reading, lang = match.reading, match.reading.lang
    if match.has("z"):
        if match.quantity("z").number:
            return None
        name, constant = "absolute zero", _ABSOLUTE_ZERO
    else:
        name, constant = match.written("k"), _names(lang)[match.words("k")]
    stated = match.quantity("v")
    measured = None if stated.value_to else _in_unit(reading, stated, constant)
    if measured is None:
        return None
    given = Amount(value=constant.value, unit=constant.name, half=constant.spread)
    compared = [
        found
        for amount in amounts(measured)
        if (found := compare_amounts(given, replace(amount, loose=False), exact=False)) is not None
    ]
    if not compared:
        return None
    zone, value = min(compared, key=lambda found: list(Zone).index(found[0]))
    if zone is Zone.OPEN:
        return None
    number = figure(value, Decimal(stated.resolution or 1) / 2, lang)
    plain = _POWER.search(stated.quote) is None
    correction = with_number(stated, number) if plain else number
    right = zone is Zone.RIGHT
    said = reading.plain[stated.start : max(stated.end, measured.end)]
    return Outcome(
        right=right,
        detail=f"The value of {name} is {correction}{'' if right else f', not {said}'}.",
        start=match.start,
        end=max(match.end, measured.end),
        correction="" if right else correction,
    )


def _in_unit(reading: Reading, stated: Quantity, constant: _Constant) -> Quantity | None:
    """Give a value its unit: as it was read, or as it is spelled after the number."""
    if stated.kind is QuantityKind.MEASURE and is_complete(reading.plain, stated):
        return stated
    text = reading.plain[stated.start : stated.end + _TAIL]
    number = _NUMBER.match(text)
    rest = text[number.end() :] if number else ""
    for spelling in constant.spellings:
        found = _spelled(spelling).match(rest.translate(_SUPERSCRIPTS))
        if found is not None:
            length = (number.end() if number else 0) + found.end()
            end = stated.start + length if found.group() else stated.end
            return replace(stated, kind=QuantityKind.MEASURE, unit=constant.unit, end=end)
    return None


@cache
def _spelled(spelling: str) -> regex.Pattern[str]:
    if not spelling:
        return regex.compile(r"(?=\s*(?:[.,;)]|$))")
    parts = []
    for token in spelling.split():
        found = regex.fullmatch(r"(\p{L}+)(-?\d)", token)
        parts.append(rf"{found[1]}\s?\^?\{{?{found[2]}\}}?" if found else regex.escape(token))
    joined = r"[\s·⋅*×.]{0,3}".join(parts)
    return regex.compile(rf"\s*{joined}(?![\p{{L}}\p{{N}}\p{{M}}^/·⋅*])")

"""What pyworldatlas and the Factbook say of countries and cities, in words of the four languages."""

from __future__ import annotations

import json
import random
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.verdict.made.names import LANGS, city, in_devanagari, locale, territory
from training.verdict.made.numbers import written


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What is known of one country."""

    code: str
    capital: str
    zone: str
    continent: str
    currency: str
    population: int
    area: int
    neighbours: tuple[str, ...]
    languages: tuple[str, ...]

    def name(self, lang: str) -> str:
        """Return CLDR's name."""
        return territory(self.code, lang)

    def capital_in(self, lang: str) -> str:
        """Return the capital's name, in letters of the language."""
        return _city(self.capital, self.zone, lang)


def _city(name: str, zone: str, lang: str) -> str:
    known = city(zone, "en") or zone.rpartition("/")[2].replace("_", " ")
    if known == name and (spelled := city(zone, lang)):
        return spelled
    return in_devanagari(name) if lang == "hi" else name


#: A continent in the four languages.
CONTINENTS = {
    "Africa": ("Africa", "África", "África", "अफ़्रीका"),
    "Europe": ("Europe", "Europa", "Europa", "यूरोप"),
    "Asia": ("Asia", "Asia", "Ásia", "एशिया"),
    "Oceania": ("Oceania", "Oceanía", "Oceania", "ओशिआनिया"),
    "Americas": ("the Americas", "América", "América", "अमेरिका महाद्वीप"),
}


def countries(atlas: Path) -> list[Country]:
    """Read the independent countries with a capital."""
    db = sqlite3.connect(f"file:{atlas}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    codes = {row["id"]: row["alpha2"] for row in db.execute("SELECT id, alpha2 FROM country")}
    borders: dict[int, list[str]] = {}
    for row in db.execute("SELECT country1_id AS a, country2_id AS b FROM country_border"):
        borders.setdefault(row["a"], []).append(codes[row["b"]])
        borders.setdefault(row["b"], []).append(codes[row["a"]])
    found = []
    for row in db.execute(
        "SELECT country.*, capital.name AS capital, capital.timezone_id AS zone FROM country"
        " JOIN capital ON capital.country_id = country.id AND capital.is_primary = 1"
    ):
        if (row["population"] or 0) < 90_000 or row["continent"] not in CONTINENTS:
            continue
        if row["alpha2"] not in locale("hi").territories:
            continue
        spoken = [c.split("-")[0] for c in json.loads(row["language_codes"] or "[]")][:1]
        found.append(
            Country(
                code=row["alpha2"],
                capital=row["capital"],
                zone=row["zone"] or "",
                continent=row["continent"],
                currency=row["currency_code"] or "",
                population=row["population"],
                area=int(row["total_area_km2"] or 0),
                neighbours=tuple(sorted(set(borders.get(row["id"], ())))),
                languages=tuple(spoken),
            )
        )
    return found


# {c} country, {v} value. The first template of each is also what a written passage says.
TEMPLATES: dict[str, dict[str, tuple[str, ...]]] = {
    "capital": {
        "en": (
            "{v} is the capital of {c}.",
            "The capital of {c} is {v}.",
            "{c} has {v} as its capital.",
        ),
        "es": (
            "{v} es la capital de {c}.",
            "La capital de {c} es {v}.",
            "{c} tiene por capital {v}.",
        ),
        "pt": ("{v} é a capital de {c}.", "A capital de {c} é {v}.", "{c} tem {v} como capital."),
        "hi": ("{v} {c} की राजधानी है।", "{c} की राजधानी {v} है।", "{c} देश की राजधानी का नाम {v} है।"),
    },
    "continent": {
        "en": ("{c} is a country in {v}.", "{c} lies in {v}.", "{c} is located in {v}."),
        "es": ("{c} es un país de {v}.", "{c} se encuentra en {v}.", "{c} está en {v}."),
        "pt": ("{c} é um país de {v}.", "{c} fica em {v}.", "{c} está localizado em {v}."),
        "hi": ("{c} {v} का एक देश है।", "{c} {v} में स्थित है।", "{c} {v} में है।"),
    },
    "currency": {
        "en": ("The currency of {c} is the {v}.", "{c} uses the {v} as its currency."),
        "es": ("La moneda de {c} es: {v}.", "En {c} se paga con esta moneda: {v}."),
        "pt": ("A moeda de {c} é: {v}.", "A moeda oficial de {c} é {v}."),
        "hi": ("{c} की मुद्रा {v} है।", "{c} में {v} मुद्रा चलती है।"),
    },
    "language": {
        "en": ("{v} is an official language of {c}.", "People in {c} speak {v}."),
        "es": ("El {v} es un idioma oficial de {c}.", "En {c} se habla {v}."),
        "pt": ("O {v} é um idioma oficial de {c}.", "Em {c} se fala {v}."),
        "hi": ("{v} {c} की एक आधिकारिक भाषा है।", "{c} में {v} बोली जाती है।"),
    },
    "population": {
        "en": (
            "{c} has {v} inhabitants.",
            "The population of {c} is {v}.",
            "{v} people live in {c}.",
        ),
        "es": ("{c} tiene {v} habitantes.", "La población de {c} es de {v} habitantes."),
        "pt": ("{c} tem {v} habitantes.", "A população de {c} é de {v} habitantes."),
        "hi": ("{c} की जनसंख्या {v} है।", "{c} में {v} लोग रहते हैं।"),
    },
    "area": {
        "en": ("{c} covers {v} square kilometres.", "The area of {c} is {v} km²."),
        "es": (
            "{c} tiene una superficie de {v} kilómetros cuadrados.",
            "La superficie de {c} es de {v} km².",
        ),
        "pt": ("{c} tem uma área de {v} quilômetros quadrados.", "A área de {c} é de {v} km²."),
        "hi": ("{c} का क्षेत्रफल {v} वर्ग किलोमीटर है।", "{c} {v} वर्ग किमी में फैला है।"),
    },
    "border": {
        "en": ("{c} borders {v}.", "{c} shares a border with {v}."),
        "es": ("{c} limita con {v}.", "{c} tiene frontera con {v}."),
        "pt": ("{c} faz fronteira com {v}.", "{c} é vizinho de {v}, com fronteira terrestre."),
        "hi": ("{c} की सीमा {v} से लगती है।", "{c} और {v} की सीमा एक दूसरे से लगती है।"),
    },
    "calls": {
        "en": ("{v} is a city in {c}.", "The city of {v} lies in {c}."),
        "es": ("{v} es una ciudad de {c}.", "La ciudad de {v} está en {c}."),
        "pt": ("{v} é uma cidade de {c}.", "A cidade de {v} fica em {c}."),
        "hi": ("{v} {c} का एक शहर है।", "{v} शहर {c} में स्थित है।"),
    },
}
NOT = {
    "en": ((" is ", " is not "), (" has ", " does not have "), (" borders ", " does not border ")),
    "es": ((" es ", " no es "), (" tiene ", " no tiene "), (" limita ", " no limita ")),
    "pt": ((" é ", " não é "), (" tem ", " não tem "), (" faz ", " não faz ")),
    "hi": ((" है।", " नहीं है।"), (" लगती है।", " नहीं लगती।")),
}
LABELS = {
    "capital": ("Capital", "Capital", "Capital", "राजधानी"),
    "continent": ("Continent", "Continente", "Continente", "महाद्वीप"),
    "currency": ("Currency", "Moneda", "Moeda", "मुद्रा"),
    "language": ("Official language", "Idioma oficial", "Idioma oficial", "राजभाषा"),
    "population": ("Population", "Población", "População", "जनसंख्या"),
    "area": ("Total area", "Superficie", "Área total", "क्षेत्रफल"),
    "border": ("Border countries", "Países limítrofes", "Países vizinhos", "पड़ोसी देश"),
}
_KM2 = {"en": "sq km", "es": "km²", "pt": "km²", "hi": "वर्ग किमी"}
NUMBERS = {"population", "area"}


def value_of(country: Country, kind: str, lang: str) -> str:
    """Return a property's value in words of the language; "" where it has none."""
    match kind:
        case "capital":
            return country.capital_in(lang)
        case "continent":
            return CONTINENTS[country.continent][LANGS.index(lang)]
        case "currency":
            return str(locale(lang).currencies.get(country.currency, ""))
        case "language":
            return (
                str(locale(lang).languages.get(country.languages[0], ""))
                if country.languages
                else ""
            )
        case "border":
            return territory(country.neighbours[0], lang) if country.neighbours else ""
        case "population":
            return written(country.population, lang)
        case "area":
            return written(country.area, lang) if country.area else ""
    return ""


def passage(country: Country, kind: str, lang: str, rng: random.Random) -> str:
    """Write a passage that tells one property, alone or among others."""
    value = value_of(country, kind, lang)
    if rng.random() < 0.5:
        label = LABELS[kind][LANGS.index(lang)]
        if kind == "area":
            value = f"{value} {_KM2[lang]}"
        if kind == "border":
            value = ", ".join(territory(code, lang) for code in country.neighbours)
        rows = [f"{label}: {value}"]
        for more in rng.sample(sorted(set(LABELS) - {kind}), rng.choice((0, 0, 1, 2))):
            if beside := value_of(country, more, lang):
                rows.insert(
                    rng.randrange(len(rows) + 1), f"{LABELS[more][LANGS.index(lang)]}: {beside}"
                )
        return f"{country.name(lang)}. " + "; ".join(rows)
    text = rng.choice(TEMPLATES[kind][lang]).format(c=country.name(lang), v=value)
    for more in rng.sample(sorted(set(LABELS) - {kind}), rng.choice((0, 0, 1, 1, 2))):
        if beside := value_of(country, more, lang):
            sentence = TEMPLATES[more][lang][0].format(c=country.name(lang), v=beside)
            text = f"{text} {sentence}" if rng.random() < 0.5 else f"{sentence} {text}"
    return text


def told(country: Country, kind: str, lang: str, text: str) -> bool:
    """Return whether a passage seems to tell a property."""
    value = value_of(country, kind, lang)
    return bool(value) and (value in text or LABELS[kind][LANGS.index(lang)] in text)


_ROWS = {
    "capital": ("Government", "Capital", "name", "Capital"),
    "area": ("Geography", "Area", "total", "Total area"),
    "population": ("People and Society", "Population", "total", "Population"),
}
_NUMBER = re.compile(r"^[\d,]+")


def factbook_rows(root: Path, everywhere: list[Country]) -> Iterator[tuple[Country, str, str]]:
    """Yield rows of the Factbook that tell a capital, an area or a population, with the value's year."""
    by_name = {country.name("en"): country for country in everywhere}
    for path in sorted(root.glob("*/*.json")):
        data = json.loads(path.read_text("utf-8"))
        forms = data.get("Government", {}).get("Country name", {})
        name = forms.get("conventional short form", {}).get("text", "")
        country = by_name.get(name)
        if country is None:
            continue
        for kind, (section, field, detail, label) in _ROWS.items():
            text = str(data.get(section, {}).get(field, {}).get(detail, {}).get("text", ""))
            text = re.sub(r"<[^>]{1,40}>", "", text).strip()
            if kind == "capital":
                if country.capital not in text:
                    continue
                found = country
            else:
                digits = _NUMBER.match(text)
                if not digits:
                    continue
                value = int(digits.group().replace(",", ""))
                found = with_number(country, kind, value)
            yield found, kind, f"{name}. {label}: {text[:160]}"


def with_number(country: Country, kind: str, value: int) -> Country:
    """Return the country with another population or area."""
    return (
        replace(country, population=value) if kind == "population" else replace(country, area=value)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A city of more than 250,000."""

    own_name: str
    code: str
    zone: str
    population: int

    def name(self, lang: str) -> str:
        """Return the city's name, in letters of the language."""
        return _city(self.own_name, self.zone, lang)


def cities(atlas: Path) -> list[City]:
    """Read the large cities of countries that CLDR names."""
    db = sqlite3.connect(f"file:{atlas}?mode=ro", uri=True)
    rows = db.execute(
        "SELECT city.name, country.alpha2, city.timezone_id, city.population FROM city"
        " JOIN country ON country.id = country_id WHERE city.population > 250000"
    )
    return [
        City(own_name=name, code=code, zone=zone or "", population=people)
        for name, code, zone, people in rows
        if code in locale("hi").territories
    ]

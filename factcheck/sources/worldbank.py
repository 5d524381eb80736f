"""World Bank: figures of countries by year: population, GDP, life expectancy, emissions and others.

The words of a claim choose the indicator (``worldbank_indicators.tsv``, in four languages), its
names the country, and its date or ``as_of`` the year; without a year the newest figure is given. A
claim costs one request an indicator, two at most. A claim without an indicator or a country is a
`NotAsked`. What this cannot see: regions and cities, months, and series outside the table.
https://datahelpdesk.worldbank.org/knowledgebase/articles/898581-api-basic-call-structures
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Final

import regex

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.model import LANGUAGES, Block, Claim, Document, Lang, QuantityKind
from factcheck.sources.base import NotAsked
from factcheck.sources.records import day, inner, line
from factcheck.sources.scholarly import option_url
from factcheck.sources.titles import name_titles, phrases

# babel is imported where it is used: it loads its tables of locales.

DEFAULT_URL: Final = "https://api.worldbank.org/v2"
#: Where people look an indicator up.
PAGE: Final = "https://data.worldbank.org/indicator/{code}?locations={country}"
#: Countries of one claim, indicators of one claim, and years from which a figure is of the series.
MAX_COUNTRIES: Final = 4
MAX_INDICATORS: Final = 2
FIRST_YEAR: Final = 1960
#: Longer spans of years are asked for by their ends alone.
MAX_YEARS: Final = 10

#: The World Bank's own code for all countries together.
_WORLD: Final = "WLD"
_WORLD_WORDS: Final = frozenset(
    map(names.fold, ("world", "worldwide", "global", "mundo", "mundial", "विश्व", "दुनिया", "वैश्विक"))
)
_YEAR: Final = regex.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def _by_language(en: str, es: str, pt: str, hi: str) -> Mapping[Lang, str]:
    return MappingProxyType({"en": en, "es": es, "pt": pt, "hi": hi})


#: Units: how a value is written, and to how many decimals it is rounded.
_UNITS: Final[Mapping[str, tuple[Mapping[Lang, str], int]]] = MappingProxyType(
    {
        "count": (_by_language("{}", "{}", "{}", "{}"), 0),
        "percent": (_by_language("{}%", "{} %", "{}%", "{}%"), 2),
        "index": (_by_language("{}", "{}", "{}", "{}"), 1),
        "years": (_by_language("{} years", "{} años", "{} anos", "{} वर्ष"), 2),
        "km2": (_by_language("{} km²", "{} km²", "{} km²", "{} km²"), 0),
        "per_km2": (_by_language("{} per km²", "{} por km²", "{} por km²", "{} प्रति किमी²"), 1),
        "dollars": (
            _by_language("{} US dollars", "{} dólares", "{} dólares", "{} अमेरिकी डॉलर"),
            0,
        ),
        "births": (
            _by_language(
                "{} births per woman",
                "{} hijos por mujer",
                "{} filhos por mulher",
                "{} बच्चे प्रति महिला",
            ),
            2,
        ),
        "per_1000": (
            _by_language("{} per 1,000", "{} por cada 1.000", "{} por mil", "{} प्रति हज़ार"),
            1,
        ),
        "megatonnes": (
            _by_language(
                "{} million tonnes",
                "{} millones de toneladas",
                "{} milhões de toneladas",
                "{} मिलियन टन",
            ),
            1,
        ),
        "tonnes": (_by_language("{} tonnes", "{} toneladas", "{} toneladas", "{} टन"), 2),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A series of figures: its code, unit and label, and the words that ask for it."""

    code: str
    unit: str
    label: str
    #: Words that must all be there, and other such words.
    asked_by: tuple[tuple[str, ...], ...]

    def words_in(self, words: Sequence[str]) -> int:
        """Return how many of the words ask for the series, 0 if not all of an alternative do."""
        return max(
            (
                len(every)
                for every in self.asked_by
                if all(any(_fits(one, word) for word in words) for one in every)
            ),
            default=0,
        )


def _fits(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


@cache
def indicators(lang: Lang) -> tuple[Indicator, ...]:
    """Return the series that are known, as a language asks for them."""
    table = resources.files("factcheck.sources").joinpath("worldbank_indicators.tsv")
    found = []
    for row in table.read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        code, unit, *cells = row.split("\t")
        label, _, asked = cells[LANGUAGES.index(lang)].partition("=")
        alternatives = tuple(
            tuple(names.fold(word) for word in one.split()) for one in asked.split(";")
        )
        found.append(Indicator(code=code, unit=unit, label=label, asked_by=alternatives))
    return tuple(found)


def chosen(claim: Claim) -> tuple[Indicator, ...]:
    """Return the series that a claim's words ask for, those with most words in it."""
    words = [names.fold(word) for word in names.tokens(claim.text)]
    scored = [(one.words_in(words), one) for one in indicators(claim.lang)]
    most = max((score for score, _ in scored), default=0)
    return tuple(one for score, one in scored if score == most and most)[:MAX_INDICATORS]


def countries(claim: Claim) -> tuple[str, ...]:
    """Return the ISO 3166 codes of the countries that a claim names; ``WLD`` for the world."""
    named = (names.territory(name) for name in name_titles(claim))
    codes = dict.fromkeys(filter(None, named))
    if not codes:
        codes = dict.fromkeys(filter(None, map(names.territory, phrases(claim))))
    words = {names.fold(word) for word in names.tokens(claim.text)}
    if not codes and words & _WORLD_WORDS:
        return (_WORLD,)
    return tuple(codes)[:MAX_COUNTRIES]


def years(claim: Claim) -> tuple[int, ...]:
    """Return the years that a claim speaks of; none where it speaks of now."""
    dates = (
        value
        for quantity in claim.quantities
        if quantity.kind is QuantityKind.DATE
        for value in (quantity.value, quantity.value_to)
    )
    found = (_YEAR.match(text) for text in (*dates, claim.as_of))
    return tuple(sorted({int(year[0]) for year in found if year and int(year[0]) >= FIRST_YEAR}))


class WorldBank:
    """The source ``worldbank``. Its option ``url`` is the API's address."""

    name = "worldbank"
    known = "France has a population of 68 million people."
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = option_url(settings, DEFAULT_URL)
        self._http = http

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the figures that a claim speaks of, a document an indicator and country.

        Raises:
            SourceError: the World Bank could not be asked, or the claim is of nothing it counts.
        """
        series, places = chosen(claim), countries(claim)
        if not series or not places:
            raise NotAsked("asked only for claims about a figure of a country")
        documents: list[Document] = []
        for indicator in series:
            answer = self._ask(indicator, places, years(claim))
            documents += self._documents(answer, indicator, claim.lang)
        return documents

    def _ask(self, indicator: Indicator, places: Sequence[str], when: Sequence[int]) -> Answer:
        params = {"format": "json", "per_page": "100"}
        if when and when[-1] - when[0] <= MAX_YEARS:
            params["date"] = f"{when[0]}:{when[-1]}"
        elif when:
            params["date"] = str(when[-1])
        else:
            # The newest figure that is not empty.
            params["mrnev"] = "1"
        where = f"{self._url}/country/{';'.join(places)}/indicator/{indicator.code}"
        return self._http.get(where, params, valid=_figures)

    def _documents(self, answer: Answer, indicator: Indicator, lang: Lang) -> Iterator[Document]:
        meta, figures = _read(answer)
        updated = day(line(inner(meta, "lastupdated")))
        rows: dict[str, list[Block]] = {}
        told: dict[str, str] = {}
        for figure in figures:
            country = line(inner(figure, "country", "id"))
            value = _value(inner(figure, "value"), indicator, lang)
            year = line(inner(figure, "date"))
            if not country or not value or not year.isdecimal():
                continue
            told[country] = _country(country, line(inner(figure, "country", "value")), lang)
            section = f"{line(inner(figure, 'indicator', 'value'))} ({indicator.code})"
            text = f"{told[country]} — {indicator.label}: {value} ({year})"
            rows.setdefault(country, []).append(Block(text=text, kind="row", section=section))
        for country, blocks in rows.items():
            yield Document(
                source=self.name,
                url=PAGE.format(code=indicator.code, country=country),
                title=told[country],
                blocks=tuple(blocks),
                lang=lang,
                revision=updated or answer.retrieved_at[:10],
                retrieved_at=answer.retrieved_at,
                tier=self._settings.tier,
                published=updated,
                aliases=tuple(sorted(names.aliases(told[country]) - {names.key(told[country])})),
            )


def _read(answer: Answer) -> tuple[Any, list[Any]]:
    body = answer.json()
    if not isinstance(body, list) or not body or answer.status == 404:
        raise BadAnswer(f"{answer.host}: answered no figures")
    problems = inner(body[0], "message")
    if isinstance(problems, list):
        said = line(inner(problems[0] if problems else None, "value"))
        raise BadAnswer(f"{answer.host}: {said or 'answered an error'}")
    figures = body[1] if len(body) > 1 else None
    # A country without figures is answered with null in place of the list.
    return body[0], [one for one in figures or () if isinstance(one, dict)]


def _figures(answer: Answer) -> list[Any]:
    return _read(answer)[1]


def _value(value: Any, indicator: Indicator, lang: Lang) -> str:
    """Write a figure as its language does; nothing where there is none."""
    from babel.numbers import format_decimal  # noqa: PLC0415

    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    forms, places = _UNITS[indicator.unit]
    try:
        number = round(Decimal(str(value)), places)
    except InvalidOperation:
        return ""
    if not number.is_finite() or abs(number) >= Decimal(10) ** 18:
        return ""
    plain = number.quantize(1) if number == number.to_integral_value() else number
    return forms[lang].format(format_decimal(plain, locale=lang, decimal_quantization=False))


def _country(code: str, fallback: str, lang: Lang) -> str:
    from babel import Locale  # noqa: PLC0415

    return str(Locale.parse(lang).territories.get(code, "") or fallback or code)

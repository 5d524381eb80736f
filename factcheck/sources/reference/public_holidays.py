"""Public holidays by name: when each is kept in which country, from the package `holidays`.

A page is one holiday; a row of it says the day in one country: a date, a rule ("the fourth Thursday
of November") where the dates of many years follow one, or the dates of single years. Names in other
languages are the package's own for countries whose people speak them, and a few that are known the
world over. A passage cites the package's tables of countries at the release that was read.

What it cannot see: feasts of regions, and what a country calls a holiday besides its calendar.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import regex

from factcheck import names
from factcheck.model import Block, Document
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, document, row

if TYPE_CHECKING:
    import holidays

DISTRIBUTION = "holidays"
#: The section of every row.
SECTION: Final = "Public holidays"
#: How the dates of a holiday without a rule begin.
MOVABLE: Final = "movable: "
_URL = "https://github.com/vacanza/holidays/tree/v{version}/holidays/countries"
_ENGLISH = "en_US"
#: The package's names for the other three languages.
_LANGUAGES = ("es", "pt_BR", "hi")
#: A rule must hold in each of these years; of a movable feast they are the years that are told.
YEARS: Final = range(2018, 2031)
#: A holiday may have begun or ended within them; with fewer years it is none, and a rule chance.
_FEWEST: Final = 4
_KEPT = frozenset({"public", "government", "optional", "unofficial"})
#: What the package adds to a name: "(observed)", "(estimated)".
_ADDED = regex.compile(r"\s*\((?:estimated|observed)[^()]{0,40}\)$")
#: Days off that the calendar of one year makes, and halves of days.
_NO_FEAST = regex.compile(
    r"\bsubstitut|\bbridge\b|\belections?\b|\bday off\b|\(from ", regex.IGNORECASE
)
_ORDINALS: Final = ("first", "second", "third", "fourth")
_WEEKDAYS: Final = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)  # fmt: skip
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)  # fmt: skip
#: Names of days known beyond their countries: the package's name, then others, by "|".
_KNOWN: Final = MappingProxyType(
    {
        name: others.split("|")
        for name, others in {
            "Thanksgiving Day": "Thanksgiving|Día de Acción de Gracias|Acción de Gracias"
            "|Dia de Ação de Graças|Ação de Graças|थैंक्सगिविंग|थैंक्सगिविंग डे",
            "Independence Day": "Día de la Independencia|Dia da Independência|स्वतंत्रता दिवस"
            "|स्वाधीनता दिवस",
            "Labor Day": "Labour Day|Día del Trabajo|Día del Trabajador|Día de los Trabajadores"
            "|Dia do Trabalho|Dia do Trabalhador|मजदूर दिवस|श्रमिक दिवस",
            "Worker's Day": "Labor Day|Labour Day|Dia do Trabalho|Día del Trabajo",
            "Republic Day": "Día de la República|Dia da República|गणतंत्र दिवस",
            "Christmas Day": "Christmas|Navidad|Día de Navidad|Natal|Dia de Natal|क्रिसमस|बड़ा दिन",
            "New Year's Day": "New Year|Año Nuevo|Día de Año Nuevo|Ano Novo|Dia de Ano Novo"
            "|नव वर्ष|नव वर्ष दिवस",
            "Halloween": "Noche de Brujas|Dia das Bruxas|हैलोवीन",
            "Valentine's Day": "San Valentín|Día de San Valentín|वैलेंटाइन डे",
            "Mahatma Gandhi's Birthday": "Gandhi Jayanti|गांधी जयंती|महात्मा गांधी जयंती",
            "Diwali": "Deepavali|Dipavali|दिवाली|दीपावली|दीवाली",
            "Memorial Day": "Día de los Caídos|मेमोरियल डे",
            "Constitution Day": "Día de la Constitución|Dia da Constituição|संविधान दिवस",
            "Good Friday": "Viernes Santo|Sexta-feira Santa|Sexta-Feira Santa|गुड फ्राइडे",
            "Easter Sunday": "Easter|Domingo de Pascua|Domingo de Resurrección|Páscoa"
            "|Domingo de Páscoa|ईस्टर",
            "National Day": "Fiesta Nacional|Día Nacional|Dia Nacional|राष्ट्रीय दिवस",
        }.items()
    }
)


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each name of a holiday."""
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    others: dict[str, set[str]] = defaultdict(set)
    for country, kept, translated in _countries():
        for name, days in kept.items():
            by_name[name].append((country, _when(days)))
        for name, other in translated:
            others[name].add(other)
    url = _URL.format(version=package.version)
    for name, places in sorted(by_name.items()):
        also = sorted({*others[name], *_KNOWN.get(name, ())} - {name})
        known = {names.key(other): other for other in reversed(also) if _is_name(other)}
        yield Page(
            document=document(
                package,
                url=url,
                title=name,
                blocks=_rows(name, sorted(known.values()), places),
                aliases=known,
            ),
            use=Use.HOLIDAY,
            names=tuple((under(key), Match.ALIAS) for key in (names.key(name), *known)),
            searchable=False,
        )


def under(folded: str) -> str:
    """Return the key of a holiday's name: apart from other names, as only few claims are of one."""
    return f"holiday:{folded}"


def _rows(name: str, also: Sequence[str], places: Sequence[tuple[str, str]]) -> Iterator[Block]:
    label = f"{name} ({', '.join(also)})" if also else name
    for country, when in places:
        yield row(f"{country} — {label.replace(':', ' ')}", when, SECTION)


def of_countries(document: Document, codes: Collection[str]) -> Document:
    """Keep the rows of the countries with these ISO 3166 codes; all rows without a code."""
    if not codes:
        return document
    kept = tuple(
        block
        for block in document.blocks
        if any(
            thing.removeprefix("territory:") in codes
            for thing in names.things(block.text.partition(" — ")[0])
        )
    )
    return replace(document, blocks=kept)


def _countries() -> Iterator[tuple[str, Mapping[str, list[dt.date]], Iterable[tuple[str, str]]]]:
    """Yield of each country its name, its days by their English names, and names of the same day."""
    import holidays  # noqa: PLC0415 - needed only to build
    from babel import Locale  # noqa: PLC0415

    territories = Locale("en").territories
    for code in holidays.list_supported_countries(include_aliases=False):
        kind = getattr(holidays, code)
        languages = kind.supported_languages
        english = _ENGLISH if _ENGLISH in languages else kind.default_language
        if english is not None and not english.startswith("en"):
            continue
        days = _calendar(kind, english, YEARS)
        by_name: dict[str, list[dt.date]] = defaultdict(list)
        for day, said in sorted(days.items()):
            for name in _split(said):
                by_name[name].append(day)
        kept = {
            name: on
            for name, on in by_name.items()
            if len({day.year for day in on}) >= _FEWEST and not _NO_FEAST.search(name)
        }
        middle = YEARS[len(YEARS) // 2]
        yield territories.get(code, code), kept, _translated(kind, english, middle)


def _calendar(
    kind: type[holidays.HolidayBase], language: str | None, years: Iterable[int]
) -> holidays.HolidayBase:
    categories = tuple(sorted(_KEPT & set(kind.supported_categories)))
    return kind(years=years, language=language, categories=categories, observed=False)


def _translated(
    kind: type[holidays.HolidayBase], english: str | None, year: int
) -> Iterator[tuple[str, str]]:
    """Yield pairs of an English name and that in another language, of the days of one year."""
    known = {day: _split(said) for day, said in _calendar(kind, english, [year]).items()}
    for language in _LANGUAGES:
        if language in kind.supported_languages:
            for day, said in _calendar(kind, language, [year]).items():
                yield from zip(known[day], _split(said), strict=False)


def _split(said: str) -> list[str]:
    return [_ADDED.sub("", name.strip()) for name in said.split(";")]


def _is_name(name: str) -> bool:
    """Tell whether a name is more than a word of every day: not "Sunday", not a month."""
    folded = names.key(name)
    return bool(folded) and folded not in {
        names.key(word) for word in (*_WEEKDAYS, *_MONTHS, "holiday")
    }


def _when(days: Sequence[dt.date]) -> str:
    """Say when a holiday is: by a date or a rule that all its years follow, else by its dates.

    >>> _when([dt.date(year, 8, 15) for year in range(2018, 2024)])
    '15 August'
    >>> _when([dt.date(2021, 11, 25), dt.date(2022, 11, 24), dt.date(2023, 11, 23),
    ...        dt.date(2024, 11, 28), dt.date(2025, 11, 27)])
    'the fourth Thursday of November'
    """
    month = _MONTHS[days[0].month - 1]
    if len({(day.month, day.day) for day in days}) == 1:
        return f"{days[0].day} {month}"
    if len({(day.month, day.weekday()) for day in days}) == 1 and (place := _place(days)):
        return f"the {place} {_WEEKDAYS[days[0].weekday()]} of {month}"
    said = (f"{day.day} {_MONTHS[day.month - 1]} {day.year}" for day in days)
    return f"{MOVABLE}{', '.join(said)}"


def _place(days: Sequence[dt.date]) -> str:
    """Return which of the weekdays of their month all these days are; "" where they differ."""
    counts = {(day.day - 1) // 7 for day in days}
    if len(counts) == 1 and max(counts) < len(_ORDINALS):
        return _ORDINALS[counts.pop()]
    last = all((day + dt.timedelta(days=7)).month != day.month for day in days)
    return "last" if last else ""

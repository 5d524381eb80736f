"""Values of Wikidata in words: dates with their precision, quantities with units, and the rest."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import regex

from factcheck.model import Lang

# babel is imported where it is used: it loads its tables of locales.

#: Powers of ten beyond which an amount is a mistake or a trap: the universe has 10⁸⁰ atoms.
MAX_MAGNITUDE = 100

_DECADE, _CENTURY, _YEAR, _MONTH, _DAY = 8, 7, 9, 10, 11
_JULIAN = "Q1985786"
#: +1867-11-07T00:00:00Z, with up to 16 digits of the year and 00 for what is not known.
_TIME = regex.compile(r"([+-])([0-9]{1,16})-([0-9]{2})-([0-9]{2})T.{0,20}")
_ENTITY = regex.compile(r"[PQ][1-9][0-9]{0,14}")


def _by_language(en: str, es: str, pt: str, hi: str) -> Mapping[Lang, str]:
    return MappingProxyType({"en": en, "es": es, "pt": pt, "hi": hi})


#: Between day, month and year.
_DE = _by_language(" ", " de ", " de ", " ")
_UNKNOWN = _by_language("unknown", "desconocido", "desconhecido", "अज्ञात")
_NONE = _by_language("none", "ninguno", "nenhum", "कोई नहीं")
_ABOUT = _by_language("about {}", "hacia {}", "por volta de {}", "लगभग {}")
_IN_DECADE = _by_language("{}s", "década de {}", "década de {}", "{} का दशक")
_IN_CENTURY = _by_language("{} century", "siglo {}", "século {}", "{}वीं शताब्दी")
_IN_JULIAN = _by_language(
    "{} (Julian calendar)", "{} (calendario juliano)", "{} (calendário juliano)", "{} (जूलियन पंचांग)"
)
#: The names that Hindi gives to the first six do not end in the suffix of the others.
_HINDI_CENTURIES = ("पहली", "दूसरी", "तीसरी", "चौथी", "पाँचवीं", "छठी")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def value_ids(snak: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the item that a value is, or that its unit is."""
    value = snak.get("datavalue", {}).get("value") if snak["snaktype"] == "value" else None
    if not isinstance(value, Mapping):
        return ()
    if snak["datavalue"]["type"] == "wikibase-entityid":
        # Old data has the number alone.
        return (str(value.get("id") or f"Q{value['numeric-id']}"),)
    unit = _unit(value)
    return (unit,) if unit else ()


def year_of(snak: Mapping[str, Any]) -> int | None:
    """Return the year of a date, negative before the common era; None if it is no date."""
    if snak["snaktype"] != "value" or snak["datavalue"]["type"] != "time":
        return None
    return _time(snak["datavalue"]["value"])[0]


def value_text(snak: Mapping[str, Any], labels: Mapping[str, str], lang: Lang) -> str:
    """Say a value in words.

    Args:
        snak: Wikibase's JSON of a property with its value.
        labels: what items are called, by id; an item without one is called by its id.
        lang: the language of labels, dates and numbers.
    """
    if snak["snaktype"] == "somevalue":
        return _UNKNOWN[lang]
    if snak["snaktype"] == "novalue":
        return _NONE[lang]
    kind, value = snak["datavalue"]["type"], snak["datavalue"]["value"]
    if kind == "wikibase-entityid":
        (item,) = value_ids(snak)
        return labels.get(item, item)
    if kind == "time":
        return _time_text(value, lang)
    if kind == "quantity":
        return _quantity_text(value, labels, lang)
    if kind == "globecoordinate":
        return _coordinate_text(value)
    if kind == "monolingualtext":
        value = value["text"]
    return " ".join(str(value).split())


def _time(value: Mapping[str, Any]) -> tuple[int, int, int]:
    found = _TIME.fullmatch(str(value["time"]))
    if found is None:
        raise ValueError(f"no time of Wikibase: {value['time']!r}")
    return int(found[1] + found[2]), int(found[3]), int(found[4])


def _time_text(value: Mapping[str, Any], lang: Lang) -> str:
    year, month, day = _time(value)
    precision = int(value["precision"])
    if precision >= _DAY and day:
        # By hand: Python's dates know neither 29 February 1700 (Julian) nor years before 1.
        text = f"{day}{_DE[lang]}{_month_text(year, month, lang)}"
    elif precision >= _MONTH and month:
        text = _month_text(year, month, lang)
    elif precision >= _YEAR:
        text = _year_text(year, lang)
    elif precision == _DECADE:
        text = _era(_IN_DECADE[lang].format(abs(year) // 10 * 10), year, lang)
    elif precision == _CENTURY:
        text = _era(_century(-(-abs(year) // 100), lang), year, lang)
    else:
        text = _ABOUT[lang].format(_year_text(year, lang))
    if str(value.get("calendarmodel", "")).endswith(_JULIAN) and precision >= _MONTH:
        text = _IN_JULIAN[lang].format(text)
    return text


def _month_text(year: int, month: int, lang: Lang) -> str:
    from babel.dates import get_month_names  # noqa: PLC0415

    return f"{get_month_names('wide', locale=lang)[month]}{_DE[lang]}{_year_text(year, lang)}"


def _year_text(year: int, lang: Lang) -> str:
    return _era(str(abs(year)), year, lang)


def _era(text: str, year: int, lang: Lang) -> str:
    from babel.dates import get_era_names  # noqa: PLC0415

    if year >= 0:
        return text
    era = get_era_names("abbreviated", locale=lang)[0]
    return f"{era} {text}" if lang == "hi" else f"{text} {era}"


def _century(number: int, lang: Lang) -> str:
    if lang == "en":
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return _IN_CENTURY[lang].format(f"{number}{'th' if 10 < number % 100 < 14 else suffix}")
    if lang == "hi":
        if number <= len(_HINDI_CENTURIES):
            return f"{_HINDI_CENTURIES[number - 1]} शताब्दी"
        return _IN_CENTURY[lang].format(number)
    roman = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        roman += letters * count
    return _IN_CENTURY[lang].format(roman)


def _unit(value: Mapping[str, Any]) -> str:
    """Return the item of a quantity's unit, or "" if it has none."""
    unit = str(value.get("unit", "1")).rpartition("/")[2]
    return unit if _ENTITY.fullmatch(unit) else ""


def _quantity_text(value: Mapping[str, Any], labels: Mapping[str, str], lang: Lang) -> str:
    amount = Decimal(str(value["amount"]))
    unit = _unit(value)
    text = f"{_number(amount, lang)} {labels.get(unit, unit)}".strip()
    if "upperBound" not in value or "lowerBound" not in value:
        return text
    upper, lower = Decimal(str(value["upperBound"])), Decimal(str(value["lowerBound"]))
    if upper == lower:
        return text
    if upper - amount == amount - lower:
        return f"{text} (± {_number(upper - amount, lang)})"
    return f"{text} ({_number(lower, lang)} – {_number(upper, lang)})"


def _number(number: Decimal, lang: Lang) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415

    if not number.is_finite() or abs(number.adjusted()) > MAX_MAGNITUDE:
        raise ValueError(f"no amount of Wikibase: {number}")
    return format_decimal(number, locale=lang, decimal_quantization=False)


def _coordinate_text(value: Mapping[str, Any]) -> str:
    # A precision of 0.00027 (one second of arc) means four decimals.
    precision = Decimal(str(value.get("precision") or "0.0001"))
    places = min(max(-precision.adjusted(), 0), 6)
    return f"{float(value['latitude']):.{places}f}, {float(value['longitude']):.{places}f}"

"""Days of public holidays that a claim states, against the rows that the reference gave for it.

"Independence Day in India is on 15 August", "Thanksgiving falls on the fourth Thursday of November".
The claim must say this and nothing else: every word that is neither the holiday, a country, a date
nor a word of keeping a feast leaves it undecided. Where it names no country, it holds if it does
anywhere, and is never refuted.

Dates of single years are refuted only when they are days off: feasts of the moon are kept on
another day from town to town.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

import regex

from claims.numerals import fold
from claims.quantities import read_quantities
from factcheck import names
from factcheck.checks.date_words import DATE_WORDS
from factcheck.checks.holiday_words import KEEPING, KEPT, ORDINALS, RULES
from factcheck.checks.model import Finding
from factcheck.model import Claim, Evidence, Label, Lang, QuantityKind, Response
from factcheck.sources.reference.public_holidays import MOVABLE, SECTION, YEARS
from factcheck.verdict.values.demonyms import demonyms

__all__ = ["check"]

NAME: Final = "holidays"
#: Days that two calendars of one feast may lie apart.
_APART: Final = 2
#: Words of a name of a country or a holiday, at most.
_LONGEST: Final = 7
_ROW: Final = regex.compile(r"(?P<where>[^:]{1,60}) — (?P<name>[^:]{1,400}): (?P<when>.{1,600})")
_DAY: Final = regex.compile(r"(\d{1,2}) ([A-Z][a-z]{2,8})(?: (\d{4}))?")
_RULE: Final = regex.compile(
    r"the (first|second|third|fourth|last) ([A-Z][a-z]{5,8}) of ([A-Z][a-z]{2,8})"
)
_YEAR: Final = regex.compile(r"\d{4}")
_PLACES: Final = ("first", "second", "third", "fourth", "last")


@dataclass(frozen=True, slots=True)
class _Rule:
    """A weekday of a month: the place is 0 for the first, and -1 for the last."""

    place: int
    weekday: int
    month: int


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of every year, or of one."""

    month: int
    day: int
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What the reference says of a holiday in one country."""

    evidence: Evidence
    country: str
    days: tuple[_Day, ...] = ()
    rule: _Rule | None = None


def check(
    response: Response,  # noqa: ARG001 - what all checks are given
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
) -> Iterator[Finding]:
    """Yield what rows of the reference say of the days that claims give for public holidays."""
    by_claim: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.section == SECTION and item.kind == "row":
            by_claim[item.claim_id].append(item)
    for claim in claims:
        if claim.checkworthy and claim.id in by_claim:
            yield from _judged(claim, by_claim[claim.id])


def _judged(claim: Claim, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    said = _read_claim(claim, {alias for item in evidence for alias in _names(item)})
    if said is None:
        return
    holiday, countries, stated = said
    rows = [row for item in evidence if holiday in _names(item) and (row := _read_row(item))]
    fitting = [row for row in rows if not countries or row.country in countries]
    compared = [(row, _holds(stated, row)) for row in fitting]
    right = next((row for row, holds in compared if holds), None)
    wrong = next((row for row, holds in compared if holds is False), None)
    if right is None and (wrong is None or not countries or any(h is None for _, h in compared)):
        return
    row = right or wrong
    assert row is not None
    when = row.evidence.quote.partition(": ")[2]
    where = row.evidence.quote.partition(" — ")[0]
    kept = when if not when.startswith(MOVABLE) else _shown(_in_year(row, stated))
    yield Finding(
        check=NAME,
        label=Label.REFUTED if right is None else Label.SUPPORTED,
        detail=f"{row.evidence.title} in {where} is on {kept}.",
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        claim_id=claim.id,
        correction=kept if right is None else "",
        error_type="temporal" if right is None else "",
        proves=True,
        evidence_ids=(row.evidence.id,),
    )


def _names(item: Evidence) -> frozenset[str]:
    return frozenset((names.key(item.title), *item.aliases))


# --- the claim -----------------------------------------------------------------------------------


def _read_claim(
    claim: Claim, holidays: set[str]
) -> tuple[str, frozenset[str], _Day | _Rule] | None:
    """Read a claim that says the day of a holiday and nothing else."""
    text, lang = claim.text, claim.lang
    stated: _Day | _Rule | None = None
    rule = _rules(lang).search(fold(text))
    folded = fold(text)
    if rule is not None:
        stated = _Rule(
            _place_of(rule, lang),
            _weekday_of(rule["weekday"], lang),
            _month_of(rule["month"], lang),
        )
        rest = f"{folded[: rule.start()]} {folded[rule.end() :]}"
    else:
        stated, rest = _dated(text, lang)
        if stated is None:
            return None
    words = [names.key(word) for word in names.tokens(rest)]
    holiday = _taken(words, holidays)
    if not holiday:
        return None
    countries = _countries(words)
    recent = isinstance(stated, _Day) and stated.year in YEARS
    allowed = KEEPING[lang] | (KEPT[lang] if recent else frozenset())
    if any(word not in allowed for word in " ".join(words).split()):
        return None
    return holiday, countries, stated


def _dated(text: str, lang: Lang) -> tuple[_Day | None, str]:
    """Read the only day that a text gives, in the only year that it may name besides.

    Returns:
        The day, and what the text says without it.
    """
    dates = [one for one in read_quantities(text, lang) if one.kind is QuantityKind.DATE]
    days = [day for one in dates if (day := _day(one.value)) is not None]
    years = {one.value for one in dates if _YEAR.fullmatch(one.value)}
    years |= {str(day.year) for day in days if day.year}
    if len(days) != 1 or len(years) > 1 or len(dates) > 2:
        return None, text
    rest = text
    for one in reversed(dates):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    return replace(days[0], year=int(min(years, default="0"))), rest


def _taken(words: list[str], known: set[str]) -> str:
    """Take the longest name that the words hold out of them, and return it; "" for none."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            gram = " ".join(words[start : start + length])
            if gram in known:
                words[start : start + length] = []
                return gram
    return ""


def _countries(words: list[str]) -> frozenset[str]:
    """Take the names of countries and peoples out of the words, and return the countries' codes."""
    found: set[str] = set()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        start = 0
        while start + length <= len(words):
            gram = " ".join(words[start : start + length])
            codes = _country(gram)
            if codes and gram not in _NO_COUNTRY:
                found |= codes
                words[start : start + length] = []
            else:
                start += 1
    return frozenset(found)


#: Words of the four languages that are codes or names of countries in another's.
_NO_COUNTRY: Final = frozenset(
    {"in", "is", "no", "de", "es", "em", "la", "do", "e", "a", "as", "se", "at", "ao", "hai"}
)


# Runs of a claim's words: of all answers they are without end.
@lru_cache(maxsize=4_096)
def _country(gram: str) -> frozenset[str]:
    kinds = (thing.partition(":") for thing in names.things(gram))
    codes = {code for kind, _, code in kinds if kind == "territory"}
    for form in (gram, *(gram[: -len(end)] for end in ("s", "'s") if gram.endswith(end))):
        people = demonyms().get(form)
        codes |= {people} if people else set()
    return frozenset(codes)


@cache
def _rules(lang: Lang) -> regex.Pattern[str]:
    table = {
        "place": [word for words in ORDINALS[lang] for word in words],
        "weekday": [name for names_ in DATE_WORDS[lang].weekdays for name in names_],
        "month": [*DATE_WORDS[lang].months],
    }
    pattern = RULES[lang]
    for slot, words in table.items():
        spelled = "|".join(
            regex.escape(fold(word)) for word in sorted(words, key=len, reverse=True)
        )
        pattern = pattern.replace(f"{{{slot}}}", f"(?P<{slot}>{spelled})")
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{M}}])")


def _place_of(found: regex.Match[str], lang: Lang) -> int:
    said = found["place"]
    place = next(i for i, words in enumerate(ORDINALS[lang]) if said in {fold(w) for w in words})
    return -1 if place == len(ORDINALS[lang]) - 1 else place


def _weekday_of(said: str, lang: Lang) -> int:
    days = DATE_WORDS[lang].weekdays
    return next(i for i, words in enumerate(days) if said in {fold(word) for word in words})


def _month_of(said: str, lang: Lang) -> int:
    return 1 + [fold(month) for month in DATE_WORDS[lang].months].index(said)


def _day(value: str) -> _Day | None:
    parts = value.removeprefix("--").split("-")
    if value.startswith("--") and len(parts) == 2:
        return _Day(int(parts[0]), int(parts[1]))
    if len(parts) == 3 and all(part.isdecimal() for part in parts):
        return _Day(int(parts[1]), int(parts[2]), int(parts[0]))
    return None


# --- the row -------------------------------------------------------------------------------------


def _read_row(item: Evidence) -> _Row | None:
    found = _ROW.fullmatch(item.quote)
    if found is None:
        return None
    codes = [
        t.partition(":")[2] for t in names.things(found["where"]) if t.startswith("territory:")
    ]
    if len(codes) != 1:
        return None
    months, weekdays = DATE_WORDS["en"].months, [days[0] for days in DATE_WORDS["en"].weekdays]
    if rule := _RULE.fullmatch(found["when"]):
        place = _PLACES.index(rule[1])
        return _Row(
            evidence=item,
            country=codes[0],
            rule=_Rule(
                -1 if rule[1] == "last" else place,
                weekdays.index(rule[2]),
                months.index(rule[3]) + 1,
            ),
        )
    days = tuple(
        _Day(months.index(month) + 1, int(day), int(year or 0))
        for day, month, year in _DAY.findall(found["when"])
        if month in months
    )
    return _Row(evidence=item, country=codes[0], days=days) if days else None


def _holds(stated: _Day | _Rule, row: _Row) -> bool | None:
    """Compare a day with a row; None where that cannot be told."""
    if isinstance(stated, _Rule):
        if row.rule is not None:
            return _same_rule(stated, row.rule)
        return None if any(day.year for day in row.days) else False
    if row.rule is not None:
        if not stated.year:  # of some year it may be
            return None if stated.month == row.rule.month else False
        return _follows(stated, row.rule)
    if not row.days[0].year:
        return (stated.month, stated.day) == (row.days[0].month, row.days[0].day)
    near = [_between(stated, day) for day in _in_year(row, stated)]
    if not near:
        return None
    return True if 0 in near else False if min(near) > _APART else None


def _in_year(row: _Row, stated: _Day | _Rule) -> tuple[_Day, ...]:
    year = stated.year if isinstance(stated, _Day) else 0
    return tuple(day for day in row.days if year and day.year == year)


def _same_rule(one: _Rule, other: _Rule) -> bool | None:
    if (one.weekday, one.month) != (other.weekday, other.month):
        return False
    if one.place == other.place:
        return True
    # The fourth is often the last.
    return None if {one.place, other.place} == {-1, 3} else False


def _follows(stated: _Day, rule: _Rule) -> bool:
    day = dt.date(stated.year, stated.month, stated.day)
    if (day.month, day.weekday()) != (rule.month, rule.weekday):
        return False
    last = (day + dt.timedelta(days=7)).month != day.month
    return last if rule.place == -1 else (day.day - 1) // 7 == rule.place


def _between(one: _Day, other: _Day) -> int:
    days = (dt.date(each.year, each.month, each.day) for each in (one, other))
    return abs((next(days) - next(days)).days)


def _shown(days: Sequence[_Day]) -> str:
    months = DATE_WORDS["en"].months
    return ", ".join(f"{day.day} {months[day.month - 1]} {day.year}" for day in days)

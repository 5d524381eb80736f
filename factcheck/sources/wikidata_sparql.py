"""Wikidata's query service, for what one page seldom says: counts and superlatives.

"Brazil borders ten countries", "the longest river in Spain", "Mars has two moons": a claim that has
such words and a place that is known (a country by CLDR, a continent, a planet, an organisation) is
asked as one of a few fixed queries (`factcheck.sources.wikidata_questions`); every other claim is a
`NotAsked`. The answer is a row of the ranking or the count with its members, and the link runs the
same query again.
What this cannot see: what Wikidata lacks. It has no list of all rivers, so that a ranking names the
largest that it knows; a count is of what it knows too.
https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service/query_limits
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

import regex

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.errors import BadAnswer
from factcheck.http import Answer, SourceHttp
from factcheck.model import Block, Claim, Document, Lang
from factcheck.sources.base import NotAsked
from factcheck.sources.records import inner, line
from factcheck.sources.scholarly import option_url
from factcheck.sources.wikidata_questions import TOP, Question, question

# babel is imported where it is used: it loads its tables of locales.

DEFAULT_URL: Final = "https://query.wikidata.org/sparql"
#: What an SI amount is divided by, and the unit in which it is then told.
_UNITS: Final = MappingProxyType(
    {
        "P2046": (Decimal(10) ** 6, " km²"),
        "P1082": (Decimal(1), ""),
        "P2043": (Decimal(10) ** 3, " km"),
        "P2044": (Decimal(1), " m"),
        "P2048": (Decimal(1), " m"),
        "P4511": (Decimal(1), " m"),
    }
)
_ENTITY: Final = regex.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d{0,14})")


class WikidataSparql:
    """The source ``wikidata_sparql``. Its option ``url`` is the endpoint's address."""

    name = "wikidata_sparql"
    known = "France borders eight countries."
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = option_url(settings, DEFAULT_URL)
        self._http = http

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return the count or ranking that a claim speaks of.

        Raises:
            SourceError: the service could not be asked, or the claim is of no such kind.
        """
        asked = question(claim)
        if asked is None:
            raise NotAsked("asked only for counts and superlatives of known places")
        answer = self._http.get(
            self._url,
            {"query": asked.query},
            headers={"Accept": "application/sparql-results+json"},
            valid=_bindings,
        )
        rows = tuple(_rows(asked, _bindings(answer), claim.lang))
        if not rows:
            return ()
        return (
            Document(
                source=self.name,
                url=f"https://query.wikidata.org/#{quote(asked.query, safe='')}",
                title=asked.place,
                blocks=tuple(Block(text=row, kind="row", section=asked.label) for row in rows),
                lang=claim.lang,
                revision=answer.retrieved_at[:10],
                retrieved_at=answer.retrieved_at,
                tier=self._settings.tier,
                aliases=tuple(sorted(names.aliases(asked.place) - {names.key(asked.place)})),
            ),
        )


def _bindings(answer: Answer) -> list[Any]:
    found = inner(answer.json(), "results", "bindings")
    if answer.status == 404 or not isinstance(found, list):
        raise BadAnswer(f"{answer.host}: answered no results of a query")
    return found


def _rows(asked: Question, bindings: Iterable[Any], lang: Lang) -> Iterator[str]:
    told: dict[str, tuple[str, str]] = {}
    for binding in bindings:
        item = _ENTITY.fullmatch(line(inner(binding, "item", "value")))
        label = line(inner(binding, "label", "value"))
        if item and label and item[1] not in told:
            told[item[1]] = label, line(inner(binding, "value", "value"))
    if not told:
        return
    if not asked.property:
        labels = sorted(label for label, _ in told.values())
        yield f"{asked.place} — {asked.label}: {len(labels)} ({'; '.join(labels)})"
        return
    values = [
        (amount, label)
        for label, number in told.values()
        if (amount := _decimal(number)) is not None
    ]
    values.sort(reverse=not asked.least)
    ranked = [(label, _amount(amount, asked.property, lang)) for amount, label in values[:TOP]]
    if ranked:
        yield f"{asked.place} — {asked.first}: {ranked[0][0]} ({ranked[0][1]})"
        ranking = "; ".join(f"{n}. {label}, {said}" for n, (label, said) in enumerate(ranked, 1))
        yield f"{asked.place} — {asked.label}: {ranking}"


def _decimal(number: str) -> Decimal | None:
    try:
        value = Decimal(number)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < 25 else None


def _amount(number: Decimal, by: str, lang: Lang) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415

    divisor, unit = _UNITS[by]
    value = number / divisor
    digits = 0 if abs(value) >= 100 else 1
    return f"{format_decimal(round(value, digits).normalize(), locale=lang)}{unit}"

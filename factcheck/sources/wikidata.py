"""Wikidata: the statements about what a claim names, as rows in the claim's language.

``Mount Everest — elevation above sea level: 8,848.86 metre``. Statements of the best rank are
given; others only if they are of a year that the claim names. Deprecated ones never are.
What this cannot see: references, and statements beyond what fifty labels can name; an item may
have hundreds, and those that are near to the claim are chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from factcheck import names
from factcheck.config import SourceSettings
from factcheck.http import SourceHttp
from factcheck.model import Block, Claim, Document, Lang, QuantityKind
from factcheck.sources.action_api import MAX_BATCH, ActionApi, api_address, reading
from factcheck.sources.fulltext import claim_words
from factcheck.sources.titles import name_titles, search_words
from factcheck.sources.wikidata_values import value_ids, value_text, year_of

DEFAULT_URL = "https://www.wikidata.org/w/api.php"
#: Statements of one property that are read: a country has relations with 150 others.
MAX_PER_PROPERTY = 12
#: Other names that are kept of an item.
MAX_ALIASES = 40

#: Where labels are looked for, best first; "mul" is Wikidata's "in any language".
_LABELS: Mapping[Lang, tuple[str, ...]] = {
    "en": ("en", "mul"),
    "es": ("es", "mul", "en"),
    "pt": ("pt-br", "pt", "mul", "en"),
    "hi": ("hi", "mul", "en"),
}
_LABEL_LANGUAGES = "en|es|pt|pt-br|hi|mul"
#: Identifiers elsewhere, media, and parts of other data models say nothing in words.
_SILENT = frozenset(
    {
        *("commonsMedia", "entity-schema", "external-id", "geo-shape", "math"),
        *("musical-notation", "tabular-data", "wikibase-form", "wikibase-lexeme"),
        *("wikibase-property", "wikibase-sense"),
    }
)
#: Wikidata's own housekeeping: categories and portals, "different from", "described by source".
_HOUSEKEEPING = frozenset(
    {
        *("P373", "P910", "P935", "P972", "P1151", "P1343", "P1424", "P1464", "P1465", "P1740"),
        *("P1792", "P1889", "P2184", "P5008", "P6104", "P7867", "P8402", "P8464"),
    }
)
#: Qualifiers without which a statement means another thing: when, of which part, by which measure.
_QUALIFIERS = frozenset(
    {"P580", "P582", "P585", "P1319", "P1326", "P518", "P642", "P1013", "P459", "P1545"}
)
#: What people most often state: kind, life, places, offices, works, measures.
_COMMON = frozenset(
    """
    P31 P279 P361 P527 P569 P570 P19 P20 P22 P25 P26 P40 P27 P106 P69 P101 P39 P102 P108 P166 P800
    P17 P30 P36 P1376 P131 P37 P38 P35 P6 P47 P1082 P2046 P2044 P206 P403 P85 P1622 P38 P474
    P571 P576 P112 P159 P169 P452 P50 P57 P86 P136 P170 P175 P178 P364 P407 P495 P577 P580 P582 P585
    P61 P575 P176 P84 P246 P1086 P274 P2054 P2101 P2102 P2067 P2048 P2043 P2049 P2120 P2146 P398 P397
    P105 P171 P225 P183 P186 P138 P276 P710 P1346 P641 P54 P413
    """.split()  # noqa: SIM905 - one to a line they fill two screens
)
_DISAMBIGUATION = "Q4167410"
_ITEM = regex.compile(r"Q[1-9][0-9]{0,14}")
_YEAR = regex.compile(r"-?[0-9]{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """A statement that can be said, and how near to the claim it is."""

    item: str
    about: str
    snak: Mapping[str, Any]
    qualifiers: tuple[Mapping[str, Any], ...]
    nearness: int

    @property
    def snaks(self) -> tuple[Mapping[str, Any], ...]:
        return (self.snak, *self.qualifiers)

    @property
    def ids(self) -> frozenset[str]:
        """The items and properties whose labels the statement needs."""
        return frozenset(one for snak in self.snaks for one in (snak["property"], *value_ids(snak)))


class Wikidata:
    """The source ``wikidata``. Its option ``url`` is the API's address."""

    name = "wikidata"
    languages: tuple[Lang, ...] = ("en", "es", "pt", "hi")

    def __init__(self, settings: SourceSettings, http: SourceHttp) -> None:
        self._settings = settings
        self._url = api_address(settings, DEFAULT_URL)
        self._http = http

    def search(self, claim: Claim) -> Iterable[Document]:
        """Return an item for each of the claim's first names.

        Raises:
            factcheck.errors.SourceError: Wikidata could not be asked.
        """
        api = ActionApi(self._http, self._url, claim.lang)
        ids = self._find(api, claim)
        if not ids:
            return []
        reply = api.ask(
            "wbgetentities",
            ids="|".join(ids),
            props="labels|aliases|descriptions|claims|info",
            languages=_LABEL_LANGUAGES,
        )
        with reading(self._url):
            found = [item for item in reply.data["entities"].values() if "missing" not in item]
            items = [item for item in found if not _is_disambiguation(item)]
            statements, wanted = _affordable(claim, items)
            labels = self._labels(api, claim.lang, wanted, items)
            documents = [
                self._document(
                    item,
                    _rows((s for s in statements if s.item == item["id"]), labels, claim.lang),
                    claim.lang,
                    reply.retrieved_at,
                )
                for item in items
            ]
        return [document for document in documents if document.blocks]

    def _find(self, api: ActionApi, claim: Claim) -> list[str]:
        """Return the ids of the items that the claim's names most likely mean."""
        ids: dict[str, None] = {}
        left, before = self._settings.pages, ""
        for name in name_titles(claim):
            # "The Nile" was found, so "Nile" is known.
            if not left or (before and before.endswith(f" {name}")):
                continue
            left -= 1
            found = self._named(api, claim, name)
            before = name if found else ""
            if found:
                ids[found] = None
        if not ids and left and (words := search_words(claim, fewest=True)):
            reply = api.ask(
                "query", list="search", srsearch=words, srlimit=str(self._settings.pages), srprop=""
            )
            with reading(self._url):
                titles = [str(hit["title"]) for hit in reply.data["query"]["search"]]
            ids = dict.fromkeys(title for title in titles if _ITEM.fullmatch(title))
        return list(ids)

    def _named(self, api: ActionApi, claim: Claim, name: str) -> str:
        """Return the item that bears a name; of several, that whose description fits the claim."""
        # The API falls back from the claim's language to English by itself.
        reply = api.ask(
            "wbsearchentities", search=name, language=claim.lang, type="item", limit="5"
        )
        words = set(claim_words(claim)) - set(names.key(name).split())
        with reading(self._url):
            ranked = sorted(
                reply.data["search"],
                key=lambda hit: (
                    # The label or alias that the search found.
                    names.key(str(hit["match"]["text"])) != names.key(name),
                    -len(words & set(names.key(str(hit.get("description", ""))).split())),
                ),
            )
            return next((str(hit["id"]) for hit in ranked if _ITEM.fullmatch(str(hit["id"]))), "")

    def _labels(
        self, api: ActionApi, lang: Lang, wanted: Iterable[str], items: Iterable[Mapping[str, Any]]
    ) -> dict[str, str]:
        """Return the labels of items and properties, by id; of the items found anyway, too."""
        labels = {str(item["id"]): _label(item, lang) for item in items}
        missing = sorted(set(wanted) - set(labels))
        if missing:
            reply = api.ask(
                "wbgetentities", ids="|".join(missing), props="labels", languages=_LABEL_LANGUAGES
            )
            # A merged item stands under the id that was asked for.
            labels |= {one: _label(item, lang) for one, item in reply.data["entities"].items()}
        return labels

    def _document(
        self, item: Mapping[str, Any], rows: Iterable[str], lang: Lang, retrieved_at: str
    ) -> Document:
        title, revision = _label(item, lang), str(item["lastrevid"])
        texts = (f"{title} — {text}" for text in (_description(item, lang), *rows) if text)
        return Document(
            source=self.name,
            url=f"{self._url.removesuffix('w/api.php')}wiki/{item['id']}?oldid={revision}",
            title=title,
            blocks=tuple(Block(text=text, kind="row") for text in texts),
            lang=lang,
            revision=revision,
            retrieved_at=retrieved_at,
            tier=self._settings.tier,
            published=str(item.get("modified", "")),
            aliases=tuple(a for a in dict.fromkeys(_all_names(item)) if a != title)[:MAX_ALIASES],
        )


def _affordable(
    claim: Claim, items: Iterable[Mapping[str, Any]]
) -> tuple[list[_Statement], frozenset[str]]:
    """Choose the statements nearest to the claim, as many as one request for labels can name.

    Returns:
        The statements in the order of their items, and the ids whose labels they need.
    """
    items = list(items)
    known = frozenset(str(item["id"]) for item in items)
    every = [statement for item in items for statement in _statements(claim, item, known)]
    chosen: set[int] = set()
    ids: frozenset[str] = frozenset()
    for place, statement in sorted(enumerate(every), key=lambda pair: -pair[1].nearness):
        more = ids | (statement.ids - known)
        if len(more) <= MAX_BATCH:
            chosen.add(place)
            ids = more
    return [statement for place, statement in enumerate(every) if place in chosen], ids


def _statements(
    claim: Claim, item: Mapping[str, Any], known: frozenset[str]
) -> Iterator[_Statement]:
    kinds = {quantity.kind for quantity in claim.quantities}
    dated = QuantityKind.DATE in kinds
    counted = bool(kinds - {QuantityKind.DATE, QuantityKind.ORDINAL})
    years = {
        int(found.group())
        for quantity in claim.quantities
        if quantity.kind is QuantityKind.DATE and (found := _YEAR.match(quantity.value))
    }
    # A wiki without statements writes an empty list where there would be an object.
    for property_id, group in dict(item.get("claims") or {}).items():
        if property_id in _HOUSEKEEPING:
            continue
        best = any(statement["rank"] == "preferred" for statement in group)
        kept = 0
        for statement in group:
            snak = statement["mainsnak"]
            qualifiers = tuple(
                one
                for key in statement.get("qualifiers-order", statement.get("qualifiers", {}))
                if key in _QUALIFIERS
                for one in statement["qualifiers"][key]
            )
            of_year = not years.isdisjoint(map(year_of, (snak, *qualifiers)))
            if (
                statement["rank"] == "deprecated"
                or snak["datatype"] in _SILENT
                or kept == MAX_PER_PROPERTY
                or (best and statement["rank"] != "preferred" and not of_year)
            ):
                continue
            kept += 1
            yield _Statement(
                item=str(item["id"]),
                about=str(property_id),
                snak=snak,
                qualifiers=qualifiers,
                nearness=(
                    8 * (not known.isdisjoint(value_ids(snak)))
                    + 4 * of_year
                    + 2 * (dated and snak["datatype"] == "time")
                    + 2 * (counted and snak["datatype"] == "quantity")
                    + 3 * (property_id in _COMMON)
                    - (kept > 3)
                ),
            )


def _rows(statements: Iterable[_Statement], labels: Mapping[str, str], lang: Lang) -> Iterator[str]:
    """Yield ``property: value``; values that hold alike stand together.

    Two official languages are one row, for each alone would seem to deny the other.
    """
    together: dict[tuple[str, str], list[str]] = {}
    for statement in statements:
        details = "; ".join(
            f"{labels.get(snak['property'], snak['property'])}: {value_text(snak, labels, lang)}"
            for snak in statement.qualifiers
        )
        text = value_text(statement.snak, labels, lang)
        together.setdefault((statement.about, details), []).append(text)
    for (about, details), texts in together.items():
        said = "; ".join(dict.fromkeys(texts))
        yield f"{labels.get(about, about)}: {said}{f' ({details})' if details else ''}"


def _label(entity: Mapping[str, Any], lang: Lang) -> str:
    labels = dict(entity.get("labels") or {})
    found = next((labels[one]["value"] for one in _LABELS[lang] if one in labels), entity["id"])
    return " ".join(str(found).split())


def _description(item: Mapping[str, Any], lang: Lang) -> str:
    texts = dict(item.get("descriptions") or {})
    return next((str(texts[one]["value"]) for one in _LABELS[lang] if one in texts), "")


def _all_names(item: Mapping[str, Any]) -> Iterator[str]:
    for label in dict(item.get("labels") or {}).values():
        yield str(label["value"])
    for aliases in dict(item.get("aliases") or {}).values():
        for alias in aliases:
            yield str(alias["value"])


def _is_disambiguation(item: Mapping[str, Any]) -> bool:
    kinds = dict(item.get("claims") or {}).get("P31", ())
    return any(_DISAMBIGUATION in value_ids(kind["mainsnak"]) for kind in kinds)

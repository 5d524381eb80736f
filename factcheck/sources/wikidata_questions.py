"""Which claims ask Wikidata's query service for what: counts and superlatives of known places.

Nothing that a claim says gets into a query: its words only choose among ids and ISO codes that
stand here. Ids were read in others' published queries too (November 2026), each in several.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import regex

from factcheck import names
from factcheck.model import Claim, Lang
from factcheck.sources.titles import name_titles, phrases

#: How many of a ranking are told, and at most of a count.
TOP: Final = 5
MOST: Final = 250
_PREFIXES: Final = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX psn: <http://www.wikidata.org/prop/statement/value-normalized/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
#: Labels by rdfs:label: the service that Wikidata has for them is in no other engine.
_LABELLED: Final = """\
SELECT ?item ?value ?label WHERE {{
  {{
{inner}
  }}
{labels}
  BIND(COALESCE({names}) AS ?label)
}}
"""
_COUNTED: Final = """\
    SELECT DISTINCT ?item WHERE {{
      {place}
      {pattern}
    }} LIMIT {most}
"""
_RANKED: Final = """\
    SELECT ?item ({best}(?amount) AS ?value) WHERE {{
      {place}
      {pattern}
      {measure}
    }} GROUP BY ?item ORDER BY {order}(?value) LIMIT {top}
"""
_STATE: Final = "?item wdt:P31 wd:Q3624078 . FILTER NOT EXISTS { ?item wdt:P576 [] }"
#: Amounts in the SI's units, of the statements that Wikidata holds for the best.
_NORMAL: Final = (
    "?item p:{property} ?statement . ?statement a wikibase:BestRank ;"
    " psn:{property}/wikibase:quantityAmount ?amount ."
)
_PLAIN: Final = "?item wdt:{property} ?amount ."


def _by_language(en: str, es: str, pt: str, hi: str) -> Mapping[Lang, str]:
    return MappingProxyType({"en": en, "es": es, "pt": pt, "hi": hi})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What a query is about: how it is found, and the kinds of item that it can be asked for."""

    name: str
    #: A pattern that binds ``?place``; made of ids and codes that stand here.
    pattern: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """A query that counts: the words of a claim that ask for it, one of each group."""

    kind: str
    words: Mapping[Lang, tuple[str, ...]]
    label: Mapping[Lang, str]
    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Class:
    """A class of things: its words, and by which properties its superlatives go."""

    words: Mapping[Lang, str]
    label: Mapping[Lang, str]
    pattern: str
    #: Dimension -> property.
    by: Mapping[str, str]
    #: The kinds of place that it is asked of.
    within: frozenset[str] = frozenset({"country"})


_COUNTS: Final = (
    _Count(
        kind="country",
        words=MappingProxyType(
            {
                "en": ("border*|neighbo*|share*", "countr*|nation*|state*|neighbo*"),
                "es": ("limita|limitan|fronter*|vecin*|colinda*", "país*|pais*|estados|naciones"),
                "pt": ("fronteira*|limita*|vizinh*", "país*|pais*|estados|nações"),
                "hi": ("सीमा*|पड़ोसी", "देश*|राष्ट्र*"),
            }
        ),
        label=_by_language(
            "number of bordering countries",
            "número de países limítrofes",
            "número de países fronteiriços",
            "सीमावर्ती देशों की संख्या",
        ),
        pattern=f"?place wdt:P47 ?item . {_STATE}",
    ),
    _Count(
        kind="country",
        words=MappingProxyType(
            {
                "en": ("official", "languages"),
                "es": ("oficiales", "idiomas|lenguas"),
                "pt": ("oficiais", "línguas|idiomas"),
                "hi": ("आधिकारिक|राजभाषा*", "भाषाएँ|भाषाएं|भाषाओं|राजभाषाएँ"),
            }
        ),
        label=_by_language(
            "number of official languages",
            "número de idiomas oficiales",
            "número de línguas oficiais",
            "आधिकारिक भाषाओं की संख्या",
        ),
        pattern="?place wdt:P37 ?item .",
    ),
    _Count(
        kind="body",
        words=MappingProxyType(
            {
                "en": ("moon|moons|satellite|satellites",),
                "es": ("luna|lunas|satélite|satélites",),
                "pt": ("lua|luas|satélite|satélites",),
                "hi": ("चंद्रमा|चन्द्रमा|उपग्रह|उपग्रहों|चाँद",),
            }
        ),
        label=_by_language(
            "number of moons", "número de lunas", "número de luas", "उपग्रहों की संख्या"
        ),
        pattern="?item wdt:P397 ?place ; wdt:P31/wdt:P279* wd:Q2537 .",
    ),
    _Count(
        kind="group",
        words=MappingProxyType(
            {
                "en": ("member*",),
                "es": ("miembro*|integran|integrada",),
                "pt": ("membro*|integram",),
                "hi": ("सदस्य*",),
            }
        ),
        label=_by_language(
            "number of member states",
            "número de estados miembros",
            "número de estados-membros",
            "सदस्य देशों की संख्या",
        ),
        pattern=(
            "?item p:P463 ?membership . ?membership ps:P463 ?place ; wikibase:rank ?rank ."
            " FILTER(?rank != wikibase:DeprecatedRank)"
            f" FILTER NOT EXISTS {{ ?membership pq:P582 [] }} {_STATE}"
        ),
    ),
)


def _located(item: str) -> str:
    return f"?item wdt:P31/wdt:P279* wd:{item} ; wdt:P17 ?place ."


def _class(
    words: tuple[str, str, str, str], pattern: str, within: str = "country", **by: str
) -> _Class:
    label = _by_language(*(word.split("|")[0] for word in words))
    return _Class(
        words=_by_language(*words),
        label=label,
        pattern=pattern,
        by=MappingProxyType(by),
        within=frozenset(within.split()),
    )


_CLASSES: Final = (
    _class(
        ("country|countries|nation", "país|países", "país|países", "देश|राष्ट्र"),
        f"?item wdt:P30 ?place . {_STATE}",
        within="continent",
        large="P2046",
        populous="P1082",
    ),
    _class(("river|rivers", "río|ríos", "rio|rios", "नदी|नदियों"), _located("Q4022"), long="P2043"),
    _class(
        (
            "mountain|mountains|peak",
            "montaña|montañas|pico|monte",
            "montanha|montanhas|pico|monte",
            "पर्वत|चोटी|पहाड़",
        ),
        _located("Q8502"),
        high="P2044",
    ),
    _class(
        ("volcano|volcanoes", "volcán|volcanes", "vulcão|vulcões", "ज्वालामुखी"),
        _located("Q8072"),
        high="P2044",
    ),
    _class(
        ("lake|lakes", "lago|lagos", "lago|lagos", "झील|झीलों"),
        _located("Q23397"),
        large="P2046",
        deep="P4511",
    ),
    _class(
        ("island|islands", "isla|islas", "ilha|ilhas", "द्वीप|द्वीपों"),
        _located("Q23442"),
        large="P2046",
        populous="P1082",
    ),
    _class(
        ("desert|deserts", "desierto|desiertos", "deserto|desertos", "मरुस्थल|रेगिस्तान"),
        _located("Q8514"),
        large="P2046",
    ),
    _class(
        ("city|cities", "ciudad|ciudades", "cidade|cidades", "शहर|नगर"),
        _located("Q515"),
        large="P1082",
        populous="P1082",
    ),
    _class(
        (
            "skyscraper|building|buildings",
            "rascacielos|edificio|edificios",
            "arranha|edifício|prédio|edifícios",
            "इमारत|भवन",
        ),
        _located("Q11303"),
        high="P2048",
    ),
    _class(
        (
            "waterfall|waterfalls",
            "cascada|catarata|salto",
            "cachoeira|catarata|queda",
            "झरना|जलप्रपात",
        ),
        _located("Q34038"),
        high="P2048",
    ),
    _class(
        ("bridge|bridges", "puente|puentes", "ponte|pontes", "पुल|सेतु"),
        _located("Q12280"),
        long="P2043",
    ),
)
#: Superlatives, folded, as they stand in a claim; those that are none of a dimension's are left out.
_SUPERLATIVES: Final[Mapping[Lang, Mapping[str, str]]] = MappingProxyType(
    {
        "en": {
            "large": r"largest|biggest|(?:second|third)-largest",
            "long": r"longest",
            "high": r"highest|tallest",
            "deep": r"deepest",
            "populous": r"most populous|most populated|(?:largest|biggest) (?:\w+ )?by population",
            "small": r"smallest",
        },
        "es": {
            "large": r"mas grande|mas extens[oa]|mayor",
            "long": r"mas larg[oa]|mas extenso",
            "high": r"mas alt[oa]",
            "deep": r"mas profund[oa]",
            "populous": r"mas poblad[oa]|mas populos[oa]|mayor poblacion",
            "small": r"mas pequen[oa]|menor",
        },
        "pt": {
            "large": r"maior",
            "long": r"mais long[oa]|mais extenso|mais compri[dt][oa]",
            "high": r"mais alt[oa]",
            "deep": r"mais profund[oa]",
            "populous": r"mais populos[oa]|mais povoad[oa]|maior populacao",
            "small": r"menor",
        },
        "hi": {
            "large": r"सबसे बड़[ाीे]",
            "long": r"सबसे लंब[ाीे]|सबसे लम्ब[ाीे]",
            "high": r"सबसे ऊंच[ाीे]|सबसे ऊँच[ाीे]",
            "deep": r"सबसे गहर[ाीे]",
            "populous": r"सबसे (?:अधिक|ज्यादा) (?:आबादी|जनसंख्या)|सबसे घनी आबादी",
            "small": r"सबसे छोट[ाीे]",
        },
    }
)
_BY: Final = MappingProxyType(
    {
        "P2046": _by_language("area", "superficie", "área", "क्षेत्रफल"),
        "P1082": _by_language("population", "población", "população", "जनसंख्या"),
        "P2043": _by_language("length", "longitud", "comprimento", "लंबाई"),
        "P2044": _by_language("elevation", "altitud", "altitude", "ऊँचाई"),
        "P2048": _by_language("height", "altura", "altura", "ऊँचाई"),
        "P4511": _by_language("depth", "profundidad", "profundidade", "गहराई"),
    }
)
#: The label of the first of a ranking, with what is ranked and by what.
_FIRST: Final = _by_language(
    "{adjective} {noun}", "{noun} con {most} {by}", "{noun} com {most} {by}", "{by} में {most} {noun}"
)
_MOST: Final = _by_language("", "mayor", "maior", "सबसे आगे")
_LEAST: Final = _by_language("", "menor", "menor", "सबसे पीछे")
_ENGLISH: Final = MappingProxyType(
    {
        "large": "largest",
        "long": "longest",
        "high": "highest",
        "deep": "deepest",
        "populous": "most populous",
        "small": "smallest",
    }
)
#: CLDR's codes of continents -> items.
_CONTINENTS: Final = MappingProxyType(
    {
        "002": ("Q15",),
        "003": ("Q49",),
        "005": ("Q18",),
        "009": ("Q55643", "Q538"),
        "142": ("Q48",),
        "150": ("Q46",),
    }
)
_MORE_CONTINENTS: Final = MappingProxyType(
    {"america del sur": "005", "america del norte": "003", "america do norte": "003"}
)
#: `factcheck.names.things` -> items.
_ITEMS: Final = MappingProxyType(
    {
        "body:mercury": "Q308",
        "body:venus": "Q313",
        "body:earth": "Q2",
        "body:mars": "Q111",
        "body:jupiter": "Q319",
        "body:saturn": "Q193",
        "body:uranus": "Q324",
        "body:neptune": "Q332",
        "group:european union": "Q458",
        "group:nato": "Q7184",
        "group:united nations": "Q1065",
    }
)
_LABEL_CODES: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType(
    {"en": ("en",), "es": ("es",), "pt": ("pt-br", "pt"), "hi": ("hi",)}
)
_ISO: Final = regex.compile(r"[A-Z]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A query that a claim asks for, and how its answer is told.

    Attributes:
        query: SPARQL, without anything that the claim says.
        place: the name of what it is about, in the claim's language.
        label: what is counted or ranked, in the claim's language.
        first: the label of the first of a ranking; empty for a count.
        property: by what a ranking goes; empty for a count.
        least: the ranking begins with the smallest.
    """

    query: str
    place: str
    label: str
    first: str = ""
    property: str = ""
    least: bool = False


def question(claim: Claim) -> Question | None:
    """Return the query that a claim asks for, or None if it asks for none."""
    words = [names.fold(word) for word in names.tokens(claim.text)]
    places = tuple(_places(claim))
    for count in _COUNTS:
        place = next((one for one in places if one.kind == count.kind), None)
        if place and all(_one_of(group, words) for group in count.words[claim.lang]):
            asked = _COUNTED.format(place=place.pattern, pattern=count.pattern, most=MOST)
            return Question(
                query=_query(asked, claim.lang), place=place.name, label=count.label[claim.lang]
            )
    text = names.fold(claim.text)
    for found in _CLASSES:
        place = next((one for one in places if one.kind in found.within), None)
        if place is None or not _one_of(found.words[claim.lang], words):
            continue
        for dimension in ("populous", "long", "high", "deep", "large", "small"):
            said = _SUPERLATIVES[claim.lang][dimension]
            by = found.by.get("large" if dimension == "small" else dimension)
            if by and regex.search(
                rf"(?<![\p{{L}}\p{{M}}])(?:{names.fold(said)})(?![\p{{L}}\p{{M}}])", text
            ):
                return _ranking(found, dimension, by, place, claim.lang)
    return None


def _ranking(found: _Class, dimension: str, by: str, place: _Place, lang: Lang) -> Question:
    least = dimension == "small"
    asked = _RANKED.format(
        best="MIN" if least else "MAX",
        order="ASC" if least else "DESC",
        place=place.pattern,
        pattern=found.pattern,
        measure=(_PLAIN if by == "P1082" else _NORMAL).format(property=by),
        top=TOP,
    )
    noun = found.label[lang]
    return Question(
        query=_query(asked, lang),
        place=place.name,
        label=f"{noun} ({_BY[by][lang]})",
        first=_FIRST[lang].format(
            noun=noun,
            by=_BY[by][lang],
            adjective=_ENGLISH[dimension],
            most=(_LEAST if least else _MOST)[lang],
        ),
        property=by,
        least=least,
    )


def _query(inner_query: str, lang: Lang) -> str:
    codes = dict.fromkeys((*_LABEL_CODES[lang], "mul", "en"))
    variables = [f"?label{number}" for number in range(len(codes))]
    labels = "\n".join(
        f'  OPTIONAL {{ ?item rdfs:label {name} FILTER(LANG({name}) = "{code}") }}'
        for name, code in zip(variables, codes, strict=True)
    )
    return _PREFIXES + _LABELLED.format(
        inner=inner_query.rstrip(), labels=labels, names=", ".join(variables)
    )


def _one_of(group: str, words: Sequence[str]) -> bool:
    for word in map(names.fold, group.split("|")):
        if any(one.startswith(word[:-1]) if word.endswith("*") else one == word for one in words):
            return True
    return False


def _places(claim: Claim) -> Iterator[_Place]:
    """Yield the places that a claim names, in its order; its words stand in for missing names."""
    seen: set[str] = set()
    for name in (*name_titles(claim), *phrases(claim)):
        place = _place(name)
        if place is not None and place.pattern not in seen:
            seen.add(place.pattern)
            yield place


def _place(name: str) -> _Place | None:
    key = names.key(name)
    for thing in (*sorted(names.things(name)), f"territory:{_MORE_CONTINENTS.get(key, '')}"):
        kind, _, code = thing.partition(":")
        if thing in _ITEMS:
            values = f"wd:{_ITEMS[thing]}"
        elif kind == "territory" and code in _CONTINENTS:
            kind, values = "continent", " ".join(f"wd:{item}" for item in _CONTINENTS[code])
        else:
            continue
        return _Place(name=name, pattern=f"VALUES ?place {{ {values} }}", kind=kind)
    code = names.territory(name) or ""
    if _ISO.fullmatch(code):
        return _Place(name=name, pattern=f'?place wdt:P297 "{code}" .', kind="country")
    return None

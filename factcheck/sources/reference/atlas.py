"""Countries and cities of pyworldatlas: areas, borders, currencies, coordinates, populations.

The atlas names where each field comes from (GeoNames, Natural Earth, CLDR, UN M49, …) and when it
was read; a passage cites GeoNames' page of the place, and that date.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing

from factcheck import names
from factcheck.model import Block
from factcheck.sources.reference import codes
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, aliases, document, row

DISTRIBUTION = "pyworldatlas"
_URL = "https://www.geonames.org/"


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each country and each city."""
    path = package.path("pyworldatlas", "data", "atlas.sqlite3")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as atlas:
        atlas.row_factory = sqlite3.Row
        read = dict(atlas.execute("SELECT id, retrieved_at FROM source").fetchall())["geonames"]
        yield from _countries(package, atlas, read)
        yield from _cities(package, atlas, read)


def _countries(package: Package, atlas: sqlite3.Connection, read: str) -> Iterator[Page]:
    labels = dict(atlas.execute("SELECT id, name FROM country").fetchall())
    borders = defaultdict(list)
    for one, other in atlas.execute("SELECT country1_id, country2_id FROM country_border"):
        borders[one].append(labels[other])
        borders[other].append(labels[one])
    by_country: dict[str, Mapping[int, list[sqlite3.Row]]] = {
        table: _grouped(atlas, table)
        for table in (
            *("capital", "country_name", "country_physical", "country_language"),
            *("country_motto", "country_anthem", "country_river", "country_lake"),
        )
    }
    for country in atlas.execute("SELECT * FROM country ORDER BY id"):
        tables = {table: rows.get(country["id"], []) for table, rows in by_country.items()}
        known = set(names.spellings(f"territory:{country['alpha2']}"))
        known |= {names.key(other["name"]) for other in tables["country_name"]}
        found_under = {names.key(country["name"]): Match.TITLE}
        for alias in known:
            found_under.setdefault(alias, Match.ALIAS)
        yield Page(
            document=document(
                package,
                url=f"{_URL}{country['geonames_id'] or ''}",
                title=country["name"].removeprefix("The "),
                blocks=_country_rows(country, tables, sorted(borders[country["id"]])),
                aliases=known,
                retrieved_at=read,
            ),
            use=Use.ATLAS,
            names=tuple(found_under.items()),
            searchable=False,
        )


def _grouped(atlas: sqlite3.Connection, table: str) -> Mapping[int, list[sqlite3.Row]]:
    grouped: dict[int, list[sqlite3.Row]] = defaultdict(list)
    for record in atlas.execute(f"SELECT * FROM {table}"):  # noqa: S608 - our own table names
        grouped[record["country_id"]].append(record)
    return grouped


def _country_rows(
    country: sqlite3.Row, tables: Mapping[str, list[sqlite3.Row]], borders: list[str]
) -> Iterator[Block]:
    for capital in tables["capital"]:
        yield row("Capital", capital["name"], "Places")
    if country["official_name"] and country["official_name"] != country["name"]:
        yield row("Official name", country["official_name"], "Names")
    if country["continent"]:
        yield row("Continent", country["continent"], "Places")
        yield row("Region", country["subregion"] or country["region"], "Places")
    yield row("Border countries", ", ".join(borders) or "none", "Places")
    if country["total_area_km2"]:
        yield row("Total area", f"{country['total_area_km2']:,.0f} sq km", "Places")
    yield row(codes.ISO, ", ".join(filter(None, _codes(country))), "Names")
    yield from _economic_rows(country, tables["country_language"])
    yield from _physical_rows(tables)
    for motto in tables["country_motto"]:
        yield row("National motto", motto["english_text"] or motto["text"], "Names")
    for anthem in tables["country_anthem"]:
        yield row("National anthem", anthem["source_text"] or anthem["title"], "Names")


def _economic_rows(country: sqlite3.Row, languages: list[sqlite3.Row]) -> Iterator[Block]:
    # The populations of countries bear no date and are years old; the Factbook has dated ones.
    if country["currency_code"]:
        currency = f"{country['currency_name']} ({country['currency_code']})"
        yield row("Currency", currency, "Economy")
    if languages:
        spoken = dict.fromkeys(language["name"] for language in languages)
        yield row("Languages spoken", ", ".join(spoken), "People")
    if dialled := json.loads(country["calling_codes"]):
        yield row(codes.CALLING, ", ".join(dialled), "Communications")
    if country["top_level_domain"]:
        yield row("Internet domain", country["top_level_domain"], "Communications")


def _codes(country: sqlite3.Row) -> tuple[str, str, str]:
    return country["alpha2"], country["alpha3"], country["numeric_code"]


def _physical_rows(tables: Mapping[str, list[sqlite3.Row]]) -> Iterator[Block]:
    for physical in tables["country_physical"]:
        for label, column in (("Highest point", "highest_point"), ("Lowest point", "lowest_point")):
            if text := physical[f"{column}_source_label"]:
                yield row(label, text, "Places")
        if physical["coastline_km"] is not None:
            yield row("Coastline", f"{physical['coastline_km']:,.0f} km", "Places")
    for river in tables["country_river"]:
        if river["length_km"]:
            yield row(f"Length of the {river['name']}", f"{river['length_km']:,.0f} km", "Places")
    for lake in tables["country_lake"]:
        if lake["area_km2"]:
            yield row(f"Area of {lake['name']}", f"{lake['area_km2']:,.0f} sq km", "Places")


def _cities(package: Package, atlas: sqlite3.Connection, read: str) -> Iterator[Page]:
    cities = atlas.execute(
        "SELECT city.*, country.name AS country, country.alpha2 FROM city"
        " JOIN country ON country.id = country_id ORDER BY city.id"
    )
    for city in cities:
        # A city shares its name with smaller ones; only the largest has the other languages' names.
        known = aliases(city["name"], kinds=("city", "place")) if _large(city) else frozenset()
        found_under = {names.key(city["name"]): Match.TITLE}
        for alias in known:
            found_under.setdefault(alias, Match.ALIAS)
        yield Page(
            document=document(
                package,
                url=f"{_URL}{city['geonames_id'] or ''}",
                title=city["name"],
                blocks=_city_rows(city),
                aliases=known,
                retrieved_at=read,
            ),
            use=Use.CITY,
            names=tuple(found_under.items()),
            # Hindi's everyday words sound like many towns.
            sounds=(city["name"],) if city["is_capital"] or _is_huge(city) else (),
            searchable=False,
            weight=city["population"] or 0,
        )


def _large(city: sqlite3.Row) -> bool:
    return bool(city["is_capital"] or (city["population"] or 0) >= 200_000)


def _is_huge(city: sqlite3.Row) -> bool:
    return (city["population"] or 0) >= 1_000_000


def _city_rows(city: sqlite3.Row) -> Iterator[Block]:
    yield row("Country", city["country"], "Places")
    if city["is_capital"]:
        yield row("Capital of", city["country"], "Places")
    if city["population"]:
        yield row("Population", f"{city['population']:,}", "People")
    north = "N" if city["latitude"] >= 0 else "S"
    east = "E" if city["longitude"] >= 0 else "W"
    where = f"{abs(city['latitude']):.2f}° {north}, {abs(city['longitude']):.2f}° {east}"
    yield row("Coordinates", where, "Places")
    if city["elevation_m"]:
        yield row("Elevation", f"{city['elevation_m']:,.0f} m", "Places")
    if city["timezone_id"]:
        yield row("Time zone", city["timezone_id"], "Places")

"""The properties that rules read, and what a reading of one is: subject, property, value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from claims.model import Quantity


class Shape(StrEnum):
    """What kind of value a property has; it decides how values are read and compared."""

    NAME = "name"
    PEOPLE = "people"
    PLACE = "place"
    LANDS = "lands"
    LANGUAGE = "language"
    CURRENCY = "currency"
    DATE = "date"
    AMOUNT = "amount"
    COUNT = "count"
    SYMBOL = "symbol"
    DEMONYM = "demonym"
    WORK = "work"
    FLAG = "flag"
    SHARE = "share"
    FAITH = "faith"
    COUNTS = "counts"
    AWARD = "award"
    PERIOD = "period"
    AGE = "age"
    OFFSET = "offset"
    OWNER = "owner"
    OFFICE = "office"
    KIND = "kind"
    MEMBER = "member"


_NUMERICAL = frozenset(
    {Shape.AMOUNT, Shape.COUNT, Shape.SHARE, Shape.FAITH, Shape.COUNTS, Shape.AGE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property.

    ``single`` properties have one value, so that another value refutes. ``owned`` values belong to
    one subject alone (a capital to its country), so that another subject refutes. ``drifting``
    values change from year to year.
    """

    name: str
    shape: Shape
    #: How to speak of it: "the capital".
    phrase: str
    single: bool = True
    owned: bool = False
    drifting: bool = False

    @property
    def part(self) -> str:
        """The part of a claim that it fills: "the largest city" may be read as a rank as well."""
        if self.name == "capital_of":
            return "capital"
        return "rank" if self.name in {"highest_point", "largest_city"} else self.name

    @property
    def error(self) -> str:
        """The error type of a claim that gets this property wrong."""
        if self.shape in {Shape.DATE, Shape.PERIOD, Shape.OFFSET}:
            return "temporal"
        if self.shape in _NUMERICAL:
            return "numerical"
        return "relational" if self.name in {"borders", "orbits", "member_of"} else "entity"


def _table(*rows: Property) -> Mapping[str, Property]:
    return MappingProxyType({row.name: row for row in rows})


def _p(name: str, shape: Shape, phrase: str, *flags: str) -> Property:
    return Property(
        name=name,
        shape=shape,
        phrase=phrase,
        single="many" not in flags,
        owned="owned" in flags,
        drifting="drifting" in flags,
    )


PROPERTIES = _table(
    _p("capital", Shape.NAME, "the capital", "owned"),
    _p("currency", Shape.CURRENCY, "the currency"),
    _p("official_language", Shape.LANGUAGE, "the official language"),
    _p("population", Shape.COUNT, "the population", "drifting"),
    _p("area", Shape.AMOUNT, "the area"),
    _p("located_in", Shape.LANDS, "the location"),
    _p("birth_date", Shape.DATE, "the date of birth"),
    _p("birth_place", Shape.PLACE, "the place of birth"),
    _p("death_date", Shape.DATE, "the date of death"),
    _p("death_place", Shape.PLACE, "the place of death"),
    _p("nationality", Shape.DEMONYM, "the nationality"),
    _p("occupation", Shape.WORK, "the occupation", "many"),
    _p("founded_date", Shape.DATE, "the date of founding"),
    _p("independence", Shape.DATE, "the date of independence"),
    _p("event_start", Shape.DATE, "the start"),
    _p("event_end", Shape.DATE, "the end"),
    _p("event_date", Shape.DATE, "the date"),
    _p("published_date", Shape.DATE, "the date of publication"),
    _p("height", Shape.AMOUNT, "the height"),
    _p("length", Shape.AMOUNT, "the length"),
    _p("depth", Shape.AMOUNT, "the depth"),
    _p("diameter", Shape.AMOUNT, "the diameter"),
    _p("symbol", Shape.SYMBOL, "the symbol", "owned"),
    _p("atomic_number", Shape.COUNT, "the atomic number", "owned"),
    _p("formula", Shape.SYMBOL, "the formula"),
    _p("boiling_point", Shape.AMOUNT, "the boiling point"),
    _p("melting_point", Shape.AMOUNT, "the melting point"),
    _p("borders", Shape.LANDS, "the neighbouring countries", "many"),
    _p("highest_point", Shape.NAME, "the highest point"),
    _p("largest_city", Shape.NAME, "the largest city", "drifting"),
    _p("author", Shape.PEOPLE, "the author"),
    _p("painter", Shape.PEOPLE, "the painter"),
    _p("sculptor", Shape.PEOPLE, "the sculptor"),
    _p("composer", Shape.PEOPLE, "the composer"),
    _p("director", Shape.PEOPLE, "the director"),
    _p("founder", Shape.PEOPLE, "the founder"),
    _p("discoverer", Shape.PEOPLE, "the discoverer"),
    _p("inventor", Shape.PEOPLE, "the inventor"),
    _p("designer", Shape.PEOPLE, "the designer"),
    _p("builder", Shape.PEOPLE, "the builder", "many"),
    _p("patron", Shape.PEOPLE, "who had it built"),
    _p("developer", Shape.PEOPLE, "the originator"),
    _p("orbits", Shape.NAME, "what it orbits"),
    _p("spouse", Shape.PEOPLE, "the spouse", "many"),
    _p("capital_of", Shape.OWNER, "the land it is the capital of"),
    _p("sea_access", Shape.FLAG, "access to the sea"),
    _p("coastline", Shape.AMOUNT, "the length of the coast"),
    _p("land_borders", Shape.FLAG, "land borders"),
    _p("forest", Shape.SHARE, "the share of forest"),
    _p("urban", Shape.SHARE, "the share of people in cities"),
    _p("religion", Shape.FAITH, "the share of a religion"),
    _p("life_expectancy", Shape.AMOUNT, "the life expectancy", "drifting"),
    _p("median_age", Shape.AMOUNT, "the median age", "drifting"),
    _p("utc", Shape.OFFSET, "the time zone"),
    _p("counts", Shape.COUNTS, "the number"),
    _p("former_name", Shape.NAME, "the former name", "many"),
    _p("mouth", Shape.NAME, "the mouth"),
    _p("award", Shape.AWARD, "the prize"),
    _p("reign", Shape.PERIOD, "the period"),
    _p("office", Shape.OFFICE, "the office"),
    _p("age_at_death", Shape.AGE, "the age at death"),
    _p("launched_date", Shape.DATE, "the date of launch"),
    _p("opened_date", Shape.DATE, "the date of opening"),
    _p("discovered_date", Shape.DATE, "the date of discovery"),
    _p("kind", Shape.KIND, "the kind"),
    _p("headquarters", Shape.PLACE, "the seat"),
    _p("cause", Shape.KIND, "the cause"),
    _p("member_of", Shape.MEMBER, "the organisations it belongs to"),
    _p("birth_name", Shape.PEOPLE, "the name at birth"),
    _p("performer", Shape.PEOPLE, "who plays the part", "many"),
    _p("band_member", Shape.PEOPLE, "the members", "many"),
    _p("between", Shape.LANDS, "the countries on either side", "many"),
)
#: A template may read two properties at once: "was born on … in …".
READS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"birth": ("birth_date", "birth_place"), "death": ("death_date", "death_place")}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value as read. ``text`` is how the source wrote it; the rest is what it means."""

    text: str
    names: tuple[str, ...] = ()
    codes: frozenset[str] = frozenset()
    quantities: tuple[Quantity, ...] = ()
    #: What each of ``quantities`` is an amount of; of a prize, its name and field.
    keys: tuple[frozenset[str], ...] = ()
    #: Whether the text gives all values of the property, so that one not among them is false.
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One reading of a text. An empty subject is the page's own.

    ``spans`` are the parts of the text's view that the fact accounts for; ``sentence`` is where in
    the passage it was read.
    """

    property: Property
    subject: str
    value: Value
    negated: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] = (0, 0)
    row: bool = False
    #: The value is the subject of the page: "the founder of …" on a person's page.
    by_page: bool = False

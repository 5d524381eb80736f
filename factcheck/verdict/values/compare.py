"""Compare the values of two facts of one property: the same, different, or not to be decided.

Names agree at a high likeness and differ only at a low one. Across languages a low likeness proves
nothing (Varsovia is Warsaw), so one of the two must be known to CLDR or to our table of places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType

import regex

from claims.model import Bound, Quantity, QuantityKind
from factcheck.names import fold, similarity, territory, tokens
from factcheck.verdict.text import normal
from factcheck.verdict.values import quantities
from factcheck.verdict.values.demonyms import covers, demonyms, entwined
from factcheck.verdict.values.keyed import compare_awards, compare_keyed
from factcheck.verdict.values.kinds import compare_kinds
from factcheck.verdict.values.memberships import compare_memberships
from factcheck.verdict.values.offices import compare_offices
from factcheck.verdict.values.periods import compare_ages, compare_periods
from factcheck.verdict.values.places import (
    AMERICAS,
    LATIN_AMERICA,
    NORTH_AND_SOUTH,
    continent,
    directions,
    is_america,
    other_names,
)
from factcheck.verdict.values.properties import Fact, Property, Shape, Value
from factcheck.verdict.values.read import symbols_equal

#: `factcheck.names.similarity`: at and above, one name; at and below, another one.
SAME_NAME = 0.75
OTHER_NAME = 0.45
#: Of persons' names across languages, which are spelt alike more often than places are.
OTHER_PERSON = 0.3
#: A population within this part of the stated one is a census or estimate apart, not wrong; beyond
#: the second it is wrong whatever the year. Between them the rules do not decide.
SAME_DRIFT = Decimal("0.04")
OTHER_DRIFT = Decimal("0.25")
#: Lengths, heights and areas are measured differently by different sources.
OTHER_MEASURE = Decimal("0.02")
#: Shares of land or people differ from year to year by less than so many points.
OTHER_SHARE = Decimal(5)


#: Common nouns inside names.
_GENERIC = """
mountain: mount mt mountain monte montaña montanha mont peak pico cerro volcán volcan vulcão volcano पर्वत शिखर चोटी
river: river río rio नदी
lake: lake lago झील
island: island isla ilha द्वीप
empire: empire imperio império साम्राज्य
sultanate: sultanate sultanato सल्तनत
dynasty: dynasty dinastía dinastia वंश राजवंश
kingdom: kingdom reino
war: war guerra युद्ध
battle: battle batalla batalha लडाई
treaty: treaty tratado संधि
sea: sea mar सागर
ocean: ocean océano oceano महासागर
wall: wall muro दीवार
desert: desert desierto deserto मरुस्थल रेगिस्तान
brothers: brothers hermanos irmãos बंधु
"""
#: Of these, one side may leave the noun out.
_LEFT_OUT = frozenset({"mountain", "desert"})
_JOINTS = frozenset({"of", "the", "de", "del", "do", "da", "el", "la", "o", "a", "का", "की", "के"})
#: What stands inside a Hindi subject that was cut in the wrong place.
_CASES = frozenset({"का", "की", "के", "में", "से", "पर"})
#: Letters as Hindi spells them.
_INITIALS = dict(
    zip(
        [
            "ए",
            "बी",
            "सी",
            "डी",
            "ई",
            "एफ",
            "जी",
            "एच",
            "आई",
            "जे",
            "के",
            "एल",
            "एम",
            "एन",
            "ओ",
            "पी",
            "क्यू",
            "आर",
            "एस",
            "टी",
            "यू",
            "वी",
            "डब्ल्यू",
            "एक्स",
            "वाई",
            "जेड",
        ],
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
)
_INITIAL = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}])({'|'.join(sorted(_INITIALS, key=len, reverse=True))})(?:(\.)|(?=\p{{N}}))"
)

#: Letters that "Cataluña" and "Catalonia" have in common.
_BEGINNING = 3
#: Properties of which sources of one life follow two calendars: Newton was born on 25 December 1642 or
#: on 4 January 1643.
_OF_LIVES = frozenset({"birth_date", "death_date"})
#: The year in which Britain changed its calendar, with few countries behind it.
GREGORIAN = 1753
_YEAR = regex.compile(r"\p{N}{4}(?!\p{N})")
#: "the 1700s" is a decade or a century.
_CENTURY = regex.compile(r"00'?s$")


class Outcome(StrEnum):
    """How two values compare."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


# The subjects of claims are compared with the names of one page again and again.
@lru_cache(maxsize=8_192)
def compare_names(one: str, other: str, *, across: bool, person: bool = False) -> Outcome:
    """Compare two names; ``across`` when they were written in different languages."""
    one, other = normal(one), normal(other)
    if is_america(one) != is_america(other) and "america" in {fold(one), fold(other)}:
        return Outcome.UNDECIDED  # a country's other name, or a continent's
    if fold(one) == fold(other) or _same_thing(one, other):
        return Outcome.SAME
    ours, theirs = _known(one), _known(other)
    if fold(other) in ours or fold(one) in theirs or ours & theirs:
        return Outcome.SAME
    if ours and theirs:
        return Outcome.DIFFERENT
    if (fold(one) in demonyms()) != (fold(other) in demonyms()):
        return Outcome.UNDECIDED  # "Indian" is not India
    words, others = set(tokens(fold(one))), set(tokens(fold(other)))
    if (ours or theirs) and (_within(words, ours, others) or _within(others, theirs, words)):
        return Outcome.UNDECIDED  # the Gulf of Thailand is not Thailand, nor Indira Gandhi गांधी
    score = similarity(one, other)
    if score >= SAME_NAME:
        return Outcome.SAME
    if words & others and (words <= others or others <= words):
        # "Pluto, of the Solar System the ninth" is no name
        whole = person and len(words & others) > 1 and not (words ^ others) & _CASES
        return Outcome.SAME if whole else Outcome.UNDECIDED
    if across and not (ours or theirs):
        unlike = person and score <= OTHER_PERSON
        return Outcome.DIFFERENT if unlike else Outcome.UNDECIDED
    return Outcome.DIFFERENT if score <= OTHER_NAME else Outcome.UNDECIDED


def _within(words: set[str], known: frozenset[str], others: set[str]) -> bool:
    """Return whether a name by any of its spellings is a part of another."""
    return words < others or any(set(tokens(name)) < others for name in known)


def _same_thing(one: str, other: str) -> bool:
    """Compare names whose common noun is translated or left out.

    मौर्य साम्राज्य is the Maurya Empire, "Teide" is "Pico de Teide", सी. वी. रमन is C. V. Raman.
    """
    left, right = _proper(one), _proper(other)
    if not left[0] or not right[0] or (left[1] and right[1] and left[1] != right[1]):
        return False
    if not left[1] and not right[1] and not (_INITIAL.search(one) or _INITIAL.search(other)):
        return False  # the Gulf of Thailand is not Thailand
    if (left[1] | right[1]) - _LEFT_OUT and left[1] != right[1]:
        return False
    return fold(left[0]) == fold(right[0]) or similarity(left[0], right[0]) >= SAME_NAME


@lru_cache(maxsize=4096)
def _proper(name: str) -> tuple[str, frozenset[str]]:
    """Part a name into its own words, initials in Latin letters, and its common nouns."""
    words, kinds = [], set()
    for word in _INITIAL.sub(lambda match: _INITIALS[match[1]] + (match[2] or ""), name).split():
        kind = _generic().get(fold(word.strip(".,")))
        if kind:
            kinds.add(kind)
        elif fold(word) not in _JOINTS:
            words.append(word)
    return " ".join(words), frozenset(kinds)


#: Parts of countries that somebody is said to be born in, and a source names a town of them.
_REGIONS = """
Andalucía Andalucia Andalusia Andaluzia Cataluña Catalonia Catalunha Galicia Galiza Castilla Castile Castela Aragón Aragon Aragão
Navarra Navarre Asturias Astúrias Extremadura Valencia Murcia Cantabria La_Mancha País_Vasco Basque_Country País_Basco Canarias
Baviera Bavaria Sajonia Saxony Saxônia Prusia Prussia Prússia Renania Rhineland Renânia Suabia Swabia Turingia Thuringia
Westfalia Westphalia Hesse Hessen Württemberg Silesia Silésia Bohemia Boêmia Moravia Morávia Tirol Tyrol Transilvania Transylvania
Transilvânia Galitzia Toscana Tuscany Lombardía Lombardia Lombardy Sicilia Sicily Sicília Cerdeña Sardinia Sardenha Piamonte
Piedmont Piemonte Liguria Veneto Umbría Umbria Calabria Calábria Normandía Normandy Normandia Bretaña Brittany Bretanha Provenza
Provence Provença Alsacia Alsace Alsácia Borgoña Burgundy Borgonha Gascuña Córcega Corsica Córsega Inglaterra England Escocia
Scotland Escócia Gales Wales País_de_Gales Cornualles Cornwall Yorkshire Kent Lancashire Ulster Irlanda_del_Norte Northern_Ireland
Irlanda_do_Norte Flandes Flanders Flandres Valonia Wallonia Brabante Holanda Holland Frisia Alentejo Algarve Minho Madeira Azores
Açores Macedonia Tracia Anatolia Anatólia Crimea Siberia Sibéria Bengala Bengal Panyab Punjab Cachemira Kashmir Gujarat Gujarate Kerala Bihar
Rajastán Rajasthan California Texas Florida Nueva_York New_York Nova_York Pensilvania Pennsylvania Pensilvânia Virginia Ohio Illinois
Massachusetts Georgia Kentucky Tennessee Alabama Luisiana Louisiana Misisipi Mississippi Misuri Missouri Kansas Nebraska Iowa
Wisconsin Minnesota Míchigan Michigan Indiana Colorado Arizona Nevada Utah Oregón Oregon Washington Idaho Montana Wyoming Oklahoma
Arkansas Maine Vermont Connecticut Maryland Delaware Hawái Hawaii Alaska Nueva_Jersey New_Jersey Quebec Québec Ontario Jalisco
Sonora Veracruz Oaxaca Yucatán Chiapas Puebla Antioquia Bahia Minas_Gerais Pernambuco Ceará Paraná Rio_Grande_do_Sul
Santa_Catarina Goiás Maranhão São_Paulo Provincia_de_Buenos_Aires Mendoza Tucumán Entre_Ríos
"""


@cache
def _generic() -> dict[str, str]:
    return {
        fold(normal(form)): row.partition(": ")[0]
        for row in _GENERIC.strip().splitlines()
        for form in row.partition(": ")[2].split()
    }


def _known(name: str) -> frozenset[str]:
    """Return the other names of a thing; सोने is the oblique case of सोना."""
    return other_names(name) or (other_names(name[:-1] + "ा") if name.endswith("े") else frozenset())


def compare_values(claimed: Fact, stated: Fact, *, across: bool) -> Outcome:
    """Compare what a claim and a passage say of one property of one subject."""
    ours, theirs = claimed.value, stated.value
    prop = claimed.property
    if prop.shape in _OF_VALUES:
        return _outcome(_OF_VALUES[prop.shape](ours, theirs))
    if prop.shape in _OF_TABLES:
        return _OF_TABLES[prop.shape](ours, theirs)
    match prop.shape:
        case Shape.DATE | Shape.AMOUNT | Shape.COUNT:
            outcome = _compare_quantities(prop, ours.quantities, theirs.quantities)
            sure = not prop.drifting or territory(claimed.subject) is not None
            # A city has its own population, its region's and its agglomeration's.
            return outcome if sure or outcome is Outcome.SAME else Outcome.UNDECIDED
        case Shape.FLAG | Shape.OFFSET:
            return Outcome.SAME if ours.codes == theirs.codes else Outcome.DIFFERENT
        case Shape.SYMBOL:
            same = symbols_equal(ours.text, theirs.text)
            return Outcome.SAME if same else Outcome.DIFFERENT
        case Shape.WORK:
            return Outcome.SAME if ours.codes <= theirs.codes else Outcome.UNDECIDED
        case Shape.LANDS:
            return _compare_lands(prop, ours, theirs, across=across)
        case Shape.PLACE:
            return _compare_places(ours, theirs, across=across)
        case Shape.MEMBER:
            return _outcome(compare_memberships(ours, theirs, territory(claimed.subject)))
        case _:
            return _compare_named(claimed, stated, across=across)


def _by_calendar(one: Quantity, other: Quantity) -> bool:
    """Return whether two years are one by the Julian and the next by the Gregorian calendar."""
    first, second = (int(q.value[:4]) if _YEAR.match(q.value) else GREGORIAN for q in (one, other))
    return abs(first - second) == 1 and max(first, second) < GREGORIAN


def _compare_named(claimed: Fact, stated: Fact, *, across: bool) -> Outcome:
    """Compare values that are names."""
    ours, theirs = claimed.value.names, stated.value.names
    shape = claimed.property.shape
    if shape is Shape.OWNER:
        if compare_names(ours[0], claimed.subject, across=False) is Outcome.SAME:
            return Outcome.UNDECIDED  # a province that bears its capital's name
        # "The capital of New South Wales, Australia": what follows is where the first lies.
        return _compare_owners(ours[0], theirs[0], across=across)
    if shape is Shape.LANGUAGE:
        return _compare_lists(ours, theirs, across=across, person=False, all_of=True)
    if stated.by_page:
        results = {compare_names(ours[0], name, across=across, person=True) for name in theirs}
        known = len(ours) == 1 and Outcome.SAME in results
        return Outcome.SAME if known else Outcome.UNDECIDED
    person = shape is Shape.PEOPLE
    return _compare_lists(ours, theirs, across=across, person=person, all_of=person)


def _compare_owners(ours: str, theirs: str, *, across: bool) -> Outcome:
    """Compare of what a city is the capital; a city may be that of a country and of a province."""
    if compare_names(ours, theirs, across=across) is Outcome.SAME:
        return Outcome.SAME
    countries = {territory(name) is not None for name in (ours, theirs)}
    if countries == {True}:
        return Outcome.DIFFERENT
    likeness = similarity(normal(ours), normal(theirs))
    unlike = likeness <= (OTHER_PERSON if across else OTHER_NAME)
    # Languages write provinces each in its own way, which mostly begins alike.
    exonym = across and fold(ours)[:_BEGINNING] == fold(theirs)[:_BEGINNING]
    apart = countries == {False} and unlike and not exonym
    return Outcome.DIFFERENT if apart else Outcome.UNDECIDED


def _outcome(outcome: quantities.Outcome) -> Outcome:
    names = {
        quantities.Outcome.AGREES: Outcome.SAME,
        quantities.Outcome.DIFFERS: Outcome.DIFFERENT,
    }
    return names.get(outcome, Outcome.UNDECIDED)


def _compare_shares(ours: Value, theirs: Value) -> quantities.Outcome:
    results = {quantities.compare(a, b).outcome for a in ours.quantities for b in theirs.quantities}
    if quantities.Outcome.AGREES in results:
        return quantities.Outcome.AGREES
    far = all(
        _gap(a, b) is not None and abs(a.number - b.number) >= OTHER_SHARE
        for a in ours.quantities
        for b in theirs.quantities
    )
    differs = results == {quantities.Outcome.DIFFERS} and far
    return quantities.Outcome.DIFFERS if differs else quantities.Outcome.INCOMPARABLE


_OF_VALUES: Mapping[Shape, Callable[[Value, Value], quantities.Outcome]] = MappingProxyType(
    {
        Shape.SHARE: _compare_shares,
        Shape.FAITH: compare_keyed,
        Shape.COUNTS: compare_keyed,
        Shape.AWARD: compare_awards,
        Shape.PERIOD: compare_periods,
        Shape.OFFICE: compare_offices,
        Shape.AGE: compare_ages,
        Shape.KIND: lambda ours, theirs: compare_kinds(ours.codes, theirs.codes),
    }
)


def _compare_lists(
    ours: Iterable[str], theirs: Iterable[str], *, across: bool, person: bool, all_of: bool
) -> Outcome:
    theirs = tuple(theirs)
    best: list[Outcome] = []
    for one in ours:
        results = {compare_names(one, other, across=across, person=person) for other in theirs}
        if Outcome.SAME in results:
            best.append(Outcome.SAME)
        elif results == {Outcome.DIFFERENT}:
            best.append(Outcome.DIFFERENT)
        else:
            best.append(Outcome.UNDECIDED)
    if best and all(outcome is Outcome.SAME for outcome in best):
        return Outcome.SAME
    if best and all(outcome is Outcome.DIFFERENT for outcome in best):
        return Outcome.DIFFERENT
    if all_of and Outcome.DIFFERENT in best and Outcome.UNDECIDED not in best and not person:
        return Outcome.DIFFERENT
    return Outcome.UNDECIDED


def _compare_quantities(
    prop: Property, ours: Iterable[Quantity], theirs: Iterable[Quantity]
) -> Outcome:
    results: set[Outcome] = set()
    for one in ours:
        for other in theirs:
            results.add(_compare_quantity(prop, one, other))
    if Outcome.SAME in results:
        return Outcome.SAME
    return Outcome.DIFFERENT if results == {Outcome.DIFFERENT} else Outcome.UNDECIDED


def _compare_quantity(prop: Property, one: Quantity, other: Quantity) -> Outcome:
    if _CENTURY.search(one.quote) or _CENTURY.search(other.quote):
        return Outcome.UNDECIDED
    result = quantities.compare(one, other)
    if result.outcome == "agrees":
        return Outcome.UNDECIDED if finer(one, other) else Outcome.SAME
    if result.outcome != "differs":
        return Outcome.UNDECIDED
    if prop.name in _OF_LIVES and _by_calendar(one, other):
        return Outcome.UNDECIDED
    if one.kind is QuantityKind.DATE or prop.name == "atomic_number":
        return Outcome.DIFFERENT
    gap = _gap(one, other)
    if prop.drifting and gap is not None:
        if gap <= SAME_DRIFT and one.bound in {Bound.EXACT, Bound.ABOUT}:
            return Outcome.SAME
        return Outcome.DIFFERENT if gap >= OTHER_DRIFT else Outcome.UNDECIDED
    if prop.shape is Shape.AMOUNT and gap is not None and gap <= OTHER_MEASURE:
        return Outcome.UNDECIDED
    return Outcome.DIFFERENT


def finer(claimed: Quantity, stated: Quantity) -> bool:
    """Return whether a claim gives a day where the source knows the year: that confirms nothing."""
    return claimed.kind is QuantityKind.DATE and len(claimed.value) > len(stated.value)


def _gap(one: Quantity, other: Quantity) -> Decimal | None:
    """Return the difference as a part of the stated value; None where units differ."""
    if one.unit != other.unit or not other.number:
        return None
    return abs(one.number - other.number) / abs(other.number)


def _compare_nationalities(ours: Value, theirs: Value) -> Outcome:
    if all(any(covers(one, other) for other in theirs.codes) for one in ours.codes):
        return Outcome.SAME
    related = any(a == b or entwined(a, b) for a in ours.codes for b in theirs.codes)
    return Outcome.UNDECIDED if related or not theirs.complete else Outcome.DIFFERENT


def _levels(codes: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Split codes into countries and continents."""
    countries = frozenset(code for code in codes if not code.isdigit())
    return countries, frozenset(code for code in codes if code.isdigit()) - {LATIN_AMERICA}


def _compare_lands(prop: Property, ours: Value, theirs: Value, *, across: bool) -> Outcome:
    if prop.name == "borders":
        if not ours.codes:
            return Outcome.UNDECIDED
        if ours.codes <= theirs.codes:
            return Outcome.SAME
        return Outcome.DIFFERENT if theirs.complete else Outcome.UNDECIDED
    lands, continents = _levels(ours.codes)
    their_lands, their_continents = _levels(theirs.codes)
    stated = {c for land in their_lands if (c := continent(land))} | their_continents
    implied = stated | ({AMERICAS} if stated & NORTH_AND_SOUTH else set())
    within = NORTH_AND_SOUTH if AMERICAS in stated else frozenset()
    outcomes: list[Outcome] = []
    if lands:
        outcomes.append(_compare_countries(lands, their_lands, stated))
    if continents:
        if continents <= implied:
            # South Asia is not East Asia; a source that names no part confirms none.
            same_part = directions(ours.text) <= directions(theirs.text)
            outcomes.append(Outcome.SAME if same_part or lands else Outcome.UNDECIDED)
        else:
            apart = len(stated) == 1 and not continents & (implied | within)
            outcomes.append(Outcome.DIFFERENT if apart else Outcome.UNDECIDED)
    for name in ours.names:
        results = {compare_names(name, other, across=across) for other in theirs.names}
        outcomes.append(Outcome.SAME if Outcome.SAME in results else Outcome.UNDECIDED)
    if Outcome.DIFFERENT in outcomes:
        return Outcome.DIFFERENT
    if outcomes and all(outcome is Outcome.SAME for outcome in outcomes):
        return Outcome.SAME
    return Outcome.UNDECIDED


def _compare_countries(
    ours: frozenset[str], theirs: frozenset[str], their_continents: Iterable[str]
) -> Outcome:
    if ours <= theirs:
        return Outcome.SAME
    if theirs:
        return Outcome.DIFFERENT if not ours & theirs and len(theirs) == 1 else Outcome.UNDECIDED
    continents = {c for land in ours if (c := continent(land))}
    known = set(their_continents)
    within = NORTH_AND_SOUTH if AMERICAS in known else frozenset()
    apart = len(known) == 1 and continents and not continents & (known | within)
    return Outcome.DIFFERENT if apart else Outcome.UNDECIDED


def _compare_places(ours: Value, theirs: Value, *, across: bool) -> Outcome:
    countries = _compare_countries(ours.codes, theirs.codes, ()) if ours.codes else None
    if countries is Outcome.DIFFERENT:
        return countries
    if not ours.names:
        return countries or Outcome.UNDECIDED
    towns = _compare_lists(ours.names[:1], theirs.names, across=across, person=False, all_of=False)
    if not theirs.names:
        return Outcome.UNDECIDED
    if towns is Outcome.SAME and countries in {None, Outcome.SAME}:
        return Outcome.SAME
    if towns is Outcome.SAME and not theirs.codes:
        return Outcome.SAME
    if any(fold(name) in _regions() for name in ours.names[:1]):
        return Outcome.UNDECIDED  # Málaga lies in Andalusia
    return Outcome.DIFFERENT if towns is Outcome.DIFFERENT else Outcome.UNDECIDED


@cache
def _regions() -> frozenset[str]:
    names = _REGIONS.replace("\n", " ").split()
    return frozenset(fold(normal(name.replace("_", " "))) for name in names)


def _compare_currencies(ours: Value, theirs: Value) -> Outcome:
    if not set(ours.names) <= set(theirs.names):
        return Outcome.UNDECIDED if set(ours.names) & set(theirs.names) else Outcome.DIFFERENT
    if ours.codes and theirs.codes and not ours.codes & theirs.codes:
        return Outcome.DIFFERENT
    return Outcome.SAME


_OF_TABLES: Mapping[Shape, Callable[[Value, Value], Outcome]] = MappingProxyType(
    {Shape.DEMONYM: _compare_nationalities, Shape.CURRENCY: _compare_currencies}
)

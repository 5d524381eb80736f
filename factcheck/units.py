"""The units by which measures are converted: pint's, of which those that answers use load first.

pint takes a sixth of a second to read its thousand definitions. The ones named here are read from
the same files in a hundredth of that; any other unit brings in the whole of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

# pint itself takes a fifth of a second to import, and most answers convert nothing.
# ruff: noqa: PLC0415

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = ["registry"]

_FILES: Final = ("constants_en.txt", "default_en.txt")
#: What `claims.unit_names` and the checks call units, and what pint defines these by.
# fmt: off
_USUAL: Final = frozenset({
    "meter", "second", "ampere", "gram", "kelvin", "radian", "bit", "pi", "tansec",
    "speed_of_light", "standard_gravity", "standard_atmosphere", "degree", "arcminute",
    "arcsecond", "byte", "light_year", "astronomical_unit", "parsec", "nautical_mile",
    "metric_ton", "grain", "minute", "hour", "day", "week", "year", "month", "century",
    "degree_Celsius", "degree_Fahrenheit", "are", "hectare", "liter", "hertz", "knot", "newton",
    "joule", "watt", "watt_hour", "calorie", "horsepower", "pascal", "coulomb", "volt", "inch",
    "foot", "yard", "mile", "cubic_inch", "survey_foot", "rod", "chain", "acre", "pint", "quart",
    "gallon", "fluid_ounce", "oil_barrel", "beer_barrel", "ounce", "pound", "ton", "long_ton",
    "force_pound", "troy_ounce", "imperial_fluid_ounce", "imperial_pint", "imperial_gallon",
    "imperial_barrel", "metric_horsepower", "force_kilogram",
})
# fmt: on


def registry(*units: str) -> UnitRegistry[Decimal]:
    """Return a registry that knows all of the units, if pint does.

    Args:
        units: Names as pint parses them: "kilometer**2".
    """
    from pint.errors import PintError

    try:
        for unit in units:
            _usual().parse_units(unit)
    except PintError:
        return _whole()
    return _usual()


@cache
def _usual() -> UnitRegistry[Decimal]:
    import pint

    return pint.UnitRegistry(list(_definitions()), non_int_type=Decimal)


@cache
def _whole() -> UnitRegistry[Decimal]:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


def _definitions() -> Iterator[str]:
    """Yield the lines of pint's files that define a prefix or one of the usual units."""
    for file in _FILES:
        for line in resources.files("pint").joinpath(file).read_text("utf-8").splitlines():
            name, defines, _ = line.partition("=")
            name = name.strip()
            # Other lines name a unit too: those of groups and systems.
            if defines and (name in _USUAL or (name.endswith("-") and name[:-1].isalpha())):
                yield line.strip()

"""The usual units load by themselves, and convert as all of pint's do."""

from decimal import Decimal

import pint
import pytest

from claims.unit_names import UNIT_WORDS
from factcheck import units
from factcheck.checks.measures import _SEVERAL

READ = {str(word.name) for words in UNIT_WORDS.values() for word in words.values()}
SEVERAL = {name for names in _SEVERAL.values() for name in names}
COMPOUND = {"kilometer**2", "meter**3", "kilometer/hour", "meter/second**2", "delta_degree_Celsius"}


@pytest.fixture(scope="module")
def whole():
    return pint.UnitRegistry(non_int_type=Decimal)


@pytest.mark.parametrize("unit", sorted(READ | SEVERAL | COMPOUND))
def test_a_unit_that_answers_use_is_one_of_the_usual_and_is_what_pint_says(whole, unit):
    known = units.registry(unit)
    assert known is units.registry()
    assert str(whole.get_root_units(unit)) == str(known.get_root_units(unit))


def test_any_other_unit_is_known_too():
    furlongs = units.registry("furlong").Quantity(Decimal(1), "furlong").to("meter")
    assert Decimal("201.168") == round(furlongs.magnitude, 3)


def test_what_no_unit_is_called_is_left_to_pint_to_refuse():
    with pytest.raises(pint.UndefinedUnitError):
        units.registry("flurble").parse_units("flurble")

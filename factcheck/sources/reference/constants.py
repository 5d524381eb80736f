"""Constants of nature (CODATA) and exact units, from pint's definitions."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import names
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, aliases, document, row

DISTRIBUTION = "pint"
_NIST = "https://physics.nist.gov/cgi-bin/cuu/Value?"
_SI = "https://www.nist.gov/pml/special-publication-811/nist-guide-si-appendix-b-conversion-factors"

#: Title, pint's name, the units to give it in, and NIST's page of it.
_CONSTANTS: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    ("Speed of light", "speed_of_light", ("m/s", "km/s"), f"{_NIST}c"),
    ("Planck constant", "planck_constant", ("J*s",), f"{_NIST}h"),
    ("Elementary charge", "elementary_charge", ("C",), f"{_NIST}e"),
    ("Avogadro constant", "avogadro_number", ("1/mol",), f"{_NIST}na"),
    ("Boltzmann constant", "boltzmann_constant", ("J/K",), f"{_NIST}k"),
    ("Standard gravity", "standard_gravity", ("m/s**2",), f"{_NIST}gn"),
    (
        "Gravitational constant",
        "newtonian_constant_of_gravitation",
        ("m**3/kg/s**2",),
        f"{_NIST}bg",
    ),
    ("Electron mass", "electron_mass", ("kg",), f"{_NIST}me"),
    ("Proton mass", "proton_mass", ("kg",), f"{_NIST}mp"),
    ("Neutron mass", "neutron_mass", ("kg",), f"{_NIST}mn"),
    ("Gas constant", "molar_gas_constant", ("J/mol/K",), f"{_NIST}r"),
    ("Standard atmosphere", "standard_atmosphere", ("Pa",), f"{_NIST}stdatm"),
    ("Astronomical unit", "astronomical_unit", ("m", "km"), _SI),
    ("Light-year", "light_year", ("m", "km"), _SI),
    ("Parsec", "parsec", ("m", "light_year"), _SI),
    ("Mile", "mile", ("m", "km"), _SI),
    ("Nautical mile", "nautical_mile", ("m", "km"), _SI),
    ("Inch", "inch", ("cm",), _SI),
    ("Foot (unit)", "foot", ("cm", "inch"), _SI),
    ("Pound (mass)", "pound", ("kg",), _SI),
)


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each constant and unit."""
    import pint  # noqa: PLC0415 - half a second, needed only to build

    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    for title, name, units, url in _CONSTANTS:
        constant = registry.Quantity(1, name)
        known = aliases(title)
        label = title.partition(" (")[0]
        found_under = {names.key(label): Match.TITLE}
        for alias in known:
            found_under.setdefault(alias, Match.ALIAS)
        rows = []
        for unit in units:
            # Avogadro's number is a pure number in pint.
            pure = constant.dimensionless
            value = constant.to_base_units().magnitude if pure else constant.m_as(unit)
            shown = f"{registry.Unit(unit):~P}"
            rows.append(row(label, f"{_number(float(value))} {shown}"))
        yield Page(
            document=document(package, url=url, title=title, blocks=rows, aliases=known),
            use=Use.CONSTANT,
            names=tuple(found_under.items()),
            searchable=False,
        )


def _number(value: float) -> str:
    """Write a number as people do: thousands in groups, or powers of ten.

    >>> _number(299792458.0), _number(6.62607015e-34), _number(1609.344)
    ('299,792,458', '6.62607015 × 10^-34', '1,609.344')
    """
    if 1e-3 <= abs(value) < 1e15:
        return f"{value:,.10f}".rstrip("0").rstrip(".")
    mantissa, _, exponent = f"{value:.12g}".partition("e")
    return f"{mantissa} × 10^{int(exponent or 0)}"

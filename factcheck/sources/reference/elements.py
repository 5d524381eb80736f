"""The chemical elements: number, symbol and atomic mass, from periodictable.

Its masses are the abridged standard atomic weights of IUPAC's commission (CIAAW), whose page of the
element a passage cites.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import names
from factcheck.model import Block
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, document, row

DISTRIBUTION = "periodictable"
_URL = "https://www.ciaaw.org/"


def pages(package: Package) -> Iterator[Page]:
    """Yield a page for each of the 118 elements."""
    import periodictable  # noqa: PLC0415 - needed only to build

    for element in periodictable.elements:
        if 1 <= element.number <= 118:
            known = names.spellings(f"element:{element.number}")
            title = element.name.capitalize()
            found_under = {names.key(title): Match.TITLE}
            for alias in known:
                found_under.setdefault(alias, Match.ALIAS)
            yield Page(
                document=document(
                    package,
                    url=f"{_URL}{element.name}.htm",
                    title=title,
                    blocks=_rows(title, element.symbol, element.number, element.mass),
                    aliases=known,
                ),
                use=Use.ELEMENT,
                names=tuple(found_under.items()),
                searchable=False,
            )


def _rows(title: str, symbol: str, number: int, mass: float) -> Iterator[Block]:
    yield row("Chemical element", title)
    yield row("Symbol", symbol)
    yield row("Atomic number", str(number))
    yield row("Number of protons", str(number))
    # CIAAW gives no weight to an element without stable isotopes; the table then has a whole
    # number, the mass number of one of them.
    label = "Mass number of an isotope" if mass == int(mass) else "Standard atomic mass"
    yield row(label, f"{mass:g} u" if mass == int(mass) else f"{mass} u")

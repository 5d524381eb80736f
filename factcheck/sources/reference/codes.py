"""Codes of countries that the atlas lacks: Taiwan, Palestine, Kosovo.

Their codes are CLDR's, from babel, which knows the codes of three letters and of digits as other
names of the two letters. ISO 3166 has none for Kosovo; XK is what everybody uses. The calling codes
are those of the list of E.164 that ITU publishes, which no package that is installed has.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck import names
from factcheck.model import Block
from factcheck.sources.reference.packages import Package
from factcheck.sources.reference.page import Match, Page, Use, document, row

DISTRIBUTION = "babel"
_CLDR = "https://github.com/unicode-org/cldr/blob/main/common/supplemental/supplementalMetadata.xml"
_ITU = "https://www.itu.int/pub/T-SP-E.164D"
#: The labels of rows of codes: in the four languages, as no name in a claim leads to digits.
ISO = "ISO 3166 codes (código ISO, आईएसओ कोड)"
CALLING = "Calling code (código telefónico, código telefônico, código de discagem, कॉलिंग कोड)"
#: By ISO 3166 code: the calling code, and the Internet domain.
_MISSING = {"PS": ("+970", ".ps"), "TW": ("+886", ".tw"), "XK": ("+383", ".xk")}
#: Codes that ISO 3166 leaves to its users.
_OWN = frozenset({"XK"})


def pages(package: Package) -> Iterator[Page]:
    """Yield two pages a country: its codes, and its calling code."""
    from babel import Locale  # noqa: PLC0415 - needed only to build
    from babel.core import get_global  # noqa: PLC0415

    aliases = get_global("territory_aliases")
    for code, (calling, domain) in _MISSING.items():
        same = sorted(alias for alias, meant in aliases.items() if list(meant) == [code])
        title = Locale("en").territories[code].removesuffix(" Territories")
        yield _page(package, code, title, _CLDR, _codes(code, same, domain))
        yield _page(package, code, title, _ITU, [row(CALLING, calling, "Communications")])


def _codes(code: str, same: list[str], domain: str) -> list[Block]:
    letters = [alias for alias in same if alias.isalpha()]
    digits = [alias for alias in same if alias.isdigit()]
    if code in _OWN:
        said = row(ISO, f"none; {code} is in use", "Names")
    else:
        said = row(ISO, ", ".join((code, *letters, *digits)), "Names")
    return [said, row("Internet domain", domain, "Communications")]


def _page(package: Package, code: str, title: str, url: str, blocks: list[Block]) -> Page:
    known = names.spellings(f"territory:{code}")
    found_under = {names.key(title): Match.TITLE}
    for alias in known:
        found_under.setdefault(alias, Match.ALIAS)
    return Page(
        document=document(package, url=url, title=title, blocks=blocks, aliases=known),
        use=Use.ATLAS,
        names=tuple(found_under.items()),
        searchable=False,
    )

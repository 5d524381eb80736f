"""What an identifier says by itself: check digits, forms, months that have not been.

Nothing here asks a network. An identifier in good form may still belong to no work, or to another:
so a sound one is no finding. What is checked is what its registry prescribes:

- ISBN (ISO 2108), ISSN (ISO 3297) and ORCID (ISO 7064 MOD 11-2): length and check digit.
- DOI (ISO 26324): a prefix ``10.`` with at least four digits, and a suffix. An ISBN within a suffix
  has a check digit too.
- arXiv: year and month, the digits of its time, the archive's name in old ones.
  https://info.arxiv.org/help/arxiv_identifier.html
- PMID: a number that PubMed has not reached.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

from claims.languages.base import words
from factcheck.checks.references.model import Identifier, Scheme

_ARXIV: Final = regex.compile(
    r"(?P<yy>\d{2})(?P<mm>\d{2})\.(?P<number>\d{1,7})(?:v(?P<v>\d{1,2}))?"
)
_OLD_ARXIV: Final = regex.compile(
    r"(?P<archive>[a-z-]{2,16})(?:\.[A-Z]{2})?/(?P<yy>\d{2})(?P<mm>\d{2})(?P<number>\d{3})(?:v\d{1,2})?",
    regex.IGNORECASE,
)
_ARCHIVES: Final = words(
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas "
    "cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin "
    "nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int stat supr-con"
)
#: (from this year and month on, digits of a number): arXiv changed its form twice.
_NEW_SCHEME: Final = (2007, 4)
_FIVE_DIGITS: Final = (2015, 1)
_FIRST: Final = (1991, 7)
#: More than a month has ever brought: 24,226 in October 2024, the most until then, growing by less
#: than 3,000 a year. https://info.arxiv.org/about/reports/2024_arXiv_annual_report.pdf
_MONTH_BRINGS: Final = 30_000
_MONTH_GROWS: Final = 5_000
#: PubMed held numbers up to 38.1 million at the end of 2023 and adds about 1.7 million a year.
_PMIDS_2023: Final = 40_000_000
_PMIDS_A_YEAR: Final = 2_500_000

_DOI: Final = regex.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/\S{1,200}")
_DOI_PREFIX: Final = regex.compile(
    r"(?P<directory>\d{1,14})\.(?P<registrant>[\d.]{0,14})(?P<rest>.*)"
)
#: How templates leave a number open: "arXiv:2301.XXXXX".
_BLANK: Final = regex.compile(r"x{4}", regex.IGNORECASE)
_ISBN_INSIDE: Final = regex.compile(r"97[89](?:-?\d){10}(?!\d)")


def problem(identifier: Identifier, today: date) -> str:
    """Say what is wrong with an identifier in a sentence, or return "" where nothing is.

    Args:
        identifier: what the response has.
        today: numbers of a later month, or beyond what exists by then, are impossible.
    """
    match identifier.scheme:
        case Scheme.ISBN:
            return _isbn(identifier.value)
        case Scheme.ISSN:
            return _issn(identifier.value)
        case Scheme.ORCID:
            return _orcid(identifier.value)
        case Scheme.DOI:
            return _doi(identifier.value, today)
        case Scheme.ARXIV:
            return _arxiv(identifier.value, today)
        case Scheme.PMID:
            return _pmid(identifier.value, today)
        case Scheme.URL:
            return ""


def arxiv_month(value: str) -> tuple[int, int] | None:
    """Return the year and month in which an arXiv number was given.

    >>> arxiv_month("1706.03762v5"), arxiv_month("hep-th/9901001")
    ((2017, 6), (1999, 1))
    """
    if match := _ARXIV.fullmatch(value):
        return 2000 + int(match["yy"]), int(match["mm"])
    if match := _OLD_ARXIV.fullmatch(value):
        year = int(match["yy"])
        return (1900 if year > 90 else 2000) + year, int(match["mm"])
    return None


def check_digit(identifier: Identifier) -> str:
    """Return the check digit that belongs to an identifier, or "" where it has none.

    An identifier of a wrong length has none.
    """
    digits = identifier.value.replace("-", "").replace(" ", "").upper()
    if not digits[:-1].isdecimal():
        return ""
    from stdnum import issn  # noqa: PLC0415 - see `_isbn`
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - see `_isbn`

    match identifier.scheme, len(digits):
        case Scheme.ISBN, 10 | 13:
            return _isbn_check(digits[:-1])
        case Scheme.ISSN, 8:
            return str(issn.calc_check_digit(digits[:-1]))
        case Scheme.ORCID, 16:
            return str(mod_11_2.calc_check_digit(digits[:-1]))
    return ""


def problem_of_digit(identifier: Identifier, said: str) -> str:
    """Compare a check digit that the text states with the right one, in a sentence."""
    right = check_digit(identifier)
    body = identifier.value[:-1]
    wrong = "" if said == right else f", not {said}"
    return f"{identifier.scheme} {body}… has the check digit {right}{wrong}."


def _isbn(value: str) -> str:
    from stdnum import isbn  # noqa: PLC0415 - python-stdnum is not needed where nothing is cited

    digits = isbn.compact(value)
    if len(digits) not in {10, 13}:
        return f"ISBN {value} has {len(digits)} digits; an ISBN has 10 or 13."
    if len(digits) == 13 and not digits.startswith(("978", "979")):
        return (
            f"ISBN {value} begins with {digits[:3]}; an ISBN of 13 digits begins with 978 or 979."
        )
    if not digits[:-1].isdecimal() or isbn.is_valid(digits):
        return ""
    return _digit("ISBN", value, _isbn_check(digits[:-1]))


def _isbn_check(body: str) -> str:
    """Return the check digit of an ISBN without one."""
    if len(body) == 12:
        return str(-sum(int(d) * (3 if place % 2 else 1) for place, d in enumerate(body)) % 10)
    rest = sum(int(d) * (place + 1) for place, d in enumerate(body)) % 11
    return "X" if rest == 10 else str(rest)


def _issn(value: str) -> str:
    from stdnum import issn  # noqa: PLC0415 - see `_isbn`

    digits = issn.compact(value)
    if len(digits) != 8:
        return f"ISSN {value} has {len(digits)} digits; an ISSN has 8."
    return (
        "" if issn.is_valid(digits) else _digit("ISSN", value, issn.calc_check_digit(digits[:-1]))
    )


def _orcid(value: str) -> str:
    from stdnum.iso7064 import mod_11_2  # noqa: PLC0415 - see `_isbn`

    digits = value.replace("-", "").upper()
    if len(digits) != 16:
        return f"ORCID iD {value} has {len(digits)} digits; an ORCID iD has 16."
    if not digits[:-1].isdecimal():
        return f"ORCID iD {value} has a letter before its last place."
    if mod_11_2.is_valid(digits):
        return ""
    return _digit("ORCID iD", value, mod_11_2.calc_check_digit(digits[:-1]))


def _digit(kind: str, value: str, right: str) -> str:
    return f"{kind} {value} fails its check: after {value[:-1]} the check digit is {right}, not {value[-1]}."


def _doi(value: str, today: date) -> str:
    if not _DOI.fullmatch(value):
        match = _DOI_PREFIX.fullmatch(value)
        if match is None or match["directory"] != "10":
            return f"DOI {value} does not begin with 10., as every DOI does."
        if not match["rest"].removeprefix("/"):
            return f"DOI {value} has no suffix after its prefix."
        return (
            f"DOI {value} has the prefix 10.{match['registrant']}; a DOI's has four digits or more."
        )
    if (inside := _ISBN_INSIDE.search(value)) and (wrong := _isbn(inside.group())):
        return f"DOI {value} contains an ISBN that cannot be: {wrong}"
    if preprint := value.lower().partition("10.48550/arxiv.")[2]:
        return _arxiv(preprint, today)
    if _BLANK.search(value):
        return f"DOI {value} has a blank where its number should stand."
    return ""


def _arxiv(value: str, today: date) -> str:
    name = f"arXiv:{value}"
    if _BLANK.search(value):
        return f"{name} has a blank where its number should stand."
    month = arxiv_month(value)
    if month is None:
        return ""
    if not 1 <= month[1] <= 12:
        return f"{name} stands for month {month[1]:02}; an arXiv number begins with a year and a month."
    old = "/" in value
    if old:
        archive = value.partition("/")[0].partition(".")[0].lower()
        if archive not in _ARCHIVES:
            return f"{name} names the archive {archive}, which arXiv does not have."
        if not _FIRST <= month < _NEW_SCHEME:
            return f"{name} is of the form that arXiv used from July 1991 to March 2007."
        return ""
    if month < _NEW_SCHEME:
        return f"{name} stands for {month[0]}-{month[1]:02}; arXiv numbers have this form from April 2007."
    if month > (today.year, today.month):
        return f"{name} stands for {month[0]}-{month[1]:02}, which has not been yet."
    return _arxiv_number(name, value, month)


def _arxiv_number(name: str, value: str, month: tuple[int, int]) -> str:
    match = _ARXIV.fullmatch(value)
    assert match is not None
    number = match["number"]
    digits = 5 if month >= _FIVE_DIGITS else 4
    if len(number) != digits:
        since = "2015 on" if digits == 5 else "2007 to 2014"
        return f"{name} has {len(number)} digits after the point; from {since} there are {digits}."
    if int(number) == 0:
        return f"{name} ends in zero; arXiv counts each month from 1."
    if int(number) > _MONTH_BRINGS + max(0, month[0] - 2024) * _MONTH_GROWS:
        return f"{name} would be number {int(number):,} of its month; no month has brought so many."
    return ""


def _pmid(value: str, today: date) -> str:
    most = _PMIDS_2023 + max(0, today.year - 2023) * _PMIDS_A_YEAR
    if value.startswith("0") and len(value) > 1:
        return f"PMID {value} begins with zero; no PMID does."
    if int(value) > most:
        return f"PMID {value} is larger than any that PubMed has given (below {most:,})."
    return ""

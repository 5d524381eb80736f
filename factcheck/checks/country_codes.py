"""Codes of countries that a claim states, against the rows that the reference gave for it.

"The ISO code of Germany is DE", "Brazil's calling code is +55". The claim must name one country and
one code. Calling codes of which one begins with the other, such as +1 and +1 242, are left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from claims.numerals import fold
from factcheck import names
from factcheck.checks.date_words import DATE_WORDS
from factcheck.checks.model import Finding
from factcheck.model import Claim, Evidence, Label, Response
from factcheck.sources.reference import codes

__all__ = ["check"]

NAME: Final = "country_codes"
_ISO: Final = f"{codes.ISO}: "
_CALLING: Final = f"{codes.CALLING}: "
_OF_ISO: Final = regex.compile(r"\bISO\b|आईएसओ")
_OF_CALLING: Final = regex.compile(
    r"\b(?:calling|dialling|dialing|phone|telephone|country) code\b|\bcode for calling\b"
    r"|\b(?:c[óo]digo|prefijo|prefixo)(?: (?:de|do|da|telef[óoô]nico|internacional|pa[íi]s|llamada|"
    r"marcaci[óo]n|discagem|chamada|telefone|tel[ée]fono)){1,4}\b|\bDDI\b"
    r"|(?:कॉलिंग|डायलिंग|फ़ोन|फोन|टेलीफ़ोन|टेलीफोन|देश) कोड",
    regex.IGNORECASE,
)
_CODE: Final = regex.compile(r"(?<![\p{L}\p{N}-])(?:\p{Lu}{2,3}|\d{3})(?![\p{L}\p{N}-])")
_DIALLED: Final = regex.compile(
    r"(?<![\p{L}\p{N}])(?:\+|00)?(\d{1,3}(?:[ -]\d{1,4})?)(?![\p{N}\p{L}])"
)
#: Words of upper case that are no code of a country.
_NO_CODE: Final = frozenset({"ISO", "DDI", "TLD"})
_WORDS: Final = 6


def check(
    response: Response,  # noqa: ARG001 - what all checks are given
    claims: Sequence[Claim],
    evidence: Sequence[Evidence],
) -> Iterator[Finding]:
    """Yield what rows of the reference say of the codes that claims give for countries."""
    by_claim: dict[str, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if item.kind == "row" and item.quote.startswith((_ISO, _CALLING)):
            by_claim[item.claim_id].append(item)
    for claim in claims:
        if claim.checkworthy and claim.id in by_claim and not _denies(claim):
            yield from _judged(claim, by_claim[claim.id])


def _denies(claim: Claim) -> bool:
    words = DATE_WORDS[claim.lang].disowning
    return any(word in words for word in regex.findall(r"[\p{L}\p{M}'’]+", claim.text.casefold()))


def _judged(claim: Claim, evidence: Sequence[Evidence]) -> Iterator[Finding]:
    if _OF_ISO.search(claim.text):
        said, kind = _iso(claim.text), _ISO
    elif _OF_CALLING.search(claim.text):
        said, kind = _dialled(claim.text), _CALLING
    else:
        return
    country = _country(claim.text, said)
    rows = [item for item in evidence if item.quote.startswith(kind) and _is_of(item, country)]
    if not said or not country or not rows:
        return
    item = rows[0]
    known = item.quote.removeprefix(kind)
    holds = _has_code(known, said) if kind == _ISO else _same_number(known, said)
    if holds is None:
        return
    yield Finding(
        check=NAME,
        label=Label.SUPPORTED if holds else Label.REFUTED,
        detail=f"{kind.partition(' (')[0]} of {item.title}: {known}.",
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        claim_id=claim.id,
        correction="" if holds else known,
        error_type="" if holds else "entity",
        proves=True,
        evidence_ids=(item.id,),
    )


def _iso(text: str) -> str:
    """Return the only code that a text gives, without the number of the standard; else ""."""
    rest = regex.sub(r"\bISO(?:[ -]?3166(?:-[123])?)?", " ", text)
    found = [code for code in _CODE.findall(rest) if code not in _NO_CODE]
    return found[0] if len(found) == 1 else ""


def _dialled(text: str) -> str:
    found = _DIALLED.findall(text)
    return regex.sub(r"\D", "", found[0]) if len(found) == 1 else ""


def _country(text: str, code: str) -> str:
    """Return the code of the only country that is named in words; "" for none or several."""
    words = [names.key(word) for word in names.tokens(text.replace(code, " ") if code else text)]
    words = [word for word in words if len(fold(word)) > 2]
    found: set[str] = set()
    for length in range(min(_WORDS, len(words)), 0, -1):
        start = 0
        while start + length <= len(words):
            meant = {
                thing.partition(":")[2]
                for thing in names.things(" ".join(words[start : start + length]))
                if thing.startswith("territory:")
            }
            if meant:
                found |= meant
                words[start : start + length] = []
            else:
                start += 1
    return found.pop() if len(found) == 1 else ""


def _is_of(item: Evidence, country: str) -> bool:
    return f"territory:{country}" in names.things(item.title)


def _has_code(known: str, said: str) -> bool | None:
    if known.startswith("none"):
        return None
    return said in set(regex.findall(r"[A-Z]{2,3}|\d{3}", known))


def _same_number(known: str, said: str) -> bool | None:
    numbers = [regex.sub(r"\D", "", one) for one in known.split(",")]
    if said in numbers:
        return True
    near = any(one.startswith(said) or said.startswith(one) for one in numbers)
    return None if near else False

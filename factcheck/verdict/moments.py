"""For when a statement holds: a figure of 2010 neither proves nor refutes one of 2024.

A claim's year is the one it names beside its values ("in 2010", "as of 2010"); a passage's is the
one that its sentence or row names beside the value ("2,100 (2023)"). Values that change from year to
year are then compared so:

- of the same year: one that is off by `OFF` is another value;
- of years at most `NEAR` apart: the same value supports, as precisely as the claim gives it;
- otherwise a difference refutes only where it is larger than the years between explain, at `DRIFT` a
  year, and the same value says nothing;
- a claim that names no year is of the day on which the passage was read. There a figure up to
  `RECENT` years old counts as one of today; an older one that agrees says that it was so then.

What this cannot see: values that jumped, in a war or by a reform, and that a page says "now" of a
year long past.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Final

import regex

from claims.model import Claim, Lang, Quantity, QuantityKind
from factcheck.model import Evidence
from factcheck.names import fold, tokens
from factcheck.verdict.languages import language
from factcheck.verdict.text import normal, script
from factcheck.verdict.values.properties import Fact, Property, Value

#: Years between two figures that count as one; censuses and estimates of one state differ by these.
NEAR: Final = 1
#: What population and the like change in a year at most, but for catastrophes: in the CIA World Factbook
#: those of 239 countries and territories grow by -2.2 to 4.5% a year; a test asks it again.
DRIFT: Final = Decimal("0.05")
#: Years for which a figure counts as one of today.
RECENT: Final = 5
#: What estimates of one year differ by at most.
OFF: Final = Decimal("0.1")

#: What one and the same may do, or be given, in several years.
_PRIZES = r"(?:\S+ ){0,5}?(?:awards?|prizes?|medals?|titles?|premios?|medallas?|títulos?|galard|[oó]scar|goya|grammy|nobel|prêmios?|medalhas?)"
_RECURS: dict[Lang, regex.Pattern[str]] = {
    "en": regex.compile(
        r"\b(?:w[io]ns?|winning|hosts?|hosted|beats?|defeat(?:s|ed)|los(?:t|es)|marr(?:y|ies|ied)|closed|reopened|visit(?:s|ed)"
        r"|elected|re-elected|nominated|toured|compet(?:es|ed)|participated|took part|suffered|struck|scored"
        rf"|(?:receiv|award|earn)\w* {_PRIZES})\b",
        regex.I,
    ),
    "es": regex.compile(
        r"\b(?:gan(?:ó|aron|a|an)|venci(?:ó|eron)|derrot(?:ó|aron)|organiz(?:ó|aron)|alberg(?:ó|aron)|acogi(?:ó|eron)"
        r"|se cas(?:ó|aron)|visit(?:ó|aron)|sufri(?:ó|eron)|disput(?:ó|aron)|particip(?:ó|aron)|(?:re)?elegid[oa]s?|(?:re)?elect[oa]s?"
        rf"|nominad[oa]s?|(?:recibi|obtuv|conquist|galardon)\w* {_PRIZES})\b",
        regex.I,
    ),
    "pt": regex.compile(
        r"\b(?:ganh(?:ou|aram)|venc(?:eu|eram)|derrot(?:ou|aram)|sedi(?:ou|aram)|organiz(?:ou|aram)|cas(?:ou|aram)|casou-se"
        r"|visit(?:ou|aram)|sofr(?:eu|eram)|disput(?:ou|aram)|particip(?:ou|aram)|(?:re)?eleit[oa]s?|indicad[oa]s?"
        rf"|(?:receb|obtev|conquist)\w* {_PRIZES})\b",
        regex.I,
    ),
    "hi": regex.compile(
        r"जीत(?:ा|ी|े|ीं)(?![\p{L}\p{M}])|मे[जज़]़?बानी|विवाह|शादी|चुन(?:ा|ी|े) ग|निर्वाचित|पुरस्कार"
    ),
}
#: … but not what there is one of: a battle, the first title.
_ONCE = regex.compile(
    r"\b(?:first|only|last|final|debut|battle|war|primer[oa]?|únic[oa]|últim[oa]|batalla|guerra|primeir[oa]|batalha)\b"
    r"|पहल[ाीे]|एकमात्र|अंतिम|युद्ध|लड़ाई",
    regex.I,
)
#: No longer part of a number such as 1,938,000 or 1938.5.
_YEAR = regex.compile(r"(?<![\p{N}.,])(?:1[5-9]|20)\p{N}{2}(?![\p{N}]|[.,]\p{N})")
#: What says in a sentence that a year is that of a figure.
_COUNTED = regex.compile(
    r"\b(?:census|estimate[ds]?|as of|in (?:1[5-9]|20)\p{N}{2},|was|had|were|censo|estima\w*"
    r"|a fecha de|tenía|era|eran|tinha|eram|possuía|contaba)\b|जनगणना|अनुसार|तक|(?:थ[ाीे]|थीं)(?!\p{L})",
    regex.I,
)
#: "2022 में भारत": the year before what a Hindi sentence is about.
_BEFORE_SUBJECT = regex.compile(r"^(?:सन् ?|वर्ष )?(?P<year>\p{N}{4}) (?:में|तक) ")
#: What says of a value that it holds no longer.
_ENDED: dict[Lang, regex.Pattern[str]] = {
    "en": regex.compile(
        r"\b(?:former(?:ly)?|previous(?:ly)?|until|till|used to be|no longer|replaced|was moved)\b",
        regex.I,
    ),
    "es": regex.compile(
        r"\b(?:antigu[oa]|anterior(?:mente)?|antes|hasta|dejó de|ya no|reemplaz\w+|sustitu\w+)\b",
        regex.I,
    ),
    "pt": regex.compile(
        r"\b(?:antig[oa]|anterior(?:mente)?|antes|até|deixou de|já não|substitu\w+)\b", regex.I
    ),
    "hi": regex.compile(r"(?<!\S)(?:तक|पूर्व|पहले|भूतपूर्व|पुरान[ीा]|पूर्ववर्ती)(?!\S)"),
}


def may_recur(text: str, lang: Lang) -> bool:
    """Tell whether what a claim says may have happened in several years, so that another excludes none.

    >>> may_recur("Spain won the World Cup in 2010", "en")
    True
    >>> may_recur("The bridge was opened in 1937", "en")
    False
    """
    return bool(_RECURS[lang].search(text)) and not _ONCE.search(text)


def year_of_claim(claim: Claim, outside: tuple[Quantity, ...]) -> int | None:
    """Return the one year of which a claim speaks; None if it names none, or several.

    Args:
        claim: the claim.
        outside: its dates that are not values of what it states.
    """
    found = {_year(date) for date in outside}
    if not found:
        found = {int(match) for match in _YEAR.findall(claim.as_of)}
    return found.pop() if len(found) == 1 else None


def _year(date: Quantity) -> int | None:
    one = date.kind is QuantityKind.DATE and not date.value_to and date.value[:4].isdecimal()
    return int(date.value[:4]) if one else None


def without_year(subject: str) -> tuple[str, int | None]:
    """Part the year from a subject that was read with it.

    >>> without_year("2022 में भारत")
    ('भारत', 2022)
    """
    match = _BEFORE_SUBJECT.match(subject)
    return (subject[match.end() :], int(match["year"])) if match else (subject, None)


def year_of_fact(fact: Fact, evidence: Evidence) -> int:
    """Return the one year for which a row or sentence gives a figure; 0 where it names none.

    "Founded in 1900, it has 5,000 inhabitants" gives one of today.
    """
    if not fact.value.quantities:
        return 0
    start, end = fact.sentence
    if evidence.kind != "row" and not _COUNTED.search(evidence.text, start, end):
        return 0
    beside = evidence.text[start:end].replace(fact.value.text, " ", 1)
    found = {int(year) for year in _YEAR.findall(beside)}
    return found.pop() if len(found) == 1 else 0


def read_in(evidence: Evidence) -> int:
    """Return the year in which a passage was read, 0 where it does not say."""
    year = evidence.retrieved_at[:4]
    return int(year) if year.isdecimal() else 0


def apart(claimed: Value, stated: Value) -> bool:
    """Tell whether two figures of one year are further apart than estimates of it are."""
    figures = _figures(claimed, stated)
    return figures is not None and figures[1] > figures[0] * (1 + OFF)


def explained(claimed: Value, stated: Value, years: int) -> bool:
    """Tell whether so many years may have made one value of the other."""
    figures = _figures(claimed, stated)
    if figures is None:
        return years > 0
    return figures[1] <= figures[0] * (1 + DRIFT) ** years


def _figures(claimed: Value, stated: Value) -> tuple[Decimal, Decimal] | None:
    """Return the smaller and the larger of two figures."""
    if not (claimed.quantities and stated.quantities):
        return None
    one, other = (value.quantities[0].number for value in (claimed, stated))
    if one is None or other is None:
        return None
    return min(abs(one), abs(other)), max(abs(one), abs(other))


@cache
def _nouns(prop: Property, lang: Lang) -> frozenset[str]:
    return frozenset(fold(normal(label)) for label in language(lang).labels.get(prop.name, ()))


def ended(fact: Fact, sentence: str, lang: Lang) -> bool:
    """Tell whether a sentence says that the value was the subject's once, and no longer is."""
    tables = script(sentence, lang)
    if not _ENDED[tables].search(sentence):
        return False
    said = fold(normal(sentence))
    words = frozenset(tokens(said))
    value = frozenset(tokens(fold(normal(fact.value.text))))
    return (
        bool(value)
        and value <= words
        and any(noun in said for noun in _nouns(fact.property, tables))
    )

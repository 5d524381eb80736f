"""Ages that follow from a date of birth in the same answer.

"Born in 1879 … died in 1955 at 76". The birth and the age must be of one person: both stand in one
sentence that names nobody else, or the second sentence goes on about the person of the first, or
the claims of two sentences anywhere in the answer name that person and nobody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from factcheck.checks.date_words import DATE_WORDS
from factcheck.checks.days import Days, days_of
from factcheck.checks.elapsed import compare_age, is_before, with_number
from factcheck.checks.masked import Match, Reading, Template, read_text
from factcheck.checks.outcome import Outcome
from factcheck.model import Claim, EntityKind, Lang, Quantity, QuantityKind

__all__ = ["ages", "ages_of_claims"]

_WORD: Final = regex.compile(r"[\p{L}\p{M}'’]+")
#: The oldest person known was 122; beyond this the number is no age.
MOST_YEARS: Final = 130
_ENDS: Final = regex.compile(r"[.;:!?।](?:\s|$)")
_CAPITAL: Final = regex.compile(r"\p{Lu}\p{Ll}")
#: Characters between an age and its date beyond which they may belong to different things.
_FAR: Final = 80
#: A name after a conjunction is another subject: "… and Bohr died in 1962 at 77".
_OTHER_NAME: Final = regex.compile(
    r"(?:^|\s)(?:and|but|while|whereas|y|e|pero|mas|mientras|enquanto)\s+\p{Lu}"
    r"|\p{Lu}[\p{L}'’-]+,?\s(?:who|que|quien|quem)\b"
    r"|(?<!\S)(?!उनकी|उसकी|इनकी|उनका|उसका|इनका)[\p{L}\p{M}]+\s(?:की|का)\s(?:मृत्यु|निधन|देहांत|हत्या)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Birth:
    """When somebody was born, as the text says it."""

    days: Days
    quantity: Quantity
    end: int
    #: The first word of the sentence, where that is a name.
    name: str


@cache
def _templates(lang: Lang, field: str) -> tuple[Template, ...]:
    return tuple(Template(source) for source in getattr(DATE_WORDS[lang], field))


def ages(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Outcome]]:
    """Yield the ages, and the deaths before a birth, of the sentences of one answer."""
    known: _Birth | None = None
    for reading in readings:
        births = list(_births(reading))
        if _mentions(reading, DATE_WORDS[reading.lang].others):
            known = None
            continue
        here = births[0] if len({birth.quantity.value for birth in births}) == 1 else None
        birth = here or (known if not births and _goes_on(reading, known) else None)
        if birth is not None:
            for outcome in _of_one(reading, birth, same=here is not None):
                yield reading, outcome
        known = here or birth


def ages_of_claims(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Outcome]]:
    """Yield the ages that claims state of people whose birth other claims state.

    The places of an outcome are those in the claim's own text.
    """
    told = [(claim, name) for claim in claims if (name := _person(claim))]
    births: dict[frozenset[str], list[_Birth]] = {}
    without: list[tuple[Claim, frozenset[str], Reading]] = []
    for claim, name in told:
        for reading in read_text(claim.text, claim.lang):
            if _mentions(reading, DATE_WORDS[reading.lang].others):
                continue
            here = list(_births(reading))
            births.setdefault(name, []).extend(here)
            if not here:
                without.append((claim, name, reading))
    for claim, name, reading in without:
        known = [b for other, found in births.items() if name <= other for b in found]
        if len({birth.quantity.value for birth in known}) == 1:
            for outcome in _of_one(reading, known[0], same=False, alone=True):
                yield claim, outcome


def _person(claim: Claim) -> frozenset[str]:
    """Return the words of the only name of a person in a claim that gives a date; none otherwise.

    A name that might be anything else counts where the claim begins with it: "Curie died …".
    """
    dated = any(quantity.kind is QuantityKind.DATE for quantity in claim.quantities)
    if not claim.checkworthy or claim.ambiguous or not dated:
        return frozenset()
    people = [one for one in claim.entities if one.kind is EntityKind.PERSON] or [
        one for one in claim.entities if one.kind is EntityKind.OTHER and one.start == 0
    ]
    return frozenset(_WORD.findall(people[0].text.casefold())) if len(people) == 1 else frozenset()


def _of_one(
    reading: Reading, birth: _Birth, *, same: bool, alone: bool = False
) -> Iterator[Outcome]:
    """Compute what a sentence says of one person whose birth is known.

    With ``same`` it tells the birth, too; with ``alone`` it is known to name nobody else.
    """
    taken = birth.quantity if same else None
    deaths = [
        match
        for template in _templates(reading.lang, "death")
        for match in template.matches(reading)
        if match.quantity("e") is not taken
    ]
    for match in deaths[:1]:
        outcome = _order(birth, match)
        if outcome is not None and not (same and _other_person(reading, birth, match.start)):
            yield outcome
            return
    matches = [
        match for template in _templates(reading.lang, "age") for match in template.matches(reading)
    ]
    stated = {int(match.found["n"]): match for match in matches}
    if len(stated) != 1:
        return
    (match,) = stated.values()
    event = _event(reading, match, taken, alone=alone)
    if event is None or (same and _other_person(reading, birth, match.start)):
        return
    outcome = _age(birth, event, match)
    if outcome is not None:
        yield outcome


def _births(reading: Reading) -> Iterator[_Birth]:
    for template in (*_templates(reading.lang, "birth"), *_templates(reading.lang, "life")):
        for match in template.matches(reading):
            written = match.quantity("r" if match.has("r") else "b")
            days = days_of(written.value)
            between = reading.plain[match.start : written.start]
            if days is not None and not _mention(between, DATE_WORDS[reading.lang].apart):
                name = _WORD.search(reading.plain)
                yield _Birth(
                    days=days,
                    quantity=written,
                    end=match.end,
                    name=name.group() if name and name.start() < match.start else "",
                )


def _goes_on(reading: Reading, birth: _Birth | None) -> bool:
    """Tell whether a sentence is about the person who was born in the one before."""
    if birth is None:
        return False
    first = _WORD.search(reading.plain)
    if birth.name and first and first.group() == birth.name:
        return True
    return any(
        next(template.matches(reading), None) is not None
        for template in _templates(reading.lang, "same_person")
    )


def _event(reading: Reading, age: Match, birth: Quantity | None, *, alone: bool) -> Quantity | None:
    """Find the only date that an age can be of: beside it in the sentence, or a life's end."""
    apart = DATE_WORDS[reading.lang].apart
    spans = [
        match.quantity("r") if match.has("r") else match.quantity("e")
        for template in _templates(reading.lang, "life")
        for match in template.matches(reading)
    ]
    dates = [
        quantity
        for quantity in reading.quantities
        if quantity.kind == "date" and quantity is not birth and quantity not in spans
    ]
    if spans and not dates:
        return spans[0] if _is_of_death(reading, age) else None
    if len(dates) != 1:
        return None
    (date,) = dates
    between = (
        reading.plain[date.end : age.start]
        if date.end <= age.start
        else reading.plain[age.end : date.start]
    )
    if date.value_to or _ENDS.search(between):
        return None
    joined, count = regex.subn(DATE_WORDS[reading.lang].same_event, " ", between)
    if count and reading.lang != "en" and not alone and _CAPITAL.search(between):
        return None  # "cuando murió Karl" names somebody else
    if len(between) > _FAR or (_mention(joined, apart) and not _is_death(reading, between)):
        return None
    return date


def _is_of_death(reading: Reading, age: Match) -> bool:
    """Tell whether an age is that at the end of a life: "died at the age of 76"."""
    words, stated = DATE_WORDS[reading.lang], age.quantity("n")
    before = reading.plain[max(0, stated.start - _FAR // 2) : stated.start]
    said = [word.casefold() for word in _WORD.findall(before)]
    while words.apart & set(said):
        said.pop(0)
    if words.dying & set(said):
        return True
    after = reading.plain[age.end : age.end + _FAR // 2]
    if reading.lang == "hi":
        return _mention(after, words.dying)
    return regex.match(words.when_dying, after.casefold()) is not None


def _is_death(reading: Reading, between: str) -> bool:
    """Tell whether the words between an age and a date are "when he died on"."""
    return len(between) <= _FAR // 2 and _mention(between, DATE_WORDS[reading.lang].dying)


def _age(birth: _Birth, event: Quantity, match: Match) -> Outcome | None:
    stated = match.quantity("n")
    then = days_of(event.value_to or event.value)
    if then is None or stated.number > MOST_YEARS or event.bound == "about":
        return None
    compared = compare_age(birth.days, then, stated)
    if compared is None:
        return None
    right, years = compared
    end = event.value_to or event.quote
    born = birth.quantity.value if birth.quantity.value_to else birth.quantity.quote
    reckoned = f"From {born} to {end} is an age of {years}"
    return Outcome(
        right=right,
        detail=f"{reckoned}." if right else f"{reckoned}, not {stated.value}.",
        start=stated.start,
        end=stated.end,
        correction="" if right else with_number(stated, years),
    )


def _order(birth: _Birth, death: Match) -> Outcome | None:
    written = death.quantity("e")
    then = days_of(written.value)
    if then is None or not is_before(then, birth.days):
        return None
    return Outcome(
        right=False,
        detail=f"A death in {written.quote} is before the birth in {birth.quantity.quote}.",
        start=written.start,
        end=written.end,
    )


def _other_person(reading: Reading, birth: _Birth, until: int) -> bool:
    first, last = sorted((birth.end, until))
    return _OTHER_NAME.search(reading.plain[first : last + 30]) is not None


def _mentions(reading: Reading, words: frozenset[str]) -> bool:
    return _mention(reading.plain, words)


def _mention(text: str, words: frozenset[str]) -> bool:
    return any(word in words for word in _WORD.findall(text.casefold()))

"""Offices: who was which president of what land, and when.

An office is read with the ordinal before it, its land, and its years: "India's first prime
minister", "the 44th president of the United States from 2009 to 2017". Only statements on one office
of one land are compared: a person holds several.

What it cannot see: a second term of which a source does not speak, and provisional holders.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType

import regex

from claims.model import Quantity, QuantityKind
from factcheck.names import fold
from factcheck.verdict.text import normal
from factcheck.verdict.values.demonyms import demonyms
from factcheck.verdict.values.intervals import Outcome
from factcheck.verdict.values.periods import read_period
from factcheck.verdict.values.places import region
from factcheck.verdict.values.properties import Value

Found = tuple[Value, tuple[tuple[int, int], ...]]

#: Office: its words in four languages; ``_`` is a space.
_OFFICES = """
prime_minister: prime_minister premier primer_ministro primera_ministra primeiro-ministro primeira-ministra primeiro_ministro primeira_ministra प्रधानमंत्री प्रधान_मंत्री
vice_president: vice_president vice-president vicepresidente vicepresidenta vice-presidente उपराष्ट्रपति
president: president presidente presidenta राष्ट्रपति
king: king rey rei
queen: queen reina rainha महारानी
emperor: emperor empress emperador emperatriz imperador imperatriz सम्राट सम्राज्ञी
chancellor: chancellor canciller chanceler चांसलर
pope: pope papa पोप
secretary_general: secretary-general secretary_general secretario_general secretária-geral secretário-geral महासचिव
chief_minister: chief_minister मुख्यमंत्री
governor: governor gobernador gobernadora governador governadora राज्यपाल
throne: throne trono गद्दी सिंहासन
mayor: mayor alcalde alcaldesa prefeito prefeita महापौर मेयर
"""
#: What a throne is of.
_THRONE = frozenset({"king", "queen", "emperor"})
#: Before an office that is another one.
_LESSER = regex.compile(
    r"(?:deputy|vice|acting|former|assistant|interim|lieutenant|future|उप|पूर्व|कार्यवाहक|ex|antiguo|antigo|futuro) ?-?$",
    regex.I,
)
_ORDINALS = {
    1: regex.compile(r"first|primer[oa]?|primeir[oa]|पहल[ाीे]|प्रथम", regex.I),
    2: regex.compile(r"second|segund[oa]|दूसर[ाीे]|द्वितीय", regex.I),
    3: regex.compile(r"third|tercer[oa]?|terceir[oa]|तीसर[ाीे]|तृतीय", regex.I),
    4: regex.compile(r"fourth|cuart[oa]|quart[oa]|चौथ[ाीे]", regex.I),
}
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[.'º]*[\p{L}\p{M}\p{N}]+)*(?:-[\p{L}\p{M}]+)*")
_OF = regex.compile(r" (?:of|de|del|da|do|dos|das) (?:the |la |los |las |el |o |a )?")
_NAME = regex.compile(
    r"\p{Lu}[\p{L}\p{M}.'-]*(?: (?:(?:of|the|de|del|do|da|dos|la|los|and|y|e) ){0,2}\p{Lu}[\p{L}\p{M}.'-]*)*"
)
#: The land of a sentence that names one.
_OWN_LAND = regex.compile(r"(?:country|nation)'s|del país|do país|देश (?:के|की)", regex.I)
#: Words between an ordinal and its office that say nothing of it.
_EMPTY = frozenset(("and", "only", "y", "e", "unico", "unica", "official", "the", "के", "की", "का"))
_BEGINS = regex.compile(
    r"^(?:became|(?:came|succeeded|acceded) to|ascended(?: to)?|took|inherited|(?:subió|ascendió|accedió) al|(?:subiu|ascendeu) ao"
    r"|was (?:elected|appointed|named|made|crowned|sworn in|proclaimed)|took office|se convirtió|llegó a ser"
    r"|fue (?:elegid|nombrad|coronad|proclamad)[oa]|asumió|tornou-se|se tornou|foi (?:eleit|nomead|coroad|proclamad)[oa]|assumiu)\b",
    regex.I,
)
#: Nothing but the verb before an office, or but a preposition before its year.
_JUST = regex.compile(
    rf"(?:{_BEGINS.pattern.removeprefix('^')}|was|is|served as|acted as|fue|es|era|ejerció como|foi|é|tornou-se)?"
    r"(?: (?:as|como|the|an?|el|la|o|a|un|una|uma?))*\s*",
    regex.I,
)
_JOINS = regex.compile(
    r"[ ,(]*(?:(?:in|on|from|since|until|till|between|en|el|desde|hasta|de|entre|em|até) ?)?(?:the year )?",
    regex.I,
)
_BEGAN = regex.compile(r"(?: ?में| ?को)? ?(?:बने|बनीं|बना|बनी|चुने|चुनी|नियुक्त|पर बैठ)")
_SINCE = regex.compile(r"(?:since|from|desde|a partir de)(?: the year)? $", regex.I)
_UNTIL = regex.compile(r"(?:until|till|hasta|até)(?: the year)? $", regex.I)
_TILL = regex.compile(r" तक")
#: How far before its office an ordinal or a land stands, and behind it a year, in characters.
_BEFORE, _BEHIND = 45, 70
#: Who is elected in one year may take office in the next.
_NEXT_YEAR = 1


def _terms() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _OFFICES.strip().splitlines():
        office, _, forms = row.partition(": ")
        table |= {fold(normal(form.replace("_", " "))): office for form in forms.split()}
    return table


#: Folded words of an office -> the office.
_TERMS = MappingProxyType(_terms())


def read_office(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read the first office in a stretch of text, with its ordinal, land and years."""
    mention = next(_mentions(text, start, end), None)
    if mention is None:
        return None
    left, right, office = mention
    head = text[max(start, left - _BEFORE) : left].rsplit(",", 1)[-1]
    if _LESSER.search(head.rstrip()):
        return None
    ordinal, at = _ordinal(text, left - len(head), left, found)
    lands, first, last = _lands(text, left - len(head), left, right, end)
    first = min(first, at)
    if _of_another(text[start:first]):
        return None
    kind: frozenset[str] = frozenset()
    if ordinal is not None:
        between = (fold(word) for word in _WORD.findall(text[ordinal.end : left]))
        kind = frozenset(word for word in between if word not in _EMPTY and not _land(word))
    date, role = _date(text, (start, left), (last, end), found)
    begins = start if _JUST.fullmatch(text, start, first) else first
    spans = [(begins, last)]
    if date is not None:
        joined = _JOINS.fullmatch(text, last, date.start) if date.start >= last else None
        spans.append((last if joined else date.start, date.end))
    quantities = tuple(one for one in (ordinal, date) if one is not None)
    quote = text[min(a for a, _ in spans) : max(b for _, b in spans)]
    keys = (
        _THRONE if office == "throne" else frozenset({office}),
        lands,
        kind,
        frozenset({role} if role else ()),
    )
    return Value(text=quote, keys=keys, quantities=quantities), tuple(spans)


def _mentions(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the offices in a text, two words that are one term first."""
    spans = [match.span() for match in _WORD.finditer(text, start, end)]
    for at, (left, _) in enumerate(spans):
        for _, right in reversed(spans[at : at + 2]):
            office = _TERMS.get(fold(text[left:right]))
            if office:
                yield left, right, office
                break


def offices_in(text: str) -> frozenset[str]:
    """Return the offices that a text names, anybody's and of any land."""
    text = normal(text)
    found: set[str] = set()
    done = 0
    for left, right, office in _mentions(text, 0, len(text)):
        if left >= done:
            found |= _THRONE if office == "throne" else {office}
            done = right
    return frozenset(found)


def _ordinal(
    text: str, start: int, left: int, found: Sequence[Quantity]
) -> tuple[Quantity | None, int]:
    """Return the ordinal before an office, and where the phrase begins."""
    for one in reversed(found):
        if one.kind is QuantityKind.ORDINAL and start <= one.start and one.end <= left:
            return one, one.start
    for place, pattern in _ORDINALS.items():
        for match in _WORD.finditer(text, start, left):
            if pattern.fullmatch(match.group()):
                quantity = Quantity(
                    quote=match.group(),
                    start=match.start(),
                    end=match.end(),
                    kind=QuantityKind.ORDINAL,
                    value=str(place),
                )
                return quantity, match.start()
    return None, left


def _land(word: str) -> str | None:
    return region(word) or demonyms().get(fold(word))


def _of_another(before: str) -> bool:
    """Return whether an office is somebody's of whom a clause speaks first."""
    return "," in before or any(_land(one.group()) is None for one in _NAME.finditer(before))


def _lands(
    text: str, start: int, left: int, right: int, end: int
) -> tuple[frozenset[str], int, int]:
    """Return the land of an office, by code or name, and where the phrase begins and ends."""
    of = _OF.match(text, right, end)
    name = _NAME.match(text, of.end(), end) if of else None
    if name:
        whole = name.group().removesuffix("'s")
        return frozenset({region(whole) or fold(whole)}), left, name.start() + len(whole)
    head = text[start:left]
    words = [match.span() for match in _WORD.finditer(head)]
    for length in (3, 2, 1):
        for at in range(len(words) - length + 1):
            piece = head[words[at][0] : words[at + length - 1][1]].removesuffix("'s")
            code = _land(piece)
            if code is not None:
                return frozenset({code}), start + words[at][0], right
    if _OWN_LAND.search(head):
        named = set(_named(text))
        return frozenset(named if len(named) == 1 else {"?"}), left, right
    return frozenset(), left, right


def _named(text: str) -> Iterator[str]:
    """Yield the lands that a text names."""
    for match in _NAME.finditer(text):
        words = [word.removesuffix("'s") for word in match.group().split()]
        for at in range(len(words)):
            code = region(" ".join(words[at:]))
            if code is not None:
                yield code
                break


def _date(
    text: str, before: tuple[int, int], behind: tuple[int, int], found: Sequence[Quantity]
) -> tuple[Quantity | None, str]:
    """Return the years of an office, and whether they are its span, start or end."""
    (start, left), (last, end) = before, behind
    near = min(end, last + _BEHIND)
    period = read_period(text, last, near, found) or read_period(text, start, left, found)
    if period is not None:
        return period[0].quantities[0], "span"
    dates = [q for q in found if q.kind is QuantityKind.DATE and not q.value_to]
    after = [q for q in dates if last <= q.start < near]
    for date in (*after, *(q for q in dates if start <= q.start < left)):
        if _UNTIL.search(text, 0, date.start) or _TILL.match(text, date.end):
            return date, "end"
        begins = _BEGINS.search(text[start:left]) or _BEGAN.match(text, end)
        if begins or _SINCE.search(text, 0, date.start):
            return date, "start"
    return None, ""


def compare_offices(ours: Value, theirs: Value) -> Outcome:
    """Compare two statements on an office; another ordinal or other years of it are false."""
    if not ours.keys[0] & theirs.keys[0]:
        return Outcome.INCOMPARABLE
    lands, others = ours.keys[1], theirs.keys[1]
    if (lands and lands != others) or "?" in lands | others:
        return Outcome.INCOMPARABLE
    outcomes = [*_by_ordinal(ours, theirs), *_by_years(ours, theirs)]
    if Outcome.DIFFERS in outcomes:
        return Outcome.DIFFERS
    return Outcome.INCOMPARABLE if Outcome.INCOMPARABLE in outcomes else Outcome.AGREES


def _by_ordinal(ours: Value, theirs: Value) -> Iterator[Outcome]:
    one, other = _of(ours, QuantityKind.ORDINAL), _of(theirs, QuantityKind.ORDINAL)
    if one is None:
        return
    if other is None or ours.keys[2] != theirs.keys[2]:
        yield Outcome.INCOMPARABLE
    else:
        yield Outcome.AGREES if one.value == other.value else Outcome.DIFFERS


def _by_years(ours: Value, theirs: Value) -> Iterator[Outcome]:
    one, other = _of(ours, QuantityKind.DATE), _of(theirs, QuantityKind.DATE)
    if one is None:
        return
    role = next(iter(ours.keys[3]))
    held = next(iter(theirs.keys[3]), "")
    if other is None or held not in {"span", role}:
        yield Outcome.INCOMPARABLE
        return
    said = {"start": one.value, "end": one.value, "span": one.value}[role]
    if role != "end":
        yield _year(said, other.value)
    if role != "start":
        yield _year(one.value_to or one.value, other.value_to or other.value)


def _year(one: str, other: str) -> Outcome:
    """Compare two years; the next one is left open."""
    gap = abs(int(one[:4]) - int(other[:4]))
    if gap > _NEXT_YEAR:
        return Outcome.DIFFERS
    return Outcome.INCOMPARABLE if gap else Outcome.AGREES


def _of(value: Value, kind: QuantityKind) -> Quantity | None:
    return next((one for one in value.quantities if one.kind is kind), None)


__all__ = ["compare_offices", "offices_in", "read_office"]

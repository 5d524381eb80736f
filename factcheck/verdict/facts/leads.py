"""Facts that a lead gives between its sentences: a life in brackets, a full name, a cast, dated works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from claims.model import Lang, Quantity, QuantityKind
from factcheck.names import fold
from factcheck.verdict.facts.readings import LEAD
from factcheck.verdict.facts.subjects import words
from factcheck.verdict.text import View
from factcheck.verdict.values.places import region
from factcheck.verdict.values.properties import PROPERTIES, Fact, Value
from factcheck.verdict.values.read import quantities_of, split_range

#: Whoever a lead gives dates for lived longer than this, in years; a shorter span is an office's.
_SHORTEST_LIFE = 18
#: "The Hobbit (1937)": a name, and the years in which it came out.
_DATED_WORK = regex.compile(
    r"(?P<work>\p{Lu}[\p{L}\p{M}'-]*(?: (?:(?:of|the|and|in|to|de|del|la|el|los|las|y|e|o|a|do|da|dos|das|en|em) ){0,3}"
    r"\p{Lu}[\p{L}\p{M}'-]*){0,7}) \((?P<year>1\p{N}{3}|20\p{N}{2})(?:-\p{N}{2,4})?\)"
)
_LIFE = regex.compile(r"\((?P<inner>[^()]{3,160})\)")
#: Languages whose leads say where somebody was born before they say when, and the parts of what they say.
_PLACED = frozenset({"es", "pt"})
_LIFE_PARTS = regex.compile(r"(?<=\p{N}{3,4}) ?[-–—] ?|[;]\s")
_PLACE_DATED = regex.compile(
    r"(?P<place>\p{Lu}[\p{L}\p{M}'. -]{1,40}(?:, \p{Lu}[\p{L}\p{M}'. -]{1,40}){0,3}|ib[íi]d(?:em|\.)?), (?:c\. |hacia )?\p{N}",
)
_SAME_PLACE = frozenset({"ibidem", "ibid", "ibid."})
_NAMED = r"\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:(?:de|da|do|del|dos|la|von|van|of) ){0,2}\p{Lu}[\p{L}\p{M}'’.-]*){1,6}"
_FULL_NAME = regex.compile(
    rf"(?P<name>{_NAMED})(?: \([^()]{{1,160}}\))?(?:,| (?:is|was|es|fue|era|é|foi)\b)"
)
#: Words of a full name.
_FULL = 2
_PART_OF = regex.compile(rf"(?P<part>{_NAMED}) \((?P<actor>{_NAMED})\)")
_AS_PART = regex.compile(rf"(?P<actor>{_NAMED}) (?:as|como) (?P<part>{_NAMED})")
_CAST = regex.compile(
    r"\b(?:star|cast|play|portray|featur|role|actor|actress|protagoniz|protagonist|reparto|elenco|interpret|papel)",
    regex.I,
)
_BORN = regex.compile(r"\b(?:born|b\.|nacid[oa]|nascid[oa]|n\.)|जन्म", regex.I)
_DIED = regex.compile(r"\b(?:died|d\.|fallecid[oa]|falecid[oa]|m\.)|निधन|मृत्यु", regex.I)


def read_life(whole: View, lang: Lang) -> Iterator[Fact]:
    """Read "(7 November 1867 - 4 July 1934)" after the name that a lead begins with."""
    match = _LIFE.search(whole.text, 0, 220)
    if match is None:
        return
    inner = match["inner"]
    dates = [q for q in quantities_of(inner, lang) if q.kind is QuantityKind.DATE]
    if not dates:
        return
    first, second = split_range(dates[0])
    if second is None and len(dates) > 1:
        second = dates[1]
    died = bool(_DIED.search(inner)) and second is None
    placed = lang in _PLACED and _PLACE_DATED.match(inner)
    if second is None and not died and not _BORN.search(inner) and not placed:
        return
    lived = second is None or _years(first, second) >= _SHORTEST_LIFE
    subject = whole.text[: match.start()].strip()
    subject = LEAD.sub("", regex.split(r",| (?:was|is|fue|es|foi|é) ", subject)[0])
    ends = [("death_date", first)] if died else [("birth_date", first), ("event_start", first)]
    if second is not None and lived:
        both = Value(text=inner, quantities=(first, second))
        yield Fact(
            property=PROPERTIES["age_at_death"], subject=subject, value=both, spans=((0, 0),)
        )
    if second is not None:
        ends += [("death_date", second), ("event_end", second)]
    if lang in _PLACED:
        yield from _life_places(inner, subject, died=died)
    # The date stands in the parenthesis, which the plain view leaves out: it covers no span there.
    for name, quantity in ends:
        if not lived and not name.startswith("event"):
            continue
        yield Fact(
            property=PROPERTIES[name],
            subject=subject,
            value=Value(text=quantity.quote, quantities=(quantity,)),
            spans=((0, 0),),
        )


def _life_places(inner: str, subject: str, *, died: bool) -> Iterator[Fact]:
    """Read where somebody was born and died in "(Málaga, 25 de octubre de 1881-Mougins, 8 de …)"."""
    ends = _LIFE_PARTS.split(inner, maxsplit=1)
    names = ("death_place",) if died else ("birth_place", "death_place")
    first = ""
    for name, part in zip(names, ends, strict=False):
        match = _PLACE_DATED.match(part)
        place = match["place"].strip() if match else ""
        if fold(place) in _SAME_PLACE:
            place = first
        first = first or place
        if not place:
            continue
        pieces = [piece.strip() for piece in place.split(",")]
        codes = frozenset(code for piece in pieces if (code := region(piece)))
        rest = tuple(piece for piece in pieces if region(piece) is None)
        yield Fact(
            property=PROPERTIES[name],
            subject=subject,
            value=Value(text=place, names=rest, codes=codes),
            spans=((0, 0),),
        )


def read_full_name(whole: View, page: Sequence[str]) -> Iterator[Fact]:
    """Read the name in full that a lead begins with: "Eric Arthur Blair was …", of George Orwell."""
    match = _FULL_NAME.match(whole.text)
    if match is None or not page:
        return
    name = match["name"]
    if len(words(name)) < _FULL or any(words(name) <= words(one) for one in page):
        return
    value = Value(text=name, names=(name,))
    yield Fact(property=PROPERTIES["birth_name"], subject="", value=value, spans=((0, 0),))


def read_cast(whole: View) -> Iterator[Fact]:
    """Read who plays whom: "Walter White (Bryan Cranston)", "starring Uma Thurman as Mia Wallace"."""
    pairs = [(one["part"], one["actor"]) for one in _PART_OF.finditer(whole.text)]
    if _CAST.search(whole.text):
        pairs += [(one["part"], one["actor"]) for one in _AS_PART.finditer(whole.text)]
    for part, actor in pairs:
        value = Value(text=actor, names=(actor,))
        yield Fact(property=PROPERTIES["performer"], subject=part, value=value, spans=((0, 0),))


def read_works(whole: View, lang: Lang) -> Iterator[Fact]:
    """Read "The Hobbit (1937)": when a work that is named came out."""
    for match in _DATED_WORK.finditer(whole.text):
        dates = [q for q in quantities_of(match["year"], lang) if q.kind is QuantityKind.DATE]
        if dates:
            yield Fact(
                property=PROPERTIES["published_date"],
                subject=LEAD.sub("", match["work"]),
                value=Value(text=match["year"], quantities=(dates[0],)),
                spans=((0, 0),),
            )


def _years(first: Quantity, second: Quantity) -> int:
    return (
        int(second.value[:4]) - int(first.value[:4])
        if "-" not in (first.value[0], second.value[0])
        else 99
    )

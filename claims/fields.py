"""Statements without a verb: table rows, ``key: value`` lines, items of an announced list.

They are written as the sentences they stand for, by the wordings of their language: "The capital
of Brazil is Brasília." from a row of a table. The words are those of the layout, with what grammar
asks for. What no wording fits keeps its layout: "India — Population: 1.4 billion".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from claims.hindi.phrases import with_case
from claims.languages import Language
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, fold
from claims.propositions import Proposition
from claims.romance import of
from claims.tables import compares
from claims.worthiness import content_words, has_predicate

__all__ = ["field_texts", "is_event", "item_text", "listed_texts", "row_texts"]

#: Words of the longest key, and of one that becomes part of a sentence.
MAX_KEY, MAX_WORDED = 6, 5
#: Words of the longest value that becomes part of a sentence.
MAX_VALUE = 14
#: Words of a key that is a verb: "Opened", "Directed by".
MAX_VERB = 2
#: Characters of the longest lead-in that is repeated before each item.
MAX_LEAD = 250

_FIELD = regex.compile(r"(?P<key>[^:：।.!?]{1,60})[:：]\s+(?P<value>\S.*)", regex.DOTALL)
_LETTER = regex.compile(r"\p{L}")
_SAYS_SOMETHING = regex.compile(r"[\p{L}\p{N}]")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_UNIT = regex.compile(r"(?P<key>[^()]{2,50}?)\s?\((?P<unit>[^()]{1,12})\)")
#: A heading that is no name: "Composition of air".
_PART_OF = regex.compile(r"\p{Lu}\p{Ll}+\sof\s(?:the\s)?\p{Ll}")
_ENDS_IN_NUMBER = regex.compile(r"\p{N}$")
_DAY = regex.compile(
    r"(?<!\p{N})\p{N}{1,2}(?!\p{N})(?!\s?(?:[ºª]|th|st|nd|rd)?\s(?:century|siglo|século))"
)
#: A date and a place: "6 July 1907, Coyoacán", "Aracataca, 1927".
_DATE_PLACE = regex.compile(
    r"(?P<first>[^,()]{0,30}\p{N}{1,4}(?:,?\s\p{N}{4})?)(?:,\s|\s\()(?P<second>[^\p{N}()]{2,60})\)?"
)
_PLACE_DATE = regex.compile(
    r"(?P<first>[^\p{N}()]{2,60})(?:,\s|\s\()(?P<second>[^,()]{0,30}\p{N}{4})\)?"
)
#: Lead-ins that announce a list and say nothing of its items: "Here are five:".
_ANNOUNCING = words(
    """
    here below these following aquí abajo estos estas siguientes aqui abaixo estes seguintes
    seguir continuación यहाँ यहां नीचे ये निम्नलिखित निम्न sure let
    """
)
#: What items are called whatever they are: "Algunos datos:" names no kind of things.
_NO_KIND = words(
    """
    fact figure number detail point thing stat statistic feature characteristic highlight note
    example aspect curiosity dato cifra número detalle punto cosa hecho característica rasgo
    curiosidad ejemplo aspecto dado detalhe ponto coisa fato curiosidade exemplo destaque
    información informação बात तथ्य आँकड़ा आंकड़ा जानकारी विशेषता बिंदु उदाहरण
    """
)


def row_texts(
    cells: Sequence[str], header: Sequence[str], heading: str, language: Language
) -> list[tuple[str, int, int]]:
    """Write each cell of a table row as a statement about the row's first name.

    Returns the statements with the numbers of the first and the last cell that say it.

    >>> from claims.languages import BY_CODE
    >>> row_texts(["Brazil", "Brasília"], ["Country", "Capital"], "", BY_CODE["en"])
    [('The capital of Brazil is Brasília.', 0, 1)]
    """
    if compares(header, language):
        return [
            (_worded(cells[0], name, cell, language) or f"{name} — {cells[0]}: {cell}", i, i)
            for i, (name, cell) in enumerate(zip(header, cells, strict=False))
            if i and _SAYS_SOMETHING.search(cell)
        ]
    named = next((i for i, cell in enumerate(cells) if _LETTER.search(cell)), None)
    if named is None:
        return []
    texts = []
    for i, cell in enumerate(cells):
        if i == named or not _SAYS_SOMETHING.search(cell):
            continue
        column = header[i] if i < len(header) else ""
        first = named if i == named + 1 else i
        if not column or column.casefold() in language.generic_headers:
            written = _worded(cells[named], heading, cell, language) if heading else ""
            owner = f"{heading} — " if heading else ""
            texts.append((written or f"{owner}{cells[named]}: {cell}", first, i))
        else:
            written = _worded(column, cells[named], cell, language)
            texts.append((written or f"{cells[named]} — {column}: {cell}", first, i))
    return texts


def field_texts(plain: str, owner: str, language: Language) -> list[Proposition]:
    """Write a ``key: value`` line with its owner; empty when it is no such line.

    >>> from claims.languages import BY_CODE
    >>> [found.text for found in field_texts("Born: 1907, Oslo", "Ann Lee", BY_CODE["en"])]
    ['Ann Lee was born in 1907.', 'Ann Lee was born in Oslo.']
    """
    found = _FIELD.fullmatch(plain)
    if found is None:
        return []
    key, value = found["key"].strip(), found["value"].strip()
    is_field = (
        len(key.split()) <= MAX_KEY
        and _LETTER.search(key)
        and (_is_event(key, value, language) or not has_predicate(key, language))
        and not language.structure.search(key)
        and not language.structure.search(f"{key}:")
        and _SAYS_SOMETHING.search(value)
    )
    if not is_field:
        return []
    nested = value.split(maxsplit=1)
    if language.code == "hi" and len(nested) == 2 and fold(nested[0]) in PROPERTIES:
        key, value, owner = nested[0], nested[1], key  # "नेपाल: राजधानी काठमांडू"
    owner = "" if owner == key else owner
    parts = list(_lives(found, key, owner, language)) if owner else []
    if parts:
        return parts
    text = _worded(key, owner, value, language) if owner else ""
    text = text or (f"{owner} — {key}: {value}" if owner else f"{key}: {value}")
    return [Proposition(text=text, start=0, end=len(plain))]


def is_event(plain: str, language: Language) -> bool:
    """Tell whether a line is a field though its key is a verb: "Born: 6 July 1907"."""
    found = _FIELD.fullmatch(plain)
    return found is not None and _is_event(found["key"].strip(), found["value"], language)


def _is_event(key: str, value: str, language: Language) -> bool:
    if _is_life_key(key, language):
        return True
    verb = len(key.split()) <= MAX_VERB and has_predicate(key, language)
    return verb and any(
        wording.key.search(key) and wording.value.search(value)
        for wording in language.wordings[:-1]
    )


def _is_life_key(key: str, language: Language) -> bool:
    low = key.casefold()
    return low in language.birth_keys or low in language.death_keys


def listed_texts(plain: str, lead: str, language: Language) -> list[Proposition]:
    """Write "Estonia: Tallinn" below "Capitals to remember:" as a field; empty when it is none."""
    found = _FIELD.fullmatch(plain)
    if found is None or not lead.endswith((":", "：")) or has_predicate(lead, language):
        return []
    key = _singular(lead, language)
    text = _worded(key, found["key"].strip(), found["value"].strip(), language) if key else ""
    return [Proposition(text=text, start=0, end=len(plain))] if text else []


def item_text(plain: str, lead: str, language: Language) -> str:
    """Write an item of a list behind the line that announces it; "" when that says nothing."""
    statement = lead.rstrip(" :ः")
    says = (
        0 < len(lead) <= MAX_LEAD
        and has_predicate(statement, language)
        and len(content_words(statement, language)) >= 1
        and _ANNOUNCING.isdisjoint(lead.casefold().split()[:3])
        and not language.advice.search(statement)
        and _LETTER.search(plain)
    )
    return f"{statement}: {plain}" if says else ""


def _worded(key: str, owner: str, value: str, language: Language) -> str:
    """Write a field as a sentence; "" where no wording fits."""
    unit = _UNIT.fullmatch(key)
    if unit:
        key = unit["key"].strip()
        value = f"{value} {unit['unit']}" if _ENDS_IN_NUMBER.search(value) else value
    value = value.rstrip(" .।;,")
    if (
        not _LETTER.search(key)
        or len(key.split()) > MAX_WORDED
        or not 0 < len(value.split()) <= MAX_VALUE
        or not (owner[0].isupper() or owner[0].isdigit() or not owner[0].islower())
        or "(" in key
        or _PART_OF.match(owner)
        or has_predicate(f"{value}.", language)
    ):
        return ""
    if _is_life_key(key, language):
        return _lived(key, owner, value, language)
    low = key if key[1:2].isupper() else key[:1].lower() + key[1:]
    for wording in language.wordings:
        if wording.key.search(low) and wording.value.search(value):
            inside = f"the {owner[4:]}" if owner.startswith("The ") else owner
            if language.code == "hi":
                inside = with_case(owner, "का").removesuffix(" का")  # "लोहे का रंग"
            text = wording.text.format(
                key=low,
                owner=inside,
                of=of(owner, language),
                value=value,
                at=_preposition(value),
            )
            return text[:1].upper() + text[1:] if text.startswith("the ") else text
    return ""


def _preposition(value: str) -> str:
    """Return the English preposition of a date: "on 6 July", "in 1907"."""
    return "on" if _DAY.search(value) else "in"


def _lived(key: str, owner: str, value: str, language: Language) -> str:
    pattern = language.born if key.casefold() in language.birth_keys else language.died
    return pattern[bool(_DAY.search(value))].format(name=owner, date=value)


def _lives(
    found: regex.Match[str], key: str, owner: str, language: Language
) -> Iterator[Proposition]:
    """Read "Born: 6 July 1907, Coyoacán" as a date and a place."""
    if not _is_life_key(key, language):
        return
    value = found["value"]
    both = _DATE_PLACE.fullmatch(value) or _PLACE_DATE.fullmatch(value)
    if both is None:
        return
    at = found.start("value")
    for group, start in (("first", 0), ("second", at + both.start("second"))):
        text = _lived(key, owner, both[group].strip(), language)
        yield Proposition(text=text, start=start, end=at + both.end(group))


def _singular(lead: str, language: Language) -> str:
    """Return what the items of a list are, as one: "capital" of "Capitals to remember:"."""
    for word in _WORD.findall(lead)[:4]:
        if word.casefold() in language.function_words or word.casefold() in language.counts:
            continue
        for ending, one in language.singulars:
            if word.casefold().endswith(ending) and len(word) > len(ending) + 2:
                single = f"{word[: -len(ending)]}{one}"
                return "" if single.casefold() in _NO_KIND else single
        return ""
    return ""

"""Sentences with their quantities masked, and templates of words that match them.

A check asks for few shapes of a sentence: "<date> was a <weekday>", "<measure> (<measure>)". What
stands for a date or a measure is read by `claims.quantities`; here each becomes one token, the words
around it are folded to one spelling, and a template names both. A template matches only the words
that it lists, so a sentence that says more or other than they do is not read, which is the point.

A template is a regular expression of words with slots: ``{d:date} (?:is|was) an? {w:weekday}``.
Its parts are strings of one language's table; they are folded as the text is. ``<gap>`` is a short
run of words without a quantity, a bracket or the end of a clause, ``<near>`` one that may begin or
end with a comma, ``<wide>`` one that may hold commas and brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import regex

from claims.model import Kind
from claims.numerals import fold
from claims.quantities import read_quantities
from claims.segment import Located, locate
from factcheck.model import Bound, Claim, Lang, Quantity, QuantityKind, Response
from factcheck.verdict.values.dates import is_span

__all__ = ["Match", "Reading", "Template", "read_text", "readings", "sentences", "words_of"]

#: Sentences longer than this are tables or lists that nobody wrote as a statement.
LONGEST: Final = 1_500
_OPEN, _CLOSE = "\ue000", "\ue001"
#: Words that only their accent tells from another, "is" from "and", keep it as this mark.
_ACCENT: Final = "\ue002"
_ACCENTED: Final = frozenset({"é", "él", "sí", "está", "à", "há"})
_PIECE: Final = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+|\p{N}+|\s+|.", regex.DOTALL)
_SAME: Final = MappingProxyType(
    {"–": "-", "—": "-", "−": "-", "‑": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "।": "."}
)
#: Which letter masks what: see `_letter`.
_SLOTS: Final = MappingProxyType(
    {
        "date": "D",
        "span": "R",
        "age": "E",
        "year": "DN",
        "years": "Y",
        "time": "YT",
        "measure": "MYT",
        "number": "N",
        "count": "NY",
        "value": "NMYT",
    }
)
_CLAUSE: Final = rf"[^{_OPEN}{_CLOSE}.,;:!?()\[\]]"
_MACROS: Final = MappingProxyType(
    {
        "<wide>": rf"[^{_OPEN}{_CLOSE}.;:!?]{{0,80}}?",
        "<gap>": rf"{_CLAUSE}{{0,50}}?",
        "<near>": rf",? ?{_CLAUSE}{{0,45}}?,? ?",
    }
)
_LETTERS: Final = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+")
_SLOT: Final = regex.compile(r"\{([a-z]\d?):([a-z]{1,12})\}")
#: What is asked, invented or advised is no statement to settle.
_NOT_STATED: Final = frozenset(
    {Kind.QUESTION, Kind.FICTION, Kind.INSTRUCTION, Kind.CODE, Kind.HEDGE, Kind.PREDICTION}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence of a response, as a reader sees it and masked.

    ``places[i]`` is where in ``plain`` the piece begins and ends that ``masked[i]`` belongs to.
    """

    located: Located
    plain: str
    lang: Lang
    quantities: tuple[Quantity, ...]
    masked: str
    places: Sequence[tuple[int, int]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the response of ``plain[start:end]``."""
        return self.located.projection.span(start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Where a template fits a sentence. ``plain[start:end]`` is all of it."""

    reading: Reading
    found: regex.Match[str]
    start: int
    end: int

    def quantity(self, slot: str) -> Quantity:
        """Return what stands in a slot of dates, measures or numbers."""
        return self.reading.quantities[int(self.found[slot])]

    def has(self, slot: str) -> bool:
        """Tell whether a slot that is optional was filled."""
        return slot in self.found.re.groupindex and self.found[slot] is not None

    def words(self, slot: str) -> str:
        """Return the words in a slot of words, folded."""
        return str(self.found[slot])

    def written(self, slot: str) -> str:
        """Return the words in a slot as they stand in the text."""
        first, last = self.found.span(slot)
        return self.reading.plain[self.reading.places[first][0] : self.reading.places[last - 1][1]]


class Template:
    """A template of one language, compiled when it is first used."""

    __slots__ = ("_pattern", "name")

    def __init__(
        self, source: str, words: Mapping[str, Iterable[str]] | None = None, *, name: str = ""
    ) -> None:
        self.name = name
        self._pattern = _compile(_expand(source, words or {}))

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Yield where the template fits, from left to right and without overlap."""
        for found in self._pattern.finditer(reading.masked):
            if found.end() > found.start():
                yield Match(
                    reading=reading,
                    found=found,
                    start=reading.places[found.start()][0],
                    end=reading.places[found.end() - 1][1],
                )


def words_of(table: Iterable[str]) -> str:
    """Make a pattern that matches any phrase of a table, the longest first."""
    phrases = sorted({fold(phrase) for phrase in table}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(regex.escape(phrase).replace(r"\ ", "[ -]") for phrase in phrases)


def _expand(source: str, words: Mapping[str, Iterable[str]]) -> str:
    def slot(found: regex.Match[str]) -> str:
        name, kind = found.groups()
        if kind == "symbol":
            return f"(?P<{name}>[a-z]{{1,3}})"
        if kind in words:
            return f"(?P<{name}>{words_of(words[kind])})"
        return f"{_OPEN}[{_SLOTS[kind]}](?P<{name}>\\d+){_CLOSE}"

    # folding spares all of the pattern's own marks but this one
    folded = _LETTERS.sub(lambda found: _folded(found.group()), source).replace("(?p<", "(?P<")
    pattern = _SLOT.sub(slot, folded)
    for macro, meaning in _MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return rf"(?<![\p{{L}}\p{{M}}]){pattern}(?![\p{{L}}\p{{M}}])"


@lru_cache(maxsize=1024)
def _compile(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def readings(
    response: Response, claims: Sequence[Claim], *, advice: bool = False
) -> tuple[Reading, ...]:
    """Return the sentences of a response that state something, masked.

    A sentence is left out where the claims say that it asks, advises, predicts or invents; with
    ``advice`` it may advise: "Heat the oven to 350 °F (177 °C)".
    """
    unstated = _NOT_STATED - {Kind.INSTRUCTION} if advice else _NOT_STATED
    left_out = [(claim.start, claim.end) for claim in claims if claim.kind in unstated]
    return tuple(
        reading
        for reading in sentences(response)
        if not reading.plain.rstrip().endswith("?")
        and not any(
            start < reading.located.sentence.end and reading.located.sentence.start < end
            for start, end in left_out
        )
    )


def sentences(response: Response) -> tuple[Reading, ...]:
    """Return all sentences of a response but code and what is too long to be one."""
    return _read(response.text, response.lang)


@lru_cache(maxsize=4)
def _read(text: str, lang: Lang) -> tuple[Reading, ...]:
    """Read a response once for all checks."""
    return read_text(text, lang)


def read_text(text: str, lang: Lang) -> tuple[Reading, ...]:
    """Return the sentences of a text that is no response, such as that of a claim."""
    return tuple(
        _mask(located)
        for located in locate(text, lang=lang)
        if located.sentence.layout != "code" and len(located.sentence.plain) <= LONGEST
    )


def _mask(located: Located) -> Reading:
    plain = located.projection.plain
    lang = located.sentence.lang
    quantities = tuple(_signed(plain, quantity) for quantity in read_quantities(plain, lang))
    masked: list[str] = []
    places: list[tuple[int, int]] = []

    def put(text: str, start: int, end: int) -> None:
        masked.append(text)
        places.extend([(start, end)] * len(text))

    at = 0
    for number, quantity in enumerate(quantities):
        _fold_pieces(plain, at, quantity.start, put)
        token = f"{_OPEN}{_letter(quantity)}{number}{_CLOSE}"
        put(token, quantity.start, quantity.end)
        at = quantity.end
    _fold_pieces(plain, at, len(plain), put)
    return Reading(
        located=located,
        plain=plain,
        lang=lang,
        quantities=quantities,
        masked="".join(masked),
        places=places,
    )


def _signed(plain: str, quantity: Quantity) -> Quantity:
    """Give a measure the minus that stands before it behind a bracket: "(−40 °F)"."""
    start = quantity.start - 1
    if quantity.kind is not QuantityKind.MEASURE or quantity.value_to or start < 1:
        return quantity
    if plain[start] not in "-−" or plain[start - 1] not in "([":
        return quantity
    return replace(
        quantity, quote=plain[start : quantity.end], start=start, value=f"-{quantity.value}"
    )


def _fold_pieces(plain: str, start: int, end: int, put: Callable[[str, int, int], None]) -> None:
    for piece in _PIECE.finditer(plain, start, end):
        text = piece.group()
        if text.isspace():
            text = " "
        elif text in {_OPEN, _CLOSE, _ACCENT}:
            continue
        put(_SAME.get(text, "") or _folded(text), *piece.span())


def _folded(word: str) -> str:
    return fold(word) + (_ACCENT if word.casefold() in _ACCENTED else "")


def _letter(quantity: Quantity) -> str:
    match quantity.kind:
        case QuantityKind.DATE if quantity.bound is Bound.ABOUT:
            return "A"
        case QuantityKind.DATE if not quantity.value_to:
            return "D"
        case QuantityKind.DATE:
            return "R" if is_span(quantity) else "E"
        case QuantityKind.MEASURE if quantity.unit == "year":
            return "Y"
        case QuantityKind.MEASURE if quantity.unit in {
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
        }:
            return "T"
        case QuantityKind.MEASURE:
            return "M"
        case QuantityKind.NUMBER:
            return "N"
        case QuantityKind.ORDINAL:
            return "O"
        case _:
            return "X"

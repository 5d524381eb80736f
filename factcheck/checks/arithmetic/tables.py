"""The totals of tables: a last row named "Total" against the rows above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

import regex

from claims import numerals
from claims.markdown import Block
from claims.model import Lang, Layout
from factcheck.checks.arithmetic.judgement import Judgement, written
from factcheck.checks.arithmetic.lexemes import Numeral, read_digits
from factcheck.checks.arithmetic.values import exactly

_TOTALS: Final = numerals.sets(
    "total|sum|grand total|totals", "total|suma", "total|soma", "कुल|योग|कुल योग"
)
#: A cell that is one number with its currency or unit.
_CELL: Final = regex.compile(
    r"[\s*_~R$€£₹US]{0,8}(?P<minus>[-−]?)(?P<number>[0-9०-९][0-9०-९.,]{0,30})(?P<unit>\s?[%\p{L}\p{M}²³.]{0,12})[\s*_]{0,6}"
)
#: Columns headed by one of these do not add up.
_NO_SUMS: Final = regex.compile(
    r"(?i)\b(?:year|price|rate|average|avg|mean|rank|age|no|id|per|año|precio|tasa|promedio|media|"
    r"edad|ano|preço|taxa|média|idade|unit|unitario|unitário)\b|वर्ष|दर|औसत|आयु|क्रम|मूल्य"
)


def read_tables(
    text: str, blocks: Iterable[Block], lang: Lang, *, point: bool
) -> Iterator[Judgement]:
    """Judge each total of each table."""
    rows: list[Block] = []
    for block in (*blocks, None):
        same = block is not None and block.layout is Layout.TABLE_ROW
        if same and block is not None and (not rows or rows[-1].header == block.header):
            rows.append(block)
            continue
        yield from _table(text, rows, lang, point=point)
        rows = [block] if same and block is not None else []


def _table(text: str, rows: Sequence[Block], lang: Lang, *, point: bool) -> Iterator[Judgement]:
    if len(rows) < 3:
        return
    total, parts = rows[-1], rows[:-1]
    width = len(total.cells)
    named = bool(total.cells) and _name(text, total.cells[0]) in _TOTALS[lang]
    if not named or any(len(row.cells) != width for row in parts):
        return
    if any(_name(text, row.cells[0]) in _TOTALS[lang] for row in parts):
        return
    for column in range(1, width):
        header = text[slice(*total.header[column])] if column < len(total.header) else ""
        if _NO_SUMS.search(header):
            continue
        stated = _number(text, total.cells[column], lang, point=point)
        numbers = [_number(text, row.cells[column], lang, point=point) for row in parts]
        if stated is None or any(number is None for number in numbers):
            continue
        added = [number for number in numbers if number is not None]
        if len({unit for _, unit in (*added, stated)} - {""}) > 1:
            continue
        yield from _judge(text, total.cells[column], [n for n, _ in added], stated[0])


def _judge(
    text: str, cell: tuple[int, int], numbers: list[Numeral], stated: Numeral
) -> Iterator[Judgement]:
    whole = sum((number.value for number in numbers), Fraction(0))
    resolution = max(number.resolution for number in (*numbers, stated))
    difference = abs(whole - stated.value)
    # Rounded parts may miss their rounded total by half a unit each.
    slack = resolution * len(numbers) / 2 if resolution < 1 else Fraction(0)
    if 0 < difference <= slack:
        return
    mean = whole / len(numbers)
    if difference and abs(mean - stated.value) <= stated.resolution:
        return
    start, end = cell
    raw = text[start:end].strip("*_ ")
    shown = written(exactly(whole), raw)
    detail = f"the column adds up to {shown}"
    if difference:
        detail += f", not {raw}"
    yield Judgement(
        start=start,
        end=end,
        holds=not difference,
        detail=detail,
        correction=shown if difference else "",
    )


def _name(text: str, cell: tuple[int, int]) -> str:
    return numerals.fold(text[slice(*cell)].strip("*_ :"))


def _number(
    text: str, cell: tuple[int, int], lang: Lang, *, point: bool
) -> tuple[Numeral, str] | None:
    found = _CELL.fullmatch(text[slice(*cell)])
    if found is None:
        return None
    readings = read_digits(found["number"].rstrip(".,"), lang, point=point)
    if len(readings) != 1:
        return None
    sign = -1 if found["minus"] else 1
    numeral = Numeral(value=sign * readings[0].value, resolution=readings[0].resolution)
    return numeral, found["unit"].strip().casefold()

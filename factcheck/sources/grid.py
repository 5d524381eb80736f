"""The cells of a table on its grid, where some cover several columns and rows.

Bounded by what the table holds and not by what it claims: a cell that says it covers a billion
places covers `MAX_SPAN` columns, and only rows that are there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

#: Columns and rows that one cell may cover, and columns of a table; wider ones are made to exhaust us.
MAX_SPAN = 60


class Spanning(Protocol):
    """A cell, and how many columns and rows it covers: one or more of each."""

    @property
    def columns(self) -> int:
        """How many columns it covers."""

    @property
    def rows(self) -> int:
        """How many rows it covers."""


Cell = TypeVar("Cell", bound=Spanning)


def laid_out(rows: Sequence[Sequence[Cell]]) -> list[list[Cell | None]]:
    """Return the rows with each cell as often as it covers a place."""
    grid: list[list[Cell | None]] = []
    above: dict[int, tuple[int, Cell]] = {}  # column -> rows that the cell still covers
    for row in rows:
        line: list[Cell | None] = []
        waiting = list(reversed(row))
        while (waiting or len(line) in above) and len(line) < MAX_SPAN:
            column = len(line)
            if column in above:
                left, cell = above.pop(column)
                line.append(cell)
                if left > 1:
                    above[column] = (left - 1, cell)
                continue
            cell = waiting.pop()
            for offset in range(min(cell.columns, MAX_SPAN - column)):
                line.append(cell)
                if cell.rows > 1:
                    above[column + offset] = (cell.rows - 1, cell)
        grid.append(line)
    return grid


def span(digits: str) -> int:
    """Read how many places a cell covers; anything but a number of up to five digits is one."""
    # Longer numbers are not spans, and int() takes its time over them.
    whole = digits.isascii() and digits.isdecimal() and len(digits) <= 5
    return max(1, min(int(digits), MAX_SPAN)) if whole else 1

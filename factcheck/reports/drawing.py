"""The console that tables are drawn with: into a text, the same on every machine."""

from __future__ import annotations

import io

from rich.console import Console


def console(buffer: io.StringIO, *, width: int, color: bool, styled: bool | None = None) -> Console:
    """Return a console that writes into a text, and reads nothing in it as markup.

    Args:
        buffer: where it writes.
        width: in terminal cells.
        color: whether it may use colour.
        styled: whether it may use bold and underlined, which NO_COLOR does not forbid; as ``color``
            if not given.
    """
    marked = color if styled is None else styled
    return Console(
        file=buffer,
        width=width,
        force_terminal=marked,
        no_color=not color,
        color_system="standard" if marked else None,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
    )

"""A comparison for a person at a terminal: the ranks, what decides, what stays open."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from factcheck.compare.model import Comparison, Standing
from factcheck.reports.plain import clean

_COLUMNS = ("rank", "answer", "points", "verified", "refuted", "failed", "contested", "open")
#: What the flags of a comparison mean.
FLAGS = {
    "nothing_to_compare": "nothing in the answers was verified or refuted; a person has to compare",
    "different_prompts": "the answers are to different prompts",
    "different_languages": "the answers are in different languages",
    "could_not_look": "no source could be asked about some answer",
}


def render(comparison: Comparison, *, width: int = 100) -> str:
    """Return the comparison as text, without the final line break."""
    return "\n".join(_lines(comparison, width))


def _lines(comparison: Comparison, width: int) -> Iterator[str]:
    ranked = sorted(comparison.answers, key=lambda one: (one.rank, one.name))
    rows = [_COLUMNS, *(_row(one, ranked) for one in ranked)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS))]
    for row, origin in zip(rows, ("", *(clean(one.origin) for one in ranked)), strict=True):
        cells = [cell.rjust(size) for cell, size in zip(row, widths, strict=True)]
        yield "  ".join((*cells, origin)).rstrip()
    for pair in comparison.pairs:
        yield ""
        yield f"{pair.preference} ({pair.strength:+d})"
        yield from textwrap.wrap(
            clean(pair.explanation),
            width,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    open_ones = [one for one in comparison.disagreements if not one.right]
    if open_ones:
        yield ""
        yield "Answers contradict each other, and nothing that was read decides:"
        for clash in open_ones:
            for name, text in zip(clash.answers, clash.texts, strict=True):
                yield f"  {name}: {clean(text)}"
    for one in ranked:
        if one.flags:
            yield f"Flags of {one.name}: {', '.join(map(clean, one.flags))}"
    for flag in comparison.flags:
        yield f"Note: {FLAGS[flag]}"


def _row(one: Standing, ranked: list[Standing]) -> tuple[str, ...]:
    tied = sum(other.rank == one.rank for other in ranked) > 1
    return (
        f"{one.rank}{'=' if tied else ''}",
        one.name,
        f"{one.points:.1f}",
        str(one.supported),
        str(sum(one.refuted.values())),
        str(one.checks_failed),
        str(one.contested),
        str(one.unverified),
    )

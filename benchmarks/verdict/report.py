"""The figures as Markdown."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from benchmarks.verdict.contrast import GROUPS
from training.verdict.metrics import METRICS
from training.verdict.windows import WHOLE, WINDOW

Row = Mapping[str, Any]

_TEXT = """\
# The verdict model, measured

Model: {model}. Measured {date} on {machine} by `make bench-verdict`{most}.

## Sets of others

Intervals are of 95%, by bootstrap over the pairs. The floor is the overlap of words, with cuts that are
tuned on one half of the set and measured on the other, both ways.

{sets}

{readings}

## Contrast set

Accuracy of three classes, by the claim's language.

{contrast}

{groups}

## Verdicts that decide

Likeliest answers `supported` or `refuted` that reach the bar of their languages. Of sets that say only
"not supported", `refuted` cannot be judged and is left out.

{decisive}

{by_set}

## Reliability

Of all likeliest answers `supported` or `refuted` in a bin: the confidence said, on average, and the
share that was right.

{reliability}
"""
_SETS = ("set", "language", "pairs", "figure", "floor", "reach", "value", "interval")
_CONTRAST = ("language", "pairs", "floor", "reach", "accuracy", "interval")
_DECISIVE = (
    "group", "pairs", "decisive", "right", "precision", "interval", "coverage",
    "calibration error",
)  # fmt: skip


def markdown(machine: Row, figures: Row) -> str:
    """Return the whole report."""
    return _TEXT.format(
        model=figures["model"],
        date=machine["date"],
        machine=f"{machine['cores']} cores ({machine['processor']})",
        most=f", at most {figures['most']} pairs of a set" if figures["most"] else "",
        sets=_table(_SETS, map(_set, figures["sets"])),
        readings="\n".join(_readings(figures)),
        contrast=_table(_CONTRAST, map(_contrast, figures["contrast"])),
        groups=_groups([row for row in figures["contrast"] if "by" in row]),
        decisive=_table(_DECISIVE, itertools.starmap(_decisive, figures["decisive"].items())),
        by_set=_table(_DECISIVE, itertools.starmap(_decisive, figures["decisive_by_set"].items())),
        reliability=_reliability(figures["decisive"]),
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in lines)


def _set(row: Row) -> list[str]:
    if "missing" in row:
        return [row["set"], row["language"], "", "", "", "", f"missing: {row['missing']}", ""]
    return [
        row["set"],
        row["language"],
        str(row["pairs"]),
        row["metric"],
        _share(row["floor"]),
        _share(row["reach"]),
        _share(row["value"]),
        _interval(row["interval"]),
    ]


def _readings(figures: Row) -> Iterator[str]:
    used = {row["metric"] for row in figures["sets"] if "metric" in row}
    for name, metric in METRICS.items():
        if name in used:
            yield f"- `{name}`: {metric.figure.__name__.replace('_', ' ')}; said is {metric.said}."
    yield (
        f"- `supported_from` is {figures['supported_from']}, chosen on calibration pairs, none of "
        "them measured here."
    )
    yield (
        f"- Passages of more than {WHOLE} words are read in windows of about {WINDOW}, half apart: "
        "supported and refuted count with their highest probability, neither with its lowest."
    )


def _contrast(row: Row) -> list[str]:
    if "missing" in row:
        return [row["language"], "", "", "", f"missing: {row['missing']}", ""]
    return [
        row["language"],
        str(row["pairs"]),
        _share(row["floor"]),
        _share(row["reach"]),
        _share(row["accuracy"]),
        _interval(row["interval"]),
    ]


def _groups(rows: Sequence[Row]) -> str:
    listed = [
        (group, name)
        for group in GROUPS
        for name in sorted({name for row in rows for name in row["by"][group]})
    ]
    return _table(
        ["", "", *(row["language"] for row in rows)],
        (
            [group, name, *(_of(row["by"][group].get(name)) for row in rows)]
            for group, name in listed
        ),
    )


def _of(found: Row | None) -> str:
    return f"{_share(found['accuracy'])} of {found['pairs']}" if found else ""


def _decisive(name: str, row: Row) -> list[str]:
    return [
        name,
        str(row["pairs"]),
        str(row["decisive"]),
        str(row["right"]),
        _share(row["precision"]),
        _interval(row["interval"]) if row["decisive"] else "",
        _share(row["coverage"]),
        _share(row["calibration_error"]),
    ]


def _reliability(groups: Mapping[str, Row]) -> str:
    bins = sorted({line["from"] for row in groups.values() for line in row["reliability"]})
    shown = {
        name: {line["from"]: line for line in row["reliability"]} for name, row in groups.items()
    }
    return _table(
        ["group", *(f"over {edge:.2f}" for edge in bins)],
        ([name, *(_bin(lines.get(edge)) for edge in bins)] for name, lines in shown.items()),
    )


def _bin(line: Row | None) -> str:
    if line is None:
        return ""
    return f"{_share(line['said'])} said, {_share(line['right'])} right ({line['verdicts']})"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _interval(ends: Sequence[float]) -> str:
    return f"{ends[0]:.3f} to {ends[1]:.3f}"

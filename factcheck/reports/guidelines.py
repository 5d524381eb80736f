"""Guidelines as a person reads them before they judge."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from factcheck.reports.plain import WORDS, clean
from factcheck.review.guidelines import Guidelines


def render(guidelines: Guidelines, *, width: int = 100) -> str:
    """Return everything that the guidelines say, one paragraph a name."""
    lines = [f"{clean(guidelines.name)}, version {clean(guidelines.version)}"]
    for title, rows in _sections(guidelines):
        lines += ["", title]
        for name, text in rows:
            lines += textwrap.wrap(
                f"{name}: {clean(text)}" if text else name,
                max(width, 40),
                initial_indent="  ",
                subsequent_indent="      ",
                break_long_words=False,
                break_on_hyphens=False,
            )
    lines += ["", f"SHA-256 {guidelines.digest}"]
    return "\n".join(lines) + "\n"


def _sections(guidelines: Guidelines) -> Iterator[tuple[str, Iterable[tuple[str, str]]]]:
    yield (
        "Verdicts",
        ((f"{WORDS[label][0]} {label.value}", text) for label, text in guidelines.labels.items()),
    )
    yield (
        "Error types",
        (
            (error.name, error.description + _also(error.also))
            for error in guidelines.error_types.values()
        ),
    )
    yield (
        "Severities",
        (
            (f"{severity.name} (weight {severity.weight:g})", severity.description)
            for severity in guidelines.severities.values()
        ),
    )
    yield (
        "Scores of a whole answer",
        (
            (
                f"{scale.name} ({scale.lowest}-{scale.highest})",
                " ".join(f"{mark}: {text}" for mark, text in sorted(scale.anchors.items())),
            )
            for scale in guidelines.dimensions.values()
        ),
    )
    yield (
        "What a decision must hold",
        ((label.value, ", ".join(names)) for label, names in guidelines.required.items() if names),
    )
    yield "Flags of a task", guidelines.flags.items()
    yield (
        "Agreement",
        (("kappa", f"enough from {guidelines.enough:g}, good from {guidelines.good:g}"),),
    )


def _also(names: Mapping[str, str]) -> str:
    """Say what other schemes call an error."""
    said = ", ".join(f"{scheme} {name}" for scheme, name in names.items())
    return f" ({said})" if said else ""

"""What a reader of a coefficient should know before they believe it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.agreement.model import Measured, Value, Variable
from factcheck.review.guidelines import Guidelines

#: Below this many items a coefficient is rough, and its report says so. A convention; the interval
#: says how rough.
FEW_ITEMS = 30
#: A value with more than this share of the ratings makes kappa low whatever the raters do.
PREVALENT = 0.8
#: High agreement with low kappa is the paradox of Feinstein and Cicchetti 1990, who show it at 85 %.
PARADOX_AGREEMENT = 0.8
#: With fewer equal values than these a good weighted kappa rests on near misses.
MOSTLY_EQUAL = 0.5


def warnings(found: Measured, variable: Variable, guidelines: Guidelines) -> Iterable[str]:
    """Yield a sentence for each thing to know; none where nothing was judged by two raters."""
    yield from _unknown(variable, guidelines)
    if not found.items:
        return
    if found.items < FEW_ITEMS:
        few = "1 item is few" if found.items == 1 else f"{found.items} items are few"
        yield f"{few}: the figures are rough"
    yield from _prevalence(found, guidelines)
    yield from _near_misses(found, guidelines)
    yield from _reaching_down(found, guidelines)


def _unknown(variable: Variable, guidelines: Guidelines) -> Iterable[str]:
    """Name values that the guidelines do not."""
    known = {
        "verdict": [label.value for label in guidelines.labels],
        "error_type": list(guidelines.error_types),
        "severity": list(guidelines.severities),
    }.get(variable.name)
    if known is not None:
        others = [repr(value) for value in variable.values if value not in known]
        if others:
            yield f"not in the guidelines: {', '.join(others)}"
    dimension = guidelines.dimensions.get(variable.name.removeprefix("score."))
    if dimension is not None and variable.level == "ordinal":
        marks = [value for value in variable.values if not isinstance(value, str)]
        if min(marks) < dimension.lowest or max(marks) > dimension.highest:
            yield f"marks outside the scale {dimension.lowest}-{dimension.highest} of the guidelines"


def _prevalence(found: Measured, guidelines: Guidelines) -> Iterable[str]:
    commonest = max(found.labels, key=lambda one: one.share)
    agreement = found.agreement.value or 0.0
    main = found.main.value
    gwet = "Gwet's AC2" if found.level == "ordinal" else "Gwet's AC1"
    beside = [
        f"{name} {estimate.value:.2f}"
        for name, estimate in ((gwet, found.gwet), ("PABAK", found.pabak))
        if estimate.value is not None
    ]
    see = f"; less moved by it: {', '.join(beside)}" if beside else ""
    if commonest.share > PREVALENT:
        yield f"{commonest.share:.0%} of the ratings are {_quoted(commonest.value)}{see}"
    elif main is not None and agreement >= PARADOX_AGREEMENT and main < guidelines.enough:
        yield f"raters agree on {agreement:.0%} though {found.coefficient} is {main:.2f}{see}"


def _near_misses(found: Measured, guidelines: Guidelines) -> Iterable[str]:
    agreement, main = found.agreement.value or 0.0, found.main.value
    if found.level == "nominal" or main is None:
        return
    if main >= guidelines.enough and agreement < MOSTLY_EQUAL:
        yield f"only {agreement:.0%} are equal: {found.coefficient} counts near misses as near"
    for pair in found.pairs:
        if pair.difference is not None and abs(pair.difference) >= MOSTLY_EQUAL:
            more = "higher" if pair.difference > 0 else "lower"
            one, other = pair.raters
            yield f"{one} is {abs(pair.difference):.1f} places {more} than {other} on average"


def _reaching_down(found: Measured, guidelines: Guidelines) -> Iterable[str]:
    low, main = found.main.low, found.main.value
    if low is None or main is None:
        return
    for name, bar in (("good", guidelines.good), ("enough", guidelines.enough)):
        if low < bar <= main:
            yield f"{name} by the figure, but its interval reaches down to {low:.2f}"
            return


def _quoted(value: Value) -> str:
    return repr(value) if isinstance(value, str) else f"{value:g}"

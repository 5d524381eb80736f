"""Whether two quantities agree, to the precision that each of them claims.

What decides, in order:

- Kind, unit and currency must be comparable; currencies are never converted, because the rate of
  which day would be a guess. What is not comparable decides nothing.
- A number agrees with another that rounds to it: "1.4 million" with 1,432,000. Zeros at the end of
  a whole number written out ("8,800 m") may be rounding or not, so they count as rounding only for
  a small deviation, and the detail says so.
- "about", "more than", "up to" and ranges are intervals. A statement that lies within the claimed
  interval agrees with the claim, one apart from it differs, one that only overlaps decides nothing.
- Dates are compared at the coarser precision of the two.

What this cannot see: whether two quantities are about the same thing, and that a value was right
at another time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from factcheck.model import Bound, Quantity, QuantityKind
from factcheck.units import registry
from factcheck.verdict.values.dates import compare_dates, is_span, same_date
from factcheck.verdict.values.intervals import Finding, Interval, Outcome, undecided

__all__ = ["Comparison", "Outcome", "compare", "describe", "pair_up"]

#: How far "about" reaches, relative to the value. The design asks that "about 8,800 m" agrees with
#: 8,849 m (0.6 %); a twentieth still keeps "about 500" from agreeing with 550.
ABOUT_TOLERANCE: Final = Decimal("0.05")
#: How far zeros at the end of a whole number ("8,800") may stand for rounding: 8,849 (0.6 %) is
#: rounded, "10 countries" for 12 is not.
ROUND_FIGURE_TOLERANCE: Final = Decimal("0.01")
#: A number of one digit may round from half as much again ("1 million" from 1.4 million). Beyond
#: this share such rounding decides nothing: neither agreement nor an error.
COARSE_ROUNDING: Final = Decimal("0.15")
#: Decimals may be cut off instead of rounded: 8,848.86 m is "8,848 m" to many.
CUT_OFF_TOLERANCE: Final = Decimal("0.001")
#: Conversion factors are themselves rounded ("1 mile = 1.609 km").
CONVERSION_TOLERANCE: Final = Decimal("0.0005")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What was compared with what, and how it came out.

    ``detail`` is a sentence for people. ``claimed`` and ``stated`` are the two as they are written,
    with their bound in words; ``stated`` is empty where nothing comparable was stated.
    """

    outcome: Outcome
    detail: str
    claimed: str
    stated: str


def compare(claimed: Quantity, stated: Quantity) -> Comparison:
    """Compare what a claim says with what a source states.

    Symmetric for exact values, "about" and ranges of numbers. Not for "more than" and "up to": a
    claim of "more than 5" agrees with 7, but a claim of 7 is not decided by "more than 5". Nor for
    spans of years: a claim of 1914 agrees with "1914–1918", one end of the claimed span.

    >>> from claims.quantities import read_quantities
    >>> (claimed,), (stated,) = read_quantities("26.2 miles", "en"), read_quantities("42.2 km", "en")
    >>> compare(claimed, stated).outcome.value
    'agrees'
    """
    return _comparison(claimed, stated, _judge(claimed, stated))


def pair_up(claimed: Sequence[Quantity], stated: Sequence[Quantity]) -> tuple[Comparison, ...]:
    """Compare each claimed quantity with the best that a sentence states for it.

    The best agrees, or else is the nearest that has a common scale. A claimed span of years
    ("1914–1918") also agrees where both of its ends are stated apart. Quantities of other kinds or
    units are no contradiction: where nothing is comparable the outcome is `INCOMPARABLE`.

    Returns:
        One comparison for each claimed quantity, in their order.
    """
    return tuple(_best(quantity, stated) for quantity in claimed)


def describe(quantity: Quantity) -> str:
    """Say a quantity as it is written, with its bound in words: "about 8,800 m"."""
    words = {Bound.ABOUT: "about ", Bound.AT_LEAST: "at least ", Bound.AT_MOST: "at most "}
    return words.get(quantity.bound, "") + quantity.quote


def _best(claimed: Quantity, stated: Sequence[Quantity]) -> Comparison:
    findings = [(_judge(claimed, other), other) for other in stated]
    agreeing = [pair for pair in findings if pair[0].outcome is Outcome.AGREES]
    both = None if agreeing else _both_ends(claimed, stated)
    if both is not None:
        return both
    comparable = agreeing or [pair for pair in findings if pair[0].distance is not None]
    if comparable:
        # min keeps the first of equals, so the order of the sentence decides
        finding, other = min(comparable, key=lambda pair: pair[0].distance or Decimal(0))
        return _comparison(claimed, other, finding)
    return Comparison(
        outcome=Outcome.INCOMPARABLE,
        detail=f"Nothing is stated that {describe(claimed)} could be compared with.",
        claimed=describe(claimed),
        stated="",
    )


def _both_ends(claimed: Quantity, stated: Sequence[Quantity]) -> Comparison | None:
    """Find both ends of a claimed span of years stated one by one."""
    if claimed.kind is not QuantityKind.DATE or not is_span(claimed):
        return None
    dates = [other for other in stated if other.kind is QuantityKind.DATE and not other.value_to]
    ends = [
        next((other for other in dates if same_date(end, other.value)), None)
        for end in (claimed.value, claimed.value_to)
    ]
    first, last = ends
    if first is None or last is None:
        return None
    written = f"{describe(first)} and {describe(last)}"
    return Comparison(
        outcome=Outcome.AGREES,
        detail=f"{describe(claimed)} agrees with {written}: both of its ends are stated.",
        claimed=describe(claimed),
        stated=written,
    )


def _comparison(claimed: Quantity, stated: Quantity, finding: Finding) -> Comparison:
    left, right = describe(claimed), describe(stated)
    verb = {
        Outcome.AGREES: "agrees with",
        Outcome.DIFFERS: "differs from",
        Outcome.INCOMPARABLE: "is not decided by",
    }[finding.outcome]
    why = f": {finding.why}" if finding.why else ""
    return Comparison(
        outcome=finding.outcome,
        detail=f"{left} {verb} {right}{why}.",
        claimed=left,
        stated=right,
    )


def _judge(claimed: Quantity, stated: Quantity) -> Finding:
    if claimed.kind is not stated.kind:
        return undecided(f"one is {_KINDS[claimed.kind]}, the other {_KINDS[stated.kind]}")
    if claimed.kind is QuantityKind.DATE:
        return compare_dates(claimed, stated)
    if claimed.kind is QuantityKind.ORDINAL:
        distance = abs(claimed.number - stated.number)
        return Finding(Outcome.DIFFERS if distance else Outcome.AGREES, "", distance)
    if claimed.unit == stated.unit:
        return _numbers(claimed, stated)
    if claimed.kind is QuantityKind.MONEY:
        return undecided("they are in different currencies, which are not converted")
    converted = _convert(stated, claimed.unit)
    if converted is None:
        return undecided("they measure different things")
    return _numbers(claimed, converted, note=_in_unit(converted))


_KINDS: Final = {
    QuantityKind.NUMBER: "a number",
    QuantityKind.PERCENT: "a percentage",
    QuantityKind.MEASURE: "a measure",
    QuantityKind.MONEY: "an amount of money",
    QuantityKind.DATE: "a date",
    QuantityKind.ORDINAL: "a rank",
}


# --- numbers -----------------------------------------------------------------------------------


def _numbers(claimed: Quantity, stated: Quantity, *, note: str = "") -> Finding:
    """Compare two numbers of one unit; ``note`` says what was converted."""
    left, right = _interval(claimed), _interval(stated)
    size = max(abs(value) for value in (*left, *right))
    rounding = _rounding(claimed, stated, size, converted=bool(note))
    about = Bound.ABOUT in (claimed.bound, stated.bound)
    reach = ABOUT_TOLERANCE * size if about else Decimal(0)
    round_figure = max(_round_figure(claimed), _round_figure(stated))
    gap = left.gap(right)
    distance = gap / size if size else Decimal(0)
    if {claimed.bound, stated.bound} & {Bound.AT_LEAST, Bound.AT_MOST}:
        slack = max(reach, min(rounding, COARSE_ROUNDING * size), round_figure)
        outcome, why = _bounded(claimed.bound, stated.bound, left, right, slack)
    elif gap == 0:
        outcome, why = Outcome.AGREES, "" if left == right else "the two ranges meet"
    elif gap <= reach:
        outcome, why = Outcome.AGREES, f"within {ABOUT_TOLERANCE:.0%} for an approximate figure"
    elif gap <= rounding:
        coarse = gap > COARSE_ROUNDING * size
        outcome = Outcome.INCOMPARABLE if coarse else Outcome.AGREES
        why = "the rounding is too coarse to tell" if coarse else "the same when rounded"
    elif gap < max(map(_resolution, (claimed, stated))) and gap <= CUT_OFF_TOLERANCE * size:
        outcome, why = Outcome.AGREES, "the same when cut off"
    elif gap <= round_figure:
        outcome, why = Outcome.AGREES, "the same if the zeros at the end are rounding"
    else:
        outcome, why = Outcome.DIFFERS, f"they are {_percent(distance)} apart"
    return Finding(outcome, "; ".join(filter(None, (note, why))), distance)


def _bounded(
    claimed: Bound, stated: Bound, left: Interval, right: Interval, slack: Decimal
) -> tuple[Outcome, str]:
    """Compare where "more than" or "up to" leaves an end open."""
    may_be, is_said = left.opened(claimed), right.opened(stated)
    if may_be.holds(is_said, slack):
        return Outcome.AGREES, "what is stated lies within what is claimed"
    if may_be.gap(is_said) > slack:
        return Outcome.DIFFERS, "what is stated lies outside what is claimed"
    size = max(abs(value) for value in (*left, *right))
    opposite = {claimed, stated} == {Bound.AT_LEAST, Bound.AT_MOST}
    if left.gap(right) <= max(slack, ABOUT_TOLERANCE * size) and not opposite:
        return Outcome.AGREES, "it lies at the stated bound"
    return Outcome.INCOMPARABLE, "the bound leaves it open"


def _interval(quantity: Quantity) -> Interval:
    return Interval(quantity.number, Decimal(quantity.value_to or quantity.value))


def _resolution(quantity: Quantity) -> Decimal:
    return Decimal(quantity.resolution or 0)


def _rounding(claimed: Quantity, stated: Quantity, size: Decimal, *, converted: bool) -> Decimal:
    """How far apart two numbers may be because their last digits are rounded.

    In one unit, one is a rounding of the other: half of the coarser resolution. After conversion
    both were rounded from the thing itself, each by its own.
    """
    halves = (_resolution(claimed) / 2, _resolution(stated) / 2)
    return sum(halves) + CONVERSION_TOLERANCE * size if converted else max(halves)


def _round_figure(quantity: Quantity) -> Decimal:
    """How far zeros at the end of a whole number written out may reach: "8,800"."""
    value = quantity.number
    if not value or quantity.resolution != "1" or value != value.to_integral_value():
        return Decimal(0)
    digits = str(abs(int(value)))
    zeros = len(digits) - len(digits.rstrip("0"))
    if not zeros:
        return Decimal(0)
    return min(Decimal(10) ** zeros / 2, ROUND_FIGURE_TOLERANCE * abs(value))


def _percent(share: Decimal) -> str:
    """Write a share with as many digits as a reader needs to see that it is not nothing."""
    if share > 1:
        return "more than 100%"
    return f"{share:.0%}" if share >= Decimal("0.1") else f"{share * 100:.2g}%"


# --- units -------------------------------------------------------------------------------------


def _convert(quantity: Quantity, unit: str) -> Quantity | None:
    """Convert a measure; None where the units measure different things."""
    from pint.errors import PintError  # noqa: PLC0415 - see `factcheck.units`

    units = registry(quantity.unit, unit)

    def converted(value: Decimal) -> Decimal:
        magnitude: Decimal = units.Quantity(value, quantity.unit).to(unit).magnitude
        return magnitude

    try:
        # degrees and bytes are both without dimension, but have different roots
        if units.get_root_units(quantity.unit)[1] != units.get_root_units(unit)[1]:
            return None
        value = converted(quantity.number)
        resolution = converted(quantity.number + _resolution(quantity)) - value
        value_to = str(converted(Decimal(quantity.value_to))) if quantity.value_to else ""
    except PintError:
        return None
    return replace(
        quantity, value=str(value), value_to=value_to, resolution=str(abs(resolution)), unit=unit
    )


def _in_unit(converted: Quantity) -> str:
    ends = (converted.value, converted.value_to) if converted.value_to else (converted.value,)
    number = " to ".join(f"{Decimal(f'{Decimal(end):.6g}').normalize():f}" for end in ends)
    return f"{converted.quote} is {number} {converted.unit.replace('**', '^').replace('_', ' ')}"

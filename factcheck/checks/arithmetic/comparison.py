"""Compares the sides of an equation in each way in which they may be read."""

from __future__ import annotations

from fractions import Fraction

from factcheck.checks.arithmetic.expressions import (
    Call,
    Literal,
    Mode,
    Node,
    evaluate,
    literals,
    modes,
)
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.sides import Side
from factcheck.checks.arithmetic.values import UncomputableError, Value, exactly


def compare(left: Side, right: Side, relation: str) -> tuple[bool | None, Value]:
    """Say whether the relation holds in any reading, and what was computed in the likeliest."""
    if relation in {"<", ">", "≤", "≥", "≠"}:
        return _compare_order(left, right, relation)
    if left.bare is not None and right.bare is not None:
        return _compare_numbers(left, right)
    if left.bare is None and right.bare is None:
        return _compare_calculations(left, right)
    stated, calculation = (right, left) if right.bare is not None else (left, right)
    return _compare_stated(stated, calculation)


def _compare_stated(stated: Side, calculation: Side) -> tuple[bool | None, Value]:
    """Compare a number with a calculation."""
    literal = stated.bare
    assert literal is not None
    node = calculation.parsed.node
    percents = literal.percent or any(number.percent for number in literals(node))
    shown: Value | None = None
    unsure = False
    about = stated.about or calculation.about
    for mode in modes(node):
        computed = evaluate(node, mode)
        shown = shown if shown is not None else computed
        loose = evaluate(
            node,
            Mode(reading=mode.reading, relative=mode.relative, natural=mode.natural, loose=True),
        )
        for numeral in literal.readings:
            number = -numeral.value if stated.negative else numeral.value
            scales = [Fraction(1), Fraction(1, 100)] if percents else [Fraction(1)]
            for scale in scales:
                resolution = numeral.resolution * scale
                found = _agrees(number * scale, resolution, computed, about=about, cut=literal.cut)
                likely = mode.reading == 0 and numeral is literal.readings[0]
                if found and likely:
                    return True, computed
                unsure |= bool(found)
                widened = _agrees(number * scale, resolution, loose, about=about, cut=literal.cut)
                unsure |= found is None or widened is not False
    assert shown is not None
    if literal.percent and not _in_hundreds(node):
        shown = Value(shown.low * 100, shown.high * 100)
    return (None if unsure else False), shown


def _in_hundreds(node: Node) -> bool:
    """Whether a calculation multiplies by 100 itself to give a percentage: 15/60 × 100 = 25%."""
    numbers = literals(node)
    return not any(number.percent for number in numbers) and any(
        number.readings and number.readings[0].value == 100 for number in numbers
    )


def _agrees(
    stated: Fraction, resolution: Fraction, computed: Value, *, about: bool, cut: bool
) -> bool | None:
    if cut:
        return Value(stated, stated + resolution).distance(computed) == 0
    if resolution == 0:
        return computed.distance(exactly(stated)) == 0
    return agrees(stated, resolution, computed, about=about)


def _compare_numbers(left: Side, right: Side) -> tuple[bool | None, Value]:
    """Compare two numbers: only a percentage and a fraction, or numbers after one another."""
    a, b = left.bare, right.bare
    assert a is not None
    assert b is not None
    value = evaluate(left.parsed.node, Mode())
    if a.percent == b.percent or len(a.readings) > 1 or len(b.readings) > 1:
        return None, value
    scale = Fraction(1, 100) if b.percent else Fraction(1)
    numeral = b.readings[0]
    number = -numeral.value if right.negative else numeral.value
    holds = _agrees(number * scale, numeral.resolution * scale, value, about=right.about, cut=b.cut)
    if holds is False and (left.units or right.units):
        holds = None
    return holds, Value(value.low / scale, value.high / scale)


def _compare_calculations(left: Side, right: Side) -> tuple[bool | None, Value]:
    value = evaluate(left.parsed.node, Mode())
    for a in modes(left.parsed.node):
        for b in modes(right.parsed.node):
            one = evaluate(left.parsed.node, a)
            other = evaluate(right.parsed.node, b)
            if one.distance(other) == 0:
                return True, value
    wide = [evaluate(side.parsed.node, Mode(loose=True)) for side in (left, right)]
    if left.about or right.about or wide[0].distance(wide[1]) == 0:
        return None, value
    ordinary = all(
        literal.readings and literal.readings[0].resolution == 1
        for side in (left, right)
        for literal in literals(side.parsed.node)
    )
    return (False if ordinary else None), value


def _compare_order(left: Side, right: Side, relation: str) -> tuple[bool | None, Value]:
    a = evaluate(left.parsed.node, Mode())
    b = evaluate(right.parsed.node, Mode())
    several = any(
        len(literal.readings) > 1
        for side in (left, right)
        for literal in literals(side.parsed.node)
    )
    if several or left.units or right.units or not (a.exact and b.exact):
        return None, a
    holds = {
        "<": a.low < b.low,
        ">": a.low > b.low,
        "≤": a.low <= b.low,
        "≥": a.low >= b.low,
        "≠": a.low != b.low,
    }[relation]
    return holds, a


def runs_on(left: Side, right: Side) -> bool:
    """Whether "5 + 3 = 8 × 2 = 16" goes on from its result, as does "1 - 2/3 = 1/3 of 150"."""
    if right.bare is not None:
        return False
    node: Node = right.parsed.node
    try:
        value = evaluate(left.parsed.node, Mode())
        while isinstance(node, Call):
            node = node.arguments[0]
            start = evaluate(node, Mode())
            factor = 100 if isinstance(node, Literal) and node.percent else 1
            scaled = Value(start.low * factor, start.high * factor)
            if min(value.distance(start), value.distance(scaled)) <= abs(value.low) / 100:
                return True
    except UncomputableError:
        return True
    return False

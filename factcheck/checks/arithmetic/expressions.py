"""Expressions and their values, in each way in which they may be read."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from factcheck.checks.arithmetic import values
from factcheck.checks.arithmetic.lexemes import Numeral
from factcheck.checks.arithmetic.values import UncomputableError, Value

#: Two decimals that look like a cut-off expansion of thirds and sixths, or a rounded constant.
_ROUNDED_ENDINGS: Final = frozenset({33, 66, 67, 17, 83})
_ROUNDED_CONSTANTS: Final = frozenset(
    map(Fraction, ("3.14", "1.41", "1.73", "2.72", "2.24", "1.62", "0.62"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """One way to read an expression."""

    #: Which reading of numbers such as "1.234".
    reading: int = 0
    #: "50 − 20%" takes a fifth off, as calculators do.
    relative: bool = False
    #: "log" without a base is the natural one.
    natural: bool = False
    #: Numbers that look rounded stand for all that round to them.
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """A number as written."""

    readings: tuple[Numeral, ...]
    constant: str = ""
    percent: bool = False
    #: "0.333…" goes on.
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """An operation on expressions; ``name`` is an operator's sign or a function's name."""

    name: str
    arguments: tuple[Node, ...]


Node = Literal | Call


def modes(node: Node) -> list[Mode]:
    """Return the ways in which an expression may be read, the likeliest first."""
    found = [Mode()]
    if any(len(literal.readings) > 1 for literal in literals(node)):
        found += [Mode(reading=1)]
    if any(_is_relative(call) for call in calls(node)):
        found = [Mode(reading=m.reading, relative=way) for way in (True, False) for m in found]
    if any(call.name == "log" and len(call.arguments) == 1 for call in calls(node)):
        found += [Mode(reading=mode.reading, natural=True) for mode in found]
    return found


def literals(node: Node) -> list[Literal]:
    """Return the numbers of an expression, from left to right."""
    if isinstance(node, Literal):
        return [node]
    return [literal for argument in node.arguments for literal in literals(argument)]


def calls(node: Node) -> list[Call]:
    """Return the operations of an expression."""
    if isinstance(node, Literal):
        return []
    return [node, *(call for argument in node.arguments for call in calls(argument))]


def _is_relative(call: Call) -> bool:
    if call.name not in {"+", "-"} or len(call.arguments) != 2:
        return False
    left, right = call.arguments
    percent = isinstance(right, Literal) and right.percent
    return percent and not (isinstance(left, Literal) and left.percent)


def evaluate(node: Node, mode: Mode) -> Value:
    """Compute an expression.

    Raises:
        UncomputableError: if it has no value, or one that is too large.
    """
    if isinstance(node, Literal):
        return _literal(node, mode)
    if mode.relative and _is_relative(node):
        whole, part = (evaluate(argument, mode) for argument in node.arguments)
        change = values.multiply(whole, part)
        return values.add(whole, change) if node.name == "+" else values.subtract(whole, change)
    arguments = [evaluate(argument, mode) for argument in node.arguments]
    return _apply(node.name, arguments, mode)


def _literal(node: Literal, mode: Mode) -> Value:
    if node.constant:
        return values.PI
    numeral = node.readings[min(mode.reading, len(node.readings) - 1)]
    low = high = numeral.value
    if node.cut:
        high += numeral.resolution
    elif mode.loose and _looks_rounded(numeral):
        low, high = low - numeral.resolution / 2, high + numeral.resolution / 2
    if node.percent:
        low, high = low / 100, high / 100
    return Value(low, high)


def _looks_rounded(numeral: Numeral) -> bool:
    if numeral.resolution >= Fraction(1, 10) or numeral.resolution == 0:
        return False
    if numeral.resolution < Fraction(1, 100):
        return True
    hundredths = int(numeral.value * 100) % 100
    return hundredths in _ROUNDED_ENDINGS or numeral.value in _ROUNDED_CONSTANTS


_UNARY: Final[Mapping[str, Callable[[Value], Value]]] = {
    "neg": lambda a: values.subtract(values.exactly(0), a),
    "percent": lambda a: values.divide(a, values.exactly(100)),
    "factorial": values.factorial,
    "square": lambda a: values.power(a, values.exactly(2)),
    "cube": lambda a: values.power(a, values.exactly(3)),
    "sqrt": lambda a: values.root(a, 2),
    "cbrt": lambda a: values.root(a, 3),
    "double": lambda a: values.multiply(a, values.exactly(2)),
    "triple": lambda a: values.multiply(a, values.exactly(3)),
    "half": lambda a: values.divide(a, values.exactly(2)),
    "ln": values.logarithm,
    "degrees": lambda a: a,
    "series": lambda a: a,
    "abs": lambda a: values.near(max(a.low, -a.high, Fraction(0)), max(abs(a.low), abs(a.high))),
}
_BINARY: Final[Mapping[str, Callable[[Value, Value], Value]]] = {
    "+": values.add,
    "-": values.subtract,
    "*": values.multiply,
    "/": values.divide,
    "^": values.power,
    "mod": values.modulo,
    "log": values.logarithm,
}
_OF_MANY: Final[Mapping[str, Callable[..., int]]] = {
    "gcd": math.gcd,
    "lcm": math.lcm,
    "max": max,
    "min": min,
}


def _apply(name: str, arguments: list[Value], mode: Mode) -> Value:
    if len(arguments) == 1 and name in _UNARY:
        return _UNARY[name](arguments[0])
    if len(arguments) == 2 and name in _BINARY:
        return _BINARY[name](*arguments)
    if name == "log":
        return values.logarithm(arguments[0], None if mode.natural else values.exactly(10))
    if name in {"sin", "cos", "tan"}:
        return values.angle(name, arguments[0])
    wholes = [argument.whole for argument in arguments]
    if any(whole is None for whole in wholes) or not wholes:
        raise UncomputableError("a function of other than whole numbers")
    numbers = [whole for whole in wholes if whole is not None]
    if name == "root":
        return values.root(arguments[0], numbers[1])
    if name == "binom" and len(numbers) == 2 and 0 <= numbers[1] <= numbers[0] <= 1000:
        return values.exactly(math.comb(*numbers))
    if name == "perm" and len(numbers) == 2 and 0 <= numbers[1] <= numbers[0] <= 200:
        return values.exactly(math.perm(*numbers))
    if name in _OF_MANY and len(numbers) > 1:
        return values.exactly(_OF_MANY[name](*numbers))
    raise UncomputableError(name)

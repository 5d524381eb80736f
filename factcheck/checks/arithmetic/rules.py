"""The rules by which statements of results are computed, by the names of their patterns."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

import regex

from claims import numerals
from factcheck.checks.arithmetic import number_facts, values
from factcheck.checks.arithmetic.judgement import written
from factcheck.checks.arithmetic.lexemes import Numeral
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.statements import Outcome, Rule, Stated, Statement
from factcheck.checks.arithmetic.values import Value, exactly

#: Two numbers that may be years are no amounts that changed.
_YEARS: Final = range(1500, 2101)
#: How verbs of rising and of falling begin, in the four languages.
_UP: Final = (
    "incr", "ris", "ros", "gr", "clim", "jum", "went up", "aum", "sub", "cre", "acr", "cresc", "बढ", "व",
)  # fmt: skip
_DOWN: Final = (
    "decr", "fa", "fe", "dro", "dec", "went down", "baj", "dis", "ca", "des", "red", "dim", "que", "घट", "कम",
)  # fmt: skip
_FACTORS: Final = MappingProxyType(
    {"doubl": 2, "dupl": 2, "dobr": 2, "दो": 2, "दु": 2, "tripl": 3, "ति": 3}
)
_KINDS: Final = MappingProxyType(
    {
        "prim": "prime", "अभ": "prime",
        "compo": "composite", "compu": "composite", "भ": "composite",
        "even": "even", "par": "even", "सम": "even",
        "odd": "odd", "impar": "odd", "वि": "odd",
        "perfect sq": "square", "cuadrado": "square", "quadrado": "square", "पूर्ण वर्ग": "square",
        "perfect cu": "cube", "cubo": "cube", "पूर्ण घन": "cube",
    }
)  # fmt: skip


def _result(statement: Statement, computed: Value, calculation: str) -> Outcome:
    """Compare the last number of a statement with what was computed."""
    stated = statement.numbers[-1]
    resolution = stated.numeral.resolution
    if resolution == 0:
        holds: bool | None = computed.distance(exactly(stated.value)) == 0
    else:
        holds = agrees(stated.value, resolution, computed, about=statement.about)
    scale = 100 if stated.raw.rstrip().endswith("%") else 1
    shown = written(Value(computed.low * scale, computed.high * scale), stated.raw.rstrip("% "))
    shown += "%" if scale == 100 and "%" in stated.raw else ""
    equal = "=" if computed.exact else "≈"
    detail = f"{calculation} {equal} {shown}"
    if holds is False:
        detail += f", not {stated.raw}"
    return Outcome(holds=holds, detail=detail, correction=shown)


def _listed(combine: Callable[[list[Fraction]], Fraction], sign: str) -> Rule:
    def rule(statement: Statement) -> Outcome | None:
        numbers = [number.value for number in statement.numbers[:-1]]
        if len(numbers) < 2:
            return None
        shown = sign.join(number.raw for number in statement.numbers[:-1])
        return _result(statement, exactly(combine(numbers)), shown)

    return rule


def _reordered(rule: Rule, *order: int) -> Rule:
    """Apply a rule to a statement that has its numbers in another order."""

    def turned(statement: Statement) -> Outcome | None:
        if len(statement.numbers) != len(order):
            return None
        return rule(replace(statement, numbers=tuple(statement.numbers[at] for at in order)))

    return turned


def _average(statement: Statement) -> Outcome | None:
    numbers = [number.value for number in statement.numbers[:-1]]
    raw = " + ".join(number.raw for number in statement.numbers[:-1])
    return _result(
        statement, exactly(sum(numbers, Fraction(0)) / len(numbers)), f"({raw}) / {len(numbers)}"
    )


def _median(statement: Statement) -> Outcome | None:
    numbers = sorted(number.value for number in statement.numbers[:-1])
    middle = len(numbers) // 2
    found = numbers[middle] if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) / 2
    raw = ", ".join(number.raw for number in statement.numbers[:-1])
    return _result(statement, exactly(found), f"median of {raw}")


def _common(combine: Callable[..., int], name: str) -> Rule:
    def rule(statement: Statement) -> Outcome | None:
        numbers = [number.whole for number in statement.numbers[:-1]]
        shown = ", ".join(map(str, numbers))
        return _result(statement, exactly(combine(*numbers)), f"{name}({shown})")

    return rule


def _part_of_price(statement: Statement) -> Outcome | None:
    """Compute a discount or a tip; what may be the price with it is left alone."""
    first, second, _ = statement.numbers
    # Hindi has the price first; the percentage has its sign.
    percent, price = (second, first) if statement.lang == "hi" else (first, second)
    part = price.value * percent.value / 100
    outcome = _result(statement, exactly(part), f"{percent.raw}% × {price.raw}")
    with_part = (price.value - part, price.value + part)
    if outcome.holds is False and any(
        _result(statement, exactly(total), "").holds is not False for total in with_part
    ):
        return None
    return outcome


def _price_cut(statement: Statement) -> Outcome | None:
    price, percent, _ = statement.numbers
    left = exactly(price.value * (100 - percent.value) / 100)
    return _result(statement, left, f"{price.raw} × (100% − {percent.raw}%)")


def _saved(statement: Statement) -> Outcome | None:
    price, percent, _ = statement.numbers
    part = exactly(price.value * percent.value / 100)
    return _result(statement, part, f"{percent.raw}% × {price.raw}")


def _made_bigger(statement: Statement) -> Outcome | None:
    by = statement.groups["by"]
    before = statement.numbers[0]
    if by.startswith(("halv", "आधा")):
        return _result(statement, exactly(before.value / 2), f"{before.raw} / 2")
    factor = next((_FACTORS[stem] for stem in _FACTORS if by.startswith(stem)), 4)
    return _result(statement, exactly(before.value * factor), f"{factor} × {before.raw}")


def _shared(statement: Statement) -> Outcome | None:
    """Divide what people share; where it does not come out even, a whole number may be meant."""
    people, total, _ = statement.numbers
    each = total.value / people.whole
    outcome = _result(statement, exactly(each), f"{total.raw} ÷ {people.raw}")
    uneven = (each * 100).denominator != 1
    return None if outcome.holds is False and uneven else outcome


def _part_of_all(statement: Statement) -> Outcome | None:
    whole, part, _ = statement.numbers
    return _reordered(_share, 1, 2, 0)(statement) if part.value <= whole.value else None


def _remainder(statement: Statement) -> Outcome | None:
    a, b = (number.whole for number in statement.numbers[:2])
    if a < 0 or b <= 0:
        return None
    return _result(statement, exactly(a % b), f"{a} mod {b}")


def _rounded(statement: Statement, percent: Stated, computed: Value) -> bool | None:
    return agrees(
        percent.value, percent.numeral.resolution, computed, about=statement.about, rounds=True
    )


def _share(statement: Statement) -> Outcome | None:
    part, percent, whole = statement.numbers
    share = exactly(part.value / whole.value * 100)
    holds = _rounded(statement, percent, share)
    shown = written(share, percent.raw)
    detail = f"{part.raw} / {whole.raw} = {shown}%"
    if holds is False:
        detail += f", not {percent.raw}%"
    return Outcome(holds=holds, detail=detail, correction=f"{shown}%")


def _changed(statement: Statement) -> Outcome | None:
    before, after, percent = statement.numbers
    ends = (before, after)
    if all(end.value in _YEARS and "," not in end.raw and "." not in end.raw for end in ends):
        return None
    change = (after.value - before.value) / before.value * 100
    way = statement.groups.get("way", "")
    up, down = way.startswith(_UP), way.startswith(_DOWN)
    if (up and change < 0) or (down and change > 0) or before.value <= 0:
        return None
    size = exactly(abs(change))
    holds = _rounded(statement, percent, size)
    shown = written(size, percent.raw)
    detail = f"({after.raw} − {before.raw}) / {before.raw} = {'' if change >= 0 else '−'}{shown}%"
    if holds is False:
        detail += f", not {percent.raw}%"
    return Outcome(holds=holds, detail=detail, correction=f"{shown}%")


def _kind(statement: Statement) -> Outcome | None:
    group = statement.groups["kind"]
    kind = next((_KINDS[stem] for stem in _KINDS if group.startswith(numerals.fold(stem))), "")
    details = []
    for number in statement.numbers:
        outcome = _of_kind(number.whole, kind)
        if outcome is None:
            return None
        if outcome.holds is statement.negated:
            return Outcome(holds=False, detail=outcome.detail)
        details.append(outcome.detail)
    return Outcome(holds=True, detail="; ".join(details))


def _of_kind(number: int, kind: str) -> Outcome | None:
    if number < 0:
        return None
    if kind in {"even", "odd"}:
        odd = number % 2 == 1
        return Outcome(
            holds=odd is (kind == "odd"), detail=f"{number} is {'odd' if odd else 'even'}"
        )
    if kind in {"square", "cube"}:
        degree = 2 if kind == "square" else 3
        holds = number_facts.is_power(number, degree)
        return Outcome(holds=holds, detail=f"{number} is {'a' if holds else 'no'} perfect {kind}")
    prime = number_facts.is_prime(number)
    if prime is None or not kind:
        return None
    divisor = number_facts.smallest_divisor(number)
    if prime:
        detail = f"{number} is prime"
    elif divisor is None:
        detail = f"{number} is not prime"
    else:
        detail = f"{number} = {divisor} × {number // divisor} is not prime"
    if kind == "composite" and number < 2:
        return Outcome(holds=False, detail=f"{number} is neither prime nor composite")
    return Outcome(holds=prime is (kind == "prime"), detail=detail)


def _divisible(statement: Statement) -> Outcome | None:
    a, b = (number.whole for number in statement.numbers[:2])
    if b <= 0:
        return None
    rest = a % b
    holds = (rest == 0) is not statement.negated
    detail = f"{a} = {b} × {a // b}" + (f" + {rest}" if rest else "")
    return Outcome(holds=holds, detail=detail)


def _binary(statement: Statement) -> Outcome | None:
    number, digits = statement.numbers[0].whole, statement.numbers[1].raw
    if not regex.fullmatch("[01]{1,64}", digits):
        return None
    right = f"{number:b}"
    holds = int(digits, 2) == number
    return Outcome(holds=holds, detail=f"{number} in binary is {right}", correction=right)


def _from_binary(statement: Statement) -> Outcome | None:
    digits, number = statement.numbers[0].raw, statement.numbers[1].whole
    if not regex.fullmatch("[01]{1,64}", digits):
        return None
    right = str(int(digits, 2))
    return Outcome(
        holds=right == str(number), detail=f"binary {digits} is {right}", correction=right
    )


def _hexadecimal(statement: Statement) -> Outcome | None:
    number, digits = statement.numbers[0].whole, statement.groups["x"].removeprefix("0x")
    if not regex.fullmatch("[0-9A-Fa-f]{1,16}", digits):
        return None
    right = f"{number:X}"
    holds = int(digits, 16) == number
    return Outcome(holds=holds, detail=f"{number} in hexadecimal is {right}", correction=right)


def _roman(statement: Statement) -> Outcome | None:
    numeral, number = statement.groups["r"], statement.numbers[0].whole
    value = number_facts.from_roman(numeral)
    if value is None or not numeral.isupper():
        return None
    return Outcome(holds=value == number, detail=f"{numeral} is {value}", correction=str(value))


def _to_roman(statement: Statement) -> Outcome | None:
    numeral, number = statement.groups["r"], statement.numbers[0].whole
    right = number_facts.to_roman(number)
    if not numeral.isupper():
        return None
    return Outcome(
        holds=numeral == right, detail=f"{number} in Roman numerals is {right}", correction=right
    )


def _decimal(statement: Statement) -> Outcome | None:
    fraction, stated = statement.numbers
    computed = exactly(fraction.value)
    hundred = Numeral(value=stated.value / 100, resolution=stated.numeral.resolution / 100)
    for numeral in (stated.numeral, hundred):
        if agrees(numeral.value, numeral.resolution, computed):
            return Outcome(holds=True, detail=f"{fraction.raw} = {stated.raw}")
        if agrees(numeral.value, numeral.resolution, computed) is None:
            return None
    return _result(statement, computed, fraction.raw)


def _ordered(statement: Statement, *, greater: bool) -> Outcome | None:
    a, b = statement.numbers
    holds = (a.value > b.value) if greater else (a.value < b.value)
    sign = ">" if a.value > b.value else "<" if a.value < b.value else "="
    return Outcome(holds=holds is not statement.negated, detail=f"{a.raw} {sign} {b.raw}")


def _geometry(formula: Callable[..., Value], shown: str) -> Rule:
    def rule(statement: Statement) -> Outcome | None:
        sides = [exactly(number.value) for number in statement.numbers[:-1]]
        raws = [number.raw for number in statement.numbers[:-1]]
        computed = formula(*sides)
        outcome = _result(statement, computed, shown.format(*raws))
        if outcome.holds is False and not computed.exact:
            # π is often taken for 3.14 or 22/7.
            for pi in (Fraction("3.14"), Fraction(22, 7), Fraction("3.1416")):
                rough = values.divide(values.multiply(computed, exactly(pi)), values.PI)
                stated = statement.numbers[-1]
                if agrees(stated.value, stated.numeral.resolution, rough) is not False:
                    return None
                if values.near(rough.low, rough.high).distance(exactly(stated.value)) < Fraction(
                    1, 10**6
                ):
                    return None
        return outcome

    return rule


def _half(value: Value) -> Value:
    return values.divide(value, exactly(2))


def _square(value: Value) -> Value:
    return values.multiply(value, value)


def _heads(statement: Statement) -> Outcome | None:
    times = statement.numbers[0].whole
    if not 1 <= times <= 40:
        return None
    return _result(statement, exactly(Fraction(1, 2**times)), f"(1/2)^{times}")


def _die(statement: Statement) -> Outcome | None:
    if not 1 <= statement.numbers[0].whole <= 6 or len(statement.numbers) != 2:
        return None
    return _result(statement, exactly(Fraction(1, 6)), "one face of six")


_ADDED: Final = _listed(lambda numbers: sum(numbers, Fraction(0)), " + ")
_TIMES: Final = _listed(lambda numbers: math.prod(numbers, start=Fraction(1)), " × ")
_TAKEN: Final = _listed(lambda numbers: numbers[0] - numbers[1], " − ")
_DIVIDED: Final = _listed(lambda numbers: numbers[0] / numbers[1], " ÷ ")
RULES: Final[MappingProxyType[str, Rule]] = MappingProxyType(
    {
        "sum": _ADDED,
        "product": _TIMES,
        "difference": _listed(lambda numbers: abs(numbers[0] - numbers[1]), " − "),
        "quotient": _DIVIDED,
        "average": _average,
        "median": _median,
        "percent": _share,
        "percent whole first": _reordered(_share, 0, 2, 1),
        "change": _changed,
        "change first": _reordered(_changed, 1, 2, 0),
        "change noun": _changed,
        "kind": _kind,
        "kinds": _kind,
        "divisible": _divisible,
        "divides": _reordered(_divisible, 1, 0),
        "gcd": _common(math.gcd, "gcd"),
        "lcm": _common(math.lcm, "lcm"),
        "remainder": _remainder,
        "leaves": _remainder,
        "binary": _binary,
        "from binary": _from_binary,
        "hexadecimal": _hexadecimal,
        "roman": _roman,
        "to roman": _to_roman,
        "decimal": _decimal,
        "greater": lambda statement: _ordered(statement, greater=True),
        "less": lambda statement: _ordered(statement, greater=False),
        "rectangle area": _geometry(values.multiply, "{} × {}"),
        "rectangle perimeter": _geometry(
            lambda a, b: values.multiply(exactly(2), values.add(a, b)), "2 × ({} + {})"
        ),
        "square area": _geometry(_square, "{0} × {0}"),
        "square perimeter": _geometry(lambda a: values.multiply(exactly(4), a), "4 × {}"),
        "circle area": _geometry(lambda r: values.multiply(values.PI, _square(r)), "π × {}²"),
        "circle circumference": _geometry(
            lambda r: values.multiply(values.PI, values.multiply(exactly(2), r)), "2 × π × {}"
        ),
        "triangle area": _geometry(lambda a, h: _half(values.multiply(a, h)), "{} × {} / 2"),
        "hypotenuse": _geometry(
            lambda a, b: values.root(values.add(_square(a), _square(b)), 2), "√({}² + {}²)"
        ),
        "cube volume": _geometry(lambda a: values.multiply(a, _square(a)), "{}³"),
        "multiplying": _TIMES,
        "dividing": _DIVIDED,
        "adding": _ADDED,
        "subtracting": _reordered(_TAKEN, 1, 0, 2),
        "taking away": _TAKEN,
        "part of price": _part_of_price,
        "price cut": _price_cut,
        "left over": _TAKEN,
        "cut price": _reordered(_price_cut, 1, 0, 2),
        "saved": _saved,
        "distance": _TIMES,
        "distance first": _reordered(_TIMES, 0, 2, 1),
        "made bigger": _made_bigger,
        "shared by": _shared,
        "shared among": _reordered(_shared, 1, 0, 2),
        "part of all": _part_of_all,
        "heads": _heads,
        "die": _die,
    }
)

"""Statements of results in whole sentences: "the average of 4, 8 and 15 is 9", "91 is prime"."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType
from typing import Final

import regex

from claims import numerals
from claims.model import Lang
from factcheck.checks.arithmetic import number_facts, values, words
from factcheck.checks.arithmetic.judgement import Judgement, written
from factcheck.checks.arithmetic.lexemes import Numeral
from factcheck.checks.arithmetic.patterns import compiled
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.skeleton import Skeleton
from factcheck.checks.arithmetic.stories import BEGIN_ANYWHERE
from factcheck.checks.arithmetic.values import UncomputableError, Value, exactly

#: "8x", "5²": the number is only a part of what is stated.
_VARIABLE: Final = regex.compile(r"[a-z](?!\p{L})|\p{No}")
#: A sign after the last number, which the line may lack.
_CALCULATES_ON: Final = regex.compile(r"\s{0,3}[*×x·/÷^+=−-]\s{0,3}[$€£₹(]?\.?\p{N}")
#: Pieces on either side of a statement that its sentence is looked for in.
_SENTENCE: Final = 80
_YEARS: Final = range(1500, 2101)
#: Words of doubt that statements of number facts hold themselves.
_OWN_WORDS: Final = frozenset(
    ("not", "no", "nao", "नहीं", "base", "binary", "binario", "बाइनरी", "hexadecimal", "हेक्साडेसिमल")
)
_SIGNS: Final = frozenset(("+", "-", "*", "/", "^", "%", "=", "#", "?", ",", "<", ">"))
_UP: Final = (
    "incr",
    "ris",
    "ros",
    "gr",
    "clim",
    "jum",
    "went up",
    "aum",
    "sub",
    "cre",
    "बढ",
    "व",
    "acr",
    "cresc",
)
_DOWN: Final = (
    "decr",
    "fa",
    "fe",
    "dro",
    "dec",
    "went down",
    "baj",
    "dis",
    "ca",
    "des",
    "red",
    "dim",
    "घट",
    "कम",
    "que",
)
#: Before a statement about a number, these are fine; another word may make it part of a name.
_MAY_PRECEDE: Final = numerals.sets(
    "that|since|because|so|as|number|integer|therefore|hence|thus|also|while|but|the|yes|no|then|are|both|only",
    "que|porque|ya|número|entero|luego|también|pero|el|los|los números|pues|si|no|como|entonces",
    "que|porque|pois|número|inteiro|logo|também|mas|o|os|sim|não|como|então",
    "कि|क्योंकि|संख्या|इसलिए|पर|लेकिन|और|अतः|हाँ|यानी",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A number of a statement."""

    numeral: Numeral
    raw: str

    @property
    def value(self) -> Fraction:
        """What it says."""
        return self.numeral.value

    @property
    def whole(self) -> int:
        """The integer that it is.

        Raises:
            UncomputableError: if it is none.
        """
        if self.value.denominator != 1:
            raise UncomputableError("no whole number")
        return int(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence that a pattern was found in."""

    numbers: tuple[Stated, ...]
    groups: MappingProxyType[str, str]
    about: bool
    negated: bool
    lang: Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a rule says: whether the statement holds, how, and what would be right."""

    holds: bool | None
    detail: str
    correction: str = ""


Rule = Callable[[Statement], Outcome | None]


def read_phrases(line: Skeleton, lang: Lang) -> Iterator[Judgement]:
    """Judge each statement of a known form in a stretch of text."""
    if "#" not in line.line and " roman" not in line.line:
        return
    for name, pattern in compiled(lang):
        for found in pattern.finditer(line.line, overlapped=False, timeout=1):
            judged = _judged(name, found, line, lang)
            if judged is not None:
                yield judged


def _judged(name: str, found: regex.Match[str], line: Skeleton, lang: Lang) -> Judgement | None:
    first, last = line.index(found.start()), line.index(found.end() - 1)
    if not _stands_alone(line, first, last, lang, anywhere=name in BEGIN_ANYWHERE):
        return None
    statement = _statement(found, line, lang)
    if statement is None:
        return None
    try:
        outcome = RULES[name](statement)
    except (UncomputableError, ZeroDivisionError, ValueError, IndexError):
        return None
    if outcome is None or outcome.holds is None:
        return None
    if _VARIABLE.match(line.source, line.pieces[last].end):
        return None
    two_readings = any(len(piece.readings) > 1 for piece in line.pieces[first : last + 1])
    if two_readings and not outcome.holds:
        return None
    return Judgement(
        start=line.pieces[first].start,
        end=line.pieces[last].end,
        holds=outcome.holds,
        detail=outcome.detail,
        correction="" if outcome.holds else outcome.correction,
    )


def _statement(found: regex.Match[str], line: Skeleton, lang: Lang) -> Statement | None:
    groups = found.groupdict()
    places = []
    for group in ("n", "l", "f"):
        if group in groups:
            places += found.spans(group)
    numbers: list[tuple[int, Stated]] = []
    for start, end in sorted(set(places)):
        first, last = line.index(start), line.index(end - 1)
        read = _numbers(line, first, last)
        if not read:
            return None
        numbers += [(start, number) for number in read]
    for group in ("r", "x"):
        if groups.get(group):
            start, end = found.span(group)
            groups[group] = line.raw(line.index(start), line.index(end - 1))
    return Statement(
        numbers=tuple(number for _, number in numbers),
        groups=MappingProxyType({key: text for key, text in groups.items() if text}),
        about=bool(groups.get("about")),
        negated=bool(groups.get("not")),
        lang=lang,
    )


def _numbers(line: Skeleton, first: int, last: int) -> list[Stated]:
    """Return the numbers between two pieces; one for a fraction or a percentage."""
    raw = line.raw(first, last)
    signs = [piece.text for piece in line.pieces[first : last + 1]]
    if signs == ["#", "/", "#"]:
        top, bottom = (line.pieces[at].readings for at in (first, last))
        if len(top) != 1 or len(bottom) != 1 or not bottom[0].value:
            return []
        value = top[0].value / bottom[0].value
        return [Stated(numeral=Numeral(value=value, resolution=Fraction(0)), raw=raw)]
    found = []
    for at in range(first, last + 1):
        readings = line.pieces[at].readings
        if line.pieces[at].text != "#":
            continue
        if not readings:
            if regex.fullmatch("[01]{2,64}", line.raw(at, at)) is None:
                return []
            readings = (Numeral(value=Fraction(-1), resolution=Fraction(1)),)
        found.append(Stated(numeral=readings[0], raw=line.raw(at, at)))
    if signs == ["#", "%"]:
        part = found[0].numeral
        hundredth = Numeral(value=part.value / 100, resolution=part.resolution / 100)
        return [Stated(numeral=hundredth, raw=raw)]
    return found


# --- what stands around --------------------------------------------------------------------------


def _stands_alone(
    line: Skeleton, first: int, last: int, lang: Lang, *, anywhere: bool = False
) -> bool:
    """Whether nothing around the statement may change it.

    With ``anywhere`` a number that it begins with may stand after any word.
    """
    texts = [piece.text for piece in line.pieces]
    before = texts[first - 1] if first else "."
    opens = texts[first] in {"#", "?"}
    begins = before in {".", ":", ",", "\n", "→"} or before in _MAY_PRECEDE[lang]
    begins |= anywhere and before not in _SIGNS and before not in words.OPERATORS[lang]
    if opens and not begins:
        return False
    if opens and before == "," and first > 1 and texts[first - 2] == "#":
        return False
    after = texts[last + 1] if last + 1 < len(texts) else "."
    beyond = texts[last + 2] if last + 2 < len(texts) else "."
    glued = after not in {",", "."} or beyond in _SIGNS
    if texts[last] == "#" and (
        (after in _SIGNS and after != "," and glued) or (after == "," and beyond == "#")
    ):
        return False
    if anywhere and _CALCULATES_ON.match(line.source, line.pieces[last].end):
        return False  # "is 4 × .25"
    if texts[last] == "#" and after in words.GOES_ON[lang]:
        joins = after in numerals.JOINERS[lang] or after == "और"
        if not joins or beyond == "#":
            return False
    return not _doubted(texts, first, last, lang, supposing=anywhere)


def _doubted(
    texts: list[str], first: int, last: int, lang: Lang, *, supposing: bool = False
) -> bool:
    """Whether the sentence takes back what it says, or only supposes it.

    With ``supposing`` what stands after "if" is the beginning of the statement itself.
    """
    doubted = words.DOUBTED[lang]
    for at in range(first - 1, max(first - _SENTENCE, -1), -1):
        if texts[at] in {".", "\n"}:
            break
        if texts[at] in doubted or (
            not supposing and at == first - 1 and texts[at] in words.SUPPOSED[lang] - {"that"}
        ):
            return True
    for at in range(last + 1, min(last + _SENTENCE, len(texts))):
        if texts[at] in {".", "\n"}:
            break
        if texts[at] == "?" or texts[at] in doubted - _OWN_WORDS:
            return True
    return False


# --- rules ---------------------------------------------------------------------------------------


def _result(
    statement: Statement, computed: Value, calculation: str, *, percent: bool = False
) -> Outcome:
    """Compare the last number of a statement with what was computed."""
    stated = statement.numbers[-1]
    resolution = stated.numeral.resolution
    if resolution == 0:
        holds: bool | None = computed.distance(exactly(stated.value)) == 0
    else:
        holds = agrees(stated.value, resolution, computed, about=statement.about)
    scale = 100 if percent or stated.raw.rstrip().endswith("%") else 1
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


def _mean(numbers: list[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0)) / len(numbers)


def _average(statement: Statement) -> Outcome | None:
    numbers = [number.value for number in statement.numbers[:-1]]
    raw = " + ".join(number.raw for number in statement.numbers[:-1])
    return _result(statement, exactly(_mean(numbers)), f"({raw}) / {len(numbers)}")


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


def _taken_away(statement: Statement) -> Outcome | None:
    less, whole, _ = statement.numbers
    return _result(statement, exactly(whole.value - less.value), f"{whole.raw} − {less.raw}")


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


def _cut_price(statement: Statement) -> Outcome | None:
    percent, price, _ = statement.numbers
    left = exactly(price.value * (100 - percent.value) / 100)
    return _result(statement, left, f"{price.raw} × (100% − {percent.raw}%)")


def _saved(statement: Statement) -> Outcome | None:
    price, percent, _ = statement.numbers
    part = exactly(price.value * percent.value / 100)
    return _result(statement, part, f"{percent.raw}% × {price.raw}")


def _distance_first(statement: Statement) -> Outcome | None:
    speed, distance, hours = statement.numbers
    turned = replace(statement, numbers=(speed, hours, distance))
    return _listed(lambda numbers: numbers[0] * numbers[1], " × ")(turned)


_FACTORS: Final = MappingProxyType(
    {"doubl": 2, "dupl": 2, "dobr": 2, "दो": 2, "दु": 2, "tripl": 3, "ति": 3}
)


def _made_bigger(statement: Statement) -> Outcome | None:
    by = statement.groups["by"]
    before = statement.numbers[0]
    if by.startswith(("halv", "आधा")):
        return _result(statement, exactly(before.value / 2), f"{before.raw} / 2")
    factor = next((_FACTORS[stem] for stem in _FACTORS if by.startswith(stem)), 4)
    return _result(statement, exactly(before.value * factor), f"{factor} × {before.raw}")


def _shared(statement: Statement, *, people_first: bool) -> Outcome | None:
    """Divide what people share; where it does not come out even, a whole number may be meant."""
    first, second, _ = statement.numbers
    people, total = (first, second) if people_first else (second, first)
    each = total.value / people.whole
    outcome = _result(statement, exactly(each), f"{total.raw} ÷ {people.raw}")
    uneven = (each * 100).denominator != 1
    return None if outcome.holds is False and uneven else outcome


def _part_of_all(statement: Statement) -> Outcome | None:
    whole, part, percent = statement.numbers
    return _share(statement, part, percent, whole) if part.value <= whole.value else None


def _remainder(statement: Statement) -> Outcome | None:
    a, b = (number.whole for number in statement.numbers[:2])
    if a < 0 or b <= 0:
        return None
    return _result(statement, exactly(a % b), f"{a} mod {b}")


def _rounded(statement: Statement, percent: Stated, computed: Value) -> bool | None:
    return agrees(
        percent.value, percent.numeral.resolution, computed, about=statement.about, rounds=True
    )


def _percent(statement: Statement) -> Outcome | None:
    part, percent, whole = statement.numbers
    return _share(statement, part, percent, whole)


def _percent_whole_first(statement: Statement) -> Outcome | None:
    part, whole, percent = statement.numbers
    return _share(statement, part, percent, whole)


def _share(statement: Statement, part: Stated, percent: Stated, whole: Stated) -> Outcome | None:
    share = exactly(part.value / whole.value * 100)
    holds = _rounded(statement, percent, share)
    shown = written(share, percent.raw)
    detail = f"{part.raw} / {whole.raw} = {shown}%"
    if holds is False:
        detail += f", not {percent.raw}%"
    return Outcome(holds=holds, detail=detail, correction=f"{shown}%")


def _change(statement: Statement) -> Outcome | None:
    before, after, percent = statement.numbers
    return _changed(statement, before, after, percent)


def _change_first(statement: Statement) -> Outcome | None:
    percent, before, after = statement.numbers
    return _changed(statement, before, after, percent)


def _changed(
    statement: Statement, before: Stated, after: Stated, percent: Stated
) -> Outcome | None:
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


def _divisible(statement: Statement, *, turned: bool = False) -> Outcome | None:
    a, b = (number.whole for number in statement.numbers[:2])
    if turned:
        a, b = b, a
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


RULES: Final[MappingProxyType[str, Rule]] = MappingProxyType(
    {
        "sum": _listed(lambda numbers: sum(numbers, Fraction(0)), " + "),
        "product": _listed(lambda numbers: math.prod(numbers, start=Fraction(1)), " × "),
        "difference": _listed(lambda numbers: abs(numbers[0] - numbers[1]), " − "),
        "quotient": _listed(lambda numbers: numbers[0] / numbers[1], " ÷ "),
        "average": _average,
        "median": _median,
        "percent": _percent,
        "percent whole first": _percent_whole_first,
        "change": _change,
        "change first": _change_first,
        "change noun": _change,
        "kind": _kind,
        "kinds": _kind,
        "divisible": _divisible,
        "divides": lambda statement: _divisible(statement, turned=True),
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
        "multiplying": _listed(lambda numbers: math.prod(numbers, start=Fraction(1)), " × "),
        "dividing": _listed(lambda numbers: numbers[0] / numbers[1], " ÷ "),
        "adding": _listed(lambda numbers: sum(numbers, Fraction(0)), " + "),
        "subtracting": _taken_away,
        "taking away": _listed(lambda numbers: numbers[0] - numbers[1], " − "),
        "part of price": _part_of_price,
        "price cut": _price_cut,
        "left over": _listed(lambda numbers: numbers[0] - numbers[1], " − "),
        "cut price": _cut_price,
        "saved": _saved,
        "distance": _listed(lambda numbers: numbers[0] * numbers[1], " × "),
        "distance first": _distance_first,
        "made bigger": _made_bigger,
        "shared by": lambda statement: _shared(statement, people_first=True),
        "shared among": lambda statement: _shared(statement, people_first=False),
        "part of all": _part_of_all,
        "heads": _heads,
        "die": _die,
    }
)

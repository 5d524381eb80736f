r"""Lexemes to expressions, by recursive descent.

Precedence is that of schoolbooks: powers, then products, then sums; "15% of 80" is a product.
What people read in two ways is refused: ``-2^2``, ``6/2(1+2)``, ``2^3^2`` in words. Where a text
may mean either of two numbers ("1.234", "50 − 20%"), an expression is evaluated in both readings.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from factcheck.checks.arithmetic.expressions import Call, Literal, Mode, Node, evaluate
from factcheck.checks.arithmetic.lexemes import Kind, Lexeme, Numeral
from factcheck.checks.arithmetic.words import CONJUNCTIONS

#: Nested brackets that are followed.
MOST_DEPTH: Final = 40
#: Words between a number and the operator after it: "5 red marbles + 3".
_UNIT_WORDS: Final = 4
_LISTED: Final = frozenset({"gcd", "lcm", "max", "min", "binom", "perm"})


class UnreadableError(ValueError):
    """No expression that is read surely."""


@dataclass(slots=True, kw_only=True)
class Parsed:
    """An expression that was read, up to lexeme ``end``, and what was seen on the way."""

    node: Node
    end: int
    units: list[str] = field(default_factory=list)
    #: "10-20" without spaces may be a range, "3 x 4" a size, "3/4" a date.
    ranged: bool = False
    letter_x: bool = False
    grouped: bool = False


def parse(lexemes: Sequence[Lexeme], index: int) -> Parsed:
    """Read the longest expression that starts at a lexeme.

    Raises:
        UnreadableError: if there is none, or it could be read in more than one way.
    """
    return _Parser(lexemes, index).parse()


class _Parser:
    def __init__(self, lexemes: Sequence[Lexeme], index: int) -> None:
        self._lexemes = lexemes
        self._at = index
        self._depth = 0
        self._parsed = Parsed(node=Call(name="", arguments=()), end=index)

    def parse(self) -> Parsed:
        self._parsed.node = self._sum()
        self._parsed.end = self._at
        return self._parsed

    def _peek(self, ahead: int = 0) -> Lexeme | None:
        at = self._at + ahead
        return self._lexemes[at] if at < len(self._lexemes) else None

    def _is(self, kind: Kind, value: str = "", ahead: int = 0) -> bool:
        lexeme = self._peek(ahead)
        return lexeme is not None and lexeme.kind is kind and value in {"", lexeme.value}

    def _operator(self, signs: str) -> str:
        lexeme = self._peek()
        if lexeme is None or lexeme.kind is not Kind.OPERATOR or lexeme.value not in signs.split():
            return ""
        return lexeme.value

    # --- sums and products ----------------------------------------------------------------------

    def _sum(self) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise UnreadableError("nested too deeply")
        node = self._product()
        terms = [node]
        while sign := self._operator("+ -"):
            if not self._operand_follows():
                break
            self._at += 1
            if self._is(Kind.ELLIPSIS):
                return self._series(terms, sign)
            first = self._at
            right = self._product()
            self._note_range(sign, node, right, first)
            terms.append(right)
            node = Call(name=sign, arguments=(node, right))
        self._depth -= 1
        return node

    def _operand_follows(self) -> bool:
        """Whether the sign here is one of arithmetic, and no dash before a word."""
        after = self._peek(1)
        if after is None:
            raise UnreadableError("nothing after an operator")
        dash = self._is(Kind.OPERATOR, "-") and after.gap
        return not (dash and after.kind in {Kind.WORD, Kind.STOP})

    def _note_range(self, sign: str, left: Node, right: Node, first: int) -> None:
        dash, number = self._lexemes[first - 1], self._lexemes[first]
        if sign != "-" or dash.gap or number.gap:
            return
        if isinstance(left, Literal) and isinstance(right, Literal):
            a, b = left.readings, right.readings
            if a and b and a[0].value < b[0].value:
                self._parsed.ranged = True

    def _series(self, terms: list[Node], sign: str) -> Node:
        """Read the end of "1 + 2 + 3 + … + 100"."""
        numbers = [_whole(term) for term in terms]
        self._at += 1
        if sign != "+" or not self._operator("+") or len(numbers) < 2:
            raise UnreadableError("an open series")
        self._at += 1
        last = _whole(self._product())
        self._depth -= 1
        first, step = numbers[0], numbers[1] - numbers[0]
        steps = {b - a for a, b in itertools.pairwise(numbers)}
        if steps == {step} and step > 0 and (last - first) % step == 0 and last >= numbers[-1]:
            count = (last - first) // step + 1
            return Call(name="series", arguments=(_number(count * (first + last) // 2),))
        ratio = Fraction(numbers[1], first) if first else Fraction(0)
        geometric = all(b == a * ratio for a, b in itertools.pairwise(numbers))
        if len(numbers) > 2 and geometric and ratio.denominator == 1 and ratio > 1:
            total, term = sum(numbers), numbers[-1]
            while term < last:
                term *= int(ratio)
                total += term
            if term == last:
                return Call(name="series", arguments=(_number(total),))
        raise UnreadableError("a series of unknown rule")

    def _product(self) -> Node:
        node = self._signed()
        divided = False
        while True:
            lexeme = self._peek()
            if lexeme is None:
                return node
            if sign := self._operator("* / mod"):
                after = self._peek(1)
                if after is None:
                    raise UnreadableError("nothing after an operator")
                self._parsed.letter_x |= lexeme.spelt and lexeme.end - lexeme.start == 1
                if divided and sign == "/":
                    raise UnreadableError("a fraction may divide: 3 / 1/2")
                self._at += 1
                divided = sign == "/"
                node = Call(name=sign, arguments=(node, self._signed()))
            elif lexeme.kind is Kind.OF:
                self._at += 1
                node = Call(name="*", arguments=(node, self._signed()))
            elif self._multiplies(lexeme):
                if divided:
                    raise UnreadableError("a division before a product without sign")
                node = Call(name="*", arguments=(node, self._power()))
            else:
                return node

    def _multiplies(self, lexeme: Lexeme) -> bool:
        """Whether a factor follows without a sign: 2(3 + 4), 2π, 2√3."""
        before = self._lexemes[self._at - 1]
        if lexeme.kind is Kind.OPEN:
            if lexeme.value == "[":
                return False
            glued = not lexeme.gap or before.kind is Kind.CLOSE
            if glued and before.kind not in {Kind.NUMBER, Kind.CLOSE}:
                raise UnreadableError("a bracket after a word")
            return glued
        if lexeme.kind is Kind.NUMBER and lexeme.value == "π":
            return before.kind is Kind.NUMBER
        if lexeme.kind is Kind.FUNCTION and not lexeme.spelt:
            return before.kind in {Kind.NUMBER, Kind.CLOSE}
        return False

    # --- signs, powers, what follows a number ---------------------------------------------------

    def _signed(self) -> Node:
        sign = self._peek()
        if sign is None or sign.kind is not Kind.OPERATOR or sign.value not in "+-":
            return self._power()
        after = self._peek(1)
        if after is None or after.gap or sign.spelt:
            raise UnreadableError("a sign apart from its number")
        self._at += 1
        node = self._power()
        if sign.value == "+":
            return node
        if isinstance(node, Call) and node.name == "^":
            raise UnreadableError("-2^2")
        return Call(name="neg", arguments=(node,))

    def _power(self) -> Node:
        node = self._postfix()
        if self._operator("^"):
            self._at += 1
            exponent = self._bracket() if self._is(Kind.OPEN, "{") else self._signed()
            if isinstance(exponent, Call) and exponent.name == "^":
                raise UnreadableError("a power of a power")
            node = Call(name="^", arguments=(node, exponent))
            self._units()
        return node

    def _postfix(self) -> Node:
        node = self._primary()
        while (lexeme := self._peek()) is not None:
            if lexeme.kind is Kind.PERCENT:
                if not isinstance(node, Literal):
                    node = Call(name="percent", arguments=(node,))
                elif self._is_modulo():
                    raise UnreadableError("a percent sign between numbers")
                else:
                    node = Literal(readings=node.readings, percent=True)
                self._at += 1
                if self._peek() is not None and not self._is(Kind.OF):
                    self._units()
            elif lexeme.kind is Kind.FACTORIAL:
                if self._is_exclamation():
                    return node
                node = Call(name="factorial", arguments=(node,))
                self._at += 1
            elif lexeme.kind is Kind.POSTFIX:
                node = Call(name=lexeme.value, arguments=(node,))
                self._at += 1
            elif self._degrees():
                node = Call(name="degrees", arguments=(node,))
            else:
                return node
        return node

    def _is_modulo(self) -> bool:
        sign, after = self._peek(), self._peek(1)
        if sign is None or after is None or after.kind not in {Kind.NUMBER, Kind.OPEN}:
            return False
        return sign.gap == after.gap

    def _is_exclamation(self) -> bool:
        after = self._peek(1)
        return after is None or after.kind not in {
            Kind.OPERATOR, Kind.RELATION, Kind.CLOSE, Kind.OPEN,
        }  # fmt: skip

    def _degrees(self) -> bool:
        if self._is(Kind.DEGREE):
            self._at += 1
            return True
        if self._operator("^") and self._is(Kind.DEGREE, ahead=1):
            self._at += 2
            return True
        braces = self._operator("^") and self._is(Kind.OPEN, "{", 1)
        if braces and self._is(Kind.DEGREE, ahead=2) and self._is(Kind.CLOSE, ahead=3):
            self._at += 4
            return True
        return False

    # --- numbers, brackets, functions -----------------------------------------------------------

    def _primary(self) -> Node:
        lexeme = self._peek()
        if lexeme is None:
            raise UnreadableError("nothing where a number should be")
        if lexeme.kind is Kind.NUMBER:
            node = self._number(lexeme)
            self._units()
            return node
        if lexeme.kind is Kind.OPEN:
            node = self._bracket()
            self._parsed.grouped = True
            self._units()
            return node
        if lexeme.kind is Kind.FUNCTION:
            self._at += 1
            return self._function(lexeme.value)
        raise UnreadableError("no number")

    def _number(self, lexeme: Lexeme) -> Node:
        self._at += 1
        if lexeme.value == "π":
            return Literal(readings=(), constant="π")
        after = self._peek()
        if after is not None and after.kind is Kind.ELLIPSIS and not after.gap:
            if lexeme.numerals[0].resolution >= 1:
                raise UnreadableError("a whole number that goes on")
            self._at += 1
            return Literal(readings=lexeme.numerals, cut=True)
        whole = lexeme.numerals[0].resolution == 1 and not lexeme.spelt
        if after is not None and whole and (mixed := self._mixed(lexeme, after)):
            return mixed
        return Literal(readings=lexeme.numerals)

    def _mixed(self, lexeme: Lexeme, after: Lexeme) -> Node | None:
        r"""Read the fraction of "2 1/2", "2½" and 2\frac{1}{2}."""
        number = Literal(readings=lexeme.numerals)
        if after.kind is Kind.NUMBER:
            if after.numerals and after.numerals[0].resolution == 0:
                self._at += 1
                return Call(name="+", arguments=(number, Literal(readings=after.numerals)))
            slash, bottom = self._peek(1), self._peek(2)
            if (
                slash is None
                or bottom is None
                or slash.value != "/"
                or slash.gap
                or bottom.kind is not Kind.NUMBER
                or bottom.gap
            ):
                raise UnreadableError("two numbers side by side")
            self._at += 3
            part = Call(
                name="/",
                arguments=(
                    Literal(readings=after.numerals),
                    Literal(readings=bottom.numerals),
                ),
            )
            return Call(name="+", arguments=(number, part))
        if after.kind is Kind.FUNCTION and after.value == "frac":
            self._at += 1
            return Call(name="+", arguments=(number, self._function("frac")))
        return None

    def _bracket(self) -> Node:
        opening = self._lexemes[self._at]
        self._at += 1
        node = self._sum()
        closing = self._peek()
        if closing is None or closing.kind is not Kind.CLOSE or closing.value != opening.value:
            raise UnreadableError("an open bracket")
        self._at += 1
        return node

    def _function(self, name: str) -> Node:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise UnreadableError("nested too deeply")
        try:
            return self._call(name)
        finally:
            self._depth -= 1

    def _call(self, name: str) -> Node:
        if name == "frac" or (name == "binom" and not self._is(Kind.OPEN, "(")):
            if not self._is(Kind.OPEN, "{"):
                return self._short_fraction(name)
            top = self._bracket()
            if not self._is(Kind.OPEN, "{"):
                raise UnreadableError("half a fraction")
            node = Call(name="/" if name == "frac" else name, arguments=(top, self._bracket()))
            self._units()
            return node
        if name in _LISTED:
            return Call(name=name, arguments=self._arguments())
        if name == "sqrt" and self._is(Kind.OPEN, "["):
            degree = self._bracket()
            if not self._is(Kind.OPEN, "{"):
                return Call(name="sqrt", arguments=(degree,))  # sqrt[9 + 16]
            return Call(name="root", arguments=(self._bracket(), degree))
        if name == "log" and self._is(Kind.UNKNOWN, "_"):
            self._at += 1
            base = self._primary()
            return Call(name="log", arguments=(self._primary(), base))
        if name in {"sin", "cos", "tan"}:
            angle = self._postfix()
            if not (isinstance(angle, Call) and angle.name == "degrees"):
                raise UnreadableError("an angle in no degrees")
            return Call(name=name, arguments=(angle,))
        return Call(name=name, arguments=(self._primary(),))

    def _short_fraction(self, name: str) -> Node:
        r"""Read \frac12."""
        lexeme = self._peek()
        digits = lexeme.value if lexeme is not None and lexeme.kind is Kind.NUMBER else ""
        if name != "frac" or len(digits) != 2 or not digits.isdecimal():
            raise UnreadableError("half a fraction")
        self._at += 1
        return Call(name="/", arguments=(_number(int(digits[0])), _number(int(digits[1]))))

    def _arguments(self) -> tuple[Node, ...]:
        lexeme = self._peek(1)
        if not self._is(Kind.OPEN, "(") or lexeme is None:
            raise UnreadableError("a function without brackets")
        if "," in lexeme.value and self._is(Kind.CLOSE, "(", 2):
            self._at += 3
            return tuple(_number(int(part)) for part in lexeme.value.split(",") if part.isdecimal())
        self._at += 1
        arguments = [self._sum()]
        while self._is(Kind.COMMA) or self._is(Kind.STOP, ";"):
            self._at += 1
            arguments.append(self._sum())
        if not self._is(Kind.CLOSE, "("):
            raise UnreadableError("an open bracket")
        self._at += 1
        return tuple(arguments)

    # --- units and remarks ----------------------------------------------------------------------

    def _units(self) -> None:
        """Pass over the unit of a number if the calculation goes on after it."""
        at, units = self._at, list[str]()
        while len(units) < _UNIT_WORDS and at < len(self._lexemes):
            end = self._unit(at, units)
            if end is None:
                break
            at = end
        following = self._peek(at - self._at)
        if at == self._at or following is None or following.breaks:
            return
        if following.kind in {Kind.OPERATOR, Kind.CLOSE, Kind.RELATION}:
            self._at = at
            self._parsed.units.extend(units)

    def _unit(self, at: int, units: list[str]) -> int | None:
        """Return where a word of a unit ends, its power, its "/day", or a remark after it."""
        before, lexeme = self._lexemes[at - 1], self._lexemes[at]
        if lexeme.breaks or lexeme.value in CONJUNCTIONS:
            return None
        following = self._lexemes[at + 1] if at + 1 < len(self._lexemes) else None
        if lexeme.value == "por" and (following is None or following.kind is not Kind.WORD):
            return None  # "5 por -3" is no measure, as "5 reais por hora" is
        if lexeme.kind is Kind.WORD:
            if before.kind is Kind.CLOSE and before.end == lexeme.start:
                raise UnreadableError("a variable after a bracket")
            units.append(lexeme.value)
            return at + 1
        if lexeme.kind is Kind.OPEN:
            return self._remark(at) if lexeme.gap and lexeme.value == "(" else None
        if lexeme.kind is not Kind.OPERATOR or at + 1 >= len(self._lexemes):
            return None
        after = self._lexemes[at + 1]
        letter = after.kind is Kind.UNKNOWN and len(after.value) == 1
        if lexeme.value == "/" and (after.kind is Kind.WORD or letter):
            units.append(after.value)
            return at + 2
        return at + 2 if units and lexeme.value == "^" else None

    def _remark(self, at: int) -> int | None:
        """Return where a bracket of words ends: "8 pounds (math and science) + 4"."""
        wordy = False
        for end in range(at + 1, min(at + 20, len(self._lexemes))):
            lexeme = self._lexemes[end]
            if lexeme.kind is Kind.CLOSE:
                return end + 1 if wordy else None
            if lexeme.kind is Kind.OPEN or lexeme.kind is Kind.RELATION:
                return None
            wordy |= lexeme.kind is Kind.WORD
        return None


def _whole(node: Node) -> int:
    if isinstance(node, Literal) and node.readings and node.readings[0].value.denominator == 1:
        return int(node.readings[0].value)
    if isinstance(node, Call) and node.name == "^":
        whole = evaluate(node, Mode()).whole
        if whole is not None:
            return whole
    raise UnreadableError("a series of other than whole numbers")


def _number(value: int) -> Literal:
    return Literal(readings=(Numeral(value=Fraction(value), resolution=Fraction(1)),))

"""Equations and chains of them: "17 × 24 = 408", "3 + 4 = 7 = 14 / 2", "5 plus 3 is 8".

Each two neighbours of a chain are compared where both are read surely; a side that holds a
variable, or that begins or ends where it is not clear, is left out. Nothing is said of equations
in questions, of those that a sentence calls wrong, or of other systems than decimal numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from claims import numerals
from claims.model import Bound, Lang
from claims.quantities.tokens import Tokens
from claims.quantities.units import read_unit
from factcheck.checks.arithmetic import grammar, words
from factcheck.checks.arithmetic.expressions import (
    Call,
    Literal,
    Mode,
    Node,
    evaluate,
    literals,
    modes,
)
from factcheck.checks.arithmetic.grammar import Parsed, UnreadableError
from factcheck.checks.arithmetic.judgement import Judgement, written
from factcheck.checks.arithmetic.lexemes import Kind, Lexeme
from factcheck.checks.arithmetic.rounding import agrees
from factcheck.checks.arithmetic.values import UncomputableError, Value, exactly

#: Lexemes on either side of a relation that belong to one calculation at most.
_LONGEST_SIDE: Final = 120
#: Words between a label such as "price" and an operator that are looked through.
_LOOK_BACK: Final = 8
_STARTS: Final = frozenset({Kind.NUMBER, Kind.OPEN, Kind.FUNCTION, Kind.OPERATOR})
_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.RELATION, Kind.CLOSE, Kind.FACTORIAL})
_OPERANDS: Final = frozenset({Kind.NUMBER, Kind.CLOSE, Kind.PERCENT})
_SENTENCE_ENDS: Final = frozenset({".", "।", "!", "|", "\n"})
_CURRENCY: Final = frozenset("$€£₹")
_NOTHING: Final = Literal(readings=())
_RATIOS: Final = (7, 10, 12, 24, 30, 52, 60, 100, 365, 1000, 3600)
#: Between hours and minutes, dollars and cents, kilometres and metres, years and weeks.
_CONVERSIONS: Final = tuple(
    factor for ratio in _RATIOS for factor in (Fraction(ratio), Fraction(1, ratio))
)
_ORDERS: Final = frozenset("<>≤≥")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One side of a relation: lexemes ``first`` to before ``end``."""

    parsed: Parsed
    first: int
    end: int
    about: bool = False
    #: Nothing but a number stands on it.
    bare: Literal | None = None
    negative: bool = False
    #: The words after the number.
    units: tuple[str, ...] = ()
    #: It follows another relation, so that nothing before it can belong to it.
    inner: bool = False


def read_chains(text: str, lexemes: Sequence[Lexeme], lang: Lang) -> Iterator[Judgement]:
    """Judge each equation among the lexemes of a stretch of text."""
    reader = _Chains(text, _unlabelled(lexemes, lang), lang)
    yield from reader.judge()


def _unlabelled(lexemes: Sequence[Lexeme], lang: Lang) -> list[Lexeme]:
    """Part labels from what follows them: in "Day 2 - 5 + 3 = 8" nothing is taken from 2."""
    found = list(lexemes)
    for i in range(2, len(found)):
        label, number, dash = found[i - 2], found[i - 1], found[i]
        if (
            label.kind is Kind.WORD
            and label.value in words.LABELS[lang]
            and number.kind is Kind.NUMBER
            and dash.kind is Kind.OPERATOR
            and dash.value == "-"
            and dash.gap
        ):
            found[i] = Lexeme(kind=Kind.STOP, value="-", start=dash.start, end=dash.end)
    return found


class _Chains:
    def __init__(self, text: str, lexemes: list[Lexeme], lang: Lang) -> None:
        self._text = text
        self._lexemes = lexemes
        self._lang: Lang = lang

    def judge(self) -> Iterator[Judgement]:
        for at, lexeme in enumerate(self._lexemes):
            if lexeme.kind is not Kind.RELATION:
                continue
            judged = self._relation(at, lexeme)
            if judged is not None and not self._doubted(at):
                yield judged

    def _relation(self, at: int, relation: Lexeme) -> Judgement | None:
        if self._lang == "hi" and relation.value == "is":
            return self._verb_last(at, relation)
        try:
            right = self._right(at, relation)
            left = self._left(at)
        except UnreadableError:
            return None
        return self._remainder(left, at) or self._compared(left, right, relation)

    def _compared(
        self, left: _Side | None, right: _Side | None, relation: Lexeme
    ) -> Judgement | None:
        if left is None or right is None:
            return None
        ordered = relation.value in _ORDERS
        if (
            ordered
            and not left.inner
            and left.first
            and self._lexemes[left.first - 1].kind is Kind.WORD
        ):
            return None  # "Python 3.11 > 3.9"
        try:
            holds, computed = _compare(left, right, relation.value)
        except UncomputableError:
            return None
        if holds is None:
            return None
        if not holds and (
            self._may_mean_else(left, right, relation) or self._converted(left, right, computed)
        ):
            return None
        return self._judgement(left, right, relation, holds=holds, computed=computed)

    def _verb_last(self, at: int, relation: Lexeme) -> Judgement | None:
        """Read Hindi's "80 का 15% 12 है": the number stands before the verb."""
        lexemes = self._lexemes
        number = at - 1
        while number > max(at - 4, 0) and lexemes[number].kind in {Kind.WORD, Kind.PERCENT}:
            number -= 1
        if number < 2 or lexemes[number].kind is not Kind.NUMBER:
            return None
        try:
            parsed = grammar.parse(lexemes[:at], number)
            left = self._left(number, verb_last=True)
        except UnreadableError:
            return None
        bare, negative = _bare(parsed)
        about = lexemes[number - 1].value in numerals.BOUNDS_BEFORE["hi"]
        if left is None or left.bare is not None or bare is None or about:
            return None
        units = tuple(lexeme.value for lexeme in lexemes[parsed.end : at])
        right = _Side(
            parsed=parsed, first=number, end=parsed.end, bare=bare, negative=negative,
            units=units, inner=True,
        )  # fmt: skip
        return self._compared(left, right, relation)

    def _remainder(self, left: _Side | None, relation: int) -> Judgement | None:
        """Judge "17 ÷ 5 = 3 remainder 2"."""
        lexemes, at = self._lexemes, relation + 2
        if left is None or at >= len(lexemes) or lexemes[at - 1].kind is not Kind.NUMBER:
            return None
        quotient = lexemes[at - 1]
        at += lexemes[at].kind in {Kind.COMMA, Kind.OPEN}
        end = at
        while end < min(at + 5, len(lexemes)) and lexemes[end].kind is Kind.WORD:
            end += 1
        phrase = " ".join(lexeme.value for lexeme in lexemes[at:end])
        if phrase not in words.REMAINDER[self._lang] or end >= len(lexemes):
            return None
        node, rest = left.parsed.node, lexemes[end]
        if rest.kind is not Kind.NUMBER or not isinstance(node, Call) or node.name != "/":
            return None
        dividend, divisor = (evaluate(part, Mode()).whole for part in node.arguments)
        stated = [numeral.value for numeral in (*quotient.numerals[:1], *rest.numerals[:1])]
        if not dividend or not divisor or dividend < 0 or divisor < 0 or len(stated) < 2:
            return None
        found = divmod(dividend, divisor)
        start = lexemes[left.first].start
        holds = [Fraction(part) for part in found] == stated
        shown = f"{found[0]}, remainder {found[1]}"
        detail = f"{dividend} ÷ {divisor} = {shown}"
        if not holds:
            detail += f", not {stated[0]}, remainder {stated[1]}"
        return Judgement(
            start=start, end=rest.end, holds=holds, detail=detail, correction="" if holds else shown
        )

    # --- the right side -------------------------------------------------------------------------

    def _right(self, at: int, relation: Lexeme) -> _Side | None:
        lexemes = self._lexemes
        first, about = self._past_bounds(at + 1)
        if first is None or first >= len(lexemes):
            return None
        parsed = grammar.parse(lexemes[: first + _LONGEST_SIDE], first)
        end, units = self._tail(parsed.end, plain_verb=relation.value == "is")
        if end is None:
            return None
        bare, negative = _bare(parsed)
        return _Side(
            parsed=parsed,
            first=first,
            end=parsed.end,
            about=about or relation.value == "≈",
            bare=bare,
            negative=negative,
            units=(*parsed.units, *units),
            inner=True,
        )

    def _past_bounds(self, at: int) -> tuple[int | None, bool]:
        """Pass over "about"; None where a bound such as "more than" stands there."""
        about = False
        table = numerals.BOUNDS_BEFORE[self._lang]
        for _ in range(2):
            for length in (4, 3, 2, 1):
                phrase = " ".join(lexeme.value for lexeme in self._lexemes[at : at + length])
                if phrase in table:
                    if table[phrase] is not Bound.ABOUT:
                        return None, False
                    at, about = at + length, True
                    break
            else:
                break
        return at, about

    def _tail(self, at: int, *, plain_verb: bool) -> tuple[int | None, tuple[str, ...]]:
        """Read the unit after a number; None where the number may go on."""
        lexemes = self._lexemes
        units: list[str] = []
        for i in range(at, min(at + 5, len(lexemes))):
            lexeme = lexemes[i]
            number_next = i + 1 < len(lexemes) and lexemes[i + 1].kind is Kind.NUMBER
            if lexeme.breaks:
                break
            if lexeme.kind is not Kind.WORD:
                mixed = lexeme.kind is Kind.NUMBER and lexeme.gap and i == at + 1
                more = lexeme.kind is Kind.OPERATOR and number_next and lexeme.value != "-"
                if i > at and (mixed or more):
                    return None, ()
                break
            joins = lexeme.value in numerals.JOINERS[self._lang] or lexeme.value == "और"
            joins |= not plain_verb and lexeme.value in numerals.OF[self._lang]  # "= 8 of them"
            goes_on = lexeme.value in words.GOES_ON[self._lang]
            if goes_on and (number_next or (not joins and (i == at or plain_verb))):
                return None, ()
            if goes_on or joins:
                break
            units.append(lexeme.value)
        if self._calculates_on(at):
            return None, ()
        if units or at >= len(lexemes) or lexemes[at].breaks:
            return at, tuple(units)
        return (at if self._may_end(lexemes[at], at) else None), ()

    def _calculates_on(self, at: int) -> bool:
        """Whether an operator follows the words after a number: "8 bags of leaves / Y"."""
        for lexeme in self._lexemes[at : at + 8]:
            if lexeme.kind is not Kind.WORD or lexeme.breaks:
                return lexeme.kind is Kind.OPERATOR and lexeme.value != "-" and not lexeme.spelt
        return False

    def _may_end(self, lexeme: Lexeme, at: int) -> bool:
        """Whether a side may end before this lexeme."""
        if lexeme.kind in _ENDS:
            return True
        following = self._lexemes[at + 1] if at + 1 < len(self._lexemes) else None
        if lexeme.kind is Kind.OPERATOR and lexeme.value == "-" and lexeme.gap:
            return following is None or following.kind in {Kind.WORD, Kind.STOP}
        if lexeme.kind is Kind.OPEN:
            return lexeme.gap and following is not None and following.kind is Kind.WORD
        if lexeme.kind is Kind.UNKNOWN:
            return lexeme.gap and not lexeme.value.isalnum() and lexeme.value != "±"
        return lexeme.kind is Kind.WORD

    # --- the left side --------------------------------------------------------------------------

    def _left(self, at: int, *, verb_last: bool = False) -> _Side | None:
        lexemes = self._lexemes
        floor = max(at - _LONGEST_SIDE, 0)
        for first in range(at - 1, floor, -1):
            if lexemes[first].kind is Kind.RELATION:
                floor = first
                break
        for first in range(floor, at):
            lexeme = lexemes[first]
            if lexeme.kind not in _STARTS or not self._may_begin_at(first):
                continue
            try:
                parsed = grammar.parse(lexemes[: at + (not verb_last)], first)
            except UnreadableError:
                continue
            end = parsed.end
            units = tuple(lexeme.value for lexeme in lexemes[end:at])
            worded = len(units) <= 3 and all(unit.kind is Kind.WORD for unit in lexemes[end:at])
            if (end != at and not worded) or (verb_last and units):
                continue
            inner = first > 0 and lexemes[first - 1].kind is Kind.RELATION
            if not inner and not self._begins(first):
                return None
            return self._side(parsed, first, units, inner=inner)
        return None

    def _side(self, parsed: Parsed, first: int, units: tuple[str, ...], *, inner: bool) -> _Side:
        bare, negative = _bare(parsed)
        return _Side(
            parsed=parsed,
            first=first,
            end=parsed.end,
            bare=bare,
            negative=negative,
            units=(*parsed.units, *units),
            inner=inner,
            about=inner and self._lexemes[first - 1].value == "≈",
        )

    def _may_begin_at(self, first: int) -> bool:
        """Whether the lexeme is no sign that only introduces: a dash before a calculation."""
        lexeme = self._lexemes[first]
        return lexeme.kind is not Kind.OPERATOR or lexeme.value == "-"

    def _begins(self, first: int) -> bool:
        """Whether a calculation surely begins here."""
        lexemes = self._lexemes
        if first == 0 or lexemes[first].breaks:
            return first == 0 or lexemes[first - 1].kind is not Kind.OPERATOR
        before = lexemes[first - 1]
        if before.kind in {Kind.STOP, Kind.QUESTION}:
            # Not after "4:" in "Day 4:2(50 + 10)", nor after ". " in ".8 + . 84".
            glued = lexemes[first].start == before.end and before.value not in {"\n", "\\\\"}
            cut = first > 1 and lexemes[first - 2].kind is Kind.OPERATOR
            return not glued and not cut
        if before.kind is Kind.COMMA:
            thousands = first > 1 and lexemes[first - 2].kind is Kind.NUMBER
            return lexemes[first].start > before.end and not thousands
        if before.kind is Kind.UNKNOWN:
            return before.gap and lexemes[first].gap and not before.value.isalnum()
        if before.kind is Kind.OPEN:
            outside = lexemes[first - 2] if first > 1 else None
            if outside is not None and outside.end == before.start:
                return False  # f(3 + 2 = 5
            return outside is None or (
                outside.kind
                not in {Kind.FUNCTION, Kind.NUMBER, Kind.CLOSE, Kind.UNKNOWN, Kind.OPERATOR}
            )
        if before.kind is not Kind.WORD:
            return False
        called = lexemes[first].kind is Kind.OPEN and lexemes[first].start == before.end
        return not called and self._after_word(first)

    def _after_word(self, first: int) -> bool:
        lexemes, lang = self._lexemes, self._lang
        word = lexemes[first - 1].value
        if word in words.ARTICLES[lang] and lexemes[first - 2].value in words.BEGINS_BEFORE[lang]:
            return False  # "10 more to the 29 + 24"
        if word in words.SUPPOSED[lang] or word in words.LABELS[lang]:
            return False
        if word in words.BEGINS_BEFORE[lang]:
            joins = word in numerals.JOINERS[lang] or word == "और"
            near = lexemes[max(first - 6, 0) : first - 1]
            stops = [at for at, lexeme in enumerate(near) if lexeme.kind is Kind.STOP]
            near = near[stops[-1] + 1 :] if stops else near
            if joins:
                return not any(lexeme.kind in _OPERANDS for lexeme in near)
            return bool(near) and near[-1].value in words.TOTALS[lang]
        for i in range(first - 1, max(first - 1 - _LOOK_BACK, -1), -1):
            if lexemes[i].kind is Kind.OPERATOR:
                dash = lexemes[i].value == "-" and lexemes[i].gap and not lexemes[i].spelt
                return dash and lexemes[i - 1].kind is Kind.WORD
            if lexemes[i].kind is not Kind.WORD or lexemes[i].breaks:
                break
        return True

    # --- what makes a disagreement uncertain ----------------------------------------------------

    def _may_mean_else(self, left: _Side, right: _Side, relation: Lexeme) -> bool:
        """Whether two sides that differ may both be right in another reading."""
        sides = (left, right)
        if any(side.parsed.ranged or self._spelt_among_signs(side) for side in sides):
            return True
        if relation.spelt and (left.bare is not None or self._is_fraction(left)):
            return True  # "3/4 is equal to $15", "75% is $60"
        if self._part_of_sum(left) or self._part_of_sum(right):
            return True
        crossed = any(side.parsed.letter_x for side in sides)
        if relation.value == "is" and (right.bare is None or crossed):
            return True
        if left.bare is not None and not left.inner and right.bare is None:
            number = left.bare.readings[0].value if left.bare.readings else Fraction(0)
            before = self._lexemes[left.first - 1] if left.first else None
            if number < 10 or (before is not None and before.kind is Kind.WORD):
                return True  # "Team 2 = 5 + 4"
        return self._units_differ(left, right) or _runs_on(left, right)

    def _is_fraction(self, side: _Side) -> bool:
        """Whether a side is a fraction such as 3/4, which may be a date or a part of something."""
        node = side.parsed.node
        plain = isinstance(node, Call) and node.name == "/"
        return plain and not self._lexemes[side.first + 1].gap

    def _part_of_sum(self, side: _Side) -> bool:
        """Whether "of" may go with a whole sum: "10% of the $400 + $1580"."""
        node = side.parsed.node
        summed = isinstance(node, Call) and node.name in {"+", "-"}
        return summed and any(
            lexeme.kind is Kind.OF for lexeme in self._lexemes[side.first : side.end]
        )

    def _units_differ(self, left: _Side, right: _Side) -> bool:
        """Whether a difference may come from units: minutes and hours, cents and dollars."""
        known = [
            {self._unit(word) for word in side.units if self._unit(word)} for side in (left, right)
        ]
        if any(len(word) == 1 for side in (left, right) for word in side.units):
            return True
        if any(len(units) > 1 for units in known) or (all(known) and known[0] != known[1]):
            return True
        summed = isinstance(left.parsed.node, Call) and left.parsed.node.name in "+-"
        return summed and len(set(left.parsed.units)) > 1 and not set(right.units) & set(left.units)

    def _converted(self, left: _Side, right: _Side, computed: Value) -> bool:
        """Whether one side may be in another unit: "50 * 2 = $1.00", "180 / 60 = 180 minutes"."""
        lexemes = self._lexemes
        text = self._text[lexemes[left.first].start : lexemes[right.end - 1].end]
        stated = (right.bare or left.bare or _NOTHING).readings
        measured = _CURRENCY.intersection(text) or any(
            self._unit(word) for side in (left, right) for word in side.units
        )
        if not measured or not stated:
            return False
        return any(
            computed.distance(exactly(stated[0].value * factor)) == 0 for factor in _CONVERSIONS
        )

    def _spelt_among_signs(self, side: _Side) -> bool:
        """Whether a number in words may belong to the prose: "each of two girls + 6"."""
        lexemes = self._lexemes[side.first : side.end]
        return any(
            lexeme.spelt and lexeme.kind is Kind.NUMBER and lexeme.value == "word"
            for lexeme in lexemes
        ) and any(lexeme.kind is Kind.OPERATOR and not lexeme.spelt for lexeme in lexemes)

    def _unit(self, word: str) -> str:
        if word in words.SMALL_UNITS[self._lang]:
            return word.removesuffix("s")
        unit = read_unit(Tokens(word, self._lang), 0)
        return unit[0].name if unit is not None else ""

    def _doubted(self, at: int) -> bool:
        """Whether the sentence asks, supposes, or calls something wrong."""
        doubted = words.DOUBTED[self._lang]
        lexemes = self._lexemes
        for i in range(at, max(at - 80, -1), -1):
            lexeme = lexemes[i]
            if _ends_sentence(lexemes, i) and i != at:
                break
            if lexeme.value in doubted and lexeme.kind is not Kind.NUMBER:
                true_or_false = i > 0 and lexemes[i - 1].value == "/"
                if not true_or_false:
                    return True
        for i in range(at + 1, min(at + 80, len(lexemes))):
            lexeme = lexemes[i]
            if _ends_sentence(lexemes, i):
                break
            if lexeme.kind is Kind.QUESTION or lexeme.value in doubted:
                return True
        return False

    # --- the finding ----------------------------------------------------------------------------

    def _judgement(
        self, left: _Side, right: _Side, relation: Lexeme, *, holds: bool, computed: Value
    ) -> Judgement:
        lexemes, text = self._lexemes, self._text
        start = lexemes[left.first].start
        end = max(lexemes[right.end - 1].end, relation.end)
        sides = [text[lexemes[s.first].start : lexemes[s.end - 1].end] for s in (left, right)]
        sign = relation.value if relation.value != "is" else "="
        if holds:
            return Judgement(
                start=start, end=end, holds=True, detail=f"{sides[0]} {sign} {sides[1]}"
            )
        if sign not in {"=", "≈"}:
            return Judgement(
                start=start, end=end, holds=False, detail=f"{sides[0]} {sign} {sides[1]} is wrong"
            )
        if left.bare is not None and right.bare is None:
            sides.reverse()
        calculation, stated = sides
        percent = stated.rstrip().endswith("%")
        shown = written(computed, stated)
        if percent:
            shown += "%"
        equal = "=" if computed.exact else "≈"
        return Judgement(
            start=start,
            end=end,
            holds=False,
            detail=f"{calculation} {equal} {shown}, not {stated}",
            correction=shown,
        )


def _ends_sentence(lexemes: Sequence[Lexeme], at: int) -> bool:
    lexeme = lexemes[at]
    if lexeme.kind is not Kind.STOP or lexeme.value not in _SENTENCE_ENDS:
        return False
    return at + 1 == len(lexemes) or lexemes[at + 1].start > lexeme.end or lexeme.value == "\n"


def _bare(parsed: Parsed) -> tuple[Literal | None, bool]:
    node = parsed.node
    if isinstance(node, Literal) and not node.constant:
        return node, False
    if isinstance(node, Call) and node.name == "neg" and isinstance(node.arguments[0], Literal):
        return node.arguments[0], True
    return None, False


def _runs_on(left: _Side, right: _Side) -> bool:
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


def _compare(left: _Side, right: _Side, relation: str) -> tuple[bool | None, Value]:
    """Say whether the relation holds in any reading, and what was computed in the likeliest."""
    if relation in {"<", ">", "≤", "≥", "≠"}:
        return _compare_order(left, right, relation)
    if left.bare is not None and right.bare is not None:
        return _compare_numbers(left, right)
    if left.bare is None and right.bare is None:
        return _compare_calculations(left, right)
    stated, calculation = (right, left) if right.bare is not None else (left, right)
    return _compare_stated(stated, calculation)


def _compare_stated(stated: _Side, calculation: _Side) -> tuple[bool | None, Value]:
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


def _compare_numbers(left: _Side, right: _Side) -> tuple[bool | None, Value]:
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


def _compare_calculations(left: _Side, right: _Side) -> tuple[bool | None, Value]:
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


def _compare_order(left: _Side, right: _Side, relation: str) -> tuple[bool | None, Value]:
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

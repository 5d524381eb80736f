"""Equations and chains of them: "17 × 24 = 408", "3 + 4 = 7 = 14 / 2", "5 plus 3 is 8".

Each two neighbours of a chain are compared where both are read surely; a side that holds a
variable, or that begins or ends where it is not clear, is left out. Nothing is said of equations
in questions, of those that a sentence calls wrong, or of other systems than decimal numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from claims.model import Lang
from claims.quantities.tokens import Tokens
from claims.quantities.units import read_unit
from factcheck.checks.arithmetic import words
from factcheck.checks.arithmetic.comparison import compare, runs_on
from factcheck.checks.arithmetic.expressions import Call, Literal, Mode, evaluate
from factcheck.checks.arithmetic.grammar import UnreadableError
from factcheck.checks.arithmetic.judgement import Judgement, written
from factcheck.checks.arithmetic.lexemes import Kind, Lexeme
from factcheck.checks.arithmetic.sides import Side, Sides
from factcheck.checks.arithmetic.values import UncomputableError, Value, exactly

_SENTENCE_ENDS: Final = frozenset({".", "।", "!", "|", "\n"})
_CURRENCY: Final = frozenset("$€£₹")
_NOTHING: Final = Literal(readings=())
_RATIOS: Final = (7, 10, 12, 24, 30, 52, 60, 100, 365, 1000, 3600)
#: Between hours and minutes, dollars and cents, kilometres and metres, years and weeks.
_CONVERSIONS: Final = tuple(
    factor for ratio in _RATIOS for factor in (Fraction(ratio), Fraction(1, ratio))
)
_ORDERS: Final = frozenset("<>≤≥")


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
        self._sides = Sides(lexemes, lang)

    def judge(self) -> Iterator[Judgement]:
        for at, lexeme in enumerate(self._lexemes):
            if lexeme.kind is not Kind.RELATION:
                continue
            judged = self._relation(at, lexeme)
            if judged is not None and not self._doubted(at):
                yield judged

    def _relation(self, at: int, relation: Lexeme) -> Judgement | None:
        verb_last = self._lang == "hi" and relation.value == "is"
        try:
            left, right = self._sides.before(at) if verb_last else self._sides.around(at)
        except UnreadableError:
            return None
        remainder = None if verb_last else self._remainder(left, at)
        return remainder or self._compared(left, right, relation)

    def _compared(
        self, left: Side | None, right: Side | None, relation: Lexeme
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
            holds, computed = compare(left, right, relation.value)
        except UncomputableError:
            return None
        if holds is None:
            return None
        if not holds and (
            self._may_mean_else(left, right, relation) or self._converted(left, right, computed)
        ):
            return None
        return self._judgement(left, right, relation, holds=holds, computed=computed)

    def _remainder(self, left: Side | None, relation: int) -> Judgement | None:
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

    # --- what makes a disagreement uncertain ----------------------------------------------------

    def _may_mean_else(self, left: Side, right: Side, relation: Lexeme) -> bool:
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
        return self._units_differ(left, right) or runs_on(left, right)

    def _is_fraction(self, side: Side) -> bool:
        """Whether a side is a fraction such as 3/4, which may be a date or a part of something."""
        node = side.parsed.node
        plain = isinstance(node, Call) and node.name == "/"
        return plain and not self._lexemes[side.first + 1].gap

    def _part_of_sum(self, side: Side) -> bool:
        """Whether "of" may go with a whole sum: "10% of the $400 + $1580"."""
        node = side.parsed.node
        summed = isinstance(node, Call) and node.name in {"+", "-"}
        return summed and any(
            lexeme.kind is Kind.OF for lexeme in self._lexemes[side.first : side.end]
        )

    def _units_differ(self, left: Side, right: Side) -> bool:
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

    def _converted(self, left: Side, right: Side, computed: Value) -> bool:
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

    def _spelt_among_signs(self, side: Side) -> bool:
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
        self, left: Side, right: Side, relation: Lexeme, *, holds: bool, computed: Value
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

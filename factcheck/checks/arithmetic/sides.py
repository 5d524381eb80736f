"""The sides of an equation: where a calculation surely begins and ends around a relation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claims import numerals
from claims.model import Bound, Lang
from factcheck.checks.arithmetic import grammar, words
from factcheck.checks.arithmetic.expressions import Call, Literal
from factcheck.checks.arithmetic.grammar import Parsed, UnreadableError
from factcheck.checks.arithmetic.lexemes import Kind, Lexeme

#: Lexemes on either side of a relation that belong to one calculation at most.
_LONGEST_SIDE: Final = 120
#: Words between a label such as "price" and an operator that are looked through.
_LOOK_BACK: Final = 8
_STARTS: Final = frozenset({Kind.NUMBER, Kind.OPEN, Kind.FUNCTION, Kind.OPERATOR})
_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.RELATION, Kind.CLOSE, Kind.FACTORIAL})
_OPERANDS: Final = frozenset({Kind.NUMBER, Kind.CLOSE, Kind.PERCENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
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


class Sides:
    """Reads what stands to the left and to the right of relations."""

    def __init__(self, lexemes: Sequence[Lexeme], lang: Lang) -> None:
        self._lexemes = lexemes
        self._lang: Lang = lang

    def around(self, at: int) -> tuple[Side | None, Side | None]:
        """Read both sides of the relation at ``at``; None for one that is not read surely.

        Raises:
            UnreadableError: what begins there is no calculation.
        """
        return self._left(at), self._right(at)

    def before(self, at: int) -> tuple[Side | None, Side | None]:
        """Read Hindi's "80 का 15% 12 है": the number stands before the verb at ``at``.

        Raises:
            UnreadableError: as for `around`.
        """
        lexemes = self._lexemes
        number = at - 1
        while number > max(at - 4, 0) and lexemes[number].kind in {Kind.WORD, Kind.PERCENT}:
            number -= 1
        if number < 2 or lexemes[number].kind is not Kind.NUMBER:
            return None, None
        parsed = grammar.parse(lexemes[:at], number)
        units = tuple(lexeme.value for lexeme in lexemes[parsed.end : at])
        left = self._left(number, verb_last=True)
        right = self._side(parsed, number, units, inner=True)
        about = lexemes[number - 1].value in numerals.BOUNDS_BEFORE["hi"]
        if left is None or left.bare is not None or right.bare is None or about:
            return None, None
        return left, right

    # --- the right side -------------------------------------------------------------------------

    def _right(self, at: int) -> Side | None:
        first, about = self._past_bounds(at + 1)
        if first is None or first >= len(self._lexemes):
            return None
        parsed = grammar.parse(self._lexemes[: first + _LONGEST_SIDE], first)
        end, units = self._tail(parsed.end, plain_verb=self._lexemes[at].value == "is")
        if end is None:
            return None
        return self._side(parsed, first, units, inner=True, about=about)

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

    def _left(self, at: int, *, verb_last: bool = False) -> Side | None:
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

    def _side(
        self,
        parsed: Parsed,
        first: int,
        units: tuple[str, ...],
        *,
        inner: bool,
        about: bool = False,
    ) -> Side:
        bare, negative = _bare(parsed)
        return Side(
            parsed=parsed,
            first=first,
            end=parsed.end,
            bare=bare,
            negative=negative,
            units=(*parsed.units, *units),
            inner=inner,
            about=about or (inner and self._lexemes[first - 1].value == "≈"),
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
                return _is_told(near) or not any(lexeme.kind in _OPERANDS for lexeme in near)
            return bool(near) and near[-1].value in words.TOTALS[lang]
        for i in range(first - 1, max(first - 1 - _LOOK_BACK, -1), -1):
            if lexemes[i].kind is Kind.OPERATOR:
                dash = lexemes[i].value == "-" and lexemes[i].gap and not lexemes[i].spelt
                return dash and lexemes[i - 1].kind is Kind.WORD
            if lexemes[i].kind is not Kind.WORD or lexemes[i].breaks:
                break
        return True


def _is_told(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a result and a comma end here: "is 36," or "36 है,", but not "= 5 and 1/2"."""
    kinds = [lexeme.kind for lexeme in lexemes]
    if not kinds or kinds.pop() is not Kind.COMMA:
        return False
    while kinds and kinds[-1] in {Kind.WORD, Kind.PERCENT}:
        kinds.pop()
    return set(kinds[-2:]) == {Kind.RELATION, Kind.NUMBER}


def _bare(parsed: Parsed) -> tuple[Literal | None, bool]:
    node = parsed.node
    if isinstance(node, Literal) and not node.constant:
        return node, False
    if isinstance(node, Call) and node.name == "neg" and isinstance(node.arguments[0], Literal):
        return node.arguments[0], True
    return None, False

"""Arithmetic that a response states, computed: equations, percentages, sums, number facts.

Exact fractions and enclosures of irrational numbers decide; the text is read by an own tokenizer
and grammar and never evaluated as code. What is not read surely gives no finding.

lexer, lexemes, symbols, words   text -> lexemes
grammar, expressions, values     lexemes -> expressions -> exact numbers
chains, sides, comparison        equations
skeleton, patterns, stories      sentences that state a result
phrases, statements, rules       ... and how each comes out
number_facts                     primes, divisors, Roman numerals
tables, totals                   sums of columns and of amounts of money
judgement, rounding              what is handed on, and when two numbers are the same
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claims.markdown import Block, blocks
from claims.model import Layout
from claims.quantities.digits import point_decimal
from claims.quantities.tokens import Tokens
from factcheck.checks.arithmetic.chains import read_chains
from factcheck.checks.arithmetic.judgement import Judgement
from factcheck.checks.arithmetic.lexer import Reader
from factcheck.checks.arithmetic.phrases import read_phrases
from factcheck.checks.arithmetic.skeleton import Skeleton
from factcheck.checks.arithmetic.tables import read_tables
from factcheck.checks.arithmetic.totals import read_totals
from factcheck.checks.masked import sentences
from factcheck.checks.model import Finding
from factcheck.checks.settling import settled
from factcheck.model import Claim, Label, Response

__all__ = ["check"]

NAME: Final = "arithmetic"
#: Longer stretches without a break are not prose; they are left out.
_LONGEST_BLOCK: Final = 20_000


def check(response: Response, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield a finding for each calculation of the response that could be judged."""
    text = response.text
    judged = _apart(_judgements(response))
    wrong = [found for found in judged if not found.holds]
    for found in judged:
        detail = found.detail
        if wrong and found is wrong[0] and len(judged) > 2:
            detail += f" (the first wrong of {len(judged)} steps)"
        label = Label.SUPPORTED if found.holds else Label.REFUTED
        yield Finding(
            check=NAME,
            label=label,
            detail=detail,
            quote=text[found.start : found.end],
            start=found.start,
            end=found.end,
            claim_id=settled(claims, found.start, found.end, label),
            correction=found.correction,
            error_type="" if found.holds else "calculation",
        )


def _apart(judgements: Iterator[Judgement]) -> list[Judgement]:
    """Sort judgements by place; of two that say one thing of overlapping text, keep the longer."""
    kept: list[Judgement] = []
    for found in sorted(judgements, key=lambda found: (found.start, -found.end)):
        if kept and found.end <= kept[-1].end and found.holds is kept[-1].holds:
            continue
        kept.append(found)
    return kept


def _judgements(response: Response) -> Iterator[Judgement]:
    text, lang = response.text, response.lang
    point = point_decimal(Tokens(text, lang))
    reader = Reader(lang, point=point)
    found = tuple(blocks(text))
    yield from read_tables(text, found, lang, point=point)
    yield from read_totals(sentences(response))
    for block in found:
        for start, end in _stretches(block):
            if end - start > _LONGEST_BLOCK or _goes_on(text, start):
                continue
            yield from read_chains(text, reader.read(text, start, end), lang)
            yield from read_phrases(Skeleton(text, start, end, lang, point=point), lang)


def _stretches(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the spans to read: the cells of a row, the lines of code, or the whole block."""
    if block.layout is Layout.TABLE_ROW:
        yield from (cell for cell in block.cells if cell[0] < cell[1])
    elif block.layout is not Layout.CODE:
        yield block.lines[0][0], block.lines[-1][1]


def _goes_on(text: str, start: int) -> bool:
    """Whether a block that Markdown takes for a list item goes on with the sum of the line above."""
    line = text.rfind("\n", 0, start) + 1
    above = text[text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)].rstrip()
    if text[line:start].strip() not in {"+", "-", "*"} or "=" in above:
        return False
    return above[-1:].isdigit() or above[-1:] in {")", "}", "]"}

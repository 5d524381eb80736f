"""What the rules hold against a model's reading of a passage.

A model is not followed where it supports a claim with a number, date, name, nationality, occupation
or kind of thing that the passage does not have in any form or language, or with another polarity.
Where it refutes, the passage must have something else in place of what the claim says: a refutation
of what the rules find equal is not followed, nor one by a passage with nothing comparable.

What it cannot see: names that share no sound and stand in no table, and a role or relation that
differs while every word is there.
"""

from factcheck.verdict.weighing.vetoes.comparing import compare
from factcheck.verdict.weighing.vetoes.difference import Compared, Difference
from factcheck.verdict.weighing.vetoes.missing_amounts import read_by_rules
from factcheck.verdict.weighing.vetoes.orders import superlative
from factcheck.verdict.weighing.vetoes.passage import amounts, held, values

__all__ = [
    "Compared",
    "Difference",
    "amounts",
    "compare",
    "held",
    "read_by_rules",
    "superlative",
    "values",
]

"""Rank two or more answers by what was verified of them, never by how long they are.

model      the values
matching   which claims of two answers say the same, and which contradict each other
facts      claims that say the same, as one fact with one verdict
scoring    facts -> points, ranks and the usual seven steps of preference
words      the sentences of an explanation in four languages
explain    the claims that decide, with their evidence, in words
read       comparisons as other tools write them
run        answers to check, each distinct claim searched once; preferences to keep
"""

from factcheck.compare.model import Comparison
from factcheck.compare.run import compare

__all__ = ["Comparison", "compare"]

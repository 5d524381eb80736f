"""Read one claim against one passage: facts of known properties first, ranks, then plain words.

A difference decides only where both sides were read surely: the same subject, a property with one
value, values that cannot be two names of one thing. All else is left undecided.
"""

from factcheck.verdict.rules.assessing import assess
from factcheck.verdict.rules.reading import ClaimReading, read

__all__ = ["ClaimReading", "assess", "read"]

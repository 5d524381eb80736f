"""The clauses of a Spanish or Portuguese sentence, read from its words alone.

A sentence is cut where the word after "and", after a contrast or after a comma in a series is a
finite verb, or begins a noun phrase that a finite verb follows. What is inserted behind a subject
(an apposition, a relative clause, a measure) becomes a statement of its own, with the copula.
What hangs on a condition, on a cause or on a verb of saying stays whole, and so does all that is
in quotes or brackets.
"""

from claims.romance.clause import Clause, first_clause
from claims.romance.fields import announces, fields, rows
from claims.romance.names import of
from claims.romance.statements import clauses

__all__ = ["Clause", "announces", "clauses", "fields", "first_clause", "of", "rows"]

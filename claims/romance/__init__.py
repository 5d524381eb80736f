"""The clauses of a Spanish or Portuguese sentence, read from its words alone.

A sentence is cut where the word after "and", after a contrast or after a comma in a series is a
finite verb, or begins a noun phrase that a finite verb follows. What stands before a subject, behind
it, in brackets or at the end (a participle, an apposition, a relative clause, a measure, life dates)
becomes a statement of its own, with the copula. Joined subjects and objects are a statement each.
What hangs on a condition or on a cause stays whole, and so does all that is in quotes.

What this cannot see: which of two nouns a relative clause is about, a list whose adjective belongs
to all its members, and a verb that the word lists do not know.
"""

from claims.romance.clause import Clause, first_clause
from claims.romance.fields import announces, fields, rows
from claims.romance.names import of
from claims.romance.statements import clauses
from claims.romance.tokens import tagged

__all__ = ["Clause", "announces", "clauses", "fields", "first_clause", "of", "rows", "tagged"]

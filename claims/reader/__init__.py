"""The sentences of a text to its claims, read one after another by what was spoken of before.

`reader` goes through the sentences and tells for each what it is. A statement is split into its
propositions, and `references` writes into each whom it speaks of, by what the `discourse` knows so
far; a table row, a field or an item of a list is written out as a statement by `fragments`;
`making` makes the claims of both.
"""

from claims.reader.making import claim_id, worth_of
from claims.reader.reader import Reader

__all__ = ["Reader", "claim_id", "worth_of"]

"""Whether words in quotation marks are those of whom the text names for them.

find      quotations whose sentence names who said or wrote them
words     how the four languages say whose words they are
compare   the words against a passage: word for word, with a difference that is shown, or not at all
speaker   whose words the passage says they are
check     all of it, in order

Words that no passage has are not found, which says nothing of them.

What this cannot see: a quotation translated from another language than the passage's, two people of
one name, and whether the passage itself quotes well.
"""

from factcheck.checks.quotations.check import check
from factcheck.checks.quotations.find import Quotation, find

__all__ = ["Quotation", "check", "find"]

"""A proposition to a claim that stands alone: whom "he", "its" or "the tower" speaks of.

A pronoun at the start of a clause takes the subject that was named last, when that fits: one
name, a person for "he", no person for "it", more than one for "they". When it is not clear who is
meant, the words stay and the claim says so. Nothing is added but a name of the text.

Pronouns are resolved here in English; `claims.topics.romance` and `claims.topics.hindi` resolve
theirs, and share the types of `subject`. What a sentence that announces a list is about ("Ada
Lovelace was a writer:"), and what a heading is about, is told here for every language.
"""

from claims.standalone.antecedents import subject_in
from claims.standalone.countries import country_in, in_country, is_bridged
from claims.standalone.headings import heading_name, heading_subject
from claims.standalone.pronouns import fits, resolve
from claims.standalone.subject import UNCLEAR, Resolved, Subject, at_start, genitive, inside

__all__ = [
    "UNCLEAR",
    "Resolved",
    "Subject",
    "at_start",
    "country_in",
    "fits",
    "genitive",
    "heading_name",
    "heading_subject",
    "in_country",
    "inside",
    "is_bridged",
    "resolve",
    "subject_in",
]

"""References: what a response cites, checked by form, against itself and in the public indexes.

model     identifiers, references as written, records as indexes hold them
words     titles and names brought to one spelling
find      identifiers and addresses in a text, with their spans
bibtex    BibTeX entries
cited     bibliographic references in lists and prose
syntax    check digits, forms, impossible months and numbers
venues    names of journals and conferences; what a DOI says of its own venue and year
sound     references that contradict themselves
stated    what a sentence states of an identifier
compare   a reference against the record of an index
indexes   Crossref, OpenAlex, arXiv, PubMed, Open Library, the registry of DOIs
links     addresses: reachable, moved, gone, archived
lookup    asks the indexes and says what came of it
finding   makes the findings
check     all of it, in order

The pages behind addresses are read as evidence by `factcheck.evidence.cited`.

What this cannot see: whether a work that is cited by its title alone says what it is cited for,
and, without a network, whether it exists.
"""

from factcheck.checks.references.check import check, look_up

__all__ = ["check", "look_up"]

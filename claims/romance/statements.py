"""What the clauses of a sentence say, a statement each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose, without
from claims.romance.clause import Clause, read_clauses
from claims.romance.coordination import distribute
from claims.romance.insertions import inserted_statement, read_insertion
from claims.romance.joints import DIGIT
from claims.romance.tails import read_tail

_ASIDE = regex.compile(
    r",\s(?:por\ssu\sparte|en\scambio|a\ssu\svez|por\sotr[oa]\s(?:parte|lado)|por\sejemplo|"
    r"sin\sembargo|por\s(?:fin|último)|además|en\srealidad|de\shecho|por\ssua\svez|por\soutro\slado|"
    r"por\sexemplo|no\sentanto|entretanto|porém|em\scontrapartida|na\sverdade|de\sfato|"
    r"aliás|por\stanto|portanto|asimismo|em\sgeral|en\sgeneral),(?=\s)",
    regex.IGNORECASE,
)
#: What a writer adds: ", algo que se nota en cada paseo".
_COMMENT = regex.compile(r",\salgo\sque\s[^,.;:]{3,100}(?=\.?$)")
_END = regex.compile(r"[\s.!?…,;:]*$")
_BRACKETS = regex.compile(r"\s?\([^()]{1,200}\)")
_POSSESSIVES = words("su sus seu sua seus suas")


def clauses(plain: str, offset: int, language: Language, cuts: Sequence[Span]) -> list[Proposition]:
    """Split a sentence into what its clauses and insertions say, in text order.

    Args:
        plain: The sentence.
        offset: Where its statement begins.
        language: Spanish or Portuguese.
        cuts: Stretches that are told already, such as life dates.
    """
    said: list[Proposition] = []
    subject: str | None = None
    place = ""
    for clause in read_clauses(plain, offset, language):
        owner, lead = clause.subject, ""
        if clause.shared:
            owner, lead = subject, place
        else:
            bare = _BRACKETS.sub("", owner) if owner else owner
            subject, place = bare, _place_lead(plain[clause.start : clause.body])
            if clause.inserted and owner and _is_renaming(plain, clause, language):
                subject = plain[slice(*clause.inserted)]
        said.extend(
            _statements(plain, clause, owner=owner, lead=lead, language=language, cuts=cuts)
        )
    return [one for proposition in said for one in _apart(plain, proposition, language)]


def _apart(plain: str, said: Proposition, language: Language) -> Iterator[Proposition]:
    """Yield a statement for each subject and object of one, quoted without its stop."""
    end = said.end - len(_END.search(plain, said.start, said.end).group())
    for text in distribute(said.text, language):
        yield replace(said, text=text, end=end)


def _is_renaming(plain: str, clause: Clause, language: Language) -> bool:
    """Tell whether what is inserted is the name of the subject: "A capital, Brasília, foi"."""
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    inserted = plain[slice(*clause.inserted)] if clause.inserted else ""
    return read_insertion(inserted, clause.subject or "", verb, language)[1]


def _place_lead(lead: str) -> str:
    """Return a lead that says where, which holds for the next clause too."""
    where = regex.match(r"(?:en|em|no|na|nos|nas)\s", lead, regex.IGNORECASE)
    dated = DIGIT.search(lead) or regex.search(r"(?<!\w)(?:siglo|século|año|ano|década)", lead)
    return lead.strip() if where and not dated and regex.search(r"\s\p{Lu}", lead) else ""


def _statements(
    plain: str,
    clause: Clause,
    *,
    owner: str | None,
    lead: str,
    language: Language,
    cuts: Sequence[Span],
) -> Iterator[Proposition]:
    """Yield what a clause says, and what is inserted into it."""
    removed = [
        *cuts,
        *((f.start(), f.end()) for f in _ASIDE.finditer(plain, clause.start, clause.end)),
    ]
    removed += [found.span() for found in _COMMENT.finditer(plain, clause.start, clause.end)]
    sides: list[Proposition] = []
    verb = plain[slice(*clause.verb)].casefold() if clause.verb else ""
    subject = clause.subject
    if clause.inserted and subject and not any(a <= clause.inserted[0] <= b for a, b in removed):
        text, replaces = read_insertion(plain[slice(*clause.inserted)], subject, verb, language)
        if text:
            sides.append(inserted_statement(text, *clause.inserted))
            first, last = clause.inserted
            if replaces:  # "A capital, Brasília, foi": Brasília was
                removed.append((clause.body, first))
                removed.append((last, last + 1))
                owned = _is_owned(subject)
                sides[-1] = replace(inserted_statement(text, clause.body, last), aside=not owned)
            else:
                removed.append((clause.subject_end, last + 1))
    tail = read_tail(plain, clause, owner, verb, language)
    if tail is not None:
        cut, hung = tail
        removed.append(cut)
        sides += hung
    shown = [lead, owner or ""] if clause.shared else []
    if clause.shared and regex.match(r"\p{L}+,\s", plain[clause.start : clause.end]):
        shown[-1:] = [f"{shown[-1]},"] if shown[-1] else []
    text = compose([*shown, *without(plain, clause.start, clause.end, removed)])
    of_owner = bool(sides) and _is_owned(subject or "")
    yield Proposition(text=text, start=clause.start, end=clause.end, aside=of_owner)
    yield from sides


def _is_owned(subject: str) -> bool:
    """Tell whether a subject opens with "su": the owner stays whom the text is about."""
    return subject.partition(" ")[0].casefold() in _POSSESSIVES

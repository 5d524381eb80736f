"""Clauses of a parsed English statement: its verbs, each with its subject.

It leaves a statement whole wherever a part would say more, or something else, than the statement
does: conditions, causes, quotations, negation over both parts, "designed and built X".
`claims.english.asides` reads what is inserted, `claims.english.members` what is joined inside a clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from claims.english.asides import asides
from claims.english.examples import one_each
from claims.english.members import readings
from claims.english.trees import (
    AUXILIARIES,
    SUBJECTS,
    is_many,
    name_of,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    whole_phrase,
)
from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["clauses"]

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_VERBAL = frozenset({*_FINITE, "MD"})
_RELATING = frozenset({"who", "whom", "which", "whose", "that"})
#: Past forms that are no participles, or have no passive: "was born in A and died in B".
_ACTIVE = words(
    """
    became began came died ended fell flew gave went grew knew lived moved participated ran
    remained retired rose sank sang served spoke studied took wrote worked appeared attended
    belonged collaborated competed continued debuted emerged emigrated escaped existed failed
    fought graduated happened immigrated lasted performed played relocated settled starred stayed
    stood succeeded survived toured travelled traveled won
    """
)
_TIMES = frozenset({"when", "while", "until", "whenever"})
_OWNERS = frozenset({"its", "his", "her", "their"})
_OBJECTS = frozenset({"dobj", "attr", "ccomp", "xcomp", "acomp", "oprd", "dative"})
_JOINTS = frozenset({"and", "but", ",", ";"})
_QUOTED = regex.compile(r"[\"“«][^\"“”«»]{1,500}[\"”»]")
_QUOTES = regex.compile(r"[\"“”«»]")
_DIGIT = regex.compile(r"\p{N}")
#: Words of the longest part between "and" and its verb.
MAX_BETWEEN = 12
#: Words of a time that is not the one before: "In 1921 he won and later moved".
_LATER = words("later then after before until since subsequently eventually afterwards finally now")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A verb with where its clause stands, and what it shares with the first."""

    verb: Token
    start: int
    stop: int
    #: What is written before it: the time and the auxiliaries of the first clause.
    lead: str = ""
    shared: str = ""
    #: Whether the subject is its own.
    own: bool = True


def clauses(
    doc: Doc, language: Language, brackets: Sequence[Span] = (), edits: Sequence[Edit] = ()
) -> list[Proposition]:
    """Return the propositions of a statement, in text order; at least one.

    Args:
        doc: The parsed statement, without connector and frame.
        language: Its language.
        brackets: Parts that are said elsewhere, such as life dates.
        edits: How words of the statement are to be written, such as pronouns.
    """
    sides, cuts = asides(doc, brackets, edits)
    found = _clauses(doc, cuts, language)
    if _falls_apart(doc, found, cuts):
        sides, cuts = [], list(brackets)
        found = [_Clause(verb=root_of(doc), start=0, stop=len(plain_of(doc)))]
    written = [*((first, last, "") for first, last in cuts), *edits]
    main = [part for clause in found for part in _written(clause, doc, written)]
    return sorted([*main, *sides], key=lambda proposition: (proposition.start, proposition.end))


def _falls_apart(doc: Doc, found: Sequence[_Clause], cuts: Sequence[Span]) -> bool:
    """Tell whether a clause is left without a verb, or begins with "who": it was parsed wrongly."""
    if not any(token.tag_ in _VERBAL for token in doc):
        return False  # a line without a verb is no worse for what is cut out
    for clause in found:
        left = [
            token
            for token in doc
            if clause.start <= token.idx < clause.stop
            and not any(first <= token.idx < last for first, last in cuts)
        ]
        spoken = not clause.own or any(token.tag_ in _VERBAL for token in left)
        if not spoken or (left and left[0].lower_ in _RELATING and left[0].i):
            return True
    return False


def _written(clause: _Clause, doc: Doc, edits: Sequence[Edit]) -> list[Proposition]:
    """Write a clause once for each of its members."""
    subject = subject_of(doc)
    own = next((child for child in clause.verb.children if child.dep_ in SUBJECTS), None)
    subject = own if own is not None else subject
    tied = clause.verb.head == clause.verb and _has_quotes(doc)
    chosen = [("", ())] if tied else readings(clause.verb, subject, clause.start, clause.stop)
    found = []
    for name, changes in chosen:
        span = whole_phrase(subject) if subject is not None else (0, 0)
        more: tuple[Edit, ...] = (*_rewritten(changes, edits, doc), *edits)
        if name and clause.own:
            more = ((*span, name), *more)
        pieces = [rewrite(plain_of(doc), clause.start, clause.stop, more)]
        if not clause.own:
            if subject is not None and name_of(subject) != subject:
                span = noun_phrase(name_of(subject))
            phrase = name or rewrite(plain_of(doc), *span, edits)
            pieces = [clause.lead, phrase, clause.shared, *pieces]
        text = compose(list(filter(None, pieces)))
        found += [
            Proposition(text=one, start=clause.start, end=clause.stop) for one in one_each(text)
        ]
    return found


def _rewritten(changes: Sequence[Edit], edits: Sequence[Edit], doc: Doc) -> Iterator[Edit]:
    """Write whom "its" means in the member that stands for several: "its capital and largest city"."""
    for first, last, text in changes:
        written = text
        for start, end, name in edits:
            owner = plain_of(doc)[start:end]
            if first <= start and end <= last and owner.casefold() in _OWNERS:
                at = regex.search(rf"\b{owner}\b", written)
                written = f"{written[: at.start()]}{name}{written[at.end() :]}" if at else written
        yield first, last, written


def _clauses(doc: Doc, cuts: Sequence[Span], language: Language) -> list[_Clause]:
    """Split "X was born in A and died in B" into clauses that each have the subject."""
    plain = plain_of(doc)
    whole = _trimmed(_Clause(verb=root_of(doc), start=0, stop=len(plain)), cuts)
    subject = subject_of(doc)
    if _is_tied(doc, language):
        return [whole]
    verbs = _conjuncts(root_of(doc) if subject is None else subject.head)
    if not verbs or (subject is None and not all(map(_own_subject, verbs[1:]))):
        return [whole]
    verbs = [verb for verb in verbs if not any(a <= verb.idx < b for a, b in cuts)] or verbs[:1]
    verbs = [verbs[0], *(second for first, second in pairwise(verbs) if _may_part(first, second))]
    if len(verbs) < 2:
        return [whole]
    begin = whole_phrase(subject)[0] if subject is not None else 0
    lead = rewrite(plain, 0, begin, [(*cut, "") for cut in cuts]).strip()
    dated = bool(_DIGIT.search(lead))
    borrowed = not all(map(_own_subject, verbs[1:]))
    if lead and borrowed and subject is not None and _is_common(subject) and not dated:
        return [whole]  # "In Brazil, ..." reaches over all that follows
    starts = [0, *(verb.left_edge.idx for verb in verbs[1:])]
    between = {verb.i: _between(verb) for verb in verbs[1:]}
    ends = [
        *(_before_joint(between[verb.i] or verb.left_edge) for verb in verbs[1:]),
        len(plain.rstrip()),
    ]
    found = []
    for verb, start, stop in zip(verbs, starts, ends, strict=True):
        own = verb == verbs[0] or _own_subject(verb)
        again = dated and not own and not _is_dated(plain[start:stop])
        aside = between.get(verb.i)
        opening = plain[aside.idx : start].strip() if aside is not None else ""
        clause = _Clause(
            verb=verb,
            start=start,
            stop=stop,
            own=own,
            lead=opening or (lead if again else ""),
            shared="" if own else " ".join(_shared(verbs[0], verb)),
        )
        found.append(_trimmed(clause, cuts))
    return found


def _between(verb: Token) -> Token | None:
    """Return where "after his release in 1990" begins in "and, after his release in 1990, led"."""
    doc, last = verb.doc, verb.left_edge.i - 1
    if last < 1 or doc[last].text != ",":
        return None
    for at in range(last - 1, max(1, last - MAX_BETWEEN), -1):
        if doc[at].tag_ in _VERBAL:
            return None
        if doc[at].text == "," and doc[at - 1].dep_ == "cc":
            return doc[at + 1]
    return None


def _is_common(subject: Token) -> bool:
    return subject.pos_ not in {"PROPN", "PRON"}


def _is_dated(text: str) -> bool:
    """Tell whether a clause has a time of its own."""
    tokens = [token.strip(".,;") for token in text.casefold().split()]
    return any(len(token) == 4 and token.isdigit() for token in tokens) or not _LATER.isdisjoint(
        tokens
    )


def _trimmed(clause: _Clause, cuts: Sequence[Span]) -> _Clause:
    """Leave out what is said elsewhere at both ends of a clause."""
    plain = plain_of(clause.verb.doc)
    start, stop = clause.start, clause.stop
    for first, last in sorted(cuts):
        if first <= start < last < stop:
            start = last
    for first, last in sorted(cuts, reverse=True):
        if start < first < stop and not plain[last:stop].strip(" .!"):
            stop = first
    return replace(clause, start=start, stop=stop)


def _conjuncts(root: Token) -> list[Token]:
    """Return the verbs that are coordinated with the main verb, and it, in order."""
    quoted = [found.span() for found in _QUOTED.finditer(plain_of(root.doc))]
    verbs = [root]
    for verb in verbs:
        verbs += [
            child
            for child in verb.children
            if (child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}) or _is_in_series(child)
        ]
        # "is 500 metres tall and lies in Alaska": the parse joins the verb to the adjective.
        verbs += [
            token
            for said in verb.children
            if said.dep_ in {"acomp", "attr", "dobj"}
            for token in said.children
            if token.dep_ == "conj" and token.tag_ in _FINITE and token.pos_ == "VERB"
        ]
    if quoted:
        # "He said, "It works," and left": the parse joins what was done to what was said.
        verbs += [
            token
            for verb in list(verbs)
            for said in verb.children
            if said.dep_ == "ccomp"
            for token in said.children
            if token.dep_ == "conj" and token.tag_ == verb.tag_ and not _own_subject(token)
        ]
    return sorted(
        (verb for verb in verbs if not any(a <= verb.idx < b for a, b in quoted)),
        key=lambda verb: verb.i,
    )


def _is_in_series(verb: Token) -> bool:
    """Tell whether a verb is the second of "was built in A, abandoned in B, and found again in C".

    The parse makes a clause of it that goes on with the first.
    """
    before = verb.left_edge.i - 1
    passive = any(child.dep_ == "auxpass" for child in verb.head.children)
    return (
        verb.dep_ == "advcl"
        and (verb.tag_ == "VBD" or (passive and verb.tag_ == "VBN"))
        and (passive or verb.head.tag_ == "VBD")
        and verb.i > verb.head.i
        and verb.doc[before].text == ","
        and any(child.dep_ == "conj" for child in verb.children)
        and not any(
            child.dep_ in {*SUBJECTS, "mark", "advmod"} and child.i < verb.i
            for child in verb.children
        )
    )


def _may_part(first: Token, second: Token) -> bool:
    """Tell whether the clause of the second verb can leave that of the first."""
    start = second.left_edge
    joint = _joint(start)
    own = _own_subject(second)
    # "does not rust and melts": a finite verb is not denied with what "does" belongs to
    negated = any(child.dep_ == "neg" for child in first.children) and not (
        first.tag_ == "VB"
        and second.tag_ in {"VBZ", "VBD"}
        and any(child.lemma_ == "do" and child.dep_ == "aux" for child in first.children)
    )
    auxiliaries = [child for child in second.children if child.dep_ in AUXILIARIES]
    complete = second.tag_ in _FINITE or auxiliaries or _shared(first, second)
    room = start.i - len(joint) - 1 > first.i
    if not own and (_disagree(first, second) or _is_of_relative(first, joint)):
        return False
    turns = any(token.lower_ == "but" for token in joint) and second.tag_ in _FINITE
    return bool(
        joint
        and joint[0].lower_ in _JOINTS
        and all(token.lower_ in _JOINTS for token in joint)
        and complete
        and (room or turns or own or (first.tag_ == "VB" and second.tag_ in _FINITE))
        and (own or not negated or turns)
    )


def _disagree(first: Token, second: Token) -> bool:
    """Tell whether a plural verb has only a singular subject to share: "make us laugh, then think"."""
    subject = next((child for child in first.children if child.dep_ in SUBJECTS), None)
    one = subject is not None and subject.tag_ in {"NNP", "NN"} and not is_many(subject)
    return one and second.tag_ == "VBP" and not _shared(first, second)


def _is_of_relative(first: Token, joint: Sequence[Token]) -> bool:
    """Tell whether a verb may go on a relative clause: ", which came out in 1883 and sold well"."""
    return bool(joint) and any(
        token.dep_ == "relcl" and token.right_edge.i + 1 == joint[0].i and joint[0].text != ","
        for token in first.subtree
    )


def _joint(start: Token) -> list[Token]:
    """Return the commas and conjunctions before a clause."""
    found: list[Token] = []
    i = start.i - 1
    while i > 0 and (start.doc[i].dep_ == "cc" or start.doc[i].text in {",", ";"}):
        found.insert(0, start.doc[i])
        i -= 1
    return found


def _before_joint(start: Token) -> int:
    joint = _joint(start)
    return joint[0].idx if joint else start.idx


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in {*SUBJECTS, "expl"} for child in verb.children)


def _shared(first: Token, second: Token) -> list[str]:
    """Return the auxiliaries that the second verb borrows: "was born and [was] raised"."""
    own = any(child.dep_ in AUXILIARIES for child in second.children)
    same = second.tag_ == first.tag_ or _may_be_passive(first, second)
    if own or (second.tag_ in _FINITE and not _may_be_passive(first, second)) or not same:
        return []
    return [child.text for child in first.children if child.dep_ in AUXILIARIES]


def _may_be_passive(first: Token, second: Token) -> bool:
    """Tell whether "was born in A and raised in B" was tagged as a past tense."""
    return (
        any(child.dep_ == "auxpass" for child in first.children)
        and second.tag_ == "VBD"
        and second.lower_ not in _ACTIVE
        and not (first.lower_ == "born" and second.lower_ == "returned")
        and second.pos_ != "AUX"
        and not _own_subject(second)
        and not any(child.dep_ in _OBJECTS for child in second.children)
    )


def _has_quotes(doc: Doc) -> bool:
    return _QUOTES.search(plain_of(doc)) is not None


def _is_tied(doc: Doc, language: Language) -> bool:
    """Tell whether the parts of a sentence hang together: a condition or a cause."""
    subject = subject_of(doc)
    begin = subject.i if subject is not None else len(doc)
    tied = any(
        token.lower_ in language.ties
        and token.dep_ in {"mark", "advmod", "cc"}
        # "was born in Lima when it was small and moved": a time behind the subject ties nothing
        and not (token.lower_ in _TIMES and token.i > begin)
        # "has since released": from then on, and no cause
        and not (token.lower_ == "since" and token.dep_ == "advmod")
        for token in doc
    )
    correlative = any(
        token.lower_ in {"either", "neither"}
        or (token.dep_ == "preconj" and token.head.pos_ in {"VERB", "AUX", "ADJ"})
        for token in doc
    )
    unpaired = len(_QUOTES.findall(plain_of(doc))) % 2 == 1
    return tied or correlative or unpaired

"""Clauses of a parsed sentence: coordination, relative clauses, appositions.

Works on the English labels of spaCy's shipped pipelines. It leaves a sentence whole wherever a
part would say more, or something else, than the sentence does: conditions, causes, quotations,
negation over both parts, "designed and built X", adjuncts whose reach is not clear.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from claims.languages import BY_CODE, Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition, compose, without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["clauses", "noun_phrase", "part_of", "root_of", "subject_of"]

#: An apposition longer than this was most likely parsed wrongly.
MAX_APPOSITION = 25

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
#: Past forms that are no participles, or have no passive: "was born in A and died in B".
_ACTIVE = words(
    """
    became began came died ended fell flew gave went grew knew lived moved participated ran
    remained retired returned rose sank sang served spoke studied took wrote worked
    """
)
_OBJECTS = frozenset({"dobj", "attr", "ccomp", "xcomp", "acomp", "oprd", "dative"})
_JOINTS = frozenset({"and", "but", ",", ";"})
#: Participles of what still holds: "Located in the Alps, Davos is".
_LASTING = words("located situated nestled surrounded bordered based known home divided covered")
_ARTICLES = frozenset({"a", "an", "the"})
_QUOTES = frozenset('"“”«»')


def part_of(doc: Doc | None, start: int, end: int) -> tuple[Doc, int] | None:
    """Return the parse of a part of a sentence and where it begins; None where there is none."""
    if doc is None:
        return None
    span = doc.char_span(start, end, alignment_mode="contract")
    if span is None or not len(span):
        return None
    return (doc, 0) if len(span) == len(doc) else (span.as_doc(), span.start_char)


def clauses(doc: Doc, language: Language, brackets: Sequence[Span] = ()) -> list[Proposition]:
    """Return the propositions of a statement, in text order; at least one.

    Args:
        doc: The parsed statement, without connector and frame.
        language: The sentence's language.
        brackets: Parts that are said elsewhere, such as life dates.
    """
    plain = doc.text
    sides: list[Proposition] = []
    cuts = list(brackets)
    for token in doc:
        read = _SIDES.get(token.dep_)
        side = read(token) if read else None
        if side and not any(first < side.end and side.start < last for first, last in cuts):
            sides.append(side)
            first, last = _with_commas(plain, side.start, side.end)
            cuts.append((max(first, 0), last))
    main = _coordination(doc, cuts, language)
    if not main:
        whole = compose(without(plain, 0, len(plain), cuts))
        main = [Proposition(text=whole, start=0, end=len(plain))]
    return sorted([*main, *sides], key=lambda proposition: (proposition.start, proposition.end))


def root_of(doc: Doc) -> Token:
    """Return the main verb of a sentence; `claims.pipelines` makes each text one sentence."""
    return next(doc.sents).root


def subject_of(doc: Doc) -> Token | None:
    """Return the head of the main clause's subject."""
    return next((child for child in root_of(doc).children if child.dep_ in _SUBJECTS), None)


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the span of a noun phrase without what a comma or bracket adds to it."""
    last = head
    for token in head.subtree:
        if token.i > head.i:
            if token.is_punct and token.text in {",", "(", ";", ":", "—", "–"}:
                break
            last = token
    first = head.left_edge
    if is_numeral(head):
        first = head.doc[head.i - 1].left_edge
    return first.idx, last.idx + len(last)


def is_numeral(token: Token) -> bool:
    """Tell whether the tagger took the "I" of "World War I" for a pronoun."""
    return token.text == "I" and token.i > 0 and token.doc[token.i - 1].pos_ == "PROPN"


def _coordination(doc: Doc, cuts: list[Span], language: Language) -> list[Proposition]:
    """Split "X was born in A and died in B" into clauses that each have the subject."""
    subject = subject_of(doc)
    if subject is None or _is_tied(doc, language):
        return []
    chain = _conjuncts(subject.head)
    verbs = [chain[0], *(second for first, second in pairwise(chain) if _may_part(first, second))]
    if len(verbs) < 2:
        return []
    plain = doc.text
    begin, end = noun_phrase(subject)
    lead = plain[:begin].strip()
    if lead and subject.pos_ != "PROPN" and not any(char.isdigit() for char in lead):
        return []  # "In Brazil, ..." reaches over all that follows
    starts = [0, *(verb.left_edge.idx for verb in verbs[1:])]
    ends = [*(_before_joint(verb.left_edge) for verb in verbs[1:]), len(plain.rstrip())]
    found = []
    for verb, start, stop in zip(verbs, starts, ends, strict=True):
        pieces = without(plain, start, stop, cuts)
        if verb != verbs[0] and not _own_subject(verb):
            pieces = [*without(plain, begin, end, cuts), *_shared(verbs[0], verb), *pieces]
        found.append(Proposition(text=compose(pieces), start=start, end=stop))
    return found


def _conjuncts(root: Token) -> list[Token]:
    """Return the verbs that are coordinated with the main verb, and it, in order."""
    verbs = [root]
    for verb in verbs:
        verbs += [
            child
            for child in verb.children
            if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}
        ]
    return sorted(verbs, key=lambda verb: verb.i)


def _may_part(first: Token, second: Token) -> bool:
    """Tell whether the clause of the second verb can leave that of the first."""
    start = second.left_edge
    joint = _joint(start)
    own = _own_subject(second)
    auxiliaries = [child for child in second.children if child.dep_ in _AUXILIARIES]
    negated = any(child.dep_ == "neg" for child in first.children)
    complete = second.tag_ in _FINITE or auxiliaries or _shared(first, second)
    if not own and not auxiliaries and _may_be_passive(first, second):
        return False
    room = start.i - len(joint) - 1 > first.i
    return bool(
        joint
        and joint[0].lower_ in _JOINTS
        and all(token.lower_ in _JOINTS for token in joint)
        and complete
        and room
        and (own or not negated)
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
    return any(child.dep_ in {*_SUBJECTS, "expl"} for child in verb.children)


def _shared(first: Token, second: Token) -> list[str]:
    """Return the auxiliaries that the second verb borrows: "was born and [was] raised"."""
    own = any(child.dep_ in _AUXILIARIES for child in second.children)
    if own or second.tag_ in _FINITE or first.tag_ != second.tag_:
        return []
    return [child.text for child in first.children if child.dep_ in _AUXILIARIES]


def _may_be_passive(first: Token, second: Token) -> bool:
    """Tell whether "was born in A and raised in B" may have been tagged as a past tense."""
    return (
        any(child.dep_ == "auxpass" for child in first.children)
        and second.tag_ == "VBD"
        and second.lower_ not in _ACTIVE
        and second.pos_ != "AUX"
        and not any(child.dep_ in _OBJECTS for child in second.children)
    )


def _is_tied(doc: Doc, language: Language) -> bool:
    """Tell whether the parts of a sentence hang together: a condition, a cause, a quotation."""
    quotes = any(char in _QUOTES for char in doc.text)
    tied = any(
        token.lower_ in language.ties and token.dep_ in {"mark", "advmod", "cc"} for token in doc
    )
    correlative = any(
        token.lower_ in {"either", "neither", "both"} or token.dep_ == "preconj" for token in doc
    )
    return quotes or tied or correlative


def _relative(verb: Token) -> Proposition | None:
    """Read ", who was born in Ulm," as a statement about the name before it."""
    head = verb.head
    pronoun = verb.left_edge
    doc = verb.doc
    if not (
        _is_definite(head)
        and pronoun.lower_ in {"who", "which"}
        and pronoun.dep_ in _SUBJECTS
        and pronoun.head == verb
        and doc[pronoun.i - 1].text == ","
        and _closes(verb.right_edge)
        and not (head.dep_ == "pobj" and head.head.head.pos_ in {"NOUN", "PROPN"})
    ):
        return None
    begin, end = noun_phrase(head)
    start, stop = pronoun.idx, _stop(verb.right_edge)
    said = doc.text[pronoun.idx + len(pronoun) : stop]
    text = compose([doc.text[begin:end], said])
    return Proposition(text=text, start=start, end=stop)


def _is_definite(head: Token) -> bool:
    """Tell whether a noun names one thing: "Oslo", "the US dollar", but not "a novel"."""
    if head.pos_ == "PROPN":
        return True
    children = list(head.children)
    return (
        head.pos_ == "NOUN"
        and head.dep_ in {"dobj", "attr", "nsubj", "nsubjpass"}
        and any(child.dep_ == "det" and child.lower_ == "the" for child in children)
        and any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in children)
    )


def _apposition(noun: Token) -> Proposition | None:
    """Read ", the capital of Brazil," as a statement about the name before it."""
    head = noun.head
    doc = noun.doc
    first = noun.left_edge
    size = noun.right_edge.i - first.i
    if not (
        head.pos_ == "PROPN"
        and first.lower_ in _ARTICLES
        and doc[first.i - 1].text == ","
        and size <= MAX_APPOSITION
        and _closes(noun.right_edge)
        and head.tag_ != "NNPS"
        and not any(child.dep_ in {"conj", "cc"} for child in head.children)
        and (noun.right_edge.dep_ != "conj" or _are_roles(noun))
        and head.dep_ != "conj"
    ):
        return None
    root = root_of(doc)
    # "Brasília, the capital of Brazil, was inaugurated": places outlast the sentence's tense.
    past = head.ent_type_ not in _PLACES and (
        root.tag_ == "VBD" or any(child.tag_ == "VBD" for child in root.children)
    )
    begin, end = noun_phrase(head)
    start, stop = first.idx, _stop(noun.right_edge)
    said = "was" if past else "is"
    text = compose([doc.text[begin:end], said, doc.text[start:stop]])
    return Proposition(text=text, start=start, end=stop)


def _participle(verb: Token) -> Proposition | None:
    """Read "Founded in 1919, the Bauhaus moved" as "The Bauhaus was founded in 1919"."""
    doc = verb.doc
    subject = subject_of(doc)
    last = verb.right_edge
    if (
        verb.tag_ != "VBN"
        or verb.left_edge != verb
        or subject is None
        or subject.pos_ != "PROPN"
        or verb.i > subject.left_edge.i
        or last.i + 2 != subject.left_edge.i
        or doc[last.i + 1].text != ","
        or not any(child.dep_ in {"prep", "agent", "npadvmod"} for child in verb.children)
    ):
        return None
    root = subject.head
    past = verb.lower_ not in _LASTING or root.tag_ == "VBD"
    many = subject.tag_ == "NNPS" or any(child.dep_ == "conj" for child in subject.children)
    form = ("were" if many else "was") if past else ("are" if many else "is")
    begin, end = noun_phrase(subject)
    stop = last.idx + len(last)
    said = verb.lower_ + doc.text[verb.idx + len(verb) : stop]
    return Proposition(text=compose([doc.text[begin:end], form, said]), start=verb.idx, end=stop)


def _possession(prep: Token) -> Proposition | None:
    """Read ", with about 500 rooms" at the end as "The palace has about 500 rooms"."""
    doc = prep.doc
    root = root_of(doc)
    subject = subject_of(doc)
    last = prep.right_edge
    if (
        prep.lower_ != "with"
        or prep.head != root
        or doc[prep.i - 1].text != ","
        or subject is None
        or subject.pos_ != "PROPN"
        or any(not token.is_punct for token in doc[last.i + 1 :])
        or not any(token.like_num for token in prep.subtree)
        or any(token.dep_ in {"pcomp", "acl", "advcl"} for token in prep.subtree)
    ):
        return None
    past = root.tag_ == "VBD" or any(child.tag_ == "VBD" for child in root.children)
    many = subject.tag_ == "NNPS" or any(child.dep_ == "conj" for child in subject.children)
    form = "had" if past else "have" if many else "has"
    begin, end = noun_phrase(subject)
    stop = _stop(last)
    said = doc.text[prep.idx + len(prep) : stop]
    return Proposition(text=compose([doc.text[begin:end], form, said]), start=prep.idx, end=stop)


_SIDES: Mapping[str, Callable[[Token], Proposition | None]] = {
    "relcl": _relative,
    "appos": _apposition,
    "advcl": _participle,
    "prep": _possession,
}


def _are_roles(noun: Token) -> bool:
    """Tell whether "a chemist and crystallographer" are both what one person is."""
    joined = [child for child in noun.children if child.dep_ == "conj"]
    singular = {"NN", "NNP"}
    return (
        noun.lemma_ in BY_CODE["en"].person_nouns
        and all(child.tag_ in singular and not child.ent_type_ for child in joined)
        and noun.head.dep_ in _SUBJECTS
    )


def _closes(last: Token) -> bool:
    """Tell whether a comma or the end follows, so that the part is surely a part."""
    doc = last.doc
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    return after is None or after.text in {",", ".", ";", "!"} or last.text in {",", "."}


def _stop(last: Token) -> int:
    return last.idx if last.is_punct else last.idx + len(last)


def _with_commas(plain: str, start: int, end: int) -> Span:
    """Widen a part to the commas around it."""
    first = plain.rfind(",", 0, start)
    after = plain[end : end + 1]
    return first, end + 1 if after == "," else end

"""What an English sentence says behind its main clause, or about the name that its subject bears.

``in 1799, when Napoleon seized power`` and ``in 1964, the same year that Tokyo hosted the Games`` hold
a fact of their own with its time; ``, considered a classic`` and ``, held every four years`` say what
the subject is; ``, with Ann Lee scoring twice`` what another did. "The country's capital, Lima, is
old" says two things, and the second of Lima.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from claims.english.forms import past, third_person
from claims.english.trees import (
    AUXILIARIES,
    SUBJECTS,
    chain,
    is_many,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    whole_phrase,
)
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["BESIDE", "tails"]

#: What is said by the way, and the spans that the rest does without.
_Found = tuple[Proposition, tuple[Span, ...]]

_YEAR = regex.compile(r"(?<!\p{N})(?:1\p{N}|20)\p{N}\p{N}(?!\p{N})")
#: "In November 1799", "on 3 May 1808" right before a comma.
_DATE = regex.compile(
    r"(?<!\p{L})(?P<tie>[Ii]n|[Oo]n)\s(?P<date>(?:(?:late|early|\p{N}{1,2}|\p{Lu}\p{Ll}{2,8})\s){0,2}"
    r"(?:1\p{N}|20)\p{N}\p{N})$"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_COMPLEMENTS = frozenset({"prep", "agent", "npadvmod", "oprd", "dobj", "xcomp"})
#: What somebody or something is held for, which lasts as long as it does what is said.
_HELD = words(
    """
    considered regarded called nicknamed known recognized recognised named dubbed loved remembered
    held celebrated famed noted renowned located situated bordered surrounded divided used made
    """
)
#: What is named beside what is said: "is China, followed by Japan".
BESIDE = frozenset({"followed", "compared", "preceded"})
#: How high, wide or long something is, or where it lies.
_STATES = words("rise stand cover stretch span measure lie flow reach extend tower weigh run")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_PERSONAL = frozenset({"he", "she"})


def tails(doc: Doc, edits: Sequence[Edit] = ()) -> Iterator[_Found]:
    """Yield what is said at the end of a sentence, each with the spans that the rest does without.

    Args:
        doc: The parsed statement.
        edits: How words of the statement are to be written, such as pronouns.
    """
    named = _bearing(doc, edits)
    if named is not None:
        yield named
    for token in doc:
        for read in _READERS.get(token.dep_, ()):
            found = read(token, edits)
            if found is not None:
                yield found
                break


def _said(doc: Doc, pieces: Sequence[str | Span], span: Span, edits: Sequence[Edit]) -> Proposition:
    written = [
        piece if isinstance(piece, str) else rewrite(plain_of(doc), *piece, edits)
        for piece in pieces
    ]
    return Proposition(text=compose(written), start=span[0], end=span[1], aside=True)


def _behind_comma(first: Token, last: Token) -> Span | None:
    """Return the span from the comma before a part to its end, where it closes the sentence."""
    doc = first.doc
    if first.i < 2 or doc[first.i - 1].text != ",":
        return None
    if any(not token.is_punct for token in doc[last.i + 1 :]):
        return None
    return doc[first.i - 1].idx, _end(last)


def _end(last: Token) -> int:
    while last.is_punct and last.i:
        last = last.nbor(-1)
    return last.idx + len(last)


def _own_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def _participle(verb: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "is a writer, best loved for her novels" as two statements about the subject."""
    doc, root, subject = verb.doc, root_of(verb.doc), subject_of(verb.doc)
    first, last = verb.left_edge, verb.right_edge
    cut = _behind_comma(first, last)
    if (
        cut is None
        or subject is None
        or root.lemma_ != "be"
        or verb.lower_ in BESIDE
        or first.i <= root.i
        or not _is_participle(verb)
        or verb.i - first.i > 2
        or not any(child.dep_ in _COMPLEMENTS for child in verb.children)
        or any(
            child.dep_ in {*SUBJECTS, "aux", "auxpass", "mark", "neg"} for child in verb.children
        )
        or any(child.dep_ == "neg" for child in root.children)
    ):
        return None
    noun = next((child for child in root.children if child.dep_ == "attr"), None)
    roles = chain(noun) if noun is not None else []
    if not roles or not (verb.head == root or verb.head in roles):
        return None
    then = _is_past(root) or (verb.lower_ not in _HELD)
    form = ("were" if then else "are") if is_many(subject) else ("was" if then else "is")
    said = _said(
        doc, [whole_phrase(subject), form, (first.idx, cut[1])], (first.idx, cut[1]), edits
    )
    return said, (cut,)


def _is_participle(verb: Token) -> bool:
    """Tell whether a past form behind a comma is a participle, also where it was tagged a past."""
    if verb.tag_ == "VBN":
        return verb.dep_ in {"acl", "advcl", "conj"}
    joined = any(child.dep_ == "cc" for child in (*verb.head.children, *verb.children))
    object_ = any(child.dep_ == "dobj" for child in verb.children)
    return verb.tag_ == "VBD" and verb.dep_ == "conj" and not joined and not object_


def _when(verb: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "in 1799, when Napoleon seized power" as "In 1799, Napoleon seized power"."""
    doc, first = verb.doc, verb.left_edge
    cut = _behind_comma(first, verb.right_edge)
    if cut is None or verb.dep_ not in {"advcl", "relcl"} or first.lower_ not in {"when", "until"}:
        return None
    subject, name = _own_subject(verb), _subject_of_both(verb)
    rest = (first.idx + len(first), cut[1])
    date = _date_before(first)
    dated = _YEAR.search(plain_of(doc)[slice(*rest)]) is not None
    if (
        subject is None
        or verb.tag_ not in {"VBD", "VBN"}
        or not (_is_past(verb) and _is_past(root_of(doc)))
        or (subject.pos_ == "PRON" and name is None)
        or (first.lower_ == "until" and not dated)
        or (first.lower_ == "when" and date is None)
    ):
        return None
    time = "" if dated or date is None else f"{date[:1].upper()}{date[1:]}, "
    more = (*edits, name) if name is not None else edits
    clause = rewrite(plain_of(doc), *rest, more).strip()
    said = Proposition(text=compose([f"{time}{clause}"]), start=first.idx, end=cut[1], aside=True)
    return said, (cut,)


def _date_before(first: Token) -> str | None:
    """Return "in November 1799" before a comma, or None."""
    found = _DATE.search(plain_of(first.doc), 0, first.doc[first.i - 1].idx)
    return f"{found['tie'].lower()} {found['date']}" if found else None


def _is_past(verb: Token) -> bool:
    """Tell whether a verb itself is in the past, whatever hangs on it."""
    return verb.tag_ == "VBD" or any(
        child.tag_ == "VBD" and child.dep_ in AUXILIARIES for child in verb.children
    )


def _subject_of_both(verb: Token) -> Edit | None:
    """Write the subject of the sentence for "he" in a clause behind it, where both are one."""
    subject, main = _own_subject(verb), subject_of(verb.doc)
    if subject is None or main is None or subject.lower_ not in _PERSONAL:
        return None
    same = main.lower_ == subject.lower_ or (main.ent_type_ == "PERSON" and not is_many(main))
    others = {ent.text for ent in verb.doc.ents if ent.label_ == "PERSON"} - {main.text}
    if not same or any(main.text not in other for other in others):
        return None
    start, end = whole_phrase(main)
    return subject.idx, subject.idx + len(subject), plain_of(verb.doc)[start:end]


def _same_year(verb: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "in 1964, the same year that Tokyo hosted" as "Tokyo hosted ... in 1964"."""
    doc, noun, subject = verb.doc, verb.head, _own_subject(verb)
    if verb.dep_ != "relcl" or noun.lower_ != "year" or subject is None or subject.i < noun.i:
        return None
    first = noun.left_edge
    cut = _behind_comma(first, verb.right_edge)
    date = doc[first.i - 2] if first.i >= 2 else None
    inside = {"that", "when", "in", "which"}
    between = [token.lower_ for token in doc[noun.i + 1 : subject.left_edge.i]]
    if (
        cut is None
        or date is None
        or _YEAR.fullmatch(date.text) is None
        or subject.pos_ == "PRON"
        or not inside.issuperset(between)
    ):
        return None
    span = (subject.left_edge.idx, cut[1])
    return _said(doc, [span, f"in {date.text}"], (first.idx, cut[1]), edits), (cut,)


def _beside(prep: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read ", with Ann Lee scoring twice" as "Ann Lee scored twice"."""
    doc, root = prep.doc, root_of(prep.doc)
    if prep.lower_ != "with" or prep.head != root:
        return None
    cut = _behind_comma(prep, prep.right_edge)
    verb = next((child for child in prep.children if child.dep_ == "pcomp"), None)
    subject = _own_subject(verb) if verb is not None else None
    if (
        cut is None
        or verb is None
        or subject is None
        or verb.tag_ != "VBG"
        or subject.pos_ != "PROPN"
        or verb.lemma_ == "be"
        or any(child.dep_ in {"aux", "auxpass", "neg"} for child in verb.children)
        or root.tag_ not in _FINITE
    ):
        return None
    lemma = verb.lemma_.casefold()
    form = past(lemma) if _is_past(root) else lemma if is_many(subject) else third_person(lemma)
    start = subject.left_edge.idx
    written = (*edits, (verb.idx, verb.idx + len(verb), form))
    return _said(doc, [(start, cut[1])], (start, cut[1]), written), (cut,)


def _measured(verb: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "Rising to 4,000 metres, it is" as "It rises to 4,000 metres"."""
    doc, subject, last = verb.doc, subject_of(verb.doc), verb.right_edge
    if (
        verb.i != 0
        or verb.tag_ != "VBG"
        or verb.lemma_.casefold() not in _STATES
        or subject is None
        or verb.head != subject.head
        or subject.left_edge.i != last.i + 2
        or doc[last.i + 1].text != ","
        or not any(child.dep_ in _COMPLEMENTS for child in verb.children)
        or (subject.pos_ == "NOUN" and subject.left_edge.lower_ not in {"the", "this", "its"})
    ):
        return None
    lemma = verb.lemma_.casefold()
    then = _is_past(root_of(doc))
    form = past(lemma) if then else lemma if is_many(subject) else third_person(lemma)
    span = (verb.idx + len(verb), _end(last))
    said = _said(doc, [whole_phrase(subject), form, span], (0, span[1]), edits)
    return said, ((0, subject.left_edge.idx),)


def _bearing(doc: Doc, edits: Sequence[Edit]) -> _Found | None:
    """Read "The country's capital, Lima, is old" as "The country's capital is Lima", of Lima the rest."""
    subject, root = subject_of(doc), root_of(doc)
    if subject is None or subject.pos_ != "NOUN" or subject.tag_ != "NN":
        return None
    name = next((child for child in subject.rights if child.dep_ == "appos"), None)
    owner = next((child for child in subject.lefts if child.dep_ == "poss"), None)
    if owner is not None and owner.lower_ in {"his", "her", "their"}:
        return None  # "His wife is Ann Lee" says nothing where nobody knows whose
    owned = owner is not None
    if (
        name is None
        or name.pos_ != "PROPN"
        or not name.ent_type_
        or not owned
        or len(chain(name)) > 1
        or any(child.dep_ == "conj" for child in (*root.children, *subject.children))
    ):
        return None
    start, stop = noun_phrase(subject)
    first, last = noun_phrase(name)
    plain = plain_of(doc)
    if plain[stop:first] != ", " or plain[last : last + 1] != "," or start > 0:
        return None
    inserted = [child for child in name.rights if child.dep_ in {"relcl", "acl", "appos"}]
    lasting = name.ent_type_ in _PLACES or not _is_past(root)
    said = _said(
        doc, [(start, stop), "is" if lasting else "was", (first, last)], (start, stop), edits
    )
    comma = (last, last + 1)
    return said, ((start, first), *(() if inserted else (comma,)))


_READERS: Mapping[str, tuple[Callable[[Token, Sequence[Edit]], _Found | None], ...]] = {
    "acl": (_participle,),
    "advcl": (_measured, _when, _participle),
    "conj": (_participle,),
    "prep": (_beside,),
    "relcl": (_same_year, _when),
}

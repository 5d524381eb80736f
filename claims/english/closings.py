"""What an English sentence says beside its main clause: how someone is known, what came before.

``, best known as the voice of Pluto`` and ``after leaving the band`` are statements about the
subject, and what a comma adds to a quoted title is one about the title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from claims.english.forms import past
from claims.english.trees import is_many, is_past, plain_of, root_of, subject_of, whole_phrase
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["closings"]

_YEAR = regex.compile(r"(?<!\p{N})\p{N}{4}(?!\p{N})")
#: "His novel "Pine," a love story set in Oslo."
_TITLED = regex.compile(
    r"(?P<title>[\"“][^\"“”]{2,80}?)(?:,(?P<close>[\"”])|(?P<close2>[\"”]),)\s"
    r"(?P<what>an?\s[^,.;:\"“”]{5,160})(?=[.\s]*$)"
)
#: "Was born on 3 May 1845, in Lima, Peru": a day and a place, set apart by a comma.
_BORN = regex.compile(
    r"(?<=\s)(?P<verb>(?:was\s)?born|died|passed\saway)\son\s(?:\p{N}{1,2}\s\p{Lu}\p{Ll}{2,9}|"
    r"\p{Lu}\p{Ll}{2,9}\s\p{N}{1,2},?)\s\p{N}{4}(?P<place>,\sin\s\p{Lu}[\p{L}.'’-]{1,30}"
    r"(?:,?\s(?:\p{Lu}[\p{L}.'’-]{0,30}|of|de|del|la|do|da|upon|the)){0,8})(?=[.\s]*$|,\s(?:to|into)\s)"
)
#: What is said by the way, and the span that the rest does without.
_Found = tuple[Proposition, Span]
_RELATING = frozenset({"who", "which", "that", "where"})


def closings(doc: Doc, edits: Sequence[Edit] = ()) -> Iterator[_Found]:
    """Yield what is said by the way, each with the span that the rest does without.

    Args:
        doc: The parsed statement.
        edits: How words of the statement are to be written, such as pronouns.
    """
    yield from _titled(doc, edits)
    subject = subject_of(doc)
    if subject is None or any(child.dep_ == "neg" for child in subject.head.children):
        return
    born = _BORN.search(plain_of(doc))
    if born is not None and born.start() == whole_phrase(subject)[1] + 1:
        start, end = born.start("place") + 2, born.end("place")
        said = compose([_name(subject, edits), born["verb"], plain_of(doc)[start:end]])
        yield Proposition(text=said, start=start, end=end, aside=True), born.span("place")
    for token in doc:
        read = _READERS.get(token.lower_)
        found = read(token, subject, edits) if read else None
        if found is not None:
            yield found


def _titled(doc: Doc, edits: Sequence[Edit]) -> Iterator[_Found]:
    found = _TITLED.search(plain_of(doc))
    if found is None:
        return
    start, end = found.span("what")
    part = doc.char_span(start, end, alignment_mode="expand")
    if part is None or any(token.tag_ in {"VBZ", "VBP", "MD"} for token in part):
        return
    close = found["close"] or found["close2"]
    said = compose([f"{found['title']}{close}", "is", rewrite(plain_of(doc), start, end, edits)])
    # The quotation mark stays, with the comma that may stand before it.
    first = found.end("close") if found["close"] else found.end("close2")
    yield Proposition(text=said, start=start, end=end, aside=True), (first, end)


def _known(token: Token, subject: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "is a guitarist, best known for his solos" as two statements."""
    doc, first, last = token.doc, token.left_edge, token.right_edge
    root = subject.head
    if not (
        token.tag_ == "VBN"
        and token.head.dep_ == "attr"
        and token.head.head == root
        and first.i > root.i
        and doc[first.i - 1].text == ","
        and token.i + 1 < len(doc)
        and doc[token.i + 1].lower_ in {"as", "for", "by"}
        and all(other.is_punct for other in doc[last.i + 1 :])
    ):
        return None
    form = _be(subject, past=is_past(root_of(doc)))
    start, end = first.idx, last.idx + len(last)
    said = compose([_name(subject, edits), form, rewrite(plain_of(doc), start, end, edits)])
    return Proposition(text=said, start=start, end=end, aside=True), (doc[first.i - 1].idx, end)


def _done(token: Token, subject: Token, edits: Sequence[Edit]) -> _Found | None:
    """Read "after leaving the band" as a statement, and "before moving to Rome in 1950"."""
    doc, root = token.doc, subject.head
    verb = next((child for child in token.children if child.dep_ == "pcomp"), None)
    if (
        verb is None
        or token.dep_ != "prep"
        or token.head != root
        or not is_past(root)
        or _may_dangle(root, subject)
        or verb.tag_ != "VBG"
        or verb.i != token.i + 1
        or verb.lower_ in {"having", "being"}
        or any(child.dep_ in {"aux", "auxpass", "neg", "nsubj"} for child in verb.children)
        or any(child.tag_ == "VBG" for child in verb.children if child.dep_ == "conj")
        or not _RELATING.isdisjoint(child.lower_ for child in token.subtree)
    ):
        return None
    last = token.right_edge
    start, end = verb.idx, last.idx + len(last)
    dated = _YEAR.search(plain_of(doc)[start:end]) is not None
    if token.lower_ != "after" and not (token.lower_ == "before" and dated):
        return None
    fronted = token.i == 0 and last.i + 1 < len(doc) and doc[last.i + 1].text == ","
    if not (fronted or (token.i > root.i and all(other.is_punct for other in doc[last.i + 1 :]))):
        return None
    form = past(verb.lemma_.casefold())
    said = compose(
        [
            _name(subject, edits),
            rewrite(plain_of(doc), start, end, (*edits, (start, _end(verb), form))),
        ]
    )
    before = doc[token.i - 1] if token.i else None
    first = before.idx if before is not None and before.text == "," else token.idx
    cut = (0, doc[last.i + 1].idx + 1) if fronted else (first, end)
    return Proposition(text=said, start=start, end=end, aside=True), cut


def _may_dangle(root: Token, subject: Token) -> bool:
    """Tell whether "released after signing with Io" may speak of another than its subject."""
    passive = any(child.dep_ == "auxpass" for child in root.children)
    return passive and subject.ent_type_ != "PERSON" and subject.tag_ not in {"PRP", "NNP"}


_READERS: Mapping[str, Callable[[Token, Token, Sequence[Edit]], _Found | None]] = {
    "known": _known,
    "after": _done,
    "before": _done,
}


def _name(subject: Token, edits: Sequence[Edit]) -> str:
    return rewrite(plain_of(subject.doc), *whole_phrase(subject), edits)


def _end(token: Token) -> int:
    return token.idx + len(token)


def _be(subject: Token, *, past: bool) -> str:
    if is_many(subject):
        return "were" if past else "are"
    return "was" if past else "is"

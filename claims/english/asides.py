"""What an English sentence says beside its main clause: appositions, relative clauses, participles.

Each reader takes the head of such a part and writes it out as a statement of its own, or returns
None where the part would say more, or something else, alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import regex

from claims.english.closings import closings
from claims.english.forms import past, third_person
from claims.english.openings import HELD, LASTING, be, is_begun, is_completed, openings
from claims.english.relatives import closes, described, is_definite, relative, stop_of
from claims.english.tails import BESIDE, tails
from claims.english.trees import (
    SUBJECTS,
    chain,
    is_many,
    is_past,
    noun_phrase,
    plain_of,
    root_of,
    subject_of,
    whole_phrase,
)
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit, Proposition, compose, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["asides"]

#: An apposition longer than this was most likely parsed wrongly.
MAX_APPOSITION = 25

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ARTICLES = frozenset({"a", "an", "the"})
#: What says more of all that was said than of the name before it: "to Oslo, a distance of 9 km".
_OF_ALL = words(
    """
    distance total increase decrease rise drop fall gain loss number amount figure record feat move
    decision event fact result change rate journey trip process first period time victory defeat
    """
)
#: Participles whose subject is all that was said before: "The dam broke, killing 57 people".
_EVENTS = words(
    """
    making leading causing resulting allowing marking killing bringing giving being including
    ending creating leaving helping enabling forcing prompting meaning showing proving sparking
    depending according following using considering starting
    """
)
#: Participles of saying; who says so may stand in the frame of a sentence, which is left out.
_SAYING = words("pointing noting saying adding arguing claiming stating suggesting writing warning")
_GOES_ON = regex.compile(r",?\s(?:in|on|at|to|into)\s[^,;]{1,40}(?:,\s[^,;]{1,40}){0,2}[.\s]*$")
#: What is inserted behind a name in brackets, and what it stands for.
_BRACKETS = regex.compile(
    r"\s?\((?P<said>(?:(?P<verb>born|founded|established|opened|released|published|died)|"
    r"(?P<once>formerly|previously|originally)|(?P<name>also\sknown\sas|also\scalled|better\sknown\sas|"
    r"known\sas))\s[^()]{2,80})\)"
)


#: What sets an insertion apart as commas do.
_DASHES = ("—", "–")
_DASH_BEHIND = regex.compile(r"\s?[—–](?=\s)")


def asides(
    doc: Doc, brackets: Sequence[Span] = (), edits: Sequence[Edit] = ()
) -> tuple[list[Proposition], list[Span]]:
    """Return what a statement says by the way, and the spans to leave out of the rest.

    Args:
        doc: The parsed statement.
        brackets: Parts that are said elsewhere, such as life dates.
        edits: How words of the statement are to be written, such as pronouns.
    """
    found: list[Proposition] = []
    cuts = list(brackets)
    read = [
        *((side, (cut,)) for side, cut in (*_bracketed(doc, edits), *openings(doc, edits))),
        *tails(doc, edits),
        *((side, (cut,)) for side, cut in (*_read(doc, edits), *closings(doc, edits))),
    ]
    for side, own in read:
        if not any(first < side.end and side.start < last for first, last in cuts):
            found.append(side)
            cuts += own
    return found, cuts


def _read(doc: Doc, edits: Sequence[Edit]) -> list[tuple[Proposition, Span]]:
    found = []
    for token in doc:
        for reader in _READERS.get(token.dep_, ()):
            side = reader(token, edits)
            if side:
                found.append((side, _with_commas(plain_of(doc), side.start, side.end)))
                break
        at = -1
        for side in _going_on(token, edits) if token.dep_ == "advcl" else ():
            first, last = _with_commas(plain_of(doc), side.start, side.end)
            found.append((side, (first if at < 0 else at, last)))
            at = last
    return found


def _bracketed(doc: Doc, edits: Sequence[Edit]) -> list[tuple[Proposition, Span]]:
    """Read "Denali (formerly Mount McKinley)" behind the subject."""
    subject = subject_of(doc)
    found = _BRACKETS.search(plain_of(doc))
    if subject is None or found is None:
        return []
    begin, end = noun_phrase(subject)
    if end != found.start():
        return []
    form = be(subject, past=bool(found["verb"] or found["once"]))
    name = rewrite(plain_of(doc), begin, end, edits)
    said = compose([name, form, rewrite(plain_of(doc), *found.span("said"), edits)])
    start, stop = found.span("said")
    return [(Proposition(text=said, start=start, end=stop, aside=True), found.span())]


def _said(doc: Doc, pieces: Sequence[str | Span], span: Span, edits: Sequence[Edit]) -> Proposition:
    """Compose a proposition of words and of spans of the sentence."""
    written = [
        piece if isinstance(piece, str) else rewrite(plain_of(doc), *piece, edits)
        for piece in pieces
    ]
    return Proposition(text=compose(written), start=span[0], end=span[1], aside=True)


def _apposition(noun: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", the capital of Brazil," as a statement about the name before it."""
    head, doc = noun.head, noun.doc
    first = noun.left_edge
    if not (
        (head.pos_ == "PROPN" or (head.dep_ in SUBJECTS and is_definite(head)))
        and (first.lower_ in _ARTICLES or first.tag_ == "PRP$")
        and noun.right_edge.i - first.i <= MAX_APPOSITION
        and (_is_dashed(noun) or (doc[first.i - 1].text == "," and closes(noun.right_edge)))
        and (head.tag_ not in {"NNPS", "NNS"} or first.lower_ in {"a", "an"})
        and not any(child.dep_ in {"conj", "cc"} for child in head.children)
        and (noun.right_edge.dep_ != "conj" or _are_roles(noun))
        and head.dep_ != "conj"
        and noun.lemma_ not in _OF_ALL
    ):
        return None
    # "Brasília, the capital of Brazil, was inaugurated": places outlast the sentence's tense.
    form = "was" if head.ent_type_ not in _PLACES and is_past(root_of(doc)) else "is"
    span = (first.idx, stop_of(noun.right_edge))
    return _said(doc, [noun_phrase(head), form, span], span, edits)


def _is_dashed(noun: Token) -> bool:
    """Tell whether a noun stands between two dashes: "the reef — the largest of all — stretches"."""
    doc, before, after = noun.doc, noun.left_edge.i - 1, noun.right_edge.i + 1
    dashes = [doc[at].text for at in (before, after) if 0 < at < len(doc)]
    return len(dashes) == 2 and all(dash in _DASHES for dash in dashes)


def _inserted(verb: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", directed by Orson Welles," and "an actor born in Lima" as "was ..."."""
    doc, head = verb.doc, verb.head
    subject = subject_of(doc)
    first = verb.left_edge
    named = head.pos_ == "PROPN" or (head.dep_ in SUBJECTS and is_definite(head))
    if head.head.dep_ == "agent" and doc[verb.right_edge.i + 1 :][:2].text.startswith(", and"):
        return None  # "was designed by Ann Lee, begun in 1869, and opened in 1883": the bridge was
    between = named and doc[first.i - 1].text == ","
    born = verb.lower_ == "born" and head.dep_ == "attr" and subject is not None
    if (
        verb.tag_ != "VBN"
        or not (is_begun(verb) if between else first == verb)
        or not (between or born)
        or not closes(verb.right_edge)
        or verb.lower_ in BESIDE
        or head.dep_ == "conj"
        or not is_completed(verb)
    ):
        return None
    name = subject if born and subject is not None else head
    stop = stop_of(verb.right_edge)
    if born and not between and _GOES_ON.match(plain_of(doc), stop):
        stop = len(plain_of(doc).rstrip(" ."))  # the parse joins ", in Lima" to the noun
    form = be(name, past=verb.lower_ not in LASTING | HELD or is_past(root_of(doc)) or _was(first))
    span = (first.idx, stop)
    return _said(doc, [noun_phrase(name), form, span], span, edits)


def _was(adverb: Token) -> bool:
    return adverb.lower_ in {"formerly", "previously", "originally", "once", "initially", "first"}


def _is_owned(noun: Token) -> bool:
    """Tell whether a noun is one thing by its owner: "NASA's Juno probe"."""
    return any(child.dep_ == "poss" and child.pos_ == "PROPN" for child in noun.lefts)


def _going_on(verb: Token, edits: Sequence[Edit]) -> list[Proposition]:
    """Read ", reaching Rome in 1467" at the end as "The press reached Rome in 1467".

    "and London in 1476" behind it is a statement with the same verb, "and passing Bonn" another.
    """
    doc, main = verb.doc, verb.head
    subject = subject_of(doc)
    if (
        verb.tag_ != "VBG"
        or (verb.lower_ in _EVENTS and not _is_own(verb))
        or (verb.lower_ in _SAYING and any(child.dep_ == "ccomp" for child in verb.children))
        or subject is None
        or main.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}
        or any(
            child.dep_ in SUBJECTS and child != subject
            for child in (*main.children, *verb.children)
        )
        or doc[verb.left_edge.i - 1].text != ","
        or verb.left_edge.i < main.i
        or verb.left_edge.dep_ == "prep"
        or any(child.dep_ in {"mark", "aux", "auxpass", "neg"} for child in verb.children)
        or verb.right_edge.i + 2 < len(doc)
        or any(child.dep_ in {"dobj", "dative"} and child.tag_ == "PRP" for child in verb.children)
    ):
        return []  # "ships pass through it, saving them a voyage": who saves whom
    joined = [
        child
        for child in chain(verb)[1:]
        if doc[child.left_edge.i - 1].lower_ == "and" and child.tag_ in {"VBG", "NNP", "NN", "CD"}
    ][:1]
    end = stop_of(verb.right_edge)
    cut = joined[0].left_edge if joined else None
    first = (verb.left_edge.idx, _before(cut) if cut is not None else end)
    name = whole_phrase(subject)
    found = [_said(doc, [name, first], first, (*edits, _finite(verb, main, subject)))]
    for child in joined:
        rest = (child.left_edge.idx, end)
        if child.tag_ == "VBG":
            found.append(_said(doc, [name, rest], rest, (*edits, _finite(child, main, subject))))
        else:
            form = _finite(verb, main, subject)[2]
            found.append(_said(doc, [name, form, rest], rest, edits))
    return found


def _is_own(verb: Token) -> bool:
    """Tell whether "making her debut" says who does it, and not all that was said before."""
    return any(
        owner.tag_ == "PRP$" and owner.lower_ != "its"
        for child in verb.children
        if child.dep_ == "dobj"
        for owner in child.children
    )


def _before(token: Token) -> int:
    """Return where the words before "and" end."""
    joint = token.doc[token.i - 1]
    while joint.i > 0 and joint.lower_ in {"and", ","}:
        joint = joint.nbor(-1)
    return joint.idx + len(joint)


def _finite(verb: Token, main: Token, subject: Token) -> Edit:
    """Write a participle in the tense of the main verb."""
    lemma = verb.lemma_.casefold()
    if main.tag_ in {"VBD", "VBN"}:
        form = past(lemma)
        form = "were" if form == "was" and is_many(subject) else form
    else:
        form = lemma if is_many(subject) else third_person(lemma)
    return verb.idx, verb.idx + len(verb), form


def _year(noun: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read "in 1994, the year of the elections" as "1994 was the year of the elections"."""
    doc, first = noun.doc, noun.left_edge
    if first.i < 2 or noun.lower_ not in {"year", "decade"} or first.lower_ != "the":
        return None
    date = doc[first.i - 2]
    if doc[first.i - 1].text != "," or not date.is_digit or not closes(noun.right_edge):
        return None
    span = (first.idx, stop_of(noun.right_edge))
    form = "was" if is_past(root_of(doc)) else "is"
    return _said(doc, [date.text, form, span], span, edits)


def _possession(prep: Token, edits: Sequence[Edit]) -> Proposition | None:
    """Read ", with about 500 rooms" at the end as "The palace has about 500 rooms"."""
    doc = prep.doc
    if prep.lower_ != "with" or doc[prep.i - 1].text != ",":
        return None
    root, subject, last = root_of(doc), subject_of(doc), prep.right_edge
    if (
        prep.head != root
        or subject is None
        or subject.pos_ != "PROPN"
        or any(not token.is_punct for token in doc[last.i + 1 :])
        or not any(token.like_num for token in prep.subtree)
        or any(token.dep_ in {"pcomp", "acl", "advcl"} for token in prep.subtree)
    ):
        return None
    form = "had" if is_past(root) else "have" if is_many(subject) else "has"
    span = (prep.idx, stop_of(last))
    rest = (prep.idx + len(prep), span[1])
    return _said(doc, [whole_phrase(subject), form, rest], span, edits)


_Reader = Callable[["Token", Sequence[Edit]], Proposition | None]

_READERS: Mapping[str, tuple[_Reader, ...]] = {
    "relcl": (relative, described),
    "appos": (_apposition, _year),
    "npadvmod": (_year,),
    "acl": (_inserted,),
    "prep": (_possession,),
}


def _are_roles(noun: Token) -> bool:
    """Tell whether "a chemist and crystallographer" are both what one person is."""
    joined = [child for child in noun.children if child.dep_ == "conj"]
    singular = {"NN", "NNP"}
    return (
        noun.lemma_ in BY_CODE["en"].person_nouns
        and all(child.tag_ in singular and not child.ent_type_ for child in joined)
        and noun.head.dep_ in SUBJECTS
    )


def _with_commas(plain: str, start: int, end: int) -> Span:
    """Widen a part to the commas, or the two dashes, around it."""
    before = plain[:start].rstrip()
    dashed = _DASH_BEHIND.match(plain, end)
    if before.endswith(_DASHES) and dashed is not None:
        return len(before[:-1].rstrip()), dashed.end()
    first = len(before) - 1 if before.endswith(",") else start
    after = plain[end : end + 1]
    return first, end + 1 if after == "," else end

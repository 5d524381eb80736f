"""Joined subjects and objects of an English clause: a claim for each of their members.

"Botswana and Zambia gained independence" says it of each, "Simon and Garfunkel met" of both
together. Subjects are told apart only where the verb says what holds for one ("has", "gained", "is
in"); objects unless verb, negation or a comparison binds them. When in doubt, all stay together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product
from typing import TYPE_CHECKING

import regex

from claims.english.forms import a_or_an, is_role, singular_verb
from claims.english.trees import AUXILIARIES, chain, is_one, noun_phrase, plain_of
from claims.entities import is_country
from claims.languages import BY_CODE
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Edit

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["readings"]

#: More members than this are an enumeration that is best read whole.
MAX_MEMBERS = 8
#: Claims of one clause.
MAX_READINGS = 12

#: Verbs that say of each of several what they say of all.
_DISTRIBUTIVE = words(
    """
    be have gain become use speak live die belong lie contain attend receive need produce export
    import border win bear remain flow grow eat
    """
)
_TOGETHER = words(
    "together jointly each other mutual mutually collectively both same share between"
)
#: What is done to several at once: "won gold and silver in the same year".
_AT_ONCE = words("same together simultaneously alongside combined respectively")
#: Verbs whose objects act together.
_COMBINING = words(
    """
    combine mix connect join link separate compare unite distinguish divide exchange merge blend
    balance match marry bridge span integrate differentiate contrast separate resemble outnumber
    """
)
#: Prepositions of a verb whose objects may be told apart.
_PREPOSITIONS = words("in at with from on to for as into through such including like")
#: What is "of" several things holds of each.
_OF_EACH = words(
    """
    member author recipient winner graduate fellow citizen director president founder part editor
    composer producer creator
    """
)
_OPENING, _CLOSING = frozenset('"“'), frozenset('"”')
_HOLDING = frozenset({"dobj", "attr", "pobj", "oprd"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "pcomp", "csubj", "parataxis"})
#: What lists examples of all members together.
_LISTING = regex.compile(r"\s(?:including|such\sas|like)\s")
_VERBAL = frozenset({"VB", "VBZ", "VBP", "VBD"})
_ARTICLES = frozenset({"a", "an", "the"})


def readings(
    verb: Token, subject: Token | None, start: int, stop: int
) -> list[tuple[str, tuple[Edit, ...]]]:
    """Return how a clause is written for each of its members: the subject, and the edits.

    The subject is "" where it stays as it is. A clause without members to tell apart has one
    reading with neither.

    Args:
        verb: The main verb of the clause.
        subject: The head of its subject, which may stand in an earlier clause.
        start: Where the clause begins.
        stop: Where it ends.
    """
    subjects = _subjects(verb, subject)
    objects = next(filter(None, (_objects(head) for head in _heads(verb, start, stop))), [()])
    found = [
        (name, (*agreement, *edits))
        for (name, agreement), edits in islice(product(subjects, objects), MAX_READINGS + 1)
    ]
    return found if len(found) <= MAX_READINGS else [("", ())]


def _subjects(verb: Token, subject: Token | None) -> list[tuple[str, tuple[Edit, ...]]]:
    """Return each member of the subject with the verb in the singular, where each does it."""
    whole: list[tuple[str, tuple[Edit, ...]]] = [("", ())]
    members = chain(subject) if subject is not None else []
    both = any(child.lower_ == "both" for child in subject.children) if subject else False
    if (
        not 2 <= len(members) <= MAX_MEMBERS
        or not _joined(members)
        or (subject is not None and is_one(subject))
        or any(member.tag_ not in {"NNP", "NN", "NNPS"} for member in members)
        or not (both or verb.lemma_ in _DISTRIBUTIVE or _is_passive_of_each(verb))
        or any(token.lower_ in _TOGETHER and token.lower_ != "both" for token in verb.subtree)
        or any(child.dep_ == "neg" and not both for child in verb.children)
        or any(token.tag_ == "PRP$" and token.lower_ == "their" for token in verb.subtree)
        or is_country(_whole(members).replace(" and ", " & "), BY_CODE["en"])
        or is_country(_whole(members), BY_CODE["en"])
        or members[0].lower_ == members[-1].lower_
    ):
        return whole
    agreement = list(_agreement(verb))
    named = _predicate(verb)
    if named is None:
        return whole
    agreement += named
    return [(_name(member, members), tuple(agreement)) for member in members]


def _name(member: Token, members: Sequence[Token]) -> str:
    start, end = _member(member, members)
    text = plain_of(member.doc)[start:end]
    return text[5:] if text.casefold().startswith("both ") else text


def _is_passive_of_each(verb: Token) -> bool:
    return verb.lower_ in {"born", "located", "situated", "buried", "known"} and any(
        child.dep_ == "auxpass" for child in verb.children
    )


def _agreement(verb: Token) -> Iterator[Edit]:
    """Write the finite verb in the singular."""
    finite = next((child for child in verb.children if child.dep_ in AUXILIARIES), verb)
    if finite.tag_ in {"VBP", "VBD"}:
        form = singular_verb(finite.text, finite.lemma_, finite.tag_)
        if form != finite.text:
            yield finite.idx, finite.idx + len(finite), form


def _predicate(verb: Token) -> list[Edit] | None:
    """Write "are cities" as "is a city"; None where what all are is said of all together."""
    said = next((child for child in verb.children if child.dep_ == "attr"), None)
    if said is None or said.tag_ not in {"NNS", "NNPS"}:
        return []
    before = list(said.lefts)
    if any(child.dep_ in {"nummod", "det", "poss"} for child in before) or said.tag_ == "NNPS":
        return None
    first = said.left_edge
    return (
        [
            (first.idx, first.idx, f"{a_or_an(first.text if first != said else said.lemma_)} "),
            (said.idx, said.idx + len(said), said.lemma_),
        ]
        if first != said
        else [(said.idx, said.idx + len(said), f"{a_or_an(said.lemma_)} {said.lemma_}")]
    )


def _heads(verb: Token, start: int, stop: int) -> Iterator[Token]:
    """Yield the nouns of a clause that may have members of their own, objects first."""
    if verb.lemma_ in _COMBINING or any(child.dep_ == "neg" for child in verb.children):
        return
    if any(token.lower_ in _AT_ONCE for token in verb.subtree):
        return
    waiting = [child for child in verb.children if child.i > verb.i]
    for token in waiting:
        if (token.dep_ in _CLAUSES and token.dep_ != "xcomp") or token.dep_ == "conj":
            continue
        if not start <= token.idx < stop or token.lower_ in {"than", "between", "among"}:
            continue
        if token.dep_ in _HOLDING and token.pos_ in _NOUNS and _is_free(token, verb):
            yield token
        waiting += [child for child in token.children if child.i > token.i]


def _is_free(head: Token, verb: Token) -> bool:
    """Tell whether a noun is what the verb says, rather than what some noun in it is of."""
    if head.dep_ != "pobj":
        return True
    prep = head.head
    owner = prep.head
    if prep.lower_ not in _PREPOSITIONS:
        return prep.lower_ == "of" and owner.lemma_ in _OF_EACH
    return owner == verb or prep.lower_ in {"as", "including", "like"} or owner.dep_ == "xcomp"


def _objects(head: Token) -> list[tuple[Edit, ...]]:
    """Return the edits that leave one member of an object; none where they belong together."""
    members = chain(head)
    doc = head.doc
    if (
        not 2 <= len(members) <= MAX_MEMBERS
        or not _joined(members)
        or any(member.pos_ not in {*_NOUNS, "NUM"} for member in members)
        or any(ent.start < members[-1].i <= ent.end - 1 and ent.start <= head.i for ent in doc.ents)
        or any(token.lower_ in {"than", "each", "both"} for token in head.subtree)
        or head.lower_ == members[-1].lower_
        or _is_modifier(members)
        or _is_of_many(head, members)
        or any(token.text in {"(", ")", ";", ":"} for token in head.subtree)
        or (head.pos_ == "PROPN" and any(_determiner(member) in {"a", "an"} for member in members))
        or any(
            child.dep_ in {"relcl", "acl"}
            and child.i > members[-1].i
            and doc[child.left_edge.i - 1].text == ","
            for member in members
            for child in member.children
        )
    ):
        return []
    start, end = _member(members[0], members)[0], _member(members[-1], members)[1]
    if members[-1] == members[0] or start >= end or _is_of_all(head, members):
        return []
    if _LISTING.search(plain_of(doc), end) or any(
        token.tag_ in _VERBAL for token in doc[head.i : members[-1].i]
    ):
        return []
    shared = _shared_tail(members)
    found: list[tuple[Edit, ...]] = []
    for member in members:
        first, last = _member(member, members)
        text = _determined(member, members, plain_of(doc)[first:last])
        tail = plain_of(doc)[slice(*shared)] if shared and not last >= shared[1] else ""
        found.append(((start, end, f"{text} {tail}".strip()),))
    whole = plain_of(doc)
    kept = [f"{whole[:start]}{edits[0][2]}{whole[end:]}" for edits in found]
    return found if all(map(_is_balanced, kept)) or not _is_balanced(whole) else []


def _is_balanced(text: str) -> bool:
    """Tell whether each quotation mark of a text has its other one, with something between."""
    pairs = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    return pairs and '""' not in text


def _is_of_all(head: Token, members: Sequence[Token]) -> bool:
    """Tell whether what stands around members is said of all: "born to A and B", "with A and B running"."""
    prep = head.head if head.dep_ == "pobj" else None
    born = prep is not None and prep.lower_ == "to" and prep.head.lower_ == "born"
    after = members[-1].nbor() if members[-1].i + 1 < len(head.doc) else None
    acting = members[-1].lower_.endswith("ing") or (after is not None and after.tag_ == "VBG")
    if prep is not None and after is not None and after.lower_ == prep.lower_:
        return True  # "the north is known as A and the south as B"
    return born or (prep is not None and prep.lower_ == "with" and acting)


def _is_of_many(head: Token, members: Sequence[Token]) -> bool:
    """Tell whether members are said of several: "The moons are Io and Europa", "stars A and B as lovers".

    Neither is "holds the records in the 100 metres and the 200 metres", whose parse joins the records
    to the second distance.
    """
    verb = head.head
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if (
        head.dep_ == "attr"
        and subject is not None
        and (subject.tag_ in {"NNS", "NNPS"} or subject.lower_ == "they")
    ):
        return all(member.tag_ in {"NN", "NNP"} for member in members)
    as_what = [c for t in verb.children if t.lower_ == "as" for c in t.children if c.dep_ == "pobj"]
    if any(noun.tag_ == "NNS" for noun in as_what):
        return True
    inner = {
        token.lemma_ for token in head.subtree if token.dep_ == "pobj" and token.head.head == head
    }
    return members[-1].lemma_ in inner


def _member(member: Token, members: Sequence[Token]) -> Span:
    """Return the span of one member, without those that follow it."""
    following = next((other for other in members if other.i > member.i), None)
    start, end = noun_phrase(member)
    inner = [
        child
        for child in member.children
        if child.dep_ in {"cc", "conj", "punct"} and child.i > member.i
    ]
    if following is not None:
        cut = min([following.left_edge.idx, *(child.idx for child in inner)])
        end = min(end, cut)
    text = plain_of(member.doc)
    while end > start and text[end - 1] in " ,":
        end -= 1
    preceding = [
        child for child in member.children if child.dep_ in {"preconj", "cc"} and child.i < member.i
    ]
    for child in preceding:
        if child.idx == start:
            start = child.idx + len(child) + 1
    if start and text[start - 1] in _OPENING and text[end : end + 1] in _CLOSING:
        return start - 1, end + 1
    return start, end


def _whole(members: Sequence[Token]) -> str:
    text = plain_of(members[0].doc)[members[0].left_edge.idx : _end(members[-1])]
    return text[4:] if text.startswith(("The ", "the ")) else text


def _end(member: Token) -> int:
    return noun_phrase(member)[1]


def _joined(members: Sequence[Token]) -> bool:
    """Tell whether commas and one "and" stand between the members, and nothing else."""
    doc = members[0].doc
    joints = []
    for first, second in pairwise(members):
        between = doc[first.i + 1 : second.left_edge.i]
        joints += [token.lower_ for token in between if token.dep_ == "cc"]
        last = doc[second.left_edge.i - 1].lower_
        if last not in {"and", ",", "&"}:
            return False
    return bool(joints) and set(joints) <= {"and", "&"}


def _is_modifier(members: Sequence[Token]) -> bool:
    """Tell whether "reggae" in "a reggae and dancehall artist" was taken for a noun of its own."""
    bare = all(not _determiner(member) for member in members[1:])
    return bool(
        _determiner(members[0]) in {"a", "an"}
        and bare
        and is_role(members[-1].lemma_)
        and not is_role(members[0].lemma_)  # "a journalist, author, and academic"
        and not all(is_role(member.lemma_) for member in members)
    )


def _shared_tail(members: Sequence[Token]) -> Span | None:
    """Return "of Hamilton" in "the music and the book of Hamilton", which holds of all."""
    last = members[-1]
    tail = next(
        (child for child in last.rights if child.dep_ == "prep" and child.lower_ == "of"), None
    )
    plain = all(
        not any(child.dep_ not in {"cc", "conj", "punct"} for child in member.rights)
        for member in members[:-1]
    )
    definite = _determiner(members[0]) == "the"
    if tail is None or not plain or not definite:
        return None
    return tail.idx, _end(last)


def _determiner(noun: Token) -> str:
    found = next((child for child in noun.lefts if child.dep_ == "det"), None)
    return found.lower_ if found is not None else ""


def _determined(member: Token, members: Sequence[Token], text: str) -> str:
    """Give a member the article of the first: "an actor and writer" are an actor, a writer."""
    article = _determiner(members[0])
    owner = next((child for child in members[0].lefts if child.tag_ == "PRP$"), None)
    if member != members[0] and owner is not None and member.tag_ in {"NN", "NNS"}:
        own = any(child.dep_ in {"det", "poss", "nummod"} for child in member.lefts)
        return text if own else f"{owner.lower_} {text}"
    if member == members[0] or article not in _ARTICLES or member.pos_ == "PROPN":
        return text
    if any(child.dep_ in {"det", "poss", "nummod"} for child in member.lefts):
        return text
    if article == "the":
        return f"the {text}"
    return f"{a_or_an(text)} {text}" if member.tag_ == "NN" else text

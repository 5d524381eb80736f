"""Mending what the English parser often gets wrong: a verb that it takes for a noun.

"Iceland exports fish" and "The Channel Tunnel runs between" are one noun phrase to it, and in
"Ann Lee, born in Oslo, is a singer" it takes "born" for the main verb. Of three verbs in a row it
often takes the second for a participle, or for the main one: "They met, divorced and met again".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.english.trees import AUXILIARIES, SUBJECTS, forget, root_of
from claims.languages.base import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["mend"]

#: Verbs of the third person that are nouns, too.
_EITHER = words(
    """
    exports imports runs borders covers houses hosts features rises flows ranks records measures
    spans uses orbits stars plays produces supports tours travels lasts sports ships drinks
    """
)
#: Verbs of the third person that are hardly ever nouns.
_VERBS = words(
    """
    melts empties enters joins boils freezes dissolves becomes remains belongs dies begins consists
    contains employs operates lays eats grows migrates hatches feeds attracts connects lives weighs
    serves leads carries turns crosses reaches receives
    """
)
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def mend(doc: Doc) -> Doc:
    """Correct the parse of a sentence in place, and return it."""
    root = root_of(doc)
    _fronted(root)
    _described(root)
    if root.tag_ in {"NN", "NNS"} and _is_told(root):
        root.tag_, root.pos_ = "VBP" if root.tag_ == "NN" else "VBZ", "VERB"
    _in_a_row(root)
    for token in doc:
        if token.tag_ == "NNS" and token.dep_ == "conj" and token.lower_ in _VERBS:
            _as_second_verb(token, root)
    root = _first_of_row(root)
    if root.lower_ == "born" and not any(child.dep_ == "auxpass" for child in root.children):
        _inserted(root)
    elif root.tag_ in {"NNS", "NNPS", "NN", "NNP"} and not _has_verb(root):
        verb = root if root.lower_ in _EITHER else _compound(root)
        if verb is not None:
            _as_verb(verb, root)
    forget(doc)
    return doc


def _fronted(root: Token) -> None:
    """Take "After the war" for a time though the parse takes the war for what does something."""
    mark = root.doc[0]
    subject = next((child for child in root.lefts if child.dep_ in SUBJECTS), None)
    if mark.dep_ != "mark" or mark.head != root or subject is None:
        return
    mark.dep_, subject.dep_ = "prep", "pobj"
    subject.head = mark


def _described(root: Token) -> None:
    """Take the first word of "Titanic is a 1997 film" for its subject, not for what it is like."""
    first = root.doc[0]
    if (
        root.lemma_ == "be"
        and root.i == 1
        and first.dep_ == "acomp"
        and first.head == root
        and first.text[:1].isupper()
        and any(child.dep_ == "attr" for child in root.rights)
    ):
        first.dep_, first.tag_, first.pos_ = "nsubj", "NNP", "PROPN"


def _is_told(root: Token) -> bool:
    """Tell whether "The chicks hatch in July" was parsed right, and only "hatch" tagged wrongly."""
    subject = next((child for child in root.lefts if child.dep_ == "nsubj"), None)
    many = subject is not None and subject.tag_ in {"NNS", "NNPS"}
    return (
        subject is not None
        and many == (root.tag_ == "NN")
        and not any(child.dep_ in {*AUXILIARIES, "cop", "det", "amod"} for child in root.children)
    )


def _as_second_verb(verb: Token, root: Token) -> None:
    """Join "melts" to the verb, not to the noun, in "conducts heat and melts at 1,064 °C"."""
    noun = verb.head
    main = next((above for above in noun.ancestors if above.tag_ == "VBZ"), None)
    if main is None or (main != root and main.dep_ != "conj"):
        return
    for child in list(noun.rights):
        if noun.i < child.i < verb.i and (child.dep_ == "cc" or child.text == ","):
            child.head = main
    for child in list(main.rights):
        if child.dep_ == "prep" and child.i > verb.i:
            child.head = verb
    verb.head, verb.tag_, verb.pos_ = main, "VBZ", "VERB"


def _in_a_row(root: Token) -> None:
    """Take "divorced" in "They married in 1929, divorced in 1939 and met again" for a past form."""
    last = next((child for child in root.rights if child.dep_ == "conj"), None)
    if root.tag_ != "VBD" or root.lemma_ == "be" or last is None or last.tag_ not in _FINITE:
        return
    for verb in root.rights:
        if (
            verb.dep_ == "advcl"
            and verb.tag_ == "VBN"
            and verb.i < last.i
            and verb.left_edge == verb
            and root.doc[verb.i - 1].text == ","
            and root.doc[verb.right_edge.i + 1].lower_ == "and"
        ):
            verb.dep_, verb.tag_ = "conj", "VBD"


def _first_of_row(root: Token) -> Token:
    """Make the first verb the main one in "The river rises in A, passes through B and ends in C"."""
    first = next((child for child in root.lefts if child.dep_ == "ccomp"), None)
    if (
        first is None
        or first.tag_ not in _FINITE
        or first.tag_ != root.tag_
        or root.doc[root.i - 1].text != ","
        or first.right_edge.i + 2 != root.i
        or not any(child.dep_ in SUBJECTS for child in first.lefts)
        or any(child.dep_ in {*SUBJECTS, *AUXILIARIES, "expl"} for child in root.children)
    ):
        return root
    joints = [child for child in root.lefts if child != first]
    first.head, first.dep_ = first, "ROOT"
    root.head, root.dep_ = first, "conj"
    for child in joints:
        child.head = first
    return first


def _has_verb(root: Token) -> bool:
    """Tell whether a main clause has a finite verb, as far as the tagger knows."""
    before = root.doc[: root.i + 1]
    return any(token.tag_ in _FINITE or token.dep_ in SUBJECTS for token in before)


def _compound(root: Token) -> Token | None:
    """Return "exports" of "Iceland exports fish"."""
    found = [child for child in root.lefts if child.dep_ in {"compound", "nmod"}]
    last = found[-1] if found else None
    named = last is not None and any(
        child.pos_ == "PROPN" or child.ent_type_ for child in last.lefts
    )
    return last if last is not None and last.lower_ in _EITHER and named else None


def _as_verb(verb: Token, root: Token) -> None:
    names = [
        child for child in verb.lefts if child.dep_ in {"compound", "nmod", "det", "amod", "poss"}
    ]
    named = [child for child in names if child.dep_ == "compound" or child.ent_type_]
    if not named or verb.i + 1 >= len(verb.doc):
        return
    subject = named[-1]
    if verb != root:
        others = [child for child in root.children if child != verb and child.i < verb.i]
        dependents = [child for child in root.children if child.dep_ in {"advcl", "punct"}]
        root.head = verb
        verb.head = verb
        root.dep_, verb.dep_ = "dobj", "ROOT"
        for child in (*others, *dependents):
            child.head = verb
    for child in names:
        if child != subject:
            child.head = subject
    subject.dep_ = "nsubj"
    verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", verb.lower_.removesuffix("s")


def _inserted(born: Token) -> None:
    """Make "is" the main verb of "Ann Lee, born in Oslo, is a singer"."""
    main = next((child for child in born.rights if child.dep_ == "conj"), None)
    subject = next((child for child in born.lefts if child.dep_ in SUBJECTS), None)
    doc = born.doc
    if (
        main is None
        or subject is None
        or main.tag_ not in _FINITE
        or doc[born.i - 1].text != ","
        or doc[main.left_edge.i - 1].text != ","
    ):
        return
    punctuation = [
        child for child in born.rights if child.i > main.i or child.i == main.left_edge.i - 1
    ]
    main.head = main
    main.dep_ = "ROOT"
    subject.head = main
    born.head = subject
    born.dep_, born.tag_ = "acl", "VBN"
    for child in punctuation:
        child.head = main

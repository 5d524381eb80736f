"""Whether an English subject is a person, and who acts beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.english.forms import is_role
from claims.english.trees import chain
from claims.given_names import gender_of_name
from claims.languages import Language
from claims.languages.base import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["gender_told", "has_many", "is_person", "other_persons", "pair_of"]

_PEOPLE = words("man woman child boy girl person baby king queen prince couple family team half")
#: What a company or a country may be as well as a person: "the largest producer of coffee".
_OF_ANYTHING = words(
    """
    member manufacturer producer maker retailer supplier provider publisher exporter importer
    employer carrier operator insurer lender developer partner neighbour neighbor contributor
    consumer user competitor builder distributor buyer seller grower emitter borrower donor
    """
)
#: What is done to things: "The Mona Lisa was stolen by a handyman".
_OF_THINGS = words(
    """
    build construct compose paint publish release produce complete demolish design steal discover
    found establish launch invent sell manufacture record film direct make open erect restore
    """
)
_NAMED = frozenset({"GPE", "ORG", "LOC", "NORP", "FAC", "PRODUCT"})
#: What places and institutions that are named after somebody end in.
_NO_SURNAMES = words(
    """
    falls island islands beach city lake river mountain mount park college university institute school
    hospital hotel museum gallery foundation prize award medal company group airport station
    street square avenue bridge tower palace castle house hall theatre theater church cathedral abbey
    stadium centre center press records studios telescope rover crater bay strait canal act
    """
)
_REFLEXIVE = {"himself": "m", "herself": "f"}
_GENDERED = {
    **dict.fromkeys(
        words(
            """
            actress queen princess empress duchess countess nun woman girl mother wife widow daughter
            sister businesswoman heiress priestess goddess songstress
            """
        ),
        "f",
    ),
    **dict.fromkeys(
        words(
            """
            king prince emperor duke monk man boy father husband widower son brother businessman
            statesman priest tsar pope
            """
        ),
        "m",
    ),
}
#: What two do with each other, so that "they" is both: "Ann married Ben", "met Ben".
_MUTUAL = words("marry meet wed divorce befriend join help date partner")


def is_person(
    head: Token, phrase: Sequence[str], predicate: Token | None, language: Language
) -> bool | None:
    """Tell whether a subject is a person; None when neither it nor what it is called tells."""
    told = _told_by(head, predicate, language)
    if told is not None:
        return told
    if _is_reflected(head) or _bears_first_name(head):
        return True
    if any(child.dep_ == "compound" and is_role(child.lemma_.lower()) for child in head.children):
        return True
    if is_role(head.lemma_) and any(
        child.dep_ == "appos" and child.i == head.i + 1 for child in head.children
    ):
        return True  # "the Roman emperor Constantine the Great"
    if any(
        word.ent_type_ == "PERSON"
        for child in head.children
        if child.dep_ == "acl" and child.lower_ in {"named", "called"}
        for word in child.children
    ):
        return True  # "a goatherd named Kaldi"
    if head.pos_ == "PROPN" and phrase[0] == "the" and "of" in phrase and not is_role(head.lower_):
        return False  # "the Reign of Terror", which the recogniser takes for a man
    if predicate is not None and predicate.pos_ == "NOUN" and head.ent_type_ == "PERSON":
        return True if predicate.lemma_ in _PEOPLE else None  # "Paella is a dish"
    if head.pos_ == "NOUN" and head.is_lower and head.tag_ == "NN":
        return None if is_role(head.lemma_) or head.lemma_ in _PEOPLE else False
    if not head.ent_type_ or (head.ent_type_ == "PERSON" and phrase[0] == "the"):
        return None  # the recogniser takes "the Danube" for a man
    return head.ent_type_ == "PERSON"


def _told_by(head: Token, predicate: Token | None, language: Language) -> bool | None:
    """Tell by what is said of something whether it is a person; None where that does not tell."""
    made = head.dep_ == "nsubjpass" and head.head.lemma_ in _OF_THINGS
    if made and not _bears_first_name(head):
        return False
    if predicate is None:
        return None
    if is_role(predicate.lemma_) and not (
        predicate.lemma_ in _OF_ANYTHING and head.ent_type_ in _NAMED
    ):
        return True
    things = language.place_nouns | language.organisation_nouns
    return False if predicate.lemma_ in things else None


def _bears_first_name(head: Token) -> bool:
    """Tell whether a name that the recogniser takes for no place begins with one: "Nikola Tesla"."""
    parts = [*(child for child in head.lefts if child.dep_ == "compound"), head]
    return (
        head.tag_ == "NNP"
        and len(parts) > 1
        and not any(child.dep_ == "det" for child in head.lefts)
        and head.ent_type_ in {"", "ORG", "PERSON"}
        and all(part.tag_ == "NNP" for part in parts)
        and head.lower_ not in _NO_SURNAMES
        and gender_of_name(" ".join(part.text for part in parts)) != ""
    )


def _is_reflected(head: Token) -> bool:
    """Tell whether "his" or "herself" behind a name can only mean the name: "Gaudí gave his life"."""
    if head.pos_ != "PROPN" or head.ent_type_ not in {"", "PERSON", "ORG"}:
        return False
    inside = any(
        token.lower_ in {"he", "she", "his", "her", "himself", "herself"}
        for token in head.doc[head.i + 1 :]
    )
    return inside and not any(
        ent.label_ == "PERSON" and head.i not in range(ent.start, ent.end) for ent in head.doc.ents
    )


def gender_told(head: Token, predicate: Token | None, name: str) -> str:
    """Return "f" or "m" by what a person is called, or by "himself" in its clause; else ""."""
    for noun in (predicate, *(child for child in head.children if child.dep_ == "appos")):
        if noun is not None and noun.lemma_ in _GENDERED:
            return _GENDERED[noun.lemma_]
    reflexive = next((token for token in head.subtree if token.lower_ in _REFLEXIVE), None)
    return _REFLEXIVE[reflexive.lower_] if reflexive is not None else gender_of_name(name)


def other_persons(doc: Doc, subject: str) -> tuple[str, ...]:
    """Return the persons that act beside the subject: not whose article, or whose son."""
    found = {}
    for ent in doc.ents:
        head = ent.root
        if head.dep_ == "appos" and head.head.i == ent.start - 1 and is_role(head.head.lemma_):
            head = head.head  # "married the singer Tom Poe"
        acts = head.dep_ in {"dobj", "dative", "nsubj", "nsubjpass", "conj"} or (
            head.dep_ == "pobj"
            and head.head.head.pos_ in {"VERB", "AUX"}
            and head.head.lower_ in {"with", "to", "against", "alongside"}
        )
        verb = next((above for above in head.ancestors if above.pos_ in {"VERB", "AUX"}), head)
        acts = acts and (verb.head == verb or verb.dep_ == "conj") and head.tag_ != "NNPS"
        if ent.label_ == "PERSON" and acts and ent.text not in subject and subject not in ent.text:
            found[ent.text] = True
    return tuple(found)


def pair_of(head: Token, name: str, others: Sequence[str]) -> str:
    """Return the two that are spoken of behind "Ann married Ben": "Ann and Ben"."""
    verb = head.head
    alone = len(chain(head)) == 1 and len(others) == 1
    mutual = verb.lemma_ in _MUTUAL or any(
        child.lower_ in {"with", "alongside"} and child.dep_ == "prep" for child in verb.children
    )
    joined = any(ent.text in others and len(chain(ent.root)) > 1 for ent in head.doc.ents)
    told = alone and mutual and not joined and not has_many(head.doc)
    return f"{name} and {others[0]}" if told else ""


def has_many(doc: Doc) -> bool:
    """Tell whether a sentence names several things that "they" behind them may mean."""
    they = next((token.i for token in doc if token.lower_ in {"they", "their"}), len(doc))
    return any(
        token.tag_ in {"NNS", "NNPS"} and token.dep_ in {"dobj", "attr", "pobj"}
        for token in doc[:they]
    )

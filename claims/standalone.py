"""A proposition to a claim that stands alone: whom "he", "its" or "the tower" speaks of.

A pronoun at the start of a clause takes the subject that was named last, when that fits: one
name, a person for "he", no person for "it", more than one for "they". When it is not clear who is
meant, the words stay and the claim says so. Nothing is added but a name of the text.

Pronouns are resolved here in English; `claims.topics.romance` and `claims.topics.hindi` resolve
theirs, and share the types. What a sentence that announces a list is about ("Ada Lovelace was a
writer:") is told here for every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from claims.english.forms import is_role
from claims.english.trees import SUBJECTS, chain, is_numeral, noun_phrase, plain_of, subject_of
from claims.entities import find, is_country, is_place
from claims.hindi.before import is_title
from claims.languages import Language, Pronoun
from claims.languages.base import words
from claims.model import Entity, EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = [
    "UNCLEAR",
    "Resolved",
    "Subject",
    "country_in",
    "fits",
    "genitive",
    "heading_subject",
    "in_country",
    "resolve",
    "subject_in",
]

#: Words of the longest subject that is taken for a name.
MAX_SUBJECT = 9

UNCLEAR = "the subject is not clear from the text"

_PERSONS = {
    EntityKind.PERSON: True,
    EntityKind.PLACE: False,
    EntityKind.ORGANISATION: False,
}
_PEOPLE = words("man woman child boy girl person baby king queen prince couple family team half")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_JOINED = regex.compile(r"(?<!\w)(?:y|e|और)(?!\w)")
_PLURAL_ARTICLE = regex.compile(r"(?:los|las|os|as)\s", regex.IGNORECASE)
_ORDERED = words("first second third next last final previous original inaugural")
_ARTICLES = words("the a an el la los las o a os as un una um uma")
_DEFINITE = regex.compile(
    r"(?:the|el|la|los|las|o|a|os|as)\s(?P<noun>[\p{Ll}\p{M}]{3,30})\s", regex.IGNORECASE
)
#: What is inserted after a name: "Lyon (antes Lugdunum), ubicada al sur, es".
_INSERTED = regex.compile(r"\s?\([^()]{1,80}\)|,\s\p{Ll}[^,]{2,80},(?=\s|$)")
_OWNED = regex.compile(r"['’]s?(?=\s|$)")
_THE = regex.compile(r"^[Tt]he\s")
_SHORT = regex.compile(r"(?P<pronoun>he|she|it)['’]s")
_HAS = regex.compile(r"\s(?:been|had|got)\b")
_CLITICS = words("no não se ya já también também")
#: "La publicó": pronouns that look like articles.
_OBJECTS = words("la lo las los le les o a os as lhe lhes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A name that later pronouns may stand for. ``person`` and ``plural`` are None if unknown."""

    text: str
    person: bool | None = None
    plural: bool | None = None
    gender: str = ""
    #: Whether another person was named beside it.
    rivals: bool = False
    #: Their names, where they are known.
    rival_names: tuple[str, ...] = ()
    #: Whether the last sentence had a subject of its own that is no name.
    vague: bool = False
    #: What a recogniser takes it for.
    kind: EntityKind | None = None
    #: What it was called: "país", "escritor".
    nouns: frozenset[str] = frozenset()
    #: What was spoken of before, the latest first.
    earlier: tuple[Subject, ...] = ()
    #: Whose it is, where that is a person: "Vivaldi" of "Vivaldi's concertos".
    owner: str = ""
    #: It and the one who did it with it: "they" behind "Ann married Ben".
    pair: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A claim's text, whether it stands alone, and its subject as far as a pronoun told of it."""

    text: str
    clear: bool = True
    subject: Subject | None = None
    #: All names that a pronoun fits, where that is more than one; the pronoun stays.
    ambiguous: tuple[str, ...] = ()


def resolve(text: str, language: Language, subject: Subject | None) -> Resolved:
    """Write the subject in place of a pronoun at the start, or of its own noun said again.

    Args:
        text: An English proposition; one in Hindi in Latin letters has no pronoun that is known.
        language: Its language.
        subject: What was named last.

    >>> from claims.languages import BY_CODE
    >>> resolve("Its mouth is in Romania.", BY_CODE["en"], Subject(text="The Danube")).text
    "The Danube's mouth is in Romania."
    """
    at = _after_lead(text, language)
    if language.expletive.search(text[at:]):
        return Resolved(text=text, subject=subject)
    found = _WORD.match(text, at)
    word = found.group().casefold() if found else ""
    short = _SHORT.fullmatch(word)
    pronoun = language.pronouns.get(short["pronoun"] if short else word)
    if found and pronoun:
        meant = _meant(pronoun, subject)
        if meant is None:
            return Resolved(text=text, clear=False, ambiguous=_candidates(pronoun, subject))
        subject = meant
        name = _opening(subject.text) if at == 0 else _inside(subject.text)
        after = genitive(subject)[len(subject.text) :] if pronoun.after else ""
        if short:  # "It's" is "it is" or "it has"
            after = " has" if _HAS.match(text, found.end()) else " is"
        written = text[:at] + name + after + text[found.end() :]
        known = replace(subject, gender=subject.gender or pronoun.gender)
        return Resolved(text=written, subject=known)
    named = _named_again(text, at, language, subject)
    if named:
        return Resolved(text=named, subject=subject)
    if word in language.demonstratives:
        return Resolved(text=text, clear=False)
    return Resolved(text=text)


def _meant(pronoun: Pronoun, subject: Subject | None) -> Subject | None:
    """Return whom a pronoun means: the subject, both of a pair, or whose the subject is."""
    if subject is None or fits(pronoun, subject):
        return subject
    if pronoun.plural and subject.pair:
        return Subject(text=subject.pair, person=subject.person, plural=True)
    if pronoun.person and subject.owner and subject.person is not True:
        return Subject(text=subject.owner, person=True, plural=False)
    return None


def genitive(subject: Subject) -> str:
    """Return how a name is written as an owner.

    >>> genitive(Subject(text="Cats", plural=True)), genitive(Subject(text="James"))
    ("Cats'", "James's")
    """
    several = subject.plural and " and " not in subject.text and subject.text.endswith("s")
    return f"{subject.text}'" if several else f"{subject.text}'s"


def subject_in(
    plain: str,
    language: Language,
    entities: Sequence[Entity],
    doc: Doc | None,
    before: Subject | None,
    *,
    person: Subject | None = None,
) -> Subject | None:
    """Return whom a later pronoun may mean after this sentence.

    Args:
        plain: The sentence, without connector and frame.
        language: Its language.
        entities: Its names.
        doc: Its parse, in English.
        before: The subject before the sentence, which stays when this one is a pronoun.
        person: The only person that was a subject so far.
    """
    if doc is not None and language.code == "en":
        return _parsed_subject(doc, language, before, person)
    offset = _after_lead(plain, language)
    first = _WORD.match(plain, offset)
    word = first.group().casefold() if first else ""
    if word in language.pronouns or _misses_subject(plain, offset, language):
        return before
    if language.code == "hi":
        return _hindi_subject(plain, entities)
    return _listed_subject(plain, offset, language) or _only(entities)


#: "The country's highest point", "of the country", but not "the country with the most lakes".
_COUNTRY = regex.compile(
    r"(?<!\w)the\scountry(?=['’]s\s|[.,;]|\s(?!(?:of|that|which|who|with|where|whose)\s))",
    regex.IGNORECASE,
)
#: "Forty million people live there", but neither "there is" nor "out there".
_THERE = regex.compile(
    r"(?<!\b(?:out|over|up|down|from|and))\sthere"
    r"(?!['’]|\w|\s(?:is|are|was|were|has|have|had|exists?|will|may|might|can|could|remains?)\s)"
)
_OF_COUNTRY = regex.compile(
    r"its\s(?:capital|population|currency|area|flag|government|official\slanguage|"
    r"(?:largest|biggest|second-largest)\scity|highest\s(?:mountain|peak|point)|people|economy)\s",
    regex.IGNORECASE,
)


def in_country(text: str, language: Language, country: str) -> str:
    """Write the country's name for "the country", "there" and "its capital" in English.

    >>> from claims.languages import BY_CODE
    >>> in_country("The country has 47 prefectures.", BY_CODE["en"], "Japan")
    'Japan has 47 prefectures.'
    """
    own = _OF_COUNTRY.match(text)
    named = own or _COUNTRY.search(text)
    found = named or _THERE.search(text)
    if language.code != "en" or not country or found is None:
        return text
    before = text if own or found.start() else ""  # what is named behind "The country" is another
    if any(is_country(entity.text, language) for entity in find(before, language)):
        return text
    first, last = (0, len("its")) if own else found.span()
    name = _opening(country) if first == 0 else country
    written = f"{name}'s" if own else name if named else f" in {name}"
    return text[:first] + written + text[last:]


def country_in(subject: Subject | None, language: Language) -> str:
    """Return the country that is a subject, or owns it: "Canada's land border"; else ""."""
    if subject is None:
        return ""
    name = _OWNED.split(subject.text, maxsplit=1)[0]
    bare = _THE.sub("", name)
    if not is_country(bare, language):
        return ""
    return f"the {bare}" if bare != name else bare


def _after_lead(text: str, language: Language) -> int:
    """Return where the clause begins after an adjunct: "In 1921, " is no subject."""
    first = _WORD.match(text)
    if first and first.group().casefold() in language.pronouns:
        return 0
    lead = language.lead.search(text)
    return lead.end() if lead and lead.end() < len(text) else 0


def _identifies(predicate: Token) -> bool:
    """Tell whether "is the peregrine falcon" names the subject, rather than describing it."""
    ranked = any(
        child.tag_ in {"JJS", "RBS"} or child.ent_type_ == "ORDINAL" for child in predicate.lefts
    )
    definite = any(child.dep_ == "det" and child.lower_ == "the" for child in predicate.children)
    return predicate.pos_ == "PROPN" or (definite and not ranked)


def _parsed_subject(
    doc: Doc, language: Language, before: Subject | None, person: Subject | None
) -> Subject | None:
    head = _first_subject(doc)
    if head is None:
        return None
    if _is_owned_by_pronoun(head):
        return before  # "His wife": "he" means still him
    if head.pos_ == "PRON" and not is_numeral(head):
        return _with_pair(before, head) if head.tag_ in {"PRP", "PRP$"} else None
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if owner is not None and before and before.person and _is_same(owner.text, before.text):
        return before  # "Curie's work": "she" means still her
    predicate = next((child for child in head.head.children if child.dep_ == "attr"), None)
    if predicate is not None and head.pos_ == "NOUN" and head.is_lower and _identifies(predicate):
        head, predicate = predicate, None  # "The first president was George Washington."
    begin, end = noun_phrase(head)
    text = plain_of(doc)[begin:end].removesuffix(" both")
    phrase = text.casefold().split()
    if len(phrase) > MAX_SUBJECT or phrase[0] in language.demonstratives:
        return None
    if before and _describes(head, phrase, before, language):
        return before
    if before is not None and before.person is not True and _is_one_of_several(head):
        return None  # "The first tournament": "it" may mean all of them as well
    same = (
        known
        for known in (before, person)
        if known and _is_same(text, known.text) and not _is_another(head, text, known)
    )
    if person is not None and text == person.text.split(maxsplit=1)[0]:
        return person  # "Ylona" of whom it said "Ylona Garcia" before
    known = next(same, None)
    others = () if known else _other_persons(doc, text)
    is_person = _is_person(head, phrase, predicate, language)
    single = head.tag_ == "NNP" and len(chain(head)) == 1
    return Subject(
        text=text,
        person=known.person if known and known.person is not None else is_person,
        gender=known.gender if known else "",
        plural=(
            None  # a team or a band is "it" and "they"
            if single and head.ent_type_ == "ORG" and is_person is not True and not _has_many(doc)
            else any(child.dep_ == "conj" for child in head.children)
            or (head.tag_ in {"NNS", "NNPS"} and not (is_person and head.tag_ == "NNPS"))
        ),
        rivals=bool(others),
        rival_names=others,
        nouns=_called(head, predicate) | (known.nouns if known else frozenset()),
        owner=_person_owning(head),
        pair=_pair(head, text, others) if is_person is not False else "",
    )


def _first_subject(doc: Doc) -> Token | None:
    """Return the head of the subject; of "A came in 1990; it was small", that of the first clause."""
    subject = subject_of(doc)
    if subject is not None and doc[0].lower_ in {"neither", "either"} and doc[0].head == subject:
        return None
    if subject is None or not (
        subject.pos_ == "PRON" or any(child.tag_ == "PRP$" for child in subject.lefts)
    ):
        return subject
    first = next((child for child in subject.head.lefts if child.dep_ == "ccomp"), None)
    if (
        first is None
        or first.i > subject.i
        or doc[subject.left_edge.i - 1].text not in {";", ":", "—", "–"}
    ):
        return subject
    return next((child for child in first.children if child.dep_ in SUBJECTS), subject)


def _person_owning(head: Token) -> str:
    """Return "Vivaldi" of "Vivaldi's concertos"."""
    owner = next((child for child in head.lefts if child.dep_ == "poss"), None)
    if owner is None or owner.ent_type_ != "PERSON":
        return ""
    return plain_of(head.doc)[owner.left_edge.idx : owner.idx + len(owner)]


#: What two do with each other, so that "they" is both: "Ann married Ben", "met Ben".
_MUTUAL = words("marry meet wed divorce befriend join help date partner")


def _pair(head: Token, name: str, others: Sequence[str]) -> str:
    """Return the two that are spoken of behind "Ann married Ben": "Ann and Ben"."""
    verb = head.head
    alone = len(chain(head)) == 1 and len(others) == 1
    mutual = verb.lemma_ in _MUTUAL or any(
        child.lower_ in {"with", "alongside"} and child.dep_ == "prep" for child in verb.children
    )
    joined = any(ent.text in others and len(chain(ent.root)) > 1 for ent in head.doc.ents)
    told = alone and mutual and not joined and not _has_many(head.doc)
    return f"{name} and {others[0]}" if told else ""


def _has_many(doc: Doc) -> bool:
    """Tell whether a sentence names several things that "they" behind them may mean."""
    they = next((token.i for token in doc if token.lower_ in {"they", "their"}), len(doc))
    return any(
        token.tag_ in {"NNS", "NNPS"} and token.dep_ in {"dobj", "attr", "pobj"}
        for token in doc[:they]
    )


def _is_owned_by_pronoun(head: Token) -> bool:
    """Tell whether a subject is "his wife" or "the roof of its hall"; "Ann and her son" is none."""
    if head.pos_ == "PROPN" and len(chain(head)) > 1:
        return any(child.tag_ == "PRP$" for child in head.lefts)
    return any(token.tag_ == "PRP$" for token in head.subtree)


def _with_pair(before: Subject | None, head: Token) -> Subject | None:
    """Return the subject that "she" means in "She married Ben", with Ben beside her."""
    if before is None or head.lower_ not in {"he", "she"}:
        return before
    others = _other_persons(head.doc, before.text)
    pair = _pair(head, before.text, others)
    return replace(before, pair=pair) if pair else before


def _called(head: Token, predicate: Token | None) -> frozenset[str]:
    """Return what a name is called: its kind, and what the sentence says that it is."""
    nouns = {head.ent_type_.casefold()}
    if predicate is not None and predicate.pos_ == "NOUN":
        nouns.add(predicate.lemma_)
    return frozenset(nouns)


def _is_same(name: str, before: str) -> bool:
    """Tell whether a name is said again, whole or by its last word."""
    return name == before or before.rsplit(maxsplit=1)[-1] == name.rsplit(maxsplit=1)[-1]


def _is_one_of_several(head: Token) -> bool:
    """Tell whether a subject is one of what was spoken of: "the first tournament"."""
    ordered = any(child.lower_ in _ORDERED for child in head.lefts)
    definite = any(child.lower_ == "the" for child in head.lefts)
    return head.pos_ == "NOUN" and head.is_lower and ordered and definite


def _is_another(head: Token, name: str, known: Subject) -> bool:
    """Tell whether "the Blue Nile" is another than "the Nile", of which it has the last word."""
    if head.pos_ != "PROPN" or head.ent_type_ == "PERSON" or known.person is True:
        return False
    bare, before = _THE.sub("", name).split(), _THE.sub("", known.text).split()
    return len(bare) > len(before) and bare != before


def _other_persons(doc: Doc, subject: str) -> tuple[str, ...]:
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


def _describes(head: Token, phrase: Sequence[str], before: Subject, language: Language) -> bool:
    """Tell whether "The tower" goes on about "The Eiffel Tower", "The chemist" about a person."""
    if phrase[0] == "the" and phrase[1:2] in (["word"], ["name"], ["term"]):
        return True  # "The word paella comes from": the text goes on about paella
    if phrase[0] != "the" or head.pos_ != "NOUN":
        return False
    again = len(phrase) == 2 and head.lower_ == before.text.split()[-1].casefold()
    return again or bool(before.person and head.lemma_ in language.person_nouns)


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


def _told_by(head: Token, predicate: Token | None, language: Language) -> bool | None:
    """Tell by what is said of something whether it is a person; None where that does not tell."""
    if head.dep_ == "nsubjpass" and head.head.lemma_ in _OF_THINGS:
        return False
    if predicate is None:
        return None
    if is_role(predicate.lemma_) and not (
        predicate.lemma_ in _OF_ANYTHING and head.ent_type_ in _NAMED
    ):
        return True
    things = language.place_nouns | language.organisation_nouns
    return False if predicate.lemma_ in things else None


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


def _is_person(
    head: Token, phrase: Sequence[str], predicate: Token | None, language: Language
) -> bool | None:
    """Tell whether a subject is a person; None when neither it nor what it is called tells."""
    told = _told_by(head, predicate, language)
    if told is not None:
        return told
    if _is_reflected(head):
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


def _listed_subject(plain: str, offset: int, language: Language) -> Subject | None:
    """Return the words before the first known verb, where they are a noun phrase."""
    found = _WORD.finditer(plain, offset)
    verb = next((word.start() for word in found if word.group().casefold() in language.verbs), -1)
    phrase = _INSERTED.sub("", plain[offset:verb]).split() if verb >= 0 else []
    while phrase and phrase[-1].casefold() in _CLITICS:
        phrase.pop()
    text = " ".join(phrase)
    first = phrase[0].casefold() if phrase else ""
    usable = (
        text.casefold() not in _ARTICLES
        and 0 < len(phrase) <= MAX_SUBJECT
        and (first not in language.function_words or first in _ARTICLES)
        and "," not in text
        and "(" not in text
    )
    if not usable:
        return None
    plural = bool(_PLURAL_ARTICLE.match(text) or _JOINED.search(text))
    return Subject(text=text, plural=plural)


def _hindi_subject(plain: str, entities: Sequence[Entity]) -> Subject | None:
    """Return the name that a sentence begins with, unless it is where something happens."""
    if not entities or entities[0].start > 0:
        return None
    following = _WORD.match(plain, entities[0].end + 1)
    if following and following.group() in {"में", "पर", "से", "तक", "mein", "par", "se"}:
        return None
    return Subject(text=entities[0].text, person=_PERSONS.get(entities[0].kind))


def _only(entities: Sequence[Entity]) -> Subject | None:
    """Return the only name of a sentence: "En 1889 se construyó la Torre Eiffel"."""
    if len(entities) != 1:
        return None
    return Subject(text=entities[0].text, person=_PERSONS.get(entities[0].kind))


def _named_again(text: str, at: int, language: Language, subject: Subject | None) -> str:
    """Write "The Eiffel Tower is" for "The tower is", when that was the subject; else ""."""
    found = _DEFINITE.match(text, at)
    if found is None or subject is None:
        return ""
    following = _WORD.match(text, found.end())
    name = subject.text.casefold().split()
    again = (
        len(name) > 1
        and found["noun"].casefold() in name
        and following is not None
        and following.group().casefold() in language.verbs
    )
    written = _opening(subject.text) if at == 0 else _inside(subject.text)
    return f"{text[:at]}{written} {text[found.end() :]}" if again else ""


def fits(pronoun: Pronoun, subject: Subject) -> bool:
    """Tell whether a pronoun may stand for a subject, and for no one named beside it."""
    told_apart = bool(subject.gender) and subject.gender == pronoun.gender
    return (
        (pronoun.person is None or subject.person in {None, pronoun.person})
        and (pronoun.plural is None or subject.plural in {None, pronoun.plural})
        and (not pronoun.gender or subject.gender in {"", pronoun.gender})
        and (not subject.rivals or pronoun.person is False or told_apart)
    )


def _candidates(pronoun: Pronoun, subject: Subject | None) -> tuple[str, ...]:
    """Return the names among which a pronoun does not choose; none where it fits none."""
    if subject is None or not subject.rival_names:
        return ()
    suits = fits(pronoun, replace(subject, rivals=False))
    return (subject.text, *subject.rival_names) if suits else ()


def _misses_subject(text: str, at: int, language: Language) -> bool:
    """Tell whether a clause begins with its verb, in a language that may leave subjects out."""
    if language.code not in {"es", "pt"}:
        return False
    for found in _WORD.finditer(text, at):
        word = found.group().casefold().removesuffix("-se")
        if word in language.verbs:
            return True
        if word not in _CLITICS and word not in _OBJECTS:
            return False
    return False


def _opening(name: str) -> str:
    """Write a name at the start of a sentence: "the Bauhaus" gets its capital, "iPhone" none."""
    return name if name[1:2].isupper() else name[:1].upper() + name[1:]


def _inside(name: str) -> str:
    """Write an English name inside a sentence: "The Danube" loses its capital, "Los Angeles" not."""
    return f"the {name[4:]}" if name.startswith("The ") else name


#: What a heading adds to a name: "Japan in brief", "जापान: एक नज़र में".
_ABOUT = regex.compile(
    r"(?:\s(?:in\s(?:brief|short|numbers|a\snutshell)|at\sa\sglance|overview|facts|profile)"
    r"|\s?[:：–—-]?\s(?:एक\sनज़र\sमें|संक्षेप\sमें|के\sबारे\sमें(?:\s(?:कुछ|मुख्य|रोचक|ज़रूरी))?(?:\s(?:तथ्य|बातें|जानकारी))?))$"
    r"|^(?:un[ao]?\s|uma?\s)?(?:breve\s|pequeñ[ao]\s|pequen[ao]\s)?(?:guía|guia|introducción|introdução|datos|ficha|perfil|resumen|información|cronología|biografía|historia|geografía|economía|"
    r"características|curiosidades|dados|resumo|informações|cronologia|biografia|"
    r"história|geografia|economia|fatos)\s"
    r"(?:(?:básic|rápid|breve|complet|técnic|generale|gerai|principale|principai|clave|curios|important|interesant|"
    r"interessant)(?:[aoe]?s?)\s)?(?:del?|d[oa]s?|a|ao|à|sobre|acerca\sde)\s(?:(?:el|l[ao]s?|[oa]s?)\s)?(?=\p{Lu})",
    regex.IGNORECASE,
)

#: Words of the longest name that "Facts about" stands before.
MAX_NAME = 4
#: What a heading announces of a name: "Key facts about Iceland".
_FACTS_ABOUT = regex.compile(
    r"^(?:(?:(?:some|a\sfew|key|quick|basic|interesting|important|fun|more)\s){0,2}(?:facts|information|"
    r"details|data)\s(?:about|on)|(?:(?:an?|the|my)\s)?(?:(?:quick|short|brief|complete|concise|simple)\s)?"
    r"(?:overview|guide|introduction|summary|profile)\s(?:to|of|on)|about)\s(?=\p{Lu})",
    regex.IGNORECASE,
)


def heading_name(heading: str) -> str:
    """Return the name in a heading that is about one thing: "Japan" of "Japan in brief".

    >>> heading_name("A quick guide to Japan"), heading_name("Datos básicos del Perú")
    ('Japan', 'Perú')
    """
    return _ABOUT.sub("", _FACTS_ABOUT.sub("", heading.strip()))


def heading_subject(headings: Sequence[str], text: str, language: Language) -> Subject | None:
    """Return the innermost heading that is a name: a country, or one that the text uses too."""
    for whole_heading in reversed(headings):
        heading = heading_name(whole_heading)
        entities = find(heading, language)
        whole = len(entities) == 1 and entities[0].text == heading
        told = _FACTS_ABOUT.match(whole_heading.strip()) is not None
        if told and len(heading.split()) <= MAX_NAME:
            return Subject(text=heading)
        if whole and (entities[0].kind is EntityKind.PLACE or text.count(heading) > 1):
            return Subject(text=heading)
        if language.code == "hi" and (is_title(heading) or is_place(heading)):
            return Subject(text=heading, person=False)
    return None

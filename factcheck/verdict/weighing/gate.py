"""Which passages a model may be heard on: those about what the claim is about.

A model takes a sentence on Goya for support of "Frida Kahlo was a Spanish painter". So a passage
supports or refutes by the model only when

- its page is about the claim's subject, by any of its names, in either script;
- or one of its sentences begins with the subject, or has all of it, where it is a name of more words
  than one, and nobody's and no place's: "the Maastricht Treaty";
- or its page is about another name of the claim and the passage names the subject: "Hamlet" for
  "Shakespeare wrote Hamlet";
- or it has no title, because somebody gave it with the claim, and names the subject or points back.

Where the subject is no name ("Water boils at 100 °C", "The largest planet …"), the page's title must
have the head of the subject in any form, or a sentence begin with it; where the claim names
anybody, it is also enough that the page is about one of these names, or that the passage holds all.

A claim that points back ("That title …", "She …"), or gives a value of nobody ("Land borders: none"),
is not about anything that is known, and no passage decides it by a model.

What it cannot see: two people of one name, and whom a sentence on the right page speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from claims.model import EntityKind, Lang
from factcheck.model import Evidence
from factcheck.names import fold, tokens
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.subjects import (
    is_name,
    is_part,
    is_pronoun,
    names_of,
    one_line,
    page_is,
    words,
)
from factcheck.verdict.lexical import content
from factcheck.verdict.mentions import Held, Name, any_held, holds, words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import script, sentences
from factcheck.verdict.values.compare import Outcome
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.nouns import THINGS, noun
from factcheck.verdict.values.read import quantities_of

#: "In 1911, Marie Curie …": what stands before the subject.
_FIRST = regex.compile(
    r"^(?:In|On|At|By|During|Since|After|En|El|Durante|Desde|Tras|Em|No|Na|Após) [^,]{1,40}, "
)
#: Before a name that is not the subject: "The capital of …", "The sun in …".
_PREPOSITION = regex.compile(
    r"(?:^|\s)(?:of|in|on|at|by|from|to|for|with|de|del|da|do|das|dos|en|em|no|na|por|para|con|com|का|की|के)\s$",
    regex.I,
)
#: After a Hindi name that is not the subject: "ब्राजील की राजधानी".
_OWNS = regex.compile(r"\s(?:का|की|के|में|पर|से)(?:\s|$)")
#: What points back, beside the pronouns of each language.
_POINTS = regex.compile(
    r"(?:this|that|these|those|such|both|one|he|she|it|they|his|her|its|their|no other|another|other"
    r"|est[eao]s?|es[eao]s?|aquel(?:la|lo)?s?|su|sus|él|ella|ellos|ellas|ambos|ambas|otr[oa]s?|dicho|dicha"
    r"|esse|essa|isso|isto|aquele|aquela|ele|ela|eles|elas|seu|sua|seus|suas|outr[oa]s?"
    r"|यह|ये|वह|वे|इस|उस|इन|उन|इसका|इसकी|इसके|उसका|उसकी|उसके|उनका|उनकी|उनके|इनका|इनकी|इनके|इसे|उसे|उन्होंने|उसने|इसने|अन्य|दोनों)"
    r"(?!\p{L}|\p{M})",
    regex.I,
)
#: A verb that begins a sentence of Spanish or Portuguese has its subject in the one before.
_NO_SUBJECT = regex.compile(
    r"(?!Moscou)\p{Lu}\p{Ll}+(?:ó|aron|ieron|ou|iu|[^s]eu|aram|eram|iram)"
    r" (?:en|el|la|los|las|un|una|por|con|de|del|al?|como|sus?|más|em|n[oa]s?|[oa]s?|uma?|com|d[oa]s?|seus?|suas?|mais|\p{N})(?![\p{L}])"
    r"|(?:Es|Fue|Era|Tiene|Tuvo|É|Foi|Tem|Teve|Fez|Fica|Hizo|Está) "
)
#: "NASA's Apollo program" is a program.
_OWNED = regex.compile(
    r"\p{Lu}[^']{1,40}'s? (?P<name>\p{Lu}[\p{L}\p{M}\p{N}-]*(?: [\p{L}\p{M}\p{N}-]+){0,3})"
)
#: Of anybody of a kind: "A cardiologist …".
_ANY = regex.compile(r"(?:an?|una?|uma?|every|each|any|cada|tod[oa]) ", regex.I)
#: "Land borders: none."
_ROW = regex.compile(r"[^:.]{1,40}: ")
#: Words that may stand before a subject that is a name: "The painter", "El río".
_BEFORE = 2
#: Words of a claim among which the head of its subject is looked for.
_HEAD = 2
#: "The largest planet" is about planets.
_ADJECTIVE = regex.compile(
    r"^(?:\p{L}{3,}est|most|least|first|mayor|menor|primer[oa]?|maior|primeir[oa]|सबसे|बडा|बडी|बडे|पहल[ाीे]|grande)$"
)
#: A sentence begins with a name when no more words stand before it.
_OPENING = 3
#: Runs of capitalised words, small words inside them left out.
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*")
#: What a name may go on with.
_MORE = regex.compile(
    r"(?: \p{Lu}[\p{L}\p{M}-]+)+(?![\p{L}\p{M}])|(?: \p{N}{1,3})(?![\p{L}\p{N}%°º-]|[.,]\p{N}"
    r"| (?:[mb]il|thousand|crore|lakh|people|peop|person|pessoa|habitant|inhabitant|per|por|km|years|a[ñn]os|times|ve[cz]es))"
)
_NO_NAMES = frozenset({EntityKind.GROUP})
#: Of which sentences on others often speak in passing: "he married Frida Kahlo twice".
_MENTIONED = frozenset({EntityKind.PERSON, EntityKind.PLACE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a claim is about: the names of its subject, or the words at its head.

    ``others`` are the names that it holds beside, ``words`` all its content words, folded, ``line`` the
    folded claim; ``known`` is False where it points back to what another sentence says.
    """

    lang: Lang
    subjects: tuple[Name, ...]
    heads: tuple[str, ...]
    others: tuple[Name, ...]
    words: tuple[str, ...]
    line: str = ""
    known: bool = True


def topic(reading: ClaimReading) -> Topic:
    """Find what a claim is about."""
    names = tuple(_names(reading))
    subjects = tuple(_subjects(reading, names))
    said = frozenset(word for name in subjects for word in words(name.text))
    main = claim_text(reading.claim.text, reading.lang).main
    found = tuple(word.folded for word in content(main, reading.lang))
    nouns = tuple(word for word in found if not _ADJECTIVE.search(word))
    while len(nouns) > 1 and nouns[0] in demonyms() and nouns[1] in occupations():
        nouns = nouns[1:]  # "American actress …" is not about the United States
    return Topic(
        lang=reading.lang,
        subjects=subjects,
        heads=() if subjects else nouns[:_HEAD],
        others=tuple(name for name in names if not words(name.text) <= said),
        words=found,
        line=one_line(reading.claim.text),
        known=bool(subjects)
        or not (
            _points_back(reading.claim.text, reading.lang)
            or (reading.lang != "hi" and _somebody(reading.claim.text, nouns))
            or (not names and _ROW.match(reading.claim.text))
        ),
    )


def _somebody(text: str, nouns: Sequence[str]) -> bool:
    """Return whether a claim is about one person whom it does not name: "The author …", "Comedian …"."""
    if not nouns or nouns[0] not in occupations() or _ANY.match(text):
        return False
    return not nouns[0].endswith("s") or nouns[0].endswith("ss")


def _points_back(text: str, lang: Lang) -> bool:
    """Return whether a text begins with what another sentence says: "It", "That title", "La ciudad"."""
    if lang in {"es", "pt"} and _NO_SUBJECT.match(text):
        return True
    return bool(_POINTS.match(text)) or is_pronoun(" ".join(text.split()[:2]), lang)


def _names(reading: ClaimReading) -> Iterator[Name]:
    """Yield the names in the claim's text, demonyms aside: entities, and what else has capitals."""
    claim = reading.claim
    others = [(entity.start, entity.end) for entity in claim.entities]
    taken = [*others]
    taken += [(one.start, one.end) for one in quantities_of(claim.text, reading.lang)]
    people = {one.start for one in claim.entities if one.kind is EntityKind.PERSON}
    for entity in claim.entities:
        # "Commander Neil Armstrong" is named Neil Armstrong.
        title = entity.kind is EntityKind.OTHER and entity.end + 1 in people
        if entity.kind not in _NO_NAMES and not title:
            more = "" if reading.lang == "hi" else _goes_on(claim.text, entity.end, others)
            kind = EntityKind.OTHER if more else entity.kind
            yield Name(text=_bare(entity.text, reading.lang) + more, kind=kind)
    for match in _CAPITALISED.finditer(claim.text):
        inside = any(match.start() < b and a < match.end() for a, b in taken)
        opens = match.start() == 0 and " " not in match.group()
        nation = bool(words_of(match.group()).countries)
        if not inside and not opens and not nation and content(match.group(), reading.lang):
            yield Name(text=match.group())


def _goes_on(text: str, end: int, taken: Sequence[tuple[int, int]]) -> str:
    """Return what a name goes on with that was not read as its part: "New York City" of a commission."""
    more = _MORE.match(text, end)
    return "" if more is None or any(a < more.end() and end < b for a, b in taken) else more[0]


def _bare(name: str, lang: Lang) -> str:
    """Leave out what a Hindi name runs into: "German" of "अलेक्जेंडर फ्लेमिंग जर्मन"."""
    parts = name.split()
    while lang == "hi" and len(parts) > 1:
        last = fold(parts[-1])
        if last not in demonyms() and last not in occupations():
            break
        parts.pop()
    return " ".join(parts)


def _subjects(reading: ClaimReading, names: tuple[Name, ...]) -> Iterator[Name]:
    """Yield the subject by the facts and ranks that the rules read, else the name it begins with."""
    read = dict.fromkeys(
        [*(fact.subject for fact in reading.facts), *(rank.subject for rank in reading.ranks)]
    )
    kinds = {fold(name.text): name.kind for name in names}
    found = [
        Name(text=one, kind=kinds.get(fold(one), EntityKind.OTHER))
        for subject in read
        if subject and not is_pronoun(subject, reading.lang)
        for one in [_name_in(subject, names, reading.lang)]
        if one
    ]
    first = _first(reading, names)
    # Hindi facts are read with every cut of "पेले अर्जेंटीना के" for a subject; whose capital
    # something is, is no such cut.
    if first is not None and (reading.lang == "hi" or not found):
        yield first
        owners = {fact.subject for fact in reading.facts if fact.property.owned}
        yield from (name for name in names if name.text in owners and name != first)
        return
    whole = [one for one in found if fold(one.text) in kinds]
    yield from whole or found


def _first(reading: ClaimReading, names: tuple[Name, ...]) -> Name | None:
    """Return the name that a claim begins with, where it owns nothing: not "Peru's capital"."""
    text = _FIRST.sub("", reading.claim.text)
    places = [(at, name) for name in names if (at := text.find(name.text)) >= 0]
    if not places:
        return None
    at, name = min(places, key=lambda place: place[0])
    before = content(text[:at], reading.lang)
    # "Water is made of hydrogen …" is about water, "The painter Frida Kahlo …" about her.
    if len(before) > _BEFORE or any(noun(word.folded) in THINGS for word in before):
        return None
    owns = _OWNS.match(text, at + len(name.text)) or _PREPOSITION.search(text[:at])
    return None if owns else name


def _name_in(subject: str, names: tuple[Name, ...], lang: Lang) -> str:
    """Return a subject that is a name, or the first name in "Mount Everest stands in …"."""
    owned = _OWNED.match(subject)
    if owned:
        return owned["name"]
    ours = words(subject)
    inside = [name.text for name in names if name.text in subject]
    if inside and (lang == "hi" or not is_name(subject)):
        return min(inside, key=subject.find)
    named = any(words(name.text) & ours for name in names) or words_of(subject).countries
    return subject if named else ""


def worth_scoring(about: Topic, evidence: Evidence) -> bool:
    """Return whether a passage shares anything with a claim: a name, or a content word."""
    text = _whole(evidence)
    across = about.lang != evidence.lang
    found = words_of(text)
    names = (*about.subjects, *about.others, *(Name(text=word) for word in about.heads))
    return any(found.have(word) for word in about.words) or any(
        holds(name, text, across=across) is Held.HELD for name in names
    )


def may_decide(about: Topic, evidence: Evidence) -> bool:
    """Return whether a passage is about what the claim is about."""
    across = about.lang != evidence.lang
    if not evidence.title:
        return _given_for(about, evidence, across=across)
    if not about.known:
        return False
    if not about.subjects:
        return _about_head(about, evidence, across=across)
    return any(_about(subject, about, evidence, across=across) for subject in about.subjects)


def _given_for(about: Topic, evidence: Evidence, *, across: bool) -> bool:
    """Take a text without a title at its word unless it leaves a named subject unnamed."""
    if not about.subjects or _points_back(evidence.text, script(evidence.text, evidence.lang)):
        return True
    return any_held(about.subjects, evidence.text, across=across)


def _about(subject: Name, about: Topic, evidence: Evidence, *, across: bool) -> bool:
    if _page_of(subject, about, evidence) or is_part(subject.text, names_of(evidence)):
        return True
    if _runs_on(subject, about, evidence):
        return True
    if holds(subject, evidence.text, across=across) is not Held.HELD:
        return _runs_into(subject, about, evidence)
    titled = subject.kind not in _MENTIONED and not words_of(subject.text).countries
    if titled and len(words(subject.text)) > 1:
        return True
    return _opens(subject, evidence, across=across) or any(
        _page_of(name, about, evidence) for name in about.others
    )


def _runs_on(subject: Name, about: Topic, evidence: Evidence) -> bool:
    """Return whether a claim has all of a page's name where its subject begins: "Amazon rainforest"."""
    return any(
        line.startswith(one_line(subject.text)) and line in about.line
        for line in map(one_line, names_of(evidence))
    )


def _runs_into(subject: Name, about: Topic, evidence: Evidence) -> bool:
    """Return whether a Hindi subject is a page's name and what follows it, which nothing parts."""
    if about.lang != "hi":
        return False
    said = subject.text.split()
    return any(name.split() == said[: len(name.split())] for name in names_of(evidence))


def _page_of(name: Name, about: Topic, evidence: Evidence) -> bool:
    return page_is(name.text, evidence, lang=about.lang) is Outcome.SAME


def _opens(subject: Name, evidence: Evidence, *, across: bool) -> bool:
    """Return whether a sentence of the passage begins with the subject."""
    length = len(tokens(subject.text))
    return any(
        holds(subject, start, across=across) is Held.HELD for start in _starts(evidence, length)
    )


def _about_head(about: Topic, evidence: Evidence, *, across: bool) -> bool:
    text = _whole(evidence)
    heads = [Name(text=word) for word in about.heads]
    titles = ". ".join(names_of(evidence))
    # The Indian Ocean is not what is said of "the oceans".
    if across or _named_whole(about, evidence):
        if any(_heads(head, titles, across=across) for head in heads[:1]):
            return True
        # The next is often the noun of the first, "blue whales"; or "coal is a metal", on metals.
        named = any(_heads(Name(text=word), titles, across=across) for word in about.words)
        if named and heads and _heads(heads[0], text, across=across):
            return True
    if any(_heads(head, start, across=across) for head in heads[:1] for start in _starts(evidence)):
        return True
    if not about.others:
        return False
    return any(_page_of(name, about, evidence) for name in about.others) or all(
        holds(name, text, across=across) is Held.HELD for name in about.others
    )


def _named_whole(about: Topic, evidence: Evidence) -> bool:
    """Return whether a claim has all words of a name of the page."""
    said = words_of(" ".join(about.words))
    return any(all(said.have(word) for word in words(name)) for name in names_of(evidence))


def _heads(head: Name, text: str, *, across: bool) -> bool:
    return words_of(text).have(head.text) or holds(head, text, across=across) is Held.HELD


def _starts(evidence: Evidence, length: int = 1) -> Iterator[str]:
    """Yield the first words of each sentence of a passage; a row begins with a label instead."""
    if evidence.kind == "row":
        return
    for start, end in sentences(evidence.text):
        yield " ".join(evidence.text[start:end].split()[: _OPENING + length])


def _whole(evidence: Evidence) -> str:
    return ". ".join(filter(None, (*names_of(evidence), evidence.text)))

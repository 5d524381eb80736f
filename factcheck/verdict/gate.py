"""Which passages a model may be heard on: those about what the claim is about.

A model takes a sentence on Goya for support of "Frida Kahlo was a Spanish painter". So a passage
supports or refutes by the model only when

- its page is about the claim's subject, by any of its names, in either script;
- or one of its sentences begins with the subject;
- or its page is about another name of the claim and the passage names the subject: "Hamlet" for
  "Shakespeare wrote Hamlet";
- or it has no title, and names the subject.

Where the subject is no name ("Water boils at 100 °C", "The largest planet …"), the passage or its
title must have the head of the subject in any form or, where the claim names anybody, the page
must be about one of these names or the passage hold all of them.

What it cannot see: two people of one name, and whom a sentence on the right page speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from claims.model import EntityKind, Lang
from factcheck.model import Evidence
from factcheck.names import fold, tokens
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.compare import Outcome
from factcheck.verdict.lexical import content
from factcheck.verdict.mentions import Held, Name, holds, words_of
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.subjects import begins_with_pronoun, is_pronoun, names_of, page_is, words
from factcheck.verdict.text import script, sentences
from factcheck.verdict.values import quantities_of

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
_OWNS = regex.compile(r"^\s(?:का|की|के|में|पर|से)(?:\s|$)")
#: Words that may stand before a subject that is a name: "The painter", "El río".
_BEFORE = 2
#: Words of a claim among which the head of its subject is looked for.
_HEAD = 2
#: "The largest planet" is about planets.
_ADJECTIVE = regex.compile(
    r"^(?:\p{L}{3,}est|most|least|first|mayor|menor|primer[oa]?|maior|primeir[oa]|सबसे|बडा|बडी|बडे|पहल[ाीे]|grande)$"
)
#: A sentence begins with a name when it stands among so many words.
_OPENING = 4
#: Runs of capitalised words, small words inside them left out.
_CAPITALISED = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*")
_NO_NAMES = frozenset({EntityKind.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a claim is about: the names of its subject, or the words at its head.

    ``others`` are the names that it holds beside; ``words`` all its content words, folded.
    """

    lang: Lang
    subjects: tuple[Name, ...]
    heads: tuple[str, ...]
    others: tuple[Name, ...]
    words: tuple[str, ...]


def topic(reading: ClaimReading) -> Topic:
    """Find what a claim is about."""
    names = tuple(_names(reading))
    subjects = tuple(_subjects(reading, names))
    said = frozenset(word for name in subjects for word in words(name.text))
    main = claim_text(reading.claim.text, reading.lang).main
    found = tuple(word.folded for word in content(main, reading.lang))
    nouns = tuple(word for word in found if not _ADJECTIVE.search(word))
    return Topic(
        lang=reading.lang,
        subjects=subjects,
        heads=() if subjects else nouns[:_HEAD],
        others=tuple(name for name in names if not words(name.text) <= said),
        words=found,
    )


def _names(reading: ClaimReading) -> Iterator[Name]:
    """Yield the names in the claim's text, demonyms aside: entities, and what else has capitals."""
    claim = reading.claim
    taken = [(entity.start, entity.end) for entity in claim.entities]
    taken += [(one.start, one.end) for one in quantities_of(claim.text, reading.lang)]
    for entity in claim.entities:
        if entity.kind not in _NO_NAMES:
            yield Name(text=entity.text, kind=entity.kind)
    for match in _CAPITALISED.finditer(claim.text):
        inside = any(match.start() < b and a < match.end() for a, b in taken)
        opens = match.start() == 0 and " " not in match.group()
        known = content(match.group(), reading.lang) and words_of(match.group()).countries
        if not inside and not opens and not known:
            yield Name(text=match.group())


def _subjects(reading: ClaimReading, names: tuple[Name, ...]) -> Iterator[Name]:
    """Yield the subject by the facts and ranks that the rules read, else the name it begins with."""
    read = dict.fromkeys(
        [*(fact.subject for fact in reading.facts), *(rank.subject for rank in reading.ranks)]
    )
    kinds = {fold(name.text): name.kind for name in names}
    found = [
        Name(text=one, kind=kinds.get(fold(one), EntityKind.OTHER))
        for one in read
        if one and not is_pronoun(one, reading.lang) and _named(one, names)
    ]
    if found:
        # "पेले अर्जेंटीना के": cuts of one text give subjects that hold one another.
        said = [words(one.text) for one in found]
        yield from (one for one in found if not any(other < words(one.text) for other in said))
        return
    text = _FIRST.sub("", reading.claim.text)
    for name in names:
        at = text.find(name.text)
        if at < 0 or len(content(text[:at], reading.lang)) > _BEFORE:
            continue
        follows = text[at + len(name.text) :]
        if not _PREPOSITION.search(text[:at]) and not _OWNS.match(follows):
            yield name
        return


def _named(subject: str, names: tuple[Name, ...]) -> bool:
    """Return whether a subject is one of the claim's names, or holds one."""
    ours = words(subject)
    return any(words(name.text) & ours for name in names) or bool(words_of(subject).countries)


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
    text = _whole(evidence)
    if not about.subjects:
        return _about_head(about, evidence, text, across=across)
    return any(_about(subject, about, evidence, across=across) for subject in about.subjects)


def _about(subject: Name, about: Topic, evidence: Evidence, *, across: bool) -> bool:
    if evidence.title and _page_of(subject, about, evidence):
        return True
    named = holds(subject, evidence.text, across=across) is Held.HELD
    if not evidence.title:
        return named or begins_with_pronoun(evidence.text, script(evidence.text, evidence.lang))
    if not named:
        return False
    return _opens(subject, evidence, across=across) or any(
        _page_of(name, about, evidence) for name in about.others
    )


def _page_of(name: Name, about: Topic, evidence: Evidence) -> bool:
    return page_is(name.text, evidence, lang=about.lang) is Outcome.SAME


def _opens(subject: Name, evidence: Evidence, *, across: bool) -> bool:
    """Return whether a sentence of the passage begins with the subject."""
    length = len(tokens(subject.text)) + _OPENING
    return any(
        holds(subject, " ".join(evidence.text[a:b].split()[:length]), across=across) is Held.HELD
        for a, b in sentences(evidence.text)
    )


def _about_head(about: Topic, evidence: Evidence, text: str, *, across: bool) -> bool:
    found = words_of(text)
    if any(found.have(word) for word in about.heads):
        return True
    if any(holds(Name(text=word), text, across=across) is Held.HELD for word in about.heads):
        return True
    if not about.others:
        return False
    return any(_page_of(name, about, evidence) for name in about.others if evidence.title) or all(
        holds(name, text, across=across) is Held.HELD for name in about.others
    )


def _whole(evidence: Evidence) -> str:
    return ". ".join(filter(None, (*names_of(evidence), evidence.text)))

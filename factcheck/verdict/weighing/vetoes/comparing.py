"""Hold a claim against a passage, value by value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from claims.model import QuantityKind
from factcheck.model import Evidence
from factcheck.verdict.facts.ranks import DESCRIPTION
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.rivals import rivals
from factcheck.verdict.facts.subjects import names_of, speaks_of_part, words
from factcheck.verdict.lexical import Word, content
from factcheck.verdict.mentions import Name, any_held, words_of
from factcheck.verdict.moments import may_recur
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import normal
from factcheck.verdict.values.offices import offices_in
from factcheck.verdict.values.places import region
from factcheck.verdict.values.properties import Shape
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.values.synonyms import synonym
from factcheck.verdict.weighing.contrary import other_outcome
from factcheck.verdict.weighing.direction import either_way
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.vetoes.denials import denied, has_opposite
from factcheck.verdict.weighing.vetoes.difference import OF_VALUES, Compared, Difference
from factcheck.verdict.weighing.vetoes.missing_amounts import (
    amounts_missing,
    in_turn,
    listed_otherwise,
    read_by_rules,
)
from factcheck.verdict.weighing.vetoes.missing_kinds import (
    kinds_missing,
    no_such_event,
    not_what_it_is,
)
from factcheck.verdict.weighing.vetoes.missing_names import names_missing, of_another
from factcheck.verdict.weighing.vetoes.orders import (
    in_another_order,
    other_things_ranked,
    places_in_order,
)
from factcheck.verdict.weighing.vetoes.passage import Passage

#: Where something is: before a name, behind a Hindi one, and with any name.
_INSIDE = regex.compile(r"\b(?:in|at|on|en|em|no|na) (?:the |la |el |o |a )?$", regex.I)
_INSIDE_OF = regex.compile(r" (?:शहर |नगर |राज्य )?में(?!\p{L}|\p{M})")
#: What a claim may say of where its subject is: "stands", "स्थित".
_LIES = "~lie"
_SOMEWHERE = regex.compile(
    r"\b(?:in|at|on|en|em|no|na) (?:the |la |el |o |a |ciudad de |cidade de |city of |town of )*\p{Lu}|\p{Devanagari} में(?!\p{L}|\p{M})"
)
#: What stands for a place that another sentence names.
_THERE = regex.compile(r"\b(?:there|here|allí|allá|ahí|aquí|lá|ali|aqui)\b|वहां|यहां", regex.I)


def compare(
    reading: ClaimReading, about: Topic, evidence: Evidence, span: tuple[int, int]
) -> Compared:
    """Hold a claim against a passage, of which ``span`` is the deciding sentence."""
    passage = Passage.of(evidence, span)
    across = reading.lang != passage.lang
    asked = quantities_of(reading.text, reading.lang)
    said = content(reading.text, reading.lang, without=[(one.start, one.end) for one in asked])
    unheard = () if across else tuple(w for w in said if not passage.words.have(w.folded))
    found = [
        *amounts_missing(asked, reading.text, passage),
        *denied(reading, passage),
        *in_turn(asked, passage),
        *(() if across else listed_otherwise(asked, said, about, passage)),
        *not_what_it_is(reading, evidence),
        *places_in_order(reading, about, asked, evidence, passage),
        *other_things_ranked(reading, passage),
        *no_such_event(reading, passage),
        *_no_such_office(reading, passage, evidence),
        *names_missing(about, passage, across=across),
        *of_another(reading, about, passage, across=across),
        *kinds_missing(said, about, passage),
        *_contrary(reading, unheard, passage, evidence),
    ]
    counted = [q for q in asked if q.kind is not QuantityKind.ORDINAL]
    words_said = content(
        reading.text, reading.lang, without=[(one.start, one.end) for one in counted]
    )
    touches = _touches(words_said, about, passage, row=evidence.kind == "row")
    touches = touches or _both_located(reading, said, about, passage)
    if in_another_order(reading, passage):
        # The southernmost continent may be the coldest, too.
        touches, found = False, [replace(one, grounds=False) for one in found]
    # Of another time another figure may be true, and what recurs may be so of several.
    times = [one for one in found if one.error == "temporal"]
    apart = bool(times) and any(
        one.error == "numerical" or (one.error == "entity" and not _THERE.search(passage.sentence))
        for one in found
    )
    apart = apart or (speaks_of_part(passage.sentence) and not speaks_of_part(reading.text))
    recurs = bool(times) and may_recur(reading.text, reading.lang)
    found = [
        replace(
            one,
            grounds=one.grounds
            and (one.sure or touches)
            and not read_by_rules(one.claimed, reading)
            and not (apart and one.error in OF_VALUES)
            and not (recurs and one.error == "temporal"),
        )
        for one in found
    ]
    opposed = any(has_opposite(word, passage) for word in unheard)
    return Compared(
        differences=tuple(found),
        unheard=tuple(word.text for word in unheard),
        equal=not found and not opposed and bool(asked or (not across and not unheard)),
        across=across,
        row=evidence.kind == "row",
        touches=touches,
        spoken=across or _speaks(about, passage),
        turned=either_way(reading, about, evidence, span),
        silent=_silent(said, unheard, about, across=across) and not asked,
    )


def _silent(said: Iterable[Word], unheard: Sequence[Word], about: Topic, *, across: bool) -> bool:
    """Return whether a passage has no word of what a claim says of its subject, in its language."""
    subject = frozenset(word for name in about.subjects for word in words(name.text))
    told = [word for word in said if word.folded not in subject]
    return not across and bool(told) and all(word in unheard for word in told)


def _contrary(
    reading: ClaimReading, unheard: Sequence[Word], passage: Passage, evidence: Evidence
) -> Iterator[Difference]:
    """Yield what of a claim has a contrary in the passage: another outcome, another value."""
    for claimed, rival in other_outcome(unheard, passage.sentence, passage.lang):
        yield Difference(error="relational", claimed=claimed, rivals=(rival,), grounds=True)
    across = reading.lang != passage.lang
    for ours, theirs in rivals(reading.facts, evidence, across=across):
        yield Difference(
            error=ours.property.error,
            claimed=ours.value.text,
            rivals=(theirs.value.text,),
            grounds=True,
        )


def _speaks(about: Topic, passage: Passage) -> bool:
    """Return whether a sentence or its page is on "jaguars", where a claim on them names none."""
    if about.subjects or not about.heads:
        return True
    return words_of(f"{' '.join(passage.page)}. {passage.sentence}").have(about.heads[0])


def _no_such_office(
    reading: ClaimReading, passage: Passage, evidence: Evidence
) -> Iterator[Difference]:
    """Yield the office of a claim where a passage has none such, or one of another land or body.

    Who was prime minister of a land was not its president, and who presides a party not its land.
    """
    claimed = [fact for fact in reading.facts if fact.property.shape is Shape.OFFICE]
    if not claimed:
        return
    row = evidence.kind == "row"
    stated = read_passage(
        evidence.text, evidence.lang, frozenset({"office"}), row=row, names=names_of(evidence)
    )
    for fact in claimed:
        roles, lands = fact.value.keys[0], fact.value.keys[1]
        theirs = [one.value.keys[1] for one in stated if one.value.keys[0] & roles]
        elsewhere = bool(lands and theirs) and not any(not one or one & lands for one in theirs)
        if elsewhere or not roles & offices_in(passage.text):
            yield Difference(error="", claimed=fact.value.text)


def _touches(said: Iterable[Word], about: Topic, passage: Passage, *, row: bool) -> bool:
    """Return whether a sentence, or a row's label, has a word of what the claim says.

    Else it speaks of other things, and what stands there is not in the place of the claim's value.
    """
    subject = frozenset(word for name in about.subjects for word in words(name.text))
    subject |= passage.page | frozenset(about.heads[:1])
    # A description is a sentence about the page's subject; other rows speak of their label.
    labelled = row and not DESCRIPTION.match(passage.sentence)
    found = words_of(passage.sentence.partition(":")[0] if labelled else passage.sentence)
    asked = [word.folded for word in said if word.folded not in subject]
    if any(found.have(word) for word in asked):
        return True
    # Whatever of a claim in another language is a name, may be spelt as it sounds: दांडी, Dandi.
    names = [Name(text=word) for word in asked] if about.lang != passage.lang else []
    return not row and any_held(names, passage.sentence, across=True)


def _both_located(
    reading: ClaimReading, said: Iterable[Word], about: Topic, passage: Passage
) -> bool:
    """Return whether a claim only says in what place its subject is, and a sentence names another.

    A land is no other place than a town in it, and is left out.
    """
    names = frozenset(
        word for name in (*about.subjects, *about.others) for word in words(name.text)
    )
    others = [name.text for name in about.others if region(name.text) is None]
    besides = [word for word in said if word.folded not in names and synonym(word.folded) != _LIES]
    if len(about.others) != 1 or not others or besides:
        return False
    text = normal(reading.claim.text)
    at = text.find(normal(others[0]))
    within = _INSIDE.search(text, 0, at) or _INSIDE_OF.match(text, at + len(normal(others[0])))
    return bool(within) and bool(_SOMEWHERE.search(passage.sentence))

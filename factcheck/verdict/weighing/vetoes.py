"""What the rules hold against a model's reading of a passage.

A model is not followed where it supports a claim with a number, date, name, nationality, occupation
or kind of thing that the passage does not have in any form or language, or with another polarity.
Where it refutes, the passage must have something else in place of what the claim says: a refutation
of what the rules find equal is not followed, nor one by a passage with nothing comparable.

What it cannot see: names that share no sound and stand in no table, and a role or relation that
differs while every word is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from claims.model import Lang, Quantity, QuantityKind
from factcheck.model import Evidence, Stance
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.claimtext import claim_text
from factcheck.verdict.facts.ranks import DESCRIPTION, OPPOSITES
from factcheck.verdict.facts.read import read_passage
from factcheck.verdict.facts.rivals import rivals
from factcheck.verdict.facts.subjects import names_of, page_is, speaks_of_part, words
from factcheck.verdict.languages import language
from factcheck.verdict.lexical import Word, alike, content, counts_alike, in_name, misplaced
from factcheck.verdict.mentions import Held, Name, Words, any_held, country, holds, words_of
from factcheck.verdict.moments import may_recur
from factcheck.verdict.rules import ClaimReading
from factcheck.verdict.text import normal, plain, script, sentences, view
from factcheck.verdict.values import quantities
from factcheck.verdict.values.compare import Outcome as Same
from factcheck.verdict.values.compare import finer
from factcheck.verdict.values.demonyms import demonyms, entwined, occupations
from factcheck.verdict.values.nouns import NOUNS, exclude, noun
from factcheck.verdict.values.offices import offices_in
from factcheck.verdict.values.places import region
from factcheck.verdict.values.properties import Shape
from factcheck.verdict.values.quantities import Outcome
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.values.synonyms import synonym
from factcheck.verdict.weighing.contrary import other_outcome
from factcheck.verdict.weighing.direction import either_way
from factcheck.verdict.weighing.gate import Topic
from factcheck.verdict.weighing.roles import bracketed_apart, by_another

_SUPERLATIVE = regex.compile(
    r"\b(?:\p{L}{3,}est|most|least|más|mais|mayor|menor|maior|menos)\b|सबसे", regex.I
)
_NAME = regex.compile(r"(?<!^)\b\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*")
#: Dates that the rules read wherever a source gives them.
_READ = frozenset({"birth_date", "death_date", "discovered_date"})
#: What a passage on a birth or death has …
_EVENTS = {
    "birth": regex.compile(
        r"\b(?:born|birth|native|nac(?:ió|ieron|id[oa]|er|imient)|nasc|originari|natural d)|जन्म",
        regex.I,
    ),
    "death": regex.compile(
        r"\b(?:died|dead|death|dying|kill|assassin|execut|murder|suicid|mur[ií]|muert|fall[ei]c|morr|mort|falec|asesin|ejecut|fusil|fuzil|assassin)"
        r"|निधन|मृत्यु|हत्या|देहांत",
        regex.I,
    ),
}
#: … or, to tell its date, the years of a life.
_LIFE = regex.compile(r"\p{N}{3,4}\p{Zs}?[-–—]\p{Zs}?(?:c\. )?\p{N}{3,4}")
#: "The southernmost", "el más austral".
_ANY_SUPERLATIVE = regex.compile(
    r"\b(?:\p{L}{3,}(?:est|most)|most \p{L}+|m(?:á|ai)s \p{L}+|ma[iy]or|menor)\b|सबसे"
)
_BRACKETED = regex.compile(r"\(([^()]{1,200})\)")
#: From which probability a refutation is followed that rests on some other word than a value.
BY_WORDS = 0.75
#: From which probability support by a model is followed although one side doubts: "may", "former".
#: Of 83 such calibration pairs of `training.verdict.calibrate` at or over .85, 80 were supported
#: (2026-11-23); of denials, "not" and its like, fewer.
DESPITE_DOUBT = 0.85
#: From which probability support is followed by a passage that has no word of what the claim says of its
#: subject: "belongs to a later generation". A guess.
SILENT = 0.9
#: The kind of a difference that "respectively" makes.
_ORDER = "order"
#: Length of a date with its day: 1945-08-09.
_DAY = 10
#: Where something is: before a name, behind a Hindi one, and with any name.
_INSIDE = regex.compile(r"\b(?:in|at|on|en|em|no|na) (?:the |la |el |o |a )?$", regex.I)
_INSIDE_OF = regex.compile(r" (?:शहर |नगर |राज्य )?में(?!\p{L}|\p{M})")
#: What a claim may say of where its subject is: "stands", "स्थित".
_LIES = "~lie"
_SOMEWHERE = regex.compile(
    r"\b(?:in|at|on|en|em|no|na) (?:the |la |el |o |a |ciudad de |cidade de |city of |town of )*\p{Lu}|\p{Devanagari} में(?!\p{L}|\p{M})"
)
#: From which probability a refutation is followed that rests on another figure, although the passage lacks
#: a word of the claim: "the mausoleum was completed in 1648" says nothing of the whole complex. A guess.
UNHEARD = 0.9
_OF_FIGURES = frozenset({"temporal", "numerical"})
#: Words that say little, and are left out where another says the same.
_LIGHT_WORDS = """
make made come came go went gone get got take took taken become became begin began begun start started have had give gave
reach reached llegó llegar tener tuvo hizo hacer hecho hecha quedó pasó comenzó empezó alcanzó dio verdadero
chegou chegar ter teve fez fazer feito feita ficou passou começou alcançou deu
"""
_LIGHT = frozenset(map(fold, _LIGHT_WORDS.split()))
#: What stands for a place that another sentence names.
_THERE = regex.compile(r"\b(?:there|here|allí|allá|ahí|aquí|lá|ali|aqui)\b|वहां|यहां", regex.I)
#: Kinds of errors that are another quantity or name.
_OF_VALUES = frozenset({"temporal", "numerical", "entity"})
#: The shortest noun of which adjectives are looked for.
_STEM = 5
#: "Is a food": all that a claim says is what its subject is.
_SAYS_WHAT = regex.compile(
    r"(?:^|\s)(?:is|are|was|were|es|son|era|eran|fue|é|são|foi|eram) (?P<what>(?:an?|una?|uma?) (?:[\p{Ll}-]+ ?){1,2})\.?$"
    r"|\sएक (?P<what>(?:[\p{L}\p{M}-]+ ?){1,2}) (?:है|हैं|था|थी|थे)\.?।?$"
)
#: How far before what it denies a "not" stands.
_BEFORE_DENIED = 40
#: More occupations than these in one sentence are a list that may leave some out.
_TRADES = 2
_ANY_TRADE = "polymath"
#: How far behind an ordinal its superlative stands: "second most populous".
_BEHIND = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A value of the claim that a passage does not have.

    ``rivals`` are what the deciding sentence has of the same kind; ``grounds`` says that a
    refutation may rest on it, ``sure`` that it may wherever it stands, and ``doubt`` that one side only
    takes something back or leaves it open, and ``far`` that it denies something else, far from it. ``error`` is the kind of
    error that it would be.
    """

    error: str
    claimed: str
    rivals: tuple[str, ...] = ()
    grounds: bool = False
    sure: bool = False
    doubt: bool = False
    far: bool = False

    @property
    def stated(self) -> str:
        """What the sentence has instead, where it is one thing; else ""."""
        return self.rivals[0] if self.error and len(self.rivals) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A claim held against a passage, value by value.

    ``unheard`` are content words of the claim that the passage lacks, within one language;
    ``equal`` says that the rules find all values alike, ``across`` that the languages differ, and
    ``touches`` that the deciding sentence speaks of what the claim says of its subject, and
    ``spoken`` that it or its page has the head of a subject that is no name. ``turned`` is a name that
    may have changed places with the claim's subject, and ``silent`` says that it has no word of what the
    claim says of its subject.
    """

    differences: tuple[Difference, ...]
    unheard: tuple[str, ...]
    equal: bool
    across: bool
    row: bool
    touches: bool
    spoken: bool
    turned: str
    silent: bool = False

    @property
    def named(self) -> bool:
        """Whether the passage has every value and, within one language, every word."""
        return not self.differences and not self.unheard and not self.across

    @property
    def lacks(self) -> bool:
        """Whether a refutation would rest on a quantity or name that the passage lacks."""
        return any(one.grounds and one.error in _OF_VALUES for one in self.differences)

    def veto(self, stance: Stance, probability: float = 0.0) -> str:
        """Return why a model's reading of a probability is not followed, "" where nothing is against it."""
        if stance is Stance.SUPPORTS:
            if self.turned:
                return f"a model cannot tell which way round the claim has “{self.turned}”"
            if self.silent and probability < SILENT:
                return "it has no word of what the claim says"
            read = probability >= DESPITE_DOUBT
            held = (one for one in self.differences if not (one.far or (one.doubt and read)))
            return next(map(_lacks, held), "")
        if self.equal:
            return "the rules find nothing in it that differs from the claim"
        if not self.spoken:
            return "it does not speak of what the claim is about"
        # In another language, and in a row, the rules cannot see that some other word differs.
        compared = not (self.differences or self.row or self.across)
        open_to_words = compared and self.touches and probability >= BY_WORDS
        grounds = [one for one in self.differences if one.grounds]
        figures = bool(grounds) and all(one.error in _OF_FIGURES for one in grounds)
        unheard = [word for word in self.unheard if fold(word) not in _LIGHT]
        if figures and unheard and probability < UNHEARD:
            return f"it does not speak of “{unheard[0]}”"
        if open_to_words or grounds:
            return ""
        return "it has nothing in place of what the claim says"


def _lacks(difference: Difference) -> str:
    if difference.error == _ORDER:
        return f"it has several values “{difference.claimed}”"
    if difference.error == "negation":
        return f"one of the two denies or doubts it (“{difference.claimed}”)"
    if difference.stated:
        return f"it has “{difference.stated}” where the claim has “{difference.claimed}”"
    return f"it does not have “{difference.claimed}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """A passage, its deciding sentence, and the quantities of both."""

    text: str
    page: frozenset[str]
    sentence: str
    lang: Lang
    amounts: tuple[Quantity, ...]
    own_amounts: tuple[Quantity, ...]

    @classmethod
    def of(cls, evidence: Evidence, span: tuple[int, int]) -> _Passage:
        lang = script(evidence.text, evidence.lang)
        spans = sentences(evidence.text)
        found = [q for a, b in spans for q in amounts(evidence.text[a:b], lang)]
        sentence = evidence.text[slice(*span)]
        return cls(
            text=". ".join(filter(None, (*names_of(evidence), evidence.text))),
            page=frozenset(word for name in names_of(evidence) for word in words(name)),
            sentence=sentence,
            lang=lang,
            amounts=(*found, *amounts(evidence.title, lang)),
            own_amounts=amounts(sentence, lang),
        )

    @property
    def words(self) -> Words:
        return words_of(self.text)

    def rivals_of(self, one: Quantity, claim: str) -> tuple[Quantity, ...]:
        """Return what the sentence may state in a quantity's place: of numbers, those that count the same."""
        if one.kind is not QuantityKind.NUMBER:
            return self.own_amounts
        text = plain(self.sentence).text
        found = quantities_of(text, self.lang)
        return tuple(other for other in found if counts_alike(one, claim, other, text))


def compare(
    reading: ClaimReading, about: Topic, evidence: Evidence, span: tuple[int, int]
) -> Compared:
    """Hold a claim against a passage, of which ``span`` is the deciding sentence."""
    passage = _Passage.of(evidence, span)
    across = reading.lang != passage.lang
    asked = quantities_of(reading.text, reading.lang)
    said = content(reading.text, reading.lang, without=[(one.start, one.end) for one in asked])
    unheard = () if across else tuple(w for w in said if not passage.words.have(w.folded))
    found = [
        *_amounts_missing(asked, reading.text, passage),
        *_polarity(reading, passage),
        *_in_turn(asked, passage),
        *(() if across else _listed_otherwise(asked, said, about, passage)),
        *_not_what_it_is(reading, evidence),
        *_places_in_order(reading, about, asked, evidence, passage),
        *_other_things_ranked(reading, passage),
        *_no_such_event(reading, passage),
        *_no_such_office(reading, passage, evidence),
        *_names_missing(about, passage, across=across),
        *_of_another(reading, about, passage, across=across),
        *_kinds_missing(said, about, passage),
        *_contrary(reading, unheard, passage, evidence),
    ]
    counted = [q for q in asked if q.kind is not QuantityKind.ORDINAL]
    words_said = content(
        reading.text, reading.lang, without=[(one.start, one.end) for one in counted]
    )
    touches = _touches(words_said, about, passage, row=evidence.kind == "row")
    touches = touches or _both_located(reading, said, about, passage)
    if _in_another_order(reading, passage):
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
            and not (apart and one.error in _OF_VALUES)
            and not (recurs and one.error == "temporal"),
        )
        for one in found
    ]
    opposed = any(_opposed(word, passage) for word in unheard)
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
    reading: ClaimReading, unheard: Sequence[Word], passage: _Passage, evidence: Evidence
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


def superlative(reading: ClaimReading) -> bool:
    """Return whether a claim says that something is the most of all."""
    return bool(_SUPERLATIVE.search(reading.text))


def held(
    reading: ClaimReading,
    about: Topic,
    evidence: Evidence,
    span: tuple[int, int],
    *,
    titled: bool = False,
) -> int:
    """Return how many of the claim's quantities and names, its subject aside, a sentence has.

    ``titled`` counts the names of the page as well: its sentences say "he" for them.
    """
    text = evidence.text[slice(*span)]
    lang = script(text, evidence.lang)
    stated = amounts(text, lang)
    agreeing = sum(
        any(quantities.compare(one, other).outcome is Outcome.AGREES for other in stated)
        for one in _asked(reading)
    )
    across = reading.lang != lang
    whole = ". ".join((*names_of(evidence), text)) if titled else text
    return agreeing + sum(holds(name, whole, across=across) is Held.HELD for name in about.others)


def values(reading: ClaimReading, about: Topic) -> int:
    """Return how many quantities and names a claim has, its subject aside."""
    return len(_asked(reading)) + len(about.others)


def _asked(reading: ClaimReading) -> list[Quantity]:
    """Return the quantities of a claim; a number in a title, "Hollow Man 2", is none."""
    found = quantities_of(reading.text, reading.lang)
    return [one for one in found if not in_name(one, reading.text)]


def amounts(text: str, lang: Lang) -> tuple[Quantity, ...]:
    """Read quantities, also those in brackets, which the plain view leaves out: "(1879-1955)"."""
    inside = (plain(match[1]).text for match in _BRACKETED.finditer(view(text).text))
    bracketed = [quantity for one in inside for quantity in quantities_of(one, lang)]
    return (*quantities_of(plain(text).text, lang), *bracketed)


def _amounts_missing(
    asked: Iterable[Quantity], claim: str, passage: _Passage
) -> Iterator[Difference]:
    """Yield the claim's quantities that agree with none of the passage's."""
    for one in asked:
        agrees = any(
            quantities.compare(one, other).outcome is Outcome.AGREES and not finer(one, other)
            for other in passage.amounts
        )
        # A bare number also stands in names, where no reader looks for it: "Apollo 11".
        bare = one.kind in {QuantityKind.NUMBER, QuantityKind.ORDINAL}
        if agrees or (bare and fold(one.quote) in passage.words.all):
            continue
        rivals = tuple(
            dict.fromkeys(
                other.quote
                for other in passage.rivals_of(one, claim)
                if quantities.compare(one, other).outcome is Outcome.DIFFERS
            )
        )
        temporal = one.kind is QuantityKind.DATE
        yield Difference(
            error="temporal" if temporal else "numerical",
            claimed=one.quote,
            rivals=rivals,
            grounds=bool(rivals),
        )


def _speaks(about: Topic, passage: _Passage) -> bool:
    """Return whether a sentence or its page is on "jaguars", where a claim on them names none."""
    if about.subjects or not about.heads:
        return True
    return words_of(f"{' '.join(passage.page)}. {passage.sentence}").have(about.heads[0])


def _in_turn(asked: Sequence[Quantity], passage: _Passage) -> Iterator[Difference]:
    """Yield what leaves open which of several values a sentence has for the claim's names."""
    turn = polarity.RESPECTIVELY.search(passage.sentence)
    # "In August 1945" may be said of both "on 6 and 9 August 1945".
    if turn and any(one.kind is not QuantityKind.DATE or len(one.value) == _DAY for one in asked):
        yield Difference(error=_ORDER, claimed=turn.group())


def _listed_otherwise(
    asked: Sequence[Quantity], said: Iterable[Word], about: Topic, passage: _Passage
) -> Iterator[Difference]:
    """Yield a claim's quantity that a sentence has of something else in a list of such."""
    subject = _words(about) | passage.page
    words = [word.folded for word in said if word.folded not in subject]
    text = plain(passage.sentence).text
    theirs = [
        other
        for other in content(text, passage.lang)
        if any(alike(word, other.folded) for word in words)
    ]
    found = misplaced(asked, quantities_of(text, passage.lang), theirs, text)
    if found is not None:
        yield Difference(error=_ORDER, claimed=found[0].quote)


def _not_what_it_is(reading: ClaimReading, evidence: Evidence) -> Iterator[Difference]:
    """Yield what a claim says that its subject is, where a row gives some figure or list of it.

    "Expenditures, on food: 19%" does not say of Chile that it is a food.
    """
    if evidence.kind != "row" or DESCRIPTION.match(evidence.text):
        return
    said = _SAYS_WHAT.search(claim_text(reading.claim.text, reading.lang).main)
    if said:
        yield Difference(error="", claimed=said["what"])


def read_by_rules(claimed: str, reading: ClaimReading) -> bool:
    """Return whether a value of a claim is the date of a birth, death or discovery.

    Had a passage another date of it, the rules would have read it: the years of an office are none.
    """
    return any(
        value.quote == claimed
        for fact in reading.facts
        if fact.property.name in _READ
        for value in fact.value.quantities
    )


def _no_such_event(reading: ClaimReading, passage: _Passage) -> Iterator[Difference]:
    """Yield the birth or death that a claim speaks of and a passage does not: whose land is no birthplace."""
    for fact in reading.facts:
        event, _, asked = fact.property.name.partition("_")
        if asked not in {"date", "place"} or event not in _EVENTS:
            continue
        told = _EVENTS[event].search(passage.text)
        if not told and not (asked == "date" and _LIFE.search(passage.text)):
            yield Difference(error="", claimed=fact.property.phrase)


def _no_such_office(
    reading: ClaimReading, passage: _Passage, evidence: Evidence
) -> Iterator[Difference]:
    """Yield the office of a claim where a passage has none such, or one of another land or body.

    Who was prime minister of a land was not its president, and who presides a party not its land.
    """
    claimed = [fact for fact in reading.facts if fact.property.shape is Shape.OFFICE]
    if not claimed:
        return
    row = evidence.kind == "row"
    stated = read_passage(
        evidence.text, evidence.lang, {"office"}, row=row, names=names_of(evidence)
    )
    for fact in claimed:
        roles, lands = fact.value.keys[0], fact.value.keys[1]
        theirs = [one.value.keys[1] for one in stated if one.value.keys[0] & roles]
        elsewhere = bool(lands and theirs) and not any(not one or one & lands for one in theirs)
        if elsewhere or not roles & offices_in(passage.text):
            yield Difference(error="", claimed=fact.value.text)


def _other_things_ranked(reading: ClaimReading, passage: _Passage) -> Iterator[Difference]:
    """Yield a claim's superlative that a passage has of other things only: the largest population."""
    if passage.lang == "hi":
        return
    for rank in reading.ranks:
        form = language(passage.lang).superlatives.get(rank.adjective)
        nouns = NOUNS.get(rank.noun)
        if not form or not nouns:
            continue
        between = r"[ -](?:[\p{L}-]+ ){0,3}?"
        fits = (
            rf"\b(?:{form})(?:{between}(?:{nouns})|,? (?:in|of|on|de|del|d[ao]|en|em|n[oa]|by|known|and|y|e)\b|[,.;]|$)"
            rf"|\b(?:{nouns})[\p{{L}}]*{between}(?:{form})"
        )
        plural = passage.text.replace("ies", "y")
        if regex.search(rf"\b(?:{form})\b", plural, regex.I) and not regex.search(
            fits, plural, regex.I
        ):
            claimed = f"{rank.adjective} {rank.noun}".replace("_", " ")
            yield Difference(error="", claimed=claimed)


def _in_another_order(reading: ClaimReading, passage: _Passage) -> bool:
    """Return whether a sentence has superlatives, but neither the claim's nor its opposite."""
    ours = {rank.adjective for rank in reading.ranks}
    if not ours or not _ANY_SUPERLATIVE.search(passage.sentence):
        return False
    forms = language(passage.lang).superlatives.items()
    theirs = {name for name, form in forms if regex.search(form, passage.sentence, regex.I)}
    return not any(
        one in two or two in one or {one, two} in OPPOSITES for one in ours for two in theirs
    )


def _touches(said: Iterable[Word], about: Topic, passage: _Passage, *, row: bool) -> bool:
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
    reading: ClaimReading, said: Iterable[Word], about: Topic, passage: _Passage
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


def _places_in_order(
    reading: ClaimReading,
    about: Topic,
    asked: Iterable[Quantity],
    evidence: Evidence,
    passage: _Passage,
) -> Iterator[Difference]:
    """Yield what takes from "the most populous": "the second most", "one of the most"."""
    claimed = _SUPERLATIVE.search(reading.text)
    if claimed is None or any(one.kind is QuantityKind.ORDINAL for one in asked):
        return
    text = plain(passage.sentence).text
    behind = [
        (one.start, one.end + _BEHIND)
        for one in passage.own_amounts
        if one.kind is QuantityKind.ORDINAL and one.value != "1"
    ]
    first = _SUPERLATIVE.search(text)
    # "The largest by area and the seventh largest by population" is the largest by area.
    ranked = any(a <= first.start() <= b for a, b in behind) if first else False
    alone = first is not None and not ranked and fold(first.group()) == fold(claimed.group())
    if not alone and any(_SUPERLATIVE.search(text, *span) for span in behind):
        own = any(
            page_is(name.text, evidence, lang=about.lang) is Same.SAME for name in about.subjects
        )
        yield Difference(error="relational", claimed=claimed.group(), grounds=own, sure=own)
    elif polarity.ONE_OF.search(text) and not polarity.ONE_OF.search(reading.text):
        yield Difference(error="relational", claimed=claimed.group())


def _names_missing(about: Topic, passage: _Passage, *, across: bool) -> Iterator[Difference]:
    ours = _words(about)
    rivals = tuple(
        dict.fromkeys(
            match.group()
            for match in _NAME.finditer(passage.sentence)
            if not words(match.group()) & ours and not _of_a_people(match.group())
        )
    )
    for name in about.others:
        if holds(name, passage.text, across=across) is Held.MISSING:
            # Devanagari has no capitals to tell a rival by.
            grounds = bool(rivals) or passage.lang == "hi"
            yield Difference(error="entity", claimed=name.text, rivals=rivals, grounds=grounds)


def _of_another(
    reading: ClaimReading, about: Topic, passage: _Passage, *, across: bool
) -> Iterator[Difference]:
    """Yield a name of which a claim says what the sentence says of another."""
    names = (*about.subjects, *about.others)
    apart = bracketed_apart(view(passage.sentence).text, names)
    if apart is not None:
        yield Difference(error=_ORDER, claimed=apart.text)
    text = plain(passage.sentence).text
    found = None if across else by_another(reading.text, text, names, passage.lang)
    if found is not None:
        name, other = found
        rivals = (other,) if other else ()
        yield Difference(error="entity", claimed=name.text, rivals=rivals, grounds=True, sure=True)


def _of_a_people(name: str) -> bool:
    """Return whether a run is no name but says whose people one is of: "German", "German-born"."""
    return fold(name) in demonyms() or fold(name.partition("-")[0]) in demonyms()


def _words(about: Topic) -> frozenset[str]:
    """Return the folded words of all names of a claim."""
    return frozenset(word for name in (*about.subjects, *about.others) for word in words(name.text))


def _kinds_missing(said: Sequence[Word], about: Topic, passage: _Passage) -> Iterator[Difference]:
    """Yield the nationalities, occupations and kinds of things that the passage does not have."""
    asked = [word for word in said if word.folded not in _words(about)]
    nations = [word for word in asked if word.folded in demonyms()]
    theirs = content(plain(passage.sentence).text, passage.lang)
    for word in asked:
        table = next((one for one in _tables() if one(word.folded)), None)
        if table is None or passage.words.have(word.folded):
            continue
        if country(word.folded) in passage.words.countries:
            continue
        if table is noun and _derived(word.folded, passage):
            continue
        found = [other for other in theirs if table(other.folded)]
        if table is noun:
            kind = noun(word.folded) or ""
            found = [other for other in found if exclude(kind, noun(other.folded) or "")]
        rivals = tuple(dict.fromkeys(other.text for other in found))
        if word in nations:
            # "French, English and Greek" are languages that somebody learned.
            apart = len(nations) == 1 and (
                _apart(word.folded, rivals) or _beside(word, said, theirs)
            )
            yield Difference(
                error="entity", claimed=word.text, rivals=rivals, grounds=apart, sure=apart
            )
        else:
            trade = table is not noun
            # Of a poet, writer and philosopher a source may leave a fourth trade out, of a polymath any.
            many = len(rivals) > _TRADES or occupations()[_ANY_TRADE] in map(
                table, map(fold, rivals)
            )
            apart = bool(rivals) and not (trade and many)
            yield Difference(
                error="entity" if trade else "",
                claimed=word.text,
                rivals=rivals,
                grounds=apart,
                sure=trade and apart,
            )


def _beside(word: Word, said: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether a passage has another nation's of what a claim has one's: "Japanese troops"."""
    near = [one.folded for one in said if abs(one.place - word.place) == 1]
    return any(
        alike(one.folded, noun_)
        for other in theirs
        if other.folded in demonyms()
        and not entwined(demonyms()[word.folded], demonyms()[other.folded])
        for one in theirs
        if abs(one.place - other.place) == 1
        for noun_ in near
    )


def _derived(word: str, passage: _Passage) -> bool:
    """Return whether a passage has a word made of a noun: "metallic" of "metal"."""
    return len(word) >= _STEM and any(
        other.startswith(word) for other in passage.words.all if len(other) <= 2 * len(word)
    )


def _apart(claimed: str, rivals: tuple[str, ...]) -> bool:
    """Return whether a passage gives one nation, never taken for the claimed one."""
    codes = {demonyms()[fold(rival)] for rival in rivals}
    return len(codes) == 1 and not entwined(demonyms()[claimed], *codes)


def _tables() -> tuple[Callable[[str], str | None], ...]:
    return demonyms().get, occupations().get, noun


def _polarity(reading: ClaimReading, passage: _Passage) -> Iterator[Difference]:
    """Yield what one of the two denies or doubts; only a denial grounds a refutation."""
    # "Not birds but mammals" is read as "mammals".
    claimed = claim_text(reading.claim.text, reading.lang).main
    theirs = plain(passage.sentence).text
    for seek, denies in ((polarity.negations, True), (polarity.doubts, False)):
        others = seek(theirs, passage.lang)
        # "पक्षी नहीं, स्तनधारी हैं" says what is: mammals.
        ours = [span for span in seek(claimed, reading.lang) if claimed[span[1] :][:1] != ","]
        if bool(ours) != bool(others):
            (start, end), whole = (ours[0], claimed) if ours else (others[0], theirs)
            reached = bool(ours) or any(_reaches(span, theirs, claimed, passage) for span in others)
            yield Difference(
                error="negation",
                claimed=whole[start:end],
                grounds=denies and reached,
                doubt=not denies,
                # "…, who showed that plants need light, not just water"
                far=denies and not reached,
            )


def _reaches(span: tuple[int, int], text: str, claimed: str, passage: _Passage) -> bool:
    """Return whether a denial stands amid what a claim says, or a little before it."""
    said = [word.folded for word in content(claimed, passage.lang)]
    places = [
        word.start
        for word in content(text, passage.lang)
        if word.folded not in passage.page and any(alike(word.folded, one) for one in said)
    ]
    return not places or min(places) - _BEFORE_DENIED <= span[0] <= max(places)


def _opposed(word: Word, passage: _Passage) -> bool:
    theirs = content(plain(passage.sentence).text, passage.lang)
    return any(polarity.opposite(word.folded, other.folded, passage.lang) for other in theirs)


__all__ = ["Compared", "Difference", "amounts", "compare", "held", "read_by_rules", "values"]

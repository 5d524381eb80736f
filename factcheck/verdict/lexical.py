"""Entailment by words, within one language: for claims of which no typed property was read.

A claim follows from a sentence when all of its words, names and quantities stand there, close
together, in the same order of names and with the same polarity. It is refuted when all stands there
but one quantity differs, or one word is replaced by its opposite, or one side denies. Paraphrase,
inference and anything said over two sentences is out of reach, and left undecided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

import regex

from claims.model import Lang, Quantity, QuantityKind
from factcheck.model import Stance
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.languages import language
from factcheck.verdict.moments import may_recur
from factcheck.verdict.text import normal
from factcheck.verdict.values.compare import finer
from factcheck.verdict.values.demonyms import demonyms, occupations
from factcheck.verdict.values.nouns import noun
from factcheck.verdict.values.quantities import compare
from factcheck.verdict.values.read import quantities_of
from factcheck.verdict.values.synonyms import synonym

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{N}]+)*")
#: Words of one stem share a beginning of at least this length …
_STEM = 4
#: … that is this part of the longer …
_SHARED = 0.75
_SUFFIX = regex.compile(r"(?:ings?|ed|ers?|es|s|ies|ados?|adas?|idos?|idas?|aron|aram|ों|ें|ीं|ी|ा|े)$")
#: … and differ by at most so many letters at the end of either.
_ENDING = 3
#: The matched words of a sentence lie within so many words, for a claim of n: _SPREAD * n + _SLACK.
_SPREAD = 2
_SLACK = 6
#: Neighbours in the claim are at most so many words apart in the sentence.
_BESIDE = 5
#: Where one side denies, the claim has at least this share of the sentence's words.
_DENIED_SHARE = 0.7
#: … and at least this one where a quantity differs, or the sentence counts something narrower.
_REFUTING_SHARE = 0.5
#: … and at least this one where the claim has a superlative, which a longer sentence may narrow.
_EXTREME_SHARE = 0.6
_EXTREME = regex.compile(
    r"\b(?:\p{L}{3,}est|most|least|first|only|más|menos|mayor|menor|primer[oa]?|únic[oa]|mais|maior"
    r"|primeir[oa])\b|सबसे|पहल[ाीे]|प्रथम|एकमात्र"
)
#: Words that make another thing of what they stand before.
_LESSER = frozenset(
    (
        "deputy",
        "vice",
        "assistant",
        "acting",
        "former",
        "interim",
        "future",
        "honorary",
        "उप",
        "पूर्व",
    )
)
#: Says that a name is one of the subject's: where a claim does, so must a sentence.
_NAMING = regex.compile(
    r"\b(?:known|called|named|nicknamed|dubbed|termed|referred|titled|name|conocid[oa]s?|llamad[oa]s?|denominad[oa]s?|llama"
    r"|apodad[oa]|nombre|conhecid[oa]s?|chamad[oa]s?|chama|apelidad[oa]|nome)\b|नाम|कहा जात|कहते|कहलात",
    regex.I,
)
#: Where one thing of a list ends and the next begins.
_LISTED = regex.compile(
    r"[,;](?=\s)|(?<=\s)(?:and|y|e|while|whereas|mientras|enquanto|और|तथा|एवं|जबकि)(?=\s)"
)
_YEAR = regex.compile(r"(?<!\p{N})(?:1\p{N}{3}|20\p{N}{2})(?!\p{N})")
#: Before who did it, in the passive; behind it in Hindi.
_BY = regex.compile(r"\b(?:by|por|pel[oa]s?)(?: the| el| la| los| las)? $", regex.I)
_BY_BEHIND = regex.compile(r"(?: के)? द्वारा(?!\p{L}|\p{M})")
_BY_LENGTH = 10
#: Words behind a number among which what it counts is, and those that are too short to tell.
_COUNTED = 3
_SHORT = 2
#: A Hindi number may end what is said: "आबादी 90 लाख है".
_SMALL = frozenset(fold(normal(word)) for word in language("hi").stopwords)
#: Claims with fewer content words say too little to be read by words.
_FEWEST = 2


class Word(NamedTuple):  # which is made in a third of the time, and there are thousands
    """A content word: as written, folded, and its place among the words of its text."""

    text: str
    folded: str
    place: int
    start: int

    @property
    def name(self) -> bool:
        """Whether it is written as a name."""
        return self.text[0].isupper() and self.start > 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The stance of a sentence by its words, and what decided it."""

    stance: Stance
    rule: str = ""
    ours: str = ""
    theirs: str = ""


#: Each word of the claim that was found, with its partner in the sentence; None: in the title.
Pairs = Sequence[tuple[Word, Word | None]]
NEUTRAL = Reading(Stance.NEUTRAL)


@cache
def _stopwords(lang: Lang) -> frozenset[str]:
    return frozenset(fold(normal(word)) for word in language(lang).stopwords)


def content(text: str, lang: Lang, *, without: Iterable[tuple[int, int]] = ()) -> tuple[Word, ...]:
    """Return the content words of a view, leaving out those inside the given spans."""
    gone, words = tuple(without), _content(text, lang)
    if not gone:
        return words
    return tuple(
        word
        for word in words
        if not any(a <= word.start and word.start + len(word.text) <= b for a, b in gone)
    )


# A claim is compared with each sentence that was found for it, and sentences with many claims. 85% are there,
# of any number 86% (64 answers of benchmarks/scale.py); 1.7 kB each.
@lru_cache(maxsize=2_048)
def _content(text: str, lang: Lang) -> tuple[Word, ...]:
    stopwords = _stopwords(lang)
    words = []
    for place, match in enumerate(_WORD.finditer(text)):
        folded = fold(match.group()).removesuffix("'s")
        if folded not in stopwords:
            words.append(Word(match.group(), folded, place, match.start()))
    return tuple(words)


def alike(one: str, other: str) -> bool:
    """Return whether two folded words are forms of one: "founded", "founding"."""
    if one == other:
        return True
    if one[:_STEM] != other[:_STEM]:
        return False  # most pairs: what forms of one word share is its beginning
    if one.isdigit() or other.isdigit() or one.endswith("est") or other.endswith("est"):
        return False  # "smallest" is not "smaller"
    if _stem(one) == _stem(other):
        return True
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    longest = max(len(one), len(other))
    return shared >= max(_STEM, _SHARED * longest) and longest - shared <= _ENDING


@lru_cache(maxsize=16_384)  # 60 answers have 6,300 words
def _stem(word: str) -> str:
    stem = _SUFFIX.sub("", word)
    return stem if len(stem) >= _STEM else word


def concept(word: str) -> str | None:
    """Return what a word means in any of the four languages, where a table knows."""
    return occupations().get(word) or demonyms().get(word) or noun(word) or synonym(word)


def missing(words: Iterable[Word], text: str, lang: Lang, *, also: str = "") -> tuple[Word, ...]:
    """Return the words that neither the sentence nor ``also`` (a title) has, in any form."""
    theirs = [word.folded for word in (*content(text, lang), *content(also, lang))]
    concepts = {concept(word) for word in theirs} - {None}
    return tuple(
        word
        for word in words
        if not any(alike(word.folded, other) for other in theirs)
        and concept(word.folded) not in (concepts or {""})
    )


def read(claim: str, sentence: str, title: str, lang: Lang) -> Reading:
    """Compare the views of a claim and of a sentence, both without parentheses.

    ``title`` names the page's subject where the sentence speaks of it by pronoun, else "".
    """
    ours = _asked(claim, lang)
    if len(ours) < _FEWEST or not _may_match(ours, sentence, title, lang):
        return NEUTRAL
    denied = [polarity.negations(text, lang) for text in (claim, sentence)]
    doubted = polarity.doubts(claim, lang) or polarity.doubts(sentence, lang)
    if doubted or any(len(spans) > 1 for spans in denied):
        return NEUTRAL
    asked, stated = quantities_of(claim, lang), quantities_of(sentence, lang)
    theirs = content(sentence, lang, without=_spans(stated))
    pairs, unmatched = _match(ours, theirs, title, lang)
    alike_told = len(unmatched) < 2 and _tight(pairs, len(ours)) and _ordered(pairs)
    if not alike_told or not _same_doers(pairs, claim, sentence, lang):
        return NEUTRAL
    different = _different_quantities(
        asked,
        [q for q in stated if not in_name(q, sentence)],
        lambda one, other: counts_alike(one, claim, other, sentence),
    )
    if (
        different is None
        or (asked and polarity.RESPECTIVELY.search(sentence))
        or _only(polarity.ONE_OF, sentence, claim)
        or _only(_NAMING, claim, sentence)
    ):
        return NEUTRAL
    if _lessened(pairs, theirs) or _of_another(pairs, theirs):
        return NEUTRAL
    beside = misplaced(asked, stated, [other for _, other in pairs if other is not None], sentence)
    if beside is not None:
        told = beside[0].kind is QuantityKind.PERCENT and not (
            unmatched or different or any(denied)
        )
        quotes = (one.quote for one in beside)
        return Reading(Stance.REFUTES, "other_quantity", *quotes) if told else NEUTRAL
    share = len(pairs) / max(len(theirs), 1)
    if any(denied):
        if share < _DENIED_SHARE or unmatched or different:
            return NEUTRAL  # who knows what the negation of a longer sentence reaches
        if not all(denied):
            start, end = (denied[0] or denied[1])[0]
            word = (claim if denied[0] else sentence)[start:end]
            return NEUTRAL if asked else Reading(Stance.REFUTES, "denied", word)
    return _conclude(claim, pairs, unmatched, different, theirs, lang=lang, share=share)


@lru_cache(maxsize=1_024)
def _asked(claim: str, lang: Lang) -> tuple[Word, ...]:
    """Return the content words of a claim that are part of no quantity and no negation."""
    quantities = _spans(quantities_of(claim, lang))
    return content(claim, lang, without=[*quantities, *polarity.negations(claim, lang)])


@dataclass(frozen=True, slots=True)
class _Index:
    """The content words of a text, folded, by how they begin, and the groups of their synonyms."""

    beginning: Mapping[str, Sequence[str]]
    meant: frozenset[str]

    def have(self, word: str) -> bool:
        """Return whether a folded word is among them in any form."""
        return any(alike(word, other) for other in self.beginning.get(word[:_STEM], ()))


@lru_cache(maxsize=4_096)
def _index(text: str, lang: Lang) -> _Index:
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(word.folded for word in _content(text, lang)):
        found.setdefault(word[:_STEM], []).append(word)
    meant = frozenset(filter(None, (synonym(word) for words in found.values() for word in words)))
    return _Index(found, meant)


def _may_match(ours: Iterable[Word], sentence: str, title: str, lang: Lang) -> bool:
    """Return whether all words of a claim but one may have a partner, as `_match` would look for it.

    Most sentences have few of them: those need not be read for quantities and negations.
    """
    index, titled = _index(sentence, lang), _index(title, lang)
    lacking = (
        word
        for word in (one.folded for one in ours)
        if not (index.have(word) or titled.have(word) or synonym(word) in index.meant)
    )
    return sum(1 for _ in islice(lacking, 2)) < 2


def _conclude(
    claim: str,
    pairs: Pairs,
    unmatched: Sequence[Word],
    different: Sequence[tuple[str, str]],
    theirs: Sequence[Word],
    *,
    lang: Lang,
    share: float,
) -> Reading:
    """Decide a claim and a sentence of one polarity by what remains after pairing their words."""
    if not unmatched and not different:
        # "the largest state" is not "the largest state east of the river".
        narrowed = _EXTREME.search(claim) and share < _EXTREME_SHARE
        # "rises in the east and sets in the west" says nothing of what sets in the east.
        narrowed = narrowed or any(_opposed(word, pairs, theirs, lang) for word, _ in pairs)
        return NEUTRAL if narrowed else Reading(Stance.SUPPORTS, "same_words")
    if len(different) == 1 and not unmatched and share >= _REFUTING_SHARE:
        if _YEAR.search(different[0][0]) and may_recur(claim, lang):
            return NEUTRAL  # "won in 1911" and "won in 1921" are both true
        return Reading(Stance.REFUTES, "other_quantity", *different[0])
    if len(unmatched) == 1 and not different:
        opposed = _opposed(unmatched[0], pairs, theirs, lang)
        return Reading(Stance.REFUTES, "opposite", *opposed) if opposed else NEUTRAL
    return NEUTRAL


def _same_doers(pairs: Pairs, claim: str, sentence: str, lang: Lang) -> bool:
    """Return whether both say of the same words who did it: "was bought by Orla", not "bought Orla"."""
    found = [(one, other) for one, other in pairs if other is not None]
    return all(
        _is_doer(one, claim, lang) == _is_doer(other, sentence, lang) for one, other in found
    )


def _is_doer(word: Word, text: str, lang: Lang) -> bool:
    """Return whether a text says in the passive who did it: "by Orla", "ओर्ला द्वारा"."""
    if lang == "hi":
        return _BY_BEHIND.match(text, word.start + len(word.text)) is not None
    return _BY.search(text[max(0, word.start - _BY_LENGTH) : word.start]) is not None


def in_name(quantity: Quantity, text: str) -> bool:
    """Return whether a bare number right behind a capitalised word is part of a title: "Hollow Man 2"."""
    before = text[: quantity.start].split()
    bare = quantity.quote.isdigit() and not quantity.unit and quantity.kind is QuantityKind.NUMBER
    return bare and len(before) > 1 and before[-1][0].isupper()


def _spans(quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    return [(quantity.start, quantity.end) for quantity in quantities]


def _match(
    ours: Sequence[Word], theirs: Sequence[Word], title: str, lang: Lang
) -> tuple[list[tuple[Word, Word | None]], list[Word]]:
    """Pair each word of the claim with one of the sentence, or with the title (None).

    Ends with the second word that has no partner.
    """
    known = [word.folded for word in content(title, lang)]
    free = list(theirs)
    capitals = {word.place for word in theirs if word.text[0].isupper()}
    in_names = {
        word.place
        for word in theirs
        if word.name and not capitals.isdisjoint((word.place - 1, word.place + 1))
    }
    pairs: list[tuple[Word, Word | None]] = []
    unmatched: list[Word] = []
    for word in ours:
        # A common noun is no part of a name: "a county" does not stand in "Yavapai County".
        common = word.text[0].islower()
        fitting = [w for w in free if w.place not in in_names] if common else free
        partner = next((w for w in fitting if w.folded == word.folded), None)
        partner = partner or next((w for w in fitting if alike(word.folded, w.folded)), None)
        if partner is None and not word.name and (meant := synonym(word.folded)):
            same = (w for w in fitting if synonym(w.folded) == meant and not w.name)
            partner = next(same, None)
        if partner is not None:
            free.remove(partner)
            pairs.append((word, partner))
        elif word.folded in known:
            pairs.append((word, None))
        else:
            unmatched.append(word)
            if len(unmatched) > 1:
                break
    return pairs, unmatched


def _different_quantities(
    ours: Sequence[Quantity],
    theirs: Sequence[Quantity],
    alike_counted: Callable[[Quantity, Quantity], bool],
) -> list[tuple[str, str]] | None:
    """Return the quantities of the claim that the sentence gives otherwise; None if it lacks one.

    A difference counts only where the sentence has one quantity of that kind and unit.
    """
    different = []
    for one in ours:
        results = [(compare(one, other).outcome, other) for other in theirs]
        agreeing = [other for outcome, other in results if outcome == "agrees"]
        if agreeing and all(finer(one, other) for other in agreeing):
            return None
        if agreeing:
            continue
        rivals = [other for outcome, other in results if outcome == "differs"]
        same_kind = [other for other in theirs if other.kind is one.kind]
        if len(rivals) != 1 or len(same_kind) != 1 or not alike_counted(one, rivals[0]):
            return None
        different.append((one.quote, rivals[0].quote))
    return different


def _thing(word: str) -> str | None:
    """Return the English noun of a folded word, be it one or several."""
    return noun(word) or noun(word.removesuffix("s")) or noun(word.removesuffix("es"))


def counts_alike(one: Quantity, text: str, other: Quantity, sentence: str) -> bool:
    """Return whether two bare numbers count the same: "four Academy Awards", and not "20 lifeboats".

    Args:
        one: a quantity of ``text``, a view.
        text: where it stands.
        other: a quantity of ``sentence``, a view.
        sentence: where that stands.
    """
    if QuantityKind.NUMBER not in {one.kind, other.kind}:
        return True
    ours, theirs = map(_counted, (text[one.end :], sentence[other.end :]))
    # "The population is 9 million" says of the number itself nothing that it counts.
    return not (ours and theirs) or any(
        alike(a, b) or (_thing(a) is not None and _thing(a) == _thing(b))
        for a in ours
        for b in theirs
    )


def _counted(behind: str) -> list[str]:
    """Return the words behind a number among which what it counts is."""
    found = _WORD.findall(regex.split(r"[,;:.()]", behind, maxsplit=1)[0])[:_COUNTED]
    folded = (fold(word) for word in found)
    return [word for word in folded if len(word) > _SHORT and word not in _SMALL]


def _only(pattern: regex.Pattern[str], one: str, other: str) -> bool:
    return bool(pattern.search(one)) and not pattern.search(other)


def misplaced(
    asked: Iterable[Quantity], stated: Sequence[Quantity], found: Iterable[Word], sentence: str
) -> tuple[Quantity, Quantity] | None:
    """Return the quantity of a claim that a sentence lists beside something else, and its rival there.

    "56% were Catholics, 36% Jews and 3% Protestants" does not say that 36% were Protestants. Dates are left
    out: "in the late 1960s and early 1970s" lists nothing.

    Args:
        asked: the quantities of the claim.
        stated: those of the sentence.
        found: the words of the sentence that the claim has.
        sentence: its view.
    """
    words = tuple(found)
    for one in (each for each in asked if each.kind is not QuantityKind.DATE):
        outcomes = [(compare(one, other).outcome, other) for other in stated]
        own = [other for outcome, other in outcomes if outcome == "agrees"]
        rivals = [other for outcome, other in outcomes if outcome == "differs"]
        if not own or not rivals:
            continue
        parts = _listed(sentence)
        with_own = [(a, b) for a, b in parts if any(a <= other.start < b for other in own)]
        if any(a <= word.start < b for a, b in with_own for word in words):
            continue
        for start, end in parts:
            beside = [other for other in rivals if start <= other.start < end]
            if beside and any(start <= word.start < end for word in words):
                return one, beside[0]
    return None


def _listed(sentence: str) -> list[tuple[int, int]]:
    cuts = [match.start() for match in _LISTED.finditer(sentence)]
    return list(pairwise([0, *cuts, len(sentence)]))


def _tight(pairs: Pairs, count: int) -> bool:
    places = [partner.place for _, partner in pairs if partner is not None]
    if not places or not _together(pairs):
        return False
    return max(places) - min(places) <= _SPREAD * count + _SLACK


def _lessened(pairs: Pairs, theirs: Sequence[Word]) -> bool:
    """Return whether a word amid the matched ones makes another thing: "Deputy Prime Minister"."""
    places = [partner.place for _, partner in pairs if partner is not None]
    return any(
        word.folded in _LESSER
        and word.place not in places
        and min(places) - 1 <= word.place < max(places)
        for word in theirs
    )


def _of_another(pairs: Pairs, theirs: Sequence[Word]) -> bool:
    """Return whether a sentence without the subject's name has another's before what it says."""
    if all(partner is not None for _, partner in pairs):
        return False
    places = {partner.place for _, partner in pairs if partner is not None}
    return any(
        word.name and other.name and other.place - word.place == 1 and other.place < max(places)
        for word, other in pairwise(theirs)
        if not {word.place, other.place} & places
    )


def _together(pairs: Pairs) -> bool:
    """What stands side by side in the claim is not far apart in the sentence."""
    for (word, partner), (following, other) in pairwise(pairs):
        beside = following.place - word.place == 1
        if beside and partner and other and abs(other.place - partner.place) > _BESIDE:
            return False
    return True


def _ordered(pairs: Pairs) -> bool:
    """Names keep their order: "X defeated Y" is not "Y defeated X"."""
    places = [
        (-1 if partner is None else partner.place)
        for word, partner in pairs
        if word.text[0].isupper()
    ]
    return places == sorted(places)


def _opposed(
    word: Word, pairs: Pairs, theirs: Sequence[Word], lang: Lang
) -> tuple[str, str] | None:
    taken = {partner.place for _, partner in pairs if partner is not None}
    for other in theirs:
        if other.place not in taken and polarity.opposite(word.folded, other.folded, lang):
            return word.text, other.text
    return None

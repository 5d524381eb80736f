"""What of a sentence or row says that it may decide a claim: the parts that ranking weighs.

Each part lies in 0..1. `NAMES` says what each is; `factcheck.evidence.rank` adds them up by weights
that `training.ranking.fit` set. Where claim and passage are in two languages, words that both spell
alike (names, numbers, cognates) are what words and runs of letters find.
"""

from __future__ import annotations

import math
import sys
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from claims.languages import BY_CODE
from factcheck import names
from factcheck.evidence.passages import Candidate
from factcheck.evidence.words import stem
from factcheck.model import Claim, Document, Lang
from factcheck.verdict.facts import read as facts
from factcheck.verdict.facts.subjects import is_pronoun
from factcheck.verdict.values.places import other_names

#: The parts, in the order of `measure`.
NAMES = (
    "words",  # BM25 of the content words against the best passage's
    "covered",  # the share of the content words that the sentence has, rare ones counting more
    "spelling",  # the same of runs of four letters: "direct", "director", "directed"
    "around",  # the share of the content words that only the sentences beside it have
    "names",  # the share of the claim's names that the sentence or its page has, in any script
    "named",  # the share that the sentence itself has
    "title",  # whether the claim names the page's subject
    "page",  # how early its source gave the page
    "own",  # whether it states a property that the claim is about, on the page of its subject
    "numbers",  # the share of the claim's numbers that it has
    "counts",  # whether it has a number of any value where the claim has one
    "place",  # how early it stands on the page
    "length",  # how long it is, up to the usual length
    "row",  # whether it is a row of a table
)

#: BM25's usual constants (Robertson & Zaragoza 2009).
_K1 = 1.2
_B = 0.75
#: What words, runs of letters and their shares count at least where the page of the claim's subject
#: states the property: a false claim has a value that no true row has, and a row repeats no words.
OWN_WORDS = 0.6
#: Letters of a run, with the ends of the word.
_RUN = 4
#: Positions, and pages, after which the place is worth half.
_HALF_PLACE = 10
_HALF_PAGE = 2
#: Words of a sentence that says something; longer ones count no more.
_USUAL_LENGTH = 20

#: "The capital of Australia" is no statement of where something lies, though it reads like one.
_VAGUE = frozenset({"located_in", "nationality", "occupation", "event_date"})

#: Letters that every sound of a Latin word has where the word has them, and no other
#: (`factcheck.names.skeleton`).
_FIRM = "blmnr"
_NOTHING: frozenset[str] = frozenset()

_DIGITS = regex.compile(r"\p{Nd}[\p{Nd}.,\u00a0\u202f]*\p{Nd}|\p{Nd}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What of the claim the ranking looks at."""

    words: tuple[str, ...]
    runs: frozenset[str]
    #: The sounds of each word of each name, in each of the ways it is known: Brasil, Brazil.
    names: tuple[tuple[frozenset[str], ...], ...]
    numbers: frozenset[str]
    properties: frozenset[str]
    #: The sounds of each subject of which the claim states a property.
    subjects: tuple[tuple[frozenset[str], ...], ...]

    @classmethod
    def of(cls, claim: Claim) -> Asked:
        """Read a claim."""
        read = facts.read_claim(claim.text, claim.lang)
        stated = [fact for fact in read if fact.property.name not in _VAGUE] or read
        words = content(claim.text, claim.lang)
        spelt = [entity.text for entity in claim.entities] or list(stems(claim.text, claim.lang))
        return cls(
            words=stems(claim.text, claim.lang),
            runs=frozenset(run for word in words for run in _runs(word)),
            names=tuple(known for name in spelt if (known := _known(name))),
            numbers=_numbers(claim.text),
            properties=frozenset(fact.property.name for fact in stated),
            subjects=tuple(
                known
                for subject in dict.fromkeys(fact.subject for fact in stated)
                if (known := _known(subject))
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """What of a sentence or row any claim may ask for."""

    #: The stems of what it says, in its order.
    words: tuple[str, ...]
    stems: frozenset[str]
    runs: frozenset[str]
    #: All its words, the title's not.
    spelt: frozenset[str]
    numbers: frozenset[str]


def measure(
    asked: Asked, candidates: Sequence[Candidate], only: Collection[str] = NAMES
) -> list[tuple[float, ...]]:
    """Return the parts of each candidate, which count against one another.

    Args:
        asked: the claim.
        candidates: in the order of their pages, as the sources gave them.
        only: the parts that are looked at. Of the others those that cost much are 0.
    """
    read = [_read(candidate) for candidate in candidates]
    wanted = frozenset(asked.words)
    # What a passage shares with the claim is a word or two, so the rest looks at nothing else.
    shared = [wanted & passage.stems for passage in read]
    rarity = _rarities(asked.words, shared, len(read))
    shared_runs = [asked.runs & passage.runs for passage in read]
    run_rarity = _rarities(sorted(asked.runs), shared_runs, len(read))
    scores = _bm25(rarity, shared, read)
    pages = {id(c.document): c.document for c in candidates}
    places = _places(pages)
    subjects = {key: _subject_sounds(document) for key, document in pages.items()}
    about = {key: float(_about(asked, titles)) for key, titles in subjects.items()}
    name_sounds = frozenset().union(*(way for name in asked.names for way in name))
    sounds = {key: frozenset().union(*titles) for key, titles in subjects.items()}
    page_names = {key: _named(asked, page) for key, page in sounds.items()}
    of_subject = {
        key: any(way <= page for subject in asked.subjects for way in subject)
        for key, page in sounds.items()
    }
    # Most passages share nothing with a claim, and many of the others the same.
    in_all = sum(rarity.values())
    covered = _shares(rarity, in_all, shared)
    spelling = _shares(run_rarity, sum(run_rarity.values()), shared_runs)
    # A sentence can add nothing where its page has every name.
    unnamed = {
        key
        for key, share in page_names.items()
        if "named" in only or ("names" in only and share < 1)
    }
    heard = _heard(
        name_sounds,
        (
            passage.spelt
            for candidate, passage in zip(candidates, read, strict=True)
            if id(candidate.document) in unnamed
        ),
    )
    found: list[tuple[float, ...]] = []
    for candidate, passage, said, said_runs, score in zip(
        candidates, read, shared, shared_runs, scores, strict=True
    ):
        key = id(candidate.document)
        mine = _NOTHING
        if key in unnamed and (names_heard := passage.spelt & heard.keys()):
            mine = mine.union(*(heard[word] for word in names_heard))
        # In this order: reading properties is what costs most.
        own = "own" in only and of_subject[key] and _states(candidate, asked.properties)
        numbers = passage.numbers
        least = OWN_WORDS if own else 0.0
        named = _named(asked, mine | sounds[key]) if mine else page_names[key]
        found.append(
            (
                max(score, least),
                max(covered[said], least),
                max(spelling[said_runs], least),
                _share(rarity, in_all, (wanted - said) & _beside(candidate))
                if "around" in only
                else 0.0,
                1.0 if own else named,
                _named(asked, mine) if mine else 0.0,
                about[key],
                _HALF_PAGE / (_HALF_PAGE + places[key]),
                float(own),
                len(asked.numbers & numbers) / len(asked.numbers) if asked.numbers else 0.0,
                float(bool(asked.numbers and numbers)),
                _HALF_PLACE / (_HALF_PLACE + candidate.position),
                min(len(passage.words) / _USUAL_LENGTH, 1.0),
                float(candidate.block.kind == "row"),
            )
        )
    return found


def measure_dicts(
    asked: Asked, candidates: Sequence[Candidate], only: Collection[str] = NAMES
) -> list[dict[str, float]]:
    """Return the parts of each candidate by their names; see `measure`."""
    return [dict(zip(NAMES, row, strict=True)) for row in measure(asked, candidates, only)]


def _places(pages: Mapping[int, Document]) -> dict[int, int]:
    """Return which page of its source each is, from 0."""
    given: Counter[str] = Counter()
    places = {}
    for key, document in pages.items():
        places[key] = given[document.source]
        given[document.source] += 1
    return places


def _rarities(
    words: Iterable[str], shared: Iterable[frozenset[str]], all_texts: int
) -> dict[str, float]:
    """Return how rare each word is; words that no text has are left out."""
    having = Counter(word for present in shared for word in present)
    return {
        word: math.log(1 + (all_texts - having[word] + 0.5) / (having[word] + 0.5))
        for word in dict.fromkeys(words)
        if word in having
    }


def _shares(
    rarity: Mapping[str, float], total: float, shared: Iterable[frozenset[str]]
) -> dict[frozenset[str], float]:
    """Return the share of each set of words in all of them; see `_share`."""
    return {present: _share(rarity, total, present) for present in dict.fromkeys(shared)}


def _share(rarity: Mapping[str, float], total: float, present: frozenset[str]) -> float:
    if not present or not total:
        return 0.0
    # In the order of the words, so that a sum does not depend on how a set lies in memory.
    return sum([weight for word, weight in rarity.items() if word in present]) / total


def _bm25(
    rarity: Mapping[str, float], shared: Sequence[frozenset[str]], texts: Sequence[_Passage]
) -> list[float]:
    """Return the BM25 score of each text, divided by the best."""
    average = sum(len(text.words) for text in texts) / max(len(texts), 1) or 1.0
    scores = []
    for text, present in zip(texts, shared, strict=True):
        if not present:
            scores.append(0.0)
            continue
        longer = _K1 * (1 - _B + _B * len(text.words) / average)
        score = 0.0
        for word in sorted(present):
            times = text.words.count(word)
            score += rarity[word] * times * (_K1 + 1) / (times + longer)
        scores.append(score)
    best = max(scores, default=0.0) or 1.0
    return [score / best for score in scores]


def _about(asked: Asked, titles: Sequence[frozenset[str]]) -> bool:
    """Tell whether one of the claim's names is in a title of the page."""
    return any(way <= title for title in titles for name in asked.names for way in name)


def _named(asked: Asked, present: frozenset[str]) -> float:
    """Return the share of the claim's names that stand among sounds, each as far as it does."""
    if not asked.names:
        return 0.0
    shares = (max(len(way & present) / len(way) for way in name) for name in asked.names)
    return sum(shares) / len(asked.names)


def _states(candidate: Candidate, properties: frozenset[str]) -> bool:
    """Tell whether a sentence or row gives a value of one of the properties, in any language."""
    return bool(properties) and _gives(
        candidate.quote, candidate.document.lang, properties, row=candidate.block.kind == "row"
    )


# The bounds of these caches are set by what 64 answers ask (`benchmarks/scale.py`, a first run): claims of one
# answer, and of those that are checked with it, ask for the same pages, and hardly any of earlier ones.
@lru_cache(maxsize=2_048)  # 13% are there, of any number 14%
def _gives(text: str, lang: Lang, properties: frozenset[str], *, row: bool) -> bool:
    return bool(facts.read_passage(text, lang, properties, row=row))


# A passage that is among the best is read for its words once more. 59%, of 8,192 61%.
_tokens = lru_cache(maxsize=2_048)(names.tokens)


@lru_cache(maxsize=8_192)  # 69%, of 16,384 72%
def content(text: str, lang: Lang) -> tuple[str, ...]:
    """Return the words of a text without the function words of its language, folded."""
    functional = BY_CODE[lang].function_words
    return tuple(names.fold(word) for word in _tokens(text) if word not in functional)


@lru_cache(maxsize=2_048)  # 22%, of any number 22%
def stems(text: str, lang: Lang) -> tuple[str, ...]:
    """Return what the content words are compared by."""
    return tuple(map(stem, content(text, lang)))


def _runs(word: str) -> tuple[str, ...]:
    whole = f" {word} "
    return tuple(whole[at : at + _RUN] for at in range(max(len(whole) - _RUN + 1, 1)))


def _read(candidate: Candidate) -> _Passage:
    document = candidate.document
    # The page's title is part of what a passage says where that is what it speaks of.
    title = document.title if of_page(candidate) else ""
    return _passage(candidate.quote, title, document.lang)


# Claims of an answer, and of answers on one subject, find the same pages: about 7 kB each. 47%, of 8,192
# 54%, which saves 1% of the time and takes 27 MB.
@lru_cache(maxsize=4_096)
def _passage(text: str, title: str, lang: Lang) -> _Passage:
    spelt = _tokens(text)
    said = [word for word in [_said(word, lang) for word in _tokens(title) + spelt] if word]
    words = tuple([stemmed for stemmed, _ in said])
    return _Passage(
        words=words,
        stems=frozenset(words),
        runs=_NOTHING.union(*[runs for _, runs in said]),
        spelt=frozenset(spelt),
        numbers=_numbers(text),
    )


# Passages share most of their words, so each is read once. 94%, of 16,384 91%.
@lru_cache(maxsize=32_768)
def _said(word: str, lang: Lang) -> tuple[str, tuple[str, ...]] | None:
    """Return the stem of a content word and its runs of letters; None of a function word."""
    if word in BY_CODE[lang].function_words:
        return None
    folded = names.fold(word)
    # Words have most of their runs in common, which as sets, each of its own, would take four times as much.
    return stem(folded), tuple(map(sys.intern, _runs(folded)))


def of_page(candidate: Candidate) -> bool:
    """Tell whether a passage speaks of its page's subject unnamed: a row, "She was born …", "उनका …"."""
    return candidate.block.kind == "row" or is_pronoun(
        candidate.quote.partition(" ")[0], candidate.document.lang
    )


def _beside(candidate: Candidate) -> frozenset[str]:
    """Return the stems of the section's title and of the sentences before and after."""
    text, lang = candidate.block.text, candidate.document.lang
    # Each for itself, because the neighbours are passages too, and their stems are kept.
    around = (
        candidate.block.section,
        text[candidate.window_start : candidate.start].strip(),
        text[candidate.end : candidate.window_end].strip(),
    )
    return frozenset().union(*(stems(part, lang) for part in around if part))


@lru_cache(maxsize=4_096)  # 60%, of 8,192 62%
def _sounds(text: str) -> frozenset[str]:
    """Return the consonants of each word: where Devanagari and Latin spellings of a name meet."""
    return frozenset().union(*map(_word_sounds, names.tokens(text)))


# Pages share most of their words, so each is sounded once. 88%, of 16,384 85%.
@lru_cache(maxsize=32_768)
def _word_sounds(word: str) -> frozenset[str]:
    return frozenset(sound for sound in names.skeleton(word).split() if len(sound) > 1)


def _heard(sounds: frozenset[str], texts: Iterable[frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return which of the sounds the words of texts have; words with none are left out.

    To sound a word costs more than all else that is asked of it, so most are told apart before.
    """
    firm = {_firm(sound) for sound in sounds}
    words = frozenset().union(*texts) if sounds else ()
    return {
        word: common
        for word in words
        if (kept := _firm(word)) is None or kept in firm
        if (common := sounds & _word_sounds(word))
    }


@lru_cache(maxsize=32_768)  # 92%, of 16,384 87%
def _firm(word: str) -> str | None:
    """Return which of the letters that are always sounded a word has; None of another script."""
    spelt = names.fold(word)
    return "".join(letter for letter in _FIRM if letter in spelt) if spelt.isascii() else None


@lru_cache(maxsize=4_096)  # 47%, of any number 47%
def _known(name: str) -> tuple[frozenset[str], ...]:
    """Return the sounds of a name and of what else the same place or thing is called."""
    ways = (_sounds(name), *map(_sounds, sorted(other_names(name))))
    return tuple(dict.fromkeys(way for way in ways if way))


def _subject_sounds(document: Document) -> tuple[frozenset[str], ...]:
    """Return the sounds of each name of a page's subject."""
    return tuple(map(_sounds, (document.title, *document.aliases)))


@lru_cache(maxsize=1_024)  # 8%, of 16,384 34%, where to find numbers takes 4 µs
def _numbers(text: str) -> frozenset[str]:
    """Return the numbers as bare digits: a false claim still finds the line with its date."""
    return frozenset([_bare(match) for match in _DIGITS.findall(text)])


def _bare(number: str) -> str:
    """Return the digits of a number."""
    if number.isdecimal() and number.isascii():
        return number
    return "".join(str(unicodedata.digit(c)) for c in number if c.isdigit())

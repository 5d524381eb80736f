"""What of a sentence or row says that it may decide a claim: the parts that ranking weighs.

Each part lies in 0..1. `NAMES` says what each is; `factcheck.evidence.rank` adds them up by weights
that `training.ranking.fit` set. Where claim and passage are in two languages, words that both spell
alike (names, numbers, cognates) are what words and runs of letters find.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from claims.languages import BY_CODE
from factcheck import names
from factcheck.evidence.passages import Candidate
from factcheck.model import Claim, Document, Lang
from factcheck.verdict import facts
from factcheck.verdict.places import other_names
from factcheck.verdict.subjects import is_pronoun

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
#: "painter" and "painters", "nació" and "nacido" are one word: endings vary after these letters.
_STEM = 5
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


def measure(asked: Asked, candidates: Sequence[Candidate]) -> list[tuple[float, ...]]:
    """Return the parts of each candidate, which count against one another.

    Args:
        asked: the claim.
        candidates: in the order of their pages, as the sources gave them.
    """
    contents = [_said(candidate) for candidate in candidates]
    spoken = [tuple(word[:_STEM] for word in words) for words in contents]
    having = _having(spoken, asked.words)
    rarity = {word: _rarity(many, len(candidates)) for word, many in having.items()}
    runs = [frozenset(run for word in words for run in _runs(word)) for words in contents]
    run_rarity = {
        run: _rarity(many, len(candidates))
        for run, many in _having(runs, sorted(asked.runs)).items()
    }
    scores = _bm25(rarity, spoken)
    pages = {id(c.document): c.document for c in candidates}
    places = _places(pages)
    sounds = {key: _page_sounds(document) for key, document in pages.items()}
    subjects = {key: _subject_sounds(document) for key, document in pages.items()}
    found: list[tuple[float, ...]] = []
    for candidate, words, said, score in zip(candidates, spoken, runs, scores, strict=True):
        key = id(candidate.document)
        present = frozenset(words)
        beside = frozenset(_beside(candidate)) - present
        page, mine = sounds[key], _sounds(candidate.quote)
        # In this order: reading properties is what costs most.
        of_subject = any(way <= page for subject in asked.subjects for way in subject)
        own = of_subject and _states(candidate, asked.properties)
        numbers = _numbers(candidate.quote)
        least = OWN_WORDS if own else 0.0
        found.append(
            (
                max(score, least),
                max(_share(rarity, present), least),
                max(_share(run_rarity, said), least),
                _share(rarity, beside),
                1.0 if own else _named(asked, mine | page),
                _named(asked, mine),
                float(_about(asked, subjects[key])),
                _HALF_PAGE / (_HALF_PAGE + places[key]),
                float(own),
                len(asked.numbers & numbers) / len(asked.numbers) if asked.numbers else 0.0,
                float(bool(asked.numbers and numbers)),
                _HALF_PLACE / (_HALF_PLACE + candidate.position),
                min(len(words) / _USUAL_LENGTH, 1.0),
                float(candidate.block.kind == "row"),
            )
        )
    return found


def measure_dicts(asked: Asked, candidates: Sequence[Candidate]) -> list[dict[str, float]]:
    """Return the parts of each candidate by their names."""
    return [dict(zip(NAMES, row, strict=True)) for row in measure(asked, candidates)]


def _places(pages: Mapping[int, Document]) -> dict[int, int]:
    """Return which page of its source each is, from 0."""
    given: Counter[str] = Counter()
    places = {}
    for key, document in pages.items():
        places[key] = given[document.source]
        given[document.source] += 1
    return places


def _having(texts: Sequence[Iterable[str]], words: Iterable[str]) -> dict[str, int]:
    """Return how many texts have each word; words that none has are left out."""
    sets = [text if isinstance(text, frozenset) else frozenset(text) for text in texts]
    counted = {word: sum(word in text for text in sets) for word in dict.fromkeys(words)}
    return {word: many for word, many in counted.items() if many}


def _rarity(having: int, all_texts: int) -> float:
    return math.log(1 + (all_texts - having + 0.5) / (having + 0.5))


def _share(rarity: dict[str, float], present: frozenset[str]) -> float:
    total = sum(rarity.values())
    return (
        sum(weight for word, weight in rarity.items() if word in present) / total if total else 0.0
    )


def _bm25(rarity: dict[str, float], texts: Sequence[Sequence[str]]) -> list[float]:
    """Return the BM25 score of each text, divided by the best."""
    average = sum(map(len, texts)) / max(len(texts), 1) or 1.0
    scores = []
    for text in texts:
        count = Counter(word for word in text if word in rarity)
        longer = _K1 * (1 - _B + _B * len(text) / average)
        scores.append(sum(rarity[word] * n * (_K1 + 1) / (n + longer) for word, n in count.items()))
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


@lru_cache(maxsize=20_000)
def _gives(text: str, lang: Lang, properties: frozenset[str], *, row: bool) -> bool:
    return bool(facts.read_passage(text, lang, properties, row=row))


@lru_cache(maxsize=20_000)
def content(text: str, lang: Lang) -> tuple[str, ...]:
    """Return the words of a text without the function words of its language, folded."""
    functional = BY_CODE[lang].function_words
    return tuple(names.fold(word) for word in names.tokens(text) if word not in functional)


@lru_cache(maxsize=20_000)
def stems(text: str, lang: Lang) -> tuple[str, ...]:
    """Return the beginnings of the content words."""
    return tuple(word[:_STEM] for word in content(text, lang))


@lru_cache(maxsize=50_000)
def _runs(word: str) -> tuple[str, ...]:
    whole = f" {word} "
    return tuple(whole[at : at + _RUN] for at in range(max(len(whole) - _RUN + 1, 1)))


def _said(candidate: Candidate) -> tuple[str, ...]:
    """Return the content words of a passage, with its page's title where that is what it speaks of."""
    lang = candidate.document.lang
    words = content(candidate.quote, lang)
    return content(candidate.document.title, lang) + words if of_page(candidate) else words


def of_page(candidate: Candidate) -> bool:
    """Tell whether a passage speaks of its page's subject unnamed: a row, "She was born …", "उनका …"."""
    return candidate.block.kind == "row" or is_pronoun(
        candidate.quote.partition(" ")[0], candidate.document.lang
    )


def _beside(candidate: Candidate) -> tuple[str, ...]:
    """Return the stems of the section's title and of the sentences before and after."""
    text = candidate.block.text
    around = (
        f"{candidate.block.section} {text[candidate.window_start : candidate.start]}"
        f" {text[candidate.end : candidate.window_end]}"
    )
    return stems(around, candidate.document.lang)


@lru_cache(maxsize=20_000)
def _sounds(text: str) -> frozenset[str]:
    """Return the consonants of each word: where Devanagari and Latin spellings of a name meet."""
    return frozenset(
        sound
        for word in names.tokens(text)
        for sound in _word_sounds(word).split()
        if len(sound) > 1
    )


@lru_cache(maxsize=50_000)
def _word_sounds(word: str) -> str:
    # Pages share most of their words, so each is sounded once.
    return names.skeleton(word)


@lru_cache(maxsize=20_000)
def _known(name: str) -> tuple[frozenset[str], ...]:
    """Return the sounds of a name and of what else the same place or thing is called."""
    ways = (_sounds(name), *map(_sounds, sorted(other_names(name))))
    return tuple(dict.fromkeys(way for way in ways if way))


def _page_sounds(document: Document) -> frozenset[str]:
    """Return the sounds of all names of a page's subject."""
    return frozenset().union(*map(_sounds, (document.title, *document.aliases)))


def _subject_sounds(document: Document) -> tuple[frozenset[str], ...]:
    """Return the sounds of each name of a page's subject."""
    return tuple(map(_sounds, (document.title, *document.aliases)))


@lru_cache(maxsize=20_000)
def _numbers(text: str) -> frozenset[str]:
    """Return the numbers as bare digits: a false claim still finds the line with its date."""
    return frozenset(
        "".join(str(unicodedata.digit(c)) for c in match if c.isdigit())
        for match in _DIGITS.findall(text)
    )

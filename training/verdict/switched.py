"""English pairs with words switched into Hindi, by a dictionary learned from parallel sentences.

No free translator into Hindi can be installed from a package registry. Sentences with most of their
words switched pull a multilingual encoder's languages together all the same (CoSDA-ML, Qin et al.,
IJCAI 2020). The dictionary is IBM Model 1 (Brown et al., 1993) both ways over PUD and NTREX: a pair of
words is kept where each is the other's likeliest.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import regex

_WORD = regex.compile(r"[\p{L}\p{M}]+")
#: Rounds of expectation maximisation; the likeliest words settle in five.
ROUNDS = 6
#: A translation less likely than this both ways is a guess.
LEAST = 0.15
#: Seen fewer times, a word's likeliest partner is chance.
LEAST_COUNT = 2


def words(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [found.group().casefold() for found in _WORD.finditer(text)]


def dictionary(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Learn English -> Hindi words from parallel sentences."""
    cut = [(words(one), words(other)) for one, other in pairs]
    forth = likeliest(cut)
    back = likeliest([(other, one) for one, other in cut])
    seen = Counter(word for one, _ in cut for word in set(one))
    return {
        word: other
        for word, (other, chance) in forth.items()
        if chance >= LEAST
        and seen[word] >= LEAST_COUNT
        and back.get(other, ("", 0.0))[0] == word
        and back[other][1] >= LEAST
    }


def likeliest(pairs: Iterable[tuple[list[str], list[str]]]) -> dict[str, tuple[str, float]]:
    """Return each word's likeliest translation with its probability, by IBM Model 1."""
    sentences = [(sorted(set(one)), sorted(set(other))) for one, other in pairs]
    chance: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other in sentences:
        for word in one:
            for made in other:
                chance[word][made] = 1.0
    for _ in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for one, other in sentences:
            for made in other:
                total = sum(chance[word][made] for word in one)
                for word in one:
                    counts[word][made] += chance[word][made] / total
        for word, row in counts.items():
            whole = sum(row.values())
            chance[word] = {made: count / whole for made, count in row.items()}
    return {
        word: max(row.items(), key=lambda item: (item[1], item[0])) for word, row in chance.items()
    }


def switch(text: str, known: Mapping[str, str], share: float, rng: random.Random) -> str:
    """Return a text with a share of its known words switched."""

    def one(found: regex.Match[str]) -> str:
        other = known.get(found.group().casefold())
        return other if other and rng.random() < share else found.group()

    return _WORD.sub(one, text)

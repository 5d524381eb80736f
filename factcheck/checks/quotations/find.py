"""Finds quotations: words in quotation marks, and who is named for them."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from factcheck.checks.quotations.words import NO_NAMES, PRONOUNS, after, around, before
from factcheck.names import fold

#: Shorter texts are no quotations.
LEAST: Final = 12
#: How far before and behind the words their sentence is looked for.
NEAR: Final = 220
_MOST_QUOTATIONS: Final = 100
#: Letters of words that titles write small: of, the, and, das, los.
_SMALL: Final = 3
_ENDS: Final = ".!?…।,"

MARKED: Final = regex.compile(
    r"“(?P<a>[^“”\n]{2,800}+)”|«(?P<b>[^«»\n]{2,800}+)»|„(?P<c>[^„“”\n]{2,800}+)[“”]"
    r'|"(?P<d>[^"\n]{2,800}+)"|‘(?P<e>(?:[^‘’\n]|’(?=\p{L})){2,800}+)’(?!\p{L})'
    r"|(?<![\p{L}\p{M}\p{N}])'(?P<f>(?:[^'\n]|'(?=\p{L})){2,800}+)'(?!\p{L})"
)
BREAK: Final = regex.compile(
    r"(?<=[\p{Ll}\p{Lo}\p{M}\p{N})\"”»’*][.!?।])(?<!\b(?:Dr|Mr|Ms|Mrs|St|Jr|Sr|Sra|Dra)\.)(?<!\bडॉ\.)\s+"
    r"|(?<=;)\s|\n"
)
WORD: Final = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")
_PRONOUNS: Final = frozenset(map(fold, PRONOUNS))
_NO_NAMES: Final = frozenset(map(fold, NO_NAMES))
_TRIM: Final = " ,.;:-–—'’"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words in quotation marks and who is named for them.

    ``text[start:end]`` holds both, ``text[words_start:words_end] == words``. ``speaker`` is empty
    where a pronoun stands for the name.
    """

    speaker: str
    words: str
    start: int
    end: int
    words_start: int
    words_end: int
    #: The sentence beside the words: who said so, how, and whether it was them at all.
    around: str


def find(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a text whose sentence names a speaker, in order.

    >>> [(one.speaker, one.words) for one in find("Descartes said: “I think, therefore I am.”")]
    [('Descartes', 'I think, therefore I am.')]
    """
    marked = [match for match in MARKED.finditer(text) if _worth(match)][:_MOST_QUOTATIONS]
    # What others quote in the same sentence holds no name and no end of it.
    masked = list(text)
    for match in marked:
        masked[slice(*match.span())] = "\ufffc" * (match.end() - match.start())
    plain = "".join(masked)
    found = []
    for match in marked:
        quotation = _attributed(text, plain, match)
        if quotation is not None:
            found.append(quotation)
    return tuple(found)


@lru_cache(maxsize=4096)
def find_kept(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a passage, which is read for each quotation of an answer."""
    return find(text)


def _worth(match: regex.Match[str]) -> bool:
    """Tell words from a term or a title: so many characters, and more than one word."""
    words = match.group(match.lastgroup or 0).strip()
    several = WORD.findall(words)
    capitals = [word[0].isupper() for word in several]
    small = [len(word) <= _SMALL for word in several]
    # "Dom Casmurro", but not "Be good."
    titled = sum(capitals) > 1 and all(map(operator.or_, capitals, small))
    return len(words) >= LEAST and len(several) > 1 and (words[-1] in _ENDS or not titled)


def _attributed(text: str, plain: str, match: regex.Match[str]) -> Quotation | None:
    """Read who is named for the words, before them first."""
    start, end = match.span()
    left = plain[max(0, start - NEAR) : start]
    breaks = [found.end() for found in BREAK.finditer(left) if left[found.end() :].strip()]
    head = left[breaks[-1] if breaks else 0 :]
    right = plain[end : end + NEAR]
    stop = BREAK.search(right)
    ended = regex.search(r"[.!?।…][\"”»’']?$", text[start:end])
    tail = right[: stop.start() if stop else len(right)]
    words_start, words_end = match.span(match.lastgroup or 0)

    def quotation(name: str, first: int, last: int) -> Quotation:
        return Quotation(
            speaker=name,
            words=text[words_start:words_end],
            start=first,
            end=last,
            words_start=words_start,
            words_end=words_end,
            around=f"{head} {tail}",
        )

    for found, name in _named(before(), head):
        return quotation(name, start - len(head) + found.start("speaker"), end)
    for found, name in _named(around(), f"{head}\ufffc{tail}"):
        last = found.end() - len(head) - 1
        return quotation(name, start - len(head) + found.start("speaker"), end + last)
    # "… said so.” Einstein said:" begins the next sentence, and the next quotation.
    if ended and regex.search(r"[:,]\s?\ufffc|:\s*$", right[: len(tail) + 3]):
        return None
    for found, name in _named(after(), tail):
        return quotation(name, start, end + found.end())
    return None


def _named(
    patterns: Iterable[regex.Pattern[str]], text: str
) -> Iterator[tuple[regex.Match[str], str]]:
    """Yield where a pattern names a speaker."""
    for pattern in patterns:
        found = pattern.search(text)
        name = _name(found["speaker"]) if found is not None else None
        if found is not None and name is not None:
            yield found, name


def _name(found: str) -> str | None:
    """Return a speaker's name, "" for a pronoun, None for what is no name."""
    words = found.strip(_TRIM).split()
    while words and fold(words[0]) in _NO_NAMES:
        words = words[1:]
    if not words:
        return None
    return "" if fold(words[0]) in _PRONOUNS else " ".join(words)

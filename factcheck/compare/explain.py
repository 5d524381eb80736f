"""The claims that decide between two answers, with their evidence, in words."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.compare.model import Deciding, Effect, Standing
from factcheck.compare.words import WORDS, Words
from factcheck.model import Lang

#: So many claims for the better answer are named, and so many against it.
MOST_FOR = 3
MOST_AGAINST = 1
#: Longer quotes are cut: the report has them whole.
LONGEST = 200
_ENDS = (".", "।", "…", "!", "?")


def explain(
    first: Standing, second: Standing, strength: int, *, lang: Lang, nothing: bool = False
) -> str:
    """Say which of two answers is better and why; the same whichever comes first.

    Args:
        first: one answer.
        second: the other.
        strength: 3 the first is much better … -3 the second is.
        lang: the language of the explanation.
        nothing: whether there was nothing factual to compare.
    """
    words = WORDS[lang]
    better, worse = (first, second) if strength >= 0 else (second, first)
    if strength == 0:
        better, worse = sorted((first, second), key=lambda one: one.name)
    opening = words.nothing if nothing and strength == 0 else words.tie
    if strength:
        opening = words.steps[abs(strength)]
    said = [opening.format(better=better.name, worse=worse.name)]
    lines = [*_faults(worse), *_merits(better, worse)][:MOST_FOR]
    lines += [*_faults(better), *_merits(worse, better)][: MOST_AGAINST if strength else MOST_FOR]
    said += [_sentence(deciding, words) for deciding in lines]
    said += [_tally(one, words) for one in (better, worse)]
    return " ".join(said)


def _faults(one: Standing) -> Iterator[Deciding]:
    """Yield what is wrong, the gravest first."""
    return (deciding for deciding in one.deciding if deciding.points < 0)


def _merits(one: Standing, other: Standing) -> Iterator[Deciding]:
    """Yield what one answer states, verified, and the other does not."""
    return (deciding for deciding in one.deciding if other.name in deciding.lacking)


def _sentence(deciding: Deciding, words: Words) -> str:
    computed = not deciding.quote
    template = {
        Effect.REFUTED: words.computed if computed else words.refuted,
        Effect.CONTESTED: words.computed if computed else words.contested,
        Effect.SUPPORTED: words.holds if computed else words.supported,
        Effect.CHECK_FAILED: words.check_failed,
        Effect.FLAGGED: getattr(words, deciding.text, words.check_failed),
    }[deciding.effect]
    source = _short(deciding.title)
    if deciding.url.startswith(("https://", "http://")):
        source = f"{source} ({deciding.url})"
    sentence = template.format(
        name=deciding.answer,
        text=_short(deciding.text).rstrip(".।"),
        source=source,
        quote=_short(deciding.quote).rstrip(".।"),
        detail=_short(deciding.detail),
    )
    # Without a detail a sentence ends in the space, or the colon, before it.
    sentence = sentence.rstrip(": ")
    return sentence if sentence.endswith(_ENDS) else sentence + words.stop


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1].rstrip()}…"


def _tally(one: Standing, words: Words) -> str:
    return words.tally.format(
        name=one.name,
        supported=one.supported,
        refuted=sum(one.refuted.values()) + one.checks_failed,
        open=one.unverified,
    )
